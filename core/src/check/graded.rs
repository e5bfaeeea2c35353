//! Levels in running text that share all their words but those of degree: `planen är delvis beskriven`, `planen är
//! till stor del beskriven`. What is praised is told by its place, so that no list need know the word.

use std::ops::Range;

use super::facts::{ANSWER, VERDICT};
use super::points::is_giving;
use super::reading::Reading;
use super::rules::{degree_without_limit, vague_word};
use super::scale::Anchor;
use super::text::{Token, TokenKind};
use crate::language::Language;

/// So many words levels must share.
const FEWEST_SHARED: usize = 2;
/// No word of degree is longer than this: `så gott som fullständigt`.
const LONGEST: usize = 4;

/// The levels from the first to the last that differs from another only by words of degree, each where its words
/// stand.
pub(super) fn levels(reading: &Reading<'_>) -> Vec<Range<usize>> {
    let all: Vec<Vec<usize>> = reading
        .anchors()
        .iter()
        .map(|anchor| words(reading, anchor))
        .filter(|words| !words.is_empty())
        .collect();
    let alike = |index: usize, one: &[usize]| {
        let others = all.iter().enumerate().filter(|(other, _)| *other != index);
        others.into_iter().any(|(_, other)| differ_in_degree(reading, one, other))
    };
    let mut graded = all.iter().enumerate().filter(|(index, one)| alike(*index, one)).map(|(index, _)| index);
    let Some(first) = graded.next() else { return Vec::new() };
    // A level between two of them is one of the same scale.
    let between = all.get(first..=graded.next_back().unwrap_or(first)).unwrap_or_default();
    between.iter().filter_map(|words| Some(*words.iter().min()?..*words.iter().max()? + 1)).collect()
}

/// The places of the words of a level: of a long sentence those of the last clause.
fn words(reading: &Reading<'_>, anchor: &Anchor) -> Vec<usize> {
    const JOINING: [&str; 12] =
        ["och", "samt", "medan", "varvid", "där", "men", "and", "while", "whereas", "whereby", "but", "with"];
    let word = |at: &usize| reading.tokens.get(*at).map_or("", Token::word);
    let is_word = |at: &usize| {
        let kind = reading.tokens.get(*at).map(Token::kind);
        kind.is_some_and(|kind| kind != TokenKind::Mark) && !is_giving(word(at))
    };
    let Range { start, end } = anchor.condition;
    let clauses = (start..end).rev().filter(|at| word(at) == ",");
    let last = clauses.into_iter().find(|&comma| (comma + 1..end).any(|at| is_word(&at)));
    let range = last.map_or(start, |comma| comma + 1)..end;
    range.filter(is_word).skip_while(|at| JOINING.contains(&word(at))).collect()
}

/// That there is none.
const NONE: [&str; 9] = ["ingen", "inget", "inga", "inte", "ej", "utan", "no", "not", "without"];

fn differ_in_degree(reading: &Reading<'_>, one: &[usize], other: &[usize]) -> bool {
    let stem = |at: &usize| reading.tokens.get(*at).map_or("", |token| token.form.stem.as_str());
    let same = |(one, other): &(&usize, &usize)| stem(one) == stem(other);
    let before = one.iter().zip(other).take_while(same).count();
    let shorter = one.len().min(other.len());
    let after =
        one.iter().rev().zip(other.iter().rev()).take_while(same).count().min(shorter - before.min(shorter));
    let between = |words: &[usize]| words.get(before..words.len() - after).unwrap_or_default().to_vec();
    let (one, other) = (between(one), between(other));
    let of_degree = |words: &[usize]| {
        words.len() <= LONGEST && words.iter().all(|&at| says_how_much(reading, at, after > 0))
    };
    let differ = one.iter().chain(&other).any(|&at| !reading.stands_in(&ANSWER, at));
    // `butik på orten`, `ingen butik på orten`: there or not.
    let denies = |words: &[usize]| {
        words.iter().all(|&at| NONE.contains(&reading.tokens.get(at).map_or("", Token::word)))
    };
    if (one.is_empty() && denies(&other)) || (other.is_empty() && denies(&one)) {
        return false;
    }
    before + after >= FEWEST_SHARED && differ && of_degree(&one) && of_degree(&other)
}

