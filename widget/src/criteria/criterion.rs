use std::rc::Rc;

use sprang::document::{CriterionOutline, Decimal, Part, Weight};
use sprang::explain;
use sprang::number::Tally;
use sprang::validate::weight_sum_of;
use web_sys::KeyboardEvent;
use yew::prelude::*;

#[cfg(feature = "workbench")]
use super::details::{DetailsProps, details};
#[cfg(feature = "workbench")]
use super::document_notes::document_notes;
use super::drag::{dragging, dropping};
use super::drawn::Standing;
use super::row_state::RowState;
use super::rows::{RowsProps, rows};
use super::weight::{WeightProps, weight_in_row};
use super::whole::Whole;
use super::{Desk, LotView, further};
use crate::parts::{IconName, Page, icon, number};
use crate::state::{Action, Way, list_and_index, open_name};

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub(super) struct RowProps {
    /// What the row needs of the desk.
    pub(super) desk: Desk,
    /// The lot.
    pub(super) lot: Rc<LotView>,
    /// The criterion's place.
    pub(super) at: String,
    /// The criterion.
    pub(super) criterion: Rc<CriterionOutline>,
    /// The whole of it, where the row shows more.
    pub(super) whole: Whole,
    /// How its row and those of its members stand.
    pub(super) states: Vec<RowState>,
    /// Where it stands.
    pub(super) standing: Standing,
}

/// So that a row that is the very same as before is not compared part by part.
impl Eq for RowProps {}

impl RowProps {
    fn state(&self) -> RowState {
        self.states.first().copied().unwrap_or_default()
    }
}

/// One criterion or group: a row with its name and weight, which opens to be edited. Its fields know the faults within
/// it alone, so that a key pressed in one row leaves all others as they are.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    html! { <ContextProvider<Page> context={props.desk.page.clone()}>{ row(props) }</ContextProvider<Page>> }
}

fn row(props: &RowProps) -> Html {
    let RowProps { desk, criterion, at, .. } = props;
    let page = &desk.page;
    let RowState { open, made_up, alike } = props.state();
    let name = criterion.name.text(page.language).to_owned();
    let name = if name.is_empty() { page.say("criterion.nameless") } else { name };
    let inside = page.faults.iter().filter(|fault| {
        fault.at.strip_prefix(at.as_str()).is_some_and(|rest| {
            rest.is_empty()
                || (rest.starts_with('/')
                    && !(matches!(criterion.part, Part::Group { .. }) && rest.starts_with("/criteria/")))
        })
    });
    let faults = inside.count();
    let (kind, class) = match &criterion.part {
        Part::Quality { scale, .. } => (page.say(&format!("scale.{scale}.short")), "quality"),
        Part::Price { rule: Some(rule), .. } => {
            (explain::name(rule, page.language).unwrap_or_default(), "price")
        }
        Part::Price { rule: None, .. } => (page.say("price.compared"), "price"),
        Part::Group { .. } => (page.say("group.kind"), "group"),
    };
    let toggle = further(desk, Action::Toggle(open_name(at, &criterion.id)));
    let alike = alike.map(|key| page.say(key));
    let panel = format!("p{at}");
    let (over, drop) = match list_and_index(at) {
        Some((list, index)) => dropping(desk, list, index),
        None => Default::default(),
    };
    let start = dragging(at);
    html! {
        <li class={classes!("criterion", class, open.then_some("open"), (faults > 0).then_some("told"))} part="criterion" ondragover={over} ondrop={drop}>
            <div class="row">
                <span class="grip" draggable={(!page.disabled).to_string()} title={page.say("drag")} ondragstart={start}>{ icon(IconName::Grip) }</span>
                <button type="button" class="row-name" data-at={at.clone()} data-action="open" aria-expanded={open.to_string()}
                    aria-controls={panel.clone()} onclick={toggle} onkeydown={move_keys(desk, at)}>
                    { icon(IconName::Chevron) }
                    <span class="row-text">
                        <span class="name">{ name.clone() }</span>
                        <span class="kind">{ kind }{ for alike.map(|words| html! { <>{ " · " }{ words }</> }) }</span>
                    </span>
                    { faults_badge(page, faults) }
                    if made_up {
                        <span class="badge">{ icon(IconName::Warning) }{ page.say("price.made-up") }</span>
                    }
                </button>
                { weight_column(props, &name) }
            </div>
            if open { { opened(props, panel) } }
            if let Part::Group { criteria } = &criterion.part {
                <div class="members">
                    { rows(desk, &RowsProps { inner: true, lot: &props.lot, list: &format!("{at}/criteria"), criteria, states: props.states.get(1..).unwrap_or_default() }) }
                </div>
            }
        </li>
    }
}

/// How many faults there are within what a row stands for; nothing where there are none.
pub(crate) fn faults_badge(page: &Page, faults: usize) -> Html {
    let words = match faults {
        0 => return html! {},
        1 => page.say("faults.one"),
        _ => page.say_with("faults.some", &[("count", &faults.to_string())]),
    };
    html! { <span class="badge faults-count">{ icon(IconName::Warning) }{ words }</span> }
}

