//! All that is told of texts at the borders of the rules: what stands beside a text in `border_texts.txt`, and no more.

use super::*;

/// A line for each text, `sv TEXT` with `\n` where a line of it ends and `\t` for a tab, and below it one for each finding: its rule, its
/// gravity, and its words where it has some. What is only advice is left out, except of rules that never give more, and
/// where the language has a star: `sv* TEXT`.
const TEXTS: &str = include_str!("border_texts.txt");

/// What is told of a text, as it stands in the file.
fn told(text: &str, language: Language, with_advice: bool) -> Vec<String> {
    let found = check_text(&text.replace("\\n", "\n").replace("\\t", "\t"), language, TextKind::Criterion);
    let line = |finding: &Finding| {
        let line = format!("   {} {} {}", finding.rule.code, finding.severity.code(), finding.words);
        line.trim_end().replace('\n', "\\n")
    };
    let most_is_advice = |finding: &Finding| finding.rule.severity == Severity::Advice;
    let counts =
        |finding: &&Finding| with_advice || finding.severity > Severity::Advice || most_is_advice(finding);
    found.iter().filter(counts).map(line).collect()
}

#[test]
fn of_a_text_at_a_border_it_is_told_what_stands_below_it_and_no_more() {
    let mut lines = TEXTS.lines().filter(|line| !line.starts_with('#')).peekable();
    let (mut read, mut wrong) = (0, Vec::new());
    while let Some(line) = lines.next() {
        let (tag, text) = line.split_once(' ').expect("a language and a text");
        let language = Language::from_tag(tag.trim_end_matches('*')).expect("a language");
        let below = std::iter::from_fn(|| lines.next_if(|line| line.starts_with("   ")));
        let expected: Vec<String> = below.map(str::to_owned).collect();
        let found = told(text, language, tag.ends_with('*'));
        if found != expected {
            wrong.push(format!("{line}\n{}", found.join("\n")));
        }
        read += 1;
    }
    assert!(read > 100 && wrong.is_empty(), "{read} read; now told:\n{}", wrong.join("\n"));
}
