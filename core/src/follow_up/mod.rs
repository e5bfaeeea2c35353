//! After the award, and over many procurements: what is followed up when, whether promises were kept,
//! what is missing for the next stage, and the indicators of a portfolio.

mod day;
mod indicators;
mod measured;
mod plan;
mod portfolio;
mod stages;
mod standing;
#[cfg(test)]
mod tests;

pub use day::Day;
pub use indicators::{Indicator, Reading, indicators};
pub use measured::{Kept, outcomes};
pub use plan::{Planned, mandatory, plan};
pub use portfolio::{Row, RowKind, portfolio, portfolio_csv};
pub use stages::{Missing, STAGES, missing, stage_name};
pub use standing::{Standing, notice_codes, standing};

use crate::language::{Language, Wording};
use crate::procurement::UnitKind;

/// What is said about follow-up.
pub static WORDING: Wording =
    Wording::new(include_str!("../../texts/follow_up.sv.txt"), include_str!("../../texts/follow_up.en.txt"));

/// What people call a kind of unit.
#[must_use]
pub fn unit_kind_name(kind: UnitKind, language: Language) -> &'static str {
    let key = match kind {
        UnitKind::Department => "unit-kind.department",
        UnitKind::District => "unit-kind.district",
        UnitKind::Company => "unit-kind.company",
        UnitKind::Other => "unit-kind.other",
    };
    WORDING.raw(language, key)
}
