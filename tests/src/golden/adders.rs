//! The price with an adjustment of its scope, adders, and a margin of preference for some.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use sprang::award::Award;
use sprang::number::Exact;

use super::built::{Bid, Built, decimal};
use super::compared::Figures;
use super::form::{Case, number};
use super::models::{criterion, ranking, total_of_all};

/// What is counted, so that each sum that is printed is one that the evaluation makes.
#[derive(Clone, Copy)]
struct Counted {
    adders: bool,
    margin: bool,
}

/// The figures of a case: the same offers three times, with more and more counted.
pub(super) fn figures(case: &Case) -> Result<Figures, String> {
    let share = case.either_or(&["domestic_preference", "preference"], "0")?;
    // The margin is of price and scope, unless the case says that the adders count too.
    let of_adders = match case.word("preference_base") {
        None | Some("bid_and_scope" | "scope_adjusted") => false,
        Some("evaluated" | "evaluated_price") => true,
        Some(other) => return Err(format!("preference_base is {other}, which this runner does not know")),
    };
    let mut names = BTreeSet::new();
    for bid in &case.bids {
        names.extend(adders(bid).map(|(name, _)| name.clone()));
    }
    let run = |counted| evaluate(case, &names, &decimal(&share)?, of_adders, counted);
    let scope = run(Counted { adders: false, margin: false })?;
    let evaluated = run(Counted { adders: true, margin: false })?;
    let all = run(Counted { adders: true, margin: true })?;
    let mut figures = Figures::default();
    for (name, award) in
        [("scope_adjusted", &scope), ("evaluated_price", &evaluated), ("evaluated_with_preference", &all)]
    {
        for ranked in &award.ranked {
            if name == "evaluated_with_preference" {
                total_of_all(&mut figures, ranked);
            }
        }
        for ranked in &award.ranked {
            figures.put(&ranked.scored.tenderer, name, Some(ranked.total.value.clone()));
        }
    }
    // The price before the margin, whatever else is called a total.
    for ranked in &evaluated.ranked {
        figures.put(&ranked.scored.tenderer, "evaluated_price", Some(ranked.total.value.clone()));
    }
    for ranked in &all.ranked {
        let before = evaluated.ranked.iter().find(|one| one.scored.tenderer == ranked.scored.tenderer);
        let margin = before.map(|before| &ranked.total.value - &before.total.value);
        figures.put(&ranked.scored.tenderer, "domestic_preference", margin);
    }
    ranking(&mut figures, &all);
    Ok(figures)
}

fn adders(bid: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    bid.get("adders").and_then(Value::as_object).into_iter().flatten()
}

fn evaluate(
    case: &Case,
    names: &BTreeSet<String>,
    share: &str,
    of_adders: bool,
    counted: Counted,
) -> Result<Award, String> {
    let sum = |id: &str, effect: &str| json!({ "id": id, "name": { "en": id }, "counts": { "kind": "sum" }, "effect": effect });
    // An adjustment downwards is a cost that is taken off.
    let mut costs = vec![sum("scope", "adds"), sum("scope-off", "deducts")];
    let ids: Vec<String> = names.iter().map(|name| criterion(name)).collect();
    if counted.adders {
        for id in &ids {
            costs.extend([sum(id, "adds"), sum(&format!("{id}-off"), "deducts")]);
        }
    }
    if counted.margin {
        let mut of = vec!["scope".to_owned(), "scope-off".to_owned()];
        if of_adders {
            of.extend(ids.iter().flat_map(|id| [id.clone(), format!("{id}-off")]));
        }
        let counts = json!({ "kind": "share", "share": share, "of": of });
        costs.push(json!({ "id": "margin", "name": { "en": "margin" }, "counts": counts, "effect": "adds" }));
    }
    let mut lot = Built::new(json!({ "model": "M-ADDERS" }), case.intermediate, case.weighted);
    lot.price("price", None);
    lot.last("costs", &Value::from(costs));
    let bid = |bid: &Map<String, Value>| {
        let money = |value: Option<&Value>, at: &str| match value {
            None => Ok(Exact::ZERO),
            Some(value) => number(value, at),
        };
        let price = bid.get("bid_price").or_else(|| bid.get("price")).unwrap_or(&Value::Null);
        let mut stated =
            vec![("scope".to_owned(), money(bid.get("scope_adjustment"), "bids/scope_adjustment")?)];
        if counted.adders {
            for (name, id) in names.iter().zip(&ids) {
                let own = adders(bid).find(|(own, _)| *own == name).map(|(_, value)| value);
                stated.push((id.clone(), money(own, "bids/adders")?));
            }
        }
        let mut answers = Vec::new();
        for (id, value) in stated {
            let (up, down) =
                if value.is_negative() { (Exact::ZERO, value.magnitude()) } else { (value, Exact::ZERO) };
            for (id, value) in [(id.clone(), up), (format!("{id}-off"), down)] {
                answers.push((id, json!({ "kind": "value", "value": decimal(&value)? })));
            }
        }
        if counted.margin {
            let foreign = match (bid.get("foreign"), bid.get("domestic")) {
                (Some(Value::Bool(foreign)), _) => *foreign,
                (None, Some(Value::Bool(domestic))) => !domestic,
                (None, None) => false,
                _ => return Err("bids/foreign is neither true nor false".to_owned()),
            };
            answers.push(("margin".to_owned(), json!({ "kind": "yes-no", "yes": foreign })));
        }
        Ok(Bid {
            id: Case::bid_id(bid)?,
            price: Some(number(price, "bids/bid_price")?),
            answers: Vec::new(),
            costs: answers,
        })
    };
    lot.evaluate(&case.bids.iter().map(bid).collect::<Result<Vec<_>, String>>()?)
}
