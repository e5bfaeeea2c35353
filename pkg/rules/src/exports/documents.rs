//! Documents as texts: what is wrong with them, what they look like, what differs, and how they are shared.

use sprang::boundary;
use sprang::language::Language;
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

/// What a procurement looks like to those who read it; answers the JSON text of a `PublicationAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn publication(procurement: &str, language: &str, profile: Option<String>) -> String {
    let language = Language::from_tag(language).unwrap_or_default();
    boundary::publication_json(&boundary::publication(procurement, language, profile.as_deref()))
}

/// What differs between the texts of two versions of a document; answers the JSON text of a list of
/// `DifferenceReport`, or `null` where one of them is no JSON.
#[wasm_bindgen]
#[must_use]
pub fn differences(before: &str, after: &str) -> String {
    boundary::differences_json(boundary::differences(before, after).as_ref())
}

/// Makes a change to a document, such as one that mends a finding; answers the JSON text of an `AmendAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn amend(document: &str, path: &str, value: Option<String>) -> String {
    boundary::amend(document, path, value.as_deref())
}

/// A link that carries a document; answers the JSON text of a `ShareAnswer`.
#[wasm_bindgen(js_name = shareLink)]
#[must_use]
pub fn share_link(document: &str, address: &str, published: bool) -> String {
    boundary::share_link(document, address, published)
}

/// A text for the clipboard that can be opened again; answers the JSON text of a `ShareAnswer`.
#[wasm_bindgen(js_name = shareText)]
#[must_use]
pub fn share_text(document: &str, language: &str, published: bool) -> String {
    boundary::share_text(document, Language::from_tag(language).unwrap_or_default(), published)
}

/// What a link or a pasted text carries; answers the JSON text of an `OpenAnswer`.
#[wasm_bindgen(js_name = openShared)]
#[must_use]
pub fn open_shared(pasted: &str) -> String {
    boundary::open_shared(pasted)
}
