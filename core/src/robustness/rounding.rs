use super::additive::has_group_threshold;
use super::ledger::Ledger;
use super::places::Places;
use super::scene::Scene;
use crate::award::{Nobody, evaluate_with};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::{AwardModel, Lot, RankBy, RoundingPolicy};

/// A rounding with which another offer, or none, stands first.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OtherRounding {
    /// What is rounded.
    pub at: RoundedAt,
    /// How.
    pub rounding: Rounding,
    /// Who then stands first; `None` where it is a tie.
    pub winner: Option<String>,
}

/// What is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundedAt {
    /// Points before weighting.
    Points,
    /// Weighted points, or deductions.
    Weighted,
    /// The total, which then ranks.
    Total,
}

/// How the winner fares under other roundings.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RoundingSweep {
    /// So many roundings were tried: each place, none to five decimals, in four ways.
    pub tried: usize,
    /// Those that change the winner.
    pub changes: Vec<OtherRounding>,
}

pub(super) fn study(scene: &Scene<'_>) -> RoundingSweep {
    let mut sweep = RoundingSweep { tried: 0, changes: Vec::new() };
    let plain = Plain::of(scene);
    for at in [RoundedAt::Points, RoundedAt::Weighted, RoundedAt::Total] {
        for places in 0..=5 {
            for mode in [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up] {
                let rounding = Rounding { places, mode };
                let far = plain.as_ref().filter(|plain| plain.is_too_far(at, places));
                let winner = if let Some(plain) = far {
                    plain.winner.clone()
                } else {
                    let lot = rounded(scene.lot, at, Some(rounding));
                    let Some(then) = Places::of(&lot, scene.offers) else { continue };
                    then.winner().map(str::to_owned)
                };
                sweep.tried += 1;
                if winner.as_deref() != scene.places.winner() {
                    sweep.changes.push(OtherRounding { at, rounding, winner });
                }
            }
        }
    }
    sweep
}

/// The outcome without any rounding, and how much rounding could move it: what moves less than the lead
/// need not be evaluated again.
struct Plain {
    winner: Option<String>,
    lead: Exact,
    /// By how many units of the last place a total moves at most: where points are rounded, what one point
    /// of each criterion counts for; where weighted points are, one for each criterion.
    by_points: Exact,
    by_weighted: Exact,
}

impl Plain {
    /// `None` where totals are no sums, where a threshold may be passed by rounding, and where it is a tie.
    fn of(scene: &Scene<'_>) -> Option<Self> {
        let looked_at = scene.lot.qualities().iter().any(|quality| quality.threshold.is_some());
        if looked_at || has_group_threshold(&scene.lot.criteria) || scene.lot.compares_answers() {
            return None;
        }
        let lot = rounded(scene.lot, RoundedAt::Total, None);
        let award = evaluate_with(&lot, scene.offers, &mut Nobody).ok()?;
        Ledger::of(&lot, &award)?;
        let places = Places::of_award(&award);
        let [first, second, ..] = places.all.as_slice() else { return None };
        let mut by_points = Exact::ZERO;
        let criteria = &award.ranked.first()?.scored.contributions;
        for criterion in criteria {
            // Points that are nothing stay nothing, however they are rounded.
            let each = award.ranked.iter().filter_map(|ranked| {
                let one = ranked.scored.contribution(&criterion.criterion)?;
                one.weighted.value.divided_by(&one.points.value).map(|each| each.magnitude())
            });
            by_points = &by_points + &each.max().unwrap_or(Exact::ZERO);
        }
        Some(Self {
            winner: places.winner().map(str::to_owned),
            lead: places.lead(&first.offer, &second.offer)?,
            by_points,
            by_weighted: Exact::integer(i64::try_from(criteria.len()).ok()?),
        })
    }

    fn is_too_far(&self, at: RoundedAt, places: u8) -> bool {
        let Some(unit) = 10_i64.checked_pow(places.into()).and_then(|under| Exact::ratio(1, under)) else {
            return false;
        };
        let two = Exact::integer(2);
        match at {
            RoundedAt::Points => self.lead > &(&two * &self.by_points) * &unit,
            RoundedAt::Weighted => self.lead > &(&two * &self.by_weighted) * &unit,
            // Two numbers a whole unit apart never become one.
            RoundedAt::Total => self.lead >= unit,
        }
    }
}

/// The lot without any rounding of what is weighted or added up.
pub(super) fn unrounded(lot: &Lot) -> Lot {
    with_policy(
        lot,
        RoundingPolicy { weighted: None, total: None, rank_by: RankBy::Unrounded, ..*lot.award.rounding() },
    )
}

fn rounded(lot: &Lot, at: RoundedAt, rounding: Option<Rounding>) -> Lot {
    let none = RoundingPolicy { points: None, weighted: None, total: None, rank_by: RankBy::Unrounded };
    let policy = match at {
        RoundedAt::Points => RoundingPolicy { points: rounding, ..none },
        RoundedAt::Weighted => RoundingPolicy { weighted: rounding, ..none },
        RoundedAt::Total => RoundingPolicy { total: rounding, rank_by: RankBy::Rounded, ..none },
    };
    with_policy(lot, policy)
}

fn with_policy(lot: &Lot, policy: RoundingPolicy) -> Lot {
    let mut lot = lot.clone();
    match &mut lot.award {
        AwardModel::WeightedSum { rounding, .. }
        | AwardModel::PriceMinusValue { rounding, .. }
        | AwardModel::QualityAndPrice { rounding, .. } => *rounding = policy,
    }
    lot
}
