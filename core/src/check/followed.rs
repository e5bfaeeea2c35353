//! Whether a text says what comes after signing.

use super::facts::{AFTERMATH, BEFORE_AWARD, EVIDENCE, FOLLOW_UP, SANCTION, UNDER_CONTRACT, WITH_TENDER};
use super::measured::{in_sentence, is_denied};
use super::scale::Anchor;
use super::text::{Found, Hit, Token};

/// Whether something is said of what comes after signing: what is measured before award follows nothing up.
pub(super) fn follows_up(tokens: &[Token], phrases: &Found, anchors: &[Anchor]) -> bool {
    /// How often or how long something is done: that alone follows nothing up.
    const WHEN: [&str; 24] = [
        "varje",
        "per",
        "månad",
        "kvartal",
        "år",
        "vecka",
        "tertial",
        "halvår",
        "under",
        "i",
        "avtalstiden",
        "avtalsperioden",
        "drift",
        "driften",
        "every",
        "each",
        "month",
        "quarter",
        "year",
        "week",
        "during",
        "the",
        "contract",
        "term",
    ];
    let before = |hit: &Hit| in_sentence(tokens, phrases, &BEFORE_AWARD, hit.range.start);
    let only_when = |hit: &Hit| {
        hit.range.clone().all(|at| tokens.get(at).is_some_and(|token| WHEN.contains(&token.word())))
            && ![&EVIDENCE, &SANCTION]
                .into_iter()
                .any(|list| in_sentence(tokens, phrases, list, hit.range.start))
    };
    let mut hits = phrases.of(&FOLLOW_UP).iter();
    // `Mätrapport bifogas`: what comes with the tender follows nothing up.
    let with_tender = |hit: &Hit| {
        in_sentence(tokens, phrases, &WITH_TENDER, hit.range.start)
            && ![&UNDER_CONTRACT, &SANCTION, &AFTERMATH]
                .into_iter()
                .any(|list| in_sentence(tokens, phrases, list, hit.range.start))
    };
    // `kapaciteten vid leverans, poängsätts så här`: part of what is measured.
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let in_scale = |hit: &Hit| {
        anchors.iter().any(|anchor| sentence(anchor.points.start) == sentence(hit.range.start))
            && ![&EVIDENCE, &SANCTION]
                .into_iter()
                .any(|list| in_sentence(tokens, phrases, list, hit.range.start))
    };
    hits.any(|hit| {
        !before(hit)
            && !is_denied(tokens, hit.range.start)
            && !only_when(hit)
            && !with_tender(hit)
            && !in_scale(hit)
    })
}
