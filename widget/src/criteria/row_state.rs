use sprang::document::{CriterionOutline, Node, Part};

use super::Desk;
use crate::state::open_name;

/// What a row shows besides its criterion: so that it is drawn again when that changes, and only then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RowState {
    /// Whether it is open.
    pub(super) open: bool,
    /// Whether its price rule is the one that a new lot begins with, whose prices are made up.
    pub(super) made_up: bool,
    /// Whether its criterion is alike in every lot: a key of the words for that; nothing where no other lot has it.
    pub(super) alike: Option<&'static str>,
}

impl RowState {
    /// How many rows a criterion has: its own, and those of its members.
    pub(super) fn count(criterion: &CriterionOutline) -> usize {
        match &criterion.part {
            Part::Group { criteria } => 1 + criteria.iter().map(Self::count).sum::<usize>(),
            _ => 1,
        }
    }

    /// The states of all rows of a list, in the order of the document: a group, then its members.
    pub(super) fn collect(desk: &Desk, list: &str, criteria: &[CriterionOutline], found: &mut Vec<Self>) {
        let editor = desk.editor.borrow();
        let lots = match editor.node().member("lots") {
            Some(Node::List(lots)) if lots.len() > 1 => lots.as_slice(),
            _ => &[],
        };
        for (index, criterion) in criteria.iter().enumerate() {
            let at = format!("{list}/{index}");
            found.push(Self {
                open: editor.any_open() && editor.is_open(&open_name(&at, &criterion.id)),
                made_up: matches!(criterion.part, Part::Price { .. }) && desk.has_made_up_prices(&at),
                alike: if lots.is_empty() {
                    None
                } else {
                    among_lots(editor.node().at(&at), &criterion.id, lots)
                },
            });
            if let Part::Group { criteria } = &criterion.part {
                Self::collect(desk, &format!("{at}/criteria"), criteria, found);
            }
        }
    }
}

/// Whether the criterion is alike in every lot, or another in some of them; nothing where no other lot has one
/// with its id.
fn among_lots(criterion: Option<&Node>, id: &str, lots: &[Node]) -> Option<&'static str> {
    fn find<'a>(list: &'a Node, id: &str) -> Option<&'a Node> {
        let Some(Node::List(criteria)) = list.member("criteria") else { return None };
        criteria.iter().find_map(|criterion| {
            let own = criterion.member("id").and_then(Node::as_text).unwrap_or_default();
            if own == id { Some(criterion) } else { find(criterion, id) }
        })
    }
    let criterion = criterion?;
    let found: Vec<&Node> = lots.iter().filter_map(|lot| find(lot, id)).collect();
    if found.len() < 2 {
        return None;
    }
    Some(if found.iter().any(|other| !other.says_what(criterion)) {
        "lots.differs"
    } else if found.len() == lots.len() {
        "lots.shared"
    } else {
        "lots.shared-some"
    })
}
