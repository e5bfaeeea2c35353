//! Swedish and English: which of them, texts given in one or both, and the wording of the product.

mod guess;
mod localised;
mod wording;

pub use localised::{Language, Localised};
pub use wording::{Wording, fill};
