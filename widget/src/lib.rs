//! Språng's custom elements: `<sprang-criteria>`, `<sprang-preview>`, `<sprang-award>` and
//! `<sprang-check>`.
//!
//! Nothing here knows a rule of procurement or adds two numbers: what is shown, `sprang` said.

pub mod award;
pub mod check;
pub mod criteria;
pub mod draft;
pub mod exports;
pub mod focus;
pub mod parts;
pub mod preview;
pub mod state;
pub mod words;
