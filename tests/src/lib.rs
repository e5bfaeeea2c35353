//! Tests that cross crates.

pub mod golden;
pub mod labelled;
