use std::rc::Rc;

#[cfg(feature = "workbench")]
use sprang::document::Criterion;
use sprang::document::{CriterionOutline, Part};
use yew::prelude::*;

#[cfg(feature = "workbench")]
use super::catalogue::{Catalogue, Edited};
use super::drag::dropping;
use super::drawn::{Standing, Wanted};
use super::row_state::RowState;
#[cfg(feature = "workbench")]
use super::whole::criteria_at;
use super::whole::whole_of;
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
    pub criteria: &'a [CriterionOutline],
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
    let wanted = props.criteria.iter().enumerate().map(|(index, criterion)| {
        let doubles = seen.iter().filter(|known| **known == criterion.id).count();
        seen.push(&criterion.id);
        let beside = |index: Option<usize>| {
            index
                .and_then(|index| props.criteria.get(index))
                .is_some_and(|other| matches!(other.part, Part::Group { .. }))
        };
        let (own, rest) = states.split_at(RowState::count(criterion).min(states.len()));
        states = rest;
        let standing = Standing {
            first: index == 0,
            last: index + 1 == count,
            can_go_in: beside(index.checked_sub(1)) || beside(Some(index + 1)),
            inner: props.inner,
        };
        Wanted { criterion, whole: whole_of(desk, props.list, index, own), states: own, standing, doubles }
    });
    let rows = desk.drawn.rows(desk, props.lot, props.list, wanted);
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

/// How the rows of a list stand.
pub(super) fn states_of(desk: &Desk, list: &str, criteria: &[CriterionOutline]) -> Vec<RowState> {
    let mut states = Vec::new();
    RowState::collect(desk, list, criteria, &mut states);
    states
}

#[cfg(feature = "workbench")]
fn catalogue(desk: &Desk, props: &RowsProps<'_>) -> Html {
    html! { <Catalogue list={props.list.to_owned()} measures={props.lot.measures.clone()} profile={desk.profile.clone()} edited={Edited(desk.editor.clone())} there={from_catalogue_in(desk, props.list)} send={desk.send.clone()} /> }
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
fn from_catalogue_in(desk: &Desk, list: &str) -> Vec<String> {
    let editor = desk.editor.borrow();
    editor.document().and_then(|document| criteria_at(document, list)).map_or_else(Vec::new, from_catalogue)
}

/// The criteria of the catalogue from which those of a lot were made.
#[cfg(feature = "workbench")]
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

fn has_price(criteria: &[CriterionOutline]) -> bool {
    criteria.iter().any(|criterion| match &criterion.part {
        Part::Price { .. } => true,
        Part::Group { criteria } => has_price(criteria),
        Part::Quality { .. } => false,
    })
}
