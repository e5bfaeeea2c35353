//! Tests that cross crates.

pub mod golden;
