use std::rc::Rc;

use sprang::document::{LotOutline, Outline};
use sprang::validate::weight_sum;
use yew::prelude::*;

use super::award_model::award_model_part;
use super::criterion::faults_badge;
use super::rows::{RowsProps, rows, states_of};
use super::weighing::weighing;
use super::{Desk, LotView};
use crate::parts::Page;
use crate::workbench::Turn;

/// The criteria of every lot, each with its award model where that is wanted.
pub(crate) fn lots(desk: &Desk, document: &Outline, with_model: bool) -> Html {
    let one = |(index, lot)| lot_part(desk, document, lot, index, with_model);
    if with_model || document.lots.len() < 2 {
        return html! { <>{ for document.lots.iter().enumerate().map(one) }</> };
    }
    // On a page of their own one lot is shown at a time: five lots of sixty criteria are no list to read.
    let shown = desk.view.lot.min(document.lots.len() - 1);
    html! { <>{ lot_tabs(desk, document, shown) }{ for document.lots.get(shown).map(|lot| one((shown, lot))) }</> }
}

/// What a lot is called, by its number where it has no title.
pub(super) fn lot_name(page: &Page, lot: &LotOutline, index: usize) -> String {
    let name = lot.title.text(page.language);
    if name.trim().is_empty() {
        page.say_with("about.lot.number", &[("number", &(index + 1).to_string())])
    } else {
        name.to_owned()
    }
}

/// The lots as a row of buttons, the one that is shown marked.
fn lot_tabs(desk: &Desk, document: &Outline, shown: usize) -> Html {
    let page = &desk.page;
    let tab = |(index, lot): (usize, &LotOutline)| {
        let faults = desk.faults_within(&format!("/lots/{index}/criteria")).count();
        let name = lot_name(page, lot, index);
        html! {
            <li><button type="button" class="lot-tab" data-action="lot" data-lot={index.to_string()} aria-current={(index == shown).then_some("true")}
                onclick={desk.turn.reform(move |_: MouseEvent| Turn::Lot(index))}>
                { name }
                { faults_badge(page, faults) }
            </button></li>
        }
    };
    html! { <nav class="lot-tabs" aria-label={page.say("about.lots")}><ul role="list">{ for document.lots.iter().enumerate().map(tab) }</ul></nav> }
}

/// The award model of every lot, to be edited.
pub(crate) fn award_models(desk: &Desk, document: &Outline) -> Html {
    let several = document.lots.len() > 1;
    let one = |(index, lot): (usize, &LotOutline)| {
        let view = lot_view(desk, document, lot, index);
        html! {
            <section class="lot" key={lot.id.clone()}>
                if several { <h3 class="lot-title">{ lot.title.text(desk.page.language) }</h3> }
                { award_model_part(desk, &view, lot.model) }
            </section>
        }
    };
    html! { <>{ for document.lots.iter().enumerate().map(one) }</> }
}

#[cfg_attr(
    not(feature = "workbench"),
    allow(unused_variables, reason = "what is measured is shown in open rows")
)]
fn lot_view(desk: &Desk, document: &Outline, lot: &LotOutline, index: usize) -> Rc<LotView> {
    let total = &lot.total;
    Rc::new(LotView {
        at: format!("/lots/{index}"),
        index,
        currency: document.currency.clone(),
        deducts: total.is_none(),
        #[cfg(feature = "workbench")]
        measures: desk.measures(),
        total: total.as_ref().map_or_else(|| weight_sum(lot).sum.to_string(), |total| total.0.clone()),
        several: document.lots.len() > 1,
    })
}

fn lot_part(desk: &Desk, document: &Outline, lot: &LotOutline, index: usize, with_model: bool) -> Html {
    let language = desk.page.language;
    let several = document.lots.len() > 1;
    let view = lot_view(desk, document, lot, index);
    let list = format!("{}/criteria", view.at);
    let states = states_of(desk, &list, &lot.criteria);
    html! {
        <section class="lot" part="lot" aria-label={several.then(|| lot.title.text(language).to_owned())} key={lot.id.clone()}>
            if several { <h3 class="lot-title">{ lot.title.text(language) }</h3> }
            { weighing(desk, &view, lot) }
            { rows(desk, &RowsProps { inner: false, lot: &view, list: &list, criteria: &lot.criteria, states: &states }) }
            if with_model { { award_model_part(desk, &view, lot.model) } }
        </section>
    }
}
