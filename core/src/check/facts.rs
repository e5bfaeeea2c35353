//! What a whole text says besides its words: whether it measures, scores, asks for proof and follows up.

use super::followed::follows_up;
use super::measured::{breaks_a_promise, has_formula, in_sentence, is_denied, is_measured, is_own_task};
use super::no_value::is_trying;
use super::praise::{AFTER, COPULA, STATE, STRENGTH};
use super::rules::{comparison_without_reference, free_discretion};
use super::scale::Anchor;
use super::text::{Found, Hit, List, Sign, Token, TokenKind, list};

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
    /// Asks for proof that comes with the tender or before the award, in words that mean nothing else.
    pub(crate) proof: bool,
    /// Says what happens after signing.
    pub(crate) follow_up: bool,
    /// Defines its words, or names a standard.
    pub(crate) definition: bool,
}

pub(super) static MEASURE: List = list!("facts/measure");
/// How an answer becomes points or money.
pub(crate) static SCORING: List = list!("facts/scoring");
pub(super) static EVIDENCE: List = list!("facts/evidence");
pub(super) static FOLLOW_UP: List = list!("facts/follow_up");
/// When the work has begun, or again and again: what is measured then proves no tender.
pub(super) static UNDER_CONTRACT: List = list!("facts/under_contract");
/// With the tender, or before anyone has won.
pub(crate) static WITH_TENDER: List = list!("facts/with_tender");
/// That nobody asks for proof.
static NO_PROOF: List = list!("facts/no_proof");
/// Before anyone has won.
pub(super) static BEFORE_AWARD: List = list!("facts/before_award");
static DEFINITION: List = list!("facts/definition");
/// What a word is to mean.
pub(super) static DEFINES: List = list!("facts/defines");
static LEVEL: List = list!("facts/level");
/// Something in a unit.
pub(crate) static IN_UNIT: List = list!("facts/in_unit");
/// A value is to be stated.
pub(crate) static STATED: List = list!("facts/stated");
/// How points or a price are worked out, in words.
pub(super) static FORMULA: List = list!("facts/formula");
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
/// What gives nothing.
pub(super) static NOTHING: List = list!("facts/nothing");
/// The new as such.
pub(crate) static NOVELTY: List = list!("novelty");

/// The lists that texts are read with, whatever the rules.
pub(super) static FACTS: [&List; 27] = [
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
    &FORMULA,
    &SCORING,
    &EVIDENCE,
    &FOLLOW_UP,
    &UNDER_CONTRACT,
    &WITH_TENDER,
    &DEFINITION,
    &LEVEL,
    &STATED,
    &OPEN_ANSWER,
    &POINTS_AT_WILL,
    &OBLIGATION,
    &NOVELTY,
    &VERDICT,
    &ANSWER,
    &NOTHING,
];

/// So far before the end of a span its word stands.
const FURTHEST_END: usize = 2;
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
    const POINTS: [&str; 12] =
        ["poäng", "p", "points", "point", "pts", "pt", "marks", "mark", "kr", "kronor", "sek", "eur"];
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
    // `kör varje säng en vända och sätter 1–5 poäng`: what somebody gives at will counts nothing.
    let at_will = |hit: &Hit| {
        let mut over = phrases.of(&POINTS_AT_WILL).iter().map(|over| &over.range);
        over.any(|over| over.start < hit.range.end && hit.range.start < over.end)
    };
    let scored = phrases.of(&SCORING).iter().filter(|hit| !at_will(hit));
    let mut scored = scored.filter(|hit| !breaks_a_promise(tokens, phrases, hit.range.start));
    scored.any(|hit| {
        let points = sentence(hit.range.start);
        (0..hit.range.end + 4).any(|at| sentence(at) == points && for_each(at))
    })
}

/// Whether levels without a number only say what somebody feels: `starkast intryck får 20 poäng, näst starkast 10`.
fn are_felt(tokens: &[Token], anchors: &[Anchor], phrases: &Found) -> bool {
    let number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    let felt = |anchor: &Anchor| {
        let verdict =
            |hit: &Hit| phrases.of(&VERDICT).iter().any(|verdict| verdict.range.contains(&hit.range.start));
        let here = |hit: &&Hit| hit.sign == Sign::Plain && anchor.condition.contains(&hit.range.start);
        phrases.of(&free_discretion::WORDS).iter().filter(here).any(|hit| !verdict(hit))
            || phrases.of(&comparison_without_reference::WORDS).iter().any(|hit| here(&hit))
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

impl Facts {
    /// What the text says.
    pub(super) fn of(tokens: &[Token], phrases: &Found, anchors: &[Anchor]) -> Self {
        let says = |list: &List| !phrases.of(list).is_empty();
        let levels = phrases.of(&LEVEL).len() >= FEWEST_LEVELS
            && !are_headings(tokens, anchors, phrases)
            && !are_felt(tokens, anchors, phrases);
        let each = counts_each(tokens, phrases);
        let asked = |hit: &&Hit| {
            !is_denied(tokens, hit.range.start)
                && !is_own_task(tokens, phrases, hit)
                && !in_sentence(tokens, phrases, &DEFINES, hit.range.start)
        };
        let comes_later = |hit: &Hit| {
            let later = [&AFTERMATH, &SANCTION, &UNDER_CONTRACT].into_iter();
            later.into_iter().any(|list| in_sentence(tokens, phrases, list, hit.range.start))
                && !in_sentence(tokens, phrases, &WITH_TENDER, hit.range.start)
        };
        let evidence = !says(&NO_PROOF) && phrases.of(&EVIDENCE).iter().any(|hit| asked(&hit));
        // `från fältbesök till färdig rapport`: what is counted, and no proof.
        let ends_a_span = |hit: &Hit| {
            const ENDS: [&str; 14] = [
                "från",
                "till",
                "tills",
                "from",
                "to",
                "until",
                "per",
                "antal",
                "antalet",
                "andel",
                "andelen",
                "number",
                "share",
                "proportion",
            ];
            let before = hit.range.start.saturating_sub(FURTHEST_END)..hit.range.start;
            before.filter_map(|at| tokens.get(at)).any(|token| ENDS.contains(&token.word()))
                && in_sentence(tokens, phrases, &STATED, hit.range.start)
                && !in_sentence(tokens, phrases, &WITH_TENDER, hit.range.start)
        };
        let mut proofs = phrases.of(&EVIDENCE).iter().filter(|hit| hit.sign == Sign::Plain).filter(asked);
        Self {
            measure: levels || each || is_measured(tokens, phrases, anchors),
            each,
            levels,
            scoring: says(&SCORING) || !anchors.is_empty() || has_formula(tokens, phrases),
            evidence,
            proof: evidence && proofs.any(|hit| !comes_later(hit) && !ends_a_span(hit)),
            follow_up: follows_up(tokens, phrases, anchors),
            definition: says(&DEFINITION),
        }
    }
}
