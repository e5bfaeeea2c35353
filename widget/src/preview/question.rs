use sprang::award::{PreviewEnd, PreviewTotal, Rejection};
use sprang::document::{Decimal, Node};
use sprang::explain::{next_level, rejection};
use sprang::procurement::{Cost, CostCounts, Group, Level, Quality, Scale};
use yew::prelude::*;

use super::View;
use super::figure;
use crate::parts::{IconName, NumberField, icon};
use crate::state::{OfferAction, OfferForm, answer_of};

/// A criterion, as a question to the supplier.
pub(crate) fn part(view: &View<'_>, quality: &Quality) -> Html {
    let language = view.page.language;
    html! {
        <li class="question" part="question" key={quality.id.clone()}>
            <div class="question-head">
                <h3>{ quality.name.text(language) }</h3>
                { figures(view, &quality.id) }
            </div>
            if let Some(description) = &quality.description { <p class="hint">{ description.text(language) }</p> }
            { input(view, quality) }
            { threshold(view, quality) }
            { opened(view, &quality.id) }
            { next(view, &quality.id) }
        </li>
    }
}

/// A group's name, and what its criteria give together.
pub(crate) fn group_head(view: &View<'_>, group: &Group) -> Html {
    let key = format!("{}/group", group.id);
    let sum = view
        .form
        .previews()
        .get(view.index)
        .and_then(|preview| preview.as_ref().ok()?.scored.group(&group.id));
    html! {
        <>
            <div class="question-head">
                <h3>{ group.name.text(view.page.language) }</h3>
                if let Some(sum) = sum { <div class="figures">{ figure::button(view, &key, &view.page.say("figure.group"), &sum.sum, false) }</div> }
            </div>
            if let Some(sum) = sum { { figure::opened(view, &key, &sum.sum.step) } }
        </>
    }
}

/// What a criterion gives: points, and points after weighting.
pub(crate) fn figures(view: &View<'_>, id: &str) -> Html {
    let found = view
        .form
        .previews()
        .get(view.index)
        .and_then(|preview| preview.as_ref().ok()?.scored.contribution(id));
    let Some(found) = found else {
        return price_ends(view, id).map_or_else(
            || html! { <p class="unanswered">{ view.page.say("figure.none") }</p> },
            |ends| {
                html! {
                    <div class="figures">{ for ends.iter().map(|(key, label, end)| figure::button(view, key, &view.page.say(label), &end.price.weighted, false)) }</div>
                }
            },
        );
    };
    html! {
        <div class="figures">
            if found.points != found.weighted { { figure::button(view, &format!("{id}/points"), &view.page.say("figure.points"), &found.points, false) } }
            { figure::button(view, &format!("{id}/weighted"), &view.page.say(weighted_label(found.weighted.step.unit)), &found.weighted, false) }
        </div>
    }
}

/// What a price gives at the ends of what is assumed about the others.
fn price_ends<'a>(view: &View<'a>, id: &str) -> Option<[(&'static str, &'static str, &'a PreviewEnd); 2]> {
    let preview = view.form.previews().get(view.index)?.as_ref().ok()?;
    let PreviewTotal::Range(range) = &preview.total else { return None };
    (range.least.price.criterion == id).then_some({
        [
            ("price-least", "figure.price-least", &range.least),
            ("price-most", "figure.price-most", &range.most),
        ]
    })
}

fn weighted_label(unit: sprang::award::Unit) -> &'static str {
    if unit == sprang::award::Unit::Money { "figure.deduction" } else { "figure.weighted" }
}

/// The steps that are open for a criterion.
pub(crate) fn opened(view: &View<'_>, id: &str) -> Html {
    let found = view
        .form
        .previews()
        .get(view.index)
        .and_then(|preview| preview.as_ref().ok()?.scored.contribution(id));
    let Some(found) = found else {
        let ends = price_ends(view, id).into_iter().flatten();
        return html! { <>{ for ends.map(|(key, _, end)| figure::opened(view, key, &end.price.weighted.step)) }</> };
    };
    html! {
        <>
            { figure::opened(view, &format!("{id}/points"), &found.points.step) }
            { figure::opened(view, &format!("{id}/weighted"), &found.weighted.step) }
        </>
    }
}

