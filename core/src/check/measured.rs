//! Whether a text measures what it is to be judged by. A number with a unit may do so, and may as well say how
//! long the answer can be, whom the service is for, or what happens when a promise is broken.

use super::facts::{
    AFTERMATH, FORMULA, IN_UNIT, MEASURE, OBLIGATION, POINTS_AT_WILL, SANCTION, SCORING, STATED,
};
use super::limits::said;
use super::no_value::{is_a_reward, lasts_a_trial, limits_the_answer, shares_of_the_whole};
use super::rules::change_without_baseline::CHANGE;
use super::rules::{free_discretion, hidden_scoring, open_list, prescribes_solution, vague_word};
use super::scale::Anchor;
use super::text::{Found, Hit, List, Sign, Token};

/// Whether something in the text is measured or counted that points can follow from.
pub(super) fn is_measured(tokens: &[Token], phrases: &Found, anchors: &[Anchor]) -> bool {
    let hits = || phrases.of(&MEASURE).iter().chain(phrases.of(&IN_UNIT));
    // The 0 of `0–5 poäng` is no condition.
    let at_will = |at: usize| phrases.of(&POINTS_AT_WILL).iter().any(|hit| hit.range.contains(&at));
    let is_value =
        |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some()) && !at_will(at);
    let firm = anchors.iter().any(|anchor| anchor.condition.clone().any(is_value));
    let loose = [&vague_word::WORDS, &hidden_scoring::WORDS, &open_list::WORDS, &free_discretion::WORDS];
    let says = |list: &&List| phrases.of(list).iter().any(|hit| hit.sign != Sign::Guess);
    let scored = !phrases.of(&SCORING).is_empty() || loose.iter().any(says);
    let shares = shares_of_the_whole(tokens, phrases);
    let counts = |hit: &Hit| {
        !limits_the_answer(tokens, hit)
            && !hit.range.clone().any(|at| shares.contains(&at))
            && !is_a_reward(tokens, hit)
            && !lasts_a_trial(tokens, hit)
            && (!scored && begins_with_number(tokens, hit)
                || is_stated(phrases, hit)
                || !in_sentence(tokens, phrases, &AFTERMATH, hit.range.start))
            && !breaks_a_promise(tokens, phrases, hit.range.start)
            && (!scored || !begins_with_number(tokens, hit) || is_asked_for(tokens, phrases, hit))
    };
    if states_a_count(tokens, phrases) || records_a_count(tokens) {
        return true;
    }
    if firm || has_formula(tokens, phrases) {
        hits().any(|hit| !lasts_a_trial(tokens, hit) && !limits_the_answer(tokens, hit))
    } else {
        hits().any(counts)
    }
}

/// Whether right before something in a unit, or with it, is said that it is to be stated: `anges i procent`.
fn is_stated(phrases: &Found, hit: &Hit) -> bool {
    const FURTHEST: usize = 2;
    let near = hit.range.start.saturating_sub(FURTHEST)..hit.range.end;
    let in_unit = phrases.of(&IN_UNIT).iter().any(|other| other.range == hit.range);
    in_unit && phrases.of(&STATED).iter().any(|other| near.contains(&other.range.start))
}

/// Whether what is counted is put on record: `antalet lösta uppgifter förs in i protokollet`.
fn records_a_count(tokens: &[Token]) -> bool {
    const COUNTS: [&str; 3] = ["antalet", "andelen", "number"];
    const RECORDED: [&str; 10] = [
        "förs",
        "noteras",
        "antecknas",
        "protokollförs",
        "räknas",
        "recorded",
        "entered",
        "noted",
        "logged",
        "counted",
    ];
    const FURTHEST: usize = 5;
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let counts = (0..tokens.len()).filter(|&at| COUNTS.contains(&word(at)));
    counts.into_iter().any(|at| (at + 1..=at + FURTHEST).any(|after| RECORDED.contains(&word(after))))
}

