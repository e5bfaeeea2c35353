//! The elements' own words. In a page they come as a file beside the module, in the language that is shown.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod page;

use sprang::language::{Language, Wording};

#[cfg(not(target_arch = "wasm32"))]
use native::wording;
#[cfg(target_arch = "wasm32")]
pub(crate) use page::take;
#[cfg(target_arch = "wasm32")]
use page::wording;

/// The words of a key.
#[must_use]
pub fn say(language: Language, key: &str) -> String {
    let wording = wording();
    wording.raw(spoken(wording, language), key).to_owned()
}

/// The words of a key, with values put in.
#[must_use]
pub fn say_with(language: Language, key: &str, values: &[(&str, &str)]) -> String {
    let wording = wording();
    wording.text(spoken(wording, language), key, values)
}

/// The other language, for as long as the words of this one have not come.
fn spoken(wording: &Wording, language: Language) -> Language {
    if wording.is_empty(language) {
        Language::ALL.into_iter().find(|&other| !wording.is_empty(other)).unwrap_or(language)
    } else {
        language
    }
}
