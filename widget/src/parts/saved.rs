use yew::prelude::*;

use super::{IconName, Page, icon};
use crate::draft::{Keeping, Lifetime, Refused, Wish};

/// Properties of [`Saved`].
#[derive(Properties, PartialEq)]
pub struct SavedProps {
    /// How the draft is kept.
    pub keeping: Keeping,
    /// What the user wants.
    pub onwish: Callback<Wish>,
    /// Whether it is said from the start, in the place where the time will stand: nothing moves when the first word is saved.
    #[prop_or_default]
    pub from_start: bool,
}

/// Whether what was typed is kept: quiet when it is, loud when it is not.
#[component]
pub fn Saved(props: &SavedProps) -> Html {
    let Some(page) = use_context::<Page>() else { return html! {} };
    let button = |key: &str, action: &'static str, wish: Wish| {
        html! {
            <button type="button" class="link" data-action={action} onclick={props.onwish.reform(move |_| wish)}>{ page.say(key) }</button>
        }
    };
    let keeping = &props.keeping;
    let loud = |key: &str, buttons: Html| {
        html! {
            <p class="loud" role="alert">{ icon(IconName::Warning) }<span>{ page.say(key) }{ " " }{ buttons }</span></p>
        }
    };
    let download = button("draft.download", "download-draft", Wish::Download);
    let (saved, life) = match keeping.lifetime {
        Lifetime::Lasting => {
            ("draft.saved", button("draft.this-tab", "keep-in-this-tab", Wish::Live(Lifetime::ThisTab)))
        }
        Lifetime::ThisTab => {
            ("draft.saved-in-tab", button("draft.lasting", "keep-lasting", Wish::Live(Lifetime::Lasting)))
        }
    };
    html! {
        <>
            if props.from_start && keeping.saved_at.is_none() && keeping.refused.is_none() {
                <p class="saved" part="saved">{ page.say(if keeping.lifetime == Lifetime::Lasting { "draft.begins" } else { "draft.begins-in-tab" }) }</p>
            }
            if let Some(time) = &keeping.saved_at {
                <p class="saved" part="saved" data-saved="">
                    <span>{ page.say_with(saved, &[("time", time)]) }</span>
                    { life }
                    { button("draft.forget", "forget-draft", Wish::Forget) }
                </p>
            }
            if let Some(why) = keeping.refused {
                { loud(if why == Refused::Full { "draft.full" } else { "draft.forbidden" }, download.clone()) }
            }
            if keeping.elsewhere && !keeping.other_tab { { loud("draft.elsewhere", Html::default()) } }
            if keeping.other_tab {
                { loud("draft.other-tab", html! { <>{ button("draft.take-over", "take-over", Wish::TakeOver) }{ " " }{ download.clone() }</> }) }
            }
            if keeping.aside { { loud("draft.aside", button("draft.download-aside", "download-aside", Wish::Aside)) } }
        </>
    }
}
