use sprang::document::{
    AwardModel, Criterion, Lot, NegativeComparison, Node, PointsBasis, RankBy, Rounding, RoundingMode,
    RoundingPolicy, TieBreak,
};
use sprang::explain;
use sprang::language::Localised;
use yew::prelude::*;

#[cfg(feature = "workbench")]
use super::text_list::remove_button;
use super::{Desk, LotView, further, word_choice};
use crate::parts::{Choice, ChoiceField, FaultNote, IconName, NumberField, Page, icon};
use crate::state::{Action, Change, Way, template};

/// The models that can be edited in full on the page.
pub(crate) const OFFERED: [&str; 2] = ["weighted-sum", "M-DED"];

/// How points and price become a ranking, to be edited: a model is known by its word.
pub(super) fn award_model_part(desk: &Desk, lot: &LotView, now: &'static str) -> Html {
    let page = &desk.page;
    let at = format!("{}/award", lot.at);
    let open = desk.editor.borrow().is_open(&at);
    let toggle = further(desk, Action::Toggle(at.clone()));
    let faults = page.faults.iter().filter(|fault| fault.at.starts_with(&at)).count();
    let panel = format!("p{at}");
    html! {
        <section class={classes!("model", open.then_some("open"))} part="model">
            <button type="button" class="row-name" data-at={at.clone()} data-action="open-model" aria-expanded={open.to_string()} aria-controls={panel.clone()} onclick={toggle}>
                { icon(IconName::Chevron) }
                <span class="row-text">
                    <span class="name">{ page.say("model.legend") }</span>
                    <span class="kind">{ name(page, now) }</span>
                </span>
                if faults > 0 { <span class="badge">{ icon(IconName::Warning) }{ page.say_with("faults.some", &[("count", &faults.to_string())]) }</span> }
            </button>
            if open { { opened(desk, lot, &at) } }
        </section>
    }
}

/// The name of a model.
fn name(page: &Page, word: &str) -> String {
    if OFFERED.contains(&word) {
        page.say(&format!("model.{word}"))
    } else {
        explain::name(word, page.language).unwrap_or_else(|| word.to_owned())
    }
}

/// What the model is made of comes with the larger module; here none is open.
#[cfg(not(feature = "workbench"))]
fn opened(_: &Desk, _: &LotView, _: &str) -> Html {
    Html::default()
}

#[cfg(feature = "workbench")]
fn opened(desk: &Desk, lot: &LotView, at: &str) -> Html {
    let page = &desk.page;
    let editor = desk.editor.borrow();
    let Some(Lot { award: model, criteria, .. }) =
        editor.document().and_then(|document| document.lots.get(lot.index))
    else {
        return html! {};
    };
    let (now, panel) = (model.word(), format!("p{at}"));
    // A document may use any model that core knows; the page offers those that it can edit in full.
    let shown = OFFERED.iter().copied().chain((!OFFERED.contains(&now)).then_some(now));
    html! {
        <div class="panel" id={panel}>
            <fieldset class="cards"><legend>{ page.say("model.kind") }</legend>
                { for shown.map(|word| {
                    let index = lot.index;
                    let onchange = desk.send.reform(move |_: Event| Action::Model { lot: index, model: word });
                    html! {
                        <label class="card">
                            <input type="radio" name={format!("model{}", lot.index)} value={word} checked={word == now} disabled={page.disabled} {onchange} />
                            <span><b>{ name(page, word) }</b><span class="hint">{ page.say(&if OFFERED.contains(&word) { format!("model.{word}.hint") } else { "model.other.hint".to_owned() }) }</span></span>
                        </label>
                    }
                }) }
            </fieldset>
            { own_part(desk, at, model) }
            { rounding_part(desk, &format!("{at}/rounding"), model.rounding()) }
            { ties_part(desk, &format!("{at}/ties"), model.ties(), criteria) }
        </div>
    }
}

fn own_part(desk: &Desk, at: &str, model: &AwardModel) -> Html {
    let page = &desk.page;
    match model {
        AwardModel::WeightedSum { total, points, .. } => html! {
            <div class="side-by-side">
                <NumberField label={page.say("model.total")} hint={page.say("model.total.hint")} at={format!("{at}/total")} value={total.clone()} />
                { word_choice(desk, "model.points", format!("{at}/points"), points.word(), PointsBasis::ALL.iter().map(|case| case.word())) }
            </div>
        },
        AwardModel::PriceMinusValue { negative, .. } => word_choice(
            desk,
            "model.negative",
            format!("{at}/negative"),
            negative.word(),
            NegativeComparison::ALL.iter().map(|case| case.word()),
        ),
        other => other.total().map_or_else(Html::default, |total| {
            html! { <NumberField label={page.say("model.total")} hint={page.say("model.total.hint")} at={format!("{at}/total")} value={total.clone()} /> }
        }),
    }
}

