use std::borrow::Cow;
use std::sync::Arc;

use crate::number::Exact;

/// One calculation, as it was made: the rule, the numbers put in, and what came out.
///
/// A person can redo it with `formula` and `inputs` alone. Each rounding is a step of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Which rule was used.
    pub rule: StepRule,
    /// What it was used on.
    pub about: Place,
    /// The formula in the printed notation: the symbols of `inputs`, whole numbers, `+ − × ÷`,
    /// parentheses, `x ^ a`, `min( , )`, `max( , )`, `median( , )`, `log( )` (of which only quotients are
    /// used, so any base will do), `round-half-up(x, n)` and its like,
    /// `cases(condition: value, …, otherwise)`, and the comparisons `= ≥ ≤`, which give 1 or 0.
    pub formula: Cow<'static, str>,
    /// The numbers put in.
    pub inputs: Vec<Input>,
    /// What came out.
    pub output: Exact,
    /// What the output is counted in.
    pub unit: Unit,
    /// The steps that made those inputs that were themselves worked out. Shared, since a lowest
    /// price stands behind every offer's points.
    pub parts: Vec<Arc<Step>>,
    /// What did not count, and why.
    pub not_applied: Vec<NotApplied>,
}

/// The rule behind a step. Closed, so that every rule has its words in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StepRule {
    /// Lowest price through price.
    LowestOverPrice,
    /// Straight line from the lowest price to the highest.
    BetweenLowestAndHighest,
    /// What equal prices get where a line between them has no slope.
    EqualPrices,
    /// Straight line between two published prices.
    BetweenFixedPrices,
    /// A published reference price through price.
    ReferenceOverPrice,
    /// Straight line from the lowest price to a share above it.
    LinearFromLowest,
    /// Straight line from the lowest price to a multiple of it.
    MultipleOfLowest,
    /// Points for each per cent from the mean price.
    PercentFromMean,
    /// Points for each per cent from the median price.
    PercentFromMedian,
    /// Mean price through price.
    MeanOverPrice,
    /// The share by which a price is below a ceiling.
    ShareBelowCeiling,
    /// Discount through the highest discount.
    DiscountOverHighest,
    /// Two lines that meet at the mean discount.
    BentAtMeanDiscount,
    /// Discount through a saturation discount.
    DiscountOverSaturation,
    /// A line that flattens below a lower price.
    BentAtLowerPrice,
    /// The mean of the admitted prices.
    MeanPrice,
    /// A power of the discount through the highest discount.
    PowerOfDiscount,
    /// What a power of the price leaves, as a share of a ceiling.
    PowerBelowCeiling,
    /// A power of lowest price through price.
    PowerOfLowest,
    /// The logarithm of the price over the lowest price.
    LogarithmOverLowest,
    /// Points in proportion to the best answer.
    ShareOfBest,
    /// The most points among the admitted offers.
    BestAnswer,
    /// Points by the place among the prices.
    RankAmongPrices,
    /// The points of a table for the place among the prices.
    RankTable,
    /// The place among the prices.
    PriceRank,
    /// The points of a band of prices.
    PriceBands,
    /// A price of zero counts as a declared small price.
    ZeroPrice,
    /// The lowest of the admitted prices.
    LowestPrice,
    /// The highest of the admitted prices.
    HighestPrice,
    /// The points of the level reached.
    ScaleLevels,
    /// Straight line between two values.
    ScaleLinear,
    /// The points of the best step reached.
    ScaleSteps,
    /// Points for yes or for no.
    ScaleYesNo,
    /// So many points for each.
    ScaleCount,
    /// The grade of a single assessor.
    JudgedByOne,
    /// The grade that all assessors gave.
    JudgedConsensus,
    /// The mean of the assessors' grades.
    JudgedMean,
    /// The middle one of the assessors' grades.
    JudgedMedian,
    /// The mean of the assessors' grades without the highest and the lowest.
    JudgedTrimmedMean,
    /// Weight times the share of the highest points.
    WeighShare,
    /// Weight times points.
    WeighPoints,
    /// Deduction times the share of the highest points.
    DeductShare,
    /// Deduction for each point times points.
    DeductPoints,
    /// A declared rounding.
    Round,
    /// Weighted points added up to the total.
    Sum,
    /// A group's weighted points added up.
    GroupSum,
    /// A group's deductions added up.
    GroupDeductions,
    /// Price less deductions.
    ComparisonPrice,
    /// A comparison price below zero counts as zero.
    NotBelowZero,
    /// A criterion's points against its threshold.
    CompareThreshold,
    /// A group's sum of points against its threshold.
    CompareGroup,
    /// A group's sum of deductions against its threshold.
    CompareGroupDeductions,
    /// The price against the ceiling.
    CompareCeiling,
    /// The price against the highest price that is admitted by the price rule.
    CompareZeroAt,
    /// A measured answer against the worst value that is accepted, where more is better.
    CompareWorst,
    /// A measured answer against the worst value that is accepted, where less is better.
    CompareWorstLess,
    /// What one more level adds to the deduction.
    LevelInDeduction,
    /// What one more level adds to the weighted points.
    LevelInPoints,
    /// The price difference that weighs as much as a difference in points.
    PointsInMoney,
    /// All quality of an offer together.
    Quality,
    /// Quality through price.
    QualityOverPrice,
    /// Evaluation value: points through price.
    EvaluationValue,
    /// Quality times a published price through the price.
    AdjustedScore,
    /// Price for each point of quality.
    PricePerPoint,
    /// Price through the share of quality.
    AdjustedBid,
    /// Price through a coefficient for features.
    FeaturePrice,
    /// Price less a share of itself.
    ShareOfOwnPrice,
    /// Price and a share of itself.
    ShareAdded,
    /// Price less what the quality is worth to the buyer.
    WillingnessToPay,
    /// The price, where quality only has to reach the least.
    LeastCost,
    /// The price, where every criterion only has to pass.
    LowestAcceptable,
    /// The quality within a budget.
    FixedBudget,
    /// The quality, before any price is opened.
    QualityFirst,
    /// The quality for a price that is set.
    FixedPrice,
    /// All quality together against the least that is admitted.
    CompareQuality,
    /// A quality of all admitted offers that each is compared with.
    ComparedQuality,
    /// A price of all admitted offers that each is compared with.
    ComparedPrice,
    /// Price and a penalty for missing quality.
    PenaltyAdded,
    /// Price less the worth of quality beyond the least.
    QualityPremium,
    /// Price through an index of quality.
    RelativeValue,
    /// What is left of the best quality, times the share of the lowest price.
    UtilityIndex,
    /// Weighted shares of the best.
    BestThroughBest,
    /// Weighted distances to a reference.
    AgainstReference,
    /// The price with all that counts beside it.
    PriceWithCosts,
    /// What is stated of a cost, in money.
    Cost,
    /// A cost that is a share of the price and of other costs.
    CostShare,
    /// What one of the currency is worth at the start that is due in a later year.
    Discount,
    /// What one of the currency is worth at the start that is due every year.
    DiscountYearly,
    /// The price with what is stated beside it.
    CostsAdded,
    /// The price with the priced time.
    TimePriced,
    /// The cost over the whole life.
    LifeCycleCost,
    /// Quality through price, where it is held against the best.
    Ratio,
    /// The best quotient of quality and price.
    BestRatio,
    /// The quotient against the margin below the best.
    CompareMargin,
    /// What decides among those near the best.
    ExtendedRatio,
    /// What stands first in the order.
    Lexicographic,
    /// The price, which stands first in the order.
    LexicographicPrice,
    /// The best that is offered on a criterion.
    BestOffered,
    /// The worst that is offered on a criterion.
    WorstOffered,
    /// The sum of the squares of all that is offered on a criterion.
    SumOfSquares,
    /// The square of the distance from the best that is offered.
    DistanceToBest,
    /// The square of the distance from the worst that is offered.
    DistanceToWorst,
    /// Nearness to the best and distance from the worst.
    NearestToIdeal,
    /// The share of the weights on which one offer is at least as good as another.
    Concordance,
    /// The greatest part of a width by which one offer is worse than another.
    Discordance,
    /// Whether one offer outranks another: 1 where it does.
    Outranks,
    /// How many an offer outranks less how many outrank it.
    Outranking,
    /// The place among the points of a criterion or group.
    PlaceReached,
    /// The place against the last that passes.
    CompareMostPass,
    /// The lowest price against the next.
    ScreenNext,
    /// The price against the mean of the others.
    ScreenMean,
    /// The price against the estimate.
    ScreenEstimate,
}

