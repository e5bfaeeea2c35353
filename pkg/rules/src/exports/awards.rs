//! Award models, evaluations and what would change a winner.

use sprang::boundary;
use sprang::language::Language;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// What one may want of an award, the model that gives it, and what it would do on this lot: JSON text.
/// `values` are chosen parameters: `{"intention": {"parameter": "number"}}`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn intentions(procurement: &str, lot: Option<String>, estimate: Option<String>, values: &str) -> String {
    boundary::intentions(procurement, lot.as_deref(), estimate.as_deref(), values)
}

/// The procurement with a lot set up as an intention wants it, as JSON text.
#[wasm_bindgen(js_name = chooseModel)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn choose_model(
    procurement: &str,
    lot: Option<String>,
    intention: &str,
    estimate: Option<String>,
    values: &str,
) -> String {
    boundary::choose_model(procurement, lot.as_deref(), intention, estimate.as_deref(), values)
}

/// Four made-up bids on every lot, as an offers file.
#[wasm_bindgen(js_name = madeUpOffers)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn made_up_offers(procurement: &str, estimate: Option<String>) -> String {
    boundary::made_up_offers(procurement, estimate.as_deref())
}

/// The award report of a committee in one language, as JSON text; `depth` is `firm` where it is to say how firm the
/// result is, otherwise `ranking`.
#[wasm_bindgen(js_name = awardReport)]
#[must_use]
pub fn award_report(procurement: &str, offers: &str, language: &str, depth: &str) -> String {
    let language = Language::from_tag(language).unwrap_or_default();
    boundary::award_report(procurement, offers, language, depth == "firm")
}

/// Evaluates offers; answers the JSON text of an `EvaluateAnswer`.
#[wasm_bindgen]
#[must_use]
pub fn evaluate(procurement: &str, offers: &str) -> String {
    boundary::evaluate_json(&boundary::evaluate(procurement, offers))
}

/// What would change the winner or, without offers, what the model really weighs; answers the JSON
/// text of a `RobustnessAnswer`, without witnesses where they are not wanted.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn robustness(
    procurement: &str,
    offers: Option<String>,
    estimate: Option<String>,
    witnesses: Option<bool>,
) -> String {
    // A caller that has only texts leaves the offers empty.
    let offers = offers.filter(|text| !text.is_empty());
    let (offers, estimate) = (offers.as_deref(), estimate.as_deref());
    let answer = if witnesses == Some(false) {
        boundary::robustness_without_witnesses(procurement, offers, estimate)
    } else {
        boundary::robustness(procurement, offers, estimate)
    };
    boundary::robustness_json(&answer)
}

/// Single questions of robustness, by their ids with blanks between, without offers files: for a slider. Answers the
/// JSON text of a `RobustnessAnswer`.
///
/// # Errors
/// The first id that no question has.
#[wasm_bindgen(js_name = robustnessOnly)]
pub fn robustness_only(procurement: &str, offers: &str, questions: &str) -> Result<String, JsError> {
    Ok(boundary::robustness_json(&boundary::robustness_only(procurement, offers, questions)?))
}

/// How often each offer takes each place over all allowed weights; answers the JSON text of an
/// `AcceptabilityReport`, or nothing where there is none.
#[wasm_bindgen]
#[must_use]
pub fn acceptability(procurement: &str, offers: &str, samples: u32, seed: u32) -> Option<String> {
    let found = boundary::acceptability(procurement, offers, samples, seed.into())?;
    Some(boundary::acceptability_json(&found))
}
