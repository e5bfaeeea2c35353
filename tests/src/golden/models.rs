//! Each model of the form, as one of ours.

use serde_json::{Map, Value, json};
use sprang::award::{Award, Best, Ranked, Scored};
use sprang::number::Exact;

use super::built::{Bid, Built, FAR, decimal};
use super::compared::Figures;
use super::form::{Case, number};
use super::{adders, named, rules, single};

/// The figures of a case.
pub(super) fn figures(case: &Case) -> Result<Figures, String> {
    match case.model.as_str() {
        rule if rules::id_of(rule).is_some() => weighted(case),
        "price_points_only" | "points_sum" | "weighted_sum" => weighted(case),
        "price_points_per_line" => per_line(case),
        "zero_point" => zero_point(case),
        "quality_over_price" => ratio(
            case,
            json!({ "model": "R-LP", "scale": text(case, "scale", "1")?, "zeroPrice": { "means": "stop" } }),
            "0",
            FAR,
            "ratio",
        ),
        "adjusted_bid" => ratio(case, json!({ "model": "R-ADJBID" }), "0.000001", 1, "adjusted_price"),
        "adjusted_score" => {
            let reference = case.parameter("reference_price").or_else(|_| case.parameter("reference"))?;
            let model = json!({ "model": "R-ADJSCORE", "reference": decimal(&reference)?, "zeroPrice": { "means": "stop" } });
            ratio(case, model, "0", FAR, "adjusted_score")
        }
        "price_minus_value" => price_minus_value(case),
        "price_minus_share_of_own_price" => share_of_own_price(case),
        "prozorro_meat" => feature_price(case),
        "scale_points" => scale_points(case),
        "price_plus_adders" => adders::figures(case),
        "rounding" => single::rounding(case),
        "proportion_of_best" => single::proportion_of_best(case),
        declared if named::is_declared(declared) => named::figures(case),
        other => Err(format!("the model {other} is not one that this runner knows")),
    }
}

fn text(case: &Case, name: &str, otherwise: &str) -> Result<String, String> {
    if case.parameters.get(name).is_some() {
        decimal(&case.parameter(name)?)
    } else {
        Ok(otherwise.to_owned())
    }
}

pub(super) fn object<'a>(of: &'a Map<String, Value>, name: &str) -> Result<&'a Map<String, Value>, String> {
    of.get(name).and_then(Value::as_object).ok_or(format!("{name} is no object"))
}

fn parameter<'a>(case: &'a Case, name: &str) -> Result<&'a Map<String, Value>, String> {
    let found = case.parameters.get(name).and_then(Value::as_object);
    found.ok_or(format!("parameters/{name} is no object"))
}

/// A ranked offer's total under every name that the form has for one.
pub(super) fn total_of_all(figures: &mut Figures, ranked: &Ranked) {
    for name in
        ["total", "score", "ratio", "evaluated_price", "adjusted_price", "adjusted_score", "normalised_price"]
    {
        figures.put(&ranked.scored.tenderer, name, Some(ranked.shown.value.clone()));
    }
}

pub(super) fn price(bid: &Map<String, Value>) -> Result<Exact, String> {
    number(bid.get("price").unwrap_or(&Value::Null), "bids/price")
}

/// A criterion's id in the document for its name in the case.
pub(super) fn criterion(name: &str) -> String {
    let plain = name.to_lowercase();
    format!(
        "c-{}",
        plain.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect::<String>()
    )
}

/// Every bid's figures that all models of points share.
fn put_points(
    figures: &mut Figures,
    bid: &str,
    scored: &Scored,
    names: &[(String, String)],
    price: Option<&str>,
) {
    for (name, id) in names {
        let found = scored.contribution(id);
        figures.put(bid, format!("norm:{name}"), found.map(|found| found.points.value.clone()));
        figures.put(bid, format!("points:{name}"), found.map(|found| found.weighted.value.clone()));
    }
    if let Some(name) = price {
        let found = scored.contribution("price");
        figures.put(bid, "price_score", found.map(|found| found.points.value.clone()));
        figures.put(bid, format!("points:{name}"), found.map(|found| found.weighted.value.clone()));
    }
}

