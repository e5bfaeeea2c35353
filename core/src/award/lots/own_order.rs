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
    let wish = |ranked: &Ranked, lot: usize| {
        let own = offers.offers().iter().find(|offer| offer.id == ranked.scored.offer);
        let named = lots.get(lot).and_then(|one| own?.lot_order.iter().position(|name| name == one.lot));
        // The published order of lots parts two offers of one tenderer that wish alike.
        (named.unwrap_or(usize::MAX), lot)
    };
    let mut held: Vec<Option<&Ranked>> = vec![None; lots.len()];
    // How many of each lot's offers have let go of it: they never take it back.
    let mut gone: Vec<Vec<&str>> = vec![Vec::new(); lots.len()];
    loop {
        let mut asked = None;
        let mut shared = None;
        for (lot, one) in
            lots.iter().enumerate().filter(|(lot, _)| held.get(*lot).is_none_or(Option::is_none))
        {
            let would = |ranked: &&Ranked| {
                let gone = gone.get(lot).is_some_and(|gone| gone.contains(&ranked.scored.offer.as_str()));
                !gone && keeps(&held, ranked, lot, most_won, &wish).is_some()
            };
            let mut first = one.award.iter().flat_map(|award| &award.ranked).filter(would);
            let Some(next) = first.next() else { continue };
            let equal: Vec<&Ranked> = first.take_while(|other| other.rank == next.rank).collect();
            if equal.is_empty() {
                asked = Some((lot, next));
                break;
            }
            let offers = std::iter::once(next).chain(equal).map(|ranked| ranked.scored.offer.clone());
            shared = shared.or_else(|| Some((one.lot, offers.collect::<Vec<_>>())));
        }
        match (asked, shared) {
            (Some((lot, next)), _) => {
                if let Some(Some(let_go)) = keeps(&held, next, lot, most_won, &wish)
                    && let Some(before) = held.get_mut(let_go).and_then(Option::take)
                    && let Some(gone) = gone.get_mut(let_go)
                {
                    gone.push(&before.scored.offer);
                }
                if let Some(held) = held.get_mut(lot) {
                    *held = Some(next);
                }
            }
            (None, Some((lot, offers))) => return all_wait(lots, lot, &LotDecision::Open(offers)),
            (None, None) => break,
        }
    }
    let decision = |held: &Option<&Ranked>| {
        held.map_or(LotDecision::Nobody, |ranked| LotDecision::Won(ranked.scored.offer.clone()))
    };
    lots.iter().zip(&held).map(|(one, held)| one.decided(decision(held))).collect()
}

/// Whether the tenderer takes this lot beside what it holds, and which lot it lets go of for it.
fn keeps(
    held: &[Option<&Ranked>],
    asked: &Ranked,
    lot: usize,
    most_won: usize,
    wish: &impl Fn(&Ranked, usize) -> (usize, usize),
) -> Option<Option<usize>> {
    let tenderer = &asked.scored.tenderer;
    let own = held.iter().enumerate().filter_map(|(lot, held)| held.map(|held| (lot, held)));
    let own: Vec<(usize, &Ranked)> = own.filter(|(_, held)| held.scored.tenderer == *tenderer).collect();
    if own.len() < most_won {
        return Some(None);
    }
    let (last, wished) =
        own.into_iter().map(|(lot, held)| (lot, wish(held, lot))).max_by_key(|(_, wish)| *wish)?;
    (wish(asked, lot) < wished).then_some(Some(last))
}
