use std::sync::OnceLock;

use super::entry::{Entry, entries, fields};
use crate::check::stems;
use crate::language::{Language, Localised};

/// What is looked for. What is left empty does not matter.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Wanted {
    /// Words of the need.
    pub words: String,
    /// A kind of value: `economic`, `social`, `environmental` or `democratic`.
    pub value: Option<String>,
    /// A field, such as `care`.
    pub field: Option<String>,
    /// A route, such as `first-buyer`.
    pub route: Option<String>,
}

/// The criteria that fit, the best first. Words are compared by their stems, in both languages, and looked for in the
/// names, the search words, the descriptions and the fields. A word that is nowhere is taken for the one that is
/// written nearly so.
///
/// ```
/// use sprang::catalogue::{Wanted, search};
/// let first = |words: &str| {
///     let mut wanted = Wanted::default();
///     wanted.words = words.into();
///     search(&wanted)[0].id.as_str()
/// };
/// assert_eq!(first("buller"), "noise");
/// assert_eq!(first("bulelr"), "noise");
/// ```
#[must_use]
pub fn search(wanted: &Wanted) -> Vec<&'static Entry> {
    let ranked = ranked(wanted, Reach::Typed);
    let best = ranked.first().map_or(0, |(fit, _)| *fit);
    let near_the_best = ranked.into_iter().filter(|(fit, _)| fit.saturating_mul(FAR_BEHIND) >= best);
    near_the_best.map(|(_, entry)| entry).collect()
}

/// Of those that fit, the ones that are about one of the words: a word that many criteria hold, such as “share”, is
/// not enough.
#[must_use]
pub fn about(wanted: &Wanted) -> Vec<&'static Entry> {
    let ranked = ranked(wanted, Reach::Need).into_iter();
    ranked.filter(|(fit, _)| *fit >= DESCRIBED).map(|(_, entry)| entry).collect()
}

/// How far a word is followed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Words that someone types to search with: into the fields, and to words that are written nearly so.
    Typed,
    /// Words of a need, of which most are about something else.
    Need,
}

/// What a word counts for that stands in the name or the search words of one entry alone.
const NAMED: usize = 60;
/// What a word counts for that stands in the description of one entry alone.
const DESCRIBED: usize = 12;
/// What a word counts for that belongs to the fields of one entry alone.
const OF_THE_FIELD: usize = 6;

/// An entry that fits so many times less well than the best one holds only words that say little, such as “number”.
const FAR_BEHIND: usize = 8;

/// The entries that fit, the best first, with how well they do.
fn ranked(wanted: &Wanted, reach: Reach) -> Vec<(usize, &'static Entry)> {
    let has = |list: &[String], one: Option<&String>, or_all: bool| {
        one.is_none_or(|one| list.contains(one) || (or_all && list.iter().any(|field| field == "all")))
    };
    let fits = fits(&wanted.words, reach);
    let mut found: Vec<(usize, &'static Entry)> = entries()
        .iter()
        .enumerate()
        .filter(|(_, entry)| {
            has(&entry.values, wanted.value.as_ref(), false)
                && has(&entry.fields, wanted.field.as_ref(), true)
                && has(&entry.routes, wanted.route.as_ref(), false)
        })
        .map(|(index, entry)| (fits.get(index).copied().unwrap_or_default(), entry))
        .collect();
    if !wanted.words.trim().is_empty() {
        found.retain(|(fit, _)| *fit > 0);
        found.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    }
    found
}

/// Where the words of an entry stand, by their stems.
struct Words {
    near: Vec<String>,
    far: Vec<String>,
    field: Vec<String>,
    /// Those of the name, the search words and the fields as they are written.
    written: Vec<String>,
}

impl Words {
    fn of(entry: &Entry, language: Language) -> Self {
        let name_and_words = || std::iter::once(&entry.name).chain(&entry.words);
        let of_entry = || fields().iter().filter(|field| entry.fields.contains(&field.id));
        let of_fields = || of_entry().flat_map(|field| &field.words);
        let stems_of = |text: &Localised| stems(text.text(language), language);
        let description = entry.criterion.get("description").and_then(|text| text.get(language.code()));
        Self {
            near: name_and_words().flat_map(stems_of).collect(),
            far: stems(description.and_then(serde_json::Value::as_str).unwrap_or_default(), language),
            field: of_fields().flat_map(stems_of).collect(),
            written: name_and_words()
                .chain(of_fields())
                .flat_map(|text| as_written(text.text(language)))
                .collect(),
        }
    }

    /// The words of all entries, worked out once: they are searched at every key.
    fn of_all(language: Language) -> &'static [Self] {
        static ALL: [OnceLock<Vec<Words>>; 2] = [const { OnceLock::new() }; 2];
        let [swedish, english] = &ALL;
        let all = match language {
            Language::Swedish => swedish,
            Language::English => english,
        };
        all.get_or_init(|| entries().iter().map(|entry| Self::of(entry, language)).collect())
    }

    /// What a word counts for here, by its stem: one of a name or of search words for more than one of a description.
    fn points(&self, reach: Reach, word: &str) -> usize {
        let holds = |words: &[String]| words.iter().any(|one| met(word, one));
        if holds(&self.near) {
            NAMED
        } else if holds(&self.far) {
            DESCRIBED
        } else if reach == Reach::Typed && holds(&self.field) {
            OF_THE_FIELD
        } else {
            0
        }
    }

    /// Whether a compound ends with a word of the name or of the search words, or such a word is a compound that ends with it.
    fn ends(&self, word: &str) -> bool {
        let ends = |whole: &str, end: &str| end.chars().nth(4).is_some() && whole.ends_with(end);
        self.near.iter().any(|one| ends(word, one) || ends(one, word))
    }

    /// Whether a word stands here with so many slips of the finger.
    fn holds_nearly(&self, word: &str, language: Language, slips: usize) -> bool {
        let nearly =
            |word: &str, words: &[String]| words.iter().any(|one| written_nearly_so(word, one, slips));
        nearly(word, &self.written) || stems(word, language).iter().any(|stem| nearly(stem, &self.near))
    }
}

