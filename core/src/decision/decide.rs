use std::collections::BTreeSet;

use super::answers::Answers;
use super::table::{Advice, Choice, Outcome, Question, Row, Table};

/// What the answers lead to.
#[derive(Debug)]
#[non_exhaustive]
pub struct Decision<'t> {
    /// What is decided.
    pub outcome: &'t Outcome,
    /// The row that decided it.
    pub row: &'t Row,
    /// The answers that the row rests on.
    pub decided_by: Vec<(&'t Question, &'t Choice)>,
    /// What else the answers allow, the best first.
    pub runners_up: Vec<Runner<'t>>,
    /// Which single other answer would lead elsewhere.
    pub tips: Vec<Tip<'t>>,
    /// What is worth knowing.
    pub advice: Vec<&'t Advice>,
}

/// What else the answers allow.
#[derive(Debug)]
#[non_exhaustive]
pub struct Runner<'t> {
    /// What it is.
    pub outcome: &'t Outcome,
    /// The row that allows it.
    pub row: &'t Row,
}

/// An answer that would lead elsewhere.
#[derive(Debug)]
#[non_exhaustive]
pub struct Tip<'t> {
    /// The question.
    pub question: &'t Question,
    /// The other answer.
    pub choice: &'t Choice,
    /// Where it would lead.
    pub outcome: &'t Outcome,
}

/// What the answers lead to; `None` as long as an answer is missing that could change it.
///
/// ```
/// use sprang::decision::{Answers, decide, route};
/// let mut answers = Answers::default();
/// answers.give(route(), "measured", "no").expect("a question of the table");
/// let decision = decide(route(), &answers).expect("decided: the need is not described yet");
/// assert_eq!(decision.outcome.id, "describe-first");
/// ```
#[must_use]
pub fn decide<'t>(table: &'t Table, answers: &Answers) -> Option<Decision<'t>> {
    let mut decision = without_tips(table, answers)?;
    decision.tips = tips(table, answers, decision.outcome);
    Some(decision)
}

/// The decision as it is, without what would tip it.
pub(super) fn without_tips<'t>(table: &'t Table, answers: &Answers) -> Option<Decision<'t>> {
    let row = deciding_row(table, answers)?;
    let outcome = table.outcome(&row.outcome)?;
    let decided_by = table.questions.iter().filter_map(|question| {
        row.when.get(&question.id)?;
        Some((question, question.choice(answers.to(&question.id)?)?))
    });
    let mut runners_up: Vec<Runner<'t>> = Vec::new();
    for other in &table.rows {
        let new =
            other.outcome != row.outcome && runners_up.iter().all(|one| one.outcome.id != other.outcome);
        if new
            && answers.meet(&other.when) == Some(true)
            && let Some(outcome) = table.outcome(&other.outcome)
        {
            runners_up.push(Runner { outcome, row: other });
        }
    }
    let advice = table.advice.iter().filter(|advice| {
        (advice.outcomes.is_empty() || advice.outcomes.contains(&outcome.id))
            && answers.meet(&advice.when) == Some(true)
    });
    Some(Decision {
        outcome,
        row,
        decided_by: decided_by.collect(),
        runners_up,
        tips: Vec::new(),
        advice: advice.collect(),
    })
}

/// The first row that is met, where no row before it could still be.
fn deciding_row<'t>(table: &'t Table, answers: &Answers) -> Option<&'t Row> {
    table
        .rows
        .iter()
        .map(|row| (row, answers.meet(&row.when)))
        .find(|(_, met)| *met != Some(false))
        .and_then(|(row, met)| met.map(|_| row))
}

fn tips<'t>(table: &'t Table, answers: &Answers, outcome: &Outcome) -> Vec<Tip<'t>> {
    let mut found = Vec::new();
    for question in &table.questions {
        let Some(given) = answers.to(&question.id) else { continue };
        for choice in question.answers.iter().filter(|choice| choice.id != given) {
            let other = deciding_row(table, &answers.with(&question.id, &choice.id));
            if let Some(other) =
                other.and_then(|row| table.outcome(&row.outcome)).filter(|o| o.id != outcome.id)
            {
                found.push(Tip { question, choice, outcome: other });
            }
        }
    }
    found
}

/// How many questions can still be asked, at most: those that wait for an answer in a row that could still decide.
/// Every answer makes it fewer.
///
/// ```
/// use sprang::decision::{Answers, questions_left, route};
/// let mut answers = Answers::default();
/// assert!(questions_left(route(), &answers) > 1);
/// answers.give(route(), "measured", "no").expect("a question of the table");
/// assert_eq!(questions_left(route(), &answers), 0, "that decides");
/// ```
#[must_use]
pub fn questions_left(table: &Table, answers: &Answers) -> usize {
    let mut open = BTreeSet::new();
    for row in &table.rows {
        match answers.meet(&row.when) {
            Some(false) => {}
            // No row after one that is met decides.
            Some(true) => break,
            None => open.extend(row.when.keys().filter(|id| answers.to(id).is_none())),
        }
    }
    open.len()
}

/// The question to ask next: one that the first row that could still be met waits for. `None` when
/// the answers decide.
#[must_use]
pub fn next_question<'t>(table: &'t Table, answers: &Answers) -> Option<&'t Question> {
    let waiting = table.rows.iter().find(|row| answers.meet(&row.when) != Some(false))?;
    table
        .questions
        .iter()
        .find(|question| waiting.when.contains_key(&question.id) && answers.to(&question.id).is_none())
}
