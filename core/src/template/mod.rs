//! How a problem is described: questions in plain words, why each is asked, a good and a bad answer,
//! and short forms for its uses.

#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::document::Node;
use crate::language::Localised;

/// The forms and the questions.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Template {
    /// The forms, from the shortest use to the whole description.
    pub forms: Vec<Form>,
    /// The questions, in the order in which they are best asked.
    pub questions: Vec<TemplateQuestion>,
}

/// A form: which questions are asked for a use.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Form {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// When to use it.
    pub when: Localised,
}

/// A question of the template.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TemplateQuestion {
    /// Its id: the answer stands in `problem.further` under it, where it has no place of its own.
    pub id: String,
    /// The forms that ask it.
    pub forms: Vec<String>,
    /// The question.
    pub ask: Localised,
    /// Why it is asked.
    pub why: Localised,
    /// A good answer.
    pub good: Localised,
    /// A bad one.
    pub bad: Localised,
    /// Where the answer stands in a document, where it has a place of its own: a JSON Pointer.
    pub at: Option<String>,
    /// Whether the checks ask for the answer: without it something is found missing.
    #[serde(default)]
    pub checked: bool,
}

impl TemplateQuestion {
    /// Where the answer stands in a document: a JSON Pointer.
    #[must_use]
    pub fn place(&self) -> String {
        self.at.clone().unwrap_or_else(|| format!("/problem/further/{}", self.id))
    }

    /// Whether a document answers it.
    #[must_use]
    pub fn is_answered(&self, document: &Node) -> bool {
        match document.at(&self.place()) {
            Some(Node::List(items)) => !items.is_empty(),
            Some(Node::Object(members)) => {
                members.iter().any(|(_, value)| value.as_text().is_some_and(|text| !text.trim().is_empty()))
            }
            _ => false,
        }
    }
}

/// The template.
///
/// ```
/// assert!(sprang::template::template().questions.len() > 20);
/// ```
#[must_use]
pub fn template() -> &'static Template {
    static TEMPLATE: OnceLock<Template> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        // One that cannot be read asks nothing; a test reads it.
        serde_json::from_str(include_str!("../../data/template.json"))
            .unwrap_or_else(|_| Template { forms: Vec::new(), questions: Vec::new() })
    })
}

/// The self-check of the ability to buy what is new: five statements, each answered from 1 to 5.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SelfCheck {
    /// What it is for, and how to answer.
    pub why: Localised,
    /// The statements.
    pub statements: Vec<Statement>,
}

/// A statement of the self-check.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Statement {
    /// Its id.
    pub id: String,
    /// The statement.
    pub text: Localised,
    /// The passage of the strategy that it serves, by its number in the table of what the strategy asks for.
    pub source: String,
}

/// The self-check.
#[must_use]
pub fn self_check() -> &'static SelfCheck {
    static SELF_CHECK: OnceLock<SelfCheck> = OnceLock::new();
    SELF_CHECK.get_or_init(|| {
        // One that cannot be read asks nothing; a test reads it.
        serde_json::from_str(include_str!("../../data/self_check.json"))
            .unwrap_or_else(|_| SelfCheck { why: Localised::default(), statements: Vec::new() })
    })
}

/// The questions of a form; none where there is no such form.
#[must_use]
pub fn questions(form: &str) -> Vec<&'static TemplateQuestion> {
    template().questions.iter().filter(|question| question.forms.iter().any(|one| one == form)).collect()
}
