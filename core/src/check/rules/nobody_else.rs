//! A need without a word on who else could use the result.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;

/// A need without a word on who else could use the result.
pub(super) static RULE: Rule = Rule {
    code: "SPR705",
    name: "nobody-else",
    severity: Severity::Advice,
    problem: "no_spread",
    message: Words {
        sv: "Det står inte vilka andra som kan ha nytta av resultatet.",
        en: "Nothing says who else could use the result.",
    },
    why: Words {
        sv: "Det som en förvaltning lär sig behöver en annan.",
        en: "What one department learns, another needs.",
    },
    help: Words {
        sv: "Skriv vilka andra som har samma behov och hur de får veta.",
        en: "Write who else has the need and how they get to know.",
    },
    source: Words {
        sv: "Strategins vägledning om behov; direktiv 2014/24/EU artikel 40 och 42.1.",
        en: "Guidance on needs; Directive 2014/24/EU art. 40 and 42(1).",
    },
    flagged: Words { sv: "Inget om spridning.", en: "Nothing on sharing." },
    mended: Words {
        sv: "”Äldreförvaltningen har samma behov och får mätningarna.”",
        en: "“The care department has the same need and gets the measurements.”",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let problem = whole.procurement.problem();
    if problem.spread.is_none() {
        findings.push(rule.at("/problem/spread", ""));
    }
}
