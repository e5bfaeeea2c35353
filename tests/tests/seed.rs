//! What the innovation strategy asks for, and where it is served. `seed/served.json` points each thing
//! that is within our scope at the files that serve it, by a path and words that must be in them, or says
//! what it waits for. Nothing of the highest priority waits.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

#[derive(Deserialize)]
struct Served {
    served: BTreeMap<String, Vec<Place>>,
    waiting: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Place {
    file: String,
    holds: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn served() -> Served {
    let text = std::fs::read_to_string(root().join("tests/seed/served.json")).expect("the file");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn what_serves_the_strategy_is_there() {
    let Served { served, waiting } = served();
    assert!(served.len() > 150);
    for (id, places) in &served {
        assert!(!places.is_empty() && !waiting.contains_key(id), "{id}");
        for Place { file, holds } in places {
            assert!(holds.len() > 2, "{id}: {holds:?} says nothing");
            let text = std::fs::read_to_string(root().join(file))
                .unwrap_or_else(|error| panic!("{id}: {file}: {error}"));
            assert!(text.contains(holds), "{id}: {file} does not hold {holds:?}");
        }
    }
}

#[test]
fn every_thing_that_the_strategy_names_is_served_or_waits_for_something_said() {
    let reference = root().join("../shared/content/seed-table.json");
    let Ok(text) = std::fs::read_to_string(reference) else {
        println!("skipped: reference data not here");
        return;
    };
    let table: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let Served { served, waiting } = served();
    let mut looked_at = 0;
    for row in table["items"].as_array().expect("rows").iter().filter(|row| row["scope"] == "in") {
        let id = row["id"].as_str().expect("an id");
        let waits = row["priority"] != "A" && waiting.get(id).is_some_and(|what| !what.is_empty());
        assert!(served.contains_key(id) || waits, "{id}");
        looked_at += 1;
    }
    assert_eq!(looked_at, served.len() + waiting.len(), "nothing is served that nobody asks for");
}
