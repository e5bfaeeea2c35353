//! The scale in running text. An anchor is an amount of points with the words that say when it is given.

use std::ops::Range;

use super::points::{amounts, end_of_clause, is_giving, is_introducing, is_money, is_verb};
use super::text::{Found, Token, TokenKind, word, word_before};

/// An amount of points, and the words that say when it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Anchor {
    /// The tokens of the amount.
    pub(super) points: Range<usize>,
    /// The tokens of the condition.
    pub(super) condition: Range<usize>,
}

/// The amounts of points that the text states, each with its condition.
pub(super) fn anchors(tokens: &[Token], phrases: &Found) -> Vec<Anchor> {
    let amounts = amounts(tokens, phrases);
    let mut found = Vec::new();
    let mut free_from = 0;
    for (number, points) in amounts.iter().enumerate() {
        let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
        let begin = (free_from..points.start)
            .rev()
            .take_while(|&at| sentence(at) == sentence(points.start) && word(tokens, at) != ";")
            .last();
        let before = own_clause(tokens, after_colon(tokens, begin.unwrap_or(points.start)..points.start));
        let next = amounts.get(number + 1).map_or(tokens.len(), |next| next.start);
        let after = points.end..end_of_clause(tokens, points.end).min(next);
        let is_said_before = is_giving(word_before(tokens, points.start)) && !before.is_empty();
        // A bullet of the next line introduces nothing.
        let is_said_after =
            sentence(points.end) == sentence(points.start) && is_introducing(word(tokens, points.end));
        // `svarstiden ger 10 poäng vid högst 2 timmar`: the value is told after.
        let numbered = |range: &Range<usize>| {
            range.clone().any(|at| tokens.get(at).is_some_and(|token| token.form.number.is_some()))
        };
        let valued_after = is_said_after && numbered(&after) && !numbered(&before);
        let verb = is_verb(word_before(tokens, points.start));
        let condition = if is_said_before && !valued_after && (!is_said_after || verb) {
            before
        } else if is_said_after || before.len() < 2 {
            after
        } else {
            before
        };
        free_from = past_the_whole(tokens, condition.end.max(points.end));
        found.push(Anchor { points: points.clone(), condition });
    }
    // Where points are given, an amount of money in a sentence of its own is what breaking a promise costs.
    let in_money = |anchor: &Anchor| anchor.points.clone().any(|at| is_money(word(tokens, at)));
    let sentence = |anchor: &Anchor| tokens.get(anchor.points.start).map(|token| token.sentence);
    let of_points: Vec<_> = found.iter().filter(|anchor| !in_money(anchor)).map(sentence).collect();
    found.retain(|anchor| of_points.is_empty() || !in_money(anchor) || of_points.contains(&sentence(anchor)));
    found
}

/// Where the words end that say of how many points in all, if they stand here: `10 points out of 100`.
fn past_the_whole(tokens: &[Token], end: usize) -> usize {
    let first = if word(tokens, end) == "out" { end + 1 } else { end };
    let number = tokens.get(first + 1).is_some_and(|token| token.form.number.is_some());
    if ["of", "av"].contains(&word(tokens, first)) && number { first + 2 } else { end }
}

/// What stands after a colon, where words do: before it stands of what the levels are.
fn after_colon(tokens: &[Token], before: Range<usize>) -> Range<usize> {
    let Some(colon) = before.clone().rfind(|&at| word(tokens, at) == ":") else { return before };
    let after = colon + 1..before.end;
    let tells = |at: usize| {
        tokens.get(at).is_some_and(|token| token.kind() != TokenKind::Mark) && !is_giving(word(tokens, at))
    };
    if after.clone().any(tells) { after } else { before }
}

/// The last clause of what stands before points, where it tells a value of its own: what stands before it is of
/// something else.
fn own_clause(tokens: &[Token], before: Range<usize>) -> Range<usize> {
    const GOING_ON: [&str; 6] = ["men", "dock", "och", "but", "and", "though"];
    let Some(comma) = before.clone().rfind(|&at| word(tokens, at) == ",") else { return before };
    let last = comma + 1..before.end;
    let tells = last.clone().any(|at| tokens.get(at).is_some_and(|token| token.form.number.is_some()));
    let elsewhere = before.start..comma;
    let given = elsewhere.clone().any(|at| is_verb(word(tokens, at)));
    if tells && given && !GOING_ON.contains(&word(tokens, comma + 1)) { last } else { before }
}
