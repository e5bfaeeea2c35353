//! Brands and makes.

use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::praise::AFTER;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::prescribes_solution;
use crate::check::rules::standard_without_equivalent::{EQUIVALENT, STANDARD};
use crate::check::text::{List, Token, TokenKind, list};
use crate::language::Language;

/// Brands and makes.
pub(super) static RULE: Rule = Rule {
    code: "SPR401",
    name: "brand",
    severity: Severity::Error,
    problem: "brand",
    message: Words {
        sv: "”{words}” är ett varumärke eller fabrikat.", en: "“{words}” is a brand or make."
    },
    why: Words {
        sv: "Varumärken stänger ute andra och får anges bara undantagsvis, när behovet inte kan beskrivas på annat sätt, och då med ”eller likvärdigt”.",
        en: "Brands shut others out; they may be named only exceptionally, where the need cannot be described otherwise, and then with “or equivalent”.",
    },
    help: Words { sv: "Beskriv vad som ska kunna göras.", en: "Describe what it must be able to do." },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 42.4; LOU 9 kap.",
        en: "Directive 2014/24/EU art. 42(4).",
    },
    flagged: Words { sv: "Fordonet ska ha Scania-motor.", en: "The vehicle shall have a Scania engine." },
    mended: Words { sv: "Motorn ger minst 250 kW.", en: "The engine gives at least 250 kW." },
    look: Look::Text(&[&WORDS, &CONTEXT], look),
};

pub(in crate::check) static WORDS: List = list!("brand");
/// What stands around a name that something equal may stand for.
static CONTEXT: List = list!("brand_context");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let known = reading.found(&WORDS);
    let asked = known.iter().filter(|hit| !is_made_in(reading, hit.range.start));
    findings.extend(asked.map(|hit| reading.finding_about(rule, hit)));
    let stands_in = |list, range: &Range<usize>| {
        let hits = reading.found(list).iter();
        hits.map(|hit| &hit.range).any(|other| other.start < range.end && range.start < other.end)
    };
    // A technology is named by its own word: what a whole phrase prescribes may well be a make.
    let is_technology = |range: &Range<usize>| {
        reading.found(&prescribes_solution::WORDS).iter().any(|hit| hit.range == *range)
    };
    let is_new = |range: &Range<usize>| {
        !stands_in(&WORDS, range) && !stands_in(&STANDARD, range) && !is_technology(range)
    };
    let inside = with_a_capital_inside(reading);
    for hit in reading.found(&CONTEXT) {
        // A name that is told by its own build is told once.
        let told = inside.iter().any(|name| hit.range.contains(&name.start));
        let asked = !told && !is_made_in(reading, hit.range.start);
        if asked && is_new(&hit.range) && names_a_make(reading, &hit.range) {
            findings.extend(reading.finding_in(rule, hit, rule.severity));
        }
    }
    for range in long_in_capitals(reading).into_iter().chain(names_in_a_row(reading)).filter(is_new) {
        findings.push(reading.finding(rule, &range).at_most(Severity::Advice));
    }
    let others = joined_to_a_make(reading)
        .into_iter()
        .chain(inside)
        .chain(with_a_model(reading))
        .chain(beside_a_make(reading));
    for range in others.filter(is_new) {
        findings.push(reading.finding(rule, &range).at_most(Severity::Warning));
    }
}

/// Whether a product is only what something has been written in, and something equal may be used: `upprättade i Word
/// eller likvärdigt`.
fn is_made_in(reading: &Reading<'_>, at: usize) -> bool {
    const WRITTEN: [&str; 14] = [
        "upprättad",
        "upprättade",
        "upprättat",
        "skrivna",
        "skriven",
        "skapade",
        "skapad",
        "sparade",
        "written",
        "produced",
        "prepared",
        "drawn",
        "saved",
        "created",
    ];
    let before = (at.saturating_sub(2)..at).filter_map(|at| reading.tokens.get(at));
    let mut written = before.filter(|token| WRITTEN.contains(&token.word()));
    written.next().is_some() && reading.says_in_sentence(&EQUIVALENT, at)
}

