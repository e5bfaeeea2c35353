use std::rc::Rc;

use sprang::document::{Criterion, Decimal, Lot, Weight};
use sprang::explain;
use sprang::language::Localised;
use sprang::validate::weight_sum;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::details::{DetailsProps, details};
use super::document_notes::document_notes;
use super::drag::{dragging, dropping};
use super::rows::{RowsProps, rows};
use super::weight::{WeightProps, weight_in_row};
use super::{Desk, LotView};
use crate::parts::{IconName, icon, number};
use crate::state::{Action, Way, list_and_index, open_name};

/// The id of a criterion.
#[must_use]
pub(super) fn id_of(criterion: &Criterion) -> &str {
    match criterion {
        Criterion::Quality { id, .. } | Criterion::Price { id, .. } | Criterion::Group { id, .. } => id,
    }
}

/// The name of a criterion.
#[must_use]
pub(super) fn name_of(criterion: &Criterion) -> &Localised {
    match criterion {
        Criterion::Quality { name, .. } | Criterion::Price { name, .. } | Criterion::Group { name, .. } => {
            name
        }
    }
}

/// What is shown.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says where the criterion stands, and all can hold at once"
)]
pub(super) struct CriterionProps {
    /// The lot.
    pub(crate) lot: LotView,
    /// The criterion's place.
    pub at: String,
    /// The criterion.
    pub criterion: Criterion,
    /// The lot as a whole.
    pub whole: Lot,
    /// Whether nothing stands above it.
    pub first: bool,
    /// Whether nothing stands below it.
    pub last: bool,
    /// Whether a group stands beside it.
    pub can_go_in: bool,
    /// Whether it stands in a group.
    pub inner: bool,
    /// All lots, where there are several.
    pub lots: Rc<Vec<Lot>>,
    /// By which the page knows it again when it is moved.
    pub key: String,
}

/// One criterion or group: a row with its name and weight, which opens to be edited.
pub(super) fn criterion_part(desk: &Desk, props: &CriterionProps) -> Html {
    let page = &desk.page;
    let criterion = &props.criterion;
    let open_key = open_name(&props.at, id_of(criterion));
    let open = desk.editor.borrow().is_open(&open_key);
    let name = name_of(criterion).text(page.language).to_owned();
    let name = if name.is_empty() { page.say("criterion.nameless") } else { name };
    let inside = page.faults.iter().filter(|fault| {
        fault.at.strip_prefix(props.at.as_str()).is_some_and(|rest| {
            rest.is_empty()
                || (rest.starts_with('/')
                    && !(matches!(criterion, Criterion::Group { .. }) && rest.starts_with("/criteria/")))
        })
    });
    let faults = inside.count();
    let (kind, class) = match criterion {
        Criterion::Quality { scale, .. } => (page.say(&format!("scale.{}.short", scale.word())), "quality"),
        Criterion::Price { rule: Some(rule), .. } => {
            (explain::name(rule.word(), page.language).unwrap_or_default(), "price")
        }
        Criterion::Price { rule: None, .. } => (page.say("price.compared"), "price"),
        Criterion::Group { .. } => (page.say("group.kind"), "group"),
    };
    let toggle = desk.send.reform(move |_: MouseEvent| Action::Toggle(open_key.clone()));
    let alike = among_lots(props).map(|key| page.say(key));
    let panel = format!("p{}", props.at);
    let (over, drop) = match list_and_index(&props.at) {
        Some((list, index)) => dropping(desk, list, index),
        None => Default::default(),
    };
    let start = dragging(&props.at);
    html! {
        <li key={props.key.clone()} class={classes!("criterion", class, open.then_some("open"))} part="criterion" ondragover={over} ondrop={drop}>
            <div class="row">
                <span class="grip" draggable={(!page.disabled).to_string()} title={page.say("drag")} ondragstart={start}>{ icon(IconName::Grip) }</span>
                <button type="button" class="row-name" data-at={props.at.clone()} data-action="open" aria-expanded={open.to_string()}
                    aria-controls={panel.clone()} onclick={toggle} onkeydown={move_keys(desk, &props.at)}>
                    { icon(IconName::Chevron) }
                    <span class="row-text">
                        <span class="name">{ name.clone() }</span>
                        <span class="kind">{ kind }{ for alike.map(|words| html! { <>{ " · " }{ words }</> }) }</span>
                    </span>
                    if faults > 0 {
                        <span class="badge">{ icon(IconName::Warning) }{ match faults { 1 => page.say("faults.one"), _ => page.say_with("faults.some", &[("count", &faults.to_string())]) } }</span>
                    }
                </button>
                { weight_column(desk, props, &name) }
            </div>
            if open {
                <div class="panel" id={panel}>
                    { document_notes(desk, &props.at) }
                    { details(desk, &DetailsProps { lot: props.lot.clone(), at: props.at.clone(), criterion: criterion.clone() }) }
                    { tools(props, desk) }
                </div>
            }
            if let Criterion::Group { criteria, .. } = criterion {
                <div class="members">
                    { rows(desk, &RowsProps { inner: true, lot: props.lot.clone(), list: format!("{}/criteria", props.at), criteria: criteria.clone(), whole: props.whole.clone(), lots: props.lots.clone() }) }
                </div>
            }
        </li>
    }
}

