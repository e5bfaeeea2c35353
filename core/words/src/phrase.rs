//! Phrases that a rule looks for, as lists that a person can read and mend.
//!
//! One phrase a line, word by word. A word stands for all its forms; `=word` only for itself, and
//! with it the others that it is parted from by `|`;
//! `^Word` only for itself, capitals and all, and `^` for any word with a capital; `word*` and
//! `*word` for words that begin or end so; words joined by hyphens are taken together;
//! `one|other` for either; `<class>` for the words of a class in `classes`; `#` for a number; `...` for up to four words between; `(word)` for a word
//! that may be left out. What follows `!` are phrases, parted by `;`, in which it means something else.
//! A phrase after `~` is a weak sign, worth no more than advice; after `?` it is a guess from how words are
//! built, worth advice and only where the text does not say how it is measured, scored and checked. Lines that begin with `//` are comments.

use std::borrow::Cow;

use super::stem::stem;
use super::token::TokenKind;
use crate::Language;

/// A phrase as it is written in a list.
pub(super) struct Phrase {
    /// How much it tells.
    pub(super) sign: Sign,
    pub(super) words: Vec<Item>,
    /// Phrases around it in which it means something else.
    pub(super) means_else: Vec<Vec<Item>>,
}

/// How much a phrase tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is what the rule looks for.
    Plain,
    /// It may be, and is worth advice.
    Weak,
    /// Words built like it often are: worth advice where the text is loose anyhow.
    Guess,
}

/// A place in a phrase.
pub(super) struct Item {
    /// As it is written, which tells equal places.
    pub(super) written: String,
    pub(super) any_of: Vec<Atom>,
    /// Whether it may be left out.
    pub(super) optional: bool,
}

/// What may stand in a place.
pub(super) enum Atom {
    Stem {
        word: String,
        stem: String,
    },
    Word(String),
    Written(String),
    Begins(String),
    Ends(String),
    /// Words joined by hyphens, each as it is written and read.
    Joined(Vec<(String, Self)>),
    Capital,
    Number,
    Gap,
}

/// Which words an atom can fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fits {
    /// Words that begin with these letters.
    Letters(u64),
    /// Numbers.
    Number,
    /// Words with a capital.
    Capital,
    /// Words that end with these letters, perhaps before an ending.
    Ending(u64),
    /// Nothing is known.
    Any,
}

/// Classes of words that lists name: `<area>`. A line for each, `name = words`.
const CLASSES: [&str; 2] =
    [include_str!("../../data/check/classes.sv.txt"), include_str!("../../data/check/classes.en.txt")];

/// A line with the words of each class in place of its name.
fn with_classes(line: &str, language: Language) -> Cow<'_, str> {
    let Some((before, named)) = line.split_once('<') else { return Cow::Borrowed(line) };
    let [swedish, english] = CLASSES;
    let classes = if language == Language::Swedish { swedish } else { english };
    let words_of = |name: &str| {
        let mut classes = classes.lines().filter_map(|class| class.split_once(" = "));
        classes.find_map(|(known, words)| (known == name).then_some(words.trim()))
    };
    let mut whole = String::from(before);
    for part in named.split('<') {
        let class = part.split_once('>').and_then(|(name, rest)| Some((words_of(name)?, rest)));
        match class {
            Some((words, rest)) => whole.extend([words, rest]),
            // No class: as it is written.
            None => whole.extend(["<", part]),
        }
    }
    Cow::Owned(whole)
}

/// The phrases of a list.
pub(super) fn read(list: &str, language: Language) -> impl Iterator<Item = Phrase> {
    let lines = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.map(move |line| Phrase::read(&with_classes(line, language), language))
}

