//! What the checks remember of texts and of lots saves time and changes nothing else: after any changes, they find
//! what they find on a thread that has read nothing before.

use std::collections::BTreeSet;
use std::path::Path;
use std::thread;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use sprang::check::{Finding, TextKind, check_procurement, check_text};
use sprang::language::Language;
use sprang::procurement::Procurement;
use sprang::validate::procurement_text;

/// What someone does to a text.
#[derive(Clone, Debug)]
enum Edit {
    /// Takes another text in its place.
    Take,
    /// Cuts out what stands between two places.
    Cut,
    /// Puts a piece of another text in.
    Put,
    /// Goes back to how it was before.
    Undo,
}

/// An edit, the other text that it takes something of, two places in a text, and how the text is then read.
type Step = (Edit, Index, [Index; 2], (TextKind, Language));

fn step() -> impl Strategy<Value = Step> {
    let edit =
        proptest::sample::select(vec![Edit::Take, Edit::Cut, Edit::Cut, Edit::Put, Edit::Put, Edit::Undo]);
    let kind = proptest::sample::select(vec![TextKind::Criterion, TextKind::Requirement, TextKind::Part]);
    let read = (kind, proptest::sample::select(Language::ALL.to_vec()));
    (edit, any::<Index>(), [any::<Index>(), any::<Index>()], read)
}

/// The texts of our own labelled collections.
fn labelled() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("labelled");
    let texts = ["criteria", "second", "third"].map(|name| {
        let text = std::fs::read_to_string(folder.join(name).with_extension("json")).expect("a file");
        let collection: Value = serde_json::from_str(&text).expect("JSON");
        let items = collection["items"].as_array().expect("texts").clone();
        items.iter().map(|item| item["text"].as_str().expect("a text").to_owned()).collect::<Vec<_>>()
    });
    texts.concat()
}

/// What stands between two places, in their order, whole characters.
fn between(text: &str, places: &[Index; 2]) -> (usize, usize) {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let [one, other] = places.each_ref().map(|place| *place.get(&starts));
    (one.min(other), one.max(other))
}

/// The text after a step, with what it was before in `history`.
fn after(text: &str, (edit, other, places, _): &Step, all: &[String], history: &[String]) -> String {
    let (start, end) = between(text, places);
    match edit {
        Edit::Take => other.get(all).clone(),
        Edit::Cut => format!("{}{}", &text[..start], &text[end..]),
        Edit::Put => {
            let other = other.get(all);
            let (from, to) = between(other, places);
            format!("{}{}{}", &text[..start], &other[from..to], &text[end..])
        }
        Edit::Undo if history.is_empty() => text.to_owned(),
        Edit::Undo => other.get(history).clone(),
    }
}

/// What someone finds who has read nothing before.
fn afresh<T: Sync>(of: &[T], check: impl Fn(&T) -> Vec<Finding> + Sync) -> Vec<Vec<Finding>> {
    let alone = |one| thread::scope(|scope| scope.spawn(|| check(one)).join().expect("findings"));
    of.iter().map(alone).collect()
}

/// What someone finds who reads one after the other.
fn in_turn<T: Sync>(of: &[T], check: impl Fn(&T) -> Vec<Finding> + Sync) -> Vec<Vec<Finding>> {
    thread::scope(|scope| scope.spawn(|| of.iter().map(&check).collect()).join().expect("findings"))
}

/// The places of all texts and numbers in a part of a document.
fn leaves(node: &Value, at: &str, found: &mut Vec<String>) {
    match node {
        Value::Object(members) => {
            members.iter().for_each(|(name, member)| leaves(member, &format!("{at}/{name}"), found));
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(number, item)| leaves(item, &format!("{at}/{number}"), found));
        }
        Value::String(_) => found.push(at.to_owned()),
        _ => {}
    }
}

/// The procurement of a case.
fn case(name: &str) -> Value {
    let file = format!("cases/good/{name}/procurement.json");
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a file");
    serde_json::from_str(&text).expect("JSON")
}

