use gloo::events::EventListener;
use sprang::document::Outline;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CustomEvent, Element, Event};
use yew::prelude::*;

use crate::criteria::{Desk, award_models, fault_links};
use crate::state::{Action, Told};
use crate::workbench::Turn;

/// How quality and price become a ranking: chosen by what one wants, and in full detail below.
pub(crate) fn model(desk: &Desk, document: &Outline) -> Html {
    let text = AttrValue::from(desk.editor.borrow().text().to_owned());
    let faults: Vec<&Told> = desk.page.faults.iter().collect();
    html! {
        <>
            if !faults.is_empty() {
                <section class="summary-box" aria-labelledby="before-model" tabindex="-1">
                    <h3 id="before-model">{ desk.page.say("model.before") }</h3>
                    { fault_links(desk, &faults) }
                </section>
            }
            <Wished {text} disabled={desk.page.disabled} estimate={AttrValue::from(desk.view.estimate.clone())}
                chosen={desk.send.reform(Action::Change)} expected={desk.turn.reform(Turn::Estimate)} />
            <details class="model-detail">
                <summary>{ desk.page.say("model.in-detail") }</summary>
                { award_models(desk, document) }
            </details>
        </>
    }
}

/// Properties of [`Wished`].
#[derive(Properties, PartialEq)]
struct WishedProps {
    /// The document.
    text: AttrValue,
    /// Whether nothing can be changed.
    disabled: bool,
    /// What it is expected to cost, as a number; empty where nobody has said.
    estimate: AttrValue,
    /// Takes the document, set up as was chosen.
    chosen: Callback<String>,
    /// Takes what it is expected to cost.
    expected: Callback<String>,
}

/// What the inner element tells is told to nobody outside: the document is the workbench's own.
const TOLD: [&str; 5] =
    ["sprang-ready", "sprang-change", "sprang-checked", "sprang-fault", "sprang-estimate"];

/// `<sprang-model>` within this element: it is another module, fetched when this page is first opened.
#[component]
fn Wished(props: &WishedProps) -> Html {
    let place = use_node_ref();
    {
        let place = place.clone();
        let now = (props.text.clone(), props.disabled, props.estimate.clone());
        use_effect_with(now, move |(text, disabled, estimate)| {
            if let Some(element) = place.cast::<Element>() {
                let set = |name: &str, value: JsValue| js_sys::Reflect::set(&element, &name.into(), &value);
                // An element that is not defined yet takes them up when it is.
                let _ = set("estimate", estimate.as_str().into());
                let _ = set("procurement", text.as_str().into());
                let _ = set("disabled", (*disabled).into());
            }
        });
    }
    {
        let (place, chosen, expected) = (place.clone(), props.chosen.clone(), props.expected.clone());
        use_effect_with((), move |()| {
            let listeners: Vec<EventListener> = place.cast::<Element>().map_or_else(Vec::new, |element| {
                TOLD.iter()
                    .map(|name| {
                        EventListener::new(&element, *name, hear(name, chosen.clone(), expected.clone()))
                    })
                    .collect()
            });
            move || drop(listeners)
        });
    }
    html! { <sprang-model ref={place}></sprang-model> }
}

fn hear(name: &'static str, chosen: Callback<String>, expected: Callback<String>) -> impl FnMut(&Event) {
    move |event| {
        event.stop_propagation();
        let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
        let told = |member: &str| {
            let value = js_sys::Reflect::get(detail.as_ref()?, &member.into()).ok()?;
            value.as_string()
        };
        match name {
            "sprang-change" => told("value").into_iter().for_each(|text| chosen.emit(text)),
            "sprang-estimate" => told("estimate").into_iter().for_each(|estimate| expected.emit(estimate)),
            _ => {}
        }
    }
}
