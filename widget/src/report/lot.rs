use sprang::document::Node;
use sprang::language::Language;
use yew::prelude::*;

use super::steps::steps;
use crate::parts::{IconName, icon};
use crate::pictures::{Picture, PictureFigure, weight_bars};
use crate::rules::Reading as _;
use crate::words::{say, say_with};

/// One lot of the report.
pub(super) fn lot(
    language: Language,
    lot: &Node,
    robustness: Option<&Node>,
    index: usize,
    several: bool,
) -> Html {
    let model = [lot.words("model"), lot.words("rule")]
        .into_iter()
        .filter(|name| !name.is_empty())
        .collect::<Vec<_>>();
    html! {
        <section class="report-lot" data-lot={lot.words("id").to_owned()}>
            if several { <h3>{ lot.words("title") }</h3> }
            if lot.words("outcome") == "award" {
                <p class="proposed">{ lot.words("sentence") }</p>
                <p>{ say_with(language, "report.model", &[("model", &model.join(", "))]) }</p>
                { ranking(language, lot) }
                { for lot.items("notes").iter().map(|note| html! { <p>{ note.as_text().unwrap_or_default() }</p> }) }
                { rejected(lot) }
                if let Some(weights) = lot.given("weights") { { weight_bars(weights, language, &format!("lot{index}")) } }
                { grades(language, lot) }
                { firm(language, lot, robustness, index) }
                { calculations(language, lot) }
            } else {
                <div class="loud">{ icon(IconName::Warning) }
                    <div>{ for lot.items("obstacles").iter().map(|one| html! { <p>{ one.as_text().unwrap_or_default() }</p> }) }</div>
                </div>
            }
        </section>
    }
}

/// The column of a ranking in which the tenderer stands.
const TENDERER: usize = 2;

/// So many columns fit on paper.
const FITS: usize = 9;

/// A row for each offer; where there are too many criteria for the width of paper, a column for each.
fn ranking(language: Language, lot: &Node) -> Html {
    let columns = lot.items("columns");
    let rows = lot.items("rows");
    if columns.len() > FITS && rows.len() < columns.len() {
        return turned(language, columns, rows);
    }
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={say(language, "report.ranking")}>
            <table class="report-table">
                <caption>{ say(language, "report.ranking") }</caption>
                <thead><tr>{ for columns.iter().map(|column| html! { <th scope="col">{ column.as_text().unwrap_or_default() }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().map(|row| html! {
                    <tr data-offer={row.words("offer").to_owned()}>{ for row.items("cells").iter().enumerate().map(|(index, cell)| {
                        let text = cell.as_text().unwrap_or_default();
                        if index == TENDERER { html! { <th scope="row">{ text }</th> } } else { html! { <td>{ text }</td> } }
                    }) }</tr>
                }) }</tbody>
            </table>
        </div>
    }
}

fn turned(language: Language, columns: &[Node], rows: &[Node]) -> Html {
    let cell = |row: &Node, index: usize| {
        row.items("cells").get(index).and_then(Node::as_text).unwrap_or_default().to_owned()
    };
    let others = columns.iter().enumerate().filter(|(index, _)| *index != TENDERER);
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={say(language, "report.ranking")}>
            <table class="report-table turned">
                <caption>{ say(language, "report.ranking") }</caption>
                <thead><tr>
                    <td></td>
                    { for rows.iter().map(|row| html! { <th scope="col" data-offer={row.words("offer").to_owned()}>{ cell(row, TENDERER) }</th> }) }
                </tr></thead>
                <tbody>{ for others.map(|(index, heading)| html! {
                    <tr><th scope="row">{ heading.as_text().unwrap_or_default() }</th>{ for rows.iter().map(|row| html! { <td>{ cell(row, index) }</td> }) }</tr>
                }) }</tbody>
            </table>
        </div>
    }
}

fn rejected(lot: &Node) -> Html {
    let out = lot.items("rejected");
    if out.is_empty() {
        return html! {};
    }
    html! {
        <section><h4>{ lot.words("rejectedHeading") }</h4>
            <ul>{ for out.iter().map(|one| html! {
                <li><b>{ one.words("tenderer") }</b>{ ": " }{ for one.items("reasons").iter().map(|reason| html! { <>{ reason.as_text().unwrap_or_default() }{ " " }</> }) }</li>
            }) }</ul>
        </section>
    }
}

/// What each assessor gave, with the reason.
fn grades(language: Language, lot: &Node) -> Html {
    let grades = lot.items("grades");
    if grades.is_empty() {
        return html! {};
    }
    let heads = ["criterion", "tenderer", "assessor", "grade", "reason"];
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={say(language, "report.grades")}>
            <table class="report-table words">
                <caption>{ say(language, "report.grades") }</caption>
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ say(language, &format!("report.{head}")) }</th> }) }</tr></thead>
                <tbody>{ for grades.iter().map(|grade| html! {
                    <tr>{ for heads.iter().map(|head| {
                        let text = grade.words(head);
                        let text = if text.is_empty() && *head == "reason" { say(language, "report.no-reason") } else { text.to_owned() };
                        html! { <td>{ text }</td> }
                    }) }</tr>
                }) }</tbody>
            </table>
        </div>
    }
}

/// How firm the result is.
fn firm(language: Language, lot: &Node, robustness: Option<&Node>, index: usize) -> Html {
    let questions = lot.items("firm");
    if questions.is_empty() {
        return html! {};
    }
    let id = lot.words("id");
    let own = robustness.and_then(|answer| answer.items("lots").iter().find(|lot| lot.words("lot") == id));
    let pictures = own.map(|own| Picture::all(own, language)).unwrap_or_default();
    html! {
        <section class="firm"><h4>{ say(language, "report.firm") }</h4>
            <p class="hint">{ say(language, "report.firm.hint") }</p>
            <div class="pictures">
                { for pictures.into_iter().enumerate().map(|(number, picture)| html! {
                    <PictureFigure {picture} {language} id={format!("report{index}-{number}")} />
                }) }
            </div>
            <dl class="questions">{ for questions.iter().map(|question| html! {
                <div data-question={question.words("question").to_owned()}>
                    <dt>{ question.words("heading") }</dt>
                    { for question.items("answers").iter().map(|answer| html! { <dd>{ answer.words("text") }{ " " }<span class="tag">{ answer.words("certainty") }</span></dd> }) }
                </div>
            }) }</dl>
        </section>
    }
}

/// The steps behind each total. On paper all of them stand open.
fn calculations(language: Language, lot: &Node) -> Html {
    html! {
        <section class="calculations"><h4>{ say(language, "report.steps") }</h4>
            <p class="hint">{ say(language, "report.steps.hint") }</p>
            { for lot.items("totals").iter().map(|one| html! {
                <details>
                    <summary>{ format!("{}. {}: {}", one.words("rank"), one.words("tenderer"), one.words("total")) }</summary>
                    if let Some(step) = one.given("step") { <ol class="steps" role="list">{ steps(step) }</ol> }
                </details>
            }) }
        </section>
    }
}
