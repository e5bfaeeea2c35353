use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// An exact rational number: money, points, weights and shares.
///
/// Addition, subtraction, multiplication and division are exact; nothing is rounded unless
/// [`Exact::rounded`](Exact::rounded) is asked to. Small fractions (numerator and denominator
/// within 64 bits) live on the stack; larger ones move to the heap by themselves.
///
/// ```
/// use sprang::number::Exact;
/// let third = Exact::ratio(1, 3).unwrap();
/// assert_eq!(&(&third + &third) + &third, Exact::ONE);
/// ```
#[derive(Clone)]
pub struct Exact(Value);

// INVARIANT: lowest terms, denominator positive, and `Small` whenever it fits: so that equal
// numbers have one form, and equality and hashing can look at the form alone.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Value {
    Small { numerator: i64, denominator: i64 },
    Large(Box<BigRational>),
}

impl Exact {
    /// Zero.
    pub const ZERO: Self = Self(Value::Small { numerator: 0, denominator: 1 });
    /// One.
    pub const ONE: Self = Self(Value::Small { numerator: 1, denominator: 1 });

    /// The whole number `n`.
    #[must_use]
    pub const fn integer(n: i64) -> Self {
        Self(Value::Small { numerator: n, denominator: 1 })
    }

    /// The fraction `numerator / denominator`, or `None` where the denominator is zero.
    #[must_use]
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self::from_wide(i128::from(numerator), i128::from(denominator)))
    }

    pub(crate) fn from_big(numerator: BigInt, denominator: BigInt) -> Option<Self> {
        (!denominator.is_zero()).then(|| Self::from_rational(BigRational::new(numerator, denominator)))
    }

    /// In lowest terms. INVARIANT: the denominator is not zero, and neither is the least 64-bit number.
    fn from_narrow(numerator: i64, denominator: i64) -> Self {
        if denominator == 1 {
            return Self::integer(numerator);
        }
        let divisor = numerator.gcd(&denominator).max(1) * denominator.signum();
        Self(Value::Small { numerator: numerator / divisor, denominator: denominator / divisor })
    }

    /// INVARIANT: the denominator is not zero, and neither is the least 128-bit number.
    pub(super) fn from_wide(numerator: i128, denominator: i128) -> Self {
        // Whole numbers and 64-bit parts are nearly all there is; 128-bit division is slow.
        if denominator == 1
            && let Ok(whole) = i64::try_from(numerator)
        {
            return Self::integer(whole);
        }
        if let (Ok(n), Ok(d)) = (i64::try_from(numerator), i64::try_from(denominator))
            && n != i64::MIN
            && d != i64::MIN
        {
            return Self::from_narrow(n, d);
        }
        let divisor = numerator.gcd(&denominator).max(1);
        let sign = denominator.signum();
        let (n, d) = (numerator / divisor * sign, denominator / divisor * sign);
        match (i64::try_from(n), i64::try_from(d)) {
            (Ok(numerator), Ok(denominator)) => Self(Value::Small { numerator, denominator }),
            _ => Self(Value::Large(Box::new(BigRational::new_raw(n.into(), d.into())))),
        }
    }

    fn from_rational(r: BigRational) -> Self {
        match (r.numer().to_i64(), r.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => Self(Value::Small { numerator, denominator }),
            _ => Self(Value::Large(Box::new(r))),
        }
    }

    fn rational(&self) -> BigRational {
        match &self.0 {
            Value::Small { numerator, denominator } => {
                BigRational::new_raw((*numerator).into(), (*denominator).into())
            }
            Value::Large(r) => (**r).clone(),
        }
    }

    /// Numerator and denominator, where both fit in 128 bits.
    fn wide_parts(&self) -> Option<(i128, i128)> {
        match &self.0 {
            Value::Small { numerator, denominator } => Some(((*numerator).into(), (*denominator).into())),
            Value::Large(r) => Some((r.numer().to_i128()?, r.denom().to_i128()?)),
        }
    }

    /// What two numbers of 128 bits give, where that too fits: much quicker than whole numbers of any size.
    fn wide(&self, other: &Self, parts: impl FnOnce([i128; 4]) -> Option<(i128, i128)>) -> Option<Self> {
        let ((a, b), (c, d)) = (self.wide_parts()?, other.wide_parts()?);
        let (numerator, denominator) = parts([a, b, c, d])?;
        let fits = denominator != 0 && numerator != i128::MIN && denominator != i128::MIN;
        fits.then(|| Self::from_wide(numerator, denominator))
    }

    /// Numerator and denominator in lowest terms, the denominator positive.
    pub(crate) fn parts(&self) -> (BigInt, BigInt) {
        match &self.0 {
            Value::Small { numerator, denominator } => ((*numerator).into(), (*denominator).into()),
            Value::Large(r) => (r.numer().clone(), r.denom().clone()),
        }
    }

    /// Numerator and denominator, where both fit in 64 bits.
    pub(crate) const fn small_parts(&self) -> Option<(i64, i64)> {
        match self.0 {
            Value::Small { numerator, denominator } => Some((numerator, denominator)),
            Value::Large(_) => None,
        }
    }

    /// This number in parts of `unit`, where that is a whole number of 64 bits.
    pub(crate) fn in_parts_of(&self, unit: i64) -> Option<i64> {
        let (numerator, denominator) = self.small_parts()?;
        let product = i128::from(numerator) * i128::from(unit);
        let denominator = i128::from(denominator);
        (product % denominator == 0).then(|| i64::try_from(product / denominator).ok()).flatten()
    }

    /// This number divided by `divisor`, exactly; `None` where the divisor is zero.
    ///
    /// ```
    /// use sprang::number::Exact;
    /// let share = Exact::integer(1_200_000).divided_by(&Exact::integer(1_400_000));
    /// assert_eq!(share, Exact::ratio(6, 7));
    /// assert_eq!(Exact::ONE.divided_by(&Exact::ZERO), None);
    /// ```
    #[must_use]
    pub fn divided_by(&self, divisor: &Self) -> Option<Self> {
        if divisor.is_zero() {
            return None;
        }
        Some(match (&self.0, &divisor.0) {
            (
                Value::Small { numerator: a, denominator: b },
                Value::Small { numerator: c, denominator: d },
            ) if are_short([*a, *b, *c, *d]) => Self::from_narrow(a * d, b * c),
            (
                Value::Small { numerator: a, denominator: b },
                Value::Small { numerator: c, denominator: d },
            ) => Self::from_wide(i128::from(*a) * i128::from(*d), i128::from(*b) * i128::from(*c)),
            _ => self
                .wide(divisor, |[a, b, c, d]| Some((a.checked_mul(d)?, b.checked_mul(c)?)))
                .unwrap_or_else(|| Self::from_rational(self.rational() / divisor.rational())),
        })
    }

    /// Whether this is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Value::Small { numerator: 0, .. })
    }

    /// Whether this is below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Value::Small { numerator, .. } => *numerator < 0,
            Value::Large(r) => r.is_negative(),
        }
    }

    /// Whether this is above zero.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    /// Whether this is a whole number.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match &self.0 {
            Value::Small { denominator, .. } => *denominator == 1,
            Value::Large(r) => r.denom().is_one(),
        }
    }

    /// The distance from zero.
    #[must_use]
    pub fn magnitude(&self) -> Self {
        if self.is_negative() { -self } else { self.clone() }
    }

    /// The square root, where it is a fraction.
    ///
    /// ```
    /// use sprang::number::Exact;
    /// assert_eq!(Exact::ratio(9, 4).unwrap().square_root(), Exact::ratio(3, 2));
    /// assert_eq!(Exact::integer(2).square_root(), None);
    /// ```
    #[must_use]
    pub fn square_root(&self) -> Option<Self> {
        if self.is_negative() {
            return None;
        }
        let (top, under) = self.parts();
        let root = Self::from_big(top.sqrt(), under.sqrt())?;
        (&root * &root == *self).then_some(root)
    }

    /// The square root, rounded half up to so many decimals; `None` below zero.
    ///
    /// ```
    /// use sprang::number::Exact;
    /// assert_eq!(Exact::integer(2).square_root_in(4), Exact::ratio(14_142, 10_000));
    /// assert_eq!(Exact::integer(-1).square_root_in(4), None);
    /// ```
    #[must_use]
    pub fn square_root_in(&self, decimals: u8) -> Option<Self> {
        if self.is_negative() {
            return None;
        }
        let (top, under) = self.parts();
        let unit = BigInt::from(10).pow(decimals.into());
        // ROUNDING: half up, since ⌊r + ½⌋ = ⌊(⌊2r⌋ + 1) ÷ 2⌋.
        let twice = (top * &unit * &unit * 4_u8 / under).sqrt();
        Self::from_big((twice + 1_u8) / 2_u8, unit)
    }

    /// The sum of many numbers; zero where there are none.
    pub fn sum<'a>(numbers: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut sum = Sum { whole: Self::ZERO, top: 0, under: 1 };
        for number in numbers {
            sum.add(number);
        }
        sum.finish()
    }
}

