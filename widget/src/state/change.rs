use sprang::document::Node;

/// One change of a document, as data: it can be undone by the change that [`apply`](Self::apply) gives back.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Puts a value at a JSON Pointer, in objects that are made on the way; `None` takes the member away.
    Put {
        /// Where.
        at: String,
        /// What.
        value: Option<Node>,
    },
    /// Puts another document in place of the whole.
    Whole(Node),
    /// Puts a member back in the place that it had in its object, so that undoing leaves no trace.
    PutBack {
        /// Where.
        at: String,
        /// What.
        value: Node,
        /// Before which member.
        place: usize,
    },
    /// Puts a new item into a list, which is made if it is not there.
    Insert {
        /// The list.
        list: String,
        /// Before which item.
        index: usize,
        /// The item.
        value: Node,
    },
    /// Takes an item out of a list.
    Remove {
        /// The list.
        list: String,
        /// Which item.
        index: usize,
    },
}

impl Change {
    /// Makes the change, and gives the one that undoes it; `None` where the place is not there, and
    /// then nothing was changed.
    pub fn apply(self, root: &mut Node) -> Option<Self> {
        match self {
            Self::Put { at, value } => put(root, at, value),
            Self::Whole(node) => Some(Self::Whole(std::mem::replace(root, node))),
            Self::PutBack { at, value, place } => {
                let (parent, name) = split(&at)?;
                let Node::Object(members) = at_mut(root, parent)? else { return None };
                members.insert(place.min(members.len()), (name, value));
                Some(Self::Put { at, value: None })
            }
            Self::Insert { list, index, value } => {
                if root.at(&list).is_none() {
                    return put(root, list, Some(Node::List(vec![value])));
                }
                let Node::List(items) = at_mut(root, &list)? else { return None };
                if index > items.len() {
                    return None;
                }
                items.insert(index, value);
                Some(Self::Remove { list, index })
            }
            Self::Remove { list, index } => {
                let Node::List(items) = at_mut(root, &list)? else { return None };
                if index >= items.len() {
                    return None;
                }
                let value = items.remove(index);
                Some(Self::Insert { list, index, value })
            }
        }
    }
}

fn put(root: &mut Node, at: String, value: Option<Node>) -> Option<Change> {
    let (parent, name) = split(&at)?;
    if root.at(parent).is_none() {
        // A parent that is not there is made, and taken away again by whoever undoes this.
        let made = Node::Object(vec![(name, value?)]);
        return put(root, parent.to_owned(), Some(made));
    }
    match at_mut(root, parent)? {
        Node::Object(members) => {
            let place = members.iter().position(|(known, _)| *known == name);
            let before = match (place, value) {
                (Some(place), Some(value)) => Some(std::mem::replace(&mut members[place].1, value)),
                (Some(place), None) => {
                    let (_, value) = members.remove(place);
                    return Some(Change::PutBack { at, value, place });
                }
                (None, Some(value)) => {
                    members.push((name, value));
                    None
                }
                (None, None) => None,
            };
            Some(Change::Put { at, value: before })
        }
        Node::List(items) => {
            let item = items.get_mut(name.parse::<usize>().ok()?)?;
            let before = std::mem::replace(item, value?);
            Some(Change::Put { at, value: Some(before) })
        }
        _ => None,
    }
}

/// The pointer to the parent, and the last name with its escapes read.
fn split(pointer: &str) -> Option<(&str, String)> {
    let (parent, name) = pointer.rsplit_once('/')?;
    Some((parent, name.replace("~1", "/").replace("~0", "~")))
}

fn at_mut<'a>(root: &'a mut Node, pointer: &str) -> Option<&'a mut Node> {
    pointer.split('/').skip(1).try_fold(root, |node, part| {
        let name = part.replace("~1", "/").replace("~0", "~");
        match node {
            Node::List(items) => items.get_mut(name.parse::<usize>().ok()?),
            Node::Object(members) => {
                members.iter_mut().find(|(known, _)| *known == name).map(|(_, node)| node)
            }
            _ => None,
        }
    })
}

/// The list that a pointer's last part is an index in, and that index.
#[must_use]
pub fn list_and_index(pointer: &str) -> Option<(&str, usize)> {
    let (list, index) = pointer.rsplit_once('/')?;
    Some((list, index.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn node(text: &str) -> Node {
        serde_json::from_str(text).expect("json")
    }

    #[test]
    fn parents_are_made_and_taken_away_again() {
        let before = node(r#"{"a": {}}"#);
        let mut after = before.clone();
        let put = Change::Put { at: "/a/b/c~1d".into(), value: Some(Node::Text("x".into())) };
        let undo = put.apply(&mut after).expect("applied");
        assert_eq!(after, node(r#"{"a": {"b": {"c/d": "x"}}}"#));
        undo.apply(&mut after).expect("undone");
        assert_eq!(after, before);
    }

    #[test]
    fn what_is_not_there_is_left_alone() {
        let mut node = node(r#"{"list": [1]}"#);
        let before = node.clone();
        for change in [
            Change::Remove { list: "/list".into(), index: 1 },
            Change::Insert { list: "/list".into(), index: 2, value: Node::Null },
            Change::Put { at: "/list/7".into(), value: Some(Node::Null) },
            Change::Put { at: "/no/where".into(), value: None },
        ] {
            assert_eq!(change.apply(&mut node), None);
            assert_eq!(node, before);
        }
    }

    proptest! {
        #[test]
        fn every_change_can_be_undone(places in proptest::collection::vec((0usize..6, 0usize..4, 0u8..4), 1..12)) {
            let mut node = node(r#"{"a": [{"x": "1"}, {"y": "2"}], "b": {"c": []}}"#);
            let start = node.clone();
            let pointers = ["/a", "/b/c", "/a/0/x", "/a/1/z", "/d/e", "/b"];
            let mut undone = Vec::new();
            for (place, index, kind) in places {
                let at = pointers[place].to_owned();
                let value = Node::Text(index.to_string());
                let change = match kind {
                    0 => Change::Put { at, value: Some(value) },
                    1 => Change::Put { at, value: None },
                    2 => Change::Insert { list: at, index, value },
                    _ => Change::Remove { list: at, index },
                };
                undone.extend(change.apply(&mut node));
            }
            for change in undone.into_iter().rev() {
                prop_assert!(change.apply(&mut node).is_some());
            }
            // Members may come back in another order, which means nothing in JSON.
            prop_assert_eq!(sorted(node), sorted(start));
        }
    }

    fn sorted(node: Node) -> Node {
        match node {
            Node::Object(members) => {
                let mut members: Vec<_> =
                    members.into_iter().map(|(name, node)| (name, sorted(node))).collect();
                members.sort_by(|(a, _), (b, _)| a.cmp(b));
                Node::Object(members)
            }
            Node::List(items) => Node::List(items.into_iter().map(sorted).collect()),
            other => other,
        }
    }
}
