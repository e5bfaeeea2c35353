//! The wire type of a file that holds one criterion, to be shared or kept for later.

use super::Criterion;
use super::wire::{wire_object, wire_words};

wire_words! {
    /// The kind of file and its version.
    CriterionFormat {
        /// A criterion, version 1.
        "sprang-criterion/1" Version1,
    }
}

wire_object! {
    /// One criterion on its own, to be shared or kept for later.
    CriterionFile {
        /// The kind of file and its version.
        "format" format: CriterionFormat,
        /// The criterion.
        "criterion" criterion: Criterion,
    }
}

impl CriterionFile {
    /// A file that holds this criterion.
    #[must_use]
    pub fn new(criterion: Criterion) -> Self {
        Self { format: CriterionFormat::Version1, criterion }
    }

    /// The file as JSON for people: indented, members in the order of the format.
    #[must_use]
    pub fn to_json(&self) -> String {
        super::pretty(self)
    }
}
