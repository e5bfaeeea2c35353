use crate::document::{Decimal, Node};
use crate::language::{Language, Wording};
use crate::number::Exact;

static WORDING: Wording = Wording::new(
    include_str!("../../texts/publication.sv.txt"),
    include_str!("../../texts/publication.en.txt"),
);

/// The words of a key.
pub(super) fn say(language: Language, key: &str) -> &str {
    WORDING.raw(language, key)
}

/// The words of a key, with values put in.
pub(super) fn say_with(language: Language, key: &str, values: &[(&str, &str)]) -> String {
    WORDING.text(language, key, values)
}

/// Whether there are words for a key.
pub(super) fn has(key: &str) -> bool {
    WORDING.has(Language::Swedish, key)
}

/// A number of a document as people read it; as it stands where it is none.
pub(super) fn number(decimal: &Decimal, language: Language) -> String {
    decimal.number().map_or_else(|_| decimal.0.trim().to_owned(), |number| written(&number, language))
}

/// A number as people read it.
pub(super) fn written(number: &Exact, language: Language) -> String {
    number.written(language.decimal_mark())
}

/// A value of a model or rule as people read it: a number, a word of the format, or yes and no. `member` is
/// the member that it stands in.
pub(super) fn value(member: &str, node: &Node, language: Language) -> Option<String> {
    match node {
        Node::Bool(yes) => {
            let key = format!("word.{member}.{yes}");
            Some(
                say(
                    language,
                    if has(&key) {
                        &key
                    } else if *yes {
                        "yes"
                    } else {
                        "no"
                    },
                )
                .to_owned(),
            )
        }
        Node::Text(text) => {
            let decimal = Decimal(text.clone());
            if decimal.number().is_ok() {
                return Some(number(&decimal, language));
            }
            let key = format!("word.{member}.{text}");
            Some(if has(&key) { say(language, &key).to_owned() } else { text.clone() })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_keys() {
        let [sv, en] = Language::ALL.map(|language| WORDING.keys(language).collect::<Vec<_>>());
        assert_eq!(sv, en);
    }
}
