//! After the description and the criteria: the stages on the way, what was promised, and what came of it.

mod facts;
mod outcomes;
mod promises;
mod stages;

use sprang::document::Procurement;
use yew::prelude::*;

use super::day::today;
use crate::criteria::Desk;
use crate::rules::{Call, Reading as _};

/// The stages and notes, the plan, outcome against promise, and what the indicators rest on.
pub(crate) fn follow_up(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let text = desk.editor.borrow().text().to_owned();
    let answer = page.rules.ask("plan", Call::Plan, &desk.with_profile(&[&text, &today()]));
    let plan = answer.node().filter(|node| node.words("outcome") == "sound");
    html! {
        <>
            { stages::stages(desk, document) }
            { stages::notes(desk, document) }
            { promises::promises(desk, document, plan) }
            { outcomes::outcomes(desk, document, plan) }
            { facts::facts(desk, document) }
            { facts::indicators(desk, plan.is_some()) }
        </>
    }
}
