//! Amounts of points that only their place tells, in a list of levels that never says `points`: `40 – meets expectations;
//! 32 – …`, `A = …, B = …`, `up to 2 hours – 15, …`, `10 for 2 hours or less, 6 for …`.

use std::ops::Range;

use super::points::{end_of_clause, is_verb};
use super::text::{Found, ONE, Token, TokenKind, is_among, word, word_before};

/// So many alike make a list.
const FEWEST: usize = 3;

/// The amounts, in the order of the text.
pub(super) fn amounts(tokens: &[Token], phrases: &Found) -> Vec<Range<usize>> {
    let numbers = || phrases.numbers().iter().copied();
    let all = |found: Vec<usize>| if found.len() >= FEWEST { found } else { Vec::new() };
    let heads = all(numbers().filter(|&at| leads_a_level(tokens, at)).collect());
    let letters = phrases.capitals().iter().copied().filter(|&at| is_grade(tokens, at));
    let letters = all(letters.filter(|&at| leads_a_level(tokens, at)).collect());
    let tails = all(numbers().filter(|&at| ends_a_level(tokens, at)).collect());
    let prices = all(numbers().filter(|&at| is_for_something(tokens, at)).collect());
    let named = !(heads.is_empty() && letters.is_empty() && prices.is_empty()) && speaks_of_grades(tokens);
    let given = prices.iter().any(|&at| is_verb(word_before(tokens, at)));
    let mut found = tails;
    if named {
        found.extend(heads);
        found.extend(letters);
    }
    if named || given {
        found.extend(prices);
    }
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|at| at..at + 1).collect()
}

/// Whether the text speaks of grades, so that numbers before words may be some.
fn speaks_of_grades(tokens: &[Token]) -> bool {
    const GRADES: [&str; 28] = [
        "betyg",
        "betyget",
        "betygen",
        "skala",
        "skalan",
        "nivå",
        "nivån",
        "nivåer",
        "nivåerna",
        "poäng",
        "poängen",
        "points",
        "point",
        "bedömning",
        "omdöme",
        "omdömet",
        "grade",
        "grades",
        "grading",
        "graded",
        "scale",
        "score",
        "scores",
        "scoring",
        "mark",
        "marks",
        "rating",
        "levels",
    ];
    tokens.iter().any(|token| is_among(token.word(), &GRADES))
}

/// Whether a clause begins with this token, and words follow a mark after it: `4 – meets`, `B = svarar`.
fn leads_a_level(tokens: &[Token], at: usize) -> bool {
    const MARKS: [&str; 5] = ["–", "-", ":", "=", ")"];
    const HIGHEST: i64 = 200 * ONE;
    let Some(token) = tokens.get(at).filter(|_| is_among(word(tokens, at + 1), &MARKS)) else { return false };
    let begins = at.checked_sub(1).and_then(|before| tokens.get(before)).is_none_or(|before| {
        before.sentence != token.sentence || is_among(before.word(), &[",", ";", ":", "•", "/", "|"])
    });
    let tells = tokens.get(at + 2).is_some_and(|next| {
        next.sentence == token.sentence && next.kind() == TokenKind::Word && next.form.number.is_none()
    });
    let is_small = token.form.number.is_none_or(|value| value <= HIGHEST);
    // `1) Pris 60 %`: a list of headings, and no grades.
    let numbered = word(tokens, at + 1) == ")" && token.form.number.is_some();
    begins && tells && is_small && !numbered
}

/// Whether a token is a grade of one letter.
fn is_grade(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| is_among(token.word(), &["a", "b", "c", "d", "e", "f"]))
}

/// Whether a number ends a clause after a mark, and words stand before that: `31 to 60 minutes – 12`, `largely met = 3`.
/// With points it is one of the list too.
fn ends_a_level(tokens: &[Token], at: usize) -> bool {
    const MARKS: [&str; 4] = ["–", "=", "→", ":"];
    const POINTS: [&str; 6] = ["p", "poäng", "point", "points", "mark", "marks"];
    let mark = word_before(tokens, at);
    let end = if is_among(word(tokens, at + 1), &POINTS) { at + 1 } else { at };
    if !is_among(mark, &MARKS) || end_of_clause(tokens, end) != end + 1 {
        return false;
    }
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    let Some(before) = at.checked_sub(1) else { return false };
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let clause = (0..before).rev().take_while(|&before| {
        sentence(before) == sentence(at) && !is_among(word(tokens, before), &[",", ";"])
    });
    let of_clause: Vec<usize> = clause.collect();
    // `0–30, 31–60`: spans, and nothing that they give.
    let is_span = of_clause.len() == 1 && of_clause.first().is_some_and(|&before| is_number(before));
    !is_span && (mark == "=" && !of_clause.is_empty() || of_clause.iter().any(|&before| is_number(before)))
}

/// Whether a number stands for what is given for something: `10 for 2 hours or less`, `6 vid 3–5 dagar`.
fn is_for_something(tokens: &[Token], at: usize) -> bool {
    const FOR: [&str; 8] = ["for", "if", "when", "where", "om", "vid", "för", "när"];
    const FURTHEST: usize = 4;
    if !is_among(word(tokens, at + 1), &FOR) {
        return false;
    }
    let before = word_before(tokens, at);
    let begins = is_verb(before) || is_among(before, &["", ",", ";", ":", ".", "and", "och"]);
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    begins && (at + 2..at + 2 + FURTHEST).any(is_number)
}
