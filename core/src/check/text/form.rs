//! The forms of words: each is worked out once, with what it can be part of.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use rustc_hash::FxBuildHasher;

use super::lexicon::{Lexicon, Place, lexicon};
use super::phrase::beginning;
use super::stem::stem;
use super::token::TokenKind;
use crate::language::Language;

/// A word as it is written, with what it can be part of.
#[derive(Debug)]
pub(crate) struct Form {
    /// The word as it is written, seen through.
    pub(crate) written: String,
    /// The word in lower case.
    pub(crate) word: String,
    /// The word without its ending.
    pub(crate) stem: String,
    /// What it is.
    pub(crate) kind: TokenKind,
    /// The places of phrases that it fits, sorted.
    fits: Vec<Place>,
    /// The phrases that may begin with it, sorted.
    pub(super) begins: Vec<u16>,
}

/// Numbers as people write them in words. `en` and `one` are left out: they mostly count nothing.
const NUMBER_WORDS: [&str; 43] = [
    "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton",
    "femton", "sexton", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "hundra", "tusen", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "sixteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "thousand", "dussin",
];

impl Lexicon {
    /// What a word can be part of.
    pub(super) fn form(&self, written: &str, kind: TokenKind, language: Language) -> Form {
        let word = written.to_lowercase();
        let stem = if kind == TokenKind::Word { stem(&word, language) } else { word.clone() };
        let by = |letters: usize| self.by_letters.get(&beginning(&word, letters)).into_iter().flatten();
        let candidates = by(2).chain(by(3)).chain(&self.others);
        let fitting = candidates.filter(|(atom, _)| atom.fits(kind, written, &word, &stem));
        let mut fits: BTreeSet<Place> = fitting.map(|(_, place)| *place).collect();
        if kind == TokenKind::Number || NUMBER_WORDS.contains(&word.as_str()) {
            fits.extend(&self.numbers);
        }
        if written.starts_with(char::is_uppercase) {
            fits.extend(&self.capitals);
        }
        let begins: BTreeSet<u16> =
            fits.iter().filter_map(|place| self.begins.get(usize::from(*place))).flatten().copied().collect();
        Form {
            written: written.to_owned(),
            word,
            stem,
            kind,
            fits: fits.into_iter().collect(),
            begins: begins.into_iter().collect(),
        }
    }
}

/// The forms of words met so far, in both languages, so that each is worked out once. Nothing but
/// time depends on what is in it.
#[derive(Default)]
struct Met {
    swedish: HashMap<Box<str>, Rc<Form>, FxBuildHasher>,
    english: HashMap<Box<str>, Rc<Form>, FxBuildHasher>,
}

/// More forms than any buyer's files hold; beyond it the memory begins anew.
const MOST_FORMS: usize = 40_000;

thread_local! {
    static MET: RefCell<Met> = RefCell::default();
}

/// The form of a word, from memory where it was met before.
pub(super) fn form(written: &str, kind: TokenKind, language: Language) -> Rc<Form> {
    MET.with_borrow_mut(|met| {
        let forms = match language {
            Language::Swedish => &mut met.swedish,
            Language::English => &mut met.english,
        };
        if let Some(form) = forms.get(written) {
            return Rc::clone(form);
        }
        if forms.len() >= MOST_FORMS {
            forms.clear();
        }
        let form = Rc::new(lexicon(language).form(written, kind, language));
        forms.insert(written.into(), Rc::clone(&form));
        form
    })
}

impl Form {
    pub(super) fn fits_place(&self, place: Place) -> bool {
        self.fits.binary_search(&place).is_ok()
    }
}
