use sprang::document::{Criterion, Decimal, Lot, Weight};
use sprang::language::Localised;
use sprang::number::Exact;
use sprang::weighing::{by_order, moved, step_of};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Desk, LotView};
use crate::parts::{IconName, icon};
use crate::state::Action;
use crate::workbench::{Turn, Weighing};

/// A weight that is one number of points.
#[derive(Clone)]
struct Weighed {
    at: String,
    name: Localised,
    weight: Exact,
}

/// Other ways to set the weights than typing each: sliders that keep the sum, and the order of importance. Only
/// where every weight of the lot is one number of a stated total.
pub(super) fn weighing(desk: &Desk, lot: &LotView, whole: &Lot) -> Html {
    let page = &desk.page;
    let Some(total) = whole.award.total().and_then(|total| total.number().ok()).filter(Exact::is_positive)
    else {
        return html! {};
    };
    let mut weights = Vec::new();
    if collect(&whole.criteria, &format!("{}/criteria", lot.at), &mut weights).is_none() || weights.len() < 2
    {
        return html! {};
    }
    let mode = |weighing: Weighing, key: &str| {
        let onchange = desk.turn.reform(move |_: Event| Turn::Weighing(weighing));
        html! {
            <label class="check">
                <input type="radio" name={format!("weighing{}", lot.index)} value={key.to_owned()} checked={desk.view.weighing == weighing} {onchange} />
                <span>{ page.say(key) }</span>
            </label>
        }
    };
    html! {
        <section class="weighing">
            <fieldset class="modes"><legend class="label">{ page.say("weighing") }</legend>
                <div class="mode-line">
                    { mode(Weighing::Typed, "weighing.typed") }
                    { mode(Weighing::Sliders, "weighing.sliders") }
                    { mode(Weighing::Order, "weighing.order") }
                </div>
            </fieldset>
            { match desk.view.weighing {
                Weighing::Typed => html! {},
                Weighing::Sliders => sliders(desk, &weights, &total),
                Weighing::Order => order(desk, weights, &total),
            } }
        </section>
    }
}

/// Every weight of the criteria; `None` where one is not one number.
fn collect(criteria: &[Criterion], list: &str, found: &mut Vec<Weighed>) -> Option<()> {
    for (index, criterion) in criteria.iter().enumerate() {
        let at = format!("{list}/{index}");
        match criterion {
            Criterion::Quality { name, weight: Weight::Exact { points }, .. }
            | Criterion::Price { name, weight: Some(Weight::Exact { points }), .. } => found.push(Weighed {
                at: format!("{at}/weight/points"),
                name: name.clone(),
                weight: points.number().ok()?,
            }),
            Criterion::Price { weight: None, .. } => {}
            Criterion::Group { criteria, .. } => collect(criteria, &format!("{at}/criteria"), found)?,
            _ => return None,
        }
    }
    Some(())
}

fn said(desk: &Desk, weight: &Exact, total: &Exact) -> String {
    let mark = desk.page.language.decimal_mark();
    desk.page.say_with("weighing.of", &[("weight", &weight.written(mark)), ("total", &total.written(mark))])
}

fn named(desk: &Desk, one: &Weighed) -> String {
    let name = one.name.text(desk.page.language);
    if name.trim().is_empty() { desk.page.say("criterion.nameless") } else { name.to_owned() }
}

/// A slider for each weight: the others give way in their proportions, and the sum stays.
fn sliders(desk: &Desk, weights: &[Weighed], total: &Exact) -> Html {
    let page = &desk.page;
    let step = step_of(total);
    let row = |(index, one): (usize, &Weighed)| {
        let oninput = {
            let (send, total, step) = (desk.send.clone(), total.clone(), step.clone());
            let (places, now): (Vec<String>, Vec<Exact>) =
                weights.iter().map(|one| (one.at.clone(), one.weight.clone())).unzip();
            Callback::from(move |event: InputEvent| {
                let wanted = Decimal(event.target_unchecked_into::<HtmlInputElement>().value());
                let Ok(wanted) = wanted.number() else { return };
                let after = moved(&now, index, &wanted, &total, &step);
                let weights = places.iter().cloned().zip(after.iter().map(Exact::to_string)).collect();
                send.emit(Action::Weigh { weights, by: Some(format!("slider {}", places[index])) });
            })
        };
        let id = format!("slider-{}", one.at);
        html! {
            <li class="weighed" key={one.at.clone()}>
                <label for={id.clone()}>{ named(desk, one) }</label>
                <input {id} type="range" min="0" max={total.to_string()} step={step.to_string()} value={one.weight.to_string()}
                    aria-valuetext={said(desk, &one.weight, total)} data-slider={one.at.clone()} disabled={page.disabled} {oninput} />
                <output>{ said(desk, &one.weight, total) }</output>
            </li>
        }
    };
    html! {
        <>
            <p class="hint">{ page.say("weighing.sliders.hint") }</p>
            <ul class="weighed-list" role="list">{ for weights.iter().enumerate().map(row) }</ul>
        </>
    }
}

/// The weights by order of importance: moving one up or down sets all by the order.
fn order(desk: &Desk, mut weights: Vec<Weighed>, total: &Exact) -> Html {
    let page = &desk.page;
    // Equal weights keep the order of the document.
    weights.sort_by(|one, other| other.weight.cmp(&one.weight));
    let set = |order: Vec<String>| {
        let parts = by_order(order.len(), total, &step_of(total));
        let weights = order.into_iter().zip(parts.iter().map(Exact::to_string)).collect();
        let action = Action::Weigh { weights, by: None };
        desk.send.reform(move |_: MouseEvent| action.clone())
    };
    let places: Vec<String> = weights.iter().map(|one| one.at.clone()).collect();
    let swapped = |one: usize, other: usize| {
        let mut places = places.clone();
        places.swap(one, other);
        places
    };
    let last = weights.len() - 1;
    let tool = |drawing: IconName, key: &str, word: &'static str, name: &str, order: Option<Vec<String>>| {
        let label = page.say_with(key, &[("name", name)]);
        let possible = order.is_some();
        html! {
            <button type="button" class="tool bare" data-action={word} aria-label={label.clone()} title={label}
                disabled={page.disabled || !possible} onclick={set(order.unwrap_or_default())}>{ icon(drawing) }</button>
        }
    };
    html! {
        <>
            <p class="hint">{ page.say("weighing.order.hint") }</p>
            <ol class="weighed-list ordered">
                { for weights.iter().enumerate().map(|(index, one)| {
                    let name = named(desk, one);
                    html! {
                        <li class="weighed" key={one.at.clone()}>
                            <span>{ name.clone() }</span>
                            <span class="order-tools">
                                { tool(IconName::Up, "weighing.more", "more-important", &name, (index > 0).then(|| swapped(index, index - 1))) }
                                { tool(IconName::Down, "weighing.less", "less-important", &name, (index < last).then(|| swapped(index, index + 1))) }
                            </span>
                            <output>{ said(desk, &one.weight, total) }</output>
                        </li>
                    }
                }) }
            </ol>
            <button type="button" class="tool" data-action="weigh-by-order" disabled={page.disabled} onclick={set(places.clone())}>{ page.say("weighing.order.set") }</button>
        </>
    }
}
