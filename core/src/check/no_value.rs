//! Numbers with a unit that are no value of what is offered: how long an answer may be or a trial lasts, what a part
//! weighs, what an answer gives.

use super::limits::said;
use super::measured::begins_with_number;
use super::points::is_money;
use super::text::{Found, Hit, ONE, Token};

/// Where the lines of a table, or parts of a sentence, end with shares of the whole, which are weights: `Pris | 50 %`, `Kvalitet | 50 %`.
pub(super) fn shares_of_the_whole(tokens: &[Token], phrases: &Found) -> Vec<usize> {
    const WHOLE: i64 = 100 * ONE;
    const PERCENT: [&str; 3] = ["%", "procent", "percent"];
    const PARTING: [&str; 6] = [",", ";", ".", "och", "and", ")"];
    let ends_part = |at: usize| {
        tokens.get(at).is_some_and(|last| {
            let next = tokens.get(at + 1);
            next.is_none_or(|next| next.sentence != last.sentence || PARTING.contains(&next.word()))
        })
    };
    let share = |&at: &usize| {
        let [number, unit] = tokens.get(at..at + 2)? else { return None };
        let is_share = PERCENT.contains(&unit.word()) && ends_part(at + 1) && said(tokens, at).is_none();
        is_share.then_some((at, number.form.number?))
    };
    let shares: Vec<(usize, i64)> = phrases.numbers().iter().filter_map(share).collect();
    let sum = shares.iter().try_fold(0_i64, |sum, (_, share)| sum.checked_add(*share));
    if shares.len() > 1 && sum == Some(WHOLE) {
        shares.into_iter().map(|(at, _)| at).collect()
    } else {
        Vec::new()
    }
}

/// Whether an amount of money is what an answer gives and no value of it: `a discount of at most EUR 200,000`.
pub(super) fn is_a_reward(tokens: &[Token], hit: &Hit) -> bool {
    const REWARDS: [&str; 12] = [
        "discount",
        "deduction",
        "uplift",
        "bonus",
        "avdrag",
        "mervärdesavdrag",
        "prisavdrag",
        "påslag",
        "prispåslag",
        "rabatt",
        "mervärde",
        "anbudsavdrag",
    ];
    const FURTHEST: usize = 5;
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    hit.range.clone().any(|at| is_money(word(at)))
        && (hit.range.start.saturating_sub(FURTHEST)..hit.range.start).any(|at| REWARDS.contains(&word(at)))
}

/// Whether a number says how long the answer may be: `högst fyra sidor`.
pub(super) fn limits_the_answer(tokens: &[Token], hit: &Hit) -> bool {
    const OF_ANSWERS: [&str; 8] =
        ["sidor", "tecken", "ord", "bilder", "pages", "page", "words", "characters"];
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let last = hit.range.end.saturating_sub(1);
    OF_ANSWERS.contains(&word(last)) && !["per", "/", "a", "an"].contains(&word(last + 1))
}

/// Whether a number says how long something is tried: `provar stolen i två timmar`, `tries it for one hour`.
pub(super) fn lasts_a_trial(tokens: &[Token], hit: &Hit) -> bool {
    const LASTING: [&str; 5] = ["i", "under", "for", "during", "over"];
    const FIRST: [&str; 10] =
        ["första", "sista", "senaste", "nästa", "kommande", "first", "last", "next", "past", "coming"];
    const MEETINGS: [&str; 24] = [
        "intervju",
        "intervjun",
        "möte",
        "mötet",
        "presentation",
        "presentationen",
        "demonstration",
        "demonstrationen",
        "visning",
        "lektion",
        "provlektion",
        "samtal",
        "workshop",
        "rundvandring",
        "interview",
        "meeting",
        "demo",
        "lesson",
        "session",
        "conversation",
        "tour",
        "hearing",
        "talk",
        "audition",
    ];
    /// `en intervju på 45 minuter`, `45-minute interview`.
    const NEAR: usize = 2;
    let Some(lasting) = hit.range.start.checked_sub(1) else { return false };
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    if FIRST.contains(&word(lasting)) {
        return true;
    }
    let near = (hit.range.start.saturating_sub(NEAR)..hit.range.start)
        .chain(hit.range.end..hit.range.end + NEAR)
        .any(|at| MEETINGS.contains(&word(at)));
    if near && begins_with_number(tokens, hit) {
        return true;
    }
    let sentence = tokens.get(lasting).map(|token| token.sentence);
    begins_with_number(tokens, hit)
        && LASTING.contains(&word(lasting))
        && (0..lasting)
            .any(|at| tokens.get(at).map(|token| token.sentence) == sentence && is_trying(word(at)))
}

/// Whether a word says that something is tried by those who judge.
pub(super) fn is_trying(word: &str) -> bool {
    const TRYING: [&str; 18] = [
        "provar",
        "provas",
        "testar",
        "testas",
        "provkör",
        "använder",
        "bär",
        "bedömer",
        "besöker",
        "tries",
        "try",
        "tests",
        "test",
        "uses",
        "wears",
        "drives",
        "visits",
        "handles",
    ];
    TRYING.contains(&word)
}
