use sprang::document::{
    Better, Comparing, Consolidation, Decimal, Level, Outside, Point, RoundingMode, Scale,
};
use sprang::exchange::curve::curve;
use sprang::language::Localised;
use yew::prelude::*;

use super::{Desk, add_row, flag, remove_row, word_choice};
use crate::parts::{Choice, ChoiceField, FaultNote, NumberField, TextField};
use crate::state::{Action, template};

/// What is shown.
pub(super) struct ScaleProps {
    /// The scale's place.
    pub at: String,
    /// The scale.
    pub scale: Scale,
}

/// How an answer becomes points, to be edited.
pub(super) fn scale_part(desk: &Desk, props: &ScaleProps) -> Html {
    let page = &desk.page;
    let now = props.scale.word();
    let choices = Scale::WORDS
        .iter()
        .map(|word| Choice { word, label: page.say(&format!("scale.{word}")) })
        .collect::<Vec<_>>();
    let onchoose = {
        let at = props.at.clone();
        desk.send.reform(move |word: String| Action::Choose {
            at: at.clone(),
            value: Some(template(&format!("scale/{word}"))),
        })
    };
    html! {
        <>
            <ChoiceField label={page.say("scale.kind")} at={props.at.clone()} value={now} {choices} {onchoose} hint={page.say(&format!("scale.{now}.hint"))} />
            { body(props, desk) }
            { for curve(&props.scale, page.language).map(|picture| html! { <div class="curve-box">{ Html::from_html_unchecked(AttrValue::from(picture)) }</div> }) }
        </>
    }
}

fn body(props: &ScaleProps, desk: &Desk) -> Html {
    let page = &desk.page;
    let place = |member: &str| format!("{}/{member}", props.at);
    let points = |key: &str, member: &str, value: &Decimal| {
        html! { <NumberField label={page.say(key)} at={place(member)} value={value.clone()} unit={page.say("unit.points")} /> }
    };
    let unit = |unit: &Localised| html! { <TextField label={page.say("scale.unit")} hint={page.say("scale.unit.hint")} at={place("unit")} value={unit.clone()} /> };
    let word = |key: &str, member: &str, now: &'static str, words: Vec<&'static str>| {
        word_choice(desk, key, place(member), now, words)
    };
    match &props.scale {
        Scale::Compared { most, method } => {
            compared_part(desk, props, (most, method), &|key, member, now, words| {
                word(key, member, now, words.to_vec())
            })
        }
        Scale::Levels { levels } => levels_part(desk, &place("levels"), levels, "levels.add"),
        Scale::Linear { unit: in_unit, worst, best, outside } => html! {
            <>
                { unit(in_unit) }
                { end(desk, &place("worst"), "scale.worst", worst, in_unit) }
                { end(desk, &place("best"), "scale.best", best, in_unit) }
                { word("scale.outside", "outside", outside.word(), Outside::ALL.iter().map(|case| case.word()).collect()) }
            </>
        },
        Scale::Steps { unit: in_unit, better, below, steps } => html! {
            <>
                { unit(in_unit) }
                { word("scale.better", "better", better.word(), Better::ALL.iter().map(|case| case.word()).collect()) }
                { points("scale.below", "below", below) }
                { steps_part(desk, &place("steps"), steps, in_unit) }
            </>
        },
        Scale::YesNo { yes, no } => html! {
            <div class="side-by-side">{ points("scale.yes", "yes", yes) }{ points("scale.no", "no", no) }</div>
        },
        Scale::Count { unit: in_unit, each, most } => html! {
            <>
                { unit(in_unit) }
                <div class="side-by-side">
                    { points("scale.each", "each", each) }
                    <NumberField label={page.say("scale.most-counted")} at={place("most")} value={most.clone()} unit={in_unit.text(page.language).to_owned()} />
                </div>
            </>
        },
        Scale::Judged { least, most, step, anchors, consolidation, reasons_required } => html! {
            <>
                <div class="side-by-side">
                    { points("scale.least", "least", least) }
                    { points("scale.most", "most", most) }
                    { points("scale.step", "step", step) }
                </div>
                { word("scale.consolidation", "consolidation", consolidation.word(), Consolidation::ALL.iter().map(|case| case.word()).collect()) }
                { flag(desk, "scale.reasons", &place("reasonsRequired"), *reasons_required == Some(true)) }
                <p class="label">{ page.say("scale.anchors") }</p>
                <p class="hint">{ page.say("scale.anchors.hint") }</p>
                { levels_part(desk, &place("anchors"), anchors, "anchors.add") }
            </>
        },
    }
}

