use std::cell::OnceCell;
use std::ops::Range;
use std::sync::OnceLock;

use super::finding::{Finding, Fix};
use super::rule::{Rule, Severity};
use super::shape::Shape;
use super::text::{Phrases, Token, TokenKind, tokens};
use crate::language::Language;

/// A text that is to be checked, read once for all rules.
pub(crate) struct Reading<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: Language,
    pub(crate) kind: TextKind,
    /// Where it stands in the document.
    pub(crate) at: &'a str,
    pub(crate) tokens: Vec<Token>,
    pub(crate) facts: Facts,
    /// What it amounts to, once that has been asked.
    shape: OnceCell<Shape>,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// An award criterion in running text, with all that there is to say of it.
    Criterion,
    /// A requirement: met or not, without points.
    Requirement,
    /// A part of a criterion whose scale, weight and evidence stand in fields of their own.
    Part,
}

/// What the whole text says, besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is one plain fact about the text")]
pub(crate) struct Facts {
    /// A number with a unit, or something counted for each of which there are points.
    pub(crate) measure: bool,
    /// At least three levels with their points.
    pub(crate) levels: bool,
    /// Says how an answer becomes points or money.
    pub(crate) scoring: bool,
    /// Asks for proof, or says how it is measured.
    pub(crate) evidence: bool,
    /// Says what happens after signing.
    pub(crate) follow_up: bool,
    /// Defines its words, or names a standard.
    pub(crate) definition: bool,
}

/// The lists that facts are read with.
struct Lists {
    measure: Phrases,
    scoring: Phrases,
    evidence: Phrases,
    follow_up: Phrases,
    definition: Phrases,
    level: Phrases,
}

macro_rules! lists {
    ($language:literal, $of:expr) => {
        Lists {
            measure: Phrases::read(
                include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/data/check/facts/measure.",
                    $language,
                    ".txt"
                )),
                $of,
            ),
            scoring: Phrases::read(
                include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/data/check/facts/scoring.",
                    $language,
                    ".txt"
                )),
                $of,
            ),
            evidence: Phrases::read(
                include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/data/check/facts/evidence.",
                    $language,
                    ".txt"
                )),
                $of,
            ),
            follow_up: Phrases::read(
                include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/data/check/facts/follow_up.",
                    $language,
                    ".txt"
                )),
                $of,
            ),
            definition: Phrases::read(
                include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/data/check/facts/definition.",
                    $language,
                    ".txt"
                )),
                $of,
            ),
            level: Phrases::read(
                include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/data/check/facts/level.",
                    $language,
                    ".txt"
                )),
                $of,
            ),
        }
    };
}

fn lists(language: Language) -> &'static Lists {
    static SWEDISH: OnceLock<Lists> = OnceLock::new();
    static ENGLISH: OnceLock<Lists> = OnceLock::new();
    match language {
        Language::Swedish => SWEDISH.get_or_init(|| lists!("sv", Language::Swedish)),
        Language::English => ENGLISH.get_or_init(|| lists!("en", Language::English)),
    }
}

/// Levels with points that make a scale.
const FEWEST_LEVELS: usize = 3;

impl<'a> Reading<'a> {
    /// Reads a text.
    pub(crate) fn new(text: &'a str, language: Language, kind: TextKind, at: &'a str) -> Self {
        let tokens = tokens(text, language);
        let lists = lists(language);
        let levels = lists.level.find(&tokens).len() >= FEWEST_LEVELS;
        let facts = Facts {
            measure: lists.measure.any(&tokens) || levels,
            levels,
            scoring: lists.scoring.any(&tokens),
            evidence: lists.evidence.any(&tokens),
            follow_up: lists.follow_up.any(&tokens),
            definition: lists.definition.any(&tokens),
        };
        Self { text, language, kind, at, tokens, facts, shape: OnceCell::new() }
    }

    /// The words of a range of tokens, as they were written.
    pub(crate) fn words(&self, range: &Range<usize>) -> (Range<usize>, &'a str) {
        let first = self.tokens.get(range.start).map_or(0, |token| token.start);
        let last = range.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        let span = first..last.map_or(first, |token| token.end);
        (span.clone(), self.text.get(span).unwrap_or_default())
    }

    /// A finding about these tokens.
    pub(crate) fn finding(&self, rule: &'static Rule, range: &Range<usize>) -> Finding {
        let (span, words) = self.words(range);
        Finding {
            rule,
            severity: rule.severity,
            at: self.at.to_owned(),
            span: Some(span),
            paragraph: None,
            words: words.to_owned(),
            fixes: Vec::new(),
            accepted: None,
        }
    }

    /// A finding about the whole text.
    pub(crate) fn finding_about_all(&self, rule: &'static Rule) -> Finding {
        Finding {
            rule,
            severity: rule.severity,
            at: self.at.to_owned(),
            span: None,
            paragraph: None,
            words: String::new(),
            fixes: Vec::new(),
            accepted: None,
        }
    }

    /// What it amounts to.
    pub(crate) fn shape(&self) -> Shape {
        *self.shape.get_or_init(|| Shape::of(self))
    }

    /// How many words there are.
    pub(crate) fn word_count(&self) -> usize {
        self.tokens.iter().filter(|token| token.kind == TokenKind::Word).count()
    }

    /// The tokens of the sentence in which a token stands.
    pub(crate) fn sentence(&self, at: usize) -> &[Token] {
        let Some(number) = self.tokens.get(at).map(|token| token.sentence) else { return &[] };
        let start = self.tokens.iter().position(|token| token.sentence == number).unwrap_or_default();
        let length = self.tokens.iter().skip(start).take_while(|token| token.sentence == number).count();
        self.tokens.get(start..start + length).unwrap_or_default()
    }
}

impl Finding {
    /// The same, less grave.
    pub(crate) fn at_most(mut self, severity: Severity) -> Self {
        self.severity = self.severity.min(severity);
        self
    }

    /// With a way to mend it.
    pub(crate) fn fix(mut self, span: Range<usize>, original: &str, replacement: String) -> Self {
        self.fixes.push(Fix { span, original: original.to_owned(), replacement });
        self
    }
}

/// Lists of a rule in both languages, read when first needed.
macro_rules! phrases {
    ($name:literal) => {{
        static LISTS: [std::sync::OnceLock<$crate::check::text::Phrases>; 2] =
            [const { std::sync::OnceLock::new() }; 2];
        |language: $crate::language::Language| -> &'static $crate::check::text::Phrases {
            let [swedish, english] = &LISTS;
            match language {
                $crate::language::Language::Swedish => swedish.get_or_init(|| {
                    let list =
                        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/check/", $name, ".sv.txt"));
                    $crate::check::text::Phrases::read(list, language)
                }),
                $crate::language::Language::English => english.get_or_init(|| {
                    let list =
                        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/check/", $name, ".en.txt"));
                    $crate::check::text::Phrases::read(list, language)
                }),
            }
        }
    }};
}
pub(crate) use phrases;
