use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use sprang::award::{Award, CannotEvaluate, evaluate};
use sprang::document::Fault;
use sprang::explain::{Context as Words, cannot_evaluate, table};
use sprang::language::Language;
use sprang::procurement::{Lot, Offers, Procurement};
use sprang::validate::{offers_text, procurement_text};
use yew::prelude::*;

use crate::parts::{Ahead, IconName, Page, icon};
use crate::preview::steps::steps;
use crate::rules::Rules;
use crate::state::Told;
use crate::words::say;

/// Everything one element knows, held outside Yew so that the host can read it at any time.
#[derive(Default)]
pub struct AwardStore {
    /// What the host handed in, checked; or what is wrong with it.
    pub given: Option<Result<(Procurement, Offers), Vec<Fault>>>,
    /// The page's language.
    pub language: Language,
}

impl AwardStore {
    /// Takes the texts of a procurement and of offers.
    pub fn take(&mut self, procurement: &str, offers: &str) {
        self.given = Some(procurement_text(procurement).and_then(|sound| {
            let offers = offers_text(&sound, offers)?;
            Ok((sound, offers))
        }));
    }

    /// What is wrong, in the page's language.
    #[must_use]
    pub fn faults(&self) -> Vec<Told> {
        match &self.given {
            Some(Err(faults)) => faults.iter().map(|fault| Told::new(fault, self.language)).collect(),
            _ => Vec::new(),
        }
    }
}

/// Properties of [`AwardApp`].
#[derive(Properties, Clone)]
pub struct AwardProps {
    /// What the element knows.
    pub store: Rc<RefCell<AwardStore>>,
}

impl PartialEq for AwardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The root of `<sprang-award>`.
pub struct AwardApp {
    open: BTreeSet<String>,
}

/// What the root is told.
pub enum Message {
    /// The store was changed from outside.
    Look,
    /// The steps behind a total are opened or closed.
    Toggle(String),
}

impl Component for AwardApp {
    type Message = Message;
    type Properties = AwardProps;

    fn create(_: &Context<Self>) -> Self {
        Self { open: BTreeSet::new() }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        if let Message::Toggle(key) = message
            && !self.open.remove(&key)
        {
            self.open.insert(key);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = ctx.props().store.borrow();
        let language = store.language;
        match &store.given {
            None => html! { <p class="sprang empty">{ say(language, "award.none") }</p> },
            Some(Err(_)) => {
                html! {
                    <div class="sprang award" lang={language.code()}>
                        <p class="loud">{ icon(IconName::Warning) }<span>{ say(language, "award.faulty") }</span></p>
                        <ul>{ for store.faults().into_iter().map(|fault| html! { <li>{ fault.message }{ " " }{ fault.help }</li> }) }</ul>
                    </div>
                }
            }
            Some(Ok((procurement, offers))) => {
                let lots =
                    procurement.lots().iter().map(|lot| self.lot(ctx, procurement, lot, offers, language));
                html! { <div class="sprang award" part="base" lang={language.code()}>{ for lots }</div> }
            }
        }
    }
}

impl AwardApp {
    fn lot(
        &self,
        ctx: &Context<Self>,
        procurement: &Procurement,
        lot: &Lot,
        offers: &Offers,
        language: Language,
    ) -> Html {
        let words = Words { lot, language, currency: procurement.currency() };
        let content = match evaluate(lot, offers) {
            Ok(award) => self.award(ctx, procurement, &award, &words),
            Err(reasons) => open_questions(&reasons, &words),
        };
        html! {
            <section part="lot" aria-label={lot.title.text(language).to_owned()}>
                if procurement.lots().len() > 1 { <h3>{ lot.title.text(language) }</h3> }
                { content }
            </section>
        }
    }

    fn award(
        &self,
        ctx: &Context<Self>,
        procurement: &Procurement,
        award: &Award,
        words: &Words<'_>,
    ) -> Html {
        let Some(table) = table(award, procurement, words.language) else { return html! {} };
        let heads = table.rows.iter().enumerate();
        let rows = table.columns.iter().enumerate().skip(1).map(|(index, heading)| {
            let cell = |text: Option<&String>| text.cloned().unwrap_or_default();
            html! {
                <tr>
                    <th scope="row">{ heading.clone() }</th>
                    { for table.rows.iter().map(|row| html! { <td data-offer={row.offer.clone()}>{ cell(row.cells.get(index)) }</td> }) }
                </tr>
            }
        });
        let page = Page {
            ahead: Ahead::default(),
            language: words.language,
            text_language: words.language,
            faults: Rc::default(),
            accepted: Rc::default(),
            disabled: false,
            put: Callback::noop(),
            rules: Rules::default(),
            answers: 0,
            announce: Callback::noop(),
        };
        html! {
            <>
                <div class="scroll" tabindex="0" role="group" aria-label={page.say("award.table")}>
                    <table>
                        <thead><tr>
                            <th scope="col">{ table.columns.first().cloned().unwrap_or_default() }</th>
                            { for heads.map(|(index, row)| html! {
                                <th scope="col" class={classes!((index == 0).then_some("winner"))}>{ row.cells.first().cloned().unwrap_or_default() }</th>
                            }) }
                        </tr></thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
                if !table.rejected.is_empty() {
                    <div class="rejected">
                        <h3>{ table.rejected_heading.clone() }</h3>
                        <ul>{ for table.rejected.iter().map(|out| html! { <li><b>{ out.tenderer.clone() }</b>{ ": " }{ out.reasons.join(" ") }</li> }) }</ul>
                    </div>
                }
                { for table.notes.iter().map(|note| html! { <p>{ note.clone() }</p> }) }
                <div class="totals">
                    <h3>{ page.say("award.how") }</h3>
                    { for award.ranked.iter().map(|ranked| {
                        let key = format!("{}/{}", award.lot, ranked.scored.offer);
                        let open = self.open.contains(&key);
                        let toggle = { let key = key.clone(); ctx.link().callback(move |_: MouseEvent| Message::Toggle(key.clone())) };
                        html! {
                            <>
                                <button type="button" class="tool" data-action="steps" data-offer={ranked.scored.offer.clone()}
                                    data-total={ranked.total.value.to_text()} aria-expanded={open.to_string()} onclick={toggle}>
                                    { format!("{}. {}: {}", ranked.rank, ranked.scored.tenderer, steps_total(&table, &ranked.scored.offer)) }
                                </button>
                                if open { <div class="opened" part="steps">{ steps(&page, words, &ranked.shown.step) }</div> }
                            </>
                        }
                    }) }
                </div>
            </>
        }
    }
}

/// The total of an offer as the table shows it.
fn steps_total(table: &sprang::explain::Table, offer: &str) -> String {
    let row = table.rows.iter().find(|row| row.offer == offer);
    row.and_then(|row| row.cells.last().cloned()).unwrap_or_default()
}

fn open_questions(reasons: &CannotEvaluate, words: &Words<'_>) -> Html {
    html! {
        <div class="loud">{ icon(IconName::Warning) }
            <div>{ for cannot_evaluate(reasons, words).into_iter().map(|reason| html! { <p>{ reason }</p> }) }</div>
        </div>
    }
}
