use std::collections::BTreeMap;

use serde::Deserialize;

use super::Intention;
use crate::language::Localised;
use crate::number::{Exact, Rounding, RoundingMode, read_decimal};
use crate::procurement::{AwardModel, Formula, Lot, PriceRule, Weight};

/// Something that the buyer decides.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Parameter {
    /// Its id.
    pub id: String,
    /// In what it counts.
    pub counts: Counts,
    /// What is asked.
    pub ask: Localised,
    /// What it does.
    pub hint: Localised,
    /// The least, most and first value: shares of the estimated price, or per cent.
    least: String,
    most: String,
    start: String,
}

/// In what a parameter counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// In the currency; offered around the estimated price.
    Money,
    /// In per cent.
    Percent,
}

/// A parameter with its value, and between which values a slider moves.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Setting {
    /// What is decided.
    pub parameter: &'static Parameter,
    /// The value.
    pub value: Exact,
    /// The least that the slider gives.
    pub least: Exact,
    /// The most.
    pub most: Exact,
    /// How far apart its values are.
    pub step: Exact,
}

/// The parameters of an intention: as given, otherwise as the lot has them where it is already set up
/// so, otherwise a start that suits the estimated price.
#[must_use]
pub fn settings(
    intention: &'static Intention,
    lot: &Lot,
    estimate: &Exact,
    given: &BTreeMap<String, Exact>,
) -> Vec<Setting> {
    let known = intention.is_chosen(lot);
    let one = |parameter: &'static Parameter| {
        let [least, most, start] = [&parameter.least, &parameter.most, &parameter.start]
            .map(|text| read_decimal(text).unwrap_or(Exact::ZERO));
        let (least, most, start, step) = match parameter.counts {
            Counts::Percent => (least, most, start, Exact::ONE),
            Counts::Money => {
                let [least, most, start] = [least, most, start].map(|share| &share * estimate);
                let step = step(&most);
                let even = |value: &Exact| rounded_to(value, &step);
                (even(&least).max(step.clone()), even(&most), even(&start).max(step.clone()), step)
            }
        };
        let value = given.get(&parameter.id).cloned();
        let value = value.or_else(|| if known { stated(&parameter.id, lot) } else { None }).unwrap_or(start);
        Setting { parameter, least: least.min(value.clone()), most: most.max(value.clone()), value, step }
    };
    intention.parameters.iter().map(one).collect()
}

/// The power of ten of which between twenty and two hundred make up the most.
fn step(most: &Exact) -> Exact {
    let ten = Exact::integer(10);
    let mut step = Exact::ratio(1, 100).unwrap_or(Exact::ONE);
    while &step * &Exact::integer(200) <= *most {
        step = &step * &ten;
    }
    step
}

fn rounded_to(value: &Exact, step: &Exact) -> Exact {
    let whole = Rounding { places: 0, mode: RoundingMode::HalfUp };
    value.divided_by(step).map_or_else(|| value.clone(), |steps| &steps.rounded(whole) * step)
}

/// What the lot has for a parameter of the intention that it is set up by.
fn stated(id: &str, lot: &Lot) -> Option<Exact> {
    let hundred = Exact::integer(100);
    let price = lot.price();
    let of_total = |part: &Exact| Some(&part.divided_by(lot.award.total()?)? * &hundred);
    match id {
        "worth" => Some(Exact::sum(
            &lot.qualities().iter().filter_map(|quality| most_of(quality)).collect::<Vec<_>>(),
        )),
        "budget" => price?.ceiling.clone(),
        "price-weight" => of_total(price?.weight.as_ref()?.fixed_points()?),
        "full-at" | "zero-at" => match price?.rule.as_ref()? {
            PriceRule::BetweenFixedPrices { full_at, .. } if id == "full-at" => Some(full_at.clone()),
            PriceRule::BetweenFixedPrices { zero_at, .. } => Some(zero_at.clone()),
            _ => None,
        },
        "share" => match &lot.award {
            AwardModel::QualityAndPrice {
                formula: Formula::ShareOfOwnPrice { whole, .. }, total, ..
            } => Some(&total.divided_by(whole)? * &hundred),
            _ => None,
        },
        "least" => match &lot.award {
            AwardModel::QualityAndPrice { formula, .. } => of_total(formula.least_quality()?),
            _ => None,
        },
        _ => None,
    }
}

/// The most that a criterion counts for: its points, or what can be deducted for it.
pub(super) fn most_of(quality: &crate::procurement::Quality) -> Option<Exact> {
    match &quality.weight {
        Weight::Deduction(amount) => Some(amount.clone()),
        Weight::DeductionPerPoint(amount) => Some(amount * &quality.scale.most()),
        weight => weight.fixed_points().cloned(),
    }
}
