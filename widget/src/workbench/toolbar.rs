use sprang::document::Procurement;
use yew::prelude::*;

use super::{Place, Turn};
use crate::criteria::{Desk, faults, history_tools};
use crate::parts::{Announce, IconName, icon};

/// What stands above every page: the way back, what can be undone, and whether it is saved.
pub(super) fn toolbar(desk: &Desk, back: bool, saved: Option<Html>) -> Html {
    let page = &desk.page;
    let editor = desk.editor.borrow();
    let notice = editor.notice.as_ref().map(|notice| page.say_with(notice.key, &[("name", &notice.name)]));
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
            <p class="notice">{ notice.clone() }</p>
            <Announce text={notice.unwrap_or_default()} at_once=true />
            { for saved }
        </div>
    }
}

/// What was just done, where the eye is: it stands for a while at the foot of what is seen. The toolbar keeps it.
pub(super) fn passing_notice(desk: &Desk) -> Html {
    let editor = desk.editor.borrow();
    let notice =
        editor.notice.as_ref().map(|notice| desk.page.say_with(notice.key, &[("name", &notice.name)]));
    notice.map_or_else(Html::default, |words| {
        html! { <p class="passing-notice" aria-hidden="true" key={words.clone()}>{ words }</p> }
    })
}

/// The way on, at the foot of a page.
pub(super) fn onward(desk: &Desk, place: Place) -> Html {
    let after = Place::IN_ORDER.iter().skip_while(|one| **one != place).nth(1).copied();
    let Some(next) = after else { return html! {} };
    let page = &desk.page;
    let name = page.say(&format!("page.{}", next.word()));
    html! {
        <nav class="onward" aria-label={page.say("help.next")}>
            <button type="button" class="tool" data-action="onward" onclick={desk.turn.reform(move |_: MouseEvent| Turn::To(next))}>
                { page.say_with("bench.next", &[("page", &name)]) }{ icon(IconName::Chevron) }
            </button>
        </nav>
    }
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
            if !matches!(place, Place::Tasks | Place::Publish | Place::Check | Place::FollowUp) {
                { faults(desk, |at| Place::of(at) == place) }
            }
        </header>
    }
}
