//! Comparisons without anything to compare with.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// Comparisons without anything to compare with.
pub(super) static RULE: Rule = Rule {
    code: "SPR105",
    name: "comparison-without-reference",
    severity: Severity::Warning,
    problem: "relative",
    message: Words {
        sv: "”{words}” jämför utan att säga med vad.",
        en: "“{words}” compares without saying with what.",
    },
    why: Words {
        sv: "En jämförelse behöver en utgångspunkt: nuläget, en standard, eller andra anbud enligt en angiven formel.",
        en: "A comparison needs a reference: today’s value, a standard, or other tenders by a stated formula.",
    },
    help: Words {
        sv: "Ange värdet som det jämförs med, eller formeln.",
        en: "State the value that it is compared with, or the formula.",
    },
    source: Words {
        sv: "Kravskrivningens grundregel att mängder anges med gräns (INCOSE, Guide to Writing Requirements); direktiv 2014/24/EU artikel 67.4.",
        en: "The basic rule of writing requirements that amounts have limits (INCOSE, Guide to Writing Requirements); Directive 2014/24/EU art. 67(4).",
    },
    flagged: Words { sv: "Bästa lösningen får flest poäng.", en: "The best solution gets most points." },
    mended: Words {
        sv: "Svarstiden i minuter anges. Högst 5 minuter ger 4 poäng, mer än 5 men högst 15 minuter ger 2 poäng, mer än 15 minuter ger 0 poäng. Svarstiden mäts i loggen.",
        en: "The response time in minutes is stated. At most 5 minutes gives 4 points, more than 5 and at most 15 minutes gives 2 points, more than 15 minutes gives 0 points. It is measured in the log.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("comparison");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let facts = reading.facts;
    let most = if facts.measure && facts.scoring { Severity::Advice } else { rule.severity };
    reading.findings_about(rule, &WORDS, most, findings);
}
