use std::cell::OnceCell;
use std::ops::Range;

use super::facts::{Facts, MEASURE};
use super::finding::{Finding, Fix};
pub(crate) use super::kind::TextKind;
use super::measured::{breaks_a_promise, has_formula};
use super::no_value::shares_of_the_whole;
use super::praise::qualities;
use super::rule::{Rule, Severity};
use super::scale::{Anchor, anchors};
use super::shape::Shape;
use super::text::{Found, Hit, List, Sign, Token, TokenKind, found, tokens};
use crate::language::Language;

/// A text that is to be checked, read once for all rules.
pub(crate) struct Reading<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: Language,
    pub(crate) kind: TextKind,
    pub(crate) tokens: Vec<Token>,
    phrases: Found,
    pub(crate) facts: Facts,
    /// What it amounts to, once that has been asked.
    shape: OnceCell<Shape>,
    /// The anchors of its scale.
    anchors: Vec<Anchor>,
    /// The qualities that it asks for by their place, once they have been asked for.
    qualities: OnceCell<Vec<Vec<usize>>>,
}

impl<'a> Reading<'a> {
    /// Reads a text.
    pub(crate) fn new(text: &'a str, language: Language, kind: TextKind) -> Self {
        let tokens = tokens(text, language);
        let phrases = found(&tokens, language);
        let anchors = anchors(&tokens, &phrases);
        let facts = Facts::of(&tokens, &phrases, &anchors);
        Self {
            text,
            language,
            kind,
            tokens,
            phrases,
            facts,
            shape: OnceCell::new(),
            anchors,
            qualities: OnceCell::new(),
        }
    }

    /// Where the phrases of a list stand.
    pub(crate) fn found(&self, list: &List) -> &[Hit] {
        self.phrases.of(list)
    }

    /// The words with a capital.
    pub(crate) fn capitals(&self) -> impl Iterator<Item = usize> {
        self.phrases.capitals().iter().copied()
    }

    /// Whether a phrase of a list stands somewhere.
    pub(crate) fn says(&self, list: &List) -> bool {
        self.found(list).iter().any(|hit| hit.sign != Sign::Guess)
    }

    /// Whether a phrase of a list stands in the same sentence as a token.
    pub(crate) fn says_in_sentence(&self, list: &List, at: usize) -> bool {
        let sentence = |at: usize| self.tokens.get(at).map(|token| token.sentence);
        self.found(list).iter().any(|hit| sentence(hit.range.start) == sentence(at))
    }

    /// Whether points follow from a formula.
    pub(crate) fn has_formula(&self) -> bool {
        has_formula(&self.tokens, &self.phrases)
    }

    /// How many lines end with shares that together make up the whole.
    pub(crate) fn shares(&self) -> usize {
        shares_of_the_whole(&self.tokens, &self.phrases).len()
    }

    /// The tokens of each sentence in which a phrase of a list begins.
    pub(crate) fn sentences_with(&self, list: &List) -> impl Iterator<Item = Range<usize>> {
        let mut end = 0;
        self.found(list).iter().filter_map(move |hit| {
            let sentence = self.tokens.get(hit.range.start).filter(|_| hit.range.start >= end)?.sentence;
            let others = |token: &Token| token.sentence != sentence;
            let (before, after) = self.tokens.split_at_checked(hit.range.start)?;
            let start = before.iter().rposition(others).map_or(0, |last| last + 1);
            end = hit.range.start + after.iter().position(others).unwrap_or(after.len());
            Some(start..end)
        })
    }

