use std::fmt::Write as _;

use serde_json::{Value, json};
use sprang::award::{DECLARATIONS, evaluate};
use sprang::explain::{not_offered, table};
use sprang::guide::{Entry, Labels, NationalScreen, entry, example, national_screens};
use sprang::language::Language;

use crate::arguments::Wanted;
use crate::text_table::text_table;
use crate::{Ending, WORDING, WrongUse};

/// Lists the models and price rules, or shows one in full.
pub(crate) fn run(id: Option<&str>, wanted: &Wanted, output: &mut String) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    match id {
        None if wanted.json => all_as_json(language, output),
        None => list(language, output),
        Some(id) => {
            let Some(entry) = entry(id, language) else {
                return Err(WrongUse(WORDING.text(language, "no-such-model", &[("id", id)])));
            };
            if wanted.json {
                let _ = writeln!(output, "{:#}", as_json(&entry));
            } else {
                show(&entry, language, output);
            }
        }
    }
    Ok(Ending::Fine)
}

fn entries(language: Language) -> impl Iterator<Item = Entry> {
    DECLARATIONS.iter().filter_map(move |declared| entry(declared.id, language))
}

fn list(language: Language, output: &mut String) {
    let labels = Labels(language);
    let yes_no = |yes: bool| labels.text(if yes { "yes" } else { "no" });
    let headings = ["label.id", "short.relative", "short.safe", "short.decreasing", "short.flat"];
    let mut rows = vec![headings.map(|key| labels.text(key)).to_vec()];
    let mut names = vec![labels.text("label.name")];
    for entry in entries(language) {
        rows.push(vec![
            entry.declaration.id.to_owned(),
            yes_no(entry.properties.relative),
            yes_no(entry.properties.witness.is_none()),
            entry.decreasing,
            entry.flat,
        ]);
        names.push(entry.name);
    }
    let table = text_table(&rows);
    let width = table.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    // The line below the headings has no name.
    names.insert(1, String::new());
    for (line, name) in table.lines().zip(names) {
        let _ = writeln!(output, "{}", format!("{line:<width$}  {name}").trim_end());
    }
    let _ = writeln!(output, "\n{}", labels.text("short.key"));
    let _ = writeln!(output, "\n{}:", labels.text("label.not-offered"));
    for (id, reason) in not_offered(language) {
        let _ = writeln!(output, "  {id}  {reason}");
    }
    let _ = writeln!(output, "\n{}:", labels.text("label.screens"));
    for screen in national_screens(None) {
        let _ =
            writeln!(output, "  {}  {} ({})", screen.country, screen.text(language), source(screen, labels));
    }
}

fn source(screen: &NationalScreen, labels: Labels) -> String {
    match screen.status.as_str() {
        "found" => screen.source.clone(),
        _ => format!("{}, {}", screen.source, labels.text("status.recalled")),
    }
}

fn show(entry: &Entry, language: Language, output: &mut String) {
    let labels = Labels(language);
    let yes_no = |yes: bool| labels.text(if yes { "yes" } else { "no" });
    let mut line = |label: String, text: &str| {
        let _ = writeln!(output, "{label}: {text}");
    };
    line(entry.declaration.id.to_owned(), &entry.name);
    line(labels.text("label.kind"), &entry.kind);
    line(labels.text("label.what"), &entry.what);
    line(labels.text("label.formula"), entry.declaration.formula);
    line(labels.text("label.worth"), &entry.worth);
    line(labels.text("label.relative"), &yes_no(entry.properties.relative));
    line(labels.text("label.safe"), &yes_no(entry.properties.witness.is_none()));
    line(labels.text("label.dominated"), &yes_no(entry.declaration.dominated_never_ahead));
    line(labels.text("label.decreasing"), &entry.decreasing);
    line(labels.text("label.flat"), &entry.flat);
    for (label, text) in &entry.edges {
        line(label.clone(), text);
    }
    line(labels.text("label.know"), &entry.know);
    for legal in &entry.legal {
        line(labels.text("label.legal"), legal);
    }
    line(labels.text("label.sources"), &entry.sources.join("; "));
    let Some(example) = example(entry.declaration.id) else { return };
    let award = example.procurement.lots().first().and_then(|lot| evaluate(lot, &example.offers).ok());
    if let Some(table) = award.and_then(|award| table(&award, &example.procurement, language)) {
        let rows = std::iter::once(table.columns).chain(table.rows.into_iter().map(|row| row.cells));
        let _ =
            write!(output, "\n{}:\n{}", labels.text("label.example"), text_table(&rows.collect::<Vec<_>>()));
    }
}

fn all_as_json(language: Language, output: &mut String) {
    let offered: Vec<Value> = entries(language).map(|entry| as_json(&entry)).collect();
    let not_offered: Vec<Value> =
        not_offered(language).into_iter().map(|(id, reason)| json!({ "id": id, "reason": reason })).collect();
    let _ = writeln!(output, "{:#}", {
        let screens: Vec<Value> = national_screens(None)
            .map(|screen| {
                json!({
                    "country": screen.country,
                    "share": screen.share().to_text(),
                    "says": screen.text(language),
                    "source": screen.source,
                    "status": screen.status,
                })
            })
            .collect();
        json!({ "offered": offered, "notOffered": not_offered, "lowPriceScreens": screens })
    });
}

fn as_json(entry: &Entry) -> Value {
    let edges: serde_json::Map<String, Value> =
        entry.edges.iter().map(|(label, text)| (label.clone(), Value::from(text.as_str()))).collect();
    let witness = entry.properties.witness.as_ref().map(|witness| {
        let offer = |(price, grade): &(sprang::number::Exact, sprang::number::Exact)| {
            json!({ "price": price.to_text(), "grade": grade.to_text() })
        };
        witness.offers.iter().map(offer).collect::<Vec<_>>()
    });
    json!({
        "id": entry.declaration.id,
        "name": entry.name,
        "kind": entry.kind,
        "formula": entry.declaration.formula,
        "relative": entry.properties.relative,
        "safeFromLosingOffers": entry.properties.witness.is_none(),
        "witness": witness,
        "dominatedNeverAhead": entry.declaration.dominated_never_ahead,
        "strictlyDecreasingInPrice": entry.properties.strictly_decreasing,
        "flat": entry.flat,
        "worthOfAPoint": entry.worth,
        "edges": edges,
        "what": entry.what,
        "know": entry.know,
        "legal": entry.legal,
        "sources": entry.sources,
    })
}
