//! What a draft looks like in storage.

use sprang::document::Node;

/// The kind of draft and its version.
const FORMAT: &str = "sprang-draft/1";

/// A draft as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which page part wrote it last, so that two do not overwrite each other unknowingly.
    pub writer: String,
    /// What was typed: JSON text.
    pub text: String,
}

/// What was found in storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A draft.
    Draft(Draft),
    /// Something else: broken, or written by a newer version. It must not be overwritten.
    Strange,
}

/// The text that is put into storage.
#[must_use]
pub fn wrap(draft: &Draft) -> String {
    let text = |text: &str| Node::Text(text.to_owned());
    let members = vec![
        ("format".to_owned(), text(FORMAT)),
        ("writer".to_owned(), text(&draft.writer)),
        ("document".to_owned(), serde_json::from_str(&draft.text).unwrap_or_default()),
    ];
    serde_json::to_string(&Node::Object(members)).unwrap_or_default()
}

/// What a text from storage is.
#[must_use]
pub fn open(kept: &str) -> Opened {
    let read = || {
        let node: Node = serde_json::from_str(kept).ok()?;
        let text = |name: &str| node.member(name).and_then(Node::as_text);
        if text("format") != Some(FORMAT) {
            return None;
        }
        let document = node.member("document")?;
        matches!(document, Node::Object(_)).then_some(())?;
        let (writer, text) = (text("writer")?.to_owned(), serde_json::to_string(document).ok()?);
        Some(Draft { writer, text })
    };
    read().map_or(Opened::Strange, Opened::Draft)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_comes_back_as_it_was() {
        let draft = Draft { writer: "a".into(), text: r#"{"a":["1",true]}"#.into() };
        assert_eq!(open(&wrap(&draft)), Opened::Draft(draft));
    }

    #[test]
    fn whatever_else_is_strange() {
        for kept in [
            "",
            "{",
            "[]",
            r#"{"format":"sprang-draft/2","writer":"a","document":{}}"#,
            r#"{"format":"sprang-draft/1","writer":"a","document":"torn"}"#,
        ] {
            assert_eq!(open(kept), Opened::Strange, "{kept}");
        }
    }
}
