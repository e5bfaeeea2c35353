//! Every file of `cases/good` is sound and in both languages; every file of `cases/bad` has exactly
//! the faults that are listed beside it, all at once.

use std::fs;
use std::path::{Path, PathBuf};

use sprang::award::evaluate;
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
                    let text = node.member(language.code()).and_then(Node::as_text).unwrap_or_default();
                    assert!(!text.trim().is_empty(), "{}: {node:?}", case.display());
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
fn good_cases_have_no_finding_that_their_buyer_does_not_know_of() {
    for case in folder("good") {
        let sound = procurement_text(&text(&case.join("procurement.json"))).expect("sound");
        let open: Vec<_> = sprang::check::check_procurement(&sound)
            .into_iter()
            .filter(|finding| finding.accepted.is_none())
            .map(|finding| (finding.at.clone(), finding.message(Language::English)))
            .collect();
        assert!(open.is_empty(), "{}: {open:#?}", case.display());
    }
}

/// `expected.md` was worked out apart from the engine: its first table has a row for each ranked offer,
/// with rank, offer, exact total and total as shown.
#[test]
fn offers_come_out_as_worked_out_apart_from_the_engine() {
    let mut compared = 0;
    for case in folder("good") {
        if !case.join("offers.json").exists() {
            continue;
        }
        compared += 1;
        let procurement = procurement_text(&text(&case.join("procurement.json"))).expect("sound");
        let offers = offers_text(&procurement, &text(&case.join("offers.json"))).expect("sound");
        let award = evaluate(&procurement.lots()[0], &offers).expect("evaluated");
        let found: Vec<[String; 4]> = award
            .ranked
            .iter()
            .map(|ranked| {
                let (total, shown) = (ranked.total.value.to_text(), ranked.shown.value.to_text());
                [ranked.rank.to_string(), ranked.scored.offer.clone(), total, shown]
            })
            .collect();
        let expected = text(&case.join("expected.md"));
        let expected: Vec<[String; 4]> = expected
            .lines()
            .take_while(|line| !line.starts_with("## "))
            .filter(|line| line.starts_with("| ") && line.contains(|c: char| c.is_ascii_digit()))
            .filter_map(|line| {
                line.trim_matches('|')
                    .split('|')
                    .map(|cell| cell.trim().to_owned())
                    .collect::<Vec<_>>()
                    .try_into()
                    .ok()
            })
            .collect();
        assert_eq!(found, expected, "{}", case.display());
    }
    assert!(compared >= 3, "{compared}");
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
