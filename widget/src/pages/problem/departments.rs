use sprang::document::{Decimal, Department, DepartmentFigure, Measure, Node, Procurement};
use yew::prelude::*;

use super::measures::observed;
use crate::criteria::{Desk, add_row, remove_row};
use crate::parts::{FaultNote, IconName, NumberField, TextField, icon, number};
use crate::rules::{Call, Reading as _};
use crate::state::{Action, template};

/// The departments that share the need, each with its own need and numbers, and what they have together.
pub(super) fn departments(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let all = document.problem.departments.as_deref().unwrap_or_default();
    let measures = document.problem.measures.as_deref().unwrap_or_default();
    html! {
        <section class="question" data-at="/problem/departments" tabindex="-1">
            <h3>{ page.say("department") }</h3>
            <p class="hint">{ page.say("department.hint") }</p>
            { for all.iter().enumerate().map(|(index, one)| department(desk, measures, one, index)) }
            <FaultNote at="/problem/departments" id="e/problem/departments" />
            { shared(desk, measures, all) }
            <div>{ add_row(desk, "/problem/departments", "department.add", template("department")) }</div>
        </section>
    }
}

fn department(desk: &Desk, measures: &[Measure], one: &Department, index: usize) -> Html {
    let page = &desk.page;
    let at = format!("/problem/departments/{index}");
    let name = one.name.text(page.language).to_owned();
    let number = (index + 1).to_string();
    let name = if name.trim().is_empty() {
        page.say_with("department.number", &[("number", &number)])
    } else {
        name
    };
    let figures = one.figures.as_deref().unwrap_or_default();
    html! {
        <div class="part-row" role="group" aria-label={name.clone()} data-at={at.clone()} tabindex="-1" key={one.id.clone()}>
            <div class="part-fields">
                <TextField label={page.say("department.name")} at={format!("{at}/name")} value={one.name.clone()} />
                <TextField label={page.say("department.need")} hint={page.say("department.need.hint")} at={format!("{at}/need")} value={one.need.clone()} long=true checked=true />
                { for measures.iter().map(|measure| {
                    let list = format!("{at}/figures");
                    let place = figures.iter().position(|figure| figure.measure == measure.id);
                    match place.and_then(|place| Some((place, figures.get(place)?))) {
                        Some((place, figure)) => numbers(desk, &format!("{list}/{place}"), measure, figure),
                        None => state(desk, &list, measure),
                    }
                }) }
            </div>
            { remove_row(desk, &at, &name) }
        </div>
    }
}

/// The way to state a department's own numbers for a measure.
fn state(desk: &Desk, list: &str, measure: &Measure) -> Html {
    let page = &desk.page;
    let (list, id) = (list.to_owned(), measure.id.clone());
    let onclick = desk.send.reform(move |_: MouseEvent| Action::AddItem {
        list: list.clone(),
        value: Node::Object(vec![("measure".to_owned(), Node::Text(id.clone()))]),
    });
    let what = measure.what.text(page.language);
    html! {
        <div key={measure.id.clone()}>
            <button type="button" class="add small" data-action="add-figure" data-measure={measure.id.clone()} disabled={page.disabled} {onclick}>
                { icon(IconName::Add) }{ page.say_with("department.figures.add", &[("what", what)]) }
            </button>
        </div>
    }
}

fn numbers(desk: &Desk, at: &str, measure: &Measure, figure: &DepartmentFigure) -> Html {
    let page = &desk.page;
    let what = measure.what.text(page.language).to_owned();
    html! {
        <fieldset class="observation" data-at={at.to_owned()} tabindex="-1" key={measure.id.clone()}>
            <legend>{ what.clone() }</legend>
            <NumberField label={page.say("department.concerns")} hint={page.say("department.concerns.hint")} at={format!("{at}/concerns")} value={figure.concerns.clone()} optional=true />
            <div class="side-by-side top">
                { observed(desk, "measure.baseline", &format!("{at}/baseline"), figure.baseline.as_ref(), &measure.unit) }
                { observed(desk, "measure.target", &format!("{at}/target"), figure.target.as_ref(), &measure.unit) }
            </div>
            <FaultNote at={at.to_owned()} id={format!("e{at}")} />
            <div>{ remove_row(desk, at, &what) }</div>
        </fieldset>
    }
}

/// What the departments have together, measure by measure, as the rules work it out.
fn shared(desk: &Desk, measures: &[Measure], all: &[Department]) -> Html {
    let page = &desk.page;
    if all.iter().all(|one| one.figures.as_ref().is_none_or(Vec::is_empty)) {
        return Html::default();
    }
    let text = desk.editor.borrow().text().to_owned();
    let answer = page.rules.ask("need", Call::Need, &desk.with_profile(&[&text]));
    let Some(node) = answer.node().filter(|node| node.words("outcome") == "sound") else {
        return html! { <p class="hint">{ page.say("department.shared.faults") }</p> };
    };
    let shown = |text: &str| {
        if text.is_empty() { "–".to_owned() } else { number(&Decimal(text.to_owned()), page.language) }
    };
    let row = |one: &Node| {
        let measure = measures.iter().find(|measure| measure.id == one.words("measure"));
        let (what, unit) = measure.map_or((String::new(), String::new()), |measure| {
            (measure.what.text(page.language).to_owned(), measure.unit.text(page.language).to_owned())
        });
        let value = |name: &str| match one.words(name) {
            "" => "–".to_owned(),
            text => format!("{} {unit}", shown(text)),
        };
        html! {
            <tr>
                <th scope="row">{ what }</th>
                <td class="number">{ shown(one.words("concerns")) }</td>
                <td class="number">{ value("baseline") }</td>
                <td class="number">{ value("target") }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll-table" role="region" tabindex="0" aria-label={page.say("department.shared")}>
            <table class="small-table wide">
                <caption>{ page.say("department.shared") }</caption>
                <thead><tr>
                    <th scope="col">{ page.say("measure.what") }</th>
                    <th scope="col" class="number">{ page.say("department.shared.concerns") }</th>
                    <th scope="col" class="number">{ page.say("measure.baseline") }</th>
                    <th scope="col" class="number">{ page.say("measure.target") }</th>
                </tr></thead>
                <tbody>{ for node.items("shared").iter().map(row) }</tbody>
            </table>
        </div>
    }
}
