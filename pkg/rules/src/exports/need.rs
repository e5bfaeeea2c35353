//! The need, the ways to buy, the catalogue and the profile.

use sprang::boundary;
use sprang::decision;
use wasm_bindgen::prelude::wasm_bindgen;

/// What the answers to the questions of the route or of the innovation test lead to: the JSON text of the
/// decision, or of the next question. `table` is `route` or `innovation-test`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn decide(table: &str, answers: &str, profile: Option<String>) -> String {
    let table = if table == "innovation-test" { decision::innovation_test() } else { decision::route() };
    boundary::decision(table, answers, profile.as_deref())
}

/// What the route or the innovation test decides, and all its questions, as JSON text. `table` is `route` or
/// `innovation-test`.
#[wasm_bindgen(js_name = decisionQuestions)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn decision_questions(table: &str, profile: Option<String>) -> String {
    let table = if table == "innovation-test" { decision::innovation_test() } else { decision::route() };
    boundary::decision_questions(table, profile.as_deref())
}

/// The forms and the questions of a description of a need, as JSON text.
#[wasm_bindgen]
#[must_use]
pub fn template() -> String {
    boundary::template()
}

/// The criteria of the catalogue that fit these words, the best first, as JSON text.
#[wasm_bindgen(js_name = catalogueSearch)]
#[must_use]
pub fn catalogue_search(words: &str) -> String {
    boundary::catalogue_search(words)
}

/// The criteria of the catalogue as JSON text.
#[wasm_bindgen]
#[must_use]
pub fn catalogue() -> String {
    boundary::catalogue()
}

/// The criteria of the catalogue that fit these words, with what the organisation's profile asks for, as JSON text.
#[wasm_bindgen(js_name = catalogueFor)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn catalogue_for(words: &str, profile: Option<String>) -> String {
    boundary::catalogue_for(words, profile.as_deref())
}

/// A criterion of the catalogue filled in, as JSON text.
#[wasm_bindgen(js_name = catalogueCriterion)]
#[must_use]
pub fn catalogue_criterion(id: &str, filled_in: &str) -> String {
    boundary::catalogue_criterion(id, filled_in)
}

/// Reads a profile; answers the JSON text of a `ProfileAnswer`.
#[wasm_bindgen]
#[must_use]
pub fn profile(text: &str) -> String {
    boundary::profile(text)
}

/// The questions of a form; answers the JSON text of a `TemplateReport`, or nothing where there is no such form.
#[wasm_bindgen(js_name = templateForm)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn template_form(form: &str, document: Option<String>, profile: Option<String>) -> Option<String> {
    boundary::template_form(form, document.as_deref(), profile.as_deref())
}

/// Goals, what weighs for them, what departments share and what leans on each measure; answers the JSON text
/// of a `NeedAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn need(document: &str, profile: Option<String>) -> String {
    boundary::need(document, profile.as_deref())
}

/// Criteria beside the catalogue, or a newer one; answers the JSON text of a `CompareAnswer`.
#[wasm_bindgen(js_name = compareWithCatalogue)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn compare_with_catalogue(document: &str, newer: Option<String>) -> String {
    boundary::compare_with_catalogue(document, newer.as_deref())
}
