//! What only a product in wide use can meet.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// What only a product in wide use can meet.
pub(super) static RULE: Rule = Rule {
    code: "SPR502",
    name: "only-what-is-widespread",
    severity: Severity::Warning,
    problem: "selection",
    message: Words {
        sv: "”{words}” kan bara den uppfylla vars lösning redan är spridd.",
        en: "“{words}” can be met only by those whose solution is already in wide use.",
    },
    why: Words {
        sv: "En lösning som finns men ännu inte är spridd stängs ute, hur bra den än fungerar.",
        en: "A solution that exists and is not yet widespread is shut out, however well it works.",
    },
    help: Words {
        sv: "Pröva att lösningen fungerar: prov, demonstration eller pilot mot mätbara mål.",
        en: "Test that the solution works: a trial, a demonstration or a pilot against measurable targets.",
    },
    source: Words {
        sv: "Upphandlingsmyndigheten, Innovationsupphandling steg för steg; direktiv 2014/24/EU artikel 18.1 och 67.4; mål C-532/06 Lianakis.",
        en: "Directive 2014/24/EU arts. 18(1) and 67(4); case C-532/06 Lianakis; guidance of the Swedish National Agency for Public Procurement on buying innovation.",
    },
    flagged: Words {
        sv: "Systemet ska vara i drift hos minst 10 kommuner.",
        en: "The system shall be in use by at least 10 municipalities.",
    },
    mended: Words {
        sv: "Systemet provas i 4 veckor med 20 handläggare. Varje löst ärende av 50 ger 0,1 poäng.",
        en: "The system is tested for 4 weeks with 20 officers. Each case solved out of 50 gives 0.1 points.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("widespread");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    reading.findings_about(rule, &WORDS, rule.severity, findings);
}
