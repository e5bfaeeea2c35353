use std::cell::RefCell;
use std::rc::Rc;

use sprang::document::Node;
use sprang::language::Language;
use yew::prelude::*;

use super::lot::lot;
use crate::parts::{IconName, icon};
use crate::rules::{Answer, Call, Reading as _, Rules};
use crate::words::{say, say_with};

/// Everything one element knows, held outside Yew so that the host can read it at any time.
pub struct ReportStore {
    /// The texts of the procurement and of the offers.
    given: Option<(String, String)>,
    /// The page's language.
    pub language: Language,
    /// What is asked of the rules.
    pub rules: Rules,
}

impl ReportStore {
    /// A store with nothing in it.
    #[must_use]
    pub fn new(language: Language, answered: Callback<()>) -> Self {
        Self { given: None, language, rules: Rules::new(answered) }
    }

    /// Takes the texts of a procurement and of offers.
    pub fn take(&mut self, procurement: &str, offers: &str) {
        self.given = Some((procurement.to_owned(), offers.to_owned()));
    }

    /// The report, as the rules give it.
    #[must_use]
    pub fn report(&self) -> Answer {
        let Some((procurement, offers)) = &self.given else { return Answer::Waiting };
        self.rules.ask("report", Call::AwardReport, &[procurement, offers, self.language.code(), "firm"])
    }

    /// How firm the result is, in pictures.
    pub(super) fn robustness(&self) -> Answer {
        let Some((procurement, offers)) = &self.given else { return Answer::Waiting };
        self.rules.ask("pictures", Call::Robustness, &[procurement, offers])
    }
}

/// Properties of [`ReportApp`].
#[derive(Properties, Clone)]
pub struct ReportProps {
    /// What the element knows.
    pub store: Rc<RefCell<ReportStore>>,
}

impl PartialEq for ReportProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The root of `<sprang-report>`.
pub struct ReportApp;

/// What the root is told.
pub enum Message {
    /// The store was changed from outside, or an answer has come.
    Look,
    /// The rules are to be asked again.
    Again,
    /// The page is to be printed.
    Print,
}

impl Component for ReportApp {
    type Message = Message;
    type Properties = ReportProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Look => {}
            Message::Again => ctx.props().store.borrow().rules.try_again(),
            Message::Print => {
                // A page that forbids printing is left as it is.
                let _ = web_sys::window().map(|window| window.print());
                return false;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = ctx.props().store.borrow();
        let language = store.language;
        let body = match store.report() {
            Answer::Waiting => html! { <p class="empty">{ say(language, "report.waiting") }</p> },
            Answer::Failed => html! {
                <p class="loud" role="alert">{ icon(IconName::Warning) }<span>{ say(language, "model-page.failed") }{ " " }
                    <button type="button" class="link" onclick={ctx.link().callback(|_| Message::Again)}>{ say(language, "faults.check-again") }</button></span></p>
            },
            Answer::Now(node) | Answer::Earlier(node) if node.words("outcome") == "reported" => {
                reported(ctx, &store, &node)
            }
            Answer::Now(node) | Answer::Earlier(node) => html! {
                <div class="loud">{ icon(IconName::Warning) }
                    <div><p>{ say(language, "report.faulty") }</p>
                    <ul>{ for node.items("faults").iter().map(|fault| html! { <li>{ fault.localised("message", language) }{ " " }{ fault.localised("help", language) }</li> }) }</ul></div>
                </div>
            },
        };
        html! { <div class="sprang report" part="base" lang={language.code()}>{ body }</div> }
    }
}

fn reported(ctx: &Context<ReportApp>, store: &ReportStore, report: &Node) -> Html {
    let language = store.language;
    let accepted = report.items("accepted");
    let pictures = store.robustness();
    let lots = report.items("lots");
    html! {
        <>
            <header class="report-head">
                <p class="report-kind">{ say(language, "report.title") }</p>
                <h3>{ report.words("title") }</h3>
                <p>{ report.words("buyer") }</p>
                if report.is("example") { <p class="tag">{ say(language, "report.example") }</p> }
                <button type="button" class="tool" data-action="print" onclick={ctx.link().callback(|_| Message::Print)}>{ say(language, "report.print") }</button>
            </header>
            { for lots.iter().enumerate().map(|(index, one)| lot(language, one, pictures.node(), index, lots.len() > 1)) }
            <section>
                <h4>{ say(language, "report.accepted") }</h4>
                if accepted.is_empty() { <p>{ say(language, "report.accepted.none") }</p> } else {
                    <ul class="report-accepted">{ for accepted.iter().map(|one| html! {
                        <li>
                            <p><b>{ say(language, "report.because") }{ ": " }</b>{ one.words("because") }</p>
                            <ul>{ for one.items("findings").iter().map(|finding| html! { <li>{ finding.words("message") }{ " " }<span class="id">{ finding.words("rule") }</span></li> }) }</ul>
                        </li>
                    }) }</ul>
                }
            </section>
            <footer class="report-foot">
                <p>{ say_with(language, "report.fingerprint", &[("procurement", report.words("procurement"))]) }</p>
                <p><code>{ report.words("fingerprint") }</code></p>
                <div class="signatures">
                    <p>{ say(language, "report.place-and-date") }</p>
                    <p>{ say(language, "report.signature") }</p>
                </div>
            </footer>
        </>
    }
}
