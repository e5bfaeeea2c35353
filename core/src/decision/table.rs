use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::language::Localised;

/// A decision table.
#[derive(Debug, Deserialize, Serialize)]
#[non_exhaustive]
pub struct Table {
    /// What it decides, in a line.
    pub title: Localised,
    /// The questions, in the order in which they are best asked.
    pub questions: Vec<Question>,
    /// What can be decided.
    pub outcomes: Vec<Outcome>,
    /// The rows. The first that is met decides.
    pub rows: Vec<Row>,
    /// What is worth knowing beside the decision.
    #[serde(default)]
    pub advice: Vec<Advice>,
    /// Amounts on which answers rest, with the time for which they hold.
    #[serde(default)]
    pub amounts: Vec<Amount>,
}

/// A question with given answers.
#[derive(Debug, Deserialize, Serialize)]
#[non_exhaustive]
pub struct Question {
    /// Its id.
    pub id: String,
    /// The question.
    pub ask: Localised,
    /// Why it is asked.
    pub why: Localised,
    /// The answers to choose from.
    pub answers: Vec<Choice>,
}

/// An answer that can be chosen.
#[derive(Debug, Deserialize, Serialize)]
#[non_exhaustive]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// The answer in words.
    pub text: Localised,
}

/// What can be decided.
#[derive(Debug, Deserialize, Serialize)]
#[non_exhaustive]
pub struct Outcome {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// What it means.
    pub what: Localised,
    /// Whether offers are compared by award criteria in it.
    #[serde(default)]
    pub criteria: bool,
    /// What to do next, in order.
    #[serde(default)]
    pub steps: Vec<Localised>,
    /// What is written on the way.
    #[serde(default)]
    pub documents: Vec<Localised>,
    /// On what it rests.
    pub sources: Vec<SourceNote>,
}

/// A source, and whether its text was read for this.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[non_exhaustive]
pub struct SourceNote {
    /// The source.
    pub text: Localised,
    /// False where it is told from general knowledge: look it up before relying on it.
    pub read: bool,
}

/// A row: met when every named question has one of the named answers.
#[derive(Debug, Deserialize, Serialize)]
#[non_exhaustive]
pub struct Row {
    /// Its id.
    pub id: String,
    /// The answers that it asks for, by question.
    pub when: BTreeMap<String, Vec<String>>,
    /// What it decides.
    pub outcome: String,
    /// Why.
    pub because: Localised,
}

/// Something worth knowing when certain answers are given.
#[derive(Debug, Deserialize, Serialize)]
#[non_exhaustive]
pub struct Advice {
    /// Its id.
    pub id: String,
    /// The answers that it asks for, by question.
    #[serde(default)]
    pub when: BTreeMap<String, Vec<String>>,
    /// The outcomes for which it is worth knowing; all where empty.
    #[serde(default)]
    pub outcomes: Vec<String>,
    /// What to know.
    pub text: Localised,
    /// On what it rests.
    pub sources: Vec<SourceNote>,
    /// Codes that it sets in notices, by field.
    #[serde(default)]
    pub notice: BTreeMap<String, Vec<String>>,
}

/// An amount with the time for which it holds.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[non_exhaustive]
pub struct Amount {
    /// Its id.
    pub id: String,
    /// What it limits.
    pub what: Localised,
    /// The amount, as text.
    pub amount: String,
    /// ISO 4217 code of its currency.
    pub currency: String,
    /// The first day on which it holds, as `YYYY-MM-DD`.
    pub from: String,
    /// The last day, where there is one.
    pub to: Option<String>,
    /// On what it rests.
    pub source: SourceNote,
}

impl Table {
    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The outcome with this id.
    #[must_use]
    pub fn outcome(&self, id: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id == id)
    }
}

impl Question {
    /// The answer with this id.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.answers.iter().find(|answer| answer.id == id)
    }
}

/// From need and market to the way of buying, or not buying.
///
/// ```
/// let table = sprang::decision::route();
/// assert!(table.outcome("innovation-partnership").is_some());
/// ```
#[must_use]
pub fn route() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| read(include_str!("../../data/decision/route.json")))
}

/// Whether something is an innovation, a renewal, an improvement, or an idea not yet in use.
///
/// ```
/// let test = sprang::decision::innovation_test();
/// assert!(test.outcome("innovation").is_some());
/// ```
#[must_use]
pub fn innovation_test() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| read(include_str!("../../data/decision/innovation.json")))
}

/// A table that cannot be read leaves nothing to decide by; a test reads each.
fn read(text: &str) -> Table {
    serde_json::from_str(text).unwrap_or_else(|_| Table {
        title: Localised::default(),
        questions: Vec::new(),
        outcomes: Vec::new(),
        rows: Vec::new(),
        advice: Vec::new(),
        amounts: Vec::new(),
    })
}
