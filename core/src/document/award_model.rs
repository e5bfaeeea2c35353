//! The wire types of the award models: how quality and price become one ranking.

use super::price_rule::ZeroPrice;
use super::rounding::{Rounding, RoundingPolicy};
use super::tie_break::TieBreak;
use super::wire::{Decimal, wire_choice, wire_words};

wire_choice! {
    /// How quality and price become one ranking.
    AwardModel by "model" {
        /// Points for quality and price, weighted and added; the most points win.
        "weighted-sum" WeightedSum {
            /// What the weights add up to.
            "total" total: Decimal,
            /// What a weight multiplies.
            "points" points: PointsBasis,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Mervärdesavdrag: deductions for quality are taken from the price; the lowest comparison price wins.
        "M-DED" PriceMinusValue {
            /// What may become of a comparison price below zero.
            "negative" negative: NegativeComparison,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Quality through price; the most win.
        "R-LP" QualityOverPrice {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What the quotient is multiplied by, so that it can be read.
            "scale" scale: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Evaluation value as in Japan: technical points through price; the most win.
        "R-JPDIV" EvaluationValue {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What the quotient is multiplied by, so that it can be read.
            "scale" scale: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Quality times a published price, through the price; the most win.
        "R-ADJSCORE" AdjustedScore {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The published price.
            "reference" reference: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Price for each point of quality; the lowest wins.
        "R-PPQ" PricePerPoint {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The least quality that is admitted, above zero; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Price through the share of the quality reached; the lowest wins.
        "R-ADJBID" AdjustedBid {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The least quality that is admitted, above zero; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Price through a coefficient for features, as in Ukraine; the lowest wins. The weights are shares of 1.
        "R-PROZORRO" FeaturePrice {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// A share of the offer's own price is deducted for quality; the lowest comparison price wins.
        "M-OWN" ShareOfOwnPrice {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What the weights are shares of: "1" or "100", and no less than `total`.
            "whole" whole: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Quality that is missing is added as a share of the offer's own price; the lowest comparison price wins.
        "M-PCTADD" ShareAdded {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What price counts for beside quality.
            "priceWeight" price_weight: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// What the buyer is willing to pay for the quality is deducted; the lowest comparison price wins.
        "M-WTP" WillingnessToPay {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What one point of quality is worth, in the procurement's currency.
            "each" each: Decimal,
            /// What may become of a comparison price below zero.
            "negative" negative: NegativeComparison,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Prispåslag: money is added for each point of quality that is missing; the lowest comparison price wins.
        "M-ADD" PenaltyAdded {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What one missing point of quality costs, in the procurement's currency.
            "each" each: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The worth of quality beyond the least that is offered is deducted; the lowest comparison price wins. Relative.
        "M-SQP" QualityPremium {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The published estimate of the price.
            "estimate" estimate: Decimal,
            /// What price counts for beside quality.
            "priceWeight" price_weight: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Price through an index of quality against the least that is offered; the lowest wins. Relative.
        "M-RVC" RelativeValue {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// What is left of the best quality, times the lowest price through the price; the most win. Relative.
        "R-UI" UtilityIndex {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The weight of quality through that of price.
            "weightRatio" weight_ratio: Decimal,
            /// What becomes of what is left of the best quality where it is below zero.
            "negative" negative: NegativeComparison,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Weighted shares of the best quality and of the lowest price; the most win. Relative.
        "R-GEWRICHT" BestThroughBest {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What price counts for beside quality.
            "priceWeight" price_weight: Decimal,
            /// The least quality that is admitted, above zero; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Weighted quality and price, each through that of a reference; the most win. Relative.
        "R-UFABMED" AgainstReference {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What the reference is.
            "reference" reference: ReferenceOffer,
            /// What price counts for beside quality.
            "priceWeight" price_weight: Decimal,
            /// The least quality that is admitted, above zero; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The price and what is stated beside it: adders, adjustments, a margin of preference. The price criterion has costs, none of them discounted.
        "M-ADDERS" CostsAdded {
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The price and the time that the tenderer needs, at a stated price for each day or other unit: one cost, counted in units.
        "M-AB" TimePriced {
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The cost over the whole life: the price and discounted costs. The price criterion has costs and a discount rate.
        "M-LCC" LifeCycleCost {
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Quality through price with a margin below the best: within it quality alone, or the price alone, decides. Relative.
        "R-EXT" ExtendedRatio {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What the quotient is multiplied by, so that it can be read; above zero.
            "scale" scale: Decimal,
            /// The margin below the best quotient, as a share of it: "0.10" is 10 per cent. From "0" to "1"; an offer below it is out.
            "margin" margin: Decimal,
            /// What decides within the margin.
            "decides" decides: Deciding,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// One criterion after the other in a published order: the next counts only where those before it are equal.
        "lexicographic" Lexicographic {
            /// The ids of criteria, of groups or of the price, the most important first. At least one; each quality criterion has a weight by order.
            "order" order: Vec<String>,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// TOPSIS: nearness to the best and distance from the worst of what is offered. Relative.
        "TOPSIS" NearestToIdeal {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What price counts for beside quality, above zero.
            "priceWeight" price_weight: Decimal,
            /// How the nearness is rounded where it is shown: it is mostly irrational. The exact nearness ranks.
            "nearness" nearness: Rounding,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// ELECTRE: an offer outranks another that is not clearly better anywhere; who outranks more than outrank it goes first. Relative.
        "ELECTRE" Outranking {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What price counts for beside quality, above zero.
            "priceWeight" price_weight: Decimal,
            /// The least share of the weights on which an offer is at least as good as one that it outranks, above "0.5" and at most "1".
            "concordance" concordance: Decimal,
            /// The greatest distance, as a share of the widest on a criterion, by which it may be worse on any, from "0" to below "1".
            "discordance" discordance: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The lowest price of those that reach the least quality.
        "LCS" LeastCost {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The lowest price of those that pass; every quality criterion has a threshold.
        "LPTA" LowestAcceptable {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The most quality within a budget, which is the price criterion's ceiling.
        "FBS" FixedBudget {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The most quality; only the best tenderer's price is opened, afterwards.
        "QBS" QualityFirst {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The most quality for a price that the buyer has set.
        "fixed-price" FixedPrice {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
    }
}

impl AwardModel {
    /// The words of the models that have no total; a test holds it to [`total`](Self::total).
    pub(super) const WITHOUT_TOTAL: [&'static str; 5] =
        ["M-DED", "M-ADDERS", "M-AB", "M-LCC", "lexicographic"];

    /// What the weights add up to, where the model states it.
    #[must_use]
    pub fn total(&self) -> Option<&Decimal> {
        match self {
            Self::PriceMinusValue { .. }
            | Self::CostsAdded { .. }
            | Self::TimePriced { .. }
            | Self::LifeCycleCost { .. }
            | Self::Lexicographic { .. } => None,
            Self::WeightedSum { total, .. }
            | Self::QualityOverPrice { total, .. }
            | Self::EvaluationValue { total, .. }
            | Self::AdjustedScore { total, .. }
            | Self::PricePerPoint { total, .. }
            | Self::AdjustedBid { total, .. }
            | Self::FeaturePrice { total, .. }
            | Self::ShareOfOwnPrice { total, .. }
            | Self::ShareAdded { total, .. }
            | Self::WillingnessToPay { total, .. }
            | Self::PenaltyAdded { total, .. }
            | Self::QualityPremium { total, .. }
            | Self::RelativeValue { total, .. }
            | Self::UtilityIndex { total, .. }
            | Self::BestThroughBest { total, .. }
            | Self::AgainstReference { total, .. }
            | Self::ExtendedRatio { total, .. }
            | Self::NearestToIdeal { total, .. }
            | Self::Outranking { total, .. }
            | Self::LeastCost { total, .. }
            | Self::LowestAcceptable { total, .. }
            | Self::FixedBudget { total, .. }
            | Self::QualityFirst { total, .. }
            | Self::FixedPrice { total, .. } => Some(total),
        }
    }

    /// Where rounding happens.
    #[must_use]
    pub fn rounding(&self) -> &RoundingPolicy {
        match self {
            Self::WeightedSum { rounding, .. }
            | Self::PriceMinusValue { rounding, .. }
            | Self::QualityOverPrice { rounding, .. }
            | Self::EvaluationValue { rounding, .. }
            | Self::AdjustedScore { rounding, .. }
            | Self::PricePerPoint { rounding, .. }
            | Self::AdjustedBid { rounding, .. }
            | Self::FeaturePrice { rounding, .. }
            | Self::ShareOfOwnPrice { rounding, .. }
            | Self::ShareAdded { rounding, .. }
            | Self::WillingnessToPay { rounding, .. }
            | Self::PenaltyAdded { rounding, .. }
            | Self::QualityPremium { rounding, .. }
            | Self::RelativeValue { rounding, .. }
            | Self::UtilityIndex { rounding, .. }
            | Self::BestThroughBest { rounding, .. }
            | Self::AgainstReference { rounding, .. }
            | Self::CostsAdded { rounding, .. }
            | Self::TimePriced { rounding, .. }
            | Self::LifeCycleCost { rounding, .. }
            | Self::ExtendedRatio { rounding, .. }
            | Self::Lexicographic { rounding, .. }
            | Self::NearestToIdeal { rounding, .. }
            | Self::Outranking { rounding, .. }
            | Self::LeastCost { rounding, .. }
            | Self::LowestAcceptable { rounding, .. }
            | Self::FixedBudget { rounding, .. }
            | Self::QualityFirst { rounding, .. }
            | Self::FixedPrice { rounding, .. } => rounding,
        }
    }

    /// How ties are broken.
    #[must_use]
    pub fn ties(&self) -> &[TieBreak] {
        match self {
            Self::WeightedSum { ties, .. }
            | Self::PriceMinusValue { ties, .. }
            | Self::QualityOverPrice { ties, .. }
            | Self::EvaluationValue { ties, .. }
            | Self::AdjustedScore { ties, .. }
            | Self::PricePerPoint { ties, .. }
            | Self::AdjustedBid { ties, .. }
            | Self::FeaturePrice { ties, .. }
            | Self::ShareOfOwnPrice { ties, .. }
            | Self::ShareAdded { ties, .. }
            | Self::WillingnessToPay { ties, .. }
            | Self::PenaltyAdded { ties, .. }
            | Self::QualityPremium { ties, .. }
            | Self::RelativeValue { ties, .. }
            | Self::UtilityIndex { ties, .. }
            | Self::BestThroughBest { ties, .. }
            | Self::AgainstReference { ties, .. }
            | Self::CostsAdded { ties, .. }
            | Self::TimePriced { ties, .. }
            | Self::LifeCycleCost { ties, .. }
            | Self::ExtendedRatio { ties, .. }
            | Self::Lexicographic { ties, .. }
            | Self::NearestToIdeal { ties, .. }
            | Self::Outranking { ties, .. }
            | Self::LeastCost { ties, .. }
            | Self::LowestAcceptable { ties, .. }
            | Self::FixedBudget { ties, .. }
            | Self::QualityFirst { ties, .. }
            | Self::FixedPrice { ties, .. } => ties,
        }
    }
}

wire_words! {
    /// What decides between offers that are all near the best.
    Deciding {
        /// The quality: the most wins.
        "quality" Quality,
        /// The price: the lowest wins.
        "price" Price,
    }
}

wire_words! {
    /// What a weight multiplies in a weighted sum.
    PointsBasis {
        /// The share of the scale's highest points: weight 40 and 3 of 5 points give 24.
        "share-of-highest" ShareOfHighest,
        /// The points themselves: weight 0.40 and 3 points give 1.2.
        "as-given" AsGiven,
    }
}

wire_words! {
    /// The offer that others are held against, which need not be anybody's.
    ReferenceOffer {
        /// The median quality and the median price.
        "median" Median,
        /// The mean quality and the mean price.
        "mean" Mean,
        /// The best quality and the lowest price.
        "best" Best,
    }
}

wire_words! {
    /// What may become of a comparison price below zero.
    NegativeComparison {
        /// It stands, and ranks before zero.
        "allowed" Allowed,
        /// It counts as zero.
        "zero" Zero,
    }
}
