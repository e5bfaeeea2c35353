//! A limit below which a tender falls out, told among the points.

use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// A limit below which a tender falls out, told among the points.
pub(super) static RULE: Rule = Rule {
    code: "SPR209",
    name: "threshold-in-text",
    severity: Severity::Advice,
    problem: "hidden_threshold",
    message: Words {
        sv: "”{words}”: här står en gräns som fäller anbud, mitt bland det som ger poäng.",
        en: "“{words}”: here is a limit that rejects tenders, among what gives points.",
    },
    why: Words {
        sv: "En lägsta nivå är tillåten, men den ska stå som ett krav, så att den syns och räknas lika för alla.",
        en: "A least level is allowed, but it must stand as a requirement, so that it is seen and applied alike to all.",
    },
    help: Words {
        sv: "Ange gränsen som kriteriets lägsta godtagna poäng, eller som ett ska-krav.",
        en: "State the limit as the criterion's least accepted points, or as a requirement.",
    },
    source: Words {
        sv: "Mål C-546/16 Montte: lägsta poäng är tillåtna när de anges i förväg.",
        en: "Case C-546/16 Montte: minimum scores are allowed where stated beforehand.",
    },
    flagged: Words {
        sv: "Antalet lösta uppgifter i provet ger 1 poäng per uppgift. Anbud med färre än 3 poäng förkastas.",
        en: "Each task solved in the test gives 1 point. Tenders with fewer than 3 points are rejected.",
    },
    mended: Words {
        sv: "Antalet lösta uppgifter i provet ger 1 poäng per uppgift, högst 8 poäng.",
        en: "Each task solved in the test gives 1 point, at most 8 points.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("threshold");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    if reading.kind != TextKind::Requirement {
        reading.findings_about(rule, &WORDS, rule.severity, findings);
    }
}
