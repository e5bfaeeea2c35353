//! The catalogue of ready criteria: what the organisation asks for, the search, and what is filled in.

mod entry;
mod fill;
mod given;
mod mandatory;

use std::cell::RefCell;
use std::rc::Rc;

use sprang::document::{Measure, Node};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::pages::json;
use crate::parts::{Announce, IconName, Page, icon};
use crate::rules::{Answer, Call, Reading as _};
use crate::state::{Action, Editor, Profile};
use entry::found_entry;
use fill::Fill;
use mandatory::mandatory;

/// Properties of [`Catalogue`].
#[derive(Clone, Properties, PartialEq)]
pub(super) struct CatalogueProps {
    /// The list that a criterion is added to.
    pub(super) list: String,
    /// The measures of the need, from which values can be taken.
    pub(super) measures: Vec<Measure>,
    /// The profile of the buyer's organisation, which may ask for criteria.
    pub(super) profile: Option<Rc<Profile>>,
    /// What is edited, for the rules to put criteria in as the profile asks.
    pub(super) edited: Edited,
    /// The criteria of the catalogue that stand in the lot already.
    pub(super) there: Vec<String>,
    /// Where actions go.
    pub(super) send: Callback<Action>,
}

/// What is edited. Told from another by being the same, not by being alike.
#[derive(Clone)]
pub(super) struct Edited(pub(super) Rc<RefCell<Editor>>);

impl PartialEq for Edited {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl CatalogueProps {
    /// The profile, where it is honoured.
    fn honoured(&self) -> Option<&Rc<Profile>> {
        self.profile.as_ref().filter(|profile| profile.is_sound())
    }

