use std::ops::Range;

use super::rule::{Rule, Severity};
use crate::language::{Language, Localised, fill};

/// Something sound but unwise, or that cannot be evaluated (anmärkning).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How grave it is here: at most as grave as the rule can be.
    pub severity: Severity,
    /// Where, as a JSON Pointer into the document; empty for running text on its own.
    pub at: String,
    /// Which bytes of the text there; `None` where the whole is meant.
    pub span: Option<Range<usize>>,
    /// Which bytes hold the paragraph that it is about, where text is pasted in.
    pub paragraph: Option<Range<usize>>,
    /// The words that are meant, as they were written.
    pub words: String,
    /// The same in each language, where they are a name that the document has in both.
    pub named: Option<Localised>,
    /// Ways to mend it, the best first.
    pub fixes: Vec<Fix>,
    /// Why the buyer accepts it, where the document says so.
    pub accepted: Option<Localised>,
}

/// A change to a text that mends a finding. Putting `original` back undoes it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fix {
    /// The bytes that are replaced.
    pub span: Range<usize>,
    /// What stood there.
    pub original: String,
    /// What stands there afterwards.
    pub replacement: String,
}

impl Finding {
    /// What is wrong, with the words that are meant.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let words = self.named.as_ref().map_or(self.words.as_str(), |named| named.text(language));
        fill(self.rule.message.text(language), &[("words", words)])
    }

    /// The span in UTF-16 code units of `text`, as JavaScript counts.
    #[must_use]
    pub fn span_utf16(&self, text: &str) -> Option<Range<usize>> {
        let span = self.span.clone()?;
        let units = |end: usize| text.get(..end).map(|before| before.encode_utf16().count());
        Some(units(span.start)?..units(span.end)?)
    }
}
