//! Evaluation: offers on a lot become a ranking, and every figure keeps the steps that made it.
//!
//! The order is fixed: scale points, their rounding, thresholds and other limits, the price rule
//! over the admitted offers alone, weighting, its rounding, the total, its rounding, the ranking,
//! and the tie-breaks in their published order. A rejected offer never moves a lowest or highest price.
//!
//! A group's threshold is held against what the group's *quality* criteria give together. A price
//! that stands in the group is left out, because thresholds are applied before prices are compared:
//! otherwise a relative price rule would decide who is admitted to the comparison it rests on.
//!
//! To add a price rule or a model: one file that computes it, its line in [`DECLARATIONS`], its
//! words in the wording of [`explain`](crate::explain); the compiler names the rest.

mod compared;
mod consolidation;
mod costs;
mod disagreement;
mod evaluation;
mod exclusion;
mod formula;
mod given;
#[cfg(test)]
pub(crate) mod laws;
mod listener;
mod lots;
mod low_price;
mod model;
mod outcome;
mod plan;
mod preview;
mod price;
mod price_minus_value;
mod quick;
mod registry;
mod rounding;
#[cfg(test)]
pub(crate) mod samples;
mod scale;
mod share_of_best;
mod shortlist;
mod step;
mod thresholds;
mod ties;
mod weighted_sum;
mod worth;

pub use compared::Consistency;
pub use disagreement::{Disagreement, Spread, disagreements};
pub use exclusion::{Exclusion, Moved, evaluate_without};
pub(crate) use given::{given_by_answers, given_by_prices};
pub use listener::{Draft, Figure, Listener, Nobody, Recorder};
pub use lots::{LotDecision, LotWon, LotsAwarded, award_lots};
pub use outcome::{
    Award, Best, CannotEvaluate, Contribution, GroupSum, Limit, LowPrice, Missing, Obstacle, OpenTie, Ranked,
    Rejected, Rejection, Scored, Tie, TriedBreak,
};
pub use preview::{
    Assumptions, Between, Needed, Preview, PreviewEnd, PreviewTotal, Total, TotalRange, preview,
};
pub use quick::{Compiled, Grid, GridFault, GridList, NoSuchPlace, Prepared, compile};
pub use registry::{DECLARATIONS, Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth, declaration};
pub use step::{Input, InputMeaning, NotApplied, Origin, Place, Step, StepRule, Unit, Whose};
pub use worth::NextLevel;

use crate::procurement::{Lot, Offers};
use plan::Plan;

/// Evaluates the offers on a lot, keeping every step.
///
/// # Errors
/// [`CannotEvaluate`] where a person has to decide something first; all of it at once.
pub fn evaluate(lot: &Lot, offers: &Offers) -> Result<Award, CannotEvaluate> {
    evaluate_with(lot, offers, &mut Recorder)
}

/// Calls `$body` with the lot's award model: the only place that maps the models of a document to
/// the code that computes them.
macro_rules! with_model {
    ($lot:expr, $model:ident => $body:expr) => {
        match &$lot.award {
            $crate::procurement::AwardModel::WeightedSum { points, .. } => {
                let $model = $crate::award::weighted_sum::WeightedSum { points: *points };
                $body
            }
            $crate::procurement::AwardModel::PriceMinusValue { negative, .. } => {
                let $model = $crate::award::price_minus_value::PriceMinusValue { negative: *negative };
                $body
            }
            $crate::procurement::AwardModel::QualityAndPrice { formula, total, .. } => {
                let $model = $crate::award::formula::QualityAndPrice { formula, total, lot: $lot };
                $body
            }
        }
    };
}
use with_model;

/// What totals of the lot are, and which is best.
#[must_use]
pub fn best_of(lot: &Lot) -> Best {
    use model::Model;
    with_model!(lot, model => model.best())
}

/// Evaluates the offers on a lot, telling `listener` of every step: [`Recorder`] keeps them,
/// [`Nobody`] does not. The figures are the same.
///
/// # Errors
/// [`CannotEvaluate`] where a person has to decide something first; all of it at once.
pub fn evaluate_with<L: Listener>(
    lot: &Lot,
    offers: &Offers,
    listener: &mut L,
) -> Result<Award<L::Step>, CannotEvaluate> {
    with_model!(lot, model => {
        let plan = Plan::new(lot, &model).map_err(|obstacles| CannotEvaluate { obstacles })?;
        evaluation::run(&plan, offers, listener)
    })
}
