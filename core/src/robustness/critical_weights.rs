//! Every weight at which the winner can change as one weight moves, where totals move in stairs or offers are
//! compared one by one. Between two of them nothing changes, so that one look between each two proves it.

use std::cmp::Ordering;

use super::additive::{has_group_shortlist, has_group_threshold};
use super::curves::FirstChange;
use super::line::Line;
use super::places::Places;
use super::reweighted::criteria_weights;
use super::rounding::unrounded;
use super::scene::Scene;
use super::stairs::{Row, Totals};
use super::turning::{Search, TurningPoint, halfway};
use crate::award::{Nobody, Scored, evaluate_with};
use crate::number::{Exact, Rounding};
use crate::procurement::{AwardModel, Criterion, Formula, Group, NegativeComparison, RankBy, TieBreak};

/// One weight that moves, the others keeping their proportions, or staying where they are money.
pub(super) struct MovingWeight<'s> {
    pub(super) scene: &'s Scene<'s>,
    pub(super) weights: &'s [(String, Exact)],
    pub(super) sum: &'s Exact,
    pub(super) place: usize,
    pub(super) money: bool,
}

impl MovingWeight<'_> {
    /// Where the winner first changes on the way to a weight; `None` where that cannot be worked out.
    ///
    /// A single weight at which two are level, and beyond which the same is first again, is no change.
    pub(super) fn first_change(&self, search: &Search<'_>, winner: &str, to: &Exact) -> Option<FirstChange> {
        let criteria = &self.scene.lot.criteria;
        if has_group_threshold(criteria) || has_group_shortlist(criteria) {
            return None;
        }
        let at = match &self.scene.lot.award {
            AwardModel::WeightedSum { .. }
            | AwardModel::PriceMinusValue { negative: NegativeComparison::Allowed, .. } => {
                self.by_stairs(search, winner, to)?
            }
            AwardModel::QualityAndPrice { formula, .. } => self.between(search, self.meetings(formula)?, to),
            AwardModel::PriceMinusValue { .. } => return None,
        };
        Some(FirstChange { at: at.map(TurningPoint::Exactly), proved: true })
    }

    fn now(&self) -> Option<&Exact> {
        self.weights.get(self.place).map(|(_, weight)| weight)
    }

    /// The weight of the criterion at a place.
    fn weight(&self, place: usize) -> Option<Line> {
        let (_, weight) = self.weights.get(place)?;
        if place == self.place {
            return Some(Line { start: Exact::ZERO, slope: Exact::ONE });
        }
        if self.money {
            return Some(Line { start: weight.clone(), slope: Exact::ZERO });
        }
        let share = weight.divided_by(&(self.sum - self.now()?))?;
        Some(Line { start: &share * self.sum, slope: -&share })
    }

    /// What each criterion gives each offer, before any rounding of it. A rejected one that has answered all comes
    /// last: another weight may let it in.
    fn rows(&self) -> Option<Vec<Row>> {
        let award = evaluate_with(&unrounded(self.scene.lot), self.scene.offers, &mut Nobody).ok()?;
        let row = |scored: &Scored<()>| {
            let each = |(criterion, weight): &(String, Exact)| {
                scored.contribution(criterion)?.weighted.value.divided_by(weight)
            };
            let each = self.weights.iter().map(each).collect::<Option<Vec<_>>>()?;
            let line = |(place, each)| Some(self.weight(place)?.times(each));
            let lines = each.iter().enumerate().map(line).collect::<Option<_>>()?;
            let price = scored.with_costs.as_ref().map(|figure| &figure.value).or(scored.price.as_ref());
            Some(Row { offer: scored.offer.clone(), price: price.cloned(), each, lines })
        };
        let admitted = award.ranked.iter().map(|ranked| row(&ranked.scored)).collect::<Option<Vec<_>>>()?;
        let others = award.rejected.iter().filter_map(|rejected| row(&rejected.scored));
        Some(admitted.into_iter().chain(others).collect())
    }

    /// Looks once between each two of the weights at which something can change.
    fn between(&self, search: &Search<'_>, mut critical: Vec<Exact>, to: &Exact) -> Option<Exact> {
        let from = self.now()?;
        critical.retain(|weight| is_between(weight, from, to));
        let mut before = from.clone();
        for here in in_order(critical, from, to).into_iter().chain([to.clone()]) {
            if here != before && search.holds_at(&halfway(&before, &here)) {
                return Some(before);
            }
            before = here;
        }
        None
    }

    /// Where two offers change places, or one begins or ceases to be compared, by what the formula compares.
    fn meetings(&self, formula: &Formula) -> Option<Vec<Exact>> {
        let rows = self.rows()?;
        let pairs = || rows.iter().flat_map(|one| rows.iter().map(move |other| (one, other)));
        let (tie_breaks, rounding) = (self.tie_breaks(), self.scene.lot.award.rounding());
        let mut found: Vec<Line> = match formula {
            // Ranks come of points; what is weighted parts ties alone.
            Formula::Outranking { price_weight, concordance, .. }
                if rounding.weighted.is_none() || self.scene.lot.award.ties().is_empty() =>
            {
                let all: Vec<Line> =
                    (0..self.weights.len()).map(|place| self.weight(place)).collect::<Option<_>>()?;
                let asked = Line::sum(&all).plus(price_weight).times(concordance);
                // Where the weights on which one is at least as good reach the share that is asked for.
                let lacking = |(one, other): (&Row, &Row)| {
                    let good = one.each.iter().zip(&other.each).zip(&all);
                    let good = good.filter(|((mine, theirs), _)| mine >= theirs).map(|(_, weight)| weight);
                    let by_price = if one.price <= other.price { price_weight } else { &Exact::ZERO };
                    Line::sum(good).plus(by_price).minus(&asked)
                };
                pairs().map(lacking).collect()
            }
            // The least quality is held against points as they are before the best get theirs.
            Formula::ExtendedRatio { margin, least_quality, .. }
                if !self.rounds() && !self.scene.lot.compares_answers() =>
            {
                let kept = &Exact::ONE - margin;
                let mut found = Vec::new();
                for (one, other) in pairs() {
                    let (mine, theirs) = (Line::sum(&one.lines), Line::sum(&other.lines));
                    let (price, their_price) = (one.price.as_ref()?, other.price.as_ref()?);
                    let at_margin = mine.times(their_price).minus(&theirs.times(&(&kept * price)));
                    found.extend([at_margin, mine.minus(&theirs), mine.plus(&-least_quality)]);
                }
                found
            }
            _ => return None,
        };
        for members in &tie_breaks {
            found.extend(pairs().map(|(one, other)| one.among(members).minus(&other.among(members))));
        }
        Some(found.iter().filter_map(Line::zero).collect())
    }

    fn rounds(&self) -> bool {
        let rounding = self.scene.lot.award.rounding();
        rounding.weighted.is_some() || self.total_rounding().is_some()
    }

    fn total_rounding(&self) -> Option<Rounding> {
        let rounding = self.scene.lot.award.rounding();
        rounding.total.filter(|_| rounding.rank_by == RankBy::Rounded)
    }

    /// For each group whose sum may part a tie: where the weights of its criteria of quality stand.
    pub(super) fn tie_breaks(&self) -> Vec<Vec<usize>> {
        let lot = self.scene.lot;
        let members = |step: &TieBreak| match step {
            TieBreak::Criterion(id) => group(&lot.criteria, id),
            TieBreak::LowestPrice | TieBreak::EarliestReceived | TieBreak::DrawLots => None,
        };
        let price = lot.price().map(|price| price.id.as_str());
        let places = |group: &Group| {
            let inside = criteria_weights(&group.criteria);
            let counts =
                |id: &String| Some(id.as_str()) != price && inside.iter().any(|(member, _)| member == id);
            let all = self.weights.iter().enumerate();
            all.filter(|(_, (id, _))| counts(id)).map(|(place, _)| place).collect()
        };
        lot.award.ties().iter().filter_map(members).map(places).collect()
    }

    /// The nearest weight beyond which a rival is level with the winner or ahead, pair by pair.
    #[expect(clippy::option_option, reason = "none can be worked out, and there is none, are two answers")]
    fn by_stairs(&self, search: &Search<'_>, winner: &str, to: &Exact) -> Option<Option<Exact>> {
        let from = self.now()?;
        let totals = Totals {
            weighted: self.scene.lot.award.rounding().weighted,
            total: self.total_rounding(),
            lowest_wins: matches!(self.scene.lot.award, AwardModel::PriceMinusValue { .. }),
            tie_breaks: self.tie_breaks(),
        };
        let rows = self.rows()?;
        let rows = rows.get(..self.scene.award.ranked.len())?;
        let own = rows.iter().find(|row| row.offer == winner)?;
        let mut windows = Vec::new();
        for rival in rows.iter().filter(|row| row.offer != winner) {
            if let Some(window) = totals.window(own, rival, [from, to])? {
                windows.push((rival, window));
            }
        }
        windows.sort_by(|(_, one), (_, other)| nearer(&one[0], &other[0], from, to));
        let mut found: Option<Exact> = None;
        for (rival, [entry, exit]) in windows {
            if found.as_ref().is_some_and(|known| nearer(known, &entry, from, to).is_le()) {
                break;
            }
            let mut before = entry.clone();
            let stairs = in_order(totals.stairs([own, rival], [&entry, &exit])?, from, to);
            // Beyond an exit that is not the end of the way, the rival leads.
            let beyond = Some(to.clone()).filter(|to| exit != *to);
            for here in stairs.into_iter().chain([exit]).chain(beyond) {
                if found.as_ref().is_some_and(|known| nearer(known, &before, from, to).is_le()) {
                    break;
                }
                let middle = halfway(&before, &here);
                // Not whether anybody else is first: of each other the way is looked at by itself.
                let passes = |places: &Places| {
                    let ranks = [rival, own].map(|row| places.get(&row.offer).map(|place| place.rank));
                    matches!(ranks, [Some(theirs), Some(mine)] if theirs <= mine)
                };
                let level = here != before && totals.of(rival, &middle)? >= totals.of(own, &middle)?;
                if level && (search.places)(&middle).is_some_and(|places| passes(&places)) {
                    found = Some(before);
                    break;
                }
                before = here;
            }
        }
        Some(found)
    }
}

