//! Levels that consist of verdicts.

use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::reading::{ANSWER, Reading, VERDICT};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::{degree_without_limit, vague_word};
use crate::check::text::{List, TokenKind, list};

/// Levels that consist of verdicts.
pub(super) static RULE: Rule = Rule {
    code: "SPR110",
    name: "level-in-vague-words",
    severity: Severity::Error,
    problem: "SCALE_VAGUE",
    message: Words {
        sv: "Nivån ”{words}” säger inte vad som krävs för den.",
        en: "The level “{words}” does not say what it takes.",
    },
    why: Words {
        sv: "En skala av omdömen flyttar bara frågan: två bedömare kan lägga samma svar på olika nivå.",
        en: "A scale of verdicts only moves the question: two assessors may place the same answer on different levels.",
    },
    help: Words {
        sv: "Skriv för varje nivå vad som ska vara visat.",
        en: "Write for each level what must be shown.",
    },
    source: Words {
        sv: "SKR om tydliga utvärderingskriterier: kriterier ska vara utförliga, inte enstaka ord; direktiv 2014/24/EU artikel 67.4.",
        en: "SKR, guidance on clear award criteria; Directive 2014/24/EU art. 67(4).",
    },
    flagged: Words {
        sv: "Mycket god ger 4 poäng, god ger 3 poäng, godtagbar ger 1 poäng.",
        en: "Very good gives 4 points, good gives 3 points, acceptable gives 1 point.",
    },
    mended: Words {
        sv: "I provet ger 5 lösta uppgifter 4 poäng, 3–4 lösta uppgifter 2 poäng och färre 0 poäng.",
        en: "In the test, 5 tasks solved gives 4 points, 3–4 tasks 2 points, and fewer 0 points.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("verdict_level");

/// So few levels may consist of verdicts before the scale does.
const FEWEST: usize = 2;

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let found = reading.found(&WORDS);
    findings.extend(found.iter().map(|hit| reading.finding_about(rule, hit)));
    if !found.is_empty() {
        return;
    }
    let empty: Vec<_> =
        reading.anchors().iter().filter(|anchor| is_verdict(reading, &anchor.condition)).collect();
    if empty.len() >= FEWEST {
        findings.extend(empty.iter().map(|anchor| reading.finding(rule, &anchor.condition)));
    }
}

/// Whether the words say how good something is, and nothing else.
fn is_verdict(reading: &Reading<'_>, condition: &Range<usize>) -> bool {
    let within = |list, at: usize| reading.found(list).iter().any(|hit| hit.range.contains(&at));
    let is_empty = |at: usize| {
        let is_mark = reading.tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Mark);
        is_mark || within(&ANSWER, at) || within(&degree_without_limit::WORDS, at)
    };
    let is_praise = |at: usize| within(&VERDICT, at) || within(&vague_word::WORDS, at);
    condition.clone().any(is_praise) && condition.clone().all(|at| is_praise(at) || is_empty(at))
}
