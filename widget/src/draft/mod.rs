//! Drafts: what was typed, kept on this computer until it is thrown away.

mod envelope;
mod keeper;

pub use envelope::{Draft, Opened, open, wrap};
pub use keeper::{Keeper, Keeping};
