use sprang::document::{Node, Procurement};
use yew::prelude::*;

use super::{Place, Turn};
use crate::criteria::Desk;
use crate::pages::{drafts, findings_of, form_progress, open_file};
use crate::parts::{IconName, icon};
use crate::rules::Call;

/// How far a page has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Nothing is there yet.
    NotBegun,
    /// Something is there, and something is missing or wrong.
    UnderWay,
    /// Everything that it needs is there.
    Ready,
    /// Nothing is missing.
    Done,
    /// Not possible before others are done.
    NotYet,
}

impl State {
    const fn word(self) -> &'static str {
        match self {
            Self::NotBegun => "not-begun",
            Self::UnderWay => "under-way",
            Self::Ready => "ready",
            Self::Done => "done",
            Self::NotYet => "not-yet",
        }
    }
}

/// The list of tasks: every page, how far it has come, and what is missing there. Nothing has to be done in
/// the order of the list.
pub(super) fn tasks(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let item = |place: Place| {
        let (state, missing) = progress(desk, document, place);
        let onclick = desk.turn.reform(move |_: MouseEvent| Turn::To(place));
        let id = format!("task-{}", place.word());
        html! {
            <li class="task" data-state={state.word()}>
                <div class="task-words">
                    <button type="button" class="task-name" data-action="to-page" data-page={place.word()} aria-describedby={format!("{id}-state {id}-missing")} {onclick}>
                        { page.say(&format!("page.{}", place.word())) }
                    </button>
                    <p class="hint" id={format!("{id}-missing")}>{ missing.unwrap_or_else(|| page.say(&format!("page.{}.lead", place.word()))) }</p>
                </div>
                <p class={classes!("state", state.word())} id={format!("{id}-state")}>
                    if state == State::Done { { icon(IconName::Check) } }{ page.say(&format!("state.{}", state.word())) }
                </p>
            </li>
        }
    };
    let group = |key: &str, places: &[Place]| {
        html! {
            <section class="task-group">
                <h3>{ page.say(key) }</h3>
                <ul class="task-list" role="list">{ for places.iter().copied().map(item) }</ul>
            </section>
        }
    };
    html! {
        <>
            { group("tasks.need", &[Place::About, Place::Problem, Place::Route]) }
            { group("tasks.criteria", &[Place::Criteria, Place::Model]) }
            { group("tasks.publish", &[Place::Check, Place::Publish]) }
            { open_file(desk) }
            { drafts(desk) }
        </>
    }
}

/// How far a page has come, and what is missing there, in a sentence.
fn progress(desk: &Desk, document: &Procurement, place: Place) -> (State, Option<String>) {
    let page = &desk.page;
    let faults = page.faults.iter().filter(|fault| Place::of(&fault.at) == place).count();
    let count = |key: &str, count: usize| match count {
        1 => page.say(&format!("{key}.one")),
        _ => page.say_with(&format!("{key}.several"), &[("count", &count.to_string())]),
    };
    let to_mend = (faults > 0).then(|| count("missing.faults", faults));
    let by_faults = |begun: bool| match (begun, faults) {
        (false, _) => State::NotBegun,
        (true, 0) => State::Done,
        (true, _) => State::UnderWay,
    };
    match place {
        Place::About => {
            let begun = !document.title.is_empty() || !document.buyer.name.is_empty();
            (by_faults(begun), to_mend.filter(|_| begun))
        }
        Place::Problem => {
            let Some((answered, all)) = form_progress(desk) else { return (State::NotBegun, None) };
            let words = page.say_with(
                "missing.questions",
                &[("answered", &answered.to_string()), ("all", &all.to_string())],
            );
            let state = match answered {
                0 => return (State::NotBegun, None),
                _ if answered < all || faults > 0 => State::UnderWay,
                _ => State::Done,
            };
            (state, Some(to_mend.map_or(words.clone(), |mend| format!("{words} {mend}"))))
        }
        Place::Route => route_progress(desk, document),
        Place::Criteria => {
            let criteria: usize = document.lots.iter().map(|lot| qualities(&lot.criteria)).sum();
            if criteria == 0 {
                return (State::NotBegun, None);
            }
            let words = count("missing.criteria", criteria);
            (by_faults(true), Some(to_mend.map_or(words.clone(), |mend| format!("{words} {mend}"))))
        }
        Place::Model => (by_faults(true), to_mend),
        Place::Check => {
            if !page.faults.is_empty() {
                return (State::NotYet, Some(page.say("missing.before-checking")));
            }
            let Some(found) = findings_of(desk) else {
                return (State::NotBegun, Some(page.say("faults.reading")));
            };
            let open = found.iter().filter(|finding| !finding.accepted).count();
            if open == 0 {
                return (State::Done, Some(page.say("missing.no-findings")));
            }
            (State::UnderWay, Some(count("missing.findings", open)))
        }
        Place::Publish => {
            if !page.faults.is_empty() || !desk.known {
                return (State::NotYet, Some(page.say("missing.before-publishing")));
            }
            (State::Ready, Some(page.say("missing.ready")))
        }
        Place::Tasks => (State::NotBegun, None),
    }
}

fn qualities(criteria: &[sprang::document::Criterion]) -> usize {
    use sprang::document::Criterion;
    criteria
        .iter()
        .map(|criterion| match criterion {
            Criterion::Quality { .. } => 1,
            Criterion::Group { criteria, .. } => qualities(criteria),
            Criterion::Price { .. } => 0,
        })
        .sum()
}

fn route_progress(desk: &Desk, document: &Procurement) -> (State, Option<String>) {
    let journey = document.journey.as_ref();
    let answers = journey.and_then(|journey| journey.route.as_ref()).filter(|answers| !answers.0.is_empty());
    if answers.is_none() {
        return (State::NotBegun, None);
    }
    let given = desk.editor.borrow().node().at("/journey/route").map(crate::pages::json).unwrap_or_default();
    let answer = desk.page.rules.ask("route", Call::Decide, &["route", &given]);
    let text = |at: &str| {
        let node = answer.node()?;
        node.at(at).and_then(Node::as_text).map(str::to_owned)
    };
    if text("/outcome").as_deref() == Some("decided") {
        let name = text(&format!("/name/{}", desk.page.language.code())).unwrap_or_default();
        return (State::Done, Some(desk.page.say_with("missing.route", &[("name", &name)])));
    }
    (State::UnderWay, None)
}
