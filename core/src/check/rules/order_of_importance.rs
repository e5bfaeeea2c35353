//! An order of importance in place of weights.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::procurement::Weight;

/// An order of importance in place of weights.
pub(super) static RULE: Rule = Rule {
    code: "SPR205",
    name: "order-of-importance",
    severity: Severity::Warning,
    problem: "order_without_reason",
    message: Words {
        sv: "”{words}” har en plats i en rangordning i stället för en vikt.",
        en: "“{words}” has a place in an order of importance in place of a weight.",
    },
    why: Words {
        sv: "Rangordning är tillåten bara när viktning av objektiva skäl inte är möjlig, och skälet ska gå att visa.",
        en: "An order is allowed only where weighting is impossible for objective reasons, and the reason must be shown.",
    },
    help: Words {
        sv: "Ange en vikt. Går det inte: skriv skälet i beskrivningen.",
        en: "State a weight. If that cannot be done, write the reason in the description.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.5 tredje stycket.",
        en: "Directive 2014/24/EU art. 67(5), third subparagraph.",
    },
    flagged: Words {
        sv: "Kriterierna anges i fallande ordning efter betydelse.",
        en: "Criteria are listed in descending order of importance.",
    },
    mended: Words { sv: "Kriterierna har vikterna 40, 35 och 25.", en: "Criteria weigh 40, 35 and 25." },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for (quality, at) in &lot.qualities {
            if matches!(quality.weight, Weight::Order { .. }) {
                findings.push(rule.named(&format!("{at}/weight"), &quality.name));
            }
        }
    }
}
