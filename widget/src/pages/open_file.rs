use sprang::exchange::html::embedded;
use sprang::language::Language;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::criteria::Desk;
use crate::state::Action;
use crate::words::say;

/// What the version is called of a document that another takes the place of.
pub(crate) fn name_of_replaced(language: Language) -> String {
    say(language, "versions.before-open")
}

/// Opening a file: the JSON of a procurement, or a page that was published and carries it.
pub(crate) fn open_file(desk: &Desk) -> Html {
    let page = &desk.page;
    let onchange = {
        let send = desk.send.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            input.set_value("");
            let send = send.clone();
            spawn_local(async move {
                let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
                let text = text.unwrap_or_default();
                let document = embedded(&text).map_or_else(|| text.clone(), str::to_owned);
                send.emit(Action::Open(document));
            });
        })
    };
    html! {
        <section class="open-file">
            <label class="tool pick">{ page.say("open.file") }
                <input type="file" accept=".json,.html,application/json,text/html" data-action="open-file" aria-describedby="open-file-hint" disabled={page.disabled} {onchange} />
            </label>
            <p class="hint" id="open-file-hint">{ page.say("open.file.hint") }</p>
        </section>
    }
}
