//! `oracle_cases COUNT`: lines of JSON, each a procurement, offers and the award that the engine finds,
//! made at random from the guide's examples so that every award model and price rule occurs, for the
//! second evaluator in `tests/reference` to redo.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use sprang::award::{Award, DECLARATIONS, evaluate};
use sprang::boundary::offers_document;
use sprang::guide::example;
use sprang::number::Exact;
use sprang::procurement::{Offers, Procurement};
use sprang::robustness::{Method, TurningPoint, WeightEnd, Witness, analyse};
use sprang::validate::{offers_text, procurement_text};

/// `SplitMix64` of Steele, Lea and Flood.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    fn one_in(&mut self, chances: u64) -> bool {
        self.below(chances) == 0
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        let place = usize::try_from(self.below(all.len() as u64)).unwrap_or(0);
        all[place].clone()
    }
}

fn main() {
    let count: u64 = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(200);
    let next = AtomicUsize::new(0);
    let one_after_another = || {
        let mut made = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(declared) = DECLARATIONS.get(place) else { return made };
            made.push((place, lines(declared.id, count, place as u64)));
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let mut all: Vec<(usize, String)> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(one_after_another)).collect();
        running.into_iter().flat_map(|one| one.join().expect("evaluations")).collect()
    });
    all.sort_by_key(|(place, _)| *place);
    for (_, lines) in all {
        print!("{lines}");
    }
}

/// So many evaluations of one model or rule, the same whoever makes them.
fn lines(id: &str, count: u64, seed: u64) -> String {
    let mut random = Random(201_424 + seed);
    let mut lines = String::new();
    let Some(example) = example(id) else { return lines };
    let procurement: Value = serde_json::from_str(&example.procurement_text).unwrap_or_default();
    let (mut made, mut tries) = (0, 0);
    while made < count && tries < count * 20 {
        tries += 1;
        let (procurement, offers) = vary(&procurement, &mut random);
        let Ok(sound) = procurement_text(&procurement.to_string()) else { continue };
        let Ok(checked) = offers_text(&sound, &offers.to_string()) else { continue };
        let Some(Ok(award)) = sound.lots().first().map(|lot| evaluate(lot, &checked)) else { continue };
        let mut line = json!({ "procurement": procurement, "offers": offers, "award": told(&award) });
        // A quarter of them: each is some hundred evaluations for the other evaluator.
        if made % 4 == 0 && offers["draws"].is_null() {
            line["robustness"] = robustness(&sound, &checked);
        }
        lines.push_str(&line.to_string());
        lines.push('\n');
        made += 1;
    }
    // A model that is never drawn would agree with everything.
    assert_eq!(made, count, "too few evaluations of {id}");
    lines
}

/// The award as far as the other evaluator works it out.
fn told(award: &Award) -> Value {
    let ranked: Vec<Value> = award
        .ranked
        .iter()
        .map(|ranked| {
            let given: serde_json::Map<String, Value> = ranked
                .scored
                .contributions
                .iter()
                .map(|found| {
                    let pair = [&found.points.value, &found.weighted.value].map(Exact::to_text);
                    (found.criterion.clone(), json!(pair))
                })
                .collect();
            json!({
                "offer": ranked.scored.offer, "rank": ranked.rank, "total": ranked.total.value.to_text(), "given": given,
            })
        })
        .collect();
    let rejected: Vec<&str> = award.rejected.iter().map(|one| one.scored.offer.as_str()).collect();
    json!({ "ranked": ranked, "rejected": rejected })
}

