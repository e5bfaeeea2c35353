use crate::number::{Exact, Rounding};

/// How a price becomes points out of the price criterion's maximum. Each rule's id is the one of
/// the reference; names in a language are labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PriceRule {
    /// `P-INV`: lowest price through price. Relative: depends on the other offers, and a losing
    /// offer can swap two others.
    LowestOverPrice {
        /// Points of the lowest price, before weighting.
        most: Exact,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `P-MINMAX`: straight line from the lowest price (all points) to the highest (none).
    /// Relative, and the most easily upset by an irrelevant offer.
    BetweenLowestAndHighest {
        /// Points of the lowest price, before weighting.
        most: Exact,
        /// What equal prices (or a single offer) get, for which the formula has no value.
        equal_prices: EqualPrices,
    },
    /// `P-BOUNDS`: straight line between two published prices. Absolute: each offer's points can be
    /// worked out on its own.
    BetweenFixedPrices {
        /// Points at the price that earns all of them, before weighting.
        most: Exact,
        /// The price that earns all points.
        full_at: Exact,
        /// The price that earns none. INVARIANT: above `full_at`.
        zero_at: Exact,
        /// What happens below `full_at`.
        below: BelowBounds,
        /// What happens above `zero_at`.
        above: AboveBounds,
    },
    /// `P-INVREF`: a published reference price through price. Absolute.
    ReferenceOverPrice {
        /// Points at the reference price, before weighting.
        most: Exact,
        /// The published reference price. INVARIANT: above zero.
        reference: Exact,
        /// Whether a price below the reference earns no more than `most` (a floor price).
        capped: bool,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `P-LINLOW`: straight line from the lowest price down to none at a stated share above it. Relative.
    LinearFromLowest {
        /// Points of the lowest price, before weighting.
        most: Exact,
        /// How far above the lowest price the points end, as a share of it. INVARIANT: above zero.
        span: Exact,
        /// What becomes of points below zero.
        below_zero: BelowZero,
        /// What a price of zero means, by which the formula would divide where it is the lowest.
        zero_price: ZeroPrice,
    },
    /// `P-FRN`: straight line from the lowest price down to none at a stated multiple of it. Relative.
    MultipleOfLowest {
        /// Points of the lowest price, before weighting.
        most: Exact,
        /// How many times the lowest price gives no points. INVARIANT: above one.
        multiple: Exact,
        /// What becomes of points below zero.
        below_zero: BelowZero,
        /// What a price of zero means, by which the formula would divide where it is the lowest.
        zero_price: ZeroPrice,
    },
    /// `P-MEANPCT`: so many points for each per cent that a price differs from the mean, or the median. Relative.
    PercentFromMean {
        /// The highest points, before weighting.
        most: Exact,
        /// Which price is in the middle.
        middle: MiddlePrice,
        /// Points of a price equal to the one in the middle. INVARIANT: between zero and `most`.
        at_mean: Exact,
        /// Points for each per cent of the price in the middle. INVARIANT: above zero.
        per_percent: Exact,
        /// Whether points stay between zero and `most`.
        clipped: bool,
        /// What a price of zero means: the mean is zero where all prices are.
        zero_price: ZeroPrice,
    },
    /// `P-MEANINV`: mean price through price. Relative.
    MeanOverPrice {
        /// Points of a price equal to the mean, before weighting.
        most: Exact,
        /// Whether a price below the mean earns no more than `most`.
        capped: bool,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `P-CEIL`: points for the share by which a price is below a published ceiling. Absolute.
    ShareBelowCeiling {
        /// Points of a price of zero, before weighting.
        most: Exact,
        /// The ceiling; a dearer offer is rejected. INVARIANT: above zero.
        ceiling: Exact,
    },
    /// `P-RMAX`: the discount on a published ceiling as a share of the highest discount. Relative.
    DiscountOverHighest {
        /// Points of the highest discount, before weighting.
        most: Exact,
        /// The ceiling; a dearer offer is rejected. INVARIANT: above zero.
        ceiling: Exact,
        /// What offers get where all are at the ceiling, so that there is no discount.
        at_ceiling: EqualPrices,
    },
    /// `P-BILIN`: discounts up to the mean discount share a stated part of the points on one line, and
    /// those above it the rest on another. Relative.
    BentAtMeanDiscount {
        /// Points of the highest discount, before weighting.
        most: Exact,
        /// The ceiling; a dearer offer is rejected. INVARIANT: above zero.
        ceiling: Exact,
        /// The part of the points that the mean discount gets. INVARIANT: between zero and one.
        share: Exact,
        /// What equal discounts (or a single offer) get, between which there is no line.
        equal: EqualDiscounts,
    },
    /// `P-ARAGON`: the discount through a stated saturation discount, or through the highest discount
    /// where that is larger. Relative.
    DiscountOverSaturation {
        /// The highest points, before weighting.
        most: Exact,
        /// The ceiling; a dearer offer is rejected. INVARIANT: above zero.
        ceiling: Exact,
        /// The discount that suffices for all points, as a share of the ceiling. INVARIANT: above zero.
        saturation: Exact,
    },
    /// `P-JPKINK`: straight line from a published ceiling that flattens to half its slope below a
    /// published lower price. Absolute.
    BentAtLowerPrice {
        /// Points that the line would give at zero if it did not bend, before weighting.
        most: Exact,
        /// The ceiling; a dearer offer is rejected. INVARIANT: above `lower`.
        ceiling: Exact,
        /// The price below which the line flattens. INVARIANT: above zero.
        lower: Exact,
    },
    /// `P-RMAXPOW`: the share of the highest discount, raised to a power. Relative.
    PowerOfDiscount {
        /// Points of the highest discount, before weighting.
        most: Exact,
        /// The ceiling; a dearer offer is rejected. INVARIANT: above zero.
        ceiling: Exact,
        /// The power and how its points are rounded.
        power: PricePower,
        /// What offers get where all are at the ceiling, so that there is no discount.
        at_ceiling: EqualPrices,
    },
    /// `P-CONCAVE`: points for what a power of the price, as a share of a published ceiling, leaves. Absolute.
    PowerBelowCeiling {
        /// Points of a price of zero, before weighting.
        most: Exact,
        /// The ceiling; a dearer offer is rejected. INVARIANT: above zero.
        ceiling: Exact,
        /// The power and how its points are rounded. INVARIANT: the exponent is above one.
        power: PricePower,
    },
    /// `P-INVPOW`: lowest price through price, raised to a power. Relative.
    PowerOfLowest {
        /// Points of the lowest price, before weighting.
        most: Exact,
        /// The power and how its points are rounded.
        power: PricePower,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `P-LOG`: points fall with the logarithm of the price over the lowest price. Relative.
    LogarithmOverLowest {
        /// Points of the lowest price, before weighting.
        most: Exact,
        /// How many times the lowest price gives no points. INVARIANT: above one.
        base: Exact,
        /// How the points are rounded, which are mostly irrational.
        rounding: Rounding,
        /// What becomes of points below zero.
        below_zero: BelowZero,
        /// What a price of zero means, for which the formula has no value.
        zero_price: ZeroPrice,
    },
    /// `P-RANK`: points by the place among the prices. Relative.
    RankAmongPrices {
        /// Points of the first place, before weighting.
        most: Exact,
        /// How a place becomes points.
        points: RankPoints,
        /// What equal prices get.
        ties: EqualRanks,
    },
    /// `P-PROPSTEP`: the points of the price band. Absolute.
    PriceBands {
        /// Points of the first band, before weighting.
        most: Exact,
        /// The bands. INVARIANT: limits strictly rising, points strictly falling.
        bands: Vec<PriceBand>,
        /// Where a price on a limit belongs.
        limit: BandLimit,
        /// The points of a price beyond the last band.
        beyond: Exact,
    },
}

/// How a place among the prices becomes points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RankPoints {
    /// An equal share of the points less for each place.
    Share,
    /// Those of a table.
    Table {
        /// The points of the first place, the second, and so on. INVARIANT: not rising.
        points: Vec<Exact>,
        /// The points of all places after these.
        beyond: Exact,
    },
}

/// What equal prices get where places give points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EqualRanks {
    /// Each the best of their places.
    Best,
    /// Each the mean of their places.
    Mean,
}

/// A band of prices and its points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceBand {
    /// The band's upper limit.
    pub up_to: Exact,
    /// Its points.
    pub points: Exact,
}

