use sprang::document::Node;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::app::{Message, NOW, View};
use crate::report::steps_one_by_one;
use crate::rules::{Call, Reading as _};

/// Two models on the same bids, side by side.
pub(super) fn compare(view: &View<'_>, intention: &Node) -> Html {
    let wanted = intention.words("id");
    let against = view.store.look.against.clone().filter(|other| other != wanted);
    let onchange = view.link.callback(|event: Event| {
        Message::Against(event.target_unchecked_into::<HtmlSelectElement>().value())
    });
    let others = view
        .answer
        .items("intentions")
        .iter()
        .filter(|one| one.words("id") != wanted && one.given("cannot").is_none());
    html! {
        <section class="comparison" aria-label={view.say("compare.title")}>
            <h3>{ view.say("compare.title") }</h3>
            <div class="field">
                <label class="label" for="against">{ view.say("compare.with") }</label>
                <select id="against" class="input" part="input" {onchange}>
                    <option value="" selected={against.is_none()}>{ view.say("compare.choose") }</option>
                    if !view.is_now(intention) { <option value={NOW} selected={against.as_deref() == Some(NOW)}>{ view.say("compare.now") }</option> }
                    { for others.map(|one| html! {
                        <option value={one.words("id").to_owned()} selected={against.as_deref() == Some(one.words("id"))}>{ one.localised("wish", view.language) }</option>
                    }) }
                </select>
            </div>
            if let Some(other) = against { { side_by_side(view, intention, &other) } }
        </section>
    }
}

/// The ranking of a lot by one of the models.
fn ranking(view: &View<'_>, place: &str, text: &str, bids: &str) -> Option<Node> {
    let language = view.language.code();
    let answer = view.store.rules.ask(place, Call::AwardReport, &[text, bids, language, "ranking"]);
    let wanted = view.answer.words("lot");
    let report = answer.node()?;
    report.items("lots").iter().find(|lot| lot.words("id") == wanted).cloned()
}

fn side_by_side(view: &View<'_>, intention: &Node, other: &str) -> Html {
    let waiting = || html! { <p class="empty">{ view.say("model-page.waiting") }</p> };
    let (Some((mine, _)), Some((theirs, _)), Some(bids)) =
        (view.text("wanted", intention.words("id")), view.text("against", other), view.store.bids())
    else {
        return waiting();
    };
    let (Some(one), Some(two)) =
        (ranking(view, "rank-one", &mine, &bids), ranking(view, "rank-two", &theirs, &bids))
    else {
        return waiting();
    };
    let name = |id: &str| {
        view.intention(id).map_or_else(
            || view.say("compare.now"),
            |known| known.localised("wish", view.language).to_owned(),
        )
    };
    let names = [name(intention.words("id")), name(other)];
    let offers = tenderers(&[&one, &two]);
    let places: Vec<[Option<&Node>; 2]> =
        offers.iter().map(|(id, _)| [&one, &two].map(|lot| place(lot, id))).collect();
    let differs = places.iter().filter(|[one, two]| rank(*one) != rank(*two)).count();
    let told = if differs == 0 {
        view.say("compare.same")
    } else {
        view.say_with("compare.differs", &[("count", &differs.to_string())])
    };
    html! {
        <>
            <p class={classes!("compared", (differs == 0).then_some("fine"))} role="status">{ told }</p>
            <div class="scroll" tabindex="0" role="group" aria-label={view.say("compare.title")}>
                <table class="side-table">
                    <thead><tr><th scope="col">{ view.say("compare.offer") }</th>{ for names.iter().map(|name| html! { <th scope="col">{ name.clone() }</th> }) }</tr></thead>
                    <tbody>
                        { for offers.iter().zip(&places).map(|((id, tenderer), [one, two])| {
                            let moved = rank(*one) != rank(*two);
                            html! {
                                <tr class={classes!(moved.then_some("moved"))} data-offer={id.clone()}>
                                    <th scope="row">{ tenderer.clone() }if moved { <span class="tag">{ view.say("compare.moves") }</span> }</th>
                                    { cell(view, *one) }{ cell(view, *two) }
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            </div>
            { for [(&one, &names[0]), (&two, &names[1])].into_iter().map(|(lot, name)| out(view, lot, name)) }
        </>
    }
}

/// Id and name of every offer that either ranks or rejects, in the order of the first.
fn tenderers(lots: &[&Node]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for lot in lots {
        for one in lot.items("totals").iter().chain(lot.items("rejected")) {
            let id = one.words("offer");
            if !found.iter().any(|(known, _)| known == id) {
                found.push((id.to_owned(), one.words("tenderer").to_owned()));
            }
        }
    }
    found
}

fn place<'a>(lot: &'a Node, offer: &str) -> Option<&'a Node> {
    lot.items("totals").iter().find(|one| one.words("offer") == offer)
}

fn rank(place: Option<&Node>) -> Option<&str> {
    place.map(|place| place.words("rank"))
}

fn cell(view: &View<'_>, place: Option<&Node>) -> Html {
    match place {
        Some(place) => html! {
            <td>
                <span class={classes!("rank", (place.words("rank") == "1").then_some("first"))}>{ view.say_with("compare.rank", &[("rank", place.words("rank"))]) }</span>
                <span class="total">{ place.words("total") }</span>
                if let Some(step) = place.given("step") {
                    <details><summary>{ view.say("compare.steps") }</summary><ol class="steps" role="list">{ steps_one_by_one(step) }</ol></details>
                }
            </td>
        },
        None => html! { <td>{ view.say("compare.rejected") }</td> },
    }
}

fn out(view: &View<'_>, lot: &Node, name: &str) -> Html {
    let (rejected, obstacles) = (lot.items("rejected"), lot.items("obstacles"));
    if rejected.is_empty() && obstacles.is_empty() {
        return html! {};
    }
    html! {
        <div class="hint">
            <p><b>{ name.to_owned() }</b></p>
            <ul>
                { for rejected.iter().map(|one| html! { <li>{ view.say_with("compare.out", &[("tenderer", one.words("tenderer"))]) }{ " " }{ for one.items("reasons").iter().map(|reason| html! { <>{ reason.as_text().unwrap_or_default() }{ " " }</> }) }</li> }) }
                { for obstacles.iter().map(|one| html! { <li>{ one.as_text().unwrap_or_default() }</li> }) }
            </ul>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offer_is_in_the_comparison_once_also_where_one_model_rejects_it() {
        let lot = |text: &str| serde_json::from_str::<Node>(text).expect("json");
        let one =
            lot(r#"{"totals": [{"offer": "b", "tenderer": "Beta"}, {"offer": "a", "tenderer": "Alfa"}]}"#);
        let two = lot(
            r#"{"totals": [{"offer": "a", "tenderer": "Alfa"}], "rejected": [{"offer": "c", "tenderer": "Gamma"}]}"#,
        );
        let names: Vec<String> = tenderers(&[&one, &two]).into_iter().map(|(id, _)| id).collect();
        assert_eq!(names, ["b", "a", "c"]);
        assert_eq!(rank(place(&one, "c")), None);
    }
}
