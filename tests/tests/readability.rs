//! The Swedish of questions and help can be read: LIX (words for each sentence, and the share of words
//! of more than six letters) below 45 for each collection. The texts above it are listed in
//! `readability/above-45.txt`, which `UPDATE=1` writes anew.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;
use sprang::catalogue::entries;
use sprang::check::RULES;
use sprang::decision::{innovation_test, route};
use sprang::draft::patterns;
use sprang::language::Language::Swedish;
use sprang::template::{self_check, template};

/// The index that no collection reaches.
const HARD: usize = 45;

/// Files of messages to people; names and labels, which are no sentences, are not counted in them.
const MESSAGES: [&str; 13] = [
    "award",
    "check",
    "command",
    "draft",
    "fault",
    "follow_up",
    "guide",
    "need",
    "profile",
    "publication",
    "report",
    "robustness",
    "share",
];

/// Words, sentences, and words of more than six letters. A text is one sentence at least.
fn counted(text: &str) -> (usize, usize, usize) {
    let words: Vec<&str> =
        text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let sentences = text.matches(['.', '?', '!', ':']).count().max(1);
    (words.len(), sentences, words.iter().filter(|word| word.chars().count() > 6).count())
}

/// Readability index (Björnsson 1968) of texts that stand each for itself, rounded down.
fn lix<'t>(texts: impl IntoIterator<Item = &'t str>) -> usize {
    let (words, sentences, long) = texts
        .into_iter()
        .map(counted)
        .fold((0, 0, 0), |all, one| (all.0 + one.0, all.1 + one.1, all.2 + one.2));
    if words == 0 { 0 } else { words / sentences + 100 * long / words }
}

#[test]
fn the_index_counts_as_it_was_defined() {
    // Eight words in two sentences, two of them long: 4 + 25.
    assert_eq!(lix(["Katten sitter på mattan. Den sover inte gärna."]), 4);
    assert_eq!(lix(["Utvärderingen är klar. Anbuden läses nu på kontoret."]), 4 + 37);
    assert_eq!(lix(["Utvärderingen är klar.", "Anbuden läses nu på kontoret"]), 4 + 37);
}

/// Every Swedish text in JSON.
fn swedish(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => match members.get("sv") {
            Some(Value::String(text)) => found.push(text.clone()),
            _ => members.values().for_each(|value| swedish(value, found)),
        },
        Value::Array(items) => items.iter().for_each(|item| swedish(item, found)),
        _ => {}
    }
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The sentences of a file of messages, with a short word in the place of each value.
fn messages(file: &str) -> Vec<String> {
    let file = root().join(file);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let texts = lines.filter_map(|line| Some(line.split_once(" = ")?.1)).map(|text| {
        let mut parts = text.split('{');
        let mut plain = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            plain.push('x');
            plain.push_str(part.split_once('}').map_or("", |(_, after)| after));
        }
        plain
    });
    texts.filter(|text| text.split_whitespace().count() > 5).collect()
}

fn collections() -> Vec<(String, Vec<String>)> {
    let mut collections: Vec<(String, Vec<String>)> = Vec::new();
    for (name, table) in [("route", route()), ("innovation test", innovation_test())] {
        let questions = table.questions.iter().flat_map(|question| [&question.ask, &question.why]);
        let outcomes =
            table.outcomes.iter().flat_map(|outcome| std::iter::once(&outcome.what).chain(&outcome.steps));
        let advice = table.advice.iter().map(|advice| &advice.text);
        let texts = questions.chain(outcomes).chain(advice).map(|text| text.text(Swedish).to_owned());
        collections.push((name.to_owned(), texts.collect()));
    }
    let help = RULES.iter().flat_map(|rule| [rule.message, rule.why, rule.help]);
    collections.push(("rules".to_owned(), help.map(|text| text.text(Swedish).to_owned()).collect()));
    let catalogue = entries().iter().flat_map(|entry| {
        let avoid = entry.avoid.text(Swedish).to_owned();
        [entry.description(&entry.examples(), Swedish), avoid, entry.weight.because.text(Swedish).to_owned()]
    });
    collections.push(("catalogue".to_owned(), catalogue.collect()));
    let json = |value: serde_json::Result<Value>| {
        let mut found = Vec::new();
        swedish(&value.expect("JSON"), &mut found);
        found
    };
    collections.push(("template".to_owned(), json(serde_json::to_value(template()))));
    collections.push(("self-check".to_owned(), json(serde_json::to_value(self_check()))));
    collections.push(("patterns".to_owned(), json(serde_json::to_value(patterns()))));
    let read = |name: &str| std::fs::read_to_string(root().join(name)).expect("the file");
    for name in ["core/data/intentions.json", "core/data/check/procedures.json"] {
        collections.push((name.to_owned(), json(serde_json::from_str(&read(name)))));
    }
    let of_core = |name| (format!("messages of {name}"), messages(&format!("core/texts/{name}.sv.txt")));
    collections.extend(MESSAGES.map(of_core));
    collections.push(("elements".to_owned(), messages("widget/texts/sv.txt")));
    collections
}

#[test]
fn questions_and_help_can_be_read() {
    for (name, texts) in collections() {
        assert!(!texts.is_empty(), "{name}");
        let index = lix(texts.iter().map(String::as_str));
        println!("{name}: LIX {index}");
        assert!(index < HARD, "{name}: LIX {index}");
    }
}

#[test]
fn the_texts_above_are_listed() {
    let mut list = String::new();
    for (name, texts) in collections() {
        for text in texts {
            let index = lix([text.as_str()]);
            if text.split_whitespace().count() > 12 && index > HARD {
                let _ = writeln!(list, "{index} {name}: {text}");
            }
        }
    }
    let file = root().join("tests/readability/above-45.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &list).expect("written");
    }
    let kept = std::fs::read_to_string(&file).expect("the list");
    assert_eq!(kept, list, "UPDATE=1 cargo test -p sprang-tests --test readability writes the list anew");
}
