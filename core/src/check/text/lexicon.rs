//! All lists of phrases of a language, looked for together: each word of a text is looked up once,
//! whatever the number of lists, and what a word can be part of is worked out once for each form of it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;

use super::phrase::{self, Atom, Fits, Sign, beginning};
use super::stem::stem;
use super::token::{Token, TokenKind};
use crate::check::rules;
use crate::language::Language;

/// A list of phrases in both languages.
#[derive(Debug)]
pub(crate) struct List {
    /// The name of its files, without language and ending.
    pub(crate) name: &'static str,
    pub(crate) swedish: &'static str,
    pub(crate) english: &'static str,
}

/// The list of a name, from `data/check/NAME.sv.txt` and `NAME.en.txt`.
macro_rules! list {
    ($name:literal) => {
        $crate::check::text::List {
            name: $name,
            swedish: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/check/", $name, ".sv.txt")),
            english: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/check/", $name, ".en.txt")),
        }
    };
}
pub(crate) use list;

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
    begins: Vec<u16>,
}

/// A place that phrases share: what may stand there.
type Place = u16;

/// The lists of one language, made ready.
struct Lexicon {
    /// The lists by name.
    lists: BTreeMap<&'static str, usize>,
    phrases: Vec<Phrase>,
    /// Which phrases may begin at a place.
    begins: Vec<Vec<u16>>,
    /// What fits words that begin with these letters.
    by_letters: HashMap<u64, Vec<(Atom, Place)>, FxBuildHasher>,
    /// What fits every number.
    numbers: Vec<Place>,
    /// What fits every word with a capital.
    capitals: Vec<Place>,
    /// What may fit anything.
    others: Vec<(Atom, Place)>,
}

/// A phrase of a list, made ready.
struct Phrase {
    list: usize,
    sign: Sign,
    words: Vec<Item>,
    means_else: Vec<Vec<Item>>,
}

struct Item {
    what: What,
    optional: bool,
}

enum What {
    /// A word that fits a place.
    One(Place),
    /// Words joined by hyphens, each of which fits its place; or one that fits.
    Joined(Place, Vec<Vec<Place>>),
    /// Up to so many words.
    Gap,
}

/// Numbers as people write them in words. `en` and `one` are left out: they mostly count nothing.
const NUMBER_WORDS: [&str; 43] = [
    "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton",
    "femton", "sexton", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "hundra", "tusen", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "sixteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "thousand", "dussin",
];

/// Most words that `...` stands for.
const WIDEST_GAP: usize = 4;

/// A phrase that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The tokens.
    pub(crate) range: Range<usize>,
    /// How much it tells.
    pub(crate) sign: Sign,
}

/// Where the phrases of each list stand in a text.
pub(crate) struct Found {
    language: Language,
    by_list: Vec<Vec<Hit>>,
}

impl Found {
    /// Finds all phrases of all lists. Of phrases of one list that overlap the longest is taken.
    pub(crate) fn new(tokens: &[Token], language: Language) -> Self {
        Self { language, by_list: lexicon(language).find(tokens) }
    }

    /// Where the phrases of a list stand.
    pub(crate) fn of(&self, list: &List) -> &[Hit] {
        let number = lexicon(self.language).lists.get(list.name);
        debug_assert!(number.is_some(), "no rule reads {}", list.name);
        number.and_then(|&number| self.by_list.get(number)).map_or(&[], Vec::as_slice)
    }
}

fn lexicon(language: Language) -> &'static Lexicon {
    static SWEDISH: OnceLock<Lexicon> = OnceLock::new();
    static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
    match language {
        Language::Swedish => SWEDISH.get_or_init(|| Lexicon::new(&rules::lists(), language)),
        Language::English => ENGLISH.get_or_init(|| Lexicon::new(&rules::lists(), language)),
    }
}

