use std::collections::BTreeSet;

use sprang::document::{self, Node, criterion_in, procurement_in};
use sprang::language::Language;

use super::change::{Change, list_and_index};
use super::handover::Handover;
use super::history::History;
use super::parts_of_criteria::{merged, split};
use super::short_name::short_name_of;
use super::template::template;
use super::tree::{Way, moved, placed};

/// A procurement that someone edits.
///
/// The JSON itself is what is edited, by place: so that whatever stands in it, also what this
/// version does not know or what is half written, is still there afterwards.
#[derive(Clone, Debug)]
pub struct Editor {
    node: Node,
    start: Node,
    text: String,
    document: Option<document::Procurement>,
    history: History,
    open: Vec<String>,
    /// The language of the texts that are edited.
    pub text_language: Language,
    /// What was last done, to be told to the user.
    pub notice: Option<Notice>,
    /// Where the focus should go next: a JSON Pointer.
    pub focus: Option<String>,
}

/// What was done, for people to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key of the words.
    pub key: &'static str,
    /// What it was done to.
    pub name: String,
}

/// What can be added to a list of criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewPart {
    /// A criterion of quality.
    Quality,
    /// A group.
    Group,
    /// The price.
    Price,
}

/// Everything that a user can do to a procurement's criteria.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Types a value, or takes it away. More typing in the same place is one edit.
    Type {
        /// Where.
        at: String,
        /// What stands there now.
        value: Option<Node>,
    },
    /// Chooses a value.
    Choose {
        /// Where.
        at: String,
        /// What was chosen.
        value: Option<Node>,
    },
    /// Adds an item to a list of levels, steps, texts or the like.
    AddItem {
        /// The list.
        list: String,
        /// What it starts as. An empty id is filled in.
        value: Node,
    },
    /// Takes an item out of such a list.
    RemoveItem(String),
    /// Adds a criterion or a group at the end of a list of criteria.
    Add {
        /// The list.
        list: String,
        /// What.
        part: NewPart,
    },
    /// Takes a criterion or a group away.
    Remove(String),
    /// Copies a criterion or a group, to after itself.
    Copy(String),
    /// Moves a criterion, a group, or an item of a list.
    Move {
        /// What.
        at: String,
        /// Which way.
        way: Way,
    },
    /// Puts another document in place of this one, as an edit that can be undone.
    Open(String),
    /// Puts in place what the rules have made of this document, as an edit that can be undone.
    Change(String),
    /// Adds a lot.
    AddLot,
    /// Copies a lot, criteria and all, to the end.
    CopyLot(usize),
    /// Moves a criterion or a group to before an index of a list, as when it is dragged there.
    Place {
        /// What.
        at: String,
        /// The list.
        list: String,
        /// Before which item, as the list now is.
        index: usize,
    },
    /// Adds a criterion that is written already, such as one of the catalogue, at the end of a list.
    Insert {
        /// The list.
        list: String,
        /// The criterion. Its id is made free.
        value: Node,
    },
    /// Splits a criterion in two that share its weight.
    Split(String),
    /// Makes one criterion of this and the one after it.
    Merge(String),
    /// Sets several weights at once. More of it by the same slider is one edit.
    Weigh {
        /// Places of numbers, and the numbers.
        weights: Vec<(String, String)>,
        /// By which slider, if by one.
        by: Option<String>,
    },
    /// Makes a criterion alike in every lot: where a lot has one with its id that is replaced, elsewhere it is added.
    Share(String),
    /// Changes the award model of a lot, and the kinds of weights with it.
    Model {
        /// The lot.
        lot: usize,
        /// The model's id.
        model: &'static str,
    },
    /// Opens or closes a part of the page.
    Toggle(String),
    /// Goes to the place of a fault, and opens what hides it.
    GoTo(String),
    /// Chooses the language of the texts that are edited.
    TextLanguage(Language),
    /// Undoes the last edit.
    Undo,
    /// Does again what was undone.
    Redo,
}

