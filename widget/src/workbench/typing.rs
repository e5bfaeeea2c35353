use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::NodeRef;
use yew::html::Scope;

use super::{EditingApp, EditingMessage, Store};
use crate::criteria::{SumInWords, sum_in_words};
use crate::parts::Ahead;
use crate::state::Action;

/// After how many milliseconds what was typed is told where no picture is drawn, as in a tab that nobody looks at.
const UNSEEN: u32 = 100;

/// Takes what is typed, and the new sums with it, at once. All else that follows (the other parts of the page, the draft, what
/// the host is told) waits until that is seen, and follows once for all keys pressed meanwhile.
pub(super) struct Typing {
    store: Rc<RefCell<Store>>,
    app: Scope<EditingApp>,
    root: NodeRef,
    waiting: RefCell<Option<Waiting>>,
    /// Whether fields and sums stand on the page that were not drawn with the rest of it.
    pub(super) ahead: Ahead,
    leaving: RefCell<Option<EventListener>>,
}

/// What the rest waits for, whichever comes first.
struct Waiting {
    _seen: AnimationFrame,
    _unseen: Timeout,
}

impl Typing {
    pub(super) fn new(store: Rc<RefCell<Store>>, app: Scope<EditingApp>, root: NodeRef) -> Rc<Self> {
        let typing = Rc::new(Self {
            store,
            app,
            root,
            waiting: RefCell::default(),
            ahead: Ahead::default(),
            leaving: RefCell::default(),
        });
        let for_leaving = Rc::downgrade(&typing);
        // Before the draft's own look at it, which is made later than this.
        let leaving = web_sys::window().map(|window| {
            EventListener::new(&window, "pagehide", move |_| {
                if let Some(typing) = for_leaving.upgrade() {
                    typing.settle();
                }
            })
        });
        typing.leaving.replace(leaving);
        typing
    }

    /// Takes what was typed.
    pub(super) fn take(self: &Rc<Self>, action: Action) {
        let changed = {
            let store = self.store.borrow();
            !store.disabled && store.editor.as_ref().is_some_and(|editor| editor.borrow_mut().reduce(action))
        };
        if !changed {
            return;
        }
        self.ahead.typed();
        self.show_sums();
        if self.waiting.borrow().is_none() {
            let (seen, unseen) = (self.clone(), self.clone());
            let waiting = Waiting {
                _seen: request_animation_frame(move |_| {
                    Timeout::new(0, move || seen.settle()).forget();
                }),
                _unseen: Timeout::new(UNSEEN, move || unseen.settle()),
            };
            self.waiting.replace(Some(waiting));
        }
    }

    /// Has all else drawn, kept and told now, if anything of that waits.
    pub(super) fn settle(&self) {
        if self.waiting.take().is_none() {
            return;
        }
        let store = self.store.borrow();
        if let (Some(keeper), Some(editor)) = (&store.keeper, &store.editor) {
            keeper.keep(editor.borrow().text().to_owned());
        }
        let tell = store.tell.clone();
        drop(store);
        self.app.send_message(EditingMessage::Look);
        tell.emit(("change", String::new()));
    }

    /// The page was drawn: from the same document, but it may have found nothing to change where a sum went ahead of it.
    pub(super) fn drawn(&self) {
        if self.ahead.drawn() {
            self.show_sums();
        }
    }

    /// Nothing waits any longer: the element is gone.
    pub(super) fn end(&self) {
        self.waiting.take();
        self.leaving.take();
    }

    /// Writes the sums of the weights where they stand, without drawing anything else.
    fn show_sums(&self) {
        let Some(root) = self.root.cast::<Element>() else { return };
        let store = self.store.borrow();
        let Some(editor) = store.editor.as_ref().map(|editor| editor.borrow()) else { return };
        let Some(document) = editor.outline() else { return };
        for (index, lot) in document.lots.iter().enumerate() {
            let Ok(Some(shown)) = root.query_selector(&format!(".sum[data-lot=\"{index}\"]")) else {
                continue;
            };
            let SumInWords { sum, words, .. } = sum_in_words(store.language, document, lot);
            if shown.get_attribute("data-total").as_ref() == Some(&sum) {
                continue;
            }
            let _ = shown.set_attribute("data-total", &sum);
            // The very node that was drawn: whoever draws next changes it again.
            if let Ok(Some(said)) = shown.query_selector("[data-words]")
                && let Some(said) = said.first_child()
            {
                said.set_node_value(Some(&words));
            }
        }
    }
}