/// Whether a word only says how much or how well; where the shared words go on after it, its ending tells.
fn says_how_much(reading: &Reading<'_>, at: usize, goes_on: bool) -> bool {
    const SWEDISH: [&str; 9] = ["igt", "samt", "ivt", "iskt", "fullt", "ellt", "bart", "lunda", "vis"];
    const ENGLISH: [&str; 1] = ["ly"];
    const PARTS: [&str; 24] = [
        "del",
        "grad",
        "utsträckning",
        "mån",
        "omfattning",
        "extent",
        "degree",
        "part",
        "large",
        "some",
        "great",
        "certain",
        "gott",
        "så",
        "nog",
        "över",
        "under",
        "som",
        "above",
        "below",
        "as",
        "a",
        "to",
        "in",
    ];
    /// How many of the parts of something.
    const QUANTITIES: [&str; 12] = [
        "every", "all", "most", "many", "several", "few", "alla", "samtliga", "flesta", "flera", "några",
        "vissa",
    ];
    /// Stronger or weaker, before what is graded.
    const STRONGER: [&str; 22] = [
        "rätt",
        "högst",
        "ganska",
        "mycket",
        "helt",
        "väl",
        "relativt",
        "tämligen",
        "mer",
        "mindre",
        "ytterst",
        "något",
        "very",
        "fairly",
        "quite",
        "rather",
        "most",
        "more",
        "less",
        "somewhat",
        "highly",
        "wholly",
    ];
    let Some(token) = reading.tokens.get(at) else { return false };
    // `högst 4 timmar`, `mindre än 4 timmar`: a limit, and no degree.
    let limits = reading
        .tokens
        .get(at + 1)
        .is_some_and(|next| next.form.number.is_some() || ["än", "than"].contains(&next.word()));
    if limits {
        return false;
    }
    if goes_on && STRONGER.contains(&token.word()) {
        return true;
    }
    if token.form.number.is_some() {
        return false;
    }
    let listed = [&VERDICT, &ANSWER, &degree_without_limit::WORDS, &vague_word::WORDS];
    let endings: &[&str] = if reading.language == Language::Swedish { &SWEDISH } else { &ENGLISH };
    listed.iter().any(|list| reading.stands_in(list, at))
        || PARTS.contains(&token.word())
        || QUANTITIES.contains(&token.word())
        || goes_on && endings.iter().any(|ending| token.word().ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::reading::TextKind;

    fn found(text: &str, language: Language) -> Vec<String> {
        let reading = Reading::new(text, language, TextKind::Criterion);
        levels(&reading).iter().map(|level| reading.words(level).1.to_owned()).collect()
    }

    #[test]
    fn each_level_that_differs_by_a_word_of_degree_is_told_where_it_stands() {
        let swedish = found(
            "Planen är delvis beskriven ger 1 poäng, planen är till stor del beskriven ger 3 poäng.",
            Language::Swedish,
        );
        assert_eq!(swedish, ["Planen är delvis beskriven", "planen är till stor del beskriven"]);
        let english = found(
            "The plan is partly described: 1 point; the plan is fully described: 3 points.",
            Language::English,
        );
        assert_eq!(english, ["The plan is partly described", "the plan is fully described"]);
    }

    #[test]
    fn levels_that_differ_by_a_number_or_a_thing_are_told_apart() {
        for text in [
            "Planen har 2 mål ger 1 poäng, planen har 4 mål ger 3 poäng.",
            "Planen är beskriven i text ger 1 poäng, planen är beskriven i ritning ger 3 poäng.",
            "Planen är delvis beskriven ger 1 poäng.",
        ] {
            assert_eq!(found(text, Language::Swedish), Vec::<String>::new(), "{text}");
        }
    }
}
