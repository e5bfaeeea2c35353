use yew::prelude::*;

use super::View;
use crate::parts::NumberField;
use crate::state::{OfferForm, depends_on};

/// What the supplier assumes about the other offers, where the price points depend on them.
pub(crate) fn part(view: &View<'_>) -> Html {
    let (lowest, highest) = depends_on(view.lot);
    if !lowest {
        return html! {};
    }
    let page = view.page;
    let field = |which: &str| {
        let at = OfferForm::field(view.index, &format!("assumed/{which}"));
        let value = view.form.assumed(&at);
        html! { <NumberField label={page.say(&format!("assumed.{which}"))} {at} {value} optional=true unit={view.context.currency.to_owned()} /> }
    };
    html! {
        <fieldset class="assumptions" part="assumptions">
            <legend>{ page.say("assumed.legend") }</legend>
            <p class="hint">{ page.say(if highest { "assumed.why-both" } else { "assumed.why" }) }</p>
            <div class="side-by-side">{ field("lowest-from") }{ field("lowest-to") }</div>
            if highest { <div class="side-by-side">{ field("highest-from") }{ field("highest-to") }</div> }
        </fieldset>
    }
}
