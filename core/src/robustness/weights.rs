use std::cmp::Ordering;

use super::additive::Additive;
use super::critical_weights::MovingWeight;
use super::curves::{FirstChange, first_change, stairs_by_weight};
use super::places::Places;
use super::reweighted::{criteria_weights, with_weights};
use super::scene::Scene;
use super::turning::{Search, TurningPoint, halfway, near};
use crate::number::Exact;
use crate::procurement::Formula;

/// Between which weights of one criterion the winner stays, the other weights keeping their
/// proportions, so that the sum stays. A deduction in money moves alone.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WeightInterval {
    /// The criterion.
    pub criterion: String,
    /// Its weight.
    pub weight: Exact,
    /// Where the winner changes below; `None` where it does not down to zero.
    pub below: Option<WeightEnd>,
    /// Where the winner changes above; `None` where it does not up to the highest that was tried.
    pub above: Option<WeightEnd>,
    /// The highest weight that was tried: all of the sum, or five times a deduction.
    pub highest: Exact,
    /// Whether nothing lies hidden between: the totals are straight lines in the weight, or quotients of such, or
    /// it was looked between each two weights at which something can change. Otherwise weights on either side were
    /// tried.
    pub proved: bool,
}

/// An end of the interval.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WeightEnd {
    /// The weight at which two offers are equal or, where something is rounded, change places. Any step beyond
    /// changes the winner. A single weight at which two are level, and beyond which the same is first again, is no end.
    pub at: TurningPoint,
    /// Who is first beyond it; `None` where it is a tie.
    pub winner: Option<String>,
}

/// The nearest weights with another winner.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NearestWeights {
    /// Who draws level.
    pub offer: String,
    /// How much weight has to be moved for it, in the unit of the weights.
    pub moved: Exact,
    /// From which criteria, and to which.
    pub moves: Vec<(String, String, Exact)>,
    /// The weights after it.
    pub weights: Vec<(String, Exact)>,
}

/// What the weights decide.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct WeightStudy {
    /// For each criterion with a weight.
    pub intervals: Vec<WeightInterval>,
    /// The nearest other winner; `None` where no weights give one, and where the model is not a
    /// plain weighted sum.
    pub nearest: Option<NearestWeights>,
}

/// For each criterion with a weight.
pub(super) fn intervals(scene: &Scene<'_>) -> Vec<WeightInterval> {
    let Some(winner) = scene.places.winner() else { return Vec::new() };
    match Additive::of(scene.lot, &scene.award) {
        Some(additive) => {
            let totals: Vec<Exact> = additive.offers.iter().map(|(_, row)| additive.total(row)).collect();
            (0..additive.criteria.len()).filter_map(|index| interval(&additive, &totals, index)).collect()
        }
        None => by_evaluating(scene, winner),
    }
}

/// The nearest weights with another winner, of a plain weighted sum.
pub(super) fn nearest_winner(scene: &Scene<'_>) -> Option<NearestWeights> {
    scene.places.winner()?;
    nearest(&Additive::of(scene.lot, &scene.award)?)
}

/// Where a rival draws level, and how fast it gains beyond.
struct End {
    at: Exact,
    gains: Exact,
    winner: Option<String>,
}

impl End {
    /// The nearer of two; of those that draw level at once, the one that gains faster, and nobody
    /// alone where both gain alike.
    fn or(self, other: Self, up: bool) -> Self {
        match (self.at.cmp(&other.at), self.gains.cmp(&other.gains)) {
            (Ordering::Equal, Ordering::Equal) => Self { winner: None, ..self },
            (Ordering::Equal, Ordering::Less) => other,
            (Ordering::Equal, Ordering::Greater) => self,
            (order, _) if (order == Ordering::Less) == up => self,
            _ => other,
        }
    }
}

/// f(x) = x × s + (W − x) × B for each offer; the winner's line minus another's is `c + m × x`, and
/// the interval ends at the nearest roots of these on either side (after Triantaphyllou and Sánchez 1997).
fn interval(additive: &Additive, totals: &[Exact], index: usize) -> Option<WeightInterval> {
    let (now, all) = (additive.weights.get(index)?, &additive.sum);
    let mut offers = additive.offers.iter().zip(totals);
    let line =
        |row: &[Exact], total: &Exact| Some((row.get(index)?.clone(), additive.others((row, total), index)?));
    let ((_, first), total) = offers.next()?;
    let (own, rest) = line(first, total)?;
    let mut ends: [Option<End>; 2] = [None, None];
    for ((rival, row), total) in offers {
        let (theirs, their_rest) = line(row, total)?;
        let apart = &rest - &their_rest;
        let slope = &(&own - &theirs) - &apart;
        let Some(root) = (&-&apart * all).divided_by(&slope) else { continue };
        // Beyond its root, on the side where the winner loses ground.
        let up = slope.is_negative();
        let within = if up { root >= *now && root < *all } else { root <= *now && root.is_positive() };
        if within {
            let [below, above] = &mut ends;
            let end = if up { above } else { below };
            let found = End { at: root, gains: slope.magnitude(), winner: Some(rival.clone()) };
            *end = Some(match end.take() {
                Some(known) => known.or(found, up),
                None => found,
            });
        }
    }
    let [below, above] =
        ends.map(|end| end.map(|end| WeightEnd { at: TurningPoint::Exactly(end.at), winner: end.winner }));
    Some(WeightInterval {
        criterion: additive.criteria.get(index)?.clone(),
        weight: now.clone(),
        below,
        above,
        highest: all.clone(),
        proved: true,
    })
}

