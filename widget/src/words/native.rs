use sprang::language::Wording;

static WORDING: Wording =
    Wording::new(include_str!("../../texts/sv.txt"), include_str!("../../texts/en.txt"));

/// The words in both languages.
pub(super) fn wording() -> &'static Wording {
    &WORDING
}

#[cfg(test)]
mod tests {
    use super::*;
    use sprang::language::Language;

    #[test]
    fn both_languages_have_the_same_keys() {
        let [sv, en] = Language::ALL.map(|language| WORDING.keys(language).collect::<Vec<_>>());
        assert_eq!(sv, en);
        assert!(sv.len() > 100);
    }
}