/// What is said to change the winner, as far as the other evaluator checks it.
fn robustness(procurement: &Procurement, offers: &Offers) -> Value {
    let Some(lot) = procurement.lots().first() else { return Value::Null };
    let Ok(found) = analyse(lot, offers, 1) else { return Value::Null };
    let lot = lot.id.as_str();
    let point = |point: &TurningPoint| match point {
        TurningPoint::Exactly(at) => json!({ "at": at.to_text() }),
        TurningPoint::Between(one, other) => json!({ "between": [one.to_text(), other.to_text()] }),
    };
    let margins = found.margins.iter().map(|margin| {
        let price = margin.price.as_ref();
        let enough =
            price.map(|price| json!({ "price": price.price.to_text(), "turns": point(&price.turns_at) }));
        json!({ "offer": margin.offer, "behind": margin.behind.to_text(), "enough": enough })
    });
    let end = |end: &Option<WeightEnd>| {
        end.as_ref().map(|end| json!({ "turns": point(&end.at), "winner": end.winner }))
    };
    let proved = found.weights.intervals.iter().filter(|interval| interval.proved);
    let intervals = proved.map(|interval| {
        json!({ "criterion": interval.criterion, "below": end(&interval.below), "above": end(&interval.above) })
    });
    let shown = |witness: &Witness| -> Option<Value> {
        let document = offers_document(procurement, &witness.offers(lot, offers))?;
        serde_json::from_str(&document.to_json()).ok()
    };
    let losers = found.losing_offers.found.iter().map(
        |loser| json!({ "gains": loser.gains, "passed": loser.passed, "witness": shown(&loser.witness) }),
    );
    let flip = found.flip.as_ref().map(|flip| {
        json!({ "steps": flip.steps, "winner": flip.winner, "proved": flip.proved, "witness": shown(&flip.witness) })
    });
    let ties = found.ties.iter().map(|tie| json!({ "offers": tie.offers, "total": tie.total.to_text() }));
    let cliffs = found.cliffs.iter().map(
        |cliff| json!({ "criterion": cliff.criterion, "step": cliff.step, "share": cliff.share.to_text() }),
    );
    let exact = found.acceptability.as_ref().filter(|found| found.method == Method::Exact);
    let weights = exact.map(|found| {
        let groups = found
            .groups
            .iter()
            .map(|(id, least, most)| json!({ "id": id, "least": least.to_text(), "most": most.to_text() }));
        let texts = |all: &[Exact]| all.iter().map(Exact::to_text).collect::<Vec<_>>();
        let offers = found.shares.iter().zip(&found.central).map(|((offer, shares), (_, central))| {
            json!({ "offer": offer, "first": shares.first().map(Exact::to_text), "central": texts(central) })
        });
        json!({ "groups": groups.collect::<Vec<_>>(), "offers": offers.collect::<Vec<_>>() })
    });
    let quantities = found.price_list.quantities.iter().map(|one| {
        json!({ "line": one.line, "turns": point(&one.at), "winner": one.winner,
            "estimate": one.estimate.to_text(), "proved": one.proved })
    });
    let unbalanced = found.price_list.unbalanced.iter().map(|one| {
        json!({ "offer": one.offer, "line": one.line, "price": one.price.to_text(), "median": one.median.to_text(),
            "ratio": one.ratio.to_text(), "winner": one.winner, "witness": shown(&one.witness) })
    });
    let rejected = found.rejected.iter().filter_map(|one| {
        let then = one.then.as_ref()?;
        Some(json!({ "offer": one.offer, "rank": then.rank, "witness": shown(&then.witness) }))
    });
    json!({
        "winner": found.winner,
        "margins": margins.collect::<Vec<_>>(),
        "intervals": intervals.collect::<Vec<_>>(),
        "losers": losers.collect::<Vec<_>>(),
        "impossible": found.losing_offers.impossible,
        "flip": flip,
        "ties": ties.collect::<Vec<_>>(),
        "cliffs": cliffs.collect::<Vec<_>>(),
        "weights": weights,
        "quantities": quantities.collect::<Vec<_>>(),
        "unbalanced": unbalanced.collect::<Vec<_>>(),
        "rejected": rejected.collect::<Vec<_>>(),
    })
}

fn rounding(random: &mut Random) -> Value {
    let places = random.below(4).to_string();
    json!({ "places": places, "mode": random.one_of(&["half-up", "half-even", "down", "up"]) })
}

fn scale(random: &mut Random) -> Value {
    match random.below(7) {
        0 => json!({ "kind": "levels", "levels": [
            { "id": "a", "points": "0", "text": { "sv": "a" } }, { "id": "b", "points": "2.5", "text": { "sv": "b" } },
            { "id": "c", "points": "7", "text": { "sv": "c" } }] }),
        1 => json!({ "kind": "linear", "unit": { "sv": "dagar" }, "worst": { "value": "60", "points": "1" },
            "best": { "value": "7", "points": "10" }, "outside": random.one_of(&["nearer-end", "reject-worse"]) }),
        2 => json!({ "kind": "steps", "unit": { "sv": "%" }, "better": "higher", "below": "0",
            "steps": [{ "value": "20", "points": "1" }, { "value": "55.5", "points": "4" }] }),
        3 => json!({ "kind": "steps", "unit": { "sv": "min" }, "better": "lower", "below": "1",
            "steps": [{ "value": "30", "points": "2" }, { "value": "10", "points": "5" }] }),
        4 => json!({ "kind": "yes-no", "yes": "3", "no": "1" }),
        5 => json!({ "kind": "count", "unit": { "sv": "träd" }, "each": "0.7", "most": "9" }),
        _ => json!({ "kind": "judged", "least": "0", "most": "5", "step": "0.5", "anchors": [],
            "consolidation": random.one_of(&["mean", "median", "consensus", "trimmed-mean"]) }),
    }
}

