//! Criteria that reward what is new and of value, complete and ready to fill in.
//!
//! Each says what it rewards, how it is measured, proved, verified and followed up, what it may
//! weigh, when not to use it, on what it rests, and which passage of the innovation strategy it
//! serves. The buyer fills in the starting point and the goal, and the scale follows.

mod compare;
mod entry;
mod fill;
mod search;
#[cfg(test)]
mod tests;

pub use compare::{ChangedBy, Comparison, Difference, compare, read_catalogue};
pub use entry::{Entry, Parameter, ParameterKind, Passage, Rewards, SuggestedWeight, Takes, entries, entry};
pub use fill::{Given, ParameterFault};
pub use search::{Wanted, about, search};
