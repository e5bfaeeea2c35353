//! JSON text into nodes and back, and nothing else: what a page that only edits needs of JSON. A law holds it to
//! `serde_json`, which tells files that are no JSON where they are not.

use super::node::{Node, is_number};
use super::writing::compact;

/// How deep lists and objects may lie in each other, as `serde_json` has it: deeper text is refused before it fills the stack.
const DEEPEST: usize = 127;

impl Node {
    /// What a JSON text says; `None` where it is no JSON.
    ///
    /// ```
    /// use sprang::document::Node;
    /// let node = Node::from_json(r#"{"a": [1.50, null]}"#).unwrap();
    /// assert_eq!(node.to_json(), r#"{"a":[1.50,null]}"#);
    /// assert_eq!(Node::from_json("{a: 1}"), None);
    /// ```
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        let mut reader = Reader { text, at: 0 };
        let node = reader.value(0)?;
        reader.after_blanks().is_none().then_some(node)
    }

    /// As JSON text without spaces, members in their order.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        compact(self, &mut text);
        text
    }
}

/// A text that is read from its beginning to its end.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn after_blanks(&mut self) -> Option<u8> {
        while matches!(self.next(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
        self.next()
    }

    /// Goes past something that must stand here.
    fn past(&mut self, wanted: &str) -> Option<()> {
        self.text.get(self.at..)?.starts_with(wanted).then(|| self.at += wanted.len())
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        match self.after_blanks() {
            Some(b'"') => self.string().map(Node::Text),
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'n') => self.past("null").map(|()| Node::Null),
            Some(b't') => self.past("true").map(|()| Node::Bool(true)),
            Some(b'f') => self.past("false").map(|()| Node::Bool(false)),
            _ => self.number(),
        }
    }

    fn number(&mut self) -> Option<Node> {
        let from = self.at;
        while matches!(self.next(), Some(b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E')) {
            self.at += 1;
        }
        let text = self.text.get(from..self.at)?;
        is_number(text).then(|| Node::Number(serde_json::Number::from_string_unchecked(text.to_owned())))
    }

    fn list(&mut self, depth: usize) -> Option<Node> {
        let mut items = Vec::new();
        self.each(b']', depth, |reader| {
            items.push(reader.value(depth + 1)?);
            Some(())
        })?;
        Some(Node::List(items))
    }

    fn object(&mut self, depth: usize) -> Option<Node> {
        let mut members = Vec::new();
        self.each(b'}', depth, |reader| {
            reader.after_blanks();
            let name = reader.string()?;
            reader.after_blanks();
            reader.past(":")?;
            members.push((name, reader.value(depth + 1)?));
            Some(())
        })?;
        Some(Node::Object(members))
    }

    /// Reads what stands between a bracket, which comes next, and its end, parted by commas.
    fn each(&mut self, end: u8, depth: usize, mut one: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        if depth >= DEEPEST {
            return None;
        }
        self.at += 1;
        if self.after_blanks()? == end {
            self.at += 1;
            return Some(());
        }
        loop {
            one(self)?;
            let next = self.after_blanks()?;
            self.at += 1;
            if next == end {
                return Some(());
            }
            if next != b',' {
                return None;
            }
        }
    }

    /// A text in quotes.
    fn string(&mut self) -> Option<String> {
        self.past("\"")?;
        let mut read = String::new();
        loop {
            let from = self.at;
            while !matches!(self.next()?, b'"' | b'\\' | 0..0x20) {
                self.at += 1;
            }
            read.push_str(self.text.get(from..self.at)?);
            let next = self.next()?;
            self.at += 1;
            match next {
                b'"' => return Some(read),
                b'\\' => read.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    /// What stands after a backslash.
    fn escaped(&mut self) -> Option<char> {
        let letter = self.next()?;
        self.at += 1;
        Some(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.code()?;
                if !(0xd800..0xe000).contains(&first) {
                    return char::from_u32(first);
                }
                // The first half of a pair, or nothing that stands for a letter.
                self.past("\\u")?;
                let second = self.code()?;
                if first >= 0xdc00 || !(0xdc00..0xe000).contains(&second) {
                    return None;
                }
                return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn code(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.chars().try_fold(0, |code, digit| Some(code * 16 + digit.to_digit(16)?))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    fn node() -> impl Strategy<Value = Node> {
        let leaf = prop_oneof![
            Just(Node::Null),
            any::<bool>().prop_map(Node::Bool),
            any::<i64>().prop_map(|number| Node::Number(number.into())),
            any::<String>().prop_map(Node::Text),
            "[a-zåäö\"\\\\/\u{0}-\u{1f}\u{7f}\u{1f600}]{0,6}".prop_map(Node::Text),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Node::List),
                proptest::collection::vec(("[a-b\"]{0,2}", inner), 0..4).prop_map(Node::Object),
            ]
        })
    }

    /// What is read here, with the exponents that `serde_json` spells anew: here a number stays as it was written.
    fn read(text: &str) -> Option<Node> {
        fn with_plus(node: Node) -> Node {
            match node {
                Node::Number(number) => {
                    let text = number.to_string();
                    let spelled = text.split_once(['e', 'E']).map_or(text.clone(), |(number, power)| {
                        let sign = if power.starts_with(['+', '-']) { "" } else { "+" };
                        format!("{number}e{sign}{power}")
                    });
                    Node::Number(serde_json::Number::from_string_unchecked(spelled))
                }
                Node::List(items) => Node::List(items.into_iter().map(with_plus).collect()),
                Node::Object(members) => {
                    Node::Object(members.into_iter().map(|(name, node)| (name, with_plus(node))).collect())
                }
                other => other,
            }
        }
        Node::from_json(text).map(with_plus)
    }

    /// Pieces of which most texts are nearly JSON.
    fn pieces() -> impl Strategy<Value = String> {
        let pieces: Vec<&str> = vec![
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"a\"",
            "\"\\",
            "\\u00e5",
            "\\ud83d",
            "\\ude00",
            "\"\\ud83d\\ude00\"",
            "\"\\u12\"",
            "\"\\x\"",
            "\u{0}",
            "\"\n\"",
            " ",
            "\n",
            "\u{a0}",
            "null",
            "true",
            "false",
            "nul",
            "1",
            "-",
            "0",
            "1.5",
            "01",
            "1e9",
            "1E+2",
            "1e",
            ".5",
            "å",
            "\u{feff}",
        ];
        proptest::collection::vec(select(pieces), 0..8).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn what_is_written_is_what_serde_json_writes_and_reads_back(node in node()) {
            prop_assert_eq!(node.to_json(), serde_json::to_string(&node).expect("json"));
            prop_assert_eq!(Node::from_json(&node.to_json()), Some(node.clone()));
            let spread = serde_json::to_string_pretty(&node).expect("json");
            prop_assert_eq!(Node::from_json(&spread), Some(node));
        }

        #[test]
        fn what_is_json_is_what_serde_json_reads(text in prop_oneof![pieces(), ".{0,12}"]) {
            prop_assert_eq!(read(&text), serde_json::from_str::<Node>(&text).ok(), "{}", text);
        }

        /// One byte of a sound text is another.
        #[test]
        fn torn_text_is_what_serde_json_makes_of_it(node in node(), at in any::<prop::sample::Index>(), byte in select(br#"{}[],:"\u0 1e-n"#.to_vec())) {
            let mut bytes = node.to_json().into_bytes();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if let Ok(text) = String::from_utf8(bytes) {
                prop_assert_eq!(read(&text), serde_json::from_str::<Node>(&text).ok(), "{}", text);
            }
        }
    }

    #[test]
    fn deep_text_is_refused_where_serde_json_refuses_it() {
        for depth in [1, 126, 127, 128, 129, 100_000] {
            for text in
                ["[".repeat(depth) + &"]".repeat(depth), "{\"a\":".repeat(depth) + "1" + &"}".repeat(depth)]
            {
                assert_eq!(
                    Node::from_json(&text).is_some(),
                    serde_json::from_str::<Node>(&text).is_ok(),
                    "{depth}"
                );
            }
        }
    }
}
