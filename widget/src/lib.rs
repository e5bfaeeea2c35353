//! Språng's custom elements: `<sprang-workbench>` and its pages as elements of their own,
//! `<sprang-model>`, `<sprang-report>`, `<sprang-preview>`, `<sprang-award>` and `<sprang-check>`.
//!
//! Nothing here knows a rule of procurement or adds two numbers: what is shown, `sprang` said.

#![cfg_attr(
    not(feature = "workbench"),
    allow(dead_code, unused_imports, reason = "the editor alone shows one page of the workbench")
)]

#[cfg(feature = "evaluating")]
pub mod award;
#[cfg(feature = "evaluating")]
pub mod check;
#[cfg(feature = "editing")]
pub mod criteria;
pub mod draft;
pub mod exports;
pub mod focus;
#[cfg(feature = "showing")]
pub mod model;
#[cfg(feature = "workbench")]
pub(crate) mod pages;
pub mod parts;
#[cfg(feature = "showing")]
pub mod pictures;
#[cfg(feature = "evaluating")]
pub mod preview;
#[cfg(feature = "showing")]
pub mod report;
pub mod rules;
pub mod state;
pub mod words;
#[cfg(feature = "editing")]
pub mod workbench;
