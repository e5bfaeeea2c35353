use std::cell::RefCell;
use std::collections::BTreeMap;

use super::places::Places;
use super::quotient::Quotient;
use crate::number::{Exact, Rounding, RoundingMode};

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

/// The places that a number gives, each worked out once: several searches go the same way.
pub(super) struct Known<'a> {
    find: &'a dyn Fn(&Exact) -> Option<Places>,
    known: RefCell<BTreeMap<Exact, Option<Places>>>,
}

impl<'a> Known<'a> {
    pub(super) fn new(find: &'a dyn Fn(&Exact) -> Option<Places>) -> Self {
        Self { find, known: RefCell::default() }
    }

    pub(super) fn at(&self, number: &Exact) -> Option<Places> {
        if let Some(known) = self.known.borrow().get(number) {
            return known.clone();
        }
        let found = (self.find)(number);
        self.known.borrow_mut().insert(number.clone(), found.clone());
        found
    }
}

/// Whether what is looked for holds, at the places that a number gives.
pub(super) struct Search<'a> {
    pub(super) places: &'a dyn Fn(&Exact) -> Option<Places>,
    pub(super) holds: &'a dyn Fn(&Places) -> bool,
    /// The offer that changes places, where it is known which.
    pub(super) of: Option<&'a str>,
    /// Whether totals move in stairs, so that nothing but halving finds where they turn.
    pub(super) stairs: bool,
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
    /// out exactly and tried: only where the evaluation itself gives equal totals, and it begins to hold
    /// right there, is it believed. Where totals move in stairs, halving is all.
    pub(super) fn narrow(&self, mut without: Exact, mut with: Exact) -> TurningPoint {
        const HALVINGS: u32 = 24;
        for halving in 0..HALVINGS {
            if !self.stairs
                && halving % 6 == 0
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
        match (!self.stairs).then(|| self.exactly(&without, &with)).flatten() {
            Some(exact) => TurningPoint::Exactly(exact),
            None => TurningPoint::Between(without, with),
        }
    }

    fn exactly(&self, without: &Exact, with: &Exact) -> Option<Exact> {
        let middle = halfway(without, with);
        let [first, second, third] = [without, &middle, with].map(|number| (self.places)(number));
        let (first, second, third) = (first?, second?, third?);
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
            let line = |offer: &str| {
                let total = |places: &Places| Some(places.get(offer)?.total.clone());
                Quotient::through([
                    (Exact::ZERO, total(&first)?),
                    (&middle - without, total(&second)?),
                    (with - without, total(&third)?),
                ])
            };
            line(&one.offer)?.meets(&line(&other.offer)?).into_iter().find_map(|offset| {
                let here = without + &offset;
                let equal = (low..=high).contains(&&here)
                    && (self.places)(&here)?.lead(&one.offer, &other.offer)?.is_zero();
                (equal && self.turns(&here, without, with)).then_some(here)
            })
        })
    }

    /// Whether it begins to hold right here: where something is rounded, totals may stay equal for a while.
    fn turns(&self, here: &Exact, without: &Exact, with: &Exact) -> bool {
        self.holds_at(&near(here, with)) && !self.holds_at(&near(here, without))
    }
}

/// A price in whole hundredths just beyond a turning point, on the way to `to`, at which what was
/// looked for holds.
pub(super) fn beyond(turn: &TurningPoint, to: &Exact, search: &Search<'_>) -> Option<Exact> {
    let at = match turn {
        TurningPoint::Exactly(at) | TurningPoint::Between(_, at) => at,
    };
    let up = to > at;
    let mode = if up { RoundingMode::Up } else { RoundingMode::Down };
    let cent = Exact::ratio(if up { 1 } else { -1 }, 100)?;
    let rounded = at.rounded(Rounding { places: 2, mode });
    let steps = [Exact::ZERO, cent.clone(), &cent * &Exact::integer(100), &cent * &Exact::integer(10_000)];
    steps.iter().map(|step| &rounded + step).find(|price| price.is_positive() && search.holds_at(price))
}

/// A 2⁶⁰th of the way from a number to another.
pub(super) fn near(here: &Exact, to: &Exact) -> Exact {
    let step = (to - here).divided_by(&Exact::integer(1 << 60)).unwrap_or(Exact::ZERO);
    here + &step
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
