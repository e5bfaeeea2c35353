//! Words that make what is said optional.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::level_in_vague_words;
use crate::check::text::{Hit, List, list};

/// Words that make what is said optional.
pub(super) static RULE: Rule = Rule {
    code: "SPR103",
    name: "loophole",
    severity: Severity::Warning,
    problem: "loophole",
    message: Words {
        sv: "”{words}” gör det som sägs valfritt.",
        en: "“{words}” makes what is said optional.",
    },
    why: Words {
        sv: "Gränsen överlåts åt den som läser. Det går varken att utvärdera eller att följa upp.",
        en: "The limit is left to the reader; it can be neither evaluated nor followed up.",
    },
    help: Words {
        sv: "Säg när det gäller och när det inte gäller.",
        en: "Say when it applies and when it does not.",
    },
    source: Words {
        sv: "Kravskrivningens grundregel att mängder anges med gräns (INCOSE, Guide to Writing Requirements); direktiv 2014/24/EU artikel 67.4.",
        en: "The basic rule of writing requirements that amounts have limits (INCOSE, Guide to Writing Requirements); Directive 2014/24/EU art. 67(4).",
    },
    flagged: Words {
        sv: "Leverantören återkopplar vid behov.", en: "The supplier reports back as needed."
    },
    mended: Words {
        sv: "Leverantören återkopplar inom 2 arbetsdagar efter varje ärende, vilket följs upp i ärendeloggen.",
        en: "The supplier reports back within 2 working days of each case; the case log is checked.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("loophole");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let most = reading.unless_sound(rule);
    let of_a_level = |hit: &Hit| {
        reading.anchors().iter().any(|anchor| anchor.condition.contains(&hit.range.start))
            && level_in_vague_words::is_there(reading)
    };
    findings.extend(reading.found(&WORDS).iter().filter_map(|hit| {
        // `10 p – håller i huvudsak`: that the levels are loose is the graver fault of the same words.
        let most = if of_a_level(hit) { Severity::Advice } else { most };
        reading.finding_in(rule, hit, most)
    }));
}
