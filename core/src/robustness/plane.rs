use super::desk::Desk;
#[cfg(test)]
use super::places::Places;
use super::places::free_id;
use super::quotient::Quotient;
use super::reduced::{Reduced, bid};
use super::turning::{TurningPoint, halfway, reaches};
use crate::award::{Award, Best, Nobody, evaluate_with};
use crate::number::Exact;
use crate::procurement::{Answer, Lot, Offers};

/// Offers by price and quality, and where another offer would be level with them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Plane {
    /// The admitted offers, best first.
    pub offers: Vec<PlaneOffer>,
    /// The least and the most quality that all criteria together can give, in points or money.
    pub quality: [Exact; 2],
    /// The lowest and the highest price that is looked at.
    pub prices: [Exact; 2],
    /// Lines of equal score. Nothing is rounded on the way to them, whatever the model rounds.
    pub lines: Vec<EqualScore>,
}

/// An offer in the plane.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlaneOffer {
    /// The offer.
    pub offer: String,
    /// Its price.
    pub price: Exact,
    /// What all its quality gives.
    pub quality: Exact,
}

/// Prices and qualities with which one more offer would be level with an offer: above the line it would
/// be ahead. Where the model compares offers, what the new one changes for the others is counted in.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EqualScore {
    /// The offer.
    pub offer: String,
    /// Price and quality, from the lowest price.
    pub points: Vec<(Exact, Exact)>,
}

/// So many even pieces of the prices.
const PIECES: i64 = 16;
/// So many of the best offers have a line.
const LINES: usize = 3;

/// `None` where the model does not add quality up, or price counts for nothing.
pub(super) fn study(lot: &Lot, award: &Award<()>) -> Option<Plane> {
    let (reduced, best) = (Reduced::of(lot, award)?.unrounded(), award.best);
    let all: Vec<PlaneOffer> = reduced.offers.offers.iter().filter_map(in_plane).collect();
    let prices = all.iter().map(|one| &one.price);
    let (low, high) = (prices.clone().min()?, prices.max()?);
    let room = &(high - low) * &Exact::ratio(1, 4)?;
    let room = if room.is_zero() { high * &Exact::ratio(1, 10)? } else { room };
    let least = (low - &room).max(low * &Exact::ratio(1, 10)?);
    let ends = [least, high + &room];
    let lines = all.iter().take(LINES).map(|one| line(&reduced, best, &one.offer, &ends)).collect();
    Some(Plane { lines, quality: reduced.quality.clone(), prices: ends, offers: all })
}

/// The same before there are offers: lines of equal score through the estimated price, with a quarter,
/// half and three quarters of all quality.
pub(super) fn before(lot: &Lot, estimate: &Exact, spread: &Exact) -> Option<Plane> {
    let none = Offers::default();
    let award = evaluate_with(lot, &none, &mut Nobody).ok()?;
    let best = award.best;
    let reduced = Reduced::of(lot, &award)?.unrounded();
    let [least, most] = &reduced.quality;
    let room = estimate * &(spread + spread);
    let ends = [(estimate - &room).max(estimate * &Exact::ratio(1, 10)?), estimate + &room];
    let (mut offers, mut lines) = (Vec::new(), Vec::new());
    for quarters in 1..=3 {
        let id = quarters.to_string();
        let quality = least + &(&(most - least) * &Exact::ratio(quarters, 4)?);
        let one = bid(&reduced.lot, &id, Some(estimate.clone()), vec![Some(Answer::Value(quality.clone()))]);
        let alone = Reduced { offers: Offers::of(vec![one]), ..reduced.clone() };
        lines.push(line(&alone, best, &id, &ends));
        offers.push(PlaneOffer { offer: id, price: estimate.clone(), quality });
    }
    Some(Plane { offers, lines, quality: reduced.quality.clone(), prices: ends })
}

fn in_plane(offer: &crate::procurement::Offer) -> Option<PlaneOffer> {
    let bid = offer.bids.first()?;
    match bid.answers.first()? {
        Some(Answer::Value(quality)) => {
            Some(PlaneOffer { offer: offer.id.clone(), price: bid.price.clone()?, quality: quality.clone() })
        }
        _ => None,
    }
}

fn line(reduced: &Reduced, best: Best, offer: &str, [low, high]: &[Exact; 2]) -> EqualScore {
    let id = free_id(&reduced.offers);
    let [least, most] = &reduced.quality;
    let room = most - least;
    let ends = [least - &room, most + &room];
    let mut with = reduced.offers.clone();
    with.offers.push(bid(&reduced.lot, &id, Some(low.clone()), vec![Some(Answer::Value(least.clone()))]));
    let desk = Desk::new(&reduced.lot, &with, best);
    let lead = |price: &Exact, quality: &Exact| {
        let places = desk.with_price_and_quality(&id, price, quality)?;
        places.lead(&id, offer)
    };
    let grid = (0..=PIECES).filter_map(|piece| Some(low + &(&(high - low) * &Exact::ratio(piece, PIECES)?)));
    let points = grid.filter_map(|price| {
        let quality = level_at(&|quality| lead(&price, quality), &ends)?;
        Some((price, quality))
    });
    EqualScore { offer: offer.to_owned(), points: points.collect() }
}

/// The quality at which the lead is nothing: through three points as a quotient of straight lines and
/// tried; where that fails, narrowed down.
fn level_at(lead: &dyn Fn(&Exact) -> Option<Exact>, [low, high]: &[Exact; 2]) -> Option<Exact> {
    let middle = halfway(low, high);
    let [first, second, third] = [low, &middle, high].map(lead);
    if let (Some(first), Some(second), Some(third)) = (first, second, third) {
        let through = Quotient::through([(Exact::ZERO, first), (&middle - low, second), (high - low, third)]);
        let roots = through.map(|line| line.meets(&Quotient::flat(Exact::ZERO))).unwrap_or_default();
        let exact = roots
            .into_iter()
            .map(|root| low + &root)
            .find(|root| (low..=high).contains(&root) && lead(root).is_some_and(|lead| lead.is_zero()));
        if exact.is_some() {
            return exact;
        }
    }
    // The lead grows with quality, so that it falls from high to low. Where it jumps over nothing, nobody is level.
    match reaches(lead, &Exact::ZERO, high, low)? {
        TurningPoint::Exactly(at) => Some(at),
        TurningPoint::Between(..) => None,
    }
}

/// The places with one more offer of this price and quality, and its id: what a line is tried with.
#[cfg(test)]
pub(super) fn places_with(
    lot: &Lot,
    offers: &Offers,
    price: &Exact,
    quality: &Exact,
) -> Option<(String, Places)> {
    let award = evaluate_with(lot, offers, &mut Nobody).ok()?;
    let reduced = Reduced::of(lot, &award)?.unrounded();
    let id = free_id(&reduced.offers);
    let mut with = reduced.offers.clone();
    with.offers.push(bid(&reduced.lot, &id, Some(price.clone()), vec![Some(Answer::Value(quality.clone()))]));
    Places::of(&reduced.lot, &with).map(|places| (id, places))
}
