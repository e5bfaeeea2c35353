use sprang::document::Node;
use yew::prelude::*;

use super::app::{Message, View};
use crate::parts::{IconName, icon};
use crate::pictures::{Picture, PictureFigure};
use crate::rules::{Answer, Call, Reading as _};

/// What the model does: on the bids, and before there are any.
pub(super) fn effects(view: &View<'_>, intention: &Node) -> Html {
    let Some((text, fresh)) = view.text("wanted", intention.words("id")) else { return html! {} };
    let estimate = view.answer.words("estimate");
    let before = view.store.rules.ask("before", Call::Robustness, &[&text, "", estimate]);
    let on_bids =
        view.store.bids().map(|bids| view.store.rules.ask("on-bids", Call::Robustness, &[&text, &bids]));
    let busy = !fresh || matches!(before, Answer::Earlier(_));
    html! {
        <section class="effects" aria-label={view.say("model-page.does")} aria-busy={busy.then_some("true")}>
            <h3>{ view.say("model-page.does") }</h3>
            { which_bids(view) }
            { told(view, on_bids.as_ref().and_then(Answer::node), "bids") }
            <h3>{ view.say("model-page.before") }</h3>
            <p class="hint">{ view.say("model-page.before.hint") }</p>
            { told(view, before.node(), "before") }
        </section>
    }
}

fn which_bids(view: &View<'_>) -> Html {
    if view.store.offers.is_none() {
        return html! { <p class="hint">{ view.say("model-page.made-up") }</p> };
    }
    let choice = |handed_in: bool, key: &str| {
        let onchange = view.link.callback(move |_: Event| Message::HandedIn(handed_in));
        html! {
            <label class="check"><input type="radio" name="bids" checked={view.store.look.handed_in == handed_in} {onchange} /><span>{ view.say(key) }</span></label>
        }
    };
    html! {
        <fieldset class="which-bids"><legend class="label">{ view.say("model-page.which-bids") }</legend>
            { choice(true, "model-page.handed-in") }{ choice(false, "model-page.made-up") }
        </fieldset>
    }
}

/// The lot's pictures and statements.
fn told(view: &View<'_>, answer: Option<&Node>, place: &str) -> Html {
    let Some(node) = answer else { return html! { <p class="empty">{ view.say("model-page.waiting") }</p> } };
    let wanted = view.answer.words("lot");
    let Some(lot) = node.items("lots").iter().find(|lot| lot.words("lot") == wanted) else {
        return html! { <p class="empty">{ view.say("model-page.nothing") }</p> };
    };
    let obstacles = lot.items("obstacles");
    let pictures = Picture::all(lot, view.language);
    html! {
        <>
            { for obstacles.iter().map(|one| html! { <p class="loud">{ icon(IconName::Warning) }<span>{ one.localised("message", view.language) }</span></p> }) }
            <div class="pictures">
                { for pictures.into_iter().enumerate().map(|(index, picture)| html! {
                    <PictureFigure {picture} language={view.language} id={format!("{place}-{index}")} />
                }) }
            </div>
            { statements(view, lot) }
        </>
    }
}

/// Every answer, with offers that show it where there are some.
fn statements(view: &View<'_>, lot: &Node) -> Html {
    let all = lot.items("statements");
    if all.is_empty() {
        return html! {};
    }
    html! {
        <ul class="statements">
            { for all.iter().map(|one| {
                let certainty = view.say(&format!("certainty.{}", one.words("certainty")));
                let save = one.given("witness").and_then(|witness| serde_json::to_string(witness).ok()).map(|text| {
                    view.link.callback(move |_: MouseEvent| Message::Save(text.clone()))
                });
                html! {
                    <li data-question={one.words("question").to_owned()}>
                        <span>{ one.localised("text", view.language) }</span>{ " " }<span class="tag">{ certainty }</span>
                        if let Some(save) = save {
                            { " " }<button type="button" class="link" data-action="witness" onclick={save}>{ view.say("model-page.witness") }</button>
                        }
                    </li>
                }
            }) }
        </ul>
    }
}
