//! A change without the value that it starts from.

use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::limits::is_compared;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::hidden_scoring;
use crate::check::text::{List, ONE, Sign, list};

/// A change without the value that it starts from.
pub(super) static RULE: Rule = Rule {
    code: "SPR114",
    name: "change-without-baseline",
    severity: Severity::Warning,
    problem: "NO_BASELINE",
    message: Words {
        sv: "”{words}” säger inte från vilket värde.",
        en: "“{words}” does not say from which value.",
    },
    why: Words {
        sv: "En förändring kan mätas bara mot ett känt utgångsvärde.",
        en: "A change can be measured only against a known starting value.",
    },
    help: Words {
        sv: "Ange dagens värde, med enhet, källa och datum.",
        en: "State today’s value, with unit, source and date.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.4: uppgifterna ska kunna kontrolleras.",
        en: "Directive 2014/24/EU art. 67(4): what is stated must be verifiable.",
    },
    flagged: Words {
        sv: "Lösningen ska sänka kostnaden med 20 procent.",
        en: "The solution shall reduce the cost by 20 percent.",
    },
    mended: Words {
        sv: "Kostnaden är i dag 412 kronor per ärende (2025). Varje hel tia därunder ger 1 poäng, visat i kalkyl.",
        en: "The cost today is 412 SEK per case (2025). Each full 10 SEK below it gives 1 point, shown by calculation.",
    },
    look: Look::Text(&[&CHANGE, &BASELINE], look),
};

pub(in crate::check) static CHANGE: List = list!("change");
pub(in crate::check) static BASELINE: List = list!("baseline");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    if reading
        .found(&BASELINE)
        .iter()
        .any(|hit| hit.sign != Sign::Guess && states_a_start(reading, &hit.range))
    {
        return;
    }
    let wished = reading.found(&CHANGE).iter().filter(|hit| is_wished_for(reading, hit.range.start));
    findings.extend(wished.enumerate().map(|(index, hit)| {
        // One is enough to say; the others are shown. In a sound text, what is to change earns something or has an amount.
        let first = index == 0 && (!reading.is_sound() || earns_or_measures(reading, hit.range.start));
        let most = if first { rule.severity } else { Severity::Advice };
        reading.finding_about(rule, hit).at_most(most)
    }));
}

/// Whether the sentence of a token gives points, or says by how much something is to change.
fn earns_or_measures(reading: &Reading<'_>, at: usize) -> bool {
    const SHARE: [&str; 4] = ["%", "procent", "percent", "procentenheter"];
    if matches!(reading.kind, TextKind::Requirement | TextKind::Need) {
        return false;
    }
    let sentence = |at: usize| reading.tokens.get(at).map(|token| token.sentence);
    // What comes after the scale tells what happens when it is not kept.
    let scaled = reading.anchors().iter().filter_map(|anchor| sentence(anchor.points.start)).max();
    if scaled.is_some_and(|last| sentence(at) > Some(last)) {
        return false;
    }
    let own = sentence(at);
    let mut of_sentence = reading.tokens.iter().filter(|token| Some(token.sentence) == own);
    reading.gives_points(at) || of_sentence.any(|token| SHARE.contains(&token.word()))
}

/// Whether words for a starting value state one: not the limit of a step, and `compared with today` only with a value or
/// where it stands.
fn states_a_start(reading: &Reading<'_>, range: &Range<usize>) -> bool {
    const COMPARED: [&str; 7] = ["än", "med", "mot", "than", "with", "to", "from"];
    const ELSEWHERE: [&str; 5] = ["bilaga", "bilagan", "annex", "appendix", "schedule"];
    const YEARS: Range<i64> = 1800 * ONE..2100 * ONE;
    const AMOUNT_OF_CHANGE: [&str; 2] = ["med", "by"];
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.word());
    let number = |at: usize| reading.tokens.get(at).is_some_and(|token| token.form.number.is_some());
    let of_a_step = !reading.facts.each
        && reading.anchors().len() > 1
        && reading.anchors().iter().any(|anchor| anchor.condition.contains(&range.start));
    // `under 2026`: when, and not from what.
    let year = |at: usize| {
        reading.tokens.get(at).and_then(|token| token.form.number).is_some_and(|value| YEARS.contains(&value))
    };
    if of_a_step || range.clone().any(year) {
        return false;
    }
    let compares = range.clone().chain(range.start.checked_sub(1)).any(|at| COMPARED.contains(&word(at)));
    if range.clone().any(number) || !compares {
        return true;
    }
    let sentence = reading.tokens.get(range.start).map(|token| token.sentence);
    let mut of_sentence = (0..reading.tokens.len())
        .filter(|&at| reading.tokens.get(at).map(|token| token.sentence) == sentence);
    of_sentence.any(|at| {
        let before = |back: usize| at.checked_sub(back).map_or("", word);
        let is_amount = AMOUNT_OF_CHANGE.contains(&before(1)) || AMOUNT_OF_CHANGE.contains(&before(3));
        ELSEWHERE.contains(&word(at)) || number(at) && !is_amount
    })
}

/// Whether a change is what the text asks for: not what breaking a promise costs, nor a value beside another.
fn is_wished_for(reading: &Reading<'_>, at: usize) -> bool {
    const TELLING: [&str; 9] = ["counts", "is", "gives", "means", "earns", "scores", "wins", "ger", "är"];
    const THAN: [&str; 2] = ["än", "than"];
    const OF_THINGS: [&str; 12] =
        ["a", "an", "the", "any", "no", "each", "every", "its", "en", "ett", "varje", "den"];
    const ALSO_OF_THINGS: [&str; 6] = ["lower", "cut", "cuts", "raised", "lowered", "reduced"];
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.word());
    let before = at.checked_sub(1).map_or("", word);
    if TELLING.contains(&word(at + 1)) {
        return false;
    }
    // `A quicker turnaround will be looked upon kindly`: what counts is hidden, and nothing is to change.
    let begins = before.is_empty() || OF_THINGS.contains(&before);
    if begins && is_compared(word(at)) && reading.says_in_sentence(&hidden_scoring::WORDS, at) {
        return false;
    }
    // `a lower count`: a value, and no wish.
    if OF_THINGS.contains(&before) && ALSO_OF_THINGS.contains(&word(at)) {
        return false;
    }
    let sentence = reading.tokens.get(at).map(|token| token.sentence);
    let is_capital =
        reading.tokens.get(at).is_some_and(|token| token.form.written.starts_with(char::is_uppercase));
    let mut after = reading.tokens.iter().skip(at).take_while(|token| Some(token.sentence) == sentence);
    let beside_another = is_capital && after.any(|token| THAN.contains(&token.word()));
    !beside_another && !reading.breaks_a_promise(at)
}
