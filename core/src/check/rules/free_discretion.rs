//! Wordings that give the buyer free discretion or rest on impression.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::weights_left_open;
use crate::check::text::{List, list};

/// Wordings that give the buyer free discretion or rest on impression.
pub(super) static RULE: Rule = Rule {
    code: "SPR106",
    name: "free-discretion",
    severity: Severity::Error,
    problem: "discretion",
    message: Words {
        sv: "”{words}” ger beställaren fri prövningsrätt.",
        en: "“{words}” gives the buyer free discretion.",
    },
    why: Words {
        sv: "Ett kriterium får inte ge obegränsad valfrihet. Det som bygger på känsla går inte att pröva.",
        en: "A criterion must not confer an unrestricted freedom of choice. What rests on impression cannot be reviewed.",
    },
    help: Words {
        sv: "Ange vad bedömarna tittar efter och vad varje nivå kräver.",
        en: "State what assessors look for and what each level takes.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.4; mål C-513/99 Concordia Bus; Upphandlingsmyndighetens frågeportal om fri prövningsrätt.",
        en: "Directive 2014/24/EU art. 67(4); case C-513/99 Concordia Bus.",
    },
    flagged: Words {
        sv: "Kvaliteten avgörs enligt beställarens bedömning.",
        en: "Quality is decided at the buyer’s discretion.",
    },
    mended: Words {
        sv: "Antalet lösta uppgifter av 10 räknas av två bedömare, som skriver protokoll. Varje löst uppgift ger 1 poäng.",
        en: "Two assessors count the tasks solved, of 10, and keep a record. Each task solved gives 1 point.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("discretion");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    findings.extend(reading.found(&WORDS).iter().filter_map(|hit| {
        // That weights are left open is the graver fault; who settles them is shown beside it.
        let of_weights = weights_left_open::in_sentence(reading, hit.range.start);
        let most = if of_weights { Severity::Advice } else { rule.severity };
        reading.finding_in(rule, hit, most)
    }));
}
