use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::storage::{LocalStorage, Storage as _};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Storage, StorageEvent};
use yew::Callback;

use super::envelope::{Draft, Opened, open, wrap};

/// How long after the last key a draft is written, in milliseconds.
const PAUSE: u32 = 250;

/// How a draft is kept, for people to be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    /// When it was last written here: hours and minutes.
    pub saved_at: Option<String>,
    /// Whether it could not be written.
    pub failed: bool,
    /// Whether another tab writes the same draft; then this one writes no more.
    pub other_tab: bool,
    /// Whether something that could not be read was found, and set aside.
    pub aside: bool,
}

struct Inner {
    key: String,
    writer: String,
    /// What this keeper last read or wrote.
    known: Option<String>,
    waiting: Option<String>,
    keeping: Keeping,
    aside: Option<String>,
    told: Callback<()>,
    timeout: Option<Timeout>,
}

/// Keeps one draft in the browser's storage.
pub struct Keeper {
    inner: Rc<RefCell<Inner>>,
    _listeners: [EventListener; 2],
}

impl Keeper {
    /// A keeper of the draft under this key. `told` is called whenever [`keeping`](Self::keeping) changed by itself.
    #[must_use]
    pub fn new(key: String, told: Callback<()>) -> Option<Self> {
        let writer = js_sys::Date::now().to_bits().to_string();
        let inner = Rc::new(RefCell::new(Inner {
            key,
            writer,
            known: None,
            waiting: None,
            keeping: Keeping::default(),
            aside: None,
            told,
            timeout: None,
        }));
        let window = web_sys::window()?;
        let for_storage = inner.clone();
        let storage = EventListener::new(&window, "storage", move |event| {
            let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
            let mut inner = for_storage.borrow_mut();
            if event.key().as_deref() == Some(inner.key.as_str()) && event.new_value() != inner.known {
                inner.keeping.other_tab = event.new_value().is_some();
                inner.known = event.new_value().filter(|_| !inner.keeping.other_tab);
                let told = inner.told.clone();
                drop(inner);
                told.emit(());
            }
        });
        let for_leaving = inner.clone();
        let leaving = EventListener::new(&window, "pagehide", move |_| write(&for_leaving));
        Some(Self { inner, _listeners: [storage, leaving] })
    }

    /// The key in the browser's storage.
    #[must_use]
    pub fn key(&self) -> String {
        self.inner.borrow().key.clone()
    }

    /// The draft that is there, if any. What cannot be read is set aside first.
    #[must_use]
    pub fn load(&self) -> Option<String> {
        let mut inner = self.inner.borrow_mut();
        let storage = storage()?;
        let kept = storage.get_item(&inner.key).ok()??;
        match open(&kept) {
            Opened::Draft(draft) => {
                inner.known = Some(kept);
                Some(draft.text)
            }
            Opened::Strange => {
                let mut number = 1;
                let key = loop {
                    let key = format!("{}:set-aside-{number}", inner.key);
                    match storage.get_item(&key) {
                        Ok(Some(_)) => number += 1,
                        _ => break key,
                    }
                };
                if storage.set_item(&key, &kept).is_ok() {
                    let _ = storage.remove_item(&inner.key);
                } else {
                    // It stays where it is, and so nothing new may be written over it.
                    inner.keeping.failed = true;
                    inner.known = None;
                }
                inner.keeping.aside = true;
                inner.aside = Some(kept);
                None
            }
        }
    }

    /// Keeps a text, after a short pause in the typing.
    pub fn keep(&self, text: String) {
        let again = self.inner.clone();
        let mut inner = self.inner.borrow_mut();
        inner.waiting = Some(text);
        inner.timeout = Some(Timeout::new(PAUSE, move || {
            write(&again);
            let told = again.borrow().told.clone();
            told.emit(());
        }));
    }

    /// Throws the draft away.
    pub fn forget(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.waiting = None;
        inner.timeout = None;
        inner.known = None;
        inner.keeping = Keeping::default();
        if let Some(storage) = storage() {
            let _ = storage.remove_item(&inner.key);
        }
    }

    /// How the draft is kept.
    #[must_use]
    pub fn keeping(&self) -> Keeping {
        self.inner.borrow().keeping.clone()
    }

    /// What was set aside.
    #[must_use]
    pub fn aside(&self) -> Option<String> {
        self.inner.borrow().aside.clone()
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        write(&self.inner);
    }
}

fn write(inner: &Rc<RefCell<Inner>>) {
    let mut inner = inner.borrow_mut();
    let Some(text) = inner.waiting.take() else { return };
    inner.timeout = None;
    if inner.keeping.other_tab {
        return;
    }
    let written = storage().and_then(|storage| {
        let there = storage.get_item(&inner.key).ok()?;
        if there.is_some() && there != inner.known {
            inner.keeping.other_tab = true;
            return None;
        }
        let kept = wrap(&Draft { writer: inner.writer.clone(), text });
        storage.set_item(&inner.key, &kept).ok()?;
        inner.known = Some(kept);
        Some(())
    });
    inner.keeping.failed = written.is_none() && !inner.keeping.other_tab;
    if written.is_some() {
        inner.keeping.saved_at = Some(clock());
    }
}

/// The browser's storage, where it is allowed.
fn storage() -> Option<Storage> {
    // Asking first: where storage is forbidden, asking throws.
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}

/// The time of day, as both languages write it.
fn clock() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}
