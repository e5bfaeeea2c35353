use super::envelope::{Kept, open_version, wrap_version};
use super::storage::{Refused, Storage};

/// After the key of a draft: its versions, each in a place of its own, so that no list of them can be broken.
const VERSION: &str = "!version-";

/// How many versions that nobody asked for are kept of a draft: the oldest go first.
const MOST_UNASKED: usize = 20;

/// A version in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Counts the versions of a draft: the highest is the newest.
    pub number: u32,
    /// What it is.
    pub kept: Kept,
}

/// All versions of a draft that can be read, the newest first.
#[must_use]
pub(super) fn versions(storage: &impl Storage, key: &str) -> Vec<Version> {
    let beginning = format!("{key}{VERSION}");
    let mut found: Vec<Version> = Vec::new();
    let one = |place: &String| {
        let number = place.strip_prefix(&beginning)?.parse().ok()?;
        Some(Version { number, kept: open_version(&storage.get(place).ok()??)? })
    };
    // They are few: a sorting would weigh more in a browser than it saves.
    for version in storage.keys().iter().filter_map(one) {
        let before = found.partition_point(|known| known.number > version.number);
        found.insert(before, version);
    }
    found
}

/// Keeps a version; one that nobody asked for only where it differs from the newest. Room is made by letting
/// the oldest of those go that nobody asked for.
///
/// # Errors
/// Where storage did not take it.
pub(super) fn keep_version(storage: &impl Storage, key: &str, version: &Kept) -> Result<(), Refused> {
    let known = versions(storage, key);
    if version.name.is_none() && known.first().is_some_and(|newest| newest.kept.text == version.text) {
        return Ok(());
    }
    let beginning = format!("{key}{VERSION}");
    let numbers =
        storage.keys().into_iter().filter_map(|place| place.strip_prefix(&beginning)?.parse::<u32>().ok());
    let number = numbers.max().unwrap_or(0).saturating_add(1);
    let unasked = known.iter().filter(|version| version.kept.name.is_none()).count();
    if version.name.is_none() && unasked >= MOST_UNASKED {
        let_go(storage, key);
    }
    let (place, text) = (format!("{beginning}{number}"), wrap_version(version));
    loop {
        match storage.set(&place, &text) {
            Err(Refused::Full) if let_go(storage, key) => {}
            done => return done,
        }
    }
}

/// Lets the oldest version go that nobody asked for; says whether there was one.
pub(super) fn let_go(storage: &impl Storage, key: &str) -> bool {
    let known = versions(storage, key);
    let oldest = known.iter().rev().find(|version| version.kept.name.is_none());
    oldest.is_some_and(|oldest| remove_version(storage, key, oldest.number))
}

/// Takes a version away.
pub(super) fn remove_version(storage: &impl Storage, key: &str, number: u32) -> bool {
    storage.remove(&format!("{key}{VERSION}{number}")).is_ok()
}

/// Takes all versions of a draft away.
pub(super) fn remove_versions(storage: &impl Storage, key: &str) {
    let beginning = format!("{key}{VERSION}");
    for place in storage.keys().into_iter().filter(|place| place.starts_with(&beginning)) {
        let _ = storage.remove(&place);
    }
}

#[cfg(test)]
mod tests {
    use super::super::storage::memory::Memory;
    use super::*;

    fn version(name: Option<&str>, text: usize) -> Kept {
        Kept {
            name: name.map(str::to_owned),
            saved: "2026-01-01".into(),
            text: format!(r#"{{"text":"{text}"}}"#),
        }
    }

    fn names(memory: &Memory) -> Vec<Option<String>> {
        versions(&memory, "k").into_iter().map(|version| version.kept.name).collect()
    }

    #[test]
    fn what_was_named_stays_and_the_oldest_of_the_rest_goes_first() {
        let memory = Memory::default();
        keep_version(&&memory, "k", &version(Some("first"), 0)).expect("kept");
        for number in 0..MOST_UNASKED + 5 {
            keep_version(&&memory, "k", &version(None, number)).expect("kept");
        }
        let found = names(&memory);
        assert_eq!(found.len(), MOST_UNASKED + 1);
        assert_eq!(found.last(), Some(&Some("first".to_owned())));
    }

    #[test]
    fn the_same_again_is_no_new_version() {
        let memory = Memory::default();
        for _ in 0..3 {
            keep_version(&&memory, "k", &version(None, 1)).expect("kept");
        }
        assert_eq!(names(&memory).len(), 1);
    }

    #[test]
    fn a_full_storage_gives_up_what_nobody_asked_for_and_nothing_else() {
        let memory = Memory::default();
        keep_version(&&memory, "k", &version(Some("mine"), 0)).expect("kept");
        keep_version(&&memory, "k", &version(None, 1)).expect("kept");
        memory.room.set(Some(0));
        assert_eq!(keep_version(&&memory, "k", &version(Some("new"), 2)), Err(Refused::Full));
        assert_eq!(names(&memory), [Some("mine".to_owned())]);
    }

    #[test]
    fn another_draft_whose_key_begins_alike_is_another_draft() {
        let memory = Memory::default();
        keep_version(&&memory, "k", &version(Some("mine"), 0)).expect("kept");
        keep_version(&&memory, "k2", &version(Some("theirs"), 0)).expect("kept");
        remove_versions(&&memory, "k");
        assert_eq!(versions(&&memory, "k2").len(), 1);
    }
}
