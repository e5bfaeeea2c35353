//! The questions of a description of a need, for callers outside Rust.

use serde_json::{Value, json};

use super::answer::FaultReport;
use super::profile::Honoured;
use crate::document::wire::wire_object;
use crate::document::{Node, pretty};
use crate::language::Localised;
use crate::template::{TemplateQuestion, template as questions};

wire_object! {
    /// The questions of a form.
    TemplateReport {
        /// The form's id.
        "form" form: String,
        /// Its name.
        "name" name: Localised,
        /// When to use it.
        "when" when: Localised,
        /// Its questions, in the order in which they are best asked.
        "questions" questions: Vec<QuestionReport>,
        /// The profile that gave guidance.
        "profile" profile: Option<Localised>,
        /// What is wrong with the profile, which then was not honoured; left out where nothing is.
        "profileFaults" profile_faults: Option<Vec<FaultReport>>,
    }
}

wire_object! {
    /// A question of the template.
    QuestionReport {
        /// Its id.
        "id" id: String,
        /// The question.
        "ask" ask: Localised,
        /// Why it is asked.
        "why" why: Localised,
        /// A good answer.
        "good" good: Localised,
        /// A bad one.
        "bad" bad: Localised,
        /// Where the answer stands: a JSON Pointer.
        "place" place: String,
        /// Whether the checks ask for the answer.
        "checked" checked: bool,
        /// Whether the document answers it; left out where there is no document.
        "answered" answered: Option<bool>,
        /// What the organisation's profile says of it.
        "guidance" guidance: Option<Localised>,
    }
}

/// The forms and the questions as JSON text, each question with the place of its answer in a document.
///
/// ```
/// assert!(sprang::boundary::template().contains("/problem/further/owner"));
/// ```
#[must_use]
pub fn template() -> String {
    let question = |question: &TemplateQuestion| -> Value {
        json!({
            "id": question.id,
            "forms": question.forms,
            "ask": question.ask,
            "why": question.why,
            "good": question.good,
            "bad": question.bad,
            "place": question.place(),
            "checked": question.checked,
        })
    };
    let template = questions();
    let questions: Vec<Value> = template.questions.iter().map(question).collect();
    format!("{:#}\n", json!({ "forms": template.forms, "questions": questions }))
}

/// The questions of a form, with what a document leaves open and what a profile says of them. The JSON text
/// of a [`TemplateReport`]; `None` where there is no such form.
///
/// ```
/// let idea = sprang::boundary::template_form("idea", None, None).expect("a form");
/// assert!(idea.contains("\"affected\""));
/// ```
#[must_use]
pub fn template_form(form: &str, document: Option<&str>, profile: Option<&str>) -> Option<String> {
    let form = crate::template::template().forms.iter().find(|one| one.id == form)?;
    let honoured = Honoured::read(profile);
    let profile = honoured.sound();
    let node: Option<Node> = document.and_then(|text| serde_json::from_str(text).ok());
    let question = |question: &&'static TemplateQuestion| QuestionReport {
        id: question.id.clone(),
        ask: question.ask.clone(),
        why: question.why.clone(),
        good: question.good.clone(),
        bad: question.bad.clone(),
        place: question.place(),
        checked: question.checked,
        answered: node.as_ref().map(|node| question.is_answered(node)),
        guidance: profile.and_then(|profile| profile.guidance_for(&question.id)).cloned(),
    };
    Some(pretty(&TemplateReport {
        form: form.id.clone(),
        name: form.name.clone(),
        when: form.when.clone(),
        questions: crate::template::questions(&form.id).iter().map(question).collect(),
        profile: honoured.name(),
        profile_faults: honoured.faults,
    }))
}