fn threshold(view: &View<'_>, quality: &Quality) -> Html {
    let Some(threshold) = &quality.threshold else { return html! {} };
    let page = view.page;
    let least = threshold.least.written(page.language.decimal_mark());
    let preview = view.form.previews().get(view.index).and_then(|preview| preview.as_ref().ok());
    let answered = preview.is_some_and(|preview| preview.scored.contribution(&quality.id).is_some());
    let failed = preview.and_then(|preview| {
        preview.rejections.iter().find(|reason| matches!(reason, Rejection::BelowThreshold { criterion, .. } if *criterion == quality.id))
    });
    match failed {
        Some(reason) => {
            html! { <p class="limit failed">{ icon(IconName::Warning) }{ rejection(reason, &view.context) }</p> }
        }
        None if answered => {
            html! { <p class="limit passed">{ icon(IconName::Check) }{ page.say_with("limit.passed", &[("least", &least)]) }</p> }
        }
        None => html! { <p class="limit">{ page.say_with("limit.stands", &[("least", &least)]) }</p> },
    }
}

fn next(view: &View<'_>, id: &str) -> Html {
    let preview = view.form.previews().get(view.index).and_then(|preview| preview.as_ref().ok());
    let Some(next) = preview.and_then(|preview| preview.next_levels.iter().find(|next| next.criterion == id))
    else {
        return html! {};
    };
    let key = format!("{id}/next");
    html! {
        <>
            <p class="next"><span class="hint">{ next_level(next, &view.context) }</span>{ " " }{ figure::button(view, &key, &view.page.say("figure.next"), &next.gain, false) }</p>
            { figure::opened(view, &key, &next.gain.step) }
        </>
    }
}

/// A cost beside the price, as a question to the supplier.
pub(crate) fn cost_part(view: &View<'_>, cost: &Cost) -> Html {
    let (page, language) = (view.page, view.page.language);
    let (id, name) = (cost.id.as_str(), cost.name.text(language));
    let unit = match &cost.counts {
        CostCounts::Sum => view.context.currency.to_owned(),
        CostCounts::Each { unit, .. } => unit.text(language).to_owned(),
        CostCounts::UnitPrice { unit, .. } => format!("{}/{}", view.context.currency, unit.text(language)),
        CostCounts::Share { .. } => String::new(),
    };
    let field = |member: &str| OfferForm::field(view.index, &format!("answers/{id}{member}"));
    let written = view.form.answer(view.index, id, "value").and_then(Node::as_text).map(Decimal::from);
    html! {
        <div class="cost" key={cost.id.clone()}>
            if let Some(description) = &cost.description { <p class="hint">{ description.text(language) }</p> }
            if matches!(cost.counts, CostCounts::Share { .. }) {
                <p class="label">{ name }</p>
                { yes_or_no(view, id, name) }
            } else {
                <NumberField label={page.say_with("preview.cost", &[("name", name)])} at={field("/value")} value={written} optional=true {unit} also={field("")} />
            }
        </div>
    }
}

/// Two cards: yes and no.
fn yes_or_no(view: &View<'_>, id: &str, name: &str) -> Html {
    let now = match view.form.answer(view.index, id, "yes") {
        Some(Node::Bool(yes)) => Some(*yes),
        _ => None,
    };
    let choice = |yes: bool, key: &str| {
        let answer = answer_of("yes-no", "yes", Node::Bool(yes));
        card(view, id, Some(yes) == now, key, answer, html! { <b>{ view.page.say(key) }</b> })
    };
    let field = OfferForm::field(view.index, &format!("answers/{id}/yes"));
    html! { <fieldset class="cards two" data-field={field}><legend class="label quiet">{ name.to_owned() }</legend>{ choice(true, "answer.yes") }{ choice(false, "answer.no") }</fieldset> }
}

