use sprang::award::Step;
use sprang::explain::{Context, TreeNode, tree};
use yew::prelude::*;

use crate::parts::Page;

/// A step and all steps behind it, as a list that a person can read and redo.
pub(crate) fn steps(page: &Page, context: &Context<'_>, step: &Step) -> Html {
    html! { <ol class="steps" role="list">{ node(page, &tree(step, context), 0) }</ol> }
}

/// How deep the steps stand open at once; what lies deeper opens one by one.
const OPEN_DEPTH: usize = 1;

fn node(page: &Page, step: &TreeNode, depth: usize) -> Html {
    let inputs = step.inputs.iter().map(|input| {
        html! {
            <div>
                <dt><var>{ input.symbol.clone() }</var></dt>
                <dd>{ input.meaning.clone() }{ input.from.as_ref().map(|from| format!(" ({from})")) }{ ": " }<b>{ input.value.shown.clone() }</b>
                    if input.part.is_some() { { " " }<span class="hint">{ page.say("steps.below") }</span> }
                </dd>
            </div>
        }
    });
    let body = html! {
        <>
            <dl class="step-inputs">{ for inputs }</dl>
            <p class="step-formula"><span>{ step.formula.clone() }</span><span>{ " = " }{ step.substituted.clone() }</span><b>{ " = " }{ step.result.written.clone() }</b></p>
            { for step.not_applied.iter().map(|words| html! { <p class="hint">{ words.clone() }</p> }) }
            if !step.parts.is_empty() {
                <ol class="steps" role="list">{ for step.parts.iter().map(|part| node(page, part, depth + 1)) }</ol>
            }
        </>
    };
    html! {
        <li class="step-node">
            if depth > OPEN_DEPTH {
                <details><summary class="step-sentence">{ step.sentence.clone() }</summary><div class="step-body">{ body }</div></details>
            } else {
                <p class="step-sentence">{ step.sentence.clone() }</p>
                { body }
            }
        </li>
    }
}
