use sprang::language::Language;
use yew::prelude::*;

use super::picture::{Bar, Picture, Row};
use super::plane::percent;
use crate::words::say_with;

/// Rows of bars under one axis: names and numbers beside them as text, so that they wrap and can be read aloud.
pub(super) fn bars(picture: &Picture, language: Language, id: &str) -> Html {
    // Weights that change nothing are named together: a bar for each would hide those that decide.
    let (plain, shown): (Vec<&Row>, Vec<&Row>) = picture.rows.iter().partition(|row| changes_nothing(row));
    let any = !shown.is_empty();
    let names = plain.iter().map(|row| row.label.as_str()).collect::<Vec<_>>().join(", ");
    html! {
        <div class={classes!("bars", picture.kind.clone())}>
            { for shown.into_iter().enumerate().map(|(index, row)| self::row(row, &format!("{id}-{index}"))) }
            if !plain.is_empty() { <p class="bar-text">{ say_with(language, "picture.any-weight", &[("names", &names)]) }</p> }
            if any {
                <div class="bar-axis" aria-hidden="true">
                    <svg class="scale" focusable="false">
                        { for picture.across.marks.iter().map(|(at, label)| html! {
                            <>
                                <line x1={percent(at)} x2={percent(at)} y1="0" y2="5" />
                                <text x={percent(at)} y="1.4em" text-anchor="middle">{ label.clone() }</text>
                            </>
                        }) }
                    </svg>
                    <p class="axis-title">{ picture.across.title.clone() }</p>
                </div>
            }
        </div>
    }
}

/// Whether a row is one bar along which the winner stays.
fn changes_nothing(row: &Row) -> bool {
    matches!(row.bars.as_slice(), [only] if only.role == "stays")
}

fn row(row: &Row, id: &str) -> Html {
    let (title, text) = (format!("{id}-title"), format!("{id}-text"));
    html! {
        <div class="bar-row" data-row={row.id.clone()}>
            <p class="bar-name"><b>{ row.label.clone() }</b></p>
            <svg class="bar" role="img" aria-labelledby={title.clone()} aria-describedby={text.clone()}>
                <title id={title}>{ row.label.clone() }</title>
                <desc id={text}>{ row.text.clone() }</desc>
                <defs>
                    <pattern id={format!("{id}-hatch")} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="hatch-ground" width="6" height="6" /><rect class="hatch" width="2" height="6" />
                    </pattern>
                </defs>
                <rect class="ground" width="100%" height="100%" />
                { for row.bars.iter().map(|bar| self::bar(bar, id)) }
                { for row.now.iter().map(|at| html! { <line class="now" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" /> }) }
            </svg>
            <p class="bar-text">{ row.text.clone() }</p>
        </div>
    }
}

fn bar(bar: &Bar, id: &str) -> Html {
    // Told apart by pattern and not by colour alone.
    let hatched = matches!(bar.role.as_str(), "other" | "worse" | "place-2");
    let fill = hatched.then(|| format!("url(#{id}-hatch)"));
    html! {
        <rect class={classes!("piece", bar.role.clone())} x={percent(&bar.from)} width={percent(&bar.length)} height="100%" {fill}>
            <title>{ bar.label.clone() }</title>
        </rect>
    }
}
