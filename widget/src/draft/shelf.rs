use super::envelope::{Draft, open, wrap};
use super::storage::{Refused, Storage};

/// A draft lies in two places by turns: the newer is never written over, so that a crash in the middle of a
/// writing leaves what was there before.
const PLACES: [&str; 2] = ["", "~"];

/// After the key of a draft: what was found in its place and could not be read.
const ASIDE: &str = "!aside-";

/// What was found in the place of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The newest draft that can be read.
    pub(super) draft: Option<Draft>,
    /// What cannot be read: broken, or written by a newer version. It is set aside, and never overwritten.
    pub(super) aside: Vec<String>,
}

/// Why a draft was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotWritten {
    /// Storage did not take it.
    Refused(Refused),
    /// Someone else, such as another tab, has written since this one last read or wrote.
    Overtaken,
}

/// The draft under a key, whichever of its places is the newer, and whatever is strange, set aside.
///
/// # Errors
/// Where storage cannot be read.
pub(super) fn read(storage: &impl Storage, key: &str) -> Result<Found, Refused> {
    let mut found = Found::default();
    for place in PLACES {
        let place = format!("{key}{place}");
        let Some(kept) = storage.get(&place)? else { continue };
        match open(&kept) {
            Some(draft) if found.draft.as_ref().is_none_or(|known| known.sequence <= draft.sequence) => {
                found.draft = Some(draft);
            }
            Some(_) => {}
            None => {
                // Where there is no room it stays in its place, and the draft has only the other one.
                if set_aside(storage, key, &kept).is_ok() {
                    let _ = storage.remove(&place);
                }
                found.aside.push(kept);
            }
        }
    }
    Ok(found)
}

fn set_aside(storage: &impl Storage, key: &str, kept: &str) -> Result<(), Refused> {
    let mut number = 1_usize;
    loop {
        let place = format!("{key}{ASIDE}{number}");
        match storage.get(&place)? {
            Some(known) if known == kept => return Ok(()),
            Some(_) => number += 1,
            None => return storage.set(&place, kept),
        }
    }
}

/// Writes a draft, if what lies there is what this writer knows: `known` is the sequence that it last read or
/// wrote, 0 for nothing. Gives the sequence that it now has.
///
/// # Errors
/// Where it was not written; then what was there is still there.
pub(super) fn write(storage: &impl Storage, key: &str, known: u64, draft: &Draft) -> Result<u64, NotWritten> {
    let there = read(storage, key).map_err(NotWritten::Refused)?.draft;
    let newest = there.as_ref().map_or(0, |there| there.sequence);
    if newest > known {
        return Err(NotWritten::Overtaken);
    }
    put(storage, key, newest, draft)
}

/// Writes a draft whoever wrote before: the user has decided. What was there has been kept elsewhere by then.
///
/// # Errors
/// Where storage did not take it.
pub(super) fn take_over(storage: &impl Storage, key: &str, draft: &Draft) -> Result<u64, NotWritten> {
    let there = read(storage, key).map_err(NotWritten::Refused)?.draft;
    put(storage, key, there.map_or(0, |there| there.sequence), draft)
}

fn put(storage: &impl Storage, key: &str, newest: u64, draft: &Draft) -> Result<u64, NotWritten> {
    let sequence = newest + 1;
    let kept = wrap(&Draft { sequence, ..draft.clone() });
    let mut refused = Refused::Full;
    for place in PLACES.map(|place| format!("{key}{place}")) {
        let there = storage.get(&place).map_err(NotWritten::Refused)?;
        let free = there.is_none_or(|there| open(&there).is_some_and(|there| there.sequence < newest));
        // The only draft there is, in whichever place, is left until the other place holds a newer one.
        if !free {
            continue;
        }
        match storage.set(&place, &kept) {
            Ok(()) => return Ok(sequence),
            Err(why) => refused = why,
        }
    }
    Err(NotWritten::Refused(refused))
}

/// Throws a draft away. What was set aside stays.
pub(super) fn forget(storage: &impl Storage, key: &str) {
    for place in PLACES {
        let _ = storage.remove(&format!("{key}{place}"));
    }
}

