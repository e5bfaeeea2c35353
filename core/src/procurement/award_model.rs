use super::Formula;
use crate::number::{Exact, Rounding};

/// How quality and price become one ranking (utvärderingsmodell).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AwardModel {
    /// Points for quality and price, weighted and added; the most points win.
    WeightedSum {
        /// What the weights add up to.
        total: Exact,
        /// What a weight multiplies.
        points: PointsBasis,
        /// Where rounding happens.
        rounding: RoundingPolicy,
        /// How ties are broken, in this order. What is left after these is a tie.
        ties: Vec<TieBreak>,
    },
    /// `M-DED`, mervärdesavdrag: deductions for quality are taken from the price; the lowest
    /// comparison price wins. Absolute: an irrelevant offer changes nothing.
    PriceMinusValue {
        /// What may become of a comparison price below zero.
        negative: NegativeComparison,
        /// Where rounding happens.
        rounding: RoundingPolicy,
        /// How ties are broken, in this order. What is left after these is a tie.
        ties: Vec<TieBreak>,
    },
    /// Quality counted in points and added up, and one formula of it and the price.
    QualityAndPrice {
        /// The formula.
        formula: Formula,
        /// What the weights add up to, and so the most quality there is; zero where nothing is added up.
        total: Exact,
        /// Where rounding happens.
        rounding: RoundingPolicy,
        /// How ties are broken, in this order. What is left after these is a tie.
        ties: Vec<TieBreak>,
    },
}

/// What a model does with the price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceUse {
    /// A price criterion, where there is one, gives points by a price rule and has a weight.
    Points,
    /// The price itself enters the formula: there is a price criterion, without rule and weight.
    Compared,
    /// None: there is no price criterion.
    None,
}

impl AwardModel {
    /// The model's id in files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::WeightedSum { .. } => "weighted-sum",
            Self::PriceMinusValue { .. } => "M-DED",
            Self::QualityAndPrice { formula, .. } => formula.id(),
        }
    }

    /// What the model does with the price.
    #[must_use]
    pub fn price_use(&self) -> PriceUse {
        match self {
            Self::WeightedSum { .. } => PriceUse::Points,
            Self::PriceMinusValue { .. } => PriceUse::Compared,
            Self::QualityAndPrice { formula, .. } => formula.price_use(),
        }
    }

    /// Whether an offer's total depends on the other offers whatever the price rule.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        match self {
            Self::WeightedSum { .. } | Self::PriceMinusValue { .. } => false,
            Self::QualityAndPrice { formula, .. } => formula.is_relative(),
        }
    }

    /// Whether a criterion's weight is money that is taken off the price.
    #[must_use]
    pub const fn weights_are_money(&self) -> bool {
        matches!(self, Self::PriceMinusValue { .. })
    }

    /// What the weights add up to, where the model states it.
    #[must_use]
    pub const fn total(&self) -> Option<&Exact> {
        match self {
            Self::WeightedSum { total, .. } | Self::QualityAndPrice { total, .. } => Some(total),
            Self::PriceMinusValue { .. } => None,
        }
    }

    /// The formula, where the model is one of quality and price.
    #[must_use]
    pub const fn formula(&self) -> Option<&Formula> {
        match self {
            Self::QualityAndPrice { formula, .. } => Some(formula),
            Self::WeightedSum { .. } | Self::PriceMinusValue { .. } => None,
        }
    }

    /// Whether a price with all costs may fall below zero: the model neither divides by it nor multiplies with it.
    #[must_use]
    pub const fn bears_deducted_costs(&self) -> bool {
        match self {
            Self::PriceMinusValue { .. } => true,
            Self::WeightedSum { .. } => false,
            Self::QualityAndPrice { formula, .. } => formula.bears_deducted_costs(),
        }
    }

    /// Where rounding happens.
    #[must_use]
    pub fn rounding(&self) -> &RoundingPolicy {
        match self {
            Self::WeightedSum { rounding, .. }
            | Self::PriceMinusValue { rounding, .. }
            | Self::QualityAndPrice { rounding, .. } => rounding,
        }
    }

    /// How ties are broken.
    #[must_use]
    pub fn ties(&self) -> &[TieBreak] {
        match self {
            Self::WeightedSum { ties, .. }
            | Self::PriceMinusValue { ties, .. }
            | Self::QualityAndPrice { ties, .. } => ties,
        }
    }
}

/// What a weight multiplies in a weighted sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointsBasis {
    /// The share of the scale's highest points: weight 40 and 3 of 5 points give 24.
    ShareOfHighest,
    /// The points themselves: weight 0.40 and 3 points give 1.2.
    AsGiven,
}

/// Where an evaluation rounds. `None` means that it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RoundingPolicy {
    /// Points of each criterion and of price, before weighting.
    pub points: Option<Rounding>,
    /// Each weighted contribution, or deduction.
    pub weighted: Option<Rounding>,
    /// The total, or the comparison price.
    pub total: Option<Rounding>,
    /// Which total ranks.
    pub rank_by: RankBy,
}

/// Which total ranks the offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankBy {
    /// The total before its own rounding.
    Unrounded,
    /// The total as rounded and published.
    Rounded,
}

/// What may become of a comparison price below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NegativeComparison {
    /// It stands, and ranks before zero.
    Allowed,
    /// It counts as zero.
    Zero,
}

/// One step of the published order by which ties are broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieBreak {
    /// The lower price goes first.
    LowestPrice,
    /// The offer with more weighted points (or a larger deduction) on this criterion or group goes first.
    Criterion(String),
    /// The offer that was received earlier goes first; one of which no time is stated goes after those. A rule
    /// in some countries (Prozorro in Ukraine); it says nothing of the offer's worth.
    EarliestReceived,
    /// Lots are drawn by people and the result recorded; never simulated.
    DrawLots,
}
