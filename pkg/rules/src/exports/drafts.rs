//! A document that is written bit by bit, and what comes next.

use sprang::boundary;
use sprang::language::Language;
use wasm_bindgen::prelude::wasm_bindgen;

/// A draft that holds nothing but the need; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = startDraft)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn start_draft(id: &str, need: &str, language: &str, on: &str, profile: Option<String>) -> String {
    boundary::start_draft(id, need, language, on, profile.as_deref())
}

/// Puts an answer into a draft; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = answerDraft)]
#[must_use]
pub fn answer_draft(document: &str, what: &str, text: &str, language: &str, on: &str) -> String {
    boundary::answer_draft(document, what, text, language, on)
}

/// Puts a measure into a draft; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = measureDraft)]
#[must_use]
pub fn measure_draft(document: &str, id: &str, parts: &str, language: &str, on: &str) -> String {
    boundary::measure_draft(document, id, parts, language, on)
}

/// Puts a criterion of the catalogue into a draft; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = insertCriterion)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn insert_criterion(document: &str, criterion: &str, with: &str, profile: Option<String>) -> String {
    boundary::insert_criterion(document, criterion, with, profile.as_deref())
}

/// Puts in every criterion that the organisation's profile asks for; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = insertMandatory)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn insert_mandatory(document: &str, profile: Option<String>) -> String {
    boundary::insert_mandatory(document, profile.as_deref())
}

/// Lets a department join the need; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = joinNeed)]
#[must_use]
pub fn join_need(document: &str, department: &str, parts: &str, language: &str, on: &str) -> String {
    boundary::join_need(document, department, parts, language, on)
}

/// Lets a measure serve a goal of the document or of the organisation's profile; answers the JSON text of a
/// `DraftAnswer`.
#[wasm_bindgen(js_name = serveGoal)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn serve_goal(document: &str, measure: &str, goal: &str, profile: Option<String>) -> String {
    boundary::serve_goal(document, measure, goal, profile.as_deref())
}

/// Writes a note on the way; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = noteDraft)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn note_draft(
    document: &str,
    stage: &str,
    text: &str,
    language: &str,
    on: &str,
    by: Option<String>,
    with: Option<String>,
) -> String {
    boundary::note_draft(document, stage, (language, text), on, by.as_deref(), with.as_deref())
}

/// Writes that a stage is reached; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = reachStage)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn reach_stage(
    document: &str,
    stage: &str,
    on: &str,
    by: Option<String>,
    note: Option<String>,
) -> String {
    boundary::reach_stage(document, stage, on, by.as_deref(), note.as_deref())
}

/// What comes next in a draft; answers the JSON text of a `NextReport`.
#[wasm_bindgen(js_name = nextSteps)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn next_steps(document: &str, profile: Option<String>) -> String {
    boundary::next_steps(document, profile.as_deref())
}

/// The stages and what comes next; answers the JSON text of a `StagesAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn stages(document: &str, profile: Option<String>) -> String {
    boundary::stages(document, profile.as_deref())
}

/// The follow-up plan, and outcome against promise; answers the JSON text of a `PlanAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn plan(document: &str, on: &str, profile: Option<String>) -> String {
    boundary::plan(document, on, profile.as_deref())
}

/// The indicators of a portfolio; answers the JSON text of an `IndicatorsAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen hands lists and optional texts over as owned ones"
)]
pub fn indicators(documents: Vec<String>, on: &str, language: &str, profile: Option<String>) -> String {
    let language = Language::from_tag(language).unwrap_or_default();
    boundary::indicators(&documents, on, language, profile.as_deref())
}

/// The indicators of one procurement, for callers that hand over texts alone; answers the JSON text of an
/// `IndicatorsAnswer`.
#[wasm_bindgen(js_name = ownIndicators)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn own_indicators(document: &str, on: &str, language: &str, profile: Option<String>) -> String {
    let language = Language::from_tag(language).unwrap_or_default();
    boundary::indicators(&[document.to_owned()], on, language, profile.as_deref())
}