/// The keys of all drafts whose key begins so.
#[must_use]
pub(super) fn drafts(storage: &impl Storage, beginning: &str) -> Vec<String> {
    let keys = storage.keys().into_iter().filter(|key| key.starts_with(beginning) && !key.contains('!'));
    let mut keys: Vec<String> = keys.map(|key| key.trim_end_matches('~').to_owned()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use super::super::storage::memory::Memory;
    use super::*;

    const KEY: &str = "sprang:criteria:a";

    fn draft(text: &str) -> Draft {
        Draft {
            sequence: 0,
            writer: "me".into(),
            saved: String::new(),
            text: format!(r#"{{"text":"{text}"}}"#),
        }
    }

    fn text(storage: &Memory) -> Option<String> {
        read(&storage, KEY).expect("readable").draft.map(|draft| draft.text)
    }

    #[test]
    fn the_newest_writing_is_read_whatever_the_clock_says() {
        let memory = Memory::default();
        let mut known = 0;
        for (text, saved) in [("one", "2026-01-03"), ("two", "2026-01-01"), ("three", "1970-01-01")] {
            known =
                write(&&memory, KEY, known, &Draft { saved: saved.into(), ..draft(text) }).expect("written");
        }
        assert_eq!(text(&memory), Some(draft("three").text));
        assert_eq!(memory.texts.borrow().len(), 2);
    }

    /// Whatever a crash leaves of a writing, what was written before it is still there.
    #[test]
    fn a_crash_in_the_middle_of_a_writing_costs_that_writing_only() {
        let whole = wrap(&Draft { sequence: 3, ..draft("three") });
        for end in 0..whole.len() {
            let memory = Memory::default();
            let known = write(&&memory, KEY, 0, &draft("one")).expect("written");
            write(&&memory, KEY, known, &draft("two")).expect("written");
            // The third writing goes over the first, and stops after `end` bytes.
            memory.texts.borrow_mut().insert(KEY.to_owned(), whole[..end].to_owned());
            assert_eq!(text(&memory), Some(draft("two").text), "{end}");
            write(&&memory, KEY, 2, &draft("four")).expect("written");
            assert_eq!(text(&memory), Some(draft("four").text), "{end}");
        }
    }

    /// With room for any number of writings, and then none, the draft is the last that was said to be written.
    #[test]
    fn quota_at_any_writing_loses_nothing_that_was_said_to_be_kept() {
        for room in 0..8 {
            let memory = Memory::default();
            memory.room.set(Some(room));
            let (mut known, mut last) = (0, None);
            for number in 0..6 {
                let now = draft(&number.to_string());
                match write(&&memory, KEY, known, &now) {
                    Ok(sequence) => (known, last) = (sequence, Some(now.text)),
                    Err(why) => assert_eq!(why, NotWritten::Refused(Refused::Full)),
                }
            }
            assert_eq!(text(&memory), last, "room for {room}");
        }
    }

    #[test]
    fn what_is_strange_is_set_aside_once_and_never_overwritten() {
        let memory = Memory::default();
        memory.texts.borrow_mut().insert(KEY.to_owned(), r#"{"format":"sprang-draft/99"}"#.to_owned());
        let found = read(&&memory, KEY).expect("readable");
        assert_eq!((found.draft, found.aside.len()), (None, 1));
        write(&&memory, KEY, 0, &draft("one")).expect("written");
        assert_eq!(read(&&memory, KEY).expect("readable").aside, Vec::<String>::new());
        assert!(memory.texts.borrow().values().any(|kept| kept.contains("draft/99")));
    }

    #[test]
    fn what_is_strange_and_cannot_be_set_aside_keeps_its_place() {
        let memory = Memory::default();
        let strange = "from later".to_owned();
        memory.texts.borrow_mut().insert(KEY.to_owned(), strange.clone());
        memory.room.set(Some(0));
        assert_eq!(read(&&memory, KEY).expect("readable").aside, std::slice::from_ref(&strange));
        assert!(write(&&memory, KEY, 0, &draft("one")).is_err());
        assert_eq!(memory.texts.borrow().get(KEY), Some(&strange));
    }

    #[test]
    fn two_writers_never_overwrite_each_other_unknowingly() {
        let memory = Memory::default();
        let other = |text: &str| Draft { writer: "other".into(), ..draft(text) };
        let mine = write(&&memory, KEY, 0, &draft("mine")).expect("written");
        // The other tab opened before this one had written anything, or after.
        assert_eq!(write(&&memory, KEY, 0, &other("theirs")), Err(NotWritten::Overtaken));
        write(&&memory, KEY, mine, &other("theirs")).expect("written");
        assert_eq!(write(&&memory, KEY, mine, &draft("mine again")), Err(NotWritten::Overtaken));
        assert_eq!(text(&memory), Some(draft("theirs").text));
        take_over(&&memory, KEY, &draft("mine again")).expect("written");
        assert_eq!(text(&memory), Some(draft("mine again").text));
    }

    #[test]
    fn forbidden_storage_is_told() {
        let memory = Memory::default();
        memory.forbidden.set(true);
        assert_eq!(read(&&memory, KEY), Err(Refused::Forbidden));
        assert_eq!(write(&&memory, KEY, 0, &draft("one")), Err(NotWritten::Refused(Refused::Forbidden)));
    }
}