/// The procurements that come of changing the texts of one by these steps.
fn with_other_texts(first: Value, steps: &[Step], all: &[String]) -> Vec<Procurement> {
    let mut places = Vec::new();
    leaves(&first, "", &mut places);
    let mut versions = vec![first];
    for step in steps {
        let (edit, other, _, (_, language)) = step;
        let mut next = match edit {
            Edit::Undo => other.get(&versions).clone(),
            _ => versions.last().cloned().unwrap_or_default(),
        };
        let texts: Vec<&str> =
            places.iter().map(String::as_str).filter(|at| at.ends_with(language.code())).collect();
        let at: &&str = other.get(&texts);
        if let Some(text) = next.pointer_mut(at) {
            let written = text.as_str().unwrap_or_default().to_owned();
            *text = after(&written, step, all, &[]).into();
        }
        versions.push(next);
    }
    versions.iter().filter_map(|version| procurement_text(&version.to_string()).ok()).collect()
}

/// The sound procurements that come of changing one number of a lot.
fn with_other_numbers(first: &Value) -> Vec<Procurement> {
    let mut places = Vec::new();
    leaves(&first["lots"], "/lots", &mut places);
    let mut versions = Vec::new();
    for at in places {
        let written = first.pointer(&at).and_then(Value::as_str).unwrap_or_default();
        if !written.starts_with(|letter: char| letter.is_ascii_digit()) {
            continue;
        }
        for other in ["0".to_owned(), format!("{written}0")] {
            let mut next = first.clone();
            *next.pointer_mut(&at).expect("a place") = other.into();
            versions.extend(procurement_text(&next.to_string()));
        }
    }
    versions
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_text_gives_the_same_whatever_was_read_before(steps in proptest::collection::vec(step(), 40)) {
        let all = labelled();
        let mut history: Vec<String> = Vec::new();
        let mut read: Vec<(String, TextKind, Language)> = Vec::new();
        for step in &steps {
            let text = after(history.last().unwrap_or(&all[0]), step, &all, &history);
            let (kind, language) = step.3;
            read.push((text.clone(), kind, language));
            history.push(text);
        }
        let check = |(text, kind, language): &(String, TextKind, Language)| check_text(text, *language, *kind);
        prop_assert_eq!(in_turn(&read, check), afresh(&read, check));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2))]

    #[test]
    fn a_procurement_gives_the_same_whatever_was_read_before(steps in proptest::collection::vec(step(), 5)) {
        let read = with_other_texts(case("pipe-repair"), &steps, &labelled());
        prop_assert_eq!(in_turn(&read, check_procurement), afresh(&read, check_procurement));
    }
}

#[test]
fn a_lot_gives_the_same_whatever_its_numbers_were_before() {
    let fixed_prices = sprang::guide::example("P-BOUNDS").expect("an example").procurement_text;
    let mut values = case("street-trees");
    let mut levels = values.pointer("/lots/0/criteria/0/criteria/2").expect("levels").clone();
    // No step of these counts for more than all others together, and one of them does as soon as it is higher.
    let level = levels["scale"]["levels"][0].clone();
    levels["scale"]["levels"] = ["0", "2", "7", "10"]
        .map(|points| {
            let mut level = level.clone();
            (level["id"], level["points"]) = (format!("level-{points}").into(), points.into());
            level
        })
        .to_vec()
        .into();
    let criteria = values["lots"][0]["criteria"].as_array_mut().expect("criteria");
    criteria.retain(|criterion| criterion["kind"] == "price");
    criteria.push(levels);
    values["lots"][0]["award"]["ties"][0]["id"] = "evidence".into();
    let mut told = BTreeSet::new();
    for first in [serde_json::from_str(&fixed_prices).expect("JSON"), values] {
        let read = with_other_numbers(&first);
        let found = in_turn(&read, check_procurement);
        told.extend(found.iter().flatten().map(|finding| finding.rule.name));
        assert_eq!(found, afresh(&read, check_procurement));
    }
    // What a lot's numbers give is told of some of them.
    for rule in ["weight-does-nothing", "one-step-decides", "price-weighs-otherwise"] {
        assert!(told.contains(rule), "{rule} {told:?}");
    }
}
