//! What one fault is called by different hands: each text in `sibling_texts.txt` is told of by the rules of its problem,
//! and each near miss, marked `!`, is no more than advice of them; a text marked `!` alone is sound; marked `+`, it is told as
//! more than advice. After the language may
//! stand that the text is a requirement or a need.

use super::*;
use crate::language::Language;

/// A line for each text: its problem, its language with its kind, and itself, with `\n` where a line of it ends and `\t` between
/// the cells of a table.
const TEXTS: &str = include_str!("sibling_texts.txt");

#[test]
fn each_way_of_saying_it_is_told_and_what_only_looks_like_it_is_not() {
    let (mut read, mut wrong) = (0, Vec::new());
    for line in TEXTS.lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.splitn(3, '|');
        let (Some(problem), Some(tag), Some(text)) = (parts.next(), parts.next(), parts.next()) else {
            panic!("a problem, a language and a text: {line}")
        };
        let (tag, kind) = tag.split_once(' ').unwrap_or((tag, ""));
        let kind = match kind {
            "requirement" => TextKind::Requirement,
            "need" => TextKind::Need,
            _ => TextKind::Criterion,
        };
        let language = Language::from_tag(tag).expect("a language");
        let found = check_text(&text.replace("\\n", "\n").replace("\\t", "\t"), language, kind);
        let (is_near_miss, problem) = problem.strip_prefix('!').map_or((false, problem), |rest| (true, rest));
        let (is_grave, problem) = problem.strip_prefix('+').map_or((false, problem), |rest| (true, rest));
        let told = found.iter().any(|finding| {
            (problem.is_empty() || finding.rule.problem == problem)
                && (!(is_near_miss || is_grave) || finding.severity > Severity::Advice)
        });
        if told == is_near_miss {
            wrong.push(line);
        }
        read += 1;
    }
    assert!(read > 500 && wrong.is_empty(), "{read} read; not so:\n{}", wrong.join("\n"));
}
