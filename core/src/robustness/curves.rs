use std::sync::Arc;

use super::additive::has_group_shortlist;
use super::places::Places;
use super::quotient::Quotient;
use super::turning::{Search, TurningPoint, halfway, near};
use crate::number::Exact;
use crate::procurement::{AwardModel, Formula, Lot, PriceRule, RankBy};

/// Where the winner first changes as one number moves.
pub(super) struct FirstChange {
    pub(super) at: Option<TurningPoint>,
    /// Whether nothing lies hidden before it.
    pub(super) proved: bool,
}

/// Looks from `from`, where `winner` stands first alone, towards `to`.
///
/// Between bends every total is a quotient of two straight lines. Five points tell whether there is a bend:
/// what the rules put between (a floor, the best or the lowest of several, a threshold) lies on one side of a
/// bend only up to it, so that whoever is on one and the same quotient at both ends and at three places
/// between has met none. Where there is one, each half is looked at by itself; a piece that still has one is
/// searched by halving.
///
/// `tie_breaks_move` says whether what parts a tie moves with the number: then nothing is proved of two whose totals
/// are one and the same.
pub(super) fn first_change(
    search: &Search<'_>,
    winner: &str,
    [from, to]: [&Exact; 2],
    tie_breaks_move: bool,
) -> FirstChange {
    let mut proved = true;
    let way = Way { search, winner, tie_breaks_move };
    let at = way.walk([from, to], MOST_HALVES, &mut proved);
    FirstChange { at, proved }
}

/// So often is a way with bends cut in half.
const MOST_HALVES: u32 = 5;

struct Way<'w> {
    search: &'w Search<'w>,
    winner: &'w str,
    tie_breaks_move: bool,
}

impl Way<'_> {
    fn walk(&self, [from, to]: [&Exact; 2], halves: u32, proved: &mut bool) -> Option<TurningPoint> {
        if let Some(curves) = Curves::through(self, [from, to]) {
            return curves.first(self.search);
        }
        if halves == 0 {
            *proved = false;
            return self.search.holds_at(to).then(|| self.search.narrow(from.clone(), to.clone()));
        }
        let middle = halfway(from, to);
        self.walk([from, &middle], halves - 1, proved)
            .or_else(|| self.walk([&middle, to], halves - 1, proved))
    }
}

/// All totals on a way without bends: where another offer is level with the winner on it.
struct Curves<'e> {
    ends: [&'e Exact; 2],
    meetings: Vec<Exact>,
}

impl<'e> Curves<'e> {
    /// `None` where a total bends, where two meet at a number that is no fraction, and where a tie that lasts may be
    /// parted otherwise.
    fn through(way_there: &Way<'_>, ends: [&'e Exact; 2]) -> Option<Self> {
        let Way { search, winner, tie_breaks_move } = *way_there;
        let [from, to] = ends;
        let way = to - from;
        let point = |quarters: i64| {
            let offset = &way * &Exact::ratio(quarters, 4)?;
            let places = (search.places)(&(from + &offset))?;
            Some((offset, places))
        };
        let [start, early, middle, late, end] = [point(0)?, point(1)?, point(2)?, point(3)?, point(4)?];
        let count = start.1.all.len();
        if [&early, &middle, &late, &end].iter().any(|(_, places)| places.all.len() != count) {
            return None;
        }
        let curve = |offer: &Arc<str>| {
            let total =
                |(offset, places): &(Exact, Places)| Some((offset.clone(), places.get(offer)?.total.clone()));
            let curve = Quotient::through([total(&start)?, total(&middle)?, total(&end)?])?;
            let on = |point| total(point).is_some_and(|(offset, value)| curve.at(&offset) == Some(value));
            (on(&early) && on(&late) && curve.is_whole_to(&way)).then_some(curve)
        };
        let own = curve(&start.1.get(winner)?.offer)?;
        let mut meetings = Vec::new();
        for place in start.1.all.iter().filter(|place| &*place.offer != winner) {
            let theirs = curve(&place.offer)?;
            if tie_breaks_move && theirs == own {
                return None;
            }
            meetings.extend(own.meetings(&theirs)?);
        }
        let within = |offset: &Exact| {
            let share = offset.divided_by(&way);
            share.is_some_and(|share| !share.is_negative() && share < Exact::ONE)
        };
        meetings.retain(within);
        meetings.sort_by_key(Exact::magnitude);
        Some(Self { ends, meetings })
    }

    fn first(&self, search: &Search<'_>) -> Option<TurningPoint> {
        let [from, to] = self.ends;
        let here = self.meetings.iter().map(|offset| from + offset);
        here.into_iter().find(|here| search.holds_at(&near(here, to))).map(TurningPoint::Exactly)
    }
}

/// Whether totals move in stairs as a weight moves: where what is weighted is rounded, and where an offer may
/// come among a group's best and drop out again.
pub(super) fn stairs_by_weight(lot: &Lot) -> bool {
    lot.award.rounding().weighted.is_some()
        || rounded_total_ranks(lot)
        || nearness_ranks(lot)
        || has_group_shortlist(&lot.criteria)
}

/// Whether totals move in stairs as a price moves: where what it gives is rounded, or given by place or band.
pub(super) fn stairs_by_price(lot: &Lot) -> bool {
    let rounding = lot.award.rounding();
    let gives_points = lot.price().and_then(|price| price.rule.as_ref());
    let by_rule = matches!(
        gives_points,
        Some(
            PriceRule::RankAmongPrices { .. }
                | PriceRule::PriceBands { .. }
                | PriceRule::LogarithmOverLowest { .. }
        )
    );
    let points_are_rounded =
        gives_points.is_some() && (rounding.points.is_some() || rounding.weighted.is_some());
    by_rule || points_are_rounded || rounded_total_ranks(lot) || nearness_ranks(lot)
}

fn rounded_total_ranks(lot: &Lot) -> bool {
    let rounding = lot.award.rounding();
    rounding.total.is_some() && rounding.rank_by == RankBy::Rounded
}

/// Whether offers are compared one by one, so that totals leap or come of roots.
fn nearness_ranks(lot: &Lot) -> bool {
    match &lot.award {
        AwardModel::QualityAndPrice { formula, .. } => !Formula::is_of_sums(formula),
        AwardModel::WeightedSum { .. } | AwardModel::PriceMinusValue { .. } => false,
    }
}
