//! A need that does not say what was tried.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;

/// A need that does not say what was tried.
pub(super) static RULE: Rule = Rule {
    code: "SPR704",
    name: "nothing-tried",
    severity: Severity::Advice,
    problem: "nothing_tried",
    message: Words { sv: "Det står inte vad som har prövats.", en: "Nothing says what was tried." },
    why: Words {
        sv: "Marknaden föreslår det ni redan har gjort.",
        en: "The market will propose what you have done already.",
    },
    help: Words {
        sv: "Skriv vad som prövats, var, och vad det gav. Även det som misslyckades.",
        en: "Write what was tried, where, and what came of it. What failed too.",
    },
    source: Words {
        sv: "Strategins vägledning om behov; direktiv 2014/24/EU artikel 40 och 42.1.",
        en: "Guidance on needs; Directive 2014/24/EU art. 40 and 42(1).",
    },
    flagged: Words { sv: "Inget om tidigare försök.", en: "Nothing on earlier attempts." },
    mended: Words {
        sv: "”Larmmattor prövades 2024 på två boenden: många falsklarm.”",
        en: "“Alarm mats were tried in two homes in 2024: many false alarms.”",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let problem = whole.procurement.problem();
    if problem.tried.is_empty() {
        findings.push(rule.at("/problem/tried", ""));
    }
}
