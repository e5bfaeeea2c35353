//! A requirement in place of a criterion.

use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
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
    let yes_or_no = reading.kind == TextKind::Criterion && is_yes_or_no(reading);
    if yes_or_no || matches!(reading.shape(), Shape::Requirement | Shape::YesOrNo) {
        findings.push(rule.at("", ""));
    }
}

/// Whether there are two levels without a number, of which one is what is left: `övriga 0 poäng`.
fn is_yes_or_no(reading: &Reading<'_>) -> bool {
    const WHAT_IS_LEFT: [&str; 12] = [
        "övriga",
        "andra",
        "annars",
        "nej",
        "saknas",
        "inte",
        "ej",
        "no",
        "otherwise",
        "others",
        "not",
        "without",
    ];
    let conditions = || reading.anchors().iter().map(|anchor| anchor.condition.clone());
    let words = |range: Range<usize>| reading.tokens.get(range).unwrap_or_default();
    let numbers = conditions().any(|range| words(range).iter().any(|token| token.form.number.is_some()));
    let left =
        conditions().any(|range| words(range).iter().any(|token| WHAT_IS_LEFT.contains(&token.word())));
    reading.anchors().len() == 2 && !numbers && left
}
