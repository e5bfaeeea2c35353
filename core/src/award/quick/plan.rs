use std::ops::Range;

use super::column::{Columns, common};
use super::gives::{Gives, Measured};
use super::price::{PriceGives, Zero};
use crate::award::model::{Model, Weighing};
use crate::award::outcome::Best;
use crate::award::plan::{Asked, GroupPlan, Plan};
use crate::award::step::InputMeaning;
use crate::number::{Exact, Rounding};
use crate::procurement::{AwardModel, Formula, Lot, Price, PriceRule, PriceUse, RankBy, TieBreak, ZeroPrice};

/// A lot and the units of its columns, ready to be counted in whole parts of one.
#[derive(Clone, Debug)]
pub(super) struct Counting {
    /// How many parts make one point, or one of the currency. INVARIANT: above zero.
    pub(super) parts: i64,
    /// In the order of the lot's qualities.
    pub(super) criteria: Vec<Gives>,
    /// Those with a threshold.
    pub(super) groups: Vec<GroupLeast>,
    pub(super) price: PriceGives,
    pub(super) price_required: bool,
    /// The highest price that is admitted, in parts of the prices' unit.
    pub(super) price_most: i64,
    pub(super) zero: Zero,
    pub(super) best: Best,
    pub(super) total: Option<Rounding>,
    pub(super) rank_by: RankBy,
    pub(super) ties: Vec<TieBy>,
}

/// A plan and what its model says of itself: so that what follows is there once, and not once for
/// each model.
pub(super) struct View<'p> {
    pub(super) lot: &'p Lot,
    pub(super) qualities: &'p [Asked<'p>],
    pub(super) groups: &'p [GroupPlan<'p>],
    pub(super) price: Option<&'p Price>,
    pub(super) price_points: Option<(&'p PriceRule, Weighing<'p>)>,
    pub(super) price_use: PriceUse,
    pub(super) zero_price: Option<&'p ZeroPrice>,
    pub(super) contribution: InputMeaning,
    pub(super) best: Best,
}

impl<'p> View<'p> {
    pub(super) fn of<M: Model>(plan: &'p Plan<'p, M>) -> Self {
        Self {
            lot: plan.lot,
            qualities: &plan.qualities,
            groups: &plan.groups,
            price: plan.price,
            price_points: plan.price_points,
            price_use: plan.model.price_use(),
            zero_price: plan.model.zero_price(),
            contribution: plan.model.contribution(),
            best: plan.model.best(),
        }
    }
}

/// A group's threshold.
#[derive(Clone, Debug)]
pub(super) struct GroupLeast {
    pub(super) members: Range<usize>,
    /// In parts.
    pub(super) least: i64,
}

/// What a published tie-break compares.
#[derive(Clone, Debug)]
pub(super) enum TieBy {
    Price,
    PricePoints,
    /// What these criteria give together.
    Criteria(Range<usize>),
}

/// Sums stay below this: so far from the ends of 64 bits that nothing added later reaches them.
const MOST: i64 = 1 << 60;

