//! Steps of a scale in running text: anchors that say with numbers when they are reached, `minst 5 men mindre än 10
//! dagar ger 3 poäng`.

use std::ops::Range;

use super::limits::{self, said};
use super::points::{is_giving, is_verb};
use super::reading::Reading;
use super::scale::Anchor;
use super::text::{ONE, Token, TokenKind, word, word_before};

/// A step: the values that it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) least: Option<Limit>,
    pub(super) most: Option<Limit>,
    /// What is counted: how the word after the number begins; empty where there is none.
    pub(super) unit: String,
    /// Where it stands.
    pub(super) tokens: Range<usize>,
}

/// A limit, in ten-thousandths, and whether the step reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    pub(super) value: i64,
    pub(super) reached: bool,
}

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

impl Step {
    /// Whether `next` goes on with the next tenth or hundredth: `3,5–3,9`, `4,0–4,4`.
    pub(super) fn goes_on_by_a_decimal(&self, next: &Self) -> bool {
        let (Some(end), Some(start)) = (self.most, next.least) else { return false };
        let parts = [ONE / 10, ONE / 100];
        let on_them = |part: i64| end.value % part == 0 && start.value % part == 0;
        end.reached
            && start.reached
            && parts.into_iter().any(|part| start.value - end.value == part && on_them(part))
    }

    /// Whether `next` goes on with the next whole number of something that comes in parts too, such as hours.
    pub(super) fn leaves_parts(&self, next: &Self) -> bool {
        const IN_PARTS: [&str; 8] = ["tim", "h", "hou", "sek", "sec", "ton", "kwh", "db"];
        let (Some(end), Some(start)) = (self.most, next.least) else { return false };
        end.value != start.value && IN_PARTS.contains(&next.unit.as_str())
    }
}

/// The steps that the text states together with their points, each with at least one limit.
pub(super) fn steps(reading: &Reading<'_>) -> Vec<Step> {
    let tokens = &reading.tokens;
    // `högst 10 och lägst 0 poäng` gives none for anything.
    let is_bound = |anchor: &&Anchor| {
        let number =
            anchor.points.clone().find(|&at| tokens.get(at).is_some_and(|token| token.form.number.is_some()));
        number.is_some_and(|at| said(tokens, at).is_some())
    };
    let given = reading.anchors().iter().filter(|anchor| !is_bound(anchor));
    given.filter_map(|anchor| step(tokens, anchor.condition.clone())).collect()
}

fn step(tokens: &[Token], range: Range<usize>) -> Option<Step> {
    let mut step = Step { least: None, most: None, unit: String::new(), tokens: range.clone() };
    let mut first = None;
    let mut spans = false;
    for at in range.clone() {
        let token = tokens.get(at)?;
        let Some(value) = token.form.number.filter(|_| !is_of_a_clock(tokens, at)) else { continue };
        let said = said(tokens, at);
        // `sedan 2015 eller tidigare` is a day, and no step of what is counted.
        if is_year(tokens, at, value) {
            return None;
        }
        if spans {
            // `95 till under 99`: what is said of the second number still holds.
            let reached = said.is_none_or(|(_, reached)| reached);
            step.most = Some(Limit { value, reached });
            spans = false;
        } else if opens_span(tokens, at, range.end) {
            // `mer än 4 till 6`: what is said of the first number still holds.
            let reached = said.is_none_or(|(_, reached)| reached);
            step.least = Some(Limit { value, reached });
            spans = true;
        } else if let Some((to_least, reached)) = said {
            let limit = Some(Limit { value, reached });
            *(if to_least { &mut step.least } else { &mut step.most }) = limit;
        } else {
            continue;
        }
        // The word that says which limit it is belongs to it.
        let begins = if said.is_some() { limits::begins(tokens, at, range.start) } else { at };
        first.get_or_insert(begins);
        let unit = unit(tokens, at + 1);
        if !unit.is_empty() {
            step.unit = unit;
        }
    }
    if first.is_none() {
        (step.least, step.most) = exactly(tokens, range.clone())?;
        first = Some(range.start);
    }
    let said = range.clone().rev().find(|&at| !is_giving(word(tokens, at)));
    step.tokens = first?..said.map_or(range.end, |last| last + 1);
    Some(step)
}

