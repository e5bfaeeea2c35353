//! Amounts and degrees without a limit.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// Amounts and degrees without a limit.
pub(super) static RULE: Rule = Rule {
    code: "SPR102",
    name: "degree-without-limit",
    severity: Severity::Warning,
    problem: "degree",
    message: Words {
        sv: "”{words}” anger en mängd eller grad utan gräns.",
        en: "“{words}” states an amount or degree without a limit.",
    },
    why: Words {
        sv: "Var gränsen går avgörs först när anbuden läses, och då kan den hamna olika för olika anbud.",
        en: "Where the limit lies is decided only when tenders are read, and may then differ from tender to tender.",
    },
    help: Words {
        sv: "Ange ett tal med enhet, eller en beskriven nivå.",
        en: "State a number with a unit, or a described level.",
    },
    source: Words {
        sv: "Kravskrivningens grundregel att mängder anges med gräns (INCOSE, Guide to Writing Requirements); direktiv 2014/24/EU artikel 67.4.",
        en: "The basic rule of writing requirements that amounts have limits (INCOSE, Guide to Writing Requirements); Directive 2014/24/EU art. 67(4).",
    },
    flagged: Words {
        sv: "Leverantören ska ha tillräcklig bemanning.",
        en: "The supplier shall have sufficient staffing.",
    },
    mended: Words {
        sv: "Minst 2 personer bemannar supporten vardagar 8–17. Bemanningen redovisas i schema varje månad.",
        en: "At least 2 persons staff the support on weekdays 8–17. The roster is reported every month.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("degree");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    // Where the text itself measures what the word means and says what it gives, the word is only loose.
    let facts = reading.facts;
    let most =
        if facts.measure && (facts.scoring || facts.definition) { Severity::Advice } else { rule.severity };
    let told = reading
        .found(&WORDS)
        .iter()
        .filter(|hit| !reading.is_in_a_name(hit.range.start) && !reading.is_told_beside(&hit.range));
    findings.extend(told.filter_map(|hit| reading.finding_in(rule, hit, most)));
}
