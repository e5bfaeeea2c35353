//! The buyer's decisions, sound by construction: only [`validate`](crate::validate) makes them.
//!
//! Structures here are `#[non_exhaustive]`: they can be read everywhere and made nowhere else, so
//! whoever holds one need not check it again.

mod answer;
mod award_model;
mod criterion;
mod formula;
mod journey;
mod price_rule;
mod problem;
mod procedure;
mod scale;
mod weight;
mod whole;

pub use answer::{Answer, Assessment, Bid, Offer, Offers};
pub use award_model::{
    AwardModel, NegativeComparison, PointsBasis, PriceUse, RankBy, RoundingPolicy, TieBreak,
};
pub use criterion::{Criterion, FollowUp, Group, Lot, Origin, Price, Quality, Threshold};
pub use formula::{ComparedWith, Formula, ReferenceOffer};
pub use journey::{
    Hours, IdeaOrigin, Journey, Note, OffersReceived, PurchaseValue, SelfCheck, Stage, StageReached,
    UseMeasured, ValueBasis,
};
pub use price_rule::{
    AboveBounds, BandLimit, BelowBounds, BelowZero, EqualDiscounts, EqualPrices, EqualRanks, PriceBand,
    PricePower, PriceRule, RankPoints, ZeroPrice,
};
pub use problem::{
    Challenge, Department, DepartmentFigure, Goal, GoalLevel, Measure, Observation, Problem, Together,
};
pub use procedure::Procedure;
pub use scale::{Consolidation, Level, Outside, Point, Scale, Step as ScaleStep};
pub use weight::Weight;
pub use whole::{Accepted, Buyer, Procurement, Source, Unit, UnitKind};
