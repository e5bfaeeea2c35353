use super::{Exact, Rounding};

/// A number that is only known to lie between two exact ones, which it may equal.
///
/// Every operation rounds outward or not at all, so the number never falls outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    low: Exact,
    high: Exact,
}

impl Interval {
    /// From one number to another, in whichever order they come.
    #[must_use]
    pub fn between(one: Exact, other: Exact) -> Self {
        if one <= other { Self { low: one, high: other } } else { Self { low: other, high: one } }
    }

    /// The lower end.
    #[must_use]
    pub const fn low(&self) -> &Exact {
        &self.low
    }

    /// The higher end.
    #[must_use]
    pub const fn high(&self) -> &Exact {
        &self.high
    }

    /// The sum of two enclosed numbers.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self { low: &self.low + &other.low, high: &self.high + &other.high }
    }

    /// `from` less the enclosed number.
    #[must_use]
    pub fn subtracted_from(&self, from: &Exact) -> Self {
        Self { low: from - &self.high, high: from - &self.low }
    }

    /// The enclosed number times an exact one.
    #[must_use]
    pub fn times(&self, factor: &Exact) -> Self {
        Self::between(&self.low * factor, &self.high * factor)
    }

    /// The enclosed number divided by another; `None` where the divisor may be zero.
    #[must_use]
    pub fn divided_by(&self, divisor: &Self) -> Option<Self> {
        if !divisor.low.is_positive() && !divisor.high.is_negative() {
            return None;
        }
        let quotient = |end: &Exact, by: &Exact| end.divided_by(by);
        let [a, b, c, d] = [
            quotient(&self.low, &divisor.low)?,
            quotient(&self.low, &divisor.high)?,
            quotient(&self.high, &divisor.low)?,
            quotient(&self.high, &divisor.high)?,
        ];
        let low = (&a).min(&b).min(&c).min(&d).clone();
        let high = a.max(b).max(c).max(d);
        Some(Self { low, high })
    }
}

/// An irrational number, rounded as declared, and rightly so: it is enclosed ever more closely until
/// both ends round to the same.
///
/// INVARIANT: the number is irrational, so it lies a distance from every point at which a rounding
/// turns, and a close enough enclosure exists. A rational one must be rounded by itself; it could
/// lie on such a point, and no enclosure would ever decide.
pub(crate) fn rounded(rounding: Rounding, enclose: impl Fn(u32) -> Interval) -> Exact {
    let mut bits = FIRST_BITS;
    loop {
        if let Some(found) = rounds_to(rounding, &enclose(bits)) {
            return found;
        }
        bits *= 2;
    }
}

/// Where a rounding turns so near a number that no enclosure tried tells the two apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Undecided {
    /// So many decimals were tried.
    pub(crate) digits: u32,
}

/// A number rounded as declared, where it may be rational without anybody knowing: it is enclosed ever
/// more closely, but not for ever.
pub(crate) fn rounded_if_decided(
    rounding: Rounding,
    enclose: impl Fn(u32) -> Interval,
) -> Result<Exact, Undecided> {
    let mut bits = FIRST_BITS;
    while bits <= MOST_BITS {
        if let Some(found) = rounds_to(rounding, &enclose(bits)) {
            return Ok(found);
        }
        bits *= 2;
    }
    // Each decimal takes log₂ 10 bits, a little more than 3.32.
    Err(Undecided { digits: MOST_BITS * 100 / 333 })
}

const FIRST_BITS: u32 = 64;

/// Beyond this, two numbers that a rounding parts are taken to be undecided: more than 150 decimals.
const MOST_BITS: u32 = 512;

/// What all numbers between the ends round to, where it is one.
fn rounds_to(rounding: Rounding, Interval { low, high }: &Interval) -> Option<Exact> {
    // ROUNDING: as the document declares. It never goes down as its number goes up, so what
    // holds for both ends holds for all between them.
    let (low, high) = (low.rounded(rounding), high.rounded(rounding));
    (low == high).then_some(low)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use proptest::prelude::*;

    use super::*;
    use crate::number::RoundingMode;

    fn exact(n: i64, d: i64) -> Exact {
        Exact::ratio(n, d).expect("not zero")
    }

    fn interval() -> impl Strategy<Value = (Interval, Exact)> {
        (-50i64..50, 1i64..20, 0i64..20, 0i64..20).prop_map(|(n, d, down, up)| {
            let inside = exact(n, d);
            (Interval::between(&inside - &exact(down, 7), &inside + &exact(up, 7)), inside)
        })
    }

    fn holds(interval: &Interval, number: &Exact) -> bool {
        interval.low() <= number && number <= interval.high()
    }

    proptest! {
        #[test]
        fn what_is_inside_stays_inside((one, a) in interval(), (other, b) in interval(), n in -9i64..9) {
            let factor = exact(n, 4);
            prop_assert!(holds(&one.plus(&other), &(&a + &b)));
            prop_assert!(holds(&one.times(&factor), &(&a * &factor)));
            prop_assert!(holds(&one.subtracted_from(&factor), &(&factor - &a)));
            match one.divided_by(&other) {
                Some(quotient) => prop_assert!(holds(&quotient, &a.divided_by(&b).expect("not zero"))),
                None => prop_assert!(holds(&other, &Exact::ZERO)),
            }
        }
    }

    #[test]
    fn refined_until_both_ends_round_alike() {
        let asked = Cell::new(0);
        // Just above 0.5, by less than the first enclosure can tell.
        let enclose = |bits: u32| {
            asked.set(bits);
            let width = exact(1, 1 << (bits / 8).min(40));
            let number = &exact(1, 2) + &exact(1, 1 << 12);
            Interval::between(&number - &width, &number + &width)
        };
        let rounding = Rounding { places: 0, mode: RoundingMode::HalfUp };
        assert_eq!(rounded(rounding, enclose), Exact::ONE);
        assert_eq!(asked.get(), 128);
    }
}
