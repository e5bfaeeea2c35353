//! Models that add up quality in points and put it and the price into one formula: one file for
//! each. They share the course of the evaluation, so that only the formula is left to write.

mod adjusted_bid;
mod adjusted_score;
mod against_reference;
mod best_through_best;
mod columns;
mod costs_added;
mod evaluation_value;
mod extended_ratio;
mod feature_price;
mod fixed_budget;
mod fixed_price;
mod least_cost;
mod lexicographic;
mod life_cycle_cost;
mod lowest_acceptable;
mod nearest_to_ideal;
mod outranking;
mod penalty_added;
mod price_per_point;
mod quality_first;
mod quality_over_price;
mod quality_premium;
mod reference;
mod relative_value;
mod share_added;
mod share_of_own_price;
mod time_priced;
mod utility_index;
mod willingness_to_pay;

#[cfg(test)]
mod by_hand;
#[cfg(test)]
mod published;

pub(super) use adjusted_bid::DECLARATION as ADJUSTED_BID;
pub(super) use adjusted_score::DECLARATION as ADJUSTED_SCORE;
pub(super) use against_reference::DECLARATION as AGAINST_REFERENCE;
pub(super) use best_through_best::DECLARATION as BEST_THROUGH_BEST;
pub(super) use costs_added::DECLARATION as COSTS_ADDED;
pub(super) use evaluation_value::DECLARATION as EVALUATION_VALUE;
pub(super) use extended_ratio::DECLARATION as EXTENDED_RATIO;
pub(super) use feature_price::DECLARATION as FEATURE_PRICE;
pub(super) use fixed_budget::DECLARATION as FIXED_BUDGET;
pub(super) use fixed_price::DECLARATION as FIXED_PRICE;
pub(super) use least_cost::DECLARATION as LEAST_COST;
pub(super) use lexicographic::DECLARATION as LEXICOGRAPHIC;
pub(super) use life_cycle_cost::DECLARATION as LIFE_CYCLE_COST;
pub(super) use lowest_acceptable::DECLARATION as LOWEST_ACCEPTABLE;
pub(super) use nearest_to_ideal::DECLARATION as NEAREST_TO_IDEAL;
pub(super) use outranking::DECLARATION as OUTRANKING;
pub(super) use penalty_added::DECLARATION as PENALTY_ADDED;
pub(super) use price_per_point::DECLARATION as PRICE_PER_POINT;
pub(super) use quality_first::DECLARATION as QUALITY_FIRST;
pub(super) use quality_over_price::DECLARATION as QUALITY_OVER_PRICE;
pub(super) use quality_premium::DECLARATION as QUALITY_PREMIUM;
pub(super) use reference::{Admitted, Reference};
pub(super) use relative_value::DECLARATION as RELATIVE_VALUE;
pub(super) use share_added::DECLARATION as SHARE_ADDED;
pub(super) use share_of_own_price::DECLARATION as SHARE_OF_OWN_PRICE;
pub(super) use time_priced::DECLARATION as TIME_PRICED;
pub(super) use utility_index::DECLARATION as UTILITY_INDEX;
pub(super) use willingness_to_pay::DECLARATION as WILLINGNESS_TO_PAY;

use super::listener::{At, Draft, Figure, Listener};
use super::model::{Model, Multiple, Unweighable, Weighing, sum};
use super::outcome::{Best, Contribution, Limit};
use super::price::Priced;
use super::step::{InputMeaning, NotApplied, StepRule, Unit};
use super::{thresholds, weighted_sum};
use crate::number::Exact;
use crate::procurement::{Deciding, Formula, Lot, PriceUse, Weight, ZeroPrice};

/// The model with its formula and the most quality there is.
pub(super) struct QualityAndPrice<'a> {
    pub(super) formula: &'a Formula,
    pub(super) total: &'a Exact,
    pub(super) lot: &'a Lot,
}

/// Where a model takes points as they are.
static ONE: Exact = Exact::ONE;

/// What a formula is made of.
struct Terms<'a, S> {
    /// All quality together.
    quality: &'a Figure<S>,
    /// The most quality there is.
    most: &'a Exact,
    /// The price as it counts.
    price: &'a Priced<S>,
}

impl<S: Clone> Terms<'_, S> {
    /// A step with the quality and the price put in; the rest is the model's own.
    fn draft(
        &self,
        rule: StepRule,
        at: At<'_>,
        formula: &'static str,
        value: &Exact,
        unit: Unit,
    ) -> Draft<S> {
        Draft::new(rule, at, formula, value, unit)
            .figure("q", InputMeaning::Quality, self.quality)
            .priced("P", self.price)
    }
}

