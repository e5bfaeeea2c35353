use std::cell::RefCell;

use super::ledger::Ledger;
use super::places::{Place, Places, names, with_answer, with_price};
use crate::award::{Best, Nobody, Prepared, compile, evaluate_with};
use crate::number::Exact;
use crate::procurement::{Answer, Lot, Offers, RankBy};

/// Offers on which one thing after another is tried and put back, in the quickest way that there is: by
/// sums where totals are sums, by the compiled lot where it knows the numbers, and by the evaluation itself
/// where not. All find the same, by law.
#[derive(Clone)]
pub(super) struct Desk<'a> {
    lot: &'a Lot,
    offers: Offers,
    best: Best,
    sums: Option<Ledger<'a>>,
    quick: Option<RefCell<Prepared>>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(lot: &'a Lot, offers: &Offers, best: Best) -> Self {
        let sums = evaluate_with(lot, offers, &mut Nobody).ok().and_then(|award| Ledger::of(lot, &award));
        Self { quick: None, ..Self::with_sums(lot, offers, best, sums) }.compiled()
    }

    /// With sums that are known already.
    pub(super) fn with_sums(lot: &'a Lot, offers: &Offers, best: Best, sums: Option<Ledger<'a>>) -> Self {
        Self { lot, offers: offers.clone(), best, sums, quick: None }.compiled()
    }

    /// Where totals are sums nothing is compiled.
    fn compiled(mut self) -> Self {
        if self.sums.is_none() && self.quick.is_none() {
            let quick = compile(self.lot).ok().map(|compiled| compiled.prepare(self.offers.clone()));
            self.quick = quick.filter(Prepared::is_quick).map(RefCell::new);
        }
        self
    }

    /// The sums, where totals are sums.
    pub(super) const fn sums(&self) -> Option<&Ledger<'a>> {
        self.sums.as_ref()
    }

    fn row(&self, offer: &str) -> Option<usize> {
        self.offers.on_lot(&self.lot.id).iter().position(|(one, _)| one.id == offer)
    }

    /// The places with one price changed.
    pub(super) fn with_price(&self, offer: &str, price: &Exact) -> Option<Places> {
        if let Some(places) = self.sums.as_ref().and_then(|sums| sums.places(offer, Some(price), None)) {
            return Some(places);
        }
        if let (Some(quick), Some(row)) = (&self.quick, self.row(offer)) {
            let mut quick = quick.borrow_mut();
            if quick.takes_price(price) {
                quick.set_price(row, Some(price)).ok()?;
                let places = self.ranked(&mut quick);
                let bids = self.offers.on_lot(&self.lot.id);
                quick.set_price(row, bids.get(row)?.1.price.as_ref()).ok()?;
                return places;
            }
        }
        Places::of(self.lot, &with_price(&self.offers, &self.lot.id, offer, price))
    }

    /// The places with one answer changed.
    pub(super) fn with_answer(&self, offer: &str, criterion: usize, answer: &Answer) -> Option<Places> {
        if let (Some(quick), Some(row)) = (&self.quick, self.row(offer)) {
            let mut quick = quick.borrow_mut();
            if quick.takes_answer(criterion, answer) {
                quick.set_answer(row, criterion, Some(answer)).ok()?;
                let places = self.ranked(&mut quick);
                let bids = self.offers.on_lot(&self.lot.id);
                quick.set_answer(row, criterion, bids.get(row)?.1.answers.get(criterion)?.as_ref()).ok()?;
                return places;
            }
        }
        Places::of(self.lot, &with_answer(&self.offers, &self.lot.id, offer, criterion, answer))
    }

    /// The places with another price and so much quality in all, where totals are sums and there is but one
    /// criterion of quality; otherwise with that answer.
    pub(super) fn with_price_and_quality(
        &self,
        offer: &str,
        price: &Exact,
        quality: &Exact,
    ) -> Option<Places> {
        let sums = self.sums.as_ref();
        if let Some(places) = sums.and_then(|sums| sums.places(offer, Some(price), Some(quality))) {
            return Some(places);
        }
        let offers = with_price(&self.offers, &self.lot.id, offer, price);
        let answer = Answer::Value(quality.clone());
        Places::of(self.lot, &with_answer(&offers, &self.lot.id, offer, 0, &answer))
    }

    /// Changes an answer for good.
    pub(super) fn put_answer(&mut self, offer: &str, criterion: usize, answer: &Answer) {
        if let (Some(quick), Some(row)) = (&self.quick, self.row(offer)) {
            // A place that is not there is changed nowhere.
            let _ = quick.borrow_mut().set_answer(row, criterion, Some(answer));
        }
        self.offers = with_answer(&self.offers, &self.lot.id, offer, criterion, answer);
        if self.sums.take().is_some() {
            *self = Self::new(self.lot, &self.offers, self.best);
        }
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
        for (row, offer) in names(&self.offers, &self.lot.id).into_iter().enumerate() {
            let rank = usize::try_from(*ranks.get(row)?).ok()?;
            if rank > 0 {
                let total = if rounded { quick.shown(row) } else { quick.total(row) };
                all.push(Place { offer, rank, total: total? });
            }
        }
        all.sort_by(|one, other| (one.rank, &one.offer).cmp(&(other.rank, &other.offer)));
        Some(Places { best: self.best, all })
    }
}
