//! What of all that the rules found in one text is worth telling: of the same fault in several words, one; of words that
//! overlap, the widest.

use super::finding::Finding;
use super::reading::Reading;
use super::rule::Severity;
use super::{rules, text};

/// Leaves of what the rules found in one text what is worth telling.
pub(super) fn keep_what_is_worth_telling(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
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