/// The least weight that has to be moved so that another offer draws level with the winner: from
/// where the winner gains most on it, to where it gains least. Each unit moved gains as much as any
/// can, so less cannot be enough.
fn nearest(additive: &Additive) -> Option<NearestWeights> {
    let ((_, first), rivals) = additive.offers.split_first()?;
    let mut found: Option<NearestWeights> = None;
    for (rival, row) in rivals {
        let gaps: Vec<Exact> = first.iter().zip(row).map(|(mine, theirs)| mine - theirs).collect();
        let Some((to, least)) = gaps.iter().enumerate().min_by(|one, other| one.1.cmp(other.1)) else {
            continue;
        };
        let mut lead = Exact::sum(
            &gaps.iter().zip(&additive.weights).map(|(gap, weight)| gap * weight).collect::<Vec<_>>(),
        );
        let mut from: Vec<(usize, &Exact)> =
            gaps.iter().enumerate().filter(|(index, _)| *index != to).collect();
        from.sort_by(|one, other| other.1.cmp(one.1));
        let mut weights = additive.weights.clone();
        let (mut amount, mut moves) = (Exact::ZERO, Vec::new());
        for (index, gap) in from {
            let gain = gap - least;
            let Some(available) = weights.get(index).cloned() else { continue };
            if !lead.is_positive() || !gain.is_positive() || available.is_zero() {
                continue;
            }
            let needed = lead.divided_by(&gain)?.min(available);
            lead = &lead - &(&needed * &gain);
            amount = &amount + &needed;
            if let Some(weight) = weights.get_mut(index) {
                *weight = &*weight - &needed;
            }
            if let Some(weight) = weights.get_mut(to) {
                *weight = &*weight + &needed;
            }
            moves.push((additive.criteria.get(index)?.clone(), additive.criteria.get(to)?.clone(), needed));
        }
        if lead.is_positive() || found.as_ref().is_some_and(|found| found.moved <= amount) {
            continue;
        }
        let weights = additive.criteria.iter().cloned().zip(weights).collect();
        found = Some(NearestWeights { offer: rival.clone(), moved: amount, moves, weights });
    }
    found
}

/// By the totals that the evaluation gives: for models in which weights bend them, and for deductions. Exact
/// between bends, and between the weights at which something is rounded otherwise; where nearness ranks, or only
/// the best of a group pass, forty weights on either side are tried.
fn by_evaluating(scene: &Scene<'_>, winner: &str) -> Vec<WeightInterval> {
    let weights = criteria_weights(&scene.lot.criteria);
    let sum = Exact::sum(weights.iter().map(|(_, weight)| weight));
    let money = scene.lot.award.weights_are_money();
    let stairs = stairs_by_weight(scene.lot);
    // One criterion after the other, by points as they are: no weight counts.
    let idle = matches!(scene.lot.award.formula(), Some(Formula::Lexicographic { .. }));
    let mut found = Vec::new();
    for (index, (criterion, weight)) in weights.iter().enumerate() {
        let highest = if money { &Exact::integer(5) * weight } else { sum.clone() };
        let with = |value: &Exact| {
            let others = if money { Some(Exact::ONE) } else { (&sum - value).divided_by(&(&sum - weight)) };
            let all = weights.iter().enumerate().map(|(place, (_, old))| {
                if place == index { Some(value.clone()) } else { Some(old * others.as_ref()?) }
            });
            let all: Vec<Exact> = all.collect::<Option<_>>()?;
            Some(with_weights(scene.lot, &all))
        };
        let places = |value: &Exact| Places::of(&with(value)?, scene.offers);
        let changes = |then: &Places| then.winner() != Some(winner);
        let search = Search { places: &places, holds: &changes, of: None, stairs };
        let moving = MovingWeight { scene, weights: &weights, sum: &sum, place: index, money };
        let tie_breaks_move = !moving.tie_breaks().is_empty();
        let towards = |to: &Exact| {
            if idle {
                // Where other weights can be evaluated at all.
                FirstChange { at: None, proved: places(&halfway(weight, to)).is_some() }
            } else if stairs {
                let tried = || FirstChange { at: search.first(weight, to, 40), proved: false };
                moving.first_change(&search, winner, to).unwrap_or_else(tried)
            } else {
                first_change(&search, winner, [weight, to], tie_breaks_move)
            }
        };
        let [below, above] = [&Exact::ZERO, &highest].map(|to| {
            let change = towards(to);
            let end = change.at.and_then(|at| {
                let beyond = match &at {
                    TurningPoint::Exactly(at) => near(at, to),
                    TurningPoint::Between(_, beyond) => beyond.clone(),
                };
                let winner = places(&beyond)?.winner().map(str::to_owned);
                Some(WeightEnd { at, winner })
            });
            (end, change.proved)
        });
        found.push(WeightInterval {
            criterion: criterion.clone(),
            weight: weight.clone(),
            proved: below.1 && above.1,
            below: below.0,
            above: above.0,
            highest,
        });
    }
    found
}
