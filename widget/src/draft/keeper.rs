use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use sprang::language::Language;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::StorageEvent;
use yew::Callback;

use super::browser::{Browser, Lifetime};
use super::envelope::{Draft, Kept};
use super::lock::Lock;
use super::shelf::{self, NotWritten};
use super::storage::{Refused, Storage as _};
use super::versions::{self, Version};

/// How long after the last key a draft is written, in milliseconds.
const PAUSE: u32 = 250;

/// How often a version is kept without being asked for while someone writes, in milliseconds.
const BETWEEN_VERSIONS: f64 = 10.0 * 60.0 * 1000.0;

/// How a draft is kept, for people to be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    /// When it was last written here: hours and minutes.
    pub saved_at: Option<String>,
    /// Why it could not be written.
    pub refused: Option<Refused>,
    /// Whether another tab writes the same draft; then this one writes no more until the user takes it over.
    pub other_tab: bool,
    /// Whether another tab has the same draft open.
    pub elsewhere: bool,
    /// Whether something that could not be read was found, and set aside.
    pub aside: bool,
    /// How long it is kept.
    pub lifetime: Lifetime,
}

/// What the user wants done with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Throw it away.
    Forget,
    /// Have it as a file.
    Download,
    /// Have what was set aside as a file.
    Aside,
    /// Go on here, where another tab has written.
    TakeOver,
    /// Keep it so long.
    Live(Lifetime),
}

struct Inner {
    key: String,
    writer: String,
    /// Whether versions are kept besides the draft.
    versions: bool,
    /// The sequence of the draft that this keeper last read or wrote.
    known: u64,
    /// What is to be written.
    waiting: Option<String>,
    /// What lay there when it was last read or written, and when that last became a version.
    last: Option<String>,
    version_at: f64,
    keeping: Keeping,
    aside: Vec<String>,
    told: Callback<()>,
    timeout: Option<Timeout>,
}

/// Keeps one draft in the browser's storage.
pub struct Keeper {
    inner: Rc<RefCell<Inner>>,
    _listeners: [EventListener; 2],
    _lock: Option<Lock>,
}

impl Keeper {
    /// A keeper of the draft under this key, with or without versions. `told` is called whenever
    /// [`keeping`](Self::keeping) changed by itself.
    #[must_use]
    pub fn new(key: String, versions: bool, told: Callback<()>) -> Option<Self> {
        let window = web_sys::window()?;
        let inner = Rc::new(RefCell::new(Inner {
            writer: format!("{}-{}", js_sys::Date::now().to_bits(), js_sys::Math::random().to_bits()),
            key,
            versions,
            known: 0,
            waiting: None,
            last: None,
            version_at: 0.0,
            keeping: Keeping::default(),
            aside: Vec::new(),
            told,
            timeout: None,
        }));
        let for_storage = inner.clone();
        let storage = EventListener::new(&window, "storage", move |event| {
            let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
            // No key: everything was cleared.
            let told = event.key().is_none_or(|key| for_storage.borrow().key == key.trim_end_matches('~'));
            if told {
                look_for_others(&for_storage);
            }
        });
        let for_leaving = inner.clone();
        let leaving = EventListener::new(&window, "pagehide", move |_| write(&for_leaving));
        let for_lock = Rc::downgrade(&inner);
        let lock = Lock::new(&inner.borrow().key, move |elsewhere| {
            let Some(inner) = for_lock.upgrade() else { return };
            if inner.borrow().keeping.elsewhere != elsewhere {
                inner.borrow_mut().keeping.elsewhere = elsewhere;
                let told = inner.borrow().told.clone();
                told.emit(());
            }
        });
        Some(Self { inner, _listeners: [storage, leaving], _lock: lock })
    }

    /// The key in the browser's storage.
    #[must_use]
    pub fn key(&self) -> String {
        self.inner.borrow().key.clone()
    }

    /// What tells the draft from others of its kind: what stands in the attribute `draft`.
    #[must_use]
    pub fn name(&self) -> String {
        self.inner.borrow().key.splitn(3, ':').nth(2).unwrap_or_default().to_owned()
    }

