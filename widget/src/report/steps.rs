use sprang::document::Node;
use yew::prelude::*;

use crate::rules::Reading as _;

/// A calculation of a report and all that stands behind it, as items of a list.
pub(crate) fn steps(step: &Node) -> Html {
    let parts = step.items("parts");
    html! {
        <li class="step-node">
            <p class="step-sentence">{ step.words("sentence") }</p>
            <p class="step-formula"><span>{ step.words("formula") }</span><span>{ " = " }{ step.words("substituted") }</span><b>{ " = " }{ step.words("result") }</b></p>
            { for step.items("notApplied").iter().map(|words| html! { <p class="hint">{ words.as_text().unwrap_or_default() }</p> }) }
            if !parts.is_empty() { <ol class="steps" role="list">{ for parts.iter().map(steps) }</ol> }
        </li>
    }
}
