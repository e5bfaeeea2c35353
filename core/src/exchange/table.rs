//! The criteria as one table: for the page of a procurement, and for the clipboard, from which it is pasted
//! into a word processor or a letter.

use super::html::writer::Writer;
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
    /// Its description, where there is one.
    description: Option<Localised>,
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
        let row = |name: &Localised, scale: &str, weight: String, description: Option<&Localised>| Row {
            depth,
            group: false,
            name: name.clone(),
            scale: scale.to_owned(),
            weight,
            description: description.cloned(),
        };
        match criterion {
            Criterion::Quality { name, scale, weight, description, .. } => {
                let kind = say(language, &format!("scale.{}", scale.word())).to_owned();
                found.push(row(
                    name,
                    &kind,
                    weight_words(weight, &document.currency, language),
                    description.as_ref(),
                ));
            }
            Criterion::Price { name, weight, description, .. } => {
                let words = weight.as_ref().map_or_else(
                    || say(language, "weight.compared").to_owned(),
                    |weight| weight_words(weight, &document.currency, language),
                );
                found.push(row(name, say(language, "scale.price"), words, description.as_ref()));
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
                found.push(Row { group: true, ..row(name, "", words, None) });
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

/// The criteria of all lots as a table in HTML, with its looks written out, since what a word processor pastes
/// has no style sheet.
#[must_use]
pub fn html(document: &Procurement, language: Language) -> String {
    const CELL: &str = "border:1px solid #999;padding:4pt 6pt;vertical-align:top;text-align:left";
    const NUMBER: &str =
        "border:1px solid #999;padding:4pt 6pt;vertical-align:top;text-align:right;white-space:nowrap";
    let mut writer = Writer::new(language);
    for lot in &document.lots {
        if document.lots.len() > 1 {
            writer.tag("p", |writer| writer.line("b", lot.title.text(language)));
        }
        writer.tag_with("table", &[("style", "border-collapse:collapse")], |writer| {
            writer.tag("thead", |writer| {
                writer.tag("tr", |writer| {
                    for key in ["criterion", "rewarded", "scale", "weight"] {
                        writer.tag_with("th", &[("style", CELL)], |writer| writer.say(say(language, key)));
                    }
                });
            });
            writer.tag("tbody", |writer| {
                for row in rows(document, lot, language) {
                    writer.tag("tr", |writer| {
                        writer.tag_with("td", &[("style", CELL)], |writer| {
                            let name = if row.group { "b" } else { "span" };
                            writer.say(&"\u{2003}".repeat(row.depth));
                            writer.words(name, &row.name);
                        });
                        writer.tag_with("td", &[("style", CELL)], |writer| {
                            if let Some(text) = &row.description {
                                writer.words("span", text);
                            }
                        });
                        writer.tag_with("td", &[("style", CELL)], |writer| writer.say(&row.scale));
                        writer.tag_with("td", &[("style", NUMBER)], |writer| writer.say(&row.weight));
                    });
                }
            });
        });
    }
    writer.finish()
}

/// The same as plain text: a line for each row, its cells parted by tabs.
#[must_use]
pub fn plain(document: &Procurement, language: Language) -> String {
    let cell = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = Vec::new();
    for lot in &document.lots {
        if document.lots.len() > 1 {
            lines.push(cell(lot.title.text(language)));
        }
        lines.push(["criterion", "rewarded", "scale", "weight"].map(|key| say(language, key)).join("\t"));
        for row in rows(document, lot, language) {
            let description = row.description.as_ref().map_or("", |text| text.text(language));
            lines.push([row.name.text(language), description, &row.scale, &row.weight].map(cell).join("\t"));
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::read_procurement;

    fn document() -> Procurement {
        let text = include_str!("../../../tests/cases/good/dementia-care/procurement.json");
        read_procurement(text).document.expect("read")
    }

    #[test]
    fn every_row_of_plain_text_has_four_cells() {
        let text = plain(&document(), Language::Swedish);
        assert!(text.lines().count() > 3);
        assert!(text.lines().all(|line| line.split('\t').count() == 4), "{text}");
    }

    #[test]
    fn the_table_has_a_row_for_each_criterion_and_group() {
        let document = document();
        let html = html(&document, Language::English);
        let rows = rows(&document, &document.lots[0], Language::English).len();
        assert_eq!(html.matches("<tr>").count(), rows + 1);
    }
}
