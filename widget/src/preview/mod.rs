//! `<sprang-preview>`: a supplier enters an offer and sees what it would score.

mod app;
mod assumptions;
mod figure;
mod file;
mod question;
pub(crate) mod steps;
mod total;

pub use app::{Message as PreviewMessage, PreviewApp, PreviewProps, PreviewStore};

use sprang::explain::Context;
use sprang::procurement::Lot;
use yew::Callback;

use crate::parts::Page;
use crate::state::{OfferAction, OfferForm};

/// The styles of the element.
pub const STYLES: &[&str] = &[include_str!("preview.css"), include_str!("steps.css")];

/// What the parts of a lot's preview need.
pub(crate) struct View<'a> {
    pub(crate) page: &'a Page,
    pub(crate) form: &'a OfferForm,
    pub(crate) send: &'a Callback<OfferAction>,
    pub(crate) lot: &'a Lot,
    pub(crate) index: usize,
    pub(crate) context: Context<'a>,
}
