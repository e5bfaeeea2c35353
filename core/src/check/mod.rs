//! Checks: what is sound and yet cannot be evaluated, or would hardly hold, and why.
//!
//! A [`Rule`] stands in one file with all that is said of it. Texts are read as they were meant:
//! through soft hyphens, decomposed letters and what word processors leave behind, word by word and
//! sentence by sentence, in Swedish and English.

mod beside;
#[cfg(test)]
mod border_texts;
#[cfg(test)]
mod built_texts;
#[cfg(test)]
mod document_borders;
#[cfg(test)]
mod document_tests;
mod facts;
mod finding;
mod followed;
mod graded;
mod limits;
mod listed;
mod lot_memory;
mod measured;
mod memory;
#[cfg(test)]
mod near_misses;
mod no_value;
#[cfg(test)]
mod pairs;
mod pasted;
mod points;
mod praise;
mod profile;
mod reading;
mod rule;
mod rules;
mod scale;
mod shape;
#[cfg(test)]
mod siblings;
mod steps;
#[cfg(test)]
mod tests;
mod text;
#[cfg(test)]
mod told_words;
mod whole;
mod worth_telling;

pub(crate) use finding::Units;
pub use finding::{Change, Finding, Fix};
pub use pasted::check_pasted;
pub use profile::{Gravity, Otherwise, ProcedureProfile, profiles};
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
    tokens
        .filter(|token| token.kind() == text::TokenKind::Word)
        .map(|token| token.form.stem.clone())
        .collect()
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
    memory::findings_of(text, language, kind).to_vec()
}

fn look_at_text(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for rule in rules::TEXT_RULES {
        if let Look::Text(_, look) = rule.look
            && (reading.kind != TextKind::Need || rule.theme().can_be_asked_of_needs())
        {
            look(reading, rule, findings);
        }
    }
    // A word that the text itself gives a meaning is no longer loose.
    let defined = reading.defined();
    if !defined.is_empty() {
        let within = |span: &std::ops::Range<usize>, token: &text::Token| {
            span.start <= token.start && token.end <= span.end && defined.contains(&token.form.stem.as_str())
        };
        findings.retain(|finding| {
            let of_words = finding.rule.theme() == Theme::Evaluable
                && !rules::ABOUT_A_SENTENCE.contains(&finding.rule.name);
            let span = finding.span.as_ref().filter(|_| of_words);
            span.is_none_or(|span| !reading.tokens.iter().any(|token| within(span, token)))
        });
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
            Look::Text(..) => {}
        }
    }
    if let Some(profile) = procurement.procedure().and_then(ProcedureProfile::of) {
        profile.apply(&mut findings);
    }
    whole::accept(&whole, &rules::ACCEPTED_IN_VAIN, &mut findings);
    let place = |finding: &Finding| finding.span.as_ref().map_or((0, 0), |span| (span.start, span.end));
    findings
        .sort_by(|one, other| whole::order(&one.at, &other.at).then_with(|| place(one).cmp(&place(other))));
    findings
}
