use sprang::document::{Decimal, Node};
use yew::prelude::*;

use super::app::{Message, View};
use crate::parts::{IconName, icon, number};
use crate::rules::Reading as _;

/// What one may want, each with what it does to the pair of bids.
pub(super) fn choices(view: &View<'_>, wanted: Option<&str>) -> Html {
    let all = view.answer.items("intentions");
    html! {
        <fieldset class="wishes">
            <legend><h3>{ view.say("model-page.wish") }</h3></legend>
            <p class="hint">{ pair(view, all) }</p>
            <div class="cards">
                { for all.iter().map(|one| card(view, one, wanted)) }
            </div>
        </fieldset>
    }
}

/// The two bids, with their prices.
fn pair(view: &View<'_>, all: &[Node]) -> String {
    let offers = all.iter().filter_map(|one| Some(one.given("pair")?.member("offers")?.items("offers")));
    let prices = offers.map(|offers| {
        let price =
            |offer: &Node| offer.items("bids").first().map_or("", |bid| bid.words("price")).to_owned();
        offers.iter().map(price).collect::<Vec<_>>()
    });
    let both =
        prices.into_iter().find(|prices| prices.len() == 2 && prices.iter().all(|price| !price.is_empty()));
    let Some([low, high]) = both.as_deref().and_then(|prices| <&[String; 2]>::try_from(prices).ok()) else {
        return String::new();
    };
    let shown = |price: &String| number(&Decimal(price.clone()), view.language);
    let values =
        [("low", shown(low)), ("high", shown(high)), ("currency", view.answer.words("currency").to_owned())];
    view.say_with("model-page.pair", &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

fn card(view: &View<'_>, intention: &Node, wanted: Option<&str>) -> Html {
    let id = intention.words("id").to_owned();
    let chosen = view.answer.words("chosen") == id;
    let does = intention.given("pair").map(|pair| pair.localised("sentence", view.language).to_owned());
    let cannot = intention.given("cannot").map(|cannot| cannot.in_language(view.language).to_owned());
    // Whoever knows the models looks for their names.
    let names = ["model", "rule"].iter().filter_map(|name| intention.given(name));
    let names: Vec<&str> = names.map(|part| part.localised("name", view.language)).collect();
    let onchange = {
        let id = id.clone();
        view.link.callback(move |_: Event| Message::Want(id.clone()))
    };
    html! {
        <label class="card" data-intention={id.clone()}>
            <input type="radio" name="wish" value={id.clone()} checked={wanted == Some(id.as_str())} {onchange} />
            <span>
                <b>{ intention.localised("wish", view.language) }</b>
                if chosen { <span class="tag">{ view.say("model-page.chosen") }</span> }
                <span class="hint then">{ intention.localised("then", view.language) }</span>
                if !names.is_empty() { <span class="hint named">{ view.say_with("model-page.named", &[("names", &names.join(", "))]) }</span> }
                if let Some(does) = does { <span class="does">{ icon(IconName::Chevron) }<span>{ does }</span></span> }
                if let Some(cannot) = cannot { <span class="hint">{ cannot }</span> }
            </span>
        </label>
    }
}

/// When a wish suits, its dangers, and what its model declares, with sources.
pub(super) fn declared(view: &View<'_>, intention: &Node) -> Html {
    let language = view.language;
    let list = |name: &str| {
        let items = intention.items(name);
        html! { <ul>{ for items.iter().map(|item| html! { <li>{ item.in_language(language) }</li> }) }</ul> }
    };
    let parts: Vec<&Node> = ["model", "rule"].iter().filter_map(|name| intention.given(name)).collect();
    let swap = parts.iter().any(|part| part.is("loserCanSwapOthers"));
    html! {
        <div class="wish-about">
            <section><h4>{ view.say("model-page.suits") }</h4>{ list("suits") }</section>
            <section class="dangers"><h4>{ view.say("model-page.dangers") }</h4>{ list("dangers") }
                if swap { <p class="danger">{ icon(IconName::Warning) }<span>{ view.say("model-page.swap") }</span></p> }
            </section>
            <details class="model-law">
                <summary>{ view.say("model-page.declared") }</summary>
                { about_all(view, intention) }
                <p class="hint">{ view.say("model-page.not-advice") }</p>
            </details>
        </div>
    }
}

/// What a model and its price rule declare: of an intention, or of the document as it stands.
pub(super) fn about_all(view: &View<'_>, node: &Node) -> Html {
    html! { <>{ for ["model", "rule"].iter().filter_map(|name| node.given(name)).map(|part| about(view, part)) }</> }
}

fn about(view: &View<'_>, part: &Node) -> Html {
    let language = view.language;
    let legal = part.items("legal");
    html! {
        <div class="model-about">
            <p><b>{ part.localised("name", language) }</b>{ " " }<span class="id">{ part.words("id") }</span></p>
            <p><code>{ part.words("formula") }</code></p>
            <p>{ part.localised("know", language) }</p>
            <p>{ view.say("model-page.point-worth") }{ ": " }{ part.localised("worth", language) }</p>
            if !legal.is_empty() {
                <p><b>{ view.say("model-page.law") }</b></p>
                <ul>{ for legal.iter().map(|flag| html! { <li>{ flag.in_language(language) }</li> }) }</ul>
            }
            <p class="hint">{ view.say("model-page.sources") }{ ": " }{ part.items("sources").iter().map(|source| source.in_language(language)).collect::<Vec<_>>().join("; ") }</p>
        </div>
    }
}
