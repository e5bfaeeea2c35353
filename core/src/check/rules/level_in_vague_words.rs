//! Levels that consist of verdicts.

use crate::check::finding::Finding;
use crate::check::reading::{Reading};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

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

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    reading.findings_about(rule, &WORDS, rule.severity, findings);
}
