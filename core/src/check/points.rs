//! Amounts of points in running text, and the words that give them: `ger 5 poäng`, `0 =`, the last column of a table.

use std::ops::Range;

use super::facts::NOTHING;
use super::listed;
use super::text::{Found, Token, TokenKind, is_among, word, word_before};

/// The amounts of points that a text states, in the order of the text.
pub(super) fn amounts(tokens: &[Token], phrases: &Found) -> Vec<Range<usize>> {
    let numbers = phrases.numbers().iter().filter_map(|&at| amount(tokens, at, tokens.get(at)?));
    let nothing = phrases.of(&NOTHING).iter().filter_map(|hit| no_amount(tokens, hit.range.start));
    let mut found: Vec<Range<usize>> = numbers.chain(nothing).collect();
    let told = |listed: &Range<usize>| found.iter().any(|range| range.contains(&listed.start));
    let listed: Vec<_> =
        listed::amounts(tokens, phrases).into_iter().filter(|listed| !told(listed)).collect();
    found.extend(listed);
    found.sort_by_key(|range| range.end);
    found
}

/// What says that nothing is given: `ger inget avdrag`, `gives none`.
fn no_amount(tokens: &[Token], at: usize) -> Option<Range<usize>> {
    const GAINS: [&str; 10] =
        ["poäng", "avdrag", "bonus", "tillägg", "vite", "points", "point", "marks", "deduction", "mervärde"];
    // `More than 96: none.`
    let ends = end_of_clause(tokens, at) == at + 1;
    let is_told = is_verb(word_before(tokens, at)) || word_before(tokens, at) == ":" && ends;
    if !is_told {
        return None;
    }
    if is_among(word(tokens, at + 1), &GAINS) {
        return Some(at..at + 2);
    }
    ends.then_some(at..at + 1)
}

/// What points are called after their number.
pub(super) const NAMES_OF_POINTS: [&str; 10] =
    ["poäng", "p", "points", "point", "pts", "pt", "marks", "mark", "meritpoäng", "bonuspoäng"];

/// The amount of points that a number states: `5 poäng`, or the number alone before `=`.
fn amount(tokens: &[Token], at: usize, token: &Token) -> Option<Range<usize>> {
    const LEVELS: [&str; 8] = ["nivå", "betyg", "steg", "grad", "level", "grade", "score", "band"];
    // `one mark out of 10` says how many there can be.
    let out_of = token.word() == "one" && word(tokens, at + 2) == "out";
    if is_among(word(tokens, at + 1), &NAMES_OF_POINTS) && !out_of {
        return Some(at..at + 2);
    }
    // `ger en bonus på 5 000 kronor`.
    if is_money(word(tokens, at + 1)) && is_given(tokens, at) {
        return Some(at..at + 2);
    }
    if is_money(word_before(tokens, at)) && is_given(tokens, at - 1) {
        return Some(at - 1..at + 1);
    }
    // `points 4`, `nivå 2:`.
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    let before = at.checked_sub(2).is_some_and(is_number);
    let begins_sentence = at
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_none_or(|before| before.sentence != token.sentence);
    if is_among(word_before(tokens, at), &NAMES_OF_POINTS) && !before && !begins_sentence {
        return Some(at - 1..at + 1);
    }
    // `5 poäng, annars 0`.
    if is_among(word_before(tokens, at), &["annars", "otherwise"]) && end_of_clause(tokens, at) == at + 1 {
        return Some(at..at + 1);
    }
    // `upp till 3 ger 5, 4–6 ger 3`.
    let given = is_among(word_before(tokens, at), &["ger", "gives", "gets", "scores", "earns"]);
    let goes_on = is_among(word(tokens, at + 1), &["och", "and"]);
    if given && (end_of_clause(tokens, at) == at + 1 || goes_on) {
        return Some(at..at + 1);
    }
    if is_in_column_of_points(tokens, at)
        || is_in_rows_of_values(tokens, at)
        || begins_sentence && is_in_list_of_points(tokens, at)
    {
        return Some(at..at + 1);
    }
    if is_among(word_before(tokens, at), &LEVELS) && is_among(word(tokens, at + 1), &[":", "=", "–"]) {
        return Some(at - 1..at + 1);
    }
    let begins = at == 0
        || tokens.get(at - 1).is_some_and(|before| before.sentence != token.sentence)
        || is_among(word_before(tokens, at), &[",", ";", ":", "•", "(", "/"]);
    let alone = begins && word(tokens, at + 1) == "=" && tokens.get(at + 2)?.sentence == token.sentence;
    alone.then_some(at..at + 1)
}

/// Whether a word is a unit of money.
pub(super) fn is_money(word: &str) -> bool {
    const MONEY: [&str; 10] = ["kr", "kronor", "sek", "tkr", "mkr", "euro", "euros", "eur", "pounds", "gbp"];
    is_among(word, &MONEY)
}

