use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// JSON as it was written: members in order, doubled members kept, so that a fault can name them.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Node {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A JSON number. Documents write numbers as texts; this is kept to say what to write instead.
    Number(serde_json::Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// The member of an object; the first where it is doubled.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The text, where this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether this says just what another does: the order of members says nothing.
    #[must_use]
    pub fn says_what(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List(own), Self::List(others)) => {
                own.len() == others.len() && own.iter().zip(others).all(|(one, other)| one.says_what(other))
            }
            (Self::Object(own), Self::Object(others)) => {
                let same = |(name, node): &(String, Self)| {
                    other.member(name).is_some_and(|other| node.says_what(other))
                };
                own.len() == others.len() && own.iter().all(same)
            }
            _ => self == other,
        }
    }

    /// The node at a JSON Pointer (RFC 6901).
    #[must_use]
    pub fn at(&self, pointer: &str) -> Option<&Self> {
        pointer.split('/').skip(1).try_fold(self, |node, part| match node {
            Self::List(items) => items.get(part.parse::<usize>().ok()?),
            _ if part.contains('~') => node.member(&part.replace("~1", "/").replace("~0", "~")),
            _ => node.member(part),
        })
    }

    /// The node at a JSON Pointer (RFC 6901), to be changed.
    pub(crate) fn at_mut(&mut self, pointer: &str) -> Option<&mut Self> {
        pointer.split('/').skip(1).try_fold(self, |node, part| {
            let name = part.replace("~1", "/").replace("~0", "~");
            match node {
                Self::List(items) => items.get_mut(name.parse::<usize>().ok()?),
                Self::Object(members) => {
                    members.iter_mut().find(|(key, _)| *key == name).map(|(_, node)| node)
                }
                _ => None,
            }
        })
    }

    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// An object of these members, in this order.
    pub(crate) fn object<const N: usize>(members: [(&str, Self); N]) -> Self {
        Self::Object(members.into_iter().map(|(name, node)| (name.to_owned(), node)).collect())
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, node) in members {
                    map.serialize_entry(name, node)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyNode)
    }
}

struct AnyNode;

impl<'de> Visitor<'de> for AnyNode {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    /// Text has no binary floats: `arbitrary_precision` hands every number over as it was written.
    #[allow(clippy::disallowed_types, reason = "the visitor's own signature; the float is refused")]
    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Node, E> {
        Err(E::custom("a binary float"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Node, E> {
        Ok(Node::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut members: Vec<(String, Node)> = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, Node>()? {
            // With `arbitrary_precision`, serde_json hands a number over as an object of this one member.
            if let ("$serde_json::private::Number", Node::Text(text)) = (name.as_str(), &value)
                && is_number(text)
            {
                return Ok(Node::Number(serde_json::Number::from_string_unchecked(text.clone())));
            }
            members.push((name, value));
        }
        Ok(Node::Object(members))
    }
}

/// Whether a text is a number by the grammar of JSON. Asking `serde_json` would bring its reading of binary floats along,
/// which weighs in a browser.
pub(super) fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (number, power) =
        text.split_once(['e', 'E']).map_or((text, None), |(number, power)| (number, Some(power)));
    let (whole, part) = number.split_once('.').map_or((number, None), |(whole, part)| (whole, Some(part)));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && part.is_none_or(digits)
        && power.is_none_or(|power| digits(power.strip_prefix(['+', '-']).unwrap_or(power)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_a_number_is_what_serde_json_reads_as_one(text in "-?[0-9]{0,3}(\\.[0-9]{0,2})?([eE][+-]?[0-9]{0,2})?") {
            prop_assert_eq!(is_number(&text), text.parse::<serde_json::Number>().is_ok(), "{}", text);
        }
    }

    #[test]
    fn the_order_of_members_says_nothing_and_that_of_items_does() {
        let node = |text: &str| serde_json::from_str::<Node>(text).expect("json");
        let one = node(r#"{"a": [1, {"b": null, "c": "x"}], "d": true}"#);
        assert!(one.says_what(&node(r#"{"d": true, "a": [1, {"c": "x", "b": null}]}"#)));
        for other in
            [r#"{"d": true, "a": [{"c": "x", "b": null}, 1]}"#, r#"{"a": [1, {"b": null, "c": "x"}]}"#, "7"]
        {
            assert!(!one.says_what(&node(other)) && !node(other).says_what(&one), "{other}");
        }
    }

    #[test]
    fn a_number_stays_as_it_was_written() {
        for text in ["[0,1.10,-2e+400,123456789012345678901234567890]", r#"{"a":[1]}"#, "7"] {
            let node: Node = serde_json::from_str(text).expect("json");
            assert_eq!(serde_json::to_string(&node).expect("json"), text);
        }
        let node: Node = serde_json::from_str(r#"{"$serde_json::private::Number": "x"}"#).expect("json");
        assert!(matches!(node, Node::Object(_)), "a member of that name is no number");
    }
}
