//! The steps of a scale in running text: `minst 5 men mindre än 10 dagar ger 3 poäng`.

use std::ops::Range;

use super::reading::Reading;
use super::text::{Token, TokenKind};

/// A step: the values that it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) least: Option<Limit>,
    pub(super) most: Option<Limit>,
    /// Where it stands.
    pub(super) tokens: Range<usize>,
}

/// A limit, in ten-thousandths, and whether the step reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    pub(super) value: i64,
    pub(super) reached: bool,
}

const ONE: i64 = 10_000;
const PLACES: usize = 4;

impl Step {
    /// Whether `next` begins where this ends: no value in both, and none between. Whole numbers may
    /// follow each other: `1–5`, `6–10`.
    pub(super) fn meets_exactly(&self, next: &Self) -> bool {
        let (Some(end), Some(start)) = (self.most, next.least) else { return self.most.is_some() };
        if end.value == start.value {
            return end.reached != start.reached;
        }
        let whole = |limit: Limit| limit.reached && limit.value % ONE == 0;
        start.value - end.value == ONE && whole(end) && whole(start)
    }
}

/// The steps that the text states together with their points, each with at least one limit.
pub(super) fn steps(reading: &Reading<'_>) -> Vec<Step> {
    let tokens = &reading.tokens;
    let mut found = Vec::new();
    let mut from = 0;
    for (at, token) in tokens.iter().enumerate() {
        if token.kind() == TokenKind::Number && is_points(tokens.get(at + 1)) {
            let said_before = tokens.get(at.saturating_sub(1)).is_some_and(|verb| is_giving(verb.word()));
            let range = if said_before { from..at } else { at + 2..end_of_clause(tokens, at + 2) };
            if let Some(step) = step(tokens, range.clone()) {
                found.push(step);
            }
            from = range.end.max(at + 2);
        }
    }
    found
}

fn is_points(token: Option<&Token>) -> bool {
    const POINTS: [&str; 7] = ["poäng", "p", "points", "point", "pts", "marks", "mark"];
    token.is_some_and(|token| POINTS.contains(&token.word()))
}

fn is_giving(word: &str) -> bool {
    ["ger", "ges", "får", "give", "gives", "earns", "earn", "scores", "get", "gets"].contains(&word)
}

/// Where a clause ends: at a comma or semicolon before the next points, or with the sentence.
fn end_of_clause(tokens: &[Token], from: usize) -> usize {
    let Some(first) = tokens.get(from) else { return from };
    let rest = tokens.get(from..).unwrap_or_default();
    let ends =
        |token: &Token| token.sentence != first.sentence || [",", ";", "."].contains(&token.word());
    from + rest.iter().position(ends).unwrap_or(rest.len())
}

fn step(tokens: &[Token], range: Range<usize>) -> Option<Step> {
    let mut step = Step { least: None, most: None, tokens: range.clone() };
    let mut at = range.start;
    let mut first = None;
    while at < range.end {
        let token = tokens.get(at)?;
        let value = (token.kind() == TokenKind::Number).then(|| scaled(token.word())).flatten();
        if let Some(value) = value {
            let dash = tokens.get(at + 1).filter(|dash| joins(tokens, at, dash.word()));
            let other = dash.and(tokens.get(at + 2)).filter(|_| at + 2 < range.end);
            let other = other.and_then(|other| scaled(other.word()));
            if let Some(other) = other {
                // `mer än 4 till 6`: what is said of the first number still holds.
                let reached = said(tokens, at).is_none_or(|(_, reached)| reached);
                step.least = Some(Limit { value, reached });
                step.most = Some(Limit { value: other, reached: true });
                first.get_or_insert(at);
                at += 3;
                continue;
            }
            if let Some((to_least, reached)) = said(tokens, at) {
                let limit = Some(Limit { value, reached });
                *(if to_least { &mut step.least } else { &mut step.most }) = limit;
                first.get_or_insert(at.saturating_sub(1));
            }
        }
        at += 1;
    }
    step.tokens = first?..range.end;
    Some(step)
}

/// Whether a word between two numbers makes a span of them.
fn joins(tokens: &[Token], at: usize, word: &str) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map_or("", |token| token.word());
    ["–", "-", "till", "to"].contains(&word)
        || (["och", "and"].contains(&word) && ["mellan", "between"].contains(&before))
}

/// What is said of the number at `at`: whether it is the least, and whether it is reached.
fn said(tokens: &[Token], at: usize) -> Option<(bool, bool)> {
    let word = |back: usize| {
        at.checked_sub(back).and_then(|at| tokens.get(at)).map_or("", |token| token.word())
    };
    let after = |ahead: usize| tokens.get(at + ahead).map_or("", |token| token.word());
    // `no more than 5` and `ej mer än 5` are limits upwards; `mindre än eller lika med 5` is reached.
    let denied = ["no", "not", "inte", "ej"].contains(&word(3));
    if (word(2), word(1)) == ("lika", "med") || (word(3), word(2), word(1)) == ("or", "equal", "to") {
        let less = |word: &str| ["mindre", "färre", "lägre", "less", "fewer", "lower"].contains(&word);
        return Some((!(less(word(5)) || less(word(6))), true));
    }
    match (word(2), word(1)) {
        ("mer" | "fler" | "högre" | "more" | "greater" | "higher", "än" | "than") if denied => {
            return Some((false, true));
        }
        ("mindre" | "färre" | "lägre" | "less" | "fewer" | "lower", "än" | "than") if denied => {
            return Some((true, true));
        }
        ("och", "med") | ("and", "including") | (_, "inom" | "within" | "≤") => return Some((false, true)),
        (_, "minst" | "lägst" | "≥") | ("at", "least") | ("från", "och") => return Some((true, true)),
        (_, "högst" | "max" | "maximalt") | ("at", "most") | ("upp", "till") | ("up", "to") => {
            return Some((false, true));
        }
        ("mer" | "fler" | "större" | "högre" | "längre", "än")
        | ("more" | "greater" | "higher", "than")
        | (_, "över" | "above" | "over" | ">") => {
            return Some((true, false));
        }
        ("mindre" | "färre" | "lägre" | "kortare", "än")
        | ("less" | "fewer" | "lower", "than")
        | (_, "under" | "below" | "<") => {
            return Some((false, false));
        }
        _ => {}
    }
    // `10 eller färre`, `10 procent eller mer`.
    (1..=2).find(|&ahead| ["eller", "or"].contains(&after(ahead))).and_then(|ahead| match after(ahead + 1) {
        "mer" | "fler" | "högre" | "more" | "higher" => Some((true, true)),
        "mindre" | "färre" | "lägre" | "less" | "fewer" | "lower" => Some((false, true)),
        _ => None,
    })
}

/// A number in ten-thousandths; `None` for one with more decimals or beyond bounds.
fn scaled(written: &str) -> Option<i64> {
    let plain = written.replace(',', ".");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    if decimals.len() > PLACES {
        return None;
    }
    let decimals = format!("{decimals:0<PLACES$}");
    whole.parse::<i64>().ok()?.checked_mul(ONE)?.checked_add(decimals.parse().ok()?)
}
