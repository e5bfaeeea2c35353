/// Declares the rules once: each with what it is and its id.
macro_rules! rules {
    ($($(#[doc = $what:literal])+ $id:literal $rule:ident,)+) => {
        /// The rule behind a step. Closed, so that every rule has its words in every language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum StepRule {
            $($(#[doc = $what])+ $rule,)+
        }

        impl StepRule {
            /// All rules.
            pub const ALL: &[Self] = &[$(Self::$rule),+];

            /// The rule's id: that of the reference where it has one.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$rule => $id,)+
                }
            }
        }
    };
}

rules! {
    /// Lowest price through price.
    "P-INV" LowestOverPrice,
    /// Straight line from the lowest price to the highest.
    "P-MINMAX" BetweenLowestAndHighest,
    /// What equal prices get where a line between them has no slope.
    "P-MINMAX-equal" EqualPrices,
    /// Straight line between two published prices.
    "P-BOUNDS" BetweenFixedPrices,
    /// A published reference price through price.
    "P-INVREF" ReferenceOverPrice,
    /// Straight line from the lowest price to a share above it.
    "P-LINLOW" LinearFromLowest,
    /// Straight line from the lowest price to a multiple of it.
    "P-FRN" MultipleOfLowest,
    /// Points for each per cent from the mean price.
    "P-MEANPCT" PercentFromMean,
    /// Points for each per cent from the median price.
    "P-MEANPCT.median" PercentFromMedian,
    /// Mean price through price.
    "P-MEANINV" MeanOverPrice,
    /// The share by which a price is below a ceiling.
    "P-CEIL" ShareBelowCeiling,
    /// Discount through the highest discount.
    "P-RMAX" DiscountOverHighest,
    /// Two lines that meet at the mean discount.
    "P-BILIN" BentAtMeanDiscount,
    /// Discount through a saturation discount.
    "P-ARAGON" DiscountOverSaturation,
    /// A line that flattens below a lower price.
    "P-JPKINK" BentAtLowerPrice,
    /// The mean of the admitted prices.
    "mean-price" MeanPrice,
    /// A power of the discount through the highest discount.
    "P-RMAXPOW" PowerOfDiscount,
    /// What a power of the price leaves, as a share of a ceiling.
    "P-CONCAVE" PowerBelowCeiling,
    /// A power of lowest price through price.
    "P-INVPOW" PowerOfLowest,
    /// The logarithm of the price over the lowest price.
    "P-LOG" LogarithmOverLowest,
    /// Points in proportion to the best answer.
    "share-of-best" ShareOfBest,
    /// The most points among the admitted offers.
    "best-answer" BestAnswer,
    /// Points by the place among the prices.
    "P-RANK" RankAmongPrices,
    /// The points of a table for the place among the prices.
    "rank-table" RankTable,
    /// The place among the prices.
    "price-rank" PriceRank,
    /// The points of a band of prices.
    "P-PROPSTEP" PriceBands,
    /// A price of zero counts as a declared small price.
    "zero-price" ZeroPrice,
    /// The lowest of the admitted prices.
    "lowest-price" LowestPrice,
    /// The highest of the admitted prices.
    "highest-price" HighestPrice,
    /// The points of the level reached.
    "scale-levels" ScaleLevels,
    /// Straight line between two values.
    "scale-linear" ScaleLinear,
    /// The points of the best step reached.
    "scale-steps" ScaleSteps,
    /// Points for yes or for no.
    "scale-yes-no" ScaleYesNo,
    /// So many points for each.
    "scale-count" ScaleCount,
    /// The grade of a single assessor.
    "judged-by-one" JudgedByOne,
    /// The grade that all assessors gave.
    "judged-consensus" JudgedConsensus,
    /// The mean of the assessors' grades.
    "judged-mean" JudgedMean,
    /// The middle one of the assessors' grades.
    "judged-median" JudgedMedian,
    /// The mean of the assessors' grades without the highest and the lowest.
    "judged-trimmed-mean" JudgedTrimmedMean,
    /// One offer is left, with nobody to be compared with.
    "compared-alone" ComparedAlone,
    /// An assessor's grades of preference, added up.
    "preferences" Preferences,
    /// All assessors' grades of preference, added up.
    "preferences-together" PreferencesTogether,
    /// An assessor's sum as a share of the largest.
    "preference-share" PreferenceShare,
    /// The mean of all assessors' shares.
    "preference-mean" PreferenceMean,
    /// The most preferred of all.
    "most-preferred" MostPreferred,
    /// An assessor's priority, by the principal eigenvector.
    "AHP" Priority,
    /// How far an assessor's comparisons contradict each other.
    "consistency-ratio" ConsistencyRatio,
    /// Points in proportion to the most preferred.
    "pairwise-comparison" ComparedPoints,
    /// Weight times the share of the highest points.
    "weigh-share" WeighShare,
    /// Weight times points.
    "weigh-points" WeighPoints,
    /// Deduction times the share of the highest points.
    "deduct-share" DeductShare,
    /// Deduction for each point times points.
    "deduct-points" DeductPoints,
    /// A declared rounding.
    "round" Round,
    /// Weighted points added up to the total.
    "sum" Sum,
    /// A group's weighted points added up.
    "group-sum" GroupSum,
    /// A group's deductions added up.
    "group-deductions" GroupDeductions,
    /// Price less deductions.
    "M-DED" ComparisonPrice,
    /// A comparison price below zero counts as zero.
    "not-below-zero" NotBelowZero,
    /// A criterion's points against its threshold.
    "compare-threshold" CompareThreshold,
    /// A group's sum of points against its threshold.
    "compare-group" CompareGroup,
    /// A group's sum of deductions against its threshold.
    "compare-group-deductions" CompareGroupDeductions,
    /// The price against the ceiling.
    "compare-ceiling" CompareCeiling,
    /// The price against the highest price that is admitted by the price rule.
    "compare-zero-at" CompareZeroAt,
    /// A measured answer against the worst value that is accepted, where more is better.
    "compare-worst" CompareWorst,
    /// A measured answer against the worst value that is accepted, where less is better.
    "compare-worst-less" CompareWorstLess,
    /// What one more level adds to the deduction.
    "level-in-deduction" LevelInDeduction,
    /// What one more level adds to the weighted points.
    "level-in-points" LevelInPoints,
    /// The price difference that weighs as much as a difference in points.
    "points-in-money" PointsInMoney,
    /// All quality of an offer together.
    "quality" Quality,
    /// Quality through price.
    "R-LP" QualityOverPrice,
    /// Evaluation value: points through price.
    "R-JPDIV" EvaluationValue,
    /// Quality times a published price through the price.
    "R-ADJSCORE" AdjustedScore,
    /// Price for each point of quality.
    "R-PPQ" PricePerPoint,
    /// Price through the share of quality.
    "R-ADJBID" AdjustedBid,
    /// Price through a coefficient for features.
    "R-PROZORRO" FeaturePrice,
    /// Price less a share of itself.
    "M-OWN" ShareOfOwnPrice,
    /// Price and a share of itself.
    "M-PCTADD" ShareAdded,
    /// Price less what the quality is worth to the buyer.
    "M-WTP" WillingnessToPay,
    /// The price, where quality only has to reach the least.
    "LCS" LeastCost,
    /// The price, where every criterion only has to pass.
    "LPTA" LowestAcceptable,
    /// The quality within a budget.
    "FBS" FixedBudget,
    /// The quality, before any price is opened.
    "QBS" QualityFirst,
    /// The quality for a price that is set.
    "fixed-price" FixedPrice,
    /// All quality together against the least that is admitted.
    "compare-quality" CompareQuality,
    /// A quality of all admitted offers that each is compared with.
    "compared-quality" ComparedQuality,
    /// A price of all admitted offers that each is compared with.
    "compared-price" ComparedPrice,
    /// Price and a penalty for missing quality.
    "M-ADD" PenaltyAdded,
    /// Price less the worth of quality beyond the least.
    "M-SQP" QualityPremium,
    /// Price through an index of quality.
    "M-RVC" RelativeValue,
    /// What is left of the best quality, times the share of the lowest price.
    "R-UI" UtilityIndex,
    /// Weighted shares of the best.
    "R-GEWRICHT" BestThroughBest,
    /// Weighted distances to a reference.
    "R-UFABMED" AgainstReference,
    /// The price with all that counts beside it.
    "price-with-costs" PriceWithCosts,
    /// What is stated of a cost, in money.
    "cost" Cost,
    /// A cost that is a share of the price and of other costs.
    "cost-share" CostShare,
    /// What one of the currency is worth at the start that is due in a later year.
    "discount" Discount,
    /// What one of the currency is worth at the start that is due every year.
    "discount-yearly" DiscountYearly,
    /// The price with what is stated beside it.
    "M-ADDERS" CostsAdded,
    /// The price with the priced time.
    "M-AB" TimePriced,
    /// The cost over the whole life.
    "M-LCC" LifeCycleCost,
    /// Quality through price, where it is held against the best.
    "R-EXT-ratio" Ratio,
    /// The best quotient of quality and price.
    "R-EXT-best" BestRatio,
    /// The quotient against the margin below the best.
    "compare-margin" CompareMargin,
    /// What decides among those near the best.
    "R-EXT" ExtendedRatio,
    /// What stands first in the order.
    "lexicographic" Lexicographic,
    /// The price, which stands first in the order.
    "lexicographic-price" LexicographicPrice,
    /// The best that is offered on a criterion.
    "best-offered" BestOffered,
    /// The worst that is offered on a criterion.
    "worst-offered" WorstOffered,
    /// The sum of the squares of all that is offered on a criterion.
    "sum-of-squares" SumOfSquares,
    /// The square of the distance from the best that is offered.
    "distance-to-best" DistanceToBest,
    /// The square of the distance from the worst that is offered.
    "distance-to-worst" DistanceToWorst,
    /// Nearness to the best and distance from the worst.
    "TOPSIS" NearestToIdeal,
    /// The share of the weights on which one offer is at least as good as another.
    "concordance" Concordance,
    /// The greatest part of a width by which one offer is worse than another.
    "discordance" Discordance,
    /// Whether one offer outranks another: 1 where it does.
    "outranks" Outranks,
    /// How many an offer outranks less how many outrank it.
    "ELECTRE" Outranking,
    /// The place among the points of a criterion or group.
    "place-reached" PlaceReached,
    /// The place against the last that passes.
    "compare-most-pass" CompareMostPass,
    /// The lowest price against the next.
    "screen-next" ScreenNext,
    /// The price against the mean of the others.
    "screen-mean" ScreenMean,
    /// The price against the estimate.
    "screen-estimate" ScreenEstimate,
}
