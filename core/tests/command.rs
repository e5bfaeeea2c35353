//! The command as people run it: what it prints, and how it ends.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases/good");

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn sprang(arguments: &[&str], input: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sprang"))
        .args(arguments)
        .current_dir(CASES)
        .env("LANG", "sv_SE.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    Ran {
        code: output.status.code().expect("a code"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

const PASTED: &str =
    "Rubrik om städning\n\nResultatet ska vara mycket bra\u{a0}enligt beställarens bedömning.\n";

#[test]
fn pasted_text_is_answered_as_compilers_do() {
    let ran = sprang(&["check", "--text", "-"], PASTED);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("--> -:3:32"), "{}", ran.out);
    for words in [
        "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
        "= källa: ",
        "= varför: ",
        "= gör så här: ",
        "fel[SPR106 free-discretion]",
    ] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    let english = sprang(&["check", "--text", "-", "--lang", "en"], PASTED);
    assert!(english.out.contains("= source: "), "{}", english.out);
}

#[test]
fn a_clean_text_is_fine() {
    let clean = "Svarstiden vid fel är högst 4 timmar. Minst 98 procent av felen i tid ger 6 poäng, minst 95 men mindre \
                 än 98 procent ger 3 poäng, mindre än 95 procent ger 0 poäng. Uppföljning varje månad med ärendedata.";
    let ran = sprang(&["check", "--text", "-"], clean);
    assert_eq!((ran.code, ran.out.trim()), (0, "Inga anmärkningar."), "{}", ran.err);
}

#[test]
fn sarif_and_json_name_the_same_places() {
    let ran = sprang(&["check", "--text", "-", "--sarif"], PASTED);
    let log: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    let json: serde_json::Value =
        serde_json::from_str(&sprang(&["check", "--text", "-", "--json"], PASTED).out).expect("JSON");
    let found = json.as_array().expect("a list");
    assert!(results.len() >= 3);
    assert_eq!(results.len(), found.len());
    let units: Vec<u16> = PASTED.encode_utf16().collect();
    for (result, finding) in results.iter().zip(found) {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert_eq!(result["ruleId"], finding["rule"]);
        let Some(start) = finding["start"].as_u64() else { continue };
        let start = usize::try_from(start).expect("small");
        let before = String::from_utf16(&units[..start]).expect("whole letters");
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!(region["startLine"], before.matches('\n').count() + 1);
        assert_eq!(region["startColumn"], before.rsplit('\n').next().expect("one").chars().count() + 1);
    }
}

#[test]
fn a_document_is_answered_with_its_own_lines() {
    let ran = sprang(&["check", "raa-2012-archaeology/procurement.json"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("godtaget[SPR601 losing-offer-decides]"), "{}", ran.out);
    let place = ran.out.split("raa-2012-archaeology/procurement.json:").nth(1).expect("a place");
    let mut parts = place.split([':', ' ']);
    let line: usize = parts.next().and_then(|line| line.parse().ok()).expect("a line");
    let text = std::fs::read_to_string(PathBuf::from(CASES).join("raa-2012-archaeology/procurement.json"))
        .expect("read");
    assert!(text.lines().nth(line - 1).is_some_and(|line| line.contains("ties")), "line {line}");
    let sarif = sprang(&["check", "raa-2012-archaeology/procurement.json", "--sarif"], "");
    let log: serde_json::Value = serde_json::from_str(&sarif.out).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("results");
    assert!(
        results.len() > 5 && results.iter().all(|result| result["suppressions"][0]["kind"] == "inSource")
    );
}

#[test]
fn a_faulty_document_is_told_in_every_form() {
    for form in [&["check", "-"][..], &["check", "-", "--json"], &["check", "-", "--sarif"]] {
        let ran = sprang(form, "{}");
        assert_eq!(ran.code, 1);
        assert!(ran.out.contains("unknown-format"), "{form:?}: {}", ran.out);
    }
}

#[test]
fn rules_are_listed_and_told() {
    let list = sprang(&["rules"], "");
    assert!(list.out.lines().filter(|line| line.trim().starts_with("SPR")).count() >= 40);
    let one = sprang(&["rules", "vague-word", "--lang", "en"], "");
    assert!(one.out.contains("SPR101") && one.out.contains("source: "), "{}", one.out);
    assert_eq!(sprang(&["rules", "SPR999"], "").code, 2);
    let json: serde_json::Value = serde_json::from_str(&sprang(&["rules", "--json"], "").out).expect("JSON");
    assert_eq!(json.as_array().map(Vec::len), Some(sprang::check::RULES.len()));
}

#[test]
fn wrong_use_says_how_it_is_used() {
    let ran = sprang(&["chekc", "x"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("sprang check FIL"), "{}", ran.err);
    assert_eq!(sprang(&["check", "there-is-no-such-file.json"], "").code, 2);
}

#[test]
fn the_way_from_a_need_to_criteria_can_be_walked_with_the_command() {
    let open = sprang(&["route", "market=few"], "");
    assert!(open.out.contains("measured=yes"), "{}", open.out);
    let answers = "measured=yes internal=no choice=no market=few idea=no research-only=no framework=no value=above-threshold complex=no adapt=no specify=yes";
    let words: Vec<&str> = std::iter::once("route").chain(answers.split(' ')).collect();
    let route = sprang(&words, "");
    assert!(route.out.contains("Första kund") && route.out.contains("inn-pur"), "{}", route.out);
    let json: serde_json::Value =
        serde_json::from_str(&sprang(&[&words[..], &["--json"]].concat(), "").out).expect("JSON");
    assert_eq!(json["id"], "first-buyer");
    assert!(json["tips"].as_array().is_some_and(|tips| tips.len() > 3));
    assert_eq!(sprang(&["route", "market=huge"], "").code, 2);
    let test = sprang(&["innovation-test", "value=none"], "");
    assert!(test.out.contains("Värdet är inte visat"), "{}", test.out);
    let found = sprang(&["catalogue", "--find", "matsvinn i skolan", "--json"], "");
    let found: serde_json::Value = serde_json::from_str(&found.out).expect("JSON");
    assert_eq!(found[0]["id"], "food-waste");
    let filled =
        sprang(&["catalogue", "food-waste", "weight=20", "baseline=60", "target=25", "deduction=5000"], "");
    let criterion: serde_json::Value = serde_json::from_str(&filled.out).expect("JSON");
    assert_eq!(
        (&criterion["weight"]["points"], &criterion["from"]["criterion"]),
        (&"20".into(), &"food-waste".into())
    );
    let missing = sprang(&["catalogue", "food-waste", "weight=20"], "");
    assert!(missing.code == 1 && missing.out.contains("baseline=värde"), "{}", missing.out);
}