fn group<'c>(criteria: &'c [Criterion], id: &str) -> Option<&'c Group> {
    criteria.iter().find_map(|criterion| match criterion {
        Criterion::Group(one) if one.id == id => Some(one),
        Criterion::Group(one) => group(&one.criteria, id),
        Criterion::Quality(_) | Criterion::Price(_) => None,
    })
}

/// Which of two weights is nearer on the way from one to another.
fn nearer(one: &Exact, other: &Exact, from: &Exact, to: &Exact) -> Ordering {
    if to > from { one.cmp(other) } else { other.cmp(one) }
}

pub(super) fn is_between(weight: &Exact, from: &Exact, to: &Exact) -> bool {
    nearer(from, weight, from, to).is_le() && nearer(weight, to, from, to).is_le()
}

fn in_order(mut weights: Vec<Exact>, from: &Exact, to: &Exact) -> Vec<Exact> {
    weights.sort_by(|one, other| nearer(one, other, from, to));
    weights.dedup();
    weights
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{self, Build, hundredths, whole};
    use crate::number::{Exact, Rounding, RoundingMode};
    use crate::procurement::{Formula, Lot, Offers, PointsBasis, RankBy, RoundingPolicy};
    use crate::robustness::{TurningPoint, WeightInterval, analyse};

    fn of_the_first(lot: &Lot, offers: &Offers) -> WeightInterval {
        analyse(lot, offers, 7).expect("an award").weights.intervals.swap_remove(0)
    }

    /// Just below 46.5, A gets 46 + 21 and B 19 + 48; from there up A gets one more. Unrounded they are level at 45.45….
    #[test]
    fn a_winner_stays_until_a_rounding_turns() {
        let units = Rounding { places: 0, mode: RoundingMode::HalfUp };
        let policy =
            RoundingPolicy { points: None, weighted: Some(units), total: None, rank_by: RankBy::Unrounded };
        let lot = Build::weighted(PointsBasis::ShareOfHighest).judged("q1", 60, 10).judged("q2", 40, 10);
        let offers = samples::offers(&[("A", 1, &[10, 4]), ("B", 1, &[4, 9])]);
        let found = of_the_first(&lot.rounding(policy).lot(), &offers);
        assert!(found.proved && found.above.is_none());
        let below = found.below.expect("an end");
        assert_eq!(
            (below.at, below.winner),
            (TurningPoint::Exactly(Exact::ratio(93, 2).expect("a number")), None)
        );
    }

    /// A is ahead of B on q1 and in price, which has 30 of 100: at 30 for q1 it still has the 60 that are asked for. B
    /// has q2 alone, and has 60 once q1 is down to 10.
    #[test]
    fn an_outranking_holds_until_the_weights_that_are_asked_for_are_lacking() {
        let formula = Formula::Outranking {
            price_weight: whole(30),
            concordance: hundredths(60),
            discordance: hundredths(100),
        };
        let lot = Build::formula(formula, whole(70)).judged("q1", 40, 20).judged("q2", 30, 10).lot();
        let offers = samples::offers(&[("A", 100, &[20, 8]), ("B", 120, &[10, 10]), ("C", 200, &[0, 0])]);
        let found = of_the_first(&lot, &offers);
        assert!(found.proved && found.above.is_none());
        let below = found.below.expect("an end");
        assert_eq!((below.at, below.winner), (TurningPoint::Exactly(whole(30)), None));
    }
}
