//! The scale in running text: `minst 5 men mindre än 10 dagar ger 3 poäng`. An anchor is an amount of points
//! with the words that say when it is given; a step is an anchor that says so with numbers.

use std::ops::Range;

use super::reading::Reading;
use super::text::{ONE, Token, TokenKind};

/// An amount of points, and the words that say when it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Anchor {
    /// The tokens of the amount.
    pub(super) points: Range<usize>,
    /// The tokens of the condition.
    pub(super) condition: Range<usize>,
}

/// A step: the values that it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) least: Option<Limit>,
    pub(super) most: Option<Limit>,
    /// What is counted: how the word after the number begins; empty where there is none.
    pub(super) unit: String,
    /// Where it stands.
    pub(super) tokens: Range<usize>,
}

/// A limit, in ten-thousandths, and whether the step reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    pub(super) value: i64,
    pub(super) reached: bool,
}

impl Step {
    /// Whether `next` begins where this ends: no value in both, and none between. Whole numbers may
    /// follow each other: `1–5`, `6–10`.
    pub(super) fn meets_exactly(&self, next: &Self) -> bool {
        let (Some(end), Some(start)) = (self.most, next.least) else { return self.most.is_some() };
        if end.value == start.value {
            return end.reached != start.reached;
        }
        let whole = |limit: Limit| limit.reached && limit.value % ONE == 0;
        start.value - end.value == ONE && whole(end) && whole(start)
    }
}

impl Step {
    /// Whether `next` goes on with the next whole number of something that comes in parts too, such as hours.
    pub(super) fn leaves_parts(&self, next: &Self) -> bool {
        const IN_PARTS: [&str; 8] = ["tim", "h", "hou", "sek", "sec", "ton", "kwh", "db"];
        let (Some(end), Some(start)) = (self.most, next.least) else { return false };
        end.value != start.value && IN_PARTS.contains(&next.unit.as_str())
    }
}

/// The amounts of points that the text states, each with its condition.
pub(super) fn anchors(tokens: &[Token]) -> Vec<Anchor> {
    let amounts: Vec<Range<usize>> = (0..tokens.len()).filter_map(|at| amount(tokens, at)).collect();
    let mut found = Vec::new();
    let mut free_from = 0;
    for (number, points) in amounts.iter().enumerate() {
        let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
        let begin = (free_from..points.start)
            .rev()
            .take_while(|&at| sentence(at) == sentence(points.start) && word(tokens, at) != ";")
            .last();
        let before = own_clause(tokens, after_colon(tokens, begin.unwrap_or(points.start)..points.start));
        let next = amounts.get(number + 1).map_or(tokens.len(), |next| next.start);
        let after = points.end..end_of_clause(tokens, points.end).min(next);
        let is_said_before = is_giving(word_before(tokens, points.start)) && !before.is_empty();
        let is_said_after = is_introducing(word(tokens, points.end));
        let condition = if is_said_before && (!is_said_after || is_verb(word_before(tokens, points.start))) {
            before
        } else if is_said_after || before.len() < 2 {
            after
        } else {
            before
        };
        free_from = condition.end.max(points.end);
        found.push(Anchor { points: points.clone(), condition });
    }
    found
}

/// What stands after a colon, where words do: before it stands of what the levels are.
fn after_colon(tokens: &[Token], before: Range<usize>) -> Range<usize> {
    let Some(colon) = before.clone().rfind(|&at| word(tokens, at) == ":") else { return before };
    let after = colon + 1..before.end;
    let tells = |at: usize| {
        tokens.get(at).is_some_and(|token| token.kind() != TokenKind::Mark) && !is_giving(word(tokens, at))
    };
    if after.clone().any(tells) { after } else { before }
}

/// The last clause of what stands before points, where it tells a value of its own: what stands before it is of
/// something else.
fn own_clause(tokens: &[Token], before: Range<usize>) -> Range<usize> {
    const GOING_ON: [&str; 6] = ["men", "dock", "och", "but", "and", "though"];
    let Some(comma) = before.clone().rfind(|&at| word(tokens, at) == ",") else { return before };
    let last = comma + 1..before.end;
    let tells = last.clone().any(|at| tokens.get(at).is_some_and(|token| token.form.number.is_some()));
    let elsewhere = before.start..comma;
    let given = elsewhere.clone().any(|at| is_verb(word(tokens, at)));
    if tells && given && !GOING_ON.contains(&word(tokens, comma + 1)) { last } else { before }
}