    /// Whether the sentence of a token tells what breaking a promise costs.
    pub(crate) fn breaks_a_promise(&self, at: usize) -> bool {
        breaks_a_promise(&self.tokens, &self.phrases, at)
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
            at: String::new(),
            span: Some(span),
            units: None,
            paragraph: None,
            words: words.to_owned(),
            fixes: Vec::new(),
            named: None,
            changes: Vec::new(),
            accepted: None,
            guessed: false,
        }
    }

    /// Whether it measures, says what that gives, and how it is checked: then a loose word harms little. What is
    /// only met or not gives nothing.
    pub(crate) fn is_sound(&self) -> bool {
        let facts = self.facts;
        match self.kind {
            TextKind::Criterion | TextKind::Part => facts.measure && facts.scoring && facts.evidence,
            // What is told of the service is asked for too, and a need proves nothing.
            TextKind::Requirement => {
                (facts.measure || self.says(&MEASURE)) && (facts.evidence || facts.follow_up)
            }
            TextKind::Need => facts.measure || self.says(&MEASURE),
        }
    }

    /// Whether the sentence of a token states an amount of points. Money in a requirement or a need earns nothing.
    pub(crate) fn gives_points(&self, at: usize) -> bool {
        if matches!(self.kind, TextKind::Requirement | TextKind::Need) {
            return false;
        }
        let sentence = |at: usize| self.tokens.get(at).map(|token| token.sentence);
        self.anchors().iter().any(|anchor| sentence(anchor.points.start) == sentence(at))
    }

    /// The anchors of its scale.
    pub(crate) fn anchors(&self) -> &[Anchor] {
        &self.anchors
    }

    /// The places of the qualities that it asks for, told by where they stand: none where it measures
    /// something. Those that are joined stand together.
    pub(crate) fn qualities(&self) -> &[Vec<usize>] {
        self.qualities.get_or_init(|| {
            let loose = self.kind != TextKind::Part && !self.facts.measure;
            if loose { qualities(self) } else { Vec::new() }
        })
    }

    /// Whether a token is part of a phrase of a list.
    pub(crate) fn stands_in(&self, list: &List, at: usize) -> bool {
        let hits = self.found(list);
        let before = hits.partition_point(|hit| hit.range.start <= at);
        before.checked_sub(1).and_then(|last| hits.get(last)).is_some_and(|hit| hit.range.contains(&at))
    }

    /// Whether one of these tokens is part of a phrase of a list.
    pub(crate) fn overlaps(&self, list: &List, range: &Range<usize>) -> bool {
        let hits = self.found(list);
        let before = hits.partition_point(|hit| hit.range.start < range.end);
        before.checked_sub(1).and_then(|last| hits.get(last)).is_some_and(|hit| hit.range.end > range.start)
    }

    /// As grave as the rule can be, and advice in a text that is sound.
    pub(crate) fn unless_sound(&self, rule: &Rule) -> Severity {
        if self.is_sound() { Severity::Advice } else { rule.severity }
    }

    /// A finding about each phrase of a list: as grave as `most`, and advice where the sign is weak.
    pub(crate) fn findings_about(
        &self,
        rule: &'static Rule,
        list: &List,
        most: Severity,
        findings: &mut Vec<Finding>,
    ) {
        findings.extend(self.found(list).iter().filter_map(|hit| self.finding_in(rule, hit, most)));
    }

    /// A finding about a phrase, as grave as `most` and as the text makes it: none about a guess in a sound
    /// text, where what stands beside the scale earns nothing either.
    pub(crate) fn finding_in(&self, rule: &'static Rule, hit: &Hit, most: Severity) -> Option<Finding> {
        let most = if self.tells_why(hit.range.start) { Severity::Advice } else { most };
        let finding = self.finding_about(rule, hit).at_most(most);
        // Beside fields of its own a text needs no measure, and a guess would be wrong too often.
        if hit.sign == Sign::Guess && self.kind != TextKind::Criterion {
            return None;
        }
        if !self.is_sound() || self.gives_points(hit.range.start) {
            return (hit.sign != Sign::Guess || !self.is_sound()).then_some(finding);
        }
        (hit.sign != Sign::Guess).then(|| finding.at_most(Severity::Advice))
    }

    /// A finding about a phrase.
    pub(crate) fn finding_about(&self, rule: &'static Rule, hit: &Hit) -> Finding {
        let finding = Finding { guessed: hit.sign == Sign::Guess, ..self.finding(rule, &hit.range) };
        if hit.sign == Sign::Plain { finding } else { finding.at_most(Severity::Advice) }
    }

    /// Whether points are spoken of.
    pub(crate) fn speaks_of_points(&self) -> bool {
        const POINTS: [&str; 8] =
            ["poäng", "poängen", "betyg", "betyget", "points", "marks", "score", "scores"];
        self.tokens.iter().any(|token| POINTS.contains(&token.word()))
    }

    /// Whether a share of the whole is stated: `väger 20 procent`.
    pub(crate) fn states_a_weight(&self) -> bool {
        const WEIGHS: [&str; 9] =
            ["viktas", "vikt", "väger", "vägs", "weighs", "weight", "weighted", "weighting", "carries"];
        const SHARE: [&str; 4] = ["%", "procent", "percent", "per"];
        const FURTHEST: usize = 3;
        let word = |at: usize| self.tokens.get(at).map_or("", Token::word);
        let is_share = |at: usize| {
            self.tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Number)
                && SHARE.contains(&word(at + 1))
        };
        let weighs = (0..self.tokens.len()).filter(|&at| WEIGHS.contains(&word(at)));
        weighs.into_iter().any(|at| (at + 1..=at + FURTHEST).any(is_share))
    }

    /// Whether there is a number in it.
    pub(crate) fn states_a_number(&self) -> bool {
        self.tokens.iter().any(|token| token.kind() == TokenKind::Number)
    }

    /// Whether it states so many numbers that a scale is more likely to have been misread than to be missing: of the labelled
    /// texts without a measure or without points, one in a hundred has more than five.
    pub(crate) fn is_full_of_numbers(&self) -> bool {
        const MANY: usize = 6;
        let written = |token: &&Token| token.form.written.starts_with(|first: char| first.is_ascii_digit());
        self.tokens.iter().filter(written).count() >= MANY
    }

    /// What it amounts to.
    pub(crate) fn shape(&self) -> Shape {
        *self.shape.get_or_init(|| Shape::of(self))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_many_from_six_on() {
        let full = |text| Reading::new(text, Language::Swedish, TextKind::Criterion).is_full_of_numbers();
        assert!(!full("Del 1, 2, 3, 4 och 5 av tre."));
        assert!(full("Del 1, 2, 3, 4, 5 och 6."));
    }
}
