use std::rc::Rc;

use sprang::document::{Criterion, FollowUp, Measure, Node};
use sprang::language::Localised;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::costs::{CostsProps, costs_part};
use super::low_price::low_price_part;
use super::most_pass::most_pass_part;
use super::price_rule::{PriceRuleProps, price_rule_part};
use super::scale::{ScaleProps, scale_part};
use super::text_list::{TextListProps, text_list};
use super::weight::{WeightProps, weight_part};
use super::{Desk, LotView, OptionalPart, optional_part};
use crate::parts::{FaultNote, NumberField, TextField};
use crate::state::{Action, template};

/// What is shown.
pub(super) struct DetailsProps {
    /// The lot.
    pub(crate) lot: Rc<LotView>,
    /// The criterion's place.
    pub at: String,
    /// The criterion.
    pub criterion: Rc<Criterion>,
}

/// Everything about one criterion, to be edited.
pub(super) fn details(desk: &Desk, props: &DetailsProps) -> Html {
    let page = &desk.page;
    let place = |member: &str| format!("{}/{member}", props.at);
    let name = |value: &Localised| html! { <TextField label={page.say("field.name")} at={place("name")} value={value.clone()} /> };
    let long = |key: &str, member: &str, value: Option<&Localised>| {
        html! {
            <TextField label={page.say(key)} hint={page.say(&format!("{key}.hint"))} at={place(member)} value={value.cloned().unwrap_or_default()} long=true optional=true checked={member == "description"} />
        }
    };
    match &*props.criterion {
        Criterion::Quality {
            name: named,
            description,
            serves,
            weight,
            scale,
            threshold,
            most_pass,
            best_gets,
            evidence,
            verification,
            follow_up,
            ..
        } => html! {
            <>
                { name(named) }
                { long("field.description", "description", description.as_ref()) }
                <fieldset><legend>{ page.say("scale.legend") }</legend>
                    { scale_part(desk, &ScaleProps { at: place("scale"), scale: scale.clone() }) }
                    <NumberField label={page.say("field.threshold")} hint={page.say("field.threshold.hint")} at={place("threshold")} value={threshold.clone()} optional=true />
                    <details class="more" open={most_pass.is_some() || best_gets.is_some()}>
                        <summary>{ page.say("details.more-scale") }</summary>
                        { most_pass_part(desk, &place("mostPass"), most_pass.as_ref()) }
                        <NumberField label={page.say("best-gets")} hint={page.say("best-gets.hint")} at={place("bestGets")} value={best_gets.clone()} optional=true unit={page.say("unit.points")} />
                    </details>
                </fieldset>
                <fieldset><legend>{ page.say("weight.legend") }</legend>
                    { weight_part(desk, &WeightProps { name: String::new(), lot: props.lot.clone(), at: place("weight"), weight: weight.clone() }) }
                </fieldset>
                <fieldset><legend>{ page.say("proof.legend") }</legend>
                    { text_list(desk, &TextListProps { label: page.say("field.evidence"), one: page.say("field.evidence.one"), add: page.say("field.evidence.add"), list: place("evidence"), texts: evidence.clone().unwrap_or_default(), named: true, checked: false }) }
                    { long("field.verification", "verification", verification.as_ref()) }
                    { follow_up_part(desk, &FollowUpProps { at: place("followUp"), value: follow_up.clone() }) }
                </fieldset>
                if !props.lot.measures.is_empty() || serves.is_some() {
                    { serves_part(desk, &ServesProps { at: place("serves"), serves: serves.clone().unwrap_or_default(), measures: props.lot.measures.clone() }) }
                }
            </>
        },
        Criterion::Price {
            name: named,
            description,
            weight,
            rule,
            ceiling,
            costs,
            discount_rate,
            low_price,
            ..
        } => html! {
            <>
                { name(named) }
                { long("field.price-description", "description", description.as_ref()) }
                if let Some(rule) = rule { { price_rule_part(desk, &PriceRuleProps { lot: props.lot.clone(), at: place("rule"), rule: rule.clone() }) } }
                <FaultNote at={place("rule")} id={format!("er{}", props.at)} />
                if let Some(weight) = weight {
                    <fieldset><legend>{ page.say("weight.legend") }</legend>
                        { weight_part(desk, &WeightProps { name: String::new(), lot: props.lot.clone(), at: place("weight"), weight: weight.clone() }) }
                    </fieldset>
                }
                <NumberField label={page.say("field.ceiling")} hint={page.say("field.ceiling.hint")} at={place("ceiling")} value={ceiling.clone()} optional=true unit={props.lot.currency.clone()} />
                <details class="more" open={costs.is_some() || low_price.is_some()}>
                    <summary>{ page.say("details.more-price") }</summary>
                    { costs_part(desk, &CostsProps { at: &props.at, costs: costs.as_deref().unwrap_or_default(), discount_rate: discount_rate.as_ref(), currency: &props.lot.currency }) }
                    { low_price_part(desk, &place("lowPrice"), low_price.as_deref().unwrap_or_default(), &props.lot.currency) }
                </details>
            </>
        },
        Criterion::Group { name: named, weight, threshold, most_pass, .. } => html! {
            <>
                { name(named) }
                <div class="side-by-side">
                    <NumberField label={page.say("field.group-weight")} hint={page.say("field.group-weight.hint")} at={place("weight")} value={weight.clone()} optional=true />
                    <NumberField label={page.say("field.group-threshold")} hint={page.say("field.group-threshold.hint")} at={place("threshold")} value={threshold.clone()} optional=true />
                </div>
                { most_pass_part(desk, &place("mostPass"), most_pass.as_ref()) }
            </>
        },
    }
}

