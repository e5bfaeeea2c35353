use std::rc::Rc;

use sprang::document::{Goal, GoalLevel, Measure, Node, Procurement};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::criteria::{Desk, add_row, name_in_lot, remove_row, word_choice};
use crate::pages::json;
use crate::parts::{FaultNote, TextField};
use crate::rules::{Call, Reading as _};
use crate::state::{Action, template};

/// The goals that the need serves: which weighs for what, and each goal to be edited.
pub(super) fn goals(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let goals = document.problem.goals.as_deref().unwrap_or_default();
    html! {
        <section class="question" data-at="/problem/goals" tabindex="-1">
            <h3>{ page.say("goals") }</h3>
            <p class="hint">{ page.say("goals.hint") }</p>
            { tree(desk, goals) }
            { for goals.iter().enumerate().map(|(index, goal)| one(desk, goals, goal, index)) }
            <FaultNote at="/problem/goals" id="e/problem/goals" />
            <div>{ add_row(desk, "/problem/goals", "goals.add", template("goal")) }</div>
        </section>
    }
}

/// The goals from the highest down, each with the criteria that serve it and what they weigh.
fn tree(desk: &Desk, goals: &[Goal]) -> Html {
    let page = &desk.page;
    if goals.is_empty() {
        return Html::default();
    }
    let text = desk.editor.borrow().text().to_owned();
    let answer = page.rules.ask("need", Call::Need, &desk.with_profile(&[&text]));
    let Some(node) = answer.node().filter(|node| node.words("outcome") == "sound") else {
        return html! { <p class="hint">{ page.say("goals.tree.faults") }</p> };
    };
    let editor = desk.editor.borrow();
    let name =
        |lot: &str, id: &str| name_in_lot(&editor, lot, id, page.language).unwrap_or_else(|| id.to_owned());
    let row = |goal: &Node| {
        let served: Vec<String> = goal
            .items("servedBy")
            .iter()
            .flat_map(|served| {
                let lot = served.words("lot").to_owned();
                served
                    .items("criteria")
                    .iter()
                    .filter_map(move |id| Some((lot.clone(), id.as_text()?.to_owned())))
            })
            .map(|(lot, id)| name(&lot, &id))
            .collect();
        let depth = goal.member("depth").and_then(|depth| match depth {
            Node::Number(number) => number.as_u64(),
            _ => None,
        });
        html! {
            <li class={format!("goal-row depth-{}", depth.unwrap_or_default().min(3))} key={goal.words("id").to_owned()}>
                <p><span class="tag">{ goal.localised("level", page.language).to_owned() }</span>{ " " }<b>{ goal.localised("text", page.language).to_owned() }</b></p>
                <p class="hint">{ if served.is_empty() { page.say("goals.unserved") } else { page.say_with("goals.served", &[("names", &served.join(", "))]) } }</p>
            </li>
        }
    };
    html! { <ul class="goal-tree" role="list" aria-label={page.say("goals.tree")}>{ for node.items("goals").iter().map(row) }</ul> }
}

fn one(desk: &Desk, goals: &[Goal], goal: &Goal, index: usize) -> Html {
    let page = &desk.page;
    let at = format!("/problem/goals/{index}");
    let number = (index + 1).to_string();
    let name = page.say_with("goals.number", &[("number", &number)]);
    let above = std::iter::once((String::new(), page.say("goals.under.none"))).chain(
        goals
            .iter()
            .filter(|other| other.id != goal.id)
            .map(|other| (other.id.clone(), other.text.text(page.language).to_owned())),
    );
    let onchange = {
        let at = format!("{at}/under");
        desk.send.reform(move |event: Event| {
            let id = event.target_unchecked_into::<HtmlSelectElement>().value();
            Action::Choose { at: at.clone(), value: (!id.is_empty()).then_some(Node::Text(id)) }
        })
    };
    let under = goal.under.clone().unwrap_or_default();
    let id = format!("f{at}/under");
    html! {
        <div class="part-row" role="group" aria-label={name.clone()} data-at={at.clone()} tabindex="-1" key={goal.id.clone()}>
            <div class="part-fields">
                <TextField label={name.clone()} at={format!("{at}/text")} value={goal.text.clone()} />
                <div class="side-by-side">
                    { word_choice(desk, "goals.level", format!("{at}/level"), goal.level.word(), GoalLevel::ALL.iter().map(|case| case.word())) }
                    if goals.len() > 1 {
                        <div class="field">
                            <label class="label" for={id.clone()}>{ page.say("goals.under") }</label>
                            <select {id} class="input" data-field={format!("{at}/under")} disabled={page.disabled} {onchange}>
                                { for above.map(|(word, label)| html! { <option value={word.clone()} selected={word == under}>{ label }</option> }) }
                            </select>
                            <FaultNote at={format!("{at}/under")} id={format!("e{at}/under")} />
                        </div>
                    }
                </div>
                <TextField label={page.say("goals.source")} at={format!("{at}/source")} value={goal.source.clone().unwrap_or_default()} optional=true />
            </div>
            { remove_row(desk, &at, &name) }
        </div>
    }
}

