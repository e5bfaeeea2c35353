//! The same evaluation for many calls: a lot looked through once, offers read once, and where the
//! model allows it nothing but whole numbers in between.
//!
//! Everything that a criterion gives is counted in whole parts of one unit, chosen so that nothing
//! is rounded; the price adds whole parts and a fraction that is compared by cross-multiplication.
//! What a criterion gives is not computed by a second formula: its levels, steps and the two ends of
//! its line are asked of the evaluation itself, and so is each total where the model has a formula
//! of quality and price. Where a number would not fit, the general way is taken. That both find the
//! same is a law for every model (`laws`).

mod column;
mod gives;
mod grid;
mod plan;
mod prepared;
mod price;
mod ranking;
#[cfg(test)]
mod tests;

pub use grid::{Grid, GridFault, GridList};
pub use prepared::{NoSuchPlace, Prepared};

use std::sync::Arc;

use super::plan::Plan;
use super::{Award, CannotEvaluate, evaluate, with_model};
use crate::procurement::{Lot, Offers};

/// A lot made ready for any number of evaluations.
#[derive(Clone, Debug)]
pub struct Compiled {
    lot: Arc<Lot>,
}

/// Makes a lot ready for any number of evaluations.
///
/// # Errors
/// [`CannotEvaluate`] where something keeps the lot from being evaluated, whatever the offers.
pub fn compile(lot: &Lot) -> Result<Compiled, CannotEvaluate> {
    with_model!(lot, model => {
        Plan::new(lot, &model).map_err(|obstacles| CannotEvaluate { obstacles })?;
    });
    Ok(Compiled { lot: Arc::new(lot.clone()) })
}

impl Compiled {
    /// The lot.
    #[must_use]
    pub fn lot(&self) -> &Lot {
        &self.lot
    }

    /// Offers read once, to be ranked many times.
    #[must_use]
    pub fn prepare(&self, offers: Offers) -> Prepared {
        Prepared::of_offers(Arc::clone(&self.lot), offers)
    }

    /// Offers given as whole numbers, to be ranked many times.
    ///
    /// # Errors
    /// [`GridFault`]: the first place where the numbers are not what the lot asks for.
    pub fn prepare_grid(&self, grid: &Grid<'_>) -> Result<Prepared, GridFault> {
        Prepared::of_grid(Arc::clone(&self.lot), grid)
    }

    /// The whole evaluation, with every step.
    ///
    /// # Errors
    /// [`CannotEvaluate`] where a person has to decide something first; all of it at once.
    pub fn evaluate(&self, offers: &Offers) -> Result<Award, CannotEvaluate> {
        evaluate(&self.lot, offers)
    }
}
