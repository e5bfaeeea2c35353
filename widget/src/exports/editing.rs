use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use sprang::language::Language;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::{faults_json, teller};
use crate::draft::{Keeper, keeper, kept_profile};
use crate::rules::Rules;
use crate::state::{Editor, Notice};
use crate::workbench::{EditingApp, EditingMessage, EditingProps, Shows, Store};
#[cfg(feature = "workbench")]
use crate::workbench::{Place, Turn};

/// One `<sprang-workbench>`, or one of its pages as an element of its own.
#[wasm_bindgen]
pub struct Editing {
    store: Rc<RefCell<Store>>,
    app: AppHandle<EditingApp>,
}

#[wasm_bindgen]
impl Editing {
    /// Starts in this element. `shows` says which page it is, as the element's name does; `tell` is called
    /// with a kind of event and a text.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(mount: Element, language: &str, tell: Function, shows: &str) -> Self {
        let tell = teller(tell);
        let shows = Shows::from_word(shows).unwrap_or(Shows::Workbench);
        let store = Rc::new(RefCell::new(Store {
            shows,
            editor: None,
            language: Language::from_tag(language).unwrap_or_default(),
            disabled: false,
            keeper: None,
            // What someone opens here stands here the next time too; an element that stands alone asks its host.
            profile: if shows == Shows::Workbench { kept_profile() } else { None },
            profile_of_host: false,
            rules: Rules::new(tell.reform(|()| ("answered", String::new()))),
            told: RefCell::default(),
            others: Vec::new(),
            tell,
        }));
        let app = Renderer::<EditingApp>::with_root_and_props(mount, EditingProps { store: store.clone() })
            .render();
        Self { store, app }
    }

    fn look(&self) {
        self.app.send_message(EditingMessage::Look);
    }

    /// Hands in a document, and the key under which a draft of it is kept. What the host hands in
    /// again unchanged leaves the edits alone. An empty text begins a new procurement. False where the text
    /// is not JSON.
    pub fn load(&self, text: &str, draft: Option<String>) -> bool {
        let begun = if text.trim().is_empty() { Editor::begun() } else { Editor::new(text) };
        let Some(mut editor) = begun else { return false };
        {
            let mut store = self.store.borrow_mut();
            if let Some(now) = &store.editor
                && now.borrow().is_from(&editor)
                && store.keeper.as_ref().map(Keeper::key)
                    == draft.as_ref().map(|key| format!("sprang:criteria:{key}"))
            {
                return true;
            }
            editor.text_language = store.language;
            store.keeper = None;
            store.keeper = keeper("criteria", draft, &store.tell);
            if let Some(kept) = store.keeper.as_ref().and_then(Keeper::load) {
                editor.restore(&kept);
            }
            store.rules.forget();
            #[cfg(feature = "workbench")]
            let first = store.editor.is_none();
            store.editor = Some(Rc::new(RefCell::new(editor)));
            // Whoever comes back comes back to what they last wrote in, where the host has no document of its own to show.
            #[cfg(feature = "workbench")]
            if first && text.trim().is_empty() && store.shows == Shows::Workbench {
                store.open_last();
            }
        }
        self.look();
        true
    }

    /// The profile of the buyer's organisation, as the host hands it in; none where it takes it away.
    pub fn set_profile(&self, text: Option<String>) {
        {
            let mut store = self.store.borrow_mut();
            store.profile_of_host = text.is_some();
            store.profile = text;
        }
        self.look();
    }

    /// The document as JSON text.
    #[must_use]
    pub fn value(&self) -> Option<String> {
        self.store.borrow().editor.as_ref().map(|editor| editor.borrow().text().to_owned())
    }

    /// The faults that the rules have named so far, as JSON text.
    #[must_use]
    pub fn faults(&self) -> String {
        faults_json(&self.store.borrow().faults().0)
    }

    /// Whether the faults are those of the document as it now is.
    #[must_use]
    pub fn faults_known(&self) -> bool {
        self.store.borrow().faults().1
    }

    /// Puts a value that a browser kept back in place.
    pub fn restore(&self, text: &str) {
        if let Some(editor) = &self.store.borrow().editor {
            editor.borrow_mut().restore(text);
        }
        self.look();
    }

    /// Goes back to what was handed in.
    pub fn reset(&self) {
        if let Some(editor) = &self.store.borrow().editor {
            editor.borrow_mut().reset();
        }
        self.look();
    }

    /// The document, and what can be undone of it, for a larger module to go on with.
    #[must_use]
    pub fn hand_over(&self) -> Option<String> {
        self.store.borrow().editor.as_ref().map(|editor| editor.borrow().hand_over())
    }

    /// Goes on with what a smaller module handed over.
    #[cfg(feature = "workbench")]
    pub fn take_over(&self, text: &str) {
        if let Some(editor) = Editor::handed(text) {
            self.store.borrow_mut().editor = Some(Rc::new(RefCell::new(editor)));
        }
        self.look();
    }

    /// Turns to a page, by its word; nothing where there is no such page.
    #[cfg(feature = "workbench")]
    pub fn turn_to(&self, page: &str) {
        let all = std::iter::once(Place::Tasks).chain(Place::IN_ORDER);
        if let Some(place) = all.into_iter().find(|place| place.word() == page) {
            self.app.send_message(EditingMessage::Turn(Turn::To(place)));
        }
    }

    /// Tells the user how something went that only the browser can do: whether a table was copied, or that a file was saved.
    pub fn went(&self, what: &str) {
        if let Some(editor) = &self.store.borrow().editor {
            let key = match what {
                "table-copied" => "notice.table-copied",
                "file-saved" => "notice.file-saved",
                _ => "notice.table-not-copied",
            };
            editor.borrow_mut().notice = Some(Notice { key, name: String::new() });
        }
        self.look();
    }
}

alike!(Editing: language, disabled, refresh, draft);
