use crate::catalogue::{Rewards, entry};
use crate::number::Exact;
use crate::procurement::{Lot, Procurement, Quality, Weight};

/// What a lot weighs for what.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Balance<'p> {
    /// The lot.
    pub lot: &'p str,
    /// What each kind of reward weighs of the whole, from 0 to 1, the heaviest first. Criteria that were
    /// not made from the catalogue stand under `None`. Price is not among them.
    pub parts: Vec<(Option<Rewards>, Exact)>,
    /// What price weighs; zero where it earns no points.
    pub price: Exact,
    /// What criteria weigh that reward what is new, of value, ready, learned or spread.
    pub innovation: Exact,
    /// Whether the weights are deductions from the price: then the parts are shares of all deductions,
    /// and price has none.
    pub deductions: bool,
}

/// What a lot weighs for what; `None` where a weight is not fixed or nothing weighs.
#[must_use]
pub fn balance(lot: &Lot) -> Option<Balance<'_>> {
    let whole = whole(lot)?;
    let mut parts: Vec<(Option<Rewards>, Exact)> = Vec::new();
    for quality in lot.qualities() {
        let rewards = quality.from.as_ref().and_then(|from| entry(&from.criterion)).map(|one| one.rewards);
        let share = weight(&quality.weight, quality)?.divided_by(&whole)?;
        match parts.iter_mut().find(|(known, _)| *known == rewards) {
            Some((_, sum)) => *sum = &*sum + &share,
            None => parts.push((rewards, share)),
        }
    }
    parts.sort_by(|(_, one), (_, other)| other.cmp(one));
    let innovation = parts.iter().filter(|(rewards, _)| rewards.is_some_and(Rewards::is_innovation));
    let innovation = Exact::sum(innovation.map(|(_, share)| share));
    let deductions = lot
        .qualities()
        .iter()
        .any(|quality| matches!(quality.weight, Weight::Deduction(_) | Weight::DeductionPerPoint(_)));
    Some(Balance { lot: &lot.id, parts, price: price(lot)?.divided_by(&whole)?, innovation, deductions })
}

/// What a criterion weighs of the whole, from 0 to 1: of all points, or of what the purchase is worth where
/// it is a deduction from the price. `None` where the weight is not fixed, or the worth is not known.
#[must_use]
pub fn share_of_whole(lot: &Lot, quality: &Quality, procurement: &Procurement) -> Option<Exact> {
    match quality.weight {
        Weight::Deduction(_) | Weight::DeductionPerPoint(_) => {
            let worth = &procurement.journey().value.as_ref()?.amount;
            weight(&quality.weight, quality)?.divided_by(worth)
        }
        _ => weight_of(lot, &[quality]),
    }
}

/// What these criteria weigh of the lot; `None` where a weight is not fixed.
pub(super) fn weight_of(lot: &Lot, criteria: &[&Quality]) -> Option<Exact> {
    let own = criteria
        .iter()
        .try_fold(Exact::ZERO, |sum, quality| Some(&sum + &weight(&quality.weight, quality)?))?;
    own.divided_by(&whole(lot)?)
}

/// All that weighs: the criteria, and price where it earns points.
fn whole(lot: &Lot) -> Option<Exact> {
    let qualities = lot
        .qualities()
        .into_iter()
        .try_fold(Exact::ZERO, |sum, quality| Some(&sum + &weight(&quality.weight, quality)?))?;
    Some(&qualities + &price(lot)?)
}

fn price(lot: &Lot) -> Option<Exact> {
    match lot.price().and_then(|price| price.weight.as_ref()) {
        Some(weight) => weight.fixed_points().cloned(),
        None => Some(Exact::ZERO),
    }
}

/// What a criterion weighs in the unit of its kind: points, or kronor for full points.
fn weight(weight: &Weight, quality: &Quality) -> Option<Exact> {
    match weight {
        Weight::Deduction(amount) => Some(amount.clone()),
        Weight::DeductionPerPoint(amount) => Some(amount * &quality.scale.most()),
        points => points.fixed_points().cloned(),
    }
}
