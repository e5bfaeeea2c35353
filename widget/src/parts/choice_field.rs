use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::fault_note::{described_by, fault_note};
use super::{Page, has_fault, is_wrong};

/// One of the choices of a [`ChoiceField`].
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The word that stands in the document.
    pub word: &'static str,
    /// The words for people.
    pub label: String,
}

/// Properties of [`ChoiceField`].
#[derive(Properties, PartialEq)]
pub struct ChoiceFieldProps {
    /// The label.
    pub label: String,
    /// The place: a JSON Pointer.
    pub at: String,
    /// The word that is chosen.
    pub value: String,
    /// All choices.
    pub choices: Vec<Choice>,
    /// What happens when another is chosen.
    pub onchoose: Callback<String>,
    /// A hint under the field.
    #[prop_or_default]
    pub hint: Option<String>,
}

/// A choice of one among several.
#[component]
pub fn ChoiceField(props: &ChoiceFieldProps) -> Html {
    let Some(page) = use_context::<Page>() else { return html! {} };
    let (id, fault_id, hint_id) =
        (format!("f{}", props.at), format!("e{}", props.at), format!("h{}", props.at));
    let (told, faulty) = (has_fault(&page, &props.at), is_wrong(&page, &props.at));
    let described = described_by(told.then_some(&fault_id), props.hint.as_ref().map(|_| &hint_id));
    let onchange =
        props.onchoose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <div class={classes!("field", faulty.then_some("faulty"))}>
            <label for={id.clone()} class="label">{ props.label.clone() }</label>
            <select {id} class="input" part="input" data-field={props.at.clone()} aria-describedby={described}
                aria-invalid={faulty.then_some("true")} disabled={page.disabled} {onchange}>
                { for props.choices.iter().map(|choice| html! {
                    <option value={choice.word} selected={choice.word == props.value}>{ choice.label.clone() }</option>
                }) }
            </select>
            if let Some(hint) = &props.hint { <p class="hint" id={hint_id}>{ hint.clone() }</p> }
            { fault_note(&page, &props.at, &fault_id) }
        </div>
    }
}