pub(super) fn ranking(figures: &mut Figures, award: &Award) {
    figures.least_wins = award.best == Best::LowestPrice;
    for ranked in &award.ranked {
        match figures.ranking.get_mut(ranked.rank - 1) {
            Some(together) => together.push(ranked.scored.tenderer.clone()),
            None => figures.ranking.push(vec![ranked.scored.tenderer.clone()]),
        }
        while figures.ranking.len() < ranked.rank {
            figures.ranking.push(Vec::new());
        }
    }
    figures.ranking.retain(|together| !together.is_empty());
}

/// Points for quality and price, each with its weight; without weights each counts as it is.
fn weighted(case: &Case) -> Result<Figures, String> {
    let weights = case.parameters.get("weights").and_then(Value::as_object).cloned();
    let has_rule = case.word("price_rule").is_some() || rules::id_of(&case.model).is_some();
    let price_name = case.word("price_criterion").unwrap_or("price").to_owned();
    let asked = case.bids.first().and_then(|bid| bid.get("grades")).and_then(Value::as_object).cloned();
    let asked: Vec<String> = asked.unwrap_or_default().into_iter().map(|(name, _)| name).collect();
    let names: Vec<(String, String)> = asked.iter().map(|name| (name.clone(), criterion(name))).collect();
    let weight = |name: &str| match weights.as_ref().map(|weights| weights.get(name)) {
        None => Ok(Exact::ONE),
        Some(weight) => number(weight.unwrap_or(&Value::Null), &format!("parameters/weights/{name}")),
    };
    // A fraction such as 4/9 is no decimal: it goes into the scale, as points for a value.
    let mut total = Exact::ZERO;
    let mut parts = Vec::new();
    for (name, id) in &names {
        let weight = weight(name)?;
        let part = if let Ok(written) = decimal(&weight) {
            (id, written, FAR.to_string())
        } else {
            (id, "1".to_owned(), decimal(&(&weight * &Exact::integer(FAR * 9)))?)
        };
        total = total + if part.1 == "1" { Exact::ONE } else { weight.clone() };
        parts.push((part, decimal(&weight).is_err()));
    }
    if has_rule {
        total = total + weight(&price_name)?;
    }
    let model = json!({ "model": "weighted-sum", "total": decimal(&total)?, "points": "as-given" });
    let mut lot = Built::new(model, case.intermediate, case.weighted).round_total(case.total);
    for ((id, weight, most), in_scale) in parts {
        let weight = json!({ "kind": "exact", "points": weight });
        if in_scale {
            lot.scale(id, ("0", "0"), (&(FAR * 9).to_string(), &most), &weight);
        } else {
            lot.points(id, &most, &weight);
        }
        match case.word("normalise_quality") {
            None => {}
            Some("to_best") => lot.last("bestGets", &json!(decimal(&case.parameter("quality_scale")?)?)),
            Some(other) => {
                return Err(format!("normalise_quality is {other}, which this runner does not know"));
            }
        }
    }
    if has_rule {
        lot.price("price", Some((rules::rule(case)?, decimal(&weight(&price_name)?)?)));
    }
    let mut bids = Vec::new();
    for bid in &case.bids {
        let grades = bid.get("grades").and_then(Value::as_object).cloned().unwrap_or_default();
        let answers = names.iter().map(|(name, id)| {
            Ok((
                id.clone(),
                number(grades.get(name).unwrap_or(&Value::Null), &format!("bids/grades/{name}"))?,
            ))
        });
        let price = if has_rule { Some(price(bid)?) } else { None };
        bids.push(Bid {
            id: Case::bid_id(bid)?,
            price,
            answers: answers.collect::<Result<_, String>>()?,
            ..Bid::default()
        });
    }
    let award = lot.evaluate(&bids)?;
    let mut figures = Figures::default();
    for ranked in &award.ranked {
        let bid = &ranked.scored.tenderer;
        put_points(&mut figures, bid, &ranked.scored, &names, has_rule.then_some(price_name.as_str()));
        figures.put(bid, "total", Some(ranked.shown.value.clone()));
        let quality = ranked.scored.contributions.iter().filter(|one| one.criterion != "price");
        let quality = quality.fold(Exact::ZERO, |sum, one| &sum + &one.weighted.value);
        figures.put(bid, "quality", Some(quality));
    }
    ranking(&mut figures, &award);
    Ok(figures)
}

