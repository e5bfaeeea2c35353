use super::Scene;
use super::desk::Desk;
use super::ladder::neighbours;
use super::places::{price_of, prices};
use super::turning::{TurningPoint, reaches};
use crate::number::Exact;
use crate::procurement::{Answer, PriceUse};

/// What one more level of a criterion is worth in money: by how much dearer the offer could have
/// been with it and still stand as it does against its strongest rival.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LevelWorth {
    /// The criterion.
    pub criterion: String,
    /// The offer.
    pub offer: String,
    /// At its own price, and at the lowest and the highest admitted price: the price, and what the
    /// level is worth there. `None` where no price within ten times as much outweighs it.
    pub at: Vec<(Exact, Option<TurningPoint>)>,
}

/// For the leading offer, each criterion in which it can still be better by one level.
pub(super) fn study(scene: &Scene<'_>) -> Vec<LevelWorth> {
    let Some(first) = scene.places.all.first() else { return Vec::new() };
    if scene.lot.award.price_use() == PriceUse::None {
        return Vec::new();
    }
    let offer = first.offer.as_str();
    let Some(own) = price_of(scene.lot, scene.offers, offer) else { return Vec::new() };
    let all = prices(scene.lot, scene.offers, &scene.places);
    let mut tried = vec![own];
    for price in all.first().into_iter().chain(all.last()) {
        if !tried.contains(price) {
            tried.push(price.clone());
        }
    }
    let qualities = scene.lot.qualities();
    let worth = |(index, quality): (usize, &&crate::procurement::Quality)| {
        let answer = scene.answer(offer, index)?;
        // From the top, the level that it has is the one that is worth something.
        let (worse, better) = match neighbours(quality, &answer) {
            [Some(better), _] => (answer, better),
            [None, Some(worse)] => (worse, answer),
            [None, None] => return None,
        };
        let at = tried
            .iter()
            .map(|price| (price.clone(), worth_at(scene, offer, index, [&worse, &better], price)))
            .collect();
        Some(LevelWorth { criterion: quality.id.clone(), offer: offer.to_owned(), at })
    };
    qualities.iter().enumerate().filter_map(worth).collect()
}

fn worth_at(
    scene: &Scene<'_>,
    offer: &str,
    criterion: usize,
    [worse, better]: [&Answer; 2],
    price: &Exact,
) -> Option<TurningPoint> {
    let rival = scene.places.all.iter().find(|place| place.offer != offer);
    let with = |answer: &Answer| {
        let mut desk = scene.desk.clone();
        desk.put_answer(offer, criterion, answer);
        desk
    };
    let figure = |desk: &Desk<'_>, price: &Exact| {
        let places = desk.with_price(offer, price)?;
        match rival {
            Some(rival) => places.lead(offer, &rival.offer),
            None => Some(places.get(offer)?.total.clone()),
        }
    };
    let target = figure(&with(worse), price)?;
    let better = with(better);
    let dearer = |more: &Exact| figure(&better, &(price + more));
    let most = price * &Exact::integer(9);
    [(1, 4), (1, 1), (9, 1)].into_iter().find_map(|(top, under)| {
        let to = (price * &Exact::ratio(top, under)?).min(most.clone());
        reaches(&dearer, &target, &Exact::ZERO, &to)
    })
}
