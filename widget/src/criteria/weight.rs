use std::rc::Rc;

use sprang::document::{Decimal, Weight};
use yew::prelude::*;

use super::{Desk, LotView};
use crate::parts::{Choice, ChoiceField, NumberField, number};
use crate::state::{Action, template};

/// What is shown.
pub(super) struct WeightProps {
    /// The lot.
    pub(crate) lot: Rc<LotView>,
    /// The weight's place.
    pub at: String,
    /// The weight.
    pub weight: Weight,
    /// The criterion's name.
    pub name: String,
}

/// The weight in a row: a number that can be changed at once, or the words for what is not one number.
pub(super) fn weight_in_row(desk: &Desk, props: &WeightProps) -> Html {
    let page = &desk.page;
    let label = page.say_with("weight.of", &[("name", &props.name)]);
    let field = |member: &str, value: &Decimal, unit: String| {
        html! {
            <NumberField {label} at={format!("{}/{member}", props.at)} value={value.clone()} {unit} quiet=true also={props.at.clone()} />
        }
    };
    let words = |text: String| html! { <span class="weight-words">{ text }</span> };
    let show = |decimal: &Decimal| number(decimal, page.language);
    match &props.weight {
        Weight::Exact { points } => field("points", points, String::new()),
        Weight::Deduction { amount } => field("amount", amount, props.lot.currency.clone()),
        Weight::DeductionPerPoint { amount } => {
            field("amount", amount, format!("{} {}", props.lot.currency, page.say("weight.per-point")))
        }
        Weight::Range { least, most, fixed: None } => words(format!("{}–{}", show(least), show(most))),
        Weight::Order { place, fixed: None } => {
            words(page.say_with("weight.place", &[("place", &show(place))]))
        }
        Weight::Range { fixed: Some(fixed), .. } | Weight::Order { fixed: Some(fixed), .. } => {
            words(show(fixed))
        }
    }
}

/// The kind of weight, and what belongs to kinds that are more than one number.
pub(super) fn weight_part(desk: &Desk, props: &WeightProps) -> Html {
    let page = &desk.page;
    let words: &[&'static str] =
        if props.lot.deducts { &["deduction", "deduction-per-point"] } else { &["exact", "range", "order"] };
    let mut choices: Vec<Choice> =
        words.iter().map(|word| Choice { word, label: page.say(&format!("weight.{word}")) }).collect();
    let now = props.weight.word();
    if !words.contains(&now) {
        choices.push(Choice { word: now, label: page.say(&format!("weight.{now}")) });
    }
    let onchoose = {
        let at = props.at.clone();
        desk.send.reform(move |word: String| Action::Choose {
            at: at.clone(),
            value: Some(template(&format!("weight/{word}"))),
        })
    };
    let field = |key: &str, member: &str, value: Option<&Decimal>, optional: bool| {
        html! {
            <NumberField label={page.say(key)} at={format!("{}/{member}", props.at)} value={value.cloned()} {optional} />
        }
    };
    html! {
        <div class="fields">
            <ChoiceField label={page.say("weight.kind")} at={props.at.clone()} value={now} {choices} {onchoose}
                hint={page.say(&format!("weight.{now}.hint"))} />
            { match &props.weight {
                Weight::Range { least, most, fixed } => html! {
                    <div class="side-by-side">
                        { field("weight.least", "least", Some(least), false) }
                        { field("weight.most", "most", Some(most), false) }
                        { field("weight.fixed", "fixed", fixed.as_ref(), true) }
                    </div>
                },
                Weight::Order { place, fixed } => html! {
                    <div class="side-by-side">
                        { field("weight.place-label", "place", Some(place), false) }
                        { field("weight.fixed", "fixed", fixed.as_ref(), true) }
                    </div>
                },
                _ => html! {},
            } }
        </div>
    }
}
