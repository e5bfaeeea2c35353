use sprang::document::{Criterion, Measure, Observation, Procurement, Together};
use sprang::language::Localised;
use yew::prelude::*;

use super::goals::served;
use crate::criteria::{Desk, OptionalPart, faults_badge, optional_part, remove_button};
use crate::parts::{
    Choice, ChoiceField, FaultNote, IconName, NumberField, PlainField, TextField, icon, number,
};
use crate::state::{Action, open_name, template};

/// What is measured: written here once, and pointed at by criteria, by the catalogue and by the follow-up.
pub(super) fn measures(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let list = "/problem/measures";
    let add = desk.send.reform(|_: MouseEvent| Action::AddItem {
        list: "/problem/measures".to_owned(),
        value: template("measure"),
    });
    let measures = document.problem.measures.as_deref().unwrap_or_default();
    html! {
        <div class="measures" data-at={list} tabindex="-1">
            <FaultNote at={list} id="e/problem/measures" />
            { for measures.iter().enumerate().map(|(index, measure)| one(desk, document, measure, index, measures.len() > 1)) }
            <button type="button" class="add" data-action="add-measure" disabled={page.disabled} onclick={add}>
                { icon(IconName::Add) }{ page.say("measure.add") }
            </button>
        </div>
    }
}

/// One measure. Where there are several, each is a row that says the most of it and opens to be edited.
fn one(desk: &Desk, document: &Procurement, measure: &Measure, index: usize, folds: bool) -> Html {
    let page = &desk.page;
    let at = format!("/problem/measures/{index}");
    let number = (index + 1).to_string();
    let name = page.say_with("measure.number", &[("number", &number)]);
    let remove = {
        let at = at.clone();
        desk.send.reform(move |_: MouseEvent| Action::RemoveItem(at.clone()))
    };
    let open_as = open_name(&at, &measure.id);
    let open = !folds || desk.editor.borrow().is_open(&open_as);
    let panel = format!("p{at}");
    let head = if folds {
        let onclick = desk.send.reform(move |_: MouseEvent| Action::Toggle(open_as.clone()));
        html! {
            <button type="button" class="row-name" data-action="open" aria-expanded={open.to_string()} aria-controls={panel.clone()} {onclick}>
                { icon(IconName::Chevron) }
                <span class="row-text">
                    <span class="name">{ name.clone() }{ ": " }{ measure.what.text(page.language) }</span>
                    <span class="kind">{ in_short(desk, measure) }</span>
                </span>
                { faults_badge(page, desk.faults_within(&at).count()) }
            </button>
        }
    } else {
        html! { <h4>{ name.clone() }</h4> }
    };
    html! {
        <div class={classes!("measure", folds.then_some("folds"))} role="group" aria-label={name.clone()} data-at={at.clone()} tabindex="-1" key={measure.id.clone()}>
            <div class="measure-head">
                { head }
                { remove_button(&page.say_with("remove.named", &[("name", &name)]), page.disabled, remove) }
            </div>
            if open { <div class="measure-fields" id={panel}>{ fields(desk, document, measure, &at) }</div> }
        </div>
    }
}

/// From what to what.
fn in_short(desk: &Desk, measure: &Measure) -> String {
    let page = &desk.page;
    let unit = measure.unit.text(page.language);
    let say = |key: &str, observation: &Observation| {
        let value = format!("{} {unit}", number(&observation.value, page.language));
        page.say_with(key, &[("value", value.trim())])
    };
    let now = measure.baseline.iter().map(|one| say("measure.short.baseline", one));
    let wanted = measure.target.iter().map(|one| say("measure.short.target", one));
    now.chain(wanted).collect::<Vec<_>>().join(", ")
}

fn fields(desk: &Desk, document: &Procurement, measure: &Measure, at: &str) -> Html {
    let page = &desk.page;
    let users = users(document, &measure.id, page.language);
    html! {
        <>
            <div class="side-by-side wide">
                <TextField label={page.say("measure.what")} at={format!("{at}/what")} value={measure.what.clone()} />
                <TextField label={page.say("measure.unit")} at={format!("{at}/unit")} value={measure.unit.clone()} />
            </div>
            <TextField label={page.say("measure.method")} hint={page.say("measure.method.hint")} at={format!("{at}/method")} value={measure.method.clone()} long=true />
            <div class="side-by-side">
                { observed(desk, "measure.baseline", &format!("{at}/baseline"), measure.baseline.as_ref(), &measure.unit) }
                { observed(desk, "measure.target", &format!("{at}/target"), measure.target.as_ref(), &measure.unit) }
            </div>
            if document.problem.departments.as_ref().is_some_and(|departments| !departments.is_empty()) {
                { together(desk, at, measure.together) }
            }
            { served(desk, document, measure, at) }
            <p class="hint">{ if users.is_empty() { page.say("measure.unused") } else { page.say_with("measure.used", &[("names", &users.join(", "))]) } }</p>
        </>
    }
}

/// How the departments' values become one.
fn together(desk: &Desk, at: &str, now: Option<Together>) -> Html {
    let page = &desk.page;
    let at = format!("{at}/together");
    let none = Choice { word: "", label: page.say("together.none") };
    let words = Together::ALL.iter().map(|case| case.word());
    let choices = std::iter::once(none)
        .chain(words.map(|word| Choice { word, label: page.say(&format!("together.{word}")) }))
        .collect::<Vec<_>>();
    let onchoose = {
        let at = at.clone();
        desk.send.reform(move |word: String| Action::Choose {
            at: at.clone(),
            value: Some(word).filter(|word| !word.is_empty()).map(sprang::document::Node::Text),
        })
    };
    html! { <ChoiceField label={page.say("together")} {at} value={now.map(Together::word).unwrap_or_default()} {choices} {onchoose} hint={page.say("together.hint")} /> }
}

/// A value and its day, or the way to state them.
pub(super) fn observed(
    desk: &Desk,
    key: &str,
    at: &str,
    observation: Option<&Observation>,
    unit: &Localised,
) -> Html {
    let page = &desk.page;
    let part =
        OptionalPart { at: at.to_owned(), key, start: template("observation"), there: observation.is_some() };
    optional_part(desk, &part, || {
        let Some(observation) = observation else { return Html::default() };
        html! {
            <>
                <div class="side-by-side">
                    <NumberField label={page.say("measure.value")} at={format!("{at}/value")} value={observation.value.clone()} unit={unit.text(page.language).to_owned()} />
                    <PlainField label={page.say(&format!("{key}.date"))} at={format!("{at}/date")} value={observation.date.clone()} day=true />
                </div>
                <TextField label={page.say("measure.source")} at={format!("{at}/source")} value={observation.source.clone().unwrap_or_default()} optional=true />
            </>
        }
    })
}

/// The names of the criteria that serve a measure.
fn users(document: &Procurement, id: &str, language: sprang::language::Language) -> Vec<String> {
    fn collect(
        criteria: &[Criterion],
        id: &str,
        language: sprang::language::Language,
        found: &mut Vec<String>,
    ) {
        for criterion in criteria {
            match criterion {
                Criterion::Quality { name, serves: Some(serves), .. }
                    if serves.iter().any(|one| one == id) =>
                {
                    found.push(name.text(language).to_owned());
                }
                Criterion::Group { criteria, .. } => collect(criteria, id, language, found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    for lot in &document.lots {
        collect(&lot.criteria, id, language, &mut found);
    }
    found.dedup();
    found
}
