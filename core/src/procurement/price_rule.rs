use crate::number::Exact;

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
        }
    }

    /// The points that a weight is a share of.
    #[must_use]
    pub fn most(&self) -> &Exact {
        match self {
            Self::LowestOverPrice { most, .. }
            | Self::BetweenLowestAndHighest { most, .. }
            | Self::BetweenFixedPrices { most, .. }
            | Self::ReferenceOverPrice { most, .. } => most,
        }
    }

    /// Whether an offer's points depend on the other offers.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        matches!(self, Self::LowestOverPrice { .. } | Self::BetweenLowestAndHighest { .. })
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
