use super::Writer;
use crate::document;

/// By which the element that carries the document is found again.
const OPENING: &str = "<script type=\"application/json\" id=\"sprang-procurement\">";
const CLOSING: &str = "</script>";

/// Puts the document into the page, where browsers show nothing of it and run nothing of it.
///
/// In JSON `<` and `>` stand only inside texts, where they can be written as escapes: so nothing of the
/// document ends the element or begins a comment.
pub(super) fn embed(writer: &mut Writer, document: &document::Procurement) {
    let json = document.to_json().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    writer.raw(&format!("{OPENING}\n{json}{CLOSING}"));
}

/// The JSON text that a page carries; `None` where it carries none.
#[must_use]
pub fn embedded(page: &str) -> Option<&str> {
    let (_, after) = page.split_once(OPENING)?;
    let (json, _) = after.split_once(CLOSING)?;
    Some(json.trim())
}
