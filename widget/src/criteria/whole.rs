//! The whole of a criterion, for the row that is open: a closed row shows no more than its outline.

#[cfg(feature = "workbench")]
use std::rc::Rc;

#[cfg(feature = "workbench")]
use sprang::document::{Criterion, Procurement};

use super::Desk;
use super::row_state::RowState;

/// All of a criterion, where it or a member of it is open.
#[cfg(feature = "workbench")]
pub(super) type Whole = Option<Rc<Criterion>>;

/// The first module opens no row.
#[cfg(not(feature = "workbench"))]
pub(super) type Whole = ();

#[cfg(feature = "workbench")]
pub(super) fn whole_of(desk: &Desk, list: &str, index: usize, states: &[RowState]) -> Whole {
    if !states.iter().any(|state| state.open) {
        return None;
    }
    let editor = desk.editor.borrow();
    criteria_at(editor.document()?, list)?.get(index).cloned().map(Rc::new)
}

#[cfg(not(feature = "workbench"))]
pub(super) fn whole_of(_: &Desk, _: &str, _: usize, _: &[RowState]) -> Whole {}

/// The criteria of a list, in a lot or in a group.
#[cfg(feature = "workbench")]
pub(super) fn criteria_at<'a>(document: &'a Procurement, list: &str) -> Option<&'a [Criterion]> {
    let mut parts = list.strip_prefix("/lots/")?.split("/criteria");
    let mut criteria = &document.lots.get(parts.next()?.parse::<usize>().ok()?)?.criteria;
    for part in parts {
        let Some(index) = part.strip_prefix('/') else { break };
        let Criterion::Group { criteria: members, .. } = criteria.get(index.parse::<usize>().ok()?)? else {
            return None;
        };
        criteria = members;
    }
    Some(criteria)
}
