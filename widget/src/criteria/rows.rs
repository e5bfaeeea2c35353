use std::rc::Rc;

use sprang::document::{Criterion, Lot};
use yew::prelude::*;

#[cfg(feature = "workbench")]
use super::catalogue::{Catalogue, Edited};
use super::criterion::{Row, id_of};
use super::drag::dropping;
use super::row_state::RowState;
use super::{Desk, LotView, further};
use crate::parts::{IconName, icon};
use crate::state::{Action, NewPart};

/// What is shown.
pub(super) struct RowsProps<'a> {
    /// The lot.
    pub lot: &'a Rc<LotView>,
    /// The list's place.
    pub list: &'a str,
    /// The criteria in it.
    pub criteria: &'a [Criterion],
    /// How their rows stand, those of group members among them.
    pub states: &'a [RowState],
    /// Whether the list is a group's.
    pub inner: bool,
}

/// A list of criteria and groups, and what can be added to it.
pub(super) fn rows(desk: &Desk, props: &RowsProps<'_>) -> Html {
    let page = &desk.page;
    let add = |part: NewPart, key: &str, action: &'static str| {
        let list = props.list.to_owned();
        let onclick = further(desk, Action::Add { list: list.clone(), part });
        html! {
            <button type="button" class="add" part="button" data-action={action} data-list={list} disabled={page.disabled} {onclick}>
                { icon(IconName::Add) }{ page.say(key) }
            </button>
        }
    };
    let count = props.criteria.len();
    let mut seen: Vec<&str> = Vec::new();
    let mut states = props.states;
    let rows = props.criteria.iter().enumerate().map(|(index, criterion)| {
        let id = id_of(criterion);
        let doubles = seen.iter().filter(|known| **known == id).count();
        seen.push(id);
        let beside = |index: Option<usize>| {
            index.and_then(|index| props.criteria.get(index)).is_some_and(|other| matches!(other, Criterion::Group { .. }))
        };
        let (own, rest) = states.split_at(RowState::count(criterion).min(states.len()));
        states = rest;
        let at = format!("{}/{index}", props.list);
        let (desk, criterion) = (desk.for_row(&at, own), desk.drawn.of(&at, criterion));
        html! {
            <Row key={format!("{id}+{doubles}")} {desk} lot={props.lot.clone()} {at} {criterion} states={own.to_vec()} first={index == 0} last={index + 1 == count}
                can_go_in={beside(index.checked_sub(1)) || beside(Some(index + 1))} inner={props.inner} />
        }
    });
    html! {
        <>
            if count == 0 { <p class="empty">{ page.say(if props.inner { "group.empty" } else { "criteria.empty" }) }</p> }
            <ol class="rows" role="list" data-at={props.list.to_owned()} tabindex="-1" aria-label={page.say("criteria.list")}>
                { for rows }
            </ol>
            { drop_place(desk, props.list, count) }
            <div class="adds">
                if !props.inner { { catalogue(desk, props) } }
                { add(NewPart::Quality, if props.inner { "add.in-group" } else { "add.criterion" }, "add-criterion") }
                if !props.inner { { add(NewPart::Group, "add.group", "add-group") } }
                if !props.inner && !has_price(props.criteria) { { add(NewPart::Price, "add.price", "add-price") } }
            </div>
        </>
    }
}

/// How the rows of a lot stand.
pub(super) fn states_of(desk: &Desk, lot: usize, criteria: &[Criterion], lots: &[Lot]) -> Vec<RowState> {
    let mut states = Vec::new();
    RowState::collect(
        &desk.editor.borrow(),
        lot,
        criteria,
        if lots.len() > 1 { lots } else { &[] },
        &mut states,
    );
    states
}

#[cfg(feature = "workbench")]
fn catalogue(desk: &Desk, props: &RowsProps<'_>) -> Html {
    html! { <Catalogue list={props.list.to_owned()} measures={props.lot.measures.clone()} profile={desk.profile.clone()} edited={Edited(desk.editor.clone())} there={from_catalogue(props.criteria)} send={desk.send.clone()} /> }
}

/// The way to the catalogue, which comes with the larger module.
#[cfg(not(feature = "workbench"))]
fn catalogue(desk: &Desk, props: &RowsProps<'_>) -> Html {
    let onclick = further(desk, Action::Undo);
    html! {
        <button type="button" class="add" data-action="open-catalogue" data-list={props.list.to_owned()} aria-expanded="false" disabled={desk.page.disabled} {onclick}>
            { icon(IconName::Search) }{ desk.page.say("catalogue.open") }
        </button>
    }
}

/// The place after the last of a list, where a dragged criterion can be dropped.
fn drop_place(desk: &Desk, list: &str, index: usize) -> Html {
    let (over, drop) = dropping(desk, list, index);
    html! { <div class="drop-place" ondragover={over} ondrop={drop}></div> }
}

#[cfg(feature = "workbench")]
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