/// A make joined to what it makes: `Hiab-kran`.
fn joined_to_a_make(reading: &Reading<'_>) -> Vec<Range<usize>> {
    const NOT_MADE: [&str; 14] = [
        "skala", "skalan", "metod", "metoden", "klass", "test", "testet", "index", "värde", "nivå", "scale",
        "test", "class", "index",
    ];
    let joined = reading.capitals().filter(|&at| {
        let Some([name, thing]) = reading.tokens.get(at..at + 2) else { return false };
        let is_thing = thing.joined && thing.form.written.starts_with(char::is_lowercase);
        is_thing && thing.form.letters > 2 && name.form.letters > 2 && !NOT_MADE.contains(&thing.word())
    });
    // `- Turn-round in hours`: what begins an item owes its capital to that.
    let begins = |at: usize| {
        let token = |back: usize| at.checked_sub(back).and_then(|at| reading.tokens.get(at));
        let is_mark = token(1).is_some_and(|before| before.kind() == TokenKind::Mark);
        is_mark && token(1).map(|mark| mark.sentence) != token(2).map(|before| before.sentence)
    };
    joined
        .filter(|&at| !begins(at))
        .map(|at| at..at + 1)
        .filter(|range| names_a_make(reading, range))
        .collect()
}

/// Whether nothing stands after a word that it could own.
fn stands_alone(reading: &Reading<'_>, at: usize) -> bool {
    let next = reading.tokens.get(at + 1).filter(|next| next.kind() == TokenKind::Word);
    next.is_none_or(|next| reading.stands_in(&AFTER, at + 1) || ["och", "and"].contains(&next.word()))
}

/// A name with a capital inside, as only what is sold has: `PostgreSQL`.
fn with_a_capital_inside(reading: &Reading<'_>) -> Vec<Range<usize>> {
    const SHORTEST: usize = 5;
    let has_one = |token: &Token| token.form.capital_inside && token.form.letters >= SHORTEST;
    let named = reading.capitals().filter(|&at| reading.tokens.get(at).is_some_and(has_one));
    named.map(|at| at..at + 1).collect()
}

/// A name with a model of letters and digits after it: `Evondos E300`.
fn with_a_model(reading: &Reading<'_>) -> Vec<Range<usize>> {
    const SHORTEST: usize = 3;
    /// Things that have numbers and no makers.
    const NUMBERED: [&str; 34] = [
        "bilaga", "bilagan", "annex", "appendix", "schedule", "avsnitt", "section", "table", "tabell",
        "figure", "figur", "lot", "del", "part", "level", "nivå", "class", "klass", "grade", "zone", "zon",
        "room", "rum", "sal", "hus", "building", "gate", "type", "typ", "stage", "etapp", "form", "blankett",
        "punkt",
    ];
    let token = |at: usize| reading.tokens.get(at);
    let is_model = |at: usize| {
        token(at).is_some_and(|model| {
            let written = model.form.written.as_str();
            written.len() >= SHORTEST
                && written.contains(char::is_uppercase)
                && written.contains(|letter: char| letter.is_ascii_digit())
        })
    };
    let named = reading.capitals().filter(|&at| {
        let plain = token(at).is_some_and(|name| {
            !name.form.all_capitals && name.form.letters >= SHORTEST && !NUMBERED.contains(&name.word())
        });
        plain && is_model(at + 1) && names_a_make(reading, &(at..at + 1))
    });
    named.map(|at| at..at + 2).collect()
}

/// Another name beside a known make, joined to it by `or`: `Dell eller HPE`.
fn beside_a_make(reading: &Reading<'_>) -> Vec<Range<usize>> {
    const OR: [&str; 5] = ["eller", "or", "och", "and", "/"];
    let token = |at: usize| reading.tokens.get(at);
    let joins = |at: usize| token(at).is_some_and(|token| OR.contains(&token.word()));
    let is_name = |at: usize| {
        token(at).is_some_and(|token| {
            token.form.capital && token.form.letters > 2 && token.kind() == TokenKind::Word
        })
    };
    let makes = reading.found(&WORDS).iter().filter(|hit| is_name(hit.range.start));
    let beside = makes.flat_map(|hit| {
        let after = Some(hit.range.end + 1).filter(|&at| joins(hit.range.end) && is_name(at));
        let before = hit.range.start.checked_sub(2).filter(|&at| joins(at + 1) && is_name(at));
        let same = move |at: &usize| {
            token(*at).map(|token| token.sentence) == token(hit.range.start).map(|token| token.sentence)
        };
        [before, after].into_iter().flatten().filter(same)
    });
    beside.map(|at| at..at + 1).collect()
}

