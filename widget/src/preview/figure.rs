use std::sync::Arc;

use sprang::award::{Figure, Step, Unit};
use sprang::number::Exact;
use yew::prelude::*;

use super::View;
use super::steps::steps;
use crate::state::OfferAction;

/// Most decimals of a figure on the page; what is shortened is marked, and exact in its steps.
const PLACES: u8 = 2;

/// A figure as the page shows it.
pub(crate) fn shown(view: &View<'_>, value: &Exact, unit: Unit) -> String {
    let number = value.shown(PLACES, view.page.language.decimal_mark());
    match unit {
        Unit::Money => format!("{number}\u{a0}{}", view.context.currency),
        Unit::Points => format!("{number}\u{a0}{}", view.page.say("unit.points-short")),
        Unit::Measured | Unit::Plain => number,
    }
}

/// A figure that opens the steps behind it.
pub(crate) fn button(view: &View<'_>, key: &str, label: &str, figure: &Figure, total: bool) -> Html {
    let key = format!("{}/{key}", view.index);
    let open = view.form.is_open(&key);
    let text = shown(view, &figure.value, figure.step.unit);
    let onclick = {
        let key = key.clone();
        view.send.reform(move |_: MouseEvent| OfferAction::Toggle(key.clone()))
    };
    html! {
        <button type="button" class={classes!("figure", total.then_some("large"))} part="figure" data-action="steps" data-figure={key.clone()}
            data-total={total.then(|| figure.value.to_text())} aria-expanded={open.to_string()} aria-controls={format!("s{key}")}
            aria-label={format!("{label} {text}. {}", view.page.say("figure.open"))} {onclick}>
            <span class="figure-label">{ label.to_owned() }</span>{ " " }
            <span class="figure-value">{ text }</span>
        </button>
    }
}

/// The steps behind a figure, where it is open.
pub(crate) fn opened(view: &View<'_>, key: &str, step: &Arc<Step>) -> Html {
    let key = format!("{}/{key}", view.index);
    if !view.form.is_open(&key) {
        return html! {};
    }
    html! { <div class="opened" part="steps" id={format!("s{key}")}>{ steps(view.page, &view.context, step) }</div> }
}
