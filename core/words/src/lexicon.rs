//! All lists of phrases of a language, looked for together: each word of a text is looked up once,
//! whatever the number of lists.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;

use super::begin::{Begin, GoesOn, NO_SECOND, Second, next_places, seconds};
use super::list::{List, Lists};
use super::matching::{Item, MeansElse, Phrase, What};
use super::phrase::{self, Atom, Fits};
use super::sketch::Sketch;
use crate::Language;

/// A place that phrases share: what may stand there.
pub(super) type Place = u16;

/// The lists of one language, made ready.
pub(super) struct Lexicon {
    /// The names of the lists, in the order of their numbers.
    pub(super) lists: Vec<&'static str>,
    pub(super) phrases: Vec<Phrase>,
    /// Which phrases may begin at a place.
    pub(super) begins: Vec<Vec<Begin>>,
    /// The numbers of the places that second words of phrases stand in, by place.
    seconds: Vec<Second>,
    /// How many there are.
    count_of_seconds: Second,
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
            seconds: Vec::new(),
            count_of_seconds: 0,
            by_letters: HashMap::default(),
            by_ending: HashMap::default(),
            numbers: Vec::new(),
            capitals: Vec::new(),
            others: Vec::new(),
        };
        let mut places = BTreeMap::new();
        for list in lists {
            let number = u16::try_from(lexicon.lists.len()).unwrap_or(u16::MAX);
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

    fn add(&mut self, phrase: Phrase) {
        let number = u16::try_from(self.phrases.len()).unwrap_or(u16::MAX);
        // It may begin with its first word, and with those after it as long as words may be left out.
        for (index, item) in phrase.words.iter().enumerate() {
            let rest = phrase.words.get(index + 1..).unwrap_or_default();
            let seconds = seconds(rest);
            let goes_on = match rest {
                _ if !matches!(item.what, What::One(_)) => GoesOn::Somehow,
                [] if phrase.means_else.is_empty() => GoesOn::Not,
                [Item { what: What::One(place), optional: false }, ..] => GoesOn::With(*place),
                [Item { what: What::Gap(_), .. }, ..] if seconds.is_some() => GoesOn::Soon,
                _ if seconds.is_some() => GoesOn::WithOneOf,
                _ => GoesOn::Somehow,
            };
            if matches!(goes_on, GoesOn::With(_) | GoesOn::WithOneOf | GoesOn::Soon) {
                seconds.into_iter().flatten().for_each(|place| self.count_second(place));
            }
            let items = u8::try_from(index + 1).unwrap_or(0);
            // What is joined may take more words than one.
            let items = if matches!(item.what, What::One(_)) { items } else { 0 };
            let begin = Begin { phrase: number, items, goes_on, next: needed(rest) };
            let (What::One(place) | What::Joined(place, _)) = item.what else { break };
            self.begin(place, begin);
            if let What::Joined(_, joined) = &item.what {
                for parts in joined {
                    let (Some(first), Some(second)) = (parts.first(), parts.get(1)) else { continue };
                    let next = Sketch::NOTHING.with(*second);
                    self.begin(*first, Begin { goes_on: GoesOn::Joined, items: 0, next, ..begin });
                }
            }
            if !item.optional {
                break;
            }
        }
        self.phrases.push(phrase);
    }

    /// The number of a place among those of second words.
    pub(super) fn second(&self, place: Place) -> Second {
        self.seconds.get(usize::from(place)).copied().unwrap_or(NO_SECOND)
    }

    fn count_second(&mut self, place: Place) {
        let place = usize::from(place);
        if self.seconds.len() <= place {
            self.seconds.resize(place + 1, NO_SECOND);
        }
        if let Some(number) = self.seconds.get_mut(place).filter(|number| **number == NO_SECOND) {
            *number = self.count_of_seconds;
            self.count_of_seconds += 1;
        }
    }

    fn begin(&mut self, place: Place, begin: Begin) {
        if let Some(begins) = self.begins.get_mut(usize::from(place)) {
            begins.push(begin);
        }
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
    next_places(rest)
        .map_or(Sketch::ANYTHING, |places| places.into_iter().fold(Sketch::NOTHING, Sketch::with))
}
