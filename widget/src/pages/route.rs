use sprang::document::{Decimal, Node, Procurement};
use yew::prelude::*;

use super::{contact, json, words_of};
use crate::criteria::Desk;
use crate::parts::{Announce, IconName, Page, icon, number};
use crate::rules::{Call, Reading as _};
use crate::state::Action;

/// The innovation test and the choice of route: questions with given answers, and what follows from them.
pub(crate) fn route(desk: &Desk, _: &Procurement) -> Html {
    html! {
        <>
            { table(desk, "innovation-test", "/journey/innovationTest") }
            { table(desk, "route", "/journey/route") }
        </>
    }
}

/// The amounts that answers rest on, those of the organisation's profile in the place of the ones that they replace.
fn amounts(desk: &Desk, all: &Node) -> Html {
    let page = &desk.page;
    // Those that no longer hold are history.
    let today = super::day::today();
    let holds = |amount: &&Node| matches!(amount.words("to"), to if to.is_empty() || *to >= *today);
    let amounts: Vec<&Node> = all.items("amounts").iter().filter(holds).collect();
    if amounts.is_empty() {
        return Html::default();
    }
    let row = |amount: &Node| {
        let number = number(&Decimal(amount.words("amount").to_owned()), page.language);
        let to = match amount.words("to") {
            "" => String::new(),
            to => page.say_with("amounts.to", &[("day", to)]),
        };
        let source = amount.member("source");
        let source = source.and_then(|source| source.member("text")).or(source);
        html! {
            <tr>
                <th scope="row">{ amount.localised("what", page.language).to_owned() }</th>
                <td class="number">{ number }{ " " }{ amount.words("currency").to_owned() }</td>
                <td class="hint">{ page.say_with("amounts.from", &[("day", amount.words("from"))]) }{ " " }{ to }{ " " }{ words_of(source, page.language) }</td>
            </tr>
        }
    };
    let by = all.localised("profile", page.language);
    html! {
        <details class="more" open={!by.is_empty()}>
            <summary>{ page.say("amounts") }</summary>
            if !by.is_empty() { <p class="hint">{ page.say_with("help.by", &[("profile", by)]) }</p> }
            <p class="hint">{ page.say("amounts.who") }</p>
            <div class="scroll-table" role="region" tabindex="0" aria-label={page.say("amounts")}><table class="small-table wide"><tbody>{ for amounts.into_iter().map(row) }</tbody></table></div>
        </details>
    }
}

fn items(node: Option<&Node>) -> &[Node] {
    match node {
        Some(Node::List(items)) => items,
        _ => &[],
    }
}

fn table(desk: &Desk, name: &'static str, at: &'static str) -> Html {
    let page = &desk.page;
    let language = page.language;
    let told =
        page.rules.ask(&format!("questions of {name}"), Call::DecisionQuestions, &desk.with_profile(&[name]));
    let Some(all) = told.node() else {
        return html! { <p class="empty coming">{ page.say("waiting") }</p> };
    };
    let given = desk.editor.borrow().node().at(at).cloned().unwrap_or(Node::Object(Vec::new()));
    let decision = page.rules.ask(name, Call::Decide, &desk.with_profile(&[name, &json(&given)]));
    let next = decision.node().and_then(|node| node.at("/next/id")).and_then(Node::as_text);
    let chosen = |question: &str| given.member(question).and_then(Node::as_text);
    let text = |node: &Node, member: &str| words_of(node.member(member), language);
    // In the order in which they were answered, so that a new question never comes above the one just answered.
    let answered = match &given {
        Node::Object(members) => members.iter().map(|(id, _)| id.as_str()).collect(),
        _ => Vec::new(),
    };
    let asked = answered.into_iter().chain(next.filter(|next| chosen(next).is_none())).filter_map(|id| {
        let all = items(all.member("questions")).iter();
        all.clone().find(|question| question.member("id").and_then(Node::as_text) == Some(id))
    });
    let left = decision.node().and_then(|node| node.member("left")).and_then(whole).unwrap_or_default();
    let given_count = match &given {
        Node::Object(members) => members.len(),
        _ => 0,
    };
    // The next question is among those that are left.
    let all_questions = (given_count + left).to_string();
    let one = |(index, question): (usize, &Node)| {
        let number = (index + 1).to_string();
        let counted = [("number", number.as_str()), ("all", all_questions.as_str())];
        let key = if left == 0 { "route.question.decided" } else { "route.question" };
        let id = question.member("id").and_then(Node::as_text).unwrap_or_default().to_owned();
        let place = format!("{at}/{id}");
        let hint = format!("h{place}");
        html! {
            <fieldset class="asked" data-at={place.clone()} tabindex="-1" aria-describedby={hint.clone()} key={place.clone()}>
                <legend><span class="over">{ page.say_with(key, &counted) }</span>{ " " }{ text(question, "ask") }</legend>
                <p class="hint" id={hint}>{ text(question, "why") }</p>
                { for items(question.member("answers")).iter().map(|answer| {
                    let word = answer.member("id").and_then(Node::as_text).unwrap_or_default().to_owned();
                    let (place, value) = (place.clone(), word.clone());
                    let onchange = desk.send.reform(move |_: Event| Action::Choose {
                        at: place.clone(),
                        value: Some(Node::Text(value.clone())),
                    });
                    html! {
                        <label class="check">
                            <input type="radio" name={format!("{at}/{id}")} value={word.clone()} checked={chosen(&id) == Some(word.as_str())} disabled={page.disabled} {onchange} />
                            <span>{ text(answer, "text") }</span>
                        </label>
                    }
                }) }
            </fieldset>
        }
    };
    let begin_again =
        desk.send.reform(move |_: MouseEvent| Action::Choose { at: at.to_owned(), value: None });
    html! {
        <section class="card-section decision" data-at={at} tabindex="-1">
            <h3>{ text(all, "title") }</h3>
            { for asked.enumerate().map(one) }
            { for decision.node().map(|decided| outcome(desk, decided)) }
            if name == "route" { { amounts(desk, all) } }
            <Announce text={decision.node().map(|decided| outcome_words(page, decided)).unwrap_or_default()} />
            if !matches!(&given, Node::Object(members) if members.is_empty()) {
                <button type="button" class="link" data-action="begin-again" disabled={page.disabled} onclick={begin_again}>{ page.say("route.again") }</button>
            }
        </section>
    }
}