/// A choice among words: key, member, what is chosen now, and all of them.
type WordChoice<'a> = dyn Fn(&str, &str, &'static str, &[&'static str]) -> Html + 'a;

/// How the offers are compared in pairs, and how that becomes points.
fn compared_part(
    desk: &Desk,
    props: &ScaleProps,
    (most, method): (&Decimal, &Comparing),
    word: &WordChoice<'_>,
) -> Html {
    let page = &desk.page;
    let at = format!("{}/method", props.at);
    let choices = Comparing::WORDS
        .iter()
        .map(|word| Choice { word, label: page.say(&format!("scale.compared.{word}")) })
        .collect::<Vec<_>>();
    let onchoose = {
        let at = at.clone();
        desk.send.reform(move |word: String| Action::Choose {
            at: at.clone(),
            value: Some(template(&format!("comparing/{word}"))),
        })
    };
    html! {
        <>
            <NumberField label={page.say("scale.compared.most")} at={format!("{}/most", props.at)} value={most.clone()} unit={page.say("unit.points")} />
            <ChoiceField label={page.say("scale.compared.method")} at={at.clone()} value={method.word()} {choices} {onchoose} />
            if let Comparing::Eigenvector { rounding } = method {
                <div class="side-by-side">
                    <NumberField label={page.say("rounding.places")} at={format!("{at}/rounding/places")} value={rounding.places.clone()} />
                    { word("rounding.mode", "method/rounding/mode", rounding.mode.word(), &RoundingMode::ALL.iter().map(|case| case.word()).collect::<Vec<_>>()) }
                </div>
            }
        </>
    }
}

fn end(desk: &Desk, at: &str, key: &str, point: &Point, unit: &Localised) -> Html {
    let page = &desk.page;
    html! {
        <div class="sub" role="group" aria-label={page.say(key)} data-at={at.to_owned()} tabindex="-1">
            <p class="label">{ page.say(key) }</p>
            <div class="side-by-side">
                <NumberField label={page.say("scale.value")} at={format!("{at}/value")} value={point.value.clone()} unit={unit.text(page.language).to_owned()} />
                <NumberField label={page.say("scale.gives")} at={format!("{at}/points")} value={point.points.clone()} unit={page.say("unit.points")} />
            </div>
        </div>
    }
}

fn levels_part(desk: &Desk, list: &str, levels: &[Level], add: &str) -> Html {
    let page = &desk.page;
    html! {
        <div class="table-like" data-at={list.to_owned()} tabindex="-1">
            <FaultNote at={list.to_owned()} id={format!("e{list}")} />
            { for levels.iter().enumerate().map(|(index, level)| {
                let at = format!("{list}/{index}");
                let number = (index + 1).to_string();
                let named = |key: &str| page.say_with(key, &[("number", &number)]);
                html! {
                    <div class="level" data-at={at.clone()} tabindex="-1" key={level.id.clone()}>
                        <NumberField label={named("level.points")} at={format!("{at}/points")} value={level.points.clone()} unit={page.say("unit.points-short")} quiet=true />
                        <TextField label={named("level.text")} at={format!("{at}/text")} value={level.text.clone()} long=true quiet=true checked=true />
                        { remove_row(desk, &at, &named("level.name")) }
                    </div>
                }
            }) }
            { add_row(desk, list, add, template("level")) }
        </div>
    }
}

fn steps_part(desk: &Desk, list: &str, steps: &[Point], unit: &Localised) -> Html {
    let page = &desk.page;
    html! {
        <div class="table-like" data-at={list.to_owned()} tabindex="-1">
            <p class="label">{ page.say("scale.steps.list") }</p>
            <FaultNote at={list.to_owned()} id={format!("e{list}")} />
            { for steps.iter().enumerate().map(|(index, step)| {
                let at = format!("{list}/{index}");
                let number = (index + 1).to_string();
                let named = |key: &str| page.say_with(key, &[("number", &number)]);
                html! {
                    <div class="step" data-at={at.clone()} tabindex="-1">
                        <NumberField label={named("step.value")} at={format!("{at}/value")} value={step.value.clone()} unit={unit.text(page.language).to_owned()} quiet=true />
                        <span aria-hidden="true">{ page.say("step.gives") }</span>
                        <NumberField label={named("step.points")} at={format!("{at}/points")} value={step.points.clone()} unit={page.say("unit.points-short")} quiet=true />
                        { remove_row(desk, &at, &named("step.name")) }
                    </div>
                }
            }) }
            { add_row(desk, list, "steps.add", template("point")) }
        </div>
    }
}
