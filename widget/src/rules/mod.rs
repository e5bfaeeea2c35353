//! How the page asks the rules.
//!
//! The page holds the document as JSON and draws it; validation, findings, evaluation, robustness,
//! the catalogue and the like are a module of their own (`pkg/rules`), which the page fetches after
//! its first picture and which works beside it, so that typing never waits. An answer therefore
//! comes a moment after the question. Natively, in tests, the rules are called at once.
//!
//! A view asks whenever it draws and shows what is there; when an answer comes, the element draws again:
//!
//! ```
//! use sprang_widget::rules::{Answer, Call, Rules};
//! use yew::Callback;
//!
//! let rules = Rules::new(Callback::noop()); // the callback draws the element again
//! let procurement = "{}";
//! match rules.ask("faults of the document", Call::Check, &[procurement]) {
//!     Answer::Now(node) => assert_eq!(node.at("/outcome").and_then(|node| node.as_text()), Some("faulty")),
//!     Answer::Earlier(_before) => {} // the answer to what was asked last: show it until the new one is here
//!     Answer::Waiting => {}          // nothing yet: leave the place empty, or say that it is being worked out
//!     Answer::Failed => {}           // the rules could not be had: say so, and offer `rules.try_again()`
//! }
//! ```
//!
//! The first argument names the place that asks. Each place has one question under way; while it is
//! worked out only the newest of those that follow is kept, so that fast typing makes no queue.
//! Parts get at the rules by `page.rules` of [`Page`](crate::parts::Page).

mod call;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod page;
mod place;
mod reading;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use sprang::document::Node;
use yew::Callback;

pub use call::Call;
#[cfg(not(target_arch = "wasm32"))]
use native as asked;
#[cfg(target_arch = "wasm32")]
use page as asked;
#[cfg(target_arch = "wasm32")]
pub(crate) use page::connect;
use place::{Place, Question};
pub use reading::Reading;

/// What is known of a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Nothing yet.
    Waiting,
    /// The answer to what this place asked before; the new one is on its way.
    Earlier(Rc<Node>),
    /// The answer.
    Now(Rc<Node>),
    /// The rules could not be had.
    Failed,
}

impl Answer {
    /// The newest answer there is, to this question or to the one before.
    #[must_use]
    pub fn node(&self) -> Option<&Node> {
        match self {
            Self::Earlier(node) | Self::Now(node) => Some(node),
            Self::Waiting | Self::Failed => None,
        }
    }
}

/// The rules, as one element asks them. Copies share what has been asked.
#[derive(Clone)]
pub struct Rules {
    inner: Rc<Inner>,
}

struct Inner {
    answered: Callback<()>,
    /// What each place has asked. They are few; a map would weigh more in a browser than it saves.
    places: RefCell<Vec<(String, Place)>>,
    count: Cell<u32>,
    failed: Cell<bool>,
}

/// Rules that nobody draws again for.
impl Default for Rules {
    fn default() -> Self {
        Self::new(Callback::noop())
    }
}

impl PartialEq for Rules {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

impl Rules {
    /// The rules for an element; `answered` is called when an answer has come, to draw it again.
    #[must_use]
    pub fn new(answered: Callback<()>) -> Self {
        Self {
            inner: Rc::new(Inner {
                answered,
                places: RefCell::default(),
                count: Cell::new(0),
                failed: Cell::new(false),
            }),
        }
    }

    /// What is known of a question of this place. Asking again costs nothing.
    #[must_use]
    pub fn ask(&self, place: &str, call: Call, arguments: &[&str]) -> Answer {
        let to_send = {
            let mut places = self.inner.places.borrow_mut();
            let index = places.iter().position(|(known, _)| known == place).unwrap_or_else(|| {
                places.push((place.to_owned(), Place::default()));
                places.len() - 1
            });
            places[index].1.ask(call, arguments)
        };
        if let Some(question) = to_send {
            self.send(place, &question);
        }
        let places = self.inner.places.borrow();
        let known = places.iter().find(|(known, _)| known == place);
        known.map_or(Answer::Waiting, |(_, place)| place.answer(call, arguments))
    }

    /// What this place was last answered. Nothing is asked.
    #[must_use]
    pub fn earlier(&self, place: &str) -> Answer {
        let places = self.inner.places.borrow();
        let known = places.iter().find(|(known, _)| known == place);
        known.map_or(Answer::Waiting, |(_, place)| place.earlier())
    }

    /// Asks once, for something that a user did; the answer is handed over when it comes, and never if
    /// the rules cannot be had (then [`failed`](Self::failed) says so).
    pub fn once(&self, call: Call, arguments: &[&str], then: Callback<Rc<Node>>) {
        let inner = Rc::downgrade(&self.inner);
        asked::ask(&Question::new(call, arguments), move |text| {
            let Some(inner) = inner.upgrade() else { return };
            match read(text) {
                Some(node) => then.emit(node),
                None => inner.failed.set(true),
            }
            inner.answered.emit(());
        });
    }

    /// A place that is no longer shown: what it asked is forgotten.
    pub fn leave(&self, place: &str) {
        self.inner.places.borrow_mut().retain(|(known, _)| known != place);
    }

    /// Another document is shown: what was said of the one before is nothing to it, not even as an earlier answer.
    pub fn forget(&self) {
        self.inner.places.borrow_mut().clear();
    }

    /// How many answers have come. It stands in the page's context, so that whatever depends on an
    /// answer is drawn again.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.inner.count.get()
    }

    /// Whether the rules could not be had when they were last needed.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.inner.failed.get()
    }

    /// Asks everything again that has failed.
    pub fn try_again(&self) {
        self.inner.failed.set(false);
        let again: Vec<(String, Question)> = {
            let mut places = self.inner.places.borrow_mut();
            let failed = places.iter_mut().filter_map(|(name, place)| Some((name.clone(), place.again()?)));
            failed.collect()
        };
        for (place, question) in again {
            self.send(&place, &question);
        }
    }

    fn send(&self, place: &str, question: &Question) {
        let (inner, name) = (Rc::downgrade(&self.inner), place.to_owned());
        let of = question.clone();
        asked::ask(question, move |text| took(&inner, &name, &of, text));
    }
}

/// Puts an answer in its place, and sends what has been asked there meanwhile.
fn took(inner: &Weak<Inner>, name: &str, of: &Question, text: Option<String>) {
    let Some(inner) = inner.upgrade() else { return };
    let answer = read(text);
    inner.failed.set(answer.is_none());
    let next = {
        let mut places = inner.places.borrow_mut();
        places.iter_mut().find(|(known, _)| known == name).and_then(|(_, place)| place.take(of, answer))
    };
    inner.count.set(inner.count.get().wrapping_add(1));
    let rules = Rules { inner };
    if let Some(next) = next {
        rules.send(name, &next);
    }
    rules.inner.answered.emit(());
}

fn read(text: Option<String>) -> Option<Rc<Node>> {
    Node::from_json(&text?).map(Rc::new)
}
