//! The award model chosen by what one wants, for callers outside Rust.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::answer::both;
use super::{context, reports};
use crate::document::wire::Wire as _;
use crate::document::{self, Fault, Node};
use crate::guide;
use crate::intention::{self, CannotChoose, Counts, Intention, Setting, choose, settings};
use crate::language::{Language, Localised, Wording};
use crate::number::{Exact, read_decimal};
use crate::procurement::{Lot, Offers, Procurement};
use crate::robustness::{made_up, pair, pair_sentence, published_price};
use crate::validate;

static WORDING: Wording =
    Wording::new(include_str!("../../texts/intention.sv.txt"), include_str!("../../texts/intention.en.txt"));

/// What a caller wants to see: a lot of a procurement, a price, and values for parameters.
struct Asked {
    sound: Procurement,
    index: usize,
    estimate: Exact,
    estimate_from: &'static str,
    values: BTreeMap<String, BTreeMap<String, Exact>>,
}

impl Asked {
    fn read(
        procurement: &str,
        lot: Option<&str>,
        estimate: Option<&str>,
        values: &str,
    ) -> Result<Self, Vec<Fault>> {
        let sound = validate::procurement_text(procurement)?;
        let index = lot.and_then(|id| sound.lots().iter().position(|lot| lot.id == id)).unwrap_or(0);
        let stated = estimate.filter(|text| !text.is_empty()).map(validate::price_text).transpose()?;
        let published = sound.lots().get(index).and_then(published_price);
        let (estimate, estimate_from) = match (stated, published) {
            (Some(stated), _) if stated.is_positive() => (stated, "stated"),
            (_, Some(published)) => (published, "document"),
            _ => (Exact::integer(1_000_000), "assumed"),
        };
        Ok(Self { sound, index, estimate, estimate_from, values: read_values(values) })
    }

    fn lot(&self) -> Option<&Lot> {
        self.sound.lots().get(self.index)
    }

    fn settings(&self, intention: &'static Intention) -> Vec<Setting> {
        let given = self.values.get(&intention.id).cloned().unwrap_or_default();
        self.lot().map(|lot| settings(intention, lot, &self.estimate, &given)).unwrap_or_default()
    }
}

/// `{"intention": {"parameter": "number"}}`; what is no number is left out, and the start is taken.
fn read_values(text: &str) -> BTreeMap<String, BTreeMap<String, Exact>> {
    let read: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(text).unwrap_or_default();
    let numbers = |values: BTreeMap<String, String>| {
        values
            .into_iter()
            .filter_map(|(name, text)| {
                Some((name, read_decimal(text.trim()).ok().filter(Exact::is_positive)?))
            })
            .collect()
    };
    read.into_iter().map(|(intention, values)| (intention, numbers(values))).collect()
}

/// Every wish with its model, its parameters, and what it would do to a pair of made-up bids on this
/// lot, as JSON text. Without an estimated price the document's own prices are taken, or a million.
///
/// ```
/// let example = sprang::guide::example("P-INV").unwrap();
/// let answer = sprang::boundary::intentions(&example.procurement_text, None, Some("1000000"), "{}");
/// assert!(answer.contains("\"lowest-gets-most\""));
/// ```
#[must_use]
pub fn intentions(procurement: &str, lot: Option<&str>, estimate: Option<&str>, values: &str) -> String {
    let asked = match Asked::read(procurement, lot, estimate, values) {
        Ok(asked) => asked,
        Err(faults) => return faulty(&faults),
    };
    let Some(before) = asked.lot() else { return faulty(&[]) };
    let node: Node = serde_json::from_str(procurement.trim_start_matches('\u{feff}')).unwrap_or_default();
    let chosen = intention::intentions().iter().find(|intention| intention.is_chosen(before));
    let all = intention::intentions().iter().map(|intention| offered(intention, &asked, &node, before));
    written(&json!({
        "outcome": "offered",
        "lot": before.id,
        "lotIndex": asked.index.to_string(),
        "currency": asked.sound.currency(),
        "estimate": asked.estimate.to_text(),
        "estimateFrom": asked.estimate_from,
        "chosen": chosen.map(|chosen| &chosen.id),
        "model": declared(before.award.id()),
        "rule": before.price().and_then(|price| price.rule.as_ref()).map(|rule| declared(rule.id())),
        "intentions": all.collect::<Vec<_>>(),
    }))
}

fn offered(intention: &'static Intention, asked: &Asked, document: &Node, before: &Lot) -> Value {
    let settings = asked.settings(intention);
    let outcome = changed(document, asked, before, intention, &settings);
    let (pair, cannot) = match &outcome {
        Ok((_, sound)) => {
            (sound.lots().get(asked.index).and_then(|lot| shown_pair(sound, lot, &asked.estimate)), None)
        }
        Err(message) => (None, Some(json!(message))),
    };
    json!({
        "id": intention.id,
        "wish": intention.wish,
        "then": intention.then,
        "suits": intention.suits,
        "dangers": intention.dangers,
        "parameters": settings.iter().map(parameter).collect::<Vec<_>>(),
        "model": declared(intention.model()),
        "rule": intention.price_rule().map(declared),
        "pair": pair,
        "cannot": cannot,
    })
}

fn parameter(setting: &Setting) -> Value {
    json!({
        "id": setting.parameter.id,
        "ask": setting.parameter.ask,
        "hint": setting.parameter.hint,
        "counts": match setting.parameter.counts { Counts::Money => "money", Counts::Percent => "percent" },
        "value": setting.value.to_text(),
        "least": setting.least.to_text(),
        "most": setting.most.to_text(),
        "step": setting.step.to_text(),
    })
}

