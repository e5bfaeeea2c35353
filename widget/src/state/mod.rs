//! What the elements know and how it changes: plain data, no browser.

#[cfg(feature = "editing")]
mod accepted;
mod change;
#[cfg(feature = "editing")]
mod editor;
#[cfg(feature = "editing")]
mod handover;
mod history;
#[cfg(feature = "evaluating")]
mod offer;
#[cfg(feature = "editing")]
mod parts_of_criteria;
#[cfg(feature = "editing")]
mod profile;
#[cfg(feature = "workbench")]
mod short_name;
#[cfg(any(feature = "editing", feature = "showing"))]
mod template;
#[cfg(all(test, feature = "editing", feature = "evaluating"))]
mod tests;
mod told;
#[cfg(feature = "editing")]
mod tree;

#[cfg(feature = "editing")]
pub use accepted::accepted;
pub use change::{Change, list_and_index};
#[cfg(feature = "editing")]
pub use editor::{Action, Editor, NewPart, Notice, open_name, place_of};
#[cfg(feature = "editing")]
pub use handover::Handover;
pub use history::History;
#[cfg(feature = "evaluating")]
pub use offer::{OfferAction, OfferForm, answer_of, assumed_grade, depends_on};
#[cfg(feature = "editing")]
pub use profile::Profile;
#[cfg(any(feature = "editing", feature = "showing"))]
pub use template::template;
pub use told::{Told, told};
#[cfg(feature = "editing")]
pub use tree::Way;
