//! Nothing that could be measured.

use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::{
    comparison_without_reference, degree_without_limit, free_discretion, loophole, promise_without_check,
    unnamed_norm, vague_word,
};
use crate::check::shape::Shape;
use crate::check::text::{List, Sign};

/// Nothing that could be measured.
pub(super) static RULE: Rule = Rule {
    code: "SPR109",
    name: "no-measure",
    severity: Severity::Error,
    problem: "NO_MEASURE",
    message: Words {
        sv: "Inget mått: varken tal med enhet, något som räknas, eller minst tre beskrivna nivåer.",
        en: "No measure: neither a number with a unit, nor something counted, nor at least three described levels.",
    },
    why: Words {
        sv: "Utan mått kan ingen avgöra vilket anbud som är bättre, eller om ett krav är uppfyllt.",
        en: "Without a measure nobody can decide which tender is better, or whether a requirement is met.",
    },
    help: Words {
        sv: "Ange vad som mäts, i vilken enhet och med vilken metod, eller beskriv nivåerna.",
        en: "State what is measured, in which unit and by which method, or describe the levels.",
    },
    source: Words {
        sv: "SKR om tydliga utvärderingskriterier: kriterier ska vara utförliga, inte enstaka ord; direktiv 2014/24/EU artikel 67.4.",
        en: "SKR, guidance on clear award criteria; Directive 2014/24/EU art. 67(4).",
    },
    flagged: Words {
        sv: "Plattformen ska vara framtidssäker och skalbar.",
        en: "The platform shall be future-proof and scalable.",
    },
    mended: Words {
        sv: "Medelsvarstiden med 5 000 samtidiga användare mäts. Högst 1 sekund ger 5 poäng, mer än 1 men högst 3 sekunder ger 3 poäng, annars 0 poäng.",
        en: "The mean response time with 5 000 users is measured. At most 1 second gives 5 points, more than 1 and at most 3 seconds gives 3 points, otherwise 0 points.",
    },
    look: Look::Text(&[], look),
};

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    if reading.shape() == Shape::Unmeasured {
        let most = if reading.is_full_of_numbers() { Severity::Advice } else { rule.severity };
        findings.push(rule.at("", "").at_most(most));
    } else if matches!(reading.kind, TextKind::Requirement | TextKind::Need) && is_loosely_required(reading) {
        findings.push(rule.at("", "").at_most(Severity::Advice));
    }
}

/// Whether something is required in loose words, and nothing tells when it is met: `fordonen ska vara moderna`.
fn is_loosely_required(reading: &Reading<'_>) -> bool {
    let loose = [
        &vague_word::WORDS,
        &degree_without_limit::WORDS,
        &loophole::WORDS,
        &comparison_without_reference::WORDS,
        &unnamed_norm::WORDS,
        &free_discretion::WORDS,
        &promise_without_check::WORDS,
    ];
    let plainly = |list: &&List| reading.found(list).iter().any(|hit| hit.sign == Sign::Plain);
    !reading.facts.measure && !reading.facts.definition && loose.iter().any(plainly)
}
