//! Text that is pasted in: each paragraph is a criterion, a requirement or a need of its own.

use super::check_text;
use super::finding::Finding;
use super::kind::TextKind;
use crate::language::Language;

/// What is to be said of pasted text, each paragraph of which is one of this kind in the language that it
/// seems to be written in; `otherwise` where nothing tells. Spans are places in the whole text.
///
/// ```
/// use sprang::check::{TextKind, check_pasted};
/// use sprang::language::Language;
///
/// let text = "Svarstid: högst 4 timmar ger 5 poäng, mer ger 0 poäng, mätt i loggen.\n\nThe system shall be user-friendly.";
/// let found = check_pasted(text, Language::Swedish, TextKind::Criterion);
/// let words: Vec<&str> = found.iter().filter_map(|one| text.get(one.span.clone()?)).collect();
/// assert!(words.contains(&"user-friendly"));
///
/// // A requirement is as loose, and owes nobody points.
/// let says = |rule| move |kind| {
///     check_pasted(text, Language::Swedish, kind).iter().any(|one| one.rule.name == rule)
/// };
/// assert!(says("vague-word")(TextKind::Requirement) && !says("no-scoring")(TextKind::Requirement));
/// ```
#[must_use]
pub fn check_pasted(text: &str, otherwise: Language, kind: TextKind) -> Vec<Finding> {
    let mut found = Vec::new();
    for (start, paragraph) in paragraphs(text) {
        let language = Language::of_text(paragraph).unwrap_or(otherwise);
        for mut finding in check_text(paragraph, language, kind) {
            // What is about the whole is about its paragraph.
            let span = finding.span.take();
            finding.paragraph = Some(start..start + paragraph.len());
            finding.span = span.map(|span| start + span.start..start + span.end);
            for fix in &mut finding.fixes {
                fix.span = start + fix.span.start..start + fix.span.end;
            }
            finding.count_units(text);
            found.push(finding);
        }
    }
    found
}

/// Paragraphs with the byte at which they begin. Blank lines part them.
fn paragraphs(text: &str) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    let (mut start, mut at) = (None, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            found.extend(start.take().and_then(|start| Some((start, text.get(start..at)?.trim_end()))));
        } else if start.is_none() {
            start = Some(at);
        }
        at += line.len();
    }
    found.extend(start.and_then(|start| Some((start, text.get(start..)?.trim_end()))));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_paragraphs() {
        let found = paragraphs("\n  ett\ntvå\n \r\n\ntre");
        assert_eq!(found, [(1, "  ett\ntvå"), (16, "tre")]);
    }
}
