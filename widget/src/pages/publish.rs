use sprang::document::{Criterion, CriterionOutline, Lot, Node, Procurement};
use sprang::explain;
use sprang::validate::weight_sum_of;
use yew::prelude::*;

use super::{finding_place, findings_of, form_progress, stopping};
use crate::criteria::{Desk, fault_links};
use crate::parts::{IconName, icon};
use crate::rules::Call;
use crate::state::{Action, Told};
use crate::workbench::{Place, Turn};

/// Check your answers; then the fingerprint, what suppliers will see, and the ways out.
pub(crate) fn publish(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let text = desk.editor.borrow().text().to_owned();
    let answer = page.rules.ask(
        "publication",
        Call::Publication,
        &desk.with_profile(&[&text, page.text_language.code()]),
    );
    let told =
        |name: &str| answer.node().and_then(|node| node.at(name)).and_then(Node::as_text).map(str::to_owned);
    html! {
        <>
            { before(desk) }
            { answers(desk, document) }
            { ways_out(desk, document, &told) }
            <details class="as-read" part="as-read">
                <summary>{ page.say("publish.preview") }</summary>
                <p class="hint">{ page.say("publish.preview.hint") }</p>
                <div class="paper" lang={page.text_language.code()}>{ told("/body").map(|body| Html::from_html_unchecked(AttrValue::from(body))) }</div>
            </details>
        </>
    }
}

/// What has to be done first: faults, and findings that are errors and that nobody has given a reason for.
fn before(desk: &Desk) -> Html {
    let page = &desk.page;
    let boxed = |list: Html, hint: Html| {
        html! {
            <section class="summary-box" aria-labelledby="before-publishing" tabindex="-1">
                <h3 id="before-publishing">{ page.say("publish.before") }</h3>
                { list }
                { hint }
            </section>
        }
    };
    let faults: Vec<&Told> = page.faults.iter().collect();
    if !faults.is_empty() {
        return boxed(fault_links(desk, &faults), html! {});
    }
    let errors = stopping(desk).unwrap_or_default();
    if errors.is_empty() {
        return html! {};
    }
    let item = |finding: &super::Found| {
        let at = finding.at.clone();
        let onclick = desk.send.reform(move |_: MouseEvent| Action::GoTo(at.clone()));
        html! {
            <li><button type="button" class="link" data-action="go-to-finding" data-rule={finding.rule.clone()} {onclick}>
                <b>{ finding_place(desk, finding) }{ ": " }</b>{ finding.message.clone() }
            </button></li>
        }
    };
    let to_check = desk.turn.reform(|_: MouseEvent| Turn::To(Place::Check));
    boxed(
        html! { <ul>{ for errors.iter().map(item) }</ul> },
        html! {
            <p>{ page.say("publish.with-reason") }{ " " }<button type="button" class="link" data-action="to-findings" onclick={to_check}>{ page.say("publish.to-check") }</button></p>
        },
    )
}

/// Each part of the procurement in a line, with the way to change it.
fn answers(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let language = page.language;
    let row = |key: &str, place: Place, value: Html| {
        let name = page.say(key);
        let label = page.say_with("publish.change-named", &[("name", &name)]);
        html! {
            <div class="answer">
                <dt>{ name }</dt>
                <dd>{ value }</dd>
                <dd class="answer-change"><button type="button" class="link" data-action="change" data-page={place.word()} aria-label={label} onclick={desk.turn.reform(move |_: MouseEvent| Turn::To(place))}>{ page.say("publish.change") }</button></dd>
            </div>
        }
    };
    let words = |text: &str| {
        if text.trim().is_empty() {
            html! { <span class="lacking">{ page.say("publish.lacking") }</span> }
        } else {
            html! { <>{ text.to_owned() }</> }
        }
    };
    let measures = document.problem.measures.as_deref().unwrap_or_default();
    // Its line is there before what it says is known, so that nothing moves when that comes.
    let progress = form_progress(desk).map_or_else(|| page.say("faults.reading"), |done| done.words(page));
    let findings = findings_of(desk).map(|found| {
        let open = found.iter().filter(|finding| !finding.accepted).count();
        let stands = found.len() - open;
        if found.is_empty() {
            return page.say("missing.no-findings");
        }
        page.say_with("publish.findings", &[("open", &open.to_string()), ("stands", &stands.to_string())])
    });
    html! {
        <section class="card-section">
            <h3>{ page.say("publish.answers") }</h3>
            <dl class="answers">
                { row("about.title", Place::About, words(document.title.text(language))) }
                { row("about.buyer.name", Place::About, words(document.buyer.name.text(language))) }
                { row("page.problem", Place::Problem, html! { <>
                    <p>{ words(document.problem.summary.text(language)) }</p>
                    <p class="hint">{ progress }</p>
                </> }) }
                { row("publish.measures", Place::Problem, if measures.is_empty() { words("") } else { html! {
                    <ul>{ for measures.iter().map(|measure| html! { <li>{ measure.what.text(language).to_owned() }</li> }) }</ul>
                } }) }
                { for document.lots.iter().map(|lot| {
                    let several = document.lots.len() > 1;
                    html! { <>
                        { row("page.criteria", Place::Criteria, html! { <>
                            if several { <p><b>{ lot.title.text(language).to_owned() }</b></p> }
                            { criteria(desk, document, lot) }
                        </> }) }
                        { row("page.model", Place::Model, words(&explain::name(lot.award.word(), language).unwrap_or_default())) }
                    </> }
                }) }
                { row("page.check", Place::Check, words(&findings.unwrap_or_default())) }
            </dl>
        </section>
    }
}

