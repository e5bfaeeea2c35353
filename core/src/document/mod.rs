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
pub use offers::{Answer, Assessment, Bid, Offer, Offers, OffersFormat};
pub use procurement::{
    AboveBounds, Accepted, AwardModel, BandLimit, BelowBounds, BelowZero, Better, Buyer, Consolidation,
    Criterion, EqualDiscounts, EqualPrices, EqualRanks, FollowUp, Journey, Level, Lot, Measure,
    MeasuredOutcome, NegativeComparison, Observation, Origin, Outside, Point, PointsBasis, PriceBand,
    PriceRule, Problem, Procurement, ProcurementFormat, RankBy, RankTable, ReferenceOffer, Rounding,
    RoundingMode, RoundingPolicy, Scale, Source, Stage, StageReached, TieBreak, Weight, ZeroPrice,
};
pub use reading::{MOST_BYTES, Read, procurement_in, read_offers, read_procurement};
pub(crate) use reading::{read_answer, read_criterion};
pub use schema::{offers_schema, procurement_schema};
pub(crate) use typescript::typescript_of;
pub use wire::{ById, Decimal};
pub(crate) use writing::pretty;
