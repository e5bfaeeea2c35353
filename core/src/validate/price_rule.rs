use super::plain::{Range, number_in, out_of_order};
use crate::document::{self, Fault, Pointer};
use crate::procurement::{AboveBounds, BelowBounds, EqualPrices, PriceRule, ZeroPrice};

pub(super) fn price_rule(rule: &document::PriceRule, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> PriceRule {
    let most_at = at.member("most");
    match rule {
        document::PriceRule::LowestOverPrice { most, zero_price } => PriceRule::LowestOverPrice {
            most: number_in(most, Range::AboveZero, &most_at, faults),
            zero_price: self::zero_price(zero_price, &at.member("zeroPrice"), faults),
        },
        document::PriceRule::BetweenLowestAndHighest { most, equal_prices } => {
            PriceRule::BetweenLowestAndHighest {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                equal_prices: match equal_prices {
                    document::EqualPrices::Full => EqualPrices::Full,
                    document::EqualPrices::Zero => EqualPrices::Zero,
                },
            }
        }
        document::PriceRule::BetweenFixedPrices { most, full_at, zero_at, below, above } => {
            let zero_pointer = at.member("zeroAt");
            let full_at = number_in(full_at, Range::NotNegative, &at.member("fullAt"), faults);
            let zero_at = number_in(zero_at, Range::NotNegative, &zero_pointer, faults);
            if zero_at <= full_at {
                out_of_order(&zero_at, &full_at, &zero_pointer, faults);
            }
            PriceRule::BetweenFixedPrices {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                full_at,
                zero_at,
                below: match below {
                    document::BelowBounds::Continue => BelowBounds::Continue,
                    document::BelowBounds::Clip => BelowBounds::Clip,
                },
                above: match above {
                    document::AboveBounds::Continue => AboveBounds::Continue,
                    document::AboveBounds::Clip => AboveBounds::Clip,
                    document::AboveBounds::Reject => AboveBounds::Reject,
                },
            }
        }
        document::PriceRule::ReferenceOverPrice { most, reference, capped, zero_price } => {
            PriceRule::ReferenceOverPrice {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                reference: number_in(reference, Range::AboveZero, &at.member("reference"), faults),
                capped: *capped,
                zero_price: self::zero_price(zero_price, &at.member("zeroPrice"), faults),
            }
        }
    }
}

pub(super) fn zero_price(zero: &document::ZeroPrice, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> ZeroPrice {
    match zero {
        document::ZeroPrice::Stop {} => ZeroPrice::Stop,
        document::ZeroPrice::CountsAs { price } => {
            ZeroPrice::CountsAs(number_in(price, Range::AboveZero, &at.member("price"), faults))
        }
    }
}
