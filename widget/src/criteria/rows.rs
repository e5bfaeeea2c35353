use std::rc::Rc;

use sprang::document::{Criterion, Lot};
use yew::prelude::*;

use super::catalogue::Catalogue;
use super::criterion::{CriterionProps, criterion_part, id_of};
use super::drag::dropping;
use super::{Desk, LotView};
use crate::parts::{IconName, icon};
use crate::state::{Action, NewPart};

/// What is shown.
pub(super) struct RowsProps {
    /// The lot.
    pub(crate) lot: LotView,
    /// The list's place.
    pub list: String,
    /// The criteria in it.
    pub criteria: Vec<Criterion>,
    /// The lot as a whole.
    pub whole: Lot,
    /// Whether the list is a group's.
    pub inner: bool,
    /// All lots, where there are several.
    pub lots: Rc<Vec<Lot>>,
}

/// A list of criteria and groups, and what can be added to it.
pub(super) fn rows(desk: &Desk, props: &RowsProps) -> Html {
    let page = &desk.page;
    let add = |part: NewPart, key: &str, action: &'static str| {
        let list = props.list.clone();
        let onclick = desk.send.reform(move |_: MouseEvent| Action::Add { list: list.clone(), part });
        html! {
            <button type="button" class="add" part="button" data-action={action} data-list={props.list.clone()} disabled={page.disabled} {onclick}>
                { icon(IconName::Add) }{ page.say(key) }
            </button>
        }
    };
    let has_price = has_price(&props.whole.criteria);
    let count = props.criteria.len();
    let mut seen: Vec<&str> = Vec::new();
    let rows = props.criteria.iter().enumerate().map(|(index, criterion)| {
        let id = id_of(criterion);
        let doubles = seen.iter().filter(|known| **known == id).count();
        seen.push(id);
        let beside = |index: Option<usize>| {
            index.and_then(|index| props.criteria.get(index)).is_some_and(|other| matches!(other, Criterion::Group { .. }))
        };
        html! {
            { criterion_part(desk, &CriterionProps { lot: props.lot.clone(), at: format!("{}/{index}", props.list), criterion: criterion.clone(), whole: props.whole.clone(), lots: props.lots.clone(), first: index == 0, last: index + 1 == count, can_go_in: beside(index.checked_sub(1)) || beside(Some(index + 1)), inner: props.inner, key: format!("{id}+{doubles}") }) }
        }
    });
    html! {
        <>
            if count == 0 { <p class="empty">{ page.say(if props.inner { "group.empty" } else { "criteria.empty" }) }</p> }
            <ol class="rows" role="list" data-at={props.list.clone()} tabindex="-1" aria-label={page.say("criteria.list")}>
                { for rows }
            </ol>
            { drop_place(desk, &props.list, count) }
            <div class="adds">
                if !props.inner { <Catalogue list={props.list.clone()} measures={props.lot.measures.clone()} profile={desk.profile.clone()} there={from_catalogue(&props.whole.criteria)} send={desk.send.clone()} /> }
                { add(NewPart::Quality, if props.inner { "add.in-group" } else { "add.criterion" }, "add-criterion") }
                if !props.inner { { add(NewPart::Group, "add.group", "add-group") } }
                if !props.inner && !has_price { { add(NewPart::Price, "add.price", "add-price") } }
            </div>
        </>
    }
}

/// The place after the last of a list, where a dragged criterion can be dropped.
fn drop_place(desk: &Desk, list: &str, index: usize) -> Html {
    let (over, drop) = dropping(desk, list, index);
    html! { <div class="drop-place" ondragover={over} ondrop={drop}></div> }
}

/// The criteria of the catalogue from which those of a lot were made.
fn from_catalogue(criteria: &[Criterion]) -> Vec<String> {
    criteria
        .iter()
        .flat_map(|criterion| match criterion {
            Criterion::Quality { from, .. } => from.iter().map(|from| from.criterion.clone()).collect(),
            Criterion::Group { criteria, .. } => from_catalogue(criteria),
            Criterion::Price { .. } => Vec::new(),
        })
        .collect()
}

fn has_price(criteria: &[Criterion]) -> bool {
    criteria.iter().any(|criterion| match criterion {
        Criterion::Price { .. } => true,
        Criterion::Group { criteria, .. } => has_price(criteria),
        Criterion::Quality { .. } => false,
    })
}
