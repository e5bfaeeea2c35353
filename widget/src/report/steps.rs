use sprang::document::Node;
use yew::prelude::*;

use crate::rules::Reading as _;

/// A calculation of a report and all that stands behind it, as items of a list.
pub(crate) fn steps(step: &Node) -> Html {
    item(step, &steps)
}

/// The same where there is little room: what stands behind it opens one by one.
pub(crate) fn steps_one_by_one(step: &Node) -> Html {
    item(step, &folded)
}

fn folded(step: &Node) -> Html {
    html! {
        <li class="step-node"><details>
            <summary class="step-sentence">{ step.words("sentence") }</summary>
            <div class="step-body">{ behind(step, &folded) }</div>
        </details></li>
    }
}

fn item(step: &Node, part: &dyn Fn(&Node) -> Html) -> Html {
    html! { <li class="step-node"><p class="step-sentence">{ step.words("sentence") }</p>{ behind(step, part) }</li> }
}

/// The formula, what did not apply, and the parts.
fn behind(step: &Node, part: &dyn Fn(&Node) -> Html) -> Html {
    let parts = step.items("parts");
    html! {
        <>
            <p class="step-formula"><span>{ step.words("formula") }</span><span>{ " = " }{ step.words("substituted") }</span><b>{ " = " }{ step.words("result") }</b></p>
            { for step.items("notApplied").iter().map(|words| html! { <p class="hint">{ words.as_text().unwrap_or_default() }</p> }) }
            if !parts.is_empty() { <ol class="steps" role="list">{ for parts.iter().map(part) }</ol> }
        </>
    }
}