/// Whether a sentence begins with what is counted, and asks for it to be stated: `Antal dagar per år och kommun anges`,
/// `Kilometres driven per booked hour are stated`.
fn states_a_count(tokens: &[Token], phrases: &Found) -> bool {
    const COUNTS: [&str; 12] = [
        "antal",
        "antalet",
        "andel",
        "andelen",
        "number",
        "share",
        "proportion",
        "percentage",
        "count",
        "total",
        "andelarna",
        "mängden",
    ];
    const RATES: [&str; 1] = ["per"];
    const UNITS: [&str; 22] = [
        "kilometres",
        "kilometers",
        "miles",
        "hours",
        "minutes",
        "days",
        "litres",
        "grams",
        "kilograms",
        "tonnes",
        "metres",
        "kilometer",
        "mil",
        "timmar",
        "minuter",
        "dagar",
        "liter",
        "gram",
        "kilo",
        "ton",
        "meter",
        "kronor",
    ];
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let mut stated =
        phrases.of(&STATED).iter().filter_map(|hit| Some((hit, tokens.get(hit.range.start)?.sentence)));
    stated.any(|(hit, sentence)| {
        let begins = (0..hit.range.start)
            .rev()
            .take_while(|&at| tokens.get(at).is_some_and(|token| token.sentence == sentence))
            .last();
        begins.is_some_and(|first| {
            let first = if ["the", "a"].contains(&word(first)) { first + 1 } else { first };
            let of_unit = UNITS.contains(&word(first)) || UNITS.contains(&word(first + 1));
            let is_rate = of_unit && (first..hit.range.start).any(|at| RATES.contains(&word(at)));
            COUNTS.contains(&word(first)) || is_rate
        })
    })
}

/// Whether the sentence of a token tells what breaking a promise costs. Where no other sentence gives points, and this one
/// counts each of something, it is the scale itself: `a price deduction for each month`.
pub(super) fn breaks_a_promise(tokens: &[Token], phrases: &Found, at: usize) -> bool {
    const EACH: [&str; 3] = ["varje", "each", "every"];
    // `… ger 10 poäng; uteblir det utgår vite`: what is parted by a semicolon is told of something else.
    let parted = |one: usize, other: usize| {
        phrases.marks().iter().any(|&mark| {
            (one.min(other)..one.max(other)).contains(&mark)
                && tokens.get(mark).is_some_and(|token| token.word() == ";")
        })
    };
    let costs = |at: usize| {
        let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
        let mut hits = phrases.of(&SANCTION).iter().map(|hit| hit.range.start);
        hits.any(|hit| sentence(hit) == sentence(at) && !parted(hit, at))
    };
    let sentence = tokens.get(at).map(|token| token.sentence);
    let each = || tokens.iter().any(|token| Some(token.sentence) == sentence && EACH.contains(&token.word()));
    costs(at) && (!each() || phrases.of(&SCORING).iter().any(|hit| !costs(hit.range.start)))
}

/// Whether points follow from a formula: `poäng = 40 × lägsta värde / eget värde`, `enligt 10 × (5 − T) / 4`.
pub(super) fn has_formula(tokens: &[Token], phrases: &Found) -> bool {
    const OPERATORS: [&str; 6] = ["×", "*", "/", "−", "+", "÷"];
    if phrases.of(&FORMULA).iter().any(|hit| hit.sign == Sign::Plain) {
        return true;
    }
    let marks = || phrases.marks().iter().filter_map(|&at| tokens.get(at));
    let operators = |sentence: usize| {
        let of_sentence = marks().filter(|token| token.sentence == sentence);
        of_sentence.filter(|token| OPERATORS.contains(&token.word())).count()
    };
    marks().any(|mark| match mark.word() {
        "=" => operators(mark.sentence) > 0,
        "×" | "*" | "÷" => operators(mark.sentence) > 1,
        _ => false,
    })
}

/// Whether a phrase of a list stands in the sentence of a token.
pub(super) fn in_sentence(tokens: &[Token], phrases: &Found, list: &List, at: usize) -> bool {
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    phrases.of(list).iter().any(|hit| sentence(hit.range.start) == sentence(at))
}

pub(super) fn begins_with_number(tokens: &[Token], hit: &Hit) -> bool {
    tokens.get(hit.range.start).is_some_and(|token| token.form.number.is_some())
}

/// Whether what is measured is what the thing itself shall do, by a means that is named: `nivån ska mätas med
/// ekolod` proves no tender.
pub(super) fn is_own_task(tokens: &[Token], phrases: &Found, hit: &Hit) -> bool {
    const BY: [&str; 5] = ["med", "genom", "via", "with", "by"];
    let by = tokens.get(hit.range.end).is_some_and(|token| BY.contains(&token.word()));
    let named = || {
        let mut means = phrases.of(&prescribes_solution::WORDS).iter();
        means.any(|means| means.range.start == hit.range.end + 1 && means.sign != Sign::Guess)
    };
    by && in_sentence(tokens, phrases, &OBLIGATION, hit.range.start) && named()
}

