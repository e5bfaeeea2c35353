use sprang::document::LowPriceScreen;
use yew::prelude::*;

use super::{Desk, add_row, remove_row};
use crate::parts::{Choice, ChoiceField, FaultNote, NumberField};
use crate::state::{Action, template};

/// When a price is so low that the tenderer is asked to explain it, to be edited.
pub(super) fn low_price_part(desk: &Desk, list: &str, screens: &[LowPriceScreen], currency: &str) -> Html {
    let page = &desk.page;
    let one = |(index, screen): (usize, &LowPriceScreen)| {
        let at = format!("{list}/{index}");
        let number = (index + 1).to_string();
        let choices = LowPriceScreen::WORDS
            .iter()
            .map(|word| Choice { word, label: page.say(&format!("low-price.against.{word}")) })
            .collect::<Vec<_>>();
        let onchoose = {
            let at = at.clone();
            desk.send.reform(move |word: String| Action::Choose {
                at: at.clone(),
                value: Some(template(&format!("lowPrice/{word}"))),
            })
        };
        let (LowPriceScreen::NextPrice { share }
        | LowPriceScreen::MeanOfOthers { share }
        | LowPriceScreen::Estimate { share, .. }) = screen;
        html! {
            <div class="part-row" data-at={at.clone()} tabindex="-1">
                <div class="side-by-side">
                    <NumberField label={page.say("low-price.share")} hint={page.say("low-price.share.hint")} at={format!("{at}/share")} value={share.clone()} />
                    <ChoiceField label={page.say("low-price.against")} at={format!("{at}/against")} value={screen.word()} {choices} {onchoose} />
                    if let LowPriceScreen::Estimate { estimate, .. } = screen {
                        <NumberField label={page.say("low-price.estimate")} at={format!("{at}/estimate")} value={estimate.clone()} unit={currency.to_owned()} />
                    }
                </div>
                { remove_row(desk, &at, &page.say_with("low-price.number", &[("number", &number)])) }
                <FaultNote at={at.clone()} id={format!("e{at}")} />
            </div>
        }
    };
    html! {
        <fieldset data-at={list.to_owned()} tabindex="-1"><legend>{ page.say("low-price") }</legend>
            <p class="hint">{ page.say("low-price.hint") }</p>
            { for screens.iter().enumerate().map(one) }
            { add_row(desk, list, "low-price.add", template("lowPrice/mean-of-others")) }
        </fieldset>
    }
}
