use std::collections::BTreeSet;

use super::WORDING;
use super::day::Day;
use super::measured::outcomes;
use crate::check::{Severity, check_procurement};
use crate::decision::{decide, innovation_test, route};
use crate::language::Language;
use crate::number::{DecimalMark, Exact};
use crate::procurement::{Procurement, Stage};

/// An indicator over a number of procurements.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Indicator {
    /// Its stable id.
    pub id: &'static str,
    /// What it says, for these procurements.
    pub reading: Reading,
}

/// What an indicator says.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Reading {
    /// So many of so many.
    Share {
        /// How many.
        part: usize,
        /// Of how many, for which it is known. Never 0.
        whole: usize,
    },
    /// A mean of so many values.
    Mean {
        /// The mean, exact.
        value: Exact,
        /// Of how many values. Never 0.
        of: usize,
    },
    /// The median of so many numbers of days.
    Days {
        /// The median; of an even number the mean of the middle two.
        median: Exact,
        /// Of how many. Never 0.
        of: usize,
    },
    /// Nothing is known: the key of the reason.
    Unknown {
        /// The key of the sentence in [`WORDING`].
        reason: &'static str,
    },
}

impl Indicator {
    /// Its name.
    #[must_use]
    pub fn name(&self, language: Language) -> &'static str {
        WORDING.raw(language, self.id)
    }

    /// Its unit: `%`, a ratio, or days.
    #[must_use]
    pub fn unit(&self, language: Language) -> &'static str {
        match self.reading {
            Reading::Share { .. } | Reading::Mean { .. } => "%",
            Reading::Days { .. } => WORDING.raw(language, "unit.days"),
            Reading::Unknown { .. } => "",
        }
    }

    /// The value with at most one decimal, rounded half up; `-` where nothing is known, and never 0
    /// for that.
    #[must_use]
    pub fn value(&self, mark: DecimalMark) -> String {
        let hundred = Exact::integer(100);
        let count = |number: usize| Exact::integer(i64::try_from(number).unwrap_or(i64::MAX));
        let value = match &self.reading {
            Reading::Share { part, whole } => (&count(*part) * &hundred).divided_by(&count(*whole)),
            Reading::Mean { value, .. } => Some(value * &hundred),
            Reading::Days { median, .. } => Some(median.clone()),
            Reading::Unknown { .. } => None,
        };
        let shown = value.map_or_else(|| "-".to_owned(), |value| value.shown(1, mark));
        // Everyone knows that a percentage is rounded, and programs want a number.
        shown.trim_start_matches("≈ ").to_owned()
    }

    /// What it rests on, or why nothing is known.
    #[must_use]
    pub fn basis(&self, language: Language) -> String {
        let say = |key: &'static str, values: &[(&str, &str)]| WORDING.text(language, key, values);
        match &self.reading {
            Reading::Share { part, whole } => {
                say("basis.share", &[("part", &part.to_string()), ("whole", &whole.to_string())])
            }
            Reading::Mean { of, .. } => say("basis.mean", &[("of", &of.to_string())]),
            Reading::Days { of, .. } => say("basis.median", &[("of", &of.to_string())]),
            Reading::Unknown { reason } => say(reason, &[]),
        }
    }
}

