use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};

use super::{Exact, Interval};

/// The logarithm of a number above zero, to a base above one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Logarithm {
    /// It is rational, and this is it: the base raised to it is the number.
    Rational(Exact),
    /// It is irrational: the quotient of two natural logarithms.
    Irrational(Quotient),
}

/// An irrational logarithm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotient {
    number: Exact,
    base: Exact,
}

impl Logarithm {
    /// The logarithm of `number` to `base`; `None` where there is none.
    #[must_use]
    pub fn new(number: &Exact, base: &Exact) -> Option<Self> {
        if !number.is_positive() || *base <= Exact::ONE {
            return None;
        }
        Some(match rational(number, base) {
            Some(found) => Self::Rational(found),
            None => Self::Irrational(Quotient { number: number.clone(), base: base.clone() }),
        })
    }
}

impl Quotient {
    /// The logarithm between two fractions, the closer the more `bits`.
    pub(crate) fn enclosed(&self, bits: u32) -> Interval {
        let quotient = natural(&self.number, bits).divided_by(&natural(&self.base, bits));
        // The base is above one, and its logarithm above zero as soon as it is enclosed closely.
        quotient.unwrap_or_else(|| self.enclosed(bits.saturating_mul(2)))
    }
}

/// The rational logarithm, where there is one. Two numbers have one exactly if their exponents over
/// common factors are in proportion; factors that have no divisor in common will do, so nothing
/// needs to be factored into primes.
fn rational(number: &Exact, base: &Exact) -> Option<Exact> {
    let (number, base) = (number.parts(), base.parts());
    let factors = coprime_factors(vec![number.0.clone(), number.1.clone(), base.0.clone(), base.1.clone()]);
    let exponents = |(above, below): &(BigInt, BigInt)| -> Vec<i64> {
        factors.iter().map(|factor| multiplicity(above, factor) - multiplicity(below, factor)).collect()
    };
    let (of_number, of_base) = (exponents(&number), exponents(&base));
    let (above, below) = of_number.iter().zip(&of_base).find(|(_, below)| **below != 0)?;
    let found = Exact::ratio(*above, *below)?;
    let in_proportion = |(n, b): (&i64, &i64)| Exact::integer(*n) == &found * &Exact::integer(*b);
    of_number.iter().zip(&of_base).all(in_proportion).then_some(found)
}

/// Numbers above one, no two with a common divisor, of which all of `numbers` are products.
fn coprime_factors(numbers: Vec<BigInt>) -> Vec<BigInt> {
    let mut found: Vec<BigInt> = Vec::new();
    let mut waiting = numbers;
    // Ends, since each round makes the product of all numbers smaller or `waiting` shorter.
    while let Some(number) = waiting.pop() {
        if number.is_one() {
            continue;
        }
        match found.iter().position(|other| !number.gcd(other).is_one()) {
            None => found.push(number),
            Some(place) => {
                let other = found.swap_remove(place);
                let divisor = number.gcd(&other);
                waiting.extend([number / &divisor, other / &divisor, divisor]);
            }
        }
    }
    found
}

fn multiplicity(number: &BigInt, factor: &BigInt) -> i64 {
    let (mut rest, mut count) = (number.clone(), 0);
    while rest.is_multiple_of(factor) {
        rest /= factor;
        count += 1;
    }
    count
}

/// The natural logarithm of a number above zero, to about `bits` binary places.
fn natural(number: &Exact, bits: u32) -> Interval {
    let (above, below) = number.parts();
    let places = bits + 64;
    let size = |n: &BigInt| n.bits().to_i64().unwrap_or(i64::MAX);
    // number = fraction × 2^doublings, the fraction from 1 up to 2.
    let mut doublings = size(&above) - size(&below);
    let (mut above, mut below) = (above, below);
    if doublings >= 0 {
        below <<= doublings;
    } else {
        above <<= -doublings;
    }
    if above < below {
        above <<= 1;
        doublings -= 1;
    }
    let fraction = twice_area_tangent(&(&above - &below), &(&above + &below), places);
    let two = twice_area_tangent(&BigInt::one(), &BigInt::from(3), places);
    fraction.plus(&two.times(&Exact::integer(doublings)))
}