/// Points for each line of a price list on its own, by the lowest price of the line.
fn per_line(case: &Case) -> Result<Figures, String> {
    let mut figures = Figures::default();
    for (line, weight) in parameter(case, "line_weights")? {
        let most = decimal(&number(weight, "parameters/line_weights")?)?;
        let model = json!({ "model": "weighted-sum", "total": most, "points": "share-of-highest" });
        let mut lot = Built::new(model, case.intermediate, case.weighted);
        let rule =
            json!({ "rule": "P-INV", "most": most, "zeroPrice": { "means": "counts-as", "price": "0.01" } });
        lot.price("price", Some((rule, most.clone())));
        let bids = case.bids.iter().map(|bid| {
            let price = number(
                object(bid, "lines")?.get(line).unwrap_or(&Value::Null),
                &format!("bids/lines/{line}"),
            )?;
            Ok(Bid { id: Case::bid_id(bid)?, price: Some(price), ..Bid::default() })
        });
        let bids = bids.collect::<Result<Vec<_>, String>>()?;
        let award = lot.evaluate(&bids)?;
        for ranked in &award.ranked {
            // The formula has no value for a price of zero; ours is what the documents would state.
            let zero = ranked.scored.price.as_ref().is_some_and(Exact::is_zero);
            let points = ranked.scored.contribution("price").map(|found| found.points.value.clone());
            figures.put(&ranked.scored.tenderer, line.clone(), points.filter(|_| !zero));
        }
    }
    Ok(figures)
}

/// The price at which a line from the lowest price reaches zero: where the engine gives none.
fn zero_point(case: &Case) -> Result<Figures, String> {
    let mut figures = Figures::default();
    for bid in &case.bids {
        let id = Case::bid_id(bid)?;
        let given = |name: &str| number(bid.get(name).unwrap_or(&Value::Null), &format!("bids/{name}"));
        let (lowest, span) = (given("lowest_price")?, given("span")?);
        let zero_at = &lowest + &(&lowest * &span);
        let model = json!({ "model": "weighted-sum", "total": "1", "points": "share-of-highest" });
        let mut lot = Built::new(model, None, None);
        let rule = json!({ "rule": "P-LINLOW", "most": "1", "span": decimal(&span)?, "belowZero": "allowed", "zeroPrice": { "means": "stop" } });
        lot.price("price", Some((rule, "1".to_owned())));
        let bids = [("low", lowest), ("zero", zero_at.clone())].map(|(id, price)| Bid {
            id: id.to_owned(),
            price: Some(price),
            ..Bid::default()
        });
        let award = lot.evaluate(&bids)?;
        let zero = award.ranked.iter().find(|ranked| ranked.scored.tenderer == "zero");
        let points = zero
            .and_then(|ranked| ranked.scored.contribution("price"))
            .map(|found| found.points.value.clone());
        if points != Some(Exact::ZERO) {
            return Err(format!("{id}: the engine gives {points:?} at {zero_at}"));
        }
        figures.put(&id, "zero_point", Some(zero_at));
    }
    Ok(figures)
}

/// Models of one quality and the price, whose total is the figure.
fn ratio(case: &Case, mut model: Value, least: &str, most: i64, name: &str) -> Result<Figures, String> {
    model["total"] = json!(most.to_string());
    model["leastQuality"] = json!(least);
    let mut lot = Built::new(model, case.intermediate, case.weighted);
    lot.points("quality", &most.to_string(), &json!({ "kind": "exact", "points": most.to_string() }));
    lot.price("price", None);
    let bids = case.bids.iter().map(|bid| {
        let quality = number(bid.get("quality").unwrap_or(&Value::Null), "bids/quality")?;
        Ok(Bid {
            id: Case::bid_id(bid)?,
            price: Some(price(bid)?),
            answers: vec![("quality".to_owned(), quality)],
            ..Bid::default()
        })
    });
    let award = lot.evaluate(&bids.collect::<Result<Vec<_>, String>>()?)?;
    Ok(totals(&award, name))
}

