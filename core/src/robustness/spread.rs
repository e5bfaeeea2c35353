use super::places::Places;
use super::scene::Scene;
use super::witness::Witness;
use crate::award::Award;
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
    let Some(spreads) = spreads(scene.lot, &scene.award) else { return Vec::new() };
    let all = Exact::sum(spreads.iter().map(|(_, spread)| spread));
    let weights = weights(scene.lot);
    let qualities = scene.lot.qualities();
    spreads
        .into_iter()
        .map(|(criterion, spread)| {
            let effective = spread.divided_by(&all).unwrap_or(Exact::ZERO);
            let index = qualities.iter().position(|quality| quality.id == criterion);
            Spread {
                weight: weights
                    .iter()
                    .find(|(id, _)| *id == criterion)
                    .and_then(|(_, weight)| weight.clone()),
                never_decides: index.map(|index| never_decides(scene, index, &criterion)),
                decides: index.and_then(|index| decides(scene, index, &criterion)),
                criterion,
                spread,
                effective,
            }
        })
        .collect()
}

/// The weighted difference between the best and the worst admitted offer, criterion by criterion.
pub(super) fn spreads(lot: &Lot, award: &Award<()>) -> Option<Vec<(String, Exact)>> {
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

/// Whether another would stand first if all had the leading offer's answer.
fn decides(scene: &Scene<'_>, index: usize, criterion: &str) -> Option<bool> {
    let first = scene.places.all.first()?;
    if scene.answers_add() {
        let given = |offer: &str| scene.given(offer, criterion);
        let own = given(&first.offer)?;
        // Nobody else may then be level with it or ahead of it.
        let leads: Option<Vec<Exact>> = scene
            .places
            .all
            .iter()
            .filter(|place| place.offer != first.offer)
            .map(|place| {
                Some(&scene.places.lead(&first.offer, &place.offer)? - &(own - given(&place.offer)?))
            })
            .collect();
        let leads = leads?;
        if leads.iter().all(Exact::is_positive) {
            return Some(scene.places.winner().is_none());
        }
        if leads.iter().any(Exact::is_negative) {
            return Some(true);
        }
    }
    let answer = scene.answer(&first.offer, index)?;
    let then = Places::of(scene.lot, &alike(scene, index, &answer))?;
    Some(scene.winner_changes(&then))
}

/// The offers, all with one answer to one criterion.
fn alike(scene: &Scene<'_>, index: usize, answer: &Answer) -> Offers {
    let all = scene.places.all.iter();
    let witness =
        all.fold(Witness::default(), |so_far, place| so_far.and_answer(&place.offer, index, answer));
    witness.offers(&scene.lot.id, scene.offers)
}

/// Whether no offer changes place with another even where the one has the worst admitted answer and
/// the other the best.
fn never_decides(scene: &Scene<'_>, index: usize, criterion: &str) -> bool {
    if scene.answers_add() {
        return never_decides_by_sums(scene, index, criterion).unwrap_or(false);
    }
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

/// For each offer and whoever stands below it: what parts them without the criterion is more than the
/// criterion can give at most beyond the least.
fn never_decides_by_sums(scene: &Scene<'_>, index: usize, criterion: &str) -> Option<bool> {
    let [least, most] = scene.steps.ends(index)?;
    let range = most - least;
    for pair in scene.places.all.windows(2) {
        let [up, down] = pair else { continue };
        let own = scene.given(&up.offer, criterion)? - scene.given(&down.offer, criterion)?;
        if &scene.places.lead(&up.offer, &down.offer)? - &own <= range {
            return Some(false);
        }
    }
    Some(true)
}
