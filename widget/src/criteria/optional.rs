use sprang::document::Node;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Desk;
use crate::parts::{Choice, ChoiceField, FaultNote, IconName, icon};
use crate::state::Action;

/// A part of a document that may be left out.
pub(crate) struct OptionalPart<'a> {
    /// Its place.
    pub(crate) at: String,
    /// Of its words: `KEY` is its heading, `KEY.add` and `KEY.remove` its buttons.
    pub(crate) key: &'a str,
    /// What it starts as.
    pub(crate) start: Node,
    /// Whether it is there.
    pub(crate) there: bool,
}

/// The fields of such a part where it is there, otherwise the way to add it.
pub(crate) fn optional_part(desk: &Desk, part: &OptionalPart<'_>, fields: impl FnOnce() -> Html) -> Html {
    let page = &desk.page;
    let choose = |value: Option<Node>| {
        let (at, send) = (part.at.clone(), desk.send.clone());
        Callback::from(move |_: MouseEvent| {
            send.emit(Action::Choose { at: at.clone(), value: value.clone() });
            // The button that was pressed is gone: the focus goes to what took its place.
            send.emit(Action::GoTo(at.clone()));
        })
    };
    if !part.there {
        return html! {
            <div key={format!("no{}", part.at)}>
                <button type="button" class="add small" data-action="add-part" data-at={part.at.clone()} disabled={page.disabled} onclick={choose(Some(part.start.clone()))}>
                    { icon(IconName::Add) }{ page.say(&format!("{}.add", part.key)) }
                </button>
            </div>
        };
    }
    html! {
        <fieldset class="observation" data-at={part.at.clone()} tabindex="-1" key={part.at.clone()}>
            <legend>{ page.say(part.key) }</legend>
            { fields() }
            <FaultNote at={part.at.clone()} id={format!("e{}", part.at)} />
            <button type="button" class="link" data-action="remove-part" disabled={page.disabled} onclick={choose(None)}>{ page.say(&format!("{}.remove", part.key)) }</button>
        </fieldset>
    }
}

/// A choice of one word of the format; `KEY.WORD` are its words for people.
pub(crate) fn word_choice(
    desk: &Desk,
    key: &str,
    at: String,
    now: &str,
    words: impl IntoIterator<Item = &'static str>,
) -> Html {
    let page = &desk.page;
    let choices: Vec<Choice> =
        words.into_iter().map(|word| Choice { word, label: page.say(&format!("{key}.{word}")) }).collect();
    let onchoose = {
        let at = at.clone();
        desk.send.reform(move |word: String| Action::Choose { at: at.clone(), value: Some(Node::Text(word)) })
    };
    html! { <ChoiceField label={page.say(key)} {at} value={now.to_owned()} {choices} {onchoose} /> }
}

/// Something that holds or does not; left out of the document where it does not. `KEY` and `KEY.hint` are its words.
pub(crate) fn flag(desk: &Desk, key: &str, at: &str, holds: bool) -> Html {
    let page = &desk.page;
    let onchange = {
        let at = at.to_owned();
        desk.send.reform(move |event: Event| {
            let holds = event.target_unchecked_into::<HtmlInputElement>().checked();
            Action::Choose { at: at.clone(), value: holds.then_some(Node::Bool(true)) }
        })
    };
    let hint = format!("h{at}");
    html! {
        <div class="flag">
            <label class="check">
                <input type="checkbox" data-field={at.to_owned()} checked={holds} disabled={page.disabled} aria-describedby={hint.clone()} {onchange} />
                <span>{ page.say(key) }</span>
            </label>
            <p class="hint" id={hint}>{ page.say(&format!("{key}.hint")) }</p>
            <FaultNote at={at.to_owned()} id={format!("e{at}")} />
        </div>
    }
}
