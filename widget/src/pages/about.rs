use sprang::document::{Lot, LotRule, Node, Procedure, Procurement};
use yew::prelude::*;

use crate::criteria::{Desk, OptionalPart, optional_part};
use crate::parts::{Choice, ChoiceField, FaultNote, IconName, NumberField, PlainField, TextField, icon};
use crate::state::{Action, Way};

/// Currencies of the countries whose procurement law the checks know, and the euro.
const CURRENCIES: [&str; 5] = ["SEK", "EUR", "DKK", "NOK", "PLN"];

/// Who buys what, in which currency and in which lots.
pub(crate) fn about(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let buyer = &document.buyer;
    let now = document.currency.as_str();
    let mut choices: Vec<Choice> =
        CURRENCIES.iter().map(|word| Choice { word, label: page.say(&format!("currency.{word}")) }).collect();
    if !CURRENCIES.contains(&now) {
        choices.insert(0, Choice { word: "", label: now.to_owned() });
    }
    let onchoose = desk
        .send
        .reform(|word: String| Action::Choose { at: "/currency".to_owned(), value: Some(Node::Text(word)) });
    let procedure = document.procedure.map(Procedure::word).unwrap_or_default();
    let undecided = Choice { word: "", label: page.say("procedure.undecided") };
    let procedures = Procedure::ALL.iter().map(|procedure| {
        let word = procedure.word();
        Choice { word, label: page.say(&format!("procedure.{word}")) }
    });
    let procedures: Vec<Choice> = std::iter::once(undecided).chain(procedures).collect();
    let onprocedure = desk.send.reform(|word: String| Action::Choose {
        at: "/procedure".to_owned(),
        value: Some(word).filter(|word| !word.is_empty()).map(Node::Text),
    });
    let current = CURRENCIES.iter().find(|word| **word == now).copied().unwrap_or_default();
    html! {
        <>
            <section class="card-section">
                <TextField label={page.say("about.title")} hint={page.say("about.title.hint")} at="/title" value={document.title.clone()} />
                <PlainField label={page.say("about.id")} hint={page.say("about.id.hint")} at="/id" value={document.id.clone()} />
            </section>
            <section class="card-section">
                <ChoiceField label={page.say("about.procedure")} hint={page.say("about.procedure.hint")} at="/procedure" value={procedure} choices={procedures} onchoose={onprocedure} />
            </section>
            <section class="card-section">
                <h3>{ page.say("about.buyer") }</h3>
                <TextField label={page.say("about.buyer.name")} at="/buyer/name" value={buyer.name.clone()} />
                <div class="side-by-side">
                    <PlainField label={page.say("about.buyer.number")} hint={page.say("about.buyer.number.hint")} at="/buyer/registration" value={buyer.registration.clone().unwrap_or_default()} optional=true />
                    <PlainField label={page.say("about.buyer.country")} hint={page.say("about.buyer.country.hint")} at="/buyer/country" value={buyer.country.clone()} />
                </div>
                <ChoiceField label={page.say("about.currency")} at="/currency" value={current} {choices} {onchoose} />
            </section>
            <section class="card-section" data-at="/lots" tabindex="-1">
                <h3>{ page.say("about.lots") }</h3>
                <p class="hint">{ page.say("about.lots.hint") }</p>
                { for document.lots.iter().enumerate().map(|(index, lot)| lot_row(desk, document, lot, index)) }
                <div class="adds">
                    <button type="button" class="add" data-action="add-lot" disabled={page.disabled} onclick={desk.send.reform(|_: MouseEvent| Action::AddLot)}>
                        { icon(IconName::Add) }{ page.say("about.lots.add") }
                    </button>
                </div>
                if document.lots.len() > 1 || document.lot_limits.is_some() { { lot_limits(desk, document) } }
            </section>
        </>
    }
}

