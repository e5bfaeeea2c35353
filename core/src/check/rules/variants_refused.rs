//! Other ways of solving it, refused.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// Other ways of solving it, refused.
pub(super) static RULE: Rule = Rule {
    code: "SPR503",
    name: "variants-refused",
    severity: Severity::Advice,
    problem: "variants",
    message: Words {
        sv: "”{words}” stänger ute andra sätt att lösa behovet.",
        en: "“{words}” shuts out other ways of meeting the need.",
    },
    why: Words {
        sv: "Den som har en annan lösning kan inte visa den, fast den kan ge mer för pengarna.",
        en: "Whoever has another solution cannot show it, though it may give more for the money.",
    },
    help: Words {
        sv: "Tillåt alternativa anbud i annonsen med minimikrav, eller beskriv behovet som funktion. Skriv annars varför.",
        en: "Allow variants in the notice with minimum requirements, or describe the need by function. Otherwise write why.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 45: alternativa anbud kräver att annonsen tillåter dem och anger minimikrav.",
        en: "Directive 2014/24/EU art. 45: variants need leave in the notice, with minimum requirements.",
    },
    flagged: Words { sv: "Alternativa anbud accepteras inte.", en: "Variants are not accepted." },
    mended: Words {
        sv: "Varje lösning som klarar provet i bilaga 3 får offereras. Provtiden mäts i minuter: högst 10 minuter ger 5 poäng, mer än 10 minuter ger 0 poäng.",
        en: "Any solution that passes the test in annex 3 may be offered. The test is measured in minutes: at most 10 minutes gives 5 points, more than 10 minutes gives 0 points.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("variants");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    reading.findings_about(rule, &WORDS, rule.severity, findings);
}
