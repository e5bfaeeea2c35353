//! A newcomer with a real problem: of three examples everything but the first paragraph is deleted, and the
//! way is walked from that paragraph to a checked set of criteria, a route with its reasons and a follow-up
//! plan, in one sitting. Whoever walks knows only what their own unit knows, and does what `next` says.
//! Walked twice: with the command, and with the calls that pages use.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};
use sprang::boundary;

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases/good");
const DAY: &str = "2026-09-01";

/// The most steps that a sitting may take.
const PATIENCE: usize = 60;

/// What the walk is done with.
trait Tool {
    fn next(&self) -> Value;
    fn answer(&mut self, what: &str, text: &str);
    fn measure(&mut self, id: &str, parts: &[(&str, String)]);
    fn insert(&mut self, criterion: &str, with: &[(String, String)]);
    fn reach(&mut self, stage: &str);
    fn findings(&self) -> Vec<Value>;
    fn route(&self) -> Value;
    fn plan(&self) -> Value;
}

/// The command, with a file.
struct Terminal(PathBuf);

/// What the command answers: its exit code and what it prints. It never complains.
fn sprang(words: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sprang"))
        .args(words)
        .args(["--lang", "sv", "--on", DAY])
        .output()
        .expect("it runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let error = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(error.is_empty(), "{words:?}: {error}");
    (output.status.code().expect("a code"), text)
}

fn change(words: &[&str]) {
    let (code, text) = sprang(words);
    assert_eq!(code, 0, "{words:?}: {text}");
}

fn json(words: &[&str]) -> Value {
    serde_json::from_str(&sprang(&[words, &["--json"]].concat()).1).expect("JSON")
}

impl Terminal {
    fn file(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Tool for Terminal {
    fn next(&self) -> Value {
        json(&["next", self.file()])
    }

    fn answer(&mut self, what: &str, text: &str) {
        change(&["answer", self.file(), &format!("{what}={text}")]);
    }

    fn measure(&mut self, id: &str, parts: &[(&str, String)]) {
        let parts: Vec<String> = parts.iter().map(|(name, text)| format!("{name}={text}")).collect();
        let words: Vec<&str> =
            ["measure", self.file(), id].into_iter().chain(parts.iter().map(String::as_str)).collect();
        change(&words);
    }

    fn insert(&mut self, criterion: &str, with: &[(String, String)]) {
        let with: Vec<String> = with.iter().map(|(name, text)| format!("{name}={text}")).collect();
        let words: Vec<&str> =
            ["insert", self.file(), criterion].into_iter().chain(with.iter().map(String::as_str)).collect();
        change(&words);
    }

    fn reach(&mut self, stage: &str) {
        change(&["reach", self.file(), stage, "--by", "upphandlare"]);
    }

    fn findings(&self) -> Vec<Value> {
        json(&["check", self.file()])["findings"].as_array().expect("findings").clone()
    }

    fn route(&self) -> Value {
        json(&["route", self.file()])
    }

    fn plan(&self) -> Value {
        json(&["plan", self.file()])
    }
}

/// The calls that pages use, with a text.
struct Page(String);

impl Page {
    fn change(&mut self, answer: &str) {
        let answer: Value = serde_json::from_str(answer).expect("JSON");
        assert_eq!(answer["outcome"], "written", "{answer:#}");
        self.0 = answer["document"].to_string();
    }
}

impl Tool for Page {
    fn next(&self) -> Value {
        serde_json::from_str(&boundary::next_steps(&self.0, None)).expect("JSON")
    }

    fn answer(&mut self, what: &str, text: &str) {
        self.change(&boundary::answer_draft(&self.0, what, text, "sv", DAY));
    }

    fn measure(&mut self, id: &str, parts: &[(&str, String)]) {
        let parts: Value = parts.iter().map(|(name, text)| ((*name).to_owned(), json!(text))).collect();
        self.change(&boundary::measure_draft(&self.0, id, &parts.to_string(), "sv", DAY));
    }

    fn insert(&mut self, criterion: &str, with: &[(String, String)]) {
        let mut wanted = json!({ "values": {} });
        for (name, text) in with {
            match name.as_str() {
                "measure" | "weight" => wanted[name] = json!(text),
                name => wanted["values"][name] = json!(text),
            }
        }
        self.change(&boundary::insert_criterion(&self.0, criterion, &wanted.to_string(), None));
    }

    fn reach(&mut self, stage: &str) {
        self.change(&boundary::reach_stage(&self.0, stage, DAY, Some("upphandlare"), None));
    }

    fn findings(&self) -> Vec<Value> {
        let answer: Value =
            serde_json::from_str(&boundary::findings_json(&boundary::findings(&self.0))).expect("JSON");
        answer["findings"].as_array().expect("findings").clone()
    }

    fn route(&self) -> Value {
        let document: Value = serde_json::from_str(&self.0).expect("JSON");
        let answers = document["journey"]["route"].to_string();
        serde_json::from_str(&boundary::decision(sprang::decision::route(), &answers, None)).expect("JSON")
    }

    fn plan(&self) -> Value {
        serde_json::from_str(&boundary::plan(&self.0, DAY, None)).expect("JSON")
    }
}

/// What the unit knows: of the example, and of questions that it says nothing of.
struct Unit(Value);

impl Unit {
    fn of(case: &str) -> Self {
        let text = std::fs::read_to_string(format!("{CASES}/{case}/procurement.json")).expect("the example");
        Self(serde_json::from_str(&text).expect("JSON"))
    }

    fn first_paragraph(&self) -> &str {
        self.0["problem"]["summary"]["sv"].as_str().expect("a summary")
    }

    fn measures(&self) -> &[Value] {
        self.0["problem"]["measures"].as_array().expect("measures")
    }

    fn criteria(&self) -> Vec<&Value> {
        self.0["lots"][0]["criteria"].as_array().expect("criteria").iter().collect()
    }

    /// The texts of an answer to a question of the template.
    fn answers(&self, question: &Value) -> Vec<String> {
        let place = question["place"].as_str().expect("a place");
        match self.0.pointer(place) {
            Some(Value::Array(all)) => {
                all.iter().filter_map(|one| Some(one["sv"].as_str()?.to_owned())).collect()
            }
            Some(one) => vec![one["sv"].as_str().expect("Swedish").to_owned()],
            None => vec!["Enhetschefen, som får beslut av nämnden i oktober 2026.".to_owned()],
        }
    }

    /// Parts of a measure as the command takes them.
    fn parts(measure: &Value) -> Vec<(&'static str, String)> {
        let text = |name: &str| measure[name]["sv"].as_str().expect("Swedish").to_owned();
        let value = |name: &str| {
            let observation = &measure[name];
            let part = |name: &str| observation[name].as_str().expect("a text");
            format!("{}@{}", part("value"), part("date"))
        };
        vec![
            ("what", text("what")),
            ("unit", text("unit")),
            ("method", text("method")),
            ("baseline", value("baseline")),
            ("target", value("target")),
            ("source", measure["baseline"]["source"]["sv"].as_str().expect("a source").to_owned()),
        ]
    }

    /// The answer to a question of a table, of those that can be given.
    fn choice<'c>(question: &str, choices: &'c [Value]) -> &'c str {
        let known = [
            ("test.new", "here"),
            ("test.value", "expected"),
            ("test.use", "idea"),
            ("route.measured", "yes"),
            ("route.internal", "no"),
            ("route.choice", "no"),
            ("route.market", "few"),
            ("route.idea", "no"),
            ("route.research-only", "no"),
            ("route.framework", "no"),
            ("route.value", "above-threshold"),
            ("route.complex", "no"),
            ("route.adapt", "no"),
            ("route.specify", "yes"),
        ];
        let answer = known.iter().find(|(id, _)| *id == question).map(|(_, answer)| *answer);
        let answer = answer.unwrap_or_else(|| panic!("nobody in the unit can answer {question}"));
        choices.iter().filter_map(|choice| choice["id"].as_str()).find(|id| *id == answer).expect("a choice")
    }

    /// Of the criteria that are suggested the one that the unit chose, and what it fills in.
    fn reward(&self, measure: &str, suggested: &[Value]) -> (String, Vec<(String, String)>) {
        let suggested: Vec<&str> = suggested.iter().filter_map(|one| one["id"].as_str()).collect();
        let own = self.criteria().into_iter().find(|criterion| {
            let serves = criterion["serves"].as_array().is_some_and(|all| all.contains(&json!(measure)));
            serves && criterion["from"]["criterion"].as_str().is_some_and(|from| suggested.contains(&from))
        });
        let entry = own.and_then(|own| own["from"]["criterion"].as_str()).unwrap_or("outcome");
        let found = sprang::catalogue::entry(entry).expect("in the catalogue");
        let mut with = vec![
            ("measure".to_owned(), measure.to_owned()),
            ("weight".to_owned(), if own.is_some() { "20%" } else { "10%" }.to_owned()),
        ];
        for parameter in found.parameters.iter().filter(|parameter| parameter.takes.is_none()) {
            let from = own.map(|own| &own["from"]);
            let number = from.and_then(|from| from["numbers"][&parameter.id].as_str());
            let words = from.and_then(|from| from["words"][&parameter.id]["sv"].as_str());
            let example = parameter.example.as_str().or_else(|| parameter.example["sv"].as_str());
            let value = number.or(words).or(example).expect("a value");
            with.push((parameter.id.clone(), value.to_owned()));
        }
        (entry.to_owned(), with)
    }
}

/// Does what `next` says until the criteria are checked.
fn walk(tool: &mut dyn Tool, unit: &Unit) {
    for _ in 0..PATIENCE {
        let next = tool.next();
        if next["stage"] == "published" {
            return;
        }
        let step = next["steps"].get(0).expect("a step").clone();
        let (kind, about) = (step["kind"].as_str().expect("a kind"), step["about"].as_str().expect("about"));
        let choices = step["choices"].as_array().cloned().unwrap_or_default();
        match kind {
            "answer" if about == "estimate" => tool.answer(about, "5 000 000"),
            "answer" if about == "measures" => {
                for measure in unit.measures() {
                    tool.measure(measure["id"].as_str().expect("an id"), &Unit::parts(measure));
                }
            }
            "answer" => {
                for text in unit.answers(&step) {
                    tool.answer(about, &text);
                }
            }
            "decide" => tool.answer(about, Unit::choice(about, &choices)),
            "reward" => {
                let (criterion, with) = unit.reward(about, &choices);
                tool.insert(&criterion, &with);
            }
            "reach" => tool.reach(about),
            other => panic!("the newcomer is left alone with {other}: {step:#}"),
        }
    }
    panic!("not done in {PATIENCE} steps: {:#}", tool.next());
}

fn is_done(tool: &dyn Tool, unit: &Unit) {
    let findings = tool.findings();
    let open: Vec<&Value> =
        findings.iter().filter(|one| one["severity"] != "advice" && one["accepted"].is_null()).collect();
    assert!(open.is_empty(), "{open:#?}");

    let route = tool.route();
    assert_eq!(route["outcome"], "decided");
    for told in ["because", "decidedBy", "steps", "documents", "sources", "tips"] {
        let told_of = &route[told];
        assert!(told_of.as_array().map_or(told_of.is_object(), |all| !all.is_empty()), "{told}: {route:#}");
    }

    let plan = tool.plan();
    let planned = plan["plan"].as_array().expect("a plan");
    assert_eq!(planned.len(), unit.measures().len(), "each measure is promised and followed up");
    for one in planned {
        assert!(one["how"].is_object() && one["consequence"].is_object(), "{one:#}");
        for measure in one["measures"].as_array().expect("measures") {
            let due = measure["due"].as_str().expect("a day");
            assert!(["04-30", "08-31", "12-31"].iter().any(|end| due.ends_with(end)), "{due}");
        }
    }
    assert_eq!(plan["outcomes"].as_array().map(Vec::len), Some(unit.measures().len()));
}

const NEWCOMERS: [&str; 3] = ["school-meals", "home-care", "school-transport"];

#[test]
fn a_newcomer_comes_from_one_paragraph_to_criteria_route_and_plan_with_the_command() {
    let folder = std::env::temp_dir().join(format!("sprang-newcomer-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    for case in NEWCOMERS {
        let unit = Unit::of(case);
        let mut terminal = Terminal(folder.join(format!("{case}.json")));
        let (code, told) = sprang(&["start", terminal.file(), unit.first_paragraph()]);
        assert!(code == 0 && told.contains("sprang answer"), "{told}");
        walk(&mut terminal, &unit);
        let told = sprang(&["next", terminal.file()]).1;
        assert!(told.contains("sprang reach"), "the first step says its command: {told}");
        is_done(&terminal, &unit);
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn a_newcomer_comes_from_one_paragraph_to_criteria_route_and_plan_in_a_page() {
    for case in NEWCOMERS {
        let unit = Unit::of(case);
        let mut page = Page(String::new());
        page.change(&boundary::start_draft(case, unit.first_paragraph(), "sv", DAY, None));
        walk(&mut page, &unit);
        is_done(&page, &unit);
    }
}
