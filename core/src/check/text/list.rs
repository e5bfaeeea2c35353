//! Lists of phrases as they stand in files.

use std::sync::OnceLock;

/// A list of phrases in both languages.
#[derive(Debug)]
pub(crate) struct List {
    /// The name of its files, without language and ending.
    pub(crate) name: &'static str,
    pub(crate) swedish: &'static str,
    pub(crate) english: &'static str,
    /// Its number among all lists, once it has been asked for.
    pub(crate) number: OnceLock<Option<usize>>,
}

impl List {
    /// Its number among all lists, which are the same in both languages.
    pub(crate) fn number(&self, names: &[&'static str]) -> Option<usize> {
        *self.number.get_or_init(|| names.iter().position(|name| *name == self.name))
    }
}

/// The list of a name, from `data/check/NAME.sv.txt` and `NAME.en.txt`.
macro_rules! list {
    ($name:literal) => {
        $crate::check::text::List {
            name: $name,
            swedish: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/check/", $name, ".sv.txt")),
            english: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/check/", $name, ".en.txt")),
            number: std::sync::OnceLock::new(),
        }
    };
}
pub(crate) use list;
