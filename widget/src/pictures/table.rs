use sprang::language::Language;
use yew::prelude::*;

use super::picture::Picture;
use crate::words::say;

/// The numbers behind a picture, as a table.
pub(super) fn table(picture: &Picture, language: Language) -> Html {
    let head = |keys: &[&str]| {
        html! { <thead><tr>{ for keys.iter().map(|key| html! { <th scope="col">{ say(language, key) }</th> }) }</tr></thead> }
    };
    let row = |cells: [String; 2]| {
        let [name, text] = cells;
        html! { <tr><th scope="row">{ name }</th><td>{ text }</td></tr> }
    };
    let points = picture.points.iter().map(|point| [point.label.clone(), point.text.clone()]);
    let lines = picture.lines.iter().map(|line| [line.label.clone(), line.text.clone()]);
    let rows = picture.rows.iter().map(|row| {
        let bars: Vec<&str> = row.bars.iter().map(|bar| bar.label.as_str()).collect();
        let text =
            if row.text.is_empty() { bars.join("; ") } else { format!("{} ({})", row.text, bars.join("; ")) };
        [row.label.clone(), text]
    });
    html! {
        <table>
            { head(&["picture.what", "picture.says"]) }
            <tbody>{ for points.chain(lines).chain(rows).map(row) }</tbody>
        </table>
    }
}
