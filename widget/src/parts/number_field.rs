use sprang::document::{Decimal, Node};
use sprang::language::Language;
use sprang::number::{NumberFault, Tally};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fault_note::{described_by, fault_note};
use super::typed::use_typed;
use super::{Page, Put, has_fault, is_wrong, number};

/// What a document holds for what was typed: the number where it is one, and otherwise the very
/// text, in a form that nobody can take for a number.
#[must_use]
pub(crate) fn stored(typed: &str, language: Language) -> String {
    match Tally::read_written(typed, language.decimal_mark()) {
        Ok(number) => number.to_string(),
        Err(NumberFault::Empty) => String::new(),
        // `1.200` is not understood in Swedish, but would be read as 1.2 by a machine.
        Err(_) if Tally::read(typed.trim()).is_ok() => format!(" {}", typed.trim()),
        Err(_) => typed.to_owned(),
    }
}

/// Properties of [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// The label.
    pub label: String,
    /// The number's place: a JSON Pointer.
    pub at: String,
    /// The number as the document has it; `None` where it is left out.
    pub value: Option<Decimal>,
    /// Whether the member is left out where nothing is typed.
    #[prop_or_default]
    pub optional: bool,
    /// What it is counted in, after the field.
    #[prop_or_default]
    pub unit: String,
    /// A hint under the label.
    #[prop_or_default]
    pub hint: Option<String>,
    /// Whether the label is for the ear alone, since a heading stands for it to the eye.
    #[prop_or_default]
    pub quiet: bool,
    /// A second place whose faults are shown here.
    #[prop_or_default]
    pub also: Option<String>,
}

/// A number as people write it: with a comma or a point, with or without blanks between groups of digits.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let typed = use_typed();
    let again = use_force_update();
    let Some(page) = use_context::<Page>() else { return html! {} };
    let language = page.language;
    let (id, fault_id, hint_id) =
        (format!("f{}", props.at), format!("e{}", props.at), format!("h{}", props.at));
    let drawn = props.value.as_ref().map_or_else(String::new, |value| number(value, language));
    let value = typed.or(&page.ahead, props.value.as_ref().map(|value| value.0.as_str()), drawn);
    let oninput = {
        let (put, at, optional, typed) = (page.put.clone(), props.at.clone(), props.optional, typed.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let stored = stored(&text, language);
            let stored = (!optional || !stored.is_empty()).then_some(stored);
            typed.take_as(&text, stored.clone());
            put.emit(Put { at: at.clone(), value: stored.map(Node::Text), typed: true });
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| {
        if typed.leave() {
            again.force_update();
        }
    });
    let places = || std::iter::once(&props.at).chain(&props.also);
    let told = places().any(|at| has_fault(&page, at));
    let faulty = places().any(|at| is_wrong(&page, at));
    let described = described_by(told.then_some(&fault_id), props.hint.as_ref().map(|_| &hint_id));
    html! {
        <div class={classes!("field", "number", faulty.then_some("faulty"))}>
            <label for={id.clone()} class={classes!("label", props.quiet.then_some("quiet"))}>{ props.label.clone() }</label>
            if let Some(hint) = &props.hint { <p class="hint" id={hint_id}>{ hint.clone() }</p> }
            <span class="with-unit">
                <input {id} class="input" part="input" type="text" inputmode="decimal" autocomplete="off"
                    data-field={props.at.clone()} aria-describedby={described} aria-invalid={faulty.then_some("true")}
                    disabled={page.disabled} {value} {oninput} {onblur} />
                if !props.unit.is_empty() { <span class="unit">{ props.unit.clone() }</span> }
            </span>
            { fault_note(&page, &props.at, &fault_id) }
            { for props.also.iter().map(|also| fault_note(&page, also, &format!("{fault_id}+"))) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_understood_is_kept_and_is_no_number() {
        let kept = |text| stored(text, Language::Swedish);
        assert_eq!(kept("1 200,5"), "1200.5");
        assert_eq!(kept("ungefär 3"), "ungefär 3");
        assert_eq!(kept("1.200"), " 1.200");
        assert!(Decimal(kept("1.200")).number().is_err());
        assert_eq!(stored("1.200", Language::English), "1.2");
        assert_eq!(kept(" "), "");
    }
}
