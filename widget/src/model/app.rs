use std::cell::RefCell;
use std::rc::Rc;

use sprang::document::Node;
use sprang::language::Language;
use yew::prelude::*;

use super::store::ModelStore;
use super::{choices, compare, effects, settings};
use crate::parts::{IconName, icon};
use crate::rules::{Answer, Reading as _};
use crate::words::{say, say_with};

/// Properties of [`ModelApp`].
#[derive(Properties, Clone)]
pub struct ModelProps {
    /// What the element knows.
    pub store: Rc<RefCell<ModelStore>>,
}

impl PartialEq for ModelProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The root of `<sprang-model>`.
pub struct ModelApp {
    root: NodeRef,
    /// What was last done, to be told.
    told: String,
    /// The intention that is to be used as soon as the rules have set it up.
    awaited: Option<String>,
    /// Where the focus goes, since what was pressed goes away: a selector.
    focus: Option<&'static str>,
    /// Whether what it may cost is asked for, before amounts that rest on it are used.
    asking: bool,
}

/// What the root is told.
pub enum Message {
    /// The store was changed from outside, or an answer has come.
    Look,
    /// Another lot is looked at.
    Lot(String),
    /// The estimated price, as a number.
    Estimate(String),
    /// An intention is looked at.
    Want(String),
    /// A parameter of it: intention, parameter and number.
    Set(String, String, String),
    /// With what it is compared; nothing where empty.
    Against(String),
    /// Whether the bids handed in are used.
    HandedIn(bool),
    /// The document is to be set up so.
    Use,
    /// The last choice is to be undone.
    Undo,
    /// Bids that show something are shown, or no longer.
    Witness(String),
    /// Bids that show something are to be had as a file.
    Save(String),
    /// The rules are to be asked again.
    Again,
}

impl Component for ModelApp {
    type Message = Message;
    type Properties = ModelProps;

