//! Parts that both elements are made of.

#[cfg(feature = "editing")]
mod announce;
mod choice_field;
mod fault_note;
mod figure;
#[cfg(feature = "workbench")]
mod finding_note;
mod icon;
mod number_field;
mod page;
#[cfg(feature = "workbench")]
mod plain_field;
mod saved;
#[cfg(feature = "workbench")]
mod text_field;
mod typed;

#[cfg(feature = "editing")]
pub use announce::Announce;
pub use choice_field::{Choice, ChoiceField};
pub use fault_note::{FaultNote, has_fault, is_wrong};
pub use figure::number;
#[cfg(feature = "workbench")]
pub use finding_note::FindingNote;
pub use icon::{IconName, icon};
pub use number_field::NumberField;
#[cfg(feature = "workbench")]
pub(crate) use number_field::stored;
pub use page::{Page, Put};
#[cfg(feature = "workbench")]
pub use plain_field::PlainField;
pub use saved::saved;
#[cfg(feature = "workbench")]
pub use text_field::{TextField, node_of};
pub use typed::Ahead;

/// The styles of the parts.
pub const STYLES: &[&str] = &[
    include_str!("base.css"),
    include_str!("fields.css"),
    include_str!("saved.css"),
    // Of no use to the first screen of the editor.
    #[cfg(any(feature = "workbench", feature = "evaluating", feature = "showing"))]
    include_str!("further.css"),
];
