use super::Answer;
use crate::language::Localised;
use crate::number::Exact;

/// Something that counts as a cost beside the stated price: what a tenderer states of it, and how that
/// becomes money. Together with the price it is what the lot compares.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cost {
    /// The cost's id, unique among the criteria of its lot.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// What it covers, and how the tenderer works it out.
    pub description: Option<Localised>,
    /// How what is stated becomes money.
    pub counts: CostCounts,
    /// Whether it is added or taken off.
    pub effect: CostEffect,
    /// When it falls due; `None` where it is not discounted.
    pub when: Option<CostTime>,
}

impl Cost {
    /// The answer of one to whom the cost does not apply.
    #[must_use]
    pub fn nothing(&self) -> Answer {
        match self.counts {
            CostCounts::Sum | CostCounts::Each { .. } | CostCounts::UnitPrice { .. } => {
                Answer::Value(Exact::ZERO)
            }
            CostCounts::Share { .. } => Answer::YesNo(false),
        }
    }
}

/// How what a tenderer states of a cost becomes money.
#[derive(Clone, Debug, PartialEq)]
pub enum CostCounts {
    /// It is a sum in the procurement's currency. Never negative.
    Sum,
    /// It is a number of units, each at a stated price: kilowatt-hours, tonnes of carbon dioxide, days.
    Each {
        /// The unit.
        unit: Localised,
        /// The price of one. INVARIANT: not negative.
        price: Exact,
    },
    /// It is the price of one unit, a line of a price list; it counts for the quantity that the buyer
    /// estimates.
    UnitPrice {
        /// The unit: hours, metres, pieces.
        unit: Localised,
        /// The estimated quantity. INVARIANT: not negative.
        quantity: Exact,
        /// Between which quantities the need may turn out, where that is published. INVARIANT: the
        /// first is not negative and not above the second, and the estimate lies between.
        range: Option<[Exact; 2]>,
    },
    /// It is yes or no; where it is yes, a share of the price and of other costs counts, such as the
    /// margin of preference in rules of development banks.
    Share {
        /// The share. INVARIANT: not negative.
        share: Exact,
        /// The places, among the lot's costs, of those that the share is taken of besides the price.
        /// INVARIANT: each stands before this cost and is itself neither a share nor discounted.
        of: Vec<usize>,
    },
}

/// Whether a cost is added or taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostEffect {
    /// It makes the offer dearer.
    Adds,
    /// It makes it cheaper: a residual value, an adjustment downwards.
    Deducts,
}

/// When a cost falls due, in whole years from the start. It is discounted to the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostTime {
    /// Once.
    Once {
        /// The year, 0 to 100.
        year: u8,
    },
    /// Every year, from one to another, both included.
    Yearly {
        /// The first year, 0 to 100.
        from: u8,
        /// The last year. INVARIANT: not before the first.
        to: u8,
    },
}