/// The steps that the text states together with their points, each with at least one limit.
pub(super) fn steps(reading: &Reading<'_>) -> Vec<Step> {
    let tokens = &reading.tokens;
    // `max 8 poäng` gives none for anything.
    let is_most = |anchor: &&Anchor| {
        let number =
            anchor.points.clone().find(|&at| tokens.get(at).is_some_and(|token| token.form.number.is_some()));
        number.and_then(|at| said(tokens, at)).is_some_and(|(to_least, _)| !to_least)
    };
    let given = reading.anchors().iter().filter(|anchor| !is_most(anchor));
    given.filter_map(|anchor| step(tokens, anchor.condition.clone())).collect()
}

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", Token::word)
}

fn word_before(tokens: &[Token], at: usize) -> &str {
    at.checked_sub(1).map_or("", |at| word(tokens, at))
}

/// The amount of points that begins here: `5 poäng`, or the number alone before `=`.
fn amount(tokens: &[Token], at: usize) -> Option<Range<usize>> {
    const POINTS: [&str; 9] =
        ["poäng", "p", "points", "point", "pts", "marks", "mark", "meritpoäng", "bonuspoäng"];
    const MONEY: [&str; 10] = ["kr", "kronor", "sek", "tkr", "mkr", "euro", "euros", "eur", "pounds", "gbp"];
    const GAINS: [&str; 10] =
        ["poäng", "avdrag", "bonus", "tillägg", "vite", "points", "point", "marks", "deduction", "mervärde"];
    const NOTHING: [&str; 7] = ["ingen", "inget", "inga", "ingenting", "no", "none", "nothing"];
    const LEVELS: [&str; 8] = ["nivå", "betyg", "steg", "grad", "level", "grade", "score", "band"];
    let token = tokens.get(at)?;
    if token.form.number.is_none() {
        // `ger inget avdrag`, `gives none`.
        if !NOTHING.contains(&token.word()) || !is_verb(word_before(tokens, at)) {
            return None;
        }
        if GAINS.contains(&word(tokens, at + 1)) {
            return Some(at..at + 2);
        }
        return (end_of_clause(tokens, at) == at + 1).then_some(at..at + 1);
    }
    if POINTS.contains(&word(tokens, at + 1)) {
        return Some(at..at + 2);
    }
    // `ger en bonus på 5 000 kronor`.
    if MONEY.contains(&word(tokens, at + 1)) && is_given(tokens, at) {
        return Some(at..at + 2);
    }
    if MONEY.contains(&word_before(tokens, at)) && is_given(tokens, at - 1) {
        return Some(at - 1..at + 1);
    }
    // `points 4`, `nivå 2:`.
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    let before = at.checked_sub(2).is_some_and(is_number);
    let begins_sentence = at
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_none_or(|before| before.sentence != token.sentence);
    if POINTS.contains(&word_before(tokens, at)) && !before && !begins_sentence {
        return Some(at - 1..at + 1);
    }
    // `5 poäng, annars 0`.
    if ["annars", "otherwise"].contains(&word_before(tokens, at)) && end_of_clause(tokens, at) == at + 1 {
        return Some(at..at + 1);
    }
    if is_in_column_of_points(tokens, at) || begins_sentence && is_in_list_of_points(tokens, at) {
        return Some(at..at + 1);
    }
    if LEVELS.contains(&word_before(tokens, at)) && [":", "=", "–"].contains(&word(tokens, at + 1)) {
        return Some(at - 1..at + 1);
    }
    let begins = at == 0
        || tokens.get(at - 1).is_some_and(|before| before.sentence != token.sentence)
        || [",", ";", ":", "•", "(", "/"].contains(&word_before(tokens, at));
    let alone = begins && word(tokens, at + 1) == "=" && tokens.get(at + 2)?.sentence == token.sentence;
    alone.then_some(at..at + 1)
}