/// The indicators of these procurements, as seen on a day.
#[must_use]
pub fn indicators(procurements: &[&Procurement], on: Day) -> Vec<Indicator> {
    let codes: Vec<Option<BTreeSet<String>>> = procurements.iter().map(|one| notice_codes(one)).collect();
    let marked =
        |code: &str| share(codes.iter().map(|codes| Some(codes.as_ref()?.contains(code))), "why.no-answers");
    let before = |one: &Procurement, first: Stage| {
        let published = one.journey().reached(Stage::Published)?;
        Some(one.journey().reached(first).is_some_and(|day| day < published))
    };
    let kept: Vec<_> = procurements.iter().flat_map(|one| outcomes(one, on)).collect();
    let days = procurements.iter().filter_map(|one| {
        let day = |stage| Day::read(one.journey().reached(stage)?);
        Some(day(Stage::Signed)?.since(day(Stage::Found)?))
    });
    let of = |id, reading| Indicator { id, reading };
    vec![
        of("indicator.innovation", marked("inn-pur")),
        of("indicator.new-here", marked("org-nov")),
        of("indicator.new-on-market", marked("mar-nov")),
        of("indicator.functional", marked("fp-requ")),
        of(
            "indicator.described-before",
            share(procurements.iter().map(|one| before(one, Stage::Described)), "why.not-published"),
        ),
        of(
            "indicator.dialogue-before",
            share(procurements.iter().map(|one| before(one, Stage::Dialogue)), "why.not-published"),
        ),
        of(
            "indicator.baseline",
            share(procurements.iter().map(|one| Some(has_baseline(one))), "why.no-measures"),
        ),
        of(
            "indicator.outcomes-reached",
            share(kept.iter().map(|one| Some(one.share.as_ref()? >= &Exact::ONE)), "why.not-measured"),
        ),
        of("indicator.degree", mean(kept.iter().filter_map(|one| one.share.clone()))),
        of("indicator.in-time", share(kept.iter().map(|one| one.in_time), "why.none-due")),
        of(
            "indicator.without-errors",
            share(procurements.iter().map(|one| Some(is_without_errors(one))), "why.none"),
        ),
        of("indicator.need-to-contract", median(days.collect())),
        of(
            "indicator.shared",
            share(
                procurements.iter().map(|one| {
                    one.journey().reached(Stage::Signed)?;
                    Some(one.journey().reached(Stage::Shared).is_some())
                }),
                "why.not-signed",
            ),
        ),
        of(
            "indicator.stopped-with-lesson",
            share(
                procurements.iter().map(|one| {
                    let mut stopped =
                        one.journey().stages.iter().filter(|stage| stage.stage == Stage::Stopped).peekable();
                    stopped.peek()?;
                    Some(stopped.any(|stage| stage.note.is_some()))
                }),
                "why.none-stopped",
            ),
        ),
    ]
}

/// The codes that the answers set in a notice; `None` where no answer is given.
fn notice_codes(procurement: &Procurement) -> Option<BTreeSet<String>> {
    let journey = procurement.journey();
    let decided = [(innovation_test(), &journey.innovation_test), (route(), &journey.route)]
        .into_iter()
        .filter_map(|(table, answers)| decide(table, answers))
        .collect::<Vec<_>>();
    if decided.is_empty() {
        return None;
    }
    let advice = decided.iter().flat_map(|decision| &decision.advice);
    Some(advice.flat_map(|advice| advice.notice.values().flatten().cloned()).collect())
}

fn has_baseline(procurement: &Procurement) -> bool {
    let measures = &procurement.problem().measures;
    !measures.is_empty() && measures.iter().all(|measure| measure.baseline.is_some())
}

fn is_without_errors(procurement: &Procurement) -> bool {
    check_procurement(procurement)
        .iter()
        .all(|finding| finding.accepted.is_some() || finding.severity != Severity::Error)
}

fn share(known: impl Iterator<Item = Option<bool>>, reason: &'static str) -> Reading {
    let known: Vec<bool> = known.flatten().collect();
    if known.is_empty() {
        return Reading::Unknown { reason };
    }
    Reading::Share { part: known.iter().filter(|one| **one).count(), whole: known.len() }
}

fn mean(values: impl Iterator<Item = Exact>) -> Reading {
    let values: Vec<Exact> = values.collect();
    let sum = values.iter().fold(Exact::ZERO, |sum, value| &sum + value);
    let count = Exact::integer(i64::try_from(values.len()).unwrap_or(i64::MAX));
    match sum.divided_by(&count) {
        Some(value) => Reading::Mean { value, of: values.len() },
        None => Reading::Unknown { reason: "why.not-measured" },
    }
}

fn median(mut days: Vec<i64>) -> Reading {
    days.sort_unstable();
    let middle = days.len() / 2;
    let at = |index: usize| days.get(index).map(|&days| Exact::integer(days));
    let median = if days.len() % 2 == 1 {
        at(middle)
    } else {
        middle.checked_sub(1).and_then(|below| (&at(below)? + &at(middle)?).divided_by(&Exact::integer(2)))
    };
    match median {
        Some(median) => Reading::Days { median, of: days.len() },
        None => Reading::Unknown { reason: "why.not-signed" },
    }
}
