use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use sprang::document::{Accepted, Outline};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent, ShadowRoot};
use yew::prelude::*;

#[cfg(feature = "workbench")]
use super::Place;
#[cfg(feature = "workbench")]
use super::lasting::{lasting, recall};
#[cfg(feature = "workbench")]
use super::toolbar::{heading, onward, passing_notice, toolbar};
use super::typing::Typing;
use super::{DraftAct, Shows, Store, Turn, View};
use crate::criteria::{Desk, Drawn, lots, status};
use crate::draft::{Keeper, Lifetime, Wish};
#[cfg(feature = "workbench")]
use crate::draft::{documents, new_name};
use crate::focus::focus_on;
#[cfg(feature = "workbench")]
use crate::pages::{self, Drafts};
use crate::parts::{Page, Put, saved};
use crate::state::{Action, Editor, Notice, Told};
use crate::words::say;

/// Properties of [`EditingApp`].
#[derive(Properties, Clone)]
pub struct EditingProps {
    /// What the element knows.
    pub store: Rc<RefCell<Store>>,
}

impl PartialEq for EditingProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The root of every element that edits a procurement.
pub struct EditingApp {
    root: NodeRef,
    view: View,
    /// Whether something was just undone or done again, which may take away what had the focus.
    back_and_forth: bool,
    /// What was turned to, whose heading should be read: a selector.
    turned: Option<&'static str>,
    /// The row that was just opened or closed, and how far down it stood: it stays under the hand, whatever closes above it.
    held: Option<(web_sys::Element, f64)>,
    /// The version whose difference to now is shown.
    compared: Option<u32>,
    /// Where what the user does goes. Made once, so that whoever holds them sees that they are the same.
    send: Callback<Action>,
    typing: Rc<Typing>,
    put: Callback<Put>,
    turn: Callback<Turn>,
    draft: Callback<DraftAct>,
    wish: Callback<Wish>,
    choose_profile: Callback<Option<String>>,
    undo: Callback<KeyboardEvent>,
    drawn: Rc<Drawn>,
    /// Takes what is to be said to those who listen.
    announce: Callback<String>,
    /// The draft whose view is shown, and what of the view was last kept beside it.
    #[cfg(feature = "workbench")]
    lasts: Option<(String, String)>,
    /// What waits to be said until typing rests.
    unsaid: Vec<String>,
    /// Says it.
    pause: Option<Timeout>,
    /// What was last said.
    said: String,
}

/// How long typing must have rested before a result is said, in milliseconds.
const PAUSE: u32 = 900;

/// What the root is told.
pub enum EditingMessage {
    /// The user did something.
    Act(Action),
    /// The user turns to something else.
    Turn(Turn),
    /// The store was changed from outside.
    Look,
    /// The user does something with what is kept on this computer.
    Draft(DraftAct),
    /// The user wants something done with the draft.
    Wish(Wish),
    /// A result is to be said.
    Announce(String),
    /// Typing rests.
    Rest,
    /// The profile of the organisation is another one, or none.
    Profile(Option<String>),
}

impl Component for EditingApp {
    type Message = EditingMessage;
    type Properties = EditingProps;

