use crate::follow_up::WORDING;
use crate::language::Language;
use crate::number::{DecimalMark, Exact};

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
    /// An amount of an amount.
    Part {
        /// The amount that is meant.
        part: Exact,
        /// The whole. Never 0.
        whole: Exact,
        /// The key of what the amounts are, in [`WORDING`].
        unit: &'static str,
    },
    /// So many.
    Count {
        /// How many.
        count: usize,
        /// Of how many, for which it is known. Never 0.
        of: usize,
    },
    /// A mean or a median of so many values.
    Middle {
        /// The mean or the median, exact; of an even number the median is the mean of the middle two.
        value: Exact,
        /// Of how many values. Never 0.
        of: usize,
        /// The key of its unit in [`WORDING`]; for `unit.percent` the value is a share of one.
        unit: &'static str,
        /// The key of what it is the middle of.
        basis: &'static str,
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

    /// Its unit, such as `%` or days; empty where nothing is known.
    #[must_use]
    pub fn unit(&self, language: Language) -> &'static str {
        match self.reading {
            Reading::Share { .. } | Reading::Part { .. } => "%",
            Reading::Count { .. } => WORDING.raw(language, "unit.count"),
            Reading::Middle { unit, .. } => WORDING.raw(language, unit),
            Reading::Unknown { .. } => "",
        }
    }

    /// The value with at most one decimal, rounded half up; `-` where nothing is known, and never 0
    /// for that.
    #[must_use]
    pub fn value(&self, mark: DecimalMark) -> String {
        let hundred = Exact::integer(100);
        let value = match &self.reading {
            Reading::Share { part, whole } => (&count(*part) * &hundred).divided_by(&count(*whole)),
            Reading::Part { part, whole, .. } => (part * &hundred).divided_by(whole),
            Reading::Count { count: number, .. } => Some(count(*number)),
            Reading::Middle { value, unit: "unit.percent", .. } => Some(value * &hundred),
            Reading::Middle { value, .. } => Some(value.clone()),
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
        let mark = language.decimal_mark();
        match &self.reading {
            Reading::Share { part, whole } | Reading::Count { count: part, of: whole } => {
                say("basis.share", &[("part", &part.to_string()), ("whole", &whole.to_string())])
            }
            Reading::Part { part, whole, unit } => say(
                "basis.part",
                &[
                    ("part", &part.written(mark)),
                    ("whole", &whole.written(mark)),
                    ("unit", WORDING.raw(language, unit)),
                ],
            ),
            Reading::Middle { of, basis, .. } => say(basis, &[("of", &of.to_string())]),
            Reading::Unknown { reason } => say(reason, &[]),
        }
    }
}

/// A share of those for which it is known.
pub(super) fn share(known: impl Iterator<Item = Option<bool>>, reason: &'static str) -> Reading {
    let known: Vec<bool> = known.flatten().collect();
    if known.is_empty() {
        return Reading::Unknown { reason };
    }
    Reading::Share { part: known.iter().filter(|one| **one).count(), whole: known.len() }
}

/// How many of those for which it is known.
pub(super) fn number(known: impl Iterator<Item = Option<bool>>, reason: &'static str) -> Reading {
    match share(known, reason) {
        Reading::Share { part, whole } => Reading::Count { count: part, of: whole },
        other => other,
    }
}

/// A mean of the values that are known.
pub(super) fn mean(
    values: impl Iterator<Item = Exact>,
    unit: &'static str,
    basis: &'static str,
    reason: &'static str,
) -> Reading {
    let values: Vec<Exact> = values.collect();
    match Exact::sum(&values).divided_by(&count(values.len())) {
        Some(value) => Reading::Middle { value, of: values.len(), unit, basis },
        None => Reading::Unknown { reason },
    }
}

/// A median of the values that are known.
pub(super) fn median(mut values: Vec<Exact>, unit: &'static str, reason: &'static str) -> Reading {
    values.sort();
    let middle = values.len() / 2;
    let median = if values.len() % 2 == 1 {
        values.get(middle).cloned()
    } else {
        middle
            .checked_sub(1)
            .and_then(|below| (values.get(below)? + values.get(middle)?).divided_by(&Exact::integer(2)))
    };
    match median {
        Some(value) => Reading::Middle { value, of: values.len(), unit, basis: "basis.median" },
        None => Reading::Unknown { reason },
    }
}

/// An amount of an amount; nothing where there is no whole.
pub(super) fn part(
    amounts: impl Iterator<Item = (Exact, Exact)>,
    unit: &'static str,
    reason: &'static str,
) -> Reading {
    let (parts, wholes): (Vec<Exact>, Vec<Exact>) = amounts.unzip();
    let whole = Exact::sum(&wholes);
    if whole.is_zero() {
        return Reading::Unknown { reason };
    }
    Reading::Part { part: Exact::sum(&parts), whole, unit }
}

fn count(number: usize) -> Exact {
    Exact::integer(i64::try_from(number).unwrap_or(i64::MAX))
}
