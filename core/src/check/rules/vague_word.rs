//! Words that say that something is good and not what is measured.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// Words that say that something is good and not what is measured.
pub(super) static RULE: Rule = Rule {
    code: "SPR101",
    name: "vague-word",
    severity: Severity::Warning,
    problem: "vague_quality",
    message: Words {
        sv: "”{words}” säger inte vad som mäts.",
        en: "“{words}” does not say what is measured.",
    },
    why: Words {
        sv: "Den som lämnar anbud kan inte veta vad som ger poäng, och två bedömare kan komma till olika resultat.",
        en: "Tenderers cannot know what earns points, and two assessors may come to different results.",
    },
    help: Words {
        sv: "Skriv vad som ska hända, för vem, och hur det mäts: andel som lyckas, tid, antal fel.",
        en: "Write what is to happen, for whom, and how it is measured: share that succeeds, time, number of errors.",
    },
    source: Words {
        sv: "Mål C-19/00 SIAC Construction: villkor ska kunna tolkas lika av alla rimligt informerade anbudsgivare. SKR om tydliga utvärderingskriterier.",
        en: "Case C-19/00 SIAC Construction: terms must read alike to all reasonably well-informed tenderers. SKR, guidance on clear award criteria.",
    },
    flagged: Words { sv: "Systemet ska vara användarvänligt.", en: "The system shall be user-friendly." },
    mended: Words {
        sv: "Andelen av 20 testpersoner som löser uppgift A–C inom 10 minuter mäts före tilldelning. Varje hel tiondel över 50 procent ger 1 poäng.",
        en: "The share of 20 test persons who solve tasks A–C within 10 minutes is measured before award. Each full tenth above 50 percent gives 1 point.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("vague");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    // Where the text itself measures what the word means and says what it gives, the word is only loose.
    let facts = reading.facts;
    let most =
        if facts.measure && (facts.scoring || facts.definition) { Severity::Advice } else { rule.severity };
    let praised = reading
        .found(&WORDS)
        .iter()
        .filter(|hit| !reading.is_in_a_name(hit.range.start) && !reading.is_told_beside(&hit.range));
    findings.extend(praised.filter_map(|hit| reading.finding_in(rule, hit, most)));
    let told = |at: usize| reading.stands_in(&WORDS, at);
    let others = reading.qualities().iter().flatten().filter(|&&at| !told(at));
    findings.extend(others.map(|&at| {
        let joined = reading.tokens.iter().skip(at + 1).take_while(|token| token.joined).count();
        reading.finding(rule, &(at..at + 1 + joined)).at_most(Severity::Advice)
    }));
}
