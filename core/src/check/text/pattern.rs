//! Phrases that a rule looks for, as lists that a person can read and mend.
//!
//! One phrase a line, word by word. A word stands for all its forms; `=word` only for itself, and
//! with it the others that it is parted from by `|`;
//! `^Word` only for itself, capitals and all, and `^` for any word with a capital; `word*` and
//! `*word` for words that begin or end so; words joined by hyphens are taken together;
//! `one|other` for either; `#` for a number; `...` for up to four words between; `(word)` for a word
//! that may be left out. What follows `!` are phrases, parted by `;`, in which it means something else.
//! Lines that begin with `//` are comments.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::stem::stem;
use super::token::{Token, TokenKind, beginning};
use crate::language::Language;

/// A list of phrases, made ready.
pub(crate) struct Phrases {
    all: Vec<Phrase>,
    /// The phrases that may begin at a word with these letters.
    by_beginning: BTreeMap<u64, Vec<usize>>,
    /// Those that may begin at a number.
    at_number: Vec<usize>,
    /// Those that may begin at a word with a capital.
    at_capital: Vec<usize>,
    /// Those that may begin anywhere.
    anywhere: Vec<usize>,
}

struct Phrase {
    words: Vec<Item>,
    means_else: Vec<Vec<Item>>,
}

struct Item {
    any_of: Vec<Atom>,
    optional: bool,
}

enum Atom {
    Stem {
        word: String,
        stem: String,
    },
    Word(String),
    Written(String),
    Begins(String),
    Ends(String),
    /// Words joined by hyphens.
    Joined(Vec<Atom>),
    Capital,
    Number,
    Gap,
}

/// At which tokens a phrase may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Start {
    /// At words that begin with these letters.
    Letters(u64),
    /// At numbers.
    Number,
    /// At words with a capital.
    Capital,
    /// Nothing is known.
    Anywhere,
}

/// Most words that `...` stands for.
const WIDEST_GAP: usize = 4;

impl Phrases {
    /// Reads a list.
    pub(crate) fn read(list: &str, language: Language) -> Self {
        let lines = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
        let all: Vec<Phrase> = lines.map(|line| Phrase::read(line, language)).collect();
        let mut lists = Self {
            all,
            by_beginning: BTreeMap::new(),
            at_number: Vec::new(),
            at_capital: Vec::new(),
            anywhere: Vec::new(),
        };
        for index in 0..lists.all.len() {
            let starts: BTreeSet<Start> = lists.all.get(index).map(Phrase::starts).unwrap_or_default();
            if starts.contains(&Start::Anywhere) {
                lists.anywhere.push(index);
                continue;
            }
            for start in starts {
                match start {
                    Start::Letters(letters) => lists.by_beginning.entry(letters).or_default().push(index),
                    Start::Number => lists.at_number.push(index),
                    Start::Capital => lists.at_capital.push(index),
                    Start::Anywhere => {}
                }
            }
        }
        lists
    }

    /// The phrases that may begin at a token, some of them twice.
    fn candidates(&self, token: &Token) -> impl Iterator<Item = &Phrase> {
        let by = |letters: u64| self.by_beginning.get(&letters).into_iter().flatten();
        let [two, three] = token.beginnings;
        let number = if token.kind == TokenKind::Number { self.at_number.as_slice() } else { &[] };
        let capital =
            if token.written.starts_with(char::is_uppercase) { self.at_capital.as_slice() } else { &[] };
        by(two)
            .chain(by(three))
            .chain(number)
            .chain(capital)
            .chain(&self.anywhere)
            .filter_map(|&index| self.all.get(index))
    }

    /// Where the phrases stand, as ranges of tokens. Of phrases that overlap the longest is taken.
    pub(crate) fn find(&self, tokens: &[Token]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let found_here = self.candidates(token).filter_map(|phrase| phrase.matches(tokens, at));
            let longest = found_here.max_by_key(ExactSizeIterator::len);
            if let Some(range) = longest {
                match found.last_mut() {
                    Some(last) if last.end > range.start => {
                        if range.len() > last.len() {
                            *last = range;
                        }
                    }
                    _ => found.push(range),
                }
            }
        }
        found
    }

    /// Whether one of the phrases stands in these tokens.
    pub(crate) fn any(&self, tokens: &[Token]) -> bool {
        tokens
            .iter()
            .enumerate()
            .any(|(at, token)| self.candidates(token).any(|phrase| phrase.matches(tokens, at).is_some()))
    }
}

impl Phrase {
    fn read(line: &str, language: Language) -> Self {
        let (words, means_else) = line.split_once(" ! ").unwrap_or((line, ""));
        let means_else = means_else.split(';').map(str::trim).filter(|phrase| !phrase.is_empty());
        Self {
            words: items(words, language),
            means_else: means_else.map(|phrase| items(phrase, language)).collect(),
        }
    }

