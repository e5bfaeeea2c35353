//! The catalogue of criteria for callers outside Rust.

use serde_json::{Value, json};

use super::decision::tell_faults;
use super::profile::{Honoured, named};
use crate::catalogue::{Entry, Given, ParameterFault, Wanted, entries, entry, search};
use crate::document::{Decimal, Weight, pretty};
use crate::language::{Language, Localised};
use crate::number::Exact;
use crate::profile::Profile;

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

/// The criteria of the catalogue that fit these words, for an organisation with a profile: JSON text with the
/// `criteria`, each with `mandatory` where the profile asks for it (the least and the most that it weighs in per
/// cent, in which routes, and why), and the name of the `profile`.
///
/// ```
/// assert!(sprang::boundary::catalogue_for("buller", None).contains("\"noise\""));
/// ```
#[must_use]
pub fn catalogue_for(words: &str, profile: Option<&str>) -> String {
    let honoured = Honoured::read(profile);
    let found = search(&Wanted { words: words.to_owned(), ..Wanted::default() });
    let mut value = catalogue_by(&found, honoured.sound());
    tell_faults(&mut value, honoured);
    format!("{value:#}\n")
}

/// These criteria of the catalogue, for an organisation with a profile that was read.
#[must_use]
pub fn catalogue_by(found: &[&Entry], profile: Option<&Profile>) -> Value {
    let one = |entry: &&Entry| {
        let mut value = json!(entry);
        let mandatory = profile.and_then(|profile| profile.asks_for(&entry.id));
        if let (Some(mandatory), Some(members)) = (mandatory, value.as_object_mut()) {
            let percent = |share: &Exact| (share * &Exact::integer(100)).to_text();
            members.insert(
                "mandatory".to_owned(),
                json!({
                    "least": mandatory.least.as_ref().map(percent),
                    "most": mandatory.most.as_ref().map(percent),
                    "routes": mandatory.routes,
                    "because": mandatory.because,
                    "source": mandatory.source,
                }),
            );
        }
        value
    };
    let criteria: Vec<Value> = found.iter().map(one).collect();
    let mut value = json!({ "criteria": criteria });
    if let (Some(profile), Some(members)) = (profile, value.as_object_mut()) {
        members.insert("profile".to_owned(), json!(named(profile)));
    }
    value
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
