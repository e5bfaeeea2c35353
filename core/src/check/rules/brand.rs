//! Brands and makes.

use crate::check::finding::Finding;
use crate::check::reading::{Reading};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// Brands and makes.
pub(super) static RULE: Rule = Rule {
    code: "SPR401",
    name: "brand",
    severity: Severity::Error,
    problem: "brand",
    message: Words {
        sv: "”{words}” är ett varumärke eller fabrikat.", en: "“{words}” is a brand or make."
    },
    why: Words {
        sv: "Varumärken stänger ute andra och får anges bara undantagsvis, när behovet inte kan beskrivas på annat sätt, och då med ”eller likvärdigt”.",
        en: "Brands shut others out; they may be named only exceptionally, where the need cannot be described otherwise, and then with “or equivalent”.",
    },
    help: Words { sv: "Beskriv vad som ska kunna göras.", en: "Describe what it must be able to do." },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 42.4; LOU 9 kap.",
        en: "Directive 2014/24/EU art. 42(4).",
    },
    flagged: Words { sv: "Fordonet ska ha Scania-motor.", en: "The vehicle shall have a Scania engine." },
    mended: Words { sv: "Motorn ger minst 250 kW.", en: "The engine gives at least 250 kW." },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("brand");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    reading.findings_about(rule, &WORDS, rule.severity, findings);
}
