//! Språng: award criteria that can really be evaluated.
//!
//! The way of the data: a [`document`] is read and [`validate`]d into a [`procurement`], evaluated by
//! [`award`] into Steps, which [`explain`] turns into sentences. Each arrow is one public function.
#![forbid(unsafe_code)]
// A library says nothing to a terminal: what is left of looking for a fault would.
#![cfg_attr(not(test), deny(clippy::print_stdout, clippy::print_stderr))]

pub mod award;
pub mod boundary;
pub mod catalogue;
pub mod check;
pub mod decision;
pub mod difference;
pub mod document;
pub mod draft;
pub mod exchange;
pub mod explain;
pub mod follow_up;
pub mod guide;
pub mod intention;
pub mod language;
pub mod need;
pub mod number;
pub mod procurement;
pub mod profile;
pub mod robustness;
pub mod share;
pub mod template;
pub mod validate;
pub mod weighing;
