//! Several qualities in one criterion.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::facts::{IN_UNIT, OBLIGATION, OPEN_ANSWER, POINTS_AT_WILL, VERDICT};
use crate::check::finding::Finding;
use crate::check::limits::said;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::{
    change_without_baseline, degree_without_limit, level_in_vague_words, loophole, unnamed_norm, vague_word,
};
use crate::check::text::{Hit, List, Sign, TokenKind, list};

/// Several qualities in one criterion.
pub(super) static RULE: Rule = Rule {
    code: "SPR116",
    name: "several-qualities",
    severity: Severity::Warning,
    problem: "MULTI",
    message: Words {
        sv: "Flera egenskaper i samma kriterium: ”{words}”.",
        en: "Several qualities in one criterion: “{words}”.",
    },
    why: Words {
        sv: "Ett anbud som är starkt i en och svagt i en annan får poäng som ingen kan förklara.",
        en: "A tender strong in one and weak in another gets points that nobody can explain.",
    },
    help: Words {
        sv: "Dela upp i ett kriterium för varje egenskap, med egen vikt.",
        en: "Split into one criterion for each quality, with its own weight.",
    },
    source: Words {
        sv: "Kravskrivningens grundregel: ett krav åt gången (INCOSE, Guide to Writing Requirements).",
        en: "The basic rule of writing requirements: one at a time (INCOSE, Guide to Writing Requirements).",
    },
    flagged: Words {
        sv: "Lösningen ska vara säker, snabb och enkel.",
        en: "The solution shall be secure, fast and simple.",
    },
    mended: Words {
        sv: "Svarstiden mäts i sekunder. Högst 1 sekund ger 5 poäng, annars 0 poäng.",
        en: "The response time is measured in seconds. At most 1 second gives 5 points, otherwise 0 points.",
    },
    look: Look::Text(&[&ONE_MARK], look),
};

/// This many qualities in one sentence are too many.
const TOO_MANY: usize = 3;

/// One mark for all together.
static ONE_MARK: List = list!("one_mark");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    if reading.kind != TextKind::Criterion {
        return;
    }
    if let Some(hit) = one_mark_for_measures(reading) {
        findings.push(reading.finding_about(rule, hit));
    }
    if let Some(step) = several_measures(reading) {
        findings.push(reading.finding(rule, &step).at_most(Severity::Advice));
    }
    if let Some(list) = several_changes(reading).or_else(|| several_judged(reading)) {
        findings.push(reading.finding(rule, &list).at_most(Severity::Advice));
    }
    if let Some(list) = several_told(reading).or_else(|| several_in_brackets(reading)) {
        findings.push(reading.finding(rule, &list).at_most(Severity::Advice));
    }
    // The verdicts of a scale stand beside each other, and are one quality.
    if reading.facts.measure || level_in_vague_words::is_there(reading) {
        return;
    }
    let many = reading.qualities().iter().filter(|run| run.len() >= TOO_MANY);
    findings.extend(many.filter_map(|run| Some(reading.finding(rule, &(*run.first()?..*run.last()? + 1)))));
    if let Some(list) = several_loose(reading) {
        findings.push(reading.finding(rule, &list).at_most(Severity::Advice));
    }
    let found: Vec<&Hit> =
        reading.found(&vague_word::WORDS).iter().filter(|hit| hit.sign != Sign::Guess).collect();
    let sentence = |hit: &Hit| reading.tokens.get(hit.range.start).map(|token| token.sentence);
    for (index, first) in found.iter().enumerate() {
        // `ett varmt bemötande`: a word of praise and what it praises are one quality.
        let goes_on = |hit: &Hit| found.iter().any(|before| before.range.end == hit.range.start);
        let of_sentence = found.iter().filter(|hit| sentence(hit) == sentence(first));
        let together: Vec<_> = of_sentence.filter(|hit| !goes_on(hit)).collect();
        let begins = index == 0 || found.get(index - 1).and_then(|hit| sentence(hit)) != sentence(first);
        if let Some(last) = together.last().filter(|_| begins && together.len() >= TOO_MANY) {
            findings.push(reading.finding(rule, &(first.range.start..last.range.end)));
        }
    }
}

