use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::parts::Page;
use crate::state::{OfferAction, OfferForm};

/// Keeping the offer as a file, and taking one in.
pub(crate) fn part(
    page: &Page,
    form: &OfferForm,
    send: &Callback<OfferAction>,
    download: &Callback<()>,
) -> Html {
    let onchange = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            input.set_value("");
            let send = send.clone();
            spawn_local(async move {
                let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
                send.emit(OfferAction::Load(text.unwrap_or_default()));
            });
        })
    };
    let oninput = send.reform(|event: InputEvent| {
        OfferAction::Tenderer(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <section class="file" part="file">
            <div class="field">
                <label class="label" for="tenderer">{ page.say("file.tenderer") }</label>
                <p class="hint" id="tenderer-hint">{ page.say("file.tenderer.hint") }</p>
                <input class="input" id="tenderer" type="text" autocomplete="organization" data-field="/tenderer" aria-describedby="tenderer-hint"
                    disabled={page.disabled} value={form.tenderer().to_owned()} {oninput} />
            </div>
            <div class="adds">
                <button type="button" class="tool" data-action="download" onclick={download.reform(|_| ())}>{ page.say("file.download") }</button>
                <label class="tool pick">{ page.say("file.load") }
                    <input type="file" accept=".json,application/json" data-action="load" disabled={page.disabled} {onchange} />
                </label>
            </div>
            <p class="notice" role="status">{ form.notice.map(|key| page.say(key)) }</p>
        </section>
    }
}
