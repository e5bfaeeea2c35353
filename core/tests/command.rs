//! The `sprang` command as people and scripts call it: output, exit codes, standard input, languages.
#![cfg(feature = "cli")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn case(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/cases").join(name);
    path.to_string_lossy().into_owned()
}

fn sprang(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sprang"))
        .args(arguments)
        .env("LC_ALL", "")
        .env("LC_MESSAGES", "")
        .env("LANG", "")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    // A command that reads no input may be gone before it is written.
    let _ = child.stdin.take().expect("piped").write_all(input.as_bytes());
    child.wait_with_output().expect("ended")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn a_published_award_as_a_table() {
    let folder = "good/raa-2012-archaeology";
    let (procurement, offers) =
        (case(&format!("{folder}/procurement.json")), case(&format!("{folder}/offers.json")));
    let output = sprang(&["evaluate", &procurement, &offers], "");
    assert_eq!(output.status.code(), Some(0));
    let table = text(&output.stdout);
    let total = table.lines().find(|line| line.starts_with("Totalt")).expect("a row of totals");
    assert_eq!(total.split_whitespace().collect::<Vec<_>>(), ["Totalt", "4,1", "4,075", "3,118"]);
    let english = text(&sprang(&["evaluate", &procurement, &offers, "--lang", "en", "--explain"], "").stdout);
    assert!(english.contains("4.099") || english.contains("2.3"), "{english}");
    assert!(english.contains("SEK 1,087,400"), "{english}");
}

#[test]
fn json_holds_exact_figures() {
    let folder = "good/raa-2012-archaeology";
    let (procurement, offers) =
        (case(&format!("{folder}/procurement.json")), case(&format!("{folder}/offers.json")));
    let output = sprang(&["evaluate", &procurement, &offers, "--json"], "");
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let ranked = &answer["lots"][0]["award"]["ranked"];
    let totals: Vec<&str> = (0..3).filter_map(|place| ranked[place]["total"].as_str()).collect();
    assert_eq!(totals, ["4.1", "4.075", "3.1175"]);
}

#[test]
fn faults_end_with_one_and_name_their_places() {
    let output = sprang(&["check", &case("bad/numbers.json")], "");
    assert_eq!(output.status.code(), Some(1));
    let words = text(&output.stdout);
    assert!(
        words.contains("fel[number-not-text]") && words.contains("plats: /lots/0/criteria/0/weight/points"),
        "{words}"
    );
    assert!(words.ends_with("4 fel\n"), "{words}");
    let english = text(&sprang(&["check", &case("bad/numbers.json"), "--lang", "en"], "").stdout);
    assert!(english.contains("fault[number-not-text]") && english.ends_with("4 faults\n"), "{english}");
}

#[test]
fn a_dash_is_standard_input() {
    let procurement = std::fs::read_to_string(case("good/street-trees/procurement.json")).expect("there");
    let output = sprang(&["check", "-"], &procurement);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("sha256:"));
    let offers = case("good/street-trees/offers.json");
    assert_eq!(sprang(&["evaluate", "-", &offers], &procurement).status.code(), Some(0));
}

#[test]
fn wrong_use_ends_with_two_and_says_how() {
    for arguments in [
        &["evaluate", "one"][..],
        &["check"],
        &["check", "nowhere.json"],
        &["judge"],
        &["check", "--loud", "-"],
        &["evaluate", "-", "-"],
        &["schema", "world"],
        &["models", "P-NONE"],
        &["--lang", "fi"],
    ] {
        let output = sprang(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty() && output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn help_version_and_schema() {
    assert!(text(&sprang(&[], "").stdout).contains("sprang evaluate UPPHANDLING ANBUD"));
    assert!(
        text(&sprang(&["--help", "--lang", "en"], "").stdout).contains("sprang evaluate PROCUREMENT OFFERS")
    );
    assert_eq!(text(&sprang(&["--version"], "").stdout), concat!("sprang ", env!("CARGO_PKG_VERSION"), "\n"));
    for of in ["procurement", "offers"] {
        let schema: serde_json::Value =
            serde_json::from_slice(&sprang(&["schema", of], "").stdout).expect("JSON");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}

#[test]
fn models_are_listed_with_what_they_do_and_shown_with_an_example() {
    let list = text(&sprang(&["models"], "").stdout);
    let of = |id: &str| list.lines().find(|line| line.starts_with(&format!("{id} "))).map(str::to_owned);
    let columns =
        |id| of(id).map(|line| line.split_whitespace().take(5).map(str::to_owned).collect::<Vec<_>>());
    assert_eq!(columns("P-INV").expect("listed"), ["P-INV", "ja", "nej", "ja", "nej"]);
    assert_eq!(columns("M-DED").expect("listed"), ["M-DED", "nej", "ja", "ja", "nej"]);
    assert!(list.contains("P-SCURVE"), "{list}");
    let one = text(&sprang(&["models", "R-LP", "--lang", "en"], "").stdout);
    assert!(one.contains("k × q ÷ P") && one.contains("Gamma"), "{one}");
    let all: serde_json::Value =
        serde_json::from_slice(&sprang(&["models", "--json"], "").stdout).expect("JSON");
    let offered = all["offered"].as_array().expect("a list");
    assert_eq!(offered.len(), sprang::award::DECLARATIONS.len());
    assert!(offered.iter().all(|one| one["sources"].as_array().is_some_and(|sources| !sources.is_empty())));
}

#[test]
fn an_offer_is_left_out_and_who_moves_is_told() {
    let folder = "good/raa-2012-archaeology";
    let files = ["procurement.json", "offers.json"].map(|file| case(&format!("{folder}/{file}")));
    let [procurement, offers] = &files;
    let without = |id: &str| sprang(&["evaluate", procurement, offers, "--without", id], "");
    // The offer with the lowest price is out: both others gain, and neither moves.
    let output = without("f3");
    assert_eq!(output.status.code(), Some(0));
    let words = text(&output.stdout);
    assert!(words.contains("Utan f3") && words.contains("Inget av de anbud"), "{words}");
    assert_eq!(without("f9").status.code(), Some(2));
}
