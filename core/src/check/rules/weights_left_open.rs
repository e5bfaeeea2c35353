//! Weights that nobody can know before tenders are written.

use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, Token, TokenKind, list};

/// Weights that nobody can know before tenders are written.
pub(super) static RULE: Rule = Rule {
    code: "SPR208",
    name: "weights-left-open",
    severity: Severity::Error,
    problem: "WEIGHT_MISSING",
    message: Words {
        sv: "”{words}” lämnar vikten öppen.", en: "“{words}” leaves the weight open."
    },
    why: Words {
        sv: "Den som skriver anbud måste veta vad som väger tyngst. Vikter som sätts efteråt kan sättas efter anbuden.",
        en: "Whoever writes a tender must know what weighs most. Weights set afterwards can be set to fit the tenders.",
    },
    help: Words {
        sv: "Ange vikten för varje kriterium, eller ett spann som är publicerat i förväg.",
        en: "State the weight of every criterion, or a range that is published beforehand.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.5; mål C-470/99 Universale-Bau, C-532/06 Lianakis och C-331/04 ATI EAC.",
        en: "Directive 2014/24/EU art. 67(5); cases C-470/99 Universale-Bau, C-532/06 Lianakis and C-331/04 ATI EAC.",
    },
    flagged: Words {
        sv: "Pris, leveranstid och energianvändning avgör. Viktningen bestäms efter att anbuden har öppnats.",
        en: "Price, delivery time and energy use decide. The weights are set after the tenders have been opened.",
    },
    mended: Words {
        sv: "Leveranstiden i dagar väger 30 procent: högst 5 dagar ger 30 poäng, mer än 5 dagar ger 0 poäng. Tiden mäts vid varje leverans.",
        en: "Delivery time in days weighs 30 percent: at most 5 days gives 30 points, more than 5 days gives 0 points. The time is measured at each delivery.",
    },
    look: Look::Text(&[&WORDS, &WEIGHT, &LATER], look),
};

pub(in crate::check) static WORDS: List = list!("weights_open");
/// That something has a weight.
static WEIGHT: List = list!("weight_named");
/// That something is told or settled when tenders have been written.
pub(super) static LATER: List = list!("told_later");

/// Whether the sentence of a token leaves weights open.
pub(super) fn in_sentence(reading: &Reading<'_>, at: usize) -> bool {
    reading.says_in_sentence(&WORDS, at)
        || reading.says_in_sentence(&WEIGHT, at) && reading.says_in_sentence(&LATER, at)
}

/// Whether several shares of the whole are stated: `Pris 60 %, leveranstid 40 %`.
fn states_shares(reading: &Reading<'_>) -> bool {
    let shares = reading.tokens.windows(2).filter(|pair| {
        let [number, unit] = pair else { return false };
        number.kind() == TokenKind::Number && ["%", "procent", "percent"].contains(&unit.word())
    });
    shares.count() > 1
}

/// What is done to weights that are there.
const CHANGING: [&str; 10] =
    ["justera", "ändra", "jämka", "omfördela", "anpassa", "adjust", "change", "alter", "amend", "vary"];

/// What a criterion does that has a weight.
const WEIGHING: [&str; 12] = [
    "väger", "väga", "vägas", "vägs", "räknas", "betyder", "betyda", "viktas", "count", "counts", "weigh",
    "weighs",
];

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    reading.findings_about(rule, &WORDS, rule.severity, findings);
    // A weight in a sentence that says when it is told, and no number.
    for hit in reading.found(&LATER) {
        let at = hit.range.start;
        let Some(sentence) = reading.tokens.get(at).map(|token| token.sentence) else { continue };
        let of_sentence = || reading.tokens.iter().filter(|token| token.sentence == sentence);
        let asks_how = of_sentence().any(|token| ["hur", "how"].contains(&token.word()));
        let stated = !asks_how && of_sentence().any(|token| token.kind() == TokenKind::Number);
        // To change weights that are stated is a choice, and leaves none of them open.
        if states_shares(reading) && of_sentence().any(|token| CHANGING.contains(&token.word())) {
            continue;
        }
        let told = reading.found(&WORDS).iter().any(|known| {
            reading.tokens.get(known.range.start).is_some_and(|token| token.sentence == sentence)
        });
        let asks_weight = asks_how && of_sentence().any(|token| WEIGHING.contains(&token.word()));
        if !stated && !told && (asks_weight || reading.says_in_sentence(&WEIGHT, at)) {
            let weight = reading.found(&WEIGHT).iter().map(|hit| &hit.range).find(|range| {
                reading.tokens.get(range.start).is_some_and(|token| token.sentence == sentence)
            });
            let range = weight.map_or(hit.range.clone(), |weight| {
                weight.start.min(hit.range.start)..weight.end.max(hit.range.end)
            });
            findings.push(reading.finding(rule, &range));
            break;
        }
    }
    if let Some(range) = price_beside_others(reading) {
        findings.push(reading.finding(rule, &range).at_most(Severity::Advice));
    }
}

/// The price in a sentence that compares tenders by it and by other things, where no number, formula or annex in the text
/// says how: `utvärderas på pris, leveranstid och garanti`.
fn price_beside_others(reading: &Reading<'_>) -> Option<Range<usize>> {
    const PRICES: [&str; 9] =
        ["pris", "priset", "timpris", "årspris", "totalpris", "anbudspris", "price", "cost", "prices"];
    const COMPARING: [&str; 16] = [
        "jämförs",
        "utvärderas",
        "utvärdering",
        "utvärderingen",
        "bedöms",
        "rangordnas",
        "tilldelas",
        "tilldelning",
        "avgörs",
        "compared",
        "evaluated",
        "assessed",
        "ranked",
        "awarded",
        "award",
        "judged",
    ];
    const ELSEWHERE: [&str; 8] =
        ["bilaga", "annex", "appendix", "schedule", "avsnitt", "section", "formel", "formula"];
    const JOINING: [&str; 5] = [",", "och", "samt", "and", ":"];
    let tokens = &reading.tokens;
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let told = |token: &Token| {
        token.kind() == TokenKind::Number
            || ELSEWHERE.contains(&token.word())
            || ["procent", "percent", "%"].contains(&token.word())
    };
    if reading.kind != TextKind::Criterion || !reading.anchors().is_empty() || tokens.iter().any(told) {
        return None;
    }
    let price = (0..tokens.len()).find(|&at| {
        let sentence = tokens.get(at).map(|token| token.sentence);
        PRICES.contains(&word(at))
            && (JOINING.contains(&word(at + 1))
                || at.checked_sub(1).is_some_and(|at| JOINING.contains(&word(at))))
            && tokens
                .iter()
                .any(|token| Some(token.sentence) == sentence && COMPARING.contains(&token.word()))
    })?;
    (!reading.says(&WORDS)).then_some(price..price + 1)
}
