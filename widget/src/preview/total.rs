use sprang::award::{Best, Preview, PreviewTotal};
use sprang::explain::{cannot_evaluate, preview as words_of, rejection};
use yew::prelude::*;

use super::View;
use super::figure;
use crate::parts::{IconName, icon};

/// The total, always in sight: one figure where it can be known, a range where it depends on others.
pub(crate) fn bar(view: &View<'_>, several: bool) -> Html {
    let page = view.page;
    let Some(preview) = view.form.previews().get(view.index) else { return html! {} };
    let (content, opened) = match preview {
        Err(reasons) => (
            html! { <>{ for cannot_evaluate(reasons, &view.context).into_iter().map(|words| html! { <p>{ words }</p> }) }</> },
            html! {},
        ),
        Ok(preview) => figures(view, preview),
    };
    html! {
        <>
            <div class="status total" part="total" data-lot={view.index.to_string()}>
                if several { <p class="hint">{ view.lot.title.text(page.language) }</p> }
                { content }
            </div>
            { opened }
        </>
    }
}

/// The figures of the total, and the steps of those that are open.
fn figures(view: &View<'_>, preview: &Preview) -> (Html, Html) {
    let page = view.page;
    let finished = match preview.best {
        Best::MostPoints => "total.points",
        Best::LowestPrice => "total.price",
    };
    let name = page.say(if preview.missing.is_empty() { finished } else { "total.so-far" });
    let (body, opened) = match &preview.total {
        PreviewTotal::Known(total) => (
            figure::button(view, "total", &name, &total.shown, true),
            figure::opened(view, "total", &total.shown.step),
        ),
        PreviewTotal::Range(range) => {
            let ends = [
                ("least", "total.least", &range.least, true),
                ("most", "total.most", &range.most, true),
                ("lowest", "total.own-lowest", &range.own_is_lowest, false),
            ];
            let buttons = ends.iter().map(|(key, label, end, large)| {
                figure::button(view, key, &page.say(label), &end.total.shown, *large)
            });
            let opened = ends.iter().map(|(key, _, end, _)| figure::opened(view, key, &end.total.shown.step));
            (html! { <>{ for buttons }</> }, html! { <>{ for opened }</> })
        }
        PreviewTotal::Open { so_far: Some(so_far), .. } => (
            figure::button(view, "total", &page.say("total.so-far"), so_far, true),
            figure::opened(view, "total", &so_far.step),
        ),
        PreviewTotal::Open { so_far: None, .. } => {
            (html! { <p class="total-none" data-total="">{ page.say("total.none") }</p> }, html! {})
        }
    };
    let bar = html! {
        <>
            <div class="total-line">{ body }</div>
            if !preview.rejections.is_empty() {
                <p class="limit failed" role="status">{ icon(IconName::Warning) }{ page.say("total.rejected") }</p>
            }
        </>
    };
    (bar, opened)
}

/// What must be known to read the total rightly: what is missing, what was assumed, what fails.
pub(crate) fn words(view: &View<'_>) -> Html {
    let Some(Ok(preview)) = view.form.previews().get(view.index) else { return html! {} };
    let sentences = words_of(preview, &view.context);
    if sentences.is_empty() && preview.rejections.is_empty() {
        return html! {};
    }
    html! {
        <div class="reading" part="reading">
            { for preview.rejections.iter().map(|reason| html! {
                <p class="limit failed">{ icon(IconName::Warning) }{ rejection(reason, &view.context) }</p>
            }) }
            { for sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
        </div>
    }
}
