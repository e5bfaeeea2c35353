use sprang::document::{Decimal, Node, Procurement};
use yew::prelude::*;

use crate::criteria::Desk;
use crate::parts::number;
use crate::rules::Reading as _;
use crate::state::{Action, place_of};

/// What is followed up, criterion by criterion: the promise, how it is seen, when, and what happens where it is not kept.
pub(super) fn promises(desk: &Desk, document: &Procurement, plan: Option<&Node>) -> Html {
    let page = &desk.page;
    let language = page.language;
    let Some(plan) = plan else {
        return html! {
            <section class="card-section"><h3>{ page.say("follow-up-plan") }</h3><p class="hint">{ page.say("follow-up-plan.faults") }</p></section>
        };
    };
    let lacking = || html! { <span class="lacking">{ page.say("publish.lacking") }</span> };
    let text = |promise: &Node, name: &str| match promise.localised(name, language) {
        "" => lacking(),
        text => html! { <>{ text.to_owned() }</> },
    };
    let row = |promise: &Node| {
        let at = path(desk, document, promise.words("lot"), promise.words("criterion"));
        let name = promise.localised("promise", language).to_owned();
        let label = page.say_with("publish.change-named", &[("name", &name)]);
        html! {
            <li class="promise" key={format!("{}/{}", promise.words("lot"), promise.words("criterion"))}>
                <div class="promise-head"><p class="finding-message">{ name }</p>
                    if let Some(at) = at {
                        <button type="button" class="link" data-action="go-to-promise" aria-label={label} onclick={desk.send.reform(move |_: MouseEvent| Action::GoTo(format!("{at}/followUp")))}>{ page.say("publish.change") }</button>
                    }
                </div>
                <dl class="promise-parts">
                    <div><dt>{ page.say("follow-up.how") }</dt><dd>{ text(promise, "how") }</dd></div>
                    <div><dt>{ page.say("follow-up.when") }</dt><dd>{ text(promise, "when") }</dd></div>
                    <div><dt>{ page.say("follow-up.who") }</dt><dd>{ text(promise, "who") }</dd></div>
                    <div><dt>{ page.say("follow-up.consequence") }</dt><dd>{ text(promise, "consequence") }</dd></div>
                    if !promise.localised("mandatory", language).is_empty() {
                        <div><dt>{ page.say("mandatory.because") }</dt><dd>{ text(promise, "mandatory") }</dd></div>
                    }
                    { for promise.items("measures").iter().map(|measure| html! { <div><dt>{ page.say("follow-up-plan.measure") }</dt><dd>{ due(desk, measure) }</dd></div> }) }
                </dl>
            </li>
        }
    };
    let planned = plan.items("plan");
    html! {
        <section class="card-section">
            <h3>{ page.say("follow-up-plan") }</h3>
            <p class="hint">{ page.say(if planned.is_empty() { "follow-up-plan.none" } else { "follow-up-plan.hint" }) }</p>
            <ul class="promises" role="list">{ for planned.iter().map(row) }</ul>
        </section>
    }
}

/// A measure by which a promise is seen, from where to where, and when it is reported.
fn due(desk: &Desk, measure: &Node) -> String {
    let page = &desk.page;
    let unit = measure.localised("unit", page.language);
    let value = |name: &str| match measure.words(name) {
        "" => "–".to_owned(),
        text => format!("{} {unit}", number(&Decimal(text.to_owned()), page.language)),
    };
    let words = page.say_with(
        "follow-up-plan.from-to",
        &[
            ("what", measure.localised("what", page.language)),
            ("baseline", &value("baseline")),
            ("target", &value("target")),
        ],
    );
    match measure.words("due") {
        "" => words,
        day => format!("{words} {}", page.say_with("follow-up-plan.due", &[("day", day)])),
    }
}

/// Where in the document a criterion of a lot stands.
fn path(desk: &Desk, document: &Procurement, lot: &str, criterion: &str) -> Option<String> {
    let index = document.lots.iter().position(|one| one.id == lot)?;
    place_of(desk.editor.borrow().node(), &format!("/lots/{index}/criteria"), criterion)
}
