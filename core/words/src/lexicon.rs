//! All lists of phrases of a language, looked for together: each word of a text is looked up once,
//! whatever the number of lists.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;

use super::list::{List, Lists};
use super::matching::{Item, MeansElse, Phrase, What};
use super::phrase::{self, Atom, Fits, Sign};
use super::token::Token;
use crate::Language;

/// A place that phrases share: what may stand there.
pub(super) type Place = u16;

/// A phrase that may begin at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Begin {
    /// Its number.
    pub(super) phrase: u16,
    /// What the next word must meet.
    pub(super) next: Sketch,
    /// Whether it is this word and nothing else.
    pub(super) alone: bool,
}

/// Places in short: a bit for many of them together. It tells quickly that a place is not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sketch([u64; 2]);

impl Sketch {
    /// No place.
    pub(super) const NOTHING: Self = Self([0; 2]);
    /// Any place, and none.
    const ANYTHING: Self = Self([u64::MAX; 2]);

    const fn of(place: Place) -> Self {
        let bit = 1 << (place % 64);
        Self(if place & 64 == 0 { [bit, 0] } else { [0, bit] })
    }

    /// The same and a place.
    pub(super) const fn with(self, place: Place) -> Self {
        self.or(Self::of(place))
    }

    /// What is in either.
    pub(super) const fn or(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    const fn shares(self, other: Self) -> bool {
        (self.0[0] & other.0[0]) | (self.0[1] & other.0[1]) != 0
    }

    /// Whether a place may be among these.
    pub(super) const fn may_hold(self, place: Place) -> bool {
        self.shares(Self::of(place))
    }

    /// Whether one of the needed places may be among these, or none is needed.
    pub(super) const fn meets(self, needed: Self) -> bool {
        self.shares(needed) || needed.0[0] & needed.0[1] == u64::MAX
    }
}

/// The lists of one language, made ready.
pub(super) struct Lexicon {
    /// The names of the lists, in the order of their numbers.
    pub(super) lists: Vec<&'static str>,
    pub(super) phrases: Vec<Phrase>,
    /// Which phrases may begin at a place.
    pub(super) begins: Vec<Vec<Begin>>,
    /// What fits words that begin with these letters.
    pub(super) by_letters: HashMap<u64, Vec<(Atom, Place)>, FxBuildHasher>,
    /// What fits words that end with these letters, perhaps before an ending.
    pub(super) by_ending: HashMap<u64, Vec<(Atom, Place)>, FxBuildHasher>,
    /// What fits every number.
    pub(super) numbers: Vec<Place>,
    /// What fits every word with a capital.
    pub(super) capitals: Vec<Place>,
    /// What may fit anything.
    pub(super) others: Vec<(Atom, Place)>,
}

/// A phrase that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The tokens.
    pub range: Range<usize>,
    /// How much it tells.
    pub sign: Sign,
}

/// Where the phrases of each list stand in a text.
pub struct Found {
    lexicon: &'static Lexicon,
    by_list: Vec<Vec<Hit>>,
}

impl Found {
    /// Finds all phrases of all lists. Of phrases of one list that overlap the longest is taken.
    #[must_use]
    pub fn new(tokens: &[Token], language: Language, lists: Lists) -> Self {
        let lexicon = lexicon(language, lists);
        Self { lexicon, by_list: lexicon.find(tokens) }
    }

    /// Where the phrases of a list stand.
    #[must_use]
    pub fn of(&self, list: &List) -> &[Hit] {
        let number = list.number(&self.lexicon.lists);
        debug_assert!(number.is_some(), "no rule reads {}", list.name);
        number.and_then(|number| self.by_list.get(number)).map_or(&[], Vec::as_slice)
    }
}

pub(super) fn lexicon(language: Language, lists: Lists) -> &'static Lexicon {
    static SWEDISH: OnceLock<Lexicon> = OnceLock::new();
    static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
    match language {
        Language::Swedish => SWEDISH.get_or_init(|| Lexicon::new(&lists(), language)),
        Language::English => ENGLISH.get_or_init(|| Lexicon::new(&lists(), language)),
    }
}

