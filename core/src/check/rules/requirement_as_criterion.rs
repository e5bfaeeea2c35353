//! A requirement in place of a criterion.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::shape::Shape;

/// A requirement in place of a criterion.
pub(super) static RULE: Rule = Rule {
    code: "SPR117",
    name: "requirement-as-criterion",
    severity: Severity::Advice,
    problem: "REQ_AS_CRITERION",
    message: Words {
        sv: "Det här är ett krav som uppfylls eller inte, inte något som jämförs.",
        en: "This is a requirement that is met or not, not something to compare.",
    },
    why: Words {
        sv: "Som kriterium skiljer det inte anbuden åt.",
        en: "As a criterion it does not tell tenders apart.",
    },
    help: Words {
        sv: "Gör det till ett krav, eller ange vad mer som ger poäng.",
        en: "Make it a requirement, or state what beyond it gives points.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 42 och 67: tekniska specifikationer och tilldelningskriterier är skilda saker.",
        en: "Directive 2014/24/EU arts. 42 and 67: technical specifications and award criteria are different things.",
    },
    flagged: Words { sv: "Skärmen ska vara minst 10 tum.", en: "The screen shall be at least 10 inches." },
    mended: Words {
        sv: "Batteritiden anges i timmar. Varje hel timme över 8 ger 1 poäng. Den provas före tilldelning.",
        en: "The battery time is stated in hours. Each full hour above 8 gives 1 point. It is tested before award.",
    },
    look: Look::Text(&[], look),
};

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    if matches!(reading.shape(), Shape::Requirement | Shape::YesOrNo) {
        findings.push(rule.at("", ""));
    }
}
