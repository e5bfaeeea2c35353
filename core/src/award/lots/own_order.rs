//! Whoever stands first in more lots than one tenderer may win keeps those that it would rather have, by the order
//! in its own offer, and the others go to the next.
//!
//! Each lot asks its first; who is asked by too many keeps the lots it would rather have and lets go of the
//! others, which ask their next. In whatever order lots ask, the outcome is the same (Gale and Shapley,
//! College admissions and the stability of marriage, 1962): no tenderer could have a lot that it would rather
//! have than one that it won and in which it stands before the winner.

use super::{LotDecision, LotWon, Standing, all_wait};
use crate::award::Ranked;
use crate::procurement::Offers;

pub(super) fn award(lots: &[Standing<'_>], offers: &Offers, most_won: usize) -> Vec<LotWon> {
    if let Some(missing) = lots.iter().find(|one| one.award.is_none()) {
        return all_wait(lots, missing.lot, &LotDecision::NotEvaluated);
    }
    let mut holding = Holding { lots, offers, most_won, held: vec![None; lots.len()] };
    loop {
        let mut shared = None;
        let free = holding.held.iter().enumerate().filter(|(_, held)| held.is_none());
        let asks = free.map(|(lot, _)| (lot, holding.asked(lot))).find(|(lot, asked)| {
            if asked.len() > 1 && shared.is_none() {
                shared = Some((*lot, ids(asked)));
            }
            asked.len() == 1
        });
        match (asks, shared) {
            (Some((lot, asked)), _) => asked.first().into_iter().for_each(|offer| holding.take(lot, offer)),
            (None, Some((lot, offers))) => {
                let undecided = lots.get(lot).map_or("", |one| one.lot);
                return all_wait(lots, undecided, &LotDecision::Open(offers));
            }
            (None, None) => break,
        }
    }
    let won = holding.held.iter().map(|held| held.map(|ranked| ranked.scored.offer.clone()));
    let decisions = won.map(|won| won.map_or(LotDecision::Nobody, LotDecision::Won));
    lots.iter().zip(decisions).map(|(one, decision)| one.decided(decision)).collect()
}

fn ids(offers: &[&Ranked]) -> Vec<String> {
    offers.iter().map(|ranked| ranked.scored.offer.clone()).collect()
}

/// Which offer holds each lot so far.
struct Holding<'a> {
    lots: &'a [Standing<'a>],
    offers: &'a Offers,
    most_won: usize,
    held: Vec<Option<&'a Ranked>>,
}

impl<'a> Holding<'a> {
    /// The first in the lot's ranking that would take it, and those that share its rank and would too.
    fn asked(&self, lot: usize) -> Vec<&'a Ranked> {
        let award = self.lots.get(lot).and_then(|one| one.award);
        let mut would = award.map_or(&[][..], |award| &award.ranked).iter().filter(|offer| {
            self.least_wished(&offer.scored.tenderer).is_none_or(|least| self.wish(offer, lot) < least)
        });
        let Some(first) = would.next() else { return Vec::new() };
        std::iter::once(first).chain(would.take_while(|other| other.rank == first.rank)).collect()
    }

    /// The offer takes the lot, and its tenderer lets go of another where that is needed.
    fn take(&mut self, lot: usize, offer: &'a Ranked) {
        if let Some((_, let_go)) = self.least_wished(&offer.scored.tenderer)
            && let Some(held) = self.held.get_mut(let_go)
        {
            *held = None;
        }
        if let Some(held) = self.held.get_mut(lot) {
            *held = Some(offer);
        }
    }

    /// The wish for the lot that the tenderer would rather have least of those that it holds, where it holds as
    /// many as it may. The second part is the lot.
    fn least_wished(&self, tenderer: &str) -> Option<(usize, usize)> {
        let held = self.held.iter().enumerate().filter_map(|(lot, held)| held.map(|held| (lot, held)));
        let own = held.filter(|(_, held)| held.scored.tenderer == tenderer);
        let wishes: Vec<(usize, usize)> = own.map(|(lot, held)| self.wish(held, lot)).collect();
        if wishes.len() < self.most_won { None } else { wishes.into_iter().max() }
    }

    /// The place of the lot in the offer's own order; then its published place, which parts two offers of one
    /// tenderer that wish alike.
    fn wish(&self, offer: &Ranked, lot: usize) -> (usize, usize) {
        let own = self.offers.offers().iter().find(|own| own.id == offer.scored.offer);
        let name = self.lots.get(lot).map(|one| one.lot);
        let place = own.and_then(|own| own.lot_order.iter().position(|id| Some(id.as_str()) == name));
        (place.unwrap_or(usize::MAX), lot)
    }
}
