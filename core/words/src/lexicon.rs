//! All lists of phrases of a language, looked for together: each word of a text is looked up once,
//! whatever the number of lists.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;

use super::list::{List, Lists};
use super::matching::{Item, MeansElse, Phrase, WIDEST_GAP, What};
use super::phrase::{self, Atom, Fits, Sign};
use super::token::{Token, TokenKind};
use crate::Language;

/// A place that phrases share: what may stand there.
pub(super) type Place = u16;

/// A phrase that may begin at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Begin {
    /// Its number.
    pub(super) phrase: u16,
    /// The number of the phrase's list.
    list: u16,
    /// How much the phrase tells.
    sign: Sign,
    /// How many of its items the word stands for, with those before it left out; none where that is not known.
    items: u8,
    /// How it goes on.
    goes_on: GoesOn,
    /// What the next word must meet.
    next: Sketch,
    /// What one of the words soon after must meet, where the phrase has a gap.
    soon: Sketch,
}

/// How a phrase goes on after the word that it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum GoesOn {
    /// It is this word and nothing else.
    Not,
    /// With a word that fits a place, and nothing else.
    With(Place),
    /// With a word that fits a place, and more.
    From(Place),
    /// With a word that is joined to it by a hyphen.
    Joined,
    /// That is yet to be looked at.
    Somehow,
}

impl Begin {
    /// Whether it can begin nothing but words that are joined.
    pub(super) fn is_joined(&self) -> bool {
        self.goes_on == GoesOn::Joined
    }

    /// The same, where a word may begin the phrase in another way too.
    pub(super) fn or(self, other: Self) -> Self {
        let alike = self.goes_on == other.goes_on && self.items == other.items;
        let (goes_on, items) = if alike { (self.goes_on, self.items) } else { (GoesOn::Somehow, 0) };
        Self { goes_on, items, next: self.next.or(other.next), soon: self.soon.or(other.soon), ..self }
    }
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
    /// All hits, list by list.
    hits: Vec<Hit>,
    /// Where in them those of each list end.
    ends: Vec<usize>,
    /// The tokens that state numbers.
    numbers: Vec<usize>,
    /// The words with a capital.
    capitals: Vec<usize>,
    /// The marks.
    marks: Vec<usize>,
}

impl Found {
    /// Finds all phrases of all lists. Of phrases of one list that overlap the longest is taken.
    #[must_use]
    pub fn new(tokens: &[Token], language: Language, lists: Lists) -> Self {
        lexicon(language, lists).find(tokens)
    }

    /// Where the phrases of a list stand.
    #[must_use]
    pub fn of(&self, list: &List) -> &[Hit] {
        let number = list.number(&self.lexicon.lists);
        debug_assert!(number.is_some(), "no rule reads {}", list.name);
        let range = number.and_then(|number| {
            let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
            Some(start..*self.ends.get(number)?)
        });
        range.and_then(|range| self.hits.get(range)).unwrap_or_default()
    }

    /// The tokens that state numbers, in digits or words.
    #[must_use]
    pub fn numbers(&self) -> &[usize] {
        &self.numbers
    }

    /// The tokens that are neither words nor numbers.
    #[must_use]
    pub fn marks(&self) -> &[usize] {
        &self.marks
    }