/// Where a price on the limit of a band belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandLimit {
    /// In the band.
    Included,
    /// In the next band.
    Excluded,
}

/// A power that a price rule takes. Where it is not whole its values are mostly irrational, so the
/// documents say to how many decimals the points are rounded: then all that follows is exact, and a
/// person can redo it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricePower {
    /// The exponent. INVARIANT: within the limits of [`Exponent`](crate::number::Exponent).
    pub exponent: Exact,
    /// How the points are rounded. INVARIANT: there where the exponent is not whole.
    pub rounding: Option<Rounding>,
}

impl PriceRule {
    /// The rule's id in files and in the reference.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::LowestOverPrice { .. } => "P-INV",
            Self::BetweenLowestAndHighest { .. } => "P-MINMAX",
            Self::BetweenFixedPrices { .. } => "P-BOUNDS",
            Self::ReferenceOverPrice { .. } => "P-INVREF",
            Self::LinearFromLowest { .. } => "P-LINLOW",
            Self::MultipleOfLowest { .. } => "P-FRN",
            Self::PercentFromMean { .. } => "P-MEANPCT",
            Self::MeanOverPrice { .. } => "P-MEANINV",
            Self::ShareBelowCeiling { .. } => "P-CEIL",
            Self::DiscountOverHighest { .. } => "P-RMAX",
            Self::BentAtMeanDiscount { .. } => "P-BILIN",
            Self::DiscountOverSaturation { .. } => "P-ARAGON",
            Self::BentAtLowerPrice { .. } => "P-JPKINK",
            Self::PowerOfDiscount { .. } => "P-RMAXPOW",
            Self::PowerBelowCeiling { .. } => "P-CONCAVE",
            Self::PowerOfLowest { .. } => "P-INVPOW",
            Self::LogarithmOverLowest { .. } => "P-LOG",
            Self::RankAmongPrices { .. } => "P-RANK",
            Self::PriceBands { .. } => "P-PROPSTEP",
        }
    }

    /// The points that a weight is a share of.
    #[must_use]
    pub fn most(&self) -> &Exact {
        match self {
            Self::LowestOverPrice { most, .. }
            | Self::BetweenLowestAndHighest { most, .. }
            | Self::BetweenFixedPrices { most, .. }
            | Self::ReferenceOverPrice { most, .. }
            | Self::LinearFromLowest { most, .. }
            | Self::MultipleOfLowest { most, .. }
            | Self::PercentFromMean { most, .. }
            | Self::MeanOverPrice { most, .. }
            | Self::ShareBelowCeiling { most, .. }
            | Self::DiscountOverHighest { most, .. }
            | Self::BentAtMeanDiscount { most, .. }
            | Self::DiscountOverSaturation { most, .. }
            | Self::BentAtLowerPrice { most, .. }
            | Self::PowerOfDiscount { most, .. }
            | Self::PowerBelowCeiling { most, .. }
            | Self::PowerOfLowest { most, .. }
            | Self::LogarithmOverLowest { most, .. }
            | Self::RankAmongPrices { most, .. }
            | Self::PriceBands { most, .. } => most,
        }
    }

    /// Whether an offer's points depend on the other offers.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        match self {
            Self::LowestOverPrice { .. }
            | Self::BetweenLowestAndHighest { .. }
            | Self::LinearFromLowest { .. }
            | Self::MultipleOfLowest { .. }
            | Self::PercentFromMean { .. }
            | Self::MeanOverPrice { .. }
            | Self::DiscountOverHighest { .. }
            | Self::BentAtMeanDiscount { .. }
            | Self::DiscountOverSaturation { .. }
            | Self::PowerOfDiscount { .. }
            | Self::PowerOfLowest { .. }
            | Self::LogarithmOverLowest { .. }
            | Self::RankAmongPrices { .. } => true,
            Self::BetweenFixedPrices { .. }
            | Self::ReferenceOverPrice { .. }
            | Self::ShareBelowCeiling { .. }
            | Self::BentAtLowerPrice { .. }
            | Self::PowerBelowCeiling { .. }
            | Self::PriceBands { .. } => false,
        }
    }

    /// What a price of zero means, where the formula may divide by it.
    #[must_use]
    pub fn zero_price(&self) -> Option<&ZeroPrice> {
        match self {
            Self::LowestOverPrice { zero_price, .. }
            | Self::ReferenceOverPrice { zero_price, .. }
            | Self::LinearFromLowest { zero_price, .. }
            | Self::MultipleOfLowest { zero_price, .. }
            | Self::PercentFromMean { zero_price, .. }
            | Self::MeanOverPrice { zero_price, .. }
            | Self::PowerOfLowest { zero_price, .. }
            | Self::LogarithmOverLowest { zero_price, .. } => Some(zero_price),
            Self::BetweenLowestAndHighest { .. }
            | Self::BetweenFixedPrices { .. }
            | Self::ShareBelowCeiling { .. }
            | Self::DiscountOverHighest { .. }
            | Self::BentAtMeanDiscount { .. }
            | Self::DiscountOverSaturation { .. }
            | Self::BentAtLowerPrice { .. }
            | Self::PowerOfDiscount { .. }
            | Self::PowerBelowCeiling { .. }
            | Self::RankAmongPrices { .. }
            | Self::PriceBands { .. } => None,
        }
    }

    /// Whether a power is taken of the price itself, which has no value below zero.
    #[must_use]
    pub const fn raises_the_price(&self) -> bool {
        matches!(self, Self::PowerBelowCeiling { .. })
    }

    /// The highest price that the rule itself admits, where it has one: beyond a ceiling its formula
    /// is not defined, or its documents reject what lies beyond.
    #[must_use]
    pub fn highest_admitted(&self) -> Option<&Exact> {
        match self {
            Self::BetweenFixedPrices { zero_at, above: AboveBounds::Reject, .. } => Some(zero_at),
            Self::ShareBelowCeiling { ceiling, .. }
            | Self::DiscountOverHighest { ceiling, .. }
            | Self::BentAtMeanDiscount { ceiling, .. }
            | Self::DiscountOverSaturation { ceiling, .. }
            | Self::BentAtLowerPrice { ceiling, .. }
            | Self::PowerOfDiscount { ceiling, .. }
            | Self::PowerBelowCeiling { ceiling, .. } => Some(ceiling),
            _ => None,
        }
    }
}

