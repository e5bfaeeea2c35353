//! Checks: what is sound and yet cannot be evaluated, or would hardly hold, and why.
//!
//! A [`Rule`] stands in one file with all that is said of it. Texts are read as they were meant:
//! through soft hyphens, decomposed letters and what word processors leave behind, word by word and
//! sentence by sentence, in Swedish and English.

#[cfg(test)]
mod document_tests;
mod finding;
mod pasted;
mod reading;
mod rule;
mod rules;
mod shape;
mod steps;
#[cfg(test)]
mod tests;
mod text;
mod whole;

pub use finding::{Finding, Fix};
pub use pasted::check_pasted;
pub use reading::TextKind;
pub use rule::{Rule, Severity, Theme, Words};
pub use rules::{RULES, rule};

use crate::language::{Language, Wording};
use crate::procurement::Procurement;
use crate::profile::Profile;
use reading::Reading;
use rule::Look;
use whole::Whole;

/// What is said about checks: the words for gravity and themes, and headings.
pub static WORDING: Wording =
    Wording::new(include_str!("../../texts/check.sv.txt"), include_str!("../../texts/check.en.txt"));

/// The stems of the words of a text, for finding things by words in any of their forms.
pub(crate) fn stems(text: &str, language: Language) -> Vec<String> {
    let tokens = text::tokens(text, language).into_iter();
    tokens.filter(|token| token.kind == text::TokenKind::Word).map(|token| token.stem).collect()
}

/// What is to be said of a running text, such as a criterion as it stands in a document of words.
/// The findings stand in the order of their places in the text.
///
/// ```
/// use sprang::check::{TextKind, check_text};
/// use sprang::language::Language;
///
/// let found = check_text("Systemet ska vara användarvänligt.", Language::Swedish, TextKind::Criterion);
/// assert!(found.iter().any(|finding| finding.rule.name == "vague-word" && finding.words == "användarvänligt"));
/// ```
#[must_use]
pub fn check_text(text: &str, language: Language, kind: TextKind) -> Vec<Finding> {
    let reading = Reading::new(text, language, kind, "");
    let mut findings = Vec::new();
    look_at_text(&reading, &mut findings);
    keep_the_widest(&mut findings);
    let place = |finding: &Finding| finding.span.as_ref().map_or((0, 0), |span| (span.start, span.end));
    findings.sort_by_key(|finding| (place(finding), finding.rule.code));
    findings
}

/// Of findings about words that overlap, the one about most words stays: `god kännedom om kommunen`
/// is a matter of equal treatment, and that `god` is vague adds nothing. A finding about how a
/// sentence is built says nothing of its words, and stands beside them.
fn keep_the_widest(findings: &mut Vec<Finding>) {
    let about_words = |finding: &Finding| finding.rule.name != rules::ABOUT_A_SENTENCE;
    let spans: Vec<_> = findings
        .iter()
        .filter(|finding| about_words(finding))
        .filter_map(|finding| Some((finding.span.clone()?, finding.severity, finding.rule.code)))
        .collect();
    findings.retain(|finding| {
        let Some(span) = finding.span.as_ref().filter(|_| about_words(finding)) else { return true };
        let own = (span.len(), finding.severity, std::cmp::Reverse(finding.rule.code));
        !spans.iter().any(|(other, severity, code)| {
            let overlap = other.start < span.end && span.start < other.end;
            overlap && *code != finding.rule.code && (other.len(), *severity, std::cmp::Reverse(*code)) > own
        })
    });
}

fn look_at_text(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for rule in rules::TEXT_RULES {
        if let Look::Text(look) = rule.look {
            look(reading, rule, findings);
        }
    }
}

/// The places of the quality criteria of a procurement, as JSON Pointers.
#[must_use]
pub fn places_of_criteria(procurement: &Procurement) -> Vec<String> {
    let whole = Whole::new(procurement);
    whole.lots.into_iter().flat_map(|lot| lot.qualities.into_iter().map(|(_, at)| at)).collect()
}

/// What is to be said of a procurement: of each text of its criteria, in the language that it is
/// written in, and of the whole. In the order of the document.
///
/// ```
/// use sprang::check::check_procurement;
/// let example = sprang::guide::example("P-INV").expect("an example");
/// let found = check_procurement(&example.procurement);
/// assert!(found.iter().any(|finding| finding.rule.name == "losing-offer-decides"));
/// ```
#[must_use]
pub fn check_procurement(procurement: &Procurement) -> Vec<Finding> {
    check_with(procurement, None)
}

/// The same, with what the profile of an organisation asks for beside it.
#[must_use]
pub fn check_with(procurement: &Procurement, profile: Option<&Profile>) -> Vec<Finding> {
    let whole = Whole::new(procurement);
    let mut findings = whole.texts();
    for rule in rules::DOCUMENT_RULES {
        match rule.look {
            Look::Document(look) => look(&whole, rule, &mut findings),
            Look::Profile(look) => {
                if let Some(profile) = profile {
                    look(&whole, profile, rule, &mut findings);
                }
            }
            Look::Text(_) => {}
        }
    }
    whole::accept(&whole, &rules::ACCEPTED_IN_VAIN, &mut findings);
    let place = |finding: &Finding| finding.span.as_ref().map_or((0, 0), |span| (span.start, span.end));
    findings.sort_by(|one, other| {
        whole.place(&one.at).cmp(&whole.place(&other.at)).then_with(|| place(one).cmp(&place(other)))
    });
    findings
}
