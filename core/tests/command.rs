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
    // Who refuses the options need not read what comes in.
    if let Err(error) = child.stdin.take().expect("piped").write_all(input.as_bytes()) {
        assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe, "{error}");
    }
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
fn what_running_text_is_decides_what_is_said_of_it() {
    const REQUIRED: &str =
        "Sågen ska vara en STIHL MS 500i. Kedjan ska bytas inom 5 dagar, vilket visas i serviceloggen.";
    let rules = |more: &[&str]| {
        let ran = sprang(&[&["check", "--text", "-", "--json"], more].concat(), REQUIRED);
        let found: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        let names = found.as_array().expect("a list").iter();
        names.map(|one| one["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    let as_criterion = rules(&[]);
    assert_eq!(rules(&["--kind", "criterion"]), as_criterion);
    for kind in ["requirement", "need"] {
        let found = rules(&["--kind", kind]);
        assert!(found.iter().any(|name| name == "brand"), "{kind}: {found:?}");
        assert!(
            found.len() < as_criterion.len() && !found.iter().any(|name| name == "no-scoring"),
            "{found:?}"
        );
    }
    assert!(as_criterion.iter().any(|name| name == "no-scoring"), "{as_criterion:?}");

    let unknown = sprang(&["check", "--text", "-", "--kind", "wish", "--lang", "en"], REQUIRED);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert!(unknown.err.contains("wish") && unknown.err.contains("criterion, requirement, need"));
    let of_a_document = sprang(&["check", "-", "--kind", "need"], "{}");
    assert!(of_a_document.code == 2 && of_a_document.err.contains("--text"), "{}", of_a_document.err);
    assert!(sprang(&["--help"], "").out.contains("--kind criterion|requirement|need"));
}

#[test]
fn beside_a_page_stands_how_many_errors_are_left_in_it() {
    let read =
        |name: &str| std::fs::read_to_string(format!("{CASES}/{name}/procurement.json")).expect("a case");
    let sound = sprang(&["publish", "-"], &read("street-trees"));
    assert_eq!((sound.code, sound.err.as_str()), (0, ""));
    let mut named: serde_json::Value = serde_json::from_str(&read("street-trees")).expect("JSON");
    named["lots"][0]["criteria"][0]["criteria"][0]["description"]["sv"] =
        "Sågen ska vara en STIHL MS 500i.".into();
    let named = sprang(&["publish", "-"], &named.to_string());
    assert!(named.out.starts_with("<!doctype html>") && named.err.contains("skäl"), "{}", named.err);
}

#[test]
fn a_clean_text_is_fine() {
    let clean = "Svarstiden vid fel är högst 4 timmar. Minst 98 procent av felen i tid ger 6 poäng, minst 95 men mindre \
                 än 98 procent ger 3 poäng, mindre än 95 procent ger 0 poäng. En beräkning av bemanningen bifogas anbudet. \
                 Uppföljning varje månad med ärendedata.";
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
    assert!(ran.err.contains("sprang start FIL") && ran.err.contains("sprang help"), "{}", ran.err);
    // A command that is known says how it is written.
    let ran = sprang(&["plan"], "");
    assert!(ran.code == 2 && ran.err.contains("plan FIL"), "{}", ran.err);
    // Whatever the help names is understood.
    let help = sprang(&["help"], "").out;
    for line in help.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '))
    {
        let word = line.split_whitespace().next().unwrap_or_default();
        if word == "models" {
            // Tries every model, which is tested where that is done.
            continue;
        }
        let ran = sprang(&[word], "");
        let option = word.starts_with("--");
        assert!(!ran.err.contains("invalid option"), "{word}: {}", ran.err);
        assert!(option || ran.code == 0 || !ran.err.contains("sprang help"), "{word}: {}", ran.err);
    }
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
    assert!(missing.code == 1 && missing.out.contains("är inte ifyllt (baseline)"), "{}", missing.out);
}

/// A file of this test alone, removed with its folder.
struct Kept(PathBuf);

impl Kept {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("sprang-command-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    fn file(&self) -> String {
        self.0.join("draft.json").to_str().expect("UTF-8").to_owned()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn what_the_organisation_asks_for_is_put_in_with_one_command_and_told_on_the_page() {
    let kept = Kept::new("mandatory");
    let file = kept.file();
    let profile = ["--profile", "../profile/example-city.json"];
    let run = |words: &[&str]| sprang(&[words, &profile].concat(), "");
    assert_eq!(run(&["start", &file, "Leveranserna släpper ut 300 kilo per ton."]).code, 0);
    assert_eq!(run(&["answer", &file, "estimate=5 000 000"]).code, 0);
    let found = run(&["check", &file]);
    assert!(found.code == 1 && found.out.contains("SPR801"), "{}", found.out);
    let inserted = run(&["insert", &file, "mandatory"]);
    assert!(inserted.code == 0 && inserted.out.contains("000 SEK"), "{}", inserted.out);
    assert!(!run(&["check", &file]).out.contains("SPR80"));
    let again = run(&["insert", &file, "mandatory"]);
    assert!(again.out.contains("står redan"), "{}", again.out);
    let page = run(&["publish", &file]);
    for told in ["Exempelstaden, version 4", "klimatprogram, avsnitt 4", "minst 10 och högst 30 procent"] {
        assert!(page.out.contains(told), "{told}: {}", page.out);
    }
    assert!(!sprang(&["publish", &file], "").out.contains("klimatprogram"));
    assert_eq!(sprang(&["insert", &file, "mandatory"], "").code, 2);
}

#[test]
fn a_word_that_the_catalogue_does_not_know_is_refused_with_those_that_it_does() {
    let ran = sprang(&["catalogue", "--value", "monetary"], "");
    assert!(ran.code == 2 && ran.err.contains("economic, environmental, social"), "{}", ran.err);
    assert_eq!(sprang(&["catalogue", "--field", "care", "--for-route", "pilot"], "").code, 0);
}

#[test]
fn one_criterion_can_be_shared() {
    let shared = sprang(&["share", "home-care/procurement.json", "--criterion", "continuity"], "");
    assert_eq!(shared.code, 0, "{}", shared.err);
    let opened = sprang(&["open", "-"], &shared.out);
    assert!(opened.out.contains("sprang-criterion/1"), "{}", opened.out);
}

#[test]
fn who_follows_a_promise_up_stands_in_the_plan_and_on_the_page() {
    for words in [&["plan", "home-care/procurement.json"][..], &["publish", "home-care/procurement.json"]] {
        let ran = sprang(words, "");
        assert!(ran.out.contains("Den som förvaltar avtalet"), "{words:?}: {}", ran.out);
    }
    let json = sprang(&["plan", "home-care/procurement.json", "--json"], "");
    let plan: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert!(plan["plan"].as_array().expect("a plan").iter().all(|one| one["who"].is_object()), "{plan:#}");
}
