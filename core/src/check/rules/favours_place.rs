//! What favours some by place, nationality or earlier contract.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{Hit, List, TokenKind, list};

/// What favours some by place, nationality or earlier contract.
pub(super) static RULE: Rule = Rule {
    code: "SPR402",
    name: "favours-place",
    severity: Severity::Error,
    problem: "discrimination",
    message: Words {
        sv: "”{words}” gynnar leverantörer efter ort, nationalitet eller tidigare avtal.",
        en: "“{words}” favours suppliers by place, nationality or earlier contract.",
    },
    why: Words {
        sv: "Alla leverantörer ska behandlas lika. Krav på plats måste följa av behovet och stå i proportion till det.",
        en: "All suppliers must be treated alike. Demands on place must follow from the need and be proportionate.",
    },
    help: Words {
        sv: "Fråga efter det som platsen ska ge: inställelsetid, färskhet, språk i tjänsten.",
        en: "Ask for what the place is to give: response time, freshness, language of the service.",
    },
    source: Words { sv: "Direktiv 2014/24/EU artikel 18.1.", en: "Directive 2014/24/EU art. 18(1)." },
    flagged: Words { sv: "Lokala leverantörer ges 3 poäng.", en: "Local suppliers are given 3 points." },
    mended: Words {
        sv: "Inställelsetiden anges i minuter. Högst 30 minuter ger 3 poäng, mer än 30 minuter ger 0 poäng. Tiden mäts i ärendeloggen.",
        en: "The time to attend is stated in minutes. At most 30 minutes gives 3 points, more than 30 minutes gives 0 points. It is measured in the case log.",
    },
    look: Look::Text(&[&WORDS, &PREMISES], look),
};

pub(in crate::check) static WORDS: List = list!("place");

/// Premises that somebody has somewhere.
pub(in crate::check) static PREMISES: List = list!("premises");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    reading.findings_about(rule, &WORDS, rule.severity, findings);
    let premises = reading.found(&PREMISES).iter().filter(|hit| earns_points_where_it_is(reading, hit));
    findings.extend(premises.map(|hit| {
        // With the place.
        let end = hit.range.end + 1;
        reading.finding(rule, &(hit.range.start..end))
    }));
}

/// Whether it is premises of a supplier that points are given for, by where they are: `anbudsgivare med verkstad i
/// någon av våra kommuner får 5 poäng`.
fn earns_points_where_it_is(reading: &Reading<'_>, hit: &Hit) -> bool {
    const SUPPLIERS: [&str; 26] = [
        "anbudsgivar",
        "leverantör",
        "företag",
        "bolag",
        "entreprenör",
        "byrå",
        "firma",
        "firmor",
        "utförare",
        "aktör",
        "konsult",
        "åkeri",
        "vårdgivare",
        "tenderer",
        "bidder",
        "supplier",
        "firm",
        "compan",
        "contractor",
        "provider",
        "operator",
        "consultan",
        "practice",
        "caterer",
        "haulier",
        "installer",
    ];
    let sentence = reading.tokens.get(hit.range.start).map(|token| token.sentence);
    let of_supplier = || {
        let before =
            reading.tokens.iter().take(hit.range.start).filter(|token| Some(token.sentence) == sentence);
        before.into_iter().any(|token| SUPPLIERS.iter().any(|supplier| token.word().starts_with(supplier)))
    };
    let is_condition = || {
        reading.anchors().iter().any(|anchor| {
            let said = anchor.condition.clone().find(|&at| {
                reading
                    .tokens
                    .get(at)
                    .is_some_and(|token| token.form.letters > 3 || token.form.number.is_some())
            });
            anchor.condition.contains(&hit.range.start)
                && said.is_some_and(|said| said + FURTHEST >= hit.range.start)
        })
    };
    let is_place = reading.tokens.get(hit.range.end).is_some_and(|token| {
        Some(token.sentence) == sentence
            && token.kind() == TokenKind::Word
            && (token.form.number.is_none() || ARTICLES.contains(&token.word()))
    });
    // `at the depot`: one that is known, and so the buyer's; not `the firm's depot`.
    let word = |back: usize| {
        let at = hit.range.start.checked_sub(back);
        at.and_then(|at| reading.tokens.get(at)).map_or("", |token| token.word())
    };
    let is_known = |word: &str| ["the", "our", "this"].contains(&word);
    let supplies = SUPPLIERS.iter().any(|supplier| word(1).starts_with(supplier));
    let known = is_known(word(1)) || is_known(word(2)) && !supplies;
    is_place
        && !known
        && !reading.facts.each
        && gives_points_nearby(reading, hit.range.start)
        && (of_supplier() || is_condition())
}

/// So few words may stand before premises that are a condition themselves: `bemannat kontor i`.
const FURTHEST: usize = 2;
/// What counts nothing, though it is a number: `one of the`.
const ARTICLES: [&str; 4] = ["en", "ett", "one", "a"];

/// Whether points are given in the sentence of a token or the one after it: `Det ger 6 poäng`.
fn gives_points_nearby(reading: &Reading<'_>, at: usize) -> bool {
    let sentence = |at: usize| reading.tokens.get(at).map(|token| token.sentence);
    let own = sentence(at);
    let next = own.map(|own| own + 1);
    reading.anchors().iter().any(|anchor| {
        let points = sentence(anchor.points.start);
        points == own || points == next
    })
}
