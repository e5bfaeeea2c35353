//! Språng's custom elements: `<sprang-criteria>`, `<sprang-preview>`, `<sprang-award>` and
//! `<sprang-check>`.
//!
//! Nothing here knows a rule of procurement or adds two numbers: what is shown, `sprang` said.

#[cfg(feature = "evaluating")]
pub mod award;
#[cfg(feature = "evaluating")]
pub mod check;
#[cfg(feature = "editing")]
pub mod criteria;
pub mod draft;
pub mod exports;
pub mod focus;
pub mod parts;
#[cfg(feature = "evaluating")]
pub mod preview;
pub mod rules;
pub mod state;
pub mod words;
