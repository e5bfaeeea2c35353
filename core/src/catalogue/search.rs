use super::entry::{Entry, entries};
use crate::check::stems;
use crate::language::Language;

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

/// The criteria that fit, the best first. Words are compared by their stems, in both languages.
///
/// ```
/// use sprang::catalogue::{Wanted, search};
/// let mut wanted = Wanted::default();
/// wanted.words = "buller".into();
/// assert_eq!(search(&wanted)[0].id, "noise");
/// ```
#[must_use]
pub fn search(wanted: &Wanted) -> Vec<&'static Entry> {
    ranked(wanted).into_iter().map(|(_, entry)| entry).collect()
}

/// Of those that fit, the ones that are about one of the words: a word that many criteria hold, such as “share”, is
/// not enough.
#[must_use]
pub fn about(wanted: &Wanted) -> Vec<&'static Entry> {
    ranked(wanted).into_iter().filter(|(fit, _)| *fit >= DESCRIBED).map(|(_, entry)| entry).collect()
}

/// What a word counts for that stands in the name or the search words of one entry alone.
const NAMED: usize = 60;
/// What a word counts for that stands in the description of one entry alone.
const DESCRIBED: usize = 12;

/// The entries that fit, the best first, with how well they do.
fn ranked(wanted: &Wanted) -> Vec<(usize, &'static Entry)> {
    let has = |list: &[String], one: Option<&String>, or_all: bool| {
        one.is_none_or(|one| list.contains(one) || (or_all && list.iter().any(|field| field == "all")))
    };
    let fits = Language::ALL.map(|language| fits(&wanted.words, language));
    let of = |index: usize| fits.iter().filter_map(|fits| fits.get(index)).max().copied().unwrap_or_default();
    let mut found: Vec<(usize, &'static Entry)> = entries()
        .iter()
        .enumerate()
        .filter(|(_, entry)| {
            has(&entry.values, wanted.value.as_ref(), false)
                && has(&entry.fields, wanted.field.as_ref(), true)
                && has(&entry.routes, wanted.route.as_ref(), false)
        })
        .map(|(index, entry)| (of(index), entry))
        .collect();
    if !wanted.words.trim().is_empty() {
        found.retain(|(fit, _)| *fit > 0);
        found.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    }
    found
}

/// How well each entry fits the words of one language: each word counts for the less the more entries hold it, and
/// one of a name or of search words counts for more than one of a description.
fn fits(words: &str, language: Language) -> Vec<usize> {
    let texts: Vec<(Vec<String>, Vec<String>)> = entries()
        .iter()
        .map(|entry| {
            let near = std::iter::once(&entry.name).chain(&entry.words);
            let near = near.flat_map(|text| stems(text.text(language), language)).collect();
            let description = entry.criterion.get("description").and_then(|text| text.get(language.code()));
            let description = description.and_then(serde_json::Value::as_str).unwrap_or_default();
            (near, stems(description, language))
        })
        .collect();
    let mut fits = vec![0; texts.len()];
    for word in stems(words, language) {
        // Swedish compounds: `bullernivå` is about `buller`, and `klimatpåverkan` about `klimat`, whose stem is
        // `klim`.
        let met = |one: &String| {
            *one == word
                || (word.chars().count() > 3 && one.starts_with(word.as_str()))
                || (one.chars().count() > 4 && word.starts_with(one.as_str()))
        };
        let points = texts.iter().map(|(near, far)| match (near.iter().any(met), far.iter().any(met)) {
            (true, _) => NAMED,
            (false, true) => DESCRIBED,
            (false, false) => 0,
        });
        let points: Vec<usize> = points.collect();
        let holding = points.iter().filter(|points| **points > 0).count().max(1);
        for (fit, points) in fits.iter_mut().zip(points) {
            // A word that every entry holds still fits.
            *fit += (points / holding).max(usize::from(points > 0));
        }
    }
    fits
}