/// Whether a number is the last of a row `0–4 | 10`, under a heading whose last column is of points.
fn is_in_column_of_points(tokens: &[Token], at: usize) -> bool {
    const POINTS: [&str; 6] = ["poäng", "p", "points", "marks", "score", "betyg"];
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let is_last = |at: usize| sentence(at + 1) != sentence(at);
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    let row_of_more = at.checked_sub(1).is_some_and(|before| sentence(before) == sentence(at));
    // The ends of the lines above, upwards, are numbers, and then the heading.
    let mut above = (0..at).rev().filter(|&end| is_last(end));
    let mut heading = || above.find(|&end| !is_number(end));
    is_last(at) && row_of_more && heading().is_some_and(|end| POINTS.contains(&word(tokens, end)))
}

/// Whether a number begins a line of a list of levels, under a heading that ends with a colon: `Betyg: 5 som väntat`.
fn is_in_list_of_points(tokens: &[Token], at: usize) -> bool {
    const POINTS: [&str; 8] = ["poäng", "betyg", "betyget", "skala", "points", "marks", "score", "grade"];
    let Some(own) = tokens.get(at).map(|token| token.sentence) else { return false };
    let levels = tokens.iter().enumerate().filter(|(index, token)| {
        let begins = index.checked_sub(1).and_then(|before| tokens.get(before));
        begins.is_none_or(|before| before.sentence != token.sentence) && token.form.number.is_some()
    });
    let of_words = tokens.get(at + 1).is_some_and(|next| {
        next.sentence == own && next.kind() == TokenKind::Word && next.word().chars().count() > 2
    });
    let heading = (0..at).rev().find(|&before| word(tokens, before) == ":");
    let of_points = heading.is_some_and(|colon| {
        let sentence = tokens.get(colon).map(|token| token.sentence);
        let ends = tokens.get(colon + 1).is_none_or(|next| Some(next.sentence) != sentence);
        ends && (0..colon).any(|at| {
            tokens.get(at).map(|token| token.sentence) == sentence && POINTS.contains(&word(tokens, at))
        })
    });
    of_words && of_points && levels.count() >= 3
}

/// Whether a verb of giving stands shortly before, in the same clause.
fn is_given(tokens: &[Token], at: usize) -> bool {
    const FURTHEST: usize = 4;
    let before = (at.saturating_sub(FURTHEST)..at).rev().map(|at| word(tokens, at));
    let mut clause = before.take_while(|word| ![",", ";", ".", ":"].contains(word));
    clause.any(is_verb)
}

fn is_verb(word: &str) -> bool {
    const VERBS: [&str; 22] = [
        "ger",
        "ges",
        "får",
        "costs",
        "görs",
        "made",
        "give",
        "gives",
        "earns",
        "earn",
        "scores",
        "score",
        "get",
        "gets",
        "tilldelas",
        "erhåller",
        "receives",
        "receive",
        "innebär",
        "motsvarar",
        "awarded",
        "genererar",
    ];
    VERBS.contains(&word)
}

/// What stands between a condition and the points that it gives.
pub(super) fn is_giving(word: &str) -> bool {
    is_verb(word) || ["=", ":", "–", "-", "(", "→", "|", ">"].contains(&word)
}

/// What stands between points and the condition for them.
fn is_introducing(word: &str) -> bool {
    ["=", ":", "–", "-", "om", "för", "vid", "när", "if", "for", "when", "where", ")", "|"].contains(&word)
}

/// Where a clause ends: at a comma or semicolon before the next points, or with the sentence.
fn end_of_clause(tokens: &[Token], from: usize) -> usize {
    let Some(first) = tokens.get(from) else { return from };
    let rest = tokens.get(from..).unwrap_or_default();
    let ends = |token: &Token| token.sentence != first.sentence || [",", ";", "."].contains(&token.word());
    from + rest.iter().position(ends).unwrap_or(rest.len())
}

