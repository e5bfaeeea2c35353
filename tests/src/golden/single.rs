//! Models of one figure for each bid: a rounding, or a proportion of the best.

use serde_json::{Map, Value, json};
use sprang::number::{Exact, Rounding};

use super::built::{Bid, Built, FAR, decimal};
use super::compared::Figures;
use super::form::{Case, mode, number};
use super::models::ranking;

/// The one number of a bid, by whichever name it has.
fn value(bid: &Map<String, Value>) -> Result<Exact, String> {
    const NAMES: [&str; 8] = ["value", "raw", "x", "quality", "score", "grade", "points", "price"];
    let found = NAMES.iter().find_map(|name| Some((name, bid.get(*name)?)));
    let (name, value) = found.ok_or(format!("a bid has none of {}", NAMES.join(", ")))?;
    number(value, &format!("bids/{name}"))
}

/// A number brought to fewer decimals.
pub(super) fn rounding(case: &Case) -> Result<Figures, String> {
    let stated = match (case.parameters.get("decimals"), case.word("mode")) {
        (None, _) => None,
        (Some(decimals), word) => {
            let places = decimals.as_u64().or_else(|| decimals.as_str()?.parse().ok());
            let places = places.and_then(|places| u8::try_from(places).ok());
            let mode = word.map_or(Ok(case.display), mode)?;
            Some(Rounding { places: places.ok_or("parameters/decimals is no small number")?, mode })
        }
    };
    let declared = stated.or(case.total).or(case.intermediate).or(case.weighted);
    let rounding = declared.ok_or("no rounding is declared")?;
    let mut lot = Built::new(json!({ "model": "M-DED", "negative": "allowed" }), None, None)
        .round_total(Some(rounding));
    // What is below zero is a price of zero less so much.
    lot.points("off", &FAR.to_string(), &json!({ "kind": "deduction-per-point", "amount": "1" }));
    lot.price("price", None);
    let bid = |bid: &Map<String, Value>| {
        let value = value(bid)?;
        let (price, off) =
            if value.is_negative() { (Exact::ZERO, value.magnitude()) } else { (value, Exact::ZERO) };
        Ok(Bid {
            id: Case::bid_id(bid)?,
            price: Some(price),
            answers: vec![("off".to_owned(), off)],
            ..Bid::default()
        })
    };
    let award = lot.evaluate(&case.bids.iter().map(bid).collect::<Result<Vec<_>, String>>()?)?;
    let mut figures = Figures::default();
    for ranked in &award.ranked {
        for name in ["rounded", "value", "result", "total", "score"] {
            figures.put(&ranked.scored.tenderer, name, Some(ranked.shown.value.clone()));
        }
    }
    ranking(&mut figures, &award);
    Ok(figures)
}

/// So many points for the best, the others in proportion: to the highest, or to the lowest where less
/// is better.
pub(super) fn proportion_of_best(case: &Case) -> Result<Figures, String> {
    const NAMES: [&str; 6] = ["max_points", "price_max_points", "quality_scale", "scale", "points", "weight"];
    let most = decimal(&case.either_or(&NAMES, "1")?)?;
    let stated = case.word("best").or_else(|| case.word("direction"));
    let least_is_best = match stated {
        None => case.holds("lower_is_better"),
        Some("min" | "lowest" | "lower") => true,
        Some("max" | "highest" | "higher") => false,
        Some(other) => return Err(format!("best is {other}, which this runner does not know")),
    };
    let model = json!({ "model": "weighted-sum", "total": "1", "points": "as-given" });
    let mut lot = Built::new(model, case.intermediate, case.weighted).round_total(case.total);
    let one = json!({ "kind": "exact", "points": "1" });
    if least_is_best {
        let rule =
            json!({ "rule": "P-INV", "most": most, "zeroPrice": { "means": "counts-as", "price": "0.01" } });
        lot.price("price", Some((rule, "1".to_owned())));
    } else {
        lot.points("value", &FAR.to_string(), &one);
        lot.last("bestGets", &json!(most));
    }
    let bid = |bid: &Map<String, Value>| {
        let (id, value) = (Case::bid_id(bid)?, value(bid)?);
        Ok(if least_is_best {
            Bid { id, price: Some(value), ..Bid::default() }
        } else {
            Bid { id, answers: vec![("value".to_owned(), value)], ..Bid::default() }
        })
    };
    let award = lot.evaluate(&case.bids.iter().map(bid).collect::<Result<Vec<_>, String>>()?)?;
    let mut figures = Figures::default();
    for ranked in &award.ranked {
        for name in [
            "proportion",
            "proportion_of_best",
            "score",
            "points",
            "scaled",
            "normalised",
            "total",
            "price_score",
        ] {
            figures.put(&ranked.scored.tenderer, name, Some(ranked.shown.value.clone()));
        }
    }
    ranking(&mut figures, &award);
    Ok(figures)
}
