use super::{NegativeComparison, ZeroPrice};
use crate::number::Exact;

/// How all quality together, counted in points, and the price become one total. Absolute, all of
/// them: no other offer changes an offer's total.
///
/// INVARIANT: no `least_quality` is negative, and it is above zero where the formula divides by quality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// `R-LP`: quality through price, the most win.
    QualityOverPrice {
        /// What the quotient is multiplied by, so that it can be read. INVARIANT: above zero.
        scale: Exact,
        /// The least quality that is admitted.
        least_quality: Exact,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `R-JPDIV`: evaluation value, technical points through price, the most win.
    EvaluationValue {
        /// What the quotient is multiplied by, so that it can be read. INVARIANT: above zero.
        scale: Exact,
        /// The least quality that is admitted.
        least_quality: Exact,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `R-ADJSCORE`: quality times a published price through the price, the most win.
    AdjustedScore {
        /// The published price. INVARIANT: above zero.
        reference: Exact,
        /// The least quality that is admitted.
        least_quality: Exact,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `R-PPQ`: price for each point of quality, the lowest wins.
    PricePerPoint {
        /// The least quality that is admitted.
        least_quality: Exact,
    },
    /// `R-ADJBID`: price through the share of quality reached, the lowest wins.
    AdjustedBid {
        /// The least quality that is admitted.
        least_quality: Exact,
    },
    /// `R-PROZORRO`: price through a coefficient for features. INVARIANT: the lot's total is below 1.
    FeaturePrice {
        /// The least quality that is admitted.
        least_quality: Exact,
    },
    /// `M-OWN`: a share of the offer's own price is deducted.
    ShareOfOwnPrice {
        /// What the weights are shares of. INVARIANT: at least the lot's total.
        whole: Exact,
        /// The least quality that is admitted.
        least_quality: Exact,
    },
    /// `M-PCTADD`: missing quality is added as a share of the offer's own price.
    ShareAdded {
        /// What price counts for beside quality. INVARIANT: above zero.
        price_weight: Exact,
    },
    /// `M-WTP`: what the buyer is willing to pay for the quality is deducted.
    WillingnessToPay {
        /// For each point of quality, in the currency.
        each: Exact,
        /// What may become of a comparison price below zero.
        negative: NegativeComparison,
    },
    /// `LCS`: the lowest price of those that reach the least quality.
    LeastCost {
        /// The least quality that is admitted.
        least_quality: Exact,
    },
    /// `LPTA`: the lowest price of those that pass every criterion's threshold.
    LowestAcceptable,
    /// `FBS`: the most quality within a budget, which is the price criterion's ceiling.
    FixedBudget,
    /// `QBS`: the most quality; the best tenderer's price is opened afterwards.
    QualityFirst,
    /// `fixed-price`: the most quality for a price that the buyer has set.
    FixedPrice,
}

impl Formula {
    /// The model's id in files and, where it has one there, in the reference.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::QualityOverPrice { .. } => "R-LP",
            Self::EvaluationValue { .. } => "R-JPDIV",
            Self::AdjustedScore { .. } => "R-ADJSCORE",
            Self::PricePerPoint { .. } => "R-PPQ",
            Self::AdjustedBid { .. } => "R-ADJBID",
            Self::FeaturePrice { .. } => "R-PROZORRO",
            Self::ShareOfOwnPrice { .. } => "M-OWN",
            Self::ShareAdded { .. } => "M-PCTADD",
            Self::WillingnessToPay { .. } => "M-WTP",
            Self::LeastCost { .. } => "LCS",
            Self::LowestAcceptable => "LPTA",
            Self::FixedBudget => "FBS",
            Self::QualityFirst => "QBS",
            Self::FixedPrice => "fixed-price",
        }
    }

    /// The least quality that is admitted, where the model states one.
    #[must_use]
    pub fn least_quality(&self) -> Option<&Exact> {
        match self {
            Self::QualityOverPrice { least_quality, .. }
            | Self::EvaluationValue { least_quality, .. }
            | Self::AdjustedScore { least_quality, .. }
            | Self::PricePerPoint { least_quality }
            | Self::AdjustedBid { least_quality }
            | Self::FeaturePrice { least_quality }
            | Self::ShareOfOwnPrice { least_quality, .. }
            | Self::LeastCost { least_quality } => Some(least_quality),
            _ => None,
        }
    }

    /// What a price of zero means, where the formula divides by the price.
    #[must_use]
    pub fn zero_price(&self) -> Option<&ZeroPrice> {
        match self {
            Self::QualityOverPrice { zero_price, .. }
            | Self::EvaluationValue { zero_price, .. }
            | Self::AdjustedScore { zero_price, .. } => Some(zero_price),
            _ => None,
        }
    }

    /// What the model does with the price.
    #[must_use]
    pub fn price_use(&self) -> super::PriceUse {
        match self {
            Self::QualityFirst | Self::FixedPrice => super::PriceUse::None,
            _ => super::PriceUse::Compared,
        }
    }
}
