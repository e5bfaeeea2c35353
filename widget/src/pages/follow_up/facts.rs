use sprang::document::{
    Hours, IdeaOrigin, Node, OffersReceived, Procurement, PurchaseValue, UseMeasured, ValueBasis,
};
use yew::prelude::*;

use super::super::day::today;
use crate::criteria::{Desk, OptionalPart, add_row, optional_part, remove_row, word_choice};
use crate::parts::{Choice, ChoiceField, FaultNote, IconName, NumberField, PlainField, icon};
use crate::rules::{Call, Reading as _};
use crate::state::{Action, template};

/// What the indicators rest on: the value, the offers, the hours, the use.
pub(super) fn facts(desk: &Desk, document: &Procurement) -> Html {
    let page = &desk.page;
    let journey = document.journey.clone().unwrap_or_default();
    html! {
        <section class="card-section">
            <h3>{ page.say("fact") }</h3>
            <p class="hint">{ page.say("fact.hint") }</p>
            <div class="side-by-side top">
                { origin(desk, journey.origin) }
                { reviewed(desk, journey.reviewed) }
            </div>
            { value(desk, journey.value.as_ref(), &document.currency) }
            { offers(desk, journey.offers.as_ref()) }
            { hours(desk, journey.hours.as_ref()) }
            { in_use(desk, journey.in_use.as_deref().unwrap_or_default()) }
        </section>
    }
}

fn chosen(desk: &Desk, key: &str, at: &'static str, now: &str, words: Vec<(&'static str, Node)>) -> Html {
    let page = &desk.page;
    let none = Choice { word: "", label: page.say("fact.unknown") };
    let choices = std::iter::once(none)
        .chain(words.iter().map(|(word, _)| Choice { word, label: page.say(&format!("{key}.{word}")) }))
        .collect::<Vec<_>>();
    let onchoose = desk.send.reform(move |word: String| Action::Choose {
        at: at.to_owned(),
        value: words.iter().find(|(known, _)| *known == word).map(|(_, value)| value.clone()),
    });
    html! { <ChoiceField label={page.say(key)} {at} value={now.to_owned()} {choices} {onchoose} /> }
}

fn origin(desk: &Desk, now: Option<IdeaOrigin>) -> Html {
    let words = IdeaOrigin::ALL.iter().map(|one| (one.word(), Node::Text(one.word().to_owned())));
    chosen(
        desk,
        "fact.origin",
        "/journey/origin",
        now.map(IdeaOrigin::word).unwrap_or_default(),
        words.collect(),
    )
}

fn reviewed(desk: &Desk, now: Option<bool>) -> Html {
    let now = now.map_or("", |now| if now { "yes" } else { "no" });
    chosen(
        desk,
        "fact.reviewed",
        "/journey/reviewed",
        now,
        vec![("yes", Node::Bool(true)), ("no", Node::Bool(false))],
    )
}

fn dated(start: &str) -> Node {
    let mut start = template(start);
    crate::state::Change::Put { at: "/date".to_owned(), value: Some(Node::Text(today())) }.apply(&mut start);
    start
}

fn value(desk: &Desk, now: Option<&PurchaseValue>, currency: &str) -> Html {
    let page = &desk.page;
    let at = "/journey/value";
    let part =
        OptionalPart { at: at.to_owned(), key: "fact.value", start: dated("value"), there: now.is_some() };
    optional_part(desk, &part, || {
        let Some(now) = now else { return Html::default() };
        html! {
            <div class="side-by-side">
                <NumberField label={page.say("fact.amount")} at={format!("{at}/amount")} value={now.amount.clone()} unit={currency.to_owned()} />
                { word_choice(desk, "fact.basis", format!("{at}/basis"), now.basis.word(), ValueBasis::ALL.iter().map(|one| one.word())) }
                <PlainField label={page.say("measure.date")} at={format!("{at}/date")} value={now.date.clone()} day=true />
            </div>
        }
    })
}

fn offers(desk: &Desk, now: Option<&OffersReceived>) -> Html {
    let page = &desk.page;
    let at = "/journey/offers";
    let part = OptionalPart {
        at: at.to_owned(),
        key: "fact.offers",
        start: template("offers"),
        there: now.is_some(),
    };
    optional_part(desk, &part, || {
        let Some(now) = now else { return Html::default() };
        html! {
            <div class="side-by-side">
                <NumberField label={page.say("fact.received")} at={format!("{at}/received")} value={now.received.clone()} />
                <NumberField label={page.say("fact.small")} at={format!("{at}/small")} value={now.small.clone()} optional=true />
            </div>
        }
    })
}

