//! What comes next in a draft, for callers outside Rust.

use super::answer::{FaultReport, both};
use super::profile::{Honoured, named};
use crate::document::wire::wire_object;
use crate::document::{self, pretty, read_procurement};
use crate::draft::{self, Step, WORDING};
use crate::follow_up::{STAGES, stage_name};
use crate::language::Localised;
use crate::procurement::Stage;
use crate::profile::Profile;

wire_object! {
    /// What comes next in a draft.
    NextReport {
        /// The stage that comes next; left out where all are reached or the document has faults.
        "stage" stage: Option<String>,
        /// Its name.
        "name" name: Option<Localised>,
        /// What to do for it, the first first.
        "steps" steps: Vec<StepToDo>,
        /// Who helps in this stage, by the profile.
        "contacts" contacts: Vec<ContactReport>,
        /// The profile that was honoured.
        "profile" profile: Option<Localised>,
        /// What is wrong with the profile, which then was not honoured; left out where nothing is.
        "profileFaults" profile_faults: Option<Vec<FaultReport>>,
    }
}

wire_object! {
    /// One thing to do.
    StepToDo {
        /// `mend`, `answer`, `measure`, `decide`, `reward`, `look`, `missing` or `reach`.
        "kind" kind: String,
        /// What to do, in a sentence.
        "text" text: Localised,
        /// Why.
        "why" why: Option<Localised>,
        /// What it is about: the id of a question, a measure, a rule or a stage; for a question of a table
        /// `route.ID` or `test.ID`.
        "about" about: String,
        /// Where in the document: a JSON Pointer.
        "place" place: Option<String>,
        /// Answers to choose from, or criteria of the catalogue that may fit.
        "choices" choices: Vec<ChoiceReport>,
        /// What the organisation's profile says of it.
        "guidance" guidance: Option<Localised>,
    }
}

wire_object! {
    /// Something to choose.
    ChoiceReport {
        /// Its id.
        "id" id: String,
        /// What people call it.
        "text" text: Localised,
    }
}

wire_object! {
    /// Someone who helps.
    ContactReport {
        /// The role.
        "role" role: Localised,
        /// How to reach them.
        "address" address: String,
    }
}

/// What comes next in a draft. The JSON text of a [`NextReport`].
#[must_use]
pub fn next_steps(document: &str, profile: Option<&str>) -> String {
    pretty(&next_of(document, Honoured::read(profile)))
}

/// The same, by a profile that was read.
#[must_use]
pub fn next_steps_by(document: &str, profile: Option<&Profile>) -> String {
    pretty(&next_of(document, Honoured { profile: profile.cloned(), faults: None }))
}

/// What comes next in the text of a draft.
pub(super) fn next_of(document: &str, honoured: Honoured) -> NextReport {
    let read = read_procurement(document);
    let Some(written) = read.document.filter(|_| read.faults.is_empty()) else {
        let steps = read.faults.into_iter().map(|fault| step_report(&Step::Mend(fault), None)).collect();
        return NextReport { steps, profile_faults: honoured.faults, ..NextReport::default() };
    };
    NextReport { profile_faults: honoured.faults, ..next_report(&written, honoured.profile.as_ref()) }
}

fn next_report(written: &document::Procurement, profile: Option<&Profile>) -> NextReport {
    let next = draft::next(written, profile);
    NextReport {
        stage: next.stage.map(stage_word),
        name: next.stage.map(|stage| both(|language| stage_name(stage, language).to_owned())),
        steps: next.steps.iter().map(|one| step_report(one, profile)).collect(),
        contacts: next.stage.map(|stage| contacts_in(stage, profile)).unwrap_or_default(),
        profile: profile.map(named),
        profile_faults: None,
    }
}

/// Who helps in a stage, by the profile.
pub(super) fn contacts_in(stage: Stage, profile: Option<&Profile>) -> Vec<ContactReport> {
    let contacts = profile.into_iter().flat_map(|profile| profile.contacts_in(stage));
    contacts.map(|one| ContactReport { role: one.role.clone(), address: one.address.clone() }).collect()
}

pub(super) fn word(index: usize) -> String {
    document::Stage::ALL.get(index).map_or("", |stage| stage.word()).to_owned()
}

pub(super) fn stage_word(stage: Stage) -> String {
    STAGES.iter().position(|one| *one == stage).map_or_else(|| "stopped".to_owned(), word)
}

/// A step as it is told.
#[must_use]
pub fn step_report(step: &Step, profile: Option<&Profile>) -> StepToDo {
    let say =
        |key: &'static str, values: &[(&str, &str)]| both(|language| WORDING.text(language, key, values));
    let to_do = |kind: &str, text: Localised, about: &str| StepToDo {
        kind: kind.to_owned(),
        text,
        about: about.to_owned(),
        ..StepToDo::default()
    };
    match step {
        Step::Mend(fault) => StepToDo {
            why: Some(both(|language| fault.help(language))),
            place: Some(fault.at.clone()),
            ..to_do("mend", both(|language| fault.message(language)), fault.code.code())
        },
        Step::Answer(question) => StepToDo {
            why: Some(question.why.clone()),
            place: Some(question.place()),
            guidance: profile.and_then(|profile| profile.guidance_for(&question.id)).cloned(),
            ..to_do("answer", question.ask.clone(), &question.id)
        },
        Step::Measure { id, baseline, target, source } => {
            let lacks: Vec<&'static str> =
                [(*baseline, "step.baseline"), (*target, "step.target"), (*source, "step.source")]
                    .into_iter()
                    .filter(|(lacks, _)| *lacks)
                    .map(|(_, key)| key)
                    .collect();
            let text = both(|language| {
                let lacks: Vec<&str> = lacks.iter().map(|key| WORDING.raw(language, key)).collect();
                WORDING.text(language, "step.measure", &[("measure", id), ("lacks", &lacks.join(", "))])
            });
            StepToDo { place: Some("/problem/measures".to_owned()), ..to_do("measure", text, id) }
        }
        Step::Decide { table, question } => StepToDo {
            why: Some(question.why.clone()),
            choices: question
                .answers
                .iter()
                .map(|answer| ChoiceReport { id: answer.id.clone(), text: answer.text.clone() })
                .collect(),
            ..to_do("decide", question.ask.clone(), &format!("{table}.{}", question.id))
        },
        Step::Estimate => StepToDo {
            why: Some(say("step.estimate.why", &[])),
            place: Some("/journey/value".to_owned()),
            ..to_do("answer", say("step.estimate", &[]), "estimate")
        },
        Step::Reward { measure, suggestions } => StepToDo {
            choices: suggestions
                .iter()
                .map(|entry| ChoiceReport { id: entry.id.clone(), text: entry.name.clone() })
                .collect(),
            ..to_do("reward", say("step.reward", &[("measure", measure)]), measure)
        },
        Step::Look(finding) => StepToDo {
            why: Some(both(|language| finding.rule.help.text(language).to_owned())),
            place: Some(finding.at.clone()),
            ..to_do("look", both(|language| finding.message(language)), finding.rule.code)
        },
        Step::Missing(missing) => {
            to_do("missing", both(|language| missing.text(language).to_owned()), missing.key)
        }
        Step::Reach(stage) => {
            let text = both(|language| {
                WORDING.text(language, "step.reach", &[("stage", stage_name(*stage, language))])
            });
            to_do("reach", text, &stage_word(*stage))
        }
    }
}
