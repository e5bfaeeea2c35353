//! What people and tools write: JSON text and its wire types, by format version. Numbers are still
//! text here, and nothing is promised beyond its form; [`validate`](crate::validate) does that.
//!
//! ```
//! use sprang::document::read_procurement;
//! let read = read_procurement(r#"{"format": "sprang-procurement/1", "id": "x", "wieght": 3}"#);
//! assert!(read.faults.iter().any(|fault| fault.at == "/wieght"));
//! ```

mod award_model;
mod cost;
mod criterion;
mod criterion_file;
mod fault;
mod journey;
mod json;
mod node;
mod offers;
mod outline;
mod price_rule;
mod problem;
mod procurement;
mod profile;
mod reading;
mod rounding;
mod scale;
mod schema;
pub(crate) mod shape;
mod tie_break;
mod typescript;
pub(crate) mod wire;
mod writing;

pub use award_model::{AwardModel, Deciding, NegativeComparison, PointsBasis, ReferenceOffer};
pub use cost::{Cost, CostCounts, CostEffect, CostTime, LowPriceScreen, QuantityRange};
pub use criterion::{Criterion, FollowUp, MostPass, Origin, TiedAtLast, Weight};
pub use criterion_file::{CriterionFile, CriterionFormat};
pub use fault::{Fault, FaultCode};
pub(crate) use fault::{Pointer, without_echoes};
pub use journey::{
    Hours, IdeaOrigin, Journey, MeasuredOutcome, Note, OffersReceived, PurchaseValue, SelfCheck, Stage,
    StageReached, UseMeasured, ValueBasis,
};
pub use node::Node;
pub use offers::{Answer, Assessment, Bid, Draw, Offer, Offers, OffersFormat, Preference};
pub use outline::{CriterionOutline, LotOutline, Outline, Part, criterion_outline_in, outline_in};
pub use price_rule::{
    AboveBounds, BandLimit, BelowBounds, BelowZero, EqualDiscounts, EqualPrices, EqualRanks, MiddlePrice,
    PriceBand, PriceRule, RankTable, ZeroPrice,
};
pub use problem::{
    Challenge, Department, DepartmentFigure, Goal, GoalLevel, Measure, Observation, Problem, Together,
};
pub use procurement::{
    Accepted, Buyer, Lot, LotLimits, LotRule, Procedure, Procurement, ProcurementFormat, Source, Unit,
    UnitKind,
};
pub use profile::{Contact, MandatoryCriterion, Profile, ProfileAmount, ProfileFormat, YearlySpend};
pub use reading::{
    MOST_BYTES, Read, criterion_in, procurement_in, read_criterion_file, read_offers, read_procurement,
    read_profile,
};
pub(crate) use reading::{read_answer, read_criterion};
pub use rounding::{RankBy, Rounding, RoundingMode, RoundingPolicy};
pub use scale::{Better, Comparing, Consolidation, Level, Outside, Point, Scale};
pub use schema::{offers_schema, procurement_schema, profile_schema};
pub use tie_break::TieBreak;
pub(crate) use typescript::typescript_of;
pub use wire::{ById, Decimal};
pub(crate) use writing::{pretty, quoted, written};
