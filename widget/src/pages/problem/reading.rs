use sprang::document::Node;
use yew::prelude::*;

use crate::criteria::Desk;
use crate::rules::Call;

/// How the description reads when it is finished, as one writes it.
pub(super) fn reading(desk: &Desk) -> Html {
    let page = &desk.page;
    let text = desk.editor.borrow().text().to_owned();
    let answer = page.rules.ask("publication", Call::Publication, &[&text, page.text_language.code()]);
    let Some(need) = answer.node().and_then(|node| node.member("need")).and_then(Node::as_text) else {
        return html! {};
    };
    html! {
        <details class="as-read" part="as-read">
            <summary>{ page.say("problem.reading") }</summary>
            <p class="hint">{ page.say("problem.reading.hint") }</p>
            <div class="paper" lang={page.text_language.code()}>{ Html::from_html_unchecked(AttrValue::from(need.to_owned())) }</div>
        </details>
    }
}