impl StepRule {
    /// All rules.
    pub const ALL: &[Self] = &[
        Self::LowestOverPrice,
        Self::BetweenLowestAndHighest,
        Self::EqualPrices,
        Self::BetweenFixedPrices,
        Self::ReferenceOverPrice,
        Self::LinearFromLowest,
        Self::MultipleOfLowest,
        Self::PercentFromMean,
        Self::PercentFromMedian,
        Self::MeanOverPrice,
        Self::ShareBelowCeiling,
        Self::DiscountOverHighest,
        Self::BentAtMeanDiscount,
        Self::DiscountOverSaturation,
        Self::BentAtLowerPrice,
        Self::MeanPrice,
        Self::PowerOfDiscount,
        Self::PowerBelowCeiling,
        Self::PowerOfLowest,
        Self::LogarithmOverLowest,
        Self::ShareOfBest,
        Self::BestAnswer,
        Self::RankAmongPrices,
        Self::RankTable,
        Self::PriceRank,
        Self::PriceBands,
        Self::ZeroPrice,
        Self::LowestPrice,
        Self::HighestPrice,
        Self::ScaleLevels,
        Self::ScaleLinear,
        Self::ScaleSteps,
        Self::ScaleYesNo,
        Self::ScaleCount,
        Self::JudgedByOne,
        Self::JudgedConsensus,
        Self::JudgedMean,
        Self::JudgedMedian,
        Self::JudgedTrimmedMean,
        Self::WeighShare,
        Self::WeighPoints,
        Self::DeductShare,
        Self::DeductPoints,
        Self::Round,
        Self::Sum,
        Self::GroupSum,
        Self::GroupDeductions,
        Self::ComparisonPrice,
        Self::NotBelowZero,
        Self::CompareThreshold,
        Self::CompareGroup,
        Self::CompareGroupDeductions,
        Self::CompareCeiling,
        Self::CompareZeroAt,
        Self::CompareWorst,
        Self::CompareWorstLess,
        Self::LevelInDeduction,
        Self::LevelInPoints,
        Self::PointsInMoney,
        Self::Quality,
        Self::QualityOverPrice,
        Self::EvaluationValue,
        Self::AdjustedScore,
        Self::PricePerPoint,
        Self::AdjustedBid,
        Self::FeaturePrice,
        Self::ShareOfOwnPrice,
        Self::ShareAdded,
        Self::WillingnessToPay,
        Self::LeastCost,
        Self::LowestAcceptable,
        Self::FixedBudget,
        Self::QualityFirst,
        Self::FixedPrice,
        Self::CompareQuality,
        Self::ComparedQuality,
        Self::ComparedPrice,
        Self::PenaltyAdded,
        Self::QualityPremium,
        Self::RelativeValue,
        Self::UtilityIndex,
        Self::BestThroughBest,
        Self::AgainstReference,
        Self::PriceWithCosts,
        Self::Cost,
        Self::CostShare,
        Self::Discount,
        Self::DiscountYearly,
        Self::CostsAdded,
        Self::TimePriced,
        Self::LifeCycleCost,
        Self::Ratio,
        Self::BestRatio,
        Self::CompareMargin,
        Self::ExtendedRatio,
        Self::Lexicographic,
        Self::LexicographicPrice,
        Self::BestOffered,
        Self::WorstOffered,
        Self::SumOfSquares,
        Self::DistanceToBest,
        Self::DistanceToWorst,
        Self::NearestToIdeal,
        Self::Concordance,
        Self::Discordance,
        Self::Outranks,
        Self::Outranking,
        Self::PlaceReached,
        Self::CompareMostPass,
        Self::ScreenNext,
        Self::ScreenMean,
        Self::ScreenEstimate,
    ];

