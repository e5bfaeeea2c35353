use crate::number::Exact;

/// What a criterion counts for (Directive 2014/24/EU art. 67(5)).
///
/// INVARIANT: no amount is negative, `least` is at most `most`, and `fixed` lies between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A weight in the unit of the lot's total: `40` of `100`.
    Exact(Exact),
    /// A range with a stated spread; the value used is fixed before offers are opened.
    Range {
        /// The least it can count for.
        least: Exact,
        /// The most it can count for.
        most: Exact,
        /// What it does count for, once the buyer has fixed it.
        fixed: Option<Exact>,
    },
    /// A place in the decreasing order of importance, 1 first, where weighting is not possible for
    /// objective reasons; the value used is fixed before offers are opened.
    Order {
        /// The place, from 1.
        place: u32,
        /// What it does count for, once the buyer has fixed it.
        fixed: Option<Exact>,
    },
    /// The deduction from the price (mervärdesavdrag) for an answer with the scale's highest
    /// points, in the procurement's currency; fewer points give the same share of it.
    Deduction(Exact),
    /// The deduction from the price for each point of the scale, in the procurement's currency.
    DeductionPerPoint(Exact),
}

impl Weight {
    /// The points that the criterion counts for in a sum of points; `None` while it is not fixed,
    /// and for deductions.
    #[must_use]
    pub fn fixed_points(&self) -> Option<&Exact> {
        match self {
            Self::Exact(weight) => Some(weight),
            Self::Range { fixed, .. } | Self::Order { fixed, .. } => fixed.as_ref(),
            Self::Deduction(_) | Self::DeductionPerPoint(_) => None,
        }
    }
}
