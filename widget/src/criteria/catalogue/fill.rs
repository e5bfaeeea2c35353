use std::collections::BTreeMap;
use std::rc::Rc;

use sprang::document::Node;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::CatalogueProps;
use super::entry::{Piece, described, example, weight, weight_words};
use super::given::{Asked, filled_in_by, given};
use crate::pages::{json, words_of};
use crate::parts::{IconName, Page, icon, number};
use crate::rules::{Call, Reading as _};
use crate::state::Action;

/// Properties of [`Fill`].
#[derive(Properties, PartialEq)]
pub(super) struct FillProps {
    /// The criterion.
    pub(super) entry: Node,
    /// Where it is added.
    pub(super) catalogue: CatalogueProps,
    /// Goes back to the search.
    pub(super) back: Callback<()>,
    /// Told when it is added.
    pub(super) added: Callback<()>,
}

/// A criterion of the catalogue, to be filled in and added.
#[component]
pub(super) fn Fill(props: &FillProps) -> Html {
    let page = use_context::<Page>();
    let catalogue = &props.catalogue;
    let own = catalogue.profile.as_ref().and_then(|profile| {
        profile.list("mandatory").iter().find(|one| one.words("criterion") == props.entry.words("id"))
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
        let id = parameter.words("id").to_owned();
        let number = parameter.words("kind") == "number";
        let example = example(parameter, language);
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
        ["baseline", "target"].iter().any(|wanted| parameters.iter().any(|one| one.words("id") == *wanted));
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
        let root = root.clone();
        let (send, list, added, id) = (
            catalogue.send.clone(),
            catalogue.list.clone(),
            props.added.clone(),
            entry.words("id").to_owned(),
        );
        let least = weight(entry, "least");
        let asked_for = own.is_some().then(|| catalogue.clone());
        Callback::from(move |_: MouseEvent| {
            let lacking: Vec<(Option<String>, String)> = asked
                .iter()
                .filter_map(|one| Some((Some(one.id.clone()), one.lacks(&values, &page)?)))
                .collect();
            if !lacking.is_empty() {
                // To the first that is missing: the box above it may be out of sight.
                if let Some((Some(id), _)) = lacking.first() {
                    to_parameter(&root, id);
                }
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
    let description = described(entry, language, |id| Some(value_of(id)).filter(|value| !value.is_empty()));
    html! {
        <div class="fill" ref={root.clone()}>
            <button type="button" class="back" data-action="catalogue-back" onclick={props.back.reform(|_: MouseEvent| ())}>{ icon(IconName::Back) }{ page.say("catalogue.back") }</button>
            <h4 tabindex="-1">{ words_of(entry.member("name"), language) }</h4>
            <p class="described">{ for description.iter().map(Piece::shown) }</p>
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

fn to_parameter(root: &NodeRef, id: &str) {
    let Some(root) = root.cast::<web_sys::Element>() else { return };
    if let Ok(Some(field)) = root.query_selector(&format!("[data-parameter=\"{id}\"]"))
        && let Some(field) = field.dyn_ref::<web_sys::HtmlElement>()
    {
        let _ = field.focus();
    }
}

/// What is missing, with the way to its field.
fn fault(root: &NodeRef, id: Option<&str>, words: &str) -> Html {
    let Some(id) = id.map(str::to_owned) else { return html! { <li>{ words.to_owned() }</li> } };
    let root = root.clone();
    let onclick = Callback::from(move |_: MouseEvent| to_parameter(&root, &id));
    html! { <li><button type="button" class="link" data-action="go-to-parameter" {onclick}>{ words.to_owned() }</button></li> }
}
