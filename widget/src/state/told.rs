use sprang::document::Node;
#[cfg(feature = "evaluating")]
use sprang::document::{Fault, FaultCode};
use sprang::language::Language;

use crate::words::say;

/// A fault in the words of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The stable code.
    pub code: String,
    /// The place: a JSON Pointer.
    pub at: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Whether nothing is wrong but that something is not filled in yet.
    pub missing: bool,
}

impl Told {
    /// The fault in words.
    #[cfg(feature = "evaluating")]
    #[must_use]
    pub fn new(fault: &Fault, language: Language) -> Self {
        let told = Self {
            code: fault.code.code().to_owned(),
            at: fault.at.clone(),
            message: fault.message(language),
            help: fault.help(language),
            missing: false,
        };
        if fault.code != FaultCode::NumberNotExact {
            return told;
        }
        let empty = fault.values.iter().any(|(name, value)| *name == "found" && value.trim().is_empty());
        told.about_number(empty, language)
    }

    /// Whoever fills in a form is asked for a number as people write it, not as files do.
    fn about_number(self, empty: bool, language: Language) -> Self {
        let key = if empty { "number.empty" } else { "number.unread" };
        let (message, help) = (say(language, key), say(language, &format!("{key}-help")));
        Self { message, help, missing: empty, ..self }
    }

    /// Whoever has not come to a field yet is not told that it is wrong.
    fn about_missing(self, language: Language) -> Self {
        Self { message: say(language, "fault.missing"), help: String::new(), missing: true, ..self }
    }
}

/// The faults that the rules answered about a document: a `CheckAnswer`.
#[must_use]
pub fn told(answer: &Node, document: &Node, language: Language) -> Vec<Told> {
    let Some(Node::List(faults)) = answer.member("faults") else { return Vec::new() };
    let one = |fault: &Node| {
        let text = |at: &str| fault.at(at).and_then(Node::as_text).unwrap_or_default().to_owned();
        let words = |what: &str| text(&format!("/{what}/{}", language.code()));
        let told = Told {
            code: text("/code"),
            at: text("/path"),
            message: words("message"),
            help: words("help"),
            missing: false,
        };
        let empty =
            || document.at(&told.at).and_then(Node::as_text).is_some_and(|text| text.trim().is_empty());
        if told.code == "empty-text" || (matches!(told.code.as_str(), "bad-id" | "bad-code") && empty()) {
            return told.about_missing(language);
        }
        if told.code != "number-not-exact" {
            return told;
        }
        let found = document.at(&told.at).and_then(Node::as_text);
        told.about_number(found.is_none_or(|found| found.trim().is_empty()), language)
    };
    faults.iter().map(one).collect()
}
