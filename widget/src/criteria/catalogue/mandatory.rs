use sprang::document::Node;
use yew::prelude::*;

use super::CatalogueProps;
use super::given::number_words;
use crate::parts::{IconName, Page, icon};
use crate::rules::{Call, Reading as _};

/// The criteria that the organisation asks for: which stand already, and the way to add those that do not.
pub(super) fn mandatory(
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
