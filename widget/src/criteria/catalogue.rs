use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use sprang::document::Decimal;
use sprang::document::{Measure, Node};
use sprang::language::{Language, fill};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::pages::{json, words_of};
use crate::parts::{Announce, IconName, Page, icon, number, stored};
use crate::rules::{Call, Reading as _};
use crate::state::{Action, Editor, Profile};

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
    let entry = chosen.as_ref().and_then(|id| found.iter().find(|entry| text(entry, "id") == *id)).cloned();
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
        let count = match (answer.node(), found.len()) {
            (None, _) => page.say("catalogue.waiting"),
            (_, 0) => page.say("catalogue.none"),
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
                    { for found.iter().map(|entry| one(&page, entry, &chosen)) }
                </ul>
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

/// The criteria that the organisation asks for: which stand already, and the way to add those that do not.
fn mandatory(
    page: &Page,
    props: &CatalogueProps,
    take: &Callback<String>,
    lacking: &UseStateHandle<Vec<String>>,
) -> Html {
    let Some(profile) = &props.profile else { return Html::default() };
    let asked = profile.list("mandatory");
    if asked.is_empty() {
        return Html::default();
    }
    let answer = page.rules.ask("all of the catalogue", Call::Catalogue, &[]);
    let entries = match answer.node() {
        Some(Node::List(entries)) => entries.as_slice(),
        _ => &[],
    };
    let one = |mandatory: &Node| {
        let id = mandatory.words("criterion").to_owned();
        let entry = entries.iter().find(|entry| entry.words("id") == id);
        let name = entry.map_or(id.as_str(), |entry| entry.localised("name", page.language)).to_owned();
        let bound = |key: &str, value: &str| {
            (!value.is_empty()).then(|| page.say_with(key, &[("share", &number_words(value, page.language))]))
        };
        let bounds: Vec<String> = [
            bound("mandatory.least", mandatory.words("least")),
            bound("mandatory.most", mandatory.words("most")),
        ]
        .into_iter()
        .flatten()
        .collect();
        let there = props.there.contains(&id);
        let label = page.say_with("mandatory.add-named", &[("name", &name)]);
        html! {
            <li class={classes!("mandatory-row", there.then_some("there"))} key={id.clone()}>
                <p><b>{ name }</b>{ " " }{ bounds.join(" ") }</p>
                <p class="hint">{ mandatory.localised("because", page.language).to_owned() }{ " " }{ mandatory.localised("source", page.language).to_owned() }
                    if !mandatory.items("routes").is_empty() { { " " }{ page.say("mandatory.routes") } }
                </p>
                if there {
                    <p class="fine">{ icon(IconName::Check) }{ page.say("mandatory.there") }</p>
                } else {
                    <button type="button" class="add small" data-action="add-mandatory" data-entry={id.clone()} aria-label={label} disabled={page.disabled}
                        onclick={take.reform(move |_: MouseEvent| id.clone())}>{ icon(IconName::Add) }{ page.say("mandatory.add") }</button>
                }
            </li>
        }
    };
    let all = {
        let (page, props, lacking) = (page.clone(), props.clone(), lacking.clone());
        Callback::from(move |_: MouseEvent| {
            let lacking = lacking.clone();
            let then = Callback::from(move |(_, told): (bool, Vec<String>)| lacking.set(told));
            props.change(&page, Call::InsertMandatory, &[], then);
        })
    };
    html! {
        <section class="mandatory" part="mandatory">
            <h3>{ page.say_with("mandatory", &[("profile", &profile.name)]) }</h3>
            <ul role="list">{ for asked.iter().map(one) }</ul>
            if asked.iter().any(|one| !props.there.iter().any(|there| there == one.words("criterion"))) {
                if lacking.is_empty() {
                    <div><button type="button" class="main" data-action="add-all-mandatory" disabled={page.disabled} onclick={all}>{ page.say("mandatory.add-all") }</button></div>
                } else {
                    <div class="summary-box" role="alert"><p><b>{ page.say("mandatory.lacking") }</b></p>
                        <ul>{ for lacking.iter().map(|words| html! { <li>{ words.clone() }</li> }) }</ul>
                    </div>
                }
            }
        </section>
    }
}

fn text(node: &Node, name: &str) -> String {
    node.member(name).and_then(Node::as_text).unwrap_or_default().to_owned()
}

fn one(page: &Page, entry: &Node, chosen: &UseStateHandle<Option<String>>) -> Html {
    let id = text(entry, "id");
    let onclick = {
        let (chosen, id) = (chosen.clone(), id.clone());
        Callback::from(move |_: MouseEvent| chosen.set(Some(id.clone())))
    };
    let language = page.language;
    html! {
        <li key={id.clone()}>
            <button type="button" class="link" data-action="choose-entry" data-entry={id.clone()} {onclick}>{ words_of(entry.member("name"), language) }</button>
            <p class="hint">{ words_of(entry.at("/passage/serves"), language) }{ " " }{ weight_words(page, entry) }</p>
        </li>
    }
}

fn weight_words(page: &Page, entry: &Node) -> String {
    let (least, most) = (weight(entry, "least"), weight(entry, "most"));
    page.say_with("catalogue.weight", &[("least", &least), ("most", &most)])
}

fn weight(entry: &Node, end: &str) -> String {
    entry.at(&format!("/weight/{end}")).and_then(Node::as_text).unwrap_or_default().to_owned()
}

#[derive(Properties, PartialEq)]
struct FillProps {
    entry: Node,
    catalogue: CatalogueProps,
    back: Callback<()>,
    added: Callback<()>,
}

/// A criterion of the catalogue, to be filled in and added.
#[component]
fn Fill(props: &FillProps) -> Html {
    let page = use_context::<Page>();
    let catalogue = &props.catalogue;
    let own = catalogue.profile.as_ref().and_then(|profile| {
        profile.list("mandatory").iter().find(|one| one.words("criterion") == text(&props.entry, "id"))
    });
    let values = use_state(|| match (&page, own) {
        (Some(page), Some(own)) => filled_in_by(own, page.language),
        _ => BTreeMap::new(),
    });
    let faults = use_state(Vec::<(Option<String>, String)>::new);
    let root = use_node_ref();
    let taken = use_state(|| None::<String>);
    let Some(page) = page else { return html! {} };
    let language = page.language;
    let entry = &props.entry;
    let parameters = match entry.member("parameters") {
        Some(Node::List(parameters)) => parameters.clone(),
        _ => Vec::new(),
    };
    let value_of = |id: &str| values.get(id).cloned().unwrap_or_default();
    let put = |id: String| {
        let values = values.clone();
        Callback::from(move |event: InputEvent| {
            let mut now = (*values).clone();
            now.insert(id.clone(), event.target_unchecked_into::<HtmlInputElement>().value());
            values.set(now);
        })
    };
    let field = |parameter: &Node| {
        let id = text(parameter, "id");
        let number = text(parameter, "kind") == "number";
        let example = match parameter.member("example") {
            Some(Node::Text(example)) => number_words(example, language),
            other => words_of(other, language),
        };
        let name = format!("fill-{}-{id}", catalogue.list);
        html! {
            <div class={classes!("field", number.then_some("number"))} key={id.clone()}>
                <label class="label" for={name.clone()}>{ words_of(parameter.member("what"), language) }</label>
                <p class="hint" id={format!("{name}-hint")}>{ page.say_with("catalogue.example", &[("example", &example)]) }</p>
                <input id={name.clone()} class="input" type="text" autocomplete="off" inputmode={number.then_some("decimal")} data-parameter={id.clone()} aria-describedby={format!("{name}-hint")} value={value_of(&id)} oninput={put(id.clone())} />
            </div>
        }
    };
    let takes =
        ["baseline", "target"].iter().any(|wanted| parameters.iter().any(|one| text(one, "id") == *wanted));
    let take = {
        let (values, measures, taken) = (values.clone(), catalogue.measures.clone(), taken.clone());
        Callback::from(move |event: Event| {
            let id = event.target_unchecked_into::<HtmlSelectElement>().value();
            let measure = measures.iter().find(|measure| measure.id == id);
            taken.set(measure.map(|measure| measure.id.clone()));
            let Some(measure) = measure else { return };
            let mut now = (*values).clone();
            let mut put = |name: &str, value: String| {
                now.insert(name.to_owned(), value);
            };
            put("what", measure.what.text(language).to_owned());
            put("unit", measure.unit.text(language).to_owned());
            if let Some(baseline) = &measure.baseline {
                put("baseline", number(&baseline.value, language));
            }
            if let Some(target) = &measure.target {
                put("target", number(&target.value, language));
            }
            values.set(now);
        })
    };
    let add = {
        let asked: Vec<Asked> = parameters.iter().map(|one| Asked::new(one, language)).collect();
        let (values, faults, page, taken) = (values.clone(), faults.clone(), page.clone(), taken.clone());
        let (send, list, added, id) =
            (catalogue.send.clone(), catalogue.list.clone(), props.added.clone(), text(entry, "id"));
        let least = weight(entry, "least");
        let asked_for = own.is_some().then(|| catalogue.clone());
        Callback::from(move |_: MouseEvent| {
            let lacking: Vec<(Option<String>, String)> = asked
                .iter()
                .filter_map(|one| Some((Some(one.id.clone()), one.lacks(&values, &page)?)))
                .collect();
            if !lacking.is_empty() {
                faults.set(lacking);
                return;
            }
            let mut filled = given(&asked, &values, page.text_language);
            if let Some(catalogue) = &asked_for {
                // The rules give it the weight that the organisation asks for, in the unit of this lot.
                let lot = list.strip_suffix("/criteria").map(|lot| format!("{lot}/id"));
                let lot = lot.and_then(|at| catalogue.edited.0.borrow().node().at(&at).cloned());
                let mut with = vec![("values".to_owned(), Node::Object(filled))];
                with.extend(lot.map(|lot| ("lot".to_owned(), lot)));
                with.extend((*taken).clone().map(|measure| ("measure".to_owned(), Node::Text(measure))));
                let (faults, added) = (faults.clone(), added.clone());
                let then = Callback::from(move |(put_in, told): (bool, Vec<String>)| {
                    if put_in {
                        added.emit(());
                    } else {
                        faults.set(told.into_iter().map(|words| (None, words)).collect());
                    }
                });
                catalogue.change(&page, Call::InsertCriterion, &[&id, &json(&Node::Object(with))], then);
                return;
            }
            filled.push(("weight".to_owned(), Node::Text(least.clone())));
            let (faults, send, list, added) = (faults.clone(), send.clone(), list.clone(), added.clone());
            let (language, serves) = (page.language, (*taken).clone());
            let then = Callback::from(move |answer: Rc<Node>| {
                if let Some(criterion) = answer.member("criterion") {
                    let value = serving(criterion, serves.as_deref());
                    send.emit(Action::Insert { list: list.clone(), value });
                    added.emit(());
                } else if let Some(Node::List(told)) = answer.member("faults") {
                    faults.set(told.iter().map(|one| (None, words_of(Some(one), language))).collect());
                }
            });
            page.rules.once(Call::CatalogueCriterion, &[&id, &json(&Node::Object(filled))], then);
        })
    };
    let description = {
        // What is not filled in yet is shown as a gap.
        let given: Vec<(String, String)> = parameters
            .iter()
            .map(|one| text(one, "id"))
            .map(|id| {
                (
                    id.clone(),
                    Some(value_of(&id)).filter(|value| !value.is_empty()).unwrap_or_else(|| "…".to_owned()),
                )
            })
            .collect();
        let given: Vec<(&str, &str)> =
            given.iter().map(|(id, value)| (id.as_str(), value.as_str())).collect();
        fill(&words_of(entry.at("/criterion/description"), language), &given)
    };
    html! {
        <div class="fill" ref={root.clone()}>
            <button type="button" class="back" data-action="catalogue-back" onclick={props.back.reform(|_: MouseEvent| ())}>{ icon(IconName::Back) }{ page.say("catalogue.back") }</button>
            <h4 tabindex="-1">{ words_of(entry.member("name"), language) }</h4>
            <p>{ description }</p>
            <p class="hint">{ page.say("catalogue.avoid") }{ " " }{ words_of(entry.member("avoid"), language) }</p>
            if !faults.is_empty() {
                <div class="summary-box" role="alert"><p><b>{ page.say("catalogue.faults") }</b></p>
                    <ul>{ for faults.iter().map(|(id, words)| fault(&root, id.as_deref(), words)) }</ul>
                </div>
            }
            if takes && !catalogue.measures.is_empty() {
                <div class="field">
                    <label class="label" for={format!("take-{}", catalogue.list)}>{ page.say("catalogue.take") }</label>
                    <select id={format!("take-{}", catalogue.list)} class="input" data-action="take-measure" onchange={take}>
                        <option value="" selected={taken.is_none()}>{ page.say("catalogue.take.none") }</option>
                        { for catalogue.measures.iter().map(|measure| html! { <option value={measure.id.clone()} selected={taken.as_deref() == Some(measure.id.as_str())}>{ measure.what.text(language).to_owned() }</option> }) }
                    </select>
                </div>
            }
            { for parameters.iter().map(field) }
            <p class="hint">{ weight_words(&page, entry) }{ " " }{ words_of(entry.at("/weight/because"), language) }</p>
            <button type="button" class="main" data-action="add-entry" disabled={page.disabled} onclick={add}>{ page.say("catalogue.add") }</button>
        </div>
    }
}

/// A criterion whose values were taken from a measure serves it.
fn serving(criterion: &Node, measure: Option<&str>) -> Node {
    let mut criterion = criterion.clone();
    if let (Some(measure), Node::Object(members)) = (measure, &mut criterion) {
        members.retain(|(name, _)| name != "serves");
        members.push(("serves".to_owned(), Node::List(vec![Node::Text(measure.to_owned())])));
    }
    criterion
}

fn number_words(example: &str, language: Language) -> String {
    number(&sprang::document::Decimal(example.to_owned()), language)
}

/// What a criterion of the catalogue asks for.
struct Asked {
    id: String,
    what: String,
    number: bool,
}

impl Asked {
    fn new(parameter: &Node, language: Language) -> Self {
        Self {
            id: text(parameter, "id"),
            what: words_of(parameter.member("what"), language),
            number: text(parameter, "kind") == "number",
        }
    }

    /// What to say where nothing is filled in, or no number.
    fn lacks(&self, values: &BTreeMap<String, String>, page: &Page) -> Option<String> {
        let typed = values.get(&self.id).map(String::as_str).unwrap_or_default().trim();
        let named = [("what", self.what.as_str())];
        if typed.is_empty() {
            return Some(page.say_with("catalogue.empty", &named));
        }
        let unread = self.number && Decimal(stored(typed, page.language)).number().is_err();
        unread.then(|| page.say_with("catalogue.unread", &named))
    }
}

/// What is missing, with the way to its field.
fn fault(root: &NodeRef, id: Option<&str>, words: &str) -> Html {
    let Some(id) = id.map(str::to_owned) else { return html! { <li>{ words.to_owned() }</li> } };
    let root = root.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let Some(root) = root.cast::<web_sys::Element>() else { return };
        if let Ok(Some(field)) = root.query_selector(&format!("[data-parameter=\"{id}\"]"))
            && let Some(field) = field.dyn_ref::<web_sys::HtmlElement>()
        {
            let _ = field.focus();
        }
    });
    html! { <li><button type="button" class="link" data-action="go-to-parameter" {onclick}>{ words.to_owned() }</button></li> }
}

/// What was filled in, as the rules want it: numbers with a point, words in the language of the texts.
fn given(asked: &[Asked], values: &BTreeMap<String, String>, language: Language) -> Vec<(String, Node)> {
    let mut members = Vec::new();
    for Asked { id, number, .. } in asked {
        let typed = values.get(id).map(String::as_str).unwrap_or_default().trim();
        if typed.is_empty() {
            continue;
        }
        let value = if *number {
            Node::Text(stored(typed, language))
        } else {
            Node::Object(vec![(language.code().to_owned(), Node::Text(typed.to_owned()))])
        };
        members.push((id.clone(), value));
    }
    members
}

/// What the organisation has filled in for its units, as it is typed.
fn filled_in_by(mandatory: &Node, language: Language) -> BTreeMap<String, String> {
    let of = |name: &str| match mandatory.member(name) {
        Some(Node::Object(members)) => members.as_slice(),
        _ => &[],
    };
    let numbers =
        of("numbers").iter().filter_map(|(id, number)| Some((id, number_words(number.as_text()?, language))));
    let words = of("words").iter().map(|(id, words)| (id, words_of(Some(words), language)));
    numbers.chain(words).map(|(id, value)| (id.clone(), value)).collect()
}
