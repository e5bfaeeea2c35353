use super::ladder::worst_admitted;
use super::places::{Places, free_id, prices};
use super::reduced::bid;
use super::scene::Scene;
use super::witness::Witness;
use crate::award::{Award, Nobody, evaluate_with};
use crate::number::Exact;
use crate::procurement::{Lot, PriceUse};

/// What one more offer with the least quality and a price far from all others does to the rest.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FarBid {
    /// Its price: a hundredth of the lowest, or ten times the highest.
    pub price: Exact,
    /// The price's real weight among the offers that are there, before: its largest difference as a
    /// share of all criteria's. `None` where the price gives no points.
    pub before: Option<Exact>,
    /// The same with the far bid.
    pub after: Option<Exact>,
    /// Who stands first among the offers that are there: `None` where it is a tie.
    pub winner: Option<String>,
    /// Whether that is another than before.
    pub winner_changes: bool,
    /// Whether the far bid itself stands first: then a symbolic price pays.
    pub wins: bool,
    /// The offers with it.
    pub witness: Witness,
}

pub(super) fn study(scene: &Scene<'_>) -> Vec<FarBid> {
    if scene.lot.award.price_use() == PriceUse::None {
        return Vec::new();
    }
    let all = prices(scene.lot, scene.offers, &scene.places);
    let Some((low, high)) = all.first().zip(all.last()) else { return Vec::new() };
    let far = [Exact::ratio(1, 100).map(|share| low * &share), Some(&Exact::integer(10) * high)];
    far.into_iter().flatten().filter_map(|price| far_bid(scene, price)).collect()
}

fn far_bid(scene: &Scene<'_>, price: Exact) -> Option<FarBid> {
    let id = free_id(scene.offers);
    let one = bid(scene.lot, &id, Some(price.clone()), worst_admitted(scene.lot));
    let witness = Witness::comes(one);
    let award = evaluate_with(scene.lot, &witness.offers(&scene.lot.id, scene.offers), &mut Nobody).ok()?;
    let then = Places::of_award(&award);
    // A bid that is rejected does nothing to the others.
    then.get(&id)?;
    let rest: Vec<_> = then.all.iter().filter(|place| *place.offer != *id).cloned().collect();
    let rest = Places { best: then.best, all: rest };
    let first = rest.all.first()?.rank;
    let alone = rest.all.iter().filter(|place| place.rank == first).count() == 1;
    let winner = rest.all.first().filter(|_| alone).map(|place| place.offer.to_string());
    Some(FarBid {
        before: price_share(scene.lot, &scene.award, &id),
        after: price_share(scene.lot, &award, &id),
        winner_changes: winner.as_deref() != scene.places.winner(),
        winner,
        wins: then.winner() == Some(&id),
        price,
        witness,
    })
}

/// The price's largest difference as a share of all criteria's, without one offer.
fn price_share(lot: &Lot, award: &Award<()>, left_out: &str) -> Option<Exact> {
    let counted: Vec<_> = award.ranked.iter().filter(|ranked| ranked.scored.offer != left_out).collect();
    let first = counted.first()?;
    let mut all = Exact::ZERO;
    let mut of_price = Exact::ZERO;
    let price = lot.price().filter(|price| price.rule.is_some())?;
    for contribution in &first.scored.contributions {
        let id = &contribution.criterion;
        let values =
            counted.iter().filter_map(|ranked| Some(&ranked.scored.contribution(id)?.weighted.value));
        let spread = values.clone().max()? - values.min()?;
        all = &all + &spread;
        if *id == price.id {
            of_price = spread;
        }
    }
    of_price.divided_by(&all)
}
