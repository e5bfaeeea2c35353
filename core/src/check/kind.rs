//! What a text is, which decides what is to be said of it.

/// What a text is.
///
/// ```
/// use sprang::check::{TextKind, check_text};
/// use sprang::language::Language;
///
/// let text = "Leverantören ska svara på fel inom 4 timmar. Tiden visas i ärendeloggen.";
/// let is_told = |kind, rule| {
///     check_text(text, Language::Swedish, kind).iter().any(|finding| finding.rule.name == rule)
/// };
/// let kind = TextKind::from_word("requirement").expect("a kind");
/// assert!(is_told(TextKind::Criterion, "no-scoring") && !is_told(kind, "no-scoring"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// An award criterion in running text, with all that there is to say of it.
    #[default]
    Criterion,
    /// A requirement: met or not, without points.
    Requirement,
    /// A description of a need: nothing in it earns points, and nobody is selected.
    Need,
    /// A part of a criterion whose scale, weight and evidence stand in fields of their own.
    Part,
}

impl TextKind {
    /// What a text that stands alone can be, in the order in which people are asked.
    pub const ALONE: [Self; 3] = [Self::Criterion, Self::Requirement, Self::Need];

    /// The word for it in commands, calls and attributes, which stays as it is.
    ///
    /// ```
    /// use sprang::check::TextKind;
    /// assert_eq!(TextKind::ALONE.map(TextKind::word), ["criterion", "requirement", "need"]);
    /// ```
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Criterion => "criterion",
            Self::Requirement => "requirement",
            Self::Need => "need",
            Self::Part => "part",
        }
    }

    /// The kind of this word, of those that a text that stands alone can be: a part is part of something.
    ///
    /// ```
    /// use sprang::check::TextKind;
    /// assert_eq!(TextKind::from_word("need"), Some(TextKind::Need));
    /// assert_eq!(TextKind::from_word("wish"), None);
    /// ```
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALONE.into_iter().find(|kind| kind.word() == word)
    }
}