/// Whether a number is of a time of day: `22:00`.
fn is_of_a_clock(tokens: &[Token], at: usize) -> bool {
    let joined = |colon: usize| {
        let Some([hour, mark, minute]) = colon.checked_sub(1).and_then(|first| tokens.get(first..colon + 2))
        else {
            return false;
        };
        mark.word() == ":"
            && hour.end == mark.start
            && mark.end == minute.start
            && hour.kind() == TokenKind::Number
            && minute.kind() == TokenKind::Number
    };
    joined(at + 1) || at.checked_sub(1).is_some_and(joined)
}

/// Whether a number is a year, by its size and the word before it: `sedan 2015`.
fn is_year(tokens: &[Token], at: usize, value: i64) -> bool {
    const YEARS: Range<i64> = 1900 * ONE..2100 * ONE;
    const SINCE: [&str; 10] =
        ["sedan", "since", "före", "before", "innan", "år", "year", "efter", "after", "in"];
    YEARS.contains(&value) && SINCE.contains(&word_before(tokens, at))
}

/// The limits of a step of one value: `5 dagar`, and nothing else.
fn exactly(tokens: &[Token], range: Range<usize>) -> Option<(Option<Limit>, Option<Limit>)> {
    let mut values =
        range.clone().filter(|&at| tokens.get(at).is_some_and(|token| token.form.number.is_some()));
    let at = values.next().filter(|_| values.next().is_none())?;
    // `5 dagar` and at most a verb of giving or a mark after it.
    let goes_on = (at + 2..range.end).any(|at| !is_giving(word(tokens, at)));
    if goes_on {
        return None;
    }
    let only_marks = (range.start..at).all(|at| {
        tokens.get(at).is_some_and(|token| {
            token.kind() == TokenKind::Mark || ["och", "samt", "and"].contains(&token.word())
        })
    });
    let limit = Limit { value: tokens.get(at)?.form.number?, reached: true };
    (only_marks && is_unit(word(tokens, at + 1))).then_some((Some(limit), Some(limit)))
}

/// Whether the number at `at`, perhaps with its unit, is the first of two: `10–20 %`, `10 % to 20 %`.
fn opens_span(tokens: &[Token], at: usize, end: usize) -> bool {
    // `to under 95`, `till men inte med 95`.
    const FURTHEST: usize = 5;
    /// Units may be long: `4 besök per vecka till 6`, `2 av besöken till 4`.
    const LONGEST_UNIT: usize = 3;
    let in_unit = |at: usize| {
        let word = word(tokens, at);
        is_unit(word) && !is_verb(word) && !["upp", "up", "men", "but", "ner", "ned"].contains(&word)
    };
    let joint = (at + 1..=at + 1 + LONGEST_UNIT).find(|&joint| joins(tokens, at, word(tokens, joint)));
    let Some(joint) = joint.filter(|&joint| (at + 1..joint).all(in_unit)) else { return false };
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    (joint + 1..(joint + FURTHEST).min(end)).any(is_number)
}

/// How the unit at `at` begins, so that `dag` and `dagar` are one.
fn unit(tokens: &[Token], at: usize) -> String {
    const BEGINNING: usize = 3;
    let word = word(tokens, at);
    let is_none = is_verb(word)
        || ["eller", "or", "men", "but", "och", "and", "till", "to"].contains(&word)
        || !is_unit(word);
    if is_none {
        return String::new();
    }
    // `3 års arbete` and `6 år` are one.
    let beginning: String = word.chars().take(BEGINNING).collect();
    beginning.strip_suffix('s').map_or_else(|| beginning.clone(), str::to_owned)
}

pub(super) fn is_unit(word: &str) -> bool {
    word == "%" || word.chars().all(char::is_alphabetic)
}

/// Whether a word between two numbers makes a span of them.
fn joins(tokens: &[Token], at: usize, joint: &str) -> bool {
    let before = word_before(tokens, at);
    // `3 eller 4 dagar`: the next whole number.
    let number = |at: usize| tokens.get(at).and_then(|token| token.form.number);
    let next_whole = number(at).zip(number(at + 2)).is_some_and(|(one, next)| next - one == ONE);
    ["–", "-", "till", "to"].contains(&joint)
        || next_whole && ["eller", "or"].contains(&joint)
        || (["och", "and"].contains(&joint) && ["mellan", "between"].contains(&before))
}
