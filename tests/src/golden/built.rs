//! Small procurements and offers as documents, for the cases to be evaluated by.

use serde_json::{Value, json};
use sprang::award::{Award, evaluate};
use sprang::number::{Exact, Rounding, RoundingMode};
use sprang::validate::{offers_text, procurement_text};

use super::form::number;

/// A lot in the making.
#[derive(Default)]
pub(super) struct Built {
    criteria: Vec<Value>,
    award: Value,
    points: Option<Rounding>,
    weighted: Option<Rounding>,
    total: Option<Rounding>,
}

/// A bid: its id, its price, its answer to each criterion, and what it states of each cost.
#[derive(Clone, Default)]
pub(super) struct Bid {
    pub(super) id: String,
    pub(super) price: Option<Exact>,
    pub(super) answers: Vec<(String, Exact)>,
    pub(super) costs: Vec<(String, Value)>,
}

/// Points in a case are any number; a scale goes as far as this.
pub(super) const FAR: i64 = 1_000_000;

fn rounding(rounding: Option<Rounding>) -> Value {
    let mode = |mode| match mode {
        RoundingMode::HalfUp => "half-up",
        RoundingMode::HalfEven => "half-even",
        RoundingMode::Down => "down",
        RoundingMode::Up => "up",
    };
    rounding.map_or(
        Value::Null,
        |rounding| json!({ "places": rounding.places.to_string(), "mode": mode(rounding.mode) }),
    )
}

/// A decimal as documents write it; an error for a fraction that has none.
pub(super) fn decimal(number: &Exact) -> Result<String, String> {
    let text = number.to_text();
    if text.contains('/') {
        Err(format!("{text} is no decimal, and documents hold decimals"))
    } else {
        Ok(text)
    }
}

/// In how many parts numbers are counted so that documents can hold all of them.
fn in_parts<'n>(numbers: impl Iterator<Item = &'n Exact>) -> Result<Exact, String> {
    let mut parts = Exact::ONE;
    for one in numbers {
        // A fraction that is left over names its denominator.
        if let Some((_, under)) = (one * &parts).to_text().split_once('/') {
            parts = &parts * &number(&Value::from(under), "a denominator")?;
        }
    }
    Ok(parts)
}

fn times(written: &mut Value, parts: &Exact) -> Result<(), String> {
    *written = json!(decimal(&(&number(written, "a number")? * parts))?);
    Ok(())
}

impl Built {
    /// With an award model, as documents write it but for rounding and ties.
    pub(super) fn new(award: Value, points: Option<Rounding>, weighted: Option<Rounding>) -> Self {
        Self { criteria: Vec::new(), award, points, weighted, total: None }
    }

    /// A criterion whose answers are points, from zero to `most`, with its weight as documents write it.
    pub(super) fn points(&mut self, id: &str, most: &str, weight: &Value) {
        self.scale(id, ("0", "0"), (most, most), weight);
    }

    /// A criterion with a straight line from one value with its points to another.
    pub(super) fn scale(&mut self, id: &str, worst: (&str, &str), best: (&str, &str), weight: &Value) {
        let point = |(value, points): (&str, &str)| json!({ "value": value, "points": points });
        self.criteria.push(json!({
            "kind": "quality", "id": id, "name": { "en": id },
            "weight": weight,
            "scale": { "kind": "linear", "unit": { "en": "points" }, "worst": point(worst), "best": point(best), "outside": "nearer-end" },
        }));
    }

    /// The price criterion, with its rule and weight where the model counts points for it.
    pub(super) fn price(&mut self, id: &str, rule: Option<(Value, String)>) {
        let mut price = json!({ "kind": "price", "id": id, "name": { "en": id } });
        if let Some((rule, weight)) = rule {
            price["rule"] = rule;
            price["weight"] = json!({ "kind": "exact", "points": weight });
        }
        self.criteria.push(price);
    }

    /// Rounds totals; the exact ones rank.
    pub(super) fn round_total(mut self, rounding: Option<Rounding>) -> Self {
        self.total = rounding;
        self
    }

    /// Gives the last criterion a member of its own.
    pub(super) fn last(&mut self, member: &str, value: &Value) {
        if let Some(last) = self.criteria.last_mut() {
            last[member] = value.clone();
        }
    }

