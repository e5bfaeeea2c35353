use yew::prelude::*;

use super::picture::{Axis, Line, Picture, Point};

/// A place in a drawing, as its attributes want it.
pub(super) fn percent(at: &str) -> String {
    format!("{at}%")
}

/// Points and lines between two axes. What lies outside is cut; labels stand in the margin.
pub(super) fn plane(picture: &Picture, id: &str) -> Html {
    let (title, text) = (format!("{id}-title"), format!("{id}-text"));
    let wide = picture.up.as_ref().is_some_and(is_long).then_some("long-up");
    html! {
        <svg class={classes!("plot", wide)} role="img" aria-labelledby={title.clone()} aria-describedby={text.clone()}>
            <title id={title}>{ picture.title.clone() }</title>
            <desc id={text}>{ description(picture) }</desc>
            <rect class="ground" width="100%" height="100%" />
            { across(&picture.across) }
            { for picture.up.iter().map(up) }
            <svg class="inside" viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
                { for picture.lines.iter().map(line) }
            </svg>
            { for picture.points.iter().map(point) }
        </svg>
    }
}

/// The picture in words: what it says, and every point.
pub(super) fn description(picture: &Picture) -> String {
    let points =
        picture.points.iter().map(|point| format!(" {}: {}.", point.label, point.text.trim_end_matches('.')));
    std::iter::once(picture.text.clone()).chain(points).collect()
}

fn across(axis: &Axis) -> Html {
    html! {
        <g class={classes!("axis", "across", is_long(axis).then_some("long"))}>
            { for axis.marks.iter().map(|(at, label)| html! {
                <>
                    <line x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
                    <text x={percent(at)} y="100%" dy="1.5em" text-anchor="middle">{ label.clone() }</text>
                </>
            }) }
        </g>
    }
}

/// Whether the numbers of an axis need much room.
fn is_long(axis: &Axis) -> bool {
    axis.marks.iter().any(|(_, label)| label.chars().count() > 7)
}

fn up(axis: &Axis) -> Html {
    html! {
        <g class="axis up">
            { for axis.marks.iter().map(|(at, label)| html! {
                <>
                    <line y1={percent(at)} y2={percent(at)} x1="0" x2="100%" />
                    <text x="0" dx="-.5em" y={percent(at)} dy=".35em" text-anchor="end">{ label.clone() }</text>
                </>
            }) }
        </g>
    }
}

fn line(line: &Line) -> Html {
    html! { <polyline class={classes!("line", line.role.clone())} points={line.path.clone()} vector-effect="non-scaling-stroke" /> }
}

fn point(point: &Point) -> Html {
    let (dx, anchor) = if point.side.starts_with("left") { ("-.75em", "end") } else { (".75em", "start") };
    let dy = if point.side.ends_with("below") { "1.3em" } else { "-.6em" };
    html! {
        <g class={classes!("point", point.first.then_some("first"))} data-label={point.label.clone()}>
            if point.first { <circle class="ring" cx={percent(&point.x)} cy={percent(&point.y)} r="9" /> }
            <circle cx={percent(&point.x)} cy={percent(&point.y)} r="5" />
            <text x={percent(&point.x)} y={percent(&point.y)} {dx} {dy} text-anchor={anchor}>{ point.label.clone() }</text>
        </g>
    }
}
