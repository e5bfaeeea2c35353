use sprang::document::Node;
use yew::prelude::*;

use super::app::{Message, NOW, View};
use crate::parts::{IconName, icon};
use crate::pictures::{Picture, PictureFigure};
use crate::rules::{Answer, Call, Reading as _};

/// What the model of an intention, or of the document as it stands, does: on the bids, and before there are any.
pub(super) fn effects(view: &View<'_>, intention: &str) -> Html {
    // Until the first answer is here, what the document does now stands in its place.
    let now = || view.text("wanted", NOW).map(|(text, _)| (text, false));
    let Some((text, fresh)) = view.text("wanted", intention).or_else(now) else { return html! {} };
    let estimate = view.answer.words("estimate");
    let before = view.store.rules.ask("before", Call::Robustness, &[&text, "", estimate]);
    let on_bids = view.store.bids().map(|bids| OnBids::of(view, &text, &bids, fresh));
    let unfinished = on_bids.as_ref().is_some_and(|on_bids| !matches!(on_bids.all, Answer::Now(_)));
    let busy = !fresh || unfinished || matches!(before, Answer::Earlier(_));
    html! {
        <section class="effects" aria-label={view.say("model-page.does")} aria-busy={busy.then_some("true")}>
            <h3>{ view.say("model-page.does") }</h3>
            { findings(view, &text) }
            { which_bids(view) }
            { told(view, on_bids.as_ref().and_then(|on_bids| on_bids.all.node()), on_bids.as_ref().and_then(OnBids::newer), &text, "bids") }
            <h3>{ view.say("model-page.before") }</h3>
            <p class="hint">{ view.say("model-page.before.hint") }</p>
            { told(view, before.node(), None, &text, "before") }
        </section>
    }
}

/// What follows a slider at once: what a level is worth, with the plane of price and quality, which stands open.
const AT_ONCE: &str = "level-worth";

/// What the rules say of bids: first what follows a slider, and all of it when that has come to rest.
struct OnBids {
    at_once: Answer,
    all: Answer,
}

impl OnBids {
    fn of(view: &View<'_>, text: &str, bids: &str, fresh: bool) -> Self {
        let rules = &view.store.rules;
        let at_once = rules.ask("at-once", Call::RobustnessOnly, &[text, bids, AT_ONCE]);
        // While something still moves, to ask for all would only keep the next question waiting.
        let rests = fresh && matches!(at_once, Answer::Now(_));
        let all = if rests {
            rules.ask("on-bids", Call::Robustness, &[text, bids])
        } else {
            rules.earlier("on-bids")
        };
        Self { at_once, all }
    }

    /// What is newer than all of it.
    fn newer(&self) -> Option<&Node> {
        if matches!(self.all, Answer::Now(_)) { None } else { self.at_once.node() }
    }
}

/// What the checks say of the model on this lot, as it would be.
fn findings(view: &View<'_>, text: &str) -> Html {
    let answer = view.store.rules.ask("findings", Call::Findings, &[text]);
    let of_lot = format!("/lots/{}", view.lot_index());
    let about = |finding: &&Node| {
        let rest = finding.words("path").strip_prefix(of_lot.as_str());
        finding.words("theme") == "model" && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let found: Vec<&Node> =
        answer.node().map_or(&[][..], |node| node.items("findings")).iter().filter(about).collect();
    if found.is_empty() {
        return html! {};
    }
    html! {
        <ul class="notes model-findings" aria-label={view.say("model-page.findings")}>
            { for found.into_iter().map(|finding| html! {
                <li class={classes!("note", finding.words("severity").to_owned())} data-rule={finding.words("rule").to_owned()}>
                    <details>
                        <summary>{ icon(IconName::Warning) }<span>{ finding.localised("message", view.language) }</span></summary>
                        <p>{ finding.localised("why", view.language) }</p>
                        <p>{ finding.localised("help", view.language) }</p>
                        <p class="hint">{ view.say("model-page.sources") }{ ": " }{ finding.localised("source", view.language) }{ format!(" ({})", finding.words("rule")) }</p>
                    </details>
                </li>
            }) }
        </ul>
    }
}

fn which_bids(view: &View<'_>) -> Html {
    if view.store.offers.is_none() {
        return html! { <p class="hint">{ view.say("model-page.made-up") }</p> };
    }
    let choice = |handed_in: bool, key: &str| {
        let onchange = view.link.callback(move |_: Event| Message::HandedIn(handed_in));
        html! {
            <label class="check"><input type="radio" name="bids" checked={view.store.look.handed_in == handed_in} {onchange} /><span>{ view.say(key) }</span></label>
        }
    };
    html! {
        <fieldset class="which-bids"><legend class="label">{ view.say("model-page.which-bids") }</legend>
            { choice(true, "model-page.handed-in") }{ choice(false, "model-page.made-up") }
        </fieldset>
    }
}

/// The lot's pictures and statements; pictures that are newer than the rest take the place of the earlier ones.
fn told(view: &View<'_>, answer: Option<&Node>, newer: Option<&Node>, text: &str, place: &str) -> Html {
    let Some(node) = answer.or(newer) else {
        return html! { <p class="empty">{ view.say("model-page.waiting") }</p> };
    };
    let wanted = view.answer.words("lot");
    let of = |node: &'_ Node| node.items("lots").iter().position(|lot| lot.words("lot") == wanted);
    let Some(lot) = of(node).and_then(|place| node.items("lots").get(place)) else {
        return html! { <p class="empty">{ view.say("model-page.nothing") }</p> };
    };
    let obstacles = lot.items("obstacles");
    let mut pictures = Picture::all(lot, view.language);
    let newer = newer.and_then(|node| node.items("lots").get(of(node)?));
    for picture in newer.into_iter().flat_map(|lot| Picture::all(lot, view.language)) {
        if let Some(earlier) = pictures.iter_mut().find(|earlier| earlier.kind == picture.kind) {
            *earlier = picture;
        }
    }
    // What has a row for each criterion is long, and what is drawn before there are bids is much like what is drawn of them:
    // both stand under the question that they answer.
    let (shown, under): (Vec<_>, Vec<_>) =
        pictures.into_iter().partition(|picture| place == "bids" && picture.up.is_some());
    html! {
        <>
            { for obstacles.iter().map(|one| html! { <p class="loud">{ icon(IconName::Warning) }<span>{ one.localised("message", view.language) }</span></p> }) }
            if !shown.is_empty() { <div class="pictures">{ for shown.into_iter().map(|one| figure(view, one, place, false)) }</div> }
            { answers(view, lot, under, text, place) }
        </>
    }
}

fn figure(view: &View<'_>, picture: Picture, place: &str, quiet: bool) -> Html {
    let id = format!("{place}-{}", picture.kind);
    html! { <PictureFigure {picture} {quiet} language={view.language} {id} /> }
}

/// The question that a picture answers.
fn question_of(picture: &Picture) -> &'static str {
    match picture.kind.as_str() {
        "tornado" => "swing",
        "weights" => "weights",
        "acceptability" => "acceptability",
        _ => "before-publication",
    }
}

