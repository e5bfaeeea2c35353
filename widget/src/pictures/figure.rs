use sprang::language::Language;
use yew::prelude::*;

use super::bars::bars;
use super::picture::{Line, Picture};
use super::plane::plane;
use super::table::table;
use crate::words::say;

/// Properties of [`PictureFigure`].
#[derive(Properties, PartialEq)]
pub struct PictureFigureProps {
    /// What is drawn.
    pub picture: Picture,
    /// The language of its words.
    pub language: Language,
    /// An id that no other picture of the element has.
    pub id: String,
    /// Whether what it stands under already says what its heading says: then only a screen reader is told once more.
    #[prop_or_default]
    pub quiet: bool,
}

/// A picture with its heading, what it says, and the table behind it.
#[component]
pub fn PictureFigure(props: &PictureFigureProps) -> Html {
    let PictureFigureProps { picture, language, id, quiet } = props;
    let heading = format!("{id}-heading");
    html! {
        <figure class={classes!("picture", picture.kind.clone())} part="picture" data-picture={picture.kind.clone()} aria-labelledby={heading.clone()}>
            <figcaption>
                <h4 id={heading} class={quiet.then_some("heard")}>{ picture.title.clone() }</h4>
                <p>{ picture.text.clone() }</p>
            </figcaption>
            if let Some(up) = &picture.up {
                <p class="axis-title up" aria-hidden="true">{ format!("↑ {}", up.title) }</p>
                { plane(picture, id) }
                <p class="axis-title across" aria-hidden="true">{ format!("{} →", picture.across.title) }</p>
                { legend(picture) }
            } else {
                { bars(picture, *language, id) }
            }
            <details class="behind">
                <summary>{ say(*language, "picture.table") }</summary>
                <div class="scroll" tabindex="0" role="group" aria-label={picture.title.clone()}>{ table(picture, *language) }</div>
            </details>
        </figure>
    }
}

/// Which line is which, where there are several kinds: drawn as in the picture.
fn legend(picture: &Picture) -> Html {
    let mut shown: Vec<&Line> = Vec::new();
    for line in &picture.lines {
        if !shown.iter().any(|known| known.label == line.label) {
            shown.push(line);
        }
    }
    if shown.is_empty() {
        return html! {};
    }
    html! {
        <ul class="legend" role="list" aria-hidden="true">
            { for shown.into_iter().map(|line| html! {
                <li>
                    <svg class="sample" viewBox="0 0 32 8" width="32" height="8" focusable="false"><polyline class={classes!("line", line.role.clone())} points="0,4 32,4" /></svg>
                    <span>{ line.label.clone() }</span>
                </li>
            }) }
        </ul>
    }
}
