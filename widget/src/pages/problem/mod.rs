//! The description of a need: the template's questions, what is measured, and how it reads.

mod departments;
mod goals;
mod measures;
mod question;
mod questions;
mod reading;

use sprang::document::{Node, Procurement};
use sprang::language::{Language, Localised};
use yew::prelude::*;

use crate::criteria::Desk;
use crate::parts::Page;
use questions::{Question, Questions};

/// The need, asked by one of the template's forms: all questions on a page, or one at a time.
pub(crate) fn problem(desk: &Desk, document: &Procurement) -> Html {
    let Some(all) = Questions::of(desk) else {
        return html! { <p class="empty coming">{ desk.page.say("waiting") }</p> };
    };
    html! {
        <>
            { questions::chooser(desk, &all) }
            { question::asked(desk, document, &all) }
            if !desk.view.one_at_a_time() {
                { departments::departments(desk, document) }
                { goals::goals(desk, document) }
            }
            { reading::reading(desk) }
        </>
    }
}

/// How many of a form's questions are answered.
pub(crate) struct FormProgress {
    /// How many are answered.
    pub(crate) answered: usize,
    /// How many there are.
    pub(crate) all: usize,
    /// How many of those that the checks ask for are open.
    pub(crate) needed: usize,
}

impl FormProgress {
    /// In a sentence.
    pub(crate) fn words(&self, page: &Page) -> String {
        let (answered, all) = (self.answered.to_string(), self.all.to_string());
        let count = page.say_with("missing.questions", &[("answered", &answered), ("all", &all)]);
        let needed = match self.needed {
            _ if self.answered == self.all => return count,
            0 => page.say("missing.needed.none"),
            1 => page.say("missing.needed.one"),
            needed => page.say_with("missing.needed.several", &[("count", &needed.to_string())]),
        };
        format!("{count} {needed}")
    }
}

/// How many questions are answered of the form that the buyer uses; `None` until they are here.
pub(crate) fn form_progress(desk: &Desk) -> Option<FormProgress> {
    let all = Questions::of(desk)?;
    let asked = all.of_form(&desk.view.form, None);
    let editor = desk.editor.borrow();
    let open = |question: &&&Question| !is_answered(editor.node(), &question.place);
    let answered = asked.len() - asked.iter().filter(open).count();
    let needed = asked.iter().filter(open).filter(|question| question.checked).count();
    Some(FormProgress { answered, all: asked.len(), needed })
}

/// Whether something stands at a place of a document.
fn is_answered(document: &Node, place: &str) -> bool {
    match document.at(place) {
        Some(Node::List(items)) => !items.is_empty(),
        Some(Node::Object(members)) => {
            members.iter().any(|(_, value)| value.as_text().is_some_and(|text| !text.trim().is_empty()))
        }
        _ => false,
    }
}

/// A text in both languages as it stands in JSON.
fn localised(node: Option<&Node>) -> Localised {
    let text = |language: Language| {
        node.and_then(|node| node.member(language.code())).and_then(Node::as_text).map(str::to_owned)
    };
    Localised { sv: text(Language::Swedish), en: text(Language::English) }
}
