use sprang::document::{Node, Procurement};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::words_of;
use crate::criteria::{Desk, fault_links, place_name};
use crate::parts::{IconName, icon};
use crate::rules::Call;
use crate::state::{Action, Told, accepted};
use crate::workbench::{Place, onward};

/// A finding of the checks, in the page's language.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Found {
    pub(crate) rule: String,
    pub(crate) severity: String,
    pub(crate) at: String,
    pub(crate) words: String,
    pub(crate) message: String,
    pub(crate) why: String,
    pub(crate) help: String,
    pub(crate) source: String,
    /// Whether the document says why it stands.
    pub(crate) accepted: bool,
    /// A change to the document that mends it, where there is one, and what it does.
    pub(crate) change: Option<(Action, String)>,
}

/// What the checks find in the document as it is; `None` until it is known, and where the document is not sound.
pub(crate) fn findings_of(desk: &Desk) -> Option<Vec<Found>> {
    let text = desk.editor.borrow().text().to_owned();
    let answer = desk.page.rules.ask("findings", Call::FindingsWith, &desk.with_profile(&[&text]));
    let node = answer.node()?;
    let Some(Node::List(found)) = node.member("findings") else { return None };
    let language = desk.page.language;
    let one = |finding: &Node| {
        let text = |name: &str| finding.member(name).and_then(Node::as_text).unwrap_or_default().to_owned();
        let words = |name: &str| words_of(finding.member(name), language);
        Found {
            rule: text("rule"),
            severity: text("severity"),
            at: text("path"),
            words: text("words"),
            message: words("message"),
            why: words("why"),
            help: words("help"),
            source: words("source"),
            accepted: finding.member("accepted").is_some_and(|accepted| *accepted != Node::Null),
            change: finding
                .at("/changes/0")
                .and_then(|offered| Some((change(offered)?, words_of(offered.member("does"), language)))),
        }
    };
    Some(found.iter().map(one).collect())
}

/// What an offered change does to the document. It is an edit as any other, and undone as any other.
fn change(offered: &Node) -> Option<Action> {
    let at = offered.member("path")?.as_text()?.to_owned();
    match offered.member("value").and_then(Node::as_text) {
        Some(value) => Some(Action::Choose { at, value: Some(Node::from_json(value)?) }),
        None if at.rsplit('/').next().is_some_and(|last| last.parse::<usize>().is_ok()) => {
            Some(Action::RemoveItem(at))
        }
        None => Some(Action::Choose { at, value: None }),
    }
}

/// The button that makes the change of a finding, where it offers one.
pub(crate) fn mend(desk: &Desk, finding: &Found) -> Html {
    let Some((change, does)) = finding.change.clone() else { return html! {} };
    let words = does.clone();
    let onclick = desk
        .send
        .reform(move |_: MouseEvent| Action::Mend { change: Box::new(change.clone()), does: does.clone() });
    html! {
        <button type="button" class="tool" data-action="mend" disabled={desk.page.disabled} {onclick}>
            { icon(IconName::Check) }{ words }
        </button>
    }
}

/// The findings that stop a publication: errors that nobody has given a reason for. `None` until it is known.
pub(crate) fn stopping(desk: &Desk) -> Option<Vec<Found>> {
    let found = findings_of(desk)?;
    Some(found.into_iter().filter(|finding| finding.severity == "error" && !finding.accepted).collect())
}

/// What the place of a finding is called: its criterion, or its page.
pub(crate) fn finding_place(desk: &Desk, finding: &Found) -> String {
    place_name(&desk.editor.borrow(), &finding.at, desk.page.language)
        .unwrap_or_else(|| desk.page.say(&format!("page.{}", Place::of(&finding.at).word())))
}

/// What is wrong, what is unwise, and what stands with a reason.
pub(crate) fn check(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    if !page.faults.is_empty() {
        let faults: Vec<&Told> = page.faults.iter().collect();
        return html! {
            <section class="summary-box" aria-labelledby="faults-first" tabindex="-1">
                <h3 id="faults-first">{ page.say("check.faults-first") }</h3>
                { fault_links(desk, &faults) }
            </section>
        };
    }
    let Some(found) = findings_of(desk) else {
        return html! { <p class="empty">{ page.say("faults.reading") }</p> };
    };
    let (stand, open): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|finding| finding.accepted);
    let group = |severity: &str| {
        let of: Vec<&Found> = open.iter().filter(|finding| finding.severity == severity).collect();
        if of.is_empty() {
            return html! {};
        }
        html! {
            <section class="finding-group">
                <h3>{ page.say(&format!("check.group.{severity}")) }{ " " }<span class="count">{ of.len() }</span></h3>
                <ol class="findings" role="list">{ for of.into_iter().map(|finding| one(desk, finding)) }</ol>
            </section>
        }
    };
    html! {
        <>
            if open.is_empty() {
                <div class="all-well">
                    { icon(IconName::Check) }<p>{ page.say("check.all-well") }</p>
                </div>
            }
            { for ["error", "warning", "advice"].map(group) }
            { standing(desk, document, &stand) }
            { onward(desk, Place::Check) }
        </>
    }
}

