//! Checks: what is sound and yet cannot be evaluated, or would hardly hold, and why.
//!
//! A [`Rule`] stands in one file with all that is said of it. Texts are read as they were meant:
//! through soft hyphens, decomposed letters and what word processors leave behind, word by word and
//! sentence by sentence, in Swedish and English.

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

/// Leaves of what the rules found in one text what is worth telling.
fn tidy(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    keep_the_widest(findings);
    names_its_make(findings);
    strengthens_another(findings, reading.text);
    // A word that stands a second time is worth no more than advice.
    let mut told: Vec<(&str, String)> = Vec::new();
    let told_once = |finding: &Finding| !finding.words.is_empty() && finding.rule.name != LEVEL;
    for finding in findings.iter_mut().filter(|finding| told_once(finding)) {
        let words = finding.words.to_lowercase();
        let again = told.iter().any(|(code, before)| {
            *code == finding.rule.code && (before.contains(&words) || words.contains(before.as_str()))
        });
        if again {
            finding.severity = Severity::Advice;
        }
        told.push((finding.rule.code, words));
    }
    // A heading only names what the text then tells.
    let under_heading = in_heading(reading, findings);
    for index in under_heading {
        if let Some(finding) = findings.get_mut(index) {
            finding.severity = Severity::Advice;
        }
    }
    // Levels that repeat what has been told of the supplier are the same fault.
    let scored = |finding: &Finding| {
        let start = finding.span.as_ref().map_or(0, |span| span.start);
        reading.tokens.iter().position(|token| token.end > start).is_some_and(|at| reading.gives_points(at))
    };
    let mut selects = false;
    for finding in findings.iter_mut().filter(|finding| finding.rule.name == "selection-as-award") {
        if selects && scored(finding) {
            finding.severity = Severity::Advice;
        }
        selects |= finding.severity > Severity::Advice;
    }
    // Of one fault that a sentence puts in several words, the first is said, and the others are shown.
    let mut in_sentences: Vec<(&str, usize)> = Vec::new();
    for finding in findings.iter_mut() {
        let Some(span) =
            finding.span.as_ref().filter(|_| rules::ONCE_A_SENTENCE.contains(&finding.rule.name))
        else {
            continue;
        };
        let Some(sentence) =
            reading.tokens.iter().find(|token| token.end > span.start).map(|token| token.sentence)
        else {
            continue;
        };
        if in_sentences.contains(&(finding.rule.code, sentence)) {
            finding.severity = Severity::Advice;
        } else if finding.severity > Severity::Advice {
            in_sentences.push((finding.rule.code, sentence));
        }
    }
}

/// The findings about words of a heading of which the same rule has more to say below.
fn in_heading(reading: &Reading<'_>, findings: &[Finding]) -> Vec<usize> {
    const LONGEST: usize = 4;
    let heading = reading.tokens.iter().filter(|token| token.sentence == 0);
    let words = heading.clone().filter(|token| token.kind() == text::TokenKind::Word).count();
    let Some(end) = heading.map(|token| token.end).max().filter(|_| words <= LONGEST) else {
        return Vec::new();
    };
    let of_heading = |finding: &Finding| finding.span.as_ref().is_some_and(|span| span.end <= end);
    let below = |finding: &Finding| {
        let same = findings.iter().filter(|other| other.rule.code == finding.rule.code);
        same.filter(|other| other.severity > Severity::Advice)
            .any(|other| !of_heading(other) && other.span.is_some())
    };
    let all = findings.iter().enumerate();
    all.filter(|(_, finding)| of_heading(finding) && below(finding)).map(|(index, _)| index).collect()
}

/// Makes advice of a word of degree that only strengthens the loose word after it: `påfallande hög klass`.
fn strengthens_another(findings: &mut [Finding], text: &str) {
    let spans: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule.problem == VAGUE)
        .filter_map(|finding| finding.span.clone())
        .collect();
    let next_to = |end: usize, start: usize| text.get(end..start).is_some_and(|between| between == " ");
    for finding in findings.iter_mut().filter(|finding| finding.rule.problem == DEGREE) {
        let Some(span) = &finding.span else { continue };
        if spans.iter().any(|other| next_to(span.end, other.start)) {
            finding.severity = Severity::Advice;
        }
    }
}

/// Makes advice of a technology that is told by the make in it: `built on Moodle`.
fn names_its_make(findings: &mut [Finding]) {
    let makes = findings
        .iter()
        .filter(|finding| finding.rule.problem == BRAND && finding.severity > Severity::Advice);
    let makes: Vec<_> = makes.filter_map(|finding| finding.span.clone()).collect();
    for finding in findings.iter_mut().filter(|finding| finding.rule.problem == TECHNOLOGY) {
        let Some(span) = &finding.span else { continue };
        if makes.iter().any(|make| make.start < span.end && span.start < make.end) {
            finding.severity = Severity::Advice;
        }
    }
}

/// The rule whose findings are levels of one scale, which may well hold each other's words.
const LEVEL: &str = "level-in-vague-words";
/// The problem of an amount without a limit.
const DEGREE: &str = "degree";
/// The problem of a comparison with nothing.
const RELATIVE: &str = "relative";
/// The problem of a choice that somebody makes freely.
const DISCRETION: &str = "discretion";
/// The problem of a weight that is not told.
const OPEN_WEIGHT: &str = "WEIGHT_MISSING";
/// The problem of a make.
const BRAND: &str = "brand";
/// The problem of a technology that is prescribed.
const TECHNOLOGY: &str = "technology";
/// The problem of a loose word of praise.
const VAGUE: &str = "vague_quality";

/// Of findings about words that overlap, the one about most words stays: `god kännedom om kommunen`
/// is a matter of equal treatment, and that `god` is vague adds nothing. A finding about how a
/// sentence is built says nothing of its words, and stands beside them.
fn keep_the_widest(findings: &mut Vec<Finding>) {
    let about_words = |finding: &Finding| !rules::ABOUT_A_SENTENCE.contains(&finding.rule.name);
    // What is worth only advice displaces nothing that is worth more.
    let worth = |finding: &Finding, length: usize| {
        (
            finding.severity > Severity::Advice,
            !finding.guessed,
            length,
            finding.severity,
            std::cmp::Reverse(finding.rule.code),
        )
    };
    let spans: Vec<_> = findings
        .iter()
        .filter(|finding| about_words(finding))
        .filter_map(|finding| {
            let span = finding.span.clone()?;
            let worth = worth(finding, span.len());
            Some((span, finding.rule, worth))
        })
        .collect();
    findings.retain(|finding| {
        let Some(span) = finding.span.as_ref().filter(|_| about_words(finding)) else { return true };
        let own = worth(finding, span.len());
        !spans.iter().any(|(other, rule, worth)| {
            let overlap = other.start < span.end && span.start < other.end;
            // `markant bättre`: neither how much better nor than what. `bestäms av gruppen`: no weight, and who sets it.
            let two_faults = matches!(
                (finding.rule.problem, rule.problem),
                (RELATIVE, DEGREE)
                    | (DISCRETION, OPEN_WEIGHT)
                    | (OPEN_WEIGHT, DISCRETION)
                    | (BRAND, TECHNOLOGY)
            );
            overlap && rule.code != finding.rule.code && *worth > own && !two_faults
        })
    });
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
