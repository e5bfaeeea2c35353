//! Moving criteria about in their tree.

use sprang::document::Node;

use super::change::{Change, list_and_index};

/// Which way a criterion is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Before the one above it.
    Up,
    /// After the one below it.
    Down,
    /// Into the group next to it: the one above if that is a group, otherwise the one below.
    In,
    /// Out of its group, to after it.
    Out,
}

/// The changes that move the item at a pointer, and where it stands afterwards; `None` where it
/// cannot go that way.
#[must_use]
pub(super) fn moved(root: &Node, at: &str, way: Way) -> Option<(Vec<Change>, String)> {
    let (list, index) = list_and_index(at)?;
    let value = root.at(at)?.clone();
    let remove = Change::Remove { list: list.to_owned(), index };
    let to = |list: String, index: usize| {
        let place = format!("{list}/{index}");
        (vec![remove, Change::Insert { list, index, value }], place)
    };
    match way {
        Way::Up => Some(to(list.to_owned(), index.checked_sub(1)?)),
        Way::Down => {
            root.at(&format!("{list}/{}", index + 1))?;
            Some(to(list.to_owned(), index + 1))
        }
        Way::In => {
            let above = index.checked_sub(1).map(|above| (above, above));
            // Once the item is taken out, the one below it has its index.
            let below = Some((index + 1, index));
            let (_, group) = [above, below]
                .into_iter()
                .flatten()
                .find(|(now, _)| is_group(root, &format!("{list}/{now}")))?;
            let before = if above.is_some_and(|(_, above)| above == group) { group } else { index + 1 };
            let members = match root.at(&format!("{list}/{before}/criteria")) {
                Some(Node::List(members)) => members.len(),
                _ => 0,
            };
            let place = if before < index { members } else { 0 };
            Some(to(format!("{list}/{group}/criteria"), place))
        }
        Way::Out => {
            let (outer, group) = list_and_index(list.strip_suffix("/criteria")?)?;
            is_group(root, &format!("{outer}/{group}")).then(|| to(outer.to_owned(), group + 1))
        }
    }
}

/// The changes that move the item at a pointer to before an index of a list, counted as the lists now are, and
/// where it stands afterwards; `None` where it would go into itself, a group into a group, or nowhere.
#[must_use]
pub(super) fn placed(root: &Node, at: &str, list: &str, index: usize) -> Option<(Vec<Change>, String)> {
    let (from, old) = list_and_index(at)?;
    let value = root.at(at)?.clone();
    let within_itself = list.strip_prefix(at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let group_in_group = is_group(root, at) && list.matches("/criteria").count() > 1;
    if within_itself || group_in_group || (from == list && (index == old || index == old + 1)) {
        return None;
    }
    // Once the item is taken out, what stood after it in its list has moved up.
    let index = if from == list && index > old { index - 1 } else { index };
    let list = match list.strip_prefix(from).and_then(|rest| rest.strip_prefix('/')) {
        Some(rest) => {
            let (first, tail) = rest.split_once('/').unwrap_or((rest, ""));
            let place = first.parse::<usize>().ok()?;
            let place = if place > old { place - 1 } else { place };
            format!("{from}/{place}/{tail}")
        }
        None => list.to_owned(),
    };
    let changes = vec![
        Change::Remove { list: from.to_owned(), index: old },
        Change::Insert { list: list.clone(), index, value },
    ];
    Some((changes, format!("{list}/{index}")))
}

fn is_group(root: &Node, at: &str) -> bool {
    root.at(at).and_then(|node| node.member("kind")).and_then(Node::as_text) == Some("group")
}
