use super::entry::Entry;
use super::fill::{Given, ParameterFault};
use crate::document::{Criterion, Node, written};

/// Parts of a criterion that a catalogue gives.
const PARTS: [&str; 6] = ["name", "description", "scale", "evidence", "verification", "followUp"];

/// A criterion that was made from a catalogue, beside the catalogue as it now is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Comparison {
    /// The version that it was made from.
    pub made_from: String,
    /// The version that the catalogue now has; `None` where the criterion is no longer in it.
    pub now: Option<String>,
    /// The parts that differ.
    pub differences: Vec<Difference>,
    /// Parameters that the version now has and that were never filled in, so that it cannot be compared.
    pub open: Vec<ParameterFault>,
}

impl Comparison {
    /// Whether the catalogue has a version with something to take over.
    #[must_use]
    pub fn has_news(&self) -> bool {
        !self.open.is_empty() || self.differences.iter().any(|one| one.by != ChangedBy::Buyer)
    }
}

/// A part that differs.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Difference {
    /// Its member in the document.
    pub part: &'static str,
    /// What stands in the document, as JSON text; empty where nothing does.
    pub here: String,
    /// What the catalogue now gives, as JSON text; empty where it gives nothing.
    pub now: String,
    /// Who has changed it since the criterion was made.
    pub by: ChangedBy,
}

/// Who has changed a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedBy {
    /// The buyer.
    Buyer,
    /// The catalogue.
    Catalogue,
    /// Both.
    Both,
    /// It is not known: the version that it was made from is not at hand.
    Unknown,
}

impl ChangedBy {
    /// Its stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Buyer => "buyer",
            Self::Catalogue => "catalogue",
            Self::Both => "both",
            Self::Unknown => "unknown",
        }
    }
}

/// A catalogue in the form of ours, such as a newer one.
///
/// # Errors
/// What is wrong with the text, as the reader says it.
pub fn read_catalogue(text: &str) -> Result<Vec<Entry>, String> {
    super::entry::read(text).map_err(|error| error.to_string())
}

/// Compares a criterion with a catalogue; `None` where it was not made from one. `known` are the catalogues
/// that are at hand: the one that has the version that it was made from tells who has changed what.
#[must_use]
pub fn compare(criterion: &Criterion, newer: &[Entry], known: &[&[Entry]]) -> Option<Comparison> {
    let Criterion::Quality { id, weight, from: Some(from), .. } = criterion else { return None };
    let given = Given::of(from);
    let made_by = |entry: &Entry| entry.criterion(id, weight.clone(), &given);
    let Some(entry) = newer.iter().find(|entry| entry.id == from.criterion) else {
        return Some(Comparison {
            made_from: from.version.clone(),
            now: None,
            differences: Vec::new(),
            open: Vec::new(),
        });
    };
    let mut comparison = Comparison {
        made_from: from.version.clone(),
        now: Some(entry.version.clone()),
        differences: Vec::new(),
        open: Vec::new(),
    };
    let now = match made_by(entry) {
        Ok(now) => now,
        Err(faults) => {
            comparison.open = faults;
            return Some(comparison);
        }
    };
    let then = known
        .iter()
        .flat_map(|entries| entries.iter())
        .find(|entry| entry.id == from.criterion && entry.version == from.version)
        .and_then(|entry| made_by(entry).ok());
    for part in PARTS {
        let here = part_of(criterion, part);
        let after = part_of(&now, part);
        if here == after {
            continue;
        }
        let by = match then.as_ref().map(|then| part_of(then, part)) {
            None => ChangedBy::Unknown,
            Some(before) if before == here => ChangedBy::Catalogue,
            Some(before) if before == after => ChangedBy::Buyer,
            Some(_) => ChangedBy::Both,
        };
        comparison.differences.push(Difference { part, here, now: after, by });
    }
    Some(comparison)
}

fn part_of(criterion: &Criterion, part: &str) -> String {
    written(criterion).member(part).map(text).unwrap_or_default()
}

fn text(node: &Node) -> String {
    serde_json::to_string(node).unwrap_or_default()
}