/// A sum on its way: a fraction that is brought to lowest terms only where it must be, which is what
/// adding fractions spends its time on.
struct Sum {
    whole: Exact,
    top: i128,
    under: i64,
}

impl Sum {
    fn add(&mut self, number: &Exact) {
        if let Some((top, under)) = number.small_parts()
            && self.under % under == 0
            && let Some(more) = i128::from(top).checked_mul((self.under / under).into())
            && let Some(sum) = self.top.checked_add(more)
        {
            self.top = sum;
            return;
        }
        // Another denominator, or too large: what there is goes aside, and the number opens a new fraction.
        let (top, under) = number.small_parts().unwrap_or((0, 1));
        let aside = std::mem::replace(self, Self { whole: Exact::ZERO, top: top.into(), under });
        self.whole = aside.finish();
        if number.small_parts().is_none() {
            self.whole = &self.whole + number;
        }
    }

    fn finish(self) -> Exact {
        &self.whole + &Exact::from_wide(self.top, self.under.into())
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Eq for Exact {}

impl Hash for Exact {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (
                Value::Small { numerator: a, denominator: b },
                Value::Small { numerator: c, denominator: d },
            ) if are_short([*a, *b, *c, *d]) => (a * d).cmp(&(c * b)),
            (
                Value::Small { numerator: a, denominator: b },
                Value::Small { numerator: c, denominator: d },
            ) => (i128::from(*a) * i128::from(*d)).cmp(&(i128::from(*c) * i128::from(*b))),
            _ => self.compared_wide(other).unwrap_or_else(|| {
                let ((a, b), (c, d)) = (self.parts(), other.parts());
                (a * d).cmp(&(c * b))
            }),
        }
    }
}