    /// Puts in place what the rules have made of the document, and says what came of it: the answer, and what is
    /// lacking in words.
    fn change(&self, page: &Page, call: Call, arguments: &[&str], then: Callback<(bool, Vec<String>)>) {
        let text = self.edited.0.borrow().text().to_owned();
        let profile = self.honoured().map(|profile| profile.text.clone());
        let arguments = std::iter::once(text.as_str()).chain(arguments.iter().copied());
        let arguments: Vec<&str> = arguments.chain(profile.as_deref()).collect();
        let (send, page_of) = (self.send.clone(), page.clone());
        let answered = Callback::from(move |answer: Rc<Node>| {
            let language = page_of.language;
            if let Some(document) = answer.member("document") {
                send.emit(Action::Change(json(document)));
                let lacking = answer.items("asked").iter().filter(|one| one.words("outcome") == "lacking");
                let lacking = lacking.map(|one| {
                    format!("{}: {}", one.localised("name", language), one.localised("message", language))
                });
                then.emit((true, lacking.collect()));
            } else {
                let message = answer.localised("message", language).to_owned();
                let message = if message.is_empty() { page_of.say("mandatory.faulty") } else { message };
                then.emit((false, vec![message]));
            }
        });
        page.rules.once(call, &arguments, answered);
    }
}

/// Ready criteria to search, fill in and add.
#[component]
pub(super) fn Catalogue(props: &CatalogueProps) -> Html {
    let open = use_state(|| false);
    let words = use_state(String::new);
    let chosen = use_state(|| None::<String>);
    let lacking = use_state(Vec::<String>::new);
    let Some(page) = use_context::<Page>() else { return html! {} };
    let place = format!("catalogue of {}", props.list);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let id = format!("catalogue{}", props.list);
    let button = html! {
        <button type="button" class="add" data-action="open-catalogue" data-list={props.list.clone()} aria-expanded={open.to_string()} aria-controls={id.clone()} disabled={page.disabled} onclick={toggle.clone()}>
            { icon(IconName::Search) }{ page.say("catalogue.open") }
        </button>
    };
    let asked = {
        let (open, words, chosen) = (open.clone(), words.clone(), chosen.clone());
        let take = Callback::from(move |id: String| {
            words.set(String::new());
            chosen.set(Some(id));
            open.set(true);
        });
        mandatory(&page, props, &take, &lacking)
    };
    if !*open {
        return html! { <>{ asked }{ button }</> };
    }
    let answer = page.rules.ask(&place, Call::CatalogueSearch, &[words.as_str()]);
    let found = match answer.node() {
        Some(Node::List(found)) => found.as_slice(),
        _ => &[],
    };
    // Where the words find little, what suits most procurements stands beside it.
    let all = (answer.node().is_some() && found.len() < FEW)
        .then(|| page.rules.ask("all of the catalogue", Call::Catalogue, &[]));
    let all = match all.as_ref().and_then(Answer::node) {
        Some(Node::List(all)) => all.as_slice(),
        _ => &[],
    };
    let suits_most = |entry: &&Node| {
        entry.items("fields").iter().any(|field| field.as_text() == Some("all"))
            && found.iter().all(|known| known.words("id") != entry.words("id"))
    };
    let general: Vec<&Node> = all.iter().filter(suits_most).collect();
    let known = || found.iter().chain(general.iter().copied());
    let entry =
        chosen.as_ref().and_then(|id| known().find(|entry| entry.words("id") == id.as_str())).cloned();
    let body = if let Some(entry) = entry {
        let back = {
            let chosen = chosen.clone();
            Callback::from(move |()| chosen.set(None))
        };
        let added = {
            let (open, chosen) = (open.clone(), chosen.clone());
            Callback::from(move |()| {
                chosen.set(None);
                open.set(false);
            })
        };
        html! { <Fill {entry} catalogue={props.clone()} {back} {added} /> }
    } else {
        let oninput = {
            let words = words.clone();
            Callback::from(move |event: InputEvent| {
                words.set(event.target_unchecked_into::<HtmlInputElement>().value());
            })
        };
        let show_all = {
            let words = words.clone();
            Callback::from(move |_: MouseEvent| words.set(String::new()))
        };
        let own = {
            let (words, open) = (words.clone(), open.clone());
            let (send, list) = (props.send.clone(), props.list.clone());
            Callback::from(move |_: MouseEvent| {
                send.emit(Action::AddNamed { list: list.clone(), name: capitalised(words.trim()) });
                words.set(String::new());
                open.set(false);
            })
        };
        let count = match (answer.node(), found.len()) {
            (None, _) => page.say("catalogue.waiting"),
            (_, 0) => nothing_found(&page, &words, all.len()),
            (_, 1) => page.say("catalogue.one"),
            (_, count) => page.say_with("catalogue.several", &[("count", &count.to_string())]),
        };
        let field = format!("words-{id}");
        html! {
            <>
                <div class="field">
                    <label class="label" for={field.clone()}>{ page.say("catalogue.search") }</label>
                    <p class="hint" id={format!("{field}-hint")}>{ page.say("catalogue.search.hint") }</p>
                    <input id={field.clone()} class="input" type="search" autocomplete="off" data-action="catalogue-words" aria-describedby={format!("{field}-hint")} value={(*words).clone()} {oninput} />
                </div>
                <p class="hint">{ count.clone() }</p>
                <Announce text={count} />
                <ul class="found" role="list">
                    { for found.iter().map(|entry| found_entry(&page, entry, &chosen)) }
                </ul>
                if answer.node().is_some() && !words.trim().is_empty() {
                    <div class="own-criterion">
                        if !found.is_empty() { <p>{ page.say("catalogue.own.hint") }</p> }
                        <button type="button" class="tool" data-action="own-criterion" disabled={page.disabled} onclick={own}>{ icon(IconName::Add) }{ page.say_with("catalogue.own", &[("words", words.trim())]) }</button>
                        if found.is_empty() {
                            <button type="button" class="link" data-action="catalogue-all" onclick={show_all}>{ page.say("catalogue.show-all") }</button>
                        }
                    </div>
                }
                if !general.is_empty() {
                    <h4 id={format!("general-{id}")}>{ page.say("catalogue.general") }</h4>
                    <ul class="found general" role="list" aria-labelledby={format!("general-{id}")}>
                        { for general.iter().map(|entry| found_entry(&page, entry, &chosen)) }
                    </ul>
                }
            </>
        }
    };
    html! {
        <section class="catalogue" id={id} aria-label={page.say("catalogue")}>
            <div class="catalogue-head">
                <h3>{ page.say("catalogue") }</h3>
                <button type="button" class="tool" data-action="close-catalogue" onclick={toggle}>{ page.say("catalogue.close") }</button>
            </div>
            { body }
        </section>
    }
}

/// From how many found criteria on nothing else is offered beside them.
const FEW: usize = 4;

/// What was looked for and where, so that whoever finds nothing knows what to try.
fn nothing_found(page: &Page, words: &str, count: usize) -> String {
    let none = page.say_with("catalogue.none", &[("words", words.trim())]);
    if count == 0 {
        return none;
    }
    format!("{none} {}", page.say_with("catalogue.none.searched", &[("count", &count.to_string())]))
}

/// Words as a name begins.
fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