    /// At which tokens it may begin: its first word, and those after it as long as words may be left out.
    fn starts(&self) -> BTreeSet<Start> {
        let mut starts = BTreeSet::new();
        for item in &self.words {
            starts.extend(item.any_of.iter().map(Atom::start));
            if !item.optional {
                return starts;
            }
        }
        starts
    }

    fn matches(&self, tokens: &[Token], at: usize) -> Option<Range<usize>> {
        let end = matches(&self.words, tokens, at)?;
        let found = at..end;
        let means_else = self.means_else.iter().any(|phrase| covers(phrase, tokens, &found));
        (!means_else && !found.is_empty()).then_some(found)
    }
}

/// Whether the phrase stands somewhere over the tokens that were found.
fn covers(phrase: &[Item], tokens: &[Token], found: &Range<usize>) -> bool {
    const FURTHEST: usize = 8;
    (found.start.saturating_sub(FURTHEST)..found.end)
        .any(|at| matches(phrase, tokens, at).is_some_and(|end| at < found.end && end > found.start))
}

fn items(phrase: &str, language: Language) -> Vec<Item> {
    phrase
        .split_whitespace()
        .map(|word| {
            let inner = word.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
            let word = inner.unwrap_or(word);
            let only_itself = word.starts_with('=');
            let any_of = word.split('|').map(|word| {
                let marked = word.starts_with(['=', '^', '*', '#']) || word.ends_with('*');
                if only_itself && !marked { Atom::Word(word.to_lowercase()) } else { atom(word, language) }
            });
            let any_of = any_of.collect();
            Item { any_of, optional: inner.is_some() }
        })
        .collect()
}

fn atom(word: &str, language: Language) -> Atom {
    if word == "#" {
        return Atom::Number;
    }
    if word == "..." {
        return Atom::Gap;
    }
    if word == "^" {
        return Atom::Capital;
    }
    if word.contains('-') && word.len() > 1 {
        let (mark, rest) = match word.strip_prefix(['=', '^']) {
            Some(rest) => (word.get(..1).unwrap_or_default(), rest),
            None => ("", word),
        };
        return Atom::Joined(rest.split('-').map(|part| atom(&format!("{mark}{part}"), language)).collect());
    }
    // Only what is marked `^` minds its capitals.
    if let Some(word) = word.strip_prefix('=') {
        return Atom::Word(word.to_lowercase());
    }
    if let Some(word) = word.strip_prefix('^') {
        return Atom::Written(word.to_owned());
    }
    if let Some(begin) = word.strip_suffix('*') {
        return Atom::Begins(begin.to_owned());
    }
    if let Some(end) = word.strip_prefix('*') {
        return Atom::Ends(end.to_owned());
    }
    let word = word.to_lowercase();
    if word.chars().all(char::is_alphabetic) {
        let stem = stem(&word, language);
        Atom::Stem { word, stem }
    } else {
        Atom::Word(word)
    }
}

/// The end of the phrase that begins at `at`, if it does. Phrases stay within a sentence.
fn matches(words: &[Item], tokens: &[Token], at: usize) -> Option<usize> {
    let Some((first, rest)) = words.split_first() else { return Some(at) };
    let sentence = tokens.get(at.saturating_sub(1)).or(tokens.get(at))?.sentence;
    if first.any_of.iter().any(|atom| matches!(atom, Atom::Gap)) {
        let words_between = |to: usize| {
            tokens.get(at..to).is_some_and(|between| {
                between.iter().all(|token| token.kind != TokenKind::Mark && token.sentence == sentence)
            })
        };
        return (0..=WIDEST_GAP)
            .take_while(|gap| words_between(at + gap))
            .find_map(|gap| matches(rest, tokens, at + gap));
    }
    let taken = first.any_of.iter().filter_map(|atom| atom.takes(tokens, at)).max().and_then(|count| {
        let next = at + count;
        let here = tokens.get(next.checked_sub(1)?)?;
        let goes_on = tokens.get(next).is_some_and(|next| next.sentence == here.sentence);
        if goes_on || rest.iter().all(|item| item.optional) { matches(rest, tokens, next) } else { None }
    });
    if taken.is_some() || !first.optional { taken } else { matches(rest, tokens, at) }
}

/// Whether the token is a form of the word. Stems alone tell too little apart: `skälig` and `skäl`
/// have one, and so have `reasonable` and `reasons`; and they miss forms such as `skalbara`.
fn is_form_of(token: &Token, word: &str, stem: &str) -> bool {
    const ENDINGS: [&str; 24] = [
        "t", "a", "e", "s", "n", "r", "d", "en", "et", "ar", "er", "or", "na", "de", "te", "are", "ast",
        "ens", "ets", "arna", "erna", "ly", "ing", "ed",
    ];
    let ending = token.word.strip_prefix(word);
    if ending.is_some_and(|ending| ending.is_empty() || ENDINGS.contains(&ending)) {
        return true;
    }
    let together = token.word.chars().zip(word.chars()).take_while(|(one, other)| one == other).count();
    token.stem == stem && together + 1 >= word.chars().count()
}

