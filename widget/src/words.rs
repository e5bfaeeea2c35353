//! The elements' own words.

use sprang::language::{Language, Wording};

static WORDING: Wording = Wording::new(include_str!("../texts/sv.txt"), include_str!("../texts/en.txt"));

/// The words of a key.
#[must_use]
pub fn say(language: Language, key: &str) -> String {
    WORDING.raw(language, key).to_owned()
}

/// The words of a key, with values put in.
#[must_use]
pub fn say_with(language: Language, key: &str, values: &[(&str, &str)]) -> String {
    WORDING.text(language, key, values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_keys() {
        let [sv, en] = Language::ALL.map(|language| WORDING.keys(language).collect::<Vec<_>>());
        assert_eq!(sv, en);
        assert!(sv.len() > 100);
    }
}
