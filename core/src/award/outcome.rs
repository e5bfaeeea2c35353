use std::fmt;
use std::sync::Arc;

use super::compared::Consistency;
use super::listener::Figure;
use super::step::Step;
use crate::number::Exact;
use crate::procurement::TieBreak;

/// The evaluation of one lot: who stands where, who is rejected and why, and how each figure came about.
///
/// The same for the same lot and offers, in whatever order the offers stand in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Award<S = Arc<Step>> {
    /// The lot.
    pub lot: String,
    /// The award model's id.
    pub model: &'static str,
    /// What totals are, and which is best.
    pub best: Best,
    /// The admitted offers, best first; those of equal rank by tenderer, then by id.
    pub ranked: Vec<Ranked<S>>,
    /// The rejected offers, by tenderer, then by id.
    pub rejected: Vec<Rejected<S>>,
    /// Offers with equal totals: how far the published order of tie-breaks parted them.
    pub ties: Vec<Tie>,
    /// The lowest admitted price, where the price rule compares with it.
    pub lowest_price: Option<Figure<S>>,
    /// The highest admitted price, where the price rule compares with it.
    pub highest_price: Option<Figure<S>>,
    /// Prices that look abnormally low, by the lot's own screens: a notice to ask, never a rejection.
    pub low_prices: Vec<LowPrice<S>>,
    /// How far assessors who compared offers by AHP contradict themselves. It changes no points.
    pub consistencies: Vec<Consistency<S>>,
}

/// An admitted offer whose price looks abnormally low.
#[derive(Clone, Debug, PartialEq)]
pub struct LowPrice<S = Arc<Step>> {
    /// The offer.
    pub offer: String,
    /// The place of the screen among those of the price criterion.
    pub screen: usize,
    /// The price, the price at which the screen begins, and their comparison.
    pub limit: Limit<S>,
}

/// What totals are, and which is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Best {
    /// Totals are points; the most win.
    MostPoints,
    /// Totals are comparison prices; the lowest wins.
    LowestPrice,
}

/// An admitted offer and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked<S = Arc<Step>> {
    /// Its rank; offers that nothing parts share one: 1, 1, 3.
    pub rank: usize,
    /// What ranks it before all tie-breaks: the total, rounded or not as the document says, or what the
    /// total is only a rounding of.
    pub key: Exact,
    /// The offer's figures.
    pub scored: Scored<S>,
    /// The total before its own rounding.
    pub total: Figure<S>,
    /// The total as rounded and published; the same as `total` where the model does not round it.
    pub shown: Figure<S>,
}

/// An offer that is out, with every reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected<S = Arc<Step>> {
    /// All reasons. Never empty.
    pub reasons: Vec<Rejection<S>>,
    /// What could be worked out all the same.
    pub scored: Scored<S>,
    /// The total of what could be worked out, unrounded; it ranks nowhere.
    pub so_far: Option<Figure<S>>,
}

/// An offer's figures before the total.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored<S = Arc<Step>> {
    /// The offer's id; empty in a preview.
    pub offer: String,
    /// The tenderer's name; empty in a preview.
    pub tenderer: String,
    /// When the offer was received, in seconds after 1970-01-01 00:00:00 UTC, where that is stated.
    pub received: Option<Exact>,
    /// The price as stated.
    pub price: Option<Exact>,
    /// The price with all costs that count beside it, where the lot has any.
    pub with_costs: Option<Figure<S>>,
    /// What each criterion gives, in the order of the document, price last. A criterion without
    /// an answer, and a price that is compared with nobody's, have none.
    pub contributions: Vec<Contribution<S>>,
    /// What the quality criteria of each group give together, in the order of the document.
    pub groups: Vec<GroupSum<S>>,
}

impl<S> Scored<S> {
    /// What the criterion with this id gives.
    #[must_use]
    pub fn contribution(&self, criterion: &str) -> Option<&Contribution<S>> {
        self.contributions.iter().find(|contribution| contribution.criterion == criterion)
    }

    /// What the group with this id gives.
    #[must_use]
    pub fn group(&self, group: &str) -> Option<&GroupSum<S>> {
        self.groups.iter().find(|sum| sum.group == group)
    }
}

/// What one criterion gives an offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution<S = Arc<Step>> {
    /// The criterion's id.
    pub criterion: String,
    /// Points before weighting, rounded as declared.
    pub points: Figure<S>,
    /// Weighted points, or the deduction from the price, rounded as declared.
    pub weighted: Figure<S>,
}

/// What the quality criteria of a group give together. The price, where it stands in the group, is
/// left out: a group's threshold is applied before prices are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupSum<S = Arc<Step>> {
    /// The group's id.
    pub group: String,
    /// The sum of weighted points, or of deductions.
    pub sum: Figure<S>,
    /// Whether every quality criterion of the group was answered.
    pub complete: bool,
}

