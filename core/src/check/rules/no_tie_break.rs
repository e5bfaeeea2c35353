//! Nothing says what happens when two offers are equal.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;

/// Nothing says what happens when two offers are equal.
pub(super) static RULE: Rule = Rule {
    code: "SPR206",
    name: "no-tie-break",
    severity: Severity::Advice,
    problem: "no_tie_break",
    message: Words {
        sv: "Det står inte vad som avgör om två anbud får lika.",
        en: "Nothing says what decides where two offers are equal.",
    },
    why: Words {
        sv: "Utan en publicerad ordning måste någon välja i efterhand.",
        en: "Without a published order someone has to choose afterwards.",
    },
    help: Words {
        sv: "Ange vad som skiljer lika anbud åt: lägst pris, ett visst kriterium, till sist lottning.",
        en: "State what tells equal offers apart: the lowest price, a certain criterion, lots at last.",
    },
    source: Words {
        sv: "Principerna om öppenhet och likabehandling, direktiv 2014/24/EU artikel 18.1.",
        en: "Transparency and equal treatment, Directive 2014/24/EU art. 18(1).",
    },
    flagged: Words { sv: "Ingen ordning för lika anbud.", en: "No order for equal offers." },
    mended: Words {
        sv: "Vid lika går lägsta pris före, därefter lottas det.",
        en: "Where equal, the lower price goes first, and then lots are drawn.",
    },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words = Words {
    sv: "Låt lägsta pris gå före, därefter lottning",
    en: "Let the lowest price go first, and then lots",
};

/// The same where there is no price.
const DRAWS_LOTS: Words = Words { sv: "Låt lotten avgöra", en: "Let lots decide" };

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        if lot.lot.award.ties().is_empty() {
            let at = format!("{}/award/ties", lot.at);
            let (ties, does) = if lot.price.is_some() {
                (r#"[{"by": "lowest-price"}, {"by": "draw-lots"}]"#, MENDS)
            } else {
                (r#"[{"by": "draw-lots"}]"#, DRAWS_LOTS)
            };
            findings.push(rule.at(&at, "").change(at, Some(ties.to_owned()), does.said()));
        }
    }
}
