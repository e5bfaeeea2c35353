//! A criterion that is only a heading.

use crate::check::facts::OBLIGATION;
use crate::check::finding::Finding;
use crate::check::praise::COPULA;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::direction_missing;
use crate::check::text::TokenKind;

/// A criterion that is only a heading.
pub(super) static RULE: Rule = Rule {
    code: "SPR112",
    name: "heading-only",
    severity: Severity::Error,
    problem: "TITLE_ONLY",
    message: Words { sv: "Kriteriet är bara en rubrik.", en: "The criterion is only a heading." },
    why: Words { sv: "Ett ord säger inte vad som belönas.", en: "A word does not say what is rewarded." },
    help: Words {
        sv: "Skriv vad som mäts, hur det styrks och vad det ger.",
        en: "Write what is measured, how it is proved and what it gives.",
    },
    source: Words {
        sv: "SKR om tydliga utvärderingskriterier: kriterier ska vara utförliga, inte enstaka ord; direktiv 2014/24/EU artikel 67.4.",
        en: "SKR, guidance on clear award criteria; Directive 2014/24/EU art. 67(4).",
    },
    flagged: Words { sv: "Kvalitet", en: "Quality" },
    mended: Words {
        sv: "Andelen leveranser i rätt tid mäts varje månad. Minst 98 procent ger 5 poäng, annars 0 poäng.",
        en: "The share of deliveries on time is measured every month. At least 98 percent gives 5 points, otherwise 0 points.",
    },
    look: Look::Text(&[], look),
};

/// Fewer words than this are a heading.
const FEWEST_WORDS: usize = 4;

/// So many headings with their shares are a list of such.
const FEWEST_SHARES: usize = 2;

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    if is_there(reading) {
        findings.push(rule.at("", ""));
    } else if reading.kind == TextKind::Criterion
        && !reading.facts.measure
        && reading.shares() >= FEWEST_SHARES
    {
        // `1. Pris, 60 %`, `2. Miljö, 40 %`: headings that share the whole among them, and nothing below them.
        findings.push(rule.at("", "").at_most(Severity::Advice));
    }
}

/// Whether the text is only a heading.
pub(in crate::check) fn is_there(reading: &Reading<'_>) -> bool {
    if reading.kind != TextKind::Criterion || !is_short(reading) {
        return false;
    }
    // `Kvalitet, 40 %` tells a weight and measures nothing.
    let percent_only = reading
        .tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.kind() == TokenKind::Number)
        .all(|(at, _)| {
            reading.tokens.get(at + 1).is_some_and(|unit| ["%", "procent", "percent"].contains(&unit.word()))
        });
    !reading.facts.measure || percent_only && !reading.says(&direction_missing::WORDS)
}

/// Whether there are words, and no more than a heading has, beside those that join others.
fn is_short(reading: &Reading<'_>) -> bool {
    const JOINING: [&str; 5] = ["och", "samt", "and", "or", "eller"];
    const PLACING: [&str; 20] = [
        "i", "på", "av", "för", "med", "till", "vid", "hos", "of", "in", "for", "to", "on", "with", "at",
        "the", "a", "an", "en", "ett",
    ];
    /// Words of which a heading has none.
    const TELLING: [&str; 12] =
        ["har", "sker", "görs", "finns", "går", "kan", "has", "have", "can", "ger", "gives", "ges"];
    let words = || reading.tokens.iter().enumerate().filter(|(_, token)| token.kind() == TokenKind::Word);
    let is_sentence = words().any(|(at, token)| {
        TELLING.contains(&token.word())
            || reading.stands_in(&OBLIGATION, at)
            || reading.stands_in(&COPULA, at)
    });
    let telling = words().filter(|(_, token)| {
        !JOINING.contains(&token.word()) && (is_sentence || !PLACING.contains(&token.word()))
    });
    (1..FEWEST_WORDS).contains(&telling.take(FEWEST_WORDS).count())
}