impl Lexicon {
    fn new(lists: &[&'static List], language: Language) -> Self {
        let mut lexicon = Self {
            lists: BTreeMap::new(),
            phrases: Vec::new(),
            begins: Vec::new(),
            by_letters: HashMap::default(),
            numbers: Vec::new(),
            capitals: Vec::new(),
            others: Vec::new(),
        };
        let mut places = BTreeMap::new();
        for list in lists {
            let number = lexicon.lists.len();
            if lexicon.lists.contains_key(list.name) {
                continue;
            }
            lexicon.lists.insert(list.name, number);
            let written = match language {
                Language::Swedish => list.swedish,
                Language::English => list.english,
            };
            for phrase in phrase::read(written, language) {
                let words = lexicon.items(phrase.words, &mut places);
                let means_else =
                    phrase.means_else.into_iter().map(|words| lexicon.items(words, &mut places)).collect();
                lexicon.add(Phrase { list: number, sign: phrase.sign, words, means_else });
            }
        }
        lexicon
    }

    /// Where the phrases of each list stand.
    fn find(&self, tokens: &[Token]) -> Vec<Vec<Hit>> {
        let mut by_list: Vec<Vec<Hit>> = vec![Vec::new(); self.lists.len()];
        for (at, token) in tokens.iter().enumerate() {
            for &phrase in &token.form.begins {
                let Some(phrase) = self.phrases.get(usize::from(phrase)) else { continue };
                let Some(range) = phrase.matches(tokens, at) else { continue };
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
        // It may begin with its first word, and with those after it as long as words may be left out.
        for item in &phrase.words {
            let first = match &item.what {
                What::One(place) => vec![*place],
                What::Joined(place, joined) => {
                    joined.iter().filter_map(|parts| parts.first().copied()).chain([*place]).collect()
                }
                What::Gap => Vec::new(),
            };
            for place in first {
                if let Some(begins) = self.begins.get_mut(usize::from(place)) {
                    begins.push(number);
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
                return Item { what: What::Gap, optional };
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
        made.collect()
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
                Fits::Number => self.numbers.push(place),
                Fits::Capital => self.capitals.push(place),
                Fits::Any => self.others.push((atom, place)),
            }
        }
        place
    }

    /// What a word can be part of.
    fn form(&self, written: &str, kind: TokenKind, language: Language) -> Form {
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

impl Phrase {
    fn matches(&self, tokens: &[Token], at: usize) -> Option<Range<usize>> {
        let end = matches(&self.words, tokens, at)?;
        let found = at..end;
        let means_else = self.means_else.iter().any(|phrase| covers(phrase, tokens, &found));
        (!means_else && !found.is_empty()).then_some(found)
    }
}

/// Whether the phrase stands somewhere over the tokens that were found.
fn covers(phrase: &[Item], tokens: &[Token], found: &Range<usize>) -> bool {
    const FURTHEST: usize = 8;
    (found.start.saturating_sub(FURTHEST)..found.end)
        .any(|at| matches(phrase, tokens, at).is_some_and(|end| at < found.end && end > found.start))
}

/// The end of the phrase that begins at `at`, if it does. Phrases stay within a sentence.
fn matches(words: &[Item], tokens: &[Token], at: usize) -> Option<usize> {
    let Some((first, rest)) = words.split_first() else { return Some(at) };
    let sentence = tokens.get(at.saturating_sub(1)).or(tokens.get(at))?.sentence;
    if matches!(first.what, What::Gap) {
        let words_between = |to: usize| {
            tokens.get(at..to).is_some_and(|between| {
                between.iter().all(|token| token.form.kind != TokenKind::Mark && token.sentence == sentence)
            })
        };
        return (0..=WIDEST_GAP)
            .take_while(|gap| words_between(at + gap))
            .find_map(|gap| matches(rest, tokens, at + gap));
    }
    let taken = first.takes(tokens, at).and_then(|count| {
        let next = at + count;
        let here = tokens.get(next.checked_sub(1)?)?;
        let goes_on = tokens.get(next).is_some_and(|next| next.sentence == here.sentence);
        if goes_on || rest.iter().all(|item| item.optional) { matches(rest, tokens, next) } else { None }
    });
    if taken.is_some() || !first.optional { taken } else { matches(rest, tokens, at) }
}

impl Item {
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
            What::Gap => None,
        }
    }
}

impl Form {
    fn fits_place(&self, place: Place) -> bool {
        self.fits.binary_search(&place).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    /// What a list of its own finds in a text.
    fn found(list: &'static str, text: &str) -> Vec<String> {
        let list: &'static List = Box::leak(Box::new(List { name: "own", swedish: list, english: "" }));
        let lexicon = Lexicon::new(&[list], Language::Swedish);
        let mut all = tokens(text, Language::Swedish);
        for token in &mut all {
            token.form = Rc::new(lexicon.form(&token.form.written, token.form.kind, Language::Swedish));
        }
        let places = lexicon.find(&all).pop().unwrap_or_default();
        let words = places.into_iter().filter_map(|Hit { range, .. }| {
            let (begin, end) = (all.get(range.start)?, all.get(range.end.checked_sub(1)?)?);
            text.get(begin.start..end.end).map(str::to_owned)
        });
        words.collect()
    }

    #[test]
    fn a_word_stands_for_its_forms_and_not_for_its_neighbours() {
        assert_eq!(found("stabil", "Stabilt, stabila och stabilisator."), ["Stabilt", "stabila"]);
        assert_eq!(found("skalbar", "skalbar skalbart skalbara skala"), ["skalbar", "skalbart", "skalbara"]);
        assert_eq!(found("skälig", "skäl skäliga"), ["skäliga"]);
        assert_eq!(found("=god|goda|gott", "god godkänd goda godtycke"), ["god", "goda"]);
        assert_eq!(found("^KRAV", "Ska-krav: märkt KRAV."), ["KRAV"]);
        assert_eq!(found("*leverantör", "Molnleverantör eller leverantör"), ["Molnleverantör"]);
        assert_eq!(found("blockkedj*", "Blockkedjeteknik, block"), ["Blockkedjeteknik"]);
    }

    #[test]
    fn phrases_with_gaps_and_words_that_may_be_left_out() {
        assert_eq!(found("så ... som möjligt", "Så kort tid som möjligt."), ["Så kort tid som möjligt"]);
        assert_eq!(found("så ... som möjligt", "Så, kort. Tid som möjligt."), Vec::<String>::new());
        assert_eq!(found("(mycket) bra", "mycket bra och bra"), ["mycket bra", "bra"]);
        assert_eq!(found("minst # år", "minst 10 år"), ["minst 10 år"]);
        assert_eq!(found("^SS-EN (^ISO) #", "enligt SS-EN ISO 3744"), ["SS-EN ISO 3744"]);
        assert_eq!(found("och / eller", "drift och/eller stöd"), ["och/eller"]);
    }

    #[test]
    fn a_phrase_that_means_something_else_is_left_alone() {
        let list = "=enkel|enkelt|enkla ! enkel resa; enkel biljett";
        assert_eq!(found(list, "En enkel resa är enkel."), ["enkel"]);
    }

    #[test]
    fn a_phrase_never_crosses_the_end_of_a_sentence() {
        assert_eq!(found("god kvalitet", "Den är god. Kvalitet mäts."), Vec::<String>::new());
    }

    /// A text in which a phrase stands, made of the first of what may stand in each place.
    fn sample(words: &[phrase::Item]) -> String {
        fn written(atom: &Atom) -> String {
            match atom {
                Atom::Stem { word, .. } | Atom::Word(word) | Atom::Written(word) => word.clone(),
                Atom::Begins(begin) => format!("{begin}xx"),
                Atom::Ends(end) => format!("xx{end}"),
                Atom::Joined(parts) => {
                    parts.iter().map(|(_, atom)| written(atom)).collect::<Vec<_>>().join("-")
                }
                Atom::Capital => "Xyz".to_owned(),
                Atom::Number => "5".to_owned(),
                Atom::Gap => String::new(),
            }
        }
        let needed = words.iter().filter(|item| !item.optional);
        needed.filter_map(|item| item.any_of.first()).map(written).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_line_of_every_list_can_be_found() {
        let mut idle = Vec::new();
        for language in Language::ALL {
            let lexicon = lexicon(language);
            for list in rules::lists() {
                let written = if language == Language::Swedish { list.swedish } else { list.english };
                let number = lexicon.lists.get(list.name).copied().expect("read");
                for (line, phrase) in phrase::read(written, language).enumerate() {
                    let text = format!("xx {}", sample(&phrase.words));
                    let found = lexicon.find(&tokens(&text, language));
                    if found.get(number).is_none_or(Vec::is_empty) {
                        idle.push(format!("{} {} {line}: {text}", list.name, language.code()));
                    }
                }
            }
        }
        assert!(idle.is_empty(), "{}", idle.join("\n"));
    }
}
