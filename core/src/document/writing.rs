use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::node::Node;
use super::wire::Wire;
use super::{Offers, Procurement};

impl Procurement {
    /// The document as JSON for people: indented, members in the order of the format.
    #[must_use]
    pub fn to_json(&self) -> String {
        pretty(self)
    }

    /// The canonical form (RFC 8785) of what is published: one text for one document, whoever writes
    /// it. What happens on the way, before and after, is left out: it changes nothing of what
    /// tenderers were told.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut node = self.write().unwrap_or_default();
        if let Node::Object(members) = &mut node {
            members.retain(|(name, _)| name != "journey");
        }
        canonical(node)
    }

    /// `sha256:` and the SHA-256 of the canonical form in hexadecimal. Published beside the
    /// document and shown wherever a score is shown, so that all know that they look at the same
    /// text.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut text = String::from("sha256:");
        for byte in Sha256::digest(self.canonical().as_bytes()) {
            let _ = write!(text, "{byte:02x}");
        }
        text
    }
}

impl Offers {
    /// The file as JSON for people: indented, members in the order of the format.
    #[must_use]
    pub fn to_json(&self) -> String {
        pretty(self)
    }
}

/// What stands in JSON for it.
pub(crate) fn written(wire: &impl Wire) -> Node {
    wire.write().unwrap_or_default()
}

pub(crate) fn pretty(wire: &impl Wire) -> String {
    let mut text = serde_json::to_string_pretty(&written(wire)).unwrap_or_default();
    text.push('\n');
    text
}

fn canonical(mut node: Node) -> String {
    sort(&mut node);
    let mut text = String::new();
    compact(&node, &mut text);
    text
}

/// JSON without spaces. Numbers do not stand in documents; one that came in is written as it was.
pub(super) fn compact(node: &Node, out: &mut String) {
    match node {
        Node::Null => out.push_str("null"),
        Node::Bool(true) => out.push_str("true"),
        Node::Bool(false) => out.push_str("false"),
        Node::Number(number) => {
            let _ = write!(out, "{number}");
        }
        Node::Text(text) => quoted(text, out),
        Node::List(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                compact(item, out);
            }
            out.push(']');
        }
        Node::Object(members) => {
            out.push('{');
            for (at, (name, value)) in members.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                quoted(name, out);
                out.push(':');
                compact(value, out);
            }
            out.push('}');
        }
    }
}

/// A text with its quotes, and with the escapes of RFC 8785 (3.2.2.2).
pub(crate) fn quoted(words: &str, out: &mut String) {
    out.push('"');
    let mut from = 0;
    for (at, byte) in words.bytes().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.push_str(words.get(from..at).unwrap_or_default());
        from = at + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            0x08 => out.push_str("\\b"),
            0x09 => out.push_str("\\t"),
            0x0a => out.push_str("\\n"),
            0x0c => out.push_str("\\f"),
            0x0d => out.push_str("\\r"),
            other => {
                let _ = write!(out, "\\u{other:04x}");
            }
        }
    }
    out.push_str(words.get(from..).unwrap_or_default());
    out.push('"');
}

/// RFC 8785 sorts members by UTF-16 code units.
fn sort(node: &mut Node) {
    match node {
        Node::List(items) => items.iter_mut().for_each(sort),
        Node::Object(members) => {
            for (_, node) in members.iter_mut() {
                sort(node);
            }
            members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_written_as_serde_writes_them(words in any::<String>(), low in "[\\x00-\\x22\\\\]{0,9}") {
            for words in [words, low] {
                let mut out = String::new();
                quoted(&words, &mut out);
                prop_assert_eq!(out, serde_json::to_string(&words).expect("JSON"));
            }
        }
    }

    #[test]
    fn canonical_form_follows_the_rfc() {
        let node: Node = serde_json::from_str(
            r#"{"\u20ac": "a\u000f\n\"\\/", "\ud83d\ude00": true, "\ufb33": null, "1": []}"#,
        )
        .expect("json");
        assert_eq!(
            canonical(node),
            "{\"1\":[],\"€\":\"a\\u000f\\n\\\"\\\\/\",\"😀\":true,\"\u{fb33}\":null}"
        );
    }
}
