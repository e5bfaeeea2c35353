use sprang::document::Node;
use sprang::language::{Language, Localised};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::fault_note::{described_by, fault_note};
use super::typed::use_typed;
use super::{FindingNote, Page, Put, has_fault, is_wrong};

/// A localised text as it stands in a document.
#[must_use]
pub fn node_of(text: &Localised) -> Node {
    let of = |language: Language| {
        text.only(language).map(|text| (language.code().to_owned(), Node::Text(text.to_owned())))
    };
    Node::Object(Language::ALL.into_iter().filter_map(of).collect())
}

/// Properties of [`TextField`].
#[derive(Properties, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is one plain fact about the field")]
pub struct TextFieldProps {
    /// The label.
    pub label: String,
    /// The text's place: a JSON Pointer to the localised text.
    pub at: String,
    /// The text.
    pub value: Localised,
    /// Whether it may be several lines.
    #[prop_or_default]
    pub long: bool,
    /// Whether the member is left out where there is no text.
    #[prop_or_default]
    pub optional: bool,
    /// Whether the text is read by the checks as one types.
    #[prop_or_default]
    pub checked: bool,
    /// A hint under the label.
    #[prop_or_default]
    pub hint: Option<String>,
    /// Whether the label is for the ear alone, since a heading stands for it to the eye.
    #[prop_or_default]
    pub quiet: bool,
}

/// A text in the language that is edited; the other language's text, where this one lacks, as a hint.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let typed = use_typed();
    let Some(page) = use_context::<Page>() else { return html! {} };
    let (id, fault_id, hint_id) =
        (format!("f{}", props.at), format!("e{}", props.at), format!("h{}", props.at));
    let language = page.text_language;
    let change = {
        let (put, at, value, optional) =
            (page.put.clone(), props.at.clone(), props.value.clone(), props.optional);
        move |text: String| {
            let mut value = value.clone();
            value.put(language, &text);
            let value = (!optional || !value.is_empty()).then(|| node_of(&value));
            put.emit(Put { at: at.clone(), value, typed: true });
        }
    };
    let value = props.value.only(language).unwrap_or_default().to_owned();
    let placeholder = if value.is_empty() { props.value.text(language).to_owned() } else { String::new() };
    let (text, mend) = (AttrValue::from(value.clone()), change.clone());
    let (told, faulty) = (has_fault(&page, &props.at), is_wrong(&page, &props.at));
    let described = described_by(told.then_some(&fault_id), props.hint.as_ref().map(|_| &hint_id));
    let invalid = faulty.then_some("true");
    let value = typed.or(&page.ahead, None, value);
    let change = move |text: String| {
        typed.take(&text);
        change(text);
    };
    let input = if props.long {
        let change = change.clone();
        html! {
            <textarea id={id.clone()} class="input" part="input" rows="2" lang={language.code()} data-field={props.at.clone()}
                aria-describedby={described} aria-invalid={invalid} disabled={page.disabled} {placeholder} {value}
                oninput={move |event: InputEvent| change(event.target_unchecked_into::<HtmlTextAreaElement>().value())} />
        }
    } else {
        html! {
            <input id={id.clone()} class="input" part="input" type="text" autocomplete="off" lang={language.code()}
                data-field={props.at.clone()} aria-describedby={described} aria-invalid={invalid} disabled={page.disabled}
                {placeholder} {value}
                oninput={move |event: InputEvent| change(event.target_unchecked_into::<HtmlInputElement>().value())} />
        }
    };
    html! {
        <div class={classes!("field", faulty.then_some("faulty"))}>
            <label for={id} class={classes!("label", props.quiet.then_some("quiet"))}>{ props.label.clone() }</label>
            if let Some(hint) = &props.hint { <p class="hint" id={hint_id}>{ hint.clone() }</p> }
            { input }
            { fault_note(&page, &props.at, &fault_id) }
            if props.checked && !text.trim().is_empty() {
                <FindingNote at={format!("{}/{}", props.at, language.code())} {text} language={language.code()} mend={Callback::from(mend)} />
            }
        </div>
    }
}
