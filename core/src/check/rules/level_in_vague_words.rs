//! Levels that consist of verdicts.

use std::ops::Range;

use crate::check::facts::{ANSWER, VERDICT};
use crate::check::finding::Finding;
use crate::check::graded;
use crate::check::points::is_giving;
use crate::check::praise::STATE;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::{degree_without_limit, loophole, vague_word};
use crate::check::scale::Anchor;
use crate::check::text::{Hit, List, Sign, TokenKind, list};

/// Levels that consist of verdicts.
pub(super) static RULE: Rule = Rule {
    code: "SPR110",
    name: "level-in-vague-words",
    severity: Severity::Error,
    problem: "SCALE_VAGUE",
    message: Words {
        sv: "Nivån ”{words}” säger inte vad som krävs för den.",
        en: "The level “{words}” does not say what it takes.",
    },
    why: Words {
        sv: "En skala av omdömen flyttar bara frågan: två bedömare kan lägga samma svar på olika nivå.",
        en: "A scale of verdicts only moves the question: two assessors may place the same answer on different levels.",
    },
    help: Words {
        sv: "Skriv för varje nivå vad som ska vara visat.",
        en: "Write for each level what must be shown.",
    },
    source: Words {
        sv: "SKR om tydliga utvärderingskriterier: kriterier ska vara utförliga, inte enstaka ord; direktiv 2014/24/EU artikel 67.4.",
        en: "SKR, guidance on clear award criteria; Directive 2014/24/EU art. 67(4).",
    },
    flagged: Words {
        sv: "Mycket god ger 4 poäng, god ger 3 poäng, godtagbar ger 1 poäng.",
        en: "Very good gives 4 points, good gives 3 points, acceptable gives 1 point.",
    },
    mended: Words {
        sv: "I provet ger 5 lösta uppgifter 4 poäng, 3–4 lösta uppgifter 2 poäng och färre 0 poäng.",
        en: "In the test, 5 tasks solved gives 4 points, 3–4 tasks 2 points, and fewer 0 points.",
    },
    look: Look::Text(&[&WORDS, &BLAME], look),
};

pub(in crate::check) static WORDS: List = list!("verdict_level");
/// The low end of a scale of verdicts.
static BLAME: List = list!("verdict_blame");

/// So few levels may consist of verdicts before the scale does.
const FEWEST: usize = 2;

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let found = reading.found(&WORDS);
    findings.extend(found.iter().map(|hit| reading.finding_about(rule, hit)));
    if !found.is_empty() {
        return;
    }
    if let Some(grades) = grades(reading) {
        findings.push(reading.finding(rule, &grades));
        return;
    }
    let graded = graded::levels(reading);
    if !graded.is_empty() {
        findings.extend(graded.iter().map(|level| reading.finding(rule, level)));
        return;
    }
    if let Some(levels) = answers_of_a_kind(reading) {
        findings.push(reading.finding(rule, &levels));
        return;
    }
    if let Some(levels) = levels_in_loose_words(reading) {
        findings.push(reading.finding(rule, &levels));
        return;
    }
    let empty: Vec<_> =
        reading.anchors().iter().filter(|anchor| is_verdict(reading, &anchor.condition)).collect();
    if empty.len() >= FEWEST {
        findings.extend(empty.iter().map(|anchor| reading.finding(rule, &bare(reading, &anchor.condition))));
    }
}

/// A condition without the marks before it, and without what gives the points after it: `dålig plan` of
/// `, dålig plan ger`.
fn bare(reading: &Reading<'_>, condition: &Range<usize>) -> Range<usize> {
    let says = |at: &usize| {
        let token = reading.tokens.get(*at);
        token.is_some_and(|token| token.kind() != TokenKind::Mark && !is_giving(token.word()))
    };
    let first = condition.clone().find(says).unwrap_or(condition.start);
    first..condition.clone().rfind(says).map_or(condition.end, |last| last + 1)
}

