//! Running text, read with the lists of all rules.

use super::rules;
use crate::language::Language;

pub(crate) use sprang_words::{
    Form, Found, Hit, List, ONE, Remembered, Sign, Token, TokenKind, is_among, utf16_length,
};

/// The list of a name, from `data/check/NAME.sv.txt` and `NAME.en.txt`.
macro_rules! list {
    ($name:literal) => {
        $crate::check::text::List::new(
            $name,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/check/", $name, ".sv.txt")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/check/", $name, ".en.txt")),
        )
    };
}
pub(crate) use list;

/// The tokens of a text.
pub(crate) fn tokens(written: &str, language: Language) -> Vec<Token> {
    sprang_words::tokens(written, of_words(language), rules::lists)
}

/// Where the phrases of all lists stand.
pub(crate) fn found(tokens: &[Token], language: Language) -> Found {
    Found::new(tokens, of_words(language), rules::lists)
}

const fn of_words(language: Language) -> sprang_words::Language {
    match language {
        Language::Swedish => sprang_words::Language::Swedish,
        Language::English => sprang_words::Language::English,
    }
}

/// The word at a place, empty where there is none.
pub(super) fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", Token::word)
}

/// The word before a place.
pub(super) fn word_before(tokens: &[Token], at: usize) -> &str {
    at.checked_sub(1).map_or("", |at| word(tokens, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line that no text can match is a slip: so is a word after another line's end.
    #[test]
    fn every_alternative_of_every_line_of_every_list_can_be_found() {
        for language in Language::ALL {
            let (tried, dead) = sprang_words::dead(of_words(language), rules::lists);
            assert!(tried > 3_000, "{tried}");
            assert!(dead.is_empty(), "{} of {tried}:\n{}", dead.len(), dead.join("\n"));
        }
    }
}
