use sprang::document::Node;
use sprang::language::Language;

use super::super::tree::Way;

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
    /// Tells the user something, by the key of its words, and changes nothing.
    Say(&'static str),
    /// Makes a change that mends a finding.
    Mend {
        /// The change.
        change: Box<Action>,
        /// What it does, in words.
        does: String,
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
    /// Adds a criterion of quality that has its name, such as what was looked for and not found.
    AddNamed {
        /// The list.
        list: String,
        /// The name, in the language of the texts.
        name: String,
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
