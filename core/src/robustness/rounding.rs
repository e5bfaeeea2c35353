use super::Scene;
use super::places::Places;
use crate::number::{Rounding, RoundingMode};
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
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RoundingSweep {
    /// So many roundings were tried: each place, none to five decimals, in four ways.
    pub tried: usize,
    /// Those that change the winner.
    pub changes: Vec<OtherRounding>,
}

pub(super) fn study(scene: &Scene<'_>) -> RoundingSweep {
    let mut sweep = RoundingSweep { tried: 0, changes: Vec::new() };
    for at in [RoundedAt::Points, RoundedAt::Weighted, RoundedAt::Total] {
        for places in 0..=5 {
            for mode in [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up] {
                let rounding = Rounding { places, mode };
                let lot = rounded(scene.lot, at, rounding);
                let Some(then) = Places::of(&lot, scene.offers) else { continue };
                sweep.tried += 1;
                if scene.winner_changes(&then) {
                    let winner = then.winner().map(str::to_owned);
                    sweep.changes.push(OtherRounding { at, rounding, winner });
                }
            }
        }
    }
    sweep
}

fn rounded(lot: &Lot, at: RoundedAt, rounding: Rounding) -> Lot {
    let mut lot = lot.clone();
    let none = RoundingPolicy { points: None, weighted: None, total: None, rank_by: RankBy::Unrounded };
    let policy = match at {
        RoundedAt::Points => RoundingPolicy { points: Some(rounding), ..none },
        RoundedAt::Weighted => RoundingPolicy { weighted: Some(rounding), ..none },
        RoundedAt::Total => RoundingPolicy { total: Some(rounding), rank_by: RankBy::Rounded, ..none },
    };
    match &mut lot.award {
        AwardModel::WeightedSum { rounding, .. }
        | AwardModel::PriceMinusValue { rounding, .. }
        | AwardModel::QualityAndPrice { rounding, .. } => *rounding = policy,
    }
    lot
}
