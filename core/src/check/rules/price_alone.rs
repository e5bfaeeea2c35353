//! An innovation partnership awarded on price alone.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::procurement::Procedure;

/// An innovation partnership awarded on price alone.
pub(super) static RULE: Rule = Rule {
    code: "SPR607",
    name: "price-alone",
    severity: Severity::Error,
    problem: "price_alone",
    message: Words {
        sv: "Ett innovationspartnerskap kan inte tilldelas på priset ensamt.",
        en: "An innovation partnership cannot be awarded on price alone.",
    },
    why: Words {
        sv: "Lösningen finns inte än. Det som skiljer anbuden åt är hur väl de kan nå målet.",
        en: "The solution does not exist yet. What tells tenders apart is how well they can reach the goal.",
    },
    help: Words {
        sv: "Lägg till minst ett kriterium som mäter effekten, med vikt.",
        en: "Add at least one criterion that measures the effect, with a weight.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 31.1: tilldelning sker enbart på bästa förhållandet mellan pris och kvalitet.",
        en: "Directive 2014/24/EU art. 31(1): award is solely on the best price-quality ratio.",
    },
    flagged: Words {
        sv: "Ett underlag med innovationspartnerskap och inget annat kriterium än priset.",
        en: "A document with innovation partnership and no criterion besides price.",
    },
    mended: Words {
        sv: "Samma underlag med ett kriterium för minskad väntetid, mätt efter 12 månader.",
        en: "The same document with a criterion for shorter waiting, measured after 12 months.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    if whole.procurement.procedure() == Some(Procedure::InnovationPartnership) {
        for lot in whole.lots.iter().filter(|lot| lot.qualities.is_empty()) {
            findings.push(rule.at(&format!("{}/criteria", lot.at), ""));
        }
    }
}