impl Exact {
    /// By what is whole of each, and by their products where these fit in 128 bits; `None` where neither tells.
    fn compared_wide(&self, other: &Self) -> Option<Ordering> {
        let ((a, b), (c, d)) = (self.wide_parts()?, other.wide_parts()?);
        match a.div_euclid(b).cmp(&c.div_euclid(d)) {
            Ordering::Equal => Some(a.checked_mul(d)?.cmp(&c.checked_mul(b)?)),
            apart => Some(apart),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<i64> for Exact {
    fn from(n: i64) -> Self {
        Self::integer(n)
    }
}

/// Whether all fit in 32 bits, so that products of two fit in 63 and their sum in 64, denominators being above zero:
/// in a browser, products of 128 bits are calls.
const fn are_short([a, b, c, d]: [i64; 4]) -> bool {
    is_short(a) && is_short(b) && is_short(c) && is_short(d)
}

const fn is_short(number: i64) -> bool {
    number >= -0x7fff_ffff && number <= 0x7fff_ffff
}

/// a/b ± c/d with 64-bit parts: each product fits in 126 bits and the sum in 127.
fn small_sum(a: i64, b: i64, c: i64, d: i64, sign: i64) -> Exact {
    if are_short([a, b, c, d]) {
        return Exact::from_narrow(a * d + sign * c * b, b * d);
    }
    let sign = i128::from(sign);
    Exact::from_wide(
        i128::from(a) * i128::from(d) + sign * i128::from(c) * i128::from(b),
        i128::from(b) * i128::from(d),
    )
}

macro_rules! operator {
    ($trait:ident, $method:ident, $small:expr, $wide:expr) => {
        impl $trait for &Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact {
                match (&self.0, &other.0) {
                    (
                        Value::Small { numerator: a, denominator: b },
                        Value::Small { numerator: c, denominator: d },
                    ) => ($small)(*a, *b, *c, *d),
                    _ => self
                        .wide(other, $wide)
                        .unwrap_or_else(|| Exact::from_rational(self.rational().$method(other.rational()))),
                }
            }
        }

        impl $trait for Exact {
            type Output = Exact;
            fn $method(self, other: Exact) -> Exact {
                (&self).$method(&other)
            }
        }
    };
}

operator!(Add, add, |a, b, c, d| small_sum(a, b, c, d, 1), |[a, b, c, d]: [i128; 4]| {
    Some((a.checked_mul(d)?.checked_add(c.checked_mul(b)?)?, b.checked_mul(d)?))
});
operator!(Sub, sub, |a, b, c, d| small_sum(a, b, c, d, -1), |[a, b, c, d]: [i128; 4]| {
    Some((a.checked_mul(d)?.checked_sub(c.checked_mul(b)?)?, b.checked_mul(d)?))
});
operator!(
    Mul,
    mul,
    |a, b, c, d| if are_short([a, b, c, d]) {
        Exact::from_narrow(a * c, b * d)
    } else {
        Exact::from_wide(i128::from(a) * i128::from(c), i128::from(b) * i128::from(d))
    },
    |[a, b, c, d]: [i128; 4]| Some((a.checked_mul(c)?, b.checked_mul(d)?))
);

impl Neg for &Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        &Exact::ZERO - self
    }
}

