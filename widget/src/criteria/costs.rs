use sprang::document::{Cost, CostCounts, CostEffect, CostTime, Decimal, Node};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Desk, add_row, remove_row, word_choice};
use crate::parts::{Choice, ChoiceField, FaultNote, NumberField, TextField};
use crate::state::{Action, template};

/// What counts as a cost beside the price, to be edited.
pub(super) struct CostsProps<'a> {
    /// The place of the price.
    pub(super) at: &'a str,
    /// The costs.
    pub(super) costs: &'a [Cost],
    /// By how much a cost counts for less each year that it lies ahead.
    pub(super) discount_rate: Option<&'a Decimal>,
    /// The procurement's currency.
    pub(super) currency: &'a str,
}

/// All costs, and by how much what lies ahead counts for less.
pub(super) fn costs_part(desk: &Desk, props: &CostsProps<'_>) -> Html {
    let page = &desk.page;
    let list = format!("{}/costs", props.at);
    let dated = props.costs.iter().any(|cost| cost.when.is_some()) || props.discount_rate.is_some();
    html! {
        <fieldset data-at={list.clone()} tabindex="-1"><legend>{ page.say("costs") }</legend>
            <p class="hint">{ page.say("costs.hint") }</p>
            { for props.costs.iter().enumerate().map(|(index, cost)| one(desk, props, &format!("{list}/{index}"), cost, index)) }
            { add_row(desk, &list, "costs.add", template("cost")) }
            if dated {
                <NumberField label={page.say("costs.discount")} hint={page.say("costs.discount.hint")} at={format!("{}/discountRate", props.at)} value={props.discount_rate.cloned()} optional=true />
            }
            <FaultNote at={list.clone()} id={format!("e{list}")} />
        </fieldset>
    }
}

fn one(desk: &Desk, props: &CostsProps<'_>, at: &str, cost: &Cost, index: usize) -> Html {
    let page = &desk.page;
    let name = cost.name.text(page.language).to_owned();
    let name = if name.trim().is_empty() { page.say("criterion.nameless") } else { name };
    html! {
        <div class="part-row" role="group" aria-label={name.clone()} data-at={at.to_owned()} tabindex="-1" key={cost.id.clone()}>
            <div class="part-fields">
                <TextField label={page.say("field.name")} at={format!("{at}/name")} value={cost.name.clone()} />
                <TextField label={page.say("costs.description")} at={format!("{at}/description")} value={cost.description.clone().unwrap_or_default()} long=true optional=true checked=true />
                <div class="side-by-side">
                    { kind(desk, "costs.counts", &format!("{at}/counts"), "cost-counts", Some(cost.counts.word()), CostCounts::WORDS) }
                    { word_choice(desk, "costs.effect", format!("{at}/effect"), cost.effect.word(), CostEffect::ALL.iter().map(|case| case.word())) }
                    { kind(desk, "costs.when", &format!("{at}/when"), "cost-when", cost.when.as_ref().map(CostTime::word), CostTime::WORDS) }
                </div>
                { counts(desk, props, &format!("{at}/counts"), &cost.counts, index) }
                { for cost.when.as_ref().map(|when| time(desk, &format!("{at}/when"), when)) }
                <FaultNote at={at.to_owned()} id={format!("e{at}")} />
                <FaultNote at={format!("{at}/id")} id={format!("e{at}/id")} />
            </div>
            { remove_row(desk, at, &name) }
        </div>
    }
}

/// A choice of a kind, which starts anew from its template; `now` is nothing where the part is left out.
fn kind(
    desk: &Desk,
    key: &str,
    at: &str,
    start: &'static str,
    now: Option<&'static str>,
    words: &[&'static str],
) -> Html {
    let page = &desk.page;
    let none = (start == "cost-when").then(|| Choice { word: "", label: page.say(&format!("{key}.none")) });
    let choices: Vec<Choice> = none
        .into_iter()
        .chain(words.iter().map(|word| Choice { word, label: page.say(&format!("{key}.{word}")) }))
        .collect();
    let onchoose = {
        let at = at.to_owned();
        desk.send.reform(move |word: String| Action::Choose {
            at: at.clone(),
            value: (!word.is_empty()).then(|| template(&format!("{start}/{word}"))),
        })
    };
    html! { <ChoiceField label={page.say(key)} at={at.to_owned()} value={now.unwrap_or_default()} {choices} {onchoose} /> }
}

fn counts(desk: &Desk, props: &CostsProps<'_>, at: &str, counts: &CostCounts, index: usize) -> Html {
    let page = &desk.page;
    match counts {
        CostCounts::Sum {} => Html::default(),
        CostCounts::Each { unit, price } => html! {
            <div class="side-by-side">
                <TextField label={page.say("scale.unit")} at={format!("{at}/unit")} value={unit.clone()} />
                <NumberField label={page.say("costs.price")} at={format!("{at}/price")} value={price.clone()} unit={props.currency.to_owned()} />
            </div>
        },
        CostCounts::UnitPrice { unit, quantity, range } => html! {
            <div class="side-by-side">
                <TextField label={page.say("scale.unit")} at={format!("{at}/unit")} value={unit.clone()} />
                <NumberField label={page.say("costs.quantity")} at={format!("{at}/quantity")} value={quantity.clone()} />
                if let Some(range) = range {
                    <NumberField label={page.say("costs.quantity.least")} at={format!("{at}/range/least")} value={range.least.clone()} />
                    <NumberField label={page.say("costs.quantity.most")} at={format!("{at}/range/most")} value={range.most.clone()} />
                }
            </div>
        },
        CostCounts::Share { share, of } => html! {
            <>
                <NumberField label={page.say("costs.share")} hint={page.say("costs.share.hint")} at={format!("{at}/share")} value={share.clone()} />
                if index > 0 { { shared_of(desk, &format!("{at}/of"), of, &props.costs[..index]) } }
            </>
        },
    }
}

/// The costs before this one that a share is taken of besides the price.
fn shared_of(desk: &Desk, at: &str, of: &[String], before: &[Cost]) -> Html {
    let page = &desk.page;
    let choice = |cost: &Cost| {
        let onchange = {
            let (at, of, id) = (at.to_owned(), of.to_vec(), cost.id.clone());
            desk.send.reform(move |event: Event| {
                let mut of: Vec<String> = of.iter().filter(|known| **known != id).cloned().collect();
                if event.target_unchecked_into::<HtmlInputElement>().checked() {
                    of.push(id.clone());
                }
                Action::Choose {
                    at: at.clone(),
                    value: Some(Node::List(of.into_iter().map(Node::Text).collect())),
                }
            })
        };
        html! {
            <label class="check">
                <input type="checkbox" checked={of.contains(&cost.id)} disabled={page.disabled} {onchange} />
                <span>{ cost.name.text(page.language).to_owned() }</span>
            </label>
        }
    };
    html! { <fieldset class="plain-set" data-at={at.to_owned()} tabindex="-1"><legend class="label">{ page.say("costs.of") }</legend>{ for before.iter().map(choice) }</fieldset> }
}

fn time(desk: &Desk, at: &str, when: &CostTime) -> Html {
    let page = &desk.page;
    let year = |key: &str, member: &str, value: &Decimal| {
        html! { <NumberField label={page.say(key)} at={format!("{at}/{member}")} value={value.clone()} /> }
    };
    match when {
        CostTime::Once { year: one } => {
            html! { <div class="side-by-side">{ year("costs.year", "year", one) }</div> }
        }
        CostTime::Yearly { from, to } => html! {
            <div class="side-by-side">{ year("costs.from", "from", from) }{ year("costs.to", "to", to) }</div>
        },
    }
}
