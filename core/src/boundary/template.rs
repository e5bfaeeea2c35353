//! The questions of a description of a need, for callers outside Rust.

use serde_json::{Value, json};

use crate::template::{TemplateQuestion, template as questions};

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
        })
    };
    let template = questions();
    let questions: Vec<Value> = template.questions.iter().map(question).collect();
    format!("{:#}\n", json!({ "forms": template.forms, "questions": questions }))
}