pub(super) struct FollowUpProps {
    at: String,
    value: Option<FollowUp>,
}

/// How the promise is followed up after signing.
pub(super) fn follow_up_part(desk: &Desk, props: &FollowUpProps) -> Html {
    let page = &desk.page;
    let place = |member: &str| format!("{}/{member}", props.at);
    let part = OptionalPart {
        at: props.at.clone(),
        key: "follow-up",
        start: template("followUp"),
        there: props.value.is_some(),
    };
    optional_part(desk, &part, || {
        let Some(follow_up) = &props.value else { return Html::default() };
        html! {
            <>
                <TextField label={page.say("follow-up.how")} hint={page.say("follow-up.how.hint")} at={place("how")} value={follow_up.how.clone()} long=true />
                <div class="side-by-side">
                    <TextField label={page.say("follow-up.when")} at={place("when")} value={follow_up.when.clone().unwrap_or_default()} optional=true />
                    <TextField label={page.say("follow-up.who")} at={place("who")} value={follow_up.who.clone().unwrap_or_default()} optional=true />
                </div>
                <TextField label={page.say("follow-up.consequence")} at={place("consequence")} value={follow_up.consequence.clone().unwrap_or_default()} optional=true long=true />
            </>
        }
    })
}

pub(super) struct ServesProps {
    at: String,
    serves: Vec<String>,
    measures: Vec<Measure>,
}

/// Which of the need's measures the criterion serves.
pub(super) fn serves_part(desk: &Desk, props: &ServesProps) -> Html {
    let page = &desk.page;
    let pick = |id: String| {
        let (at, serves) = (props.at.clone(), props.serves.clone());
        desk.send.reform(move |event: Event| {
            let mut serves: Vec<String> = serves.iter().filter(|known| **known != id).cloned().collect();
            if event.target_unchecked_into::<HtmlInputElement>().checked() {
                serves.push(id.clone());
            }
            let value =
                (!serves.is_empty()).then(|| Node::List(serves.into_iter().map(Node::Text).collect()));
            Action::Choose { at: at.clone(), value }
        })
    };
    let unknown = props.serves.iter().filter(|id| props.measures.iter().all(|measure| measure.id != **id));
    let choice = |id: &str, words: String| {
        html! {
            <label class="check">
                <input type="checkbox" checked={props.serves.iter().any(|known| known == id)} disabled={page.disabled} onchange={pick(id.to_owned())} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset data-at={props.at.clone()} tabindex="-1"><legend>{ page.say("serves.legend") }</legend>
            <p class="hint">{ page.say("serves.hint") }</p>
            { for props.measures.iter().map(|measure| choice(&measure.id, measure.what.text(page.language).to_owned())) }
            { for unknown.map(|id| choice(id, id.clone())) }
            { for props.serves.iter().enumerate().map(|(index, _)| html! { <FaultNote at={format!("{}/{index}", props.at)} id={format!("es{index}{}", props.at)} /> }) }
        </fieldset>
    }
}
