use sprang::document::Node;
use sprang::language::Localised;
use yew::prelude::*;

use super::localised;
use crate::criteria::Desk;
use crate::rules::{Call, Reading as _};
use crate::workbench::Turn;

/// A form of the template.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Form {
    pub(super) id: String,
    pub(super) name: Localised,
    pub(super) when: Localised,
}

/// A question of the template.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Question {
    pub(super) id: String,
    pub(super) forms: Vec<String>,
    pub(super) ask: Localised,
    pub(super) why: Localised,
    pub(super) good: Localised,
    pub(super) bad: Localised,
    /// Where the answer stands in a document: a JSON Pointer.
    pub(super) place: String,
    /// Whether the checks ask for the answer.
    pub(super) checked: bool,
}

/// The template, as the rules tell it.
pub(super) struct Questions {
    pub(super) forms: Vec<Form>,
    pub(super) questions: Vec<Question>,
}

impl Questions {
    /// The template, as the rules tell it; `None` until it is here.
    pub(super) fn of(desk: &Desk) -> Option<Self> {
        let answer = desk.page.rules.ask("template", Call::Template, &[]);
        let node = answer.node()?;
        let text = |node: &Node, name: &str| {
            node.member(name).and_then(Node::as_text).unwrap_or_default().to_owned()
        };
        let list = |name: &str| match node.member(name) {
            Some(Node::List(items)) => items.as_slice(),
            _ => &[],
        };
        let forms = list("forms").iter().map(|form| Form {
            id: text(form, "id"),
            name: localised(form.member("name")),
            when: localised(form.member("when")),
        });
        let questions = list("questions").iter().map(|question| Question {
            id: text(question, "id"),
            forms: match question.member("forms") {
                Some(Node::List(forms)) => {
                    forms.iter().filter_map(|form| form.as_text().map(str::to_owned)).collect()
                }
                _ => Vec::new(),
            },
            ask: localised(question.member("ask")),
            why: localised(question.member("why")),
            good: localised(question.member("good")),
            bad: localised(question.member("bad")),
            place: text(question, "place"),
            checked: question.is("checked"),
        });
        Some(Self { forms: forms.collect(), questions: questions.collect() })
    }

    /// The questions of a form, in their order, and the one that asks of a place that is looked for, whichever form has it.
    pub(super) fn of_form(&self, form: &str, sought: Option<&str>) -> Vec<&Question> {
        let asks =
            |question: &&Question| question.is_of(form) || sought.is_some_and(|at| question.asks_of(at));
        self.questions.iter().filter(asks).collect()
    }
}

impl Question {
    /// Whether a form asks it.
    pub(super) fn is_of(&self, form: &str) -> bool {
        self.forms.iter().any(|one| one == form)
    }

    /// Whether its answer stands at a place of the document, or around it.
    fn asks_of(&self, at: &str) -> bool {
        at.strip_prefix(&self.place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// Which form is used, and whether its questions are asked one at a time.
pub(super) fn chooser(desk: &Desk, all: &Questions) -> Html {
    let page = &desk.page;
    let language = page.language;
    let now = desk.view.form.as_str();
    let current = all.forms.iter().find(|form| form.id == now);
    let onchange = desk.turn.reform(|event: Event| {
        Turn::Form(event.target_unchecked_into::<web_sys::HtmlSelectElement>().value())
    });
    let mode = |one_by_one: bool, key: &str| {
        let onchange = desk.turn.reform(move |_: Event| Turn::OneByOne(one_by_one));
        html! {
            <label class="check">
                <input type="radio" name="one-by-one" value={one_by_one.to_string()} checked={desk.view.one_at_a_time() == one_by_one} {onchange} />
                <span>{ page.say(key) }</span>
            </label>
        }
    };
    html! {
        <div class="chooser">
            <div class="field">
                <label class="label" for="form">{ page.say("problem.form") }</label>
                <select id="form" class="input" data-action="form" aria-describedby="form-hint" {onchange}>
                    { for all.forms.iter().map(|form| html! { <option value={form.id.clone()} selected={form.id == now}>{ form.name.text(language).to_owned() }</option> }) }
                </select>
                <p class="hint" id="form-hint">{ current.map(|form| form.when.text(language).to_owned()) }</p>
            </div>
            <fieldset class="modes">
                <legend class="label">{ page.say("problem.mode") }</legend>
                { mode(false, "problem.mode.all") }
                { mode(true, "problem.mode.one") }
            </fieldset>
            <p class="hint needed-hint">{ page.say("problem.needed.hint") }</p>
        </div>
    }
}
