use crate::number::Exact;

/// `(a + b × u) ÷ (1 + d × u)`.
#[derive(PartialEq)]
pub(super) struct Quotient {
    a: Exact,
    b: Exact,
    d: Exact,
}

impl Quotient {
    /// The same everywhere.
    pub(super) const fn flat(value: Exact) -> Self {
        Self { a: value, b: Exact::ZERO, d: Exact::ZERO }
    }

    /// The one through three points, of which the first lies at zero.
    pub(super) fn through(
        [(_, first), (second_at, second), (third_at, third)]: [(Exact, Exact); 3],
    ) -> Option<Self> {
        let slope = |at: &Exact, value: &Exact| (value - &first).divided_by(at);
        let (second_slope, third_slope) = (slope(&second_at, &second)?, slope(&third_at, &third)?);
        let rise = &third - &second;
        let d = if rise.is_zero() {
            if !second_slope.is_zero() {
                return None;
            }
            Exact::ZERO
        } else {
            (&third_slope - &second_slope).divided_by(&rise)?
        };
        let d = -&d;
        let b = &second_slope + &(&d * &second);
        Some(Self { a: first, b, d })
    }

    /// What it is at a number; `None` where it has no value.
    pub(super) fn at(&self, number: &Exact) -> Option<Exact> {
        (&self.a + &(&self.b * number)).divided_by(&(&Exact::ONE + &(&self.d * number)))
    }

    /// Whether it has a value everywhere from zero to a number.
    pub(super) fn is_whole_to(&self, number: &Exact) -> bool {
        (&Exact::ONE + &(&self.d * number)).is_positive()
    }

    /// Where two of them are equal, as far as that is at fractions.
    pub(super) fn meets(&self, other: &Self) -> Vec<Exact> {
        self.meetings(other).unwrap_or_default()
    }

    /// Where two of them are equal; `None` where that is at a number which is no fraction.
    pub(super) fn meetings(&self, other: &Self) -> Option<Vec<Exact>> {
        let square = &(&self.b * &other.d) - &(&other.b * &self.d);
        let line = &(&(&self.b - &other.b) + &(&self.a * &other.d)) - &(&other.a * &self.d);
        let rest = &self.a - &other.a;
        if square.is_zero() {
            return Some(rest.divided_by(&-&line).into_iter().collect());
        }
        let under = &(&line * &line) - &(&Exact::integer(4) * &(&square * &rest));
        if under.is_negative() {
            return Some(Vec::new());
        }
        let root = under.square_root()?;
        let twice = &square + &square;
        let ends = [&root - &line, &-&root - &line];
        Some(ends.iter().filter_map(|end| end.divided_by(&twice)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(top: i64, under: i64) -> Exact {
        Exact::ratio(top, under).expect("not zero")
    }

    /// 1 + 1 ÷ (1 + u) and 2 − u ÷ 2 meet at 0 and at 1.
    #[test]
    fn two_quotients_meet_where_their_difference_is_nothing() {
        let through = |value: &dyn Fn(i64) -> Exact| {
            Quotient::through([0, 1, 3].map(|u| (Exact::integer(u), value(u)))).expect("a quotient")
        };
        let curve = through(&|u| ratio(2 + u, 1 + u));
        let line = through(&|u| ratio(4 - u, 2));
        let mut found = curve.meets(&line);
        found.sort();
        assert_eq!(found, [Exact::ZERO, Exact::ONE]);
        assert!(line.meets(&through(&|_| Exact::integer(2))).contains(&Exact::ZERO));
        assert_eq!(curve.at(&Exact::integer(4)), Some(ratio(6, 5)));
    }
}
