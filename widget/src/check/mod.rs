//! `<sprang-check>`: criteria, requirements or a need are pasted in, and each word that would not hold is told, with its source.

mod app;
mod state;

pub use app::{CheckApp, CheckMessage, CheckProps};
pub use state::CheckStore;

/// The styles of the element.
pub const STYLES: &[&str] = &[include_str!("check.css")];