    fn create(_: &Context<Self>) -> Self {
        Self { root: NodeRef::default(), told: String::new(), awaited: None, focus: None, asking: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let mut store = ctx.props().store.borrow_mut();
        let language = store.language;
        let changed = match message {
            Message::Look => {
                let ready = self.awaited.as_ref().and_then(|id| chosen_text(&store, id));
                if ready.is_none() {
                    return true;
                }
                self.take_up(&mut store, ready)
            }
            Message::Again => {
                store.rules.try_again();
                return true;
            }
            Message::Lot(lot) => {
                store.look.lot = lot;
                // Another lot costs something else.
                store.look.estimate.clear();
                store.look.wanted = None;
                store.look.values.clear();
                return true;
            }
            Message::Estimate(estimate) => {
                self.asking = false;
                store.look.estimate.clone_from(&estimate);
                let tell = store.tell.clone();
                drop(store);
                tell.emit(("estimate", estimate));
                return true;
            }
            Message::Want(intention) => {
                (self.awaited, self.asking) = (None, false);
                store.look.wanted = Some(intention);
                return true;
            }
            Message::Set(intention, parameter, value) => {
                store.look.set(&intention, &parameter, value);
                return true;
            }
            Message::Against(other) => {
                store.look.against = (!other.is_empty()).then_some(other);
                return true;
            }
            Message::HandedIn(handed_in) => {
                store.look.handed_in = handed_in;
                return true;
            }
            Message::Witness(key) => {
                store.look.witness = (store.look.witness.as_ref() != Some(&key)).then_some(key);
                return true;
            }
            Message::Save(text) => {
                let tell = store.tell.clone();
                drop(store);
                tell.emit(("download", text));
                return false;
            }
            _ if store.disabled => false,
            Message::Use if would_make_up(&store) => {
                self.asking = true;
                self.focus = Some("#estimate");
                return true;
            }
            Message::Use => {
                // Pressed while the rules still set it up, it is used as soon as they have.
                self.awaited = wanted(&store);
                let ready = self.awaited.as_ref().and_then(|id| chosen_text(&store, id));
                if ready.is_none() {
                    return true;
                }
                self.take_up(&mut store, ready)
            }
            Message::Undo => {
                self.told = say(language, "model-page.undone");
                self.focus = Some(if store.undo_leaves_more() { UNDO } else { "input[name=wish]:checked" });
                store.undo()
            }
        };
        let tell = store.tell.clone();
        drop(store);
        if changed {
            tell.emit(("change", String::new()));
        }
        changed
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let found = self.focus.take().and_then(|selector| {
            let root = self.root.cast::<web_sys::Element>()?;
            root.query_selector(selector).ok().flatten()
        });
        if let Some(found) = found.as_ref().and_then(wasm_bindgen::JsCast::dyn_ref::<web_sys::HtmlElement>) {
            let _ = found.focus();
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = ctx.props().store.borrow();
        let language = store.language;
        let link = ctx.link();
        let answer = store.intentions();
        let body = match &answer {
            Answer::Waiting => html! { <p class="empty">{ say(language, "model-page.waiting") }</p> },
            Answer::Failed => html! {
                <p class="loud" role="alert">{ icon(IconName::Warning) }<span>{ say(language, "model-page.failed") }{ " " }
                    <button type="button" class="link" onclick={link.callback(|_| Message::Again)}>{ say(language, "faults.check-again") }</button></span></p>
            },
            Answer::Now(node) | Answer::Earlier(node) if node.words("outcome") == "offered" => {
                let busy = matches!(answer, Answer::Earlier(_));
                self.offered(ctx, &store, node, busy)
            }
            Answer::Now(node) | Answer::Earlier(node) => faulty(node, language),
        };
        html! {
            <div class="sprang model-page" part="base" lang={language.code()} ref={self.root.clone()}>
                { body }
                <p class="quiet-status" role="status">{ self.told.clone() }</p>
            </div>
        }
    }
}

/// The way back from what was chosen.
const UNDO: &str = "[data-action=undo]";

impl ModelApp {
    /// Puts what was set up in the document's place, and says so.
    fn take_up(&mut self, store: &mut ModelStore, text: Option<String>) -> bool {
        self.awaited = None;
        let Some(text) = text else { return false };
        store.put(text);
        self.told = say(store.language, "model-page.used");
        self.focus = Some(UNDO);
        // It may have become the buyer's own by that.
        store.tell.emit(("estimate", store.look.estimate.clone()));
        true
    }

    fn offered(&self, ctx: &Context<Self>, store: &ModelStore, node: &Node, busy: bool) -> Html {
        let asking = self.asking;
        let language = store.language;
        let view = View { store, answer: node, language, link: ctx.link() };
        let wanted = wanted_in(store, node);
        let intention = wanted.as_deref().and_then(|id| view.intention(id));
        html! {
            <div class="model-body" aria-busy={busy.then_some("true")}>
                { settings::estimate(&view, asking) }
                { choices::choices(&view, wanted.as_deref()) }
                if let Some(intention) = intention {
                    <div class="model-wanted">
                        { settings::settings(&view, intention) }
                        { choices::declared(&view, intention) }
                    </div>
                    { use_it(&view, intention) }
                    { effects::effects(&view, intention.words("id")) }
                    { compare::compare(&view, intention) }
                } else {
                    <div class="model-wanted">
                        <p><b>{ view.say("model-page.other") }</b></p>
                        { choices::about_all(&view, node) }
                    </div>
                    { effects::effects(&view, NOW) }
                }
            </div>
        }
    }
}

/// What the parts of the page are drawn from.
pub(super) struct View<'a> {
    pub(super) store: &'a ModelStore,
    pub(super) answer: &'a Node,
    pub(super) language: Language,
    pub(super) link: &'a yew::html::Scope<ModelApp>,
}

impl View<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    pub(super) fn say_with(&self, key: &str, values: &[(&str, &str)]) -> String {
        say_with(self.language, key, values)
    }

    pub(super) fn intention(&self, id: &str) -> Option<&Node> {
        self.answer.items("intentions").iter().find(|one| one.words("id") == id)
    }

