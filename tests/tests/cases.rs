//! Every file of `cases/good` is sound and in both languages; every file of `cases/bad` has exactly
//! the faults that are listed beside it, all at once.

use std::fs;
use std::path::{Path, PathBuf};

use sprang::document::{read_offers, read_procurement};
use sprang::language::Language;
use sprang::validate::{offers_text, procurement_text};

fn folder(name: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(name);
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path()).collect();
    found.sort();
    found
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("the file is there").replace("\r\n", "\n")
}

#[test]
fn good_cases_are_sound_and_read_back_as_written() {
    let cases = folder("good");
    assert!(cases.len() >= 5);
    for case in cases {
        let written = text(&case.join("procurement.json"));
        let sound =
            procurement_text(&written).unwrap_or_else(|faults| panic!("{}: {faults:?}", case.display()));
        let document = read_procurement(&written).document.expect("read");
        assert_eq!(document.to_json(), written, "{} is not in the canonical order", case.display());
        let Ok(offers) = fs::read_to_string(case.join("offers.json")) else { continue };
        offers_text(&sound, &offers).unwrap_or_else(|faults| panic!("{}: {faults:?}", case.display()));
        assert_eq!(read_offers(&offers).document.expect("read").to_json(), offers, "{}", case.display());
    }
}

#[test]
fn good_cases_speak_both_languages() {
    for case in folder("good") {
        let written = text(&case.join("procurement.json"));
        let node: sprang::document::Node = serde_json::from_str(&written).expect("JSON");
        speaks_both(&node, &case);
    }
}

fn speaks_both(node: &sprang::document::Node, case: &Path) {
    use sprang::document::Node;
    match node {
        Node::List(items) => {
            for item in items {
                speaks_both(item, case);
            }
        }
        Node::Object(members) => {
            if members.iter().any(|(name, _)| name == "sv" || name == "en") {
                for language in Language::ALL {
                    assert!(node.member(language.code()).is_some(), "{}: {node:?}", case.display());
                }
            }
            for (_, value) in members {
                speaks_both(value, case);
            }
        }
        _ => {}
    }
}

#[test]
fn bad_cases_have_exactly_the_faults_listed() {
    let mut looked_at = 0;
    for file in folder("bad") {
        if file.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        looked_at += 1;
        let faults = procurement_text(&text(&file)).err().unwrap_or_default();
        let found: Vec<String> =
            faults.iter().map(|fault| format!("{} {}", fault.code.code(), fault.at)).collect();
        let listed = text(&file.with_extension("faults.txt"));
        let listed: Vec<&str> = listed.lines().map(str::trim_end).collect();
        let found: Vec<&str> = found.iter().map(|fault| fault.trim_end()).collect();
        assert_eq!(found, listed, "{}", file.display());
    }
    assert!(looked_at >= 12, "{looked_at}");
}