/// Three things that a sentence asks for, joined by commas and `samt`, each put in loose words of its own kind.
fn several_loose(reading: &Reading<'_>) -> Option<Range<usize>> {
    let loose = [&vague_word::WORDS, &degree_without_limit::WORDS, &unnamed_norm::WORDS, &loophole::WORDS];
    let tokens = &reading.tokens;
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let joins =
        |at: usize| tokens.get(at).is_some_and(|token| [",", "och", "samt", "and"].contains(&token.word()));
    reading.found(&OBLIGATION).iter().find_map(|asked| {
        let start = asked.range.end;
        let end =
            (start..tokens.len()).take_while(|&at| sentence(at) == sentence(asked.range.start)).last()? + 1;
        let mut hits: Vec<&Range<usize>> = loose
            .iter()
            .flat_map(|list| reading.found(list))
            .filter(|hit| hit.sign == Sign::Plain && start <= hit.range.start && hit.range.end <= end)
            .map(|hit| &hit.range)
            .collect();
        hits.sort_by_key(|range| range.start);
        let (first, last) = (hits.first()?, hits.last()?);
        let parted = hits.windows(2).filter(|pair| {
            let [one, next] = pair else { return false };
            (one.end..next.start).any(joins)
        });
        (parted.count() + 1 >= TOO_MANY).then_some(first.start..last.end)
    })
}

/// What is to be told, where three things are listed and points are given at will for all: `redogör för hur a sker, hur b
/// sker och hur c sker`.
fn several_told(reading: &Reading<'_>) -> Option<Range<usize>> {
    const ASKING: [&str; 2] = ["hur", "how"];
    let counted = reading.facts.each || reading.facts.levels || !reading.facts.scoring;
    if counted || !reading.says(&OPEN_ANSWER) && !reading.says(&POINTS_AT_WILL) {
        return None;
    }
    let tokens = &reading.tokens;
    let asks = |at: &usize| {
        tokens.get(*at).is_some_and(|token| ASKING.contains(&token.word()))
            && !tokens.get(at + 1).is_some_and(|next| COUNTING.contains(&next.word()))
    };
    let asked: Vec<usize> = (0..tokens.len()).filter(asks).collect();
    (asked.len() >= TOO_MANY).then_some(*asked.first()?..*asked.last()? + 1)
}

/// What stands in brackets after one name, where three things are listed and points are given at will for all: `Kvalitet
/// (service, sortiment och leverans) ger högst 50 poäng`.
fn several_in_brackets(reading: &Reading<'_>) -> Option<Range<usize>> {
    let tokens = &reading.tokens;
    let at_will = reading.found(&POINTS_AT_WILL);
    if at_will.is_empty() || reading.facts.each || reading.facts.levels {
        return None;
    }
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word());
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    (0..tokens.len()).filter(|&at| word(at) == "(").find_map(|open| {
        let close = (open..tokens.len())
            .take_while(|&at| sentence(at) == sentence(open))
            .find(|&at| word(at) == ")")?;
        let parting = (open..close).filter(|&at| [",", "och", "samt", "and"].contains(&word(at))).count();
        let plain = (open..close).all(|at| tokens.get(at).is_some_and(|token| token.form.number.is_none()));
        let scored =
            at_will.iter().any(|hit| sentence(hit.range.start) == sentence(open) && hit.range.start > close);
        (parting + 1 >= TOO_MANY && plain && scored).then_some(open..close + 1)
    })
}

/// What makes a count of a question: `hur många`.
const COUNTING: [&str; 8] = ["många", "mycket", "stor", "lång", "many", "much", "long", "large"];

/// What is judged, where three things are listed and one scale of verdicts is for all: `bedöms i fråga om a, b och c`.
fn several_judged(reading: &Reading<'_>) -> Option<Range<usize>> {
    const JUDGED: [&str; 12] = [
        "bedöms",
        "värderas",
        "utvärderas",
        "poängsätts",
        "betygsätts",
        "avser",
        "judged",
        "assessed",
        "marked",
        "rated",
        "scored",
        "evaluated",
    ];
    // No scale is there without points or verdicts.
    if reading.anchors().is_empty() && !reading.says(&VERDICT) {
        return None;
    }
    let tokens = &reading.tokens;
    let judged = tokens.iter().position(|token| JUDGED.contains(&token.word()))?;
    let sentence = tokens.get(judged)?.sentence;
    let end = tokens.iter().rposition(|token| token.sentence == sentence)? + 1;
    let stands = |words: &[&str]| {
        tokens.get(judged..end).unwrap_or_default().iter().any(|token| words.contains(&token.word()))
    };
    let listed = stands(&[","]) && stands(&["och", "samt", "and"]);
    (listed && level_in_vague_words::is_there(reading)).then_some(judged..end)
}

