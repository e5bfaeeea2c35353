use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

/// Whether something was typed since the page was last drawn from the document.
///
/// Yew draws a page in pieces and lets keys come in between. A field that is drawn after such a key has from its parent what
/// stood in the document before it, and would take the key back.
#[derive(Clone, Default)]
pub struct Ahead(Rc<Cell<bool>>);

impl Ahead {
    /// Something was typed.
    pub(crate) fn typed(&self) {
        self.0.set(true);
    }

    /// The page is drawn from the document as it is now.
    pub(crate) fn drawn(&self) {
        self.0.set(false);
    }
}

/// It says nothing of how anything looks: a change of it draws nothing again.
impl PartialEq for Ahead {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What was typed last in one field.
#[derive(Clone, Default)]
pub(super) struct Typed(Rc<RefCell<Option<String>>>);

impl Typed {
    pub(super) fn take(&self, text: &str) {
        self.0.replace(Some(text.to_owned()));
    }

    /// What is to stand in the field: what was typed there, where the document as it was drawn does not have it yet.
    pub(super) fn or(&self, ahead: &Ahead, drawn: String) -> String {
        if !ahead.0.get() {
            self.0.take();
        }
        self.0.borrow().clone().unwrap_or(drawn)
    }
}

/// The memory of one field.
#[hook]
pub(super) fn use_typed() -> Typed {
    Typed(use_mut_ref(|| None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_lags_behind_takes_no_key_back() {
        let (ahead, typed) = (Ahead::default(), Typed::default());
        assert_eq!(typed.or(&ahead, "3".to_owned()), "3");
        typed.take("30");
        ahead.typed();
        assert_eq!(typed.or(&ahead, "3".to_owned()), "30");
        ahead.drawn();
        assert_eq!(typed.or(&ahead, "30".to_owned()), "30");
        // What was typed in another field is no reason to keep what an undo has taken away here.
        ahead.typed();
        assert_eq!(typed.or(&ahead, String::new()), "");
    }
}
