//! The criteria as one table, for the overview of a lot.

use super::words::{number, say, say_with};
use crate::document::{Criterion, CriterionOutline, Lot, Procurement, Weight};
use crate::language::{Language, Localised};
use crate::validate::weight_sum_of;

/// A row of the table: a criterion or a group.
pub(super) struct Row {
    /// How deep in the tree it stands.
    pub(super) depth: usize,
    /// Whether it is a group.
    pub(super) group: bool,
    /// Its name.
    pub(super) name: Localised,
    /// The kind of its scale; empty for a group.
    pub(super) scale: String,
    /// What it counts for.
    pub(super) weight: String,
}

/// The rows of a lot, in the order of the document.
pub(super) fn rows(document: &Procurement, lot: &Lot, language: Language) -> Vec<Row> {
    let mut found = Vec::new();
    collect(document, lot, &lot.criteria, 0, language, &mut found);
    found
}

fn collect(
    document: &Procurement,
    lot: &Lot,
    criteria: &[Criterion],
    depth: usize,
    language: Language,
    found: &mut Vec<Row>,
) {
    for criterion in criteria {
        let row = |name: &Localised, scale: &str, weight: String| Row {
            depth,
            group: false,
            name: name.clone(),
            scale: scale.to_owned(),
            weight,
        };
        match criterion {
            Criterion::Quality { name, scale, weight, .. } => {
                let kind = say(language, &format!("scale.{}", scale.word())).to_owned();
                found.push(row(name, &kind, weight_words(weight, &document.currency, language)));
            }
            Criterion::Price { name, weight, .. } => {
                let words = weight.as_ref().map_or_else(
                    || say(language, "weight.compared").to_owned(),
                    |weight| weight_words(weight, &document.currency, language),
                );
                found.push(row(name, say(language, "scale.price"), words));
            }
            Criterion::Group { name, criteria, .. } => {
                let members: Vec<_> = criteria.iter().map(CriterionOutline::of).collect();
                let sum = weight_sum_of(&members);
                let unit = if lot.award.total().is_none() {
                    format!(" {}", document.currency)
                } else {
                    String::new()
                };
                let words = if sum.open > 0 {
                    String::new()
                } else {
                    format!("{}{unit}", sum.sum.written(language.decimal_mark()))
                };
                found.push(Row { group: true, ..row(name, "", words) });
                collect(document, lot, criteria, depth + 1, language, found);
            }
        }
    }
}

/// A weight in words.
pub(super) fn weight_words(weight: &Weight, currency: &str, language: Language) -> String {
    let show = |decimal| number(decimal, language);
    match weight {
        Weight::Exact { points } => show(points),
        Weight::Range { fixed: Some(fixed), .. } | Weight::Order { fixed: Some(fixed), .. } => show(fixed),
        Weight::Range { least, most, fixed: None } => format!("{}–{}", show(least), show(most)),
        Weight::Order { place, fixed: None } => {
            say_with(language, "weight.place", &[("place", &show(place))])
        }
        Weight::Deduction { amount } => {
            say_with(language, "weight.deduction", &[("amount", &format!("{} {currency}", show(amount)))])
        }
        Weight::DeductionPerPoint { amount } => say_with(
            language,
            "weight.deduction-per-point",
            &[("amount", &format!("{} {currency}", show(amount)))],
        ),
    }
}