fn totals(award: &Award, name: &str) -> Figures {
    let mut figures = Figures::default();
    for ranked in &award.ranked {
        figures.put(&ranked.scored.tenderer, name, Some(ranked.total.value.clone()));
    }
    ranking(&mut figures, award);
    figures
}

/// Price less deductions: so much for each point, or by a table of levels.
fn price_minus_value(case: &Case) -> Result<Figures, String> {
    let each = case
        .parameters
        .get("value_per_point")
        .map(|each| number(each, "parameters/value_per_point"))
        .transpose()?;
    let tables = case.parameters.get("value_table").and_then(Value::as_object);
    let mut lot =
        Built::new(json!({ "model": "M-DED", "negative": "allowed" }), case.intermediate, case.weighted);
    let mut names = Vec::new();
    match (&each, tables) {
        (Some(each), _) => {
            let weight = json!({ "kind": "deduction-per-point", "amount": decimal(each)? });
            lot.points("quality", &FAR.to_string(), &weight);
        }
        (None, Some(tables)) => {
            for name in tables.keys() {
                // A level's value in money is its points, each worth one.
                lot.points(
                    &criterion(name),
                    &(FAR * 1000).to_string(),
                    &json!({ "kind": "deduction-per-point", "amount": "1" }),
                );
                names.push((name.clone(), criterion(name)));
            }
        }
        (None, None) => return Err("neither value_per_point nor value_table".to_owned()),
    }
    lot.price("price", None);
    let mut bids = Vec::new();
    for bid in &case.bids {
        let answers = if each.is_some() {
            let points = number(bid.get("quality_points").unwrap_or(&Value::Null), "bids/quality_points")?;
            vec![("quality".to_owned(), points)]
        } else {
            let levels = object(bid, "levels")?;
            let value = |(name, id): &(String, String)| {
                let level = levels
                    .get(name)
                    .and_then(Value::as_str)
                    .ok_or(format!("bids/levels/{name} is missing"))?;
                let table = tables.and_then(|tables| tables.get(name)).and_then(Value::as_object);
                let value = table.and_then(|table| table.get(level)).unwrap_or(&Value::Null);
                Ok((id.clone(), number(value, &format!("parameters/value_table/{name}/{level}"))?))
            };
            names.iter().map(value).collect::<Result<_, String>>()?
        };
        bids.push(Bid { id: Case::bid_id(bid)?, price: Some(price(bid)?), answers, ..Bid::default() });
    }
    let award = lot.evaluate(&bids)?;
    let mut figures = totals(&award, "evaluated_price");
    for ranked in &award.ranked {
        for (name, id) in &names {
            let deduction = ranked.scored.contribution(id).map(|found| found.weighted.value.clone());
            figures.put(&ranked.scored.tenderer, format!("deduction:{name}"), deduction);
        }
    }
    Ok(figures)
}

