//! A need without a baseline.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;

/// A need without a baseline.
pub(super) static RULE: Rule = Rule {
    code: "SPR702",
    name: "no-baseline",
    severity: Severity::Warning,
    problem: "no_baseline",
    message: Words {
        sv: "Inget mått säger hur det är i dag.", en: "No measure says how things are today."
    },
    why: Words {
        sv: "Utan utgångsläge går det inte att visa att något blev bättre.",
        en: "Without a baseline no one can show that anything became better.",
    },
    help: Words {
        sv: "Mät, eller uppskatta och skriv hur, innan ni köper.",
        en: "Measure, or estimate and say how, before you buy.",
    },
    source: Words {
        sv: "Strategins vägledning om behov; direktiv 2014/24/EU artikel 40 och 42.1.",
        en: "Guidance on needs; Directive 2014/24/EU art. 40 and 42(1).",
    },
    flagged: Words { sv: "”Färre fall ska ske.”", en: "“There shall be fewer falls.”" },
    mended: Words {
        sv: "”14 fall i månaden 2025, avvikelserapporter.”",
        en: "“14 falls a month in 2025, incident reports.”",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let problem = whole.procurement.problem();
    if !problem.measures.iter().any(|measure| measure.baseline.is_some()) {
        findings.push(rule.at("/problem/measures", ""));
    }
}