impl Atom {
    /// At which tokens it fits.
    fn start(&self) -> Start {
        // One letter fewer must be enough for a form: `ädla` of `ädel`.
        let by_letters = |word: &str, sure: usize| match sure {
            0 | 1 => Start::Anywhere,
            2 => Start::Letters(beginning(word, 2)),
            _ => Start::Letters(beginning(word, 3)),
        };
        match self {
            Self::Stem { word, .. } => by_letters(word, word.chars().count().saturating_sub(1)),
            Self::Begins(word) => by_letters(word, word.chars().count()),
            Self::Word(word) => Start::Letters(beginning(word, 3)),
            Self::Written(written) => Start::Letters(beginning(&written.to_lowercase(), 3)),
            Self::Joined(parts) => parts.first().map_or(Start::Anywhere, Self::start),
            Self::Number => Start::Number,
            Self::Capital => Start::Capital,
            Self::Ends(_) | Self::Gap => Start::Anywhere,
        }
    }

    /// How many tokens it takes from `at` on; `None` where it does not stand there.
    fn takes(&self, tokens: &[Token], at: usize) -> Option<usize> {
        if let Self::Joined(parts) = self {
            let all = parts.iter().enumerate().all(|(index, part)| {
                tokens.get(at + index).is_some_and(|token| (index == 0 || token.joined) && part.fits(token))
            });
            return all.then_some(parts.len());
        }
        tokens.get(at).is_some_and(|token| self.fits(token)).then_some(1)
    }

    fn fits(&self, token: &Token) -> bool {
        match self {
            Self::Stem { word, stem } => token.kind == TokenKind::Word && is_form_of(token, word, stem),
            Self::Word(word) => token.word == *word,
            Self::Written(written) => token.written == *written,
            Self::Begins(begin) => token.word.starts_with(begin.as_str()),
            Self::Ends(end) => token.word.ends_with(end.as_str()) && token.word != *end,
            Self::Number => token.kind == TokenKind::Number,
            Self::Capital => token.written.starts_with(char::is_uppercase),
            Self::Gap | Self::Joined(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn found(list: &str, text: &str) -> Vec<String> {
        let all = tokens(text, Language::Swedish);
        let phrases = Phrases::read(list, Language::Swedish);
        let places = phrases.find(&all).into_iter().filter_map(|range| {
            let (begin, end) = (all.get(range.start)?, all.get(range.end.checked_sub(1)?)?);
            text.get(begin.start..end.end).map(str::to_owned)
        });
        places.collect()
    }

    #[test]
    fn a_word_stands_for_its_forms_and_not_for_its_neighbours() {
        assert_eq!(found("stabil", "Stabilt, stabila och stabilisator."), ["Stabilt", "stabila"]);
        assert_eq!(found("skalbar", "skalbar skalbart skalbara skala"), ["skalbar", "skalbart", "skalbara"]);
        assert_eq!(found("skälig", "skäl skäliga"), ["skäliga"]);
        assert_eq!(found("=god|goda|gott", "god godkänd goda godtycke"), ["god", "goda"]);
        assert_eq!(found("^KRAV", "Ska-krav: märkt KRAV."), ["KRAV"]);
        assert_eq!(found("*leverantör", "Molnleverantör eller leverantör"), ["Molnleverantör"]);
    }

    #[test]
    fn phrases_with_gaps_and_words_that_may_be_left_out() {
        assert_eq!(found("så ... som möjligt", "Så kort tid som möjligt."), ["Så kort tid som möjligt"]);
        assert_eq!(found("så ... som möjligt", "Så, kort. Tid som möjligt."), Vec::<String>::new());
        assert_eq!(found("(mycket) bra", "mycket bra och bra"), ["mycket bra", "bra"]);
        assert_eq!(found("minst # år", "minst 10 år"), ["minst 10 år"]);
        assert_eq!(found("^SS-EN (^ISO) #", "enligt SS-EN ISO 3744"), ["SS-EN ISO 3744"]);
        assert_eq!(found("och / eller", "drift och/eller stöd"), ["och/eller"]);
    }

    #[test]
    fn a_phrase_that_means_something_else_is_left_alone() {
        let list = "=enkel|enkelt|enkla ! enkel resa; enkel biljett";
        assert_eq!(found(list, "En enkel resa är enkel."), ["enkel"]);
    }

    #[test]
    fn a_phrase_never_crosses_the_end_of_a_sentence() {
        assert_eq!(found("god kvalitet", "Den är god. Kvalitet mäts."), Vec::<String>::new());
    }
}