/// The criteria of a lot and their weights.
fn criteria(desk: &Desk, document: &Procurement, lot: &Lot) -> Html {
    let language = desk.page.language;
    let row = |criterion: &Criterion| {
        let name = match criterion {
            Criterion::Quality { name, .. }
            | Criterion::Price { name, .. }
            | Criterion::Group { name, .. } => name,
        };
        let compared = matches!(criterion, Criterion::Price { weight: None, .. });
        let weight = if compared {
            desk.page.say("price.compared")
        } else {
            let sum = weight_sum_of(&[CriterionOutline::of(criterion)]).sum.written(language.decimal_mark());
            if lot.award.total().is_none() { format!("{sum} {}", document.currency) } else { sum }
        };
        html! { <tr><th scope="row">{ name.text(language).to_owned() }</th><td class="number">{ weight }</td></tr> }
    };
    html! { <table class="small-table"><tbody>{ for lot.criteria.iter().map(row) }</tbody></table> }
}

/// How many signs a fingerprint has: `sha256:` and 64 more.
const FINGERPRINT: usize = 71;

/// The fingerprint, and every way in which the procurement leaves the page.
fn ways_out(desk: &Desk, document: &Procurement, told: &dyn Fn(&str) -> Option<String>) -> Html {
    let page = &desk.page;
    let sound = told("/page");
    let name = if document.id.is_empty() { "procurement".to_owned() } else { document.id.clone() };
    let save = |name: String, kind: &'static str, text: String| {
        let detail = [("name", name), ("type", kind.to_owned()), ("text", text)];
        let told = detail.map(|(name, text)| (name.to_owned(), Node::Text(text))).to_vec();
        desk.tell.reform(move |_: MouseEvent| ("save", super::json(&Node::Object(told.clone()))))
    };
    let html_page = sound.clone().unwrap_or_default();
    let copy = {
        let detail = [("html", told("/table/html")), ("plain", told("/table/plain"))];
        let told =
            detail.map(|(name, text)| (name.to_owned(), Node::Text(text.unwrap_or_default()))).to_vec();
        desk.tell.reform(move |_: MouseEvent| ("copy", super::json(&Node::Object(told.clone()))))
    };
    let print = {
        let page = html_page.clone();
        desk.tell.reform(move |_: MouseEvent| ("print", page.clone()))
    };
    // An error stops it until it is mended or stands with a reason, as the law would; warnings and advice are the buyer's own.
    let stopped = stopping(desk).is_none_or(|errors| !errors.is_empty());
    let ready = sound.is_some() && !stopped;
    let to_come = "·".repeat(FINGERPRINT);
    let json_text = desk.editor.borrow().text().to_owned();
    let way = |key: &str,
               action: &'static str,
               drawing: IconName,
               main: bool,
               possible: bool,
               onclick: Callback<MouseEvent>| {
        html! {
            <li class="way-out">
                <button type="button" class={if main { "main" } else { "tool" }} data-action={action} disabled={!possible} {onclick} aria-describedby={format!("{action}-hint")}>{ icon(drawing) }{ page.say(key) }</button>
                <p class="hint" id={format!("{action}-hint")}>{ page.say(&format!("{key}.hint")) }</p>
            </li>
        }
    };
    html! {
        <section class="card-section" part="publish">
            <h3>{ page.say("publish.out") }</h3>
            <div class="fingerprint">
                <p><b>{ page.say("publish.fingerprint") }</b></p>
                <p class="hint">{ page.say("publish.fingerprint.hint") }</p>
                if let Some(fingerprint) = told("/fingerprint") {
                    <p><code data-fingerprint="">{ fingerprint }</code></p>
                } else {
                    // As long as what comes.
                    <p aria-hidden="true"><code class="to-come">{ to_come.clone() }</code></p>
                }
            </div>
            <p class="hint">{ page.say(if ready { "publish.ready" } else if sound.is_some() { "publish.stopped" } else { "publish.not-ready" }) }</p>
            <ul class="ways-out" role="list">
                { way("publish.html", "publish-html", IconName::File, true, ready, save(format!("{name}.html"), "text/html", html_page)) }
                { way("publish.print", "publish-print", IconName::Print, false, ready, print) }
                { way("publish.copy", "publish-copy", IconName::Copy, false, !stopped && told("/table/html").is_some_and(|table| !table.is_empty()), copy) }
                { way("publish.json", "publish-json", IconName::File, false, true, save(format!("{name}.json"), "application/json", json_text)) }
            </ul>
        </section>
    }
}
