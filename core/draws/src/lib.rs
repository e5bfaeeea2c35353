//! Weights drawn evenly, what they give offers, and who stands where: in whole numbers throughout, so that the
//! same seed gives the same everywhere.
//!
//! A hundred thousand draws are the one thing in Språng that is worth an optimiser's room. What is sent to a
//! browser is built to be small; this crate alone is built for speed, and the file grows by little.
//!
//! Four sets of weights are drawn and weighed side by side: a processor does four sums at once as quickly as one.
#![forbid(unsafe_code)]

mod counted;
mod random;
mod weighed;

pub use counted::Counted;
pub use random::{Logarithm, Random};
pub use weighed::{apart, ranks, totals};

/// So many sets of weights are drawn at a time.
pub const LANES: usize = 4;

/// One number for each of the sets that are drawn at a time.
pub type Four<T> = [T; LANES];