impl Neg for Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        -&self
    }
}

/// The exact text for machines: a decimal where it ends (`34.5`), otherwise a fraction (`240/7`).
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_exact() -> impl Strategy<Value = Exact> {
        prop_oneof![
            (any::<i64>(), any::<i64>()).prop_filter_map("zero below", |(n, d)| Exact::ratio(n, d)),
            (-50i64..50, 1i64..50).prop_filter_map("zero below", |(n, d)| Exact::ratio(n, d)),
            (any::<i128>(), 1i128..).prop_map(|(n, d)| Exact::from_wide(n, d)),
            (any::<i64>(), 1i64.., 1i64..)
                .prop_map(|(n, d, e)| { Exact::from_wide(n.into(), i128::from(d) * i128::from(e)) }),
            (any::<i64>(), 1i64.., 1i64.., any::<i128>()).prop_map(|(n, d, e, m)| {
                Exact::from_big(BigInt::from(n) * m, BigInt::from(d) * e * e).expect("not zero")
            }),
        ]
    }

    proptest! {
        #[test]
        fn agrees_with_plain_big_fractions(a in any_exact(), b in any_exact()) {
            prop_assert_eq!((&a + &b).rational(), a.rational() + b.rational());
            prop_assert_eq!((&a - &b).rational(), a.rational() - b.rational());
            prop_assert_eq!((&a * &b).rational(), a.rational() * b.rational());
            prop_assert_eq!(a.cmp(&b), a.rational().cmp(&b.rational()));
            if let Some(quotient) = a.divided_by(&b) {
                prop_assert_eq!(quotient.rational(), a.rational() / b.rational());
            }
        }

        #[test]
        fn a_sum_is_that_of_its_terms_one_by_one(terms in prop::collection::vec(any_exact(), 0..6)) {
            let one_by_one = terms.iter().fold(Exact::ZERO, |sum, term| &sum + term);
            prop_assert_eq!(Exact::sum(&terms), one_by_one);
        }

        #[test]
        fn equal_numbers_have_one_form(a in any_exact(), b in any_exact()) {
            let there_and_back = &(&a + &b) - &b;
            prop_assert!(there_and_back.0 == a.0);
        }
    }

    #[test]
    fn the_25th_decimal_counts() {
        let tiny = Exact::from_big(1.into(), BigInt::from(10).pow(25)).expect("not zero");
        assert!(&Exact::ONE + &tiny > Exact::ONE);
        assert_eq!(&(&Exact::ONE + &tiny) - &tiny, Exact::ONE);
    }

    #[test]
    fn the_least_64_bit_number_is_no_trap() {
        let least = Exact::integer(i64::MIN);
        assert_eq!(-(-&least), least);
        assert_eq!(least.divided_by(&Exact::integer(-1)), Some(-&least));
        assert_eq!(Exact::ratio(i64::MIN, i64::MIN), Some(Exact::ONE));
    }
}
