//! The price rules of cases, by the names of the form and by the ids of the reference.

use serde_json::{Value, json};

use super::built::decimal;
use super::form::Case;

/// The id in the reference of a price rule, whichever of its names a case uses.
pub(super) fn id_of(name: &str) -> Option<&'static str> {
    const NAMES: [(&str, &str); 19] = [
        ("inverse_lowest", "P-INV"),
        ("inverse_reference", "P-INVREF"),
        ("linear_lowest_span", "P-LINLOW"),
        ("linear_lowest_multiple", "P-FRN"),
        ("linear_min_max", "P-MINMAX"),
        ("mean_percent", "P-MEANPCT"),
        ("inverse_mean", "P-MEANINV"),
        ("linear_fixed_bounds", "P-BOUNDS"),
        ("linear_ceiling", "P-CEIL"),
        ("discount_highest", "P-RMAX"),
        ("discount_highest_power", "P-RMAXPOW"),
        ("concave", "P-CONCAVE"),
        ("bilinear", "P-BILIN"),
        ("inverse_lowest_power", "P-INVPOW"),
        ("logarithmic", "P-LOG"),
        ("discount_saturation", "P-ARAGON"),
        ("kinked_ceiling", "P-JPKINK"),
        ("rank", "P-RANK"),
        ("price_bands", "P-PROPSTEP"),
    ];
    NAMES.iter().find(|(one, id)| *one == name || *id == name).map(|(_, id)| *id)
}

/// The price rule of a case, as documents write it.
#[expect(clippy::too_many_lines, reason = "a case for each price rule")]
pub(super) fn rule(case: &Case) -> Result<Value, String> {
    let name = match case.word("price_rule") {
        Some(name) => name,
        None if id_of(&case.model).is_some() => case.model.as_str(),
        None => return Err("parameters/price_rule is missing".to_owned()),
    };
    let id = id_of(name).ok_or(format!("the price rule {name} is not one that this runner knows"))?;
    let most = decimal(&case.either(&["price_max_points", "max_points", "M"])?)?;
    let given = |names: &[&str]| decimal(&case.either(names)?);
    let word = |name: &str, otherwise: &str| case.word(name).unwrap_or(otherwise).replace('_', "-");
    let ceiling = || given(&["ceiling", "base", "BA", "EP"]);
    let exponent = || given(&["exponent", "a", "alpha", "n", "power"]);
    // Only a stated floor or cap cuts a line.
    let below_zero = || if case.holds("floor_zero") { "zero" } else { "allowed" };
    let capped = || case.holds("clip") || case.holds("capped");
    let mut rule = json!({ "rule": id, "most": most });
    let mut put = |name: &str, value: Value| rule[name] = value;
    match id {
        "P-INVREF" => {
            put("reference", json!(given(&["reference_price", "reference", "Pref"])?));
            put("capped", json!(capped()));
        }
        "P-LINLOW" => {
            put("span", json!(given(&["span", "s"])?));
            put("belowZero", json!(below_zero()));
        }
        "P-FRN" => {
            put("multiple", json!(given(&["multiple", "n"])?));
            put("belowZero", json!(below_zero()));
        }
        "P-MINMAX" => put("equalPrices", json!(word("equal_prices", "full"))),
        "P-MEANPCT" => {
            put("atMean", json!(decimal(&case.either_or(&["points_at_mean", "at_mean"], "50")?)?));
            put("perPercent", json!(given(&["points_per_percent", "per_percent", "slope", "k"])?));
            put("clipped", json!(capped()));
        }
        "P-MEANINV" => put("capped", json!(capped())),
        "P-BOUNDS" => {
            put("fullAt", json!(given(&["full_points_at", "full_at", "full", "Pf"])?));
            put("zeroAt", json!(given(&["zero_points_at", "zero_at", "zero", "Pz"])?));
            let side = |name: &str| match case.word(name) {
                Some(word) => word.replace('_', "-"),
                None if case.holds("clip") => "clip".to_owned(),
                None => "continue".to_owned(),
            };
            put("below", json!(side("below")));
            put("above", json!(side("above")));
        }
        "P-CEIL" => put("ceiling", json!(ceiling()?)),
        "P-RMAX" => {
            put("ceiling", json!(ceiling()?));
            put("atCeiling", json!(word("at_ceiling", "full")));
        }
        "P-RMAXPOW" => {
            put("ceiling", json!(ceiling()?));
            put("exponent", json!(exponent()?));
            put("atCeiling", json!(word("at_ceiling", "full")));
        }
        "P-CONCAVE" => {
            put("ceiling", json!(ceiling()?));
            put("exponent", json!(exponent()?));
        }
        "P-BILIN" => {
            put("ceiling", json!(ceiling()?));
            put("share", json!(given(&["share", "X"])?));
            put("equal", json!(word("equal", "full")));
        }
        "P-INVPOW" => put("exponent", json!(exponent()?)),
        "P-LOG" => {
            put("base", json!(given(&["base", "A"])?));
            put("belowZero", json!(below_zero()));
        }
        "P-ARAGON" => {
            put("ceiling", json!(ceiling()?));
            put("saturation", json!(given(&["saturation", "Bs"])?));
        }
        "P-JPKINK" => {
            put("ceiling", json!(ceiling()?));
            put("lower", json!(given(&["lower", "L"])?));
        }
        "P-RANK" => {
            put("ties", json!(word("ties", "best")));
            if let Some(table) = case.parameters.get("table") {
                let beyond = case.either_or(&["beyond"], "0")?;
                put("table", json!({ "points": table, "beyond": decimal(&beyond)? }));
            }
        }
        "P-PROPSTEP" => {
            let bands = case.parameters.get("bands").and_then(Value::as_array);
            let band = |band: &Value| json!({ "upTo": band["up_to"], "points": band["points"] });
            let bands = bands.ok_or("parameters/bands is no list")?;
            put("bands", bands.iter().map(band).collect());
            put("limit", json!(word("limit", "included")));
            put("beyond", json!(decimal(&case.either_or(&["beyond"], "0")?)?));
        }
        _ => {}
    }
    if matches!(
        id,
        "P-INV" | "P-INVREF" | "P-LINLOW" | "P-FRN" | "P-MEANPCT" | "P-MEANINV" | "P-INVPOW" | "P-LOG"
    ) {
        put("zeroPrice", json!({ "means": "counts-as", "price": "0.01" }));
    }
    // What is irrational is shown to many more decimals than anybody prints.
    let irrational = matches!(id, "P-LOG")
        || matches!(id, "P-RMAXPOW" | "P-CONCAVE" | "P-INVPOW") && exponent()?.contains('.');
    if irrational {
        put("rounding", json!({ "places": "16", "mode": "half-up" }));
    }
    Ok(rule)
}
