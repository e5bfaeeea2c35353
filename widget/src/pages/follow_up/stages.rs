use sprang::document::{Node, Note, Procurement, Stage, StageReached};
use yew::prelude::*;

use super::super::day::today;
use crate::criteria::{Desk, add_row, remove_row, word_choice};
use crate::parts::{FaultNote, IconName, PlainField, TextField, icon};
use crate::state::{Action, template};

const REACHED: &str = "/journey/stages";
const NOTES: &str = "/journey/notes";

/// The stages on the way: who reached which when, and the way to say that one is reached.
pub(super) fn stages(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let reached = document.journey.as_ref().and_then(|journey| journey.stages.as_deref()).unwrap_or_default();
    let one = |stage: &Stage| {
        let here: Vec<(usize, &StageReached)> =
            reached.iter().enumerate().filter(|(_, one)| one.stage == *stage).collect();
        let word = stage.word();
        let name = page.say(&format!("stage.{word}"));
        html! {
            <li class={classes!("stage", (!here.is_empty()).then_some("reached"))} data-at={here.first().map(|(index, _)| format!("{REACHED}/{index}"))} tabindex="-1" key={word}>
                <div class="stage-head">
                    <span class="stage-name">{ if here.is_empty() { html! { <span class="dot" aria-hidden="true"></span> } } else { icon(IconName::Check) } }{ name.clone() }</span>
                    if here.is_empty() {
                        { reach(desk, word, &name) }
                    } else {
                        <span class="hint">{ here.iter().map(|(_, one)| when(one)).collect::<Vec<_>>().join("; ") }</span>
                    }
                </div>
                { for here.into_iter().map(|(index, one)| reached_fields(desk, index, one, &name)) }
            </li>
        }
    };
    html! {
        <section class="card-section" data-at={REACHED} tabindex="-1">
            <h3>{ page.say("stage") }</h3>
            <p class="hint">{ page.say("stage.hint") }</p>
            <ol class="stages" role="list">{ for Stage::ALL.iter().map(one) }</ol>
        </section>
    }
}

/// When a stage was reached, and by whom.
fn when(one: &StageReached) -> String {
    match one.by.as_deref().filter(|by| !by.is_empty()) {
        Some(by) => format!("{}, {by}", one.date),
        None => one.date.clone(),
    }
}

fn reach(desk: &Desk, word: &'static str, name: &str) -> Html {
    let page = &desk.page;
    let onclick = desk.send.reform(move |_: MouseEvent| Action::AddItem {
        list: REACHED.to_owned(),
        value: Node::Object(vec![
            ("stage".to_owned(), Node::Text(word.to_owned())),
            ("date".to_owned(), Node::Text(today())),
        ]),
    });
    html! {
        <button type="button" class="tool" data-action="reach-stage" data-stage={word} disabled={page.disabled}
            aria-label={page.say_with("stage.reach-named", &[("name", name)])} {onclick}>{ page.say("stage.reach") }</button>
    }
}

fn reached_fields(desk: &Desk, index: usize, one: &StageReached, name: &str) -> Html {
    let page = &desk.page;
    let at = format!("{REACHED}/{index}");
    let faulty = page.faults.iter().any(|fault| fault.at.starts_with(&at));
    html! {
        <details class="stage-more" open={faulty} key={at.clone()}>
            <summary data-action="change-stage">{ page.say("stage.change") }<span class="label quiet">{ format!(": {name}") }</span></summary>
        <div class="part-row" role="group" aria-label={name.to_owned()}>
            <div class="part-fields">
                <div class="side-by-side top">
                    <PlainField label={page.say("stage.date")} at={format!("{at}/date")} value={one.date.clone()} day=true />
                    <PlainField label={page.say("stage.by")} hint={page.say("stage.by.hint")} at={format!("{at}/by")} value={one.by.clone().unwrap_or_default()} optional=true />
                </div>
                <TextField label={page.say("stage.note")} at={format!("{at}/note")} value={one.note.clone().unwrap_or_default()} long=true optional=true />
                <FaultNote at={at.clone()} id={format!("e{at}")} />
            </div>
            { remove_row(desk, &at, name) }
        </div>
        </details>
    }
}

/// Notes on the way, such as what suppliers told in the dialogue with the market.
pub(super) fn notes(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let notes = document.journey.as_ref().and_then(|journey| journey.notes.as_deref()).unwrap_or_default();
    let one = |(index, note): (usize, &Note)| {
        let at = format!("{NOTES}/{index}");
        let number = (index + 1).to_string();
        let name = page.say_with("note.number", &[("number", &number)]);
        html! {
            <div class="part-row" role="group" aria-label={name.clone()} data-at={at.clone()} tabindex="-1">
                <div class="part-fields">
                    <div class="side-by-side top">
                        { word_choice(desk, "stage", format!("{at}/stage"), note.stage.word(), Stage::ALL.iter().map(|stage| stage.word())) }
                        <PlainField label={page.say("stage.date")} at={format!("{at}/date")} value={note.date.clone()} day=true />
                        <PlainField label={page.say("note.with")} hint={page.say("note.with.hint")} at={format!("{at}/with")} value={note.with.clone().unwrap_or_default()} optional=true />
                        <PlainField label={page.say("stage.by")} hint={page.say("stage.by.hint")} at={format!("{at}/by")} value={note.by.clone().unwrap_or_default()} optional=true />
                    </div>
                    <TextField label={page.say("note.text")} at={format!("{at}/text")} value={note.text.clone()} long=true />
                    <FaultNote at={at.clone()} id={format!("e{at}")} />
                </div>
                { remove_row(desk, &at, &name) }
            </div>
        }
    };
    let mut begun = template("note");
    crate::state::Change::Put { at: "/date".to_owned(), value: Some(Node::Text(today())) }.apply(&mut begun);
    html! {
        <section class="card-section" data-at={NOTES} tabindex="-1">
            <h3>{ page.say("note") }</h3>
            <p class="hint">{ page.say("note.hint") }</p>
            { for notes.iter().enumerate().map(one) }
            <div>{ add_row(desk, NOTES, "note.add", begun) }</div>
        </section>
    }
}
