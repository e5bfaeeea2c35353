//! One criterion that becomes two, and two that become one.

use sprang::document::{Decimal, Node};
use sprang::number::Exact;
use sprang::weighing::apportion;

use super::change::Change;

/// A criterion of quality as two of the same that share its weight; `None` for anything else. The second has the
/// same id, which has to be made free.
#[must_use]
pub(super) fn split(criterion: &Node) -> Option<[Node; 2]> {
    let (member, weight) = weight(criterion)?;
    let [one, other]: [Exact; 2] =
        apportion(&[Exact::ONE, Exact::ONE], &weight, &Exact::ONE).try_into().ok()?;
    let mut parts = [criterion.clone(), criterion.clone()];
    for (part, (share, number)) in parts.iter_mut().zip([(one, 1), (other, 2)]) {
        put(part, &format!("/weight/{member}"), Node::Text(share.to_string()));
        let Some(Node::Object(names)) = part.member("name").cloned() else { continue };
        let numbered = |text: &Node| match text {
            Node::Text(text) => Node::Text(format!("{text} {number}")),
            other => other.clone(),
        };
        let names = names.iter().map(|(language, text)| (language.clone(), numbered(text))).collect();
        put(part, "/name", Node::Object(names));
    }
    Some(parts)
}

/// Two criteria of quality as one: the weights added, the texts one after the other, what both serve and prove, and
/// the scale of the first. `None` where their weights are of different kinds, or one is no criterion of quality.
#[must_use]
pub(super) fn merged(first: &Node, second: &Node) -> Option<Node> {
    let (member, one) = weight(first)?;
    let (other_member, other) = weight(second)?;
    if member != other_member {
        return None;
    }
    let mut merged = first.clone();
    put(&mut merged, &format!("/weight/{member}"), Node::Text((&one + &other).to_string()));
    for (text, between) in
        [("name", [" och ", " and "]), ("description", ["\n\n"; 2]), ("verification", ["\n\n"; 2])]
    {
        if let Some(joined) = joined(first.member(text), second.member(text), between) {
            put(&mut merged, &format!("/{text}"), joined);
        }
    }
    for list in ["serves", "evidence"] {
        let items = |criterion: &Node| match criterion.member(list) {
            Some(Node::List(items)) => items.clone(),
            _ => Vec::new(),
        };
        let mut all = items(first);
        for item in items(second) {
            if !all.contains(&item) {
                all.push(item);
            }
        }
        if !all.is_empty() {
            put(&mut merged, &format!("/{list}"), Node::List(all));
        }
    }
    Some(merged)
}

/// The member of a criterion's weight that is one number, and the number.
fn weight(criterion: &Node) -> Option<(&'static str, Exact)> {
    if criterion.member("kind").and_then(Node::as_text) != Some("quality") {
        return None;
    }
    let member = match criterion.at("/weight/kind").and_then(Node::as_text)? {
        "exact" => "points",
        "deduction" | "deduction-per-point" => "amount",
        _ => return None,
    };
    let number = criterion.at(&format!("/weight/{member}")).and_then(Node::as_text)?;
    Some((member, Decimal(number.to_owned()).number().ok()?))
}

/// Two texts in each language that either has, one after the other.
fn joined(first: Option<&Node>, second: Option<&Node>, between: [&str; 2]) -> Option<Node> {
    let text = |node: Option<&Node>, language: &str| {
        let text = node.and_then(|node| node.member(language)).and_then(Node::as_text).unwrap_or_default();
        text.trim().to_owned()
    };
    let members: Vec<(String, Node)> = ["sv", "en"]
        .into_iter()
        .zip(between)
        .filter_map(|(language, between)| {
            let (one, other) = (text(first, language), text(second, language));
            let whole = match (one.is_empty(), other.is_empty()) {
                (true, true) => return None,
                (false, true) => one,
                (true, false) => other,
                (false, false) => format!("{one}{between}{other}"),
            };
            Some((language.to_owned(), Node::Text(whole)))
        })
        .collect();
    (!members.is_empty()).then_some(Node::Object(members))
}

fn put(node: &mut Node, at: &str, value: Node) {
    Change::Put { at: at.to_owned(), value: Some(value) }.apply(node);
}
