use sprang::document::{Node, Procurement, Stage};
use sprang::explain;
use yew::prelude::*;

use super::{Place, Turn};
use crate::criteria::{Desk, fault_words};
use crate::pages::{
    Found, drafts, findings_of, form_progress, help, next_step, open_file, profile, stopping, whole,
};
use crate::parts::{IconName, icon};
use crate::rules::Call;
use crate::state::{Told, template};

/// How far a page has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Nothing is there yet.
    NotBegun,
    /// Something is there, and something is missing or wrong.
    UnderWay,
    /// It stands as every new procurement begins, and nobody has looked at it.
    Preset,
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
            Self::Preset => "preset",
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
        let (state, missing) = with_findings(desk, place, progress(desk, document, place));
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
                <p class={classes!("state", state.word())} id={format!("{id}-state")} key={state.word()}>
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
            { next_step(desk, to_do(desk, document)) }
            { group("tasks.need", &[Place::About, Place::Problem, Place::Route]) }
            { group("tasks.criteria", &[Place::Criteria, Place::Model]) }
            { group("tasks.publish", &[Place::Check, Place::Publish]) }
            { group("tasks.after", &[Place::FollowUp]) }
            { help(desk) }
            { open_file(desk) }
            { drafts(desk) }
            { profile(desk) }
        </>
    }
}

/// What to turn to next: first what is not begun or has faults, then what is under way. A need that is described and a
/// route hold nobody up, though more could be answered; a route that is not begun is asked for until there are criteria.
fn to_do(desk: &Desk, document: &Procurement) -> Option<(Place, Option<String>)> {
    let before_signing = Place::IN_ORDER.into_iter().filter(|place| *place != Place::FollowUp);
    let all: Vec<_> = before_signing.map(|place| (place, progress(desk, document, place))).collect();
    let has_faults = |place: Place| desk.page.faults.iter().any(|fault| Place::of(&fault.at) == place);
    // Whoever has published says so among the stages.
    let stages = document.journey.as_ref().and_then(|journey| journey.stages.as_deref()).unwrap_or_default();
    let published = stages.iter().any(|one| one.stage == Stage::Published);
    let first = |wanted: &dyn Fn(Place, State) -> bool| {
        let found = all.iter().find(|(place, (state, _))| wanted(*place, *state));
        found.map(|(place, (_, missing))| (*place, missing.clone()))
    };
    let has_criteria = document.lots.iter().any(|lot| qualities(&lot.criteria) > 0);
    let late = |place: Place| place == Place::Route && has_criteria;
    first(&|place, state| {
        (state == State::NotBegun && !late(place)) || (state == State::UnderWay && has_faults(place))
    })
    .or_else(|| {
        first(&|place, state| {
            matches!(state, State::UnderWay | State::Preset)
                && !matches!(place, Place::Problem | Place::Route)
        })
    })
    .or_else(|| first(&|place, state| place == Place::Publish && state == State::Ready && !published))
}

/// What is done may still have findings, and so may what is ready: they are told there too.
fn with_findings(
    desk: &Desk,
    place: Place,
    (state, words): (State, Option<String>),
) -> (State, Option<String>) {
    let own = matches!(place, Place::About | Place::Problem | Place::Criteria | Place::Model);
    if place != Place::Publish && !own || !matches!(state, State::Done | State::Ready) {
        return (state, words);
    }
    let found = findings_of(desk).unwrap_or_default();
    let here = |finding: &&Found| !finding.accepted && (!own || Place::of(&finding.at) == place);
    let told = match found.iter().filter(here).count() {
        0 => return (state, words),
        1 => desk.page.say("missing.findings.one"),
        count => desk.page.say_with("missing.findings.several", &[("count", &count.to_string())]),
    };
    (state, Some(words.map_or_else(|| told.clone(), |words| format!("{words} {told}"))))
}

