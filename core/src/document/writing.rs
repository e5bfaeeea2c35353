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
    serde_json::to_string(&node).unwrap_or_default()
}

/// RFC 8785 sorts members by UTF-16 code units. Documents hold no JSON numbers, so the rest of the
/// RFC (the escapes) is what `serde_json` writes.
fn sort(node: &mut Node) {
    match node {
        Node::List(items) => items.iter_mut().for_each(sort),
        Node::Object(members) => {
            members.iter_mut().for_each(|(_, node)| sort(node));
            members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
