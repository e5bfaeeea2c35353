//! What others read: one folder for each format that a procurement is published in or read back from.
//!
//! Made of the document alone, and of what `explain` and `template` call things. Nothing is left out or
//! added: whoever reads the page reads what the file says.

pub mod clipboard;
pub mod curve;
pub mod html;
mod table;
mod words;
