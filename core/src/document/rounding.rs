//! The wire types of what is rounded, where, and which way.

use super::wire::{Decimal, wire_object, wire_words};

wire_object! {
    /// Where an evaluation rounds. A member that is left out means that nothing is rounded there.
    RoundingPolicy {
        /// Points of each criterion and of price, before weighting.
        "points" points: Option<Rounding>,
        /// Each weighted contribution, or deduction.
        "weighted" weighted: Option<Rounding>,
        /// The total, or the comparison price.
        "total" total: Option<Rounding>,
        /// Which total ranks.
        "rankBy" rank_by: RankBy,
    }
}

wire_object! {
    /// A declared rounding.
    Rounding {
        /// Decimals that are kept, "0" to "20".
        "places" places: Decimal,
        /// Which way.
        "mode" mode: RoundingMode,
    }
}

wire_words! {
    /// Which way a rounding goes.
    RoundingMode {
        /// To the nearest; a tie goes away from zero.
        "half-up" HalfUp,
        /// To the nearest; a tie goes to the even neighbour.
        "half-even" HalfEven,
        /// Towards zero.
        "down" Down,
        /// Away from zero.
        "up" Up,
    }
}

wire_words! {
    /// Which total ranks the offers.
    RankBy {
        /// The total before its own rounding.
        "unrounded" Unrounded,
        /// The total as rounded and published.
        "rounded" Rounded,
    }
}
