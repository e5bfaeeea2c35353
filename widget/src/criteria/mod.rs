//! The criteria of a procurement, their scales and weights, and the award model, to be edited.

pub(crate) mod award_model;
mod catalogue;
mod costs;
mod criterion;
mod details;
mod document_notes;
mod drag;
mod lots;
mod low_price;
mod most_pass;
mod optional;
pub(crate) mod price_rule;
mod rows;
mod scale;
mod status;
mod text_list;
mod weighing;
mod weight;

pub(crate) use lots::{award_models, lots};
pub(crate) use optional::{OptionalPart, flag, optional_part, word_choice};
pub(crate) use status::{
    fault_links, fault_words, faults, history_tools, name_in_lot, place_name, status, sums,
};
pub(crate) use text_list::{TextListProps, add_row, remove_button, remove_row, text_list};

use std::rc::Rc;

use sprang::document;
use sprang::language::Language;
use yew::Callback;

use crate::parts::Page;
use crate::state::{Action, Editor, Profile};
use crate::workbench::{DraftAct, Turn, View};

/// The styles of the element.
pub const STYLES: &[&str] = &[
    include_str!("status.css"),
    include_str!("criterion.css"),
    include_str!("details.css"),
    include_str!("catalogue.css"),
];

/// What the parts of the editor need besides [`Page`]: where actions go, and what they rest on.
pub(crate) struct Desk {
    pub(crate) page: Page,
    pub(crate) editor: Rc<std::cell::RefCell<Editor>>,
    pub(crate) send: Callback<Action>,
    /// Turns to another page, or to another way of showing this one.
    pub(crate) turn: Callback<Turn>,
    /// Tells the host: a kind of event, and its words.
    pub(crate) tell: Callback<(&'static str, String)>,
    /// What is kept on this computer, on the page that shows it.
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
}

impl Desk {
    /// The profile as calls of the rules take it: last among their arguments, and left out where none is honoured.
    pub(crate) fn with_profile<'a>(&'a self, arguments: &[&'a str]) -> Vec<&'a str> {
        let profile = self.profile.as_ref().filter(|profile| profile.is_sound());
        arguments.iter().copied().chain(profile.map(|profile| profile.text.as_str())).collect()
    }
}

/// A lot and its place.
#[derive(Clone)]
pub(crate) struct LotView {
    pub(crate) at: String,
    pub(crate) index: usize,
    pub(crate) currency: String,
    pub(crate) deducts: bool,
    pub(crate) measures: Vec<document::Measure>,
    pub(crate) total: String,
}

pub(crate) fn languages() -> [(Language, &'static str); 2] {
    [(Language::Swedish, "Svenska"), (Language::English, "English")]
}
