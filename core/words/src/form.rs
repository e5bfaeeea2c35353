//! The forms of words: each is worked out once, with what it can be part of.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use rustc_hash::FxBuildHasher;

use super::begin::{Begins, NO_SECOND, Second};
use super::lexicon::{Lexicon, Place, lexicon};
use super::list::Lists;
use super::number;
use super::phrase::{Atom, ENDINGS, MOST_OF_ENDING, beginning, ending};
use super::remembered::Remembered;
use super::sketch::Sketch;
use super::stem::stem;
use super::token::TokenKind;
use crate::Language;

/// A word as it is written, with what it can be part of.
#[derive(Debug)]
pub struct Form {
    /// The word as it is written, seen through.
    pub written: String,
    /// The word in lower case.
    pub word: String,
    /// The word without its ending.
    pub stem: String,
    /// The number of its stem: words with the same stem have the same.
    pub root: u32,
    /// How many characters it has.
    pub letters: usize,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether all of it is capitals.
    pub all_capitals: bool,
    /// Whether it is all letters, begins with a capital and has another after a small letter, or two before small
    /// ones, as only what is sold has: `PostgreSQL`, `VMware`.
    pub capital_inside: bool,
    /// What it is.
    pub kind: TokenKind,
    /// The number that it states, in digits or words, in ten-thousandths.
    pub number: Option<i64>,
    /// The places of phrases that it fits, sorted.
    fits: Vec<Place>,
    /// The same, in short.
    pub(super) sketch: Sketch,
    /// The places of second words that it fits: a bit for each, as far as there are any.
    seconds: Box<[u32]>,
    /// The phrases that may begin with it.
    pub(super) begins: Begins,
}

impl Lexicon {
    /// What a word can be part of.
    pub(super) fn form(&self, written: &str, kind: TokenKind, language: Language) -> Form {
        let word = written.to_lowercase();
        let stem = if kind == TokenKind::Word { stem(&word, language) } else { word.clone() };
        let mut fits: BTreeSet<Place> = BTreeSet::new();
        let mut take = |candidates: &[(Atom, Place)]| {
            let fitting = candidates.iter().filter(|(atom, _)| atom.fits(kind, written, &word, &stem));
            fits.extend(fitting.map(|(_, place)| *place));
        };
        take(&self.others);
        for letters in [2, 3] {
            take(self.by_letters.get(&beginning(&word, letters)).map_or(&[], Vec::as_slice));
        }
        // What a word ends with may stand before an ending of its own: `användarvänlig` in `användarvänliga`.
        let bare = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
        for end in bare.chain([word.as_str()]) {
            for letters in 1..=MOST_OF_ENDING {
                take(self.by_ending.get(&ending(end, letters)).map_or(&[], Vec::as_slice));
            }
        }
        let number = if kind == TokenKind::Mark { None } else { number::stated(&word, language) };
        if kind == TokenKind::Number || number::is_counting(&word) {
            fits.extend(&self.numbers);
        }
        let capital = written.starts_with(char::is_uppercase);
        if capital {
            fits.extend(&self.capitals);
        }
        let sketch = fits.iter().fold(Sketch::NOTHING, |sketch, place| sketch.with(*place));
        let mut pairs = written.chars().zip(written.chars().skip(1));
        let capital_inside = capital
            && written.chars().all(char::is_alphabetic)
            && (pairs.any(|(one, next)| one.is_lowercase() && next.is_uppercase())
                || leads_with_two_capitals(written));
        Form {
            written: written.to_owned(),
            root: number_of(&stem),
            letters: written.chars().count(),
            capital,
            all_capitals: written.chars().all(char::is_uppercase),
            capital_inside,
            word,
            stem,
            kind,
            number,
            seconds: bits(fits.iter().map(|place| self.second(*place))),
            begins: Begins::of(self, fits.iter().copied()),
            fits: fits.into_iter().collect(),
            sketch,
        }
    }
}

/// A bit for each number, up to the last of them.
fn bits(seconds: impl Iterator<Item = Second>) -> Box<[u32]> {
    let mut bits: Vec<u32> = Vec::new();
    for (word, bit) in seconds.filter(|second| *second != NO_SECOND).map(word_and_bit) {
        if bits.len() <= word {
            bits.resize(word + 1, 0);
        }
        if let Some(word) = bits.get_mut(word) {
            *word |= bit;
        }
    }
    bits.into()
}

/// In which of the words its bit is, and which that is.
const fn word_and_bit(second: Second) -> (usize, u32) {
    ((second / 32) as usize, 1 << (second % 32))
}

/// Whether two capitals lead, and all else is small: `VMware`.
fn leads_with_two_capitals(written: &str) -> bool {
    const LEADING: usize = 2;
    let mut rest = written.chars();
    let leads = rest.by_ref().take(LEADING).all(char::is_uppercase);
    leads && rest.clone().count() > 0 && rest.all(char::is_lowercase)
}

/// The forms of words met so far in one language, so that each is worked out once. Nothing but time
/// depends on what is in it.
pub(super) struct Forms {
    language: Language,
    met: Remembered<Rc<Form>>,
    lists: Lists,
}

/// More forms than any buyer's files hold.
const MOST_FORMS: usize = 20_000;

thread_local! {
    static MET: RefCell<[Option<Forms>; 2]> = const { RefCell::new([None, None]) };
    /// The stems met so far in all languages, by number.
    static STEMS: RefCell<HashMap<Box<str>, u32, FxBuildHasher>> = RefCell::default();
}

/// The number of a stem: that under which it was first met.
fn number_of(stem: &str) -> u32 {
    STEMS.with_borrow_mut(|stems| {
        stems.get(stem).copied().unwrap_or_else(|| {
            let next = u32::try_from(stems.len()).unwrap_or(u32::MAX);
            stems.insert(stem.into(), next);
            next
        })
    })
}

impl Forms {
    /// What is done with the forms of a language at hand.
    pub(super) fn with<T>(language: Language, lists: Lists, read: impl FnOnce(&mut Self) -> T) -> T {
        MET.with_borrow_mut(|[swedish, english]| {
            let of_language = match language {
                Language::Swedish => swedish,
                Language::English => english,
            };
            let forms =
                of_language.get_or_insert_with(|| Self { language, met: Remembered::new(MOST_FORMS), lists });
            read(forms)
        })
    }

    /// The form of a word, from memory where it was met before.
    pub(super) fn of(&mut self, written: &str, kind: TokenKind) -> Rc<Form> {
        self.met.get(written).unwrap_or_else(|| {
            let form = Rc::new(lexicon(self.language, self.lists).form(written, kind, self.language));
            self.met.keep(written, Rc::clone(&form));
            form
        })
    }
}

impl Form {
    pub(super) fn fits_place(&self, place: Place) -> bool {
        self.sketch.may_hold(place) && self.fits.binary_search(&place).is_ok()
    }

    /// Whether it fits any place of second words.
    pub(super) fn is_any_second(&self) -> bool {
        !self.seconds.is_empty()
    }

    /// Whether it fits a place of second words.
    pub(super) fn is_second(&self, second: Second) -> bool {
        let (word, bit) = word_and_bit(second);
        self.seconds.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Whether it may stand where one of these is needed; `true` is no promise.
    pub(super) fn may_meet(&self, needed: Sketch) -> bool {
        self.sketch.meets(needed)
    }
}