    /// The rule's id: that of the reference where it has one.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a line for each rule")]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LowestOverPrice => "P-INV",
            Self::BetweenLowestAndHighest => "P-MINMAX",
            Self::EqualPrices => "P-MINMAX-equal",
            Self::BetweenFixedPrices => "P-BOUNDS",
            Self::ReferenceOverPrice => "P-INVREF",
            Self::LinearFromLowest => "P-LINLOW",
            Self::MultipleOfLowest => "P-FRN",
            Self::PercentFromMean => "P-MEANPCT",
            Self::PercentFromMedian => "P-MEANPCT.median",
            Self::MeanOverPrice => "P-MEANINV",
            Self::ShareBelowCeiling => "P-CEIL",
            Self::DiscountOverHighest => "P-RMAX",
            Self::BentAtMeanDiscount => "P-BILIN",
            Self::DiscountOverSaturation => "P-ARAGON",
            Self::BentAtLowerPrice => "P-JPKINK",
            Self::MeanPrice => "mean-price",
            Self::PowerOfDiscount => "P-RMAXPOW",
            Self::PowerBelowCeiling => "P-CONCAVE",
            Self::PowerOfLowest => "P-INVPOW",
            Self::LogarithmOverLowest => "P-LOG",
            Self::ShareOfBest => "share-of-best",
            Self::BestAnswer => "best-answer",
            Self::RankAmongPrices => "P-RANK",
            Self::RankTable => "rank-table",
            Self::PriceRank => "price-rank",
            Self::PriceBands => "P-PROPSTEP",
            Self::ZeroPrice => "zero-price",
            Self::LowestPrice => "lowest-price",
            Self::HighestPrice => "highest-price",
            Self::ScaleLevels => "scale-levels",
            Self::ScaleLinear => "scale-linear",
            Self::ScaleSteps => "scale-steps",
            Self::ScaleYesNo => "scale-yes-no",
            Self::ScaleCount => "scale-count",
            Self::JudgedByOne => "judged-by-one",
            Self::JudgedConsensus => "judged-consensus",
            Self::JudgedMean => "judged-mean",
            Self::JudgedMedian => "judged-median",
            Self::JudgedTrimmedMean => "judged-trimmed-mean",
            Self::WeighShare => "weigh-share",
            Self::WeighPoints => "weigh-points",
            Self::DeductShare => "deduct-share",
            Self::DeductPoints => "deduct-points",
            Self::Round => "round",
            Self::Sum => "sum",
            Self::GroupSum => "group-sum",
            Self::GroupDeductions => "group-deductions",
            Self::ComparisonPrice => "M-DED",
            Self::NotBelowZero => "not-below-zero",
            Self::CompareThreshold => "compare-threshold",
            Self::CompareGroup => "compare-group",
            Self::CompareGroupDeductions => "compare-group-deductions",
            Self::CompareCeiling => "compare-ceiling",
            Self::CompareZeroAt => "compare-zero-at",
            Self::CompareWorst => "compare-worst",
            Self::CompareWorstLess => "compare-worst-less",
            Self::LevelInDeduction => "level-in-deduction",
            Self::LevelInPoints => "level-in-points",
            Self::PointsInMoney => "points-in-money",
            Self::Quality => "quality",
            Self::QualityOverPrice => "R-LP",
            Self::EvaluationValue => "R-JPDIV",
            Self::AdjustedScore => "R-ADJSCORE",
            Self::PricePerPoint => "R-PPQ",
            Self::AdjustedBid => "R-ADJBID",
            Self::FeaturePrice => "R-PROZORRO",
            Self::ShareOfOwnPrice => "M-OWN",
            Self::ShareAdded => "M-PCTADD",
            Self::WillingnessToPay => "M-WTP",
            Self::LeastCost => "LCS",
            Self::LowestAcceptable => "LPTA",
            Self::FixedBudget => "FBS",
            Self::QualityFirst => "QBS",
            Self::FixedPrice => "fixed-price",
            Self::CompareQuality => "compare-quality",
            Self::ComparedQuality => "compared-quality",
            Self::ComparedPrice => "compared-price",
            Self::PenaltyAdded => "M-ADD",
            Self::QualityPremium => "M-SQP",
            Self::RelativeValue => "M-RVC",
            Self::UtilityIndex => "R-UI",
            Self::BestThroughBest => "R-GEWRICHT",
            Self::AgainstReference => "R-UFABMED",
            Self::PriceWithCosts => "price-with-costs",
            Self::Cost => "cost",
            Self::CostShare => "cost-share",
            Self::Discount => "discount",
            Self::DiscountYearly => "discount-yearly",
            Self::CostsAdded => "M-ADDERS",
            Self::TimePriced => "M-AB",
            Self::LifeCycleCost => "M-LCC",
            Self::Ratio => "R-EXT-ratio",
            Self::BestRatio => "R-EXT-best",
            Self::CompareMargin => "compare-margin",
            Self::ExtendedRatio => "R-EXT",
            Self::Lexicographic => "lexicographic",
            Self::LexicographicPrice => "lexicographic-price",
            Self::BestOffered => "best-offered",
            Self::WorstOffered => "worst-offered",
            Self::SumOfSquares => "sum-of-squares",
            Self::DistanceToBest => "distance-to-best",
            Self::DistanceToWorst => "distance-to-worst",
            Self::NearestToIdeal => "TOPSIS",
            Self::Concordance => "concordance",
            Self::Discordance => "discordance",
            Self::Outranks => "outranks",
            Self::Outranking => "ELECTRE",
            Self::PlaceReached => "place-reached",
            Self::CompareMostPass => "compare-most-pass",
            Self::ScreenNext => "screen-next",
            Self::ScreenMean => "screen-mean",
            Self::ScreenEstimate => "screen-estimate",
        }
    }

    /// Whether the step compares: then its output is 1 where the comparison holds, and 0 where not.
    #[must_use]
    pub const fn compares(self) -> bool {
        matches!(
            self,
            Self::CompareThreshold
                | Self::CompareGroup
                | Self::CompareGroupDeductions
                | Self::CompareCeiling
                | Self::CompareZeroAt
                | Self::CompareWorst
                | Self::CompareWorstLess
                | Self::CompareQuality
                | Self::CompareMargin
                | Self::CompareMostPass
                | Self::ScreenNext
                | Self::ScreenMean
                | Self::ScreenEstimate
        )
    }
}