impl Phrase {
    fn read(line: &str, language: Language) -> Self {
        let (sign, line) = match (line.strip_prefix('~'), line.strip_prefix('?')) {
            (Some(line), _) => (Sign::Weak, line),
            (_, Some(line)) => (Sign::Guess, line),
            _ => (Sign::Plain, line),
        };
        let (words, means_else) = line.split_once(" ! ").unwrap_or((line, ""));
        let means_else = means_else.split(';').map(str::trim).filter(|phrase| !phrase.is_empty());
        Self {
            sign,
            words: items(words, language),
            means_else: means_else.map(|phrase| items(phrase, language)).collect(),
        }
    }
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
            Item { written: word.to_owned(), any_of: any_of.collect(), optional: inner.is_some() }
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
        let parts = rest.split('-').map(|part| format!("{mark}{part}"));
        return Atom::Joined(parts.map(|part| (part.clone(), atom(&part, language))).collect());
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

/// The first `letters` letters of a word, packed: at most three. Two letters of a longer word are told
/// from a word of two.
pub(super) fn beginning(word: &str, letters: usize) -> u64 {
    word.chars()
        .take(letters)
        .fold(letters as u64, |packed, letter| packed << 20 | u64::from(u32::from(letter)))
}

impl Atom {
    /// Which words it can fit.
    pub(super) fn fits_only(&self) -> Fits {
        // One letter fewer must be enough for a form: `ädla` of `ädel`.
        let by_letters = |word: &str, sure: usize| match sure {
            0 | 1 => Fits::Any,
            2 => Fits::Letters(beginning(word, 2)),
            _ => Fits::Letters(beginning(word, 3)),
        };
        match self {
            Self::Stem { word, .. } => by_letters(word, word.chars().count().saturating_sub(1)),
            Self::Begins(word) => by_letters(word, word.chars().count()),
            Self::Word(word) => Fits::Letters(beginning(word, 3)),
            Self::Written(written) => Fits::Letters(beginning(&written.to_lowercase(), 3)),
            Self::Number => Fits::Number,
            Self::Capital => Fits::Capital,
            Self::Ends(end) => Fits::Ending(ending(end, end.chars().count().min(MOST_OF_ENDING))),
            Self::Gap | Self::Joined(_) => Fits::Any,
        }
    }

    /// Whether a word, as written, in lower case and without its ending, fits.
    pub(super) fn fits(&self, kind: TokenKind, written: &str, word: &str, stem: &str) -> bool {
        match self {
            Self::Stem { word: own, stem: root } => {
                kind == TokenKind::Word && is_form_of(word, stem, own, root)
            }
            Self::Word(own) => word == own,
            Self::Written(own) => written == own || is_in_capitals(written, own),
            Self::Begins(begin) => word.starts_with(begin.as_str()),
            Self::Ends(end) => {
                let ends = |form: &str| form.ends_with(end.as_str()) && form != end;
                ends(word) || ENDINGS.iter().any(|ending| word.strip_suffix(ending).is_some_and(ends))
            }
            Self::Number => kind == TokenKind::Number,
            Self::Capital => written.starts_with(char::is_uppercase),
            Self::Gap | Self::Joined(_) => false,
        }
    }
}

/// Whether a name stands in capitals throughout: `STIHL` for `Stihl`. A short one may be an abbreviation.
fn is_in_capitals(written: &str, name: &str) -> bool {
    const SHORTEST: usize = 5;
    name.chars().count() >= SHORTEST
        && written.len() == name.len()
        && written.chars().zip(name.chars()).all(|(one, other)| {
            one.is_uppercase() && (one == other || other.to_uppercase().eq(std::iter::once(one)))
        })
}

/// So many letters of what a word ends with are looked up.
pub(super) const MOST_OF_ENDING: usize = 3;

/// The last `letters` letters of a word, packed: at most three.
pub(super) fn ending(word: &str, letters: usize) -> u64 {
    word.chars()
        .rev()
        .take(letters)
        .fold(letters as u64, |packed, letter| packed << 20 | u64::from(u32::from(letter)))
}

/// What a word may end with and still be the same word.
pub(super) const ENDINGS: [&str; 24] = [
    "t", "a", "e", "s", "n", "r", "d", "en", "et", "ar", "er", "or", "na", "de", "te", "are", "ast", "ens",
    "ets", "arna", "erna", "ly", "ing", "ed",
];

/// Whether a word is a form of another. Stems alone tell too little apart: `skälig` and `skäl`
/// have one, and so have `reasonable` and `reasons`; and they miss forms such as `skalbara`.
fn is_form_of(form: &str, form_stem: &str, word: &str, stem: &str) -> bool {
    let ending = form.strip_prefix(word);
    if ending.is_some_and(|ending| ending.is_empty() || ENDINGS.contains(&ending)) {
        return true;
    }
    // `ombonad`, `ombonat`, `ombonade`.
    if let Some(root) = word.strip_suffix('d').filter(|root| root.ends_with('a'))
        && form.strip_prefix(root).is_some_and(|ending| ["t", "de"].contains(&ending))
    {
        return true;
    }
    let together = form.chars().zip(word.chars()).take_while(|(one, other)| one == other).count();
    form_stem == stem && together + 1 >= word.chars().count()
}
