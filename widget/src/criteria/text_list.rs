use sprang::document::Node;
use sprang::language::Localised;
use yew::prelude::*;

use super::Desk;
use crate::parts::{IconName, TextField, icon};
use crate::state::{Action, template};

/// What is shown.
pub(crate) struct TextListProps {
    /// The heading.
    pub label: String,
    /// What one of them is called.
    pub one: String,
    /// The words of the button that adds one.
    pub add: String,
    /// The list's place.
    pub list: String,
    /// The texts.
    pub texts: Vec<Localised>,
    /// Whether the heading is shown, and not only heard.
    pub named: bool,
    /// Whether the texts are read by the checks as one types.
    pub checked: bool,
}

/// A list of short texts, such as what is handed in as evidence.
pub(crate) fn text_list(desk: &Desk, props: &TextListProps) -> Html {
    let page = &desk.page;
    let add = {
        let list = props.list.clone();
        desk.send.reform(move |_: MouseEvent| Action::AddItem { list: list.clone(), value: template("text") })
    };
    html! {
        <div class="text-list" role="group" aria-label={props.label.clone()}>
            if props.named { <p class="label">{ props.label.clone() }</p> }
            { for props.texts.iter().enumerate().map(|(index, text)| {
                let at = format!("{}/{index}", props.list);
                let number = (index + 1).to_string();
                let remove = { let at = at.clone(); desk.send.reform(move |_: MouseEvent| Action::RemoveItem(at.clone())) };
                html! {
                    <div class="with-remove">
                        <TextField label={format!("{} {number}", props.one)} {at} value={text.clone()} quiet=true checked={props.checked} long={!props.named} />
                        { remove_button(&page.say_with("remove.named", &[("name", &format!("{} {number}", props.one))]), page.disabled, remove) }
                    </div>
                }
            }) }
            <button type="button" class="add small" data-action="add-text" data-list={props.list.clone()} data-at={props.list.clone()} disabled={page.disabled} onclick={add}>
                { icon(IconName::Add) }{ props.add.clone() }
            </button>
        </div>
    }
}

/// A button with an icon alone, named for the ear.
pub(crate) fn remove_button(name: &str, disabled: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="tool bare" data-action="remove-row" aria-label={name.to_owned()} title={name.to_owned()} {disabled} {onclick}>
            { icon(IconName::Remove) }
        </button>
    }
}

/// The button that takes an item out of a list.
pub(crate) fn remove_row(desk: &Desk, at: &str, name: &str) -> Html {
    let at = at.to_owned();
    let onclick = desk.send.reform(move |_: MouseEvent| Action::RemoveItem(at.clone()));
    remove_button(&desk.page.say_with("remove.named", &[("name", name)]), desk.page.disabled, onclick)
}

/// The button that adds an item to a list.
pub(crate) fn add_row(desk: &Desk, list: &str, key: &str, value: Node) -> Html {
    let place = list.to_owned();
    let onclick =
        desk.send.reform(move |_: MouseEvent| Action::AddItem { list: place.clone(), value: value.clone() });
    html! {
        <button type="button" class="add small" data-action="add-row" data-list={list.to_owned()} disabled={desk.page.disabled} {onclick}>
            { icon(IconName::Add) }{ desk.page.say(key) }
        </button>
    }
}