/// Every answer under its question, with the pictures that show it; a picture whose question was not asked stands under its own
/// title. Where a losing offer decides, that stands open with offers that show it.
fn answers(view: &View<'_>, lot: &Node, mut pictures: Vec<Picture>, text: &str, place: &str) -> Html {
    let all = lot.items("statements");
    let mut questions: Vec<(&str, &str)> = Vec::new();
    for one in all {
        let asked = (one.words("question"), one.localised("asked", view.language));
        if !questions.contains(&asked) {
            questions.push(asked);
        }
    }
    let under_questions: Vec<Html> = questions
        .into_iter()
        .map(|(question, asked)| {
            let drawn: Vec<Picture> = pictures.extract_if(.., |one| question_of(one) == question).collect();
            let quiet = drawn.len() == 1;
            let of = all.iter().enumerate().filter(|(_, one)| one.words("question") == question);
            let list = of.map(|(index, one)| statement(view, one, text, &format!("{place}/{index}")));
            let open = question == "losing-offer";
            html! {
                <details data-question={question.to_owned()} {open}>
                    <summary>{ asked.to_owned() }</summary>
                    { for drawn.into_iter().map(|one| figure(view, one, place, quiet)) }
                    <ul class="statements">{ for list }</ul>
                </details>
            }
        })
        .collect();
    html! {
        <div class="answers">
            { for pictures.into_iter().map(|one| html! {
                <details data-picture-of={one.kind.clone()}><summary>{ one.title.clone() }</summary>{ figure(view, one, place, true) }</details>
            }) }
            { under_questions }
        </div>
    }
}

fn statement(view: &View<'_>, one: &Node, text: &str, key: &str) -> Html {
    let certainty = view.say(&format!("certainty.{}", one.words("certainty")));
    let witness = one.given("witness").map(Node::to_json);
    let open = view.store.look.witness.as_deref() == Some(key);
    let toggle = {
        let key = key.to_owned();
        view.link.callback(move |_: MouseEvent| Message::Witness(key.clone()))
    };
    html! {
        <li>
            <span>{ one.localised("text", view.language) }</span>{ " " }<span class="tag">{ certainty }</span>
            if let Some(witness) = witness {
                { " " }<button type="button" class="link" data-action="witness" aria-expanded={open.to_string()} onclick={toggle}>{ view.say("model-page.witness") }</button>
                if open { { witness_table(view, text, &witness) } }
            }
        </li>
    }
}

/// Offers that show something, evaluated with the very model: see for yourself.
fn witness_table(view: &View<'_>, text: &str, witness: &str) -> Html {
    let answer =
        view.store.rules.ask("witness", Call::AwardReport, &[text, witness, view.language.code(), "ranking"]);
    let wanted = view.answer.words("lot");
    let lot =
        answer.node().and_then(|report| report.items("lots").iter().find(|lot| lot.words("id") == wanted));
    let save = {
        let witness = witness.to_owned();
        view.link.callback(move |_: MouseEvent| Message::Save(witness.clone()))
    };
    let Some(lot) = lot else { return html! { <p class="empty">{ view.say("model-page.waiting") }</p> } };
    html! {
        <div class="witness">
            <p><b>{ lot.words("sentence") }</b></p>
            <div class="scroll" tabindex="0" role="group" aria-label={view.say("model-page.witness")}>
                <table class="side-table">
                    <thead><tr>{ for lot.items("columns").iter().map(|column| html! { <th scope="col">{ column.as_text().unwrap_or_default() }</th> }) }</tr></thead>
                    <tbody>{ for lot.items("rows").iter().map(|row| html! { <tr>{ for row.items("cells").iter().map(|cell| html! { <td>{ cell.as_text().unwrap_or_default() }</td> }) }</tr> }) }</tbody>
                </table>
            </div>
            <button type="button" class="tool" data-action="save-witness" onclick={save}>{ view.say("model-page.witness.save") }</button>
        </div>
    }
}
