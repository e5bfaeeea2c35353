//! `<sprang-workbench>`, and its pages as elements of their own: an officer goes from a need to published
//! criteria, in whatever order, with one document, one history and one draft behind all pages.

mod app;
#[cfg(feature = "workbench")]
mod lasting;
mod store;
#[cfg(feature = "workbench")]
mod tasks;
#[cfg(feature = "workbench")]
mod toolbar;
mod typing;
mod view;

pub use app::{EditingApp, EditingMessage, EditingProps};
pub use store::Store;
#[cfg(feature = "workbench")]
pub(crate) use tasks::{has_made_up_prices, qualities};
#[cfg(feature = "workbench")]
pub(crate) use toolbar::onward;
pub use view::{Place, Turn, View, Weighing};

/// What an element shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The list of tasks, and every page.
    Workbench,
    /// The description of the need alone.
    Problem,
    /// The criteria and the award model.
    Criteria,
}

impl Shows {
    /// The word of the element: what stands after `sprang-`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "workbench" => Self::Workbench,
            "problem" => Self::Problem,
            "criteria" => Self::Criteria,
            _ => return None,
        })
    }
}

/// What the user does with what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftAct {
    /// Keeps a version under a name.
    KeepVersion(String),
    /// Takes a version away.
    RemoveVersion(u32),
    /// Shows what has changed since a version, or no longer.
    Compare(Option<u32>),
    /// Opens another document.
    Open(String),
    /// Begins a new one.
    Begin,
}

/// The styles of the workbench.
pub const STYLES: &[&str] = &[include_str!("workbench.css")];
