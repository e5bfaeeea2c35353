//! Formulas of quality and price.

use super::*;

pub(super) fn formula() -> impl Strategy<Value = Formula> {
    let edges = (
        1i64..300,
        0i64..30,
        zero_price(),
        select(vec![NegativeComparison::Allowed, NegativeComparison::Zero]),
        select(vec![ReferenceOffer::Median, ReferenceOffer::Mean, ReferenceOffer::Best]),
    );
    (0..27usize, edges).prop_map(|(which, (number, least, zero_price, negative, reference))| match which {
        0 => Formula::QualityOverPrice { scale: whole(number), least_quality: whole(least), zero_price },
        1 => Formula::EvaluationValue { scale: whole(number), least_quality: whole(least), zero_price },
        2 => Formula::AdjustedScore { reference: whole(number), least_quality: whole(least), zero_price },
        3 => Formula::PricePerPoint { least_quality: whole(least + 1) },
        4 => Formula::AdjustedBid { least_quality: whole(least + 1) },
        5 => Formula::FeaturePrice { least_quality: hundredths(least / 4) },
        // Enough room above the most quality for what roundings may add.
        6 => Formula::ShareOfOwnPrice { whole: whole(500 + number), least_quality: whole(least) },
        7 => Formula::ShareAdded { price_weight: whole(500 + number) },
        8 => Formula::WillingnessToPay { each: whole(number), negative },
        9 => Formula::LeastCost { least_quality: whole(least) },
        10 => Formula::LowestAcceptable,
        20 => Formula::CostsAdded,
        21 => Formula::TimePriced,
        22 => Formula::LifeCycleCost,
        23 => Formula::ExtendedRatio {
            scale: whole(number),
            margin: hundredths(number % 101),
            decides: if least % 2 == 0 { Deciding::Quality } else { Deciding::Price },
            least_quality: whole(least / 3),
            zero_price,
        },
        24 => Formula::Lexicographic { order: vec!["q1".into(), "group".into(), "price".into()] },
        25 => Formula::NearestToIdeal {
            price_weight: whole(number),
            nearness: Rounding {
                places: u8::try_from(least % 7).expect("small"),
                mode: RoundingMode::HalfUp,
            },
        },
        26 => Formula::Outranking {
            price_weight: whole(number),
            concordance: hundredths(51 + number % 50),
            discordance: hundredths(number % 100),
        },
        11 => Formula::FixedBudget,
        12 => Formula::QualityFirst,
        18 => Formula::PenaltyAdded { each: whole(number) },
        13 => Formula::QualityPremium { estimate: whole(number), price_weight: whole(60) },
        14 => Formula::RelativeValue { least_quality: whole(least) },
        15 => Formula::UtilityIndex { ratio: hundredths(number), negative, zero_price },
        16 => Formula::BestThroughBest {
            price_weight: whole(number),
            least_quality: whole(least + 1),
            zero_price,
        },
        17 => Formula::AgainstReference {
            reference,
            price_weight: whole(number),
            least_quality: whole(least + 1),
            zero_price,
        },
        _ => Formula::FixedPrice,
    })
}
