use super::Scene;
use super::places::Places;
use crate::award::{Nobody, evaluate_with};
use crate::number::Exact;
use crate::procurement::{Answer, Lot, Offers};

/// How much a criterion told the offers apart, beside what it was published to count for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Spread {
    /// The criterion, or the price.
    pub criterion: String,
    /// Its published weight; `None` where the price itself is compared.
    pub weight: Option<Exact>,
    /// The largest difference that it makes between two admitted offers, weighted.
    pub spread: Exact,
    /// That difference as a share of all criteria's differences: the weight that it really had.
    pub effective: Exact,
    /// Whether another offer would stand first if all had answered it alike; `None` for the price.
    pub decides: Option<bool>,
    /// Whether the criterion could have changed no place here: whatever the admitted answers to it
    /// had been, worst to best.
    pub never_decides: Option<bool>,
}

pub(super) fn study(scene: &Scene<'_>) -> Vec<Spread> {
    let Some(spreads) = spreads(scene.lot, scene.offers) else { return Vec::new() };
    let all = Exact::sum(spreads.iter().map(|(_, spread)| spread));
    let weights = weights(scene.lot);
    let qualities = scene.lot.qualities();
    spreads
        .into_iter()
        .map(|(criterion, spread)| {
            let effective = spread.divided_by(&all).unwrap_or(Exact::ZERO);
            let index = qualities.iter().position(|quality| quality.id == criterion);
            let decides = index.and_then(|index| {
                let then = Places::of(scene.lot, &alike(scene, index))?;
                Some(scene.winner_changes(&then))
            });
            Spread {
                weight: weights
                    .iter()
                    .find(|(id, _)| *id == criterion)
                    .and_then(|(_, weight)| weight.clone()),
                never_decides: index.map(|index| never_decides(scene, index)),
                criterion,
                spread,
                effective,
                decides,
            }
        })
        .collect()
}

/// The weighted difference between the best and the worst admitted offer, criterion by criterion.
pub(super) fn spreads(lot: &Lot, offers: &Offers) -> Option<Vec<(String, Exact)>> {
    let award = evaluate_with(lot, offers, &mut Nobody).ok()?;
    let first = award.ranked.first()?;
    let mut found = Vec::new();
    for contribution in &first.scored.contributions {
        let all = award
            .ranked
            .iter()
            .filter_map(|ranked| Some(&ranked.scored.contribution(&contribution.criterion)?.weighted.value));
        let (least, most) = (all.clone().min()?, all.max()?);
        found.push((contribution.criterion.clone(), most - least));
    }
    // Where the price itself is compared, its differences are money as the deductions are.
    if lot.award.weights_are_money()
        && let Some(price) = lot.price()
    {
        let prices = award.ranked.iter().filter_map(|ranked| ranked.scored.price.as_ref());
        let (least, most) = (prices.clone().min()?, prices.max()?);
        found.push((price.id.clone(), most - least));
    }
    Some(found)
}

fn weights(lot: &Lot) -> Vec<(String, Option<Exact>)> {
    let qualities = lot.qualities();
    let quality = qualities.iter().map(|quality| {
        let weight = match &quality.weight {
            crate::procurement::Weight::Deduction(amount)
            | crate::procurement::Weight::DeductionPerPoint(amount) => Some(amount.clone()),
            weight => weight.fixed_points().cloned(),
        };
        (quality.id.clone(), weight)
    });
    let price = lot.price().map(|price| {
        (price.id.clone(), price.weight.as_ref().and_then(|weight| weight.fixed_points().cloned()))
    });
    quality.chain(price).collect()
}

/// The offers, all with the leading offer's answer to one criterion.
fn alike(scene: &Scene<'_>, index: usize) -> Offers {
    let Some(answer) = scene.places.all.first().and_then(|first| scene.answer(&first.offer, index)) else {
        return scene.offers.clone();
    };
    let mut offers = scene.offers.clone();
    set_all(&mut offers, &scene.lot.id, index, &answer);
    offers
}

fn set_all(offers: &mut Offers, lot: &str, index: usize, answer: &Answer) {
    let bids = offers.offers.iter_mut().flat_map(|offer| &mut offer.bids);
    for bid in bids.filter(|bid| bid.lot == lot) {
        if let Some(place) = bid.answers.get_mut(index) {
            *place = Some(answer.clone());
        }
    }
}

/// Whether no offer changes place with another even where the one has the worst admitted answer and
/// the other the best.
fn never_decides(scene: &Scene<'_>, index: usize) -> bool {
    let order = |places: &Places| {
        places.all.iter().map(|place| (place.offer.clone(), place.rank)).collect::<Vec<_>>()
    };
    let now = order(&scene.places);
    let (worst, best) = (super::ladder::worst_admitted(scene.lot), super::ladder::best(scene.lot));
    let (Some(Some(worst)), Some(Some(best))) = (worst.get(index), best.get(index)) else { return false };
    let mut desk = scene.desk.clone();
    for place in &scene.places.all {
        desk.put_answer(&place.offer, index, best);
    }
    // One worst, the others best, and so on down the list, is the hardest trial.
    scene
        .places
        .all
        .iter()
        .all(|up| desk.with_answer(&up.offer, index, worst).is_some_and(|then| order(&then) == now))
}
