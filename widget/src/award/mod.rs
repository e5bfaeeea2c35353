//! `<sprang-award>`: offers are evaluated, and every total opens into its steps.

mod app;

pub use app::{AwardApp, AwardProps, AwardStore, Message as AwardMessage};

/// The styles of the element.
pub const STYLES: &[&str] = &[include_str!("award.css")];