fn rounding_part(desk: &Desk, at: &str, policy: &RoundingPolicy) -> Html {
    let page = &desk.page;
    let one = |member: &str, rounding: Option<&Rounding>| {
        let at = format!("{at}/{member}");
        let choices =
            ["no", "yes"].map(|word| Choice { word, label: page.say(&format!("rounding.{word}")) }).to_vec();
        let onchoose = {
            let at = at.clone();
            desk.send.reform(move |word: String| Action::Choose {
                at: at.clone(),
                value: (word == "yes").then(|| template("rounding")),
            })
        };
        html! {
            <div class="side-by-side">
                <ChoiceField label={page.say(&format!("rounding.{member}"))} at={at.clone()} value={if rounding.is_some() { "yes" } else { "no" }} {choices} {onchoose} />
                if let Some(rounding) = rounding {
                    <NumberField label={page.say("rounding.places")} at={format!("{at}/places")} value={rounding.places.clone()} />
                    { word_choice(desk, "rounding.mode", format!("{at}/mode"), rounding.mode.word(), RoundingMode::ALL.iter().map(|case| case.word())) }
                }
            </div>
        }
    };
    html! {
        <fieldset><legend>{ page.say("rounding.legend") }</legend>
            <p class="hint">{ page.say("rounding.hint") }</p>
            { one("points", policy.points.as_ref()) }
            { one("weighted", policy.weighted.as_ref()) }
            { one("total", policy.total.as_ref()) }
            { word_choice(desk, "rounding.rank-by", format!("{at}/rankBy"), policy.rank_by.word(), RankBy::ALL.iter().map(|case| case.word())) }
        </fieldset>
    }
}

#[cfg(feature = "workbench")]
fn ties_part(desk: &Desk, list: &str, ties: &[TieBreak], criteria: &[Criterion]) -> Html {
    let page = &desk.page;
    let mut named = Vec::new();
    collect(criteria, &mut named);
    let count = ties.len();
    let rows = ties.iter().enumerate().map(|(index, tie)| {
        let at = format!("{list}/{index}");
        let words = match tie {
            TieBreak::LowestPrice {} => page.say("tie.lowest-price"),
            TieBreak::EarliestReceived {} => page.say("tie.earliest-received"),
            TieBreak::DrawLots {} => page.say("tie.draw-lots"),
            TieBreak::Criterion { id } => {
                let name = named.iter().find(|criterion| id_of(criterion) == id).map_or(id.as_str(), |criterion| name_of(criterion).text(page.language));
                page.say_with("tie.criterion-named", &[("name", name)])
            }
        };
        let act = |action: Action| desk.send.reform(move |_: MouseEvent| action.clone());
        let go = |way: Way| act(Action::Move { at: at.clone(), way });
        html! {
            <li data-at={at.clone()} tabindex="-1">
                <span class="tie-words">{ words.clone() }</span>
                <button type="button" class="tool bare" data-action="tie-up" aria-label={page.say_with("tie.up", &[("name", &words)])} disabled={page.disabled || index == 0} onclick={go(Way::Up)}>{ icon(IconName::Up) }</button>
                <button type="button" class="tool bare" data-action="tie-down" aria-label={page.say_with("tie.down", &[("name", &words)])} disabled={page.disabled || index + 1 == count} onclick={go(Way::Down)}>{ icon(IconName::Down) }</button>
                { remove_button(&page.say_with("remove.named", &[("name", &words)]), page.disabled, act(Action::RemoveItem(at.clone()))) }
                <FaultNote at={at.clone()} id={format!("e{at}")} />
                <FaultNote at={format!("{at}/id")} id={format!("e{at}/id")} />
            </li>
        }
    });
    let add = {
        let list = list.to_owned();
        desk.send.reform(move |event: Event| {
            let select = event.target_unchecked_into::<web_sys::HtmlSelectElement>();
            let chosen = select.value();
            select.set_value("");
            let value = match chosen.strip_prefix("criterion:") {
                Some(id) => on_criterion(id),
                None => template(&format!("tie/{chosen}")),
            };
            Action::AddItem { list: list.clone(), value }
        })
    };
    let select = format!("t{list}");
    html! {
        <fieldset><legend>{ page.say("tie.legend") }</legend>
            <p class="hint">{ page.say("tie.hint") }</p>
            <ol class="ties" data-at={list.to_owned()} tabindex="-1">{ for rows }</ol>
            <div class="field">
                <label class="label" for={select.clone()}>{ page.say("tie.add") }</label>
                <select id={select} class="input" data-action="add-tie" disabled={page.disabled} onchange={add}>
                    <option value="" selected=true>{ page.say("tie.choose") }</option>
                    <option value="lowest-price">{ page.say("tie.lowest-price") }</option>
                    { for named.iter().filter(|criterion| !matches!(criterion, Criterion::Price { .. })).map(|criterion| html! {
                        <option value={format!("criterion:{}", id_of(criterion))}>{ page.say_with("tie.criterion-named", &[("name", name_of(criterion).text(page.language))]) }</option>
                    }) }
                    <option value="earliest-received">{ page.say("tie.earliest-received") }</option>
                    <option value="draw-lots">{ page.say("tie.draw-lots") }</option>
                </select>
            </div>
        </fieldset>
    }
}

/// A tie-break on the criterion of this id.
fn on_criterion(id: &str) -> Node {
    let mut value = template("tie/criterion");
    let put = Change::Put { at: "/id".into(), value: Some(Node::Text(id.to_owned())) };
    put.apply(&mut value);
    value
}

/// The id of a criterion.
fn id_of(criterion: &Criterion) -> &str {
    match criterion {
        Criterion::Quality { id, .. } | Criterion::Price { id, .. } | Criterion::Group { id, .. } => id,
    }
}

/// The name of a criterion.
fn name_of(criterion: &Criterion) -> &Localised {
    match criterion {
        Criterion::Quality { name, .. } | Criterion::Price { name, .. } | Criterion::Group { name, .. } => {
            name
        }
    }
}

fn collect<'a>(criteria: &'a [Criterion], found: &mut Vec<&'a Criterion>) {
    for criterion in criteria {
        found.push(criterion);
        if let Criterion::Group { criteria, .. } = criterion {
            collect(criteria, found);
        }
    }
}
