//! What differs between two versions, for callers outside Rust.

use super::answer::both;
use crate::difference::{self, Kind};
use crate::document::wire::wire_object;
use crate::document::{Node, pretty};
use crate::language::Localised;

wire_object! {
    /// A difference between two versions of a document.
    DifferenceReport {
        /// What happened: `added`, `removed`, `moved` or `changed`.
        "kind" kind: String,
        /// Where it stood in the earlier version: a JSON Pointer.
        "before" before: Option<String>,
        /// Where it stands in the later version: a JSON Pointer.
        "after" after: Option<String>,
        /// The place as people name it.
        "place" place: Localised,
        /// What happened, in a sentence.
        "message" message: Localised,
    }
}

/// What differs between the texts of two versions of a document, in the order of the later; `None` where one
/// of them is no JSON.
///
/// ```
/// let found = sprang::boundary::differences(r#"{"currency": "SEK"}"#, r#"{"currency": "EUR"}"#).unwrap_or_default();
/// assert_eq!(found[0].message.sv.as_deref(), Some("Valuta: ”SEK” blev ”EUR”."));
/// assert_eq!(sprang::boundary::differences("{", "{}"), None);
/// ```
#[must_use]
pub fn differences(before: &str, after: &str) -> Option<Vec<DifferenceReport>> {
    let read = |text: &str| serde_json::from_str::<Node>(text.trim_start_matches('\u{feff}')).ok();
    let (before, after) = (read(before)?, read(after)?);
    let found = difference::differences(&before, &after);
    let report = |one: &difference::Difference| {
        let (document, at) =
            if one.kind == Kind::Removed { (&before, &one.before_at) } else { (&after, &one.after_at) };
        DifferenceReport {
            kind: one.kind.word().to_owned(),
            before: (one.kind != Kind::Added).then(|| one.before_at.clone()),
            after: (one.kind != Kind::Removed).then(|| one.after_at.clone()),
            place: both(|language| difference::place(document, at, language)),
            message: both(|language| difference::sentence(one, &before, &after, language)),
        }
    };
    Some(found.iter().map(report).collect())
}

/// The JSON text of what differs; `null` where one of the texts is no JSON.
#[must_use]
pub fn differences_json(found: Option<&Vec<DifferenceReport>>) -> String {
    found.map_or_else(|| "null".to_owned(), pretty)
}
