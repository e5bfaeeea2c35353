use std::rc::Rc;

use sprang::document::{Accepted, Node};
use sprang::language::Language;
use yew::Callback;

use super::Ahead;
use crate::rules::Rules;
use crate::state::Told;
use crate::words::{say, say_with};

/// What a field says when it is changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Put {
    /// Where in the document: a JSON Pointer.
    pub at: String,
    /// What stands there now; `None` where the member is taken away.
    pub value: Option<Node>,
    /// Whether it was typed (and more typing belongs to the same edit) or chosen.
    pub typed: bool,
}

/// What every part of an element needs to know.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The language of the element's words.
    pub language: Language,
    /// The language of the texts that are edited.
    pub text_language: Language,
    /// What is wrong, to be shown where it is wrong.
    pub faults: Rc<Vec<Told>>,
    /// Findings that the document accepts, with their reasons.
    pub accepted: Rc<Vec<Accepted>>,
    /// Whether nothing can be changed now.
    pub disabled: bool,
    /// Takes what is to be said to those who listen, by [`Announce`](super::Announce).
    pub announce: Callback<String>,
    /// Where changes go.
    pub put: Callback<Put>,
    /// Whether what was typed is ahead of what is drawn.
    pub ahead: Ahead,
    /// What is asked of the rules.
    pub rules: Rules,
    /// How many answers of the rules have come, so that what shows them is drawn again.
    pub answers: u32,
}

impl Page {
    /// Whether the document accepts what a rule, known by code or name, finds at this place.
    #[must_use]
    pub fn accepts(&self, rule: [&str; 2], at: &str) -> bool {
        self.accepted.iter().any(|accepted| {
            let within = at.strip_prefix(accepted.at.as_deref().unwrap_or_default());
            rule.contains(&accepted.rule.as_str())
                && within.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// The words of a key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    /// The words of a key, with values put in.
    #[must_use]
    pub fn say_with(&self, key: &str, values: &[(&str, &str)]) -> String {
        say_with(self.language, key, values)
    }
}