fn answer(scale: &Value, random: &mut Random) -> Value {
    match scale["kind"].as_str() {
        Some("levels") => {
            let levels: Vec<Value> = scale["levels"].as_array().cloned().unwrap_or_default();
            json!({ "kind": "level", "level": random.one_of(&levels)["id"] })
        }
        Some("yes-no") => json!({ "kind": "yes-no", "yes": random.one_in(2) }),
        Some("count") => json!({ "kind": "value", "value": random.below(12).to_string() }),
        Some("judged") => {
            let consensus = scale["consolidation"] == "consensus";
            let agreed = random.below(11);
            let assessors = if scale["consolidation"] == "trimmed-mean" {
                3 + random.below(3)
            } else {
                1 + random.below(4)
            };
            let assessments: Vec<Value> = (0..assessors)
                .map(|number| {
                    let halves = if consensus { agreed } else { random.below(11) };
                    let points = format!("{}.{}", halves / 2, halves % 2 * 5);
                    json!({ "assessor": format!("Assessor {number}"), "points": points })
                })
                .collect();
            json!({ "kind": "judged", "assessments": assessments })
        }
        _ => json!({ "kind": "value", "value": format!("{}.{}", random.below(75), random.below(10)) }),
    }
}

/// Splits a weight in two that add up to it.
fn halves(weight: &Value) -> Option<(Value, Value)> {
    let member = if weight["points"].is_string() { "points" } else { "amount" };
    let (first, second) = match weight[member].as_str()? {
        "100" => ("37.5", "62.5"),
        "60" => ("22.5", "37.5"),
        "0.3" => ("0.1", "0.2"),
        "300000" => ("100000", "200000"),
        _ => return None,
    };
    let part = |amount: &str| {
        let mut part = weight.clone();
        part[member] = json!(amount);
        part
    };
    Some((part(first), part(second)))
}

/// The award model's roundings, ties and edges, drawn anew.
fn vary_award(award: &mut Value, random: &mut Random) {
    let mut policy = json!({ "rankBy": random.one_of(&["unrounded", "rounded"]) });
    for stage in ["points", "weighted", "total"] {
        if random.one_in(3) {
            policy[stage] = rounding(random);
        }
    }
    if policy.get("total").is_none() {
        policy["rankBy"] = json!("unrounded");
    }
    award["rounding"] = policy;
    if award["points"].is_string() {
        award["points"] = json!(random.one_of(&["share-of-highest", "as-given"]));
    }
    if award["zeroPrice"].is_object() {
        award["zeroPrice"] = counts_as();
    }
    award["ties"] = match random.below(3) {
        0 => json!([]),
        1 if !is_without_price(award) => {
            json!([{ "by": "lowest-price" }, { "by": "criterion", "id": "plan" }])
        }
        _ => json!([{ "by": "criterion", "id": "plan" }, { "by": "draw-lots" }]),
    };
}

fn counts_as() -> Value {
    json!({ "means": "counts-as", "price": "50000" })
}

fn is_without_price(award: &Value) -> bool {
    award["model"] == "QBS" || award["model"] == "fixed-price"
}

fn most_pass(random: &mut Random) -> Value {
    let count = (1 + random.below(3)).to_string();
    json!({ "count": count, "tied": random.one_of(&["all-pass", "none-passes"]) })
}

/// What counts beside the price: as the model has it, or for one in six of the others something added.
fn vary_costs(price: &mut Value, model: &str, random: &mut Random) -> Vec<Value> {
    if price["costs"].is_null() && !["QBS", "fixed-price"].contains(&model) && random.one_in(6) {
        let each = json!({ "kind": "each", "unit": { "sv": "kWh" }, "price": "1.25" });
        let hours = json!({ "kind": "unit-price", "unit": { "sv": "h" }, "quantity": "120.5", "range": { "least": "80", "most": "300" } });
        let yearly = json!({ "kind": "yearly", "from": "1", "to": "3" });
        price["discountRate"] = json!("0.05");
        price["costs"] = json!([
            { "id": "start", "name": { "sv": "Start" }, "counts": { "kind": "sum" }, "effect": "adds" },
            { "id": "power", "name": { "sv": "El" }, "counts": each, "effect": "adds", "when": yearly },
            { "id": "hours", "name": { "sv": "Timmar" }, "counts": hours, "effect": "adds" },
            { "id": "extra", "name": { "sv": "Andel" }, "counts": { "kind": "share", "share": "0.1", "of": ["start"] }, "effect": "adds" },
        ]);
    }
    if price["costs"].is_array() && model == "M-LCC" && random.one_in(2) {
        price["discountRate"] = json!(random.one_of(&["0", "0.03", "0.25"]));
    }
    price["costs"].as_array().cloned().unwrap_or_default()
}