fn one(desk: &Desk, finding: &Found) -> Html {
    let page = &desk.page;
    let go = {
        let at = finding.at.clone();
        desk.send.reform(move |_: MouseEvent| Action::GoTo(at.clone()))
    };
    let place = finding_place(desk, finding);
    let key = format!("{}{}{}", finding.rule, finding.at, finding.words);
    html! {
        <li class={classes!("finding", finding.severity.clone())} data-rule={finding.rule.clone()} key={key.clone()}>
            <p class="finding-place">{ place }</p>
            <p class="finding-message">{ finding.message.clone() }</p>
            <p>{ finding.help.clone() }</p>
            <details>
                <summary>{ page.say("check.why") }</summary>
                <p>{ finding.why.clone() }</p>
                <p class="hint">{ page.say("check.source") }{ ": " }{ finding.source.clone() }{ " " }{ page.say_with("check.code", &[("code", &finding.rule)]) }</p>
            </details>
            <div class="finding-tools">
                { mend(desk, finding) }
                <button type="button" class="tool" data-action="go-to-finding" onclick={go}>{ page.say("check.go") }</button>
                <Accept rule={finding.rule.clone()} at={finding.at.clone()} send={desk.send.clone()} disabled={page.disabled}
                    words={AcceptWords::new(desk)} language={page.text_language} />
            </div>
        </li>
    }
}

/// The words of [`Accept`].
#[derive(Clone, PartialEq)]
struct AcceptWords {
    open: String,
    label: String,
    hint: String,
    accept: String,
    lacking: String,
}

impl AcceptWords {
    fn new(desk: &Desk) -> Self {
        let say = |key: &str| desk.page.say(key);
        Self {
            open: say("check.accept.open"),
            label: say("check.accept.label"),
            hint: say("check.accept.hint"),
            accept: say("check.accept"),
            lacking: say("check.accept.lacking"),
        }
    }
}

#[derive(Properties, PartialEq)]
struct AcceptProps {
    rule: String,
    at: String,
    send: Callback<Action>,
    disabled: bool,
    words: AcceptWords,
    language: sprang::language::Language,
}

/// Lets a finding stand, with the reason: nothing is silenced without one.
#[component]
fn Accept(props: &AcceptProps) -> Html {
    let lacking = use_state(|| false);
    let area = use_node_ref();
    let id = format!("because-{}{}", props.rule, props.at);
    let onclick = {
        let (area, lacking, send) = (area.clone(), lacking.clone(), props.send.clone());
        let (rule, at, language) = (props.rule.clone(), props.at.clone(), props.language);
        Callback::from(move |_: MouseEvent| {
            let Some(field) = area.cast::<HtmlTextAreaElement>() else { return };
            let because = field.value();
            if because.trim().is_empty() {
                lacking.set(true);
                let _ = field.focus();
                return;
            }
            let value = accepted(&rule, &at, language, because.trim());
            send.emit(Action::AddItem { list: "/accepted".to_owned(), value });
        })
    };
    let (hint_id, fault_id) = (format!("h{id}"), format!("e{id}"));
    let described = if *lacking { format!("{hint_id} {fault_id}") } else { hint_id.clone() };
    html! {
        <details class="accept">
            <summary class="tool" data-action="accept-open">{ props.words.open.clone() }</summary>
            <div class={classes!("field", lacking.then_some("faulty"))}>
                <label class="label" for={id.clone()}>{ props.words.label.clone() }</label>
                <p class="hint" id={hint_id}>{ props.words.hint.clone() }</p>
                <textarea {id} class="input" rows="2" ref={area} aria-describedby={described} aria-invalid={lacking.then_some("true")} disabled={props.disabled} />
                if *lacking { <p class="fault" id={fault_id} role="alert">{ icon(IconName::Warning) }{ props.words.lacking.clone() }</p> }
            </div>
            <button type="button" class="tool" data-action="accept" disabled={props.disabled} {onclick}>{ props.words.accept.clone() }</button>
        </details>
    }
}

/// What the buyer knows of and lets stand.
fn standing(desk: &Desk, document: &Procurement, stand: &[Found]) -> Html {
    let page = &desk.page;
    let Some(all) = document.accepted.as_ref().filter(|accepted| !accepted.is_empty()) else {
        return html! {};
    };
    let one = |(index, accepted): (usize, &sprang::document::Accepted)| {
        let at = accepted.at.clone().unwrap_or_default();
        let message = stand
            .iter()
            .find(|finding| finding.rule == accepted.rule && finding.at.starts_with(&at))
            .map(|finding| finding.message.clone());
        let remove = desk.send.reform(move |_: MouseEvent| Action::RemoveItem(format!("/accepted/{index}")));
        html! {
            <li class="finding stands" data-at={format!("/accepted/{index}")} tabindex="-1">
                <p class="finding-message">{ message.unwrap_or_else(|| page.say_with("check.standing.gone", &[("code", &accepted.rule)])) }</p>
                <p><b>{ page.say("check.because") }</b>{ " " }{ accepted.because.text(page.language).to_owned() }</p>
                <div class="finding-tools"><button type="button" class="tool" data-action="accept-no-more" disabled={page.disabled} onclick={remove}>{ page.say("check.accept.undo") }</button></div>
            </li>
        }
    };
    html! {
        <section class="finding-group" data-at="/accepted" tabindex="-1">
            <h3>{ page.say("check.standing") }</h3>
            <ol class="findings" role="list">{ for all.iter().enumerate().map(one) }</ol>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(text: &str) -> Option<Action> {
        change(&serde_json::from_str(text).expect("json"))
    }

    #[test]
    fn a_change_puts_a_value_takes_an_item_of_a_list_or_a_member() {
        let at = || "/lots/0/award/ties".to_owned();
        let put = offered(r#"{"path": "/lots/0/award/ties", "value": "[]"}"#);
        assert_eq!(put, Some(Action::Choose { at: at(), value: Some(Node::List(Vec::new())) }));
        let member = offered(r#"{"path": "/lots/0/award/ties", "value": null}"#);
        assert_eq!(member, Some(Action::Choose { at: at(), value: None }));
        let item = offered(r#"{"path": "/accepted/2"}"#);
        assert_eq!(item, Some(Action::RemoveItem("/accepted/2".into())));
        assert_eq!(offered(r#"{"path": "/a", "value": "{"}"#), None);
    }
}
