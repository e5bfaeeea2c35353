//! Lists of phrases as they stand in files.

use std::sync::OnceLock;

/// A list of phrases in both languages.
#[derive(Debug)]
pub struct List {
    /// The name of its files, without language and ending.
    pub name: &'static str,
    /// Its Swedish phrases, one a line.
    pub swedish: &'static str,
    /// Its English phrases.
    pub english: &'static str,
    /// Its number among all lists, once it has been asked for.
    number: OnceLock<Option<usize>>,
}

/// All lists that texts are read with: the same whenever it is asked.
pub type Lists = fn() -> Vec<&'static List>;

impl List {
    /// A list from the texts of its files.
    #[must_use]
    pub const fn new(name: &'static str, swedish: &'static str, english: &'static str) -> Self {
        Self { name, swedish, english, number: OnceLock::new() }
    }

    /// Its number among all lists, which are the same in both languages.
    pub(crate) fn number(&self, names: &[&'static str]) -> Option<usize> {
        *self.number.get_or_init(|| names.iter().position(|name| *name == self.name))
    }
}
