//! Precision and recall of the checks on labelled texts.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use serde::Deserialize;
use sprang::check::{Finding, RULES, Severity, TextKind, check_text};
use sprang::language::Language;

/// A file of labelled texts.
#[derive(Deserialize)]
pub struct Collection {
    /// The language of texts that name none.
    language: Option<String>,
    /// The texts.
    items: Vec<Item>,
}

/// A text and what is to be said of it.
#[derive(Deserialize)]
struct Item {
    id: String,
    text: String,
    lang: Option<String>,
    kind: Option<String>,
    verdict: String,
    #[serde(default, deserialize_with = "or_nothing")]
    problems: Vec<Label>,
    #[serde(default, deserialize_with = "or_nothing")]
    traps: Vec<String>,
    #[serde(default, deserialize_with = "or_nothing")]
    arguable: Vec<Label>,
}

/// A problem: its code, and the words that it is about; none where it is about the whole text.
#[derive(Deserialize)]
struct Label {
    code: String,
    #[serde(default, deserialize_with = "or_nothing")]
    quote: String,
}

/// A member may be left out, or be `null`.
fn or_nothing<'de, D: serde::Deserializer<'de>, T: Default + Deserialize<'de>>(
    from: D,
) -> Result<T, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

/// How many findings were right, too many, and missing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    /// Findings that a label asks for.
    pub right: usize,
    /// Findings that no label asks for.
    pub wrong: usize,
    /// Labels without a finding.
    pub missed: usize,
}

impl Count {
    /// Of what was found, how much was right, in thousandths.
    #[must_use]
    pub fn precision(self) -> usize {
        thousandths(self.right, self.right + self.wrong)
    }

    /// Of what was to be found, how much was, in thousandths.
    #[must_use]
    pub fn recall(self) -> usize {
        thousandths(self.right, self.right + self.missed)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

fn thousandths(part: usize, whole: usize) -> usize {
    (part * 1000).checked_div(whole).unwrap_or(1000)
}

/// What the checks did on a number of texts.
#[derive(Debug, Default)]
pub struct Report {
    /// By theme of the rules.
    pub themes: BTreeMap<String, Count>,
    /// All together.
    pub all: Count,
    /// What went wrong, a line each.
    pub lines: String,
}

impl Report {
    /// Takes a collection of labelled texts in.
    ///
    /// # Errors
    /// Where the text is not a collection.
    pub fn take(&mut self, name: &str, text: &str) -> Result<(), String> {
        let collection: Collection =
            serde_json::from_str(text).map_err(|error| format!("{name}: {error}"))?;
        for item in &collection.items {
            self.item(item, collection.language.as_deref());
        }
        Ok(())
    }

    fn item(&mut self, item: &Item, language: Option<&str>) {
        let named = item.lang.as_deref().or(language).and_then(Language::from_tag);
        let language = named.or_else(|| Language::of_text(&item.text)).unwrap_or_default();
        let kind = match item.kind.as_deref() {
            Some("requirement") => TextKind::Requirement,
            Some("need") => TextKind::Need,
            _ => TextKind::Criterion,
        };
        let findings = check_text(&item.text, language, kind);
        let mut met = vec![false; item.problems.len()];
        for finding in &findings {
            let fits =
                |label: &Label| label.code == finding.rule.problem && overlaps(&item.text, label, finding);
            let label = item.problems.iter().position(fits);
            let trapped = item.traps.iter().any(|trap| {
                finding
                    .span
                    .as_ref()
                    .is_some_and(|span| places(&item.text, trap).any(|place| meets(span, &place)))
            });
            if let Some(label) = label {
                if let Some(met) = met.get_mut(label)
                    && !*met
                {
                    *met = true;
                    self.count(&finding.rule.code[3..4], Count { right: 1, ..Count::default() });
                }
            } else if finding.severity >= Severity::Warning && !item.arguable.iter().any(fits) {
                let _ = writeln!(
                    self.lines,
                    "{} {}: too much: {} {} {:?}{}",
                    item.id,
                    item.verdict,
                    finding.rule.code,
                    finding.rule.problem,
                    finding.words,
                    if trapped { " (a trap)" } else { "" }
                );
                self.count(&finding.rule.code[3..4], Count { wrong: 1, ..Count::default() });
            }
        }
        for (label, met) in item.problems.iter().zip(met) {
            if !met {
                let _ = writeln!(self.lines, "{}: missed: {} {:?}", item.id, label.code, label.quote);
                let rule = RULES.iter().find(|rule| rule.problem == label.code);
                self.count(
                    rule.map_or("?", |rule| &rule.code[3..4]),
                    Count { missed: 1, ..Count::default() },
                );
            }
        }
    }

    fn count(&mut self, theme: &str, count: Count) {
        self.themes.entry(theme.to_owned()).or_default().add(count);
        self.all.add(count);
    }
}

fn overlaps(text: &str, label: &Label, finding: &Finding) -> bool {
    match &finding.span {
        Some(span) if !label.quote.is_empty() => places(text, &label.quote).any(|place| meets(span, &place)),
        // A label without a quote is about the whole; a finding about the whole meets any quote.
        _ => true,
    }
}

fn places<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    text.match_indices(words).map(|(start, found)| start..start + found.len())
}

fn meets(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
