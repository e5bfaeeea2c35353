//! What people and tools write: JSON text and its wire types, by format version. Numbers are still
//! text here, and nothing is promised beyond its form; [`validate`](crate::validate) does that.
//!
//! ```
//! use sprang::document::read_procurement;
//! let read = read_procurement(r#"{"format": "sprang-procurement/1", "id": "x", "wieght": 3}"#);
//! assert!(read.faults.iter().any(|fault| fault.at == "/wieght"));
//! ```

mod criterion_file;
mod fault;
mod journey;
mod node;
mod offers;
mod problem;
mod procurement;
mod profile;
mod reading;
mod schema;
pub(crate) mod shape;
mod typescript;
pub(crate) mod wire;
mod writing;

pub use criterion_file::{CriterionFile, CriterionFormat};
pub use fault::{Fault, FaultCode};
pub(crate) use fault::{Pointer, without_echoes};
pub use journey::{
    Hours, IdeaOrigin, Journey, MeasuredOutcome, Note, OffersReceived, PurchaseValue, SelfCheck, Stage,
    StageReached, UseMeasured, ValueBasis,
};
pub use node::Node;
pub use offers::{Answer, Assessment, Bid, Draw, Offer, Offers, OffersFormat, Preference};
pub use problem::{
    Challenge, Department, DepartmentFigure, Goal, GoalLevel, Measure, Observation, Problem, Together,
};
pub use procurement::{
    AboveBounds, Accepted, AwardModel, BandLimit, BelowBounds, BelowZero, Better, Buyer, Comparing,
    Consolidation, Cost, CostCounts, CostEffect, CostTime, Criterion, Deciding, EqualDiscounts, EqualPrices,
    EqualRanks, FollowUp, Level, Lot, LotLimits, LowPriceScreen, MiddlePrice, MostPass, NegativeComparison,
    Origin, Outside, Point, PointsBasis, PriceBand, PriceRule, Procedure, Procurement, ProcurementFormat,
    QuantityRange, RankBy, RankTable, ReferenceOffer, Rounding, RoundingMode, RoundingPolicy, Scale, Source,
    TieBreak, TiedAtLast, Unit, UnitKind, Weight, ZeroPrice,
};
pub use profile::{Contact, MandatoryCriterion, Profile, ProfileAmount, ProfileFormat, YearlySpend};
pub use reading::{
    MOST_BYTES, Read, criterion_in, procurement_in, read_criterion_file, read_offers, read_procurement,
    read_profile,
};
pub(crate) use reading::{read_answer, read_criterion};
pub use schema::{offers_schema, procurement_schema, profile_schema};
pub(crate) use typescript::typescript_of;
pub use wire::{ById, Decimal};
pub(crate) use writing::{pretty, quoted, written};