    fn create(ctx: &Context<Self>) -> Self {
        let view = View::new(ctx.props().store.borrow().shows);
        let send = ctx.link().callback(EditingMessage::Act);
        let root = NodeRef::default();
        let typing = Typing::new(ctx.props().store.clone(), ctx.link().clone(), root.clone());
        Self {
            root,
            view,
            back_and_forth: false,
            turned: None,
            held: None,
            compared: None,
            put: {
                let (send, typing) = (send.clone(), typing.clone());
                Callback::from(move |Put { at, value, typed }| {
                    if typed {
                        typing.take(Action::Type { at, value });
                    } else {
                        send.emit(Action::Choose { at, value });
                    }
                })
            },
            turn: ctx.link().callback(EditingMessage::Turn),
            draft: ctx.link().callback(EditingMessage::Draft),
            wish: ctx.link().callback(EditingMessage::Wish),
            choose_profile: ctx.link().callback(EditingMessage::Profile),
            undo: keys(send.clone(), typing.clone()),
            send,
            typing,
            drawn: Rc::default(),
            announce: ctx.link().callback(EditingMessage::Announce),
            #[cfg(feature = "workbench")]
            lasts: None,
            unsaid: Vec::new(),
            pause: None,
            said: String::new(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: EditingMessage) -> bool {
        self.recall_view(ctx);
        let draw = self.take(ctx, message);
        self.keep_view(ctx);
        draw
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        self.typing.drawn();
        let editor = ctx.props().store.borrow().editor.clone();
        let focus = editor.and_then(|editor| editor.borrow_mut().focus.take());
        let Some(root) = self.root.cast::<web_sys::Element>() else { return };
        let turned = self.turned.take();
        if let Some((row, before)) = self.held.take() {
            let moved = row.get_bounding_client_rect().top() - before;
            if moved.abs() >= 1.0
                && let Some(window) = web_sys::window()
            {
                window.scroll_by_with_x_and_y(0.0, moved);
            }
        }
        if let Some(at) = focus {
            focus_on(&root, &at);
        } else if let Some(selector) = turned
            && let Ok(Some(heading)) = root.query_selector(selector)
            && let Some(heading) = heading.dyn_ref::<HtmlElement>()
        {
            let _ = heading.focus();
            heading.scroll_into_view();
        }
        if std::mem::take(&mut self.back_and_forth)
            && let Some(shadow) = root.get_root_node().dyn_ref::<ShadowRoot>()
            && shadow.active_element().is_none()
            && let Some(root) = root.dyn_ref::<HtmlElement>()
        {
            // So that the next key is heard here too.
            let _ = root.focus();
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.typing.end();
        self.drawn.forget();
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = ctx.props().store.borrow();
        let language = store.language;
        let Some(editor) = store.editor.clone() else {
            return html! { <p class="empty">{ say(language, "criteria.none") }</p> };
        };
        let shown = editor.borrow();
        let (faults, known) = store.faults();
        self.typing.ahead.drawing();
        let page = Page {
            ahead: self.typing.ahead.clone(),
            language,
            text_language: shown.text_language,
            faults: faults.clone(),
            accepted: accepted(&shown),
            disabled: store.disabled,
            put: self.put.clone(),
            announce: self.announce.clone(),
            rules: store.rules.clone(),
            answers: store.rules.count(),
        };
        let Some(outline) = shown.outline() else { return unread(&faults) };
        let tell = store.tell.clone();
        let desk = Desk {
            page: page.clone(),
            editor: editor.clone(),
            send: self.send.clone(),
            turn: self.turn.clone(),
            tell: tell.clone(),
            #[cfg(feature = "workbench")]
            drafts: self.drafts(&store),
            draft: self.draft.clone(),
            view: self.view.clone(),
            known,
            drawn: self.drawn.clone(),
            profile: store.honoured(),
            choose_profile: self.choose_profile.clone(),
        };
        let saved = store
            .keeper
            .as_ref()
            .map(Keeper::keeping)
            .map(|keeping| saved(&page, &keeping, &self.wish, store.shows == Shows::Workbench));
        html! {
            <ContextProvider<Page> context={page}>
                <div class={classes!("sprang", "editing")} part="base" lang={language.code()} tabindex="-1" ref={self.root.clone()} onkeydown={self.undo.clone()}>
                    { content(&desk, outline, store.shows, saved) }
                    <p class="heard" role="status">{ self.said.clone() }</p>
                </div>
            </ContextProvider<Page>>
        }
    }
}

impl EditingApp {
    /// Does something to the document; says whether anything is to be drawn anew.
    fn act(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        self.typing.settle();
        let store = ctx.props().store.borrow();
        let Some(editor) = store.editor.clone() else { return false };
        if let Action::GoTo(at) = &action {
            let before = self.view.place;
            self.view.seek(at, store.shows);
            if self.view.place != before {
                store.tell.emit(("page", self.view.place.word().to_owned()));
            }
        }
        if store.disabled && !matches!(action, Action::Toggle(_) | Action::GoTo(_) | Action::TextLanguage(_))
        {
            return false;
        }
        self.back_and_forth = matches!(action, Action::Undo | Action::Redo);
        if matches!(action, Action::Toggle(_)) {
            let shadow = self.root.cast::<web_sys::Element>().map(|root| root.get_root_node());
            let pressed = shadow.and_then(|shadow| shadow.dyn_ref::<ShadowRoot>()?.active_element());
            self.held = pressed.map(|row| (row.clone(), row.get_bounding_client_rect().top()));
        }
        // What another document takes the place of stays as a version: after a reload nothing can be undone.
        #[cfg(feature = "workbench")]
        let replaced = matches!(action, Action::Open(_)).then(|| editor.borrow().text().to_owned());
        let changed = editor.borrow_mut().reduce(action);
        #[cfg(feature = "workbench")]
        if let (true, Some(keeper), Some(text)) = (changed, &store.keeper, replaced) {
            keeper.keep_version(&pages::name_of_replaced(store.language), text);
        }
        if changed {
            if let Some(keeper) = &store.keeper {
                keeper.keep(editor.borrow().text().to_owned());
            }
            let tell = store.tell.clone();
            drop(store);
            tell.emit(("change", String::new()));
        }
        true
    }

    /// Does what it is told; says whether anything is to be drawn anew.
    fn take(&mut self, ctx: &Context<Self>, message: EditingMessage) -> bool {
        match message {
            EditingMessage::Look => {}
            EditingMessage::Announce(text) => {
                if !self.unsaid.contains(&text) {
                    self.unsaid.push(text);
                }
                let link = ctx.link().clone();
                self.pause = Some(Timeout::new(PAUSE, move || link.send_message(EditingMessage::Rest)));
                return false;
            }
            EditingMessage::Rest => {
                self.pause = None;
                self.said = std::mem::take(&mut self.unsaid).join(" ");
            }
            EditingMessage::Profile(text) => ctx.props().store.borrow_mut().choose_profile(text),
            EditingMessage::Turn(turn) => {
                let selector = match turn {
                    Turn::Question(_) => ".question [data-heading]",
                    _ => ".page-head [data-heading]",
                };
                let before = self.view.place;
                self.turned = self.view.turn(turn).then_some(selector);
                if self.view.place != before {
                    let tell = ctx.props().store.borrow().tell.clone();
                    tell.emit(("page", self.view.place.word().to_owned()));
                }
            }
            EditingMessage::Act(action) => return self.act(ctx, action),
            EditingMessage::Draft(act) => {
                self.typing.settle();
                return self.draft(ctx, act);
            }
            EditingMessage::Wish(wish) => {
                self.typing.settle();
                let store = ctx.props().store.borrow();
                if let (Some(keeper), Some(editor)) = (&store.keeper, &store.editor) {
                    keeper.fulfil(wish, editor.borrow().text().to_owned());
                }
                let kind = match wish {
                    Wish::Download => "download",
                    Wish::Aside => "download-aside",
                    Wish::Forget => {
                        if let Some(editor) = &store.editor {
                            editor.borrow_mut().reset();
                        }
                        #[cfg(feature = "workbench")]
                        self.lasts.take();
                        "change"
                    }
                    Wish::Live(lifetime) => {
                        let moved =
                            store.keeper.as_ref().is_some_and(|keeper| keeper.keeping().lifetime == lifetime);
                        if let (true, Some(editor)) = (moved, &store.editor) {
                            let key = match lifetime {
                                Lifetime::Lasting => "notice.kept-lasting",
                                Lifetime::ThisTab => "notice.kept-in-tab",
                            };
                            editor.borrow_mut().notice = Some(Notice { key, name: String::new() });
                        }
                        return true;
                    }
                    Wish::TakeOver => return true,
                };
                let tell = store.tell.clone();
                drop(store);
                tell.emit((kind, String::new()));
            }
        }
        true
    }
}

/// The editor alone shows no other document and no versions, and has no choices that last.
#[cfg(not(feature = "workbench"))]
impl EditingApp {
    fn recall_view(&mut self, _: &Context<Self>) {}

    fn keep_view(&mut self, _: &Context<Self>) {}

    fn draft(&mut self, _: &Context<Self>, _: DraftAct) -> bool {
        false
    }
}

#[cfg(feature = "workbench")]
impl EditingApp {
    /// Where another draft is open than before, the view is as it was when that one was last left.
    fn recall_view(&mut self, ctx: &Context<Self>) {
        let store = ctx.props().store.borrow();
        let Some(keeper) = &store.keeper else { return };
        let key = keeper.key();
        if self.lasts.as_ref().is_none_or(|(known, _)| *known != key) {
            recall(&mut self.view, keeper.beside().as_deref());
            self.lasts = Some((key, lasting(&self.view)));
        }
    }

    /// Keeps what of the view lasts, where it has changed.
    fn keep_view(&mut self, ctx: &Context<Self>) {
        let store = ctx.props().store.borrow();
        let (Some(keeper), Some((key, kept))) = (&store.keeper, &mut self.lasts) else { return };
        let now = lasting(&self.view);
        if *key == keeper.key() && *kept != now {
            keeper.keep_beside(&now);
            *kept = now;
        }
    }

    /// What is kept on this computer; asked for only where it is shown.
    fn drafts(&self, store: &Store) -> Option<Drafts> {
        let keeper = store
            .keeper
            .as_ref()
            .filter(|_| store.shows == Shows::Workbench && self.view.place == super::Place::Tasks)?;
        Some(Drafts {
            name: keeper.name(),
            versions: keeper.versions(),
            documents: documents("criteria"),
            compared: self.compared,
        })
    }

    fn draft(&mut self, ctx: &Context<Self>, act: DraftAct) -> bool {
        let mut store = ctx.props().store.borrow_mut();
        let another = matches!(act, DraftAct::Open(_) | DraftAct::Begin);
        match act {
            DraftAct::Compare(version) => self.compared = version,
            DraftAct::RemoveVersion(number) => {
                if let Some(keeper) = &store.keeper {
                    keeper.remove_version(number);
                }
            }
            DraftAct::KeepVersion(name) => {
                if let (Some(keeper), Some(editor)) = (&store.keeper, &store.editor) {
                    keeper.keep_version(&name, editor.borrow().text().to_owned());
                }
            }
            DraftAct::Open(name) => {
                store.open(&name);
                self.compared = None;
            }
            DraftAct::Begin => {
                store.open(&new_name());
                self.compared = None;
            }
        }
        if another {
            let tell = store.tell.clone();
            drop(store);
            self.recall_view(ctx);
            tell.emit(("change", String::new()));
        }
        true
    }
}

/// Findings that the document accepts.
#[cfg(feature = "workbench")]
fn accepted(editor: &Editor) -> Rc<Vec<Accepted>> {
    Rc::new(editor.document().and_then(|document| document.accepted.clone()).unwrap_or_default())
}

/// The first module shows no findings.
#[cfg(not(feature = "workbench"))]
fn accepted(_: &Editor) -> Rc<Vec<Accepted>> {
    Rc::default()
}

/// What is wrong where the document cannot be shown at all.
fn unread(faults: &[Told]) -> Html {
    html! {
        <div class="loud" role="alert">
            { for faults.iter().map(|fault| html! { <p><b>{ fault.message.clone() }</b>{ " " }{ fault.help.clone() }</p> }) }
        </div>
    }
}

fn content(desk: &Desk, outline: &Outline, shows: Shows, saved: Option<Html>) -> Html {
    if shows == Shows::Criteria {
        return html! { <>{ status(desk) }{ for saved }{ lots(desk, outline, true) }</> };
    }
    whole(desk, outline, shows, saved)
}

/// The editor alone has only the page of the criteria: whoever shows more loads the other module.
#[cfg(not(feature = "workbench"))]
fn whole(_: &Desk, _: &Outline, _: Shows, _: Option<Html>) -> Html {
    Html::default()
}

#[cfg(feature = "workbench")]
fn whole(desk: &Desk, outline: &Outline, shows: Shows, saved: Option<Html>) -> Html {
    let editor = desk.editor.borrow();
    let Some(document) = editor.document() else { return html! {} };
    let place = desk.view.place;
    let page = match place {
        Place::Tasks => super::tasks::tasks(desk, document),
        Place::About => pages::about(desk, document),
        Place::Problem => pages::problem(desk, document),
        Place::Route => pages::route(desk, document),
        Place::Criteria => pages::criteria(desk, outline, false),
        Place::Model => pages::model(desk, outline),
        Place::Check => pages::check(desk, document),
        Place::Publish => pages::publish(desk, document),
        Place::FollowUp => pages::follow_up(desk, document),
    };
    let alone = shows != Shows::Workbench;
    html! {
        <>
            { toolbar(desk, !alone && place != Place::Tasks, saved) }
            if !alone { { heading(desk, document, place) } }
            <div class={classes!("page", place.word())} part="page" key={place.word()}>{ page }</div>
            // The check has it at its own end, which is known when the rules have answered.
            if !alone && place != Place::Check { { onward(desk, place) } }
            { passing_notice(desk) }
        </>
    }
}

/// The keys of the whole element.
fn keys(send: Callback<Action>, typing: Rc<Typing>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        // A form around it is sent with what was typed last.
        if event.key() == "Enter" {
            typing.settle();
        }
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let action = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Action::Undo,
            ("z", true) | ("y", false) => Action::Redo,
            _ => return,
        };
        event.prevent_default();
        send.emit(action);
    })
}
