use sprang::document;
use yew::prelude::*;

use super::award_model::{AwardModelProps, award_model_part};
use super::rows::{RowsProps, rows};
use super::{Desk, LotView};

/// The criteria of every lot, each with its award model where that is wanted.
pub(crate) fn lots(desk: &Desk, document: &document::Procurement, with_model: bool) -> Html {
    let one = |(index, lot)| lot_part(desk, document, lot, index, with_model);
    html! { <>{ for document.lots.iter().enumerate().map(one) }</> }
}

/// The award model of every lot, to be edited.
pub(crate) fn award_models(desk: &Desk, document: &document::Procurement) -> Html {
    let several = document.lots.len() > 1;
    let one = |(index, lot): (usize, &document::Lot)| {
        let view = lot_view(document, lot, index);
        html! {
            <section class="lot" key={lot.id.clone()}>
                if several { <h3 class="lot-title">{ lot.title.text(desk.page.language) }</h3> }
                { award_model_part(desk, &AwardModelProps { lot: view, model: lot.award.clone(), criteria: lot.criteria.clone() }) }
            </section>
        }
    };
    html! { <>{ for document.lots.iter().enumerate().map(one) }</> }
}

fn lot_view(document: &document::Procurement, lot: &document::Lot, index: usize) -> LotView {
    let total = lot.award.total();
    LotView {
        at: format!("/lots/{index}"),
        index,
        currency: document.currency.clone(),
        deducts: total.is_none(),
        measures: document.problem.measures.clone().unwrap_or_default(),
        total: total.map(|total| total.0.clone()).unwrap_or_default(),
    }
}

fn lot_part(
    desk: &Desk,
    document: &document::Procurement,
    lot: &document::Lot,
    index: usize,
    with_model: bool,
) -> Html {
    let language = desk.page.language;
    let several = document.lots.len() > 1;
    let view = lot_view(document, lot, index);
    html! {
        <section class="lot" part="lot" aria-label={several.then(|| lot.title.text(language).to_owned())} key={lot.id.clone()}>
            if several { <h3 class="lot-title">{ lot.title.text(language) }</h3> }
            { rows(desk, &RowsProps { inner: false, lot: view.clone(), list: format!("{}/criteria", view.at), criteria: lot.criteria.clone(), whole: lot.clone() }) }
            if with_model { { award_model_part(desk, &AwardModelProps { lot: view, model: lot.award.clone(), criteria: lot.criteria.clone() }) } }
        </section>
    }
}
