//! The criteria of a document beside the catalogue that they came from, for callers outside Rust.

use super::answer::{FaultReport, both};
use super::reports;
use crate::catalogue::{ChangedBy, compare, entries, read_catalogue};
use crate::document::wire::{wire_choice, wire_object};
use crate::document::{Criterion, pretty, read_procurement};
use crate::draft;
use crate::language::Localised;

wire_choice! {
    /// What comparing the criteria of a document with a catalogue answers.
    CompareAnswer by "outcome" {
        /// They were compared.
        "compared" Compared {
            /// The criteria that were made from a catalogue.
            "criteria" criteria: Vec<CompareReport>,
        }
        /// The catalogue cannot be read.
        "refused" Refused {
            /// Why.
            "message" message: Localised,
        }
        /// The file has faults.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_object! {
    /// A criterion beside the catalogue.
    CompareReport {
        /// The lot.
        "lot" lot: String,
        /// The criterion.
        "criterion" criterion: String,
        /// The criterion of the catalogue.
        "from" from: String,
        /// The version that it was made from.
        "madeFrom" made_from: String,
        /// The version that the catalogue now has; left out where it is no longer in it.
        "now" now: Option<String>,
        /// Whether the catalogue has something to take over.
        "news" news: bool,
        /// The parts that differ.
        "differences" differences: Vec<CompareDifference>,
        /// What the version now asks for that was never filled in.
        "open" open: Vec<Localised>,
    }
}

wire_object! {
    /// A part that differs.
    CompareDifference {
        /// Its member in the document.
        "part" part: String,
        /// What stands in the document, as JSON text.
        "here" here: String,
        /// What the catalogue now gives, as JSON text.
        "now" now: String,
        /// Who has changed it: `buyer`, `catalogue`, `both` or `unknown`.
        "by" by: String,
    }
}

/// The criteria of a document that were made from a catalogue, beside that catalogue or a newer one given as
/// JSON text. The JSON text of a [`CompareAnswer`].
#[must_use]
pub fn compare_with_catalogue(document: &str, newer: Option<&str>) -> String {
    let read = read_procurement(document);
    let Some(written) = read.document.filter(|_| read.faults.is_empty()) else {
        return pretty(&CompareAnswer::Faulty { faults: reports(&read.faults) });
    };
    let given = match newer.map(read_catalogue).transpose() {
        Ok(given) => given,
        Err(error) => {
            let message =
                both(|language| draft::WORDING.text(language, "no-catalogue", &[("error", &error)]));
            return pretty(&CompareAnswer::Refused { message });
        }
    };
    let catalogue = given.as_deref().unwrap_or_else(|| entries());
    let mut criteria = Vec::new();
    for lot in &written.lots {
        let mut all = Vec::new();
        collect(&lot.criteria, &mut all);
        for criterion in all {
            let Criterion::Quality { id, from: Some(from), .. } = criterion else { continue };
            let Some(found) = compare(criterion, catalogue, &[catalogue, entries()]) else { continue };
            criteria.push(CompareReport {
                lot: lot.id.clone(),
                criterion: id.clone(),
                from: from.criterion.clone(),
                news: found.has_news(),
                made_from: found.made_from,
                now: found.now,
                differences: found
                    .differences
                    .into_iter()
                    .map(|one| CompareDifference {
                        part: one.part.to_owned(),
                        here: one.here,
                        now: one.now,
                        by: ChangedBy::code(one.by).to_owned(),
                    })
                    .collect(),
                open: found.open.iter().map(|fault| both(|language| fault.message(language))).collect(),
            });
        }
    }
    pretty(&CompareAnswer::Compared { criteria })
}

fn collect<'c>(criteria: &'c [Criterion], found: &mut Vec<&'c Criterion>) {
    for criterion in criteria {
        match criterion {
            Criterion::Group { criteria, .. } => collect(criteria, found),
            other => found.push(other),
        }
    }
}
