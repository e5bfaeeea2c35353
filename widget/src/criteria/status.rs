use sprang::document::{LotOutline, Outline, Part};
use sprang::language::Language;
use sprang::validate::{WeightSum, weight_sum};
use yew::prelude::*;

use super::lots::lot_name;
use super::{Desk, further, languages};
use crate::parts::{Announce, IconName, Page, icon};
use crate::state::{Action, Told, place_of};
use crate::words::say_with;

/// What always stands at the top: the sum of weights, what is wrong, and the way back.
pub(crate) fn status(desk: &Desk) -> Html {
    let editor = desk.editor.borrow();
    let Some(document) = editor.outline() else { return html! {} };
    html! {
        <div class="status" part="status">
            <div class="status-line">
                { sums(desk, document, None) }
                { history_tools(desk) }
            </div>
            { notice(desk) }
            { faults(desk, |_| true, None) }
        </div>
    }
}

/// What was just done, and how to have it back.
pub(crate) fn notice(desk: &Desk) -> Html {
    let words = desk.notice();
    html! {
        <>
            <p class="notice">{ words.clone() }</p>
            <Announce text={words.unwrap_or_default()} at_once=true />
        </>
    }
}

/// What the weights of each lot, or of one, add up to, and whether that is what they should.
pub(crate) fn sums(desk: &Desk, document: &Outline, only: Option<usize>) -> Html {
    let page = &desk.page;
    let several = document.lots.len() > 1;
    let wanted = |index: usize| only.is_none_or(|only| only == index);
    let sums = document.lots.iter().enumerate().filter(|(index, _)| wanted(*index)).map(|(index, lot)| {
        let SumInWords { sum, words, right } = sum_in_words(page.language, document, lot);
        let (mark, state) = if right { (IconName::Check, "right") } else { (IconName::Warning, "off") };
        html! {
            <p class={classes!("sum", state)} data-total={sum} data-lot={index.to_string()} part="total">
                { icon(mark) }
                <span>
                    if several { <b>{ lot_name(page, lot, index) }{ ": " }</b> }
                    <span data-words="">{ words }</span>
                </span>
            </p>
        }
    });
    html! { <div class="sums">{ for sums }</div> }
}

/// What the weights of a lot add up to.
pub(crate) struct SumInWords {
    /// The sum as people write it.
    pub(crate) sum: String,
    /// The sum, and how it stands to what it should be.
    pub(crate) words: String,
    /// Whether it is what it should be.
    pub(crate) right: bool,
}

/// What the weights of a lot add up to, for people.
pub(crate) fn sum_in_words(language: Language, document: &Outline, lot: &LotOutline) -> SumInWords {
    let added = weight_sum(lot);
    let (missing, WeightSum { sum, total, open }) = (added.missing(), added);
    let decimal = language.decimal_mark();
    let written = sum.written(decimal);
    let say = |key: &str, values: &[(&str, &str)]| say_with(language, key, values);
    let (words, right) = match (&total, &missing) {
        (Some(total), Some(missing)) => {
            let words = say("status.sum-of", &[("sum", &written), ("total", &total.written(decimal))]);
            let rest = missing.magnitude().written(decimal);
            if open > 0 {
                (format!("{words} {}", say("status.open", &[("open", &open.to_string())])), false)
            } else if missing.is_zero() {
                (words, true)
            } else if missing.is_negative() {
                (format!("{words} {}", say("status.over", &[("rest", &rest)])), false)
            } else {
                (format!("{words} {}", say("status.under", &[("rest", &rest)])), false)
            }
        }
        _ => (say("status.deductions", &[("sum", &written), ("currency", &document.currency)]), true),
    };
    SumInWords { sum: written, words, right }
}

/// What can be undone and done again, and the language of the texts.
pub(crate) fn history_tools(desk: &Desk) -> Html {
    let page = &desk.page;
    let editor = desk.editor.borrow();
    let history = editor.history();
    let act = |action: Action| desk.send.reform(move |_: MouseEvent| action.clone());
    html! {
        <div class="tools" role="group" aria-label={page.say("status.tools")}>
            <button type="button" class="tool" data-action="undo" disabled={page.disabled || !history.can_undo()} onclick={act(Action::Undo)}>
                { icon(IconName::Undo) }<span>{ page.say("undo") }</span>
            </button>
            <button type="button" class="tool" data-action="redo" disabled={page.disabled || !history.can_redo()} onclick={act(Action::Redo)}>
                { icon(IconName::Redo) }<span>{ page.say("redo") }</span>
            </button>
            { text_languages(desk) }
        </div>
    }
}

/// The language of the texts that are edited.
pub(super) fn text_languages(desk: &Desk) -> Html {
    let now = desk.page.text_language;
    let button = |(language, name): (Language, &'static str)| {
        let onclick = desk.send.reform(move |_: MouseEvent| Action::TextLanguage(language));
        html! {
            <button type="button" class="tool segment" lang={language.code()} aria-pressed={(language == now).to_string()}
                data-action={format!("texts-{}", language.code())} {onclick}>{ name }</button>
        }
    };
    html! {
        <span class="segments" role="group" aria-label={desk.page.say("status.texts")}>
            <span class="segments-label" aria-hidden="true">{ desk.page.say("status.texts") }</span>
            { for languages().into_iter().map(button) }
        </span>
    }
}