/// Two words or more with capitals beside each other, where Swedish has none but for names: `Filtek Supreme`.
fn names_in_a_row(reading: &Reading<'_>) -> Vec<Range<usize>> {
    const SHORTEST: usize = 4;
    if reading.language != Language::Swedish {
        return Vec::new();
    }
    let sentence = |at: usize| reading.tokens.get(at).map(|token| token.sentence);
    let is_name = |at: usize| {
        let token = reading.tokens.get(at);
        token.is_some_and(|token| {
            token.form.capital && !token.form.all_capitals && token.form.letters >= SHORTEST
        })
    };
    let in_a_row = |at: usize| is_name(at) && is_name(at + 1) && sentence(at) == sentence(at + 1);
    let starts = reading.capitals().filter(|&at| {
        let before = at.checked_sub(1);
        in_a_row(at) && before.is_some_and(|before| sentence(before) == sentence(at) && !is_name(before))
    });
    starts.map(|at| at..at + 2).collect()
}

/// Two long words in capitals beside each other, or one that is very long, after a word that is not, as some makes are
/// written: `FEIG OBID`.
fn long_in_capitals(reading: &Reading<'_>) -> Vec<Range<usize>> {
    const SHORTEST: usize = 4;
    const LONGEST: usize = 6;
    let is_long = |at: usize| {
        let token = reading.tokens.get(at);
        token.is_some_and(|token| token.form.all_capitals && token.form.letters >= SHORTEST)
    };
    let sentence = |at: usize| reading.tokens.get(at).map(|token| token.sentence);
    // One alone is told by its length: shorter ones are mostly abbreviations.
    let is_longest =
        |at: usize| is_long(at) && reading.tokens.get(at).is_some_and(|token| token.form.letters >= LONGEST);
    let is_small = |at: usize| {
        reading.tokens.get(at).is_none_or(|token| !token.form.capital || token.kind() == TokenKind::Mark)
    };
    let single = reading.capitals().filter(|&at| {
        let before = at.checked_sub(1);
        is_longest(at)
            && is_small(at + 1)
            && before.is_some_and(|before| sentence(before) == sentence(at) && is_small(before))
    });
    let single: Vec<_> = single.map(|at| at..at + 1).collect();
    let capitals = reading.capitals().filter(|&at| is_long(at) && is_long(at + 1));
    let alone = capitals.filter(|&at| {
        let before =
            at.checked_sub(1).is_some_and(|before| sentence(before) == sentence(at) && !is_long(before));
        before && sentence(at + 1) == sentence(at) && !is_long(at + 2)
    });
    alone.map(|at| at..at + 2).chain(single).collect()
}

/// Whether the first word with a capital owes it to no beginning of a sentence, and is no abbreviation.
fn names_a_make(reading: &Reading<'_>, range: &Range<usize>) -> bool {
    const NOT_MAKES: [&str; 4] = ["Euro", "Bilaga", "Annex", "Appendix"];
    let written = |at: usize| reading.tokens.get(at).map_or("", |token| token.form.written.as_str());
    let capital = range.clone().find(|&at| written(at).starts_with(char::is_uppercase));
    let Some((at, token)) = capital.and_then(|at| Some((at, reading.tokens.get(at)?))) else { return false };
    let before = at.checked_sub(1).and_then(|at| reading.tokens.get(at));
    let begins =
        before.is_none_or(|before| before.sentence != token.sentence || [":", "|"].contains(&before.word()));
    let owns = written(at).ends_with('s') && !stands_alone(reading, at);
    let is_name = written(at).contains(char::is_lowercase) && !owns;
    is_name && !begins && !NOT_MAKES.contains(&written(at))
}
