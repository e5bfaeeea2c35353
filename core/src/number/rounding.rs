use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};

use super::Exact;

/// Which way a rounding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoundingMode {
    /// To the nearest; a tie goes away from zero: `2.5` becomes `3`, `-2.5` becomes `-3`.
    /// What DIN 1333 and Swedish practice call ordinary rounding.
    HalfUp,
    /// To the nearest; a tie goes to the even neighbour: `2.5` becomes `2`, `3.5` becomes `4`.
    HalfEven,
    /// Towards zero: `2.9` becomes `2`, `-2.9` becomes `-2` (truncation).
    Down,
    /// Away from zero: `2.1` becomes `3`, `-2.1` becomes `-3`.
    Up,
}

/// A declared rounding: to how many decimals, and which way.
///
/// There is no default: an award model says which rounding it uses, or that it uses none.
///
/// ```
/// use sprang::number::{Exact, Rounding, RoundingMode};
/// let two_decimals = Rounding { places: 2, mode: RoundingMode::HalfUp };
/// let price_points = Exact::ratio(240, 7).unwrap();
/// assert_eq!(price_points.rounded(two_decimals).to_string(), "34.29");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rounding {
    /// Decimals that are kept, 0 to 20.
    pub places: u8,
    /// Which way.
    pub mode: RoundingMode,
}

impl Exact {
    /// This number brought to fewer decimals, as `rounding` declares.
    #[must_use]
    pub fn rounded(&self, rounding: Rounding) -> Self {
        if let Some(rounded) = self.small_parts().and_then(|parts| rounded_small(parts, rounding)) {
            return rounded;
        }
        let unit = BigInt::from(10).pow(u32::from(rounding.places));
        let (numerator, denominator) = self.parts();
        let scaled = numerator.abs() * &unit;
        let (whole, rest) = scaled.div_rem(&denominator);
        let twice = rest.clone() * 2;
        let up = match rounding.mode {
            RoundingMode::HalfUp => twice >= denominator,
            RoundingMode::HalfEven => twice > denominator || (twice == denominator && whole.is_odd()),
            RoundingMode::Down => false,
            RoundingMode::Up => !rest.is_zero(),
        };
        let magnitude = if up { whole + 1 } else { whole };
        let signed = if numerator.is_negative() { -magnitude } else { magnitude };
        Self::from_big(signed, unit).unwrap_or(Self::ZERO)
    }
}

fn rounded_small((numerator, denominator): (i64, i64), rounding: Rounding) -> Option<Exact> {
    let unit = 10i128.checked_pow(rounding.places.into())?;
    let rounded = rounded_units(numerator.into(), denominator.into(), rounding)?;
    Some(Exact::from_wide(rounded, unit))
}

/// The fraction in units of the last decimal that is kept, rounded as declared. `None` where that is
/// too much for 128 bits. INVARIANT: the denominator is above zero.
pub(crate) fn rounded_units(numerator: i128, denominator: i128, rounding: Rounding) -> Option<i128> {
    let unit = 10i128.checked_pow(rounding.places.into())?;
    let scaled = numerator.checked_abs()?.checked_mul(unit)?;
    let (whole, rest) = divided(scaled, denominator)?;
    // Twice the rest against the denominator, without the risk of doubling it.
    let half = rest.cmp(&(denominator - rest));
    let up = match rounding.mode {
        RoundingMode::HalfUp => half.is_ge(),
        RoundingMode::HalfEven => half.is_gt() || (half.is_eq() && whole % 2 == 1),
        RoundingMode::Down => false,
        RoundingMode::Up => rest != 0,
    };
    let magnitude = if up { whole.checked_add(1)? } else { whole };
    Some(if numerator < 0 { -magnitude } else { magnitude })
}

/// How often it goes in, and what is left: in 64 bits where they are enough, since 128 are slow to divide.
fn divided(number: i128, divisor: i128) -> Option<(i128, i128)> {
    if let (Ok(number), Ok(divisor)) = (i64::try_from(number), i64::try_from(divisor)) {
        return Some((number.checked_div(divisor)?.into(), number.checked_rem(divisor)?.into()));
    }
    Some((number.checked_div(divisor)?, number.checked_rem(divisor)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn round(n: i64, d: i64, places: u8, mode: RoundingMode) -> String {
        Exact::ratio(n, d).expect("not zero").rounded(Rounding { places, mode }).to_string()
    }

    #[test]
    fn each_mode_at_a_tie_and_below_zero() {
        use RoundingMode::{Down, HalfEven, HalfUp, Up};
        for (n, expected) in [
            (25, ["3", "2", "2", "3"]),
            (35, ["4", "4", "3", "4"]),
            (-25, ["-3", "-2", "-2", "-3"]),
            (21, ["2", "2", "2", "3"]),
            (-29, ["-3", "-3", "-2", "-3"]),
            (20, ["2", "2", "2", "2"]),
        ] {
            let found = [HalfUp, HalfEven, Down, Up].map(|mode| round(n, 10, 0, mode));
            assert_eq!(found, expected, "{n}/10");
        }
    }

    proptest! {
        #[test]
        fn stays_within_one_unit_and_does_nothing_twice(
            n in any::<i64>(), d in 1i64.., places in 0u8..8,
            mode in prop::sample::select(vec![
                RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up,
            ]),
        ) {
            let exact = Exact::ratio(n, d).expect("not zero");
            let rounding = Rounding { places, mode };
            let rounded = exact.rounded(rounding);
            let unit = Exact::from_big(1.into(), BigInt::from(10).pow(u32::from(places))).expect("not zero");
            prop_assert!((&rounded - &exact).magnitude() < unit);
            prop_assert_eq!(rounded.rounded(rounding), rounded);
        }

        #[test]
        fn large_numbers_round_as_small_ones_do(
            n in any::<i64>(), d in 1i64.., places in 0u8..8,
            mode in prop::sample::select(vec![
                RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up,
            ]),
        ) {
            // A whole number beyond 64 bits, whose last digits are zero, moves no rounding.
            let far = Exact::from_big(BigInt::from(10).pow(30), 1.into()).expect("not zero");
            let far = if n < 0 { -far } else { far };
            let (exact, rounding) = (Exact::ratio(n, d).expect("not zero"), Rounding { places, mode });
            prop_assert_eq!(&(&exact + &far).rounded(rounding) - &far, exact.rounded(rounding));
        }
    }
}
