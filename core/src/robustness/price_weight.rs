use super::reduced::{Reduced, bid};
use super::spread::spreads;
use crate::award::{Award, Nobody, evaluate_with};
use crate::number::Exact;
use crate::procurement::{Answer, Lot, Offers};

/// What the price really weighs, by how far prices lie apart: its largest difference as a share of the
/// largest differences of all criteria.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PriceWeight {
    /// The price's published weight as a share of all; `None` where it has none.
    pub published: Option<Exact>,
    /// How far the prices lie apart now: the highest above the lowest, as a share of the lowest; `None`
    /// before there are offers.
    pub now: Option<Exact>,
    /// One curve where there are offers; before, one for each use of the quality scales.
    pub curves: Vec<WeightCurve>,
}

/// A curve.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WeightCurve {
    /// The share of all quality by which offers are taken to differ; `None` where it is that of the
    /// offers as they are.
    pub quality_used: Option<Exact>,
    /// How far prices lie apart, and the real weight there, both as shares.
    pub points: Vec<(Exact, Exact)>,
}

/// So many even steps from prices that are all alike.
const STEPS: i64 = 12;

/// With offers: all prices drawn together and apart, their order and proportions kept, the lowest
/// staying. `None` where price and quality do not add up.
pub(super) fn study(lot: &Lot, award: &Award<()>) -> Option<PriceWeight> {
    let reduced = Reduced::of(lot, award)?;
    let price = lot.price()?;
    let quality: Vec<Exact> = spreads(lot, award)?
        .into_iter()
        .filter(|(id, _)| *id != price.id)
        .map(|(_, spread)| spread)
        .collect();
    let quality = Exact::sum(&quality);
    let prices: Vec<Exact> =
        reduced.offers.offers.iter().filter_map(|offer| offer.bids.first()?.price.clone()).collect();
    let (low, high) = (prices.iter().min()?, prices.iter().max()?);
    let now = (high - low).divided_by(low)?;
    if now.is_zero() {
        return None;
    }
    let mut points = Vec::new();
    for step in 0..=STEPS {
        // Up to twice as far apart as they are.
        let times = Exact::ratio(step, STEPS / 2)?;
        let mut moved = reduced.offers.clone();
        for bid in moved.offers.iter_mut().flat_map(|offer| &mut offer.bids) {
            bid.price = bid.price.as_ref().map(|price| low + &(&(price - low) * &times));
        }
        let Some(spread) = price_spread(&reduced.lot, &moved, &price.id) else { break };
        points.push((&now * &times, spread.divided_by(&(&spread + &quality)).unwrap_or(Exact::ZERO)));
    }
    Some(PriceWeight {
        published: published(lot),
        now: Some(now),
        curves: vec![WeightCurve { quality_used: None, points }],
    })
}

/// Before there are offers: two bids around the estimate, which differ by a quarter, half and all of what
/// quality can give.
pub(super) fn before(lot: &Lot, estimate: &Exact) -> Option<PriceWeight> {
    let award = evaluate_with(lot, &Offers::default(), &mut Nobody).ok()?;
    let reduced = Reduced::of(lot, &award)?;
    let price = lot.price()?;
    let [least, most] = &reduced.quality;
    let mut curves = Vec::new();
    for used in [Exact::ratio(1, 4)?, Exact::ratio(1, 2)?, Exact::ONE] {
        let quality = &(most - least) * &used;
        let mut points = Vec::new();
        for step in 0..=STEPS {
            // Up to sixty per cent apart.
            let apart = Exact::ratio(step, STEPS * 5)?;
            let apart = &apart * &Exact::integer(3);
            let two = (&Exact::ONE + &apart, Exact::integer(2));
            // The two prices have the estimate as their mean.
            let low = (estimate * &two.1).divided_by(&(&two.0 + &Exact::ONE))?;
            let high = &low * &two.0;
            let one = |id: &str, price: &Exact| {
                bid(&reduced.lot, id, Some(price.clone()), vec![Some(Answer::Value(most.clone()))])
            };
            let offers = Offers::of(vec![one("A", &low), one("B", &high)]);
            let Some(spread) = price_spread(&reduced.lot, &offers, &price.id) else { break };
            points.push((apart, spread.divided_by(&(&spread + &quality)).unwrap_or(Exact::ZERO)));
        }
        curves.push(WeightCurve { quality_used: Some(used), points });
    }
    Some(PriceWeight { published: published(lot), now: None, curves })
}

/// `None` where an offer would be rejected, so that the curve ends, and where price gives nothing by itself.
fn price_spread(lot: &Lot, offers: &Offers, price: &str) -> Option<Exact> {
    let award = evaluate_with(lot, offers, &mut Nobody).ok()?;
    if !award.rejected.is_empty() {
        return None;
    }
    let all = spreads(lot, &award)?;
    all.into_iter().find(|(id, _)| id == price).map(|(_, spread)| spread)
}

/// The price's published weight as a share of the total.
pub(super) fn published(lot: &Lot) -> Option<Exact> {
    let weight = lot.price()?.weight.as_ref()?.fixed_points()?;
    weight.divided_by(lot.award.total()?)
}