impl Model for QualityAndPrice<'_> {
    fn best(&self) -> Best {
        match self.formula {
            Formula::QualityOverPrice { .. }
            | Formula::EvaluationValue { .. }
            | Formula::AdjustedScore { .. }
            | Formula::UtilityIndex { .. }
            | Formula::BestThroughBest { .. }
            | Formula::AgainstReference { .. }
            | Formula::FixedBudget
            | Formula::QualityFirst
            | Formula::FixedPrice
            | Formula::ExtendedRatio { decides: Deciding::Quality, .. }
            | Formula::NearestToIdeal { .. }
            | Formula::Outranking { .. } => Best::MostPoints,
            Formula::Lexicographic { order } => match lexicographic::first(self.lot, order) {
                lexicographic::First::Price => Best::LowestPrice,
                lexicographic::First::Criteria(_) => Best::MostPoints,
            },
            Formula::PricePerPoint { .. }
            | Formula::AdjustedBid { .. }
            | Formula::FeaturePrice { .. }
            | Formula::ShareOfOwnPrice { .. }
            | Formula::ShareAdded { .. }
            | Formula::WillingnessToPay { .. }
            | Formula::PenaltyAdded { .. }
            | Formula::QualityPremium { .. }
            | Formula::RelativeValue { .. }
            | Formula::ExtendedRatio { decides: Deciding::Price, .. }
            | Formula::CostsAdded
            | Formula::TimePriced
            | Formula::LifeCycleCost
            | Formula::LeastCost { .. }
            | Formula::LowestAcceptable => Best::LowestPrice,
        }
    }

    fn contribution(&self) -> InputMeaning {
        InputMeaning::WeightedPoints
    }

    fn total_meaning(&self) -> InputMeaning {
        match self.best() {
            Best::MostPoints => InputMeaning::Total,
            Best::LowestPrice => InputMeaning::ComparisonPrice,
        }
    }

    fn price_use(&self) -> PriceUse {
        self.formula.price_use()
    }

    fn zero_price(&self) -> Option<&ZeroPrice> {
        self.formula.zero_price()
    }

    fn weight<'w>(&self, weight: &'w Weight) -> Result<Weighing<'w>, Unweighable> {
        if matches!(self.formula, Formula::Lexicographic { .. }) {
            return Ok(Weighing { weight: &ONE, of: Multiple::Points, meaning: InputMeaning::Weight });
        }
        weighted_sum::in_points(weight, Multiple::ShareOfHighest)
    }

    fn keeps<L: Listener>(
        &self,
        price: Option<&Priced<L::Step>>,
        contributions: &[Contribution<L::Step>],
        reference: &Reference<L::Step>,
        at: At<'_>,
        listener: &mut L,
    ) -> Result<(), Limit<L::Step>> {
        let (Formula::ExtendedRatio { scale, margin, .. }, Some(price)) = (self.formula, price) else {
            return Ok(());
        };
        let quality = &quality(contributions, at, listener);
        let terms = &Terms { quality, most: self.total, price };
        match extended_ratio::ratio(terms, scale, at, listener) {
            Some(ratio) => extended_ratio::keeps(&ratio, reference, margin, at, listener),
            None => Ok(()),
        }
    }

    fn key<S: Clone>(
        &self,
        price: Option<&Priced<S>>,
        contributions: &[Contribution<S>],
        reference: &Reference<S>,
    ) -> Option<Exact> {
        let Formula::NearestToIdeal { .. } = self.formula else { return None };
        nearest_to_ideal::key(&reference.columns, price?, contributions)
    }

    fn compare_quality<L: Listener>(
        &self,
        contributions: &[Contribution<L::Step>],
        at: At<'_>,
        listener: &mut L,
    ) -> Result<(), Limit<L::Step>> {
        let Some(least) = self.formula.least_quality() else { return Ok(()) };
        let quality = quality(contributions, at, listener);
        thresholds::LEAST_QUALITY.hold_figure(&quality, least, at, listener)
    }

    fn reference<L: Listener>(
        &self,
        admitted: &[Admitted<'_, L::Step>],
        rejected: &[NotApplied],
        listener: &mut L,
    ) -> Reference<L::Step> {
        Reference::new(self, admitted, rejected, listener)
    }

    fn total<L: Listener>(
        &self,
        price: Option<&Priced<L::Step>>,
        contributions: &[Contribution<L::Step>],
        reference: &Reference<L::Step>,
        at: At<'_>,
        listener: &mut L,
    ) -> Option<Figure<L::Step>> {
        let quality = &quality(contributions, at, listener);
        match self.formula {
            Formula::FixedBudget => {
                price?;
                return Some(fixed_budget::total(quality, at, listener));
            }
            Formula::QualityFirst => return Some(quality_first::total(quality, at, listener)),
            Formula::FixedPrice => return Some(fixed_price::total(quality, at, listener)),
            Formula::Lexicographic { order } => {
                let first = lexicographic::first(self.lot, order);
                return lexicographic::total(&first, price, contributions, at, listener);
            }
            _ => {}
        }
        let terms = &Terms { quality, most: self.total, price: price? };
        match self.formula {
            Formula::QualityOverPrice { scale, .. } => quality_over_price::total(terms, scale, at, listener),
            Formula::EvaluationValue { scale, .. } => evaluation_value::total(terms, scale, at, listener),
            Formula::AdjustedScore { reference: price, .. } => {
                adjusted_score::total(terms, price, at, listener)
            }
            Formula::PricePerPoint { .. } => price_per_point::total(terms, at, listener),
            Formula::AdjustedBid { .. } => adjusted_bid::total(terms, at, listener),
            Formula::FeaturePrice { .. } => feature_price::total(terms, at, listener),
            Formula::ShareOfOwnPrice { whole, .. } => share_of_own_price::total(terms, whole, at, listener),
            Formula::ShareAdded { price_weight } => share_added::total(terms, price_weight, at, listener),
            Formula::WillingnessToPay { each, negative } => {
                Some(willingness_to_pay::total(terms, each, *negative, at, listener))
            }
            Formula::PenaltyAdded { each } => Some(penalty_added::total(terms, each, at, listener)),
            Formula::QualityPremium { estimate, price_weight } => {
                quality_premium::total(terms, reference, estimate, price_weight, at, listener)
            }
            Formula::RelativeValue { .. } => relative_value::total(terms, reference, at, listener),
            Formula::UtilityIndex { ratio, negative, .. } => {
                utility_index::total(terms, reference, ratio, *negative, at, listener)
            }
            Formula::BestThroughBest { price_weight, .. } => {
                best_through_best::total(terms, reference, price_weight, at, listener)
            }
            Formula::AgainstReference { price_weight, .. } => {
                against_reference::total(terms, reference, price_weight, at, listener)
            }
            Formula::CostsAdded => Some(costs_added::total(terms.price, at, listener)),
            Formula::TimePriced => Some(time_priced::total(terms.price, at, listener)),
            Formula::LifeCycleCost => Some(life_cycle_cost::total(terms.price, at, listener)),
            Formula::ExtendedRatio { decides, .. } => {
                Some(extended_ratio::total(terms, *decides, at, listener))
            }
            Formula::NearestToIdeal { nearness, .. } => {
                let (columns, price) = (&reference.columns, terms.price);
                let distances =
                    nearest_to_ideal::distances(self.lot, columns, price, contributions, at, listener)?;
                nearest_to_ideal::total(&distances, *nearness, at, listener)
            }
            Formula::Outranking { concordance, discordance, .. } => {
                let limits = outranking::Limits { concordance, discordance };
                outranking::total(self.lot, &reference.columns, &limits, &at.offer.id(), at, listener)
            }
            Formula::LeastCost { .. } => Some(least_cost::total(terms, at, listener)),
            Formula::LowestAcceptable => Some(lowest_acceptable::total(terms, at, listener)),
            Formula::FixedBudget
            | Formula::QualityFirst
            | Formula::FixedPrice
            | Formula::Lexicographic { .. } => None,
        }
    }

    fn compare_group<L: Listener>(
        sum: &Figure<L::Step>,
        least: &Exact,
        at: At<'_>,
        listener: &mut L,
    ) -> Result<(), Limit<L::Step>> {
        thresholds::GROUP_POINTS.hold_figure(sum, least, at, listener)
    }
}

/// All quality together.
fn quality<L: Listener>(
    contributions: &[Contribution<L::Step>],
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    sum(StepRule::Quality, InputMeaning::WeightedPoints, contributions.iter(), at, listener)
}
