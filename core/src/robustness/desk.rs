use std::cell::RefCell;

use super::places::{Place, Places, with_answer, with_price};
use crate::award::{Best, Prepared, compile};
use crate::number::Exact;
use crate::procurement::{Answer, Lot, Offers, RankBy};

/// Offers on which one thing after another is tried and put back: the quick way of ranking where the
/// lot allows it, and the evaluation itself where not. Both find the same, by law.
#[derive(Clone)]
pub(super) struct Desk<'a> {
    lot: &'a Lot,
    offers: Offers,
    best: Best,
    quick: Option<RefCell<Prepared>>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(lot: &'a Lot, offers: &Offers, best: Best) -> Self {
        let quick = compile(lot).ok().map(|compiled| compiled.prepare(offers.clone()));
        let quick = quick.filter(Prepared::is_quick).map(RefCell::new);
        Self { lot, offers: offers.clone(), best, quick }
    }

    fn row(&self, offer: &str) -> Option<usize> {
        self.offers.on_lot(&self.lot.id).iter().position(|(one, _)| one.id == offer)
    }

    /// The places with one price changed.
    pub(super) fn with_price(&self, offer: &str, price: &Exact) -> Option<Places> {
        let Some(quick) = &self.quick else {
            return Places::of(self.lot, &with_price(&self.offers, &self.lot.id, offer, price));
        };
        let row = self.row(offer)?;
        let mut quick = quick.borrow_mut();
        quick.set_price(row, Some(price)).ok()?;
        let places = self.ranked(&mut quick);
        let bids = self.offers.on_lot(&self.lot.id);
        quick.set_price(row, bids.get(row)?.1.price.as_ref()).ok()?;
        places
    }

    /// The places with one answer changed.
    pub(super) fn with_answer(&self, offer: &str, criterion: usize, answer: &Answer) -> Option<Places> {
        let Some(quick) = &self.quick else {
            return Places::of(self.lot, &with_answer(&self.offers, &self.lot.id, offer, criterion, answer));
        };
        let row = self.row(offer)?;
        let mut quick = quick.borrow_mut();
        quick.set_answer(row, criterion, Some(answer)).ok()?;
        let places = self.ranked(&mut quick);
        let bids = self.offers.on_lot(&self.lot.id);
        quick.set_answer(row, criterion, bids.get(row)?.1.answers.get(criterion)?.as_ref()).ok()?;
        places
    }

    /// The places with one price and one answer of the same offer changed.
    pub(super) fn with_price_and_answer(
        &self,
        offer: &str,
        price: &Exact,
        criterion: usize,
        answer: &Answer,
    ) -> Option<Places> {
        let Some(quick) = &self.quick else {
            let offers = with_price(&self.offers, &self.lot.id, offer, price);
            return Places::of(self.lot, &with_answer(&offers, &self.lot.id, offer, criterion, answer));
        };
        let row = self.row(offer)?;
        let mut quick = quick.borrow_mut();
        quick.set_price(row, Some(price)).ok()?;
        quick.set_answer(row, criterion, Some(answer)).ok()?;
        let places = self.ranked(&mut quick);
        let bids = self.offers.on_lot(&self.lot.id);
        let bid = bids.get(row)?.1;
        quick.set_price(row, bid.price.as_ref()).ok()?;
        quick.set_answer(row, criterion, bid.answers.get(criterion)?.as_ref()).ok()?;
        places
    }

    /// Changes an answer for good.
    pub(super) fn put_answer(&mut self, offer: &str, criterion: usize, answer: &Answer) {
        if let (Some(quick), Some(row)) = (&self.quick, self.row(offer)) {
            // A place that is not there is changed nowhere.
            let _ = quick.borrow_mut().set_answer(row, criterion, Some(answer));
        }
        self.offers = with_answer(&self.offers, &self.lot.id, offer, criterion, answer);
    }

    /// The answer as it now is.
    pub(super) fn answer(&self, offer: &str, criterion: usize) -> Option<Answer> {
        let bids = self.offers.on_lot(&self.lot.id);
        let (_, bid) = bids.iter().find(|(one, _)| one.id == offer)?;
        bid.answers.get(criterion)?.clone()
    }

    fn ranked(&self, quick: &mut Prepared) -> Option<Places> {
        let ranks = quick.rank().ok()?.to_vec();
        let rounded = self.lot.award.rounding().rank_by == RankBy::Rounded;
        let mut all = Vec::with_capacity(ranks.len());
        for (row, (offer, _)) in self.offers.on_lot(&self.lot.id).into_iter().enumerate() {
            let rank = usize::try_from(*ranks.get(row)?).ok()?;
            if rank > 0 {
                let total = if rounded { quick.shown(row) } else { quick.total(row) };
                all.push(Place { offer: offer.id.clone(), rank, total: total? });
            }
        }
        all.sort_by(|one, other| (one.rank, &one.offer).cmp(&(other.rank, &other.offer)));
        Some(Places { best: self.best, all })
    }
}
