use super::ladder::{best, worst_admitted};
use super::places::{Places, prices};
use super::scene::Scene;
use super::steps::Steps;
use super::witness::Witness;
use crate::number::Exact;
use crate::procurement::{Lot, PriceUse, Quality};

/// From which level on a criterion no longer matters to the offer that stands first.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnoughAlready {
    /// The criterion.
    pub criterion: String,
    /// So many levels it can lose there, all else unchanged, and still stands first alone.
    pub to_spare: usize,
    /// Whether it would with the lowest level too: then the criterion did not matter to it at all.
    pub down_to_the_lowest: bool,
}

/// Whether price, or quality, could have changed who stands first at all.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CannotDecide {
    /// What cannot.
    pub what: OneOfTwo,
    /// The offer that stands first in spite of the worst.
    pub offer: String,
    /// The offers with the worst for it and the best for all others.
    pub witness: Witness,
}

/// One of the two things that are weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OneOfTwo {
    /// The offer wins with the highest price, and all others with the lowest.
    Price,
    /// The offer wins with the worst admitted quality, and all others with the best.
    Quality,
}

/// For each criterion of quality, in the order of the document: whether all admitted answers give the same, rounded
/// as declared, so that it cannot part offers. Never where what it gives hangs on other offers.
pub(crate) fn give_all_the_same(lot: &Lot) -> Vec<bool> {
    let steps = Steps::of(lot);
    let alike = |(index, quality): (usize, &Quality)| {
        let own = !quality.scale.compares_offers() && quality.best_gets.is_none();
        own && steps.ends(index).is_some_and(|[least, most]| least == most)
    };
    lot.qualities().into_iter().enumerate().map(alike).collect()
}

/// For each criterion of the winner, from its level down.
pub(super) fn study(scene: &Scene<'_>) -> Vec<EnoughAlready> {
    let Some(winner) = scene.places.winner() else { return Vec::new() };
    let mut found = Vec::new();
    for (index, quality) in scene.lot.qualities().into_iter().enumerate() {
        let Some(own) = scene.answer(winner, index) else { continue };
        let Some(around) = scene.steps.around(quality, index, &own) else { continue };
        if around.below.is_empty() {
            continue;
        }
        // A worse answer never helps, so that halving finds the last that is still enough.
        let still = |step: &super::steps::Step| {
            let then = scene.with_step(winner, index, quality, step);
            then.is_some_and(|then| then.winner() == Some(winner))
        };
        let lost = around.below.partition_point(|step| !still(step));
        found.push(EnoughAlready {
            criterion: quality.id.clone(),
            to_spare: around.below.len() - lost,
            down_to_the_lowest: lost == 0,
        });
    }
    found
}

/// With the highest and the lowest of the prices, and of the admitted answers, that there are.
pub(super) fn cannot_decide(scene: &Scene<'_>) -> Vec<CannotDecide> {
    let Some(winner) = scene.places.winner() else { return Vec::new() };
    if scene.places.all.len() < 2 || scene.lot.award.price_use() == PriceUse::None {
        return Vec::new();
    }
    let all = prices(scene.lot, scene.offers, &scene.places);
    let mut found = Vec::new();
    let shown = |what, witness: Witness| {
        let then = Places::of(scene.lot, &witness.offers(&scene.lot.id, scene.offers))?;
        let wins = then.all.len() == scene.places.all.len() && then.winner() == Some(winner);
        wins.then(|| CannotDecide { what, offer: winner.to_owned(), witness })
    };
    if let (Some(low), Some(high)) = (all.first(), all.last())
        && low < high
    {
        let price = |offer: &str| -> &Exact { if offer == winner { high } else { low } };
        let each = scene.places.all.iter();
        let witness = each
            .fold(Witness::default(), |so_far, place| so_far.and_price(&place.offer, price(&place.offer)));
        found.extend(shown(OneOfTwo::Price, witness));
    }
    let (worst, best) = (worst_admitted(scene.lot), best(scene.lot));
    let mut witness = Witness::default();
    for place in &scene.places.all {
        let answers = if &*place.offer == winner { &worst } else { &best };
        for (index, answer) in answers.iter().enumerate() {
            if let Some(answer) = answer {
                witness = witness.and_answer(&place.offer, index, answer);
            }
        }
    }
    found.extend(shown(OneOfTwo::Quality, witness));
    found
}
