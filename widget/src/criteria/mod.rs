//! `<sprang-criteria>`: the officer edits the criteria of a procurement.

mod app;
pub(crate) mod award_model;
mod criterion;
mod details;
pub(crate) mod price_rule;
mod rows;
mod scale;
mod status;
mod text_list;
mod weight;

pub use app::{CriteriaApp, CriteriaProps, Message as CriteriaMessage, Store};

use sprang::document;
use sprang::language::Language;
use yew::Callback;

use crate::parts::Page;
use crate::state::{Action, Editor};

/// The styles of the element.
pub const STYLES: &[&str] =
    &[include_str!("status.css"), include_str!("criterion.css"), include_str!("details.css")];

/// What the parts of the editor need besides [`Page`]: where actions go, and what they rest on.
pub(crate) struct Desk {
    pub(crate) page: Page,
    pub(crate) editor: std::rc::Rc<std::cell::RefCell<Editor>>,
    pub(crate) send: Callback<Action>,
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