/// Which goals a measure serves: those of the document, and those of the organisation's profile to take over.
pub(super) fn served(desk: &Desk, document: &Procurement, measure: &Measure, at: &str) -> Html {
    let page = &desk.page;
    let goals = document.problem.goals.as_deref().unwrap_or_default();
    let own = measure.goals.clone().unwrap_or_default();
    let list = format!("{at}/goals");
    let pick = |id: String| {
        let (list, own) = (list.clone(), own.clone());
        desk.send.reform(move |event: Event| {
            let mut goals: Vec<String> = own.iter().filter(|known| **known != id).cloned().collect();
            if event.target_unchecked_into::<HtmlInputElement>().checked() {
                goals.push(id.clone());
            }
            let value = (!goals.is_empty()).then(|| Node::List(goals.into_iter().map(Node::Text).collect()));
            Action::Choose { at: list.clone(), value }
        })
    };
    let further = of_profile(desk, goals, measure);
    if goals.is_empty() && further.is_none() {
        return Html::default();
    }
    html! {
        <fieldset class="plain-set" data-at={list.clone()} tabindex="-1">
            <legend class="label">{ page.say("goals.of-measure") }</legend>
            { for goals.iter().map(|goal| html! {
                <label class="check" key={goal.id.clone()}>
                    <input type="checkbox" checked={own.contains(&goal.id)} disabled={page.disabled} onchange={pick(goal.id.clone())} />
                    <span>{ goal.text.text(page.language).to_owned() }</span>
                </label>
            }) }
            { for own.iter().enumerate().map(|(index, _)| html! { <FaultNote at={format!("{list}/{index}")} id={format!("e{list}/{index}")} /> }) }
            { for further }
        </fieldset>
    }
}

/// The goals of the organisation's profile that the document has not taken over.
fn of_profile(desk: &Desk, known: &[Goal], measure: &Measure) -> Option<Html> {
    let page = &desk.page;
    let profile = desk.profile.clone()?;
    let further: Vec<&Node> = profile
        .list("goals")
        .iter()
        .filter(|goal| known.iter().all(|one| one.id != goal.words("id")))
        .collect();
    if further.is_empty() {
        return None;
    }
    let onchoose = {
        let (rules, send) = (page.rules.clone(), desk.send.clone());
        let (editor, profile, id) = (desk.editor.clone(), profile.clone(), measure.id.clone());
        Callback::from(move |goal: String| {
            let send = send.clone();
            let then = Callback::from(move |answer: Rc<Node>| {
                if let Some(changed) = answer.given("document") {
                    send.emit(Action::Change(json(changed)));
                }
            });
            let text = editor.borrow().text().to_owned();
            rules.once(Call::ServeGoal, &[&text, &id, &goal, &profile.text], then);
        })
    };
    let id = format!("take-goal-{}", measure.id);
    let onchange = onchoose.reform(|event: Event| {
        let select = event.target_unchecked_into::<HtmlSelectElement>();
        let chosen = select.value();
        select.set_value("");
        chosen
    });
    Some(html! {
        <div class="field">
            <label class="label" for={id.clone()}>{ page.say_with("goals.take", &[("profile", &profile.name)]) }</label>
            <select {id} class="input" data-action="take-goal" disabled={page.disabled} {onchange}>
                <option value="" selected=true>{ page.say("tie.choose") }</option>
                { for further.iter().map(|goal| html! { <option value={goal.words("id").to_owned()}>{ goal.localised("text", page.language).to_owned() }</option> }) }
            </select>
        </div>
    })
}
