//! A starting point of which nobody says where it comes from.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;

/// A starting point of which nobody says where it comes from.
pub(super) static RULE: Rule = Rule {
    code: "SPR709",
    name: "number-without-source",
    severity: Severity::Warning,
    problem: "number_without_source",
    message: Words {
        sv: "”{words}” har ett nuläge utan källa.",
        en: "“{words}” has a starting point without a source.",
    },
    why: Words {
        sv: "Den som lämnar anbud, och den som följer upp, ska kunna räkna fram samma tal.",
        en: "Whoever tenders, and whoever follows up, must be able to arrive at the same number.",
    },
    help: Words {
        sv: "Skriv var talet kommer från: register, enkät med år och antal svar, eller mätning.",
        en: "Write where the number comes from: a register, a survey with year and number of answers, or a measurement.",
    },
    source: Words {
        sv: "Innovationsstrategin avsnitt 2.3: insamlade uppgifter ska användas som grund för utvecklingsarbetet.",
        en: "The innovation strategy, section 2.3: what is collected is to be the ground for development.",
    },
    flagged: Words { sv: "Nuläge: 15 personer, april 2026.", en: "Starting point: 15 people, April 2026." },
    mended: Words {
        sv: "Nuläge: 15 personer, april 2026. Källa: planeringssystemet, alla 640 brukare.",
        en: "Starting point: 15 people, April 2026. Source: the planning system, all 640 users.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for (index, measure) in whole.procurement.problem().measures.iter().enumerate() {
        if measure.baseline.as_ref().is_some_and(|baseline| baseline.source.is_none()) {
            let at = format!("/problem/measures/{index}/baseline");
            findings.push(rule.named(&at, &measure.what));
        }
    }
}
