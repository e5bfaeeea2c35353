//! Decisions for callers outside Rust.

use serde_json::{Value, json};

use super::answer::both;
use super::profile::Honoured;
use crate::decision::{
    AnswerFault, Answers, Decision, Question, SourceNote, Table, decide, next_question, questions_left,
};
use crate::document::pretty;
use crate::language::{Language, Localised};
use crate::profile::Profile;

/// What a table says to answers, given as an object of question and answer in JSON text; and who helps, by the
/// organisation's profile.
///
/// ```
/// let table = sprang::decision::route();
/// let answer = sprang::boundary::decision(table, r#"{"measured":"no"}"#, None);
/// assert!(answer.contains("\"describe-first\""));
/// let open = sprang::boundary::decision(table, "{}", None);
/// assert!(open.contains("\"outcome\": \"open\"") && open.contains("\"measured\""));
/// ```
#[must_use]
pub fn decision(table: &Table, answers: &str, profile: Option<&str>) -> String {
    let mut given = Answers::default();
    let wrong = |message: Value| format!("{:#}\n", json!({ "outcome": "faulty", "message": message }));
    let Ok(Value::Object(members)) = serde_json::from_str(answers) else {
        return wrong(json!({
            "sv": "Svaren ska vara ett JSON-objekt: {\"fråga\": \"svar\"}.",
            "en": "The answers must be a JSON object: {\"question\": \"answer\"}.",
        }));
    };
    for (question, answer) in &members {
        if let Err(fault) = given.give(table, question, answer.as_str().unwrap_or_default()) {
            return wrong(fault_texts(&fault));
        }
    }
    let honoured = Honoured::read(profile);
    let mut value = decision_by(table, &given, honoured.sound());
    tell_faults(&mut value, honoured);
    format!("{value:#}\n")
}

/// What a table decides, all its questions with their answers, and the amounts that answers rest on, those of the
/// organisation's profile in the place of the ones that they replace, as JSON text. The questions are asked in this
/// order, and those that no longer matter are left out by [`decision`].
///
/// ```
/// let questions = sprang::boundary::decision_questions(sprang::decision::route(), None);
/// assert!(questions.contains("\"measured\""));
/// ```
#[must_use]
pub fn decision_questions(table: &Table, profile: Option<&str>) -> String {
    let questions: Vec<Value> = table.questions.iter().map(question).collect();
    let honoured = Honoured::read(profile);
    let amounts = honoured.sound().map_or_else(|| table.amounts.clone(), |profile| profile.amounts_of(table));
    let mut value = json!({ "title": table.title, "questions": questions, "amounts": amounts });
    if let (Some(name), Some(members)) = (honoured.name(), value.as_object_mut()) {
        members.insert("profile".to_owned(), json!(name));
    }
    tell_faults(&mut value, honoured);
    format!("{value:#}\n")
}

/// Tells what is wrong with a profile that could not be honoured.
pub(super) fn tell_faults(value: &mut Value, honoured: Honoured) {
    if let (Some(faults), Some(members)) = (honoured.faults, value.as_object_mut()) {
        let told = serde_json::from_str(&pretty(&faults)).unwrap_or_default();
        members.insert("profileFaults".to_owned(), told);
    }
}

/// The same, from answers that the table knows.
#[must_use]
pub fn decision_value(table: &Table, answers: &Answers) -> Value {
    match decide(table, answers) {
        Some(decision) => decided(&decision),
        None => json!({
            "outcome": "open",
            "next": next_question(table, answers).map(question),
            "left": questions_left(table, answers),
        }),
    }
}

/// The same, with the contacts and the name of the organisation's profile beside it.
#[must_use]
pub fn decision_by(table: &Table, answers: &Answers, profile: Option<&Profile>) -> Value {
    let mut value = decision_value(table, answers);
    if let (Some(profile), Some(members)) = (profile, value.as_object_mut()) {
        let outcome = decide(table, answers).map_or("", |decision| decision.outcome.id.as_str());
        let contacts = profile.contacts_for(outcome);
        let contacts = contacts.map(|one| json!({ "role": one.role, "address": one.address }));
        members.insert("contacts".to_owned(), contacts.collect::<Vec<_>>().into());
        members.insert("profile".to_owned(), json!(both(|language| profile.name(language))));
    }
    value
}

/// A table with the amounts of the organisation's profile in the place of those that it replaces.
#[must_use]
pub fn table_by(table: &Table, profile: Option<&Profile>) -> Value {
    let mut value = json!(table);
    if let (Some(profile), Some(members)) = (profile, value.as_object_mut()) {
        members.insert("amounts".to_owned(), json!(profile.amounts_of(table)));
        members.insert("profile".to_owned(), json!(both(|language| profile.name(language))));
    }
    value
}

fn fault_texts(fault: &AnswerFault) -> Value {
    json!({ "sv": fault.message(Language::Swedish), "en": fault.message(Language::English) })
}

fn question(question: &Question) -> Value {
    json!({ "id": question.id, "ask": question.ask, "why": question.why, "answers": question.answers })
}

fn decided(decision: &Decision<'_>) -> Value {
    let short = |id: &str, name: &Localised, because: &Localised| json!({ "id": id, "name": name, "because": because });
    let sources = |sources: &[SourceNote]| json!(sources);
    let outcome = decision.outcome;
    let decided_by = decision.decided_by.iter().map(
        |(question, choice)| json!({ "question": question.id, "answer": choice.id, "text": choice.text }),
    );
    let runners_up = decision
        .runners_up
        .iter()
        .map(|runner| short(&runner.outcome.id, &runner.outcome.name, &runner.row.because));
    let tips = decision.tips.iter().map(|tip| {
        json!({
            "question": tip.question.id,
            "answer": tip.choice.id,
            "text": tip.choice.text,
            "leadsTo": tip.outcome.id,
            "name": tip.outcome.name,
        })
    });
    let advice = decision.advice.iter().map(|advice| {
        json!({
            "id": advice.id,
            "text": advice.text,
            "notice": advice.notice,
            "sources": sources(&advice.sources),
        })
    });
    json!({
        "outcome": "decided",
        "id": outcome.id,
        "name": outcome.name,
        "what": outcome.what,
        "because": decision.row.because,
        "hasAwardCriteria": outcome.criteria,
        "decidedBy": decided_by.collect::<Vec<_>>(),
        "steps": outcome.steps,
        "documents": outcome.documents,
        "sources": sources(&outcome.sources),
        "runnersUp": runners_up.collect::<Vec<_>>(),
        "tips": tips.collect::<Vec<_>>(),
        "advice": advice.collect::<Vec<_>>(),
    })
}