    /// The place of the lot among those of the document.
    pub(super) fn lot_index(&self) -> &str {
        self.answer.words("lotIndex")
    }

    /// Whether the document is already set up so, with these very parameters.
    pub(super) fn is_now(&self, intention: &Node) -> bool {
        let id = intention.words("id");
        self.answer.words("chosen") == id && !self.store.look.values.contains_key(id)
    }

    /// The document as an intention wants it, and whether it is of what is wanted now. For the one that the
    /// document already has it is the document itself.
    pub(super) fn text(&self, place: &str, intention: &str) -> Option<(String, bool)> {
        let known = self.intention(intention);
        if intention == NOW || known.is_some_and(|known| self.is_now(known)) {
            return self.store.procurement().map(|text| (text.to_owned(), true));
        }
        let answer = self.store.set_up(place, intention);
        let text = answer.node()?.words("procurement").to_owned();
        (!text.is_empty()).then_some((text, matches!(answer, Answer::Now(_))))
    }
}

/// The document as it stands, in place of an intention.
pub(super) const NOW: &str = "now";

/// The intention that is looked at: the one wanted, or the one that the document has.
fn wanted_in(store: &ModelStore, answer: &Node) -> Option<String> {
    let chosen = answer.words("chosen");
    store.look.wanted.clone().or_else(|| (!chosen.is_empty()).then(|| chosen.to_owned()))
}

fn wanted(store: &ModelStore) -> Option<String> {
    wanted_in(store, store.intentions().node()?)
}

/// Whether the intention that is wanted would put made-up amounts into the document.
fn would_make_up(store: &ModelStore) -> bool {
    let answer = store.intentions();
    let Some(node) = answer.node() else { return false };
    let wanted = wanted_in(store, node);
    let intention = node.items("intentions").iter().find(|one| wanted.as_deref() == Some(one.words("id")));
    intention.is_some_and(|intention| store.would_make_up(node, intention))
}

/// The text of the document as it would be, where the rules have answered that very question.
fn chosen_text(store: &ModelStore, intention: &str) -> Option<String> {
    let Answer::Now(node) = store.set_up("wanted", intention) else { return None };
    let text = node.words("procurement").to_owned();
    (!text.is_empty()).then_some(text)
}

fn use_it(view: &View<'_>, intention: &Node) -> Html {
    let now = view.is_now(intention);
    let cannot = intention.given("cannot").map(|cannot| cannot.in_language(view.language).to_owned());
    // What is only looked at stays in sight, wherever on the page one is, until it is used.
    let open = cannot.is_none() && !now;
    html! {
        <div class={classes!("model-use", open.then_some("open"))}>
            if let Some(cannot) = cannot {
                <p class="loud" key="cannot">{ icon(IconName::Warning) }<span>{ cannot }</span></p>
            } else if now {
                <p class="fine" key="now">{ icon(IconName::Check) }{ view.say("model-page.is-now") }</p>
            } else {
                <p key="not-yet"><b>{ intention.localised("wish", view.language) }</b>{ " " }{ view.say("model-page.not-yet") }</p>
                <button type="button" class="primary" data-action="use" key="use" disabled={view.store.disabled}
                    onclick={view.link.callback(|_| Message::Use)}>{ view.say("model-page.use") }</button>
                <p class="hint">{ view.say("model-page.use.hint") }</p>
            }
            if view.store.can_undo() {
                <button type="button" class="tool" data-action="undo" key="undo" onclick={view.link.callback(|_| Message::Undo)}>{ icon(IconName::Undo) }{ view.say("model-page.undo") }</button>
            }
        </div>
    }
}

fn faulty(node: &Node, language: Language) -> Html {
    html! {
        <div class="loud">{ icon(IconName::Warning) }
            <div>
                <p>{ say(language, "model-page.faulty") }</p>
                <ul>{ for node.items("faults").iter().take(5).map(|fault| html! {
                    <li>{ fault.localised("message", language) }{ " " }{ fault.localised("help", language) }</li>
                }) }</ul>
            </div>
        </div>
    }
}
