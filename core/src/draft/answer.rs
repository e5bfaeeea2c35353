use super::DraftFault;
use crate::decision::{Answers, Table, innovation_test, route};
use crate::document::{
    ById, Challenge, Decimal, IdeaOrigin, Journey, Measure, MeasuredOutcome, Observation, Procurement,
    PurchaseValue, SelfCheck, Together, ValueBasis,
};
use crate::follow_up::Day;
use crate::language::{Language, Localised};
use crate::number::read_decimal;
use crate::template::{self, self_check};
use crate::validate::is_id;

/// Puts an answer into a draft. What is answered is the id of a question of the template, or one of
/// `title`, `buyer`, `origin`, `challenge`, `estimate`, `contract`, `route.QUESTION`, `test.QUESTION` and
/// `self-check.STATEMENT`. Where a place holds several answers, one more is added.
///
/// # Errors
/// Where nothing of that name is asked, or the answer is none of those that can be given.
pub fn answer(
    draft: &mut Procurement,
    what: &str,
    text: (Language, &str),
    on: Day,
) -> Result<(), DraftFault> {
    let (language, words) = (text.0, text.1.trim());
    if words.is_empty() {
        return Err(DraftFault::said("empty", &[("what", what)]));
    }
    match what.split_once('.') {
        Some(("route", question)) => {
            let place = &mut draft.journey.get_or_insert_with(Journey::default).route;
            return decide(place, route(), question, words);
        }
        Some(("test", question)) => {
            let place = &mut draft.journey.get_or_insert_with(Journey::default).innovation_test;
            return decide(place, innovation_test(), question, words);
        }
        Some(("self-check", statement)) => return check_self(draft, statement, words, on),
        _ => {}
    }
    match what {
        "title" => draft.title.put(language, words),
        "buyer" => draft.buyer.name.put(language, words),
        "origin" => {
            let origin = IdeaOrigin::from_word(words)
                .ok_or_else(|| unknown(words, IdeaOrigin::ALL, IdeaOrigin::word))?;
            draft.journey.get_or_insert_with(Journey::default).origin = Some(origin);
        }
        "challenge" => {
            let challenge =
                Challenge::from_word(words).ok_or_else(|| unknown(words, Challenge::ALL, Challenge::word))?;
            let challenges = draft.problem.challenges.get_or_insert_default();
            if !challenges.contains(&challenge) {
                challenges.push(challenge);
            }
        }
        "estimate" | "contract" => {
            let basis = if what == "estimate" { ValueBasis::Estimate } else { ValueBasis::Contract };
            let value = PurchaseValue { amount: number(words)?, basis, date: on.to_string() };
            draft.journey.get_or_insert_with(Journey::default).value = Some(value);
        }
        _ => return template_answer(draft, what, language, words),
    }
    Ok(())
}

fn template_answer(
    draft: &mut Procurement,
    what: &str,
    language: Language,
    words: &str,
) -> Result<(), DraftFault> {
    let Some(question) = template::template().questions.iter().find(|question| question.id == what) else {
        let known: Vec<&str> =
            template::template().questions.iter().map(|question| question.id.as_str()).collect();
        return Err(DraftFault::said("no-such-question", &[("what", what), ("known", &known.join(", "))]));
    };
    let problem = &mut draft.problem;
    let one = |place: &mut Option<Localised>| place.get_or_insert_default().put(language, words);
    let several = |place: &mut Option<Vec<Localised>>| {
        let texts = place.get_or_insert_default();
        if texts.iter().all(|text| text.only(language) != Some(words)) {
            let mut text = Localised::default();
            text.put(language, words);
            texts.push(text);
        }
    };
    match question.at.as_deref() {
        Some("/problem/summary") => problem.summary.put(language, words),
        Some("/problem/today") => one(&mut problem.today),
        Some("/problem/outcome") => one(&mut problem.outcome),
        Some("/problem/market") => one(&mut problem.market),
        Some("/problem/spread") => one(&mut problem.spread),
        Some("/problem/affected") => several(&mut problem.affected),
        Some("/problem/limits") => several(&mut problem.limits),
        Some("/problem/tried") => several(&mut problem.tried),
        Some("/problem/risks") => several(&mut problem.risks),
        Some(_) => return Err(DraftFault::said("is-a-measure", &[("what", what)])),
        None => {
            let further = problem.further.get_or_insert_default();
            let mut text = further.get(what).cloned().unwrap_or_default();
            text.put(language, words);
            further.put(what, Some(text));
        }
    }
    Ok(())
}

fn decide(
    place: &mut Option<ById<String>>,
    table: &Table,
    question: &str,
    answer: &str,
) -> Result<(), DraftFault> {
    Answers::default().give(table, question, answer).map_err(DraftFault::Answer)?;
    place.get_or_insert_default().put(question, Some(answer.to_owned()));
    Ok(())
}

