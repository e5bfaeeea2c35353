//! What words say of the number beside them: `minst 5`, `10 eller färre`, `up to but not including 8`.

use super::steps::is_unit;
use super::text::{Token, is_among, word, word_before};

/// What is said of the number at `at`: whether it is the least, and whether it is reached.
pub(super) fn said(tokens: &[Token], at: usize) -> Option<(bool, bool)> {
    // `max. 2`, `below SEK 30`: the full stop of an abbreviation and a currency are seen through.
    const CURRENCIES: [&str; 9] = ["sek", "eur", "gbp", "usd", "nok", "dkk", "€", "£", "$"];
    let before = word_before(tokens, at);
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let abbreviated = before == "." && at.checked_sub(1).and_then(sentence) == sentence(at);
    let dot = usize::from(abbreviated || CURRENCIES.contains(&before));
    let back = |back: usize| at.checked_sub(back + dot).map_or("", |at| word(tokens, at));
    // `no more than 5` and `ej mer än 5` are limits upwards; `mindre än eller lika med 5` is reached.
    let denied = is_among(back(3), &["no", "not", "inte", "ej"]);
    if (back(2), back(1)) == ("lika", "med") || (back(3), back(2), back(1)) == ("or", "equal", "to") {
        let less = |word: &str| is_less(word);
        // `lika med 2 fel eller färre` is told by what comes after.
        let joined = is_among(back(if back(1) == "med" { 3 } else { 4 }), &["eller", "or"]);
        if !joined {
            return after_it(tokens, at);
        }
        return Some((!(less(back(5)) || less(back(6))), true));
    }
    // `från och med 5` is a limit downwards, `till och med 5` one upwards.
    if is_among(back(3), &["från", "from"])
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
        | (_, "minst" | "lägst" | "≥" | "from" | "från" | "minimum") => {
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
    after_it(tokens, at)
}

/// What is said of a number after it: `10 eller färre`, `10 procent eller mer`.
fn after_it(tokens: &[Token], at: usize) -> Option<(bool, bool)> {
    /// Units may be long: `5 000 meddelanden/s eller fler`.
    const LONGEST_UNIT: usize = 4;
    let after = |ahead: usize| word(tokens, at + ahead);
    let between = |ahead: &usize| is_unit(after(*ahead)) || after(*ahead) == "/";
    let joint = (1..=LONGEST_UNIT).take_while(|ahead| *ahead == 1 || between(&(ahead - 1)));
    joint.into_iter().find(|&ahead| is_among(after(ahead), &["eller", "or", "and", "och"])).and_then(
        |ahead| {
            let said = after(ahead + 1);
            // `0 points and above 80`: that is said of the next number.
            let adds = is_among(after(ahead), &["och", "and"]);
            if adds && tokens.get(at + ahead + 2).is_some_and(|token| token.form.number.is_some()) {
                return None;
            }
            if is_among(said, &["above", "över", "uppåt", "upwards", "däröver"]) {
                return Some((true, true));
            }
            if is_among(said, &["below", "under", "nedåt", "downwards", "därunder"]) {
                return Some((false, true));
            }
            if !is_among(after(ahead), &["eller", "or"]) {
                None
            } else if is_more(said) {
                Some((true, true))
            } else if is_less(said) {
                Some((false, true))
            } else {
                None
            }
        },
    )
}

/// Where the words begin that say which limit the number at `at` is: `lika med 2`, `max. 2`.
pub(super) fn begins(tokens: &[Token], at: usize, from: usize) -> usize {
    const SAYING: [&str; 52] = [
        "max",
        "maximalt",
        "högst",
        "minst",
        "lägst",
        "lika",
        "med",
        "mer",
        "mindre",
        "fler",
        "färre",
        "än",
        "inte",
        "ej",
        "och",
        "från",
        "till",
        "upp",
        "över",
        "under",
        "som",
        "mest",
        "eller",
        "more",
        "less",
        "fewer",
        "than",
        "up",
        "to",
        "at",
        "most",
        "least",
        "equal",
        "no",
        "not",
        "from",
        "over",
        "above",
        "below",
        "and",
        "including",
        "maximum",
        "minimum",
        "inom",
        "within",
        "senast",
        "beyond",
        "after",
        "efter",
        "exceeding",
        "exceeds",
        "större",
    ];
    let dot = |at: usize| word(tokens, at) == "." && is_among(word_before(tokens, at), &["max", "min"]);
    let mut first = at;
    while let Some(before) = first.checked_sub(1).filter(|&before| before >= from) {
        let says = is_among(word(tokens, before), &SAYING) || is_compared(word(tokens, before));
        if !says && !dot(before) {
            break;
        }
        first = before;
    }
    // Words that only join it to what stands before are none of its own.
    while first < at && is_among(word(tokens, first), &["och", "and", "eller", "or", "men", "but"]) {
        first += 1;
    }
    first
}

/// Whether a word compares amounts: `längre`, `fewer`.
pub(super) fn is_compared(word: &str) -> bool {
    is_less(word) || is_among(word, &MORE)
}

const MORE: [&str; 18] = [
    "mer", "mera", "fler", "flera", "större", "högre", "längre", "senare", "bredare", "more", "greater",
    "higher", "longer", "later", "larger", "wider", "bigger", "over",
];

fn is_more(word: &str) -> bool {
    is_among(word, &MORE) || !is_less(word) && ["are", "er"].iter().any(|ending| word.ends_with(ending))
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
    is_among(word, &LESS)
}