    /// The words with a capital.
    #[must_use]
    pub fn capitals(&self) -> &[usize] {
        &self.capitals
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

    /// Where the phrases of each list stand.
    pub(super) fn find(&'static self, tokens: &[Token]) -> Found {
        // In the order of the text, each with the number of its list.
        let mut found: Vec<(u16, Hit)> = Vec::with_capacity(tokens.len());
        // The place among them of the last hit of each list.
        let mut lasts: Vec<Option<usize>> = vec![None; self.lists.len()];
        let (mut numbers, mut capitals, mut marks) = (Vec::new(), Vec::new(), Vec::new());
        let sketches: Vec<Sketch> = tokens.iter().map(|token| token.form.sketch).collect();
        for (at, token) in tokens.iter().enumerate() {
            if token.form.number.is_some() {
                numbers.push(at);
            }
            if token.form.capital {
                capitals.push(at);
            }
            if token.form.kind == TokenKind::Mark {
                marks.push(at);
            }
            // Phrases stay within a sentence.
            let next = tokens.get(at + 1).filter(|next| next.sentence == token.sentence);
            let is_joined = next.is_some_and(|next| next.joined);
            let next = next.map(|next| &*next.form);
            let beside = next.map_or(Sketch::NOTHING, |next| next.sketch);
            let soon = sketches.get(at + 1..).unwrap_or_default().iter().take(WIDEST_GAP + 2);
            let soon = soon.fold(Sketch::NOTHING, |soon, sketch| soon.or(*sketch));
            let begins =
                token.form.begins.iter().chain(if is_joined { token.form.joins.as_slice() } else { &[] });
            for begin in begins {
                if !beside.meets(begin.next) || !soon.meets(begin.soon) {
                    continue;
                }
                let fits = |place| next.is_some_and(|next| next.fits_place(place));
                let range = match begin.goes_on {
                    GoesOn::Not => Some(at..at + 1),
                    GoesOn::With(place) => fits(place).then_some(at..at + 2),
                    GoesOn::From(place) if !fits(place) => None,
                    GoesOn::From(_) => self
                        .phrase(begin)
                        .and_then(|phrase| phrase.goes_on(tokens, at..at + 2, usize::from(begin.items) + 1)),
                    GoesOn::Somehow if begin.items > 0 => self
                        .phrase(begin)
                        .and_then(|phrase| phrase.goes_on(tokens, at..at + 1, usize::from(begin.items))),
                    GoesOn::Joined | GoesOn::Somehow => {
                        self.phrase(begin).and_then(|phrase| phrase.matches(tokens, at))
                    }
                };
                let Some(range) = range else { continue };
                let Some(last) = lasts.get_mut(usize::from(begin.list)) else { continue };
                let hit = Hit { range, sign: begin.sign };
                match last.and_then(|last| found.get_mut(last)) {
                    Some((_, last)) if last.range.end > hit.range.start => {
                        // What is known counts before what is guessed, and then the longer.
                        let worth = |hit: &Hit| (hit.sign != Sign::Guess, hit.range.len());
                        if worth(&hit) > worth(last) {
                            *last = hit;
                        }
                    }
                    _ => {
                        *last = Some(found.len());
                        found.push((begin.list, hit));
                    }
                }
            }
        }
        let (hits, ends) = self.by_list(&found);
        Found { lexicon: self, hits, ends, numbers, capitals, marks }
    }

    /// Hits list by list, and where those of each list end.
    fn by_list(&self, found: &[(u16, Hit)]) -> (Vec<Hit>, Vec<usize>) {
        let mut ends = vec![0; self.lists.len()];
        for (list, _) in found {
            if let Some(count) = ends.get_mut(usize::from(*list)) {
                *count += 1;
            }
        }
        // Where the next hit of each list is to stand: in the end, where all of them end.
        let mut before = 0;
        for end in &mut ends {
            (*end, before) = (before, before + *end);
        }
        let mut hits = vec![Hit { range: 0..0, sign: Sign::Plain }; found.len()];
        for (list, hit) in found {
            if let Some(end) = ends.get_mut(usize::from(*list))
                && let Some(place) = hits.get_mut(*end)
            {
                *place = hit.clone();
                *end += 1;
            }
        }
        (hits, ends)
    }

    fn add(&mut self, phrase: Phrase) {
        let Phrase { list, sign, .. } = phrase;
        let number = u16::try_from(self.phrases.len()).unwrap_or(u16::MAX);
        // It may begin with its first word, and with those after it as long as words may be left out.
        for (index, item) in phrase.words.iter().enumerate() {
            let rest = phrase.words.get(index + 1..).unwrap_or_default();
            let plain = phrase.means_else.is_empty();
            let goes_on = match rest {
                _ if !matches!(item.what, What::One(_)) => GoesOn::Somehow,
                [] if plain => GoesOn::Not,
                [Item { what: What::One(place), optional: false }] if plain => GoesOn::With(*place),
                [Item { what: What::One(place), optional: false }, ..] => GoesOn::From(*place),
                _ => GoesOn::Somehow,
            };
            let soon = match rest {
                [Item { what: What::Gap(after), .. }, ..]
                | [Item { what: What::One(_), optional: false }, Item { what: What::Gap(after), .. }, ..] => {
                    *after
                }
                _ => Sketch::ANYTHING,
            };
            let items = u8::try_from(index + 1).unwrap_or(0);
            // What is joined may take more words than one.
            let items = if matches!(item.what, What::One(_)) { items } else { 0 };
            let begin = Begin { phrase: number, list, sign, items, goes_on, next: needed(rest), soon };
            let (What::One(place) | What::Joined(place, _)) = item.what else { break };
            self.begin(place, begin);
            if let What::Joined(_, joined) = &item.what {
                for parts in joined {
                    let (Some(first), Some(second)) = (parts.first(), parts.get(1)) else { continue };
                    let next = Sketch::NOTHING.with(*second);
                    let soon = Sketch::ANYTHING;
                    self.begin(*first, Begin { goes_on: GoesOn::Joined, items: 0, next, soon, ..begin });
                }
            }
            if !item.optional {
                break;
            }
        }
        self.phrases.push(phrase);
    }

    fn phrase(&self, begin: &Begin) -> Option<&Phrase> {
        self.phrases.get(usize::from(begin.phrase))
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
