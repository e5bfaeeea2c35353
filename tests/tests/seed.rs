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

#[test]
fn the_six_sub_strategies_are_tags_without_order() {
    let text = std::fs::read_to_string(root().join("tests/cases/profile/six-sub-strategies.json"));
    let text = text.expect("the file");
    let profile = sprang::validate::profile_text(&text).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(profile.goals.len(), 6);
    assert!(profile.goals.iter().all(|goal| goal.under.is_none() && goal.level == profile.goals[0].level));
    // A measure is tagged with as many as it serves; what weighs for each is then worked out.
    let care = include_str!("../cases/good/home-care/procurement.json");
    let tagged = |document: &str, goal: &str| {
        let answer = sprang::boundary::serve_goal(document, "people", goal, Some(&text));
        let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
        assert_eq!(answer["outcome"], "written", "{answer:#}");
        answer["document"].to_string()
    };
    let need = sprang::boundary::need(&tagged(&tagged(care, "strategy-vi"), "strategy-i"), Some(&text));
    let need: serde_json::Value = serde_json::from_str(&need).expect("JSON");
    let share = |id: &str| {
        let goals = need["goals"].as_array().expect("goals");
        goals.iter().find(|goal| goal["id"] == id).expect("there")["servedBy"][0]["share"].clone()
    };
    assert_eq!(share("strategy-i"), share("strategy-vi"));
    assert_eq!(need["furtherGoals"].as_array().map(Vec::len), Some(4));
}
