use super::curves::stairs_by_price;
use super::ladder::{Rung, ladder};
use super::places::{Places, with_price};
use super::turning::{Search, TurningPoint};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::{Answer, Bid, Lot, Offer, Offers, PriceUse, Quality};

/// What a model does with two made-up bids: one cheaper, the other a tenth dearer and a level better
/// in everything.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pair {
    /// The two bids: `A` the cheaper, `B` the better.
    pub offers: Offers,
    /// Who stands first alone.
    pub winner: Option<String>,
    /// Who is rejected.
    pub rejected: Vec<String>,
    /// The price of B at which the outcome turns; `None` where none between a tenth and three times
    /// its price turns it, and where price does not count.
    pub turns_at: Option<TurningPoint>,
}

/// The outcome for two made-up bids around a price. `None` where a person has to decide something first.
#[must_use]
pub fn pair(lot: &Lot, estimate: &Exact) -> Option<Pair> {
    let ladders = ladders(lot);
    let (low, high) = (even(estimate, 9, 10)?, even(estimate, 99, 100)?);
    let at = |more: usize| ladders.iter().map(|rungs| rung(rungs, middle(rungs) + more)).collect();
    let offers = Offers::of(vec![bid(lot, "A", &low, at(0)), bid(lot, "B", &high, at(1))]);
    let places = Places::of(lot, &offers)?;
    let winner = places.winner().map(str::to_owned);
    let rejected = offers.offers.iter().filter(|offer| places.get(&offer.id).is_none());
    let rejected = rejected.map(|offer| offer.id.clone()).collect();
    let turns_at = if lot.award.price_use() == PriceUse::None || lot.price().is_none() {
        None
    } else {
        let wins = winner.as_deref() == Some("B");
        let to = if wins { &high * &Exact::integer(3) } else { even(&high, 1, 10)? };
        let at = |price: &Exact| Places::of(lot, &with_price(&offers, &lot.id, "B", price));
        let turned = |places: &Places| (places.winner() == Some("B")) != wins;
        Search { places: &at, holds: &turned, of: Some("B"), stairs: stairs_by_price(lot) }
            .first(&high, &to, 40)
    };
    Some(Pair { offers, winner, rejected, turns_at })
}

/// Four made-up bids around a price, the dearer the better, so that none is out of the question.
#[must_use]
pub fn made_up(lot: &Lot, estimate: &Exact) -> Option<Vec<Offer>> {
    let ladders = ladders(lot);
    let ids = ["a", "b", "c", "d"];
    // The share of the way up each scale, and the price in hundredths of the estimate. D is dear for what it is.
    let kinds: [(usize, i64); 4] = [(1, 84), (2, 96), (3, 110), (2, 118)];
    let one = |(id, (quarter, price)): (&str, (usize, i64))| {
        let answers = ladders.iter().map(|rungs| {
            // Rounded up, so that four different kinds differ on short scales too.
            let top = rungs.len().checked_sub(1)?;
            rung(rungs, top * quarter / 3)
        });
        let offer = bid(lot, id, &even(estimate, price, 100)?, answers.collect());
        Some(Offer { tenderer: id.to_uppercase(), ..offer })
    };
    ids.into_iter().zip(kinds).map(one).collect()
}

/// The fewest points that a criterion's scale gives at or above so many, above its lowest.
#[must_use]
pub fn points_from(quality: &Quality, least: &Exact) -> Option<Exact> {
    let lowest = quality.scale.least();
    let enough = |rung: &Rung| rung.points > lowest && rung.points >= *least;
    ladder(quality).into_iter().find(enough).map(|rung| rung.points)
}

/// Each criterion's answers that are admitted, from the fewest points up.
fn ladders(lot: &Lot) -> Vec<Vec<Rung>> {
    let admitted = |quality: &&Quality| {
        let passes =
            |rung: &Rung| quality.threshold.as_ref().is_none_or(|threshold| rung.points >= threshold.least);
        ladder(quality).into_iter().filter(passes).collect()
    };
    lot.qualities().iter().map(admitted).collect()
}

/// The lower of the middle rungs, so that there is one above.
fn middle(rungs: &[Rung]) -> usize {
    rungs.len().saturating_sub(1) / 2
}

/// The answer of a rung, or of the highest where there are not so many.
fn rung(rungs: &[Rung], index: usize) -> Option<Answer> {
    rungs.get(index).or_else(|| rungs.last()).map(|rung| rung.answer.clone())
}

/// A part of a price, in three leading digits as people write prices.
fn even(price: &Exact, part: i64, whole: i64) -> Option<Exact> {
    let exact = price * &Exact::ratio(part, whole)?;
    let ten = Exact::integer(10);
    let mut unit = Exact::ratio(1, 100)?;
    while &unit * &Exact::integer(1000) <= exact {
        unit = &unit * &ten;
    }
    let mode = RoundingMode::HalfUp;
    Some(&exact.divided_by(&unit)?.rounded(Rounding { places: 0, mode }) * &unit)
}

fn bid(lot: &Lot, id: &str, price: &Exact, answers: Vec<Option<Answer>>) -> Offer {
    let bid = Bid { lot: lot.id.clone(), price: Some(price.clone()), answers, costs: lot.no_costs() };
    Offer::named(id, vec![bid])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::example;

    #[test]
    fn where_the_better_bid_stops_winning_is_exact_and_can_be_tried() {
        let lot = example("M-DED").expect("an example").procurement.lots()[0].clone();
        let found = pair(&lot, &Exact::integer(1_000_000)).expect("a pair");
        let Some(TurningPoint::Exactly(turn)) = &found.turns_at else { panic!("{found:?}") };
        let with = |price: &Exact| {
            let offers = with_price(&found.offers, &lot.id, "B", price);
            Places::of(&lot, &offers).and_then(|places| places.winner().map(str::to_owned))
        };
        let krona = Exact::ONE;
        assert_eq!(with(&(turn - &krona)), Some("B".to_owned()));
        assert_eq!(with(&(turn + &krona)), Some("A".to_owned()));
    }

    #[test]
    fn made_up_bids_are_admitted_by_every_model_that_states_no_limit_of_price_or_quality() {
        for id in ["M-DED", "P-INV", "P-BOUNDS", "M-OWN", "QBS", "fixed-price"] {
            let lot = example(id).expect("an example").procurement.lots()[0].clone();
            let offers = Offers::of(made_up(&lot, &Exact::integer(1_000_000)).expect("bids"));
            assert_eq!(Places::of(&lot, &offers).expect("places").all.len(), 4, "{id}");
        }
    }
}
