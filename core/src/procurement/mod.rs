//! The buyer's decisions, sound by construction: only [`validate`](crate::validate) makes them.
//!
//! Structures here are `#[non_exhaustive]`: they can be read everywhere and made nowhere else, so
//! whoever holds one need not check it again.

mod answer;
mod award_model;
mod cost;
mod criterion;
mod formula;
mod journey;
mod lot_limits;
mod low_price;
mod price_rule;
mod problem;
mod procedure;
mod received;
mod scale;
mod weight;
mod whole;

pub use answer::{Answer, Assessment, Bid, Draw, Offer, Offers, Preference};
pub use award_model::{
    AwardModel, NegativeComparison, PointsBasis, PriceUse, RankBy, RoundingPolicy, TieBreak,
};
pub use cost::{Cost, CostCounts, CostEffect, CostTime};
pub use criterion::{
    Criterion, FollowUp, Group, Lot, MostPass, Origin, Price, Quality, Threshold, TiedAtLast,
};
pub use formula::{ComparedWith, Deciding, Formula, ReferenceOffer};
pub use journey::{
    Hours, IdeaOrigin, Journey, Note, OffersReceived, PurchaseValue, SelfCheck, Stage, StageReached,
    UseMeasured, ValueBasis,
};
pub use lot_limits::{LotLimits, LotRule};
pub use low_price::LowPriceScreen;
pub use price_rule::{
    AboveBounds, BandLimit, BelowBounds, BelowZero, EqualDiscounts, EqualPrices, EqualRanks, MiddlePrice,
    PriceBand, PricePower, PriceRule, RankPoints, ZeroPrice,
};
pub use problem::{
    Challenge, Department, DepartmentFigure, Goal, GoalLevel, Measure, Observation, Problem, Together,
};
pub use procedure::Procedure;
pub(crate) use received::{read_time, written_time};
pub use scale::{Comparing, Consolidation, Level, Outside, Point, Scale, Step as ScaleStep};
pub use weight::Weight;
pub(crate) use whole::Fingerprint;
pub use whole::{Accepted, Buyer, Procurement, Source, Unit, UnitKind};
