use super::DraftFault;
use super::answer::number;
use crate::catalogue::{Given, entry};
use crate::document::{AwardModel, Criterion, Decimal, Lot, Procurement, Weight};
use crate::language::Localised;
use crate::number::{Exact, read_decimal};
use crate::profile::Profile;

/// What is inserted, and how.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Insert<'a> {
    /// The lot; the first where it is left out.
    pub lot: Option<&'a str>,
    /// What it weighs: points, or kronor where the lot weighs in kronor, or a share of the whole as
    /// `20%`. Where it is left out, the least that the catalogue suggests.
    pub weight: Option<&'a str>,
    /// The measure that it serves, from which starting point and goal are taken.
    pub measure: Option<&'a str>,
    /// What is filled in, by parameter.
    pub values: Vec<(&'a str, Localised)>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Inserted {
    /// The id of the new criterion.
    pub id: String,
    /// What it weighs, as it stands in the document.
    pub weight: String,
    /// The currency, where it weighs in money.
    pub currency: Option<String>,
    /// What price weighs now, where the weight was taken from it.
    pub price: Option<String>,
}

/// Puts a criterion of the catalogue into a draft, for an organisation with this profile. In a lot that weighs in points the weight is taken from
/// the price, so that the sum stays what it was.
///
/// # Errors
/// Where something named is not there, a parameter is missing or wrong, or the price weighs too little to
/// give the weight.
pub fn insert(
    draft: &mut Procurement,
    criterion: &str,
    with: &Insert<'_>,
    profile: Option<&Profile>,
) -> Result<Inserted, DraftFault> {
    let entry =
        entry(criterion).ok_or_else(|| DraftFault::said("no-such-criterion", &[("what", criterion)]))?;
    let mut given = Given::default();
    for (parameter, value) in &with.values {
        given.words(parameter, value.clone());
    }
    if let Some(id) = with.measure {
        let measures = draft.problem.measures.as_deref().unwrap_or_default();
        let Some(measure) = measures.iter().find(|measure| measure.id == id) else {
            let known: Vec<&str> = measures.iter().map(|measure| measure.id.as_str()).collect();
            return Err(DraftFault::said("no-such-measure", &[("what", id), ("known", &known.join(", "))]));
        };
        given.take(entry, measure);
    }
    let mut suggested = format!("{}%", entry.weight.least);
    if let Some(mandatory) = profile.and_then(|profile| profile.asks_for(criterion)) {
        given.fall_back_on(&mandatory.given);
        let hundred = Exact::integer(100);
        let share = read_decimal(&entry.weight.least).ok().and_then(|least| least.divided_by(&hundred));
        // The least that is asked for, or else what the catalogue suggests, within what is asked for.
        let wanted = mandatory.least.clone().or_else(|| mandatory.within(&share?));
        if let Some(wanted) = wanted {
            suggested = format!("{}%", (&wanted * &hundred).to_text());
        }
    }
    let weight = with.weight.unwrap_or(&suggested);
    put_in(draft, with.lot, weight, &entry.id, |id, own| {
        entry.criterion(id, own, &given).map_err(DraftFault::Parameters)
    })
}

/// Puts a criterion that someone has made and shared into a draft, with a weight of this lot. What it serves
/// there is for this buyer to say: measures that this need does not have are left out.
///
/// # Errors
/// Where there is no such lot, or the price weighs too little to give the weight.
pub fn insert_made(
    draft: &mut Procurement,
    made: &Criterion,
    lot: Option<&str>,
    weight: &str,
) -> Result<Inserted, DraftFault> {
    let Criterion::Quality { id, .. } = made else { return Err(DraftFault::said("only-quality", &[])) };
    let known: Vec<String> =
        draft.problem.measures.iter().flatten().map(|measure| measure.id.clone()).collect();
    put_in(draft, lot, weight, id, |free, own| {
        let mut made = made.clone();
        if let Criterion::Quality { id, weight, serves, from, .. } = &mut made {
            free.clone_into(id);
            *weight = own;
            if let Some(serves) = serves {
                serves.retain(|measure| known.contains(measure));
            }
            if let Some(from) = from {
                from.measure = from.measure.take().filter(|measure| known.contains(measure));
            }
        }
        Ok(made)
    })
}

/// Puts a criterion before the price, under a free id and with a weight in the lot's own unit.
fn put_in(
    draft: &mut Procurement,
    lot: Option<&str>,
    weight: &str,
    id: &str,
    make: impl FnOnce(&str, Weight) -> Result<Criterion, DraftFault>,
) -> Result<Inserted, DraftFault> {
    let (worth, currency) = (worth(draft), draft.currency.clone());
    let lots: Vec<String> = draft.lots.iter().map(|lot| lot.id.clone()).collect();
    let found = match lot {
        Some(id) => draft.lots.iter_mut().find(|lot| lot.id == id),
        None => draft.lots.first_mut(),
    };
    let Some(lot) = found else {
        return Err(DraftFault::said(
            "no-such-lot",
            &[("what", lot.unwrap_or_default()), ("known", &lots.join(", "))],
        ));
    };
    let in_money = matches!(lot.award, AwardModel::PriceMinusValue { .. });
    let amount = amount(weight, lot, in_money, worth.as_ref())?;
    let id = free_id(id, &lot.criteria);
    let written = Decimal(amount.to_text());
    let own = if in_money {
        Weight::Deduction { amount: written.clone() }
    } else {
        Weight::Exact { points: written.clone() }
    };
    let criterion = make(&id, own)?;
    let price = if in_money { None } else { take_from_price(lot, &amount)? };
    let price_at = lot.criteria.iter().position(|one| matches!(one, Criterion::Price { .. }));
    lot.criteria.insert(price_at.unwrap_or(lot.criteria.len()), criterion);
    Ok(Inserted { id, weight: written.0, currency: in_money.then_some(currency), price })
}

