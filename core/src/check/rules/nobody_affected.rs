//! A need without anyone affected.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;

/// A need without anyone affected.
pub(super) static RULE: Rule = Rule {
    code: "SPR701",
    name: "nobody-affected",
    severity: Severity::Warning,
    problem: "no_affected",
    message: Words {
        sv: "Det står inte vem som berörs av behovet.",
        en: "Nothing says who is affected by the need.",
    },
    why: Words {
        sv: "Den som inte syns i beskrivningen glöms i kriterierna.",
        en: "Whoever is not seen in the description is forgotten in the criteria.",
    },
    help: Words {
        sv: "Skriv vilka som berörs, hur många, och hur det märks för dem.",
        en: "Write who is affected, how many, and how they notice.",
    },
    source: Words {
        sv: "Strategins vägledning om behov; direktiv 2014/24/EU artikel 40 och 42.1.",
        en: "Guidance on needs; Directive 2014/24/EU art. 40 and 42(1).",
    },
    flagged: Words { sv: "”Systemet är gammalt.”", en: "“The system is old.”" },
    mended: Words {
        sv: "”Nattpersonalen på tolv boenden …”", en: "“Night staff in twelve homes …”"
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let problem = whole.procurement.problem();
    if problem.affected.is_empty() {
        findings.push(rule.at("/problem/affected", ""));
    }
}
