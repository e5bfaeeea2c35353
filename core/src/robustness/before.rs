use sprang_draws::Random;

use super::ladder::ladder;
use super::losing_offer::is_safe;
use super::places::{Places, changed, without};
use super::plane::{self, Plane};
use super::price_weight::{self, PriceWeight};
use super::reduced::bid;
use super::sampling::error;
use super::spread::spreads;
use crate::award::{Nobody, evaluate_with};
use crate::number::Exact;
use crate::procurement::{Answer, Lot, Offers, PriceRule, PriceUse, Quality};

/// What the published model will really do, before there are offers: on two like offers, and on
/// contests of made-up but plausible bids.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BeforePublication {
    /// The price around which bids are expected.
    pub estimate: Exact,
    /// Where that price comes from.
    pub estimate_from: EstimateFrom,
    /// Bids are drawn from so much below it to so much above, as a share.
    pub spread: Exact,
    /// How many levels of each criterion outweigh a price that is a tenth higher, all else in the
    /// middle; `None` where a level gains nothing.
    pub levels_for_a_tenth: Vec<(String, Option<Exact>)>,
    /// The contests; `None` where no price counts, or where the lot cannot be evaluated.
    pub contests: Option<Contests>,
    /// Lines of equal score around the estimate; `None` where the model does not add quality up, or price
    /// counts for nothing.
    pub plane: Option<Plane>,
    /// What the price really weighs, by how far prices lie apart.
    pub price_weight: Option<PriceWeight>,
}

/// Where an estimate comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EstimateFrom {
    /// The buyer states it.
    Stated,
    /// The prices that the document publishes: the middle of two, four fifths of a ceiling.
    Document,
}

/// Contests of made-up bids: prices drawn evenly within the spread, answers evenly over the levels.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Contests {
    /// So many were evaluated.
    pub number: u32,
    /// With so many bids each.
    pub bids: u32,
    /// From this seed: the same seed gives the same contests everywhere.
    pub seed: u64,
    /// The share in which the lowest price won.
    pub lowest_price_wins: Exact,
    /// The share in which the offer won that wins where all prices are alike.
    pub best_quality_wins: Exact,
    /// The price's real weight: its largest difference as a share of all differences, on average;
    /// `None` where the model does not add up.
    pub real_price_weight: Option<Exact>,
    /// Its published weight as a share of the total, where there is one.
    pub published_price_weight: Option<Exact>,
    /// The share in which a losing bid, left out, changes the winner. Zero, and certain, where the
    /// model and the price rule are safe from it.
    pub loser_decides: Exact,
    /// With 95 % probability no share is further off than this from what ever more contests would give.
    pub error: Exact,
}

/// What is assumed of the bids to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectations {
    /// The price around which bids are expected; where none is stated, what the document publishes.
    pub estimate: Option<Exact>,
    /// From so much below it to so much above, as a share: `1/5` for twenty percent.
    pub spread: Exact,
    /// The seed of all that is drawn.
    pub seed: u64,
}

impl Default for Expectations {
    fn default() -> Self {
        let spread = Exact::ratio(1, 5).unwrap_or(Exact::ZERO);
        Self { estimate: None, spread, seed: 20_140_024 }
    }
}

const CONTESTS: u32 = 400;
const BIDS: usize = 4;
const NAMES: [&str; BIDS] = ["A", "B", "C", "D"];

/// What the lot's model will really do. `None` where price counts, no estimate is stated, and the
/// document publishes no price to take it from.
#[must_use]
pub fn before_publication(lot: &Lot, expected: &Expectations) -> Option<BeforePublication> {
    let (estimate, estimate_from) = match (&expected.estimate, lot.award.price_use()) {
        (Some(stated), _) => (stated.clone(), EstimateFrom::Stated),
        (None, PriceUse::None) => (Exact::ONE, EstimateFrom::Document),
        (None, _) => (published_price(lot)?, EstimateFrom::Document),
    };
    Some(BeforePublication {
        levels_for_a_tenth: levels_for_a_tenth(lot, &estimate),
        contests: contests(lot, &estimate, expected),
        plane: plane::before(lot, &estimate, &expected.spread),
        price_weight: price_weight::before(lot, &estimate),
        estimate,
        estimate_from,
        spread: expected.spread.clone(),
    })
}

/// A price around which bids can be expected, where the document itself names one: the middle of two,
/// a reference, four fifths of a ceiling.
#[must_use]
pub fn published_price(lot: &Lot) -> Option<Exact> {
    let price = lot.price()?;
    let four_fifths = |ceiling: &Exact| Some(ceiling * &Exact::ratio(4, 5)?);
    match &price.rule {
        Some(PriceRule::BetweenFixedPrices { full_at, zero_at, .. }) => {
            Some(super::turning::halfway(full_at, zero_at))
        }
        Some(PriceRule::ReferenceOverPrice { reference, .. }) => Some(reference.clone()),
        rule => {
            let of_rule = rule.as_ref().and_then(PriceRule::highest_admitted);
            of_rule.or(price.ceiling.as_ref()).and_then(four_fifths)
        }
    }
}

