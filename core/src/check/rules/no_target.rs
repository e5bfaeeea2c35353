//! A need without a wanted outcome that is measured.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;

/// A need without a wanted outcome that is measured.
pub(super) static RULE: Rule = Rule {
    code: "SPR703",
    name: "no-target",
    severity: Severity::Warning,
    problem: "no_outcome",
    message: Words {
        sv: "Inget mått säger vad som ska vara sant efteråt.",
        en: "No measure says what shall be true afterwards.",
    },
    why: Words {
        sv: "Utan ett önskat utfall beskrivs gärna en lösning i stället.",
        en: "Without a wanted outcome a solution is described in its place.",
    },
    help: Words {
        sv: "Ange vad som mäts och vilket värde som är bra nog, och när.",
        en: "State what is measured, which value is good enough, and when.",
    },
    source: Words {
        sv: "Strategins vägledning om behov; direktiv 2014/24/EU artikel 40 och 42.1.",
        en: "Guidance on needs; Directive 2014/24/EU art. 40 and 42(1).",
    },
    flagged: Words { sv: "”Vi behöver en modern plattform.”", en: "“We need a modern platform.”" },
    mended: Words {
        sv: "”Högst 7 fall i månaden senast mars 2028.”",
        en: "“At most 7 falls a month by March 2028.”",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let problem = whole.procurement.problem();
    if !problem.measures.iter().any(|measure| measure.target.is_some()) {
        findings.push(rule.at("/problem/measures", ""));
    }
}
