use sprang::document::{Criterion, Lot};

use super::criterion::id_of;
use crate::state::{Editor, open_name};

/// What a row shows besides its criterion: so that it is drawn again when that changes, and only then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RowState {
    /// Whether it is open.
    pub(super) open: bool,
    /// Whether its criterion is alike in every lot: a key of the words for that; nothing where no other lot has it.
    pub(super) alike: Option<&'static str>,
}

impl RowState {
    /// How many rows a criterion has: its own, and those of its members.
    pub(super) fn count(criterion: &Criterion) -> usize {
        match criterion {
            Criterion::Group { criteria, .. } => 1 + criteria.iter().map(Self::count).sum::<usize>(),
            _ => 1,
        }
    }

    /// The states of all rows, in the order of the document: a group, then its members.
    pub(super) fn collect(
        editor: &Editor,
        lot: usize,
        criteria: &[Criterion],
        lots: &[Lot],
        found: &mut Vec<Self>,
    ) {
        for criterion in criteria {
            let open =
                editor.any_open() && editor.is_open(&open_name(&format!("/lots/{lot}"), id_of(criterion)));
            found.push(Self { open, alike: among_lots(criterion, lots) });
            if let Criterion::Group { criteria, .. } = criterion {
                Self::collect(editor, lot, criteria, lots, found);
            }
        }
    }
}

/// Whether the criterion is alike in every lot, or another in some of them; nothing where no other lot has one
/// with its id.
fn among_lots(criterion: &Criterion, lots: &[Lot]) -> Option<&'static str> {
    fn find<'a>(criteria: &'a [Criterion], id: &str) -> Option<&'a Criterion> {
        criteria.iter().find_map(|criterion| match criterion {
            other if id_of(other) == id => Some(other),
            Criterion::Group { criteria, .. } => find(criteria, id),
            _ => None,
        })
    }
    let id = id_of(criterion);
    let found: Vec<&Criterion> = lots.iter().filter_map(|lot| find(&lot.criteria, id)).collect();
    if found.len() < 2 {
        return None;
    }
    Some(if found.iter().any(|other| *other != criterion) {
        "lots.differs"
    } else if found.len() == lots.len() {
        "lots.shared"
    } else {
        "lots.shared-some"
    })
}
