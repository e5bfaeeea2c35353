use std::sync::OnceLock;

use super::Language;

/// Keys and their texts, in the order of the keys.
type Entries = Vec<(&'static str, &'static str)>;

/// The product's own texts in one place for each language: lines of `key = text`, where the text
/// names the values that it is given in braces.
///
/// Rules hold keys and values; sentences are made here, late, from data, so that they can be
/// translated, tested and mended without touching a rule.
pub struct Wording {
    sources: [&'static str; 2],
    read: [OnceLock<Entries>; 2],
}

impl Wording {
    /// The wording held by a Swedish and an English text file.
    #[must_use]
    pub const fn new(swedish: &'static str, english: &'static str) -> Self {
        Self { sources: [swedish, english], read: [OnceLock::new(), OnceLock::new()] }
    }

    fn of(&self, language: Language) -> &Entries {
        let [swedish, english] = &self.read;
        let [in_swedish, in_english] = self.sources;
        let (read, source) = match language {
            Language::Swedish => (swedish, in_swedish),
            Language::English => (english, in_english),
        };
        // One by one: sorting them, or a map, would weigh in a browser.
        read.get_or_init(|| {
            let mut texts = Vec::new();
            for (key, text) in entries(source) {
                match place_of(&texts, key) {
                    Ok(place) => texts[place].1 = text,
                    Err(place) => texts.insert(place, (key, text)),
                }
            }
            texts
        })
    }

    fn get(&self, language: Language, key: &str) -> Option<&'static str> {
        let texts = self.of(language);
        place_of(texts, key).ok().map(|place| texts[place].1)
    }

    /// The text of `key`, with its braces unfilled; the key itself where there is none, so that a
    /// gap is seen on the page (and by the test that looks for it) and stops nobody.
    #[must_use]
    pub fn raw<'a>(&self, language: Language, key: &'a str) -> &'a str
    where
        'static: 'a,
    {
        self.get(language, key).unwrap_or(key)
    }

    /// The text of `key` with `values` put in for the names in braces.
    #[must_use]
    pub fn text(&self, language: Language, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.raw(language, key), values)
    }

    /// Whether `language` has a text for `key`.
    #[must_use]
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.get(language, key).is_some()
    }

    /// Whether `language` has no texts at all, as before they have been loaded.
    #[must_use]
    pub fn is_empty(&self, language: Language) -> bool {
        self.of(language).is_empty()
    }

    /// All keys of a language, in order.
    pub fn keys(&self, language: Language) -> impl Iterator<Item = &'static str> {
        self.of(language).iter().map(|(key, _)| *key)
    }
}

/// Where a key stands among others, or would.
fn place_of(texts: &[(&'static str, &'static str)], key: &str) -> Result<usize, usize> {
    texts.binary_search_by(|(known, _)| (*known).cmp(key))
}

fn entries(source: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, text)| (key.trim(), text.trim()))
}

/// Puts values in for the names in braces: `{name}`. A name that is not given stays as it stands.
///
/// ```
/// use sprang::language::fill;
/// assert_eq!(fill("{sum} av {total}", &[("sum", "95"), ("total", "100")]), "95 av 100");
/// ```
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after
            .split_once('}')
            .and_then(|(name, tail)| Some((values.iter().find(|(known, _)| *known == name)?.1, tail)));
        if let Some((value, tail)) = value {
            filled.push_str(value);
            rest = tail;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        assert_eq!(fill("{a}{b}", &[("a", "{b}"), ("b", "x")]), "{b}x");
        assert_eq!(fill("{a", &[("a", "x")]), "{a");
    }
}
