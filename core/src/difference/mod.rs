//! What differs between two versions of a document, place by place and in plain words.
//!
//! It reads JSON and not the sound types: a version that someone kept half written is compared as well.
//!
//! ```
//! use sprang::difference::{Kind, differences};
//! let [before, after] = [r#"{"title": {"sv": "Vård"}}"#, r#"{"title": {"sv": "Omsorg"}}"#]
//!     .map(|text| serde_json::from_str(text).expect("json"));
//! let found = differences(&before, &after);
//! assert_eq!((found[0].after_at.as_str(), found[0].kind), ("/title/sv", Kind::Changed));
//! ```

mod compare;
mod order;
#[cfg(test)]
mod tests;
mod words;

pub use compare::differences;
pub use words::{place, sentence};

use crate::document::Node;

/// What happened at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It was not there before.
    Added,
    /// It is no longer there.
    Removed,
    /// It stands elsewhere: in another order, or in another list.
    Moved,
    /// It is another value.
    Changed,
}

impl Kind {
    /// Its stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Changed => "changed",
        }
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What happened.
    pub kind: Kind,
    /// Where it stood before: a JSON Pointer into the earlier version; for what was added, where it would have stood.
    pub before_at: String,
    /// Where it stands now: a JSON Pointer into the later version; for what was removed, where it would stand.
    pub after_at: String,
    /// What stood there; nothing for what was added.
    pub before: Option<Node>,
    /// What stands there; nothing for what was removed.
    pub after: Option<Node>,
}
