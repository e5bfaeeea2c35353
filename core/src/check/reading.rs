use std::cell::OnceCell;
use std::ops::Range;

use super::finding::{Finding, Fix};
use super::measured::{breaks_a_promise, in_sentence, is_denied, is_measured, is_own_task, is_trying};
use super::praise::{AFTER, COPULA, STATE, STRENGTH, qualities};
use super::rule::{Rule, Severity};
use super::rules::free_discretion;
use super::scale::{Anchor, anchors};
use super::shape::Shape;
use super::text::{Found, Hit, List, Sign, Token, TokenKind, found, list, tokens};
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
    /// Gives points for each of something.
    pub(crate) each: bool,
    /// Asks for proof, or says how it is measured.
    pub(crate) evidence: bool,
    /// Says what happens after signing.
    pub(crate) follow_up: bool,
    /// Defines its words, or names a standard.
    pub(crate) definition: bool,
}

pub(super) static MEASURE: List = list!("facts/measure");
/// How an answer becomes points or money.
pub(crate) static SCORING: List = list!("facts/scoring");
static EVIDENCE: List = list!("facts/evidence");
static FOLLOW_UP: List = list!("facts/follow_up");
/// That nobody asks for proof.
static NO_PROOF: List = list!("facts/no_proof");
/// Before anyone has won.
static BEFORE_AWARD: List = list!("facts/before_award");
static DEFINITION: List = list!("facts/definition");
/// What a word is to mean.
static DEFINES: List = list!("facts/defines");
static LEVEL: List = list!("facts/level");
/// Something in a unit.
pub(crate) static IN_UNIT: List = list!("facts/in_unit");
/// A value is to be stated.
pub(crate) static STATED: List = list!("facts/stated");
/// An answer in free words.
pub(crate) static OPEN_ANSWER: List = list!("facts/open_answer");
/// Points that somebody gives, without steps: a span of points, a most, a mark.
pub(crate) static POINTS_AT_WILL: List = list!("facts/points_at_will");
/// What must be so.
pub(crate) static OBLIGATION: List = list!("obligation");
/// What comes after signing: how a promise is followed up.
pub(crate) static AFTERMATH: List = list!("facts/aftermath");
/// What breaking a promise costs.
pub(crate) static SANCTION: List = list!("facts/sanction");
/// A word of praise or blame that a level may consist of.
pub(crate) static VERDICT: List = list!("facts/verdict");
/// What is judged, in words that say nothing of it, and words that only hold a sentence together.
pub(crate) static ANSWER: List = list!("facts/answer");
/// The new as such.
pub(crate) static NOVELTY: List = list!("novelty");

/// The lists that texts are read with, whatever the rules.
pub(super) static FACTS: [&List; 23] = [
    &DEFINES,
    &COPULA,
    &STRENGTH,
    &STATE,
    &AFTER,
    &MEASURE,
    &AFTERMATH,
    &SANCTION,
    &BEFORE_AWARD,
    &NO_PROOF,
    &IN_UNIT,
    &SCORING,
    &EVIDENCE,
    &FOLLOW_UP,
    &DEFINITION,
    &LEVEL,
    &STATED,
    &OPEN_ANSWER,
    &POINTS_AT_WILL,
    &OBLIGATION,
    &NOVELTY,
    &VERDICT,
    &ANSWER,
];

/// Levels with points that make a scale.
const FEWEST_LEVELS: usize = 3;

