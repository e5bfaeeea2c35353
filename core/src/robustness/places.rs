use std::sync::Arc;

use crate::award::{Award, Best, Nobody, Ranked, evaluate_with};
use crate::number::Exact;
use crate::procurement::{Answer, Bid, Lot, Offer, Offers};

/// Where the admitted offers stand, as the evaluation says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Places {
    pub(super) best: Best,
    /// Best first.
    pub(super) all: Vec<Place>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) offer: Arc<str>,
    pub(super) rank: usize,
    /// The total by which it is ranked.
    pub(super) total: Exact,
}

impl Places {
    /// The places; `None` where a person has to decide something first.
    pub(super) fn of(lot: &Lot, offers: &Offers) -> Option<Self> {
        evaluate_with(lot, offers, &mut Nobody).ok().map(|award| Self::of_award(&award))
    }

    pub(super) fn of_award(award: &Award<()>) -> Self {
        let place = |ranked: &Ranked<()>| Place {
            offer: Arc::from(ranked.scored.offer.as_str()),
            rank: ranked.rank,
            total: ranked.key.clone(),
        };
        Self { best: award.best, all: award.ranked.iter().map(place).collect() }
    }

    /// The offer that alone stands first.
    pub(super) fn winner(&self) -> Option<&str> {
        match self.all.as_slice() {
            [only] => Some(&only.offer),
            [first, second, ..] if second.rank > first.rank => Some(&first.offer),
            _ => None,
        }
    }

    pub(super) fn get(&self, offer: &str) -> Option<&Place> {
        self.all.iter().find(|place| &*place.offer == offer)
    }

    /// By how much one offer is better than another: points, or money where the lowest price wins.
    pub(super) fn lead(&self, one: &str, other: &str) -> Option<Exact> {
        let (one, other) = (&self.get(one)?.total, &self.get(other)?.total);
        Some(match self.best {
            Best::MostPoints => one - other,
            Best::LowestPrice => other - one,
        })
    }

    /// Two offers that stand in another order among each other than in `before`, none of them a tie;
    /// the one that gained first. Those highest up come first.
    pub(super) fn swapped(&self, before: &Self) -> Option<(String, String)> {
        self.swaps(before).next()
    }

    /// All such pairs.
    pub(super) fn swaps(&self, before: &Self) -> impl Iterator<Item = (String, String)> {
        self.all.iter().enumerate().flat_map(move |(index, up)| {
            let below = self.all.get(index + 1..).unwrap_or(&[]);
            let swapped = below.iter().filter(move |down| {
                let (up_before, down_before) = (before.get(&up.offer), before.get(&down.offer));
                let was_above = up_before.zip(down_before).is_some_and(|(up, down)| down.rank < up.rank);
                down.rank > up.rank && was_above
            });
            swapped.map(move |down| (up.offer.to_string(), down.offer.to_string()))
        })
    }
}

/// The ids of the offers on a lot, in the order of the file.
pub(super) fn names(offers: &Offers, lot: &str) -> Vec<Arc<str>> {
    offers.on_lot(lot).into_iter().map(|(offer, _)| Arc::from(offer.id.as_str())).collect()
}

/// The offers, with one bid on the lot changed.
pub(super) fn changed(offers: &Offers, lot: &str, offer: &str, change: impl Fn(&mut Bid)) -> Offers {
    let mut offers = offers.clone();
    let found = offers.offers.iter_mut().filter(|one| one.id == offer);
    for bid in found.flat_map(|one| &mut one.bids).filter(|bid| bid.lot == lot) {
        change(bid);
    }
    offers
}

/// The offers, with one price changed.
pub(super) fn with_price(offers: &Offers, lot: &str, offer: &str, price: &Exact) -> Offers {
    changed(offers, lot, offer, |bid| bid.price = Some(price.clone()))
}

/// The offers, with one answer changed.
pub(super) fn with_answer(
    offers: &Offers,
    lot: &str,
    offer: &str,
    criterion: usize,
    answer: &Answer,
) -> Offers {
    changed(offers, lot, offer, |bid| {
        if let Some(place) = bid.answers.get_mut(criterion) {
            *place = Some(answer.clone());
        }
    })
}

/// The offers without one.
pub(super) fn without(offers: &Offers, left_out: &str) -> Offers {
    offers.keeping(|offer| offer.id != left_out)
}

/// The offers and one more.
pub(super) fn with_one_more(
    offers: &Offers,
    lot: &str,
    id: &str,
    price: Option<Exact>,
    answers: Vec<Option<Answer>>,
) -> Offers {
    let mut offers = offers.clone();
    // Of its costs nothing is known; they are assumed to be those of the first offer.
    let costs = offers.on_lot(lot).first().map(|(_, bid)| bid.costs.clone()).unwrap_or_default();
    let bid = Bid { lot: lot.to_owned(), price, answers, costs };
    offers.offers.push(Offer::named(id, vec![bid]));
    offers
}

/// A name that no offer has.
pub(super) fn free_id(offers: &Offers) -> String {
    let taken = |id: &str| offers.offers().iter().any(|offer| offer.id == id);
    let mut id = "x".to_owned();
    while taken(&id) {
        id.push('x');
    }
    id
}

/// The prices of the admitted offers, lowest first.
pub(super) fn prices(lot: &Lot, offers: &Offers, places: &Places) -> Vec<Exact> {
    let bids = offers.on_lot(&lot.id);
    let admitted = bids.iter().filter(|(offer, _)| places.get(&offer.id).is_some());
    let mut prices: Vec<Exact> = admitted.filter_map(|(_, bid)| bid.price.clone()).collect();
    prices.sort();
    prices
}

/// The price of one offer.
pub(super) fn price_of(lot: &Lot, offers: &Offers, offer: &str) -> Option<Exact> {
    let bids = offers.on_lot(&lot.id);
    bids.iter().find(|(one, _)| one.id == offer).and_then(|(_, bid)| bid.price.clone())
}
