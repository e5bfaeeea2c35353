//! A criterion that points at nothing of the need.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::{Whole, ids};

/// A criterion that points at nothing of the need.
pub(super) static RULE: Rule = Rule {
    code: "SPR305",
    name: "serves-no-measure",
    severity: Severity::Advice,
    problem: "no_link",
    message: Words {
        sv: "”{words}” pekar inte på något av det som ska mätas i behovet.",
        en: "“{words}” points at nothing that the need measures.",
    },
    why: Words {
        sv: "Ett kriterium ska ha samband med det som köps. Kopplingen till behovet visar varför det är med.",
        en: "A criterion must be linked to what is bought. The link to the need shows why it is there.",
    },
    help: Words {
        sv: "Ange vilket av behovets mått som kriteriet bidrar till, eller stryk det.",
        en: "State which of the need's measures the criterion serves, or take it out.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.2 och 67.3.",
        en: "Directive 2014/24/EU art. 67(2) and 67(3).",
    },
    flagged: Words {
        sv: "Behovet mäter fall per månad. Kriteriet om färgval pekar inte dit.",
        en: "The need measures falls a month. The criterion on choice of colours does not point there.",
    },
    mended: Words {
        sv: "Kriteriet om nattlig tillsyn pekar på måttet fall per månad.",
        en: "The criterion on supervision at night points at falls a month.",
    },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words = Words { sv: "Ange behovets enda mått", en: "State the only measure of the need" };

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    if whole.procurement.problem().measures.is_empty() {
        return;
    }
    let measures = &whole.procurement.problem().measures;
    for lot in &whole.lots {
        for (quality, at) in &lot.qualities {
            if quality.serves.is_empty() {
                let at = format!("{at}/serves");
                let finding = rule.named(&at, &quality.name);
                findings.push(match measures.as_slice() {
                    [only] => finding.change(at, Some(ids(&[&only.id])), MENDS.said()),
                    _ => finding,
                });
            }
        }
    }
}
