//! The form of the cases.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::{Map, Value};
use sprang::number::{Exact, Rounding, RoundingMode, read_decimal};

/// A case, as far as all models share it.
#[derive(Debug)]
pub struct Case {
    /// Its id.
    pub id: String,
    pub(super) model: String,
    pub(super) parameters: Parameters,
    pub(super) bids: Vec<Map<String, Value>>,
    pub(super) intermediate: Option<Rounding>,
    pub(super) weighted: Option<Rounding>,
    pub(super) total: Option<Rounding>,
    pub(super) display: RoundingMode,
    pub(super) expected: Map<String, Value>,
    pub(super) derived: Map<String, Value>,
    /// Figures of which the source's own print does not reproduce, with the exact value.
    pub(super) mismatches: Vec<(String, String, Exact)>,
}

/// The parameters of a case, and which of them were asked for: what nobody asks for would be ignored
/// without a word.
#[derive(Debug, Default)]
pub(super) struct Parameters {
    all: Map<String, Value>,
    asked: RefCell<BTreeSet<String>>,
}

impl Parameters {
    pub(super) fn of(all: Map<String, Value>) -> Self {
        Self { all, asked: RefCell::default() }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.asked.borrow_mut().insert(name.to_owned());
        self.all.get(name)
    }

    /// The names that nobody asked for.
    pub(super) fn left(&self) -> Vec<String> {
        self.all.keys().filter(|name| !self.asked.borrow().contains(*name)).cloned().collect()
    }

    /// Those that nobody asked for so far, with their values; they count as asked for from now on.
    pub(super) fn rest(&self) -> Vec<(String, Value)> {
        let left = self.left();
        left.into_iter().filter_map(|name| self.get(&name).cloned().map(|value| (name, value))).collect()
    }
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
        known(rounding, &["intermediate", "weighted", "total", "display_mode"], "rounding")?;
        known(&whole["expected"], &["scores", "ranking", "rank_by", "best"], "expected")?;
        let mismatches = whole["verification"]["mismatches"].as_array().cloned().unwrap_or_default();
        let mismatches = mismatches.iter().map(|one| {
            let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
            Ok((text("bid"), text("field"), number(&one["exact"], "verification/mismatches/exact")?))
        });
        Ok(Self {
            id: word("id")?,
            model: word("model")?,
            parameters: Parameters::of(object(&whole["parameters"])),
            bids: bids.iter().map(object).collect(),
            intermediate: declared(&rounding["intermediate"], "rounding/intermediate")?,
            weighted: declared(&rounding["weighted"], "rounding/weighted")?,
            total: declared(&rounding["total"], "rounding/total")?,
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

    /// A number among the parameters, by any of its names.
    pub(super) fn either(&self, names: &[&str]) -> Result<Exact, String> {
        let found = names.iter().find(|name| self.parameters.get(name).is_some());
        match found {
            Some(name) => self.parameter(name),
            None => Err(format!("parameters/{} is missing", names.join(" or "))),
        }
    }

    /// The same, or what stands in where there is none.
    pub(super) fn either_or(&self, names: &[&str], otherwise: &str) -> Result<Exact, String> {
        if names.iter().any(|name| self.parameters.get(name).is_some()) {
            self.either(names)
        } else {
            number(&Value::from(otherwise), "what stands in")
        }
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

/// Nothing is passed over that this runner does not know.
fn known(object: &Value, names: &[&str], at: &str) -> Result<(), String> {
    let mut unknown = object.as_object().into_iter().flatten().map(|(name, _)| name);
    match unknown.find(|name| !names.contains(&name.as_str())) {
        Some(name) => Err(format!("{at}/{name} is not one that this runner knows: {}", names.join(", "))),
        None => Ok(()),
    }
}

fn declared(rounding: &Value, at: &str) -> Result<Option<Rounding>, String> {
    if rounding.is_null() {
        return Ok(None);
    }
    known(rounding, &["decimals", "mode"], at)?;
    // A number, or a number written as text as all others are.
    let stated = rounding["decimals"].as_u64().or_else(|| rounding["decimals"].as_str()?.parse().ok());
    let places = stated.and_then(|places| u8::try_from(places).ok());
    let places = places.ok_or(format!("{at}/decimals is no small number"))?;
    Ok(Some(Rounding { places, mode: rounding["mode"].as_str().map_or(Ok(RoundingMode::HalfUp), mode)? }))
}

pub(super) fn mode(word: &str) -> Result<RoundingMode, String> {
    match word {
        "half_up" => Ok(RoundingMode::HalfUp),
        "half_even" => Ok(RoundingMode::HalfEven),
        "down" => Ok(RoundingMode::Down),
        "up" => Ok(RoundingMode::Up),
        other => Err(format!("{other} is no rounding mode")),
    }
}

/// A decimal or a fraction, as text; a JSON number where it is whole.
pub(super) fn number(value: &Value, at: &str) -> Result<Exact, String> {
    if let Some(whole) = value.as_i64() {
        return Ok(Exact::integer(whole));
    }
    if value.is_null() {
        return Err(format!("{at} is missing"));
    }
    let text = value.as_str().ok_or(format!("{at} is no number written as text: {value}"))?;
    let part = |text: &str| read_decimal(text).map_err(|_| format!("{at} is no number: {text}"));
    match text.split_once('/') {
        Some((above, below)) => part(above)?.divided_by(&part(below)?).ok_or(format!("{at} divides by zero")),
        None => part(text),
    }
}