/// What a step is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Whose figure it is.
    pub offer: Whose,
    /// The criterion or group, where it concerns one.
    pub criterion: Option<String>,
}

/// Whose figure a step makes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// That of the offer with this id.
    Offer(String),
    /// That of the supplier's own bid in a preview, which has no id yet.
    Own,
    /// That of all offers together, such as a lowest price.
    All,
}

/// A number put into a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Its symbol in the formula.
    pub symbol: Cow<'static, str>,
    /// Its exact value.
    pub value: Exact,
    /// What it is.
    pub meaning: InputMeaning,
    /// Where it comes from, where the place of the step does not already say so.
    pub from: Option<Origin>,
    /// The part, by its place in the step's `parts`, whose output this is.
    pub part: Option<usize>,
}

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The offer with this id.
    Offer(String),
    /// The supplier's own bid in a preview.
    Own,
    /// An assumption about offers that are not known.
    Assumed,
    /// The criterion with this id.
    Criterion(String),
    /// The level with this id.
    Level(String),
    /// The assessor of this name.
    Assessor(String),
}

/// What an input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InputMeaning {
    /// The highest points that the scale or the price rule gives.
    MostPoints,
    /// The offer's own price.
    Price,
    /// The lowest of the compared prices.
    LowestPrice,
    /// The highest of the compared prices.
    HighestPrice,
    /// The mean of the compared prices.
    MeanPrice,
    /// The price below which a line flattens.
    LowerPrice,
    /// How far above the lowest price a line ends, as a share of it.
    Span,
    /// How many times the lowest price ends a line.
    Multiple,
    /// Points of a price equal to the mean.
    PointsAtMean,
    /// Points for each per cent.
    PointsPerPercent,
    /// The part of the points that the mean discount gets.
    ShareAtMean,
    /// The discount that suffices for all points, as a share of the ceiling.
    Saturation,
    /// The power that is taken.
    Exponent,
    /// How many times the lowest price gives no points.
    LogarithmBase,
    /// The power to which the base must be raised, where it is a fraction.
    LogarithmValue,
    /// The points that the best answer gets.
    BestGets,
    /// The most points among the admitted offers.
    BestPoints,
    /// How many offers are compared.
    OfferCount,
    /// The place among the prices.
    PriceRank,
    /// The points of a place.
    PointsOfRank,
    /// The limit of a band of prices.
    BandLimit,
    /// The points of a band of prices.
    BandPoints,
    /// The points beyond the last band.
    PointsBeyond,
    /// The published price that earns all points.
    FullAt,
    /// The published price that earns none.
    ZeroAt,
    /// The published reference price.
    Reference,
    /// The small price that a zero price counts as.
    StandsForZero,
    /// The highest price that is admitted.
    Ceiling,
    /// A measured answer.
    Answer,
    /// A value of the scale against which an answer is held.
    ScaleValue,
    /// Points that the scale gives.
    ScalePoints,
    /// An answer of yes (1) or no (0).
    YesOrNo,
    /// A number of things.
    Number,
    /// The highest number of things that gives points.
    MostCounted,
    /// An assessor's grade.
    Grade,
    /// What a criterion counts for.
    Weight,
    /// The deduction for the highest points.
    FullDeduction,
    /// The deduction for each point.
    DeductionPerPoint,
    /// Points before weighting.
    Points,
    /// Points after weighting.
    WeightedPoints,
    /// A deduction from the price.
    Deduction,
    /// The total of weighted points.
    Total,
    /// The comparison price.
    ComparisonPrice,
    /// The least points that pass.
    LeastPoints,
    /// The least sum of deductions that passes.
    LeastDeduction,
    /// The decimals that a rounding keeps.
    Decimals,
    /// All quality together.
    Quality,
    /// The most quality there is.
    MostQuality,
    /// The least quality that is admitted.
    LeastQuality,
    /// What a quotient is multiplied by so that it can be read.
    Multiplier,
    /// What weights are shares of.
    Whole,
    /// What price counts for.
    PriceWeight,
    /// What a point of quality is worth.
    WorthOfPoint,
    /// The quality that an offer's is compared with.
    ComparedQuality,
    /// The price that an offer's is compared with.
    ComparedPrice,
    /// The weight of quality through that of price.
    WeightRatio,
    /// The published estimate of the price.
    Estimate,
    /// A sum that is stated of a cost.
    CostStated,
    /// How many units of a cost there are: as stated, or as the buyer estimates.
    CostNumber,
    /// The price of one unit of a cost: the buyer's, or as stated.
    CostEach,
    /// The share that a cost is of the price and of other costs.
    CostShare,
    /// A cost in money, at the start.
    Cost,
    /// By how much a cost counts for less each year.
    DiscountRate,
    /// What one of the currency is worth at the start.
    DiscountFactor,
    /// The year in which a cost falls due.
    Year,
    /// The first year in which a cost falls due.
    FirstYear,
    /// The last year in which a cost falls due.
    LastYear,
    /// Quality through price.
    Ratio,
    /// The best quotient of quality and price.
    BestRatio,
    /// The margin below the best that stays.
    Margin,
    /// The best that is offered.
    BestOffered,
    /// The worst that is offered.
    WorstOffered,
    /// The sum of the squares of all that is offered.
    SumOfSquares,
    /// The square of the distance from the best.
    DistanceToBest,
    /// The square of the distance from the worst.
    DistanceToWorst,
    /// The share of the weights on which an offer is at least as good.
    Concordance,
    /// The least such share with which it outranks.
    LeastConcordance,
    /// The greatest part of a width by which an offer is worse.
    Discordance,
    /// The greatest such part with which it outranks.
    MostDiscordance,
    /// Whether an offer outranks another.
    Outranks,
    /// Whether another outranks the offer.
    IsOutranked,
    /// By how much an offer is worse than another.
    Behind,
    /// The widest distance that is offered.
    Width,
    /// The place among the points.
    PlaceReached,
    /// The last place that passes.
    MostPass,
    /// The share below which a price is asked about.
    ScreenShare,
    /// The next higher price.
    NextPrice,
}

