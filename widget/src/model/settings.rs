use sprang::document::{Decimal, Node};
use sprang::number::read_written;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::app::{Message, View};
use crate::parts::{IconName, icon, number};
use crate::rules::Reading as _;

/// The lot, where there are several, and the price around which bids are expected. A made-up price stands in no field: it
/// is told; where someone wants to use what rests on it, the buyer's own is asked for.
pub(super) fn estimate(view: &View<'_>, asking: bool) -> Html {
    let answer = view.answer;
    let lots = lots(view);
    let made_up = view.store.cost_is_made_up(answer);
    let price = number(&Decimal(answer.words("estimate").to_owned()), view.language);
    let currency = answer.words("currency");
    let hint = if made_up {
        view.say_with("model-page.estimate.assumed", &[("price", &price), ("currency", currency)])
    } else {
        view.say(&format!("model-page.estimate.{}", answer.words("estimateFrom")))
    };
    let shown = if made_up { String::new() } else { price };
    let mark = view.language.decimal_mark();
    let onchange = view.link.callback(move |event: Event| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        Message::Estimate(read_written(&typed, mark).map(|number| number.to_text()).unwrap_or_default())
    });
    let to_lot = view
        .link
        .callback(|event: Event| Message::Lot(event.target_unchecked_into::<HtmlSelectElement>().value()));
    html! {
        <div class="model-ground">
            if lots.len() > 1 {
                <div class="field">
                    <label class="label" for="lot">{ view.say("model-page.lot") }</label>
                    <select id="lot" class="input" part="input" onchange={to_lot}>
                        { for lots.iter().map(|(id, title)| html! { <option value={id.clone()} selected={answer.words("lot") == id}>{ title.clone() }</option> }) }
                    </select>
                </div>
            }
            <div class="field number">
                <label class="label" for="estimate">{ view.say("model-page.estimate") }</label>
                <p class="hint" id="estimate-hint">{ hint }</p>
                <span class="with-unit">
                    <input id="estimate" class="input" part="input" type="text" inputmode="decimal" autocomplete="off"
                        aria-describedby={if asking { "estimate-hint estimate-asked" } else { "estimate-hint" }} value={shown} {onchange} />
                    <span class="unit">{ currency }</span>
                </span>
                if asking {
                    <p class="fault" id="estimate-asked" role="alert"><span class="fault-line">{ icon(IconName::Warning) }<span>{ view.say("model-page.estimate.asked") }</span></span></p>
                }
            </div>
        </div>
    }
}

fn lots(view: &View<'_>) -> Vec<(String, String)> {
    let document: Node = view.store.procurement().and_then(Node::from_json).unwrap_or_default();
    let lot = |lot: &Node| (lot.words("id").to_owned(), lot.localised("title", view.language).to_owned());
    document.items("lots").iter().map(lot).collect()
}

/// What the buyer decides, each by typing and by a slider.
pub(super) fn settings(view: &View<'_>, intention: &Node) -> Html {
    let parameters = intention.items("parameters");
    if parameters.is_empty() {
        return html! {};
    }
    html! {
        <fieldset class="settings">
            <legend><h3>{ view.say("model-page.settings") }</h3></legend>
            { for parameters.iter().map(|parameter| setting(view, intention.words("id"), parameter)) }
        </fieldset>
    }
}

fn setting(view: &View<'_>, intention: &str, parameter: &Node) -> Html {
    let name = parameter.words("id").to_owned();
    let (id, hint) = (format!("set-{name}"), format!("set-{name}-hint"));
    let looked = view.store.look.values.get(intention).and_then(|values| values.get(&name)).cloned();
    // What is dragged is shown at once, before the rules have answered.
    let value = looked.unwrap_or_else(|| parameter.words("value").to_owned());
    let unit =
        if parameter.words("counts") == "percent" { "%" } else { view.answer.words("currency") }.to_owned();
    let shown = number(&Decimal(value.clone()), view.language);
    let set = {
        let (intention, name) = (intention.to_owned(), name.clone());
        view.link.callback(move |value: String| Message::Set(intention.clone(), name.clone(), value))
    };
    let slide = set.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let mark = view.language.decimal_mark();
    let typed = {
        let before = value.clone();
        set.reform(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let read = read_written(&input.value(), mark).ok().filter(sprang::number::Exact::is_positive);
            read.map_or_else(|| before.clone(), |number| number.to_text())
        })
    };
    let label = parameter.localised("ask", view.language).to_owned();
    html! {
        <div class="setting">
            <label class="label" for={id.clone()}>{ label.clone() }</label>
            <p class="hint" id={hint.clone()}>{ parameter.localised("hint", view.language) }</p>
            <div class="slide">
                <input type="range" class="slider" part="slider" data-slider={name.clone()} aria-label={label} aria-describedby={hint.clone()} aria-valuetext={format!("{shown} {unit}")}
                    min={parameter.words("least").to_owned()} max={parameter.words("most").to_owned()} step={parameter.words("step").to_owned()}
                    value={value} disabled={view.store.disabled} oninput={slide} />
                <span class="with-unit">
                    <input {id} class="input" part="input" type="text" inputmode="decimal" autocomplete="off" aria-describedby={hint} value={shown} disabled={view.store.disabled} onchange={typed} />
                    <span class="unit">{ unit }</span>
                </span>
            </div>
        </div>
    }
}
