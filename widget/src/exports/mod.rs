//! What JavaScript sees: handles that the element classes hold. Thin.

/// What several elements do alike. Each element names its own.
macro_rules! alike {
    ($element:ident: $($part:ident),+) => {
        $(alike!(@$part $element);)+
    };
    (@language $element:ident) => {
        #[wasm_bindgen]
        impl $element {
            /// The language of the page.
            pub fn set_language(&self, language: &str) {
                self.store.borrow_mut().language = Language::from_tag(language).unwrap_or_default();
                self.look();
            }
        }
    };
    (@disabled $element:ident) => {
        #[wasm_bindgen]
        impl $element {
            /// Whether nothing can be changed.
            pub fn set_disabled(&self, disabled: bool) {
                self.store.borrow_mut().disabled = disabled;
                self.look();
            }
        }
    };
    (@refresh $element:ident) => {
        #[wasm_bindgen]
        impl $element {
            /// Shows what has changed by itself, such as the time of saving.
            pub fn refresh(&self) {
                self.look();
            }
        }
    };
    (@draft $element:ident) => {
        #[wasm_bindgen]
        impl $element {
            /// Throws the draft away.
            pub fn clear_draft(&self) {
                if let Some(keeper) = &self.store.borrow().keeper {
                    keeper.forget();
                }
                self.look();
            }

            /// What was found in place of a draft, and set aside.
            #[must_use]
            pub fn aside(&self) -> Option<String> {
                self.store.borrow().keeper.as_ref().and_then(Keeper::aside)
            }

            /// Ends it, and leaves nothing behind but the draft.
            pub fn destroy(self) {
                self.store.borrow_mut().keeper = None;
                self.app.destroy();
            }
        }
    };
    (@end $element:ident) => {
        #[wasm_bindgen]
        impl $element {
            /// Ends it, and leaves nothing behind.
            pub fn destroy(self) {
                self.app.destroy();
            }
        }
    };
}

#[cfg(feature = "editing")]
mod editing;
#[cfg(feature = "evaluating")]
mod evaluating;
#[cfg(feature = "showing")]
mod showing;

use js_sys::Function;
use sprang::document::Node;
use wasm_bindgen::prelude::*;
use yew::Callback;

use crate::state::Told;

#[cfg(feature = "editing")]
pub use editing::Editing;
#[cfg(feature = "evaluating")]
pub use evaluating::{Award, Check, Preview};
#[cfg(feature = "showing")]
pub use showing::{Model, Report};

/// All styles, for one constructable stylesheet.
#[wasm_bindgen]
#[must_use]
pub fn styles() -> String {
    let of_elements: &[&[&str]] = &[
        crate::parts::STYLES,
        #[cfg(feature = "editing")]
        crate::criteria::STYLES,
        #[cfg(feature = "workbench")]
        crate::pages::STYLES,
        #[cfg(feature = "workbench")]
        crate::workbench::STYLES,
        #[cfg(feature = "evaluating")]
        crate::preview::STYLES,
        #[cfg(feature = "evaluating")]
        crate::award::STYLES,
        #[cfg(feature = "evaluating")]
        crate::check::STYLES,
        #[cfg(feature = "showing")]
        crate::pictures::STYLES,
        #[cfg(feature = "showing")]
        crate::report::STYLES,
        #[cfg(feature = "showing")]
        crate::model::STYLES,
    ];
    of_elements.concat().concat()
}

/// Takes the words of a language: lines of `key = text`.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen(js_name = takeWords)]
pub fn take_words(language: &str, text: String) {
    crate::words::take(sprang::language::Language::from_tag(language).unwrap_or_default(), text);
}

/// Takes the function that calls the rules: `(name, arguments) => Promise<string>`.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen(js_name = connectRules)]
pub fn connect_rules(call: Function) {
    crate::rules::connect(call);
}

fn teller(tell: Function) -> Callback<(&'static str, String)> {
    Callback::from(move |(kind, text): (&'static str, String)| {
        // A host's listener that throws is the host's own matter.
        let _ = tell.call2(&JsValue::NULL, &kind.into(), &text.into());
    })
}

/// Faults as JSON for JavaScript.
fn faults_json(faults: &[Told]) -> String {
    let text = |text: &str| Node::Text(text.to_owned());
    let list = faults.iter().map(|fault| {
        Node::Object(vec![
            ("code".to_owned(), text(&fault.code)),
            ("path".to_owned(), text(&fault.at)),
            ("message".to_owned(), text(&fault.message)),
            ("help".to_owned(), text(&fault.help)),
        ])
    });
    Node::List(list.collect()).to_json()
}