/// 2 × artanh(`above` ÷ `below`), which is ln((below + above) ÷ (below − above)), for quotients from
/// 0 to 1/3: the series z + z³/3 + z⁵/5 + …, its lower sum rounded down throughout, and its upper
/// sum rounded up with a bound for the terms left out.
fn twice_area_tangent(above: &BigInt, below: &BigInt, places: u32) -> Interval {
    let unit = BigInt::one() << places;
    let low_z = (above << places).div_floor(below);
    let high_z = (above << places).div_ceil(below);
    let (low_square, high_square) = ((&low_z * &low_z) >> places, (&high_z * &high_z).div_ceil(&unit));
    let (mut low_power, mut high_power) = (low_z, high_z);
    let (mut low_sum, mut high_sum) = (BigInt::zero(), BigInt::zero());
    let mut divisor = BigInt::one();
    while high_power > BigInt::one() {
        low_sum += low_power.div_floor(&divisor);
        high_sum += high_power.div_ceil(&divisor);
        low_power = (low_power * &low_square) >> places;
        high_power = (high_power * &high_square).div_ceil(&unit);
        divisor += 2;
    }
    // Each term left out is at most a ninth of the one before: together less than twice the first.
    high_sum += high_power * 2;
    let end = |sum: BigInt| Exact::from_big(sum * 2, unit.clone()).unwrap_or(Exact::ZERO);
    Interval::between(end(low_sum), end(high_sum))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::{Rounding, RoundingMode};

    fn exact(n: i64, d: i64) -> Exact {
        Exact::ratio(n, d).expect("not zero")
    }

    fn raise(x: &Exact, n: i64) -> Exact {
        (0..n).fold(Exact::ONE, |product, _| &product * x)
    }

    #[test]
    fn rational_logarithms_are_found() {
        let log = |n, d, bn, bd| match Logarithm::new(&exact(n, d), &exact(bn, bd)) {
            Some(Logarithm::Rational(found)) => Some(found),
            _ => None,
        };
        assert_eq!(log(1, 1, 2, 1), Some(Exact::ZERO));
        assert_eq!(log(8, 1, 2, 1), Some(Exact::integer(3)));
        assert_eq!(log(8, 1, 4, 1), Some(exact(3, 2)));
        assert_eq!(log(1, 8, 4, 1), Some(exact(-3, 2)));
        assert_eq!(log(27, 8, 9, 4), Some(exact(3, 2)));
        assert_eq!(log(36, 1, 216, 1), Some(exact(2, 3)));
        assert_eq!(log(3, 1, 2, 1), None);
        assert_eq!(log(12, 1, 6, 1), None);
        assert_eq!(log(9, 2, 9, 4), None);
        assert_eq!(Logarithm::new(&Exact::ZERO, &Exact::integer(2)), None);
        assert_eq!(Logarithm::new(&Exact::integer(2), &Exact::ONE), None);
    }

    /// ln 2, ln 10 and ln 0.1 as tables have them.
    #[test]
    fn known_digits() {
        let rounding = Rounding { places: 20, mode: RoundingMode::HalfUp };
        for (number, digits) in [
            (exact(2, 1), "0.69314718055994530942"),
            (exact(10, 1), "2.30258509299404568402"),
            (exact(1, 10), "-2.30258509299404568402"),
            (exact(3, 2), "0.40546510810816438198"),
        ] {
            let found = natural(&number, 100);
            assert_eq!(found.low().rounded(rounding).to_string(), digits);
            assert_eq!(found.high().rounded(rounding).to_string(), digits);
        }
    }

    proptest! {
        /// low ≤ ln n ÷ ln b ≤ high, checked without a logarithm: b^⌊low·k⌋ ≤ n^k ≤ b^⌈high·k⌉.
        #[test]
        fn an_enclosure_encloses(n in 2i64..5000, d in 1i64..2000, b in 11i64..60) {
            let (number, base) = (exact(n, d), exact(b, 10));
            prop_assume!(number > Exact::ONE);
            let Some(Logarithm::Irrational(quotient)) = Logarithm::new(&number, &base) else { return Ok(()) };
            let found = quotient.enclosed(64);
            let width = found.high() - found.low();
            prop_assert!(width.is_positive() && width < exact(1, 1 << 50));
            let k = 12;
            let whole = |x: &Exact, mode| {
                let whole = (x * &Exact::integer(k)).rounded(Rounding { places: 0, mode }).to_text();
                whole.parse::<i64>().expect("whole")
            };
            prop_assert!(raise(&base, whole(found.low(), RoundingMode::Down)) <= raise(&number, k));
            prop_assert!(raise(&number, k) <= raise(&base, whole(found.high(), RoundingMode::Up)));
        }

        #[test]
        fn what_is_a_power_is_known_as_one(b in 2i64..40, d in 1i64..40, p in 0i64..7, q in 1i64..5) {
            let root = exact(b, d);
            prop_assume!(root > Exact::ONE);
            let found = Logarithm::new(&raise(&root, p), &raise(&root, q));
            prop_assert_eq!(found, Some(Logarithm::Rational(exact(p, q))));
        }
    }
}
