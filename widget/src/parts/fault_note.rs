use yew::prelude::*;

use super::{IconName, Page, icon};

/// Properties of [`FaultNote`].
#[derive(Properties, PartialEq)]
pub struct FaultNoteProps {
    /// The place whose faults are shown: a JSON Pointer.
    pub at: String,
    /// The id by which the field names its description.
    pub id: String,
}

/// Whether something is wrong at exactly this place.
#[must_use]
pub fn has_fault(page: &Page, at: &str) -> bool {
    page.faults.iter().any(|fault| fault.at == at)
}

/// Whether what stands at exactly this place is wrong, and not only missing.
#[must_use]
pub fn is_wrong(page: &Page, at: &str) -> bool {
    page.faults.iter().any(|fault| fault.at == at && !fault.missing)
}

/// What is wrong with one field, and what to do, beside it.
#[component]
pub fn FaultNote(props: &FaultNoteProps) -> Html {
    use_context::<Page>().map(|page| fault_note(&page, &props.at, &props.id)).unwrap_or_default()
}

/// What is wrong with one field, for fields that know the page: a part of its own for each would be drawn each time.
pub(super) fn fault_note(page: &Page, at: &str, id: &str) -> Html {
    let faults: Vec<Html> = page
        .faults
        .iter()
        .filter(|fault| fault.at == at)
        .map(|fault| {
            html! {
                <span class={classes!("fault-line", fault.missing.then_some("missing"))}>
                    if !fault.missing { { icon(IconName::Warning) } }
                    <span><b>{ fault.message.clone() }</b>{ " " }{ fault.help.clone() }</span>
                </span>
            }
        })
        .collect();
    if faults.is_empty() {
        return html! {};
    }
    html! { <p class="fault" part="fault" id={id.to_owned()}>{ for faults }</p> }
}

/// The ids that describe a field, as `aria-describedby` wants them.
pub(super) fn described_by(fault: Option<&String>, hint: Option<&String>) -> Option<String> {
    let ids: Vec<&str> = hint.into_iter().chain(fault).map(String::as_str).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
