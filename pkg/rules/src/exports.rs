use sprang::boundary;
use wasm_bindgen::prelude::wasm_bindgen;

/// Checks the text of a procurement; answers the JSON text of a `CheckAnswer`.
#[wasm_bindgen]
#[must_use]
pub fn check(procurement: &str) -> String {
    boundary::check_json(&boundary::check(procurement))
}

/// Checks the text of an offers file against its procurement; answers the JSON text of a `CheckAnswer`.
#[wasm_bindgen(js_name = checkOffers)]
#[must_use]
pub fn check_offers(procurement: &str, offers: &str) -> String {
    boundary::check_json(&boundary::check_offers(procurement, offers))
}

/// Evaluates offers; answers the JSON text of an `EvaluateAnswer`.
#[wasm_bindgen]
#[must_use]
pub fn evaluate(procurement: &str, offers: &str) -> String {
    boundary::evaluate_json(&boundary::evaluate(procurement, offers))
}

/// The version of the rules.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