/// Whether a sentence gives points for each of something. What breaking a promise costs gives none.
fn counts_each(tokens: &[Token], phrases: &Found) -> bool {
    const EACH: [&str; 4] = ["varje", "each", "every", "vart"];
    const TENDERS: [&str; 10] = [
        "anbudsgivare",
        "anbud",
        "leverantör",
        "bedömare",
        "tenderer",
        "tender",
        "bidder",
        "bid",
        "supplier",
        "member",
    ];
    /// Of `per`, that points stand before it or a whole after it; else it is a rate: `liter per timme`.
    const POINTS: [&str; 10] =
        ["poäng", "p", "points", "point", "marks", "mark", "kr", "kronor", "sek", "eur"];
    const JUDGED: [&str; 11] = [
        "bedöms",
        "poängsätts",
        "betygsätts",
        "värderas",
        "marked",
        "scored",
        "judged",
        "assessed",
        "rated",
        "graded",
        "awarded",
    ];
    const WHOLES: [&str; 10] =
        ["hel", "hela", "helt", "full", "fullt", "påbörjad", "påbörjat", "whole", "further", "started"];
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    // `each figure is marked`: how all are judged, and nothing that is counted.
    let is_judged = |at: usize| {
        JUDGED.contains(&word(at + 2))
            || ["is", "are"].contains(&word(at + 2)) && JUDGED.contains(&word(at + 3))
    };
    let for_each = |at: usize| match word(at) {
        "per" => {
            let before = (at.saturating_sub(2)..at).any(|at| POINTS.contains(&word(at)));
            before || WHOLES.contains(&word(at + 1))
        }
        // `tre rätter från varje anbudsgivare` counts nothing, nor does `provar varje stol`.
        each => {
            let tried = at.checked_sub(1).is_some_and(|before| is_trying(word(before)));
            EACH.contains(&each) && !TENDERS.contains(&word(at + 1)) && !tried && !is_judged(at)
        }
    };
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let scored = phrases.of(&SCORING).iter();
    let mut scored = scored.filter(|hit| !breaks_a_promise(tokens, phrases, hit.range.start));
    scored.any(|hit| {
        let points = sentence(hit.range.start);
        (0..hit.range.end + 4).any(|at| sentence(at) == points && for_each(at))
    })
}

/// Whether something is said of what comes after signing: what is measured before award follows nothing up.
fn follows_up(tokens: &[Token], phrases: &Found) -> bool {
    /// How often or how long something is done: that alone follows nothing up.
    const WHEN: [&str; 24] = [
        "varje",
        "per",
        "månad",
        "kvartal",
        "år",
        "vecka",
        "tertial",
        "halvår",
        "under",
        "i",
        "avtalstiden",
        "avtalsperioden",
        "drift",
        "driften",
        "every",
        "each",
        "month",
        "quarter",
        "year",
        "week",
        "during",
        "the",
        "contract",
        "term",
    ];
    let before = |hit: &Hit| in_sentence(tokens, phrases, &BEFORE_AWARD, hit.range.start);
    let only_when = |hit: &Hit| {
        hit.range.clone().all(|at| tokens.get(at).is_some_and(|token| WHEN.contains(&token.word())))
            && ![&EVIDENCE, &SANCTION]
                .into_iter()
                .any(|list| in_sentence(tokens, phrases, list, hit.range.start))
    };
    let mut hits = phrases.of(&FOLLOW_UP).iter();
    hits.any(|hit| !before(hit) && !is_denied(tokens, hit.range.start) && !only_when(hit))
}

/// Whether levels without a number only say what somebody feels: `starkast intryck får 20 poäng, näst starkast 10`.
fn are_felt(tokens: &[Token], anchors: &[Anchor], phrases: &Found) -> bool {
    let number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    let felt = |anchor: &Anchor| {
        let verdict =
            |hit: &Hit| phrases.of(&VERDICT).iter().any(|verdict| verdict.range.contains(&hit.range.start));
        let mut hits = phrases.of(&free_discretion::WORDS).iter();
        hits.any(|hit| {
            hit.sign == Sign::Plain && anchor.condition.contains(&hit.range.start) && !verdict(hit)
        })
    };
    !anchors.iter().any(|anchor| anchor.condition.clone().any(number)) && anchors.iter().any(felt)
}

