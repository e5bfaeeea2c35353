//! The wire types of what counts beside the price, and of prices that are asked about.

use super::wire::{Decimal, wire_choice, wire_object, wire_words};
use crate::language::Localised;

wire_object! {
    /// What counts as a cost beside the price. The offer states it as an answer with this id.
    Cost {
        /// The cost's id, unique among the lot's criteria.
        "id" id: String,
        /// Its name.
        "name" name: Localised,
        /// What it covers, and how the tenderer works it out.
        "description" description: Option<Localised>,
        /// How what is stated becomes money.
        "counts" counts: CostCounts,
        /// Whether it is added or taken off.
        "effect" effect: CostEffect,
        /// When it falls due; left out where it is not discounted.
        "when" when: Option<CostTime>,
    }
}

wire_choice! {
    /// How what a tenderer states of a cost becomes money.
    CostCounts by "kind" {
        /// The answer is a value: a sum in the procurement's currency.
        "sum" Sum {}
        /// The answer is a value: a number of units, each at a stated price.
        "each" Each {
            /// The unit: kilowatt-hours, tonnes of carbon dioxide, days.
            "unit" unit: Localised,
            /// The price of one.
            "price" price: Decimal,
        }
        /// The answer is a value: the price of one unit, a line of a price list. It counts for the estimated
        /// quantity. Where all stands in the list, the price beside it is "0".
        "unit-price" UnitPrice {
            /// The unit: hours, metres, pieces.
            "unit" unit: Localised,
            /// The estimated quantity.
            "quantity" quantity: Decimal,
            /// Between which quantities the need may turn out; left out where that is not published.
            "range" range: Option<QuantityRange>,
        }
        /// The answer is yes or no: where it is yes, a share of the price and of other costs counts.
        "share" Share {
            /// The share: "0.15" is 15 per cent.
            "share" share: Decimal,
            /// The ids of the costs before this one that the share is taken of besides the price.
            "of" of: Vec<String>,
        }
    }
}

wire_object! {
    /// Between which quantities a need may turn out.
    QuantityRange {
        /// The least, no more than the estimated quantity.
        "least" least: Decimal,
        /// The most, no less than the estimated quantity.
        "most" most: Decimal,
    }
}

wire_words! {
    /// Whether a cost is added or taken off.
    CostEffect {
        /// It makes the offer dearer.
        "adds" Adds,
        /// It makes it cheaper: a residual value, an adjustment downwards.
        "deducts" Deducts,
    }
}

wire_choice! {
    /// When a cost falls due, in years from the start.
    CostTime by "kind" {
        /// Once.
        "once" Once {
            /// The year, "0" to "100".
            "year" year: Decimal,
        }
        /// Every year from one to another, both included.
        "yearly" Yearly {
            /// The first year, "0" to "100".
            "from" from: Decimal,
            /// The last year, not before the first.
            "to" to: Decimal,
        }
    }
}

wire_choice! {
    /// When a price is so low that the tenderer is asked to explain it. It rejects nobody.
    LowPriceScreen by "against" {
        /// At least so much below the next higher price.
        "next-price" NextPrice {
            /// The share of that price, above "0" and below "1".
            "share" share: Decimal,
        }
        /// At least so much below the mean of the other admitted prices.
        "mean-of-others" MeanOfOthers {
            /// The share of that mean, above "0" and below "1".
            "share" share: Decimal,
        }
        /// At least so much below the buyer's estimate.
        "estimate" Estimate {
            /// The estimate, above zero.
            "estimate" estimate: Decimal,
            /// The share of it, above "0" and below "1".
            "share" share: Decimal,
        }
    }
}