impl Lexicon {
    pub(super) fn new(lists: &[&'static List], language: Language) -> Self {
        let mut lexicon = Self {
            lists: Vec::new(),
            phrases: Vec::new(),
            begins: Vec::new(),
            by_letters: HashMap::default(),
            by_ending: HashMap::default(),
            numbers: Vec::new(),
            capitals: Vec::new(),
            others: Vec::new(),
        };
        let mut places = BTreeMap::new();
        for list in lists {
            let number = lexicon.lists.len();
            if lexicon.lists.contains(&list.name) {
                continue;
            }
            lexicon.lists.push(list.name);
            let written = match language {
                Language::Swedish => list.swedish,
                Language::English => list.english,
            };
            for phrase in phrase::read(written, language) {
                let words = lexicon.items(phrase.words, &mut places);
                let means_else = phrase.means_else.into_iter().map(|words| {
                    let words = lexicon.items(words, &mut places);
                    MeansElse { first: needed(&words), words }
                });
                let means_else = means_else.collect();
                lexicon.add(Phrase { list: number, sign: phrase.sign, words, means_else });
            }
        }
        lexicon
    }

    /// Where the phrases of each list stand.
    pub(super) fn find(&self, tokens: &[Token]) -> Vec<Vec<Hit>> {
        let mut by_list: Vec<Vec<Hit>> = vec![Vec::new(); self.lists.len()];
        for (at, token) in tokens.iter().enumerate() {
            let next = tokens.get(at + 1).map(|next| &next.form);
            for begin in &token.form.begins {
                if next.is_some_and(|next| !next.may_meet(begin.next)) {
                    continue;
                }
                let Some(phrase) = self.phrases.get(usize::from(begin.phrase)) else { continue };
                let range = if begin.alone { Some(at..at + 1) } else { phrase.matches(tokens, at) };
                let Some(range) = range else { continue };
                let Some(found) = by_list.get_mut(phrase.list) else { continue };
                let hit = Hit { range, sign: phrase.sign };
                match found.last_mut() {
                    Some(last) if last.range.end > hit.range.start => {
                        // What is known counts before what is guessed, and then the longer.
                        let worth = |hit: &Hit| (hit.sign != Sign::Guess, hit.range.len());
                        if worth(&hit) > worth(last) {
                            *last = hit;
                        }
                    }
                    _ => found.push(hit),
                }
            }
        }
        by_list
    }

    fn add(&mut self, phrase: Phrase) {
        let number = u16::try_from(self.phrases.len()).unwrap_or(u16::MAX);
        let alone = phrase.is_plain_word();
        // It may begin with its first word, and with those after it as long as words may be left out.
        for (index, item) in phrase.words.iter().enumerate() {
            let next = needed(phrase.words.get(index + 1..).unwrap_or_default());
            for place in item.first_places() {
                // What is joined goes on with parts of its own.
                let next = if matches!(item.what, What::One(_)) { next } else { Sketch::ANYTHING };
                if let Some(begins) = self.begins.get_mut(usize::from(place)) {
                    begins.push(Begin { phrase: number, next, alone });
                }
            }
            if !item.optional {
                break;
            }
        }
        self.phrases.push(phrase);
    }

    fn items(&mut self, items: Vec<phrase::Item>, places: &mut BTreeMap<String, Place>) -> Vec<Item> {
        let made = items.into_iter().map(|item| {
            let optional = item.optional;
            if item.any_of.iter().any(|atom| matches!(atom, Atom::Gap)) {
                return Item { what: What::Gap(Sketch::ANYTHING), optional };
            }
            let mut joined = Vec::new();
            let mut single = Vec::new();
            for atom in item.any_of {
                match atom {
                    Atom::Joined(parts) => {
                        let parts = parts.into_iter().map(|(key, atom)| self.place(key, vec![atom], places));
                        joined.push(parts.collect());
                    }
                    atom => single.push(atom),
                }
            }
            let place = self.place(item.written, single, places);
            let what = if joined.is_empty() { What::One(place) } else { What::Joined(place, joined) };
            Item { what, optional }
        });
        let mut made: Vec<Item> = made.collect();
        for at in 0..made.len() {
            let next = needed(made.get(at + 1..).unwrap_or_default());
            if let Some(Item { what: What::Gap(after), .. }) = made.get_mut(at) {
                *after = next;
            }
        }
        made
    }

    /// The place where one of these may stand, known by how it is written.
    fn place(&mut self, key: String, any_of: Vec<Atom>, places: &mut BTreeMap<String, Place>) -> Place {
        if let Some(&place) = places.get(&key) {
            return place;
        }
        let place = Place::try_from(self.begins.len()).unwrap_or(Place::MAX);
        self.begins.push(Vec::new());
        places.insert(key, place);
        for atom in any_of {
            match atom.fits_only() {
                Fits::Letters(letters) => self.by_letters.entry(letters).or_default().push((atom, place)),
                Fits::Ending(letters) => self.by_ending.entry(letters).or_default().push((atom, place)),
                Fits::Number => self.numbers.push(place),
                Fits::Capital => self.capitals.push(place),
                Fits::Any => self.others.push((atom, place)),
            }
        }
        place
    }
}

/// What the word after the first of a phrase must meet, given the items that follow.
fn needed(rest: &[Item]) -> Sketch {
    let mut needed = Sketch::NOTHING;
    for item in rest {
        if matches!(item.what, What::Gap(_)) {
            return Sketch::ANYTHING;
        }
        needed = item.first_places().into_iter().fold(needed, Sketch::with);
        if !item.optional {
            return needed;
        }
    }
    Sketch::ANYTHING
}