/// A whole number of the rules.
pub(crate) fn whole(node: &Node) -> Option<usize> {
    match node {
        Node::Number(number) => usize::try_from(number.as_u64()?).ok(),
        _ => None,
    }
}

/// What the answers lead to, in a line.
fn outcome_words(page: &Page, decided: &Node) -> String {
    if decided.member("outcome").and_then(Node::as_text) != Some("decided") {
        return String::new();
    }
    format!("{} {}", page.say("route.outcome"), words_of(decided.member("name"), page.language))
}

/// What the answers lead to, why, what to do next, and what would have led elsewhere.
fn outcome(desk: &Desk, decided: &Node) -> Html {
    let page = &desk.page;
    let language = page.language;
    if decided.member("outcome").and_then(Node::as_text) != Some("decided") {
        return html! {};
    }
    let text = |member: &str| words_of(decided.member(member), language);
    let list = |key: &str, member: &str| {
        let found = items(decided.member(member));
        if found.is_empty() {
            return html! {};
        }
        html! {
            <>
                <h5>{ page.say(key) }</h5>
                <ol>{ for found.iter().map(|item| html! { <li>{ words_of(Some(item), language) }</li> }) }</ol>
            </>
        }
    };
    let tips = items(decided.member("tips"));
    let advice = items(decided.member("advice"));
    let contacts = items(decided.member("contacts"));
    html! {
        <div class="outcome">
            <p class="over">{ page.say("route.outcome") }</p>
            <h4>{ icon(IconName::Check) }{ text("name") }</h4>
            <p>{ text("what") }</p>
            <p><b>{ page.say("route.because") }</b>{ " " }{ text("because") }</p>
            { list("route.steps", "steps") }
            if !contacts.is_empty() {
                <h5>{ page.say("help.contacts") }</h5>
                <ul class="contacts" role="list">{ for contacts.iter().map(|one| contact(desk, one)) }</ul>
                <p class="hint">{ page.say_with("help.by", &[("profile", decided.localised("profile", language))]) }</p>
            }
            if !tips.is_empty() {
                <details>
                    <summary>{ page.say("route.tips") }</summary>
                    <ul>{ for tips.iter().map(|tip| html! { <li>{ page.say_with("route.tip", &[("answer", &words_of(tip.member("text"), language)), ("name", &words_of(tip.member("name"), language))]) }</li> }) }</ul>
                </details>
            }
            if !advice.is_empty() {
                <details>
                    <summary>{ page.say("route.advice") }</summary>
                    <ul>{ for advice.iter().map(|one| html! { <li>{ words_of(one.member("text"), language) }</li> }) }</ul>
                </details>
            }
        </div>
    }
}