/// How many lots one tenderer may win, and in which order they are then awarded.
fn lot_limits(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let at = "/lotLimits";
    let all = Node::List(document.lots.iter().map(|lot| Node::Text(lot.id.clone())).collect());
    let start = Node::Object(vec![
        ("mostWon".to_owned(), Node::Text("1".to_owned())),
        ("order".to_owned(), all.clone()),
    ]);
    let limits = document.lot_limits.as_ref();
    let part = OptionalPart { at: at.to_owned(), key: "lot-limits", start, there: limits.is_some() };
    optional_part(desk, &part, || {
        let Some(limits) = limits else { return Html::default() };
        let count = limits.order.len();
        let row = |(index, id): (usize, &String)| {
            let at = format!("{at}/order/{index}");
            let lot = document.lots.iter().find(|lot| lot.id == *id);
            let name = lot
                .map(|lot| lot.title.text(page.language).to_owned())
                .filter(|name| !name.trim().is_empty());
            let name = name.unwrap_or_else(|| id.clone());
            let tool = |drawing: IconName, key: &str, word: &'static str, way: Way, possible: bool| {
                let label = page.say_with(key, &[("name", &name)]);
                let at = at.clone();
                html! {
                    <button type="button" class="tool bare" data-action={word} aria-label={label.clone()} title={label} disabled={page.disabled || !possible}
                        onclick={desk.send.reform(move |_: MouseEvent| Action::Move { at: at.clone(), way })}>{ icon(drawing) }</button>
                }
            };
            html! {
                <li data-at={at.clone()} tabindex="-1" key={id.clone()}>{ name.clone() }
                    { tool(IconName::Up, "about.lot.up", "order-up", Way::Up, index > 0) }
                    { tool(IconName::Down, "about.lot.down", "order-down", Way::Down, index + 1 < count) }
                    <FaultNote at={at.clone()} id={format!("e{at}")} />
                </li>
            }
        };
        let rule = limits.rule.unwrap_or(LotRule::PublishedOrder);
        let rules: Vec<Choice> = LotRule::ALL
            .iter()
            .map(|rule| Choice {
                word: rule.word(),
                label: page.say(&format!("lot-limits.rule.{}", rule.word())),
            })
            .collect();
        let onrule = desk.send.reform(|word: String| Action::Choose {
            at: "/lotLimits/rule".to_owned(),
            value: Some(Node::Text(word)),
        });
        let again = desk.send.reform(move |_: MouseEvent| Action::Choose {
            at: "/lotLimits/order".to_owned(),
            value: Some(all.clone()),
        });
        html! {
            <>
                <div class="side-by-side even">
                    <NumberField label={page.say("lot-limits.won")} at={format!("{at}/mostWon")} value={limits.most_won.clone()} />
                    <NumberField label={page.say("lot-limits.offered")} hint={page.say("lot-limits.offered.hint")} at={format!("{at}/mostOffered")} value={limits.most_offered.clone()} optional=true />
                </div>
                <ChoiceField label={page.say("lot-limits.rule")} hint={page.say(&format!("lot-limits.rule.{}.hint", rule.word()))} at={format!("{at}/rule")} value={rule.word()} choices={rules} onchoose={onrule} />
                if rule == LotRule::PublishedOrder {
                    <p class="label">{ page.say("lot-limits.order") }</p>
                    <ol class="ties" data-at={format!("{at}/order")} tabindex="-1">{ for limits.order.iter().enumerate().map(row) }</ol>
                }
                <FaultNote at={format!("{at}/order")} id={format!("e{at}/order")} />
                if count != document.lots.len() {
                    <div><button type="button" class="tool" data-action="order-again" disabled={page.disabled} onclick={again}>{ page.say("lot-limits.again") }</button></div>
                }
            </>
        }
    })
}

fn lot_row(desk: &Desk, document: &Procurement, lot: &Lot, index: usize) -> Html {
    let page = &desk.page;
    let at = format!("/lots/{index}");
    let number = (index + 1).to_string();
    let count = document.lots.len();
    let name = page.say_with("about.lot.number", &[("number", &number)]);
    let tool = |drawing: IconName, key: &str, word: &'static str, action: Action, possible: bool| {
        let label = page.say_with(key, &[("name", &name)]);
        html! {
            <button type="button" class="tool bare" data-action={word} aria-label={label.clone()} title={label} disabled={page.disabled || !possible}
                onclick={desk.send.reform(move |_: MouseEvent| action.clone())}>{ icon(drawing) }</button>
        }
    };
    let go = |way: Way| Action::Move { at: at.clone(), way };
    html! {
        <div class="lot-row" data-at={at.clone()} tabindex="-1" key={lot.id.clone()}>
            <TextField label={name.clone()} at={format!("{at}/title")} value={lot.title.clone()} />
            <div class="lot-tools">
                { tool(IconName::Up, "about.lot.up", "lot-up", go(Way::Up), index > 0) }
                { tool(IconName::Down, "about.lot.down", "lot-down", go(Way::Down), index + 1 < count) }
                { tool(IconName::Copy, "about.lot.copy", "copy-lot", Action::CopyLot(index), true) }
                { tool(IconName::Remove, "remove.named", "remove-lot", Action::RemoveItem(at.clone()), count > 1) }
            </div>
        </div>
    }
}
