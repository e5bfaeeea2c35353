use sprang::document::Node;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fault_note::{described_by, fault_note};
use super::typed::use_typed;
use super::{Page, Put, has_fault, is_wrong};

/// Properties of [`PlainField`].
#[derive(Properties, PartialEq)]
pub struct PlainFieldProps {
    /// The label.
    pub label: String,
    /// The text's place: a JSON Pointer.
    pub at: String,
    /// The text as the document has it.
    pub value: String,
    /// A hint under the label.
    #[prop_or_default]
    pub hint: Option<String>,
    /// Whether the member is left out where nothing is typed.
    #[prop_or_default]
    pub optional: bool,
    /// Whether it is a day, as `YYYY-MM-DD`.
    #[prop_or_default]
    pub day: bool,
}

/// A text that is the same in every language, such as a number in a register, or a day.
#[component]
pub fn PlainField(props: &PlainFieldProps) -> Html {
    let typed = use_typed();
    let Some(page) = use_context::<Page>() else { return html! {} };
    let (id, fault_id, hint_id) =
        (format!("f{}", props.at), format!("e{}", props.at), format!("h{}", props.at));
    let oninput = {
        let (put, at, optional, typed) = (page.put.clone(), props.at.clone(), props.optional, typed.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            typed.take(&text);
            let value = (!optional || !text.is_empty()).then_some(Node::Text(text));
            put.emit(Put { at: at.clone(), value, typed: true });
        })
    };
    let (told, faulty) = (has_fault(&page, &props.at), is_wrong(&page, &props.at));
    let described = described_by(told.then_some(&fault_id), props.hint.as_ref().map(|_| &hint_id));
    html! {
        <div class={classes!("field", "plain", faulty.then_some("faulty"))}>
            <label for={id.clone()} class="label">{ props.label.clone() }</label>
            if let Some(hint) = &props.hint { <p class="hint" id={hint_id}>{ hint.clone() }</p> }
            <input {id} class="input" part="input" type={if props.day { "date" } else { "text" }} autocomplete="off"
                data-field={props.at.clone()} aria-describedby={described} aria-invalid={faulty.then_some("true")}
                disabled={page.disabled} value={typed.or(&page.ahead, None, props.value.clone())} {oninput} />
            { fault_note(&page, &props.at, &fault_id) }
        </div>
    }
}
