use super::places::{Places, price_of};
use super::scene::Scene;
use super::steps::{Step, fewest};
use super::turning::{Known, Search, TurningPoint, beyond};
use super::witness::Witness;
use crate::number::Exact;
use crate::procurement::{Answer, PriceUse};

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
    /// The fewest levels, over one or several criteria, that are enough.
    pub levels: Option<FewestLevels>,
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
    pub witness: Witness,
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
    pub witness: Witness,
}

/// The fewest levels that are enough.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FewestLevels {
    /// So many in all.
    pub levels: usize,
    /// So many of each criterion.
    pub of: Vec<(String, usize)>,
    /// Whether no fewer are enough, whichever they are; otherwise they were found level by level.
    pub proved: bool,
    /// The offers with them.
    pub witness: Witness,
}

pub(super) fn study(scene: &Scene<'_>) -> Vec<Margin> {
    let Some(first) = scene.places.all.first() else { return Vec::new() };
    let behind = scene.places.all.iter().filter(|place| place.offer != first.offer);
    behind
        .filter_map(|place| {
            Some(Margin {
                offer: place.offer.to_string(),
                behind: scene.behind(&first.offer, &place.offer)?,
                price: enough_price(scene, &place.offer),
                one_criterion: one_criterion(scene, &place.offer),
                levels: levels(scene, &place.offer),
            })
        })
        .collect()
}

fn enough_price(scene: &Scene<'_>, offer: &str) -> Option<EnoughPrice> {
    if scene.lot.award.price_use() == PriceUse::None {
        return None;
    }
    let now = price_of(scene.lot, scene.offers, offer)?;
    let find = |price: &Exact| scene.desk.with_price(offer, price);
    let known = Known::new(&find);
    let places = |price: &Exact| known.at(price);
    let first = |then: &Places| then.winner() == Some(offer);
    let search = Search { places: &places, holds: &first, of: Some(offer), stairs: scene.stairs };
    let least = Exact::ratio(1, 100)?;
    if now <= least {
        return None;
    }
    let turns_at = search.first(&now, &least, 12)?;
    let price = beyond(&turns_at, &least, &search)?;
    Some(EnoughPrice { witness: Witness::price(offer, &price), turns_at, price })
}

fn one_criterion(scene: &Scene<'_>, offer: &str) -> Vec<EnoughLevels> {
    let Some(lacks) = scene.places.all.first().and_then(|first| scene.places.lead(&first.offer, offer))
    else {
        return Vec::new();
    };
    let adds = scene.answers_add();
    let mut found = Vec::new();
    for (index, quality) in scene.lot.qualities().into_iter().enumerate() {
        let Some(own) = scene.answer(offer, index) else { continue };
        let Some(around) = scene.steps.around(quality, index, &own) else { continue };
        let first = |step: &Step| {
            let then = scene.with_step(offer, index, quality, step);
            then.is_some_and(|then| then.winner() == Some(offer))
        };
        let enough = if adds {
            let Some(now) = scene.given(offer, &quality.id) else { continue };
            around.above.iter().position(|step| match &step.given {
                Some(given) => match (given - now).cmp(&lacks) {
                    std::cmp::Ordering::Less => false,
                    // Level: then the tie-breaks say.
                    std::cmp::Ordering::Equal => first(step),
                    std::cmp::Ordering::Greater => true,
                },
                None => false,
            })
        } else {
            // A better answer never harms, so that halving finds the first that is enough.
            around
                .above
                .last()
                .filter(|step| first(step))
                .map(|_| around.above.partition_point(|step| !first(step)))
        };
        if let Some((place, step)) = enough.and_then(|place| Some((place, around.above.get(place)?))) {
            let witness = Witness::answer(offer, index, &step.answer(&own));
            found.push(EnoughLevels { criterion: quality.id.clone(), levels: place + 1, witness });
        }
    }
    found.sort_by_key(|enough| enough.levels);
    found
}

/// The fewest levels up.
fn levels(scene: &Scene<'_>, offer: &str) -> Option<FewestLevels> {
    if !scene.answers_add() {
        return several(scene, offer);
    }
    let first = scene.places.all.first()?;
    let lacks = scene.places.lead(&first.offer, offer)?;
    let qualities = scene.lot.qualities();
    let mut sequences = Vec::new();
    for (index, quality) in qualities.iter().enumerate() {
        let gains = scene.answer(offer, index).and_then(|own| {
            let around = scene.steps.around(quality, index, &own)?;
            let now = scene.given(offer, &quality.id)?;
            Some(around.above.iter().map_while(|step| step.given.as_ref().map(|given| given - now)).collect())
        });
        sequences.push(gains.unwrap_or_default());
    }
    [true, false].into_iter().find_map(|level_is_enough| {
        let taken = fewest(&sequences, &lacks, level_is_enough)?;
        let found = taken_levels(scene, offer, &taken)?;
        let then = Places::of(scene.lot, &found.witness.offers(&scene.lot.id, scene.offers))?;
        (then.winner() == Some(offer)).then_some(found)
    })
}

fn taken_levels(scene: &Scene<'_>, offer: &str, taken: &[usize]) -> Option<FewestLevels> {
    let mut found = FewestLevels { levels: 0, of: Vec::new(), proved: true, witness: Witness::default() };
    for ((index, quality), count) in scene.lot.qualities().into_iter().enumerate().zip(taken) {
        let Some(last) = count.checked_sub(1) else { continue };
        let own = scene.answer(offer, index)?;
        let step = scene.steps.around(quality, index, &own)?.above.get(last)?;
        found.levels += count;
        found.of.push((quality.id.clone(), *count));
        found.witness = found.witness.and_answer(offer, index, &step.answer(&own));
    }
    Some(found)
}

/// Level after level where it gains most, until it is enough.
fn several(scene: &Scene<'_>, offer: &str) -> Option<FewestLevels> {
    let qualities = scene.lot.qualities();
    let rival = scene.places.all.iter().find(|place| &*place.offer != offer)?.offer.clone();
    let mut desk = scene.desk.clone();
    let mut taken = vec![0; qualities.len()];
    for _ in 0..MOST_LEVELS {
        let steps = qualities.iter().enumerate().filter_map(|(index, quality)| {
            let own = desk.answer(offer, index)?;
            let better: Answer = scene.steps.around(quality, index, &own)?.above.first()?.answer(&own);
            let places = desk.with_answer(offer, index, &better)?;
            Some((places.lead(offer, &rival)?, places.winner() == Some(offer), index, better))
        });
        let (_, enough, index, better) = steps.max_by(|one, other| one.0.cmp(&other.0))?;
        if let Some(count) = taken.get_mut(index) {
            *count += 1;
        }
        if enough {
            let found = taken_levels(scene, offer, &taken)?;
            return Some(FewestLevels { proved: found.levels == 1, ..found });
        }
        desk.put_answer(offer, index, &better);
    }
    None
}

const MOST_LEVELS: usize = 30;
