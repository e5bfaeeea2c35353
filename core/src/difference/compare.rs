use std::collections::BTreeMap;

use super::order::longest_rising;
use super::{Difference, Kind};
use crate::document::Node;

/// Members that tell the cases of a choice apart: where they differ, the two have nothing else in common.
const CASES: [&str; 2] = ["kind", "model"];

/// Everything in which the later version differs from the earlier one, in the order of the later. Items of
/// lists are known again by their `id`, also in another list: moving is not removing and adding. The order of
/// an object's members means nothing.
#[must_use]
pub fn differences(before: &Node, after: &Node) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(["", ""], before, after, &mut found);
    join_moved(&mut found);
    found
}

fn compare([before_at, after_at]: [&str; 2], before: &Node, after: &Node, found: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Node::Object(old), Node::Object(new)) if same_case(before, after) => {
            let at = |name: &str| [inside(before_at, name), inside(after_at, name)];
            for (name, value) in new {
                let at = at(name);
                match before.member(name) {
                    Some(old) => compare([&at[0], &at[1]], old, value, found),
                    None => found.push(only(Kind::Added, at, value)),
                }
            }
            for (name, value) in old.iter().filter(|(name, _)| after.member(name).is_none()) {
                found.push(only(Kind::Removed, at(name), value));
            }
        }
        (Node::List(old), Node::List(new)) => match (by_id(old), by_id(new)) {
            (Some(old_ids), Some(new_ids)) => {
                lists_by_id([before_at, after_at], [old, new], [&old_ids, &new_ids], found);
            }
            _ => lists_by_place([before_at, after_at], [old, new], found),
        },
        _ => found.push(Difference {
            kind: Kind::Changed,
            before_at: before_at.to_owned(),
            after_at: after_at.to_owned(),
            before: Some(before.clone()),
            after: Some(after.clone()),
        }),
    }
}

fn same_case(before: &Node, after: &Node) -> bool {
    CASES.iter().all(|name| before.member(name) == after.member(name))
}

fn only(kind: Kind, [before_at, after_at]: [String; 2], value: &Node) -> Difference {
    let value = Some(value.clone());
    let (before, after) = if kind == Kind::Added { (None, value) } else { (value, None) };
    Difference { kind, before_at, after_at, before, after }
}

/// A pointer to a member or item.
fn inside(at: &str, name: &str) -> String {
    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// The items of a list by their ids; `None` where one has none, or two have the same.
fn by_id(items: &[Node]) -> Option<BTreeMap<&str, usize>> {
    let mut ids = BTreeMap::new();
    for (index, item) in items.iter().enumerate() {
        if ids.insert(item.member("id")?.as_text()?, index).is_some() {
            return None;
        }
    }
    Some(ids)
}

fn lists_by_id(
    [before_at, after_at]: [&str; 2],
    [old, new]: [&[Node]; 2],
    [old_ids, new_ids]: [&BTreeMap<&str, usize>; 2],
    found: &mut Vec<Difference>,
) {
    let places = |before: usize, after: usize| {
        [inside(before_at, &before.to_string()), inside(after_at, &after.to_string())]
    };
    let id = |item: &Node| item.member("id").and_then(Node::as_text).unwrap_or_default().to_owned();
    let common: Vec<(usize, usize)> = new
        .iter()
        .enumerate()
        .filter_map(|(after, item)| Some((*old_ids.get(id(item).as_str())?, after)))
        .collect();
    let stays = longest_rising(&common.iter().map(|(before, _)| *before).collect::<Vec<_>>());
    let mut both = common.iter().zip(stays);
    for (after, item) in new.iter().enumerate() {
        if !old_ids.contains_key(id(item).as_str()) {
            found.push(only(Kind::Added, places(after.min(old.len()), after), item));
            continue;
        }
        let Some(((before, _), stays)) = both.next() else { continue };
        let at = places(*before, after);
        if !stays {
            found.push(moved(at.clone(), &old[*before], item));
        }
        compare([&at[0], &at[1]], &old[*before], item, found);
    }
    for (before, item) in old.iter().enumerate().filter(|(_, item)| !new_ids.contains_key(id(item).as_str()))
    {
        found.push(only(Kind::Removed, places(before, before.min(new.len())), item));
    }
}

fn moved([before_at, after_at]: [String; 2], before: &Node, after: &Node) -> Difference {
    Difference {
        kind: Kind::Moved,
        before_at,
        after_at,
        before: Some(before.clone()),
        after: Some(after.clone()),
    }
}

/// What is alike at both ends stays; what lies between is compared one by one, and the rest was added or removed.
fn lists_by_place([before_at, after_at]: [&str; 2], [old, new]: [&[Node]; 2], found: &mut Vec<Difference>) {
    let shorter = old.len().min(new.len());
    let start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let end = end.min(shorter - start);
    let (old_end, new_end) = (old.len() - end, new.len() - end);
    for index in start..old_end.max(new_end) {
        let at = [inside(before_at, &index.to_string()), inside(after_at, &index.to_string())];
        match (old.get(index).filter(|_| index < old_end), new.get(index).filter(|_| index < new_end)) {
            (Some(old), Some(new)) => compare([&at[0], &at[1]], old, new, found),
            (None, Some(new)) => found.push(only(Kind::Added, at, new)),
            (Some(old), None) => found.push(only(Kind::Removed, at, old)),
            (None, None) => {}
        }
    }
}

/// What was taken out of one list and put into another, such as a criterion into a group, was moved.
fn join_moved(found: &mut Vec<Difference>) {
    let id = |difference: &Difference, kind: Kind| {
        let item = if kind == Kind::Added { &difference.after } else { &difference.before };
        let is_item =
            difference.after_at.rsplit('/').next().is_some_and(|name| name.parse::<usize>().is_ok());
        let id = item.as_ref()?.member("id")?.as_text()?.to_owned();
        (difference.kind == kind && is_item).then_some(id)
    };
    let mut index = 0;
    while index < found.len() {
        let added = id(&found[index], Kind::Added);
        let removed = added.and_then(|added| {
            found.iter().position(|other| id(other, Kind::Removed).as_deref() == Some(added.as_str()))
        });
        let Some(removed) = removed else {
            index += 1;
            continue;
        };
        let (Some(before), Some(after)) = (found[removed].before.clone(), found[index].after.clone()) else {
            index += 1;
            continue;
        };
        let at = [found[removed].before_at.clone(), found[index].after_at.clone()];
        let mut inner = vec![moved(at.clone(), &before, &after)];
        compare([&at[0], &at[1]], &before, &after, &mut inner);
        let count = inner.len();
        found.splice(index..=index, inner);
        let removed = if removed > index { removed + count - 1 } else { removed };
        found.remove(removed);
        index = if removed < index { index + count - 1 } else { index + count };
    }
}
