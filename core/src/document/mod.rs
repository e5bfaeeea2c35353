//! What people and tools write: JSON text and its wire types, by format version. Numbers are still
//! text here, and nothing is promised beyond its form; [`validate`](crate::validate) does that.
//!
//! ```
//! use sprang::document::read_procurement;
//! let read = read_procurement(r#"{"format": "sprang-procurement/1", "id": "x", "wieght": 3}"#);
//! assert!(read.faults.iter().any(|fault| fault.at == "/wieght"));
//! ```

mod fault;
mod node;
mod offers;
mod procurement;
mod reading;
mod schema;
pub(crate) mod shape;
mod typescript;
pub(crate) mod wire;
mod writing;

pub use fault::{Fault, FaultCode};
pub(crate) use fault::{Pointer, without_echoes};
pub use node::Node;
pub use offers::{Answer, Assessment, Bid, Draw, Offer, Offers, OffersFormat};
pub use procurement::{
    AboveBounds, Accepted, AwardModel, BandLimit, BelowBounds, BelowZero, Better, Buyer, Consolidation, Cost,
    CostCounts, CostEffect, CostTime, Criterion, Deciding, EqualDiscounts, EqualPrices, EqualRanks, FollowUp,
    Journey, Level, Lot, LotLimits, LowPriceScreen, Measure, MeasuredOutcome, MostPass, NegativeComparison,
    Observation, Origin, Outside, Point, PointsBasis, PriceBand, PriceRule, Problem, Procurement,
    ProcurementFormat, RankBy, RankTable, ReferenceOffer, Rounding, RoundingMode, RoundingPolicy, Scale,
    Source, Stage, StageReached, TieBreak, TiedAtLast, Weight, ZeroPrice,
};
pub use reading::{MOST_BYTES, Read, read_offers, read_procurement};
pub(crate) use reading::{read_answer, read_criterion};
pub use schema::{offers_schema, procurement_schema};
pub(crate) use typescript::typescript_of;
pub use wire::{ById, Decimal};
pub(crate) use writing::pretty;