/// Short levels without a number, all but one of which have a loose word: `svar utan onödigt dröjsmål 5 poäng, svar med
/// visst dröjsmål 2 poäng, sent svar 0 poäng`.
fn levels_in_loose_words(reading: &Reading<'_>) -> Option<Range<usize>> {
    const LONGEST: usize = 6;
    let lists = [&degree_without_limit::WORDS, &loophole::WORDS, &vague_word::WORDS, &VERDICT];
    let all = reading.anchors();
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.word());
    let has = |anchor: &Anchor, said: &str| anchor.condition.clone().any(|at| word(at) == said);
    // `klarar alla ärenden`, `klarar de flesta ärenden`: what all levels say tells none from another.
    let is_common = |at: usize| all.iter().all(|anchor| has(anchor, word(at)));
    let said = |anchor: &Anchor| {
        let words = reading.tokens.get(anchor.condition.clone()).unwrap_or_default();
        words.iter().filter(|token| token.kind() != TokenKind::Mark).count()
    };
    let are_short = all.iter().all(|anchor| said(anchor) <= LONGEST);
    let is_loose = |anchor: &&Anchor| {
        let within = |hit: &Hit| {
            hit.sign == Sign::Plain
                && (are_short || hit.range.clone().any(|at| !is_common(at)))
                && hit.range.start < anchor.condition.end
                && anchor.condition.start < hit.range.end
        };
        lists.iter().any(|list| reading.found(list).iter().any(within))
    };
    let words = |anchor: &Anchor| reading.tokens.get(anchor.condition.clone()).unwrap_or_default();
    let is_short = |anchor: &Anchor| {
        let said = anchor.condition.clone().filter(|&at| {
            reading.tokens.get(at).is_some_and(|token| token.kind() != TokenKind::Mark) && !is_common(at)
        });
        (1..=LONGEST).contains(&said.count())
            && words(anchor).iter().all(|token| {
                // `a good one` counts nothing.
                let counts = token.form.number.is_some() && !["one", "en", "ett"].contains(&token.word());
                !token.word().contains(|letter: char| letter.is_ascii_digit()) && !counts
            })
    };
    let anchors = all;
    let loose = anchors.iter().filter(is_loose).count();
    let (first, last) = (anchors.first()?, anchors.last()?);
    let start = first.condition.start.min(first.points.start);
    // One may tell more of what it is.
    let short = anchors.iter().filter(|anchor| is_short(anchor)).count();
    (anchors.len() >= FEWEST_GRADES && loose + 1 >= anchors.len() && short + 1 >= anchors.len())
        .then_some(start..last.condition.end.max(last.points.end))
}

/// Levels that are an answer of one kind each: `utförlig beskrivning 5 poäng, knapp beskrivning 0 poäng`. In writing or
/// not is a state, and no kind.
fn answers_of_a_kind(reading: &Reading<'_>) -> Option<Range<usize>> {
    let tokens = &reading.tokens;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word());
    let kinds = reading.anchors().iter().filter_map(|anchor| {
        let said: Vec<usize> = anchor
            .condition
            .clone()
            .filter(|&at| {
                tokens.get(at).is_some_and(|token| token.kind() != TokenKind::Mark) && !is_giving(word(at))
            })
            .collect();
        let [kind, answer] = said.as_slice() else { return None };
        let is_kind = word(*kind).chars().count() > SHORTEST_KIND
            && !reading.stands_in(&STATE, *kind)
            && !reading.stands_in(&ANSWER, *kind)
            && tokens.get(*kind).is_some_and(|token| token.form.number.is_none());
        (is_kind && reading.stands_in(&ANSWER, *answer)).then(|| (word(*answer), *kind..*answer + 1))
    });
    let kinds: Vec<(&str, Range<usize>)> = kinds.collect();
    let (first, start) = kinds.first()?;
    let same = kinds.iter().filter(|(answer, _)| answer == first);
    let last = same.clone().next_back()?;
    (same.count() >= FEWEST).then_some(start.start..last.1.end)
}

/// Shorter words only hold others together.
const SHORTEST_KIND: usize = 3;

/// Whether there is a scale in vague words.
pub(super) fn is_there(reading: &Reading<'_>) -> bool {
    reading.says(&WORDS)
        || grades(reading).is_some()
        || !graded::levels(reading).is_empty()
        || answers_of_a_kind(reading).is_some()
        || levels_in_loose_words(reading).is_some()
}

/// So many verdicts beside each other are a scale, with points or without.
const FEWEST_GRADES: usize = 3;