/// What a price of zero means where the formula divides by it. A stated choice: a zero price cannot
/// be rejected merely for being zero (Tax-Fin-Lex C-367/19), so the documents must say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZeroPrice {
    /// The evaluation stops with a question to the buyer.
    Stop,
    /// It counts as this small price. INVARIANT: above zero.
    CountsAs(Exact),
}

/// What equal prices get where the formula divides by their difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EqualPrices {
    /// All get the highest points.
    Full,
    /// All get none.
    Zero,
}

/// What happens to a price below the one that earns all points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BelowBounds {
    /// The line goes on: more than the highest points.
    Continue,
    /// No more than the highest points (a floor price; not lawful in Sweden, HFD 2022 ref. 41).
    Clip,
}

/// What happens to a price above the one that earns none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboveBounds {
    /// The line goes on: negative points.
    Continue,
    /// No less than zero points.
    Clip,
    /// The offer is rejected.
    Reject,
}

/// What becomes of points below zero, where a price lies beyond the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BelowZero {
    /// They stand: the line goes on.
    Allowed,
    /// They count as zero.
    Zero,
}

/// Which of the compared prices others are measured from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MiddlePrice {
    /// Their mean.
    Mean,
    /// The one in the middle; of an even number, the mean of the two in the middle.
    Median,
}

/// What equal discounts get where the formula divides by their difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EqualDiscounts {
    /// All get the highest points.
    Full,
    /// All get the part that the mean discount gets.
    Share,
}
