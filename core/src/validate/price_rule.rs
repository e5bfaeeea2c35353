use super::plain::{Range, number_in, out_of_order, out_of_range};
use crate::document::{self, Fault, Pointer};
use crate::number::Exact;
use crate::procurement::{
    AboveBounds, BelowBounds, BelowZero, EqualDiscounts, EqualPrices, PriceRule, ZeroPrice,
};

#[expect(clippy::too_many_lines, reason = "one arm for each rule, which read best side by side")]
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
                equal_prices: self::equal_prices(*equal_prices),
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
        document::PriceRule::LinearFromLowest { most, span, below_zero, zero_price } => {
            PriceRule::LinearFromLowest {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                span: number_in(span, Range::AboveZero, &at.member("span"), faults),
                below_zero: self::below_zero(*below_zero),
                zero_price: self::zero_price(zero_price, &at.member("zeroPrice"), faults),
            }
        }
        document::PriceRule::MultipleOfLowest { most, multiple, below_zero, zero_price } => {
            let multiple_at = at.member("multiple");
            let multiple = number_in(multiple, Range::AboveZero, &multiple_at, faults);
            if multiple.is_positive() && multiple <= Exact::ONE {
                out_of_range(&multiple, "> 1", &multiple_at, faults);
            }
            PriceRule::MultipleOfLowest {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                multiple,
                below_zero: self::below_zero(*below_zero),
                zero_price: self::zero_price(zero_price, &at.member("zeroPrice"), faults),
            }
        }
        document::PriceRule::PercentFromMean { most, at_mean, per_percent, clipped, zero_price } => {
            let mean_at = at.member("atMean");
            let most = number_in(most, Range::AboveZero, &most_at, faults);
            let at_mean = number_in(at_mean, Range::NotNegative, &mean_at, faults);
            if at_mean > most {
                out_of_range(&at_mean, format!("≤ {most}"), &mean_at, faults);
            }
            PriceRule::PercentFromMean {
                most,
                at_mean,
                per_percent: number_in(per_percent, Range::AboveZero, &at.member("perPercent"), faults),
                clipped: *clipped,
                zero_price: self::zero_price(zero_price, &at.member("zeroPrice"), faults),
            }
        }
        document::PriceRule::MeanOverPrice { most, capped, zero_price } => PriceRule::MeanOverPrice {
            most: number_in(most, Range::AboveZero, &most_at, faults),
            capped: *capped,
            zero_price: self::zero_price(zero_price, &at.member("zeroPrice"), faults),
        },
        document::PriceRule::ShareBelowCeiling { most, ceiling } => PriceRule::ShareBelowCeiling {
            most: number_in(most, Range::AboveZero, &most_at, faults),
            ceiling: number_in(ceiling, Range::AboveZero, &at.member("ceiling"), faults),
        },
        document::PriceRule::DiscountOverHighest { most, ceiling, at_ceiling } => {
            PriceRule::DiscountOverHighest {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                ceiling: number_in(ceiling, Range::AboveZero, &at.member("ceiling"), faults),
                at_ceiling: equal_prices(*at_ceiling),
            }
        }
        document::PriceRule::BentAtMeanDiscount { most, ceiling, share, equal } => {
            let share_at = at.member("share");
            let share = number_in(share, Range::AboveZero, &share_at, faults);
            if share >= Exact::ONE {
                out_of_range(&share, "> 0, < 1", &share_at, faults);
            }
            PriceRule::BentAtMeanDiscount {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                ceiling: number_in(ceiling, Range::AboveZero, &at.member("ceiling"), faults),
                share,
                equal: match equal {
                    document::EqualDiscounts::Full => EqualDiscounts::Full,
                    document::EqualDiscounts::Share => EqualDiscounts::Share,
                },
            }
        }
        document::PriceRule::DiscountOverSaturation { most, ceiling, saturation } => {
            let saturation_at = at.member("saturation");
            let saturation = number_in(saturation, Range::AboveZero, &saturation_at, faults);
            if saturation > Exact::ONE {
                out_of_range(&saturation, "> 0, ≤ 1", &saturation_at, faults);
            }
            PriceRule::DiscountOverSaturation {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                ceiling: number_in(ceiling, Range::AboveZero, &at.member("ceiling"), faults),
                saturation,
            }
        }
        document::PriceRule::BentAtLowerPrice { most, ceiling, lower } => {
            let ceiling_at = at.member("ceiling");
            let ceiling = number_in(ceiling, Range::AboveZero, &ceiling_at, faults);
            let lower = number_in(lower, Range::AboveZero, &at.member("lower"), faults);
            if ceiling <= lower {
                out_of_order(&ceiling, &lower, &ceiling_at, faults);
            }
            PriceRule::BentAtLowerPrice {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                ceiling,
                lower,
            }
        }
    }
}

const fn equal_prices(equal: document::EqualPrices) -> EqualPrices {
    match equal {
        document::EqualPrices::Full => EqualPrices::Full,
        document::EqualPrices::Zero => EqualPrices::Zero,
    }
}

const fn below_zero(below: document::BelowZero) -> BelowZero {
    match below {
        document::BelowZero::Allowed => BelowZero::Allowed,
        document::BelowZero::Zero => BelowZero::Zero,
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