/// A self-check of one day holds all of that day's answers.
fn check_self(draft: &mut Procurement, statement: &str, words: &str, on: Day) -> Result<(), DraftFault> {
    let known: Vec<&str> = self_check().statements.iter().map(|one| one.id.as_str()).collect();
    if !known.contains(&statement) {
        return Err(DraftFault::said(
            "no-such-statement",
            &[("what", statement), ("known", &known.join(", "))],
        ));
    }
    if !["1", "2", "3", "4", "5"].contains(&words) {
        return Err(DraftFault::said("not-of-five", &[("found", words)]));
    }
    let date = on.to_string();
    let checks = draft.journey.get_or_insert_with(Journey::default).ability.get_or_insert_default();
    if checks.iter().all(|check| check.date != date) {
        checks.push(SelfCheck { date: date.clone(), ..SelfCheck::default() });
    }
    if let Some(check) = checks.iter_mut().find(|check| check.date == date) {
        check.answers.put(statement, Some(Decimal(words.to_owned())));
    }
    Ok(())
}

/// What is given of a measure. What is left out stays as it is.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct MeasureGiven<'a> {
    /// What is measured.
    pub what: Option<&'a str>,
    /// The unit.
    pub unit: Option<&'a str>,
    /// How it is measured.
    pub method: Option<&'a str>,
    /// Today's value, as `VALUE` or `VALUE@DATE`; without a date it holds today.
    pub baseline: Option<&'a str>,
    /// The value that is wanted, as `VALUE@DATE`.
    pub target: Option<&'a str>,
    /// Where today's value comes from.
    pub source: Option<&'a str>,
    /// What was measured after signing, as `VALUE` or `VALUE@DATE`; without a date it was today.
    pub outcome: Option<&'a str>,
    /// How several departments' values become one: `sum`, `mean`, `highest` or `lowest`.
    pub together: Option<&'a str>,
}

/// Puts a measure into a draft, or changes the one with this id.
///
/// # Errors
/// Where a value is no number, a day is none, or a goal has no day.
pub fn measure(
    draft: &mut Procurement,
    id: &str,
    given: &MeasureGiven<'_>,
    language: Language,
    on: Day,
) -> Result<(), DraftFault> {
    sound_id(id)?;
    let baseline = given.baseline.map(|text| observation(text, Some(on))).transpose()?;
    let target = given.target.map(|text| observation(text, None)).transpose()?;
    let outcome = given.outcome.map(|text| observation(text, Some(on))).transpose()?;
    let together =
        |word| Together::from_word(word).ok_or_else(|| unknown(word, Together::ALL, Together::word));
    let together = given.together.map(together).transpose()?;
    let measures = draft.problem.measures.get_or_insert_default();
    if measures.iter().all(|measure| measure.id != id) {
        measures.push(Measure { id: id.to_owned(), ..Measure::default() });
    }
    let Some(measure) = measures.iter_mut().find(|measure| measure.id == id) else { return Ok(()) };
    for (place, text) in [
        (&mut measure.what, given.what),
        (&mut measure.unit, given.unit),
        (&mut measure.method, given.method),
    ] {
        if let Some(text) = text {
            place.put(language, text.trim());
        }
    }
    let source = measure.baseline.as_ref().and_then(|one| one.source.clone());
    if let Some(baseline) = baseline {
        measure.baseline = Some(Observation { source, ..baseline });
    }
    if target.is_some() {
        measure.target = target;
    }
    if together.is_some() {
        measure.together = together;
    }
    if let (Some(source), Some(baseline)) = (given.source, &mut measure.baseline) {
        baseline.source.get_or_insert_default().put(language, source.trim());
    }
    if let Some(Observation { value, date, .. }) = outcome {
        let outcomes = draft.journey.get_or_insert_default().outcomes.get_or_insert_default();
        outcomes.push(MeasuredOutcome { measure: id.to_owned(), value, date });
    }
    Ok(())
}

/// Refuses a name that cannot be an id, before it stands in the draft where only a person who edits the file could
/// change it.
pub(super) fn sound_id(id: &str) -> Result<(), DraftFault> {
    if is_id(id) { Ok(()) } else { Err(DraftFault::said("no-id", &[("found", id)])) }
}

pub(super) fn observation(text: &str, on: Option<Day>) -> Result<Observation, DraftFault> {
    let (value, date) = match text.split_once('@') {
        Some((value, date)) => (value, Day::read(date.trim())),
        None => (text, on),
    };
    let date = date.ok_or_else(|| DraftFault::said("no-day", &[("found", text)]))?;
    Ok(Observation { value: number(value)?, date: date.to_string(), source: None })
}

/// A number as people write it, with a point or a comma and spaces between thousands.
pub(super) fn number(text: &str) -> Result<Decimal, DraftFault> {
    let plain: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| if letter == ',' { '.' } else { letter })
        .collect();
    match read_decimal(&plain) {
        Ok(_) => Ok(Decimal(plain)),
        Err(_) => Err(DraftFault::said("not-a-number", &[("found", text.trim())])),
    }
}

fn unknown<T: Copy>(found: &str, all: &[T], word: impl Fn(T) -> &'static str) -> DraftFault {
    let known: Vec<&str> = all.iter().map(|one| word(*one)).collect();
    DraftFault::said("no-such-word", &[("found", found), ("known", &known.join(", "))])
}
