//! Whether another tab has the same draft open: a lock of the browser, held for as long as the draft is kept here.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How long a lock is waited for before it is said that another tab has it, in milliseconds: a page that is loaded again
/// gives up its own a moment after the new one has asked.
const WAIT: u32 = 500;

/// A lock that is held or waited for until this goes.
pub(super) struct Lock {
    held: Rc<Held>,
    _wait: Timeout,
}

#[derive(Default)]
struct Held {
    /// Whether the keeper has gone, so that a lock that comes later is given up at once.
    gone: Cell<bool>,
    /// What gives the lock up.
    release: RefCell<Option<Function>>,
}

impl Lock {
    /// Asks for the lock of this name. `elsewhere` is told true when another tab has it, and false when it comes after
    /// that. `None` where the browser knows no locks: then nobody is told before the first writing.
    pub(super) fn new(name: &str, elsewhere: impl Fn(bool) + 'static) -> Option<Self> {
        let navigator = Reflect::get(web_sys::window()?.as_ref(), &"navigator".into()).ok()?;
        let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
        let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
        let (held, elsewhere) = (Rc::new(Held::default()), Rc::new(elsewhere));
        let granted = {
            let (held, elsewhere) = (held.clone(), elsewhere.clone());
            Closure::once_into_js(move || -> JsValue {
                if held.gone.get() {
                    return JsValue::UNDEFINED;
                }
                let until = Promise::new(&mut |release, _| *held.release.borrow_mut() = Some(release));
                elsewhere(false);
                until.into()
            })
        };
        let asked: Promise = request.call2(&locks, &name.into(), &granted).ok()?.dyn_into().ok()?;
        // A page of no origin is refused its locks, as it is its storage; that is told where it is written.
        spawn_local(async move {
            let _ = JsFuture::from(asked).await;
        });
        let waited = held.clone();
        let wait = Timeout::new(WAIT, move || {
            if waited.release.borrow().is_none() {
                elsewhere(true);
            }
        });
        Some(Self { held, _wait: wait })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.held.gone.set(true);
        if let Some(release) = self.held.release.take() {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}
