use yew::prelude::*;

use super::{IconName, Page, icon};
use crate::draft::{Keeping, Lifetime, Refused, Wish};

/// Whether what was typed is kept: quiet when it is, loud when it is not. `from_start` says it before anything was, in the
/// place where the time will stand: nothing moves when the first word is saved.
pub fn saved(page: &Page, keeping: &Keeping, onwish: &Callback<Wish>, from_start: bool) -> Html {
    let button = |key: &str, action: &'static str, wish: Wish| {
        html! {
            <button type="button" class="link" data-action={action} onclick={onwish.reform(move |_| wish)}>{ page.say(key) }</button>
        }
    };
    let loud = |key: &str, buttons: Html| {
        html! {
            <p class="loud" role="alert">{ icon(IconName::Warning) }<span>{ page.say(key) }{ " " }{ buttons }</span></p>
        }
    };
    let download = button("draft.download", "download-draft", Wish::Download);
    let (key, life) = match keeping.lifetime {
        Lifetime::Lasting => {
            ("draft.saved", button("draft.this-tab", "keep-in-this-tab", Wish::Live(Lifetime::ThisTab)))
        }
        Lifetime::ThisTab => {
            ("draft.saved-in-tab", button("draft.lasting", "keep-lasting", Wish::Live(Lifetime::Lasting)))
        }
    };
    html! {
        <>
            if from_start && keeping.saved_at.is_none() && keeping.refused.is_none() {
                <p class="saved" part="saved">{ page.say(if keeping.lifetime == Lifetime::Lasting { "draft.begins" } else { "draft.begins-in-tab" }) }</p>
            }
            if let Some(time) = &keeping.saved_at {
                <p class="saved" part="saved" data-saved="">
                    <span>{ page.say_with(key, &[("time", time)]) }</span>
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
