//! Promises and intentions that nothing checks.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// Promises and intentions that nothing checks.
pub(super) static RULE: Rule = Rule {
    code: "SPR107",
    name: "promise-without-check",
    severity: Severity::Warning,
    problem: "promise",
    message: Words {
        sv: "”{words}” är ett löfte eller en avsikt utan kontroll.",
        en: "“{words}” is a promise or intention without a check.",
    },
    why: Words {
        sv: "Ett kriterium som inte kan eller inte ska kontrolleras står sig inte.",
        en: "A criterion that cannot or will not be verified does not stand.",
    },
    help: Words {
        sv: "Säg hur löftet styrks i anbudet och följs upp i avtalet.",
        en: "Say how the promise is proved in the tender and followed up in the contract.",
    },
    source: Words {
        sv: "Mål C-448/01 EVN och Wienstrom: uppgifterna ska kunna kontrolleras.",
        en: "Case C-448/01 EVN and Wienstrom: what tenderers state must be verifiable.",
    },
    flagged: Words {
        sv: "Leverantören kommer att bidra till hållbarhet.",
        en: "The supplier intends to work for sustainability.",
    },
    mended: Words {
        sv: "Leverantören anger utsläpp i kg per månad. Varje 10 kg under 100 kg ger 1 poäng. Utsläppen mäts och rapporteras varje kvartal.",
        en: "The supplier states emissions in kg per month. Each 10 kg under 100 kg gives 1 point. Emissions are measured and reported every quarter.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("promise");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let facts = reading.facts;
    let followed = facts.measure && (facts.evidence || reading.anchors().len() > 1);
    let most = if followed { Severity::Advice } else { rule.severity };
    let promised = reading.found(&WORDS).iter().filter(|hit| !reading.is_in_a_name(hit.range.start));
    findings.extend(promised.filter_map(|hit| reading.finding_in(rule, hit, most)));
}
