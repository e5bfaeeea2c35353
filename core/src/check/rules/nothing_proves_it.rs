//! A criterion that asks for no proof.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;

/// A criterion that asks for no proof.
pub(super) static RULE: Rule = Rule {
    code: "SPR121",
    name: "nothing-proves-it",
    severity: Severity::Warning,
    problem: "no_evidence",
    message: Words {
        sv: "”{words}” ber inte om något bevis och säger inte hur svaret kontrolleras.",
        en: "“{words}” asks for no proof and does not say how the answer is verified.",
    },
    why: Words {
        sv: "Den upphandlande myndigheten måste kunna kontrollera det som ger poäng.",
        en: "The authority must be able to verify what gives points.",
    },
    help: Words {
        sv: "Be om ett bevis som går att läsa före tilldelningen, eller ange hur svaret kontrolleras.",
        en: "Ask for proof that can be read before the award, or say how the answer is verified.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.4; mål C-448/01 EVN och Wienstrom.",
        en: "Directive 2014/24/EU art. 67(4); case C-448/01 EVN and Wienstrom.",
    },
    flagged: Words {
        sv: "Andel återbrukat material ger poäng. Inget bevis efterfrågas.",
        en: "The share of reused material gives points. No proof is asked for.",
    },
    mended: Words {
        sv: "Samma, med inköpsunderlag som bevis och kontroll på plats.",
        en: "The same, with purchase records as proof and an inspection on site.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for (quality, at) in &lot.qualities {
            if quality.evidence.is_empty() && quality.verification.is_none() {
                // What proves it before the award only the buyer can say: nothing is filled in.
                findings.push(rule.named(&format!("{at}/evidence"), &quality.name));
            }
        }
    }
}
