//! The same lot and offers in other money.

use super::*;

/// The same lot and offers with all money in another unit. Money is then not rounded, since a
/// rounding to whole units is not the same in another unit.
pub(crate) fn in_other_currency(lot: &Lot, offers: &Offers, factor: &Exact) -> (Lot, Offers) {
    let (mut lot, mut offers) = (lot.clone(), offers.clone());
    let money = match &mut lot.award {
        AwardModel::WeightedSum { .. } => false,
        AwardModel::PriceMinusValue { rounding, .. } => {
            (rounding.weighted, rounding.total) = (None, None);
            true
        }
        AwardModel::QualityAndPrice { formula, rounding, .. } => {
            rounding.total = None;
            match formula {
                Formula::AdjustedScore { reference: amount, .. }
                | Formula::WillingnessToPay { each: amount, .. }
                | Formula::PenaltyAdded { each: amount }
                | Formula::QualityPremium { estimate: amount, .. } => *amount = &*amount * factor,
                _ => {}
            }
            if let Formula::UtilityIndex { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::BestThroughBest { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::AgainstReference { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::QualityOverPrice { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::EvaluationValue { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::AdjustedScore { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::ExtendedRatio { zero_price: ZeroPrice::CountsAs(small), .. } = formula
            {
                *small = &*small * factor;
            }
            false
        }
    };
    let is_money = |cost: &Cost| matches!(cost.counts, CostCounts::Sum | CostCounts::UnitPrice { .. });
    let sums: Vec<bool> = lot.costs().iter().map(is_money).collect();
    exchange(&mut lot.criteria, factor, money);
    for bid in offers.offers.iter_mut().flat_map(|offer| &mut offer.bids) {
        if let Some(price) = &mut bid.price {
            *price = &*price * factor;
        }
        for (stated, is_sum) in bid.costs.iter_mut().zip(&sums) {
            if let (Some(Answer::Value(value)), true) = (stated, is_sum) {
                *value = &*value * factor;
            }
        }
    }
    (lot, offers)
}

fn exchange(criteria: &mut [Criterion], factor: &Exact, money: bool) {
    let change = |amount: &mut Exact| *amount = &*amount * factor;
    for criterion in criteria {
        match criterion {
            Criterion::Group(group) => {
                if let Some(threshold) = group.threshold.as_mut().filter(|_| money) {
                    change(&mut threshold.least);
                }
                exchange(&mut group.criteria, factor, money);
            }
            Criterion::Quality(quality) => match &mut quality.weight {
                Weight::Deduction(amount) | Weight::DeductionPerPoint(amount) => change(amount),
                Weight::Exact(_) | Weight::Range { .. } | Weight::Order { .. } => {}
            },
            Criterion::Price(price) => {
                price.ceiling.iter_mut().for_each(change);
                price.rule.iter_mut().flat_map(prices).for_each(change);
                for cost in &mut price.costs {
                    if let CostCounts::Each { price, .. } = &mut cost.counts {
                        change(price);
                    }
                }
            }
        }
    }
}

/// The prices that stand in a rule.
fn prices(rule: &mut PriceRule) -> Vec<&mut Exact> {
    fn small(zero_price: &mut ZeroPrice) -> Vec<&mut Exact> {
        match zero_price {
            ZeroPrice::Stop => Vec::new(),
            ZeroPrice::CountsAs(small) => vec![small],
        }
    }
    match rule {
        PriceRule::LowestOverPrice { zero_price, .. }
        | PriceRule::LinearFromLowest { zero_price, .. }
        | PriceRule::MultipleOfLowest { zero_price, .. }
        | PriceRule::PercentFromMean { zero_price, .. }
        | PriceRule::MeanOverPrice { zero_price, .. }
        | PriceRule::PowerOfLowest { zero_price, .. }
        | PriceRule::LogarithmOverLowest { zero_price, .. } => small(zero_price),
        PriceRule::ReferenceOverPrice { reference, zero_price, .. } => {
            let mut all = small(zero_price);
            all.push(reference);
            all
        }
        PriceRule::BetweenLowestAndHighest { .. } | PriceRule::RankAmongPrices { .. } => Vec::new(),
        PriceRule::PriceBands { bands, .. } => bands.iter_mut().map(|band| &mut band.up_to).collect(),
        PriceRule::BetweenFixedPrices { full_at, zero_at, .. } => vec![full_at, zero_at],
        PriceRule::ShareBelowCeiling { ceiling, .. }
        | PriceRule::DiscountOverHighest { ceiling, .. }
        | PriceRule::BentAtMeanDiscount { ceiling, .. }
        | PriceRule::DiscountOverSaturation { ceiling, .. }
        | PriceRule::PowerOfDiscount { ceiling, .. }
        | PriceRule::PowerBelowCeiling { ceiling, .. } => vec![ceiling],
        PriceRule::BentAtLowerPrice { ceiling, lower, .. } => vec![ceiling, lower],
    }
}