/// A step that is reached with several limits in units of their own: `högst 10 dagar, minst 36 månader och minst 60 %`.
fn several_measures(reading: &Reading<'_>) -> Option<Range<usize>> {
    let tokens = &reading.tokens;
    let anchors = reading.anchors();
    anchors.iter().enumerate().find_map(|(index, anchor)| {
        let sentence = tokens.get(anchor.points.start)?.sentence;
        let next = anchors.get(index + 1).map_or(tokens.len(), |next| next.points.start);
        let end = (anchor.points.end..next).take_while(|&at| {
            tokens.get(at).is_some_and(|token| token.sentence == sentence && token.word() != ";")
        });
        let range = anchor.points.end..end.last()? + 1;
        let limits = range.clone().filter(|&at| {
            tokens.get(at).is_some_and(|token| token.form.number.is_some()) && said(tokens, at).is_some()
        });
        let units: BTreeSet<&str> =
            limits.filter_map(|at| tokens.get(at + 1)).map(|token| token.form.stem.as_str()).collect();
        (units.len() >= TOO_MANY).then_some(range)
    })
}

/// What is to change, where three things are listed under one scale: `öka avskiljningen av fosfor, zink och slam`.
fn several_changes(reading: &Reading<'_>) -> Option<Range<usize>> {
    const MOST_WORDS: usize = 16;
    if !reading.facts.scoring {
        return None;
    }
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.word());
    let sentence = |at: usize| reading.tokens.get(at).map(|token| token.sentence);
    reading.found(&change_without_baseline::CHANGE).iter().find_map(|hit| {
        let start = hit.range.end;
        let goes_on = |at: &usize| {
            let token = reading.tokens.get(*at);
            sentence(*at) == sentence(hit.range.start)
                && token.is_some_and(|token| {
                    token.form.number.is_none() && (token.kind() == TokenKind::Word || token.word() == ",")
                })
        };
        let end = (start..start + MOST_WORDS).take_while(goes_on).last()? + 1;
        let commas = (start..end).filter(|&at| word(at) == ",").count();
        let ands = (start..end).filter(|&at| ["och", "samt", "and"].contains(&word(at))).count();
        (commas >= 1 && ands >= 1).then_some(hit.range.start..end)
    })
}

/// One mark for things that are measured in different units, or for three things joined by commas.
fn one_mark_for_measures<'r>(reading: &'r Reading<'_>) -> Option<&'r Hit> {
    let mark = reading.found(&ONE_MARK).first()?;
    let sentence = reading.tokens.get(mark.range.start)?.sentence;
    let units: BTreeSet<&str> = reading
        .found(&IN_UNIT)
        .iter()
        .filter_map(|hit| Some(reading.tokens.get(hit.range.end.checked_sub(1)?)?.word()))
        .collect();
    // `Samlat betyg 0–10:`, and on the next line what it is for.
    let last = reading.tokens.iter().rfind(|token| token.sentence == sentence);
    let goes_on = last.is_some_and(|token| token.word() == ":");
    let near = |other: usize| other == sentence || other + 1 == sentence || goes_on && other == sentence + 1;
    let listed = reading.tokens.windows(2).filter(|pair| {
        let [comma, next] = pair else { return false };
        // `, and` parts only once.
        !["och", "samt", "and"].contains(&next.word())
            && next.form.number.is_none()
            && near(comma.sentence)
            && [",", "och", "samt", "and"].contains(&comma.word())
    });
    // Levels that only say how well measure nothing of it.
    let levels = reading.facts.levels && !level_in_vague_words::is_there(reading);
    let scored = reading.facts.scoring && !levels;
    (scored && (units.len() >= 2 || listed.count() >= 2)).then_some(mark)
}
