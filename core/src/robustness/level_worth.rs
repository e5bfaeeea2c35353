use std::cell::RefCell;
use std::collections::BTreeMap;

use super::desk::Desk;
use super::places::{price_of, prices};
use super::scene::Scene;
use super::turning::{TurningPoint, reaches};
use crate::number::Exact;
use crate::procurement::{Answer, PriceUse, Quality};

/// What one more level of a criterion is worth in money: by how much dearer the offer could have
/// been with it and still stand as it does against its strongest rival.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LevelWorth {
    /// The criterion.
    pub criterion: String,
    /// The offer.
    pub offer: String,
    /// At its own price, at the lowest and the highest admitted price, at every other bid's, and at the
    /// ceiling where there is one: the price, and what the level is worth there. `None` where no price
    /// within ten times as much outweighs it.
    pub at: Vec<(Exact, Option<TurningPoint>)>,
}

/// For the leading offer, each criterion in which it can still be better by one level.
pub(super) fn study(scene: &Scene<'_>) -> Vec<LevelWorth> {
    let Some(first) = scene.places.all.first() else { return Vec::new() };
    if scene.lot.award.price_use() == PriceUse::None {
        return Vec::new();
    }
    let offer = &*first.offer;
    let Some(own) = price_of(scene.lot, scene.offers, offer) else { return Vec::new() };
    let all = prices(scene.lot, scene.offers, &scene.places);
    let ceiling = scene.lot.price().and_then(|price| price.ceiling.as_ref());
    let mut tried = vec![own];
    for price in all.first().into_iter().chain(all.last()).chain(&all).chain(ceiling) {
        if !tried.contains(price) {
            tried.push(price.clone());
        }
    }
    let curve = Curve { scene, offer, known: RefCell::default(), worths: RefCell::default() };
    let adds = scene.answers_add();
    let worth = |(index, quality): (usize, &Quality)| {
        let answer = scene.answer(offer, index)?;
        let around = scene.steps.around(quality, index, &answer)?;
        // From the top, the level that it has is the one that is worth something.
        let (step, up) = match (around.above.first(), around.below.last()) {
            (Some(better), _) => (better, true),
            (None, Some(worse)) => (worse, false),
            (None, None) => return None,
        };
        let gain = scene
            .given(offer, &quality.id)
            .zip(step.given.as_ref())
            .map(|(now, then)| (then - now).magnitude())
            .filter(|_| adds);
        let other = step.answer(&answer);
        let (worse, better) = if up { (&answer, &other) } else { (&other, &answer) };
        let at = tried.iter().map(|price| {
            let worth = match &gain {
                Some(gain) => curve.worth(price, gain),
                None => tried_out(scene, offer, index, [worse, better], price),
            };
            (price.clone(), worth)
        });
        Some(LevelWorth { criterion: quality.id.clone(), offer: offer.to_owned(), at: at.collect() })
    };
    scene.lot.qualities().into_iter().enumerate().filter_map(worth).collect()
}

/// How much dearer is looked at, as shares of the price.
const DEARER: [(i64, i64); 3] = [(1, 4), (1, 1), (9, 1)];

/// How the offer stands against its strongest rival as its price moves: worked out once for each price.
struct Curve<'a, 's> {
    scene: &'a Scene<'s>,
    offer: &'a str,
    known: RefCell<BTreeMap<Exact, Option<Exact>>>,
    /// By gain and price: criteria whose levels gain the same are worth the same.
    worths: RefCell<BTreeMap<(Exact, Exact), Option<TurningPoint>>>,
}

impl Curve<'_, '_> {
    fn at(&self, price: &Exact) -> Option<Exact> {
        if let Some(known) = self.known.borrow().get(price) {
            return known.clone();
        }
        let found = figure(&self.scene.desk, self.offer, self.scene, price);
        self.known.borrow_mut().insert(price.clone(), found.clone());
        found
    }

    /// A level that gains so much lets the price rise until as much is lost.
    fn worth(&self, price: &Exact, gain: &Exact) -> Option<TurningPoint> {
        let asked = (gain.clone(), price.clone());
        if let Some(known) = self.worths.borrow().get(&asked) {
            return known.clone();
        }
        let found = self.worked_out(price, gain);
        self.worths.borrow_mut().insert(asked, found.clone());
        found
    }

    fn worked_out(&self, price: &Exact, gain: &Exact) -> Option<TurningPoint> {
        let target = self.at(price)?;
        let dearer = |more: &Exact| Some(&self.at(&(price + more))? + gain);
        DEARER.into_iter().find_map(|(top, under)| {
            let to = price * &Exact::ratio(top, under)?;
            reaches(&dearer, &target, &Exact::ZERO, &to)
        })
    }
}

/// The lead over the strongest rival, or the total where there is none.
fn figure(desk: &Desk<'_>, offer: &str, scene: &Scene<'_>, price: &Exact) -> Option<Exact> {
    let places = desk.with_price(offer, price)?;
    match scene.places.all.iter().find(|place| &*place.offer != offer) {
        Some(rival) => places.lead(offer, &rival.offer),
        None => Some(places.get(offer)?.total.clone()),
    }
}

fn tried_out(
    scene: &Scene<'_>,
    offer: &str,
    criterion: usize,
    [worse, better]: [&Answer; 2],
    price: &Exact,
) -> Option<TurningPoint> {
    let with = |answer: &Answer| {
        let mut desk = scene.desk.clone();
        desk.put_answer(offer, criterion, answer);
        desk
    };
    let target = figure(&with(worse), offer, scene, price)?;
    let better = with(better);
    let dearer = |more: &Exact| figure(&better, offer, scene, &(price + more));
    DEARER.into_iter().find_map(|(top, under)| {
        let to = price * &Exact::ratio(top, under)?;
        reaches(&dearer, &target, &Exact::ZERO, &to)
    })
}
