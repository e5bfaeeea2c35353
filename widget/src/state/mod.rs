//! What the elements know and how it changes: plain data, no browser.

mod change;
mod editor;
mod history;
mod offer;
mod template;
#[cfg(test)]
mod tests;
mod tree;

pub use change::{Change, list_and_index};
pub use editor::{Action, Editor, NewPart, Notice, Told, open_name};
pub use history::History;
pub use offer::{OfferAction, OfferForm, answer_of, assumed_grade, depends_on};
pub use template::template;
pub use tree::Way;
