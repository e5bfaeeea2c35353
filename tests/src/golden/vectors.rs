//! The constructed set `constructed-vectors/1`: one set of bids and, rule by rule, the exact figures. A
//! rule's name holds its parameters in a few words.

use serde_json::{Map, Value, json};

use super::form::{Case, Parameters, number};
use super::rules;
use sprang::number::RoundingMode;

/// The cases of a file of vectors, by the names of its rules; `None` where the text is no such file.
pub(super) fn cases(text: &str) -> Option<Vec<(String, Result<Case, String>)>> {
    let whole: Value = serde_json::from_str(text).ok()?;
    if whole["schema"].as_str()? != "constructed-vectors/1" {
        return None;
    }
    let rules = whole["rules"].as_object()?;
    Some(rules.iter().map(|(rule, expected)| (rule.clone(), case(&whole, rule, expected))).collect())
}

fn case(whole: &Value, rule: &str, expected: &Value) -> Result<Case, String> {
    let expected = expected.as_object().ok_or(format!("rules/{rule} is no object"))?;
    let (id, words) = rule.split_once(' ').unwrap_or((rule, ""));
    let (model, parameters, field) = if rules::id_of(id).is_some() {
        ("price_points_only", price_rule(id, words, &whole["max_points"])?, "price_score")
    } else {
        (id, model(id, words)?, "total")
    };
    let bids = whole["prices"].as_object().into_iter().flatten().map(|(bid, price)| {
        let mut made = Map::new();
        made.insert("id".to_owned(), json!(bid));
        made.insert("price".to_owned(), json!(price.to_string().trim_matches('"')));
        made.insert("quality".to_owned(), json!(whole["quality"][bid].to_string().trim_matches('"')));
        made
    });
    let scores = expected.iter().map(|(bid, figure)| (bid.clone(), json!({ field: figure })));
    // Every figure is exact, not printed.
    let exact =
        expected.iter().map(|(bid, figure)| Ok((bid.clone(), field.to_owned(), number(figure, rule)?)));
    Ok(Case {
        id: rule.to_owned(),
        model: model.to_owned(),
        parameters: Parameters::of(parameters),
        bids: bids.collect(),
        intermediate: None,
        weighted: None,
        total: None,
        display: RoundingMode::HalfUp,
        expected: Map::from_iter([("scores".to_owned(), Value::Object(scores.collect()))]),
        derived: Map::new(),
        mismatches: exact.collect::<Result<_, String>>()?,
    })
}

/// The words `name=value` of a rule's name.
fn pairs(words: &str) -> impl Iterator<Item = (&str, &str)> {
    words.split([' ', ',']).filter_map(|word| word.split_once('='))
}

/// The number that stands before, or right after, a word.
fn beside<'w>(words: &'w str, mark: &str, after: bool) -> Result<&'w str, String> {
    let all: Vec<&str> = words.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let place = all.iter().position(|word| *word == mark).ok_or(format!("{words:?} does not say {mark}"))?;
    let wanted = if after { place.checked_add(1) } else { place.checked_sub(1) };
    wanted.and_then(|wanted| all.get(wanted)).copied().ok_or(format!("{words:?} has no number at {mark}"))
}

fn price_rule(id: &str, words: &str, most: &Value) -> Result<Map<String, Value>, String> {
    let mut found = Map::new();
    let mut put = |name: &str, value: Value| {
        found.insert(name.to_owned(), value);
    };
    put("price_rule", json!(id));
    put("price_max_points", json!(most.to_string().trim_matches('"')));
    match id {
        "P-MEANPCT" => {
            put("slope", json!(beside(words, "slope", true)?));
            put("at_mean", json!(beside(words, "at", false)?));
            put("clip", json!(!words.contains("no clip")));
        }
        "P-RANK" => put("ties", json!(if words.contains("best") { "best" } else { "mean" })),
        _ => {
            for (name, value) in pairs(words) {
                // The Japanese set names a third figure, which its formula does not use.
                if (id, name) != ("P-JPKINK", "X") {
                    put(name, json!(value));
                }
            }
            if matches!(id, "P-LINLOW" | "P-FRN") {
                put("floor_zero", json!(words.contains("floor 0")));
            }
            if matches!(id, "P-BOUNDS" | "P-INVREF" | "P-MEANINV") {
                put("clip", json!(words.contains("clip") && !words.contains("no clip")));
            }
            // The set states no reference price; its figures are those of 90, the full price of its bounds.
            if id == "P-INVREF" && !words.contains('=') {
                put("reference_price", json!("90"));
            }
        }
    }
    // What a rule does not ask for would be refused.
    if id == "P-MEANINV" {
        found.remove("(Pmean/P)");
    }
    Ok(found)
}

fn model(id: &str, words: &str) -> Result<Map<String, Value>, String> {
    let stated: Map<String, Value> = match id {
        "R-LP" => object(json!({ "scale": times(words)? })),
        "R-PPQ" | "M-RVC" => Map::new(),
        "R-UFABMED" => {
            // Z = 0.5 × … − 0.5 × …, times a thousand: both weights are half of it.
            let (_, halves) = words.split_once('=').ok_or("R-UFABMED states no formula")?;
            let weight = |text: &str| text.split_once('*').map(|(weight, _)| weight.to_owned());
            let (quality, price) = halves.split_once('-').ok_or("R-UFABMED states one weight")?;
            let scale = number(&json!(times(words)?), "the multiplier")?;
            let scaled = |text: &str| -> Result<String, String> {
                let weight = weight(text).ok_or("R-UFABMED states a weight")?;
                Ok((&number(&json!(weight), "a weight")? * &scale).to_text())
            };
            object(json!({
                "weights": { "quality": scaled(quality)? }, "price_weight": scaled(price)?,
                "reference": "median", "grade_max": "100",
            }))
        }
        "R-UI" => {
            let ratio = pairs(words).find(|(name, _)| *name == "N").map(|(_, value)| value);
            object(json!({ "weight_ratio": ratio.ok_or("R-UI states no N")? }))
        }
        "R-PROZORRO" => {
            let most = pairs(words).find(|(name, _)| *name == "V").map(|(_, value)| value);
            object(
                json!({ "weights": { "quality": most.ok_or("R-PROZORRO states no V")? }, "grade_max": "100" }),
            )
        }
        "M-DED" => object(json!({ "value_per_point": words.split(' ').next().unwrap_or_default() })),
        "M-OWN" => {
            let weight = beside(words, "weight", true)?;
            object(json!({ "weights": { "quality": weight }, "whole": "1", "grade_max": "100" }))
        }
        "M-SQP" => {
            let estimate = pairs(words).find(|(name, _)| *name == "estimate").map(|(_, value)| value);
            let (quality, price) =
                (words.split("quality weight ").nth(1), words.split("price weight ").nth(1));
            let first = |text: Option<&str>| -> Result<String, String> {
                let word = text.and_then(|text| text.split([' ', ',']).next());
                Ok(word.ok_or("M-SQP states no weight")?.to_owned())
            };
            object(json!({
                "weights": { "quality": first(quality)? }, "price_weight": first(price)?, "grade_max": "100",
                "estimate": estimate.ok_or("M-SQP states no estimate")?,
            }))
        }
        other => return Err(format!("the rule {other} is not one that this runner knows")),
    };
    Ok(stated)
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

/// `x1000` as 1000.
fn times(words: &str) -> Result<String, String> {
    let found = words.split([' ', ',']).find_map(|word| word.strip_prefix('x'));
    found.map(str::to_owned).ok_or(format!("{words:?} names no multiplier"))
}
