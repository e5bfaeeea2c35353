use sprang::document::Node;
use sprang::language::Language;
use yew::prelude::*;

use super::plane::percent;
use crate::rules::Reading as _;

/// What each criterion counts for, as bars: the weights of a lot in the report of an award.
pub fn weight_bars(weights: &Node, language: Language, id: &str) -> Html {
    let rows = weights.items("rows");
    if rows.is_empty() {
        return html! {};
    }
    let heading = format!("{id}-weights");
    html! {
        <figure class="picture weight-bars" part="picture" data-picture="weight-bars" lang={language.code()} aria-labelledby={heading.clone()}>
            <figcaption id={heading}>{ weights.words("title") }</figcaption>
            <dl class="bars">
                { for rows.iter().map(|row| html! {
                    <div class="bar-row" data-row={row.words("id").to_owned()}>
                        <dt class="bar-name">{ row.words("label") }</dt>
                        <dd>
                            <svg class="bar" aria-hidden="true" focusable="false">
                                <rect class="ground" width="100%" height="100%" />
                                <rect class="piece stays" width={percent(row.words("length"))} height="100%" />
                            </svg>
                            <span class="bar-number">{ row.words("text") }</span>
                        </dd>
                    </div>
                }) }
            </dl>
        </figure>
    }
}
