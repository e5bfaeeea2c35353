//! The way from a problem to a published set of criteria, one step at a time: a document that begins
//! as one paragraph, what is put into it, and what comes next.
//!
//! Everything here takes a document as it is written and gives one back; what is sound about it is for
//! [`validate`](crate::validate) to say.

mod answer;
mod insert;
mod mandatory;
mod next;
mod reach;
mod share_need;
mod start;
#[cfg(test)]
mod tests;

pub use answer::{MeasureGiven, answer, measure};
pub use insert::{Insert, Inserted, insert, insert_made};
pub use mandatory::{AskedFor, Done, insert_mandatory};
pub use next::{Next, Step, next};
pub use reach::{note, reach};
pub use share_need::{department, serve_goal};
pub use start::{Start, pattern, patterns, start};

use crate::catalogue::ParameterFault;
use crate::decision::AnswerFault;
use crate::language::{Language, Wording};

/// What is said about drafts.
pub static WORDING: Wording =
    Wording::new(include_str!("../../texts/draft.sv.txt"), include_str!("../../texts/draft.en.txt"));

/// Why something cannot be put into a draft.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DraftFault {
    /// Something that is named is not there, or a value is not of the form that is wanted.
    Said {
        /// The stable code: the key of the sentence.
        code: &'static str,
        /// The values that the sentence names.
        values: Vec<(&'static str, String)>,
    },
    /// Parameters of a criterion are missing or wrong.
    Parameters(Vec<ParameterFault>),
    /// A table does not know the answer.
    Answer(AnswerFault),
}

impl DraftFault {
    fn said(code: &'static str, values: &[(&'static str, &str)]) -> Self {
        Self::Said { code, values: values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect() }
    }

    /// There is no such stage.
    pub(crate) fn no_stage(found: &str) -> Self {
        let known: Vec<&str> = crate::document::Stage::ALL.iter().map(|stage| stage.word()).collect();
        Self::said("no-such-word", &[("found", found), ("known", &known.join(", "))])
    }

    /// Its stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Said { code, .. } => code,
            Self::Parameters(_) => "parameters",
            Self::Answer(_) => "answer",
        }
    }

    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Said { code, values } => {
                let values: Vec<(&str, &str)> =
                    values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                WORDING.text(language, code, &values)
            }
            Self::Parameters(faults) => {
                let messages: Vec<String> =
                    faults.iter().map(|fault| fault.beside_fields(language)).collect();
                messages.join("\n")
            }
            Self::Answer(fault) => fault.message(language),
        }
    }
}
