//! The catalogue of criteria for callers outside Rust.

use serde_json::{Value, json};

use crate::catalogue::{Entry, Given, ParameterFault, Wanted, entries, entry, search};
use crate::document::{Decimal, Weight, pretty};
use crate::language::{Language, Localised};

/// All criteria of the catalogue as JSON text.
#[must_use]
pub fn catalogue() -> String {
    format!("{:#}\n", json!(entries()))
}

/// These criteria of the catalogue as JSON text.
#[must_use]
pub fn catalogue_of(found: &[&Entry]) -> String {
    format!("{:#}\n", json!(found))
}

/// The criteria of the catalogue that fit these words, the best first, as JSON text; all where there are none.
///
/// ```
/// assert!(sprang::boundary::catalogue_search("buller").contains("\"noise\""));
/// ```
#[must_use]
pub fn catalogue_search(words: &str) -> String {
    catalogue_of(&search(&Wanted { words: words.to_owned(), ..Wanted::default() }))
}

/// A criterion of the catalogue filled in, as JSON text: `filled` with the criterion, or `faulty` with
/// what is missing or wrong. What is filled in is given as an object: numbers as text, words as text or
/// as `{sv, en}`; `weight` is the points that it counts for.
///
/// ```
/// let answer = sprang::boundary::catalogue_criterion("noise", r#"{"metres":"7.5","easy":"72","hard":"66","weight":"10"}"#);
/// assert!(answer.contains("\"filled\""));
/// assert!(sprang::boundary::catalogue_criterion("noise", "{}").contains("metres"));
/// ```
#[must_use]
pub fn catalogue_criterion(id: &str, filled_in: &str) -> String {
    let refused =
        |messages: Vec<Value>| format!("{:#}\n", json!({ "outcome": "faulty", "faults": messages }));
    let Some(entry) = entry(id) else {
        return refused(vec![json!({
            "sv": format!("Det finns inget kriterium ”{id}” i katalogen."),
            "en": format!("There is no criterion “{id}” in the catalogue."),
        })]);
    };
    let Ok(Value::Object(members)) = serde_json::from_str(filled_in) else {
        return refused(vec![json!({
            "sv": "Det som fylls i ska vara ett JSON-objekt.",
            "en": "What is filled in must be a JSON object.",
        })]);
    };
    let mut given = Given::default();
    let mut points = None;
    for (name, value) in members {
        match value {
            Value::String(text) if name == "weight" => points = Some(text),
            Value::String(text) => given.number(&name, &text),
            other => given.words(&name, serde_json::from_value::<Localised>(other).unwrap_or_default()),
        }
    }
    let weight = Weight::Exact { points: Decimal(points.unwrap_or_else(|| entry.weight.least.clone())) };
    match entry.criterion(&entry.id, weight, &given) {
        Ok(criterion) => format!("{{\n\"outcome\": \"filled\",\n\"criterion\": {}}}\n", pretty(&criterion)),
        Err(faults) => refused(faults.iter().map(told).collect()),
    }
}

fn told(fault: &ParameterFault) -> Value {
    json!({ "sv": fault.message(Language::Swedish), "en": fault.message(Language::English) })
}
