//! Exact numbers: fractions that never round on their own, roundings that are always declared,
//! and numbers as people write them.
//!
//! No binary floating point anywhere: a score that depends on the 17th binary digit cannot be
//! explained to the tenderer who lost by it.

mod eigenvector;
mod exact;
mod interval;
mod logarithm;
mod power;
mod reading;
mod rounding;
mod tally;
mod writing;

pub use eigenvector::{Eigenvector, Principal};
pub use exact::Exact;
pub use interval::Interval;
pub(crate) use interval::{Undecided, rounded, rounded_if_decided};
pub use logarithm::{Logarithm, Quotient};
pub use power::{Exponent, MOST_EXPONENT, Power, Root};
pub use reading::{MOST_DIGITS, NumberFault, read_decimal, read_written};
pub(crate) use rounding::rounded_units;
pub use rounding::{Rounding, RoundingMode};
pub use tally::Tally;
pub use writing::DecimalMark;
