use crate::number::DecimalMark;

/// A language that Språng speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Svenska.
    #[default]
    Swedish,
    /// English.
    English,
}

impl Language {
    /// Both languages, Swedish first.
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    /// The language's code: `sv` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The language of a tag such as `sv`, `en-GB` or `SV_se`; `None` for any other language.
    ///
    /// ```
    /// use sprang::language::Language;
    /// assert_eq!(Language::from_tag("en-GB"), Some(Language::English));
    /// assert_eq!(Language::from_tag("fi"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.code()))
    }

    /// How the language writes decimals.
    #[must_use]
    pub const fn decimal_mark(self) -> DecimalMark {
        match self {
            Self::Swedish => DecimalMark::Comma,
            Self::English => DecimalMark::Point,
        }
    }
}

/// A text in Swedish, English, or both.
///
/// ```
/// use sprang::language::{Language, Localised};
/// let name = Localised { sv: Some("Kvalitet".into()), en: None };
/// assert_eq!(name.text(Language::English), "Kvalitet");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localised {
    /// The Swedish text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sv: Option<String>,
    /// The English text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Localised {
    /// The text in `language`, or in the other language where there is none.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Swedish => (&self.sv, &self.en),
            Language::English => (&self.en, &self.sv),
        };
        first.as_deref().filter(|text| !text.trim().is_empty()).or(second.as_deref()).unwrap_or_default()
    }

    /// What is said in every language.
    #[must_use]
    pub fn said(sentence: impl Fn(Language) -> String) -> Self {
        Self { sv: Some(sentence(Language::Swedish)), en: Some(sentence(Language::English)) }
    }

    /// The text in exactly `language`.
    #[must_use]
    pub fn only(&self, language: Language) -> Option<&str> {
        match language {
            Language::Swedish => self.sv.as_deref(),
            Language::English => self.en.as_deref(),
        }
    }

    /// Puts `text` in place of what stands in `language`; an empty text removes it.
    pub fn put(&mut self, language: Language, text: &str) {
        let place = match language {
            Language::Swedish => &mut self.sv,
            Language::English => &mut self.en,
        };
        *place = (!text.is_empty()).then(|| text.to_owned());
    }

    /// Whether there is no text in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Language::ALL.iter().all(|&language| self.only(language).is_none_or(|text| text.trim().is_empty()))
    }
}
