use super::WORDING;
use super::finding::Finding;
use super::reading::Reading;
use super::text::List;
use super::whole::Whole;
use crate::language::{Language, Localised, fill};
use crate::number::Exact;
use crate::profile::Profile;

/// A rule of the checks. Everything that is said of it, here, on its page and beside a field, comes
/// from the one file in which it stands.
#[derive(Debug)]
#[non_exhaustive]
pub struct Rule {
    /// Its stable code, `SPR` and three digits, of which the first is the theme's.
    pub code: &'static str,
    /// Its name: words joined by hyphens.
    pub name: &'static str,
    /// How grave a finding is at most.
    pub severity: Severity,
    /// The kind of problem that it reports, under the code of labelled collections of texts.
    pub problem: &'static str,
    /// What is wrong, with `{words}` for the words that are meant.
    pub message: Words,
    /// Why it matters.
    pub why: Words,
    /// What to do.
    pub help: Words,
    /// The article, judgment or guidance on which it rests.
    pub source: Words,
    /// A text that it flags.
    pub flagged: Words,
    /// The same, mended.
    pub mended: Words,
    /// What it looks for.
    pub(crate) look: Look,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Look {
    /// One text at a time, with these lists of phrases.
    Text(&'static [&'static List], fn(&Reading<'_>, &'static Rule, &mut Vec<Finding>)),
    /// The whole procurement.
    Document(fn(&Whole<'_>, &'static Rule, &mut Vec<Finding>)),
    /// The whole procurement beside the organisation's profile.
    Profile(fn(&Whole<'_>, &Profile, &'static Rule, &mut Vec<Finding>)),
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Rule {
    /// Whether it looks at the whole procurement and not at one text.
    #[must_use]
    pub const fn is_about_documents(&self) -> bool {
        !matches!(self.look, Look::Text(..))
    }

    /// The theme that it belongs to.
    #[must_use]
    pub fn theme(&self) -> Theme {
        match self.code.as_bytes().get(3) {
            Some(b'2') => Theme::Transparent,
            Some(b'3') => Theme::Linked,
            Some(b'4') => Theme::EqualTreatment,
            Some(b'5') => Theme::OpenToTheNew,
            Some(b'6') => Theme::Model,
            Some(b'7') => Theme::Problem,
            Some(b'8') => Theme::Organisation,
            _ => Theme::Evaluable,
        }
    }
}

/// A text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The text in a language.
    #[must_use]
    pub const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::Swedish => self.sv,
            Language::English => self.en,
        }
    }

    /// The text in both languages.
    pub(crate) fn said(self) -> Localised {
        Localised::said(|language| self.text(language).to_owned())
    }

    /// The same with `{number}` as each language writes it.
    pub(crate) fn with_number(self, number: &Exact) -> Localised {
        Localised::said(|language| {
            fill(self.text(language), &[("number", &number.written(language.decimal_mark()))])
        })
    }
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a thought.
    Advice,
    /// Should be answered before publishing.
    Warning,
    /// Would hardly hold, or cannot be evaluated.
    Error,
}

impl Severity {
    /// All, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Advice];

    /// Its stable word: `advice`, `warning` or `error`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        WORDING.raw(language, self.code())
    }
}

/// What a rule guards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    /// That two people come to the same result.
    Evaluable,
    /// That everyone sees beforehand what counts, and for how much.
    Transparent,
    /// That what counts belongs to what is bought, and is in proportion to it.
    Linked,
    /// That no one is favoured.
    EqualTreatment,
    /// That solutions that the buyer does not know of can win.
    OpenToTheNew,
    /// That the award model does what it is meant to.
    Model,
    /// That the need is described.
    Problem,
    /// That what the organisation has decided is kept.
    Organisation,
}

impl Theme {
    /// All, in the order of their codes.
    pub const ALL: [Self; 8] = [
        Self::Evaluable,
        Self::Transparent,
        Self::Linked,
        Self::EqualTreatment,
        Self::OpenToTheNew,
        Self::Model,
        Self::Problem,
        Self::Organisation,
    ];

    /// Whether what is said of a text under this theme is also said of the description of a need: that it
    /// favours no one, and leaves the solution open.
    #[must_use]
    pub const fn is_asked_of_needs(self) -> bool {
        matches!(self, Self::EqualTreatment | Self::OpenToTheNew)
    }

    /// Whether it means anything in a need, where nothing earns points and nobody is selected.
    pub(super) const fn can_be_asked_of_needs(self) -> bool {
        !matches!(self, Self::Transparent | Self::Linked)
    }

    /// Its stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Evaluable => "evaluable",
            Self::Transparent => "transparent",
            Self::Linked => "linked",
            Self::EqualTreatment => "equal-treatment",
            Self::OpenToTheNew => "open-to-the-new",
            Self::Model => "model",
            Self::Problem => "problem",
            Self::Organisation => "organisation",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        WORDING.raw(language, self.code())
    }
}