fn levels_for_a_tenth(lot: &Lot, estimate: &Exact) -> Vec<(String, Option<Exact>)> {
    if lot.award.price_use() == PriceUse::None {
        return Vec::new();
    }
    let qualities = lot.qualities();
    let ladders: Vec<_> = qualities.iter().map(|quality| ladder(quality)).collect();
    // The lower of the middle levels, so that there is one above.
    let middle = |rungs: &Vec<super::ladder::Rung>| rungs.len().saturating_sub(1) / 2;
    let answers: Vec<Option<Answer>> =
        ladders.iter().map(|rungs| rungs.get(middle(rungs)).map(|rung| rung.answer.clone())).collect();
    let price = Some(estimate.clone());
    let like = Offers::of(vec![bid(lot, "A", price.clone(), answers.clone()), bid(lot, "B", price, answers)]);
    let lead = |offers: &Offers| Places::of(lot, offers)?.lead("A", "B");
    let Some(tenth) = Exact::ratio(11, 10).map(|share| estimate * &share) else { return Vec::new() };
    let dearer = changed(&like, &lot.id, "A", |bid| bid.price = Some(tenth.clone()));
    let Some(loss) = lead(&dearer) else { return Vec::new() };
    let gain = |(index, rungs): (usize, &Vec<super::ladder::Rung>)| {
        let better = rungs.get(middle(rungs) + 1)?.answer.clone();
        let offers = changed(&like, &lot.id, "A", |bid| {
            if let Some(place) = bid.answers.get_mut(index) {
                *place = Some(better.clone());
            }
        });
        (-&loss).divided_by(&lead(&offers)?)
    };
    let ids = qualities.iter().map(|quality: &&Quality| quality.id.clone());
    ids.zip(ladders.iter().enumerate().map(gain)).collect()
}

fn contests(lot: &Lot, estimate: &Exact, expected: &Expectations) -> Option<Contests> {
    if lot.award.price_use() == PriceUse::None {
        return None;
    }
    let ladders: Vec<_> = lot.qualities().iter().map(|quality| ladder(quality)).collect();
    let mut random = Random::new(expected.seed);
    let mut drawn = || draw(lot, estimate, &expected.spread, &ladders, &mut random);
    let safe = is_safe(lot);
    let (mut number, mut tried) = (0_i64, 0_u32);
    let (mut lowest, mut quality, mut loser) = (0_i64, 0_i64, 0_i64);
    let mut weights = Vec::new();
    while number < i64::from(CONTESTS) && tried < CONTESTS * 4 {
        tried += 1;
        let offers = drawn()?;
        let Some(places) = Places::of(lot, &offers) else { continue };
        let Some(winner) = places.winner() else { continue };
        number += 1;
        lowest += i64::from(
            super::places::prices(lot, &offers, &places).first()
                == super::places::price_of(lot, &offers, winner).as_ref(),
        );
        let alike = with_one_price(&offers, estimate);
        quality += i64::from(Places::of(lot, &alike).as_ref().and_then(Places::winner) == Some(winner));
        if !safe {
            let decides = places.all.iter().filter(|place| place.rank > 1).any(|place| {
                let then = Places::of(lot, &without(&offers, &place.offer));
                then.is_some_and(|then| then.winner() != Some(winner))
            });
            loser += i64::from(decides);
        }
        weights.extend(price_share(lot, &offers));
    }
    let weighed = i64::try_from(weights.len()).ok()?;
    let share = |count: i64| Exact::ratio(count, number);
    Some(Contests {
        number: u32::try_from(number).ok()?,
        bids: u32::try_from(BIDS).ok()?,
        seed: expected.seed,
        lowest_price_wins: share(lowest)?,
        best_quality_wins: share(quality)?,
        real_price_weight: sum_in_pairs(weights).divided_by(&Exact::integer(weighed)),
        published_price_weight: price_weight::published(lot),
        loser_decides: share(loser)?,
        error: error(u32::try_from(number).ok()?),
    })
}

/// The sum, in pairs of pairs: one after the other, every number would be added to what has grown as long as all
/// of them together.
fn sum_in_pairs(mut numbers: Vec<Exact>) -> Exact {
    while numbers.len() > 1 {
        numbers = numbers.chunks(2).map(Exact::sum).collect();
    }
    numbers.pop().unwrap_or(Exact::ZERO)
}

fn draw(
    lot: &Lot,
    estimate: &Exact,
    spread: &Exact,
    ladders: &[Vec<super::ladder::Rung>],
    random: &mut Random,
) -> Option<Offers> {
    let mut offers = Vec::new();
    for id in NAMES {
        // In whole thousandths of the spread, on either side.
        let off = i64::try_from(random.below(2001)).ok()? - 1000;
        let price = estimate + &(&(estimate * spread) * &Exact::ratio(off, 1000)?);
        let answers = ladders
            .iter()
            .map(|rungs| {
                let length = u64::try_from(rungs.len()).ok()?;
                rungs.get(usize::try_from(random.below(length)).ok()?).map(|rung| rung.answer.clone())
            })
            .collect();
        offers.push(bid(lot, id, Some(price), answers));
    }
    Some(Offers::of(offers))
}

fn with_one_price(offers: &Offers, price: &Exact) -> Offers {
    let mut offers = offers.clone();
    for bid in offers.offers.iter_mut().flat_map(|offer| &mut offer.bids) {
        bid.price = Some(price.clone());
    }
    offers
}

fn price_share(lot: &Lot, offers: &Offers) -> Option<Exact> {
    let price = &lot.price()?.id;
    let spreads = spreads(lot, &evaluate_with(lot, offers, &mut Nobody).ok()?)?;
    let own = spreads.iter().find(|(id, _)| id == price)?;
    own.1.divided_by(&Exact::sum(spreads.iter().map(|(_, spread)| spread)))
}
