//! The criteria of a procurement, their scales and weights, and the award model, to be edited.

pub(crate) mod award_model;
#[cfg(feature = "workbench")]
mod catalogue;
#[cfg(feature = "workbench")]
mod costs;
mod criterion;
#[cfg(feature = "workbench")]
mod details;
#[cfg(feature = "workbench")]
mod document_notes;
mod drag;
mod drawn;
mod lots;
#[cfg(feature = "workbench")]
mod low_price;
#[cfg(feature = "workbench")]
mod most_pass;
mod optional;
#[cfg(feature = "workbench")]
pub(crate) mod price_rule;
mod row_state;
mod rows;
#[cfg(feature = "workbench")]
mod scale;
mod status;
#[cfg(feature = "workbench")]
mod text_list;
mod weighing;
mod weight;
mod whole;

#[cfg(feature = "workbench")]
pub(crate) use criterion::faults_badge;
#[cfg(feature = "workbench")]
pub(crate) use document_notes::document_notes;
pub(crate) use drawn::Drawn;
pub(crate) use lots::{award_models, lots};
pub(crate) use optional::{OptionalPart, flag, optional_part, word_choice};
pub(crate) use status::{
    SumInWords, fault_links, fault_words, faults, history_tools, name_in_lot, notice, place_name, status,
    sum_in_words, sums,
};
#[cfg(feature = "workbench")]
pub(crate) use text_list::{TextListProps, add_row, remove_button, remove_row, text_list};

use std::rc::Rc;

use row_state::RowState;
use sprang::language::Language;
use yew::Callback;

use crate::parts::Page;
use crate::state::{Action, Editor, Profile, Told, template};
use crate::workbench::{DraftAct, Shows, Turn, View};

/// The styles of the element.
pub const STYLES: &[&str] = &[
    include_str!("status.css"),
    include_str!("criterion.css"),
    #[cfg(feature = "workbench")]
    include_str!("details.css"),
    #[cfg(feature = "workbench")]
    include_str!("catalogue.css"),
];

/// What the parts of the editor need besides [`Page`]: where actions go, and what they rest on.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) page: Page,
    pub(crate) editor: Rc<std::cell::RefCell<Editor>>,
    pub(crate) send: Callback<Action>,
    /// Turns to another page, or to another way of showing this one.
    pub(crate) turn: Callback<Turn>,
    /// Tells the host: a kind of event, and its words.
    pub(crate) tell: Callback<(&'static str, String)>,
    /// What is kept on this computer, on the page that shows it.
    #[cfg(feature = "workbench")]
    pub(crate) drafts: Option<crate::pages::Drafts>,
    /// Does something with what is kept.
    pub(crate) draft: Callback<DraftAct>,
    /// What is shown.
    pub(crate) view: View,
    /// Whether the faults are those of the document as it now is.
    pub(crate) known: bool,
    /// The profile of the buyer's organisation, sound or with faults.
    pub(crate) profile: Option<Rc<Profile>>,
    /// Takes another profile, or none.
    pub(crate) choose_profile: Callback<Option<String>>,
    /// The rows as they were last drawn.
    pub(crate) drawn: Rc<Drawn>,
}

/// Whether the same would be drawn at both. What is edited is told from another by being the same, not by being alike.
impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        #[cfg(feature = "workbench")]
        if self.drafts != other.drafts {
            return false;
        }
        Rc::ptr_eq(&self.editor, &other.editor)
            && self.page == other.page
            && self.send == other.send
            && self.turn == other.turn
            && self.tell == other.tell
            && self.draft == other.draft
            && self.view == other.view
            && self.known == other.known
            && self.profile == other.profile
            && self.choose_profile == other.choose_profile
    }
}

impl Desk {
    /// The profile as calls of the rules take it: last among their arguments, and left out where none is honoured.
    pub(crate) fn with_profile<'a>(&'a self, arguments: &[&'a str]) -> Vec<&'a str> {
        let profile = self.profile.as_ref().filter(|profile| profile.is_sound());
        arguments.iter().copied().chain(profile.map(|profile| profile.text.as_str())).collect()
    }

    /// What all rows of a list rest on: nothing of it tells one row from another.
    fn for_rows(&self) -> Self {
        self.with(Vec::new(), 0)
    }

    /// What one row needs of it, so that the row is drawn again only where something of its own has changed.
    fn with(&self, faults: Vec<Told>, answers: u32) -> Self {
        Self {
            page: Page { faults: Rc::new(faults), answers, ..self.page.clone() },
            #[cfg(feature = "workbench")]
            drafts: None,
            view: View::new(Shows::Criteria),
            known: true,
            ..self.clone()
        }
    }

    /// Whether the price rule of a criterion still is the one that a new lot begins with: there so that there is something
    /// to see, but the buyer has to set its prices.
    pub(crate) fn has_made_up_prices(&self, criterion: &str) -> bool {
        let editor = self.editor.borrow();
        let rule = editor.node().at(&format!("{criterion}/rule"));
        rule.is_some_and(|rule| *rule == template("rule/P-BOUNDS"))
    }

    /// What is measured of the need, for criteria to serve.
    #[cfg(feature = "workbench")]
    fn measures(&self) -> Vec<sprang::document::Measure> {
        let editor = self.editor.borrow();
        editor.document().and_then(|document| document.problem.measures.clone()).unwrap_or_default()
    }

    /// What was just done, in words.
    pub(crate) fn notice(&self) -> Option<String> {
        let editor = self.editor.borrow();
        editor.notice.as_ref().map(|notice| self.page.say_with(notice.key, &[("name", &notice.name)]))
    }

    /// The faults at a place and below it.
    pub(crate) fn faults_within<'a>(&'a self, at: &'a str) -> impl Iterator<Item = &'a Told> {
        self.page.faults.iter().filter(move |fault| {
            fault.at.strip_prefix(at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Answers of the rules matter to rows that are open.
    fn answers_for(&self, states: &[RowState]) -> u32 {
        if states.iter().any(|state| state.open) { self.page.answers } else { 0 }
    }
}

/// Does what shows more than the first module can: where this is that one, the host is told, which fetches the larger
/// module and presses there what was pressed here.
#[cfg(feature = "workbench")]
pub(crate) fn further<E: 'static>(desk: &Desk, action: Action) -> Callback<E> {
    desk.send.reform(move |_| action.clone())
}

#[cfg(not(feature = "workbench"))]
pub(crate) fn further<E: 'static>(desk: &Desk, _: Action) -> Callback<E> {
    desk.tell.reform(|_| ("more", String::new()))
}

/// A lot and its place.
#[derive(Clone, PartialEq)]
pub(crate) struct LotView {
    pub(crate) at: String,
    pub(crate) index: usize,
    pub(crate) currency: String,
    pub(crate) deducts: bool,
    #[cfg(feature = "workbench")]
    pub(crate) measures: Vec<sprang::document::Measure>,
    /// What the weights are shares of: the total, or the sum of the deductions.
    pub(crate) total: String,
    /// Whether there are other lots.
    pub(crate) several: bool,
}

pub(crate) fn languages() -> [(Language, &'static str); 2] {
    [(Language::Swedish, "Svenska"), (Language::English, "English")]
}
