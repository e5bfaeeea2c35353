//! What a thing is to be, told by its place in the sentence and not by a list: `ska vara skön, mjuk och
//! tålig`. Where a text measures nothing, whatever is asked for in that place is left to taste.

use std::ops::Range;

use super::reading::Reading;
use super::rules::{degree_without_limit, vague_word};
use super::text::{List, Token, TokenKind, list};
use crate::language::Language;

/// Verbs that say how something is: `vara`, `kännas`.
pub(super) static COPULA: List = list!("facts/copula");
/// Words that only make another stronger.
pub(super) static STRENGTH: List = list!("facts/strength");
/// Words for a state that is so or is not: `placerad`, `svart`.
pub(super) static STATE: List = list!("facts/state");
/// Words that may stand after a quality, so that it is no part of something else.
pub(super) static AFTER: List = list!("facts/after_quality");

/// Shorter words are no qualities.
const SHORTEST: usize = 4;

/// The places of the qualities that are asked for, those that are joined by `och` or commas together.
pub(super) fn qualities(reading: &Reading<'_>) -> Vec<Vec<usize>> {
    let starts = reading.found(&COPULA).iter().map(|hit| hit.range.end);
    let runs = starts.map(|start| run(reading, start)).filter(|run| !run.is_empty());
    runs.collect()
}

/// The qualities that stand from `start` on, until something else does.
fn run(reading: &Reading<'_>, start: usize) -> Vec<usize> {
    let tokens = &reading.tokens;
    let sentence = tokens.get(start).map(|token| token.sentence);
    let mut found = Vec::new();
    let mut at = start;
    while let Some(token) = tokens.get(at).filter(|token| Some(token.sentence) == sentence) {
        if joins(token.word()) || reading.stands_in(&STRENGTH, at) {
            at += 1;
            continue;
        }
        let end = end_of_joined(tokens, at);
        if !is_quality(reading, at..end) {
            break;
        }
        found.push(at);
        at = end;
    }
    found
}

/// What stands between qualities that are asked for together.
fn joins(word: &str) -> bool {
    [",", "och", "samt", "både", "såväl", "som", "and", "both", "as", "/", "&"].contains(&word)
}

/// Where a word ends that is joined to others by hyphens.
fn end_of_joined(tokens: &[Token], at: usize) -> usize {
    let after = tokens.get(at + 1..).unwrap_or_default();
    at + 1 + after.iter().take_while(|token| token.joined).count()
}

fn is_quality(reading: &Reading<'_>, range: Range<usize>) -> bool {
    let (Some(token), Some(last)) =
        (reading.tokens.get(range.start), range.end.checked_sub(1).and_then(|last| reading.tokens.get(last)))
    else {
        return false;
    };
    let is_plain_word = token.kind() == TokenKind::Word
        && token.form.written.starts_with(char::is_lowercase)
        && token.form.number.is_none()
        && token.word().chars().count() >= SHORTEST;
    let is_listed = reading.stands_in(&vague_word::WORDS, range.start)
        || reading.stands_in(&degree_without_limit::WORDS, range.start);
    let next = reading.tokens.get(range.end);
    let stands_alone = next.is_none_or(|next| {
        next.sentence != token.sentence
            || next.kind() == TokenKind::Mark
            || joins(next.word())
            || reading.stands_in(&AFTER, range.end)
    });
    is_plain_word
        && stands_alone
        && (is_listed
            || !range.clone().any(|at| reading.stands_in(&STATE, at))
                && !is_state(last.word(), reading.language))
}

/// Whether a word is built like what has been done to a thing, or can be tried: `märkt`, `låsbar`.
fn is_state(word: &str, language: Language) -> bool {
    const SWEDISH: [&str; 22] = [
        "ad", "at", "ade", "ats", "dd", "dda", "bar", "bart", "bara", "fri", "fritt", "fria", "märkt",
        "märkta", "ställd", "ställda", "ställt", "byggd", "byggda", "byggt", "gjord", "gjorda",
    ];
    const PRAISING: [&str; 6] = ["väl", "lätt", "hög", "snabb", "fin", "topp"];
    const ENGLISH: [&str; 2] = ["ed", "able"];
    match language {
        Language::Swedish => {
            let praises = PRAISING.iter().any(|praise| word.starts_with(praise));
            let genitive =
                word.ends_with('s') && !["ös", "ljus", "vis"].iter().any(|ending| word.ends_with(ending));
            genitive || !praises && SWEDISH.iter().any(|ending| word.ends_with(ending))
        }
        Language::English => ENGLISH.iter().any(|ending| word.ends_with(ending)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::reading::TextKind;

    fn found(text: &str, language: Language) -> Vec<String> {
        let reading = Reading::new(text, language, TextKind::Criterion);
        let all = qualities(&reading).into_iter().flatten();
        all.map(|at| reading.tokens[at].word().to_owned()).collect()
    }

    #[test]
    fn what_is_asked_for_after_a_verb_of_being_is_a_quality() {
        let swedish = |text| found(text, Language::Swedish);
        assert_eq!(swedish("Duken ska vara sval, följsam och mjuk mot huden."), ["sval", "följsam", "mjuk"]);
        assert_eq!(swedish("Ytan ska kännas mycket mjuk."), ["mjuk"]);
        assert_eq!(swedish("Locket ska vara lättöppnat."), ["lättöppnat"]);
        let english = |text| found(text, Language::English);
        assert_eq!(english("The cover shall be hard-wearing, snug and crisp."), ["hard", "snug", "crisp"]);
    }

    #[test]
    fn a_state_is_none() {
        let swedish = |text| found(text, Language::Swedish);
        for text in [
            "Dörren ska vara låsbar.",
            "Lådan ska vara placerad i entrén.",
            "Burken ska vara märkt med datum.",
            "Leverantören ska vara kommunens ombud.",
            "Väggen ska vara svart.",
            "Handtaget ska vara av ek.",
            "Skylten ska vara synlig personal tillhanda.",
        ] {
            assert_eq!(swedish(text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(found("The lid shall be attached.", Language::English), Vec::<String>::new());
    }
}
