//! What was printed against what the evaluation says.

use std::collections::BTreeMap;

use serde_json::Value;
use sprang::number::{Exact, Rounding};

use super::Outcome;
use super::form::{Case, number};

/// The figures of all bids, by bid and name; none where a figure is undefined.
#[derive(Debug, Default)]
pub(super) struct Figures {
    pub(super) of: BTreeMap<(String, String), Option<Exact>>,
    /// The bids by rank, those of equal rank together.
    pub(super) ranking: Vec<Vec<String>>,
    /// Whether the least wins.
    pub(super) least_wins: bool,
}

impl Figures {
    pub(super) fn put(&mut self, bid: &str, name: impl Into<String>, value: Option<Exact>) {
        self.of.insert((bid.to_owned(), name.into()), value);
    }
}

/// A figure that is not as printed.
#[derive(Debug)]
pub struct Mismatch;

pub(super) fn compare(case: &Case, figures: &Figures, outcome: &mut Outcome) {
    let scores = case.expected.get("scores").and_then(Value::as_object).cloned().unwrap_or_default();
    for all in [&scores, &case.derived] {
        for (bid, fields) in all {
            for (field, printed) in fields.as_object().cloned().unwrap_or_default() {
                match figure(case, figures, bid, &field, &printed) {
                    Ok(()) => outcome.met += 1,
                    Err(problem) => outcome.problems.push(format!("{bid}/{field}: {problem}")),
                }
            }
        }
    }
    match case.expected.get("best").map(Value::as_str) {
        None => {}
        Some(Some(best @ ("min" | "max"))) if (best == "min") == figures.least_wins => outcome.met += 1,
        Some(best) => outcome.problems.push(format!("best is {best:?}, and the evaluation says otherwise")),
    }
    if let Some(by) = case.expected.get("rank_by").and_then(Value::as_str)
        && !figures.of.keys().any(|(_, field)| field == by)
    {
        outcome.problems.push(format!("rank_by is {by}, and the evaluation has no such figure"));
    }
    if let Some(expected) = case.expected.get("ranking").and_then(Value::as_array) {
        let expected: Vec<&str> = expected.iter().filter_map(Value::as_str).collect();
        match ranking(figures, &expected) {
            Ok(()) => outcome.met += 1,
            Err(problem) => outcome.problems.push(problem),
        }
    }
    if outcome.met == 0 && outcome.problems.is_empty() {
        outcome.problems.push("nothing to compare".to_owned());
    }
}

fn figure(case: &Case, figures: &Figures, bid: &str, field: &str, printed: &Value) -> Result<(), String> {
    let found = figures
        .of
        .get(&(bid.to_owned(), field.to_owned()))
        .ok_or_else(|| "the evaluation has no such figure".to_owned())?;
    let Some(found) = found else {
        return if printed.is_null() { Ok(()) } else { Err(format!("undefined, and printed {printed}")) };
    };
    // What the source misprinted is held to the exact value that is known.
    let known = case.mismatches.iter().find(|(of, name, _)| of == bid && name == field);
    if let Some((_, _, exact)) = known {
        return if found == exact { Ok(()) } else { Err(format!("{found}, and exactly it is {exact}")) };
    }
    let text = printed.as_str().ok_or_else(|| format!("{found}, and printed {printed}"))?;
    let expected = number(printed, field)?;
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let places = u8::try_from(decimals).map_err(|_| format!("{text} has too many decimals"))?;
    // A fraction is printed exactly.
    let shown = if text.contains('/') {
        found.clone()
    } else {
        found.rounded(Rounding { places, mode: case.display })
    };
    if shown == expected { Ok(()) } else { Err(format!("{found}, printed {text}")) }
}

/// The printed ranking, which may name only the first.
fn ranking(figures: &Figures, expected: &[&str]) -> Result<(), String> {
    let mut left = expected;
    for together in &figures.ranking {
        if left.is_empty() {
            break;
        }
        let count = together.len().min(left.len());
        let (now, rest) = left.split_at(count);
        if !now.iter().all(|bid| together.iter().any(|one| one == bid)) {
            return Err(format!("ranked {:?}, printed {expected:?}", figures.ranking));
        }
        left = rest;
    }
    if left.is_empty() { Ok(()) } else { Err(format!("ranked {:?}, printed {expected:?}", figures.ranking)) }
}
