use super::{NegativeComparison, ZeroPrice};
use crate::number::{Exact, Rounding};

/// How all quality together, counted in points, and the price become one total.
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
    /// `M-ADD`, prispåslag: money is added for each point of quality that is missing.
    PenaltyAdded {
        /// For each missing point, in the currency.
        each: Exact,
    },
    /// `M-SQP`: the worth of quality beyond the least that is offered is deducted.
    QualityPremium {
        /// The published estimate of the price. INVARIANT: above zero.
        estimate: Exact,
        /// What price counts for beside quality. INVARIANT: above zero.
        price_weight: Exact,
    },
    /// `M-RVC`: price through an index of quality against the least that is offered.
    RelativeValue {
        /// The least quality that is admitted.
        least_quality: Exact,
    },
    /// `R-UI`: what is left of the best quality, times the lowest price through the price.
    UtilityIndex {
        /// The weight of quality through that of price.
        ratio: Exact,
        /// What may become of what is left where it is below zero.
        negative: NegativeComparison,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `R-GEWRICHT`: weighted shares of the best quality and of the lowest price.
    BestThroughBest {
        /// What price counts for beside quality. INVARIANT: above zero.
        price_weight: Exact,
        /// The least quality that is admitted. INVARIANT: above zero.
        least_quality: Exact,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `R-UFABMED`: weighted quality and price, each through that of a reference.
    AgainstReference {
        /// What the reference is.
        reference: ReferenceOffer,
        /// What price counts for beside quality. INVARIANT: above zero.
        price_weight: Exact,
        /// The least quality that is admitted. INVARIANT: above zero.
        least_quality: Exact,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `M-ADDERS`: the price and what is stated beside it. INVARIANT: the lot has costs, and discounts none.
    CostsAdded,
    /// `M-AB`: the price and the time that the tenderer needs. INVARIANT: the lot has one cost, counted
    /// in units and not discounted.
    TimePriced,
    /// `M-LCC`: the price and discounted costs. INVARIANT: the lot has costs and a discount rate.
    LifeCycleCost,
    /// `R-EXT`: of those whose quality through price is near the best, the most quality or the lowest
    /// price. The others are out.
    ExtendedRatio {
        /// What the quotient is multiplied by, so that it can be read. INVARIANT: above zero.
        scale: Exact,
        /// The margin below the best quotient, as a share of it. INVARIANT: from 0 to 1.
        margin: Exact,
        /// What decides within the margin.
        decides: Deciding,
        /// The least quality that is admitted.
        least_quality: Exact,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `lexicographic`: one criterion after the other, in this order of ids. INVARIANT: never empty, and
    /// each is a criterion, a group or the price of the lot.
    Lexicographic {
        /// The most important first.
        order: Vec<String>,
    },
    /// `TOPSIS`: nearness to the best and distance from the worst of what is offered.
    NearestToIdeal {
        /// What price counts for beside quality. INVARIANT: above zero.
        price_weight: Exact,
        /// How the nearness is rounded where it is shown.
        nearness: Rounding,
    },
    /// `ELECTRE`: who outranks more than outrank it goes first.
    Outranking {
        /// What price counts for beside quality. INVARIANT: above zero.
        price_weight: Exact,
        /// The least share of the weights on which an offer is at least as good. INVARIANT: above 1/2,
        /// at most 1.
        concordance: Exact,
        /// The greatest distance by which it may be worse on any criterion, as a share of the widest.
        /// INVARIANT: from 0 to below 1.
        discordance: Exact,
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
            Self::PenaltyAdded { .. } => "M-ADD",
            Self::QualityPremium { .. } => "M-SQP",
            Self::RelativeValue { .. } => "M-RVC",
            Self::UtilityIndex { .. } => "R-UI",
            Self::BestThroughBest { .. } => "R-GEWRICHT",
            Self::AgainstReference { .. } => "R-UFABMED",
            Self::CostsAdded => "M-ADDERS",
            Self::TimePriced => "M-AB",
            Self::LifeCycleCost => "M-LCC",
            Self::ExtendedRatio { .. } => "R-EXT",
            Self::Lexicographic { .. } => "lexicographic",
            Self::NearestToIdeal { .. } => "TOPSIS",
            Self::Outranking { .. } => "ELECTRE",
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
            | Self::RelativeValue { least_quality }
            | Self::BestThroughBest { least_quality, .. }
            | Self::AgainstReference { least_quality, .. }
            | Self::ExtendedRatio { least_quality, .. }
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
            | Self::AdjustedScore { zero_price, .. }
            | Self::UtilityIndex { zero_price, .. }
            | Self::BestThroughBest { zero_price, .. }
            | Self::AgainstReference { zero_price, .. }
            | Self::ExtendedRatio { zero_price, .. } => Some(zero_price),
            _ => None,
        }
    }

    /// The quality and the price, worked out from those of all admitted offers, that an offer's are
    /// compared with. Both `None` where the formula is absolute.
    #[must_use]
    pub fn compared_with(&self) -> (Option<ComparedWith>, Option<ComparedWith>) {
        match self {
            Self::QualityPremium { .. } | Self::RelativeValue { .. } => (Some(ComparedWith::Lowest), None),
            Self::UtilityIndex { .. } | Self::BestThroughBest { .. } => {
                (Some(ComparedWith::Highest), Some(ComparedWith::Lowest))
            }
            Self::AgainstReference { reference, .. } => match reference {
                ReferenceOffer::Median => (Some(ComparedWith::Median), Some(ComparedWith::Median)),
                ReferenceOffer::Mean => (Some(ComparedWith::Mean), Some(ComparedWith::Mean)),
                ReferenceOffer::Best => (Some(ComparedWith::Highest), Some(ComparedWith::Lowest)),
            },
            _ => (None, None),
        }
    }

    /// Whether an offer's total depends on the other offers.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        self.compared_with() != (None, None)
            || self.compares_all()
            || matches!(self, Self::ExtendedRatio { .. })
    }

    /// Whether each offer is compared with every other, criterion by criterion.
    #[must_use]
    pub const fn compares_all(&self) -> bool {
        matches!(self, Self::NearestToIdeal { .. } | Self::Outranking { .. })
    }

    /// Whether all that counts of quality is its sum, and nobody drops out once all are measured.
    #[must_use]
    pub const fn is_of_sums(&self) -> bool {
        !self.compares_all() && !matches!(self, Self::ExtendedRatio { .. } | Self::Lexicographic { .. })
    }

    /// Whether quality only has to pass: every quality criterion has a threshold, and no points are added up.
    #[must_use]
    pub const fn only_passes(&self) -> bool {
        matches!(self, Self::LowestAcceptable | Self::CostsAdded | Self::TimePriced | Self::LifeCycleCost)
    }

    /// Whether a comparison price may fall below zero without harm, since nothing is divided by it or
    /// multiplied with it.
    #[must_use]
    pub const fn bears_deducted_costs(&self) -> bool {
        matches!(self, Self::CostsAdded | Self::TimePriced | Self::LifeCycleCost)
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

/// What decides between offers that are all near the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deciding {
    /// The quality: the most wins.
    Quality,
    /// The price: the lowest wins.
    Price,
}

/// A figure of all admitted offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparedWith {
    /// The lowest.
    Lowest,
    /// The highest.
    Highest,
    /// The middle one; between two middle ones, their mean.
    Median,
    /// The mean.
    Mean,
}

/// The offer that others are held against, which need not be anybody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceOffer {
    /// The median quality and the median price.
    Median,
    /// The mean quality and the mean price.
    Mean,
    /// The best quality and the lowest price.
    Best,
}