#[cfg(feature = "workbench")]
fn opened(props: &RowProps, panel: String) -> Html {
    let RowProps { desk, at, .. } = props;
    let Some(criterion) = props.whole.clone() else { return html! {} };
    html! {
        <div class="panel" id={panel}>
            { document_notes(desk, at) }
            { details(desk, &DetailsProps { lot: props.lot.clone(), at: at.clone(), criterion }) }
            { tools(props, desk) }
        </div>
    }
}

/// What is in an open row comes with the larger module; here none is open.
#[cfg(not(feature = "workbench"))]
fn opened(_: &RowProps, _: String) -> Html {
    Html::default()
}

fn weight_column(props: &RowProps, name: &str) -> Html {
    let RowProps { desk, lot, .. } = props;
    let page = &desk.page;
    match &props.criterion.part {
        Part::Quality { weight, .. } | Part::Price { weight: Some(weight), .. } => {
            weight_of(props, name, weight)
        }
        Part::Price { .. } => html! {},
        Part::Group { criteria } => {
            // What the group counts for is said by core.
            let sum = Decimal(weight_sum_of(criteria).sum.to_string());
            let (text, unit) =
                (number(&sum, page.language), if lot.deducts { lot.currency.clone() } else { String::new() });
            html! {
                <div class="row-weight">
                    <span class="group-sum" aria-label={page.say("group.sum")}>{ text }{ " " }{ unit }</span>
                    { bar(&sum, lot) }
                </div>
            }
        }
    }
}

fn weight_of(props: &RowProps, name: &str, weight: &Weight) -> Html {
    let counted = match weight {
        Weight::Exact { points } => Some(points),
        Weight::Range { fixed, .. } | Weight::Order { fixed, .. } => fixed.as_ref(),
        Weight::Deduction { amount } => Some(amount),
        Weight::DeductionPerPoint { .. } => None,
    };
    html! {
        <div class="row-weight">
            { weight_in_row(&props.desk, &WeightProps { name: name.to_owned(), lot: props.lot.clone(), at: format!("{}/weight", props.at), weight: weight.clone() }) }
            { counted.map(|counted| bar(counted, &props.lot)) }
        </div>
    }
}

/// A bar as long as the weight's share of the whole. Drawn in the weight's own unit, so that nothing is calculated here.
fn bar(weight: &Decimal, lot: &LotView) -> Html {
    let (total, weight) = (Decimal(lot.total.clone()), weight.clone());
    let drawable = |number: &Decimal| number.tally().is_ok_and(|number| !number.is_negative());
    if !drawable(&weight) || !total.tally().is_ok_and(Tally::is_positive) {
        return html! { <span class="bar" aria-hidden="true"></span> };
    }
    html! {
        <svg class="bar" viewBox={format!("0 0 {} 1", total.0)} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect width={weight.0} height="1" />
        </svg>
    }
}

fn move_keys(desk: &Desk, at: &str) -> Callback<KeyboardEvent> {
    let (send, at) = (desk.send.clone(), at.to_owned());
    Callback::from(move |event: KeyboardEvent| {
        if !event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let way = match event.key().as_str() {
            "ArrowUp" => Way::Up,
            "ArrowDown" => Way::Down,
            "ArrowRight" => Way::In,
            "ArrowLeft" => Way::Out,
            _ => return,
        };
        event.prevent_default();
        send.emit(Action::Move { at: at.clone(), way });
    })
}

#[cfg(feature = "workbench")]
fn tools(props: &RowProps, desk: &Desk) -> Html {
    let page = &desk.page;
    let button = |drawing: IconName, key: &str, name: &'static str, action: Action, possible: bool| {
        html! {
            <button type="button" class="tool" data-action={name} data-of={props.at.clone()} disabled={page.disabled || !possible}
                onclick={desk.send.reform(move |_: MouseEvent| action.clone())}>
                { icon(drawing) }<span>{ page.say(key) }</span>
            </button>
        }
    };
    let go = |way: Way| Action::Move { at: props.at.clone(), way };
    let is_group = matches!(props.criterion.part, Part::Group { .. });
    let is_quality = matches!(props.criterion.part, Part::Quality { .. });
    html! {
        <div class="criterion-tools" role="group" aria-label={page.say("criterion.tools")}>
            { button(IconName::Up, "move.up", "move-up", go(Way::Up), !props.standing.first) }
            { button(IconName::Down, "move.down", "move-down", go(Way::Down), !props.standing.last) }
            if !is_group && props.standing.can_go_in { { button(IconName::In, "move.in", "move-in", go(Way::In), true) } }
            if props.standing.inner { { button(IconName::Out, "move.out", "move-out", go(Way::Out), true) } }
            if !matches!(props.criterion.part, Part::Price { .. }) {
                { button(IconName::Copy, "copy", "copy", Action::Copy(props.at.clone()), true) }
            }
            if is_quality {
                { button(IconName::Split, "split", "split", Action::Split(props.at.clone()), true) }
                { button(IconName::Merge, "merge", "merge", Action::Merge(props.at.clone()), !props.standing.last) }
            }
            if props.lot.several && !props.standing.inner {
                { button(IconName::Share, "lots.make-alike", "share", Action::Share(props.at.clone()), props.state().alike != Some("lots.shared")) }
            }
            { button(IconName::Remove, "remove", "remove", Action::Remove(props.at.clone()), true) }
        </div>
    }
}
