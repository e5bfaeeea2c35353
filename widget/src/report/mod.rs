//! `<sprang-report>`: the award report of a committee, on the page and printed.

mod app;
mod lot;
mod steps;

pub use app::{Message as ReportMessage, ReportApp, ReportProps, ReportStore};
pub(crate) use steps::steps_one_by_one;

/// The styles of the element.
pub const STYLES: &[&str] = &[include_str!("report.css"), include_str!("../preview/steps.css")];