/// Whether a number is the last of a row `0–4 | 10`, under a heading whose last column is of points.
fn is_in_column_of_points(tokens: &[Token], at: usize) -> bool {
    const POINTS: [&str; 9] = ["poäng", "p", "points", "pts", "pt", "marks", "score", "betyg", "poängtal"];
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let is_last = |at: usize| sentence(at + 1) != sentence(at);
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    let row_of_more = at.checked_sub(1).is_some_and(|before| sentence(before) == sentence(at));
    // The ends of the lines above, upwards, are numbers, and then the heading.
    let mut above = (0..at).rev().filter(|&end| is_last(end));
    let mut heading = || above.find(|&end| !is_number(end));
    is_last(at) && row_of_more && heading().is_some_and(|end| is_among(word(tokens, end), &POINTS))
}

/// Whether a number is the last of a row that begins with a value, `up to 2 h | 20`, beside another such row, under a line
/// that names points.
fn is_in_rows_of_values(tokens: &[Token], at: usize) -> bool {
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    // A bar may close the row.
    let is_last = |at: usize| {
        let end = if word(tokens, at + 1) == "|" { at + 1 } else { at };
        sentence(end) == sentence(at) && sentence(end + 1) != sentence(at)
    };
    let is_row = |end: usize| {
        let before = (0..end).rev().take_while(|&before| sentence(before) == sentence(end));
        is_number(end) && before.into_iter().any(is_number)
    };
    if !is_last(at) || !is_row(at) {
        return false;
    }
    let above = (0..at).rev().find(|&end| sentence(end) != sentence(at));
    let own = sentence(at).unwrap_or_default();
    let below = (at..tokens.len()).find(|&next| sentence(next).is_some_and(|other| other > own + 1));
    let below =
        below.unwrap_or(tokens.len()).checked_sub(1).filter(|&below| sentence(below) == Some(own + 1));
    let last = |end: usize| if word(tokens, end) == "|" { end.checked_sub(1) } else { Some(end) };
    let beside = [above, below].into_iter().flatten().filter_map(last).any(is_row);
    beside
        && tokens
            .get(..at)
            .unwrap_or_default()
            .iter()
            .any(|token| token.sentence != own && NAMES_OF_POINTS.contains(&token.word()))
}

/// Whether a number begins a line of a list of levels, under a heading that ends with a colon: `Betyg: 5 som väntat`.
fn is_in_list_of_points(tokens: &[Token], at: usize) -> bool {
    const POINTS: [&str; 8] = ["poäng", "betyg", "betyget", "skala", "points", "marks", "score", "grade"];
    let Some(own) = tokens.get(at).map(|token| token.sentence) else { return false };
    let levels = tokens.iter().enumerate().filter(|(index, token)| {
        let begins = index.checked_sub(1).and_then(|before| tokens.get(before));
        begins.is_none_or(|before| before.sentence != token.sentence) && token.form.number.is_some()
    });
    let of_words = tokens.get(at + 1).is_some_and(|next| {
        next.sentence == own && next.kind() == TokenKind::Word && next.word().chars().count() > 2
    });
    let heading = (0..at).rev().find(|&before| word(tokens, before) == ":");
    let of_points = heading.is_some_and(|colon| {
        let sentence = tokens.get(colon).map(|token| token.sentence);
        let ends = tokens.get(colon + 1).is_none_or(|next| Some(next.sentence) != sentence);
        ends && (0..colon).any(|at| {
            tokens.get(at).map(|token| token.sentence) == sentence && is_among(word(tokens, at), &POINTS)
        })
    });
    of_words && of_points && levels.count() >= 3
}

/// Whether a verb of giving stands shortly before, in the same clause.
fn is_given(tokens: &[Token], at: usize) -> bool {
    const FURTHEST: usize = 4;
    let before = (at.saturating_sub(FURTHEST)..at).rev().map(|at| word(tokens, at));
    let mut clause = before.take_while(|word| ![",", ";", ".", ":"].contains(word));
    clause.any(is_verb)
}

pub(super) fn is_verb(word: &str) -> bool {
    const VERBS: [&str; 22] = [
        "ger",
        "ges",
        "får",
        "costs",
        "görs",
        "made",
        "give",
        "gives",
        "earns",
        "earn",
        "scores",
        "score",
        "get",
        "gets",
        "tilldelas",
        "erhåller",
        "receives",
        "receive",
        "innebär",
        "motsvarar",
        "awarded",
        "genererar",
    ];
    is_among(word, &VERBS)
}

/// What stands between a condition and the points that it gives.
pub(super) fn is_giving(word: &str) -> bool {
    is_verb(word) || is_among(word, &["=", ":", "–", "-", "(", "→", "|", ">"])
}

/// What stands between points and the condition for them.
pub(super) fn is_introducing(word: &str) -> bool {
    is_among(word, &["=", ":", "–", "-", "om", "för", "vid", "när", "if", "for", "when", "where", ")", "|"])
}

/// Where a clause ends: at a comma or semicolon before the next points, or with the sentence.
pub(super) fn end_of_clause(tokens: &[Token], from: usize) -> usize {
    let Some(first) = tokens.get(from) else { return from };
    let rest = tokens.get(from..).unwrap_or_default();
    let ends = |token: &Token| token.sentence != first.sentence || is_among(token.word(), &[",", ";", "."]);
    from + rest.iter().position(ends).unwrap_or(rest.len())
}
