use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

/// Whether something was typed since the page was last drawn from the document.
///
/// Yew draws a page in pieces and lets keys come in between. A field that is drawn after such a key has from its parent what
/// stood in the document before it, and would take the key back.
#[derive(Clone, Default)]
pub struct Ahead(Rc<Cell<Lag>>);

/// How the page stands to what was typed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Lag {
    /// It shows it.
    #[default]
    None,
    /// It is being drawn with it.
    Drawing,
    /// It was drawn before it.
    Behind,
}

impl Ahead {
    /// Something was typed.
    pub(crate) fn typed(&self) {
        self.0.set(Lag::Behind);
    }

    /// The page is drawn from the document as it is now.
    pub(crate) fn drawing(&self) {
        if self.0.get() == Lag::Behind {
            self.0.set(Lag::Drawing);
        }
    }

    /// The page is drawn; says whether anything went ahead of it.
    pub(crate) fn drawn(&self) -> bool {
        let lag = self.0.get();
        if lag == Lag::Drawing {
            self.0.set(Lag::None);
        }
        lag != Lag::None
    }

    fn is_ahead(&self) -> bool {
        self.0.get() == Lag::Behind
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
pub(super) struct Typed(Rc<RefCell<Option<Text>>>);

/// What was typed, and for how long it stands.
struct Text {
    typed: String,
    until: Until,
}

/// For how long a text stands as it was typed.
#[derive(PartialEq, Eq)]
enum Until {
    /// Until the page is drawn with it.
    Drawn,
    /// For as long as the document holds this for it, if anything.
    HeldOtherwise(Option<String>),
}

impl Typed {
    /// Something was typed that the document holds as it is.
    pub(super) fn take(&self, text: &str) {
        self.0.replace(Some(Text { typed: text.to_owned(), until: Until::Drawn }));
    }

    /// Something was typed that the document holds otherwise: it stands as it was typed until the field is left, or until
    /// something else, such as an undo, changes what is held.
    pub(super) fn take_as(&self, text: &str, stored: Option<String>) {
        self.0.replace(Some(Text { typed: text.to_owned(), until: Until::HeldOtherwise(stored) }));
    }

    /// The field is left; says whether something stood there as it was typed.
    pub(super) fn leave(&self) -> bool {
        self.0
            .borrow_mut()
            .as_mut()
            .is_some_and(|text| std::mem::replace(&mut text.until, Until::Drawn) != Until::Drawn)
    }

    /// What is to stand in the field: what was typed there, where the document as it was drawn does not have it yet or holds
    /// it otherwise.
    pub(super) fn or(&self, ahead: &Ahead, now: Option<&str>, drawn: String) -> String {
        let mut text = self.0.borrow_mut();
        let stands = |text: &Text| match &text.until {
            _ if ahead.is_ahead() => true,
            Until::Drawn => false,
            Until::HeldOtherwise(held) => held.as_deref() == now,
        };
        text.take_if(|text| !stands(text));
        text.as_ref().map_or(drawn, |text| text.typed.clone())
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
        assert_eq!(typed.or(&ahead, None, "3".to_owned()), "3");
        typed.take("30");
        ahead.typed();
        assert_eq!(typed.or(&ahead, None, "3".to_owned()), "30");
        ahead.drawing();
        assert!(ahead.drawn() && !ahead.drawn());
        assert_eq!(typed.or(&ahead, None, "30".to_owned()), "30");
        // What was typed in another field is no reason to keep what an undo has taken away here.
        ahead.typed();
        assert_eq!(typed.or(&ahead, None, String::new()), "");
    }

    #[test]
    fn what_is_held_otherwise_stands_as_typed_until_the_field_is_left_or_the_document_has_something_else() {
        let (ahead, typed) = (Ahead::default(), Typed::default());
        let shown = |now: &str| typed.or(&ahead, Some(now), format!("<{now}>"));
        typed.take_as("1 200,0", Some("1200".to_owned()));
        ahead.typed();
        assert_eq!(shown("12"), "1 200,0", "the page lags");
        ahead.drawing();
        assert!(ahead.drawn() && !ahead.drawn());
        assert_eq!(shown("1200"), "1 200,0");
        assert!(typed.leave() && !typed.leave());
        assert_eq!(shown("1200"), "<1200>");
        typed.take_as("1 200,0", Some("1200".to_owned()));
        assert_eq!(shown("12"), "<12>", "an undo");
        assert_eq!(shown("1200"), "<1200>", "and what was typed before it is forgotten");
    }
}