/// What a model or price rule declares, in words.
fn declared(id: &str) -> Value {
    let [sv, en] = Language::ALL.map(|language| guide::declared_words(id, language));
    let (Some(sv), Some(en)) = (sv, en) else { return Value::Null };
    json!({
        "id": id,
        "name": { "sv": sv.name, "en": en.name },
        "know": { "sv": sv.know, "en": en.know },
        "formula": sv.declaration.formula,
        "worth": { "sv": sv.worth, "en": en.worth },
        "relative": sv.declaration.relative,
        "loserCanSwapOthers": sv.declaration.losing_offer_can_swap_others,
        "sources": sv.sources.iter().zip(&en.sources).map(|(sv, en)| json!({ "sv": sv, "en": en })).collect::<Vec<_>>(),
        "legal": sv.legal.iter().zip(&en.legal).map(|(sv, en)| json!({ "sv": sv, "en": en })).collect::<Vec<_>>(),
    })
}

fn shown_pair(sound: &Procurement, lot: &Lot, estimate: &Exact) -> Option<Value> {
    let found = pair(lot, estimate)?;
    let sentence = both(|language| pair_sentence(&found, &context(sound, lot, language)));
    let offers = super::offers_document(sound, &found.offers)?;
    Some(json!({
        "winner": found.winner,
        "sentence": sentence,
        "offers": serde_json::to_value(offers.write()).ok()?,
        "turnsAt": found.turns_at.map(|turn| turn.value().to_text()),
    }))
}

/// The document with the lot set up as wished, and what it amounts to; or why not, in words.
fn changed(
    document: &Node,
    asked: &Asked,
    before: &Lot,
    intention: &'static Intention,
    settings: &[Setting],
) -> Result<(Node, Procurement), Localised> {
    let at = format!("/lots/{}", asked.index);
    let own = document.at(&at).cloned().unwrap_or_default();
    let lot = choose(&own, before, intention, settings).map_err(|cannot| reason(&cannot, before))?;
    let mut document = document.clone();
    if let Node::Object(members) = &mut document
        && let Some((_, Node::List(lots))) = members.iter_mut().find(|(name, _)| name == "lots")
        && let Some(place) = lots.get_mut(asked.index)
    {
        *place = lot;
    }
    let text = serde_json::to_string(&document).unwrap_or_default();
    let sound = validate::procurement_text(&text).map_err(|faults| {
        both(|language| {
            faults
                .first()
                .map(|fault| format!("{} {}", fault.message(language), fault.help(language)))
                .unwrap_or_default()
        })
    })?;
    Ok((document, sound))
}

fn reason(cannot: &CannotChoose, lot: &Lot) -> Localised {
    both(|language| match cannot {
        CannotChoose::WeightsOpen(ids) => {
            let qualities = lot.qualities();
            let name = |id: &String| {
                let quality = qualities.iter().find(|quality| quality.id == *id);
                quality.map_or_else(|| id.clone(), |quality| quality.name.text(language).to_owned())
            };
            let names: Vec<String> = ids.iter().map(name).collect();
            WORDING.text(language, "cannot.weights-open", &[("criteria", &names.join(", "))])
        }
        CannotChoose::PricesOutOfOrder => WORDING.text(language, "cannot.prices-out-of-order", &[]),
    })
}

/// The procurement with a lot set up as wished, as JSON text: `chosen` with the new document, `cannot`
/// with the reason in words, or `faulty`.
#[must_use]
pub fn choose_model(
    procurement: &str,
    lot: Option<&str>,
    intention: &str,
    estimate: Option<&str>,
    values: &str,
) -> String {
    let asked = match Asked::read(procurement, lot, estimate, values) {
        Ok(asked) => asked,
        Err(faults) => return faulty(&faults),
    };
    let (Some(before), Some(wished)) = (asked.lot(), intention::intention(intention)) else {
        return faulty(&[]);
    };
    let node: Node = serde_json::from_str(procurement.trim_start_matches('\u{feff}')).unwrap_or_default();
    match changed(&node, &asked, before, wished, &asked.settings(wished)) {
        Ok((document, _)) => {
            let text = serde_json::to_string_pretty(&document).unwrap_or_default();
            written(
                &json!({ "outcome": "chosen", "lot": before.id, "index": asked.index.to_string(), "procurement": text }),
            )
        }
        Err(message) => written(&json!({ "outcome": "cannot", "message": message })),
    }
}

/// Four made-up bids on every lot around a price, as an offers file; what there is to compare models on
/// before there are any others.
#[must_use]
pub fn made_up_offers(procurement: &str, estimate: Option<&str>) -> String {
    let asked = match Asked::read(procurement, None, estimate, "{}") {
        Ok(asked) => asked,
        Err(faults) => return faulty(&faults),
    };
    let mut offers: Vec<crate::procurement::Offer> = Vec::new();
    for lot in asked.sound.lots() {
        let estimate = if asked.estimate_from == "stated" { None } else { published_price(lot) };
        for offer in made_up(lot, estimate.as_ref().unwrap_or(&asked.estimate)).unwrap_or_default() {
            match offers.iter_mut().find(|known| known.id == offer.id) {
                Some(known) => known.bids.extend(offer.bids),
                None => offers.push(offer),
            }
        }
    }
    match super::offers_document(&asked.sound, &Offers::of(offers)) {
        Some(document) => {
            // Without the fingerprint: the bids are held against other models too.
            let document = document::Offers { fingerprint: None, ..document };
            document::pretty(&document)
        }
        None => faulty(&[]),
    }
}

fn faulty(faults: &[Fault]) -> String {
    let faults: Vec<Value> =
        reports(faults).iter().filter_map(|fault| serde_json::to_value(fault.write()).ok()).collect();
    written(&json!({ "outcome": "faulty", "faults": faults }))
}

fn written(value: &Value) -> String {
    format!("{value:#}\n")
}