/// Gives a criterion that stands in a lot another weight, which price gives or takes; `None` where it weighs in
/// a way of its own (a range, an order), or as a part of a group.
pub(super) fn weigh(
    draft: &mut Procurement,
    lot: &str,
    id: &str,
    weight: &str,
) -> Option<Result<Inserted, DraftFault>> {
    let (worth, currency) = (worth(draft), draft.currency.clone());
    let lot = draft.lots.iter_mut().find(|one| one.id == lot)?;
    let in_money = matches!(lot.award, AwardModel::PriceMinusValue { .. });
    let amount = match amount(weight, lot, in_money, worth.as_ref()) {
        Ok(amount) => amount,
        Err(fault) => return Some(Err(fault)),
    };
    let before = own_weight(lot, id)?.number().ok()?;
    let price = if in_money { Ok(None) } else { take_from_price(lot, &(&amount - &before)) };
    let price = match price {
        Ok(price) => price,
        Err(fault) => return Some(Err(fault)),
    };
    *own_weight(lot, id)? = Decimal(amount.to_text());
    Some(Ok(Inserted {
        id: id.to_owned(),
        weight: amount.to_text(),
        currency: in_money.then_some(currency),
        price,
    }))
}

/// What a criterion weighs, where that is one number and it stands in no group.
fn own_weight<'l>(lot: &'l mut Lot, id: &str) -> Option<&'l mut Decimal> {
    lot.criteria.iter_mut().find_map(|one| match one {
        Criterion::Quality {
            id: own,
            weight: Weight::Exact { points: weight } | Weight::Deduction { amount: weight },
            ..
        } if own == id => Some(weight),
        _ => None,
    })
}

/// What the purchase is worth, where the draft says it.
fn worth(draft: &Procurement) -> Option<Exact> {
    draft.journey.as_ref()?.value.as_ref()?.amount.number().ok()
}

/// The weight in the lot's own unit.
fn amount(weight: &str, lot: &Lot, in_money: bool, worth: Option<&Exact>) -> Result<Exact, DraftFault> {
    let exact = |text: &str| {
        let number = number(text)?;
        number.number().map_err(|_| DraftFault::said("not-a-number", &[("found", text)]))
    };
    let Some(share) = weight.trim().strip_suffix('%') else { return exact(weight) };
    let whole = if in_money {
        worth.cloned().ok_or_else(|| DraftFault::said("needs-value", &[("weight", weight)]))?
    } else {
        let total = lot.award.total().and_then(|total| total.number().ok());
        total.ok_or_else(|| DraftFault::said("needs-total", &[("weight", weight)]))?
    };
    let share = exact(share)?;
    Ok((&share * &whole).divided_by(&Exact::integer(100)).unwrap_or(Exact::ZERO))
}

/// What price weighs afterwards; `None` where the lot has no price, so that the sum has to be mended by
/// hand.
fn take_from_price(lot: &mut Lot, amount: &Exact) -> Result<Option<String>, DraftFault> {
    let price = lot.criteria.iter_mut().find_map(|one| match one {
        Criterion::Price { weight: Some(Weight::Exact { points }), .. } => Some(points),
        _ => None,
    });
    let Some(points) = price else { return Ok(None) };
    let left = points.number().map_or(Exact::ZERO, |own| &own - amount);
    if left.is_negative() {
        return Err(DraftFault::said(
            "price-weighs-too-little",
            &[("price", &points.0), ("weight", &amount.to_text())],
        ));
    }
    *points = Decimal(left.to_text());
    Ok(Some(points.0.clone()))
}

/// The id itself, or with the first number that makes it free.
fn free_id(wanted: &str, criteria: &[Criterion]) -> String {
    let mut taken = Vec::new();
    collect(criteria, &mut taken);
    let mut number = 1;
    let mut id = wanted.to_owned();
    while taken.contains(&id.as_str()) {
        number += 1;
        id = format!("{wanted}-{number}");
    }
    id
}

fn collect<'c>(criteria: &'c [Criterion], ids: &mut Vec<&'c str>) {
    for one in criteria {
        match one {
            Criterion::Quality { id, .. } | Criterion::Price { id, .. } => ids.push(id),
            Criterion::Group { id, criteria, .. } => {
                ids.push(id);
                collect(criteria, ids);
            }
        }
    }
}