/// Shares of the own price, each of which is seen by evaluating with that criterion alone.
fn share_of_own_price(case: &Case) -> Result<Figures, String> {
    let weights = parameter(case, "weights")?;
    let most = decimal(&case.parameter("grade_max")?)?;
    let names: Vec<String> = weights.keys().cloned().collect();
    let run = |names: &[String], full: bool| {
        let mut total = Exact::ZERO;
        for name in names {
            total = total + number(&weights[name], "parameters/weights")?;
        }
        let model = json!({ "model": "M-OWN", "total": decimal(&total)?, "whole": "1", "leastQuality": "0" });
        let mut lot = Built::new(model, case.intermediate, case.weighted);
        for name in names {
            let weight = json!({ "kind": "exact", "points": decimal(&number(&weights[name], "parameters/weights")?)? });
            lot.points(&criterion(name), &most, &weight);
        }
        lot.price("price", None);
        let bids = case.bids.iter().map(|bid| {
            let grades = object(bid, "grades")?;
            let answers = names.iter().map(|name| {
                let grade = if full {
                    case.parameter("grade_max")?
                } else {
                    number(grades.get(name).unwrap_or(&Value::Null), "bids/grades")?
                };
                Ok((criterion(name), grade))
            });
            Ok(Bid {
                id: Case::bid_id(bid)?,
                price: Some(price(bid)?),
                answers: answers.collect::<Result<_, String>>()?,
                ..Bid::default()
            })
        });
        lot.evaluate(&bids.collect::<Result<Vec<_>, String>>()?)
    };
    let award = run(&names, false)?;
    let mut figures = totals(&award, "evaluated_price");
    let mut put = |award: &Award, name: &str| {
        for ranked in &award.ranked {
            let off = ranked.scored.price.as_ref().map(|price| price - &ranked.total.value);
            figures.put(&ranked.scored.tenderer, name, off);
        }
    };
    put(&award, "deduction_total");
    for name in &names {
        put(&run(std::slice::from_ref(name), false)?, &format!("deduction:{name}"));
        put(&run(std::slice::from_ref(name), true)?, &format!("max:{name}"));
    }
    Ok(figures)
}

/// Prozorro: the coefficient is what divides a price of one.
fn feature_price(case: &Case) -> Result<Figures, String> {
    let mut features = Vec::new();
    let mut total = Exact::ZERO;
    for (name, values) in parameter(case, "features")? {
        let values = values.as_array().ok_or("parameters/features holds lists")?;
        let values =
            values.iter().map(|value| number(value, "parameters/features")).collect::<Result<Vec<_>, _>>()?;
        let most = values.into_iter().max().ok_or("a feature without values")?;
        total = &total + &most;
        features.push((name.clone(), most));
    }
    let run = |of_one: bool| {
        let model = json!({ "model": "R-PROZORRO", "total": decimal(&total)?, "leastQuality": "0" });
        let mut lot = Built::new(model, case.intermediate, case.weighted);
        for (name, most) in &features {
            let most = decimal(most)?;
            lot.points(&criterion(name), &most, &json!({ "kind": "exact", "points": most }));
        }
        lot.price("price", None);
        let bids = case.bids.iter().map(|bid| {
            let chosen = object(bid, "parameters")?;
            let answers = features.iter().map(|(name, _)| {
                Ok((criterion(name), number(chosen.get(name).unwrap_or(&Value::Null), "bids/parameters")?))
            });
            let price = if of_one { Exact::ONE } else { price(bid)? };
            Ok(Bid {
                id: Case::bid_id(bid)?,
                price: Some(price),
                answers: answers.collect::<Result<_, String>>()?,
                ..Bid::default()
            })
        });
        lot.evaluate(&bids.collect::<Result<Vec<_>, String>>()?)
    };
    let mut figures = totals(&run(false)?, "normalised_price");
    for ranked in &run(true)?.ranked {
        figures.put(&ranked.scored.tenderer, "coefficient", Exact::ONE.divided_by(&ranked.total.value));
    }
    Ok(figures)
}

/// A figure on one scale as points on another.
fn scale_points(case: &Case) -> Result<Figures, String> {
    let (from, to) = (decimal(&case.parameter("from")?)?, decimal(&case.parameter("to")?)?);
    let model = json!({ "model": "weighted-sum", "total": "1", "points": "as-given" });
    let mut lot = Built::new(model, case.intermediate, case.weighted);
    lot.scale("raw", ("0", "0"), (&from, &to), &json!({ "kind": "exact", "points": "1" }));
    let bids = case.bids.iter().map(|bid| {
        let raw = number(bid.get("raw").unwrap_or(&Value::Null), "bids/raw")?;
        Ok(Bid {
            id: Case::bid_id(bid)?,
            price: None,
            answers: vec![("raw".to_owned(), raw)],
            ..Bid::default()
        })
    });
    let award = lot.evaluate(&bids.collect::<Result<Vec<_>, String>>()?)?;
    Ok(totals(&award, "scaled"))
}