fn step(tokens: &[Token], range: Range<usize>) -> Option<Step> {
    let mut step = Step { least: None, most: None, unit: String::new(), tokens: range.clone() };
    let mut first = None;
    let mut spans = false;
    for at in range.clone() {
        let token = tokens.get(at)?;
        let Some(value) = token.form.number else { continue };
        let said = said(tokens, at);
        if spans {
            // `95 till under 99`: what is said of the second number still holds.
            let reached = said.is_none_or(|(_, reached)| reached);
            step.most = Some(Limit { value, reached });
            spans = false;
        } else if opens_span(tokens, at, range.end) {
            // `mer än 4 till 6`: what is said of the first number still holds.
            let reached = said.is_none_or(|(_, reached)| reached);
            step.least = Some(Limit { value, reached });
            spans = true;
        } else if let Some((to_least, reached)) = said {
            let limit = Some(Limit { value, reached });
            *(if to_least { &mut step.least } else { &mut step.most }) = limit;
        } else {
            continue;
        }
        // The word that says which limit it is belongs to it.
        let begins = if said.is_some() { at.saturating_sub(1).max(range.start) } else { at };
        first.get_or_insert(begins);
        let unit = unit(tokens, at + 1);
        if !unit.is_empty() {
            step.unit = unit;
        }
    }
    if first.is_none() {
        (step.least, step.most) = exactly(tokens, range.clone())?;
        first = Some(range.start);
    }
    let said = range.clone().rev().find(|&at| !is_giving(word(tokens, at)));
    step.tokens = first?..said.map_or(range.end, |last| last + 1);
    Some(step)
}

/// The limits of a step of one value: `5 dagar`, and nothing else.
fn exactly(tokens: &[Token], range: Range<usize>) -> Option<(Option<Limit>, Option<Limit>)> {
    let mut values =
        range.clone().filter(|&at| tokens.get(at).is_some_and(|token| token.form.number.is_some()));
    let at = values.next().filter(|_| values.next().is_none())?;
    // `5 dagar` and at most a verb of giving or a mark after it.
    let goes_on = (at + 2..range.end).any(|at| !is_giving(word(tokens, at)));
    if goes_on {
        return None;
    }
    let only_marks =
        (range.start..at).all(|at| tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Mark));
    let limit = Limit { value: tokens.get(at)?.form.number?, reached: true };
    (only_marks && is_unit(word(tokens, at + 1))).then_some((Some(limit), Some(limit)))
}

/// Whether the number at `at`, perhaps with its unit, is the first of two: `10–20 %`, `10 % to 20 %`.
fn opens_span(tokens: &[Token], at: usize, end: usize) -> bool {
    // `to under 95`, `till men inte med 95`.
    const FURTHEST: usize = 5;
    let joint = if joins(tokens, at, word(tokens, at + 1)) { at + 1 } else { at + 2 };
    let joined = joins(tokens, at, word(tokens, joint)) && (joint == at + 1 || is_unit(word(tokens, at + 1)));
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.form.number.is_some());
    joined && (joint + 1..(joint + FURTHEST).min(end)).any(is_number)
}

/// How the unit at `at` begins, so that `dag` and `dagar` are one.
fn unit(tokens: &[Token], at: usize) -> String {
    const BEGINNING: usize = 3;
    let word = word(tokens, at);
    let is_none = is_verb(word)
        || ["eller", "or", "men", "but", "och", "and", "till", "to"].contains(&word)
        || !is_unit(word);
    if is_none {
        return String::new();
    }
    // `3 års arbete` and `6 år` are one.
    let beginning: String = word.chars().take(BEGINNING).collect();
    beginning.strip_suffix('s').map_or_else(|| beginning.clone(), str::to_owned)
}

fn is_unit(word: &str) -> bool {
    word == "%" || word.chars().all(char::is_alphabetic)
}

/// Whether a word between two numbers makes a span of them.
fn joins(tokens: &[Token], at: usize, joint: &str) -> bool {
    let before = word_before(tokens, at);
    // `3 eller 4 dagar`: the next whole number.
    let number = |at: usize| tokens.get(at).and_then(|token| token.form.number);
    let next_whole = number(at).zip(number(at + 2)).is_some_and(|(one, next)| next - one == ONE);
    ["–", "-", "till", "to"].contains(&joint)
        || next_whole && ["eller", "or"].contains(&joint)
        || (["och", "and"].contains(&joint) && ["mellan", "between"].contains(&before))
}