/// Whether what the points stand beside are headings and no levels: `Miljö (30 poäng), Kvalitet (40 poäng)`.
fn are_headings(tokens: &[Token], anchors: &[Anchor], phrases: &Found) -> bool {
    const LONGEST: usize = 3;
    let is_heading = |anchor: &Anchor| {
        let Some(bracket) = anchor.points.start.checked_sub(1) else { return false };
        let before = tokens.get(..bracket).unwrap_or_default().iter().enumerate().rev();
        let words: Vec<_> = before.take_while(|(_, token)| token.kind() == TokenKind::Word).collect();
        let capital =
            words.last().is_some_and(|(_, first)| first.form.written.starts_with(char::is_uppercase));
        let verdict = |at: &usize| phrases.of(&VERDICT).iter().any(|hit| hit.range.contains(at));
        tokens.get(bracket).is_some_and(|token| token.word() == "(")
            && capital
            && words.len() <= LONGEST
            && !words.iter().any(|(at, _)| verdict(at))
    };
    anchors.iter().all(is_heading)
}

impl<'a> Reading<'a> {
    /// Reads a text.
    pub(crate) fn new(text: &'a str, language: Language, kind: TextKind) -> Self {
        let tokens = tokens(text, language);
        let phrases = found(&tokens, language);
        let says = |list: &List| !phrases.of(list).is_empty();
        let anchors = anchors(&tokens);
        let levels = phrases.of(&LEVEL).len() >= FEWEST_LEVELS
            && !are_headings(&tokens, &anchors, &phrases)
            && !are_felt(&tokens, &anchors, &phrases);
        let each = counts_each(&tokens, &phrases);
        let facts = Facts {
            measure: levels || each || is_measured(&tokens, &phrases, &anchors),
            each,
            levels,
            scoring: says(&SCORING) || !anchors.is_empty(),
            evidence: !says(&NO_PROOF)
                && phrases.of(&EVIDENCE).iter().any(|hit| {
                    !is_denied(&tokens, hit.range.start)
                        && !is_own_task(&tokens, &phrases, hit)
                        && !in_sentence(&tokens, &phrases, &DEFINES, hit.range.start)
                }),
            follow_up: follows_up(&tokens, &phrases),
            definition: says(&DEFINITION),
        };
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

    /// Whether a phrase of a list stands somewhere.
    pub(crate) fn says(&self, list: &List) -> bool {
        self.found(list).iter().any(|hit| hit.sign != Sign::Guess)
    }

    /// Whether a phrase of a list stands in the same sentence as a token.
    pub(crate) fn says_in_sentence(&self, list: &List, at: usize) -> bool {
        let sentence = |at: usize| self.tokens.get(at).map(|token| token.sentence);
        self.found(list).iter().any(|hit| sentence(hit.range.start) == sentence(at))
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

    /// Whether it measures, says what that gives, and how it is checked: then a loose word harms little.
    pub(crate) fn is_sound(&self) -> bool {
        self.facts.measure && self.facts.scoring && self.facts.evidence
    }

    /// Whether the sentence of a token states an amount of points.
    pub(crate) fn gives_points(&self, at: usize) -> bool {
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
            let loose = self.kind == TextKind::Criterion && !self.facts.measure;
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

    /// The stems of the words that the text itself gives a meaning: `med skyndsamt avses`, `skyndsamt avser`.
    pub(crate) fn defined(&self) -> Vec<&str> {
        const FURTHEST: usize = 3;
        let words = self.found(&DEFINES).iter().flat_map(|hit| {
            let sentence = self.tokens.get(hit.range.start).map(|token| token.sentence);
            let before = hit.range.start.saturating_sub(FURTHEST)..hit.range.start;
            let between = hit.range.start + 1..hit.range.end.saturating_sub(1);
            let range = if between.is_empty() { before } else { between };
            let here = move |at: &usize| self.tokens.get(*at).map(|token| token.sentence) == sentence;
            range.filter(here)
        });
        let words = words.filter_map(|at| self.tokens.get(at));
        words.filter(|token| token.kind() == TokenKind::Word).map(|token| token.form.stem.as_str()).collect()
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
