//! Sharing without a server, for callers outside Rust.

use super::answer::both;
use crate::document::pretty;
use crate::document::wire::wire_choice;
use crate::language::{Language, Localised};
use crate::share::{self, Extent, ShareFault};

wire_choice! {
    /// What sharing answers.
    ShareAnswer by "outcome" {
        /// It can be shared.
        "shared" Shared {
            /// The link, or the text for the clipboard.
            "text" text: String,
        }
        /// It cannot.
        "refused" Refused {
            /// The stable code.
            "code" code: String,
            /// Why, and what to do.
            "message" message: Localised,
        }
    }
}

wire_choice! {
    /// What opening something shared answers.
    OpenAnswer by "outcome" {
        /// Something was carried. Whether it is sound is for `check` to say.
        "opened" Opened {
            /// Its kind: `procurement`, `criterion` or `profile`.
            "kind" kind: String,
            /// Its JSON text.
            "text" text: String,
        }
        /// Nothing can be opened.
        "refused" Refused {
            /// The stable code.
            "code" code: String,
            /// Why, and what to do.
            "message" message: Localised,
        }
    }
}

/// The link at an address that carries a document in its fragment; only what is published where `published`
/// is true. The JSON text of a [`ShareAnswer`].
///
/// ```
/// let answer = sprang::boundary::share_link("{}", "https://example.org", true);
/// assert!(answer.contains("not-a-document"));
/// ```
#[must_use]
pub fn share_link(document: &str, address: &str, published: bool) -> String {
    shared(share::link(document, address, extent(published)))
}

/// A text for the clipboard that people read and that can be opened again. The JSON text of a
/// [`ShareAnswer`].
#[must_use]
pub fn share_text(document: &str, language: Language, published: bool) -> String {
    shared(share::clipboard_text(document, language, extent(published)))
}

/// What a link, or a text that was pasted, carries. The JSON text of an [`OpenAnswer`].
#[must_use]
pub fn open_shared(pasted: &str) -> String {
    pretty(&match share::open(pasted) {
        Ok(opened) => OpenAnswer::Opened { kind: opened.kind.code().to_owned(), text: opened.text },
        Err(fault) => OpenAnswer::Refused { code: fault.code().to_owned(), message: told(&fault) },
    })
}

const fn extent(published: bool) -> Extent {
    if published { Extent::Published } else { Extent::All }
}

fn shared(result: Result<String, ShareFault>) -> String {
    pretty(&match result {
        Ok(text) => ShareAnswer::Shared { text },
        Err(fault) => ShareAnswer::Refused { code: fault.code().to_owned(), message: told(&fault) },
    })
}

fn told(fault: &ShareFault) -> Localised {
    both(|language| fault.message(language))
}
