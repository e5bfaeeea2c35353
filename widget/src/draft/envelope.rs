//! What drafts and versions look like in storage.

use sprang::document::Node;

/// The kind of draft and its version; drafts of the first version are still read.
const FORMAT: &str = "sprang-draft/2";
const FIRST: &str = "sprang-draft/1";
const VERSION: &str = "sprang-version/1";

/// A draft as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// Counts the writings: the highest is the newest, whatever the clock says.
    pub(super) sequence: u64,
    /// Which part of which page wrote it, so that two do not overwrite each other unknowingly.
    pub(super) writer: String,
    /// When it was written, as the browser's clock had it: an ISO 8601 instant.
    pub(super) saved: String,
    /// What was typed: JSON text.
    pub(super) text: String,
}

/// A version as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What the user called it; nothing for one that was kept without being asked for.
    pub name: Option<String>,
    /// When it was kept: an ISO 8601 instant.
    pub saved: String,
    /// The document: JSON text.
    pub text: String,
}

/// The text that is put into storage for a draft.
#[must_use]
pub(super) fn wrap(draft: &Draft) -> String {
    let members =
        [("sequence", &*draft.sequence.to_string()), ("writer", &draft.writer), ("saved", &draft.saved)];
    envelope(FORMAT, &members, &draft.text)
}

/// The text that is put into storage for a version.
#[must_use]
pub(super) fn wrap_version(version: &Kept) -> String {
    let name = version.name.as_deref().map(|name| ("name", name));
    let members: Vec<(&str, &str)> = name.into_iter().chain([("saved", version.saved.as_str())]).collect();
    envelope(VERSION, &members, &version.text)
}

/// What a text from storage is; `None` where it is broken, or written by a newer version.
#[must_use]
pub(super) fn open(kept: &str) -> Option<Draft> {
    let (node, document) = unwrapped(kept, &[FORMAT, FIRST])?;
    let text = |name: &str| node.member(name).and_then(Node::as_text);
    Some(Draft {
        sequence: text("sequence").map_or(Some(0), |sequence| sequence.parse().ok())?,
        writer: text("writer")?.to_owned(),
        saved: text("saved").unwrap_or_default().to_owned(),
        text: document,
    })
}

/// The version that a text from storage is; `None` where it is broken, or written by a newer version.
#[must_use]
pub(super) fn open_version(kept: &str) -> Option<Kept> {
    let (node, document) = unwrapped(kept, &[VERSION])?;
    let text = |name: &str| node.member(name).and_then(Node::as_text).map(str::to_owned);
    Some(Kept { name: text("name"), saved: text("saved")?, text: document })
}

fn envelope(format: &str, members: &[(&str, &str)], document: &str) -> String {
    let text = |text: &str| Node::Text(text.to_owned());
    let document: Node = Node::from_json(document).unwrap_or_default();
    let check = check(&document.to_json());
    let mut all = vec![("format".to_owned(), text(format))];
    all.extend(members.iter().map(|(name, value)| ((*name).to_owned(), text(value))));
    all.push(("check".to_owned(), Node::Text(check)));
    all.push(("document".to_owned(), document));
    Node::Object(all).to_json()
}

/// The envelope and the text of the document in it, where all of it is as it was written.
fn unwrapped(kept: &str, formats: &[&str]) -> Option<(Node, String)> {
    let node: Node = Node::from_json(kept)?;
    let text = |name: &str| node.member(name).and_then(Node::as_text);
    let format = text("format").filter(|format| formats.contains(format))?;
    let document = node.member("document").filter(|document| matches!(document, Node::Object(_)))?;
    let document = document.to_json();
    let whole = format == FIRST || text("check") == Some(&check(&document));
    whole.then_some((node, document))
}

/// A check value (FNV-1a of 64 bits), which tells a text that was torn or changed from one that is as it was
/// written. It guards against accidents, not against people.
fn check(text: &str) -> String {
    let value = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |value, byte| {
        (value ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    value.to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn draft() -> Draft {
        Draft {
            sequence: 7,
            writer: "a".into(),
            saved: "2026-01-01T10:00:00Z".into(),
            text: r#"{"a":["1",true]}"#.into(),
        }
    }

    #[test]
    fn a_draft_and_a_version_come_back_as_they_were() {
        assert_eq!(open(&wrap(&draft())), Some(draft()));
        for name in [None, Some("inför nämnden".to_owned())] {
            let version = Kept { name, saved: "2026-01-01".into(), text: "{}".into() };
            assert_eq!(open_version(&wrap_version(&version)), Some(version));
        }
    }

    #[test]
    fn a_draft_of_the_first_version_is_read() {
        let first = r#"{"format":"sprang-draft/1","writer":"a","document":{"a":"1"}}"#;
        assert_eq!(
            open(first).map(|draft| (draft.sequence, draft.text)),
            Some((0, r#"{"a":"1"}"#.to_owned()))
        );
    }

    #[test]
    fn whatever_else_is_no_draft() {
        for kept in [
            "",
            "{",
            "[]",
            r#"{"format":"sprang-draft/3","writer":"a","document":{}}"#,
            r#"{"format":"sprang-draft/2","sequence":"1","writer":"a","document":{}}"#,
            r#"{"format":"sprang-draft/1","writer":"a","document":"torn"}"#,
        ] {
            assert_eq!(open(kept), None, "{kept}");
        }
    }

    proptest! {
        /// Torn anywhere, or with any byte of it changed, a draft is never taken for another one.
        #[test]
        fn what_was_torn_or_changed_is_no_other_draft(at in 0usize..200, byte in 0x20u8..0x7f) {
            let kept = wrap(&draft());
            let at = at % kept.len();
            prop_assert_eq!(open(&kept[..at]), None);
            let mut bytes = kept.into_bytes();
            bytes[at] = byte;
            let changed = String::from_utf8(bytes).expect("ASCII");
            if let Some(read) = open(&changed) {
                prop_assert_eq!(read.text, draft().text);
            }
        }
    }
}
