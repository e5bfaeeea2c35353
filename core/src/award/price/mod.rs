//! How a price becomes points: one file for each rule.

mod bent_at_lower_price;
mod bent_at_mean_discount;
mod between_fixed_prices;
mod between_lowest_and_highest;
mod discount_over_highest;
mod discount_over_saturation;
mod field;
mod linear_from_lowest;
mod logarithm_over_lowest;
mod lowest_over_price;
mod mean_over_price;
mod multiple_of_lowest;
mod percent_from_mean;
mod power;
mod power_below_ceiling;
mod power_of_discount;
mod power_of_lowest;
mod price_bands;
mod rank_among_prices;
mod reference_over_price;
mod share_below_ceiling;
#[cfg(test)]
mod vectors;
mod zero_price;

pub(super) use bent_at_lower_price::DECLARATION as BENT_AT_LOWER_PRICE;
pub(super) use bent_at_mean_discount::DECLARATION as BENT_AT_MEAN_DISCOUNT;
pub(super) use between_fixed_prices::DECLARATION as BETWEEN_FIXED_PRICES;
pub(super) use between_lowest_and_highest::DECLARATION as BETWEEN_LOWEST_AND_HIGHEST;
pub(super) use discount_over_highest::DECLARATION as DISCOUNT_OVER_HIGHEST;
pub(super) use discount_over_saturation::DECLARATION as DISCOUNT_OVER_SATURATION;
pub(super) use field::{Compared, Field, Uses};
pub(super) use linear_from_lowest::DECLARATION as LINEAR_FROM_LOWEST;
pub(super) use logarithm_over_lowest::DECLARATION as LOGARITHM_OVER_LOWEST;
pub(super) use lowest_over_price::DECLARATION as LOWEST_OVER_PRICE;
pub(super) use mean_over_price::DECLARATION as MEAN_OVER_PRICE;
pub(super) use multiple_of_lowest::DECLARATION as MULTIPLE_OF_LOWEST;
pub(super) use percent_from_mean::DECLARATION as PERCENT_FROM_MEAN;
pub(super) use power_below_ceiling::DECLARATION as POWER_BELOW_CEILING;
pub(super) use power_of_discount::DECLARATION as POWER_OF_DISCOUNT;
pub(super) use power_of_lowest::DECLARATION as POWER_OF_LOWEST;
pub(super) use price_bands::DECLARATION as PRICE_BANDS;
pub(super) use rank_among_prices::DECLARATION as RANK_AMONG_PRICES;
pub(super) use reference_over_price::DECLARATION as REFERENCE_OVER_PRICE;
pub(super) use share_below_ceiling::DECLARATION as SHARE_BELOW_CEILING;
pub(super) use zero_price::{NoValueAt, Priced, counted, counted_with};

use super::listener::{At, Figure, Listener};
use crate::procurement::{MiddlePrice, PriceRule};

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
        PriceRule::LinearFromLowest { most, span, below_zero, .. } => {
            let lowest = field.lowest.as_ref()?;
            linear_from_lowest::points(most, span, *below_zero, price, lowest, at, listener)
        }
        PriceRule::MultipleOfLowest { most, multiple, below_zero, .. } => {
            let lowest = field.lowest.as_ref()?;
            multiple_of_lowest::points(most, multiple, *below_zero, price, lowest, at, listener)
        }
        PriceRule::PercentFromMean { most, middle, at_mean, per_percent, clipped, .. } => {
            let line =
                percent_from_mean::Line { most, middle: *middle, at_mean, per_percent, clipped: *clipped };
            let figure = match middle {
                MiddlePrice::Mean => field.mean.as_ref()?,
                MiddlePrice::Median => field.median.as_ref()?,
            };
            percent_from_mean::points(&line, price, figure, at, listener)
        }
        PriceRule::MeanOverPrice { most, capped, .. } => {
            mean_over_price::points(most, *capped, price, field.mean.as_ref()?, at, listener)
        }
        PriceRule::ShareBelowCeiling { most, ceiling } => {
            share_below_ceiling::points(most, ceiling, price, at, listener)
        }
        PriceRule::DiscountOverHighest { most, ceiling, at_ceiling } => {
            let lowest = field.lowest.as_ref()?;
            Some(discount_over_highest::points(most, ceiling, *at_ceiling, price, lowest, at, listener))
        }
        PriceRule::BentAtMeanDiscount { most, ceiling, share, equal } => {
            let bend = bent_at_mean_discount::Bend { most, ceiling, share, equal: *equal };
            let (lowest, mean) = (field.lowest.as_ref()?, field.mean.as_ref()?);
            bent_at_mean_discount::points(&bend, price, lowest, mean, at, listener)
        }
        PriceRule::DiscountOverSaturation { most, ceiling, saturation } => {
            let lowest = field.lowest.as_ref()?;
            discount_over_saturation::points(most, ceiling, saturation, price, lowest, at, listener)
        }
        PriceRule::BentAtLowerPrice { most, ceiling, lower } => {
            bent_at_lower_price::points(most, ceiling, lower, price, at, listener)
        }
        PriceRule::PowerOfDiscount { most, ceiling, power, at_ceiling } => {
            let rule = power_of_discount::Rule { most, ceiling, power, at_ceiling: *at_ceiling };
            power_of_discount::points(&rule, price, field.lowest.as_ref()?, at, listener)
        }
        PriceRule::PowerBelowCeiling { most, ceiling, power } => {
            power_below_ceiling::points(most, ceiling, power, price, at, listener)
        }
        PriceRule::PowerOfLowest { most, power, .. } => {
            power_of_lowest::points(most, power, price, field.lowest.as_ref()?, at, listener)
        }
        PriceRule::LogarithmOverLowest { most, base, rounding, below_zero, .. } => {
            let rule =
                logarithm_over_lowest::Rule { most, base, rounding: *rounding, below_zero: *below_zero };
            logarithm_over_lowest::points(&rule, price, field.lowest.as_ref()?, at, listener)
        }
        PriceRule::RankAmongPrices { most, points, ties } => {
            rank_among_prices::points(most, points, *ties, price, field.prices.as_ref()?, at, listener)
        }
        PriceRule::PriceBands { bands, limit, beyond, .. } => {
            Some(price_bands::points(bands, *limit, beyond, price, at, listener))
        }
    }
}