/// Whether the sentence of a number asks for something, limits it, or gives points for it: what only tells of the
/// service, such as how many live in the house, measures no tender.
fn is_asked_for(tokens: &[Token], phrases: &Found, hit: &Hit) -> bool {
    let limited = hit.range.clone().any(|at| said(tokens, at).is_some());
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    // `points are given by the commission` states no value, and gives none for any.
    let at_will = |hit: &Hit| {
        let over = phrases.of(&POINTS_AT_WILL).iter().map(|over| &over.range);
        over.into_iter().any(|over| over.start < hit.range.end && hit.range.start < over.end)
    };
    let says = |list: &List| {
        let mut hits = phrases.of(list).iter().filter(|other| !at_will(other));
        hits.any(|other| sentence(other.range.start) == sentence(hit.range.start))
    };
    limited || [&OBLIGATION, &STATED, &SCORING, &CHANGE].into_iter().any(says)
}

/// Whether the clause of a token says that there is none of it: `underlag behövs inte`, `no counting is done`. What
/// follows where something is not reached is no denial: `nås inte nivån, sänks priset`.
pub(super) fn is_denied(tokens: &[Token], at: usize) -> bool {
    const NOT: [&str; 10] =
        ["inte", "ej", "ingen", "inget", "inga", "någonsin", "not", "no", "never", "nothing"];
    const IF: [&str; 20] = [
        "om",
        "när",
        "nås",
        "når",
        "uppnås",
        "uppnår",
        "uppfylls",
        "uppfyller",
        "hålls",
        "håller",
        "klaras",
        "klarar",
        "kan",
        "där",
        "if",
        "when",
        "where",
        "should",
        "unless",
        "whenever",
    ];
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let ends = |other: usize| sentence(other) != sentence(at) || [",", ";", ":", "|"].contains(&word(other));
    let start = (0..at).rev().find(|&before| ends(before)).map_or(0, |before| before + 1);
    let end = (at..tokens.len()).find(|&after| ends(after)).unwrap_or(tokens.len());
    // `Number of ... not` in `No. 4` and in limits: `inte mer än`, `no more than`.
    let limits = |at: usize| {
        ["mer", "mindre", "fler", "färre", "more", "less", "fewer", "later"].contains(&word(at + 1))
    };
    !IF.contains(&word(start)) && (start..end).any(|at| NOT.contains(&word(at)) && !limits(at))
}

#[cfg(test)]
mod tests {
    use crate::check::reading::{Reading, TextKind};
    use crate::language::Language::{self, English, Swedish};

    fn measures(text: &str, language: Language) -> bool {
        Reading::new(text, language, TextKind::Criterion).facts.measure
    }

    #[test]
    fn a_value_that_points_follow_from_measures() {
        assert!(measures("Tiden anges i minuter. Högst 5 minuter ger 5 poäng.", Swedish));
        assert!(measures("The share is at least 40 percent, which gives 5 points.", English));
        assert!(measures("Poäng = 40 × lägsta antal kg / eget antal. Vikten anges i kg.", Swedish));
    }

    #[test]
    fn what_tells_of_the_answer_the_service_or_the_trial_does_not() {
        for (text, language) in [
            ("Beskrivningen är god, högst fyra sidor, och ger 5 poäng.", Swedish),
            ("Huset har 40 personer. God mat ger 5 poäng.", Swedish),
            ("Juryn provar stolen i 2 timmar och ger 0–5 poäng för skönhet.", Swedish),
            ("The panel tries the chair for 2 hours and gives 0–5 points for beauty.", English),
            ("God mat ger 5 poäng. Vid fel tas vite ut med 500 kronor.", Swedish),
        ] {
            assert!(!measures(text, language), "{text}");
        }
    }

    #[test]
    fn proof_that_is_denied_or_is_the_task_itself_is_none() {
        let proves = |text| Reading::new(text, Swedish, TextKind::Criterion).facts.evidence;
        assert!(proves("Tiden mäts i loggen."));
        assert!(!proves("Underlag behövs inte."));
        assert!(!proves("Nivån ska mätas med radargivare."));
        assert!(proves("Nås inte nivån i protokollet, sänks priset."));
    }
}
