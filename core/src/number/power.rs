use num_bigint::BigInt;
use num_traits::One;

use super::{Exact, Interval};

/// An exponent above zero that powers are taken with: at most [`MOST_EXPONENT`], with two decimals.
///
/// The limit keeps powers computable: they are exact, and their digits grow with the exponent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exponent {
    numerator: u32,
    denominator: u32,
}

/// The largest exponent.
pub const MOST_EXPONENT: u32 = 10;

impl Exponent {
    /// The exponent with this value; `None` where it is outside the limits.
    #[must_use]
    pub fn new(value: &Exact) -> Option<Self> {
        let (numerator, denominator) = value.parts();
        let found =
            Self { numerator: u32::try_from(numerator).ok()?, denominator: u32::try_from(denominator).ok()? };
        let two_decimals = 100 % found.denominator == 0;
        let not_too_large =
            u64::from(found.numerator) <= u64::from(found.denominator) * u64::from(MOST_EXPONENT);
        (found.numerator > 0 && two_decimals && not_too_large).then_some(found)
    }

    /// Whether every power with it is rational.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.denominator == 1
    }
}

/// A number raised to an exponent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Power {
    /// It is rational, and this is it.
    Rational(Exact),
    /// It is irrational: this root of this number.
    Irrational(Root),
}

/// An irrational root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    of: Exact,
    degree: u32,
}

impl Power {
    /// `base` raised to `exponent`; `None` where the base is below zero.
    #[must_use]
    pub fn new(base: &Exact, exponent: Exponent) -> Option<Self> {
        if base.is_negative() {
            return None;
        }
        let (numerator, denominator) = base.parts();
        let raised = |part: &BigInt| part.pow(exponent.numerator);
        // A root of a fraction in lowest terms is rational only where both parts have whole roots.
        let whole_root = |part: &BigInt| {
            let root = part.nth_root(exponent.denominator);
            (root.pow(exponent.denominator) == *part).then_some(root)
        };
        let (numerator, denominator) = (raised(&numerator), raised(&denominator));
        Some(match (whole_root(&numerator), whole_root(&denominator)) {
            (Some(numerator), Some(denominator)) => Self::Rational(Exact::from_big(numerator, denominator)?),
            _ => Self::Irrational(Root {
                of: Exact::from_big(numerator, denominator)?,
                degree: exponent.denominator,
            }),
        })
    }
}

impl Root {
    /// Two neighbours among the fractions with denominator 2 to the power of `bits`, and the root
    /// between them.
    pub(crate) fn enclosed(&self, bits: u32) -> Interval {
        let (numerator, denominator) = self.of.parts();
        let scaled: BigInt = (numerator << (u64::from(bits) * u64::from(self.degree))) / denominator;
        let below = scaled.nth_root(self.degree);
        let unit = BigInt::one() << bits;
        let end = |n: BigInt| Exact::from_big(n, unit.clone()).unwrap_or(Exact::ZERO);
        Interval::between(end(below.clone()), end(below + 1))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn exact(n: i64, d: i64) -> Exact {
        Exact::ratio(n, d).expect("not zero")
    }

    fn power(base: &Exact, exponent: &Exact) -> Power {
        Power::new(base, Exponent::new(exponent).expect("within limits")).expect("not negative")
    }

    #[test]
    fn exact_wherever_it_is_rational() {
        assert_eq!(power(&exact(4, 9), &exact(1, 2)), Power::Rational(exact(2, 3)));
        assert_eq!(power(&exact(4, 9), &exact(3, 2)), Power::Rational(exact(8, 27)));
        assert_eq!(power(&exact(2, 3), &Exact::integer(3)), Power::Rational(exact(8, 27)));
        assert_eq!(power(&Exact::ZERO, &exact(3, 10)), Power::Rational(Exact::ZERO));
        assert!(matches!(power(&Exact::integer(2), &exact(1, 2)), Power::Irrational(_)));
        assert!(matches!(power(&exact(4, 3), &exact(1, 2)), Power::Irrational(_)));
        let half = Exponent::new(&exact(1, 2)).expect("within limits");
        assert_eq!(Power::new(&exact(-1, 4), half), None);
    }

    #[test]
    fn exponents_within_limits() {
        for good in [exact(1, 100), exact(3, 10), exact(1, 2), Exact::integer(10), exact(999, 100)] {
            assert!(Exponent::new(&good).is_some(), "{good}");
        }
        for bad in
            [exact(1, 3), exact(1, 1000), Exact::ZERO, exact(-1, 2), Exact::integer(11), exact(1001, 100)]
        {
            assert!(Exponent::new(&bad).is_none(), "{bad}");
        }
    }

    proptest! {
        /// The ends raised back lie on either side of what the root is taken of.
        #[test]
        fn an_enclosure_encloses(n in 1i64..100_000, d in 1i64..1000, hundredths in 1i64..300, bits in 1u32..200) {
            let exponent = exact(hundredths, 100);
            let Power::Irrational(root) = power(&exact(n, d), &exponent) else { return Ok(()) };
            let found = root.enclosed(bits);
            let (p, q) = exponent.parts();
            let whole = |n: &BigInt| Exponent::new(&Exact::ONE).map(|_| u32::try_from(n.clone()).expect("small"));
            let (p, q) = (whole(&p).expect("small"), whole(&q).expect("small"));
            // Multiplied out, since raising fractions would shorten each product.
            let target = (BigInt::from(n).pow(p), BigInt::from(d).pow(p));
            let raised = |end: &Exact| {
                let (top, under) = end.parts();
                (top.pow(q) * &target.1).cmp(&(under.pow(q) * &target.0))
            };
            prop_assert!(raised(found.low()).is_lt());
            prop_assert!(raised(found.high()).is_gt());
        }
    }
}