impl InputMeaning {
    /// All meanings.
    pub const ALL: &[Self] = &[
        Self::MostPoints,
        Self::Price,
        Self::LowestPrice,
        Self::HighestPrice,
        Self::MeanPrice,
        Self::LowerPrice,
        Self::Span,
        Self::Multiple,
        Self::PointsAtMean,
        Self::PointsPerPercent,
        Self::ShareAtMean,
        Self::Saturation,
        Self::Exponent,
        Self::LogarithmBase,
        Self::LogarithmValue,
        Self::BestGets,
        Self::BestPoints,
        Self::OfferCount,
        Self::PriceRank,
        Self::PointsOfRank,
        Self::BandLimit,
        Self::BandPoints,
        Self::PointsBeyond,
        Self::FullAt,
        Self::ZeroAt,
        Self::Reference,
        Self::StandsForZero,
        Self::Ceiling,
        Self::Answer,
        Self::ScaleValue,
        Self::ScalePoints,
        Self::YesOrNo,
        Self::Number,
        Self::MostCounted,
        Self::Grade,
        Self::Weight,
        Self::FullDeduction,
        Self::DeductionPerPoint,
        Self::Points,
        Self::WeightedPoints,
        Self::Deduction,
        Self::Total,
        Self::ComparisonPrice,
        Self::LeastPoints,
        Self::LeastDeduction,
        Self::Decimals,
        Self::Quality,
        Self::MostQuality,
        Self::LeastQuality,
        Self::Multiplier,
        Self::Whole,
        Self::PriceWeight,
        Self::WorthOfPoint,
        Self::ComparedQuality,
        Self::ComparedPrice,
        Self::WeightRatio,
        Self::Estimate,
        Self::CostStated,
        Self::CostNumber,
        Self::CostEach,
        Self::CostShare,
        Self::Cost,
        Self::DiscountRate,
        Self::DiscountFactor,
        Self::Year,
        Self::FirstYear,
        Self::LastYear,
        Self::Ratio,
        Self::BestRatio,
        Self::Margin,
        Self::BestOffered,
        Self::WorstOffered,
        Self::SumOfSquares,
        Self::DistanceToBest,
        Self::DistanceToWorst,
        Self::Concordance,
        Self::LeastConcordance,
        Self::Discordance,
        Self::MostDiscordance,
        Self::Outranks,
        Self::IsOutranked,
        Self::Behind,
        Self::Width,
        Self::PlaceReached,
        Self::MostPass,
        Self::ScreenShare,
        Self::NextPrice,
    ];

