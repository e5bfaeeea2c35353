use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use sprang::language::Language;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::{faults_json, teller};
use crate::model::{ModelApp, ModelMessage, ModelProps, ModelStore};
use crate::report::{ReportApp, ReportMessage, ReportProps, ReportStore};

/// One `<sprang-model>`.
#[wasm_bindgen]
pub struct Model {
    store: Rc<RefCell<ModelStore>>,
    app: AppHandle<ModelApp>,
}

#[wasm_bindgen]
impl Model {
    /// Starts in this element. `tell` is called with a kind of event and a text.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(mount: Element, language: &str, tell: Function) -> Self {
        let language = Language::from_tag(language).unwrap_or_default();
        let store = Rc::new(RefCell::new(ModelStore::new(language, teller(tell))));
        let app =
            Renderer::<ModelApp>::with_root_and_props(mount, ModelProps { store: store.clone() }).render();
        Self { store, app }
    }

    fn look(&self) {
        self.app.send_message(ModelMessage::Look);
    }

    /// Hands in the procurement, offers to look at models on, and a price around which bids are expected.
    #[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over by value")]
    pub fn load(&self, procurement: &str, offers: Option<String>, estimate: Option<String>) {
        self.store.borrow_mut().take(procurement, offers.as_deref(), estimate.as_deref());
        self.look();
    }

    /// The procurement as JSON text, as it was last set up.
    #[must_use]
    pub fn value(&self) -> Option<String> {
        self.store.borrow().procurement().map(str::to_owned)
    }

    /// What is set up here has no faults of its own.
    #[must_use]
    pub fn faults(&self) -> String {
        faults_json(&[])
    }

    /// Puts a value that a browser kept back in place.
    pub fn restore(&self, text: &str) {
        self.store.borrow_mut().put(text.to_owned());
        self.look();
    }

    /// Goes back to what was handed in.
    pub fn reset(&self) {
        self.store.borrow_mut().reset();
        self.look();
    }
}

alike!(Model: language, disabled, refresh, end);

/// One `<sprang-report>`.
#[wasm_bindgen]
pub struct Report {
    store: Rc<RefCell<ReportStore>>,
    app: AppHandle<ReportApp>,
}

#[wasm_bindgen]
impl Report {
    /// Starts in this element. `tell` is called with a kind of event and a text.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(mount: Element, language: &str, tell: Function) -> Self {
        let language = Language::from_tag(language).unwrap_or_default();
        let answered = teller(tell).reform(|()| ("answered", String::new()));
        let store = Rc::new(RefCell::new(ReportStore::new(language, answered)));
        let app =
            Renderer::<ReportApp>::with_root_and_props(mount, ReportProps { store: store.clone() }).render();
        Self { store, app }
    }

    /// Hands in the procurement and the offers.
    pub fn load(&self, procurement: &str, offers: &str) {
        self.store.borrow_mut().take(procurement, offers);
        self.look();
    }

    fn look(&self) {
        self.app.send_message(ReportMessage::Look);
    }

    /// What is shown here has no faults of its own.
    #[must_use]
    pub fn faults(&self) -> String {
        faults_json(&[])
    }
}

alike!(Report: language, refresh, end);