/// What is wrong at some places of the document, each with a way there. Where nothing is, that is said, or what is open
/// all the same.
pub(crate) fn faults(desk: &Desk, here: impl Fn(&str) -> bool, open: Option<Html>) -> Html {
    let page = &desk.page;
    if page.rules.failed() {
        return unchecked(page);
    }
    let found: Vec<&Told> = page.faults.iter().filter(|fault| here(&fault.at)).collect();
    let count = found.len();
    let words = if count == 0 { page.say("faults.none") } else { fault_words(page, &found) };
    // What is still being looked at is not said: only what has come of it.
    let nothing = count == 0 && open.is_some();
    let heard = if desk.known && !nothing { words.clone() } else { String::new() };
    html! {
        <>
            if count == 0 && !desk.known {
                // A frame or so later it is known; until then nothing is told that may be untrue.
                <p class="faults-none">{ page.say("faults.reading") }</p>
            } else if count == 0 {
                <p class="faults-none">{ open.unwrap_or_else(|| html! { <>{ icon(IconName::Check) }{ words }</> }) }</p>
            } else {
                <details class={classes!("faults", found.iter().all(|fault| fault.missing).then_some("missing"))} part="faults">
                    <summary>{ icon(IconName::Warning) }<span>{ words }</span></summary>
                    { fault_links(desk, &found) }
                </details>
            }
            <Announce text={heard} />
        </>
    }
}

/// How much is missing, and how much is wrong.
pub(crate) fn fault_words(page: &Page, found: &[&Told]) -> String {
    let missing = found.iter().filter(|fault| fault.missing).count();
    let wrong = found.len() - missing;
    let words = |count: usize, one: &str, some: &str| match count {
        0 => None,
        1 => Some(page.say(one)),
        _ => Some(page.say_with(some, &[("count", &count.to_string())])),
    };
    let both = [
        words(missing, "faults.missing.one", "faults.missing.some"),
        words(wrong, "faults.one", "faults.some"),
    ];
    both.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Faults as links to their places.
pub(crate) fn fault_links(desk: &Desk, found: &[&Told]) -> Html {
    let item = |fault: &&Told| {
        let at = fault.at.clone();
        let onclick = further::<MouseEvent>(desk, Action::GoTo(at.clone()));
        let editor = desk.editor.borrow();
        let place =
            place_name(&editor, &fault.at, desk.page.language).or_else(|| field_name(&desk.page, &fault.at));
        html! {
            <li>
                <button type="button" class="link" data-action="go-to-fault" data-fault={fault.code.clone()} {onclick}>
                    if let Some(place) = place { <b>{ place }{ ": " }</b> }
                    { fault.message.clone() }
                </button>
            </li>
        }
    };
    html! { <ul>{ for found.iter().map(item) }</ul> }
}

/// Said where the rules could not be had: what is typed is kept all the same.
fn unchecked(page: &Page) -> Html {
    let rules = page.rules.clone();
    html! {
        <p class="loud" role="alert">
            { icon(IconName::Warning) }
            <span>
                { page.say("faults.unchecked") }{ " " }
                <button type="button" class="link" data-action="check-again" onclick={Callback::from(move |_: MouseEvent| rules.try_again())}>{ page.say("faults.check-again") }</button>
            </span>
        </p>
    }
}

/// What the field of a place outside the criteria is called.
fn field_name(page: &Page, at: &str) -> Option<String> {
    let parts: Vec<&str> = at.split('/').skip(1).collect();
    let key = match parts.as_slice() {
        ["title"] => "field.of.title",
        ["id"] => "field.of.id",
        ["buyer", "name"] => "field.of.buyer",
        ["problem", "summary"] => "field.of.summary",
        ["problem", "measures", ..] => "field.of.measures",
        ["problem", "departments", ..] => "field.of.departments",
        ["problem", "goals", ..] => "field.of.goals",
        ["lots", lot, "title"] => {
            // People count from one.
            let number = lot.parse::<usize>().ok()?.saturating_add(1).to_string();
            return Some(page.say_with("field.of.lot", &[("number", &number)]));
        }
        _ => return None,
    };
    Some(page.say(key))
}

/// The name of the criterion with this id in the lot with that one.
pub(crate) fn name_in_lot(
    editor: &crate::state::Editor,
    lot: &str,
    id: &str,
    language: Language,
) -> Option<String> {
    let index = editor.outline()?.lots.iter().position(|one| one.id == lot)?;
    let at = place_of(editor.node(), &format!("/lots/{index}/criteria"), id)?;
    place_name(editor, &at, language)
}

/// The name of the criterion that a place is in.
pub(crate) fn place_name(editor: &crate::state::Editor, at: &str, language: Language) -> Option<String> {
    let document = editor.outline()?;
    let mut parts = at.split('/').skip(1);
    let (Some("lots"), Some(lot)) = (parts.next(), parts.next()) else { return None };
    let mut list = &document.lots.get(lot.parse::<usize>().ok()?)?.criteria;
    let mut name = None;
    while parts.next() == Some("criteria") {
        let Some(criterion) = parts.next().and_then(|index| list.get(index.parse::<usize>().ok()?)) else {
            break;
        };
        name = Some(criterion.name.text(language).to_owned());
        let Part::Group { criteria } = &criterion.part else { break };
        list = criteria;
    }
    name.filter(|name| !name.is_empty())
}
