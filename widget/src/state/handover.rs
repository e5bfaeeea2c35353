//! An editor as JSON, from one module of the page to another: the document, where it began, and what can be undone.

use sprang::document::Node;
use sprang::language::Language;

use super::change::Change;
use super::history::{Entry, History};

/// What is handed from one module to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Handover {
    /// The document.
    pub node: Node,
    /// The document as the host handed it in.
    pub start: Node,
    /// What can be undone and done again.
    pub history: History,
    /// The language of the texts that are edited.
    pub text_language: Language,
}

impl Handover {
    /// As JSON text.
    #[must_use]
    pub fn to_json(&self) -> String {
        let entries = |entries: &[Entry]| Node::List(entries.iter().map(entry_node).collect());
        let node = object(vec![
            ("document", self.node.clone()),
            ("start", self.start.clone()),
            ("past", entries(&self.history.past)),
            ("future", entries(&self.history.future)),
            ("texts", Node::Text(self.text_language.code().to_owned())),
        ]);
        node.to_json()
    }

    /// What [`to_json`](Self::to_json) made; `None` of anything else.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        let node: Node = Node::from_json(text)?;
        let entries = |name: &str| items(node.member(name)?).iter().map(entry_in).collect::<Option<Vec<_>>>();
        let history = History { past: entries("past")?, future: entries("future")? };
        Some(Self {
            node: node.member("document")?.clone(),
            start: node.member("start")?.clone(),
            history,
            text_language: Language::from_tag(node.member("texts")?.as_text()?)?,
        })
    }
}

fn object(members: Vec<(&str, Node)>) -> Node {
    Node::Object(members.into_iter().map(|(name, node)| (name.to_owned(), node)).collect())
}

fn items(node: &Node) -> &[Node] {
    match node {
        Node::List(items) => items,
        _ => &[],
    }
}

fn entry_node(entry: &Entry) -> Node {
    let mut members = vec![("back", Node::List(entry.back.iter().map(change_node).collect()))];
    members.extend(entry.typing.iter().map(|typing| ("typing", Node::Text(typing.clone()))));
    object(members)
}

fn entry_in(node: &Node) -> Option<Entry> {
    let back = items(node.member("back")?).iter().map(change_in).collect::<Option<Vec<_>>>()?;
    Some(Entry { back, typing: node.member("typing").and_then(Node::as_text).map(str::to_owned) })
}

fn change_node(change: &Change) -> Node {
    let text = |text: &str| Node::Text(text.to_owned());
    let number = |number: usize| Node::Text(number.to_string());
    object(match change {
        Change::Put { at, value: Some(value) } => vec![("put", text(at)), ("value", value.clone())],
        Change::Put { at, value: None } => vec![("take", text(at))],
        Change::Whole(node) => vec![("whole", node.clone())],
        Change::PutBack { at, value, place } => {
            vec![("back", text(at)), ("value", value.clone()), ("place", number(*place))]
        }
        Change::Insert { list, index, value } => {
            vec![("insert", text(list)), ("value", value.clone()), ("place", number(*index))]
        }
        Change::Remove { list, index } => vec![("remove", text(list)), ("place", number(*index))],
    })
}

fn change_in(node: &Node) -> Option<Change> {
    let Node::Object(members) = node else { return None };
    let (kind, first) = members.first()?;
    let value = || node.member("value").cloned();
    let place = || node.member("place")?.as_text()?.parse().ok();
    let at = || first.as_text().map(str::to_owned);
    Some(match kind.as_str() {
        "put" => Change::Put { at: at()?, value: Some(value()?) },
        "take" => Change::Put { at: at()?, value: None },
        "whole" => Change::Whole(first.clone()),
        "back" => Change::PutBack { at: at()?, value: value()?, place: place()? },
        "insert" => Change::Insert { list: at()?, index: place()?, value: value()? },
        "remove" => Change::Remove { list: at()?, index: place()? },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::state::{Action, Editor, NewPart, Way};

    fn action(kind: u8, index: usize) -> Action {
        let at = format!("/lots/0/criteria/{index}");
        match kind {
            0 => {
                Action::Type { at: format!("{at}/weight/points"), value: Some(Node::Text(index.to_string())) }
            }
            1 => Action::Choose {
                at: format!("{at}/ceiling"),
                value: (index > 1).then(|| Node::Text("7".into())),
            },
            2 => Action::Add { list: "/lots/0/criteria".into(), part: NewPart::Quality },
            3 => Action::Remove(at),
            4 => Action::Move { at, way: Way::Down },
            5 => Action::Undo,
            6 => Action::Open(r#"{"format": "sprang-procurement/1"}"#.into()),
            _ => Action::Redo,
        }
    }

    proptest! {
        /// Whatever was done before can be undone and done again on the other side, to the same texts.
        #[test]
        fn what_can_be_undone_is_handed_over(steps in proptest::collection::vec((0u8..8, 0usize..4), 0..20)) {
            let mut here = Editor::begun().expect("a procurement");
            for (kind, index) in steps {
                here.reduce(action(kind, index));
            }
            here.reduce(Action::TextLanguage(Language::English));
            let mut there = Editor::handed(&here.hand_over()).expect("read");
            prop_assert_eq!((there.text(), there.text_language), (here.text(), here.text_language));
            while here.history().can_undo() {
                prop_assert_eq!(there.reduce(Action::Undo), here.reduce(Action::Undo));
                prop_assert_eq!(there.text(), here.text());
            }
            while here.history().can_redo() {
                prop_assert_eq!(there.reduce(Action::Redo), here.reduce(Action::Redo));
                prop_assert_eq!(there.text(), here.text());
            }
            prop_assert!(!there.history().can_redo());
        }
    }

    #[test]
    fn anything_else_is_nothing_handed_over() {
        for text in
            ["", "{}", r#"{"document": {}, "start": {}, "past": [{"back": [{"what": "x"}]}], "future": []}"#]
        {
            assert!(Handover::from_json(text).is_none(), "{text}");
        }
    }
}