fn cost_answer(cost: &Value, random: &mut Random) -> Value {
    if cost["counts"]["kind"] == "share" {
        json!({ "kind": "yes-no", "yes": random.one_in(2) })
    } else {
        json!({ "kind": "value", "value": format!("{}.{}", random.below(9000), random.below(100)) })
    }
}

/// The edges of the models that compare each offer with every other, drawn anew.
fn vary_comparison(award: &mut Value, random: &mut Random) {
    match award["model"].as_str() {
        Some("R-EXT") => {
            award["margin"] = json!(random.one_of(&["0", "0.1", "0.25", "0.5", "1"]));
            award["decides"] = json!(random.one_of(&["quality", "price"]));
        }
        Some("lexicographic") if random.one_in(2) => award["order"] = json!(["price", "plan"]),
        Some("TOPSIS") => award["nearness"] = rounding(random),
        Some("ELECTRE") => {
            award["concordance"] = json!(random.one_of(&["0.51", "0.6", "0.75", "1"]));
            award["discordance"] = json!(random.one_of(&["0", "0.25", "0.5", "0.9"]));
        }
        _ => {}
    }
}

/// The price criterion's ceiling and its rule's edges, drawn anew.
fn vary_price(price: &mut Value, random: &mut Random) {
    if random.one_in(5) && price["ceiling"].is_null() {
        price["ceiling"] = json!("1300000");
    }
    let Some(rule) = price.get_mut("rule") else { return };
    if rule["zeroPrice"].is_object() {
        rule["zeroPrice"] = counts_as();
    }
    if rule["rule"] == "P-MEANPCT" && random.one_in(2) {
        rule["middle"] = json!(random.one_of(&["mean", "median"]));
    }
    for (name, words) in [
        ("below", ["continue", "clip"]),
        ("belowZero", ["allowed", "zero"]),
        ("equalPrices", ["full", "zero"]),
        ("atCeiling", ["full", "zero"]),
        ("equal", ["full", "share"]),
        ("ties", ["best", "mean"]),
        ("limit", ["included", "excluded"]),
    ] {
        if rule[name].is_string() {
            rule[name] = json!(random.one_of(&words));
        }
    }
    if rule["above"].is_string() {
        rule["above"] = json!(random.one_of(&["continue", "clip", "reject"]));
    }
    for name in ["capped", "clipped"] {
        if rule[name].is_boolean() {
            rule[name] = json!(random.one_in(2));
        }
    }
    if rule["exponent"].is_string() {
        rule["exponent"] = json!(random.one_of(&["0.5", "1.5", "2", "3", "1.25"]));
        if rule["rule"] == "P-CONCAVE" {
            rule["exponent"] = json!(random.one_of(&["1.5", "2", "3", "2.2"]));
        }
        rule["rounding"] = rounding(random);
    }
    if rule["rule"] == "P-RANK" && random.one_in(2) {
        rule["table"] = json!({ "points": ["40", "25", "10"], "beyond": "3" });
    }
}

/// The way in which preferences become points, drawn anew.
fn vary_method(method: &mut Value, random: &mut Random) {
    if method["by"] == "eigenvector" {
        method["rounding"] = json!({ "places": (2 + random.below(5)).to_string(), "mode": "half-up" });
    } else {
        method["by"] = json!(random.one_of(&["sums-together", "sums-each"]));
    }
}

/// One to three assessors compare every pair, where the first criterion asks for it.
fn preferred(mut offers: Vec<Value>, scales: &[(String, Value)], random: &mut Random) -> Vec<Value> {
    let Some((id, scale)) = scales.first().filter(|(_, scale)| scale["kind"] == "compared") else {
        return offers;
    };
    let strongest = if scale["method"]["by"] == "eigenvector" { 9 } else { 6 };
    for assessor in 0..=random.below(3) {
        for one in 0..offers.len() {
            for other in one + 1..offers.len() {
                let (better, worse) = if random.one_in(2) { (one, other) } else { (other, one) };
                let grade = if random.one_in(4) {
                    "1.5".to_owned()
                } else {
                    (1 + random.below(strongest)).to_string()
                };
                let over = offers[worse]["id"].clone();
                let preference =
                    json!({ "assessor": format!("Assessor {assessor}"), "over": over, "grade": grade });
                if let Some(all) = offers[better]["bids"][0]["answers"][id]["preferences"].as_array_mut() {
                    all.push(preference);
                }
            }
        }
    }
    offers
}

