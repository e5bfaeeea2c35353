//! Whether a phrase stands at a place in a text.

use std::ops::Range;

use super::lexicon::Place;
use super::phrase::Sign;
use super::sketch::Sketch;
use super::token::{Token, TokenKind};

/// A phrase of a list, made ready.
pub(super) struct Phrase {
    /// The number of its list.
    pub(super) list: u16,
    pub(super) sign: Sign,
    pub(super) words: Vec<Item>,
    pub(super) means_else: Vec<MeansElse>,
}

/// Words around a phrase in which it means something else.
pub(super) struct MeansElse {
    /// What the first of them must meet.
    pub(super) first: Sketch,
    pub(super) words: Vec<Item>,
}

pub(super) struct Item {
    pub(super) what: What,
    pub(super) optional: bool,
}

pub(super) enum What {
    /// A word that fits a place.
    One(Place),
    /// Words joined by hyphens, each of which fits its place; or one that fits.
    Joined(Place, Vec<Vec<Place>>),
    /// Up to so many words, and what the one after them must meet.
    Gap(Sketch),
}

/// Most words that `...` stands for.
pub(super) const WIDEST_GAP: usize = 4;

impl Phrase {
    /// Where it stands, if it begins at `at`.
    pub(super) fn matches(&self, tokens: &[Token], at: usize) -> Option<Range<usize>> {
        self.unless_it_means_else(tokens, at..matches(&self.words, tokens, at)?)
    }

    /// Where it stands, if so many of its items take these tokens, and the others go on after them.
    pub(super) fn goes_on(
        &self,
        tokens: &[Token],
        taken: Range<usize>,
        items: usize,
    ) -> Option<Range<usize>> {
        let end = goes_on(self.words.get(items..)?, tokens, taken.end)?;
        self.unless_it_means_else(tokens, taken.start..end)
    }

    fn unless_it_means_else(&self, tokens: &[Token], found: Range<usize>) -> Option<Range<usize>> {
        let means_else = self.means_else.iter().any(|phrase| phrase.covers(tokens, &found));
        (!means_else && !found.is_empty()).then_some(found)
    }
}

impl MeansElse {
    /// Whether the words stand somewhere over the tokens that were found.
    fn covers(&self, tokens: &[Token], found: &Range<usize>) -> bool {
        const FURTHEST: usize = 8;
        (found.start.saturating_sub(FURTHEST)..found.end).any(|at| {
            tokens.get(at).is_some_and(|token| token.form.may_meet(self.first))
                && matches(&self.words, tokens, at).is_some_and(|end| at < found.end && end > found.start)
        })
    }
}

/// The end of the phrase that begins at `at`, if it does. Phrases stay within a sentence.
pub(super) fn matches(words: &[Item], tokens: &[Token], at: usize) -> Option<usize> {
    let Some((first, rest)) = words.split_first() else { return Some(at) };
    let sentence = tokens.get(at.saturating_sub(1)).or(tokens.get(at))?.sentence;
    if let What::Gap(next) = first.what {
        for end in at..=at + WIDEST_GAP {
            let token = tokens.get(end);
            if token.is_none_or(|token| token.form.may_meet(next))
                && let Some(end) = matches(rest, tokens, end)
            {
                return Some(end);
            }
            // Words may stand between, within the sentence.
            token.filter(|token| token.form.kind != TokenKind::Mark && token.sentence == sentence)?;
        }
        return None;
    }
    let taken = first.takes(tokens, at).and_then(|count| goes_on(rest, tokens, at + count));
    if taken.is_some() || !first.optional { taken } else { matches(rest, tokens, at) }
}

/// The end of a phrase whose other items go on at `next`, after a word of it.
fn goes_on(rest: &[Item], tokens: &[Token], next: usize) -> Option<usize> {
    let here = tokens.get(next.checked_sub(1)?)?;
    let goes_on = tokens.get(next).is_some_and(|next| next.sentence == here.sentence);
    if goes_on || rest.iter().all(|item| item.optional) { matches(rest, tokens, next) } else { None }
}

impl Item {
    /// The places that its first word may stand in.
    pub(super) fn first_places(&self) -> Vec<Place> {
        match &self.what {
            What::One(place) => vec![*place],
            What::Joined(place, joined) => {
                joined.iter().filter_map(|parts| parts.first().copied()).chain([*place]).collect()
            }
            What::Gap(_) => Vec::new(),
        }
    }

    /// How many tokens it takes from `at` on, the most that it can; `None` where it does not stand there.
    fn takes(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let fits =
            |at: usize, place: &Place| tokens.get(at).is_some_and(|token| token.form.fits_place(*place));
        match &self.what {
            What::One(place) => fits(at, place).then_some(1),
            What::Joined(place, joined) => {
                let stands = |parts: &Vec<Place>| {
                    parts.iter().enumerate().all(|(index, part)| {
                        fits(at + index, part)
                            && (index == 0 || tokens.get(at + index).is_some_and(|token| token.joined))
                    })
                };
                let longest = joined.iter().filter(|parts| stands(parts)).map(Vec::len).max();
                longest.or_else(|| fits(at, place).then_some(1))
            }
            What::Gap(_) => None,
        }
    }
}
