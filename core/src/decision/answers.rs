use std::collections::BTreeMap;

use super::table::Table;
use crate::language::Language;

/// Answers to the questions of a table, by question. Not all need an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, String>);

/// An answer that the table does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerFault {
    /// There is no such question; these there are.
    NoSuchQuestion {
        /// What was asked for.
        question: String,
        /// The questions.
        known: Vec<String>,
    },
    /// The question has no such answer; these it has.
    NoSuchAnswer {
        /// The question.
        question: String,
        /// What was answered.
        answer: String,
        /// The answers.
        known: Vec<String>,
    },
}

impl AnswerFault {
    /// What is wrong, and what to write instead.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let (sv, en) = match self {
            Self::NoSuchQuestion { question, known } => (
                format!("Det finns ingen fråga ”{question}”. Frågorna är: {}.", known.join(", ")),
                format!("There is no question “{question}”. The questions are: {}.", known.join(", ")),
            ),
            Self::NoSuchAnswer { question, answer, known } => (
                format!(
                    "Frågan ”{question}” har inget svar ”{answer}”. Svara något av: {}.",
                    known.join(", ")
                ),
                format!(
                    "The question “{question}” has no answer “{answer}”. Answer one of: {}.",
                    known.join(", ")
                ),
            ),
        };
        match language {
            Language::Swedish => sv,
            Language::English => en,
        }
    }
}

/// Answers as they were written, known to a table or not: one that is not decides nothing.
impl FromIterator<(String, String)> for Answers {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}

impl Answers {
    /// Answers a question.
    ///
    /// # Errors
    /// Where the table has no such question, or the question no such answer.
    pub fn give(&mut self, table: &Table, question: &str, answer: &str) -> Result<(), AnswerFault> {
        let Some(asked) = table.question(question) else {
            return Err(AnswerFault::NoSuchQuestion {
                question: question.to_owned(),
                known: table.questions.iter().map(|question| question.id.clone()).collect(),
            });
        };
        if asked.choice(answer).is_none() {
            return Err(AnswerFault::NoSuchAnswer {
                question: question.to_owned(),
                answer: answer.to_owned(),
                known: asked.answers.iter().map(|answer| answer.id.clone()).collect(),
            });
        }
        self.0.insert(question.to_owned(), answer.to_owned());
        Ok(())
    }

    /// The answer to a question, if there is one.
    #[must_use]
    pub fn to(&self, question: &str) -> Option<&str> {
        self.0.get(question).map(String::as_str)
    }

    /// All, by question.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(question, answer)| (question.as_str(), answer.as_str()))
    }

    /// The same with one question answered otherwise.
    pub(super) fn with(&self, question: &str, answer: &str) -> Self {
        let mut other = self.clone();
        other.0.insert(question.to_owned(), answer.to_owned());
        other
    }

    /// Whether the conditions are met; `None` where an answer is missing for that.
    pub(super) fn meet(&self, conditions: &BTreeMap<String, Vec<String>>) -> Option<bool> {
        let mut open = false;
        for (question, wanted) in conditions {
            match self.to(question) {
                Some(answer) if wanted.iter().any(|wanted| wanted == answer) => {}
                Some(_) => return Some(false),
                None => open = true,
            }
        }
        (!open).then_some(true)
    }
}
