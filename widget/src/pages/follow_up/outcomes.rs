use sprang::document::{Decimal, Measure, MeasuredOutcome, Node, Procurement};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::super::day::today;
use crate::criteria::{Desk, add_row, remove_row};
use crate::parts::{FaultNote, IconName, NumberField, PlainField, icon, number};
use crate::rules::Reading as _;
use crate::state::Action;

const LIST: &str = "/journey/outcomes";

/// What was measured after signing, and how it stands against what was promised.
pub(super) fn outcomes(desk: &Desk, document: &Procurement, plan: Option<&Node>) -> Html {
    let page = &desk.page;
    let measures = document.problem.measures.as_deref().unwrap_or_default();
    let seen = document.journey.as_ref().and_then(|journey| journey.outcomes.as_deref()).unwrap_or_default();
    let begun = Node::Object(vec![
        ("measure".to_owned(), Node::Text(measures.first().map(|one| one.id.clone()).unwrap_or_default())),
        ("value".to_owned(), Node::Text(String::new())),
        ("date".to_owned(), Node::Text(today())),
    ]);
    html! {
        <section class="card-section" data-at={LIST} tabindex="-1">
            <h3>{ page.say("measured") }</h3>
            <p class="hint">{ page.say(if measures.is_empty() { "measured.no-measures" } else { "measured.hint" }) }</p>
            { for plan.map(|plan| against(desk, plan)) }
            { for seen.iter().enumerate().map(|(index, one)| row(desk, measures, one, index)) }
            if !measures.is_empty() { <div>{ add_row(desk, LIST, "measured.add", begun) }</div> }
        </section>
    }
}

fn row(desk: &Desk, measures: &[Measure], one: &MeasuredOutcome, index: usize) -> Html {
    let page = &desk.page;
    let at = format!("{LIST}/{index}");
    let number = (index + 1).to_string();
    let name = page.say_with("measured.number", &[("number", &number)]);
    let id = format!("f{at}/measure");
    let onchange = {
        let at = format!("{at}/measure");
        desk.send.reform(move |event: Event| Action::Choose {
            at: at.clone(),
            value: Some(Node::Text(event.target_unchecked_into::<HtmlSelectElement>().value())),
        })
    };
    let unit = measures.iter().find(|measure| measure.id == one.measure);
    let unit = unit.map(|measure| measure.unit.text(page.language).to_owned()).unwrap_or_default();
    html! {
        <div class="part-row" role="group" aria-label={name.clone()} data-at={at.clone()} tabindex="-1">
            <div class="side-by-side">
                <div class="field">
                    <label class="label" for={id.clone()}>{ page.say("measured.what") }</label>
                    <select {id} class="input" data-field={format!("{at}/measure")} disabled={page.disabled} {onchange}>
                        { for measures.iter().map(|measure| html! { <option value={measure.id.clone()} selected={measure.id == one.measure}>{ measure.what.text(page.language).to_owned() }</option> }) }
                    </select>
                    <FaultNote at={format!("{at}/measure")} id={format!("e{at}/measure")} />
                </div>
                <NumberField label={page.say("measure.value")} at={format!("{at}/value")} value={one.value.clone()} {unit} />
                <PlainField label={page.say("measure.date")} at={format!("{at}/date")} value={one.date.clone()} day=true />
            </div>
            { remove_row(desk, &at, &name) }
        </div>
    }
}

/// Outcome against promise, measure by measure, as the rules say it.
fn against(desk: &Desk, plan: &Node) -> Html {
    let page = &desk.page;
    let all = plan.items("outcomes");
    if all.is_empty() {
        return Html::default();
    }
    let row = |one: &Node| {
        let unit = one.localised("unit", page.language);
        let value = |name: &str| match one.words(name) {
            "" => "–".to_owned(),
            text => format!("{} {unit}", number(&Decimal(text.to_owned()), page.language)),
        };
        let share = one.words("shareOfTheWay").to_owned();
        let late = one.member("inTime") == Some(&Node::Bool(false));
        html! {
            <tr>
                <th scope="row">{ one.localised("what", page.language).to_owned() }</th>
                <td class="number">{ value("baseline") }</td>
                <td class="number">{ value("target") }</td>
                <td class="number">{ value("last") }<span class="hint">{ " " }{ one.words("lastDate").to_owned() }</span>
                    if late { <span class="late">{ icon(IconName::Warning) }{ page.say("measured.late") }</span> }
                </td>
                <td>{ way(desk, &share) }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll-table" role="region" tabindex="0" aria-label={page.say("measured.against")}>
            <table class="small-table wide">
                <caption>{ page.say("measured.against") }</caption>
                <thead><tr>
                    <th scope="col">{ page.say("measure.what") }</th>
                    <th scope="col" class="number">{ page.say("measure.baseline") }</th>
                    <th scope="col" class="number">{ page.say("measure.target") }</th>
                    <th scope="col" class="number">{ page.say("measured.last") }</th>
                    <th scope="col">{ page.say("measured.way") }</th>
                </tr></thead>
                <tbody>{ for all.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// How much of the way is gone, as a bar and in words; a share that cannot be drawn stands in words alone.
fn way(desk: &Desk, share: &str) -> Html {
    if share.is_empty() {
        return html! { <>{ "–" }</> };
    }
    let decimal = Decimal(share.to_owned());
    let shown = number(&decimal, desk.page.language);
    let drawable = decimal.number().is_ok_and(|share| !share.is_negative());
    html! {
        <>
            if drawable {
                <svg class="bar" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width={share.to_owned()} height="1" /></svg>
            }
            <span class="hint">{ desk.page.say_with("measured.share", &[("share", &shown)]) }</span>
        </>
    }
}
