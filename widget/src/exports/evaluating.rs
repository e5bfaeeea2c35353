use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use sprang::check::TextKind;
use sprang::document::Node;
use sprang::language::Language;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::{faults_json, teller};
use crate::award::{AwardApp, AwardMessage, AwardProps, AwardStore};
use crate::check::{CheckApp, CheckMessage, CheckProps, CheckStore};
use crate::draft::{Keeper, keeper};
use crate::preview::{PreviewApp, PreviewMessage, PreviewProps, PreviewStore};
use crate::state::{OfferForm, Told};

/// One `<sprang-preview>`.
#[wasm_bindgen]
pub struct Preview {
    store: Rc<RefCell<PreviewStore>>,
    app: AppHandle<PreviewApp>,
    /// What the host handed in last, so that the same again leaves the answers alone.
    given: RefCell<Option<(Option<String>, Option<String>)>>,
}

#[wasm_bindgen]
impl Preview {
    /// Starts in this element. `tell` is called with a kind of event and a text.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(mount: Element, language: &str, tell: Function) -> Self {
        let store = Rc::new(RefCell::new(PreviewStore {
            form: OfferForm::default(),
            language: Language::from_tag(language).unwrap_or_default(),
            disabled: false,
            keeper: None,
            tell: teller(tell),
        }));
        let app = Renderer::<PreviewApp>::with_root_and_props(mount, PreviewProps { store: store.clone() })
            .render();
        Self { store, app, given: RefCell::default() }
    }

    fn look(&self) {
        self.app.send_message(PreviewMessage::Look);
    }

    /// Hands in the procurement, an offer to start from, and the key under which a draft is kept.
    #[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over by value")]
    pub fn load(&self, procurement: &str, offers: Option<String>, draft: Option<String>) -> bool {
        let is_json = Node::from_json(procurement.trim_start_matches('\u{feff}')).is_some();
        {
            let mut store = self.store.borrow_mut();
            store.form.take_procurement(procurement);
            let given = Some((offers.clone(), draft.clone()));
            if *self.given.borrow() != given {
                store.form.take_offers(offers.as_deref());
                store.keeper = None;
                store.keeper = keeper("preview", draft, &store.tell);
                let kept = store.keeper.as_ref().and_then(Keeper::load);
                if let Some(kept) = kept {
                    store.form.restore(&kept);
                }
                *self.given.borrow_mut() = given;
            }
        }
        self.look();
        is_json
    }

    /// The offer as JSON text.
    #[must_use]
    pub fn value(&self) -> Option<String> {
        let store = self.store.borrow();
        store.form.procurement().map(|_| store.form.text())
    }

    /// The faults as JSON text.
    #[must_use]
    pub fn faults(&self) -> String {
        let store = self.store.borrow();
        let told: Vec<Told> =
            store.form.faults().iter().map(|fault| Told::new(fault, store.language)).collect();
        faults_json(&told)
    }

    /// Puts a value that a browser kept back in place.
    pub fn restore(&self, text: &str) {
        self.store.borrow_mut().form.restore(text);
        self.look();
    }

    /// Goes back to what was handed in.
    pub fn reset(&self) {
        self.store.borrow_mut().form.reset();
        self.look();
    }
}

alike!(Preview: language, disabled, refresh, draft);

/// One `<sprang-award>`.
#[wasm_bindgen]
pub struct Award {
    store: Rc<RefCell<AwardStore>>,
    app: AppHandle<AwardApp>,
}

#[wasm_bindgen]
impl Award {
    /// Starts in this element.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(mount: Element, language: &str) -> Self {
        let language = Language::from_tag(language).unwrap_or_default();
        let store = Rc::new(RefCell::new(AwardStore { language, ..AwardStore::default() }));
        let app =
            Renderer::<AwardApp>::with_root_and_props(mount, AwardProps { store: store.clone() }).render();
        Self { store, app }
    }

    fn look(&self) {
        self.app.send_message(AwardMessage::Look);
    }

    /// Hands in the procurement and the offers.
    pub fn load(&self, procurement: &str, offers: &str) {
        self.store.borrow_mut().take(procurement, offers);
        self.look();
    }

    /// The faults as JSON text.
    #[must_use]
    pub fn faults(&self) -> String {
        faults_json(&self.store.borrow().faults())
    }
}

alike!(Award: language, end);

/// One `<sprang-check>`.
#[wasm_bindgen]
pub struct Check {
    store: Rc<RefCell<CheckStore>>,
    app: AppHandle<CheckApp>,
}

#[wasm_bindgen]
impl Check {
    /// Starts in this element. `tell` is called with a kind of event and a text.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(mount: Element, language: &str, tell: Function) -> Self {
        let language = Language::from_tag(language).unwrap_or_default();
        let store = Rc::new(RefCell::new(CheckStore::new(language, teller(tell))));
        let app =
            Renderer::<CheckApp>::with_root_and_props(mount, CheckProps { store: store.clone() }).render();
        Self { store, app }
    }

    fn look(&self) {
        self.app.send_message(CheckMessage::Look);
    }

    /// Hands in a text, and where the pages of the rules stand.
    pub fn load(&self, text: &str, rules: Option<String>) {
        {
            let mut store = self.store.borrow_mut();
            store.rules = rules;
            store.give(text);
        }
        self.look();
    }

    /// The text.
    #[must_use]
    pub fn value(&self) -> String {
        self.store.borrow().text().to_owned()
    }

    /// Takes the text for another kind of text: for criteria where nothing of this word is known.
    pub fn set_kind(&self, word: &str) {
        self.store.borrow_mut().take_for(TextKind::from_word(word).unwrap_or_default());
        self.look();
    }

    /// The word for what the text is taken for.
    #[must_use]
    pub fn kind(&self) -> String {
        self.store.borrow().kind().word().to_owned()
    }

    /// What is to be said of it, as JSON text.
    #[must_use]
    pub fn findings(&self) -> String {
        let store = self.store.borrow();
        let reports = sprang::boundary::reports_in(store.text(), store.findings().iter());
        sprang::boundary::text_findings_json(&reports)
    }

    /// Puts a text back that a browser kept.
    pub fn restore(&self, text: &str) {
        self.store.borrow_mut().write(text.to_owned());
        self.look();
    }

    /// Goes back to what was handed in.
    pub fn reset(&self) {
        self.store.borrow_mut().reset();
        self.look();
    }
}

alike!(Check: language, disabled, end);
