//! Price rules.

use super::*;

pub(super) fn zero_price() -> impl Strategy<Value = ZeroPrice> {
    select(vec![ZeroPrice::Stop, ZeroPrice::CountsAs(hundredths(1)), ZeroPrice::CountsAs(whole(2))])
}

pub(super) fn price_rule() -> impl Strategy<Value = PriceRule> {
    let most = || (1i64..100).prop_map(whole);
    let bounds = (
        most(),
        0i64..200,
        1i64..200,
        select(vec![BelowBounds::Continue, BelowBounds::Clip]),
        select(vec![AboveBounds::Continue, AboveBounds::Clip, AboveBounds::Reject]),
    );
    prop_oneof![
        2 => (most(), zero_price()).prop_map(|(most, zero_price)| PriceRule::LowestOverPrice { most, zero_price }),
        2 => (most(), select(vec![EqualPrices::Full, EqualPrices::Zero]))
            .prop_map(|(most, equal_prices)| PriceRule::BetweenLowestAndHighest { most, equal_prices }),
        4 => bounds.prop_map(|(most, full, span, below, above)| PriceRule::BetweenFixedPrices {
            most,
            full_at: whole(full),
            zero_at: whole(full + span),
            below,
            above,
        }),
        2 => (most(), 1i64..300, any::<bool>(), zero_price()).prop_map(|(most, reference, capped, zero_price)| {
            PriceRule::ReferenceOverPrice { most, reference: whole(reference), capped, zero_price }
        }),
        6 => from_lowest_or_mean(),
        8 => from_ceiling(),
        8 => curves_and_places(),
    ]
}

fn from_lowest_or_mean() -> impl Strategy<Value = PriceRule> {
    let most = || (1i64..100).prop_map(whole);
    let below_zero = || select(vec![BelowZero::Allowed, BelowZero::Zero]);
    let middle = select(vec![MiddlePrice::Mean, MiddlePrice::Median]);
    let at_mean = (1i64..100).prop_flat_map(|most| (Just(most), 0..=most));
    prop_oneof![
        (most(), 1i64..300, below_zero(), zero_price()).prop_map(|(most, span, below_zero, zero_price)| {
            PriceRule::LinearFromLowest { most, span: hundredths(span), below_zero, zero_price }
        }),
        (most(), 101i64..500, below_zero(), zero_price()).prop_map(
            |(most, multiple, below_zero, zero_price)| {
                PriceRule::MultipleOfLowest { most, multiple: hundredths(multiple), below_zero, zero_price }
            }
        ),
        (at_mean, middle, 1i64..400, any::<bool>(), zero_price()).prop_map(
            |((most, at_mean), middle, per_percent, clipped, zero_price)| PriceRule::PercentFromMean {
                most: whole(most),
                middle,
                at_mean: whole(at_mean),
                per_percent: hundredths(per_percent),
                clipped,
                zero_price,
            }
        ),
        (most(), any::<bool>(), zero_price())
            .prop_map(|(most, capped, zero_price)| PriceRule::MeanOverPrice { most, capped, zero_price }),
    ]
}

/// Ceilings from 30 up, so that few prices and many are above, and some exactly at it.
fn from_ceiling() -> impl Strategy<Value = PriceRule> {
    let most = || (1i64..100).prop_map(whole);
    let ceiling = || (1i64..15).prop_map(|n| whole(n * 30));
    let equal = select(vec![EqualPrices::Full, EqualPrices::Zero]);
    let equal_discounts = select(vec![EqualDiscounts::Full, EqualDiscounts::Share]);
    prop_oneof![
        (most(), ceiling()).prop_map(|(most, ceiling)| PriceRule::ShareBelowCeiling { most, ceiling }),
        (most(), ceiling(), equal).prop_map(|(most, ceiling, at_ceiling)| PriceRule::DiscountOverHighest {
            most,
            ceiling,
            at_ceiling
        }),
        (most(), ceiling(), 1i64..100, equal_discounts).prop_map(|(most, ceiling, share, equal)| {
            PriceRule::BentAtMeanDiscount { most, ceiling, share: hundredths(share), equal }
        }),
        (most(), ceiling(), 1i64..=100).prop_map(|(most, ceiling, saturation)| {
            PriceRule::DiscountOverSaturation { most, ceiling, saturation: hundredths(saturation) }
        }),
        (most(), 1i64..300, 1i64..300).prop_map(|(most, lower, span)| PriceRule::BentAtLowerPrice {
            most,
            ceiling: whole(lower + span),
            lower: whole(lower),
        }),
    ]
}