/// Why an offer is rejected.
#[derive(Clone, Debug, PartialEq)]
pub enum Rejection<S = Arc<Step>> {
    /// Something that has to be stated is not.
    Incomplete {
        /// All that is missing, in the order of the document, price last.
        missing: Vec<Missing>,
    },
    /// Fewer points than a criterion's threshold.
    BelowThreshold {
        /// The criterion.
        criterion: String,
        /// Points reached, the least that passes, and their comparison.
        limit: Limit<S>,
    },
    /// Fewer weighted points (or a smaller deduction) than a group's threshold.
    GroupBelowThreshold {
        /// The group.
        group: String,
        /// The sum reached, the least that passes, and their comparison.
        limit: Limit<S>,
    },
    /// Less quality, all criteria together, than the award model admits.
    QualityBelowLeast {
        /// The quality reached, the least that passes, and their comparison.
        limit: Limit<S>,
    },
    /// A measured answer worse than the worst that is accepted.
    WorseThanAccepted {
        /// The criterion.
        criterion: String,
        /// The answer, the worst value that is accepted, and their comparison.
        limit: Limit<S>,
    },
    /// A price above the ceiling.
    AboveCeiling {
        /// The price, the ceiling, and their comparison.
        limit: Limit<S>,
    },
    /// Not among the best of a criterion or group of which only so many pass.
    NotAmongBest {
        /// The criterion or group.
        criterion: String,
        /// The place that was reached, the last that passes, and their comparison.
        limit: Limit<S>,
    },
    /// Too far below the best, where the model admits only what is near it.
    BelowMargin {
        /// The quotient reached, the least that stays, and their comparison.
        limit: Limit<S>,
    },
    /// A price above the one that earns no points, where the price rule rejects such.
    AboveZeroAt {
        /// The price, the highest that is admitted, and their comparison.
        limit: Limit<S>,
    },
}

/// A limit that was not met.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit<S = Arc<Step>> {
    /// What was reached.
    pub reached: Exact,
    /// The limit.
    pub limit: Exact,
    /// The comparison.
    pub step: S,
}

/// Something that an offer should state and does not.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// An answer to the criterion, or what is to be stated of the cost, with this id.
    Answer(String),
    /// The price.
    Price,
}

/// Offers with equal totals, and what parted them.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// The total by which they were ranked.
    pub total: Exact,
    /// The offers, in the order of the ranking.
    pub offers: Vec<String>,
    /// The tie-breaks that were tried, in the published order, as long as some offers were not parted.
    pub breaks: Vec<TriedBreak>,
    /// Who still shares a rank after them.
    pub open: Vec<OpenTie>,
}

/// A tie-break that was tried.
#[derive(Clone, Debug, PartialEq)]
pub struct TriedBreak {
    /// Which one.
    pub by: TieBreak,
    /// What it compared, offer by offer in the order of the ranking: for a drawing of lots the places as
    /// they were drawn; `None` where an offer has no such figure.
    pub values: Vec<(String, Option<Exact>)>,
    /// Whether it parted any that were not parted before.
    pub parted: bool,
}

/// Offers that share a rank, since nothing that was published parts them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenTie {
    /// The rank they share.
    pub rank: usize,
    /// The offers.
    pub offers: Vec<String>,
    /// Whether people now draw lots, as published. Otherwise the documents say nothing more.
    pub by_lot: bool,
}

/// Why a lot cannot be evaluated: everything that stands in the way, at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CannotEvaluate {
    /// What stands in the way. Never empty.
    pub obstacles: Vec<Obstacle>,
}

/// Something that stands in the way of an evaluation, and that a person must decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A weight is a range or a place in an order, and the value that counts is not fixed.
    WeightNotFixed {
        /// The criterion.
        criterion: String,
    },
    /// A weight is not of the kind that the award model uses.
    WeightOfOtherKind {
        /// The criterion.
        criterion: String,
    },
    /// Price is to give points, and no rule says how.
    NoPriceRule {
        /// The price criterion.
        criterion: String,
    },
    /// Assessors who must agree do not.
    NoConsensus {
        /// The offer.
        offer: String,
        /// The criterion.
        criterion: String,
    },
    /// The highest and the lowest grade are left out, and fewer than three assessors judged.
    TooFewAssessors {
        /// The offer.
        offer: String,
        /// The criterion.
        criterion: String,
    },
    /// A grade has no reason, and the document requires one.
    NoReason {
        /// The offer.
        offer: String,
        /// The criterion.
        criterion: String,
        /// The assessor.
        assessor: String,
    },
    /// Offers have to be compared in pairs, and some are not.
    NotCompared {
        /// The criterion.
        criterion: String,
        /// Who has not compared them; `None` where nobody has compared anything.
        assessor: Option<String>,
        /// The offers.
        offers: Vec<String>,
    },
    /// A priority lies so near where its declared rounding turns that it cannot be told on which side.
    Undecided {
        /// The criterion.
        criterion: String,
        /// Whose comparisons it comes of.
        assessor: String,
        /// The offer.
        offer: String,
        /// So many decimals were tried.
        digits: u32,
    },
    /// The formula has no value where an admitted price is zero, and the buyer must be asked.
    ZeroPrice {
        /// The offer.
        offer: String,
    },
    /// What is deducted takes an admitted price below zero, where the formula has no value.
    PriceBelowZero {
        /// The offer.
        offer: String,
    },
    /// A supplier assumed that another offer's price is zero, for which the formula has no value.
    AssumedZeroPrice,
    /// An answer is not of the kind that the scale asks for: the offers were checked against another document.
    AnswerOfOtherKind {
        /// The offer.
        offer: String,
        /// The criterion.
        criterion: String,
    },
}

impl fmt::Display for CannotEvaluate {
    /// For developers; the words for people are made elsewhere, from the data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot evaluate: {:?}", self.obstacles)
    }
}

impl std::error::Error for CannotEvaluate {}