    /// The meaning's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::MostPoints => "most-points",
            Self::Price => "price",
            Self::LowestPrice => "lowest-price",
            Self::HighestPrice => "highest-price",
            Self::MeanPrice => "mean-price",
            Self::LowerPrice => "lower-price",
            Self::Span => "span",
            Self::Multiple => "multiple",
            Self::PointsAtMean => "points-at-mean",
            Self::PointsPerPercent => "points-per-percent",
            Self::ShareAtMean => "share-at-mean",
            Self::Saturation => "saturation",
            Self::Exponent => "exponent",
            Self::LogarithmBase => "logarithm-base",
            Self::LogarithmValue => "logarithm-value",
            Self::BestGets => "best-gets",
            Self::BestPoints => "best-points",
            Self::OfferCount => "offer-count",
            Self::PriceRank => "price-rank",
            Self::PointsOfRank => "points-of-rank",
            Self::BandLimit => "band-limit",
            Self::BandPoints => "band-points",
            Self::PointsBeyond => "points-beyond",
            Self::FullAt => "full-at",
            Self::ZeroAt => "zero-at",
            Self::Reference => "reference",
            Self::StandsForZero => "stands-for-zero",
            Self::Ceiling => "ceiling",
            Self::Answer => "answer",
            Self::ScaleValue => "scale-value",
            Self::ScalePoints => "scale-points",
            Self::YesOrNo => "yes-or-no",
            Self::Number => "number",
            Self::MostCounted => "most-counted",
            Self::Grade => "grade",
            Self::Weight => "weight",
            Self::FullDeduction => "full-deduction",
            Self::DeductionPerPoint => "deduction-per-point",
            Self::Points => "points",
            Self::WeightedPoints => "weighted-points",
            Self::Deduction => "deduction",
            Self::Total => "total",
            Self::ComparisonPrice => "comparison-price",
            Self::LeastPoints => "least-points",
            Self::LeastDeduction => "least-deduction",
            Self::Decimals => "decimals",
            Self::Quality => "quality",
            Self::MostQuality => "most-quality",
            Self::LeastQuality => "least-quality",
            Self::Multiplier => "multiplier",
            Self::Whole => "whole",
            Self::PriceWeight => "price-weight",
            Self::WorthOfPoint => "worth-of-point",
            Self::ComparedQuality => "compared-quality",
            Self::ComparedPrice => "compared-price",
            Self::WeightRatio => "weight-ratio",
            Self::Estimate => "estimate",
            Self::CostStated => "cost-stated",
            Self::CostNumber => "cost-number",
            Self::CostEach => "cost-each",
            Self::CostShare => "cost-share",
            Self::Cost => "cost",
            Self::DiscountRate => "discount-rate",
            Self::DiscountFactor => "discount-factor",
            Self::Year => "year",
            Self::FirstYear => "first-year",
            Self::LastYear => "last-year",
            Self::Ratio => "ratio",
            Self::BestRatio => "best-ratio",
            Self::Margin => "margin",
            Self::BestOffered => "best-offered",
            Self::WorstOffered => "worst-offered",
            Self::SumOfSquares => "sum-of-squares",
            Self::DistanceToBest => "distance-to-best",
            Self::DistanceToWorst => "distance-to-worst",
            Self::Concordance => "concordance",
            Self::LeastConcordance => "least-concordance",
            Self::Discordance => "discordance",
            Self::MostDiscordance => "most-discordance",
            Self::Outranks => "outranks",
            Self::IsOutranked => "is-outranked",
            Self::Behind => "behind",
            Self::Width => "width",
            Self::PlaceReached => "place-reached",
            Self::MostPass => "most-pass",
            Self::ScreenShare => "screen-share",
            Self::NextPrice => "next-price",
        }
    }

    /// What it is counted in.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::MostPoints
            | Self::PointsAtMean
            | Self::PointsPerPercent
            | Self::ScalePoints
            | Self::Grade
            | Self::Points
            | Self::WeightedPoints
            | Self::Total
            | Self::LeastPoints
            | Self::Quality
            | Self::MostQuality
            | Self::LeastQuality
            | Self::ComparedQuality
            | Self::PointsOfRank
            | Self::BestGets
            | Self::BestPoints
            | Self::BandPoints
            | Self::Ratio
            | Self::BestRatio
            | Self::PointsBeyond => Unit::Points,
            Self::Price
            | Self::LowestPrice
            | Self::HighestPrice
            | Self::MeanPrice
            | Self::LowerPrice
            | Self::FullAt
            | Self::ZeroAt
            | Self::Reference
            | Self::StandsForZero
            | Self::Ceiling
            | Self::FullDeduction
            | Self::DeductionPerPoint
            | Self::Deduction
            | Self::ComparisonPrice
            | Self::LeastDeduction
            | Self::WorthOfPoint
            | Self::ComparedPrice
            | Self::Estimate
            | Self::CostStated
            | Self::CostEach
            | Self::Cost
            | Self::NextPrice
            | Self::BandLimit => Unit::Money,
            Self::Answer | Self::ScaleValue | Self::Number | Self::MostCounted | Self::CostNumber => {
                Unit::Measured
            }
            Self::YesOrNo
            | Self::Weight
            | Self::Decimals
            | Self::Multiplier
            | Self::Whole
            | Self::PriceWeight
            | Self::WeightRatio
            | Self::Span
            | Self::Multiple
            | Self::ShareAtMean
            | Self::Saturation
            | Self::Exponent
            | Self::LogarithmBase
            | Self::LogarithmValue
            | Self::OfferCount
            | Self::CostShare
            | Self::DiscountRate
            | Self::DiscountFactor
            | Self::Year
            | Self::FirstYear
            | Self::LastYear
            | Self::Margin
            | Self::BestOffered
            | Self::WorstOffered
            | Self::SumOfSquares
            | Self::DistanceToBest
            | Self::DistanceToWorst
            | Self::Concordance
            | Self::LeastConcordance
            | Self::Discordance
            | Self::MostDiscordance
            | Self::Outranks
            | Self::IsOutranked
            | Self::Behind
            | Self::Width
            | Self::PlaceReached
            | Self::MostPass
            | Self::ScreenShare
            | Self::PriceRank => Unit::Plain,
        }
    }
}

/// What a number is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Points, weighted or not.
    Points,
    /// The procurement's currency.
    Money,
    /// The unit of the criterion's scale.
    Measured,
    /// A bare number: a weight, a number of decimals, 1 for true.
    Plain,
}

/// What did not count in a step, and why.
#[derive(Clone, Debug, PartialEq)]
pub enum NotApplied {
    /// A rejected offer's price, which is compared with nobody's.
    Rejected {
        /// The rejected offer.
        offer: String,
        /// Its price, where it stated one.
        price: Option<Exact>,
    },
    /// What lies beyond a limit of the scale or of the rule.
    Beyond {
        /// The value that was reached.
        value: Exact,
        /// The value that counts instead.
        counted: Exact,
        /// What both are counted in.
        unit: Unit,
    },
}
