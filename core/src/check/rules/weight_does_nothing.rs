//! A criterion that cannot change anything.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::procurement::Weight;

/// A criterion that cannot change anything.
pub(super) static RULE: Rule = Rule {
    code: "SPR604",
    name: "weight-does-nothing",
    severity: Severity::Warning,
    problem: "no_effect",
    message: Words {
        sv: "”{words}” ger alla lika mycket, vad de än svarar, och kan inte avgöra något.",
        en: "“{words}” gives everyone the same, whatever they answer, and can decide nothing.",
    },
    why: Words { sv: "Den som läser tror att det räknas.", en: "Readers will think that it counts." },
    help: Words {
        sv: "Ge kriteriet en vikt och poäng som skiljer svaren åt, fler än avrundningen tar bort. Eller gör det till ett krav.",
        en: "Give the criterion a weight, and points that part answers by more than rounding takes away. Or make it a requirement.",
    },
    source: Words { sv: "Direktiv 2014/24/EU artikel 67.4.", en: "Directive 2014/24/EU art. 67(4)." },
    flagged: Words { sv: "Vikt 0.", en: "Weight 0." },
    mended: Words { sv: "Vikt 10.", en: "Weight 10." },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words = Words { sv: "Ta bort kriteriet", en: "Take the criterion away" };

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for ((quality, at), &alike) in lot.qualities.iter().zip(&lot.known().all_the_same) {
            let zero = match &quality.weight {
                Weight::Exact(amount) | Weight::Deduction(amount) | Weight::DeductionPerPoint(amount) => {
                    amount.is_zero()
                }
                Weight::Range { most, .. } => most.is_zero(),
                Weight::Order { .. } => false,
            };
            if zero {
                // Nobody's points change when it is taken away.
                let finding = rule.named(&format!("{at}/weight"), &quality.name);
                findings.push(finding.change(at.clone(), None, MENDS.said()));
            } else if alike {
                findings.push(rule.named(&format!("{at}/scale"), &quality.name));
            }
        }
    }
}
