//! How a price becomes points: one file for each rule.

mod between_fixed_prices;
mod between_lowest_and_highest;
mod field;
mod lowest_over_price;
mod reference_over_price;
mod zero_price;

pub(super) use between_fixed_prices::DECLARATION as BETWEEN_FIXED_PRICES;
pub(super) use between_lowest_and_highest::DECLARATION as BETWEEN_LOWEST_AND_HIGHEST;
pub(super) use field::{Compared, Field};
pub(super) use lowest_over_price::DECLARATION as LOWEST_OVER_PRICE;
pub(super) use reference_over_price::DECLARATION as REFERENCE_OVER_PRICE;
pub(super) use zero_price::{Priced, ZeroPriceStops, counted, counted_with, zero_price};

use super::listener::{At, Figure, Listener};
use crate::number::Exact;
use crate::procurement::{AboveBounds, PriceRule};

/// The price points of an offer, before any rounding. `None` where the rule compares with other
/// offers' prices and there are none, or where it would divide by zero: [`counted`] rules that out
/// for every admitted offer.
pub(super) fn points<L: Listener>(
    rule: &PriceRule,
    price: &Priced<L::Step>,
    field: &Field<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    match rule {
        PriceRule::LowestOverPrice { most, .. } => {
            lowest_over_price::points(most, price, field.lowest.as_ref()?, at, listener)
        }
        PriceRule::BetweenLowestAndHighest { most, equal_prices } => {
            let (lowest, highest) = (field.lowest.as_ref()?, field.highest.as_ref()?);
            Some(between_lowest_and_highest::points(
                most,
                *equal_prices,
                price,
                lowest,
                highest,
                at,
                listener,
            ))
        }
        PriceRule::BetweenFixedPrices { most, full_at, zero_at, below, above } => {
            let bounds =
                between_fixed_prices::Bounds { most, full_at, zero_at, below: *below, above: *above };
            between_fixed_prices::points(&bounds, price, at, listener)
        }
        PriceRule::ReferenceOverPrice { most, reference, capped, .. } => {
            reference_over_price::points(most, reference, *capped, price, at, listener)
        }
    }
}

/// The highest price that the rule itself admits, where it has one.
pub(super) const fn highest_admitted(rule: &PriceRule) -> Option<&Exact> {
    match rule {
        PriceRule::BetweenFixedPrices { zero_at, above: AboveBounds::Reject, .. } => Some(zero_at),
        _ => None,
    }
}
