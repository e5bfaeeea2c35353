use sprang::document::Node;

use super::change::Change;

/// One edit as the user sees it: the changes that lead back, last first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) back: Vec<Change>,
    /// Where one types: more typing in the same place is the same edit.
    pub(super) typing: Option<String>,
}

/// What can be undone and done again: everything since the document was opened. An entry holds what it changed and no
/// more, so a long day of typing is a few hundred kilobytes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    pub(super) past: Vec<Entry>,
    pub(super) future: Vec<Entry>,
}

impl History {
    /// Makes an edit of several changes; says whether anything was changed.
    pub fn edit(&mut self, root: &mut Node, changes: Vec<Change>, typing: Option<String>) -> bool {
        let back = apply(root, changes);
        if back.is_empty() {
            return false;
        }
        self.future.clear();
        let continues = typing.is_some() && self.past.last().is_some_and(|last| last.typing == typing);
        if !continues {
            self.past.push(Entry { back, typing });
        }
        true
    }

    /// Undoes the last edit.
    pub fn undo(&mut self, root: &mut Node) -> bool {
        let Some(entry) = self.past.pop() else { return false };
        let back = apply(root, entry.back);
        self.future.push(Entry { back, typing: None });
        true
    }

    /// Does again what was undone last.
    pub fn redo(&mut self, root: &mut Node) -> bool {
        let Some(entry) = self.future.pop() else { return false };
        let back = apply(root, entry.back);
        self.past.push(Entry { back, typing: None });
        true
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

/// Applies changes in order, and gives those that lead back, in their order.
fn apply(root: &mut Node, changes: Vec<Change>) -> Vec<Change> {
    let mut back: Vec<Change> = changes.into_iter().filter_map(|change| change.apply(root)).collect();
    back.reverse();
    back
}
