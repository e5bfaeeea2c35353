//! A finding as good compilers print it: what, where, the words underlined, why, by which source, and
//! what to write instead.

use std::fmt::Write as _;
use std::ops::Range;

use sprang::check::{Finding, Fix, WORDING};
use sprang::language::Language;

use crate::place_in_file::line_and_column;

/// So much of a long line is shown on either side of the words, in characters.
const AROUND: usize = 60;

/// Where a finding stands.
pub(crate) struct Spot<'a> {
    /// The file's name.
    pub(crate) file: &'a str,
    /// All that stands in the file.
    pub(crate) content: &'a str,
    /// The bytes of the file that are meant.
    pub(crate) bytes: Range<usize>,
    /// The text that was read, and the bytes of it that are meant, where it is about words.
    pub(crate) words: Option<(&'a str, Range<usize>)>,
    /// Whether to tell the place in the document beside the place in the file.
    pub(crate) pointer: bool,
}

pub(crate) fn write(finding: &Finding, spot: &Spot<'_>, language: Language, output: &mut String) {
    let say = |key| WORDING.raw(language, key);
    let rule = finding.rule;
    let head = match &finding.accepted {
        Some(_) => say("label.accepted"),
        None => finding.severity.name(language),
    };
    let _ = writeln!(output, "{head}[{} {}]: {}", rule.code, rule.name, finding.message(language));
    let (line, column) = line_and_column(spot.content, spot.bytes.start);
    let _ = write!(output, "  --> {}:{line}:{column}", spot.file);
    if spot.pointer {
        let at = if finding.at.is_empty() { say("label.whole") } else { finding.at.as_str() };
        let _ = write!(output, "  {at}");
    }
    output.push('\n');
    if let Some((text, span)) = &spot.words {
        underlined(text, span, output);
    }
    let mut note = |label: &'static str, text: &str| {
        let _ = writeln!(output, "   = {}: {text}", say(label));
    };
    if let Some(because) = &finding.accepted {
        note("label.accepted", because.text(language));
    } else {
        note("label.why", rule.why.text(language));
        note("label.source", rule.source.text(language));
        note("label.help", rule.help.text(language));
        if let Some((label, fix)) = finding.fixes.first().map(proposal) {
            note(label, &fix);
        }
        if let Some(change) = finding.changes.first() {
            let does = change.does.text(language);
            match &change.value {
                Some(value) => note("label.change", &format!("{does} ({}: {value})", change.at)),
                None => note("label.change", &format!("{does} ({})", change.at)),
            }
        }
    }
    output.push('\n');
}

fn proposal(fix: &Fix) -> (&'static str, String) {
    if fix.replacement.is_empty() {
        ("label.take-away", format!("”{}”", fix.original))
    } else {
        ("label.instead", format!("”{}”", fix.replacement))
    }
}

/// The line of the text with the words in it, and marks below them.
fn underlined(text: &str, span: &Range<usize>, output: &mut String) {
    let start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end =
        text.get(span.start..).and_then(|after| after.find('\n')).map_or(text.len(), |at| span.start + at);
    let (Some(before), Some(words), Some(after)) = (
        text.get(start..span.start),
        text.get(span.start..span.end.min(end)),
        text.get(span.end.min(end)..end),
    ) else {
        return;
    };
    let skipped = before.chars().count().saturating_sub(AROUND);
    let mut shown: String = before.chars().skip(skipped).collect();
    if skipped > 0 {
        shown.insert(0, '…');
    }
    // What nobody sees takes no room in a terminal either.
    let unseen =
        |character: &char| !matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{300}'..='\u{36f}');
    let indent = shown.chars().filter(unseen).count();
    let mut tail: String = after.chars().take(AROUND).collect();
    if after.chars().count() > AROUND {
        tail.push('…');
    }
    let marks = "^".repeat(words.chars().filter(unseen).count().max(1));
    let _ = writeln!(output, "   |\n   | {shown}{words}{tail}\n   | {}{marks}", " ".repeat(indent));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_below_the_words_in_a_long_line() {
        let mut output = String::new();
        let text = format!("{}på ett bra sätt{}", "å".repeat(100), " ".repeat(100));
        let start = text.find("bra").expect("there");
        underlined(&text, &(start..start + 3), &mut output);
        let lines: Vec<&str> = output.lines().collect();
        let column = |line: &str, part: &str| line[..line.find(part).expect("there")].chars().count();
        assert_eq!(column(lines[1], "bra"), column(lines[2], "^^^"));
        assert!(lines[1].contains('…'));
    }
}
