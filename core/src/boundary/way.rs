//! The way from a problem to criteria, for callers outside Rust: questions, drafts, what comes next,
//! stages, and catalogue criteria beside a newer catalogue.

use serde_json::Value;

use super::answer::{FaultReport, both};
use super::reports;
use crate::catalogue::{ChangedBy, compare, entries, read_catalogue};
use crate::document::wire::{wire_choice, wire_object};
use crate::document::{self, Criterion, Node, Procurement, pretty, read_procurement};
use crate::draft::{self, DraftFault, Insert, MeasureGiven, Step, WORDING};
use crate::follow_up::{Day, STAGES, stage_name, standing};
use crate::language::{Language, Localised};
use crate::profile::{Contact, Profile};
use crate::template::{self, TemplateQuestion};
use crate::{follow_up, validate};

wire_choice! {
    /// What reading a profile answers.
    ProfileAnswer by "outcome" {
        /// The profile is sound.
        "sound" Sound {
            /// Its name with version and date: to be shown wherever it changed something.
            "name" name: Localised,
        }
        /// The file has faults.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

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
        /// Whether the document answers it; left out where there is no document.
        "answered" answered: Option<bool>,
        /// What the organisation's profile says of it.
        "guidance" guidance: Option<Localised>,
    }
}

wire_choice! {
    /// What changing a draft answers.
    DraftAnswer by "outcome" {
        /// It is changed.
        "written" Written {
            /// The document as it now is.
            "document" document: Procurement,
            /// The id of what was put in, where it has one.
            "id" id: Option<String>,
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

wire_choice! {
    /// What asking for the stages answers.
    StagesAnswer by "outcome" {
        /// The document is sound.
        "sound" Sound {
            /// The stages in their order.
            "stages" stages: Vec<StageReport>,
            /// Whether the work was stopped.
            "stopped" stopped: bool,
            /// What the solution may be called; left out where the innovation test is not answered.
            "standing" standing: Option<Localised>,
            /// Notes on the way.
            "notes" notes: Vec<NoteReport>,
            /// What comes next.
            "next" next: NextReport,
        }
        /// The file has faults.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_object! {
    /// A stage, and who reached it when.
    StageReport {
        /// Its word in documents.
        "stage" stage: String,
        /// Its name.
        "name" name: Localised,
        /// The first day on which it was reached.
        "reached" reached: Option<String>,
        /// Who did it then.
        "by" by: Option<String>,
        /// What there is to remember.
        "note" note: Option<Localised>,
    }
}

wire_object! {
    /// A note on the way.
    NoteReport {
        /// The stage that it belongs to.
        "stage" stage: String,
        /// The day.
        "date" date: String,
        /// Who wrote it.
        "by" by: Option<String>,
        /// Who was asked.
        "with" with: Option<String>,
        /// The note.
        "text" text: Localised,
    }
}

wire_choice! {
    /// What comparing the criteria of a document with a catalogue answers.
    CompareAnswer by "outcome" {
        /// They were compared.
        "compared" Compared {
            /// The criteria that were made from a catalogue.
            "criteria" criteria: Vec<CompareReport>,
        }
        /// The catalogue cannot be read.
        "refused" Refused {
            /// Why.
            "message" message: Localised,
        }
        /// The file has faults.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_object! {
    /// A criterion beside the catalogue.
    CompareReport {
        /// The lot.
        "lot" lot: String,
        /// The criterion.
        "criterion" criterion: String,
        /// The criterion of the catalogue.
        "from" from: String,
        /// The version that it was made from.
        "madeFrom" made_from: String,
        /// The version that the catalogue now has; left out where it is no longer in it.
        "now" now: Option<String>,
        /// Whether the catalogue has something to take over.
        "news" news: bool,
        /// The parts that differ.
        "differences" differences: Vec<CompareDifference>,
        /// What the version now asks for that was never filled in.
        "open" open: Vec<Localised>,
    }
}

wire_object! {
    /// A part that differs.
    CompareDifference {
        /// Its member in the document.
        "part" part: String,
        /// What stands in the document, as JSON text.
        "here" here: String,
        /// What the catalogue now gives, as JSON text.
        "now" now: String,
        /// Who has changed it: `buyer`, `catalogue`, `both` or `unknown`.
        "by" by: String,
    }
}

/// Reads a profile. The JSON text of a [`ProfileAnswer`].
#[must_use]
pub fn profile(text: &str) -> String {
    pretty(&match validate::profile_text(text) {
        Ok(profile) => ProfileAnswer::Sound { name: both(|language| profile.name(language)) },
        Err(faults) => ProfileAnswer::Faulty { faults: reports(&faults) },
    })
}

/// The questions of a form, with what a document leaves open and what a profile says of them. The JSON text
/// of a [`TemplateReport`]; `None` where there is no such form. A profile with faults is left out, since
/// [`profile`] says what is wrong with it.
///
/// ```
/// let idea = sprang::boundary::template_form("idea", None, None).expect("a form");
/// assert!(idea.contains("\"affected\""));
/// ```
#[must_use]
pub fn template_form(form: &str, document: Option<&str>, profile: Option<&str>) -> Option<String> {
    let form = template::template().forms.iter().find(|one| one.id == form)?;
    let profile = sound_profile(profile);
    let node: Option<Node> = document.and_then(|text| serde_json::from_str(text).ok());
    let question = |question: &&'static TemplateQuestion| QuestionReport {
        id: question.id.clone(),
        ask: question.ask.clone(),
        why: question.why.clone(),
        good: question.good.clone(),
        bad: question.bad.clone(),
        place: question.place(),
        answered: node.as_ref().map(|node| question.is_answered(node)),
        guidance: profile.as_ref().and_then(|profile| profile.guidance_for(&question.id)).cloned(),
    };
    Some(pretty(&TemplateReport {
        form: form.id.clone(),
        name: form.name.clone(),
        when: form.when.clone(),
        questions: template::questions(&form.id).iter().map(question).collect(),
        profile: profile.as_ref().map(named),
    }))
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
    let document = draft::start(&with, sound_profile(profile).as_ref());
    pretty(&DraftAnswer::Written { document, id: None })
}

/// Puts an answer into a draft, as [`draft::answer`] does. The JSON text of a [`DraftAnswer`].
#[must_use]
pub fn answer_draft(document: &str, what: &str, text: &str, language: &str, on: &str) -> String {
    let Some(on) = Day::read(on) else { return no_day(on) };
    let language = Language::from_tag(language).unwrap_or_default();
    changed(document, |draft| draft::answer(draft, what, (language, text), on).map(|()| None))
}

/// Puts a measure into a draft, or changes the one with this id. `parts` is an object of `what`, `unit`, `method`,
/// `baseline` and `target` (as `VALUE@DATE`) and `source`, each of which may be left out. The JSON text of a
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
    given.together = text("together");
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
    let profile = sound_profile(profile);
    changed(document, |draft| draft::serve_goal(draft, measure, goal, profile.as_ref()).map(|()| None))
}

/// Writes that a stage is reached: when, by whom (a role), and what there is to remember. The JSON text of a
/// [`DraftAnswer`].
#[must_use]
pub fn reach_stage(document: &str, stage: &str, on: &str, by: Option<&str>, note: Option<&str>) -> String {
    let Some(on) = Day::read(on) else { return no_day(on) };
    changed(document, |draft| {
        let stage = document::Stage::from_word(stage).ok_or_else(|| DraftFault::no_stage(stage))?;
        let note = note.map(|text| localised(&Value::from(text)));
        draft::reach(draft, stage, on, by, note);
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
        draft::note(draft, stage, on, by, with, (language, text.1));
        Ok(None)
    })
}

/// Puts a criterion of the catalogue into a draft. `with` is an object of `lot`, `weight`, `measure` and `values`
/// (by parameter, as text or as `{sv, en}`), each of which may be left out. The JSON text of a
/// [`DraftAnswer`].
#[must_use]
pub fn insert_criterion(document: &str, criterion: &str, with: &str) -> String {
    let with: Value = serde_json::from_str(with).unwrap_or_default();
    let text = |name| with.get(name).and_then(Value::as_str);
    let mut wanted = Insert::default();
    (wanted.lot, wanted.weight, wanted.measure) = (text("lot"), text("weight"), text("measure"));
    let values = with.get("values").and_then(Value::as_object);
    wanted.values =
        values.into_iter().flatten().map(|(name, value)| (name.as_str(), localised(value))).collect();
    changed(document, |draft| draft::insert(draft, criterion, &wanted).map(|inserted| Some(inserted.id)))
}

/// What comes next in a draft. The JSON text of a [`NextReport`].
#[must_use]
pub fn next_steps(document: &str, profile: Option<&str>) -> String {
    next_steps_by(document, sound_profile(profile).as_ref())
}

/// The same, by a profile that was read.
#[must_use]
pub fn next_steps_by(document: &str, profile: Option<&Profile>) -> String {
    let read = read_procurement(document);
    let Some(written) = read.document.filter(|_| read.faults.is_empty()) else {
        let steps = read.faults.into_iter().map(|fault| step_report(&Step::Mend(fault), None)).collect();
        return pretty(&NextReport { steps, ..NextReport::default() });
    };
    pretty(&next_report(&written, profile))
}

/// The stages, who reached them when, and what comes next. The JSON text of a [`StagesAnswer`].
#[must_use]
pub fn stages(document: &str, profile: Option<&str>) -> String {
    stages_by(document, sound_profile(profile).as_ref())
}

/// The same, by a profile that was read.
#[must_use]
pub fn stages_by(document: &str, profile: Option<&Profile>) -> String {
    let sound = match validate::procurement_text(document) {
        Ok(sound) => sound,
        Err(faults) => return pretty(&StagesAnswer::Faulty { faults: reports(&faults) }),
    };
    let journey = sound.journey();
    let stage = |(index, stage): (usize, &crate::procurement::Stage)| {
        let first = journey
            .stages
            .iter()
            .filter(|one| one.stage == *stage)
            .min_by(|one, other| one.date.cmp(&other.date));
        StageReport {
            stage: word(index),
            name: both(|language| stage_name(*stage, language).to_owned()),
            reached: first.map(|one| one.date.clone()),
            by: first.and_then(|one| one.by.clone()),
            note: first.and_then(|one| one.note.clone()),
        }
    };
    let notes = journey.notes.iter().map(|note| NoteReport {
        stage: stage_word(note.stage),
        date: note.date.clone(),
        by: note.by.clone(),
        with: note.with.clone(),
        text: note.text.clone(),
    });
    let written = read_procurement(document).document.unwrap_or_default();
    pretty(&StagesAnswer::Sound {
        stages: STAGES.iter().enumerate().map(stage).collect(),
        stopped: journey.reached(crate::procurement::Stage::Stopped).is_some(),
        standing: standing(&sound)
            .map(|standing| both(|language| follow_up::WORDING.raw(language, standing.key()).to_owned())),
        notes: notes.collect(),
        next: next_report(&written, profile),
    })
}

/// The criteria of a document that were made from a catalogue, beside that catalogue or a newer one given as
/// JSON text. The JSON text of a [`CompareAnswer`].
#[must_use]
pub fn compare_with_catalogue(document: &str, newer: Option<&str>) -> String {
    let read = read_procurement(document);
    let Some(written) = read.document.filter(|_| read.faults.is_empty()) else {
        return pretty(&CompareAnswer::Faulty { faults: reports(&read.faults) });
    };
    let given = match newer.map(read_catalogue).transpose() {
        Ok(given) => given,
        Err(error) => {
            let message =
                both(|language| draft::WORDING.text(language, "no-catalogue", &[("error", &error)]));
            return pretty(&CompareAnswer::Refused { message });
        }
    };
    let catalogue = given.as_deref().unwrap_or_else(|| entries());
    let mut criteria = Vec::new();
    for lot in &written.lots {
        let mut all = Vec::new();
        collect(&lot.criteria, &mut all);
        for criterion in all {
            let Criterion::Quality { id, from: Some(from), .. } = criterion else { continue };
            let Some(found) = compare(criterion, catalogue, &[catalogue, entries()]) else { continue };
            criteria.push(CompareReport {
                lot: lot.id.clone(),
                criterion: id.clone(),
                from: from.criterion.clone(),
                news: found.has_news(),
                made_from: found.made_from,
                now: found.now,
                differences: found
                    .differences
                    .into_iter()
                    .map(|one| CompareDifference {
                        part: one.part.to_owned(),
                        here: one.here,
                        now: one.now,
                        by: ChangedBy::code(one.by).to_owned(),
                    })
                    .collect(),
                open: found.open.iter().map(|fault| both(|language| fault.message(language))).collect(),
            });
        }
    }
    pretty(&CompareAnswer::Compared { criteria })
}

fn collect<'c>(criteria: &'c [Criterion], found: &mut Vec<&'c Criterion>) {
    for criterion in criteria {
        match criterion {
            Criterion::Group { criteria, .. } => collect(criteria, found),
            other => found.push(other),
        }
    }
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
    let read = read_procurement(document);
    let Some(mut draft) = read.document.filter(|_| read.faults.is_empty()) else {
        return pretty(&DraftAnswer::Faulty { faults: reports(&read.faults) });
    };
    pretty(&match change(&mut draft) {
        Ok(id) => DraftAnswer::Written { document: draft, id },
        Err(fault) => DraftAnswer::Refused {
            code: fault.code().to_owned(),
            message: both(|language| fault.message(language)),
        },
    })
}

fn no_day(found: &str) -> String {
    let message = both(|language| WORDING.text(language, "no-day", &[("found", found)]));
    pretty(&DraftAnswer::Refused { code: "no-day".to_owned(), message })
}

pub(super) fn sound_profile(text: Option<&str>) -> Option<Profile> {
    validate::profile_text(text?).ok()
}

pub(super) fn named(profile: &Profile) -> Localised {
    both(|language| profile.name(language))
}

fn next_report(written: &Procurement, profile: Option<&Profile>) -> NextReport {
    let next = draft::next(written, profile);
    let contacts = profile
        .zip(next.stage)
        .into_iter()
        .flat_map(|(profile, stage)| profile.contacts_in(stage).map(contact).collect::<Vec<_>>());
    NextReport {
        stage: next.stage.map(stage_word),
        name: next.stage.map(|stage| both(|language| stage_name(stage, language).to_owned())),
        steps: next.steps.iter().map(|one| step_report(one, profile)).collect(),
        contacts: contacts.collect(),
        profile: profile.map(named),
    }
}

fn contact(contact: &Contact) -> ContactReport {
    ContactReport { role: contact.role.clone(), address: contact.address.clone() }
}

fn word(index: usize) -> String {
    document::Stage::ALL.get(index).map_or("", |stage| stage.word()).to_owned()
}

pub(super) fn stage_word(stage: crate::procurement::Stage) -> String {
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
