use std::cmp::Ordering;
use std::fmt;

use super::reading::{Digits, digits_of, spelled};
use super::writing::grouped;
use super::{DecimalMark, MOST_DIGITS, NumberFault};

/// One in parts of the last decimal that a document can have.
const UNIT: i128 = parts_of_one(MOST_DIGITS);

/// How many parts of the last of so many decimals are one.
const fn parts_of_one(decimals: usize) -> i128 {
    if decimals == 0 { 1 } else { 10 * parts_of_one(decimals - 1) }
}

/// A number as documents write it, and what such numbers add up to: exact, as [`Exact`](super::Exact) is, but it knows no fractions whose
/// decimals never end. A page that only adds up weights carries nothing for those.
///
/// ```
/// use sprang::number::Tally;
/// let tenth = Tally::read("0.1").unwrap();
/// assert_eq!(tenth.plus(Tally::read("0.2").unwrap()).to_string(), "0.3");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    // INVARIANT: the decimals are less than one unit, and of the same sign as the whole part where neither is zero. So that
    // equal numbers have one form. A hundred million numbers of 30 digits fit before a sum stops at the largest there is.
    whole: i128,
    decimals: i128,
}

impl Tally {
    /// Zero.
    pub const ZERO: Self = Self { whole: 0, decimals: 0 };

    /// Reads a number in the form that documents use, as [`read_decimal`](super::read_decimal) does.
    ///
    /// # Errors
    /// [`NumberFault`] where the text is anything else.
    pub fn read(text: &str) -> Result<Self, NumberFault> {
        let Digits { negative, whole, decimals } = digits_of(text)?;
        let number =
            |digits: &str| digits.bytes().fold(0_i128, |sum, digit| sum * 10 + i128::from(digit - b'0'));
        let missing = parts_of_one(MOST_DIGITS - decimals.len());
        let sign = if negative { -1 } else { 1 };
        Ok(Self { whole: sign * number(whole), decimals: sign * number(decimals) * missing })
    }

    /// Reads a number as people write or paste it, as [`read_written`](super::read_written) does.
    ///
    /// # Errors
    /// [`NumberFault`] where the text is no number, or could be read in two ways.
    pub fn read_written(text: &str, mark: DecimalMark) -> Result<Self, NumberFault> {
        Self::read(&spelled(text, mark)?)
    }

    /// The sum of both.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self::carried(self.whole.saturating_add(other.whole), self.decimals + other.decimals)
    }

    /// What is left when the other is taken away.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self::carried(self.whole.saturating_sub(other.whole), self.decimals - other.decimals)
    }

    /// In one form; the decimals that are given are less than two.
    const fn carried(mut whole: i128, mut decimals: i128) -> Self {
        if decimals.abs() >= UNIT {
            whole = whole.saturating_add(decimals.signum());
            decimals -= decimals.signum() * UNIT;
        }
        if whole.signum() * decimals.signum() < 0 {
            decimals += whole.signum() * UNIT;
            whole -= whole.signum();
        }
        Self { whole, decimals }
    }

    /// Whether this is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.whole == 0 && self.decimals == 0
    }

    /// Whether this is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.whole < 0 || self.decimals < 0
    }

    /// Whether this is above zero.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.whole > 0 || self.decimals > 0
    }

    /// The distance from zero.
    #[must_use]
    pub const fn magnitude(self) -> Self {
        Self { whole: self.whole.saturating_abs(), decimals: self.decimals.abs() }
    }

    /// The text that people read: grouped digits and the decimal mark of the language.
    #[must_use]
    pub fn written(self, mark: DecimalMark) -> String {
        grouped(&self.to_string(), mark)
    }
}

/// The exact text for machines, as documents write numbers: `-34.5`.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        write!(f, "{sign}{}", self.whole.unsigned_abs())?;
        if self.decimals == 0 {
            return Ok(());
        }
        let decimals = format!("{:0>1$}", self.decimals.unsigned_abs(), MOST_DIGITS);
        write!(f, ".{}", decimals.trim_end_matches('0'))
    }
}

impl fmt::Debug for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Ord for Tally {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.whole, self.decimals).cmp(&(other.whole, other.decimals))
    }
}

impl PartialOrd for Tally {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Exact, read_decimal, read_written};
    use super::*;

    const NUMBER: &str = "-?[0-9]{1,30}(\\.[0-9]{1,30})?|-?[0-9]{1,2}(\\.[0-9]{1,2})?";

    fn both(text: &str) -> (Tally, Exact) {
        (Tally::read(text).expect("a number"), read_decimal(text).expect("a number"))
    }

    proptest! {
        #[test]
        fn what_is_added_up_is_what_exact_numbers_give(texts in proptest::collection::vec((any::<bool>(), NUMBER), 0..12)) {
            let (mut tally, mut exact) = (Tally::ZERO, Exact::ZERO);
            for (plus, text) in &texts {
                let (one, same) = both(text);
                tally = if *plus { tally.plus(one) } else { tally.minus(one) };
                exact = if *plus { &exact + &same } else { &exact - &same };
                prop_assert_eq!(tally.to_string(), exact.to_string());
                prop_assert_eq!(tally.is_zero(), exact.is_zero());
                prop_assert_eq!(tally.is_negative(), exact.is_negative());
                prop_assert_eq!(tally.is_positive(), exact.is_positive());
                prop_assert_eq!(tally.magnitude().to_string(), exact.magnitude().to_string());
                for mark in [DecimalMark::Comma, DecimalMark::Point] {
                    prop_assert_eq!(tally.written(mark), exact.written(mark));
                }
            }
        }

        #[test]
        fn numbers_stand_in_one_order(a in NUMBER, b in NUMBER) {
            let ((one, exactly_one), (other, exactly_other)) = (both(&a), both(&b));
            prop_assert_eq!(one.cmp(&other), exactly_one.cmp(&exactly_other));
            prop_assert_eq!(one == other, exactly_one == exactly_other);
        }

        #[test]
        fn what_is_no_number_is_none_for_both(text in ".{0,12}|[-0-9., ]{0,12}") {
            prop_assert_eq!(Tally::read(&text).err(), read_decimal(&text).err());
            for mark in [DecimalMark::Comma, DecimalMark::Point] {
                let tally = Tally::read_written(&text, mark).map(|number| number.to_string());
                prop_assert_eq!(tally, read_written(&text, mark).map(|number| number.to_string()));
            }
        }
    }
}
