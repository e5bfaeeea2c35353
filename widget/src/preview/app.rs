use std::cell::RefCell;
use std::rc::Rc;

use sprang::document::{Decimal, Node};
use sprang::explain::Context as Words;
use sprang::language::Language;
use sprang::procurement::{Criterion, Procurement};
use yew::prelude::*;

use super::{View, assumptions, file, question, total};
use crate::draft::{Keeper, Wish};
use crate::parts::{Ahead, IconName, NumberField, Page, Put, icon, saved};
use crate::rules::Rules;
use crate::state::{OfferAction, OfferForm, Told, answer_of, assumed_grade};
use crate::words::say;

/// Everything one element knows, held outside Yew so that the host can read it at any time.
pub struct PreviewStore {
    /// The offer.
    pub form: OfferForm,
    /// The page's language.
    pub language: Language,
    /// Whether nothing can be changed.
    pub disabled: bool,
    /// Keeps the draft, where one is wanted.
    pub keeper: Option<Keeper>,
    /// Tells the host: a kind of event, and its words.
    pub tell: Callback<(&'static str, String)>,
}

/// Properties of [`PreviewApp`].
#[derive(Properties, Clone)]
pub struct PreviewProps {
    /// What the element knows.
    pub store: Rc<RefCell<PreviewStore>>,
}

impl PartialEq for PreviewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The root of `<sprang-preview>`.
#[derive(Default)]
pub struct PreviewApp {
    ahead: Ahead,
}

/// What the root is told.
pub enum Message {
    /// The supplier did something.
    Act(OfferAction),
    /// A number was typed in the field at this place.
    Typed(Put),
    /// The store was changed from outside.
    Look,
    /// The supplier wants the draft gone.
    Wish(Wish),
}

impl PreviewApp {
    fn act(ctx: &Context<Self>, action: OfferAction) {
        let mut store = ctx.props().store.borrow_mut();
        if store.disabled && !matches!(action, OfferAction::Toggle(_)) {
            return;
        }
        if store.form.reduce(action) {
            let text = store.form.text();
            if let Some(keeper) = &store.keeper {
                keeper.keep(text);
            }
            let tell = store.tell.clone();
            drop(store);
            tell.emit(("change", String::new()));
        }
    }
}

/// What is meant by typing in a field.
fn action_of(procurement: &Procurement, put: Put, language: Language) -> Option<OfferAction> {
    let Put { at, value, .. } = put;
    let text = match value {
        Some(Node::Text(text)) => Some(text),
        _ => None,
    };
    let (lot, member) = match at.strip_prefix("/lots/") {
        Some(rest) => {
            let (lot, member) = rest.split_once('/')?;
            (lot.parse().ok()?, member)
        }
        None => (0, at.strip_prefix('/')?),
    };
    if member.starts_with("assumed/") {
        return Some(OfferAction::Assume { at, price: text });
    }
    if member == "price" {
        return Some(OfferAction::Price { lot, price: text });
    }
    let (criterion, kind) = member.strip_prefix("answers/")?.split_once('/')?;
    procurement.lots().get(lot)?;
    let answer = text.map(|text| match kind {
        "points" => assumed_grade(&text, language),
        _ => answer_of("value", "value", Node::Text(text)),
    });
    Some(OfferAction::Answer { lot, criterion: criterion.to_owned(), answer })
}

impl Component for PreviewApp {
    type Message = Message;
    type Properties = PreviewProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Look => {}
            Message::Act(action) => Self::act(ctx, action),
            Message::Typed(put) => {
                let (procurement, language) = {
                    let store = ctx.props().store.borrow();
                    (store.form.procurement(), store.language)
                };
                if let Some(action) =
                    procurement.and_then(|procurement| action_of(&procurement, put, language))
                {
                    Self::act(ctx, action);
                }
            }
            Message::Wish(wish) => {
                let mut store = ctx.props().store.borrow_mut();
                if let Some(keeper) = &store.keeper {
                    keeper.fulfil(wish, store.form.text());
                }
                let kind = match wish {
                    Wish::Download => "download",
                    Wish::Aside => "download-aside",
                    Wish::Forget => {
                        store.form.reset();
                        "change"
                    }
                    Wish::TakeOver | Wish::Live(_) => return true,
                };
                let tell = store.tell.clone();
                drop(store);
                tell.emit((kind, String::new()));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = ctx.props().store.borrow();
        let language = store.language;
        let Some(procurement) = store.form.procurement() else {
            let key = if store.form.stale { "preview.unsound" } else { "criteria.none" };
            return html! { <p class="sprang empty">{ say(language, key) }</p> };
        };
        let faults = store.form.faults().iter().map(|fault| Told::new(fault, language)).collect();
        self.ahead.drawing();
        let page = Page {
            ahead: self.ahead.clone(),
            language,
            text_language: language,
            faults: Rc::new(faults),
            accepted: Rc::default(),
            disabled: store.disabled,
            put: {
                let (ahead, send) = (self.ahead.clone(), ctx.link().callback(Message::Typed));
                Callback::from(move |put| {
                    ahead.typed();
                    send.emit(put);
                })
            },
            rules: Rules::default(),
            answers: 0,
            announce: Callback::noop(),
        };
        let send = ctx.link().callback(Message::Act);
        let keeping = store.keeper.as_ref().map(Keeper::keeping);
        let tell = store.tell.clone();
        let download = tell.reform(|()| ("download", String::new()));
        let several = procurement.lots().len() > 1;
        let lots = procurement.lots().iter().enumerate().map(|(index, lot)| {
            let context = Words { lot, language, currency: procurement.currency() };
            let view = View { page: &page, form: &store.form, send: &send, lot, index, context };
            html! {
                <section class="lot" part="lot" key={lot.id.clone()} aria-label={several.then(|| lot.title.text(language).to_owned())}>
                    if several { <h3 class="lot-title">{ lot.title.text(language) }</h3> }
                    { total::bar(&view, several) }
                    <ol class="questions" role="list">{ for lot.criteria.iter().map(|criterion| criterion_part(&view, criterion)) }</ol>
                    { assumptions::part(&view) }
                    { total::words(&view) }
                </section>
            }
        });
        html! {
            <ContextProvider<Page> context={page.clone()}>
                <div class="sprang preview" part="base" lang={language.code()}>
                    if store.form.stale {
                        <p class="loud" role="status">{ icon(IconName::Warning) }<span>{ page.say("preview.stale") }</span></p>
                    }
                    { for lots }
                    if let Some(keeping) = keeping {
                        { saved(&page, &keeping, &ctx.link().callback(Message::Wish), false) }
                    }
                    { file::part(&page, &store.form, &send, &download) }
                    { fingerprint(&page, procurement.fingerprint()) }
                </div>
            </ContextProvider<Page>>
        }
    }
}

fn criterion_part(view: &View<'_>, criterion: &Criterion) -> Html {
    match criterion {
        Criterion::Quality(quality) => question::part(view, quality),
        Criterion::Group(group) => html! {
            <li class="question-group" key={group.id.clone()}>
                { question::group_head(view, group) }
                <ol class="questions" role="list">{ for group.criteria.iter().map(|criterion| criterion_part(view, criterion)) }</ol>
            </li>
        },
        Criterion::Price(price) => {
            let language = view.page.language;
            let at = OfferForm::field(view.index, "price");
            let value: Option<Decimal> = view.form.price(view.index);
            html! {
                <li class="question" part="question" key={price.id.clone()}>
                    <div class="question-head">
                        <h3>{ price.name.text(language) }</h3>
                        { question::figures(view, &price.id) }
                    </div>
                    if let Some(description) = &price.description { <p class="hint">{ description.text(language) }</p> }
                    <NumberField label={view.page.say_with("preview.price", &[("name", price.name.text(language))])} {at} {value} optional=true unit={view.context.currency.to_owned()} />
                    { for price.costs.iter().map(|cost| question::cost_part(view, cost)) }
                    { question::opened(view, &price.id) }
                </li>
            }
        }
    }
}

/// The fingerprint, short; whole on demand.
fn fingerprint(page: &Page, fingerprint: &str) -> Html {
    let hex = fingerprint.rsplit(':').next().unwrap_or_default();
    let short = hex.get(..8).unwrap_or(hex);
    html! {
        <details class="fingerprint" part="fingerprint">
            <summary>{ page.say("preview.fingerprint") }{ " " }<code>{ short }</code></summary>
            <p class="hint">{ page.say("preview.fingerprint.hint") }</p>
            <p><code data-fingerprint="">{ fingerprint }</code></p>
        </details>
    }
}
