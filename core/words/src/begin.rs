//! How phrases begin: for each word those that it may begin, by how they go on.

use std::collections::BTreeMap;

use super::lexicon::{Lexicon, Place};
use super::matching::{Item, What};
use super::phrase::Sign;
use super::sketch::Sketch;

/// A phrase that may begin at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Begin {
    /// Its number.
    pub(super) phrase: u16,
    /// How many of its items the word stands for, with those before it left out; none where that is not known.
    pub(super) items: u8,
    /// How it goes on.
    pub(super) goes_on: GoesOn,
    /// What the next word must meet.
    pub(super) next: Sketch,
}

/// How a phrase goes on after the word that it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GoesOn {
    /// It is this word and nothing else.
    Not,
    /// With a word that fits a place.
    With(Place),
    /// With a word that fits one of several places, of which all but the last may be left out.
    WithOneOf,
    /// After a gap, with a word that fits one of several places, of which all but the last may be left out.
    Soon,
    /// With a word that is joined to it by a hyphen.
    Joined,
    /// That is yet to be looked at.
    Somehow,
}

impl Begin {
    /// The same, where a word may begin the phrase in another way too.
    fn or(self, other: Self) -> Self {
        let alike = self.goes_on == other.goes_on && self.items == other.items;
        let (goes_on, items) = if alike { (self.goes_on, self.items) } else { (GoesOn::Somehow, 0) };
        Self { goes_on, items, next: self.next.or(other.next), ..self }
    }
}

/// The number of a place that the second word of a phrase may stand in.
pub(super) type Second = u16;

/// No number: no second word stands there.
pub(super) const NO_SECOND: Second = Second::MAX;

/// The phrases that may begin with a word.
#[derive(Debug, Default)]
pub(super) struct Begins {
    /// Those that are the word and nothing else.
    pub(super) alone: Box<[Alone]>,
    /// Those that go on with a word that fits a place. Most are of this kind, and most words are followed by none that
    /// does: they are kept small.
    pub(super) pairs: Box<[Pair]>,
    /// Those that go on so after a gap.
    pub(super) soon: Box<[Pair]>,
    /// Those that go on in other ways.
    pub(super) others: Box<[Begin]>,
    /// Those that may begin where the next word is joined to it.
    pub(super) joined: Box<[Begin]>,
}

/// A phrase of one word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Alone {
    pub(super) phrase: u16,
    pub(super) list: u16,
    pub(super) sign: Sign,
}

/// A phrase that goes on with a word that fits a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// The place.
    pub(super) second: Second,
    pub(super) phrase: u16,
    /// How many items the words stand for.
    pub(super) items: u8,
    /// How many words that is: one where the second may stand for this item or for one after it.
    pub(super) words: u8,
}

impl Begins {
    /// What may begin with a word that fits these places.
    pub(super) fn of(lexicon: &Lexicon, fits: impl Iterator<Item = Place>) -> Self {
        let mut all: BTreeMap<u16, Begin> = BTreeMap::new();
        for begin in fits.filter_map(|place| lexicon.begins.get(usize::from(place))).flatten() {
            all.entry(begin.phrase).and_modify(|known| *known = known.or(*begin)).or_insert(*begin);
        }
        let (mut alone, mut pairs, mut soon) = (vec![], vec![], vec![]);
        let (mut others, mut joined) = (vec![], vec![]);
        for (phrase, begin) in all {
            let Some(whole) = lexicon.phrases.get(usize::from(phrase)) else { continue };
            match begin.goes_on {
                GoesOn::Not => alone.push(Alone { phrase, list: whole.list, sign: whole.sign }),
                GoesOn::With(place) => {
                    let second = lexicon.second(place);
                    pairs.push(Pair { second, phrase, items: begin.items + 1, words: 2 });
                }
                GoesOn::WithOneOf | GoesOn::Soon => {
                    let rest = whole.words.get(usize::from(begin.items)..).unwrap_or_default();
                    let seconds = seconds(rest).into_iter().flatten().map(|place| lexicon.second(place));
                    let pairs = if begin.goes_on == GoesOn::Soon { &mut soon } else { &mut pairs };
                    pairs.extend(seconds.map(|second| Pair { second, phrase, items: begin.items, words: 1 }));
                }
                GoesOn::Joined => joined.push(begin),
                GoesOn::Somehow => others.push(begin),
            }
        }
        Self {
            alone: alone.into(),
            pairs: pairs.into(),
            soon: soon.into(),
            others: others.into(),
            joined: joined.into(),
        }
    }

    /// Their numbers.
    pub(super) fn phrases(&self) -> impl Iterator<Item = u16> {
        let alone = self.alone.iter().map(|alone| alone.phrase);
        let pairs = self.pairs.iter().chain(&self.soon).map(|pair| pair.phrase);
        alone.chain(pairs).chain(self.others.iter().chain(&self.joined).map(|begin| begin.phrase))
    }
}

/// The places in one of which the next word must stand, given the items that are to follow; `None` where it may be any
/// word, or none.
pub(super) fn next_places(rest: &[Item]) -> Option<Vec<Place>> {
    let mut places = Vec::new();
    for item in rest {
        if matches!(item.what, What::Gap(_)) {
            return None;
        }
        places.extend(item.first_places());
        if !item.optional {
            return Some(places);
        }
    }
    None
}

/// The places in one of which the second word must stand, next to the first or after a gap.
pub(super) fn seconds(rest: &[Item]) -> Option<Vec<Place>> {
    match rest {
        [Item { what: What::Gap(_), .. }, after @ ..] => next_places(after),
        _ => next_places(rest),
    }
}
