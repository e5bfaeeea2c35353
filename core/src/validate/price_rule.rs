use super::award_model::rounding;
use super::plain::{Range, at_least, number_in, out_of_order, out_of_range};
use crate::document::{self, Fault, FaultCode, Pointer};
use crate::number::{Exact, Exponent, Rounding, RoundingMode};
use crate::procurement::{
    AboveBounds, BandLimit, BelowBounds, BelowZero, EqualDiscounts, EqualPrices, EqualRanks, MiddlePrice,
    PriceBand, PricePower, PriceRule, RankPoints, ZeroPrice,
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
        document::PriceRule::PercentFromMean { most, middle, at_mean, per_percent, clipped, zero_price } => {
            let mean_at = at.member("atMean");
            let most = number_in(most, Range::AboveZero, &most_at, faults);
            let at_mean = number_in(at_mean, Range::NotNegative, &mean_at, faults);
            if at_mean > most {
                out_of_range(&at_mean, format!("≤ {most}"), &mean_at, faults);
            }
            PriceRule::PercentFromMean {
                most,
                middle: match middle {
                    Some(document::MiddlePrice::Median) => MiddlePrice::Median,
                    Some(document::MiddlePrice::Mean) | None => MiddlePrice::Mean,
                },
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
        document::PriceRule::PowerOfDiscount { most, ceiling, exponent, rounding, at_ceiling } => {
            PriceRule::PowerOfDiscount {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                ceiling: number_in(ceiling, Range::AboveZero, &at.member("ceiling"), faults),
                power: power(exponent, rounding.as_ref(), &Exact::ZERO, at, faults),
                at_ceiling: equal_prices(*at_ceiling),
            }
        }
        document::PriceRule::PowerBelowCeiling { most, ceiling, exponent, rounding } => {
            PriceRule::PowerBelowCeiling {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                ceiling: number_in(ceiling, Range::AboveZero, &at.member("ceiling"), faults),
                power: power(exponent, rounding.as_ref(), &Exact::ONE, at, faults),
            }
        }
        document::PriceRule::PowerOfLowest { most, exponent, rounding, zero_price } => {
            PriceRule::PowerOfLowest {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                power: power(exponent, rounding.as_ref(), &Exact::ZERO, at, faults),
                zero_price: self::zero_price(zero_price, &at.member("zeroPrice"), faults),
            }
        }
        document::PriceRule::LogarithmOverLowest { most, base, rounding, below_zero, zero_price } => {
            let base_at = at.member("base");
            let base = number_in(base, Range::AboveZero, &base_at, faults);
            if base.is_positive() && base <= Exact::ONE {
                out_of_range(&base, "> 1", &base_at, faults);
            }
            // A rounding with a fault keeps the result from being used.
            let stands_in = Rounding { places: 0, mode: RoundingMode::HalfUp };
            PriceRule::LogarithmOverLowest {
                most: number_in(most, Range::AboveZero, &most_at, faults),
                base,
                rounding: self::rounding(rounding, &at.member("rounding"), faults).unwrap_or(stands_in),
                below_zero: self::below_zero(*below_zero),
                zero_price: self::zero_price(zero_price, &at.member("zeroPrice"), faults),
            }
        }
        document::PriceRule::RankAmongPrices { most, table, ties } => {
            let most = number_in(most, Range::AboveZero, &most_at, faults);
            PriceRule::RankAmongPrices {
                points: rank_points(table.as_ref(), &most, &at.member("table"), faults),
                most,
                ties: match ties {
                    document::EqualRanks::Best => EqualRanks::Best,
                    document::EqualRanks::Mean => EqualRanks::Mean,
                },
            }
        }
        document::PriceRule::PriceBands { bands, limit, beyond } => {
            price_bands(bands, *limit, beyond, at, faults)
        }
    }
}

/// The bands, with what is wrong with their order.
fn price_bands(
    bands: &[document::PriceBand],
    limit: document::BandLimit,
    beyond: &document::Decimal,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> PriceRule {
    let bands_at = at.member("bands");
    at_least(bands.len(), 1, &bands_at, faults);
    let mut sound: Vec<PriceBand> = Vec::new();
    for (index, band) in bands.iter().enumerate() {
        let at = bands_at.item(index);
        let (up_to_at, points_at) = (at.member("upTo"), at.member("points"));
        let up_to = number_in(&band.up_to, Range::AboveZero, &up_to_at, faults);
        let points = number_in(&band.points, Range::NotNegative, &points_at, faults);
        if let Some(before) = sound.last() {
            if up_to <= before.up_to {
                out_of_order(&up_to, &before.up_to, &up_to_at, faults);
            }
            if points >= before.points {
                out_of_range(&points, format!("< {}", before.points), &points_at, faults);
            }
        }
        sound.push(PriceBand { up_to, points });
    }
    let beyond_at = at.member("beyond");
    let beyond = number_in(beyond, Range::NotNegative, &beyond_at, faults);
    if let Some(last) = sound.last().filter(|last| beyond >= last.points) {
        out_of_range(&beyond, format!("< {}", last.points), &beyond_at, faults);
    }
    PriceRule::PriceBands {
        most: sound.first().map_or(Exact::ONE, |first| first.points.clone()),
        bands: sound,
        limit: match limit {
            document::BandLimit::Included => BandLimit::Included,
            document::BandLimit::Excluded => BandLimit::Excluded,
        },
        beyond,
    }
}

/// The table of places, with what is wrong with its order.
fn rank_points(
    table: Option<&document::RankTable>,
    most: &Exact,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> RankPoints {
    let Some(table) = table else { return RankPoints::Share };
    let points_at = at.member("points");
    at_least(table.points.len(), 1, &points_at, faults);
    let mut highest = most.clone();
    let mut points = Vec::new();
    for (index, place) in table.points.iter().enumerate() {
        let at = points_at.item(index);
        let place = number_in(place, Range::NotNegative, &at, faults);
        if index == 0 && place != highest {
            out_of_range(&place, format!("= {highest}"), &at, faults);
        } else if place > highest {
            out_of_range(&place, format!("≤ {highest}"), &at, faults);
        }
        highest = place.clone();
        points.push(place);
    }
    let beyond_at = at.member("beyond");
    let beyond = number_in(&table.beyond, Range::NotNegative, &beyond_at, faults);
    if beyond > highest {
        out_of_range(&beyond, format!("≤ {highest}"), &beyond_at, faults);
    }
    RankPoints::Table { points, beyond }
}

/// An exponent above `above`, and the rounding that one needs that is not whole.
fn power(
    exponent: &document::Decimal,
    declared: Option<&document::Rounding>,
    above: &Exact,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> PricePower {
    let exponent_at = at.member("exponent");
    let found = number_in(exponent, Range::AboveZero, &exponent_at, faults);
    let sound = Exponent::new(&found).filter(|_| found > *above);
    if found.is_positive() && sound.is_none() {
        out_of_range(&found, format!("> {above}, ≤ 10, n.nn"), &exponent_at, faults);
    }
    let rounding_at = at.member("rounding");
    let rounding = declared.and_then(|declared| rounding(declared, &rounding_at, faults));
    if sound.is_some_and(|exponent| !exponent.is_whole()) && declared.is_none() {
        faults.push(Fault::new(FaultCode::MissingField, &rounding_at).with("name", "rounding"));
    }
    PricePower { exponent: found, rounding }
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
