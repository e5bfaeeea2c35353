use super::criteria::needs;
use super::plain::{Range, id, number_in, optional_text, out_of_order, out_of_range, text};
use crate::document::{self, Decimal, Fault, FaultCode, Pointer};
use crate::number::Exact;
use crate::procurement::{AwardModel, Cost, CostCounts, CostEffect, CostTime, Formula};

/// The last year in which a cost may fall due.
const LAST_YEAR: u8 = 100;

/// What counts as a cost beside the price. `at` is the price criterion.
pub(super) fn costs(
    costs: Option<&[document::Cost]>,
    has_rate: bool,
    award: &AwardModel,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<Cost> {
    let costs = costs.unwrap_or_default();
    let list = at.member("costs");
    let discounts = costs.iter().any(|cost| cost.when.is_some());
    if discounts && !has_rate {
        needs(award, "discountRate", at, faults);
    }
    model_fits(costs, has_rate, award, at, faults);
    let mut sound: Vec<Cost> = Vec::new();
    for (index, cost) in costs.iter().enumerate() {
        let at = list.item(index);
        id(&cost.id, &at.member("id"), faults);
        text(&cost.name, &at.member("name"), faults);
        optional_text(cost.description.as_ref(), &at.member("description"), faults);
        let counts = counts(&cost.counts, &sound, &at.member("counts"), faults);
        let effect = match cost.effect {
            document::CostEffect::Adds => CostEffect::Adds,
            document::CostEffect::Deducts => CostEffect::Deducts,
        };
        if effect == CostEffect::Deducts && !award.bears_deducted_costs() {
            no_use(award, "deducts", &at.member("effect"), faults);
        }
        sound.push(Cost {
            id: cost.id.clone(),
            name: cost.name.clone(),
            description: cost.description.clone(),
            counts,
            effect,
            when: cost.when.as_ref().map(|when| time(when, &at.member("when"), faults)),
        });
    }
    sound
}

/// What the models that are made of costs ask for.
fn model_fits(
    costs: &[document::Cost],
    has_rate: bool,
    award: &AwardModel,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) {
    let Some(formula) = award.formula().filter(|formula| formula.bears_deducted_costs()) else { return };
    if costs.is_empty() {
        needs(award, "costs", at, faults);
    }
    let list = at.member("costs");
    match formula {
        Formula::LifeCycleCost if !has_rate => needs(award, "discountRate", at, faults),
        Formula::LifeCycleCost => {}
        _ => {
            for (index, _) in costs.iter().enumerate().filter(|(_, cost)| cost.when.is_some()) {
                no_use(award, "when", &list.item(index).member("when"), faults);
            }
        }
    }
    if *formula == Formula::TimePriced {
        for (index, cost) in costs.iter().enumerate() {
            let at = list.item(index);
            if index > 0 {
                no_use(award, "costs", &at, faults);
            } else if !matches!(cost.counts, document::CostCounts::Each { .. }) {
                no_use(award, "counts", &at.member("counts"), faults);
            }
        }
    }
}

fn no_use(award: &AwardModel, name: &'static str, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    faults.push(Fault::new(FaultCode::ModelHasNoUse, at).with("model", award.id()).with("name", name));
}

fn counts(
    counts: &document::CostCounts,
    before: &[Cost],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> CostCounts {
    match counts {
        document::CostCounts::Sum {} => CostCounts::Sum,
        document::CostCounts::Each { unit, price } => {
            text(unit, &at.member("unit"), faults);
            let price = number_in(price, Range::NotNegative, &at.member("price"), faults);
            CostCounts::Each { unit: unit.clone(), price }
        }
        document::CostCounts::UnitPrice { unit, quantity, range } => {
            text(unit, &at.member("unit"), faults);
            let quantity = number_in(quantity, Range::NotNegative, &at.member("quantity"), faults);
            let range = range.as_ref().map(|range| {
                let at = at.member("range");
                let (least_at, most_at) = (at.member("least"), at.member("most"));
                let least = number_in(&range.least, Range::NotNegative, &least_at, faults);
                let most = number_in(&range.most, Range::NotNegative, &most_at, faults);
                if least > quantity {
                    out_of_range(&least, format!("≤ {quantity}"), &least_at, faults);
                }
                if most < quantity {
                    out_of_range(&most, format!("≥ {quantity}"), &most_at, faults);
                }
                [least, most]
            });
            CostCounts::UnitPrice { unit: unit.clone(), quantity, range }
        }
        document::CostCounts::Share { share, of } => {
            let share = number_in(share, Range::NotNegative, &at.member("share"), faults);
            let can_be_shared =
                |cost: &Cost| cost.when.is_none() && !matches!(cost.counts, CostCounts::Share { .. });
            let of_at = at.member("of");
            let place = |(index, one): (usize, &String)| {
                let place = before.iter().position(|cost| cost.id == *one && can_be_shared(cost));
                if place.is_none() {
                    let known: Vec<&str> = before
                        .iter()
                        .filter(|cost| can_be_shared(cost))
                        .map(|cost| cost.id.as_str())
                        .collect();
                    faults.push(
                        Fault::new(FaultCode::UnknownId, &of_at.item(index))
                            .with("found", one)
                            .with("known", known.join(", ")),
                    );
                }
                place
            };
            CostCounts::Share { share, of: of.iter().enumerate().filter_map(place).collect() }
        }
    }
}

fn time(time: &document::CostTime, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> CostTime {
    let mut year = |stated: &Decimal, name: &str| {
        let at = at.member(name);
        let found = number_in(stated, Range::WholeNotNegative, &at, faults);
        (0..=LAST_YEAR).find(|&year| Exact::integer(year.into()) == found).unwrap_or_else(|| {
            out_of_range(&found, "0, 1, 2 … 100", &at, faults);
            0
        })
    };
    match time {
        document::CostTime::Once { year: stated } => CostTime::Once { year: year(stated, "year") },
        document::CostTime::Yearly { from, to } => {
            let (from, to) = (year(from, "from"), year(to, "to"));
            if to < from {
                let at = at.member("to");
                out_of_order(&Exact::integer(to.into()), &Exact::integer(from.into()), &at, faults);
            }
            CostTime::Yearly { from, to }
        }
    }
}
