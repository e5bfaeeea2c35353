//! The pages of the workbench, one a file. Each is a function of the desk and the document.

mod about;
mod check;
mod criteria;
mod day;
mod drafts;
mod follow_up;
mod help;
mod model;
mod open_file;
mod problem;
mod publish;
mod route;

pub(crate) use about::about;
pub(crate) use check::{Found, check, finding_place, findings_of, mend, stopping};
pub(crate) use criteria::criteria;
pub(crate) use drafts::{Drafts, drafts};
pub(crate) use follow_up::follow_up;
pub(crate) use help::{contact, help, next_step, profile};
pub(crate) use model::model;
pub(crate) use open_file::{name_of_replaced, open_file};
pub(crate) use problem::{form_progress, problem};
pub(crate) use publish::publish;
pub(crate) use route::{route, whole};

use sprang::document::Node;
use sprang::language::Language;

/// The styles of the pages.
pub(crate) const STYLES: &[&str] = &[
    include_str!("pages.css"),
    include_str!("problem/goals.css"),
    include_str!("follow_up/follow_up.css"),
    sprang::exchange::html::STYLE,
];

/// The JSON text of a node.
pub(crate) fn json(node: &Node) -> String {
    node.to_json()
}

/// A text in both languages, as the rules tell it, in the page's language.
pub(crate) fn words_of(node: Option<&Node>, language: Language) -> String {
    let text =
        |language: Language| node.and_then(|node| node.member(language.code())).and_then(Node::as_text);
    text(language).or_else(|| Language::ALL.into_iter().find_map(text)).unwrap_or_default().to_owned()
}
