//! Decisions by published tables: questions with given answers, rows that say what follows, and why.
//!
//! A table is data (`data/decision`), held by tests to be complete: every combination of answers
//! meets a row, and the first row that is met decides. What decided, what came next, and which other
//! answer would tip it, is told with every decision.

mod answers;
mod decide;
mod table;
#[cfg(test)]
mod tests;

pub use answers::{AnswerFault, Answers};
pub use decide::{Decision, Runner, Tip, decide, next_question, questions_left};
pub use table::{Advice, Amount, Choice, Outcome, Question, Row, SourceNote, Table, innovation_test, route};
