//! Parts that both elements are made of.

#[cfg(feature = "editing")]
mod announce;
mod choice_field;
mod fault_note;
mod figure;
#[cfg(feature = "editing")]
mod finding_note;
mod icon;
mod number_field;
mod page;
#[cfg(feature = "editing")]
mod plain_field;
mod saved;
#[cfg(feature = "editing")]
mod text_field;

#[cfg(feature = "editing")]
pub use announce::Announce;
pub use choice_field::{Choice, ChoiceField};
pub use fault_note::{FaultNote, has_fault, is_wrong};
pub use figure::number;
#[cfg(feature = "editing")]
pub use finding_note::FindingNote;
pub use icon::{IconName, icon};
pub use number_field::NumberField;
#[cfg(feature = "editing")]
pub(crate) use number_field::stored;
pub use page::{Page, Put};
#[cfg(feature = "editing")]
pub use plain_field::PlainField;
pub use saved::Saved;
#[cfg(feature = "editing")]
pub use text_field::{TextField, node_of};

/// The styles of the parts.
pub const STYLES: &[&str] =
    &[include_str!("base.css"), include_str!("fields.css"), include_str!("saved.css")];
