use std::fmt;

use crate::language::{Language, Wording};

static WORDING: Wording =
    Wording::new(include_str!("../../texts/fault.sv.txt"), include_str!("../../texts/fault.en.txt"));

/// Why a document is not a sound procurement, or an offers file not sound offers: what is wrong,
/// where, and with which values. The sentence is made late, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub code: FaultCode,
    /// Where: a JSON Pointer (RFC 6901) into the document; empty for the whole of it.
    pub at: String,
    /// The values that the sentence names.
    pub values: Vec<(&'static str, String)>,
}

impl Fault {
    pub(crate) fn new(code: FaultCode, at: &Pointer<'_>) -> Self {
        Self { code, at: at.to_string(), values: Vec::new() }
    }

    /// Adds a value that the sentence names.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// What is wrong, in a sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.sentence(language, "what")
    }

    /// What to do or write instead, in a sentence.
    #[must_use]
    pub fn help(&self, language: Language) -> String {
        self.sentence(language, "help")
    }

    fn sentence(&self, language: Language, part: &str) -> String {
        let key = format!("{}.{part}", self.code.code());
        let values: Vec<(&str, &str)> =
            self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        WORDING.text(language, &key, &values)
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $code:literal $name:ident,)*) => {
        /// What can be wrong with a document. The code is stable; the sentences may improve.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum FaultCode {
            $($(#[doc = $doc])* $name,)*
        }

        impl FaultCode {
            /// All codes.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable code for machines.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

codes! {
    /// The text is not JSON.
    "not-json" NotJson,
    /// The text is longer than a document may be.
    "too-large" TooLarge,
    /// The file is of another kind, or says no format.
    "unknown-format" UnknownFormat,
    /// The file is of a newer format than this program knows.
    "newer-format" NewerFormat,
    /// A member that the format does not have.
    "unknown-field" UnknownField,
    /// A member that must be there is not.
    "missing-field" MissingField,
    /// A member stands twice in one object.
    "doubled-field" DoubledField,
    /// Another kind of JSON value than is wanted.
    "wrong-type" WrongType,
    /// A number that is written as a JSON number and so is not exact.
    "number-not-text" NumberNotText,
    /// A text that should be an exact number and is none.
    "number-not-exact" NumberNotExact,
    /// A word that is not one of those the format knows here.
    "unknown-word" UnknownWord,
    /// A text that may not be empty is empty.
    "empty-text" EmptyText,
    /// An id with other characters than ids may have.
    "bad-id" BadId,
    /// An id that something else already has.
    "doubled-id" DoubledId,
    /// A reference to an id that nothing has.
    "unknown-id" UnknownId,
    /// A code (currency, country, date) that is not written as it should be.
    "bad-code" BadCode,
    /// A list that must have more members.
    "too-few" TooFew,
    /// A number outside the range it must be in.
    "out-of-range" OutOfRange,
    /// A level, step, anchor or point that does not rise above the one before it.
    "out-of-order" OutOfOrder,
    /// A weight of a kind that the award model cannot use.
    "weight-of-wrong-kind" WeightOfWrongKind,
    /// The weights add up to something else than the stated total.
    "weights-do-not-add-up" WeightsDoNotAddUp,
    /// A group states another weight than its members add up to.
    "group-weight-differs" GroupWeightDiffers,
    /// A range of weights cannot reach the total, or a fixed weight lies outside its range.
    "weight-outside-range" WeightOutsideRange,
    /// Several price criteria in one lot.
    "several-prices" SeveralPrices,
    /// The award model needs something that is not there.
    "model-needs" ModelNeeds,
    /// Something stands that the award model has no use for.
    "model-has-no-use" ModelHasNoUse,
    /// Points in proportion to the best, where the scale gives points below zero: a better answer could
    /// then give others more.
    "below-zero-to-best" BelowZeroToBest,
    /// A grade that the scale's steps do not reach.
    "off-step" OffStep,
    /// An answer of another kind than the scale asks for.
    "answer-of-wrong-kind" AnswerOfWrongKind,
    /// The offers are for another procurement, or another version of it.
    "other-procurement" OtherProcurement,
    /// A goal stands under one that is not of a higher level.
    "goal-not-above" GoalNotAbove,
    /// Several departments have numbers for a measure that does not say how they become one.
    "not-together" NotTogether,
}

/// The way to a place in a document, made a text only when a fault needs it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pointer<'a> {
    /// The whole document.
    Root,
    /// A member of an object.
    Member(&'a Pointer<'a>, &'a str),
    /// An item of a list.
    Item(&'a Pointer<'a>, usize),
}

impl<'a> Pointer<'a> {
    pub(crate) fn member(&'a self, name: &'a str) -> Self {
        Self::Member(self, name)
    }

    pub(crate) fn item(&'a self, index: usize) -> Self {
        Self::Item(self, index)
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Member(parent, name) => {
                write!(f, "{parent}/{}", name.replace('~', "~0").replace('/', "~1"))
            }
            Self::Item(parent, index) => write!(f, "{parent}/{index}"),
        }
    }
}

/// Leaves out what only follows from another fault: a fault at or below a place that could not be
/// read says nothing new.
pub(crate) fn without_echoes(structural: Vec<Fault>, sound_only: Vec<Fault>) -> Vec<Fault> {
    let mut all = structural;
    let unread: Vec<String> = all
        .iter()
        .filter(|fault| fault.code != FaultCode::UnknownField && fault.code != FaultCode::DoubledField)
        .map(|fault| {
            // Where the member that tells cases apart is wrong, nothing in the object was read.
            let within = fault.values.iter().find(|(name, _)| *name == "within");
            within.map_or_else(|| fault.at.clone(), |(_, at)| at.clone())
        })
        .collect();
    let echoes = |fault: &Fault| {
        unread.iter().any(|at| {
            fault.at.strip_prefix(at.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    all.extend(sound_only.into_iter().filter(|fault| !echoes(fault)));
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn placeholders(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
    }

    #[test]
    fn every_code_has_both_sentences_in_both_languages() {
        for code in FaultCode::ALL {
            for part in ["what", "help"] {
                let key = format!("{}.{part}", code.code());
                for language in Language::ALL {
                    assert!(WORDING.has(language, &key), "{key} in {}", language.code());
                }
                assert_eq!(
                    placeholders(WORDING.raw(Language::Swedish, &key)),
                    placeholders(WORDING.raw(Language::English, &key)),
                    "{key}"
                );
            }
        }
        let known: BTreeSet<&str> = FaultCode::ALL.iter().map(|code| code.code()).collect();
        for key in WORDING.keys(Language::Swedish).chain(WORDING.keys(Language::English)) {
            assert!(key.rsplit_once('.').is_some_and(|(code, _)| known.contains(code)), "unused: {key}");
        }
    }

    #[test]
    fn a_pointer_escapes_what_json_pointers_escape() {
        let root = Pointer::Root;
        let answers = root.member("a/b~c");
        assert_eq!(answers.item(2).to_string(), "/a~1b~0c/2");
    }
}
