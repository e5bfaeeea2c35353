//! Matters of selection that earn points.

use super::named_staff::is_about_staff;
use crate::check::facts::WITH_TENDER;
use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{Hit, List, Sign, list};

/// Matters of selection that earn points.
pub(super) static RULE: Rule = Rule {
    code: "SPR301",
    name: "selection-as-award",
    severity: Severity::Error,
    problem: "selection",
    message: Words {
        sv: "”{words}” säger något om leverantören, inte om det som erbjuds.",
        en: "“{words}” says something of the supplier, not of what is offered.",
    },
    why: Words {
        sv: "Erfarenhet, ekonomi och kapacitet hör till kvalificeringen och får inte ge poäng igen.",
        en: "Experience, finances and capacity belong to selection and must not earn points again.",
    },
    help: Words {
        sv: "Flytta det till kvalificeringen, eller belöna vad leveransen ger.",
        en: "Move it to selection, or reward what the delivery gives.",
    },
    source: Words {
        sv: "Mål C-532/06 Lianakis; direktiv 2014/24/EU artikel 58 och 67; LOU 14 kap.",
        en: "Case C-532/06 Lianakis; Directive 2014/24/EU arts. 58 and 67.",
    },
    flagged: Words {
        sv: "Leverantörens omsättning ger upp till 5 poäng.",
        en: "The supplier’s turnover gives up to 5 points.",
    },
    mended: Words {
        sv: "Tiden till första leverans i dagar anges. Högst 10 dagar ger 5 poäng, mer än 10 men högst 20 dagar ger 2 poäng, mer än 20 dagar ger 0 poäng. Tiden mäts vid leverans.",
        en: "The time to first delivery in days is stated. At most 10 days gives 5 points, more than 10 and at most 20 days gives 2 points, more than 20 days gives 0 points. It is measured at delivery.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("selection");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let found = reading.found(&WORDS);
    // What is asked of named staff may count, with care: another rule speaks of it.
    let of_staff = |hit: &Hit| is_about_staff(reading, &hit.range) && !is_of_the_firm_alone(reading, hit);
    let of_the_supplier = found.iter().filter(|hit| !of_staff(hit));
    // Where a step gives points for it, it is what the whole text is about, however well that is measured.
    let scored = found.iter().any(|hit| hit.sign == Sign::Plain && reading.gives_points(hit.range.start));
    let sentence = |hit: &Hit| reading.tokens.get(hit.range.start).map(|token| token.sentence);
    // `Filed accounts are attached`: what proves another sentence's matter is the same fault.
    let enclosed = |hit: &Hit| {
        reading.says_in_sentence(&WITH_TENDER, hit.range.start)
            && !reading.gives_points(hit.range.start)
            && found.iter().any(|other| other.sign == Sign::Plain && sentence(other) < sentence(hit))
    };
    findings.extend(of_the_supplier.filter_map(|hit| {
        let most = if proves_something(reading, hit.range.start) || enclosed(hit) {
            Severity::Advice
        } else {
            rule.severity
        };
        if scored && hit.sign == Sign::Plain {
            return Some(reading.finding_about(rule, hit).at_most(most));
        }
        reading.finding_in(rule, hit, most)
    }));
}

/// Whether a phrase speaks of what only a firm has, whoever else the sentence speaks of: `turnover`.
fn is_of_the_firm_alone(reading: &Reading<'_>, hit: &Hit) -> bool {
    const ALONE: [&str; 22] = [
        "turnover",
        "revenue",
        "solvency",
        "liquidity",
        "profit",
        "equity",
        "accounts",
        "employs",
        "workforce",
        "omsättning",
        "omsättningen",
        "omsätter",
        "soliditet",
        "likviditet",
        "vinst",
        "kreditvärdighet",
        "kreditbetyg",
        "bokslut",
        "balansräkning",
        "årsredovisning",
        "sysselsätter",
        "balansomslutning",
    ];
    hit.range.clone().any(|at| reading.tokens.get(at).is_some_and(|token| ALONE.contains(&token.word())))
}

/// Whether what stands here only proves something else: `as evidenced by its annual accounts`.
fn proves_something(reading: &Reading<'_>, at: usize) -> bool {
    /// After it: `the audited accounts are attached as proof`.
    const PROOF: [&str; 4] = ["proof", "evidence", "bevis", "styrkande"];
    const PROVING: [&str; 25] = [
        "show",
        "visa",
        "visas",
        "bifoga",
        "attach",
        "enclose",
        "provide",
        "taken",
        "hämtas",
        "hämtat",
        "hämtade",
        "followed",
        "reported",
        "styrks",
        "styrkas",
        "styrkt",
        "styrkta",
        "framgår",
        "intygas",
        "bevisas",
        "evidenced",
        "shown",
        "proven",
        "certified",
        "substantiated",
    ];
    const FURTHEST: usize = 4;
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.word());
    let sentence = |at: usize| reading.tokens.get(at).map(|token| token.sentence);
    let proves = |before: &usize| PROVING.contains(&word(*before));
    let of_sentence = |other: &usize| sentence(*other) == sentence(at);
    if reading.gives_points(at) {
        return (at.saturating_sub(FURTHEST)..at).any(|before| proves(&before));
    }
    let after = at..reading.tokens.len();
    let mut of_proof = after.take_while(of_sentence).filter(|at| PROOF.contains(&word(*at)));
    (0..at).filter(of_sentence).any(|before| proves(&before)) || of_proof.next().is_some()
}
