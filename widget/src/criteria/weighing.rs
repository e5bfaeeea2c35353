use sprang::document::{CriterionOutline, Decimal, LotOutline, Part, Weight};
use sprang::language::Localised;
use sprang::number::{Exact, Tally};
use sprang::weighing::{by_order, moved, step_of};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Desk, LotView};
use crate::parts::{IconName, Page, icon};
use crate::state::Action;
use crate::workbench::{Turn, Weighing};

/// A weight that is one number of points.
#[derive(Clone, PartialEq)]
struct Weighed {
    at: String,
    name: Localised,
    weight: Exact,
}

/// Other ways to set the weights than typing each: sliders that keep the sum, and the order of importance. Only
/// where every weight of the lot is one number of a stated total.
pub(super) fn weighing(desk: &Desk, lot: &LotView, whole: &LotOutline) -> Html {
    let page = &desk.page;
    let total = whole.total.as_ref().and_then(|total| total.tally().ok());
    if !total.is_some_and(Tally::is_positive) {
        return html! {};
    }
    if count(&whole.criteria).is_none_or(|count| count < 2) {
        return html! {};
    }
    let mode = |weighing: Weighing, key: &str| {
        html! {
            <label class="check">
                <input type="radio" name={format!("weighing{}", lot.index)} value={key.to_owned()} data-action={key.to_owned()} checked={desk.view.weighing == weighing} onchange={turned(desk, weighing)} />
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
            { shown(desk, lot, whole) }
        </section>
    }
}

/// How many weights there are; `None` where one is not one number.
fn count(criteria: &[CriterionOutline]) -> Option<usize> {
    criteria.iter().try_fold(0, |sum, criterion| {
        Some(
            sum + match &criterion.part {
                Part::Quality { weight: Weight::Exact { points }, .. }
                | Part::Price { weight: Some(Weight::Exact { points }), .. } => {
                    points.tally().ok().map(|_| 1)?
                }
                Part::Price { weight: None, .. } => 0,
                Part::Group { criteria } => count(criteria)?,
                _ => return None,
            },
        )
    })
}

#[cfg(feature = "workbench")]
fn turned(desk: &Desk, weighing: Weighing) -> Callback<Event> {
    desk.turn.reform(move |_| Turn::Weighing(weighing))
}

/// The other ways come with the larger module.
#[cfg(not(feature = "workbench"))]
fn turned(desk: &Desk, _: Weighing) -> Callback<Event> {
    super::further(desk, crate::state::Action::Undo)
}

#[cfg(not(feature = "workbench"))]
fn shown(_: &Desk, _: &LotView, _: &LotOutline) -> Html {
    Html::default()
}

#[cfg(feature = "workbench")]
fn shown(desk: &Desk, lot: &LotView, whole: &LotOutline) -> Html {
    let Some(total) = whole.total.as_ref().and_then(|total| total.number().ok()) else {
        return Html::default();
    };
    if desk.view.weighing == Weighing::Typed {
        return Html::default();
    }
    let mut weights = Vec::new();
    if collect(&whole.criteria, &format!("{}/criteria", lot.at), &mut weights).is_none() {
        return Html::default();
    }
    if desk.view.weighing == Weighing::Sliders {
        return html! { <Sliders {weights} {total} send={desk.send.clone()} /> };
    }
    order(desk, weights, &total)
}

/// Every weight of the criteria; `None` where one is not one number.
fn collect(criteria: &[CriterionOutline], list: &str, found: &mut Vec<Weighed>) -> Option<()> {
    for (index, criterion) in criteria.iter().enumerate() {
        let at = format!("{list}/{index}");
        match &criterion.part {
            Part::Quality { weight: Weight::Exact { points }, .. }
            | Part::Price { weight: Some(Weight::Exact { points }), .. } => found.push(Weighed {
                at: format!("{at}/weight/points"),
                name: criterion.name.clone(),
                weight: points.number().ok()?,
            }),
            Part::Price { weight: None, .. } => {}
            Part::Group { criteria } => collect(criteria, &format!("{at}/criteria"), found)?,
            _ => return None,
        }
    }
    Some(())
}

fn said(page: &Page, weight: &Exact, total: &Exact) -> String {
    let mark = page.language.decimal_mark();
    page.say_with("weighing.of", &[("weight", &weight.written(mark)), ("total", &total.written(mark))])
}

fn named(page: &Page, one: &Weighed) -> String {
    let name = one.name.text(page.language);
    if name.trim().is_empty() { page.say("criterion.nameless") } else { name.to_owned() }
}

/// Properties of [`Sliders`].
#[derive(Properties, PartialEq)]
struct SlidersProps {
    weights: Vec<Weighed>,
    total: Exact,
    send: Callback<Action>,
}

/// A slider for each weight: the others give way in their proportions, and the sum stays.
#[component]
fn Sliders(props: &SlidersProps) -> Html {
    // While one slider is moved, the others keep the proportions that they had when the move began, however
    // far it goes and back.
    let began = use_mut_ref(|| None::<(usize, Vec<Exact>)>);
    let Some(page) = use_context::<Page>() else { return html! {} };
    let SlidersProps { weights, total, send } = props;
    let step = step_of(total);
    let row = |(index, one): (usize, &Weighed)| {
        let oninput = {
            let (began, send, total, step) = (began.clone(), send.clone(), total.clone(), step.clone());
            let (places, now): (Vec<String>, Vec<Exact>) =
                weights.iter().map(|one| (one.at.clone(), one.weight.clone())).unzip();
            Callback::from(move |event: InputEvent| {
                let wanted = Decimal(event.target_unchecked_into::<HtmlInputElement>().value());
                let Ok(wanted) = wanted.number() else { return };
                let mut began = began.borrow_mut();
                if began.as_ref().is_none_or(|(slider, from)| *slider != index || from.len() != now.len()) {
                    *began = Some((index, now.clone()));
                }
                let from = began.as_ref().map_or(&now, |(_, from)| from);
                let after = moved(from, index, &wanted, &total, &step);
                let weights = places.iter().cloned().zip(after.iter().map(Exact::to_string)).collect();
                send.emit(Action::Weigh { weights, by: Some(format!("slider {}", places[index])) });
            })
        };
        let onchange = {
            let began = began.clone();
            Callback::from(move |_: Event| *began.borrow_mut() = None)
        };
        let id = format!("slider-{}", one.at);
        let words = said(&page, &one.weight, total);
        html! {
            <li class="weighed" key={one.at.clone()}>
                <label for={id.clone()}>{ named(&page, one) }</label>
                <input {id} type="range" min="0" max={total.to_string()} step={step.to_string()} value={one.weight.to_string()}
                    aria-valuetext={words.clone()} data-slider={one.at.clone()} disabled={page.disabled} {oninput} {onchange} />
                <output>{ words }</output>
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
                    let name = named(page, one);
                    html! {
                        <li class="weighed" key={one.at.clone()}>
                            <span>{ name.clone() }</span>
                            <span class="order-tools">
                                { tool(IconName::Up, "weighing.more", "more-important", &name, (index > 0).then(|| swapped(index, index - 1))) }
                                { tool(IconName::Down, "weighing.less", "less-important", &name, (index < last).then(|| swapped(index, index + 1))) }
                            </span>
                            <output>{ said(page, &one.weight, total) }</output>
                        </li>
                    }
                }) }
            </ol>
            <button type="button" class="tool" data-action="weigh-by-order" disabled={page.disabled} onclick={set(places.clone())}>{ page.say("weighing.order.set") }</button>
        </>
    }
}