fn hours(desk: &Desk, now: Option<&Hours>) -> Html {
    let page = &desk.page;
    let at = "/journey/hours";
    let part =
        OptionalPart { at: at.to_owned(), key: "fact.hours", start: template("hours"), there: now.is_some() };
    optional_part(desk, &part, || {
        let Some(now) = now else { return Html::default() };
        html! {
            <div class="side-by-side">
                <NumberField label={page.say("fact.set-aside")} at={format!("{at}/setAside")} value={now.set_aside.clone()} />
                <NumberField label={page.say("fact.used")} at={format!("{at}/used")} value={now.used.clone()} optional=true />
            </div>
        }
    })
}

fn in_use(desk: &Desk, all: &[UseMeasured]) -> Html {
    let page = &desk.page;
    let list = "/journey/inUse";
    let row = |(index, one): (usize, &UseMeasured)| {
        let at = format!("{list}/{index}");
        let number = (index + 1).to_string();
        let name = page.say_with("fact.use.number", &[("number", &number)]);
        html! {
            <div class="part-row" role="group" aria-label={name.clone()} data-at={at.clone()} tabindex="-1">
                <div class="side-by-side">
                    <PlainField label={page.say("measure.date")} at={format!("{at}/date")} value={one.date.clone()} day=true />
                    <NumberField label={page.say("fact.units")} at={format!("{at}/units")} value={one.units.clone()} />
                    <NumberField label={page.say("fact.people")} at={format!("{at}/people")} value={one.people.clone()} optional=true />
                </div>
                { remove_row(desk, &at, &name) }
                <FaultNote at={at.clone()} id={format!("e{at}")} />
            </div>
        }
    };
    html! {
        <>
            { for all.iter().enumerate().map(row) }
            <div>{ add_row(desk, list, "fact.use.add", dated("inUse")) }</div>
        </>
    }
}

/// The indicators of this procurement, as rows and as a file for a portfolio.
pub(super) fn indicators(desk: &Desk, sound: bool) -> Html {
    let page = &desk.page;
    if !sound {
        return Html::default();
    }
    let text = desk.editor.borrow().text().to_owned();
    let (day, language) = (today(), page.language.code());
    let arguments = desk.with_profile(&[&text, &day, language]);
    let answer = page.rules.ask("indicators", Call::OwnIndicators, &arguments);
    let Some(node) = answer.node().filter(|node| node.words("outcome") == "sound") else {
        return Html::default();
    };
    let rows: Vec<&Node> = node.items("rows").iter().filter(|row| row.is("whole")).collect();
    let row = |row: &&Node| {
        html! {
            <tr><th scope="row">{ row.words("name").to_owned() }</th><td class="number">{ row.words("value").to_owned() }{ " " }{ row.words("unit").to_owned() }</td><td class="hint">{ row.words("basis").to_owned() }</td></tr>
        }
    };
    let save = {
        let id = desk.editor.borrow().node().words("id").to_owned();
        let id = if id.is_empty() { "procurement".to_owned() } else { id };
        let told = [
            ("name", format!("{id}-indicators.csv")),
            ("type", "text/csv".to_owned()),
            ("text", node.words("csv").to_owned()),
        ];
        let told: Vec<(String, Node)> =
            told.into_iter().map(|(name, text)| (name.to_owned(), Node::Text(text))).collect();
        desk.tell.reform(move |_: MouseEvent| ("save", super::super::json(&Node::Object(told.clone()))))
    };
    html! {
        <section class="card-section">
            <h3>{ page.say("indicator") }</h3>
            <p class="hint">{ page.say("indicator.hint") }</p>
            <details class="more-below">
            <summary data-action="show-indicators">{ page.say_with("indicator.show", &[("count", &rows.len().to_string())]) }</summary>
            <div class="scroll-table" role="region" tabindex="0" aria-label={page.say("indicator")}><table class="small-table wide">
                <thead><tr><th scope="col">{ page.say("indicator.name") }</th><th scope="col" class="number">{ page.say("measure.value") }</th><th scope="col">{ page.say("indicator.basis") }</th></tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table></div>
            </details>
            <div><button type="button" class="tool" data-action="save-indicators" onclick={save}>{ icon(IconName::File) }{ page.say("indicator.save") }</button></div>
        </section>
    }
}
