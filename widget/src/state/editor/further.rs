//! What can be done once the larger module is there.

use std::collections::BTreeSet;

use sprang::document::{Node, procurement_in};

use super::super::change::{Change, list_and_index};
use super::super::short_name::short_name_of;
use super::super::template::template;
use super::ids::free;
use super::{Action, Editor, NewPart, Notice};

impl Editor {
    /// The short name follows the title for as long as nobody has written another.
    pub(super) fn named_by(&self, title: Option<&Node>) -> Option<Change> {
        let id = self.node.at("/id").and_then(Node::as_text).unwrap_or_default();
        let follows = id.is_empty() || id == short_name_of(self.node.at("/title"));
        let value = Some(Node::Text(short_name_of(title)));
        follows.then(|| Change::Put { at: "/id".to_owned(), value })
    }

    pub(super) fn act_further(&mut self, action: Action) -> bool {
        match action {
            Action::Say(key) => {
                self.notice = Some(Notice { key, name: String::new() });
                false
            }
            Action::Mend { change, does } => {
                let changed = self.act(*change);
                self.notice = changed.then_some(Notice { key: "notice.mended", name: does });
                changed
            }
            Action::AddItem { list, value } => self.add_item(list, value),
            Action::RemoveItem(at) => {
                let Some((list, index)) = list_and_index(&at) else { return false };
                self.focus = Some(list.to_owned());
                self.notice = Some(Notice { key: "notice.row-removed", name: String::new() });
                self.edit(vec![Change::Remove { list: list.to_owned(), index }])
            }
            Action::Add { list, part } => self.add(list, part, None),
            Action::AddNamed { list, name } => self.add(list, NewPart::Quality, Some(name)),
            Action::Remove(at) => {
                let Some((list, index)) = list_and_index(&at) else { return false };
                self.notice = Some(Notice { key: "notice.removed", name: self.name(&at) });
                self.focus = Some(if self.length(list) > index + 1 {
                    at.clone()
                } else {
                    index.checked_sub(1).map_or_else(|| list.to_owned(), |above| format!("{list}/{above}"))
                });
                self.edit(vec![Change::Remove { list: list.to_owned(), index }])
            }
            Action::Copy(at) => self.copy(&at),
            Action::Insert { list, value } => self.insert(list, value),
            Action::Split(at) => self.split(&at),
            Action::Merge(at) => self.merge(&at),
            Action::Weigh { weights, by } => {
                let changes = weights
                    .into_iter()
                    .map(|(at, number)| Change::Put { at, value: Some(Node::Text(number)) });
                self.notice = None;
                self.history.edit(&mut self.node, changes.collect(), by)
            }
            Action::Share(at) => self.share(&at),
            Action::Open(text) => self.open_text(&text),
            Action::Change(text) => match Node::from_json(&text) {
                Some(node) if node != self.node => {
                    self.notice = None;
                    self.edit(vec![Change::Whole(node)])
                }
                _ => false,
            },
            Action::AddLot => self.add_lot(template("lot")),
            Action::CopyLot(lot) => {
                let Some(copied) = self.node.at(&format!("/lots/{lot}")).cloned() else { return false };
                self.add_lot(copied)
            }
            Action::Model { lot, model } => self.change_model(lot, model),
            Action::Type { .. }
            | Action::Choose { .. }
            | Action::Move { .. }
            | Action::Place { .. }
            | Action::Toggle(_)
            | Action::GoTo(_)
            | Action::TextLanguage(_)
            | Action::Undo
            | Action::Redo => false,
        }
    }

    pub(super) fn add_item(&mut self, list: String, mut value: Node) -> bool {
        let index = self.length(&list);
        if value.member("id").and_then(Node::as_text) == Some("") {
            let id = Node::Text(match list.rsplit('/').next() {
                Some("measures") => self.free_id_in(&list, "measure"),
                Some("departments") => self.free_id_in(&list, "department"),
                Some("goals") => self.free_id_in(&list, "goal"),
                // An answer states a cost as it states a criterion, so both share their ids.
                Some("costs") => self.free_id(&list, "cost", &BTreeSet::new()),
                _ => self.free_id_in(&list, "level"),
            });
            Change::Put { at: "/id".into(), value: Some(id) }.apply(&mut value);
        }
        let at = format!("{list}/{index}");
        let done = self.edit(vec![Change::Insert { list, index, value }]);
        self.open_to(&at);
        self.focus = Some(at);
        done
    }

    /// A file that is no procurement changes nothing, and is told.
    pub(super) fn open_text(&mut self, text: &str) -> bool {
        let read = Node::from_json(text.trim_start_matches('\u{feff}'));
        let Some(node) = read.filter(|node| procurement_in(node).is_some()) else {
            self.notice = Some(Notice { key: "notice.not-a-procurement", name: String::new() });
            return false;
        };
        self.notice = Some(Notice { key: "notice.opened", name: String::new() });
        self.edit(vec![Change::Whole(node)])
    }

    pub(super) fn add_lot(&mut self, mut lot: Node) -> bool {
        let mut known = BTreeSet::new();
        if let Some(Node::List(lots)) = self.node.at("/lots") {
            known.extend(lots.iter().filter_map(|lot| lot.member("id")?.as_text().map(str::to_owned)));
        }
        let id = Node::Text(free("lot", &known));
        Change::Put { at: "/id".into(), value: Some(id) }.apply(&mut lot);
        let index = self.length("/lots");
        self.focus = Some(format!("/lots/{index}/title"));
        self.edit(vec![Change::Insert { list: "/lots".into(), index, value: lot }])
    }
}
