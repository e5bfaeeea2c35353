use sprang::document::Node;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::day::today;
use super::findings_of;
use crate::criteria::Desk;
use crate::parts::{IconName, icon};
use crate::rules::{Answer, Call, Reading as _};
use crate::state::Action;
use crate::workbench::{Place, Turn};

/// What comes next by the rules, of this document and with what the organisation's profile says.
fn asked(desk: &Desk) -> Answer {
    let text = desk.editor.borrow().text().to_owned();
    desk.page.rules.ask("next", Call::NextSteps, &desk.with_profile(&[&text]))
}

/// What to do next, with the way there: the first page of the list that is not done, and after those what the rules say.
pub(crate) fn next_step(desk: &Desk, page_to_do: Option<(Place, Option<String>)>) -> Html {
    let page = &desk.page;
    // Whether all pages are done rests on the findings, too.
    let by_findings = || {
        page_to_do.as_ref().is_none_or(|(place, _)| *place == Place::Check)
            && page.faults.is_empty()
            && findings_of(desk).is_none()
    };
    if !desk.known || by_findings() {
        // What comes next rests on what is wrong: until that is known its place is kept.
        return step(desk, page.say("faults.reading"), String::new(), None);
    }
    if let Some((place, missing)) = page_to_do {
        let lead = page.say(&format!("page.{}.lead", place.word()));
        let name = page.say(&format!("page.{}", place.word()));
        let onclick = desk.turn.reform(move |_: MouseEvent| Turn::To(place));
        return step(desk, name, missing.unwrap_or(lead), Some(onclick));
    }
    let answer = asked(desk);
    let Some(steps) = answer.node().map(|node| node.items("steps")) else {
        return step(desk, page.say("faults.reading"), String::new(), None);
    };
    let Some(first) = steps.first() else {
        return step(desk, page.say("help.next.none"), String::new(), None);
    };
    let at = first.words("place").to_owned();
    let onclick = if at.is_empty() {
        desk.turn.reform(|_: MouseEvent| Turn::To(Place::FollowUp))
    } else {
        desk.send.reform(move |_: MouseEvent| Action::GoTo(at.clone()))
    };
    let words = |name: &str| first.localised(name, page.language).to_owned();
    step(desk, words("text"), words("why"), Some(onclick))
}

fn step(desk: &Desk, what: String, why: String, onclick: Option<Callback<MouseEvent>>) -> Html {
    let page = &desk.page;
    html! {
        <section class="next-step" part="next-step" aria-labelledby="next-step">
            <div>
                <h3 id="next-step" class="over">{ page.say("help.next") }</h3>
                <p class="next-words">{ what }</p>
                if !why.is_empty() { <p class="hint">{ why }</p> }
            </div>
            if let Some(onclick) = onclick {
                <button type="button" class="main" data-action="next-step" {onclick}>{ page.say("help.next.go") }{ icon(IconName::Next) }</button>
            } else {
                <span class="main no-step" aria-hidden="true"></span>
            }
        </section>
    }
}

/// Who helps now, by the organisation's profile.
pub(crate) fn help(desk: &Desk) -> Html {
    let page = &desk.page;
    let Some(profile) = desk.profile.as_ref().filter(|profile| profile.is_sound()) else {
        return Html::default();
    };
    let answer = asked(desk);
    let contacts = answer.node().map_or(&[][..], |node| node.items("contacts"));
    if contacts.is_empty() {
        return Html::default();
    }
    html! {
        <section class="task-group" part="contacts">
            <h3>{ page.say("help.contacts") }</h3>
            <ul class="contacts" role="list">{ for contacts.iter().map(|one| contact(desk, one)) }</ul>
            <p class="hint">{ page.say_with("help.by", &[("profile", &profile.name)]) }</p>
        </section>
    }
}

/// A role, and how to reach it.
pub(crate) fn contact(desk: &Desk, one: &Node) -> Html {
    let address = one.words("address").to_owned();
    let link = if address.starts_with("https://") {
        Some(address.clone())
    } else if address.contains('@') {
        Some(format!("mailto:{address}"))
    } else {
        None
    };
    html! {
        <li><b>{ one.localised("role", desk.page.language).to_owned() }</b>{ " " }
            if let Some(link) = link { <a class="link" href={link}>{ address }</a> } else { <span>{ address }</span> }
        </li>
    }
}

/// The organisation's profile: which one is honoured, and the way to open another.
pub(crate) fn profile(desk: &Desk) -> Html {
    let page = &desk.page;
    let profile = desk.profile.as_ref();
    let onchange = {
        let choose = desk.choose_profile.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            input.set_value("");
            let choose = choose.clone();
            spawn_local(async move {
                let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
                choose.emit(text);
            });
        })
    };
    let fixed = profile.is_some_and(|profile| profile.of_host);
    html! {
        <section class="kept" part="profile">
            <h3>{ page.say("profile") }</h3>
            if let Some(profile) = profile {
                if profile.is_sound() {
                    <p class="honoured" data-profile="">{ icon(IconName::Check) }<span>{ page.say_with("profile.honoured", &[("profile", &profile.name)]) }</span></p>
                    { adds(desk) }
                } else {
                    <div class="loud" role="alert">{ icon(IconName::Warning) }
                        <div><p>{ page.say("profile.faulty") }</p>
                            <ul>{ for profile.faults.iter().take(5).map(|fault| html! { <li>{ fault.message.clone() }{ " " }{ fault.help.clone() }<code>{ format!(" {}", fault.at) }</code></li> }) }</ul>
                        </div>
                    </div>
                }
            } else {
                <p class="hint">{ page.say("profile.hint") }</p>
            }
            if !fixed {
                <div class="kept-tools">
                    <label class="tool pick">{ page.say("profile.open") }
                        <input type="file" accept=".json,application/json" data-action="open-profile" disabled={page.disabled} {onchange} />
                    </label>
                    if profile.is_some() {
                        <button type="button" class="tool" data-action="no-profile" disabled={page.disabled} onclick={desk.choose_profile.reform(|_: MouseEvent| None)}>{ icon(IconName::Remove) }{ page.say("profile.remove") }</button>
                    }
                </div>
            }
        </section>
    }
}

/// What the profile adds, and where it shows.
fn adds(desk: &Desk) -> Html {
    let page = &desk.page;
    let Some(profile) = &desk.profile else { return Html::default() };
    let today = today();
    let amounts = profile.list("amounts").iter().filter(|amount| {
        let to = amount.words("to");
        amount.words("from") <= today.as_str() && (to.is_empty() || to >= today.as_str())
    });
    let amounts: Vec<&Node> = amounts.collect();
    let parts = [
        (
            "profile.adds.guidance",
            matches!(profile.node.member("guidance"), Some(Node::Object(all)) if !all.is_empty()),
        ),
        ("profile.adds.mandatory", !profile.list("mandatory").is_empty()),
        ("profile.adds.goals", !profile.list("goals").is_empty()),
        ("profile.adds.contacts", !profile.list("contacts").is_empty()),
        ("profile.adds.amounts", !amounts.is_empty()),
    ];
    html! { <ul class="hint adds-list">{ for parts.into_iter().filter(|(_, there)| *there).map(|(key, _)| html! { <li>{ page.say(key) }</li> }) }</ul> }
}
