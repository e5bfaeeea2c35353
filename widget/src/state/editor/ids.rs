//! Ids that are free: in a lot, or in a list.

use std::collections::BTreeSet;

use sprang::document::Node;

use super::Editor;

impl Editor {
    /// Gives a copied criterion, and all in it, ids that are free in the lot.
    pub(super) fn rename(&self, value: &mut Node, list: &str, taken: &mut BTreeSet<String>) {
        let Node::Object(members) = value else { return };
        for (key, member) in members {
            match (key.as_str(), member) {
                ("id", Node::Text(id)) => {
                    *id = self.free_id(list, id, taken);
                    taken.insert(id.clone());
                }
                ("criteria", Node::List(items)) => {
                    for item in items {
                        self.rename(item, list, taken);
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn free_id(&self, list: &str, stem: &str, taken: &BTreeSet<String>) -> String {
        let lot: String = list.split('/').take(3).collect::<Vec<_>>().join("/");
        let mut known = taken.clone();
        if let Some(lot) = self.node.at(&lot) {
            ids(lot, &mut known);
        }
        free(stem, &known)
    }

    pub(super) fn free_id_in(&self, list: &str, stem: &str) -> String {
        let mut known = BTreeSet::new();
        if let Some(list) = self.node.at(list) {
            ids(list, &mut known);
        }
        free(stem, &known)
    }
}

fn ids(node: &Node, found: &mut BTreeSet<String>) {
    match node {
        Node::Object(members) => {
            for (key, member) in members {
                match member {
                    Node::Text(id) if key == "id" => {
                        found.insert(id.clone());
                    }
                    other => ids(other, found),
                }
            }
        }
        Node::List(items) => items.iter().for_each(|item| ids(item, found)),
        _ => {}
    }
}

pub(super) fn free(stem: &str, known: &BTreeSet<String>) -> String {
    let numbered = (1..=known.len() + 1).map(|number| format!("{stem}-{number}"));
    let plain = (stem.contains('-') || stem == "price").then(|| stem.to_owned());
    plain.into_iter().chain(numbered).find(|id| !known.contains(id)).unwrap_or_default()
}