/// How far a page has come, and what is missing there, in a sentence.
fn progress(desk: &Desk, document: &Procurement, place: Place) -> (State, Option<String>) {
    let page = &desk.page;
    let here: Vec<&Told> = page.faults.iter().filter(|fault| Place::of(&fault.at) == place).collect();
    let faults = here.len();
    let count = |key: &str, count: usize| match count {
        1 => page.say(&format!("{key}.one")),
        _ => page.say_with(&format!("{key}.several"), &[("count", &count.to_string())]),
    };
    let to_mend = (faults > 0).then(|| format!("{}.", fault_words(page, &here)));
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
            let Some(done) = form_progress(desk) else { return (State::NotBegun, None) };
            let words = done.words(page);
            let state = match done.answered {
                0 => return (State::NotBegun, None),
                _ if done.needed > 0 || faults > 0 => State::UnderWay,
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
        Place::Model => {
            if document.lots.iter().all(|lot| qualities(&lot.criteria) == 0) {
                return (State::NotBegun, None);
            }
            // Its prices are asked for once the model is chosen: many models need none.
            if faults == 0
                && !desk.view.model_seen
                && let Some(name) = preset_model(desk, document)
            {
                return (State::Preset, Some(page.say_with("missing.preset", &[("name", &name)])));
            }
            // The prices of a new lot are there so that there is something to see: the buyer has to set them.
            if has_made_up_prices(desk, document) {
                return (State::UnderWay, Some(to_mend.unwrap_or_else(|| page.say("missing.prices"))));
            }
            (by_faults(true), to_mend)
        }
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
            match stopping(desk).map(|errors| errors.len()) {
                None => return (State::NotYet, Some(page.say("faults.reading"))),
                Some(0) => {}
                Some(errors) => return (State::NotYet, Some(count("missing.errors", errors))),
            }
            (State::Ready, Some(page.say("missing.ready")))
        }
        Place::FollowUp => {
            let journey = document.journey.as_ref();
            let reached = journey.and_then(|journey| journey.stages.as_deref()).unwrap_or_default();
            match reached.iter().max_by(|one, other| one.date.cmp(&other.date)) {
                None => (State::NotBegun, None),
                Some(last) => {
                    let name = page.say(&format!("stage.{}", last.stage.word()));
                    let last = page.say_with("missing.stage", &[("name", &name), ("date", &last.date)]);
                    (State::UnderWay, Some(to_mend.unwrap_or(last)))
                }
            }
        }
        Place::Tasks => (State::NotBegun, None),
    }
}

/// The name of the model where a lot still has the one that a new lot begins with.
fn preset_model(desk: &Desk, document: &Procurement) -> Option<String> {
    let begun = template("lot");
    let editor = desk.editor.borrow();
    let preset = |lot: &usize| editor.node().at(&format!("/lots/{lot}/award")) == begun.member("award");
    let lot = (0..document.lots.len()).find(preset)?;
    explain::name(document.lots.get(lot)?.award.word(), desk.page.language)
}

/// Whether a price rule of some lot still is the one that a new lot begins with.
pub(super) fn has_made_up_prices(desk: &Desk, document: &Procurement) -> bool {
    document.lots.iter().enumerate().any(|(lot, lot_of)| {
        (0..lot_of.criteria.len())
            .any(|index| desk.has_made_up_prices(&format!("/lots/{lot}/criteria/{index}")))
    })
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
    let answer = desk.page.rules.ask("route", Call::Decide, &desk.with_profile(&["route", &given]));
    let text = |at: &str| {
        let node = answer.node()?;
        node.at(at).and_then(Node::as_text).map(str::to_owned)
    };
    if text("/outcome").as_deref() == Some("decided") {
        let name = text(&format!("/name/{}", desk.page.language.code())).unwrap_or_default();
        return (State::Done, Some(desk.page.say_with("missing.route", &[("name", &name)])));
    }
    let left = answer.node().and_then(|node| node.member("left")).and_then(whole);
    let words = left.map(|left| match left {
        1 => desk.page.say("missing.route-questions.one"),
        _ => desk.page.say_with("missing.route-questions.several", &[("count", &left.to_string())]),
    });
    (State::UnderWay, words)
}
