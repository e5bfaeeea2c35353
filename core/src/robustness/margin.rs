use super::ladder::{ladder, neighbours};
use super::places::{Places, price_of, with_answer, with_price};
use super::turning::{Search, TurningPoint};
use super::{Scene, beyond};
use crate::number::Exact;
use crate::procurement::{Offers, PriceUse};

/// How far an offer is from standing first alone.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Margin {
    /// The offer.
    pub offer: String,
    /// What it lacks: points, or money where the lowest price wins.
    pub behind: Exact,
    /// The lower price that would have been enough; `None` where no price would have been, and
    /// where price does not count.
    pub price: Option<EnoughPrice>,
    /// Better answers to a single criterion that would have been enough, the fewest levels first.
    pub one_criterion: Vec<EnoughLevels>,
    /// The fewest levels, over several criteria, that were found to be enough.
    pub levels: Option<usize>,
}

/// A price that would have been enough.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EnoughPrice {
    /// The price at which it draws level.
    pub turns_at: TurningPoint,
    /// A price with which it stands first, in whole hundredths.
    pub price: Exact,
    /// The offers with that price.
    pub witness: Offers,
}

/// Better answers that would have been enough.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EnoughLevels {
    /// The criterion.
    pub criterion: String,
    /// So many levels up.
    pub levels: usize,
    /// The offers with that answer.
    pub witness: Offers,
}

pub(super) fn study(scene: &Scene<'_>) -> Vec<Margin> {
    let Some(first) = scene.places.all.first() else { return Vec::new() };
    let behind = scene.places.all.iter().filter(|place| place.offer != first.offer);
    behind
        .filter_map(|place| {
            let lacks = scene.places.lead(&first.offer, &place.offer)?;
            let one_criterion = one_criterion(scene, &place.offer);
            let levels = one_criterion
                .first()
                .filter(|enough| enough.levels == 1)
                .map(|enough| enough.levels)
                .or_else(|| several(scene, &place.offer));
            Some(Margin {
                offer: place.offer.clone(),
                behind: lacks,
                price: enough_price(scene, &place.offer),
                one_criterion,
                levels,
            })
        })
        .collect()
}

fn enough_price(scene: &Scene<'_>, offer: &str) -> Option<EnoughPrice> {
    if scene.lot.award.price_use() == PriceUse::None {
        return None;
    }
    let now = price_of(scene.lot, scene.offers, offer)?;
    let with = |price: &Exact| with_price(scene.offers, &scene.lot.id, offer, price);
    let places = |price: &Exact| scene.desk.with_price(offer, price);
    let first = |then: &Places| then.winner() == Some(offer);
    let search = Search { places: &places, holds: &first };
    let least = Exact::ratio(1, 100)?;
    if now <= least {
        return None;
    }
    let turns_at = search.first(&now, &least, 12)?;
    let price = beyond(&turns_at, &least, &search)?;
    Some(EnoughPrice { witness: with(&price), turns_at, price })
}

fn one_criterion(scene: &Scene<'_>, offer: &str) -> Vec<EnoughLevels> {
    let mut found: Vec<EnoughLevels> = scene
        .lot
        .qualities()
        .iter()
        .enumerate()
        .filter_map(|(index, quality)| {
            let mut answer = scene.answer(offer, index)?;
            (1..=ladder(quality).len()).find_map(|levels| {
                let [better, _] = neighbours(quality, &answer);
                answer = better?;
                let enough = scene.desk.with_answer(offer, index, &answer)?.winner() == Some(offer);
                enough.then(|| {
                    let witness = with_answer(scene.offers, &scene.lot.id, offer, index, &answer);
                    EnoughLevels { criterion: quality.id.clone(), levels, witness }
                })
            })
        })
        .collect();
    found.sort_by_key(|enough| enough.levels);
    found
}

/// Level after level where it gains most, until it is enough. Where each level of a criterion gains
/// as much as the one before, no fewer levels are enough.
fn several(scene: &Scene<'_>, offer: &str) -> Option<usize> {
    let qualities = scene.lot.qualities();
    let rival = scene.places.all.iter().find(|place| place.offer != offer)?.offer.clone();
    let mut desk = scene.desk.clone();
    for levels in 1..=MOST_LEVELS {
        let steps = qualities.iter().enumerate().filter_map(|(index, quality)| {
            let [better, _] = neighbours(quality, &desk.answer(offer, index)?);
            let better = better?;
            let places = desk.with_answer(offer, index, &better)?;
            Some((places.lead(offer, &rival)?, places.winner() == Some(offer), index, better))
        });
        let (_, enough, index, better) = steps.max_by(|one, other| one.0.cmp(&other.0))?;
        if enough {
            return Some(levels);
        }
        desk.put_answer(offer, index, &better);
    }
    None
}

const MOST_LEVELS: usize = 30;