/// Grades that are only named: `0 (oacceptabel), 1 (svag), 2 (god)`, `utmärkt, bra, godkänd`.
fn grades(reading: &Reading<'_>) -> Option<Range<usize>> {
    if reading.found(&VERDICT).len() < FEWEST_GRADES {
        return None;
    }
    let tokens = &reading.tokens;
    let parts = |at: usize| {
        let number = || tokens.get(at + 1).is_some_and(|token| token.form.number.is_some());
        tokens.get(at).is_some_and(|token| match (token.kind(), token.word()) {
            (TokenKind::Mark, word) => [",", ";", "/", "•", "|"].contains(&word),
            (TokenKind::Word, "och" | "and") => number(),
            (TokenKind::Word, "eller" | "or") => true,
            _ => false,
        })
    };
    let mut run: Option<(Range<usize>, usize)> = None;
    let mut before = 0;
    // A sentence without a verdict ends a run, as an item without one does; a bullet between two does not.
    for sentence in reading.sentences_with(&VERDICT) {
        if (before..sentence.start).any(|at| !parts(at)) && !goes_on(&mut run, None) {
            break;
        }
        before = sentence.end;
        let first = sentence.start + usize::from(parts(sentence.start));
        let mut start = first;
        for at in first..=sentence.end {
            let last = at == sentence.end;
            if !last && !parts(at) || last && start == at {
                continue;
            }
            if !goes_on(&mut run, verdict_in(reading, start..at)) {
                return run_of_grades(reading, run);
            }
            start = at + 1;
        }
    }
    run_of_grades(reading, run)
}

/// Adds the verdict of one more item to a run, or ends it; whether a run that is long enough is not over.
fn goes_on(run: &mut Option<(Range<usize>, usize)>, verdict: Option<Range<usize>>) -> bool {
    let Some(verdict) = verdict else {
        let is_over = run.as_ref().is_some_and(|(_, count)| *count >= FEWEST_GRADES);
        if !is_over {
            *run = None;
        }
        return !is_over;
    };
    let (start, count) = run.as_ref().map_or((verdict.start, 0), |(range, count)| (range.start, *count));
    *run = Some((start..verdict.end, count + 1));
    true
}

/// A run of verdicts that is a scale.
fn run_of_grades(reading: &Reading<'_>, run: Option<(Range<usize>, usize)>) -> Option<Range<usize>> {
    let tokens = &reading.tokens;
    // A praise alone is none: what is asked for may be put in three words of praise.
    let blames = |range: &Range<usize>| range.clone().any(|at| reading.stands_in(&BLAME, at));
    let numbered = |range: &Range<usize>| {
        range
            .clone()
            .any(|at| tokens.get(at).is_some_and(|token| token.form.number.is_some() || token.word() == "="))
    };
    let run = run.filter(|(_, count)| *count >= FEWEST_GRADES).map(|(range, _)| range);
    run.filter(|range| blames(range) || numbered(range))
}

/// The verdict that an item of a list consists of, beside its mark: after `=`, `:` or `(`, or before it.
fn verdict_in(reading: &Reading<'_>, item: Range<usize>) -> Option<Range<usize>> {
    if !reading.overlaps(&VERDICT, &item) {
        return None;
    }
    let marks = |at: &usize| {
        reading.tokens.get(*at).is_some_and(|token| {
            ["=", ":", "(", "–", "motsvarar", "innebär", "betyder", "means", "equals"].contains(&token.word())
        })
    };
    let is_grade = |range: &Range<usize>| {
        let praised = range.clone().any(|at| reading.stands_in(&VERDICT, at));
        let number = |at: usize| reading.tokens.get(at).is_some_and(|token| token.form.number.is_some());
        // `mer än 5 till och med 12` is a value.
        let compares = reading
            .tokens
            .get(range.clone())
            .is_some_and(|words| words.iter().any(|token| ["än", "than"].contains(&token.word())));
        praised
            && !compares
            && range.clone().all(|at| reading.stands_in(&VERDICT, at) || is_empty(reading, at) || number(at))
    };
    let Some(mark) = item.clone().rfind(marks) else {
        let tail =
            item.clone().rfind(|&at| !reading.stands_in(&VERDICT, at)).map_or(item.start, |last| last + 1);
        return [item.clone(), tail..item.end].into_iter().find(is_grade);
    };
    [mark + 1..item.end, item.start..mark].into_iter().find(is_grade)
}

/// Whether a word only holds others together, or makes them stronger.
fn is_empty(reading: &Reading<'_>, at: usize) -> bool {
    let is_mark = reading.tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Mark);
    let gives = reading.tokens.get(at).is_some_and(|token| is_giving(token.word()));
    is_mark || gives || reading.stands_in(&ANSWER, at) || reading.stands_in(&degree_without_limit::WORDS, at)
}

/// Whether the words say how good something is, and nothing else.
fn is_verdict(reading: &Reading<'_>, condition: &Range<usize>) -> bool {
    let is_praise = |at: usize| reading.stands_in(&VERDICT, at) || reading.stands_in(&vague_word::WORDS, at);
    condition.clone().any(is_praise) && condition.clone().all(|at| is_praise(at) || is_empty(reading, at))
}