fn input(view: &View<'_>, quality: &Quality) -> Html {
    let (page, language) = (view.page, view.page.language);
    let id = quality.id.as_str();
    let field = |member: &str| OfferForm::field(view.index, &format!("answers/{id}/{member}"));
    let written =
        |member: &str| view.form.answer(view.index, id, member).and_then(Node::as_text).map(Decimal::from);
    let value = |label: String, unit: String, hint: Option<String>| {
        html! { <NumberField {label} at={field("value")} value={written("value")} optional=true {unit} {hint} also={OfferForm::field(view.index, &format!("answers/{id}"))} /> }
    };
    let mark = language.decimal_mark();
    match &quality.scale {
        Scale::Levels(levels) => levels_part(view, quality, levels),
        // What assessors prefer is nothing that a tenderer states.
        Scale::Compared { .. } => html! { <p class="hint">{ page.say("answer.compared") }</p> },
        Scale::YesNo { .. } => yes_or_no(view, id, quality.name.text(language)),
        Scale::Linear { unit, worst, best, .. } => {
            let unit = unit.text(language);
            let values = [
                ("worst", worst.value.written(mark)),
                ("best", best.value.written(mark)),
                ("most", best.points.written(mark)),
            ];
            let values: Vec<(&str, &str)> =
                values.iter().map(|(name, value)| (*name, value.as_str())).chain([("unit", unit)]).collect();
            value(page.say("answer.value"), unit.to_owned(), Some(page.say_with("answer.linear", &values)))
        }
        Scale::Steps { unit, steps, lower_is_better, .. } => {
            let unit = unit.text(language).to_owned();
            let key = if *lower_is_better { "answer.step-lower" } else { "answer.step-higher" };
            let list = steps.iter().map(|step| {
                page.say_with(
                    key,
                    &[
                        ("value", &step.value.written(mark)),
                        ("unit", &unit),
                        ("points", &step.points.written(mark)),
                    ],
                )
            });
            let hint = list.collect::<Vec<_>>().join(" ");
            value(page.say("answer.value"), unit, Some(hint))
        }
        Scale::Count { unit, each, most } => {
            let unit = unit.text(language).to_owned();
            let hint = page.say_with(
                "answer.count-hint",
                &[("each", &each.written(mark)), ("most", &most.written(mark))],
            );
            value(page.say("answer.count"), unit, Some(hint))
        }
        Scale::Judged { least, most, step, anchors, .. } => {
            let hint = page.say_with(
                "answer.grade-hint",
                &[
                    ("least", &least.written(mark)),
                    ("most", &most.written(mark)),
                    ("step", &step.written(mark)),
                ],
            );
            let now = view
                .form
                .answer(view.index, id, "assessments/0/points")
                .and_then(Node::as_text)
                .map(Decimal::from);
            html! {
                <>
                    if !anchors.is_empty() {
                        <dl class="anchors">{ for anchors.iter().map(|anchor| html! { <div><dt>{ anchor.points.written(mark) }</dt><dd>{ anchor.text.text(language) }</dd></div> }) }</dl>
                    }
                    <NumberField label={page.say("answer.grade")} at={field("points")} value={now} optional=true unit={page.say("unit.points")} {hint} also={field("assessments/0/points")} />
                </>
            }
        }
    }
}

fn levels_part(view: &View<'_>, quality: &Quality, levels: &[Level]) -> Html {
    let language = view.page.language;
    let now = view.form.answer(view.index, &quality.id, "level").and_then(Node::as_text);
    let field = OfferForm::field(view.index, &format!("answers/{}/level", quality.id));
    html! {
        <fieldset class="cards" data-field={field}>
            <legend class="label quiet">{ quality.name.text(language) }</legend>
            { for levels.iter().map(|level| {
                let points = level.points.written(language.decimal_mark());
                card(
                    view,
                    &quality.id, now == Some(level.id.as_str()), &level.id, answer_of("level", "level", Node::Text(level.id.clone())), html! {
                    <><span>{ level.text.text(language) }</span><b class="card-points">{ points }{ "\u{a0}" }{ view.page.say("unit.points-short") }</b></>
                })
            }) }
        </fieldset>
    }
}

fn card(view: &View<'_>, id: &str, checked: bool, value: &str, answer: Node, words: Html) -> Html {
    let (lot, criterion) = (view.index, id.to_owned());
    let onchange = view.send.reform(move |_: Event| OfferAction::Answer {
        lot,
        criterion: criterion.clone(),
        answer: Some(answer.clone()),
    });
    html! {
        <label class="card">
            <input type="radio" name={format!("{}/{id}", view.index)} value={value.to_owned()} {checked} disabled={view.page.disabled} {onchange} />
            <span class="card-text">{ words }</span>
        </label>
    }
}
