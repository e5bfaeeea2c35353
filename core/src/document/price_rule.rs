//! The wire types of the price rules: how a price becomes points.

use super::rounding::Rounding;
use super::wire::{Decimal, wire_choice, wire_object, wire_words};

wire_choice! {
    /// How a price becomes points. Ids are those of the method; names in a language are labels.
    PriceRule by "rule" {
        /// Lowest price through price. Relative.
        "P-INV" LowestOverPrice {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// A straight line from the lowest price to the highest. Relative.
        "P-MINMAX" BetweenLowestAndHighest {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// What equal prices, or a single offer, get.
            "equalPrices" equal_prices: EqualPrices,
        }
        /// A straight line between two published prices. Absolute.
        "P-BOUNDS" BetweenFixedPrices {
            /// Points at the price that earns all of them, before weighting.
            "most" most: Decimal,
            /// The price that earns all points.
            "fullAt" full_at: Decimal,
            /// The price that earns none.
            "zeroAt" zero_at: Decimal,
            /// What happens below `fullAt`.
            "below" below: BelowBounds,
            /// What happens above `zeroAt`.
            "above" above: AboveBounds,
        }
        /// A published reference price through price. Absolute.
        "P-INVREF" ReferenceOverPrice {
            /// Points at the reference price, before weighting.
            "most" most: Decimal,
            /// The published reference price.
            "reference" reference: Decimal,
            /// Whether a price below the reference earns no more than `most`.
            "capped" capped: bool,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// A straight line from the lowest price down to none at a stated share above it. Relative.
        "P-LINLOW" LinearFromLowest {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// How far above the lowest price the points end, as a share of it: "1" is at twice the lowest price.
            "span" span: Decimal,
            /// What becomes of points below zero.
            "belowZero" below_zero: BelowZero,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// A straight line from the lowest price down to none at a stated multiple of it. Relative.
        "P-FRN" MultipleOfLowest {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// How many times the lowest price gives no points, above "1".
            "multiple" multiple: Decimal,
            /// What becomes of points below zero.
            "belowZero" below_zero: BelowZero,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// So many points for each per cent that a price differs from the mean, or the median. Relative.
        "P-MEANPCT" PercentFromMean {
            /// The highest points, before weighting.
            "most" most: Decimal,
            /// Which price is in the middle; left out for the mean.
            "middle" middle: Option<MiddlePrice>,
            /// Points of a price equal to the one in the middle.
            "atMean" at_mean: Decimal,
            /// Points for each per cent of the price in the middle.
            "perPercent" per_percent: Decimal,
            /// Whether points stay between zero and `most`.
            "clipped" clipped: bool,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// The mean price through price. Relative.
        "P-MEANINV" MeanOverPrice {
            /// Points of a price equal to the mean, before weighting.
            "most" most: Decimal,
            /// Whether a price below the mean earns no more than `most`.
            "capped" capped: bool,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// Points for the share by which a price is below a published ceiling. Absolute.
        "P-CEIL" ShareBelowCeiling {
            /// Points of a price of zero, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
        }
        /// The discount on a published ceiling as a share of the highest discount. Relative.
        "P-RMAX" DiscountOverHighest {
            /// Points of the highest discount, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// What offers get where all are at the ceiling.
            "atCeiling" at_ceiling: EqualPrices,
        }
        /// Two lines that meet at the mean discount on a published ceiling. Relative.
        "P-BILIN" BentAtMeanDiscount {
            /// Points of the highest discount, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// The part of the points that the mean discount gets, between "0" and "1"; "0.80", "0.85" and "0.90" are in use.
            "share" share: Decimal,
            /// What equal discounts, or a single offer, get.
            "equal" equal: EqualDiscounts,
        }
        /// The discount through a stated saturation discount, or through the highest where that is larger. Relative.
        "P-ARAGON" DiscountOverSaturation {
            /// The highest points, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// The discount that suffices for all points, as a share of the ceiling: "0.20" is 20 per cent.
            "saturation" saturation: Decimal,
        }
        /// A straight line from a published ceiling, with half the slope below a published lower price. Absolute.
        "P-JPKINK" BentAtLowerPrice {
            /// Points that the line would give at zero if it did not bend, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// The price below which the line flattens.
            "lower" lower: Decimal,
        }
        /// The share of the highest discount on a published ceiling, raised to a power. Relative.
        "P-RMAXPOW" PowerOfDiscount {
            /// Points of the highest discount, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// The power, above "0" and at most "10", with two decimals at most.
            "exponent" exponent: Decimal,
            /// How the points are rounded; needed where the power is not whole, since they are then irrational.
            "rounding" rounding: Option<Rounding>,
            /// What offers get where all are at the ceiling.
            "atCeiling" at_ceiling: EqualPrices,
        }
        /// What a power of the price, as a share of a published ceiling, leaves of the points. Absolute.
        "P-CONCAVE" PowerBelowCeiling {
            /// Points of a price of zero, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// The power, above "1" and at most "10", with two decimals at most.
            "exponent" exponent: Decimal,
            /// How the points are rounded; needed where the power is not whole, since they are then irrational.
            "rounding" rounding: Option<Rounding>,
        }
        /// Lowest price through price, raised to a power. Relative.
        "P-INVPOW" PowerOfLowest {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// The power, above "0" and at most "10", with two decimals at most.
            "exponent" exponent: Decimal,
            /// How the points are rounded; needed where the power is not whole, since they are then irrational.
            "rounding" rounding: Option<Rounding>,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// Points fall with the logarithm of the price over the lowest price. Relative.
        "P-LOG" LogarithmOverLowest {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// How many times the lowest price gives no points, above "1".
            "base" base: Decimal,
            /// How the points are rounded: they are mostly irrational.
            "rounding" rounding: Rounding,
            /// What becomes of points below zero.
            "belowZero" below_zero: BelowZero,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// Points by the place among the prices. Relative.
        "P-RANK" RankAmongPrices {
            /// Points of the first place, before weighting.
            "most" most: Decimal,
            /// The points of the first place, the second, and so on, none more than the one before; without it each place gets an equal share of the points less.
            "table" table: Option<RankTable>,
            /// What equal prices get.
            "ties" ties: EqualRanks,
        }
        /// The points of the price band in which the price lies. Absolute.
        "P-PROPSTEP" PriceBands {
            /// The bands, from the lowest price up: limits rising and points falling. At least one.
            "bands" bands: Vec<PriceBand>,
            /// Where a price on a limit belongs.
            "limit" limit: BandLimit,
            /// The points of a price beyond the last band, fewer than the last band's.
            "beyond" beyond: Decimal,
        }
    }
}

wire_object! {
    /// The points of places among the prices.
    RankTable {
        /// The points of the first place, the second, and so on. At least one; the first are the highest points.
        "points" points: Vec<Decimal>,
        /// The points of all places after these.
        "beyond" beyond: Decimal,
    }
}

wire_words! {
    /// What equal prices get where places give points.
    EqualRanks {
        /// Each the best of their places.
        "best" Best,
        /// Each the mean of their places.
        "mean" Mean,
    }
}

wire_object! {
    /// A band of prices and its points.
    PriceBand {
        /// The band's upper limit, above zero.
        "upTo" up_to: Decimal,
        /// Its points.
        "points" points: Decimal,
    }
}

wire_words! {
    /// Where a price on the limit of a band belongs.
    BandLimit {
        /// In the band.
        "included" Included,
        /// In the next band.
        "excluded" Excluded,
    }
}

wire_words! {
    /// What becomes of points below zero, where a price lies beyond the end of a line.
    BelowZero {
        /// They stand: the line goes on.
        "allowed" Allowed,
        /// They count as zero.
        "zero" Zero,
    }
}

wire_words! {
    /// Which of the compared prices others are measured from.
    MiddlePrice {
        /// Their mean.
        "mean" Mean,
        /// The one in the middle; of an even number, the mean of the two in the middle.
        "median" Median,
    }
}

wire_words! {
    /// What equal discounts get where the formula divides by their difference.
    EqualDiscounts {
        /// All get the highest points.
        "full" Full,
        /// All get the part that the mean discount gets.
        "share" Share,
    }
}

wire_choice! {
    /// What a price of zero means where the formula divides by the price.
    ZeroPrice by "means" {
        /// The evaluation stops with a question to the buyer.
        "stop" Stop {}
        /// It counts as a stated small price.
        "counts-as" CountsAs {
            /// That price, above zero.
            "price" price: Decimal,
        }
    }
}

wire_words! {
    /// What equal prices get where the formula divides by their difference.
    EqualPrices {
        /// All get the highest points.
        "full" Full,
        /// All get none.
        "zero" Zero,
    }
}

wire_words! {
    /// What happens to a price below the one that earns all points.
    BelowBounds {
        /// The line goes on: more than the highest points.
        "continue" Continue,
        /// No more than the highest points: a floor price, not lawful in Sweden (HFD 2022 ref. 41).
        "clip" Clip,
    }
}

wire_words! {
    /// What happens to a price above the one that earns none.
    AboveBounds {
        /// The line goes on: negative points.
        "continue" Continue,
        /// No less than zero points.
        "clip" Clip,
        /// The offer is rejected.
        "reject" Reject,
    }
}
