//! Tests that cross crates.

pub mod labelled;
