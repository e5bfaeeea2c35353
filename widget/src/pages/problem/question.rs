use sprang::document::{Node, Procurement};
use sprang::language::Localised;
use yew::prelude::*;

use super::measures::measures;
use super::questions::{Question, Questions};
use super::{is_answered, localised};
use crate::criteria::{Desk, TextListProps, document_notes, text_list};
use crate::parts::{IconName, TextField, icon};
use crate::workbench::{Place, Turn};

/// The questions of the form that is chosen: all of them, or the one that is asked now.
pub(super) fn asked(desk: &Desk, document: &Procurement, all: &Questions) -> Html {
    let questions = all.of_form(&desk.view.form, desk.view.sought.as_deref());
    if !desk.view.one_at_a_time() {
        let form = all.forms.iter().find(|form| form.id == desk.view.form);
        let form = form.map(|form| form.name.text(desk.page.language)).unwrap_or_default();
        let besides = |question: &Question| {
            (!question.is_of(&desk.view.form))
                .then(|| desk.page.say_with("problem.besides", &[("form", form)]))
        };
        return html! {
            <div class="questions">{ for questions.iter().map(|question| one(desk, document, question, false, besides(question))) }</div>
        };
    }
    let page = &desk.page;
    let last = questions.len().saturating_sub(1);
    let now = desk.view.question.min(last);
    let Some(question) = questions.get(now) else { return html! {} };
    let go = |to: Turn| desk.turn.reform(move |_: MouseEvent| to.clone());
    let counted = [("number", (now + 1).to_string()), ("all", questions.len().to_string())];
    let counted = counted.each_ref().map(|(name, value)| (*name, value.as_str()));
    html! {
        <div class="questions one">
            <p class="over">{ page.say_with("problem.question", &counted) }</p>
            <progress max={questions.len().to_string()} value={(now + 1).to_string()} aria-hidden="true"></progress>
            { one(desk, document, question, true, None) }
            <div class="steps-nav">
                if now > 0 {
                    <button type="button" class="tool" data-action="question-before" onclick={go(Turn::Question(now - 1))}>{ icon(IconName::Back) }{ page.say("problem.before") }</button>
                }
                if now < last {
                    <button type="button" class="main" data-action="question-next" onclick={go(Turn::Question(now + 1))}>{ page.say("problem.next") }{ icon(IconName::Next) }</button>
                } else {
                    <button type="button" class="main" data-action="question-last" onclick={go(Turn::To(Place::Tasks))}>{ page.say("problem.done") }</button>
                }
            </div>
        </div>
    }
}

/// One question; `besides` says why it is there, where the form in use does not ask it.
fn one(
    desk: &Desk,
    document: &Procurement,
    question: &Question,
    alone: bool,
    besides: Option<String>,
) -> Html {
    let page = &desk.page;
    let language = page.language;
    let place = question.place.as_str();
    let ask = question.ask.text(language).to_owned();
    let why = question.why.text(language).to_owned();
    let editor = desk.editor.borrow();
    let answered = is_answered(editor.node(), place);
    let id = format!("q{place}");
    let field = match kind(place) {
        Kind::Measures => measures(desk, document),
        Kind::List => {
            let texts: Vec<Localised> = match editor.node().at(place) {
                Some(Node::List(items)) => items.iter().map(|item| localised(Some(item))).collect(),
                _ => Vec::new(),
            };
            text_list(
                desk,
                &TextListProps {
                    label: ask.clone(),
                    one: page.say(&format!("{}.one", key(place))),
                    add: page.say(&format!("{}.add", key(place))),
                    list: place.to_owned(),
                    texts,
                    named: false,
                    checked: is_read(place),
                },
            )
        }
        Kind::Text => {
            let value = localised(editor.node().at(place));
            let optional = place != "/problem/summary";
            html! { <TextField label={ask.clone()} at={place.to_owned()} {value} long=true quiet=true checked={is_read(place)} {optional} /> }
        }
    };
    let guidance = desk.profile.as_ref().and_then(|profile| {
        let guidance = profile.guidance(&question.id, language)?;
        Some((guidance.to_owned(), profile.name.clone()))
    });
    let heading = html! {
        <h3 {id} tabindex="-1" data-heading={alone.then_some("")}>{ ask }
            if question.checked { { " " }<span class="tag needed">{ page.say("problem.needed") }</span> }
        </h3>
    };
    html! {
        <section class={classes!("question", answered.then_some("answered"))} key={place.to_owned()} data-at={(kind(place) != Kind::Text).then(|| place.to_owned())} tabindex="-1">
            { heading }
            if let Some(besides) = besides { <p class="besides">{ besides }</p> }
            <p class="hint">{ why }</p>
            if let Some((guidance, profile)) = guidance {
                <p class="guidance"><b>{ page.say_with("help.guidance", &[("profile", &profile)]) }</b>{ " " }{ guidance }</p>
            }
            { field }
            { document_notes(desk, place) }
            <details class="example">
                <summary>{ page.say("problem.example") }</summary>
                <p class="good">{ icon(IconName::Check) }<span><b>{ page.say("problem.good") }</b>{ " " }{ question.good.text(language).to_owned() }</span></p>
                <p class="bad">{ icon(IconName::Warning) }<span><b>{ page.say("problem.bad") }</b>{ " " }{ question.bad.text(language).to_owned() }</span></p>
            </details>
        </section>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    List,
    Measures,
}

/// What the format has at a place of the description.
fn kind(place: &str) -> Kind {
    match place {
        "/problem/measures" => Kind::Measures,
        "/problem/affected" | "/problem/limits" | "/problem/tried" | "/problem/risks" => Kind::List,
        _ => Kind::Text,
    }
}

/// Whether the checks read what is said there: what is wrong and what is wanted, not what is known of the market.
fn is_read(place: &str) -> bool {
    matches!(place, "/problem/summary" | "/problem/affected" | "/problem/today" | "/problem/outcome")
}

/// The key of the words for one item of a list.
fn key(place: &str) -> String {
    format!("problem.{}", place.rsplit('/').next().unwrap_or_default())
}
