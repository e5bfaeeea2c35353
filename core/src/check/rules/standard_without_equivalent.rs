//! Standards and labels without “or equivalent”.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};
use crate::language::Language;

/// Standards and labels without “or equivalent”.
pub(super) static RULE: Rule = Rule {
    code: "SPR304",
    name: "standard-without-equivalent",
    severity: Severity::Warning,
    problem: "standard_no_equiv",
    message: Words {
        sv: "”{words}” står utan ”eller likvärdigt”.",
        en: "“{words}” stands without “or equivalent”.",
    },
    why: Words {
        sv: "Den som uppfyller samma sak på annat sätt ska kunna visa det.",
        en: "Whoever meets the same in another way must be able to show it.",
    },
    help: Words {
        sv: "Lägg till ”eller likvärdigt” och säg hur likvärdighet visas.",
        en: "Add “or equivalent” and say how equivalence is shown.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 42, 43 och 44; LOU 9 kap.",
        en: "Directive 2014/24/EU arts. 42, 43 and 44.",
    },
    flagged: Words {
        sv: "Ljudnivån mäts enligt SS-EN ISO 3744.",
        en: "The noise level is measured according to ISO 3744.",
    },
    mended: Words {
        sv: "Ljudnivån mäts enligt SS-EN ISO 3744 eller likvärdigt.",
        en: "The noise level is measured according to ISO 3744 or equivalent.",
    },
    look: Look::Text(&[&STANDARD, &EQUIVALENT], look),
};

pub(in crate::check) static STANDARD: List = list!("standard");
pub(in crate::check) static EQUIVALENT: List = list!("equivalent");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for hit in reading.found(&STANDARD) {
        if reading.says_in_sentence(&EQUIVALENT, hit.range.start) {
            continue;
        }
        let (span, words) = reading.words(&hit.range);
        let addition = match reading.language {
            Language::Swedish => "eller likvärdigt",
            Language::English => "or equivalent",
        };
        let replacement = format!("{words} {addition}");
        findings.push(reading.finding_about(rule, hit).fix(span, words, replacement));
    }
}
