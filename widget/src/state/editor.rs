mod action;
#[cfg(feature = "workbench")]
mod criteria;
#[cfg(feature = "workbench")]
mod further;
#[cfg(feature = "workbench")]
mod ids;
#[cfg(feature = "workbench")]
mod model;

use std::cell::OnceCell;

#[cfg(feature = "workbench")]
use sprang::document::{self, criterion_in, procurement_in};
use sprang::document::{Node, Outline, criterion_outline_in, outline_in};
use sprang::language::Language;

use super::change::Change;
use super::handover::Handover;
use super::history::History;
use super::template::template;
use super::tree::{moved, placed};
pub use action::{Action, NewPart};

/// A procurement that someone edits.
///
/// The JSON itself is what is edited, by place: so that whatever stands in it, also what this
/// version does not know or what is half written, is still there afterwards.
#[derive(Clone, Debug)]
pub struct Editor {
    node: Node,
    start: Node,
    /// Made when someone asks for it: typing goes on without.
    text: OnceCell<String>,
    outline: Option<Outline>,
    #[cfg(feature = "workbench")]
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

impl Editor {
    /// An editor of this document. `None` where the text is not JSON at all: then there is nothing to edit.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        Some(Self::of(Node::from_json(text.trim_start_matches('\u{feff}'))?))
    }

    fn of(node: Node) -> Self {
        let mut editor = Self {
            start: node.clone(),
            node,
            text: OnceCell::new(),
            outline: None,
            #[cfg(feature = "workbench")]
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
        Some(Self::of(node))
    }

    /// Puts a kept draft in place of the document, as an edit that can be undone by [`reset`](Self::reset).
    pub fn restore(&mut self, draft: &str) -> bool {
        let Some(node) = Node::from_json(draft) else { return false };
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
        self.text.get_or_init(|| self.node.to_json())
    }

    /// The document as lists show it, as far as it can be read; `None` where it is of another kind or of a newer format.
    #[must_use]
    pub fn outline(&self) -> Option<&Outline> {
        self.outline.as_ref()
    }

    /// The document, as far as it can be read; `None` where it is of another kind or of a newer format. The first module
    /// shows nothing that is not in the outline, and does not carry the reading of the rest.
    #[cfg(feature = "workbench")]
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
        let Some(row) =
            self.outline.as_mut().and_then(|outline| outline.lots.get_mut(lot)?.criteria.get_mut(index))
        else {
            return false;
        };
        *row = criterion_outline_in(node);
        #[cfg(feature = "workbench")]
        if let Some(criterion) =
            self.document.as_mut().and_then(|document| document.lots.get_mut(lot)?.criteria.get_mut(index))
        {
            *criterion = criterion_in(node);
        }
        self.text = OnceCell::new();
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
                self.notice = Some(self.moved_notice(&at));
                self.focus = Some(to);
                self.edit(changes)
            }
            Action::Place { at, list, index } => {
                let Some((changes, to)) = placed(&self.node, &at, &list, index) else { return false };
                self.notice = Some(self.moved_notice(&at));
                self.focus = Some(to);
                self.edit(changes)
            }
            Action::Toggle(name) => {
                if self.is_open(&name) {
                    self.open.retain(|open| *open != name);
                } else {
                    self.close_beside(list_of(&name));
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

    fn type_in(&mut self, at: String, value: Option<Node>) -> bool {
        if self.node.at(&at) == value.as_ref() {
            return false;
        }
        self.notice = None;
        let mut changes = Vec::new();
        #[cfg(feature = "workbench")]
        if at == "/title" {
            changes.extend(self.named_by(value.as_ref()));
        }
        changes.push(Change::Put { at: at.clone(), value });
        self.history.edit(&mut self.node, changes, Some(at))
    }

    fn edit(&mut self, changes: Vec<Change>) -> bool {
        self.history.edit(&mut self.node, changes, None)
    }

    fn look(&mut self) {
        self.outline = outline_in(&self.node);
        #[cfg(feature = "workbench")]
        {
            self.document = procurement_in(&self.node);
        }
        self.text = OnceCell::new();
    }

    fn length(&self, list: &str) -> usize {
        match self.node.at(list) {
            Some(Node::List(items)) => items.len(),
            _ => 0,
        }
    }

    fn name(&self, at: &str) -> String {
        // A criterion has a name, a lot a title.
        let text = |member: &str| {
            let of = |language: Language| self.node.at(&format!("{at}/{member}/{}", language.code()));
            Language::ALL.into_iter().filter_map(of).find_map(Node::as_text)
        };
        ["name", "title"].into_iter().find_map(text).unwrap_or_default().to_owned()
    }

    /// What is said of something that was moved; not everything in a list has a name.
    fn moved_notice(&self, at: &str) -> Notice {
        let name = self.name(at);
        Notice { key: if name.is_empty() { "notice.row-moved" } else { "notice.moved" }, name }
    }

    fn open(&mut self, name: String) {
        if !self.is_open(&name) {
            self.open.push(name);
        }
    }

    /// Closes what is open of a lot or a list: whoever goes on to the next sees at once where that begins.
    fn close_beside(&mut self, list: &str) {
        self.open.retain(|open| list_of(open) != list);
    }

    /// Opens a new criterion, and closes the others beside it.
    #[cfg(feature = "workbench")]
    fn open_alone(&mut self, at: &str, id: &str) {
        let name = open_name(at, id);
        self.close_beside(list_of(&name));
        self.open.push(name);
    }

    /// Opens every criterion on the way to a place, and closes the others beside it.
    fn open_to(&mut self, at: &str) {
        let parts: Vec<&str> = at.split('/').collect();
        self.close_beside(parts.get(2).copied().unwrap_or_default());
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

/// The name under which a criterion or a measure is open: by its id, so that it stays open when it is moved.
#[must_use]
pub fn open_name(at: &str, id: &str) -> String {
    let lot = at.split('/').nth(2).unwrap_or_default();
    format!("{lot}/{id}")
}

/// The lot or the list in which something is open, as [`open_name`] has it.
fn list_of(open: &str) -> &str {
    open.rsplit_once('/').map_or("", |(list, _)| list)
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
