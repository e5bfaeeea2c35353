use std::collections::BTreeMap;

use sprang::document::{Decimal, Node};
use sprang::language::Language;

use crate::pages::words_of;
use crate::parts::{Page, number, stored};
use crate::rules::Reading as _;

/// What a criterion of the catalogue asks for.
pub(super) struct Asked {
    pub(super) id: String,
    what: String,
    number: bool,
}

impl Asked {
    /// What a parameter of the catalogue asks for.
    pub(super) fn new(parameter: &Node, language: Language) -> Self {
        Self {
            id: parameter.words("id").to_owned(),
            what: words_of(parameter.member("what"), language),
            number: parameter.words("kind") == "number",
        }
    }

    /// What to say where nothing is filled in, or no number.
    pub(super) fn lacks(&self, values: &BTreeMap<String, String>, page: &Page) -> Option<String> {
        let typed = values.get(&self.id).map(String::as_str).unwrap_or_default().trim();
        let named = [("what", self.what.as_str())];
        if typed.is_empty() {
            return Some(page.say_with("catalogue.empty", &named));
        }
        let unread = self.number && Decimal(stored(typed, page.language)).number().is_err();
        unread.then(|| page.say_with("catalogue.unread", &named))
    }
}

/// What was filled in, as the rules want it: numbers with a point, words in the language of the texts.
pub(super) fn given(
    asked: &[Asked],
    values: &BTreeMap<String, String>,
    language: Language,
) -> Vec<(String, Node)> {
    let mut members = Vec::new();
    for Asked { id, number, .. } in asked {
        let typed = values.get(id).map(String::as_str).unwrap_or_default().trim();
        if typed.is_empty() {
            continue;
        }
        let value = if *number {
            Node::Text(stored(typed, language))
        } else {
            Node::Object(vec![(language.code().to_owned(), Node::Text(typed.to_owned()))])
        };
        members.push((id.clone(), value));
    }
    members
}

/// What the organisation has filled in for its units, as it is typed.
pub(super) fn filled_in_by(mandatory: &Node, language: Language) -> BTreeMap<String, String> {
    let of = |name: &str| match mandatory.member(name) {
        Some(Node::Object(members)) => members.as_slice(),
        _ => &[],
    };
    let numbers =
        of("numbers").iter().filter_map(|(id, number)| Some((id, number_words(number.as_text()?, language))));
    let words = of("words").iter().map(|(id, words)| (id, words_of(Some(words), language)));
    numbers.chain(words).map(|(id, value)| (id.clone(), value)).collect()
}

/// A number of the catalogue as people write it.
pub(super) fn number_words(example: &str, language: Language) -> String {
    number(&Decimal(example.to_owned()), language)
}
