//! The Swedish of questions and help can be read: LIX (words for each sentence, and the share of words
//! of more than six letters) below 45 for each collection.

use sprang::catalogue::entries;
use sprang::check::RULES;
use sprang::decision::{innovation_test, route};
use sprang::language::Language::Swedish;
use sprang::template::template;

/// Readability index (Björnsson 1968), rounded down.
fn lix(text: &str) -> usize {
    let words: Vec<&str> =
        text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let sentences = text.matches(['.', '?', '!', ':']).count().max(1);
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    if words.is_empty() { 0 } else { words.len() / sentences + 100 * long / words.len() }
}

#[test]
fn the_index_counts_as_it_was_defined() {
    // Eight words in two sentences, two of them long: 4 + 25.
    assert_eq!(lix("Katten sitter på mattan. Den sover inte gärna."), 4);
    assert_eq!(lix("Utvärderingen är klar. Anbuden läses nu på kontoret."), 4 + 37);
}

#[test]
fn questions_and_help_can_be_read() {
    let mut collections: Vec<(&str, Vec<String>)> = Vec::new();
    for (name, table) in [("route", route()), ("innovation test", innovation_test())] {
        let questions = table.questions.iter().flat_map(|question| [&question.ask, &question.why]);
        let outcomes =
            table.outcomes.iter().flat_map(|outcome| std::iter::once(&outcome.what).chain(&outcome.steps));
        collections
            .push((name, questions.chain(outcomes).map(|text| text.text(Swedish).to_owned()).collect()));
    }
    let asked = template().questions.iter().flat_map(|question| [&question.ask, &question.why]);
    collections.push(("template", asked.map(|text| text.text(Swedish).to_owned()).collect()));
    let help = RULES.iter().flat_map(|rule| [rule.why, rule.help]);
    collections.push(("help of the checks", help.map(|text| text.text(Swedish).to_owned()).collect()));
    let catalogue = entries().iter().map(|entry| entry.description(&entry.examples(), Swedish));
    collections.push(("catalogue", catalogue.collect()));
    for (name, texts) in collections {
        let index = lix(&texts.join(" "));
        let above: Vec<&String> =
            texts.iter().filter(|text| text.split_whitespace().count() > 12 && lix(text) > 45).collect();
        println!("{name}: LIX {index}; above 45: {above:#?}");
        assert!(index < 45, "{name}: LIX {index}");
    }
}
