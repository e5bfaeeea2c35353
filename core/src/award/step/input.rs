use super::Unit;

/// Declares the meanings once: each with what it is, its id, and what it is counted in.
macro_rules! meanings {
    ($($(#[doc = $what:literal])+ $id:literal $meaning:ident in $unit:ident,)+) => {
        /// What a number put into a step is. Closed, so that every meaning has its words in every language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum InputMeaning {
            $($(#[doc = $what])+ $meaning,)+
        }

        impl InputMeaning {
            /// All meanings.
            pub const ALL: &[Self] = &[$(Self::$meaning),+];

            /// The meaning's id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$meaning => $id,)+
                }
            }

            /// What it is counted in.
            #[must_use]
            pub const fn unit(self) -> Unit {
                match self {
                    $(Self::$meaning => Unit::$unit,)+
                }
            }
        }
    };
}

meanings! {
    /// The highest points that the scale or the price rule gives.
    "most-points" MostPoints in Points,
    /// The offer's own price.
    "price" Price in Money,
    /// The lowest of the compared prices.
    "lowest-price" LowestPrice in Money,
    /// The highest of the compared prices.
    "highest-price" HighestPrice in Money,
    /// The mean of the compared prices.
    "mean-price" MeanPrice in Money,
    /// The price below which a line flattens.
    "lower-price" LowerPrice in Money,
    /// How far above the lowest price a line ends, as a share of it.
    "span" Span in Plain,
    /// How many times the lowest price ends a line.
    "multiple" Multiple in Plain,
    /// Points of a price equal to the mean.
    "points-at-mean" PointsAtMean in Points,
    /// Points for each per cent.
    "points-per-percent" PointsPerPercent in Points,
    /// The part of the points that the mean discount gets.
    "share-at-mean" ShareAtMean in Plain,
    /// The discount that suffices for all points, as a share of the ceiling.
    "saturation" Saturation in Plain,
    /// The power that is taken.
    "exponent" Exponent in Plain,
    /// How many times the lowest price gives no points.
    "logarithm-base" LogarithmBase in Plain,
    /// The power to which the base must be raised, where it is a fraction.
    "logarithm-value" LogarithmValue in Plain,
    /// The points that the best answer gets.
    "best-gets" BestGets in Points,
    /// The most points among the admitted offers.
    "best-points" BestPoints in Points,
    /// How many offers are compared.
    "offer-count" OfferCount in Plain,
    /// The place among the prices.
    "price-rank" PriceRank in Plain,
    /// The points of a place.
    "points-of-rank" PointsOfRank in Points,
    /// The limit of a band of prices.
    "band-limit" BandLimit in Money,
    /// The points of a band of prices.
    "band-points" BandPoints in Points,
    /// The points beyond the last band.
    "points-beyond" PointsBeyond in Points,
    /// The published price that earns all points.
    "full-at" FullAt in Money,
    /// The published price that earns none.
    "zero-at" ZeroAt in Money,
    /// The published reference price.
    "reference" Reference in Money,
    /// The small price that a zero price counts as.
    "stands-for-zero" StandsForZero in Money,
    /// The highest price that is admitted.
    "ceiling" Ceiling in Money,
    /// A measured answer.
    "answer" Answer in Measured,
    /// A value of the scale against which an answer is held.
    "scale-value" ScaleValue in Measured,
    /// Points that the scale gives.
    "scale-points" ScalePoints in Points,
    /// An answer of yes (1) or no (0).
    "yes-or-no" YesOrNo in Plain,
    /// A number of things.
    "number" Number in Measured,
    /// The highest number of things that gives points.
    "most-counted" MostCounted in Measured,
    /// An assessor's grade.
    "grade" Grade in Points,
    /// What a criterion counts for.
    "weight" Weight in Plain,
    /// The deduction for the highest points.
    "full-deduction" FullDeduction in Money,
    /// The deduction for each point.
    "deduction-per-point" DeductionPerPoint in Money,
    /// Points before weighting.
    "points" Points in Points,
    /// Points after weighting.
    "weighted-points" WeightedPoints in Points,
    /// A deduction from the price.
    "deduction" Deduction in Money,
    /// The total of weighted points.
    "total" Total in Points,
    /// The comparison price.
    "comparison-price" ComparisonPrice in Money,
    /// The least points that pass.
    "least-points" LeastPoints in Points,
    /// The least sum of deductions that passes.
    "least-deduction" LeastDeduction in Money,
    /// The decimals that a rounding keeps.
    "decimals" Decimals in Plain,
    /// All quality together.
    "quality" Quality in Points,
    /// The most quality there is.
    "most-quality" MostQuality in Points,
    /// The least quality that is admitted.
    "least-quality" LeastQuality in Points,
    /// What a quotient is multiplied by so that it can be read.
    "multiplier" Multiplier in Plain,
    /// What weights are shares of.
    "whole" Whole in Plain,
    /// What price counts for.
    "price-weight" PriceWeight in Plain,
    /// What a point of quality is worth.
    "worth-of-point" WorthOfPoint in Money,
    /// The quality that an offer's is compared with.
    "compared-quality" ComparedQuality in Points,
    /// The price that an offer's is compared with.
    "compared-price" ComparedPrice in Money,
    /// The weight of quality through that of price.
    "weight-ratio" WeightRatio in Plain,
    /// The published estimate of the price.
    "estimate" Estimate in Money,
    /// A sum that is stated of a cost.
    "cost-stated" CostStated in Money,
    /// How many units of a cost there are: as stated, or as the buyer estimates.
    "cost-number" CostNumber in Measured,
    /// The price of one unit of a cost: the buyer's, or as stated.
    "cost-each" CostEach in Money,
    /// The share that a cost is of the price and of other costs.
    "cost-share" CostShare in Plain,
    /// A cost in money, at the start.
    "cost" Cost in Money,
    /// By how much a cost counts for less each year.
    "discount-rate" DiscountRate in Plain,
    /// What one of the currency is worth at the start.
    "discount-factor" DiscountFactor in Plain,
    /// The year in which a cost falls due.
    "year" Year in Plain,
    /// The first year in which a cost falls due.
    "first-year" FirstYear in Plain,
    /// The last year in which a cost falls due.
    "last-year" LastYear in Plain,
    /// Quality through price.
    "ratio" Ratio in Points,
    /// The best quotient of quality and price.
    "best-ratio" BestRatio in Points,
    /// The margin below the best that stays.
    "margin" Margin in Plain,
    /// The best that is offered.
    "best-offered" BestOffered in Plain,
    /// The worst that is offered.
    "worst-offered" WorstOffered in Plain,
    /// The sum of the squares of all that is offered.
    "sum-of-squares" SumOfSquares in Plain,
    /// The square of the distance from the best.
    "distance-to-best" DistanceToBest in Plain,
    /// The square of the distance from the worst.
    "distance-to-worst" DistanceToWorst in Plain,
    /// The share of the weights on which an offer is at least as good.
    "concordance" Concordance in Plain,
    /// The least such share with which it outranks.
    "least-concordance" LeastConcordance in Plain,
    /// The greatest part of a width by which an offer is worse.
    "discordance" Discordance in Plain,
    /// The greatest such part with which it outranks.
    "most-discordance" MostDiscordance in Plain,
    /// Whether an offer outranks another.
    "outranks" Outranks in Plain,
    /// Whether another outranks the offer.
    "is-outranked" IsOutranked in Plain,
    /// By how much an offer is worse than another.
    "behind" Behind in Plain,
    /// The widest distance that is offered.
    "width" Width in Plain,
    /// The place among the points.
    "place-reached" PlaceReached in Plain,
    /// The last place that passes.
    "most-pass" MostPass in Plain,
    /// The share below which a price is asked about.
    "screen-share" ScreenShare in Plain,
    /// The next higher price.
    "next-price" NextPrice in Money,
    /// How strongly an offer is preferred to another.
    "preference-grade" PreferenceGrade in Plain,
    /// How far an offer is preferred to all others.
    "preference" Preference in Plain,
    /// How far the most preferred offer is.
    "most-preferred" MostPreferred in Plain,
    /// How far an assessor prefers an offer, as a share.
    "preference-share" PreferenceShare in Plain,
    /// How many times as good as another an offer is held to be.
    "preference-ratio" PreferenceRatio in Plain,
    /// How many times as good as another the best is held to be.
    "best-ratio-of-preference" BestRatioOfPreference in Plain,
    /// A priority, with so many decimals as the rounding needs.
    "priority" PriorityNear in Plain,
    /// The principal eigenvalue of the comparisons.
    "eigenvalue" Eigenvalue in Plain,
    /// The index of comparisons made at random.
    "index-at-random" IndexAtRandom in Plain,
}