impl Editor {
    /// An editor of this document. `None` where the text is not JSON at all: then there is nothing to edit.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        Some(Self::of(serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?))
    }

    fn of(node: Node) -> Self {
        let mut editor = Self {
            start: node.clone(),
            node,
            text: String::new(),
            document: None,
            history: History::default(),
            open: Vec::new(),
            text_language: Language::Swedish,
            notice: None,
            focus: None,
        };
        editor.look();
        editor
    }

    /// The editor that another module of the page [hands over](Self::hand_over).
    #[must_use]
    pub fn handed(text: &str) -> Option<Self> {
        let Handover { node, start, history, text_language } = Handover::from_json(text)?;
        let mut editor = Self::of(node);
        editor.start = start;
        editor.history = history;
        editor.text_language = text_language;
        Some(editor)
    }

    /// All of it, for another module of the page to go on with.
    #[must_use]
    pub fn hand_over(&self) -> String {
        let (node, start) = (self.node.clone(), self.start.clone());
        Handover { node, start, history: self.history.clone(), text_language: self.text_language }.to_json()
    }

    /// An editor of a procurement that is begun: one lot with a price, and nothing said yet.
    #[must_use]
    pub fn begun() -> Option<Self> {
        let mut node = template("procurement");
        let mut lot = template("lot");
        let put = |node: &mut Node, at: &str, value: Node| {
            Change::Put { at: at.to_owned(), value: Some(value) }.apply(node);
        };
        put(&mut lot, "/id", Node::Text("lot-1".to_owned()));
        put(&mut node, "/lots", Node::List(vec![lot]));
        Self::new(&serde_json::to_string(&node).ok()?)
    }

    /// Puts a kept draft in place of the document, as an edit that can be undone by [`reset`](Self::reset).
    pub fn restore(&mut self, draft: &str) -> bool {
        let Ok(node) = serde_json::from_str::<Node>(draft) else { return false };
        if node != self.node {
            self.notice = Some(Notice { key: "notice.restored", name: String::new() });
        }
        self.node = node;
        self.look();
        true
    }

    /// Goes back to the document as it was handed in.
    pub fn reset(&mut self) {
        self.node = self.start.clone();
        self.history = History::default();
        self.notice = None;
        self.look();
    }

    /// Whether another editor was handed the same document, or the one that this has become.
    #[must_use]
    pub fn is_from(&self, other: &Self) -> bool {
        other.start == self.start || other.start == self.node
    }

    /// Whether anything differs from what was handed in.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.node != self.start
    }

    /// The document as JSON text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The document, as far as it can be read; `None` where it is of another kind or of a newer format.
    #[must_use]
    pub fn document(&self) -> Option<&document::Procurement> {
        self.document.as_ref()
    }

    /// The document as JSON.
    #[must_use]
    pub fn node(&self) -> &Node {
        &self.node
    }

    /// What can be undone and done again.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Whether the part of this name is open.
    #[must_use]
    pub fn is_open(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    /// Whether any part is open.
    #[must_use]
    pub fn any_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// Does what the user asked for; says whether the document changed.
    pub fn reduce(&mut self, action: Action) -> bool {
        let within = match &action {
            Action::Type { at, .. } | Action::Choose { at, .. } => criterion_around(at),
            _ => None,
        };
        let changed = self.act(action);
        if changed && !within.is_some_and(|(lot, index)| self.look_at(lot, index)) {
            self.look();
        }
        changed
    }

    /// Reads one criterion of a lot anew, where that is all that has changed; false where it is not to be found.
    fn look_at(&mut self, lot: usize, index: usize) -> bool {
        let Some(node) = self.node.at(&format!("/lots/{lot}/criteria/{index}")) else { return false };
        let Some(criterion) =
            self.document.as_mut().and_then(|document| document.lots.get_mut(lot)?.criteria.get_mut(index))
        else {
            return false;
        };
        *criterion = criterion_in(node);
        self.write();
        true
    }

    fn act(&mut self, action: Action) -> bool {
        match action {
            Action::Type { at, value } => self.type_in(at, value),
            Action::Choose { at, value } => {
                if self.node.at(&at) == value.as_ref() {
                    return false;
                }
                self.notice = None;
                self.edit(vec![Change::Put { at, value }])
            }
            Action::Move { at, way } => {
                let Some((changes, to)) = moved(&self.node, &at, way) else { return false };
                self.notice = Some(Notice { key: "notice.moved", name: self.name(&at) });
                self.focus = Some(to);
                self.edit(changes)
            }
            Action::Place { at, list, index } => {
                let Some((changes, to)) = placed(&self.node, &at, &list, index) else { return false };
                self.notice = Some(Notice { key: "notice.moved", name: self.name(&at) });
                self.focus = Some(to);
                self.edit(changes)
            }
            Action::Toggle(name) => {
                let before = self.open.len();
                self.open.retain(|open| *open != name);
                if self.open.len() == before {
                    self.open.push(name);
                }
                false
            }
            Action::GoTo(at) => {
                self.open_to(&at);
                self.focus = Some(at);
                false
            }
            Action::TextLanguage(language) => {
                self.text_language = language;
                false
            }
            Action::Undo => {
                self.notice = Some(Notice { key: "notice.undone", name: String::new() });
                self.history.undo(&mut self.node)
            }
            Action::Redo => {
                self.notice = Some(Notice { key: "notice.redone", name: String::new() });
                self.history.redo(&mut self.node)
            }
            other => self.act_further(other),
        }
    }

    /// The first module has no way to ask for the rest, and does not carry it.
    #[cfg(not(feature = "workbench"))]
    fn act_further(&mut self, _: Action) -> bool {
        false
    }

    #[cfg(feature = "workbench")]
    fn act_further(&mut self, action: Action) -> bool {
        match action {
            Action::AddItem { list, value } => self.add_item(list, value),
            Action::RemoveItem(at) => {
                let Some((list, index)) = list_and_index(&at) else { return false };
                self.focus = Some(list.to_owned());
                self.notice = Some(Notice { key: "notice.row-removed", name: String::new() });
                self.edit(vec![Change::Remove { list: list.to_owned(), index }])
            }
            Action::Add { list, part } => self.add(list, part),
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
            Action::Change(text) => match serde_json::from_str::<Node>(&text) {
                Ok(node) if node != self.node => {
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

    fn type_in(&mut self, at: String, value: Option<Node>) -> bool {
        if self.node.at(&at) == value.as_ref() {
            return false;
        }
        self.notice = None;
        let mut changes = Vec::new();
        if at == "/title" {
            // The short name follows the title for as long as nobody has written another.
            let id = self.node.at("/id").and_then(Node::as_text).unwrap_or_default();
            if id.is_empty() || id == short_name_of(self.node.at("/title")) {
                let id = Node::Text(short_name_of(value.as_ref()));
                changes.push(Change::Put { at: "/id".to_owned(), value: Some(id) });
            }
        }
        changes.push(Change::Put { at: at.clone(), value });
        self.history.edit(&mut self.node, changes, Some(at))
    }

    fn add_item(&mut self, list: String, mut value: Node) -> bool {
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
        self.focus = Some(format!("{list}/{index}"));
        self.edit(vec![Change::Insert { list, index, value }])
    }

    fn insert(&mut self, list: String, mut value: Node) -> bool {
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
            self.open(open_name(&at, id));
        }
        let name = Language::ALL.into_iter().find_map(|language| {
            value.at(&format!("/name/{}", language.code())).and_then(Node::as_text).map(str::to_owned)
        });
        self.notice = Some(Notice { key: "notice.inserted", name: name.unwrap_or_default() });
        self.focus = Some(at);
        self.edit(vec![Change::Insert { list, index, value }])
    }

    fn split(&mut self, at: &str) -> bool {
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

    fn merge(&mut self, at: &str) -> bool {
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

    fn share(&mut self, at: &str) -> bool {
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

    /// A file that is no procurement changes nothing, and is told.
    fn open_text(&mut self, text: &str) -> bool {
        let read = serde_json::from_str::<Node>(text.trim_start_matches('\u{feff}')).ok();
        let Some(node) = read.filter(|node| procurement_in(node).is_some()) else {
            self.notice = Some(Notice { key: "notice.not-a-procurement", name: String::new() });
            return false;
        };
        self.notice = Some(Notice { key: "notice.opened", name: String::new() });
        self.edit(vec![Change::Whole(node)])
    }

    fn add_lot(&mut self, mut lot: Node) -> bool {
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

    fn edit(&mut self, changes: Vec<Change>) -> bool {
        self.history.edit(&mut self.node, changes, None)
    }

    fn add(&mut self, list: String, part: NewPart) -> bool {
        let (name, stem) = match part {
            NewPart::Quality => ("quality", "criterion"),
            NewPart::Group => ("group", "group"),
            NewPart::Price => ("price", "price"),
        };
        let mut value = template(name);
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
        let index = self.length(&list);
        let at = format!("{list}/{index}");
        self.open(open_name(&at, &id));
        self.notice = Some(Notice { key: "notice.added", name: String::new() });
        self.focus = Some(format!("{at}/name"));
        self.edit(vec![Change::Insert { list, index, value }])
    }

    fn copy(&mut self, at: &str) -> bool {
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

    /// Gives a copied criterion, and all in it, ids that are free in the lot.
    fn rename(&self, value: &mut Node, list: &str, taken: &mut BTreeSet<String>) {
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

    fn change_model(&mut self, lot: usize, model: &'static str) -> bool {
        let at = format!("/lots/{lot}");
        let award = format!("{at}/award");
        let before = self.node.at(&award).and_then(|node| node.member("model")).and_then(Node::as_text);
        if before == Some(model) {
            return false;
        }
        let mut fresh = template(&format!("award/{model}"));
        // Rounding and ties mean the same in both models.
        for kept in ["rounding", "ties"] {
            if let Some(value) = self.node.at(&award).and_then(|node| node.member(kept)) {
                let put = Change::Put { at: format!("/{kept}"), value: Some(value.clone()) };
                put.apply(&mut fresh);
            }
        }
        let mut changes = vec![Change::Put { at: award, value: Some(fresh) }];
        self.change_weights(&format!("{at}/criteria"), model == "M-DED", &mut changes);
        self.notice = Some(Notice { key: "notice.model", name: String::new() });
        self.edit(changes)
    }

    /// Points and kronor are not each other: a weight of the other kind starts anew, and an undo brings the old back.
    fn change_weights(&self, list: &str, deducts: bool, changes: &mut Vec<Change>) {
        for index in 0..self.length(list) {
            let at = format!("{list}/{index}");
            let kind = self.node.at(&at).and_then(|node| node.member("kind")).and_then(Node::as_text);
            let mut put = |name: &str, value: Option<Node>| {
                changes.push(Change::Put { at: format!("{at}/{name}"), value });
            };
            match kind {
                Some("group") => self.change_weights(&format!("{at}/criteria"), deducts, changes),
                Some("price") if deducts => {
                    put("weight", None);
                    put("rule", None);
                }
                Some("price") => {
                    put("weight", Some(template("weight/exact")));
                    put("rule", Some(template("rule/P-BOUNDS")));
                }
                Some("quality") if deducts => put("weight", Some(template("weight/deduction"))),
                Some("quality") => put("weight", Some(template("weight/exact"))),
                _ => {}
            }
        }
    }

    fn look(&mut self) {
        self.document = procurement_in(&self.node);
        self.write();
    }

    fn write(&mut self) {
        self.text = serde_json::to_string(&self.node).unwrap_or_default();
    }

    fn length(&self, list: &str) -> usize {
        match self.node.at(list) {
            Some(Node::List(items)) => items.len(),
            _ => 0,
        }
    }

    fn name(&self, at: &str) -> String {
        let text = |language: Language| {
            self.node.at(&format!("{at}/name/{}", language.code())).and_then(Node::as_text)
        };
        Language::ALL.into_iter().find_map(text).unwrap_or_default().to_owned()
    }

    fn deducts(&self, list: &str) -> bool {
        let lot: String = list.split('/').take(3).collect::<Vec<_>>().join("/");
        self.node.at(&format!("{lot}/award/model")).and_then(Node::as_text) == Some("M-DED")
    }

    fn free_id(&self, list: &str, stem: &str, taken: &BTreeSet<String>) -> String {
        let lot: String = list.split('/').take(3).collect::<Vec<_>>().join("/");
        let mut known = taken.clone();
        if let Some(lot) = self.node.at(&lot) {
            ids(lot, &mut known);
        }
        free(stem, &known)
    }

    fn free_id_in(&self, list: &str, stem: &str) -> String {
        let mut known = BTreeSet::new();
        if let Some(list) = self.node.at(list) {
            ids(list, &mut known);
        }
        free(stem, &known)
    }

    fn open(&mut self, name: String) {
        if !self.is_open(&name) {
            self.open.push(name);
        }
    }

    /// Opens every criterion on the way to a place.
    fn open_to(&mut self, at: &str) {
        let parts: Vec<&str> = at.split('/').collect();
        for end in 3..=parts.len() {
            let place = parts[..end].join("/");
            if let Some(id) = self.node.at(&format!("{place}/id")).and_then(Node::as_text) {
                self.open(open_name(&place, id));
            }
            if place.ends_with("/award") {
                self.open(place);
            }
        }
    }
}

/// The name under which a criterion is open: by its id, so that it stays open when it is moved.
#[must_use]
pub fn open_name(at: &str, id: &str) -> String {
    let lot = at.split('/').nth(2).unwrap_or_default();
    format!("{lot}/{id}")
}

/// Where in a list of criteria, and in its groups, the one with this id stands.
#[must_use]
pub fn place_of(root: &Node, list: &str, id: &str) -> Option<String> {
    let Some(Node::List(items)) = root.at(list) else { return None };
    (0..items.len()).map(|index| format!("{list}/{index}")).find_map(|at| {
        if root.at(&format!("{at}/id")).and_then(Node::as_text) == Some(id) {
            return Some(at);
        }
        place_of(root, &format!("{at}/criteria"), id)
    })
}

/// The lot, and the criterion directly in it, that a place within a criterion is in.
fn criterion_around(at: &str) -> Option<(usize, usize)> {
    let rest = at.strip_prefix("/lots/")?;
    let (lot, rest) = rest.split_once("/criteria/")?;
    let (index, _) = rest.split_once('/')?;
    Some((lot.parse().ok()?, index.parse().ok()?))
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

fn free(stem: &str, known: &BTreeSet<String>) -> String {
    let numbered = (1..=known.len() + 1).map(|number| format!("{stem}-{number}"));
    let plain = (stem.contains('-') || stem == "price").then(|| stem.to_owned());
    plain.into_iter().chain(numbered).find(|id| !known.contains(id)).unwrap_or_default()
}
