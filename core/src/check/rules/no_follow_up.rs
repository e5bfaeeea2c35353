//! A promise that nobody follows up.

use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::change_without_baseline;

/// A promise that nobody follows up.
pub(super) static RULE: Rule = Rule {
    code: "SPR115",
    name: "no-follow-up",
    severity: Severity::Advice,
    problem: "NO_FOLLOW_UP",
    message: Words {
        sv: "Det framgår inte hur löftet följs upp i avtalet.",
        en: "It is not stated how the promise is followed up in the contract.",
    },
    why: Words {
        sv: "Det som ger poäng och aldrig följs upp lönar sig att lova och inte hålla.",
        en: "What earns points and is never followed up pays to promise and not keep.",
    },
    help: Words {
        sv: "Säg när och hur det mäts, och vad som händer om det inte hålls.",
        en: "Say when and how it is measured, and what happens where it is not kept.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 70; mål C-448/01 EVN och Wienstrom.",
        en: "Directive 2014/24/EU art. 70; case C-448/01 EVN and Wienstrom.",
    },
    flagged: Words {
        sv: "Svarstiden visas i ett prov. Högst 2 minuter ger 3 poäng, annars 0 poäng.",
        en: "The response time is shown in a test. At most 2 minutes gives 3 points, otherwise 0 points.",
    },
    mended: Words {
        sv: "Svarstiden mäts varje månad. Högst 2 minuter ger 3 poäng, annars 0 poäng.",
        en: "The response time is measured every month. At most 2 minutes gives 3 points, otherwise 0 points.",
    },
    look: Look::Text(&[], look),
};

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let facts = reading.facts;
    let promises = reading.kind == TextKind::Criterion
        && (facts.scoring || reading.says(&change_without_baseline::CHANGE));
    if promises && !facts.follow_up {
        findings.push(rule.at("", ""));
    }
}
