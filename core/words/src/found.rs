//! Where the phrases of all lists stand in a text.

use std::ops::Range;

use super::begin::{GoesOn, Second};
use super::lexicon::{Lexicon, lexicon};
use super::list::{List, Lists};
use super::matching::{Phrase, WIDEST_GAP};
use super::phrase::Sign;
use super::sketch::Sketch;
use super::token::{Token, TokenKind};
use crate::Language;

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

/// Hits as they are found: of those of one list that overlap, one.
struct Hits {
    /// In the order of the text, each with the numbers of its list and its phrase.
    found: Vec<(u16, u16, Hit)>,
    /// The place among them of the last hit of each list, plus one.
    lasts: Vec<usize>,
}

impl Hits {
    fn push(&mut self, list: u16, phrase: u16, hit: Hit) {
        let Some(before) = self.lasts.get_mut(usize::from(list)) else { return };
        match before.checked_sub(1).and_then(|before| self.found.get_mut(before)) {
            Some((_, other, known)) if known.range.end > hit.range.start => {
                // What is known counts before what is guessed, and then the longer; of those that are equal and begin together
                // that which stands first in its list.
                let worth = |hit: &Hit| (hit.sign != Sign::Guess, hit.range.len());
                let (own, others) = (worth(&hit), worth(known));
                if own > others || own == others && hit.range.start == known.range.start && phrase < *other {
                    (*other, *known) = (phrase, hit);
                }
            }
            _ => {
                self.found.push((list, phrase, hit));
                *before = self.found.len();
            }
        }
    }

    /// Hits list by list, and where those of each list end.
    fn by_list(self) -> (Vec<Hit>, Vec<usize>) {
        let Self { found, lasts: mut ends } = self;
        ends.fill(0);
        for (list, ..) in &found {
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
        for (list, _, hit) in found {
            if let Some(end) = ends.get_mut(usize::from(list))
                && let Some(place) = hits.get_mut(*end)
            {
                *place = hit;
                *end += 1;
            }
        }
        (hits, ends)
    }
}

impl Lexicon {
    /// Where the phrases of each list stand.
    pub(super) fn find(&'static self, tokens: &[Token]) -> Found {
        let mut hits = Hits { found: Vec::with_capacity(tokens.len()), lasts: vec![0; self.lists.len()] };
        let (mut numbers, mut capitals, mut marks) = (Vec::new(), Vec::new(), Vec::new());
        for (at, token) in tokens.iter().enumerate() {
            let form = &*token.form;
            if form.number.is_some() {
                numbers.push(at);
            }
            if form.capital {
                capitals.push(at);
            }
            if form.kind == TokenKind::Mark {
                marks.push(at);
            }
            for alone in &form.begins.alone {
                hits.push(alone.list, alone.phrase, Hit { range: at..at + 1, sign: alone.sign });
            }
            let mut take = |phrase: u16, find: &dyn Fn(&Phrase) -> Option<Range<usize>>| {
                if let Some(whole) = self.phrases.get(usize::from(phrase))
                    && let Some(range) = find(whole)
                {
                    hits.push(whole.list, phrase, Hit { range, sign: whole.sign });
                }
            };
            // Phrases stay within a sentence.
            let next = tokens.get(at + 1).filter(|next| next.sentence == token.sentence);
            if let Some(next) = next.filter(|next| next.form.is_any_second()) {
                for pair in form.begins.pairs.iter().filter(|pair| next.form.is_second(pair.second)) {
                    let taken = at..at + usize::from(pair.words);
                    take(pair.phrase, &|phrase| {
                        phrase.goes_on(tokens, taken.clone(), usize::from(pair.items))
                    });
                }
            }
            for pair in form.begins.soon.iter().filter(|pair| comes_soon(tokens, at, pair.second)) {
                take(pair.phrase, &|phrase| phrase.goes_on(tokens, at..at + 1, usize::from(pair.items)));
            }
            let joined = if next.is_some_and(|next| next.joined) { &*form.begins.joined } else { &[] };
            for begin in form.begins.others.iter().chain(joined) {
                let beside = next.map_or(Sketch::NOTHING, |next| next.form.sketch);
                if !beside.meets(begin.next) {
                    continue;
                }
                if begin.goes_on == GoesOn::Somehow && begin.items > 0 {
                    let items = usize::from(begin.items);
                    take(begin.phrase, &|phrase| phrase.goes_on(tokens, at..at + 1, items));
                } else {
                    take(begin.phrase, &|phrase| phrase.matches(tokens, at));
                }
            }
        }
        let (hits, ends) = hits.by_list();
        Found { lexicon: self, hits, ends, numbers, capitals, marks }
    }
}

/// Whether a word that fits a place comes after a gap. Whether the sentence goes on up to it is not asked.
fn comes_soon(tokens: &[Token], at: usize, second: Second) -> bool {
    let sentence = tokens.get(at).map(|token| token.sentence);
    let goes_on = |token: &&Token| token.form.kind != TokenKind::Mark && Some(token.sentence) == sentence;
    let after = tokens.get(at + 1..).unwrap_or_default();
    let between = after.iter().take(WIDEST_GAP).take_while(goes_on).count();
    after.iter().take(between + 1).any(|token| token.form.is_second(second))
}
