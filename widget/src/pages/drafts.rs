use sprang::document::Node;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::words_of;
use crate::criteria::Desk;
use crate::draft::{Listed, Version, day_and_time};
use crate::parts::{IconName, icon};
use crate::rules::{Answer, Call};
use crate::state::Action;
use crate::workbench::DraftAct;

/// What is kept on this computer, as the page of tasks shows it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Drafts {
    /// What tells the draft that is edited from others.
    pub(crate) name: String,
    /// Its versions, the newest first.
    pub(crate) versions: Vec<Version>,
    /// All documents, the last written first.
    pub(crate) documents: Vec<Listed>,
    /// The version whose difference to now is shown.
    pub(crate) compared: Option<u32>,
}

/// The documents on this computer, and the versions of the one that is edited.
pub(crate) fn drafts(desk: &Desk) -> Html {
    let Some(drafts) = &desk.drafts else { return Html::default() };
    html! {
        <>
            { versions(desk, drafts) }
            { documents(desk, drafts) }
        </>
    }
}

fn versions(desk: &Desk, drafts: &Drafts) -> Html {
    let page = &desk.page;
    let onsubmit = desk.draft.reform(|event: SubmitEvent| {
        event.prevent_default();
        let field = event.target_unchecked_into::<web_sys::Element>().query_selector("input").ok().flatten();
        let field = field.map(wasm_bindgen::JsCast::unchecked_into::<HtmlInputElement>);
        let name = field.as_ref().map(HtmlInputElement::value).unwrap_or_default();
        if let Some(field) = field {
            field.set_value("");
        }
        DraftAct::KeepVersion(name.trim().to_owned())
    });
    html! {
        <section class="kept" part="versions">
            <h3>{ page.say("versions") }</h3>
            <form class="kept-new" {onsubmit}>
                <label class="label" for="version-name">{ page.say("versions.name") }</label>
                <span class="kept-field">
                    <input id="version-name" class="input" part="input" type="text" autocomplete="off" required=true disabled={page.disabled} />
                    <button class="tool" data-action="keep-version" disabled={page.disabled}>{ page.say("versions.keep") }</button>
                </span>
            </form>
            if drafts.versions.is_empty() { <p class="hint">{ page.say("versions.none") }</p> }
            <ul class="kept-list" role="list">{ for drafts.versions.iter().map(|version| row(desk, drafts, version)) }</ul>
        </section>
    }
}

fn row(desk: &Desk, drafts: &Drafts, version: &Version) -> Html {
    let page = &desk.page;
    let number = version.number;
    let time = day_and_time(&version.kept.saved, page.language);
    let name = version.kept.name.clone().unwrap_or_else(|| page.say("versions.unnamed"));
    let open = drafts.compared == Some(number);
    let act = |act: DraftAct| desk.draft.reform(move |_: MouseEvent| act.clone());
    let back = {
        let text = version.kept.text.clone();
        desk.send.reform(move |_: MouseEvent| Action::Open(text.clone()))
    };
    html! {
        <li key={number} data-version={number.to_string()}>
            <p><b>{ name.clone() }</b>{ " " }<span class="hint">{ time }</span></p>
            <div class="kept-tools" role="group" aria-label={name}>
                <button type="button" class="tool" data-action="compare" aria-expanded={open.to_string()} onclick={act(DraftAct::Compare((!open).then_some(number)))}>{ page.say("versions.compare") }</button>
                <button type="button" class="tool" data-action="go-back" disabled={page.disabled} onclick={back}>{ page.say("versions.back") }</button>
                <button type="button" class="tool" data-action="remove-version" disabled={page.disabled} onclick={act(DraftAct::RemoveVersion(number))}>{ icon(IconName::Remove) }{ page.say("remove") }</button>
            </div>
            if open { { difference(desk, version) } }
        </li>
    }
}

/// What has changed since a version, sentence by sentence.
fn difference(desk: &Desk, version: &Version) -> Html {
    let page = &desk.page;
    let now = desk.editor.borrow().text().to_owned();
    let answer = page.rules.ask("versions", Call::Differences, &[&version.kept.text, &now]);
    let Answer::Now(answer) = answer else {
        return html! { <p class="hint">{ page.say("faults.reading") }</p> };
    };
    let Node::List(found) = &*answer else { return Html::default() };
    if found.is_empty() {
        return html! { <p class="hint">{ page.say("versions.same") }</p> };
    }
    let one = |one: &Node| html! { <li>{ words_of(one.member("message"), page.language) }</li> };
    html! { <ul class="differences" part="differences">{ for found.iter().map(one) }</ul> }
}

fn documents(desk: &Desk, drafts: &Drafts) -> Html {
    let page = &desk.page;
    let act = |act: DraftAct| desk.draft.reform(move |_: MouseEvent| act.clone());
    let row = |listed: &Listed| {
        let title = listed
            .title
            .iter()
            .find(|(language, _)| *language == page.language)
            .or_else(|| listed.title.first());
        let title = title.map_or_else(|| page.say("bench.untitled"), |(_, title)| title.clone());
        let here = listed.name == drafts.name;
        let time = day_and_time(&listed.saved, page.language);
        html! {
            <li key={listed.name.clone()} data-document={listed.name.clone()}>
                <p>
                    if here { <b aria-current="true">{ title }</b> } else {
                        <button type="button" class="link" data-action="open-document" onclick={act(DraftAct::Open(listed.name.clone()))}>{ title }</button>
                    }
                    { " " }<span class="hint">{ time }</span>
                </p>
            </li>
        }
    };
    html! {
        <section class="kept" part="documents">
            <h3>{ page.say("documents") }</h3>
            if drafts.documents.is_empty() { <p class="hint">{ page.say("documents.none") }</p> }
            <ul class="kept-list" role="list">{ for drafts.documents.iter().map(row) }</ul>
            <button type="button" class="add small" data-action="begin-document" disabled={page.disabled} onclick={act(DraftAct::Begin)}>{ icon(IconName::Add) }{ page.say("documents.begin") }</button>
        </section>
    }
}
