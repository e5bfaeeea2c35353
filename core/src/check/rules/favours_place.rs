//! What favours some by place, nationality or earlier contract.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// What favours some by place, nationality or earlier contract.
pub(super) static RULE: Rule = Rule {
    code: "SPR402",
    name: "favours-place",
    severity: Severity::Error,
    problem: "discrimination",
    message: Words {
        sv: "”{words}” gynnar leverantörer efter ort, nationalitet eller tidigare avtal.",
        en: "“{words}” favours suppliers by place, nationality or earlier contract.",
    },
    why: Words {
        sv: "Alla leverantörer ska behandlas lika. Krav på plats måste följa av behovet och stå i proportion till det.",
        en: "All suppliers must be treated alike. Demands on place must follow from the need and be proportionate.",
    },
    help: Words {
        sv: "Fråga efter det som platsen ska ge: inställelsetid, färskhet, språk i tjänsten.",
        en: "Ask for what the place is to give: response time, freshness, language of the service.",
    },
    source: Words { sv: "Direktiv 2014/24/EU artikel 18.1.", en: "Directive 2014/24/EU art. 18(1)." },
    flagged: Words { sv: "Lokala leverantörer ges 3 poäng.", en: "Local suppliers are given 3 points." },
    mended: Words {
        sv: "Inställelsetiden anges i minuter. Högst 30 minuter ger 3 poäng, mer än 30 minuter ger 0 poäng. Tiden mäts i ärendeloggen.",
        en: "The time to attend is stated in minutes. At most 30 minutes gives 3 points, more than 30 minutes gives 0 points. It is measured in the case log.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("place");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    reading.findings_about(rule, &WORDS, rule.severity, findings);
}
