use sprang::award::{Best, Preview, PreviewTotal};
use sprang::explain::{cannot_evaluate, preview as words_of, rejection};
use yew::prelude::*;

use super::View;
use super::figure;
use crate::parts::{Icon, IconName};

/// The total, always in sight: one figure where it can be known, a range where it depends on others.
pub(crate) fn bar(view: &View<'_>, several: bool) -> Html {
    let page = view.page;
    let Some(preview) = view.form.previews().get(view.index) else { return html! {} };
    let content = match preview {
        Err(reasons) => html! { <>{ for cannot_evaluate(reasons, &view.context).into_iter().map(|words| html! { <p>{ words }</p> }) }</> },
        Ok(preview) => figures(view, preview),
    };
    html! {
        <div class="status total" part="total" data-lot={view.index.to_string()}>
            if several { <p class="hint">{ view.lot.title.text(page.language) }</p> }
            { content }
        </div>
    }
}

fn figures(view: &View<'_>, preview: &Preview) -> Html {
    let page = view.page;
    let name = page.say(match preview.best {
        Best::MostPoints => "total.points",
        Best::LowestPrice => "total.price",
    });
    let unfinished = !preview.missing.is_empty();
    let rejected = !preview.rejections.is_empty();
    let body = match &preview.total {
        PreviewTotal::Known(total) => html! {
            <>
                <div class="total-line">{ figure::button(view, "total", &if unfinished { page.say("total.so-far") } else { name }, &total.shown, true) }</div>
                { figure::opened(view, "total", &total.shown.step) }
            </>
        },
        PreviewTotal::Range(range) => html! {
            <>
                <div class="total-line">
                    { figure::button(view, "least", &page.say("total.least"), &range.least.total.shown, true) }
                    { figure::button(view, "most", &page.say("total.most"), &range.most.total.shown, true) }
                    { figure::button(view, "lowest", &page.say("total.own-lowest"), &range.own_is_lowest.total.shown, false) }
                </div>
                { figure::opened(view, "least", &range.least.total.shown.step) }
                { figure::opened(view, "most", &range.most.total.shown.step) }
                { figure::opened(view, "lowest", &range.own_is_lowest.total.shown.step) }
            </>
        },
        PreviewTotal::Open { so_far: Some(so_far), .. } => html! {
            <>
                <div class="total-line">{ figure::button(view, "total", &page.say("total.so-far"), so_far, true) }</div>
                { figure::opened(view, "total", &so_far.step) }
            </>
        },
        PreviewTotal::Open { so_far: None, .. } => html! { <p class="total-none" data-total="">{ page.say("total.none") }</p> },
    };
    html! {
        <>
            { body }
            if rejected { <p class="limit failed" role="status"><Icon name={IconName::Warning} />{ page.say("total.rejected") }</p> }
        </>
    }
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
                <p class="limit failed"><Icon name={IconName::Warning} />{ rejection(reason, &view.context) }</p>
            }) }
            { for sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
        </div>
    }
}