    /// Answers that are fractions, such as 1/3, are counted in parts that documents can hold, and the
    /// criterion's scale in the same parts: the points stay what they are.
    fn whole_answers(&mut self, bids: &[Bid]) -> Result<Vec<Bid>, String> {
        let mut bids = bids.to_vec();
        for criterion in &mut self.criteria {
            let Some(id) = criterion["id"].as_str().map(str::to_owned) else { continue };
            let own = bids.iter().flat_map(|bid| &bid.answers).filter(|(of, _)| *of == id);
            let parts = in_parts(own.map(|(_, value)| value))?;
            if parts == Exact::ONE {
                continue;
            }
            for end in ["worst", "best"] {
                times(&mut criterion["scale"][end]["value"], &parts)?;
            }
            for (of, value) in bids.iter_mut().flat_map(|bid| &mut bid.answers) {
                if *of == id {
                    *value = &*value * &parts;
                }
            }
        }
        Ok(bids)
    }

    /// Prices that are fractions are counted in parts too, and all prices that the rule names: in which unit
    /// money is counted changes no price points. Where totals are money it would, so that they are refused.
    fn whole_prices(&mut self, mut bids: Vec<Bid>) -> Result<Vec<Bid>, String> {
        let parts = in_parts(bids.iter().filter_map(|bid| bid.price.as_ref()))?;
        let price = self.criteria.iter_mut().find(|criterion| criterion["kind"] == "price");
        let Some(rule) = price.filter(|_| parts != Exact::ONE).and_then(|price| price.get_mut("rule")) else {
            return Ok(bids);
        };
        for place in ["/fullAt", "/zeroAt", "/reference", "/ceiling", "/lower", "/zeroPrice/price"] {
            if let Some(named) = rule.pointer_mut(place) {
                times(named, &parts)?;
            }
        }
        for band in rule.get_mut("bands").and_then(Value::as_array_mut).into_iter().flatten() {
            times(&mut band["upTo"], &parts)?;
        }
        for price in bids.iter_mut().filter_map(|bid| bid.price.as_mut()) {
            *price = &*price * &parts;
        }
        Ok(bids)
    }

    /// Evaluates the bids.
    pub(super) fn evaluate(mut self, bids: &[Bid]) -> Result<Award, String> {
        let bids = self.whole_answers(bids)?;
        let bids = &self.whole_prices(bids)?;
        let mut policy = json!({ "rankBy": "unrounded" });
        for (name, declared) in [("points", self.points), ("weighted", self.weighted), ("total", self.total)]
        {
            if declared.is_some() {
                policy[name] = rounding(declared);
            }
        }
        let mut award = self.award;
        award["rounding"] = policy;
        award["ties"] = json!([]);
        let procurement = json!({
            "format": "sprang-procurement/1", "id": "case", "currency": "SEK",
            "buyer": { "name": { "en": "Buyer" }, "country": "SE" },
            "title": { "en": "Case" }, "problem": { "summary": { "en": "Case" } },
            "lots": [{ "id": "lot", "title": { "en": "Lot" }, "criteria": self.criteria, "award": award }],
        });
        let mut offers = Vec::new();
        for bid in bids {
            let mut answers = serde_json::Map::new();
            for (criterion, value) in &bid.answers {
                answers.insert(criterion.clone(), json!({ "kind": "value", "value": decimal(value)? }));
            }
            for (cost, stated) in &bid.costs {
                answers.insert(cost.clone(), stated.clone());
            }
            let mut one = json!({ "lot": "lot", "answers": answers });
            if let Some(price) = &bid.price {
                one["price"] = json!(decimal(price)?);
            }
            offers.push(json!({ "id": id_of(&bid.id), "tenderer": bid.id, "bids": [one] }));
        }
        let offers = json!({ "format": "sprang-offers/1", "procurement": "case", "offers": offers });
        let faults =
            |faults: Vec<sprang::document::Fault>| format!("the case gives no sound document: {faults:?}");
        let procurement = procurement_text(&procurement.to_string()).map_err(faults)?;
        let offers = offers_text(&procurement, &offers.to_string()).map_err(faults)?;
        let lot = procurement.lots().first().ok_or("no lot")?;
        evaluate(lot, &offers).map_err(|reasons| format!("cannot be evaluated: {:?}", reasons.obstacles))
    }
}

/// An id that documents accept for whatever a case calls a bid; the tenderer's name is the case's own.
fn id_of(name: &str) -> String {
    let lower = name.to_lowercase();
    let plain: String = lower.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("bid-{plain}")
}
