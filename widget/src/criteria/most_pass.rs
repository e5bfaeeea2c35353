use sprang::document::{MostPass, TiedAtLast};
use yew::prelude::*;

use super::{Desk, OptionalPart, optional_part, word_choice};
use crate::parts::NumberField;
use crate::state::template;

/// How many of the offers pass a criterion or a group, to be edited.
pub(super) fn most_pass_part(desk: &Desk, at: &str, value: Option<&MostPass>) -> Html {
    let page = &desk.page;
    let part = OptionalPart {
        at: at.to_owned(),
        key: "most-pass",
        start: template("mostPass"),
        there: value.is_some(),
    };
    optional_part(desk, &part, || {
        let Some(value) = value else { return Html::default() };
        html! {
            <div class="side-by-side">
                <NumberField label={page.say("most-pass.count")} at={format!("{at}/count")} value={value.count.clone()} />
                { word_choice(desk, "most-pass.tied", format!("{at}/tied"), value.tied.word(), TiedAtLast::ALL.iter().map(|case| case.word())) }
            </div>
        }
    })
}
