use super::places::Places;
use crate::number::Exact;

/// Where an outcome turns as one number moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TurningPoint {
    /// Exactly here: the evaluation gives equal totals for the two offers that change places.
    Exactly(Exact),
    /// Between these two, one on either side. Nearer than a millionth of the way that was searched.
    Between(Exact, Exact),
}

impl TurningPoint {
    /// The number: the exact one, or the middle of the two.
    #[must_use]
    pub fn value(&self) -> Exact {
        match self {
            Self::Exactly(value) => value.clone(),
            Self::Between(one, other) => halfway(one, other),
        }
    }
}

pub(super) fn halfway(one: &Exact, other: &Exact) -> Exact {
    let sum = one + other;
    sum.divided_by(&Exact::integer(2)).unwrap_or(sum)
}

/// Whether what is looked for holds, at the places that a number gives.
pub(super) struct Search<'a> {
    pub(super) places: &'a dyn Fn(&Exact) -> Option<Places>,
    pub(super) holds: &'a dyn Fn(&Places) -> bool,
    /// The offer that changes places, where it is known which.
    pub(super) of: Option<&'a str>,
}

impl Search<'_> {
    pub(super) fn holds_at(&self, number: &Exact) -> bool {
        (self.places)(number).is_some_and(|places| (self.holds)(&places))
    }

    /// Looks from `from` towards `to` in even steps for the first place where it holds, and narrows
    /// down where it begins to.
    pub(super) fn first(&self, from: &Exact, to: &Exact, steps: i64) -> Option<TurningPoint> {
        let way = to - from;
        let mut before = from.clone();
        for step in 1..=steps {
            let here = from + &(&way * &Exact::ratio(step, steps)?);
            if self.holds_at(&here) {
                return Some(self.narrow(before, here));
            }
            before = here;
        }
        None
    }

    /// Where it begins to hold between `without`, where it does not, and `with`, where it does.
    ///
    /// Halving narrows the way down; then the totals of two offers that change places are taken for
    /// what they nearly always are, a quotient of two straight lines, and where these meet is worked
    /// out exactly and tried: only where another point between gives the same, as it does not on stairs
    /// of rounded figures, and the evaluation itself gives equal totals, is it believed.
    pub(super) fn narrow(&self, mut without: Exact, mut with: Exact) -> TurningPoint {
        const HALVINGS: u32 = 24;
        for halving in 0..HALVINGS {
            if halving % 6 == 0
                && let Some(exact) = self.exactly(&without, &with)
            {
                return TurningPoint::Exactly(exact);
            }
            let middle = halfway(&without, &with);
            if self.holds_at(&middle) {
                with = middle;
            } else {
                without = middle;
            }
        }
        match self.exactly(&without, &with) {
            Some(exact) => TurningPoint::Exactly(exact),
            None => TurningPoint::Between(without, with),
        }
    }

    fn exactly(&self, without: &Exact, with: &Exact) -> Option<Exact> {
        let middle = halfway(without, with);
        let quarter = halfway(without, &middle);
        let [first, early, second, third] =
            [without, &quarter, &middle, with].map(|number| (self.places)(number));
        let (first, early, second, third) = (first?, early?, second?, third?);
        let (low, high) = if without < with { (without, with) } else { (with, without) };
        let pairs = first.all.iter().flat_map(|one| first.all.iter().map(move |other| (one, other)));
        let mut changed = pairs
            .filter(|(one, other)| match self.of {
                Some(offer) => &*one.offer == offer && &*other.offer != offer,
                None => one.offer < other.offer,
            })
            .filter(|(one, other)| {
                let sign = |places: &Places| {
                    let lead = places.lead(&one.offer, &other.offer)?;
                    Some((lead.is_positive(), lead.is_negative()))
                };
                sign(&first) != sign(&third)
            });
        changed.find_map(|(one, other)| {
            let line = |offer: &str, between: &Exact, places: &Places| {
                let total = |places: &Places| Some(places.get(offer)?.total.clone());
                Quotient::through([
                    (Exact::ZERO, total(&first)?),
                    (between - without, total(places)?),
                    (with - without, total(&third)?),
                ])
            };
            let meet = |between: &Exact, places: &Places| {
                Some(line(&one.offer, between, places)?.meets(&line(&other.offer, between, places)?))
            };
            let again = meet(&quarter, &early)?;
            meet(&middle, &second)?.into_iter().filter(|offset| again.contains(offset)).find_map(|offset| {
                let here = without + &offset;
                let equal = (low..=high).contains(&&here)
                    && (self.places)(&here)?.lead(&one.offer, &other.offer)?.is_zero();
                (equal && self.turns(&here, without, with)).then_some(here)
            })
        })
    }

    /// Whether it begins to hold right here: where something is rounded, totals may stay equal for a while.
    fn turns(&self, here: &Exact, without: &Exact, with: &Exact) -> bool {
        let near = |to: &Exact| {
            let step = (to - here).divided_by(&Exact::integer(1 << 60)).unwrap_or(Exact::ZERO);
            here + &step
        };
        self.holds_at(&near(with)) && !self.holds_at(&near(without))
    }
}

/// Where a figure that falls from `from` to `to` reaches a target: worked out from three points as a
/// quotient of straight lines and tried, or else by halving.
pub(super) fn reaches(
    figure: &dyn Fn(&Exact) -> Option<Exact>,
    target: &Exact,
    from: &Exact,
    to: &Exact,
) -> Option<TurningPoint> {
    let (start, end) = (figure(from)?, figure(to)?);
    if start < *target || end > *target {
        return None;
    }
    let (mut above, mut below) = (from.clone(), to.clone());
    let (mut at_above, mut at_below) = (start, end);
    for halving in 0..24 {
        let middle = halfway(&above, &below);
        let between = figure(&middle)?;
        if halving % 4 == 0 {
            let points = [
                (Exact::ZERO, at_above.clone()),
                (&middle - &above, between.clone()),
                (&below - &above, at_below.clone()),
            ];
            let flat = Quotient::flat(target.clone());
            let roots = Quotient::through(points).map(|line| line.meets(&flat)).unwrap_or_default();
            let (low, high) = if above < below { (&above, &below) } else { (&below, &above) };
            let exact = roots
                .into_iter()
                .map(|root| &above + &root)
                .find(|root| (low..=high).contains(&root) && figure(root).as_ref() == Some(target));
            if let Some(exact) = exact {
                return Some(TurningPoint::Exactly(exact));
            }
        }
        if between >= *target {
            (above, at_above) = (middle, between);
        } else {
            (below, at_below) = (middle, between);
        }
    }
    Some(TurningPoint::Between(above, below))
}

/// `(a + b × u) ÷ (1 + d × u)`.
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

    /// Where two of them are equal.
    pub(super) fn meets(&self, other: &Self) -> Vec<Exact> {
        let square = &(&self.b * &other.d) - &(&other.b * &self.d);
        let line = &(&(&self.b - &other.b) + &(&self.a * &other.d)) - &(&other.a * &self.d);
        let rest = &self.a - &other.a;
        if square.is_zero() {
            return rest.divided_by(&-&line).into_iter().collect();
        }
        let under = &(&line * &line) - &(&Exact::integer(4) * &(&square * &rest));
        let Some(root) = under.square_root() else { return Vec::new() };
        let twice = &square + &square;
        let ends = [&root - &line, &-&root - &line];
        ends.iter().filter_map(|end| end.divided_by(&twice)).collect()
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
    }
}
