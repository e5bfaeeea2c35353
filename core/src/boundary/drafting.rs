//! What is put into a draft, for callers outside Rust: each call takes the text of a document and gives one back.

use serde_json::Value;

use super::answer::{FaultReport, both};
use super::profile::Honoured;
use super::reports;
use crate::document::wire::{wire_choice, wire_object, wire_words};
use crate::document::{self, Procurement, pretty, read_procurement};
use crate::draft::{self, AskedFor, Done, DraftFault, Insert, Inserted, MeasureGiven, WORDING};
use crate::follow_up::Day;
use crate::language::{Language, Localised};
use crate::profile::Profile;

wire_choice! {
    /// What changing a draft answers.
    DraftAnswer by "outcome" {
        /// It is changed.
        "written" Written {
            /// The document as it now is.
            "document" document: Procurement,
            /// The id of what was put in, where it has one.
            "id" id: Option<String>,
            /// What became of each criterion that the organisation asks for, where all of them were put in.
            "asked" asked: Option<Vec<AskedForReport>>,
            /// The profile that was honoured.
            "profile" profile: Option<Localised>,
            /// What is wrong with the profile, which then was not honoured; left out where nothing is.
            "profileFaults" profile_faults: Option<Vec<FaultReport>>,
        }
        /// It is not changed.
        "refused" Refused {
            /// The stable code.
            "code" code: String,
            /// Why, and what to do.
            "message" message: Localised,
        }
        /// The file has faults of form, so that nothing was changed.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_words! {
    /// What became of a criterion that the organisation asks for.
    AskedForOutcome {
        /// It was put in.
        "inserted" Inserted,
        /// It stood there, and weighs now what the organisation asks for.
        "weighed" Weighed,
        /// Something is lacking that only the buyer knows.
        "lacking" Lacking,
    }
}

wire_object! {
    /// What became of a criterion that the organisation asks for, in one lot.
    AskedForReport {
        /// What was done.
        "outcome" outcome: AskedForOutcome,
        /// The lot.
        "lot" lot: String,
        /// Its id in the catalogue.
        "criterion" criterion: String,
        /// Its name.
        "name" name: Localised,
        /// Its id in the document, where it stands there now.
        "id" id: Option<String>,
        /// What it weighs now, where it stands.
        "weight" weight: Option<String>,
        /// What is lacking, and what to do.
        "message" message: Option<Localised>,
    }
}

/// A draft that holds nothing but the need. The JSON text of a [`DraftAnswer`].
///
/// ```
/// let answer = sprang::boundary::start_draft("trees", "Tre av tio träd dör.", "sv", "2026-01-10", None);
/// assert!(answer.contains("\"written\"") && answer.contains("Tre av tio"));
/// ```
#[must_use]
pub fn start_draft(id: &str, need: &str, language: &str, on: &str, profile: Option<&str>) -> String {
    let Some(on) = Day::read(on) else { return no_day(on) };
    let language = Language::from_tag(language).unwrap_or_default();
    let with = draft::Start { id, need, language, buyer: None, value: None, on };
    let honoured = Honoured::read(profile);
    let document = draft::start(&with, honoured.sound());
    pretty(&written(document, None, honoured))
}

/// Puts an answer into a draft, as [`draft::answer`] does. The JSON text of a [`DraftAnswer`].
#[must_use]
pub fn answer_draft(document: &str, what: &str, text: &str, language: &str, on: &str) -> String {
    let Some(on) = Day::read(on) else { return no_day(on) };
    let language = Language::from_tag(language).unwrap_or_default();
    changed(document, |draft| draft::answer(draft, what, (language, text), on).map(|()| None))
}

/// Puts a measure into a draft, or changes the one with this id. `parts` is an object of `what`, `unit`, `method`,
/// `baseline` and `target` (as `VALUE@DATE`), `source`, `together`, and `outcome` (what was measured after signing, as
/// `VALUE@DATE`), each of which may be left out. The JSON text of a
/// [`DraftAnswer`].
#[must_use]
pub fn measure_draft(document: &str, id: &str, parts: &str, language: &str, on: &str) -> String {
    let Some(on) = Day::read(on) else { return no_day(on) };
    let language = Language::from_tag(language).unwrap_or_default();
    let parts: Value = serde_json::from_str(parts).unwrap_or_default();
    let text = |name| parts.get(name).and_then(Value::as_str);
    let mut given = MeasureGiven::default();
    (given.what, given.unit, given.method) = (text("what"), text("unit"), text("method"));
    (given.baseline, given.target, given.source) = (text("baseline"), text("target"), text("source"));
    (given.together, given.outcome) = (text("together"), text("outcome"));
    changed(document, |draft| draft::measure(draft, id, &given, language, on).map(|()| Some(id.to_owned())))
}

/// Lets a department join the need; `parts` is an object of `name`, `need`, and `MEASURE.concerns`,
/// `MEASURE.baseline`, `MEASURE.target`. The JSON text of a [`DraftAnswer`].
#[must_use]
pub fn join_need(document: &str, department: &str, parts: &str, language: &str, on: &str) -> String {
    let Some(on) = Day::read(on) else { return no_day(on) };
    let language = Language::from_tag(language).unwrap_or_default();
    let parts: Value = serde_json::from_str(parts).unwrap_or_default();
    let parts = parts.as_object().into_iter().flatten();
    let parts: Vec<(&str, &str)> =
        parts.map(|(name, text)| (name.as_str(), text.as_str().unwrap_or_default())).collect();
    changed(document, |draft| {
        draft::department(draft, department, &parts, language, on).map(|()| Some(department.to_owned()))
    })
}

/// Lets a measure serve a goal of the document or of the organisation's profile. The JSON text of a
/// [`DraftAnswer`].
#[must_use]
pub fn serve_goal(document: &str, measure: &str, goal: &str, profile: Option<&str>) -> String {
    changed_by(document, Honoured::read(profile), |draft, profile| {
        draft::serve_goal(draft, measure, goal, profile).map(|()| None)
    })
}

/// Writes that a stage is reached: when, by whom (a role), and what there is to remember. The JSON text of a
/// [`DraftAnswer`].
#[must_use]
pub fn reach_stage(document: &str, stage: &str, on: &str, by: Option<&str>, note: Option<&str>) -> String {
    let Some(on) = Day::read(on) else { return no_day(on) };
    changed(document, |draft| {
        let stage = document::Stage::from_word(stage).ok_or_else(|| DraftFault::no_stage(stage))?;
        let note = given(note).map(|text| localised(&Value::from(text)));
        draft::reach(draft, stage, on, given(by), note);
        Ok(None)
    })
}

/// Writes a note on the way, such as what a supplier told in the dialogue. The JSON text of a [`DraftAnswer`].
#[must_use]
pub fn note_draft(
    document: &str,
    stage: &str,
    text: (&str, &str),
    on: &str,
    by: Option<&str>,
    with: Option<&str>,
) -> String {
    let Some(on) = Day::read(on) else { return no_day(on) };
    let language = Language::from_tag(text.0).unwrap_or_default();
    changed(document, |draft| {
        let stage = document::Stage::from_word(stage).ok_or_else(|| DraftFault::no_stage(stage))?;
        draft::note(draft, stage, on, given(by), given(with), (language, text.1));
        Ok(None)
    })
}

/// Puts a criterion of the catalogue into a draft. `with` is an object of `lot`, `weight`, `measure` and `values`
/// (by parameter, as text or as `{sv, en}`), each of which may be left out: without a weight it weighs the least that
/// the organisation's profile asks for, or else that the catalogue suggests. The JSON text of a [`DraftAnswer`].
#[must_use]
pub fn insert_criterion(document: &str, criterion: &str, with: &str, profile: Option<&str>) -> String {
    let with: Value = serde_json::from_str(with).unwrap_or_default();
    let text = |name| with.get(name).and_then(Value::as_str);
    let mut wanted = Insert::default();
    (wanted.lot, wanted.weight, wanted.measure) = (text("lot"), text("weight"), text("measure"));
    let values = with.get("values").and_then(Value::as_object);
    wanted.values =
        values.into_iter().flatten().map(|(name, value)| (name.as_str(), localised(value))).collect();
    changed_by(document, Honoured::read(profile), |draft, profile| {
        draft::insert(draft, criterion, &wanted, profile).map(|inserted| Some(inserted.id))
    })
}

/// Puts in every criterion that the organisation's profile asks for and that does not stand, with what the profile
/// fills in, and gives those that stand the weight that it asks for. The JSON text of a [`DraftAnswer`].
#[must_use]
pub fn insert_mandatory(document: &str, profile: Option<&str>) -> String {
    let mut told = Vec::new();
    let mut answer = change_by(document, Honoured::read(profile), |draft, profile| {
        if let Some(profile) = profile {
            told = draft::insert_mandatory(draft, profile)?;
        }
        Ok(None)
    });
    if let DraftAnswer::Written { asked, .. } = &mut answer {
        *asked = Some(told.into_iter().map(asked_for).collect());
    }
    pretty(&answer)
}

fn asked_for(one: AskedFor) -> AskedForReport {
    let report = AskedForReport {
        outcome: AskedForOutcome::Lacking,
        lot: one.lot,
        criterion: one.criterion,
        name: one.name,
        id: None,
        weight: None,
        message: None,
    };
    let stands = |outcome, made: Inserted, report| AskedForReport {
        outcome,
        id: Some(made.id),
        weight: Some(made.weight),
        ..report
    };
    match one.done {
        Done::Inserted(made) => stands(AskedForOutcome::Inserted, made, report),
        Done::Weighed(made) => stands(AskedForOutcome::Weighed, made, report),
        Done::Lacking(fault) => {
            AskedForReport { message: Some(both(|language| fault.message(language))), ..report }
        }
    }
}

/// A caller that has only texts leaves empty what it does not say.
fn given(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

fn localised(value: &Value) -> Localised {
    match value {
        Value::String(text) => Localised { sv: Some(text.clone()), en: Some(text.clone()) },
        other => serde_json::from_value(other.clone()).unwrap_or_default(),
    }
}

fn changed(
    document: &str,
    change: impl FnOnce(&mut Procurement) -> Result<Option<String>, DraftFault>,
) -> String {
    changed_by(document, Honoured::default(), |draft, _| change(draft))
}

fn changed_by(
    document: &str,
    honoured: Honoured,
    change: impl FnOnce(&mut Procurement, Option<&Profile>) -> Result<Option<String>, DraftFault>,
) -> String {
    pretty(&change_by(document, honoured, change))
}

/// Changes a draft for an organisation with a profile.
fn change_by(
    document: &str,
    honoured: Honoured,
    change: impl FnOnce(&mut Procurement, Option<&Profile>) -> Result<Option<String>, DraftFault>,
) -> DraftAnswer {
    let read = read_procurement(document);
    let Some(mut draft) = read.document.filter(|_| read.faults.is_empty()) else {
        return DraftAnswer::Faulty { faults: reports(&read.faults) };
    };
    match change(&mut draft, honoured.sound()) {
        Ok(id) => written(draft, id, honoured),
        Err(fault) => DraftAnswer::Refused {
            code: fault.code().to_owned(),
            message: both(|language| fault.message(language)),
        },
    }
}

fn written(document: Procurement, id: Option<String>, honoured: Honoured) -> DraftAnswer {
    let profile = honoured.name();
    DraftAnswer::Written { document, id, asked: None, profile, profile_faults: honoured.faults }
}

fn no_day(found: &str) -> String {
    let message = both(|language| WORDING.text(language, "no-day", &[("found", found)]));
    pretty(&DraftAnswer::Refused { code: "no-day".to_owned(), message })
}
