//! Models by their ids in the reference: their parameters are those of our documents, in either spelling.

use serde_json::{Map, Value, json};
use sprang::award::{DECLARATIONS, Kind};
use sprang::number::Exact;

use super::built::{Bid, Built, FAR, decimal};
use super::compared::Figures;
use super::form::{Case, number};
use super::models::{criterion, object, ranking, total_of_all};

/// Whether a model is declared under this id.
pub(super) fn is_declared(id: &str) -> bool {
    DECLARATIONS.iter().any(|declared| declared.id == id && declared.kind == Kind::Model)
}

/// What cases may leave out, since the form has no word for it: nobody is rejected for too little
/// quality, and a price of zero stops the evaluation.
const MAY_BE_LEFT_OUT: [(&str, &[&str], &str); 5] = [
    (
        "leastQuality",
        &["R-LP", "R-JPDIV", "R-ADJSCORE", "R-PROZORRO", "M-OWN", "M-RVC", "LCS", "R-EXT"],
        "\"0\"",
    ),
    ("leastQuality", &["R-PPQ", "R-ADJBID", "R-GEWRICHT", "R-UFABMED"], "\"0.000001\""),
    (
        "zeroPrice",
        &["R-LP", "R-JPDIV", "R-ADJSCORE", "R-UI", "R-GEWRICHT", "R-UFABMED", "R-EXT"],
        "{\"means\":\"stop\"}",
    ),
    ("negative", &["M-DED", "M-WTP", "R-UI"], "\"allowed\""),
    ("scale", &["R-LP", "R-JPDIV", "R-EXT"], "\"1\""),
];

/// `least_quality` as `leastQuality`.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |written, part| {
        let (head, tail) = part.split_at(part.chars().next().map_or(0, char::len_utf8));
        format!("{written}{}{tail}", head.to_uppercase())
    })
}

/// The award model of a case and what its criteria are.
pub(super) fn figures(case: &Case) -> Result<Figures, String> {
    let id = case.model.as_str();
    let weights = case.parameters.get("weights").and_then(Value::as_object).cloned();
    let without_total = ["M-DED", "M-ADDERS", "M-AB", "M-LCC", "lexicographic"].contains(&id);
    let (names, total) = match &weights {
        Some(weights) => {
            let mut total = Exact::ZERO;
            for weight in weights.values() {
                total = &total + &number(weight, "parameters/weights")?;
            }
            (weights.keys().cloned().collect(), total)
        }
        None if without_total => (grades(case), Exact::ONE),
        None => {
            (vec!["quality".to_owned()], case.either_or(&["total", "quality_max", "max_quality"], "100")?)
        }
    };
    let mut model = json!({ "model": id });
    if !without_total {
        model["total"] = json!(decimal(&total)?);
    }
    let grade_max = case.either_or(&["grade_max", "quality_scale"], &total.to_text())?;
    let costs = costs(case)?;
    let deduction = case.either_or(&["value_per_point"], "1")?;
    let rate = case.parameters.get("discount_rate").or_else(|| case.parameters.get("discountRate")).cloned();
    for (name, value) in case.parameters.rest() {
        let member = camel(&name);
        model[member] = match value {
            Value::Number(number) => json!(number.to_string()),
            Value::String(text) => match number(&Value::from(text.clone()), &name) {
                Ok(number) => json!(decimal(&number)?),
                Err(_) => json!(text.replace('_', "-")),
            },
            other => other,
        };
    }
    for (member, models, value) in MAY_BE_LEFT_OUT {
        if models.contains(&id) && model.get(member).is_none() {
            model[member] = serde_json::from_str(value).map_err(|error| error.to_string())?;
        }
    }
    let mut lot = Built::new(model, case.intermediate, case.weighted).round_total(case.total);
    for (place, name) in (1..).zip(&names) {
        let (id_of, most) = (criterion(name), decimal(&grade_max)?);
        match (id, &weights) {
            ("lexicographic", _) => {
                lot.points(&id_of, &FAR.to_string(), &json!({ "kind": "order", "place": place.to_string() }));
            }
            ("M-DED", _) => {
                let weight = json!({ "kind": "deduction-per-point", "amount": decimal(&deduction)? });
                lot.points(&id_of, &FAR.to_string(), &weight);
            }
            (_, Some(weights)) => {
                let weight = decimal(&number(&weights[name], "parameters/weights")?)?;
                lot.points(&id_of, &most, &json!({ "kind": "exact", "points": weight }));
            }
            _ => lot.points(&id_of, &most, &json!({ "kind": "exact", "points": decimal(&total)? })),
        }
    }
    if !["QBS", "fixed-price"].contains(&id) {
        lot.price("price", None);
        if !costs.is_empty() {
            lot.last("costs", &Value::from(costs.clone()));
        }
        if let Some(rate) = rate {
            lot.last("discountRate", &rate);
        }
    }
    let bids =
        case.bids.iter().map(|bid| self::bid(bid, &names, &costs, id)).collect::<Result<Vec<_>, _>>()?;
    let award = lot.evaluate(&bids)?;
    let mut figures = Figures::default();
    for ranked in &award.ranked {
        for name in &names {
            let found = ranked.scored.contribution(&criterion(name));
            figures.put(
                &ranked.scored.tenderer,
                format!("points:{name}"),
                found.map(|one| one.weighted.value.clone()),
            );
        }
        total_of_all(&mut figures, ranked);
    }
    ranking(&mut figures, &award);
    Ok(figures)
}

