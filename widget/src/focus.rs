//! Moving the focus to a place of the document.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// Moves the focus to what shows this place of the document, or the nearest place around it.
pub fn focus_on(root: &Element, at: &str) {
    let mut place = at;
    loop {
        for attribute in ["data-field", "data-at"] {
            let selector = format!("[{attribute}=\"{}\"]", place.replace('\\', "\\\\").replace('"', "\\\""));
            if let Ok(Some(found)) = root.query_selector(&selector)
                && let Some(found) = found.dyn_ref::<HtmlElement>()
            {
                let _ = found.focus();
                return;
            }
        }
        let Some((parent, _)) = place.rsplit_once('/') else { return };
        place = parent;
    }
}
