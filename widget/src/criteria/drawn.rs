use std::cell::RefCell;
use std::rc::Rc;

use sprang::document::CriterionOutline;
use yew::Html;
use yew::virtual_dom::{Key, VComp};

use super::criterion::{Row, RowProps};
use super::row_state::RowState;
use super::whole::Whole;
use super::{Desk, LotView};

/// The rows of every list as they were last drawn: a row of which nothing has changed is neither made nor drawn again.
#[derive(Default)]
pub(crate) struct Drawn(RefCell<Vec<DrawnList>>);

/// One list, and what all of its rows rest on.
struct DrawnList {
    list: String,
    desk: Desk,
    lot: Rc<LotView>,
    rows: Vec<DrawnRow>,
}

struct DrawnRow {
    props: Rc<RowProps>,
    doubles: usize,
    html: Html,
}

/// Where a row stands among those around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says where the criterion stands, and all can hold at once"
)]
pub(super) struct Standing {
    /// Whether nothing stands above it.
    pub(super) first: bool,
    /// Whether nothing stands below it.
    pub(super) last: bool,
    /// Whether a group stands beside it.
    pub(super) can_go_in: bool,
    /// Whether it stands in a group.
    pub(super) inner: bool,
}

/// One row that is to be drawn.
pub(super) struct Wanted<'a> {
    pub(super) criterion: &'a CriterionOutline,
    /// The whole of it, where the row shows more.
    pub(super) whole: Whole,
    /// How its row and those of its members stand.
    pub(super) states: &'a [RowState],
    pub(super) standing: Standing,
    /// How many above it have the same id.
    pub(super) doubles: usize,
}

impl Drawn {
    /// The rows of a list, in order: those that are the same as before are the very same.
    pub(super) fn rows<'a>(
        &self,
        desk: &Desk,
        lot: &Rc<LotView>,
        list: &str,
        wanted: impl Iterator<Item = Wanted<'a>>,
    ) -> Vec<Html> {
        let mut drawn = self.0.borrow_mut();
        let resting_on = desk.for_rows();
        // There are as many lists as lots and groups: few enough to look through.
        let place = drawn.iter().position(|drawn| drawn.list == list).unwrap_or(drawn.len());
        if !drawn.get(place).is_some_and(|drawn| drawn.desk == resting_on && *drawn.lot == **lot) {
            let new =
                DrawnList { list: list.to_owned(), desk: resting_on, lot: lot.clone(), rows: Vec::new() };
            match drawn.get_mut(place) {
                Some(before) => *before = new,
                None => drawn.push(new),
            }
        }
        let Some(drawn) = drawn.get_mut(place) else { return Vec::new() };
        let mut count = 0;
        let html = wanted.enumerate().map(|(index, wanted)| {
            count = index + 1;
            if let Some(row) = drawn.rows.get(index).filter(|row| row.is(desk, &wanted)) {
                return row.html.clone();
            }
            let row = DrawnRow::new(&drawn.desk, desk, &drawn.lot, format!("{list}/{index}"), &wanted);
            let html = row.html.clone();
            match drawn.rows.get_mut(index) {
                Some(before) => *before = row,
                None => drawn.rows.push(row),
            }
            html
        });
        let html = html.collect();
        drawn.rows.truncate(count);
        html
    }

    /// Forgets what was drawn: what rows hold holds them.
    pub(crate) fn forget(&self) {
        self.0.borrow_mut().clear();
    }
}

impl DrawnRow {
    fn new(resting_on: &Desk, desk: &Desk, lot: &Rc<LotView>, at: String, wanted: &Wanted<'_>) -> Self {
        let Wanted { criterion, ref whole, states, standing, doubles } = *wanted;
        let key = Key::from(format!("{}+{doubles}", criterion.id));
        let props = Rc::new(RowProps {
            desk: resting_on.with(desk.faults_within(&at).cloned().collect(), desk.answers_for(states)),
            lot: lot.clone(),
            at,
            criterion: Rc::new(criterion.clone()),
            whole: whole.clone(),
            states: states.to_vec(),
            standing,
        });
        let html = VComp::new::<Row>(props.clone(), Some(key)).into();
        Self { props, doubles, html }
    }

    /// Whether it shows just this.
    fn is(&self, desk: &Desk, wanted: &Wanted<'_>) -> bool {
        let RowProps { desk: own, at, criterion, whole, states, standing, .. } = &*self.props;
        self.doubles == wanted.doubles
            && *standing == wanted.standing
            && own.page.answers == desk.answers_for(wanted.states)
            && *states == wanted.states
            && own.page.faults.iter().eq(desk.faults_within(at))
            && **criterion == *wanted.criterion
            && *whole == wanted.whole
    }
}
