//! A requirement in place of a criterion.

use crate::check::facts::{OBLIGATION, POINTS_AT_WILL};
use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::scale::Anchor;
use crate::check::shape::Shape;
use crate::check::text::{Token, TokenKind};

/// A requirement in place of a criterion.
pub(super) static RULE: Rule = Rule {
    code: "SPR117",
    name: "requirement-as-criterion",
    severity: Severity::Advice,
    problem: "REQ_AS_CRITERION",
    message: Words {
        sv: "Det här är ett krav som uppfylls eller inte, inte något som jämförs.",
        en: "This is a requirement that is met or not, not something to compare.",
    },
    why: Words {
        sv: "Som kriterium skiljer det inte anbuden åt.",
        en: "As a criterion it does not tell tenders apart.",
    },
    help: Words {
        sv: "Gör det till ett krav, eller ange vad mer som ger poäng.",
        en: "Make it a requirement, or state what beyond it gives points.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 42 och 67: tekniska specifikationer och tilldelningskriterier är skilda saker.",
        en: "Directive 2014/24/EU arts. 42 and 67: technical specifications and award criteria are different things.",
    },
    flagged: Words { sv: "Skärmen ska vara minst 10 tum.", en: "The screen shall be at least 10 inches." },
    mended: Words {
        sv: "Batteritiden anges i timmar. Varje hel timme över 8 ger 1 poäng. Den provas före tilldelning.",
        en: "The battery time is stated in hours. Each full hour above 8 gives 1 point. It is tested before award.",
    },
    look: Look::Text(&[], look),
};

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let yes_or_no = reading.kind == TextKind::Criterion
        && (is_yes_or_no(reading)
            || has_columns_of_yes_and_no(reading)
            || each_is_met_or_not(reading)
            || gives_points_for_what_must_be(reading));
    if yes_or_no || matches!(reading.shape(), Shape::Requirement | Shape::YesOrNo) {
        findings.push(rule.at("", ""));
    }
}

/// Whether a sentence has two levels without a number, of which one is what is left: `övriga 0 poäng`.
pub(in crate::check) fn is_yes_or_no(reading: &Reading<'_>) -> bool {
    /// `har ett antaget mål`: an article, and no number.
    const ARTICLES: [&str; 4] = ["en", "ett", "one", "den"];
    const WHAT_IS_LEFT: [&str; 16] = [
        "other",
        "nekande",
        "lacking",
        "missing",
        "övriga",
        "andra",
        "annars",
        "nej",
        "saknas",
        "inte",
        "ej",
        "no",
        "otherwise",
        "others",
        "not",
        "without",
    ];
    let words = |anchor: &Anchor| reading.tokens.get(anchor.condition.clone()).unwrap_or_default();
    let is_number = |token: &Token| token.form.number.is_some() && !ARTICLES.contains(&token.word());
    // `ISAE 3402`: the number of a standard is no value.
    let numbers = |anchor: &Anchor| {
        let words = words(anchor);
        let names = |at: usize| {
            at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|before| before.form.all_capitals)
        };
        words.iter().enumerate().any(|(at, token)| is_number(token) && !names(at))
    };
    let left = |anchor: &Anchor| words(anchor).iter().any(|token| WHAT_IS_LEFT.contains(&token.word()));
    let anchors = reading.anchors();
    let sentence = |anchor: &Anchor| reading.tokens.get(anchor.points.start).map(|token| token.sentence);
    let only_two = anchors.len() == 2;
    let together =
        |one: &Anchor| anchors.iter().filter(|other| sentence(other) == sentence(one)).count() == 2;
    anchors.windows(2).any(|pair| {
        let [one, other] = pair else { return false };
        // `Ja – 5 poäng`, and `Nej – 0 poäng` on the next line.
        let answers = is_only(reading, one, &["ja", "yes"]) && is_only(reading, other, &["nej", "no"]);
        let paired = only_two || answers || sentence(one) == sentence(other) && together(one);
        paired && !numbers(one) && !numbers(other) && left(other)
    })
}

