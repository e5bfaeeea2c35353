//! What texts gave when they were last read, so that while someone types only what changed is read
//! again. Nothing but time depends on it: the same text always gives the same findings.

use std::cell::{LazyCell, RefCell};
use std::rc::Rc;

use super::facts::NOVELTY;
use super::finding::Finding;
use super::look_at_text;
use super::reading::{Reading, TextKind};
use super::text::{Remembered, Token, TokenKind, tokens};
use super::worth_telling::keep_what_is_worth_telling;
use crate::language::Language;

/// Ways of reading a text: two languages, three kinds.
const WAYS: usize = 8;

const fn way(language: Language, kind: TextKind) -> usize {
    let language = match language {
        Language::Swedish => 0,
        Language::English => 4,
    };
    language + kind as usize
}

/// So many texts are kept twice over: more than a large procurement has.
const MOST: usize = 2_000;

/// A memory for each of two languages.
type ByLanguage<T> = LazyCell<RefCell<[Remembered<T>; 2]>>;

/// What a text gave when it was read.
#[derive(Clone)]
struct Read {
    findings: Rc<[Finding]>,
    /// Its stems, where it is one of a document: those are compared with each other too.
    stems: Option<Rc<[Stem]>>,
}

/// What texts gave, by the way in which they were read.
type ByWay = [Remembered<Read>; WAYS];

thread_local! {
    static MEMORY: LazyCell<RefCell<ByWay>> =
        const { LazyCell::new(|| RefCell::new(std::array::from_fn(|_| Remembered::new(MOST)))) };
}

/// What is to be said of a text, with places in it and none in a document.
pub(super) fn findings_of(text: &str, language: Language, kind: TextKind) -> Rc<[Finding]> {
    if let Some(known) = read_before(text, language, kind) {
        return known.findings;
    }
    let mut found = Vec::new();
    let reading = Reading::new(text, language, kind);
    look_at_text(&reading, &mut found);
    let place = |finding: &Finding| finding.span.as_ref().map_or((0, 0), |span| (span.start, span.end));
    found.sort_by_key(|finding| (place(finding), finding.rule.code));
    keep_what_is_worth_telling(&reading, &mut found);
    Finding::count_all(&mut found, text);
    let findings: Rc<[Finding]> = found.into();
    let stems = (kind == TextKind::Part).then(|| stems_in(&reading.tokens));
    let read = Read { findings: Rc::clone(&findings), stems };
    MEMORY.with(|ways| {
        if let Some(memory) = ways.borrow_mut().get_mut(way(language, kind)) {
            memory.keep(text, read);
        }
    });
    findings
}

/// What a text gave, where it was read not long ago.
fn read_before(text: &str, language: Language, kind: TextKind) -> Option<Read> {
    MEMORY.with(|ways| ways.borrow_mut().get_mut(way(language, kind))?.get(text))
}

thread_local! {
    /// Whether names name the new as such.
    static NEW: ByLanguage<bool> = const { LazyCell::new(by_language) };
    /// The stems of texts that are read for nothing else, such as names.
    static STEMS: ByLanguage<Rc<[Stem]>> = const { LazyCell::new(by_language) };
}

fn by_language<T: Clone>() -> RefCell<[Remembered<T>; 2]> {
    RefCell::new([Remembered::new(MOST), Remembered::new(MOST)])
}

/// What is known of a text in a language.
fn known<T: Clone>(memory: &ByLanguage<T>, text: &str, language: Language) -> Option<T> {
    memory.borrow_mut().get_mut(usize::from(language == Language::English))?.get(text)
}

/// Keeps what is known of a text in a language.
fn keep<T: Clone>(memory: &ByLanguage<T>, text: &str, language: Language, said: T) {
    if let Some(memory) = memory.borrow_mut().get_mut(usize::from(language == Language::English)) {
        memory.keep(text, said);
    }
}

/// Whether a name says that it is the new as such that is meant.
pub(super) fn names_the_new(name: &str, language: Language) -> bool {
    NEW.with(|names| known(names, name, language)).unwrap_or_else(|| {
        let new = Reading::new(name, language, TextKind::Part).says(&NOVELTY);
        NEW.with(|names| keep(names, name, language, new));
        new
    })
}

/// A stem, by its number.
pub(super) type Stem = u32;

/// Words of at most so many letters are left out: most of them hold sentences together.
const SHORT: usize = 4;

/// The stems of the longer words of a text, each once, in the order of their numbers.
pub(super) fn stems_of(text: &str, language: Language) -> Rc<[Stem]> {
    let of_part = read_before(text, language, TextKind::Part).and_then(|read| read.stems);
    of_part.or_else(|| STEMS.with(|stems| known(stems, text, language))).unwrap_or_else(|| {
        let found = stems_in(&tokens(text, language));
        STEMS.with(|stems| keep(stems, text, language, Rc::clone(&found)));
        found
    })
}

/// The stems of the longer words of a text that has been cut into words.
fn stems_in(tokens: &[Token]) -> Rc<[Stem]> {
    let words = tokens.iter().filter(|token| token.kind() == TokenKind::Word && token.form.letters > SHORT);
    in_order(words.map(|token| token.form.root)).into()
}

/// Each stem once, in the order of their numbers. They are counted up from 0 as they are met: a bit for each is
/// sooner set than they are sorted.
fn in_order(stems: impl Iterator<Item = Stem>) -> Vec<Stem> {
    let mut met: Vec<u64> = Vec::new();
    let mut count = 0;
    for stem in stems {
        let Ok(place) = usize::try_from(stem / u64::BITS) else { continue };
        if met.len() <= place {
            met.resize(place + 1, 0);
        }
        if let Some(bits) = met.get_mut(place) {
            *bits |= 1 << (stem % u64::BITS);
        }
        count += 1;
    }
    let mut found = Vec::with_capacity(count);
    for (first, mut bits) in (0..).step_by(64).zip(met) {
        while bits != 0 {
            found.push(first + bits.trailing_zeros());
            bits &= bits - 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_told_once_and_in_order() {
        for stems in [vec![], vec![0], vec![63, 64, 0, 64], vec![700, 3, 129, 128, 127, 3, 700]] {
            let mut sorted = stems.clone();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(in_order(stems.into_iter()), sorted);
        }
    }

    #[test]
    fn a_text_read_again_gives_the_same_and_its_kind_and_language_are_told_apart() {
        let read = |text: &str, language, kind| findings_of(text, language, kind);
        let text = "Systemet ska vara användarvänligt.";
        let first = read(text, Language::Swedish, TextKind::Criterion);
        assert!(Rc::ptr_eq(&first, &read(text, Language::Swedish, TextKind::Criterion)));
        assert_ne!(first, read(text, Language::Swedish, TextKind::Part));
        assert_ne!(first, read(text, Language::English, TextKind::Criterion));
    }

    #[test]
    fn what_was_read_long_ago_is_forgotten_and_reads_the_same() {
        let text = "Lokalen ska vara trivsam.";
        let first = findings_of(text, Language::Swedish, TextKind::Criterion);
        for number in 0..=2 * MOST {
            findings_of(&number.to_string(), Language::Swedish, TextKind::Criterion);
        }
        let again = findings_of(text, Language::Swedish, TextKind::Criterion);
        assert!(!Rc::ptr_eq(&first, &again));
        assert_eq!(first, again);
    }
}