fn vary(example: &Value, random: &mut Random) -> (Value, Value) {
    let mut procurement = example.clone();
    let lot = &mut procurement["lots"][0];
    vary_award(&mut lot["award"], random);
    vary_comparison(&mut lot["award"], random);
    let model = lot["award"]["model"].as_str().unwrap_or_default().to_owned();
    let without_price = is_without_price(&lot["award"]);
    let mut criteria: Vec<Value> = lot["criteria"].as_array().cloned().unwrap_or_default();
    if let Some((first, second)) = halves(&criteria[0]["weight"]) {
        let mut other = criteria[0].clone();
        (criteria[0]["weight"], other["weight"]) = (first, second);
        other["id"] = json!("staff");
        criteria.insert(1, other);
    }
    let mut scales = Vec::new();
    let mut costs = Vec::new();
    for criterion in criteria.iter_mut().filter(|criterion| criterion["kind"] == "quality") {
        if scales.is_empty() && criterion["scale"]["kind"] == "compared" {
            vary_method(&mut criterion["scale"]["method"], random);
            scales
                .push((criterion["id"].as_str().unwrap_or_default().to_owned(), criterion["scale"].clone()));
            continue;
        }
        let scale = scale(random);
        criterion["scale"] = scale.clone();
        if ["LPTA", "M-ADDERS", "M-AB", "M-LCC"].contains(&model.as_str()) || random.one_in(4) {
            criterion["threshold"] = json!(random.one_of(&["0", "1", "2"]));
        }
        if random.one_in(5) {
            criterion["bestGets"] = json!("4");
        }
        if random.one_in(8) {
            criterion["mostPass"] = most_pass(random);
        }
        scales.push((criterion["id"].as_str().unwrap_or_default().to_owned(), scale));
    }
    for price in criteria.iter_mut().filter(|criterion| criterion["kind"] == "price") {
        vary_price(price, random);
        costs = vary_costs(price, &model, random);
    }
    if random.one_in(3) && criteria.len() > 2 {
        let members: Vec<Value> = criteria.drain(0..2).collect();
        let mut group =
            json!({ "kind": "group", "id": "group", "name": { "sv": "Grupp" }, "criteria": members });
        // Nothing passes by points that come of comparing offers.
        let compares = group["criteria"][0]["scale"]["kind"] == "compared";
        if !compares && random.one_in(2) {
            group["threshold"] = json!(if model == "R-PROZORRO" { "0.05" } else { "10" });
        }
        if !compares && random.one_in(6) {
            group["mostPass"] = most_pass(random);
        }
        criteria.insert(0, group);
    }
    lot["criteria"] = Value::Array(criteria);
    let prices =
        ["900000", "1000000", "1000000", "1100000", "1234567.89", "1500000", "1600000", "1700000", "0"];
    let bids = 1 + random.below(6);
    let offers: Vec<Value> = (0..bids)
        .map(|number| {
            let mut answers = serde_json::Map::new();
            for (id, scale) in &scales {
                if scale["kind"] == "compared" {
                    answers.insert(id.clone(), json!({ "kind": "compared", "preferences": [] }));
                } else if !random.one_in(25) {
                    answers.insert(id.clone(), answer(scale, random));
                }
            }
            for cost in &costs {
                if !random.one_in(40) {
                    let id = cost["id"].as_str().unwrap_or_default().to_owned();
                    answers.insert(id, cost_answer(cost, random));
                }
            }
            let mut bid = json!({ "lot": "lot", "answers": answers });
            if !without_price && !random.one_in(25) {
                bid["price"] = json!(random.one_of(&prices));
            }
            json!({ "id": format!("offer-{number}"), "tenderer": format!("Tenderer {number}"), "bids": [bid] })
        })
        .collect();
    let offers = preferred(offers, &scales, random);
    let mut file = json!({ "format": "sprang-offers/1", "procurement": "guide", "offers": offers });
    if bids > 1 && random.one_in(3) {
        let mut order: Vec<String> = (0..bids).map(|number| format!("offer-{number}")).collect();
        let turn = usize::try_from(random.below(bids)).unwrap_or(0);
        order.rotate_left(turn);
        order.reverse();
        file["draws"] = json!([{ "lot": "lot", "order": order, "date": "2026-11-25", "by": "Two people" }]);
    }
    (procurement, file)
}