impl Counting {
    /// `None` where the model, or the size of the numbers, asks for the general way.
    pub(super) fn new(plan: &View<'_>, columns: &Columns) -> Option<Self> {
        let award = &plan.lot.award;
        let sums = award.formula().is_none_or(Formula::is_of_sums);
        if plan.lot.compares_answers() || !sums || !plan.lot.costs().is_empty() {
            return None;
        }
        let measured: Vec<Measured> = plan
            .qualities
            .iter()
            .zip(&columns.answers)
            .map(|(asked, column)| Measured::of(plan, asked, column.unit))
            .collect::<Option<_>>()?;
        let unit = columns.prices.unit;
        let parts = measured.iter().try_fold(1, |parts, criterion| criterion.common(parts))?;
        let (price, parts) = PriceGives::new(plan, unit, parts)?;
        let mut most = price.most()?;
        for criterion in &measured {
            most = most.checked_add(criterion.most(parts)?)?;
        }
        if most > MOST {
            return None;
        }
        let rule = plan.price_points.map(|(rule, _)| rule);
        let limits = plan
            .price
            .and_then(|price| price.ceiling.as_ref())
            .into_iter()
            .chain(rule.and_then(PriceRule::highest_admitted));
        Some(Self {
            parts,
            criteria: measured
                .into_iter()
                .map(|criterion| criterion.in_parts_of(parts))
                .collect::<Option<_>>()?,
            groups: groups(plan, parts)?.into_iter().chain(all_quality(plan, parts)?).collect(),
            price,
            price_required: plan.price.is_some() || plan.price_use == PriceUse::Compared,
            price_most: limits
                .map(|limit| limit.in_parts_of(unit))
                .try_fold(i64::MAX, |least, limit| limit.map(|limit| least.min(limit)))?,
            zero: Zero::of(plan, unit)?,
            best: plan.best,
            total: award.rounding().total,
            rank_by: award.rounding().rank_by,
            ties: ties(plan)?,
        })
    }
}

fn groups(plan: &View<'_>, parts: i64) -> Option<Vec<GroupLeast>> {
    let with_threshold = plan.groups.iter().filter(|group| !group.members.is_empty());
    with_threshold
        .filter_map(|group| Some((group, group.group.threshold.as_ref()?)))
        .map(|(group, threshold)| {
            let least = reached(&threshold.least, parts)?;
            Some(GroupLeast { members: group.members.clone(), least })
        })
        .collect()
}

/// The least that the model asks of all quality together, as the threshold of one more group.
#[allow(clippy::option_option, reason = "no threshold and one that is too large are two things")]
fn all_quality(plan: &View<'_>, parts: i64) -> Option<Option<GroupLeast>> {
    let AwardModel::QualityAndPrice { formula, .. } = &plan.lot.award else { return Some(None) };
    let Some(least) = formula.least_quality() else { return Some(None) };
    // Without criteria there is no sum to look at.
    if plan.qualities.is_empty() {
        return None;
    }
    Some(Some(GroupLeast { members: 0..plan.qualities.len(), least: reached(least, parts)? }))
}

/// The fewest whole parts that reach a threshold.
fn reached(least: &Exact, parts: i64) -> Option<i64> {
    let (top, under) = least.small_parts()?;
    let exactly = i128::from(top) * i128::from(parts);
    let (whole, under) = (exactly.div_euclid(under.into()), i128::from(under));
    i64::try_from(whole + i128::from(whole * under != exactly)).ok()
}

/// `None` where times are compared, which columns do not hold.
fn ties(plan: &View<'_>) -> Option<Vec<TieBy>> {
    // What is published after the drawing of lots has nothing left to part.
    let order = plan.lot.award.ties().iter().take_while(|by| **by != TieBreak::DrawLots);
    order
        .map(|by| match by {
            TieBreak::EarliestReceived => None,
            TieBreak::LowestPrice | TieBreak::DrawLots => Some(TieBy::Price),
            TieBreak::Criterion(id) => {
                let quality = plan.qualities.iter().position(|(quality, _, _)| quality.id == *id);
                let group = || plan.groups.iter().find(|group| group.group.id == *id);
                let gives_points = plan.price_points.is_some();
                Some(match (quality, group()) {
                    (Some(index), _) => TieBy::Criteria(index..index + 1),
                    (None, Some(group)) if !group.members.is_empty() => {
                        TieBy::Criteria(group.members.clone())
                    }
                    _ if gives_points && plan.price.is_some_and(|price| price.id == *id) => {
                        TieBy::PricePoints
                    }
                    _ => TieBy::Price,
                })
            }
        })
        .collect()
}

/// The smallest multiple of `parts` in which the number is whole.
pub(super) fn parts_for(parts: i64, number: &Exact) -> Option<i64> {
    common(parts, [number])
}
