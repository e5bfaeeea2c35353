use super::award_model;
use super::plain::{Range, at_least, number_in, out_of_range};
use super::price_rule::zero_price;
use crate::document::{self, Decimal, Fault, Pointer};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::{Deciding, Formula, NegativeComparison, ReferenceOffer};

/// The formula of a model in which quality is counted in points and added up. `total` is what the
/// weights add up to.
#[expect(clippy::too_many_lines, reason = "a case for each award model")]
pub(super) fn formula(
    model: &document::AwardModel,
    total: &Exact,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Formula {
    use document::AwardModel as Wire;
    let zero_at = at.member("zeroPrice");
    let mut number = |name: &str, stated: &Decimal, range| number_in(stated, range, &at.member(name), faults);
    match model {
        Wire::QualityOverPrice { scale, least_quality, zero_price: zero, .. } => Formula::QualityOverPrice {
            scale: number("scale", scale, Range::AboveZero),
            least_quality: number("leastQuality", least_quality, Range::NotNegative),
            zero_price: zero_price(zero, &zero_at, faults),
        },
        Wire::EvaluationValue { scale, least_quality, zero_price: zero, .. } => Formula::EvaluationValue {
            scale: number("scale", scale, Range::AboveZero),
            least_quality: number("leastQuality", least_quality, Range::NotNegative),
            zero_price: zero_price(zero, &zero_at, faults),
        },
        Wire::AdjustedScore { reference, least_quality, zero_price: zero, .. } => Formula::AdjustedScore {
            reference: number("reference", reference, Range::AboveZero),
            least_quality: number("leastQuality", least_quality, Range::NotNegative),
            zero_price: zero_price(zero, &zero_at, faults),
        },
        Wire::PricePerPoint { least_quality, .. } => {
            Formula::PricePerPoint { least_quality: number("leastQuality", least_quality, Range::AboveZero) }
        }
        Wire::AdjustedBid { least_quality, .. } => {
            Formula::AdjustedBid { least_quality: number("leastQuality", least_quality, Range::AboveZero) }
        }
        Wire::FeaturePrice { least_quality, .. } => {
            let least_quality = number("leastQuality", least_quality, Range::NotNegative);
            if *total >= Exact::ONE {
                out_of_range(total, "< 1", &at.member("total"), faults);
            }
            Formula::FeaturePrice { least_quality }
        }
        Wire::ShareOfOwnPrice { whole, least_quality, .. } => {
            let whole = number("whole", whole, Range::AboveZero);
            let least_quality = number("leastQuality", least_quality, Range::NotNegative);
            if whole < *total {
                out_of_range(&whole, format!("≥ {total}"), &at.member("whole"), faults);
            }
            Formula::ShareOfOwnPrice { whole, least_quality }
        }
        Wire::ShareAdded { price_weight, .. } => {
            Formula::ShareAdded { price_weight: number("priceWeight", price_weight, Range::AboveZero) }
        }
        Wire::WillingnessToPay { each, negative, .. } => Formula::WillingnessToPay {
            each: number("each", each, Range::NotNegative),
            negative: self::negative(*negative),
        },
        Wire::PenaltyAdded { each, .. } => {
            Formula::PenaltyAdded { each: number("each", each, Range::NotNegative) }
        }
        Wire::QualityPremium { estimate, price_weight, .. } => Formula::QualityPremium {
            estimate: number("estimate", estimate, Range::AboveZero),
            price_weight: number("priceWeight", price_weight, Range::AboveZero),
        },
        Wire::RelativeValue { least_quality, .. } => Formula::RelativeValue {
            least_quality: number("leastQuality", least_quality, Range::NotNegative),
        },
        Wire::UtilityIndex { weight_ratio, negative, zero_price: zero, .. } => Formula::UtilityIndex {
            ratio: number("weightRatio", weight_ratio, Range::AboveZero),
            negative: self::negative(*negative),
            zero_price: zero_price(zero, &zero_at, faults),
        },
        Wire::BestThroughBest { price_weight, least_quality, zero_price: zero, .. } => {
            Formula::BestThroughBest {
                price_weight: number("priceWeight", price_weight, Range::AboveZero),
                least_quality: number("leastQuality", least_quality, Range::AboveZero),
                zero_price: zero_price(zero, &zero_at, faults),
            }
        }
        Wire::AgainstReference { reference, price_weight, least_quality, zero_price: zero, .. } => {
            Formula::AgainstReference {
                reference: match reference {
                    document::ReferenceOffer::Median => ReferenceOffer::Median,
                    document::ReferenceOffer::Mean => ReferenceOffer::Mean,
                    document::ReferenceOffer::Best => ReferenceOffer::Best,
                },
                price_weight: number("priceWeight", price_weight, Range::AboveZero),
                least_quality: number("leastQuality", least_quality, Range::AboveZero),
                zero_price: zero_price(zero, &zero_at, faults),
            }
        }
        Wire::CostsAdded { .. } => Formula::CostsAdded,
        Wire::TimePriced { .. } => Formula::TimePriced,
        Wire::LifeCycleCost { .. } => Formula::LifeCycleCost,
        Wire::ExtendedRatio { scale, margin, decides, least_quality, zero_price: zero, .. } => {
            let scale = number("scale", scale, Range::AboveZero);
            let margin = number("margin", margin, Range::Share);
            let least_quality = number("leastQuality", least_quality, Range::NotNegative);
            let decides = match decides {
                document::Deciding::Quality => Deciding::Quality,
                document::Deciding::Price => Deciding::Price,
            };
            let zero_price = zero_price(zero, &zero_at, faults);
            Formula::ExtendedRatio { scale, margin, decides, least_quality, zero_price }
        }
        Wire::Lexicographic { order, .. } => {
            at_least(order.len(), 1, &at.member("order"), faults);
            Formula::Lexicographic { order: order.clone() }
        }
        Wire::NearestToIdeal { price_weight, nearness, .. } => {
            let price_weight = number("priceWeight", price_weight, Range::AboveZero);
            let nearness_at = at.member("nearness");
            let nearness = award_model::rounding(nearness, &nearness_at, faults);
            Formula::NearestToIdeal { price_weight, nearness: nearness.unwrap_or(WHOLE) }
        }
        Wire::Outranking { price_weight, concordance, discordance, .. } => {
            let price_weight = number("priceWeight", price_weight, Range::AboveZero);
            let concordance = number("concordance", concordance, Range::Share);
            let discordance = number("discordance", discordance, Range::Share);
            if &concordance + &concordance <= Exact::ONE {
                out_of_range(&concordance, "> 0.5, ≤ 1", &at.member("concordance"), faults);
            }
            if discordance == Exact::ONE {
                out_of_range(&discordance, "≥ 0, < 1", &at.member("discordance"), faults);
            }
            Formula::Outranking { price_weight, concordance, discordance }
        }
        Wire::LeastCost { least_quality, .. } => {
            Formula::LeastCost { least_quality: number("leastQuality", least_quality, Range::NotNegative) }
        }
        Wire::LowestAcceptable { .. } => Formula::LowestAcceptable,
        Wire::FixedBudget { .. } => Formula::FixedBudget,
        Wire::QualityFirst { .. } => Formula::QualityFirst,
        // The two that are no formulas of this kind are read by the caller.
        Wire::FixedPrice { .. } | Wire::WeightedSum { .. } | Wire::PriceMinusValue { .. } => {
            Formula::FixedPrice
        }
    }
}

/// Stands in where a rounding has a fault.
const WHOLE: Rounding = Rounding { places: 0, mode: RoundingMode::HalfUp };

pub(super) const fn negative(negative: document::NegativeComparison) -> NegativeComparison {
    match negative {
        document::NegativeComparison::Allowed => NegativeComparison::Allowed,
        document::NegativeComparison::Zero => NegativeComparison::Zero,
    }
}
