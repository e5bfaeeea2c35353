use crate::number::Exact;

/// When a price looks abnormally low (Directive 2014/24/EU art. 69), so that the tenderer is asked to
/// explain it. A screen never rejects: a person asks, and weighs the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LowPriceScreen {
    /// Lower than the next higher price by at least so much of that price.
    BelowNext {
        /// The share, above 0 and below 1.
        share: Exact,
    },
    /// Lower than the mean of the other admitted prices by at least so much of that mean.
    BelowMean {
        /// The share, above 0 and below 1.
        share: Exact,
    },
    /// Lower than the buyer's estimate by at least so much of it.
    BelowEstimate {
        /// The estimate. INVARIANT: above zero.
        estimate: Exact,
        /// The share, above 0 and below 1.
        share: Exact,
    },
}

impl LowPriceScreen {
    /// By how much a price is lower at least, as a share of what it is compared with.
    #[must_use]
    pub const fn share(&self) -> &Exact {
        match self {
            Self::BelowNext { share } | Self::BelowMean { share } | Self::BelowEstimate { share, .. } => {
                share
            }
        }
    }
}
