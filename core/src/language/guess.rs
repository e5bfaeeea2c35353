use super::Language;

/// Small words that one of the languages uses often, and the other never.
const SWEDISH: [&str; 26] = [
    "och", "att", "det", "som", "en", "ett", "av", "för", "är", "på", "ska", "skall", "med", "till", "inte",
    "eller", "den", "vid", "från", "ger", "hur", "kan", "har", "per", "minst", "högst",
];
const ENGLISH: [&str; 26] = [
    "the", "and", "of", "to", "is", "shall", "must", "with", "for", "not", "or", "by", "from", "how", "that",
    "be", "are", "will", "can", "has", "an", "it", "on", "least", "most", "which",
];

impl Language {
    /// The language that a text seems to be written in, by its small words and its letters; `None`
    /// where nothing tells.
    ///
    /// ```
    /// use sprang::language::Language;
    /// assert_eq!(Language::of_text("Planen ska visa hur resan blir kortare."), Some(Language::Swedish));
    /// assert_eq!(Language::of_text("The plan must show how the journey gets shorter."), Some(Language::English));
    /// assert_eq!(Language::of_text("42"), None);
    /// ```
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let (mut swedish, mut english) = (0_usize, 0_usize);
        for word in text.split(|character: char| !character.is_alphabetic()) {
            let word = word.to_lowercase();
            swedish += usize::from(SWEDISH.contains(&word.as_str()) || word.contains(['å', 'ä', 'ö']));
            english += usize::from(ENGLISH.contains(&word.as_str()));
        }
        match swedish.cmp(&english) {
            std::cmp::Ordering::Greater => Some(Self::Swedish),
            std::cmp::Ordering::Less => Some(Self::English),
            std::cmp::Ordering::Equal => None,
        }
    }
}