fn price_power(hundredths_above: i64) -> impl Strategy<Value = PricePower> {
    let rounding = (
        0u8..5,
        select(vec![RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up]),
    )
        .prop_map(|(places, mode)| Rounding { places, mode });
    prop_oneof![
        (2i64..4, proptest::option::of(rounding.clone()))
            .prop_map(|(whole_power, rounding)| PricePower { exponent: whole(whole_power), rounding }),
        (hundredths_above + 1..300, rounding).prop_map(|(exponent, rounding)| PricePower {
            exponent: hundredths(exponent),
            rounding: Some(rounding),
        }),
    ]
}

fn curves_and_places() -> impl Strategy<Value = PriceRule> {
    let most = || (1i64..100).prop_map(whole);
    let ceiling = || (1i64..15).prop_map(|n| whole(n * 30));
    let equal = select(vec![EqualPrices::Full, EqualPrices::Zero]);
    let below_zero = select(vec![BelowZero::Allowed, BelowZero::Zero]);
    let rounding = (
        0u8..5,
        select(vec![RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up]),
    )
        .prop_map(|(places, mode)| Rounding { places, mode });
    let ties = select(vec![EqualRanks::Best, EqualRanks::Mean]);
    let falling = vec(0i64..9, 1..4).prop_map(|falls| {
        let mut points = vec![falls.iter().sum::<i64>() + 1];
        points.extend(falls.iter().scan(falls.iter().sum::<i64>() + 1, |left, fall| {
            *left -= fall;
            Some(*left)
        }));
        points.into_iter().map(whole).collect::<Vec<_>>()
    });
    let bands = vec((1i64..120, 1i64..30), 1..4);
    prop_oneof![
        (most(), ceiling(), price_power(0), equal).prop_map(|(most, ceiling, power, at_ceiling)| {
            PriceRule::PowerOfDiscount { most, ceiling, power, at_ceiling }
        }),
        (most(), ceiling(), price_power(100))
            .prop_map(|(most, ceiling, power)| PriceRule::PowerBelowCeiling { most, ceiling, power }),
        (most(), price_power(0), zero_price())
            .prop_map(|(most, power, zero_price)| PriceRule::PowerOfLowest { most, power, zero_price }),
        (most(), 101i64..800, rounding, below_zero, zero_price()).prop_map(
            |(most, base, rounding, below_zero, zero_price)| PriceRule::LogarithmOverLowest {
                most,
                base: hundredths(base),
                rounding,
                below_zero,
                zero_price,
            }
        ),
        (most(), ties.clone()).prop_map(|(most, ties)| PriceRule::RankAmongPrices {
            most,
            points: RankPoints::Share,
            ties
        }),
        (falling, ties).prop_map(|(points, ties)| PriceRule::RankAmongPrices {
            most: points[0].clone(),
            points: RankPoints::Table { points, beyond: whole(0) },
            ties,
        }),
        (bands, select(vec![BandLimit::Included, BandLimit::Excluded])).prop_map(|(steps, limit)| {
            let (mut up_to, mut points) = (0, steps.iter().map(|(_, fall)| fall).sum::<i64>());
            let bands: Vec<_> = steps
                .iter()
                .map(|(wide, fall)| {
                    up_to += wide;
                    let band = PriceBand { up_to: whole(up_to), points: whole(points) };
                    points -= fall;
                    band
                })
                .collect();
            PriceRule::PriceBands { most: bands[0].points.clone(), bands, limit, beyond: whole(0) }
        }),
    ]
}
