//! Which words a rule tells, neither more nor fewer nor twice: at the borders of what it looks for.

use super::*;
use crate::language::Language::{self, English as En, Swedish as Sv};

/// A rule, a language, a text, and the words that the rule tells, in their order; empty words for the whole text.
type Case = (&'static str, Language, &'static str, &'static [&'static str]);

const CASES: &[Case] = &[
    // A make that no list has is told by what it is joined to, and once where a list has it.
    ("SPR401", Sv, "Fordonet ska ha Cranab-kran.", &["Cranab"]),
    ("SPR401", Sv, "Fordonet ska vara av märket Scania.", &["av märket Scania"]),
    ("SPR401", Sv, "Smärtan skattas enligt Apgar-skala.", &[]),
    ("SPR401", Sv, "Data lagras i PostgreSQL.", &["PostgreSQL"]),
    ("SPR401", Sv, "Verktygen ska vara av McCoy.", &["McCoy"]),
    ("SPR401", Sv, "Bolaget är ett GmbH i Lübeck.", &[]),
    // A norm that no list has is told by how it is written; a law or a model of a make is none.
    ("SPR304", En, "The panel shall meet UL 1703.", &["UL 1703"]),
    ("SPR304", Sv, "Upphandlingen följer LOU 2016.", &[]),
    ("SPR304", Sv, "Grenarna sågas med Stihl MS 261.", &[]),
    ("SPR304", Sv, "Virket provas enligt EN 717-1.", &["EN 717-1"]),
    // Two qualities, or three in a sentence each, are not too many in one.
    ("SPR116", Sv, "Lokalen ska vara trivsam och bekväm.", &[]),
    ("SPR116", Sv, "Lokalen ska vara trivsam. Maten ska vara god. Möblerna ska vara bekväma.", &[]),
    // A heading has a percentage at most; what has a measure of its own is none.
    ("SPR112", Sv, "Kvalitet, 40 %", &[""]),
    ("SPR112", Sv, "Vikt 40 kg", &[]),
    ("SPR112", Sv, "Kvalitet och miljö", &[""]),
    ("SPR112", Sv, "Lokalen har tre rum", &[]),
    // Each level that is nothing but a verdict.
    (
        "SPR110",
        Sv,
        "Bra lösning ger 5 poäng. Dålig lösning ger 0 poäng.",
        &["Bra lösning ger 5 poäng", "Dålig lösning ger 0 poäng"],
    ),
    // Steps that are open to one side are read as the best that is reached.
    ("SPR111", Sv, "Minst 98 procent ger 6 poäng, minst 95 procent ger 3 poäng.", &[]),
    ("SPR111", Sv, "Högst 5 dagar ger 5 poäng, högst 10 dagar ger 3 poäng.", &[]),
    // What is told later, with all that it is told of.
    (
        "SPR208",
        Sv,
        "Vikten för varje kriterium meddelas senare.",
        &["Vikten för varje kriterium meddelas senare"],
    ),
    ("SPR208", Sv, "Priset väger 40 procent. Tiden för mötet meddelas senare.", &[]),
    // Neighbours of a quality that are joined to it belong to it.
    ("SPR101", En, "The cover shall be hard-wearing.", &["hard-wearing"]),
];

#[test]
fn the_words_that_are_told_are_those_that_are_meant() {
    let mut wrong = Vec::new();
    for (code, language, text, expected) in CASES {
        let found = check_text(text, *language, TextKind::Criterion);
        let of_rule = found.iter().filter(|finding| finding.rule.code == *code);
        let told: Vec<&str> = of_rule.map(|finding| finding.words.as_str()).collect();
        if told != *expected {
            wrong.push(format!("{code} {text:?}: {told:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
