//! Lists of phrases as they stand in files.

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