    /// The draft that is there, if any. What cannot be read is set aside first.
    #[must_use]
    pub fn load(&self) -> Option<String> {
        let mut inner = self.inner.borrow_mut();
        // A draft for this tab alone comes before one that others see.
        for lifetime in [Lifetime::ThisTab, Lifetime::Lasting] {
            let found = match shelf::read(&Browser::of(lifetime), &inner.key) {
                Ok(found) => found,
                Err(why) => {
                    inner.keeping.refused = (lifetime == Lifetime::Lasting).then_some(why);
                    continue;
                }
            };
            inner.keeping.aside |= !found.aside.is_empty();
            inner.aside.extend(found.aside);
            if let Some(draft) = found.draft {
                inner.keeping.lifetime = lifetime;
                inner.known = draft.sequence;
                inner.last = Some(draft.text.clone());
                return Some(draft.text);
            }
        }
        None
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

    /// Does what the user wants with the draft of this text; what is to be downloaded is the host's matter.
    pub fn fulfil(&self, wish: Wish, text: String) {
        match wish {
            Wish::Forget => self.forget(),
            Wish::TakeOver => self.take_over(text),
            Wish::Live(lifetime) => self.live(lifetime, text),
            Wish::Download | Wish::Aside => {}
        }
    }

    /// Throws the draft and its versions away.
    pub fn forget(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.waiting = None;
        inner.timeout = None;
        inner.known = 0;
        inner.last = None;
        inner.keeping = Keeping {
            lifetime: inner.keeping.lifetime,
            elsewhere: inner.keeping.elsewhere,
            ..Keeping::default()
        };
        for lifetime in [Lifetime::ThisTab, Lifetime::Lasting] {
            remove(&Browser::of(lifetime), &inner.key);
        }
    }

    /// What was kept beside the draft, and is no part of it.
    #[must_use]
    pub fn beside(&self) -> Option<String> {
        let inner = self.inner.borrow();
        Browser::of(inner.keeping.lifetime).get(&beside(&inner.key)).ok().flatten()
    }

    /// Keeps something beside the draft. Nobody is told where that does not go: it is nobody's work.
    pub fn keep_beside(&self, text: &str) {
        let inner = self.inner.borrow();
        let _ = Browser::of(inner.keeping.lifetime).set(&beside(&inner.key), text);
    }

    /// Goes on here where another tab has written: what it wrote becomes a version first, then this text is the draft.
    pub fn take_over(&self, text: String) {
        {
            let mut inner = self.inner.borrow_mut();
            let storage = Browser::of(inner.keeping.lifetime);
            let taken = inner.put_over(&storage, &text);
            inner.wrote(taken, text);
        }
        let told = self.inner.borrow().told.clone();
        told.emit(());
    }

    /// Chooses how long the draft is kept, and moves it there with its versions.
    pub fn live(&self, lifetime: Lifetime, text: String) {
        {
            let mut inner = self.inner.borrow_mut();
            let (from, to) = (Browser::of(inner.keeping.lifetime), Browser::of(lifetime));
            let there = shelf::read(&to, &inner.key).is_ok_and(|found| found.draft.is_some());
            let mut taken = inner.put_over(&to, &text);
            for version in versions::versions(&from, &inner.key).into_iter().rev() {
                if let Err(why) = versions::keep_version(&to, &inner.key, &version.kept) {
                    taken = taken.and(Err(NotWritten::Refused(why)));
                }
            }
            if taken.is_ok() {
                if let Ok(Some(text)) = from.get(&beside(&inner.key)) {
                    let _ = to.set(&beside(&inner.key), &text);
                }
                remove(&from, &inner.key);
                inner.keeping.lifetime = lifetime;
                inner.wrote(taken, text);
            } else {
                // Half of it would come before the whole when the page is opened again.
                if !there {
                    remove(&to, &inner.key);
                }
                inner.wrote(taken, text);
            }
        }
        let told = self.inner.borrow().told.clone();
        told.emit(());
    }

    /// The versions that are kept, the newest first.
    #[must_use]
    pub fn versions(&self) -> Vec<Version> {
        let inner = self.inner.borrow();
        versions::versions(&Browser::of(inner.keeping.lifetime), &inner.key)
    }

    /// Keeps a version under a name. Where storage does not take it, [`keeping`](Self::keeping) says so.
    pub fn keep_version(&self, name: &str, text: String) {
        let mut inner = self.inner.borrow_mut();
        let version = Kept { name: Some(name.to_owned()), saved: now(), text };
        let storage = Browser::of(inner.keeping.lifetime);
        if let Err(why) = versions::keep_version(&storage, &inner.key, &version) {
            inner.keeping.refused = Some(why);
        }
    }

    /// Takes a version away.
    pub fn remove_version(&self, number: u32) {
        let inner = self.inner.borrow();
        versions::remove_version(&Browser::of(inner.keeping.lifetime), &inner.key, number);
    }

    /// How the draft is kept.
    #[must_use]
    pub fn keeping(&self) -> Keeping {
        self.inner.borrow().keeping.clone()
    }

    /// What was set aside.
    #[must_use]
    pub fn aside(&self) -> Option<String> {
        let inner = self.inner.borrow();
        (!inner.aside.is_empty()).then(|| inner.aside.join("\n"))
    }
}

/// The keeper of a draft of this kind and name, where one is wanted. Hosts are told when something has changed by itself.
#[must_use]
pub fn keeper(kind: &str, name: Option<String>, tell: &Callback<(&'static str, String)>) -> Option<Keeper> {
    let told = tell.reform(|()| ("keeping", String::new()));
    // A procurement is worked on for weeks; an offer is filled in once.
    Keeper::new(format!("sprang:{kind}:{}", name?), kind == "criteria", told)
}

/// A name for a new document, which none on this computer has.
#[must_use]
pub fn new_name() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// Whether a draft of this name was begun by a person, and not named by a page.
#[must_use]
pub fn begun_here(name: &str) -> bool {
    name.contains('T') && !js_sys::Date::parse(name).is_nan()
}

impl Drop for Keeper {
    fn drop(&mut self) {
        write(&self.inner);
    }
}

/// Where in a storage stands what is kept beside a draft.
fn beside(key: &str) -> String {
    format!("{key}!beside")
}

/// Takes a draft, its versions and what is kept beside it away.
fn remove(storage: &Browser, key: &str) {
    shelf::forget(storage, key);
    versions::remove_versions(storage, key);
    let _ = storage.remove(&beside(key));
}

impl Inner {
    /// Writes a text over whatever draft lies there, which becomes a version first: what cannot be kept is not
    /// overwritten either.
    fn put_over(&self, storage: &Browser, text: &str) -> Result<u64, NotWritten> {
        let theirs = shelf::read(storage, &self.key).ok().and_then(|found| found.draft);
        let kept = theirs.map_or(Ok(()), |theirs| {
            let version = Kept { name: None, saved: theirs.saved, text: theirs.text };
            versions::keep_version(storage, &self.key, &version)
        });
        kept.map_err(NotWritten::Refused)
            .and_then(|()| shelf::take_over(storage, &self.key, &self.draft(text.to_owned())))
    }

    fn draft(&self, text: String) -> Draft {
        Draft { sequence: 0, writer: self.writer.clone(), saved: now(), text }
    }

    /// Takes note of what came of a writing. What was not written waits for the next time.
    fn wrote(&mut self, written: Result<u64, NotWritten>, text: String) {
        match written {
            Ok(sequence) => {
                self.known = sequence;
                self.last = Some(text);
                self.waiting = None;
                self.keeping.refused = None;
                self.keeping.other_tab = false;
                self.keeping.saved_at = Some(clock());
            }
            Err(why) => {
                self.waiting.get_or_insert(text);
                match why {
                    NotWritten::Overtaken => self.keeping.other_tab = true,
                    NotWritten::Refused(why) => self.keeping.refused = Some(why),
                }
            }
        }
    }

    /// What lay there before becomes a version, now and then.
    fn version(&mut self, storage: &Browser) {
        let time = js_sys::Date::now();
        // A clock that was set back counts as well.
        if !self.versions || (time - self.version_at).abs() < BETWEEN_VERSIONS {
            return;
        }
        if let Some(before) = self.last.clone() {
            self.version_at = time;
            let version = Kept { name: None, saved: now(), text: before };
            // A version that nobody asked for is not worth a word where there is no room.
            let _ = versions::keep_version(storage, &self.key, &version);
        }
    }
}

fn write(inner: &Rc<RefCell<Inner>>) {
    let mut inner = inner.borrow_mut();
    let Some(text) = inner.waiting.take() else { return };
    inner.timeout = None;
    if inner.keeping.other_tab {
        inner.waiting = Some(text);
        return;
    }
    let storage = Browser::of(inner.keeping.lifetime);
    inner.version(&storage);
    let draft = inner.draft(text.clone());
    let written = loop {
        match shelf::write(&storage, &inner.key, inner.known, &draft) {
            Err(NotWritten::Refused(Refused::Full)) if versions::let_go(&storage, &inner.key) => {}
            done => break done,
        }
    };
    inner.wrote(written, text);
}

/// Looks whether what another tab did concerns this draft, and tells.
fn look_for_others(inner: &Rc<RefCell<Inner>>) {
    let told = {
        let mut inner = inner.borrow_mut();
        // What is kept for this tab alone no other tab can see.
        if inner.keeping.lifetime == Lifetime::ThisTab {
            return;
        }
        let Ok(found) = shelf::read(&Browser::of(Lifetime::Lasting), &inner.key) else { return };
        match found.draft {
            Some(draft) if draft.writer != inner.writer && draft.sequence >= inner.known => {
                inner.keeping.other_tab = true;
            }
            // It was thrown away there: what is typed here is kept anew.
            None => {
                inner.known = 0;
                inner.keeping.other_tab = false;
            }
            Some(_) => return,
        }
        inner.told.clone()
    };
    told.emit(());
}

/// The instant, as the browser's clock has it.
fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// An instant as people write it, by the browser's `Intl`; as it stands where it is none.
#[must_use]
pub fn day_and_time(instant: &str, language: Language) -> String {
    let date = js_sys::Date::new(&JsValue::from_str(instant));
    if date.get_time().is_nan() {
        return instant.to_owned();
    }
    let locale = match language {
        Language::Swedish => "sv-SE",
        Language::English => "en-GB",
    };
    let options = js_sys::Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    date.to_locale_string(locale, &options).into()
}

/// The time of day, as both languages write it.
fn clock() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}
