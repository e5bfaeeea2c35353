//! Points in a freedom of choice system, where nobody is ranked.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::procurement::Procedure;

/// Points in a freedom of choice system, where nobody is ranked.
pub(super) static RULE: Rule = Rule {
    code: "SPR606",
    name: "nobody-is-ranked",
    severity: Severity::Error,
    problem: "nobody_is_ranked",
    message: Words {
        sv: "I ett valfrihetssystem ger kriterier inga poäng: ingen rangordnas.",
        en: "In a freedom of choice system criteria give no points: nobody is ranked.",
    },
    why: Words {
        sv: "Alla som uppfyller villkoren ska godkännas, och brukaren väljer. Priset är bestämt i förväg.",
        en: "Whoever meets the conditions must be approved, and the user chooses. The price is set beforehand.",
    },
    help: Words {
        sv: "Skriv om kriterierna till villkor för godkännande och till uppföljning, eller välj ett annat förfarande.",
        en: "Turn the criteria into conditions for approval and into follow-up, or choose another procedure.",
    },
    source: Words {
        sv: "Lagen (2008:962) om valfrihetssystem.",
        en: "Swedish Act (2008:962) on freedom of choice systems.",
    },
    flagged: Words {
        sv: "Ett underlag med förfarandet LOV och ett kriterium som ger poäng.",
        en: "A document with freedom of choice as its procedure and a criterion that gives points.",
    },
    mended: Words {
        sv: "Kontinuitet i personalen som villkor: högst 12 personer på 14 dagar, mätt varje månad.",
        en: "Continuity of staff as a condition: at most 12 people in 14 days, measured every month.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    if whole.procurement.procedure() == Some(Procedure::FreedomOfChoice) {
        for lot in whole.lots.iter().filter(|lot| !lot.qualities.is_empty()) {
            findings.push(rule.at(&format!("{}/criteria", lot.at), ""));
        }
    }
}