fn weight_column(desk: &Desk, props: &CriterionProps, name: &str) -> Html {
    let page = &desk.page;
    match &props.criterion {
        Criterion::Quality { weight, .. } | Criterion::Price { weight: Some(weight), .. } => {
            weight_of(desk, props, name, weight)
        }
        Criterion::Price { .. } => html! {},
        Criterion::Group { criteria, .. } => {
            // What the group counts for is said by core: the sum of a lot that has only these.
            let part = Lot { criteria: criteria.clone(), ..props.whole.clone() };
            let sum = Decimal(weight_sum(&part).sum.to_string());
            let (text, unit) = (
                number(&sum, page.language),
                if props.lot.deducts { props.lot.currency.clone() } else { String::new() },
            );
            html! {
                <div class="row-weight">
                    <span class="group-sum" aria-label={page.say("group.sum")}>{ text }{ " " }{ unit }</span>
                    { bar(&sum, &props.lot, &props.whole) }
                </div>
            }
        }
    }
}

fn weight_of(desk: &Desk, props: &CriterionProps, name: &str, weight: &Weight) -> Html {
    let counted = match weight {
        Weight::Exact { points } => Some(points),
        Weight::Range { fixed, .. } | Weight::Order { fixed, .. } => fixed.as_ref(),
        Weight::Deduction { amount } => Some(amount),
        Weight::DeductionPerPoint { .. } => None,
    };
    html! {
        <div class="row-weight">
            { weight_in_row(desk, &WeightProps { name: name.to_owned(), lot: props.lot.clone(), at: format!("{}/weight", props.at), weight: weight.clone() }) }
            { counted.map(|counted| bar(counted, &props.lot, &props.whole)) }
        </div>
    }
}

/// A bar as long as the weight's share of the whole. Drawn in the weight's own unit, so that nothing is calculated here.
fn bar(weight: &Decimal, lot: &LotView, whole: &Lot) -> Html {
    let total = if lot.deducts { weight_sum(whole).sum.to_string() } else { lot.total.clone() };
    let (total, weight) = (Decimal(total), weight.clone());
    let drawable = |number: &Decimal| number.number().is_ok_and(|number| !number.is_negative());
    if !drawable(&weight) || !total.number().is_ok_and(|total| total.is_positive()) {
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

/// Whether the criterion is alike in every lot, or another in some of them; nothing where no other lot has one
/// with its id.
fn among_lots(props: &CriterionProps) -> Option<&'static str> {
    fn find<'a>(criteria: &'a [Criterion], id: &str) -> Option<&'a Criterion> {
        criteria.iter().find_map(|criterion| match criterion {
            other if id_of(other) == id => Some(other),
            Criterion::Group { criteria, .. } => find(criteria, id),
            _ => None,
        })
    }
    let id = id_of(&props.criterion);
    let found: Vec<&Criterion> = props.lots.iter().filter_map(|lot| find(&lot.criteria, id)).collect();
    if found.len() < 2 {
        return None;
    }
    Some(if found.iter().any(|other| **other != props.criterion) {
        "lots.differs"
    } else if found.len() == props.lots.len() {
        "lots.shared"
    } else {
        "lots.shared-some"
    })
}

fn tools(props: &CriterionProps, desk: &Desk) -> Html {
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
    let is_group = matches!(props.criterion, Criterion::Group { .. });
    let is_quality = matches!(props.criterion, Criterion::Quality { .. });
    html! {
        <div class="criterion-tools" role="group" aria-label={page.say("criterion.tools")}>
            { button(IconName::Up, "move.up", "move-up", go(Way::Up), !props.first) }
            { button(IconName::Down, "move.down", "move-down", go(Way::Down), !props.last) }
            if !is_group && props.can_go_in { { button(IconName::In, "move.in", "move-in", go(Way::In), true) } }
            if props.inner { { button(IconName::Out, "move.out", "move-out", go(Way::Out), true) } }
            if !matches!(props.criterion, Criterion::Price { .. }) {
                { button(IconName::Copy, "copy", "copy", Action::Copy(props.at.clone()), true) }
            }
            if is_quality {
                { button(IconName::Split, "split", "split", Action::Split(props.at.clone()), true) }
                { button(IconName::Merge, "merge", "merge", Action::Merge(props.at.clone()), !props.last) }
            }
            if !props.lots.is_empty() && !props.inner {
                { button(IconName::Share, "lots.make-alike", "share", Action::Share(props.at.clone()), among_lots(props) != Some("lots.shared")) }
            }
            { button(IconName::Remove, "remove", "remove", Action::Remove(props.at.clone()), true) }
        </div>
    }
}
