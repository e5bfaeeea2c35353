use std::cell::RefCell;
use std::rc::Rc;

use sprang::document;
use sprang::language::Language;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::award_model::{AwardModelProps, award_model_part};
use super::rows::{RowsProps, rows};
use super::status::status;
use super::{Desk, LotView};
use crate::draft::Keeper;
use crate::focus::focus_on;
use crate::parts::{Page, Put, Saved};
use crate::rules::{Answer, Call, Rules};
use crate::state::{Action, Editor, Told, told};
use crate::words::say;

/// Everything one element knows, held outside Yew so that the host can read it at any time.
pub struct Store {
    /// The document, once there is one.
    pub editor: Option<Rc<RefCell<Editor>>>,
    /// The page's language.
    pub language: Language,
    /// Whether nothing can be changed.
    pub disabled: bool,
    /// Keeps the draft, where one is wanted.
    pub keeper: Option<Keeper>,
    /// What is asked of the rules.
    pub rules: Rules,
    /// Tells the host: a kind of event, and its words.
    pub tell: Callback<(&'static str, String)>,
}

impl Store {
    /// The faults that the rules have named, and whether they are those of the document as it now is.
    #[must_use]
    pub fn faults(&self) -> (Vec<Told>, bool) {
        let Some(editor) = &self.editor else { return (Vec::new(), false) };
        let editor = editor.borrow();
        let answer = self.rules.ask("faults", Call::Check, &[editor.text()]);
        let faults = answer.node().map(|node| told(node, editor.node(), self.language));
        (faults.unwrap_or_default(), matches!(answer, Answer::Now(_)))
    }
}

/// Properties of [`CriteriaApp`].
#[derive(Properties, Clone)]
pub struct CriteriaProps {
    /// What the element knows.
    pub store: Rc<RefCell<Store>>,
}

impl PartialEq for CriteriaProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The root of `<sprang-criteria>`.
pub struct CriteriaApp {
    root: NodeRef,
}

/// What the root is told.
pub enum Message {
    /// The user did something.
    Act(Action),
    /// The store was changed from outside.
    Look,
    /// The user wants the draft gone.
    Forget,
}

impl Component for CriteriaApp {
    type Message = Message;
    type Properties = CriteriaProps;

    fn create(_: &Context<Self>) -> Self {
        Self { root: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Look => {}
            Message::Act(action) => {
                let store = ctx.props().store.borrow();
                let Some(editor) = store.editor.clone() else { return false };
                if store.disabled
                    && !matches!(action, Action::Toggle(_) | Action::GoTo(_) | Action::TextLanguage(_))
                {
                    return false;
                }
                let changed = editor.borrow_mut().reduce(action);
                if changed {
                    if let Some(keeper) = &store.keeper {
                        keeper.keep(editor.borrow().text().to_owned());
                    }
                    let tell = store.tell.clone();
                    drop(store);
                    tell.emit(("change", String::new()));
                }
            }
            Message::Forget => {
                let store = ctx.props().store.borrow();
                if let Some(keeper) = &store.keeper {
                    keeper.forget();
                }
                if let Some(editor) = &store.editor {
                    editor.borrow_mut().reset();
                }
                let tell = store.tell.clone();
                drop(store);
                tell.emit(("change", String::new()));
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let editor = ctx.props().store.borrow().editor.clone();
        let focus = editor.and_then(|editor| editor.borrow_mut().focus.take());
        if let (Some(at), Some(root)) = (focus, self.root.cast::<web_sys::Element>()) {
            focus_on(&root, &at);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = ctx.props().store.borrow();
        let language = store.language;
        let Some(editor) = store.editor.clone() else {
            return html! { <p class="empty">{ say(language, "criteria.none") }</p> };
        };
        let shown = editor.borrow();
        let (faults, known) = store.faults();
        let faults = Rc::new(faults);
        let send = ctx.link().callback(Message::Act);
        let page = Page {
            language,
            text_language: shown.text_language,
            faults: faults.clone(),
            accepted: Rc::new(
                shown.document().and_then(|document| document.accepted.clone()).unwrap_or_default(),
            ),
            disabled: store.disabled,
            put: send.reform(|put: Put| {
                let Put { at, value, typed } = put;
                if typed { Action::Type { at, value } } else { Action::Choose { at, value } }
            }),
            rules: store.rules.clone(),
            answers: store.rules.count(),
        };
        let Some(document) = shown.document() else {
            return html! {
                <div class="loud" role="alert">
                    { for faults.iter().map(|fault| html! { <p><b>{ fault.message.clone() }</b>{ " " }{ fault.help.clone() }</p> }) }
                </div>
            };
        };
        let desk = Desk { page: page.clone(), editor: editor.clone(), send: send.clone() };
        let keeping = store.keeper.as_ref().map(Keeper::keeping);
        let tell = store.tell.clone();
        let (download, aside) = (
            tell.reform(|()| ("download", String::new())),
            tell.reform(|()| ("download-aside", String::new())),
        );
        let several = document.lots.len() > 1;
        html! {
            <ContextProvider<Page> context={page}>
                <div class="sprang criteria" part="base" lang={language.code()} ref={self.root.clone()} onkeydown={undo_keys(send)}>
                    { status(&desk, known) }
                    if let Some(keeping) = keeping {
                        <Saved {keeping} onforget={ctx.link().callback(|()| Message::Forget)} ondownload={download} onaside={aside} />
                    }
                    { for document.lots.iter().enumerate().map(|(index, lot)| lot_part(&desk, document, lot, index, several)) }
                </div>
            </ContextProvider<Page>>
        }
    }
}

fn lot_part(
    desk: &Desk,
    document: &document::Procurement,
    lot: &document::Lot,
    index: usize,
    several: bool,
) -> Html {
    let language = desk.page.language;
    let at = format!("/lots/{index}");
    let total = lot.award.total();
    let (deducts, total) = (total.is_none(), total.map(|total| total.0.clone()).unwrap_or_default());
    let view = LotView {
        at: at.clone(),
        index,
        currency: document.currency.clone(),
        deducts,
        measures: document.problem.measures.clone().unwrap_or_default(),
        total,
    };
    html! {
        <section class="lot" part="lot" aria-label={several.then(|| lot.title.text(language).to_owned())} key={lot.id.clone()}>
            if several { <h3 class="lot-title">{ lot.title.text(language) }</h3> }
            { rows(desk, &RowsProps { inner: false, lot: view.clone(), list: format!("{at}/criteria"), criteria: lot.criteria.clone(), whole: lot.clone() }) }
            { award_model_part(desk, &AwardModelProps { lot: view, model: lot.award.clone(), criteria: lot.criteria.clone() }) }
        </section>
    }
}

fn undo_keys(send: Callback<Action>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let action = match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Action::Undo,
            ("z", true) | ("y", false) => Action::Redo,
            _ => return,
        };
        event.prevent_default();
        send.emit(action);
    })
}
