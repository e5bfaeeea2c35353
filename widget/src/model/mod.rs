//! `<sprang-model>`: the award model chosen by what one wants, shown by what it does to bids, and compared
//! with another.

mod app;
mod choices;
mod compare;
mod effects;
mod settings;
mod store;

pub use app::{Message as ModelMessage, ModelApp, ModelProps};
pub use store::{Look, ModelStore};

/// The styles of the element.
pub const STYLES: &[&str] = &[include_str!("model.css")];
