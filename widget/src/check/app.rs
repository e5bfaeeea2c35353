use std::cell::RefCell;
use std::rc::Rc;

use sprang::check::{Finding, Fix, Severity, TextKind, WORDING};
use sprang::language::Language;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use super::state::CheckStore;
use crate::parts::{IconName, icon};
use crate::words::{say, say_with};

/// So much of a text is shown on either side of the words, in characters.
const AROUND: usize = 48;

/// Properties of [`CheckApp`].
#[derive(Properties, Clone)]
pub struct CheckProps {
    /// What the element knows.
    pub store: Rc<RefCell<CheckStore>>,
}

impl PartialEq for CheckProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The root of `<sprang-check>`.
pub struct CheckApp {
    area: NodeRef,
}

/// What the root is told.
pub enum CheckMessage {
    /// The store was changed from outside.
    Look,
    /// The user wrote.
    Write(String),
    /// The user says what the text is.
    TakeFor(TextKind),
    /// The user wants it mended.
    Mend(Fix),
    /// The user wants the last mending undone.
    Undo,
    /// The user wants to see the words in the text.
    Show(u32, u32),
}

impl Component for CheckApp {
    type Message = CheckMessage;
    type Properties = CheckProps;

    fn create(_: &Context<Self>) -> Self {
        Self { area: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: CheckMessage) -> bool {
        let mut store = ctx.props().store.borrow_mut();
        let changed = match message {
            CheckMessage::Look => return true,
            CheckMessage::Show(start, end) => {
                if let Some(area) = self.area.cast::<HtmlTextAreaElement>() {
                    let _ = area.focus();
                    let _ = area.set_selection_range(start, end);
                }
                return false;
            }
            _ if store.disabled => false,
            CheckMessage::Write(text) => {
                store.write(text);
                true
            }
            CheckMessage::TakeFor(kind) => {
                let changed = store.take_for(kind);
                if changed {
                    // The host first: who hears of the change asks it what the text now is.
                    let tell = store.tell.clone();
                    drop(store);
                    tell.emit(("kind", kind.word().to_owned()));
                    tell.emit(("change", String::new()));
                }
                return changed;
            }
            CheckMessage::Mend(fix) => store.mend(&fix),
            CheckMessage::Undo => store.undo(),
        };
        let tell = store.tell.clone();
        drop(store);
        if changed {
            tell.emit(("change", String::new()));
        }
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = ctx.props().store.borrow();
        let language = store.language;
        let write = ctx.link().callback(|event: InputEvent| {
            CheckMessage::Write(event.target_unchecked_into::<HtmlTextAreaElement>().value())
        });
        let undo = ctx.link().callback(|_: MouseEvent| CheckMessage::Undo);
        let findings = store.findings().clone();
        html! {
            <div class="sprang checker" part="base" lang={language.code()}>
                <div class="field">
                    <div class="checker-head">
                        <label class="label" for="text">{ say(language, said(store.kind()).label) }</label>
                        { kinds(ctx, &store) }
                    </div>
                    <p class="hint" id="hint">{ say(language, "check.hint") }</p>
                    <textarea id="text" class="input" part="input" rows="9" aria-describedby="hint" ref={self.area.clone()}
                        disabled={store.disabled} value={store.text().to_owned()} oninput={write} />
                </div>
                <div class="checker-sum">
                    <p role="status" class={classes!(findings.is_empty().then_some("fine"))}>{ sum(&store, language) }</p>
                    if store.can_undo() {
                        <button type="button" class="tool" data-action="undo" onclick={undo}>{ icon(IconName::Undo) }{ say(language, "check.undo") }</button>
                    }
                </div>
                <ol class="findings" part="findings">
                    { for findings.iter().enumerate().map(|(index, finding)| told(ctx, &store, finding, index)) }
                </ol>
                if !findings.is_empty() { <p class="hint">{ WORDING.raw(language, "page.not-legal-advice") }</p> }
            </div>
        }
    }
}

/// The keys of what is said of a kind of text.
struct Said {
    /// Its name.
    name: &'static str,
    /// What is to be pasted.
    label: &'static str,
}

const fn said(kind: TextKind) -> Said {
    match kind {
        TextKind::Criterion | TextKind::Part => {
            Said { name: "check.kind.criterion", label: "check.label.criterion" }
        }
        TextKind::Requirement => Said { name: "check.kind.requirement", label: "check.label.requirement" },
        TextKind::Need => Said { name: "check.kind.need", label: "check.label.need" },
    }
}

/// The choice of what the text is: radio buttons that look like one button of several parts.
fn kinds(ctx: &Context<CheckApp>, store: &CheckStore) -> Html {
    let language = store.language;
    let choice = |kind: TextKind| {
        let onchange = ctx.link().callback(move |_: Event| CheckMessage::TakeFor(kind));
        let name = say(language, said(kind).name);
        html! {
            <label class="kind" key={kind.word()}>
                <input type="radio" name="kind" value={kind.word()} checked={store.kind() == kind} disabled={store.disabled} {onchange} />
                <span data-name={name.clone()}>{ name }</span>
            </label>
        }
    };
    html! {
        <div class="kinds" role="radiogroup" aria-labelledby="kinds" part="kinds">
            <span class="kinds-label" id="kinds">{ say(language, "check.kind") }</span>
            <span class="kinds-row">{ for TextKind::ALONE.into_iter().map(choice) }</span>
        </div>
    }
}

/// How many there are, by gravity.
fn sum(store: &CheckStore, language: Language) -> String {
    if store.text().trim().is_empty() {
        return say(language, "check.empty");
    }
    let findings = store.findings();
    let list: Vec<String> = Severity::ALL
        .iter()
        .map(|gravity| (gravity, findings.iter().filter(|finding| finding.severity == *gravity).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(gravity, count)| {
            let several = format!("several.{}", gravity.code());
            let name = if count == 1 { gravity.name(language) } else { WORDING.raw(language, &several) };
            format!("{count} {name}")
        })
        .collect();
    let key = match findings.len() {
        0 => "count.none",
        1 => "count.one",
        _ => "count.several",
    };
    WORDING.text(language, key, &[("count", &findings.len().to_string()), ("list", &list.join(", "))])
}

fn told(ctx: &Context<CheckApp>, store: &CheckStore, finding: &Finding, index: usize) -> Html {
    let language = store.language;
    let rule = finding.rule;
    let heading = format!("finding-{index}");
    let fixes = finding.fixes.iter().take(2).map(|fix| {
        let words = if fix.replacement.is_empty() {
            say_with(language, "check.take-away", &[("words", &fix.original)])
        } else {
            say_with(language, "check.replace", &[("words", &fix.replacement)])
        };
        let mend = { let fix = fix.clone(); ctx.link().callback(move |_: MouseEvent| CheckMessage::Mend(fix.clone())) };
        html! { <button type="button" class="tool" data-action="mend" aria-describedby={heading.clone()} disabled={store.disabled} onclick={mend}>{ words }</button> }
    });
    let place = finding.span.as_ref().and_then(|_| finding.span_utf16(store.text()));
    let show =
        place.and_then(|place| Some((u32::try_from(place.start).ok()?, u32::try_from(place.end).ok()?)));
    let page = store.rules.as_ref().map(|rules| format!("{rules}{}.html", rule.code));
    let source = rule.source.text(language);
    html! {
        <li class={classes!("finding", finding.severity.code())} part="finding" data-rule={rule.code} key={format!("{}{:?}", rule.code, finding.span)}>
            <p id={heading.clone()}>
                <b class="gravity">{ finding.severity.name(language) }</b>{ " " }
                <b>{ finding.message(language) }</b>
            </p>
            { excerpt(store.text(), finding) }
            <p>{ rule.why.text(language) }</p>
            <p>{ rule.help.text(language) }</p>
            <p class="hint">{ WORDING.raw(language, "label.source") }{ ": " }
                if let Some(page) = page { <a href={page} target="_blank" rel="noopener">{ source }</a> } else { { source } }
            </p>
            <div class="finding-tools">
                { for fixes }
                if let Some((start, end)) = show {
                    <button type="button" class="link" data-action="show" aria-describedby={heading}
                        onclick={ctx.link().callback(move |_: MouseEvent| CheckMessage::Show(start, end))}>{ say(language, "check.show") }</button>
                }
            </div>
        </li>
    }
}

/// The words in the text around them, or the beginning of the paragraph that is meant.
fn excerpt(text: &str, finding: &Finding) -> Html {
    let around = finding.paragraph.clone().unwrap_or(0..text.len());
    let Some(span) = &finding.span else {
        let paragraph = text.get(around).unwrap_or_default();
        let start: String = paragraph.chars().take(AROUND * 2).collect();
        let cut = if start.len() < paragraph.len() { "…" } else { "" };
        return html! { <p class="excerpt">{ start }{ cut }</p> };
    };
    let (Some(before), Some(words), Some(after)) =
        (text.get(around.start..span.start), text.get(span.clone()), text.get(span.end..around.end))
    else {
        return html! {};
    };
    let skipped = before.chars().count().saturating_sub(AROUND);
    let lead: String = before.chars().skip(skipped).collect();
    let tail: String = after.chars().take(AROUND).collect();
    html! {
        <p class="excerpt">
            if skipped > 0 { { "…" } }{ lead }<mark>{ words.to_owned() }</mark>{ tail }
            if after.chars().count() > AROUND { { "…" } }
        </p>
    }
}