/// What is said of the number at `at`: whether it is the least, and whether it is reached.
pub(super) fn said(tokens: &[Token], at: usize) -> Option<(bool, bool)> {
    /// Units may be long: `5 000 meddelanden/s eller fler`.
    const LONGEST_UNIT: usize = 4;
    // `max. 2`: the full stop of an abbreviation is seen through.
    let dot = usize::from(word_before(tokens, at) == ".");
    let back = |back: usize| at.checked_sub(back + dot).map_or("", |at| word(tokens, at));
    let after = |ahead: usize| word(tokens, at + ahead);
    // `no more than 5` and `ej mer än 5` are limits upwards; `mindre än eller lika med 5` is reached.
    let denied = ["no", "not", "inte", "ej"].contains(&back(3));
    if (back(2), back(1)) == ("lika", "med") || (back(3), back(2), back(1)) == ("or", "equal", "to") {
        let less = |word: &str| is_less(word);
        return Some((!(less(back(5)) || less(back(6))), true));
    }
    // `från och med 5` is a limit downwards, `till och med 5` one upwards.
    if ["från", "from"].contains(&back(3))
        && [("och", "med"), ("and", "including")].contains(&(back(2), back(1)))
    {
        return Some((true, true));
    }
    match (back(2), back(1)) {
        // `upp till men inte med`, `up to but not including`.
        ("inte" | "ej" | "exklusive", "med" | "inklusive") | ("not" | "but", "including") => {
            return Some((false, false));
        }
        (word, "än" | "than") if is_more(word) => {
            return Some(if denied { (false, true) } else { (true, false) });
        }
        (word, "än" | "than") if is_less(word) => {
            return Some(if denied { (true, true) } else { (false, false) });
        }
        (
            "inte" | "ej" | "not",
            "överstiger" | "överstiga" | "exceed" | "exceeding" | "exceeds" | "över" | "above" | "over",
        )
        | ("och", "med")
        | ("and", "including")
        | ("at", "most")
        | ("upp", "till")
        | ("up", "to")
        | ("som", "mest")
        | (_, "inom" | "within" | "≤" | "senast" | "högst" | "max" | "maximalt" | "maximum") => {
            return Some((false, true));
        }
        ("inte" | "ej" | "not", "understiger" | "understiga" | "under" | "below")
        | ("at", "least")
        | (_, "minst" | "lägst" | "≥" | "from" | "minimum") => {
            return Some((true, true));
        }
        (
            _,
            "över" | "above" | "over" | ">" | "överstiger" | "exceeding" | "exceeds" | "exceed" | "efter"
            | "after" | "beyond",
        ) => {
            return Some((true, false));
        }
        (_, "under" | "below" | "<" | "understiger") => return Some((false, false)),
        _ => {}
    }
    // `10 eller färre`, `10 procent eller mer`.
    let between = |ahead: &usize| is_unit(after(*ahead)) || after(*ahead) == "/";
    let joint = (1..=LONGEST_UNIT).take_while(|ahead| *ahead == 1 || between(&(ahead - 1)));
    joint.into_iter().find(|&ahead| ["eller", "or", "and", "och"].contains(&after(ahead))).and_then(|ahead| {
        let said = after(ahead + 1);
        if ["above", "över", "uppåt", "upwards", "däröver"].contains(&said) {
            return Some((true, true));
        }
        if ["below", "under", "nedåt", "downwards", "därunder"].contains(&said) {
            return Some((false, true));
        }
        if !["eller", "or"].contains(&after(ahead)) {
            None
        } else if is_more(said) {
            Some((true, true))
        } else if is_less(said) {
            Some((false, true))
        } else {
            None
        }
    })
}

/// Whether a word compares amounts: `längre`, `fewer`.
pub(super) fn is_compared(word: &str) -> bool {
    is_less(word) || MORE.contains(&word)
}

const MORE: [&str; 18] = [
    "mer", "mera", "fler", "flera", "större", "högre", "längre", "senare", "bredare", "more", "greater",
    "higher", "longer", "later", "larger", "wider", "bigger", "over",
];

fn is_more(word: &str) -> bool {
    MORE.contains(&word) || !is_less(word) && ["are", "er"].iter().any(|ending| word.ends_with(ending))
}

fn is_less(word: &str) -> bool {
    const LESS: [&str; 32] = [
        "svagare",
        "lättare",
        "smalare",
        "yngre",
        "tunnare",
        "kallare",
        "mörkare",
        "grundare",
        "tystare",
        "weaker",
        "lighter",
        "narrower",
        "younger",
        "thinner",
        "colder",
        "darker",
        "shallower",
        "mindre",
        "färre",
        "lägre",
        "kortare",
        "snabbare",
        "tidigare",
        "less",
        "fewer",
        "lower",
        "shorter",
        "faster",
        "earlier",
        "smaller",
        "quicker",
        "under",
    ];
    LESS.contains(&word)
}