/// How well each entry fits the words, in the language in which it fits them best.
fn fits(words: &str, reach: Reach) -> Vec<usize> {
    let best = |points: &dyn Fn(&Words, &str) -> usize| {
        let [one, other] = Language::ALL.map(|language| {
            let texts = Words::of_all(language);
            let of = |word: &String| texts.iter().map(|text| points(text, word)).collect();
            sums(stems(words, language).iter().map(of).collect())
        });
        one.into_iter().zip(other).map(|(one, other)| one.max(other)).collect::<Vec<usize>>()
    };
    let fits = best(&|text, word| text.points(reach, word));
    if reach == Reach::Need || fits.iter().any(|fit| *fit > 0) {
        return fits;
    }
    // Nothing is called so. What is meant may be written otherwise, or stand at the end of a compound: `restavfall` is
    // about `avfall`.
    let one = nearly(words, 1);
    let slips = if one.iter().any(|fit| *fit > 0) { one } else { nearly(words, 2) };
    let ends = best(&|text, word| if text.ends(word) { DESCRIBED } else { 0 });
    slips.into_iter().zip(ends).map(|(slips, ends)| slips + ends).collect()
}

/// What each entry's words count for that stand there with so many slips of the finger.
fn nearly(words: &str, slips: usize) -> Vec<usize> {
    let in_some_language = |index: usize, word: &str| {
        Language::ALL.iter().any(|language| {
            let text = Words::of_all(*language).get(index);
            text.is_some_and(|text| text.holds_nearly(word, *language, slips))
        })
    };
    let count = |index| as_written(words).filter(|word| in_some_language(index, word)).count();
    (0..entries().len()).map(|index| NAMED * count(index)).collect()
}

/// What the points of each word come to, entry by entry: each word counts for the less the more entries hold it.
fn sums(words: Vec<Vec<usize>>) -> Vec<usize> {
    let mut fits = vec![0; entries().len()];
    for points in words {
        let holding = points.iter().filter(|points| **points > 0).count().max(1);
        for (fit, points) in fits.iter_mut().zip(points) {
            // A word that every entry holds still fits.
            *fit += (points / holding).max(usize::from(points > 0));
        }
    }
    fits
}

/// The words of a text as they are written, in small letters.
fn as_written(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Whether a word that is looked for is one of those that stand there. Swedish compounds: `bullernivå` is about
/// `buller`, and `klimatpåverkan` about `klimat`, whose stem is `klim`.
fn met(word: &str, one: &str) -> bool {
    let long = |text: &str, least: usize| text.chars().nth(least).is_some();
    one == word || (long(word, 3) && one.starts_with(word)) || (long(one, 4) && word.starts_with(one))
}

/// Whether two words differ by no more than so many slips of the finger: one letter too many, too few, another, or two
/// that have changed places. In short words every slip makes another word, and in those of ordinary length two do.
fn written_nearly_so(word: &str, one: &str, slips: usize) -> bool {
    let least = if slips > 1 { 8 } else { 4 };
    let first = |text: &str| text.chars().next().map(plain);
    word.chars().nth(least - 1).is_some()
        && first(word) == first(one)
        && strsim::osa_distance(word, one) <= slips
}

/// A letter without its marks, as someone writes it who lacks the keys.
const fn plain(letter: char) -> char {
    match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        other => other,
    }
}