/// Whether the condition of an anchor is one of these words and nothing else.
fn is_only(reading: &Reading<'_>, anchor: &Anchor, words: &[&str]) -> bool {
    let condition = reading.tokens.get(anchor.condition.clone()).unwrap_or_default();
    let mut said = condition.iter().filter(|token| token.kind() == TokenKind::Word);
    said.next().is_some_and(|first| words.contains(&first.word())) && said.next().is_none()
}

/// Whether a table has a column for yes and one for no, and each of its rows points in both.
fn has_columns_of_yes_and_no(reading: &Reading<'_>) -> bool {
    const COLUMNS: [[&str; 2]; 2] = [["ja", "nej"], ["yes", "no"]];
    let of_row = |anchor: &Anchor| reading.tokens.get(anchor.points.start).map(|token| token.sentence);
    let rows: Vec<Option<usize>> = reading.anchors().iter().map(of_row).collect();
    let in_pairs =
        rows.len() > 1 && rows.chunks(2).all(|pair| pair.len() == 2 && pair.first() == pair.last());
    let words: Vec<&Token> = reading.tokens.iter().filter(|token| token.kind() == TokenKind::Word).collect();
    in_pairs
        && words.windows(2).any(|pair| {
            let [one, other] = pair else { return false };
            one.sentence == other.sentence && COLUMNS.contains(&[one.word(), other.word()])
        })
}

/// Whether several things are each met or not, and a sentence of its own says what is left: `Uppfylls inte kravet ges 0
/// poäng.`
fn each_is_met_or_not(reading: &Reading<'_>) -> bool {
    const NOT: [&str; 4] = ["inte", "ej", "not", "otherwise"];
    let given: Vec<&Anchor> = reading
        .anchors()
        .iter()
        .filter(|anchor| !reading.overlaps(&POINTS_AT_WILL, &anchor.points))
        .collect();
    let sentence = |anchor: &Anchor| reading.tokens.get(anchor.points.start).map(|token| token.sentence);
    let words = |anchor: &Anchor| reading.tokens.get(anchor.condition.clone()).unwrap_or_default();
    let numbered = |anchor: &&&Anchor| words(anchor).iter().any(|token| token.form.number.is_some());
    let alone = given
        .windows(2)
        .all(|pair| pair.first().map(|one| sentence(one)) != pair.last().map(|one| sentence(one)));
    let Some((left, others)) = given.split_last() else { return false };
    let is_left = words(left).iter().any(|token| NOT.contains(&token.word())) && !numbered(&left);
    alone && is_left && others.len() > 1 && others.iter().filter(numbered).count() <= 1
}

/// Whether all points are given at once for what must be so anyhow: `ska klaras på högst 4 timmar, vilket ger 10 poäng`.
fn gives_points_for_what_must_be(reading: &Reading<'_>) -> bool {
    let [anchor] = reading.anchors() else { return false };
    !reading.facts.each
        && !reading.stands_in(&POINTS_AT_WILL, anchor.points.start)
        && (anchor.condition.clone().any(|at| reading.stands_in(&OBLIGATION, at))
            || is_about_what_went_before(reading, anchor))
}

/// Whether a level is that something said before is kept: `… ska förlängas. Uppfylls detta ges 5 poäng.`
fn is_about_what_went_before(reading: &Reading<'_>, anchor: &Anchor) -> bool {
    const KEPT: [&str; 26] = [
        "says",
        "accepterar",
        "uppfylls",
        "uppfyller",
        "uppfylla",
        "klarar",
        "klaras",
        "nås",
        "når",
        "uppnås",
        "lovar",
        "utlovar",
        "åtar",
        "erbjuder",
        "meet",
        "meets",
        "met",
        "fulfil",
        "fulfils",
        "fulfilled",
        "promise",
        "promises",
        "offer",
        "offers",
        "achieve",
        "comply",
    ];
    const THAT: [&str; 8] = ["detta", "det", "kravet", "målet", "this", "that", "requirement", "target"];
    let words = reading.tokens.get(anchor.condition.clone()).unwrap_or_default();
    let says = |list: &[&str]| words.iter().any(|token| list.contains(&token.word()));
    says(&KEPT) && says(&THAT) && !words.iter().any(|token| token.form.number.is_some())
}
