//! Whole criteria: added, copied, split, merged, and made alike in all lots.

use std::collections::BTreeSet;

use sprang::document::Node;
use sprang::language::Language;

use super::super::change::{Change, list_and_index};
use super::super::parts_of_criteria::{merged, split};
use super::super::template::template;
use super::{Editor, NewPart, Notice, place_of};

impl Editor {
    pub(super) fn insert(&mut self, list: String, mut value: Node) -> bool {
        self.rename(&mut value, &list, &mut BTreeSet::new());
        if self.deducts(&list) && value.member("kind").and_then(Node::as_text) == Some("quality") {
            Change::Put { at: "/weight".into(), value: Some(template("weight/deduction")) }.apply(&mut value);
        }
        // Price stands last in most notices, and is left there.
        let index = match self.node.at(&list) {
            Some(Node::List(items)) => {
                let price = |item: &Node| item.member("kind").and_then(Node::as_text) == Some("price");
                items.iter().rposition(|item| !price(item)).map_or(0, |last| last + 1)
            }
            _ => 0,
        };
        let at = format!("{list}/{index}");
        if let Some(id) = value.member("id").and_then(Node::as_text) {
            let id = id.to_owned();
            self.open_alone(&at, &id);
        }
        let name = Language::ALL.into_iter().find_map(|language| {
            value.at(&format!("/name/{}", language.code())).and_then(Node::as_text).map(str::to_owned)
        });
        self.notice = Some(Notice { key: "notice.inserted", name: name.unwrap_or_default() });
        self.focus = Some(at);
        self.edit(vec![Change::Insert { list, index, value }])
    }

    pub(super) fn split(&mut self, at: &str) -> bool {
        let Some((list, index)) = list_and_index(at) else { return false };
        let Some([first, mut second]) = self.node.at(at).and_then(split) else { return false };
        self.rename(&mut second, list, &mut BTreeSet::new());
        self.notice = Some(Notice { key: "notice.split", name: self.name(at) });
        self.focus = Some(at.to_owned());
        let list = list.to_owned();
        self.edit(vec![
            Change::Put { at: at.to_owned(), value: Some(first) },
            Change::Insert { list, index: index + 1, value: second },
        ])
    }

    pub(super) fn merge(&mut self, at: &str) -> bool {
        let Some((list, index)) = list_and_index(at) else { return false };
        let next = self.node.at(&format!("{list}/{}", index + 1));
        let Some(one) = self.node.at(at).zip(next).and_then(|(one, next)| merged(one, next)) else {
            self.notice = Some(Notice { key: "notice.not-merged", name: String::new() });
            return false;
        };
        self.notice = Some(Notice { key: "notice.merged", name: self.name(at) });
        self.focus = Some(at.to_owned());
        self.edit(vec![
            Change::Put { at: at.to_owned(), value: Some(one) },
            Change::Remove { list: list.to_owned(), index: index + 1 },
        ])
    }

    pub(super) fn share(&mut self, at: &str) -> bool {
        let Some(value) = self.node.at(at).cloned() else { return false };
        let Some(id) = value.member("id").and_then(Node::as_text).map(str::to_owned) else { return false };
        let own: String = at.split('/').take(3).collect::<Vec<_>>().join("/");
        let mut changes = Vec::new();
        for lot in (0..self.length("/lots")).map(|lot| format!("/lots/{lot}")).filter(|lot| *lot != own) {
            let list = format!("{lot}/criteria");
            if let Some(known) = place_of(&self.node, &list, &id) {
                changes.push(Change::Put { at: known, value: Some(value.clone()) });
            } else {
                let index = self.length(&list);
                changes.push(Change::Insert { list, index, value: value.clone() });
            }
        }
        self.notice = Some(Notice { key: "notice.shared", name: self.name(at) });
        self.edit(changes)
    }

    pub(super) fn add(&mut self, list: String, part: NewPart, named: Option<String>) -> bool {
        let (start, stem) = match part {
            NewPart::Quality => ("quality", "criterion"),
            NewPart::Group => ("group", "group"),
            NewPart::Price => ("price", "price"),
        };
        let mut value = template(start);
        let deducts = self.deducts(&list);
        let id = self.free_id(&list, stem, &BTreeSet::new());
        let mut put = |at: &str, node: Node| {
            Change::Put { at: at.to_owned(), value: Some(node) }.apply(&mut value);
        };
        put("/id", Node::Text(id.clone()));
        match part {
            NewPart::Quality if deducts => put("/weight", template("weight/deduction")),
            NewPart::Price if !deducts => {
                put("/weight", template("weight/exact"));
                put("/rule", template("rule/P-BOUNDS"));
            }
            _ => {}
        }
        let (next, notice) = match named {
            Some(name) => {
                put(&format!("/name/{}", self.text_language.code()), Node::Text(name.clone()));
                ("description", Notice { key: "notice.added-named", name })
            }
            None => ("name", Notice { key: "notice.added", name: String::new() }),
        };
        let index = self.length(&list);
        let at = format!("{list}/{index}");
        self.open_alone(&at, &id);
        self.notice = Some(notice);
        self.focus = Some(format!("{at}/{next}"));
        self.edit(vec![Change::Insert { list, index, value }])
    }

    pub(super) fn copy(&mut self, at: &str) -> bool {
        let (Some((list, index)), Some(node)) = (list_and_index(at), self.node.at(at)) else { return false };
        let mut value = node.clone();
        self.rename(&mut value, list, &mut BTreeSet::new());
        if let Some(Node::Object(texts)) = value.member("name").cloned() {
            let texts = texts
                .into_iter()
                .map(|(language, text)| {
                    let marked = match &text {
                        Node::Text(text) if language == "sv" => Node::Text(format!("{text} (kopia)")),
                        Node::Text(text) => Node::Text(format!("{text} (copy)")),
                        other => other.clone(),
                    };
                    (language, marked)
                })
                .collect();
            Change::Put { at: "/name".into(), value: Some(Node::Object(texts)) }.apply(&mut value);
        }
        self.notice = Some(Notice { key: "notice.copied", name: self.name(at) });
        self.focus = Some(format!("{list}/{}", index + 1));
        let list = list.to_owned();
        self.edit(vec![Change::Insert { list, index: index + 1, value }])
    }
}