fn grades(case: &Case) -> Vec<String> {
    let first = case.bids.first();
    let graded = first.and_then(|bid| bid.get("grades")).and_then(Value::as_object);
    match graded {
        Some(all) => all.keys().cloned().collect(),
        None if first.is_some_and(|bid| bid.contains_key("quality")) => vec!["quality".to_owned()],
        None => Vec::new(),
    }
}

/// The costs beside the price: as documents write them, or one for the priced time.
fn costs(case: &Case) -> Result<Vec<Value>, String> {
    if case.model == "M-AB" {
        let each = decimal(&case.either(&["per_day", "road_user_cost", "value_per_day", "each"])?)?;
        let counts = json!({ "kind": "each", "unit": { "en": "days" }, "price": each });
        return Ok(vec![
            json!({ "id": "days", "name": { "en": "Days" }, "counts": counts, "effect": "adds" }),
        ]);
    }
    Ok(case.parameters.get("costs").and_then(Value::as_array).cloned().unwrap_or_default())
}

fn bid(bid: &Map<String, Value>, names: &[String], costs: &[Value], model: &str) -> Result<Bid, String> {
    let graded = bid.get("grades").and_then(Value::as_object);
    let grade = |name: &String| {
        let stated = graded.and_then(|grades| grades.get(name)).or_else(|| bid.get(name.as_str()));
        Ok((criterion(name), number(stated.unwrap_or(&Value::Null), &format!("bids/{name}"))?))
    };
    let stated = |cost: &Value| {
        let id = cost["id"].as_str().unwrap_or_default().to_owned();
        let value = object(bid, "costs").ok().and_then(|costs| costs.get(&id)).or_else(|| bid.get(&id));
        let answer = match value {
            Some(Value::Bool(yes)) => json!({ "kind": "yes-no", "yes": yes }),
            Some(value) => {
                json!({ "kind": "value", "value": decimal(&number(value, &format!("bids/costs/{id}"))?)? })
            }
            None => return Err(format!("bids/costs/{id} is missing")),
        };
        Ok((id, answer))
    };
    let without_price = ["QBS", "fixed-price"].contains(&model);
    let price = if without_price {
        None
    } else {
        Some(number(bid.get("price").unwrap_or(&Value::Null), "bids/price")?)
    };
    Ok(Bid {
        id: Case::bid_id(bid)?,
        price,
        answers: names.iter().map(grade).collect::<Result<_, String>>()?,
        costs: costs.iter().map(stated).collect::<Result<_, String>>()?,
    })
}
