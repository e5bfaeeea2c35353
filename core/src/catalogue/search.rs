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
    let has = |list: &[String], one: Option<&String>, or_all: bool| {
        one.is_none_or(|one| list.contains(one) || (or_all && list.iter().any(|field| field == "all")))
    };
    let languages = Language::ALL.map(|language| (language, stems(&wanted.words, language)));
    let mut found: Vec<(usize, &Entry)> = entries()
        .iter()
        .filter(|entry| {
            has(&entry.values, wanted.value.as_ref(), false)
                && has(&entry.fields, wanted.field.as_ref(), true)
                && has(&entry.routes, wanted.route.as_ref(), false)
        })
        .map(|entry| {
            let fit = languages.iter().map(|(language, words)| fit(entry, *language, words)).max();
            (fit.unwrap_or_default(), entry)
        })
        .collect();
    if !wanted.words.trim().is_empty() {
        found.retain(|(fit, _)| *fit > 0);
        found.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    }
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// How well an entry fits: a word of its name or of its search words counts for more than one of
/// its description.
fn fit(entry: &Entry, language: Language, words: &[String]) -> usize {
    let near: Vec<String> = std::iter::once(&entry.name)
        .chain(&entry.words)
        .flat_map(|text| stems(text.text(language), language))
        .collect();
    let description = entry.criterion.get("description").and_then(|text| text.get(language.code()));
    let far = stems(description.and_then(serde_json::Value::as_str).unwrap_or_default(), language);
    words
        .iter()
        .map(|word| {
            // Swedish compounds: `bullernivå` is about `buller`, and `klimatpåverkan` about `klimat`, whose stem is
            // `klim`.
            let met = |one: &String| {
                one == word
                    || (word.chars().count() > 3 && one.starts_with(word.as_str()))
                    || (one.chars().count() > 4 && word.starts_with(one.as_str()))
            };
            if near.iter().any(met) { 5 } else { usize::from(far.iter().any(met)) }
        })
        .sum()
}
