//! Moving the focus to a place of the document.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, ShadowRoot};

/// Moves the focus to what shows this place of the document, or the nearest place around it. Who is within it already, as
/// one who is quicker than the page is drawn, stays there.
pub fn focus_on(root: &Element, at: &str) {
    let now = root.get_root_node().dyn_ref::<ShadowRoot>().and_then(ShadowRoot::active_element);
    let mut place = at;
    loop {
        for attribute in ["data-field", "data-at"] {
            let selector = format!("[{attribute}=\"{}\"]", place.replace('\\', "\\\\").replace('"', "\\\""));
            if let Ok(Some(found)) = root.query_selector(&selector)
                && let Some(found) = found.dyn_ref::<HtmlElement>()
            {
                if !found.contains(now.as_ref().map(AsRef::as_ref)) {
                    let _ = found.focus();
                }
                return;
            }
        }
        let Some((parent, _)) = place.rsplit_once('/') else { return };
        place = parent;
    }
}
