use std::rc::Rc;

use sprang::document::{AboveBounds, BelowBounds, Decimal, EqualPrices, Node, PriceRule, ZeroPrice};
use sprang::explain;
use yew::prelude::*;

use super::{Desk, LotView, word_choice};
use crate::parts::{Choice, ChoiceField, NumberField};
use crate::state::{Action, template};

/// The price rules that can be edited in full on the page.
pub(crate) const OFFERED: [&str; 4] = ["P-INV", "P-MINMAX", "P-BOUNDS", "P-INVREF"];

/// What is shown.
pub(super) struct PriceRuleProps {
    /// The lot.
    pub(crate) lot: Rc<LotView>,
    /// The rule's place.
    pub at: String,
    /// The rule.
    pub rule: PriceRule,
}

/// How a price becomes points, to be edited.
pub(super) fn price_rule_part(desk: &Desk, props: &PriceRuleProps) -> Html {
    let page = &desk.page;
    let now = props.rule.word();
    let place = |member: &str| format!("{}/{member}", props.at);
    // A document may use any rule that core knows; the page offers those that it can edit in full.
    let choices = OFFERED
        .iter()
        .copied()
        .chain((!OFFERED.contains(&now)).then_some(now))
        .map(|word| Choice { word, label: explain::name(word, page.language).unwrap_or_default() })
        .collect::<Vec<_>>();
    let hint = if OFFERED.contains(&now) { format!("rule.{now}.hint") } else { "rule.other.hint".to_owned() };
    let onchoose = {
        let at = props.at.clone();
        desk.send.reform(move |word: String| Action::Choose {
            at: at.clone(),
            value: Some(template(&format!("rule/{word}"))),
        })
    };
    let money = |key: &str, member: &str, value: &Decimal| {
        html! { <NumberField label={page.say(key)} at={place(member)} value={value.clone()} unit={props.lot.currency.clone()} /> }
    };
    let most = |value: &Decimal| {
        html! { <NumberField label={page.say("rule.most")} at={place("most")} value={value.clone()} unit={page.say("unit.points")} /> }
    };
    let word = |key: &str, member: &str, now: &'static str, words: Vec<&'static str>| {
        word_choice(desk, key, place(member), now, words)
    };
    let zero = |zero: &ZeroPrice| {
        let at = place("zeroPrice");
        let choices = ZeroPrice::WORDS
            .iter()
            .map(|word| Choice { word, label: page.say(&format!("rule.zero.{word}")) })
            .collect::<Vec<_>>();
        let onchoose = {
            let at = at.clone();
            desk.send.reform(move |word: String| Action::Choose {
                at: at.clone(),
                value: Some(template(&format!("zero/{word}"))),
            })
        };
        html! {
            <>
                <ChoiceField label={page.say("rule.zero")} {at} value={zero.word()} {choices} {onchoose} />
                if let ZeroPrice::CountsAs { price } = zero { { money("rule.zero.price", "zeroPrice/price", price) } }
            </>
        }
    };
    html! {
        <fieldset><legend>{ page.say("rule.legend") }{ " " }<small class="id">{ now }</small></legend>
            if desk.has_made_up_prices(props.at.trim_end_matches("/rule")) { <p class="hint">{ page.say("price.made-up.hint") }</p> }
            <ChoiceField label={page.say("rule.kind")} at={props.at.clone()} value={now} {choices} {onchoose} hint={page.say(&hint)} />
            { match &props.rule {
                PriceRule::LowestOverPrice { most: points, zero_price } => html! { <>{ most(points) }{ zero(zero_price) }</> },
                PriceRule::BetweenLowestAndHighest { most: points, equal_prices } => html! {
                    <>{ most(points) }{ word("rule.equal", "equalPrices", equal_prices.word(), EqualPrices::ALL.iter().map(|case| case.word()).collect()) }</>
                },
                PriceRule::BetweenFixedPrices { most: points, full_at, zero_at, below, above } => html! {
                    <>
                        { most(points) }
                        <div class="side-by-side">{ money("rule.full-at", "fullAt", full_at) }{ money("rule.zero-at", "zeroAt", zero_at) }</div>
                        { word("rule.below", "below", below.word(), BelowBounds::ALL.iter().map(|case| case.word()).collect()) }
                        { word("rule.above", "above", above.word(), AboveBounds::ALL.iter().map(|case| case.word()).collect()) }
                    </>
                },
                PriceRule::ReferenceOverPrice { most: points, reference, capped, zero_price } => {
                    let at = place("capped");
                    let choices = ["true", "false"].map(|word| Choice { word, label: page.say(&format!("rule.capped.{word}")) }).to_vec();
                    let onchoose = { let at = at.clone(); desk.send.reform(move |word: String| Action::Choose { at: at.clone(), value: Some(Node::Bool(word == "true")) }) };
                    html! {
                        <>
                            { most(points) }{ money("rule.reference", "reference", reference) }
                            <ChoiceField label={page.say("rule.capped")} {at} value={capped.to_string()} {choices} {onchoose} />
                            { zero(zero_price) }
                        </>
                    }
                }
                _ => Html::default(),
            } }
        </fieldset>
    }
}
