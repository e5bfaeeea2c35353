//! What the checks say.

use sprang::boundary;
use sprang::check::TextKind;
use sprang::language::Language;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// What is unwise in a procurement, or cannot be evaluated; answers the JSON text of a `FindingsAnswer`.
#[wasm_bindgen]
#[must_use]
pub fn findings(procurement: &str) -> String {
    boundary::findings_text(procurement, None)
}

/// What is to be said of the text of a criterion, or of what `kind` says that it is; answers the JSON text of a list
/// of `FindingReport`. Without a language it is told from the text.
///
/// # Errors
///
/// A kind that no text can be.
#[wasm_bindgen(js_name = textFindings)]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn text_findings(text: &str, language: Option<String>, kind: Option<String>) -> Result<String, JsError> {
    let kind = match kind.as_deref() {
        None => TextKind::default(),
        Some(word) => TextKind::from_word(word).ok_or_else(|| {
            let words = TextKind::ALONE.map(TextKind::word).join(", ");
            JsError::new(&format!("{word:?} is no kind of text. The kinds are: {words}."))
        })?,
    };
    let named = language.as_deref().and_then(Language::from_tag);
    let language = named.or_else(|| Language::of_text(text)).unwrap_or_default();
    Ok(boundary::text_findings_text(text, language, kind))
}

/// What is to be said of one text of a criterion whose scale, weight and evidence stand in fields of their own;
/// answers the JSON text of a list of `FindingReport`.
#[wasm_bindgen(js_name = partFindings)]
#[must_use]
pub fn part_findings(text: &str, language: &str) -> String {
    let language = Language::from_tag(language).unwrap_or_default();
    boundary::part_findings_text(text, language)
}

/// All rules of the checks; answers the JSON text of a list of `RuleReport`.
#[wasm_bindgen]
#[must_use]
pub fn rules() -> String {
    boundary::rules_json(&boundary::rules())
}

/// What is unwise in a procurement, or not as the organisation's profile asks; answers the JSON text of a
/// `FindingsAnswer`.
#[wasm_bindgen(js_name = findingsWith)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn findings_with(procurement: &str, profile: Option<String>) -> String {
    boundary::findings_text(procurement, profile.as_deref())
}

/// The same without the fingerprint, and with what is said of each rule once, by code in `rules`.
#[wasm_bindgen(js_name = findingsBrief)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn findings_brief(procurement: &str, profile: Option<String>) -> String {
    boundary::findings_brief(procurement, profile.as_deref())
}
