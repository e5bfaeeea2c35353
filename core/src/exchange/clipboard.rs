//! The criteria as they are put on the clipboard, from which they are pasted into a word processor or a letter: all that
//! the page says of them, from the overview to the award model.

use super::html::lots;
use super::html::writer::Writer;
use crate::document;
use crate::language::Language;
use crate::procurement::Procurement;

/// The looks of a cell, written out: what a word processor pastes has no style sheet.
const CELL: &str = " style=\"border:1px solid #999;padding:4pt 6pt;vertical-align:top;text-align:left\"";

/// The criteria of all lots in HTML, with scales, proofs, follow-up and award model. `sound` is the same document, checked;
/// without it nothing is said of who wins.
#[must_use]
pub fn html(document: &document::Procurement, sound: Option<&Procurement>, language: Language) -> String {
    // Texts are escaped, so that only tags begin so.
    written(document, sound, language)
        .replace("<table", "<table style=\"border-collapse:collapse\"")
        .replace("<th ", &format!("<th{CELL} "))
        .replace("<th>", &format!("<th{CELL}>"))
        .replace("<td ", &format!("<td{CELL} "))
        .replace("<td>", &format!("<td{CELL}>"))
}

/// The same as plain text: a line for each paragraph and row, the cells of a row parted by tabs.
#[must_use]
pub fn plain(document: &document::Procurement, sound: Option<&Procurement>, language: Language) -> String {
    text_of(&written(document, sound, language))
}

fn written(document: &document::Procurement, sound: Option<&Procurement>, language: Language) -> String {
    let mut writer = Writer::without_pictures(language);
    lots(&mut writer, document, sound, 2);
    writer.finish()
}

/// The text of HTML that [`Writer`] has written.
fn text_of(html: &str) -> String {
    let mut lines = vec![String::new()];
    let mut in_cell = false;
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.split(' ').next().unwrap_or(tag);
        match name {
            "td" | "th" => in_cell = true,
            "/td" | "/th" => {
                in_cell = false;
                lines.last_mut().into_iter().for_each(|line| line.push('\t'));
            }
            "/p" if in_cell => lines.last_mut().into_iter().for_each(|line| line.push(' ')),
            "/tr" | "/p" | "/li" | "/dt" | "/dd" | "/h2" | "/h3" | "/h4" | "/h5" | "/h6" => {
                lines.push(String::new());
            }
            _ => {}
        }
        lines.last_mut().into_iter().for_each(|line| line.push_str(&unescaped(text)));
    }
    let lines = lines.iter().map(|line| line.replace(" \t", "\t").trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn unescaped(text: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let edge = |there: bool| if there { " " } else { "" };
    let kept = format!(
        "{}{whole}{}",
        edge(text.starts_with(char::is_whitespace) && !whole.is_empty()),
        edge(text.ends_with(char::is_whitespace))
    );
    marks.into_iter().fold(kept, |text, (mark, sign)| text.replace(mark, sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Criterion, Scale, read_procurement};
    use crate::validate;

    fn document() -> document::Procurement {
        let text = include_str!("../../../tests/cases/good/dementia-care/procurement.json");
        read_procurement(text).document.expect("read")
    }

    #[test]
    fn nothing_that_is_said_of_a_criterion_is_left_out() {
        let document = document();
        let sound = validate::procurement(&document).ok();
        for language in Language::ALL {
            let plain = plain(&document, sound.as_ref(), language);
            let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            for criterion in &document.lots[0].criteria {
                let Criterion::Quality { name, description, scale, evidence, follow_up, .. } = criterion
                else {
                    continue;
                };
                let mut wanted = vec![name.clone()];
                wanted.extend(description.clone());
                wanted.extend(evidence.clone().unwrap_or_default());
                wanted.extend(follow_up.as_ref().map(|follow_up| follow_up.how.clone()));
                if let Scale::Levels { levels } = scale {
                    wanted.extend(levels.iter().map(|level| level.text.clone()));
                }
                for text in wanted {
                    for part in text.text(language).split("\n\n") {
                        assert!(flat(&plain).contains(&flat(part)), "{part}\n{plain}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_row_is_a_line_with_its_cells_parted_by_tabs() {
        let html = "<table class=\"points\"><tbody><tr><th scope=\"row\">3</th><td><p>A &amp; B</p><p>C</p></td></tr>\
                    </tbody></table><p><b>Vikt</b>: 30</p>";
        assert_eq!(text_of(html), "3\tA & B C\nVikt: 30");
    }

    #[test]
    fn what_is_pasted_has_its_looks_written_out_and_no_picture() {
        let document = document();
        let html = html(&document, None, Language::English);
        assert!(html.contains("<th style=") && html.contains("<td style=") && !html.contains("<svg"));
        assert!(!html.contains("<td>") && !html.contains("<th>"));
    }
}
