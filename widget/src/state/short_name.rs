use sprang::document::Node;
use sprang::language::Language;

/// How long an id may be.
const LONGEST: usize = 64;

/// A short name made of a title, as ids are written: small letters, digits and hyphens.
#[must_use]
pub(super) fn short_name(title: &str) -> String {
    let mut name = String::new();
    for letter in title.to_lowercase().chars() {
        let plain = match letter {
            'å' | 'ä' | 'à' | 'á' | 'æ' => 'a',
            'ö' | 'ø' | 'ó' => 'o',
            'é' | 'è' => 'e',
            'ü' => 'u',
            other if other.is_ascii_alphanumeric() => other,
            _ => '-',
        };
        if name.len() < LONGEST && !(plain == '-' && (name.is_empty() || name.ends_with('-'))) {
            name.push(plain);
        }
    }
    name.trim_end_matches('-').to_owned()
}

/// The short name of a localised text as JSON, by the first language that has one.
pub(super) fn short_name_of(title: Option<&Node>) -> String {
    let text = |language: Language| title?.member(language.code())?.as_text().map(short_name);
    Language::ALL.into_iter().filter_map(text).find(|name| !name.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_gives_a_name_that_people_know_again() {
        assert_eq!(short_name("Gatuträd som överlever!"), "gatutrad-som-overlever");
        assert_eq!(short_name("  Städ & mat, 2027 "), "stad-mat-2027");
        assert_eq!(short_name("…"), "");
    }

    proptest! {
        #[test]
        fn whatever_the_title_the_name_can_be_an_id(title in "\\PC{0,120}") {
            let name = short_name(&title);
            prop_assert!(name.len() <= LONGEST);
            prop_assert!(name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'));
            prop_assert!(!name.starts_with('-') && !name.ends_with('-'));
        }
    }
}
