use yew::prelude::*;

use super::{IconName, Page, icon};
use crate::draft::Keeping;

/// Properties of [`Saved`].
#[derive(Properties, PartialEq)]
pub struct SavedProps {
    /// How the draft is kept.
    pub keeping: Keeping,
    /// The user wants the draft gone.
    pub onforget: Callback<()>,
    /// The user wants what could not be kept as a file.
    pub ondownload: Callback<()>,
    /// The user wants what was set aside as a file.
    pub onaside: Callback<()>,
}

/// Whether what was typed is kept: quiet when it is, loud when it is not.
#[component]
pub fn Saved(props: &SavedProps) -> Html {
    let Some(page) = use_context::<Page>() else { return html! {} };
    let button = |key: &str, action: &'static str, callback: &Callback<()>| {
        html! {
            <button type="button" class="link" data-action={action} onclick={callback.reform(|_| ())}>{ page.say(key) }</button>
        }
    };
    let keeping = &props.keeping;
    let loud = |key: &str, button: Html| {
        html! {
            <p class="loud" role="alert">{ icon(IconName::Warning) }<span>{ page.say(key) }{ " " }{ button }</span></p>
        }
    };
    html! {
        <>
            if let Some(time) = &keeping.saved_at {
                <p class="saved" part="saved" data-saved="">
                    <span>{ page.say_with("draft.saved", &[("time", time)]) }</span>
                    { button("draft.forget", "forget-draft", &props.onforget) }
                </p>
            }
            if keeping.failed { { loud("draft.failed", button("draft.download", "download-draft", &props.ondownload)) } }
            if keeping.other_tab { { loud("draft.other-tab", button("draft.download", "download-draft", &props.ondownload)) } }
            if keeping.aside { { loud("draft.aside", button("draft.download-aside", "download-aside", &props.onaside)) } }
        </>
    }
}
