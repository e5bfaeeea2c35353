//! The form of the cases.

use serde_json::{Map, Value};
use sprang::number::{Exact, Rounding, RoundingMode, read_decimal};

/// A case, as far as all models share it.
#[derive(Debug)]
pub struct Case {
    /// Its id.
    pub id: String,
    pub(super) model: String,
    pub(super) parameters: Map<String, Value>,
    pub(super) bids: Vec<Map<String, Value>>,
    pub(super) intermediate: Option<Rounding>,
    pub(super) weighted: Option<Rounding>,
    pub(super) display: RoundingMode,
    pub(super) expected: Map<String, Value>,
    pub(super) derived: Map<String, Value>,
    /// Figures of which the source's own print does not reproduce, with the exact value.
    pub(super) mismatches: Vec<(String, String, Exact)>,
}

impl Case {
    /// Reads a case.
    ///
    /// # Errors
    /// Says where the text is not of the form.
    pub fn read(text: &str) -> Result<Self, String> {
        let whole: Value = serde_json::from_str(text).map_err(|error| format!("no JSON: {error}"))?;
        if whole["schema"].as_str() != Some("tender-eval-example/1") {
            return Err(format!("schema is {} and not \"tender-eval-example/1\"", whole["schema"]));
        }
        let word = |name: &str| whole[name].as_str().map(str::to_owned).ok_or(format!("{name} is no text"));
        let object = |value: &Value| value.as_object().cloned().unwrap_or_default();
        let bids = whole["bids"].as_array().ok_or("bids is no list")?;
        let rounding = &whole["rounding"];
        let mismatches = whole["verification"]["mismatches"].as_array().cloned().unwrap_or_default();
        let mismatches = mismatches.iter().map(|one| {
            let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
            Ok((text("bid"), text("field"), number(&one["exact"], "verification/mismatches/exact")?))
        });
        Ok(Self {
            id: word("id")?,
            model: word("model")?,
            parameters: object(&whole["parameters"]),
            bids: bids.iter().map(object).collect(),
            intermediate: declared(&rounding["intermediate"], "rounding/intermediate")?,
            weighted: declared(&rounding["weighted"], "rounding/weighted")?,
            display: rounding["display_mode"].as_str().map_or(Ok(RoundingMode::HalfUp), mode)?,
            expected: object(&whole["expected"]),
            derived: object(&whole["derived"]["scores"]),
            mismatches: mismatches.collect::<Result<_, String>>()?,
        })
    }

    /// A number among the parameters.
    pub(super) fn parameter(&self, name: &str) -> Result<Exact, String> {
        number(self.parameters.get(name).unwrap_or(&Value::Null), &format!("parameters/{name}"))
    }

    /// A word among the parameters.
    pub(super) fn word(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).and_then(Value::as_str)
    }

    /// Whether something holds among the parameters.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.parameters.get(name).and_then(Value::as_bool).unwrap_or(false)
    }

    /// The id of a bid.
    pub(super) fn bid_id(bid: &Map<String, Value>) -> Result<String, String> {
        bid.get("id").and_then(Value::as_str).map(str::to_owned).ok_or("a bid without an id".to_owned())
    }
}

fn declared(rounding: &Value, at: &str) -> Result<Option<Rounding>, String> {
    if rounding.is_null() {
        return Ok(None);
    }
    let places = rounding["decimals"].as_u64().and_then(|places| u8::try_from(places).ok());
    let places = places.ok_or(format!("{at}/decimals is no small number"))?;
    Ok(Some(Rounding { places, mode: rounding["mode"].as_str().map_or(Ok(RoundingMode::HalfUp), mode)? }))
}

fn mode(word: &str) -> Result<RoundingMode, String> {
    match word {
        "half_up" => Ok(RoundingMode::HalfUp),
        "half_even" => Ok(RoundingMode::HalfEven),
        "down" => Ok(RoundingMode::Down),
        "up" => Ok(RoundingMode::Up),
        other => Err(format!("{other} is no rounding mode")),
    }
}

/// A decimal or a fraction, as text.
pub(super) fn number(value: &Value, at: &str) -> Result<Exact, String> {
    let text = value.as_str().ok_or(format!("{at} is no number written as text: {value}"))?;
    let part = |text: &str| read_decimal(text).map_err(|_| format!("{at} is no number: {text}"));
    match text.split_once('/') {
        Some((above, below)) => part(above)?.divided_by(&part(below)?).ok_or(format!("{at} divides by zero")),
        None => part(text),
    }
}
