use std::ops::Range;

use super::rule::{Rule, Severity};
use super::text::utf16_length;
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
    /// The same in UTF-16 code units, as JavaScript counts, and for each fix: worked out once for each text.
    pub(crate) units: Option<Units>,
    /// Which bytes hold the paragraph that it is about, where text is pasted in.
    pub paragraph: Option<Range<usize>>,
    /// The words that are meant, as they were written.
    pub words: String,
    /// The same in each language, where they are a name that the document has in both.
    pub named: Option<Localised>,
    /// Ways to mend it, the best first.
    pub fixes: Vec<Fix>,
    /// Changes to the document that mend it, where it is about no words: the best first.
    pub changes: Vec<Change>,
    /// Why the buyer accepts it, where the document says so.
    pub accepted: Option<Localised>,
    /// Whether it is only guessed from how words are built.
    pub(crate) guessed: bool,
}

/// A change to a document that mends a finding: what stands at a place is put there, or taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The place: a JSON Pointer. Only its last part may be missing in the document.
    pub at: String,
    /// The JSON text of what is to stand there; `None` where it is taken away.
    pub value: Option<String>,
    /// What the change does, as words for a button.
    pub does: Localised,
}

/// Places of a finding in UTF-16 code units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Units {
    /// Of its span.
    pub(crate) span: Range<u32>,
    /// Of what each fix replaces.
    pub(crate) fixes: Vec<Range<u32>>,
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

    /// Works out where it stands in UTF-16 code units of `text`.
    pub(super) fn count_units(&mut self, text: &str) {
        self.units = self.units_in(text);
    }

    /// Where all findings stand in UTF-16 code units of `text`, which is gone through once.
    pub(super) fn count_all(findings: &mut [Self], text: &str) {
        let spans = findings.iter().flat_map(|finding| {
            finding
                .span
                .iter()
                .chain(finding.fixes.iter().map(|fix| &fix.span))
                .flat_map(|span| [span.start, span.end])
        });
        let mut places: Vec<usize> = spans.collect();
        places.sort_unstable();
        places.dedup();
        let (mut units, mut before) = (0, 0);
        let counted: Vec<u32> = places
            .iter()
            .map(|&place| {
                units += text.get(before..place).map_or(0, utf16_length);
                before = place;
                u32::try_from(units).unwrap_or(u32::MAX)
            })
            .collect();
        let at = |place: usize| {
            let found = places.binary_search(&place).ok();
            found.and_then(|found| counted.get(found)).copied().unwrap_or_default()
        };
        let range = |span: &Range<usize>| at(span.start)..at(span.end);
        for finding in findings {
            finding.units = finding.span.as_ref().map(|span| Units {
                span: range(span),
                fixes: finding.fixes.iter().map(|fix| range(&fix.span)).collect(),
            });
        }
    }

    /// Where it stands in UTF-16 code units of `text`.
    pub(crate) fn units_in(&self, text: &str) -> Option<Units> {
        let place = |span: &Range<usize>| {
            let units = |end: usize| text.get(..end).map_or(0, utf16_length);
            let narrow = |units: usize| u32::try_from(units).unwrap_or(u32::MAX);
            narrow(units(span.start))..narrow(units(span.end))
        };
        self.span.as_ref().map(|span| Units {
            span: place(span),
            fixes: self.fixes.iter().map(|fix| place(&fix.span)).collect(),
        })
    }

    /// The span in UTF-16 code units of `text`, as JavaScript counts.
    #[must_use]
    pub fn span_utf16(&self, text: &str) -> Option<Range<usize>> {
        let span = self.span.clone()?;
        let units = |end: usize| text.get(..end).map(utf16_length);
        Some(units(span.start)?..units(span.end)?)
    }
}
