use sprang::document::Procurement;
use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use super::tasks::has_made_up_prices;
use super::{Place, Turn};
use crate::criteria::{Desk, faults, history_tools, notice};
use crate::pages::findings_of;
use crate::parts::{IconName, icon};
use crate::state::Action;

/// What stands above every page: the way back, what can be undone, and whether it is saved.
pub(super) fn toolbar(desk: &Desk, back: bool, saved: Option<Html>) -> Html {
    let page = &desk.page;
    html! {
        <div class="toolbar" part="toolbar">
            <div class="toolbar-line">
                if back {
                    <button type="button" class="back" data-action="to-tasks" onclick={desk.turn.reform(|_: MouseEvent| Turn::To(Place::Tasks))}>
                        { icon(IconName::Back) }{ page.say("bench.back") }
                    </button>
                }
                { history_tools(desk) }
            </div>
            { notice(desk) }
            { for saved }
        </div>
    }
}

/// What was just done, where the eye is: it stands for a while at the foot of what is seen. The toolbar keeps it.
pub(super) fn passing_notice(desk: &Desk) -> Html {
    desk.notice().map_or_else(Html::default, |words| {
        html! { <p class="passing-notice" aria-hidden="true" key={words.clone()}>{ words }</p> }
    })
}

/// The way on, at the foot of a page, to the one after it; nothing after the last.
pub(crate) fn onward(desk: &Desk, place: Place) -> Html {
    let after = Place::IN_ORDER.iter().skip_while(|one| **one != place).nth(1).copied();
    let Some(next) = after else { return html! {} };
    let page = &desk.page;
    let name = page.say(&format!("page.{}", next.word()));
    let onclick = {
        let (turn, send) = (desk.turn.clone(), desk.send.clone());
        Callback::from(move |event: MouseEvent| {
            if place == Place::Model && holds_back(&event) {
                send.emit(Action::Say("notice.model-open"));
            } else {
                turn.emit(Turn::To(next));
            }
        })
    };
    html! {
        <nav class="onward" aria-label={page.say("help.next")}>
            <button type="button" class="tool" data-action="onward" {onclick}>
                { page.say_with("bench.next", &[("page", &name)]) }{ icon(IconName::Chevron) }
            </button>
        </nav>
    }
}

/// Whether a model is looked at and not in use, and nobody has been told: the way to use it then has the focus. Whoever presses
/// again goes on without.
fn holds_back(event: &MouseEvent) -> bool {
    const TOLD: &str = "data-told";
    let use_it = || {
        let pressed: web_sys::Node = event.target()?.dyn_into().ok()?;
        let root: web_sys::ShadowRoot = pressed.get_root_node().dyn_into().ok()?;
        let model = root.query_selector("sprang-model").ok()??;
        let button = model.shadow_root()?.query_selector("[data-action=use]").ok()??;
        if model.has_attribute(TOLD) {
            return None;
        }
        model.set_attribute(TOLD, "").ok()?;
        button.dyn_into::<web_sys::HtmlElement>().ok()
    };
    use_it().is_some_and(|button| button.focus().is_ok())
}

/// The heading of a page, and what is wrong on it.
pub(super) fn heading(desk: &Desk, document: &Procurement, place: Place) -> Html {
    let page = &desk.page;
    let title = document.title.text(page.language);
    let (over, name) = if place == Place::Tasks {
        let name = if title.trim().is_empty() { page.say("bench.untitled") } else { title.to_owned() };
        (page.say("bench.procurement"), name)
    } else {
        (title.to_owned(), page.say(&format!("page.{}", place.word())))
    };
    let lead = page.say(&format!("page.{}.lead", place.word()));
    html! {
        <header class="page-head">
            if !over.trim().is_empty() { <p class="over">{ over }</p> }
            <h2 data-heading="" tabindex="-1">{ name }</h2>
            <p class="page-lead">{ lead }</p>
            if tells_of_faults(desk, place) {
                { faults(desk, |at| Place::of(at) == place, open_here(desk, document, place)) }
            }
        </header>
    }
}

/// Whether a page tells of its faults at its head: those that ask for something do. The route asks for nothing, and only
/// tells where a file holds an answer that no question has.
fn tells_of_faults(desk: &Desk, place: Place) -> bool {
    match place {
        Place::Tasks | Place::Publish | Place::Check | Place::FollowUp => false,
        Place::Route => desk.page.faults.iter().any(|fault| Place::of(&fault.at) == place),
        Place::About | Place::Problem | Place::Criteria | Place::Model => true,
    }
}

/// What is open on a page that has no faults, so that nobody takes it for finished: findings, with the way to them, and
/// prices that are only examples.
fn open_here(desk: &Desk, document: &Procurement, place: Place) -> Option<Html> {
    let made_up = || {
        if !matches!(place, Place::Criteria | Place::Model) || !has_made_up_prices(desk, document) {
            return None;
        }
        // Another model may need no prices: it is chosen first.
        Some(if place == Place::Criteria && !desk.view.model_seen {
            let onclick = desk.turn.reform(|_: MouseEvent| Turn::To(Place::Model));
            html! { <button type="button" class="link" data-action="to-model" {onclick}>{ desk.page.say("price.model-first") }</button> }
        } else {
            html! { <>{ icon(IconName::Warning) }{ desk.page.say("price.made-up") }</> }
        })
    };
    // What lacks something elsewhere is not looked through for findings.
    if !desk.page.faults.is_empty() {
        return made_up();
    }
    let Some(found) = findings_of(desk) else {
        return Some(html! { <>{ desk.page.say("faults.reading") }</> });
    };
    let count = found.iter().filter(|finding| !finding.accepted && Place::of(&finding.at) == place).count();
    let words = match count {
        0 => return made_up(),
        1 => desk.page.say("missing.findings.one"),
        _ => desk.page.say_with("missing.findings.several", &[("count", &count.to_string())]),
    };
    let onclick = desk.turn.reform(|_: MouseEvent| Turn::To(Place::Check));
    Some(html! { <button type="button" class="link" data-action="to-findings" {onclick}>{ words }</button> })
}
