//! Whatever our pages offer as an example passes every check: no error, no warning, and advice only where the document
//! says why it stands.

use std::path::Path;

use serde_json::Value;
use sprang::check::{Severity, check_procurement};
use sprang::validate::procurement_text;

#[test]
fn the_examples_of_the_pages_are_clean() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |name: &str| {
        std::fs::read_to_string(root.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let cases: Value = serde_json::from_str(&read("www/cases.json")).expect("JSON");
    let mut clean = 0;
    for case in cases.as_array().expect("a list") {
        let id = case["id"].as_str().expect("an id");
        let sound = procurement_text(&read(&format!("tests/cases/good/{id}/procurement.json")));
        let sound = sound.unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
        // What others have published is shown as it is.
        if !case["name"]["sv"].as_str().is_some_and(|name| name.contains("exempel")) {
            continue;
        }
        clean += 1;
        for finding in check_procurement(&sound) {
            let grave = finding.severity > Severity::Advice && finding.accepted.is_none();
            assert!(!grave, "{id}: {} at {} {:?}", finding.rule.code, finding.at, finding.words);
        }
    }
    assert!(clean >= 8, "{clean}");
}
