//! All lots of a procurement, and who wins which where one tenderer may win only so many.

mod best_sum;
mod own_order;
mod published_order;
#[cfg(test)]
mod tests;

use super::{Award, CannotEvaluate, evaluate};
use crate::procurement::{LotRule, Offers, Procurement};

/// The lots of a procurement, evaluated and awarded.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LotsAwarded {
    /// Each lot's own evaluation, in the order of the document. A limit on lots won changes none of them.
    pub lots: Vec<Result<Award, CannotEvaluate>>,
    /// Who wins which lot, in the order in which lots are awarded.
    pub won: Vec<LotWon>,
    /// Offers for more lots than one tenderer may offer for: a person decides what becomes of them.
    pub too_many: Vec<String>,
}

/// Who wins a lot.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LotWon {
    /// The lot.
    pub lot: String,
    /// What was decided.
    pub decision: LotDecision,
    /// Offers that stood before the winner and have won as many lots as they may, best first.
    pub passed_over: Vec<String>,
}

/// What is decided of a lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LotDecision {
    /// This offer wins.
    Won(String),
    /// These share the first rank that is left, or win in one of the combinations with the same best sum:
    /// nothing published parts them.
    Open(Vec<String>),
    /// Nobody is left to win it.
    Nobody,
    /// It cannot be evaluated yet.
    NotEvaluated,
    /// It waits for this lot, which comes before it and is not decided.
    Waits(String),
    /// Some lots rank by points and others by price: their totals have no sum.
    NoSum,
}

/// Evaluates every lot on its own, and then awards them by the published rule, so that nobody wins more lots
/// than one tenderer may ([`LotRule`]). Without a limit the best of each lot wins it.
///
/// Nothing is decided for people: where a lot is open, those that hang on it wait.
#[must_use]
pub fn award_lots(procurement: &Procurement, offers: &Offers) -> LotsAwarded {
    let lots: Vec<_> = procurement.lots().iter().map(|lot| evaluate(lot, offers)).collect();
    let limits = procurement.lot_limits();
    let order = limits.map_or_else(|| (0..lots.len()).collect(), |limits| limits.order.clone());
    let standing: Vec<Standing<'_>> = order
        .into_iter()
        .filter_map(|place| {
            let (lot, found) = (procurement.lots().get(place)?, lots.get(place)?);
            Some(Standing { lot: &lot.id, award: found.as_ref().ok() })
        })
        .collect();
    let won = match limits {
        None => standing.iter().map(|one| one.first(|_| false)).collect(),
        Some(limits) => match limits.rule {
            LotRule::PublishedOrder => published_order::award(&standing, limits.most_won),
            LotRule::OwnOrder => own_order::award(&standing, offers, limits.most_won),
            LotRule::BestSum => best_sum::award(&standing, limits.most_won),
        },
    };
    let most = limits.and_then(|limits| limits.most_offered).unwrap_or(usize::MAX);
    let too_many =
        offers.offers().iter().filter(|offer| offer.bids.len() > most).map(|offer| offer.id.clone());
    LotsAwarded { too_many: too_many.collect(), won, lots }
}

/// A lot and how its offers stand, where it could be evaluated.
struct Standing<'a> {
    lot: &'a str,
    award: Option<&'a Award>,
}

impl Standing<'_> {
    fn decided(&self, decision: LotDecision) -> LotWon {
        let winner = match &decision {
            LotDecision::Won(winner) => Some(winner.as_str()),
            LotDecision::Open(offers) => offers.first().map(String::as_str),
            LotDecision::Nobody => None,
            LotDecision::NotEvaluated | LotDecision::Waits(_) | LotDecision::NoSum => {
                return LotWon { lot: self.lot.to_owned(), decision, passed_over: Vec::new() };
            }
        };
        let ranked = self.award.map_or(&[][..], |award| award.ranked.as_slice());
        let rank_of = |offer: &str| ranked.iter().find(|ranked| ranked.scored.offer == offer);
        let rank = winner.and_then(rank_of).map_or(usize::MAX, |ranked| ranked.rank);
        let before = ranked.iter().take_while(|ranked| ranked.rank < rank);
        let passed_over = before.map(|ranked| ranked.scored.offer.clone()).collect();
        LotWon { lot: self.lot.to_owned(), decision, passed_over }
    }

    /// The first that may win it, where nothing else in the other lots has a say.
    fn first(&self, has_all: impl Fn(&str) -> bool) -> LotWon {
        let Some(award) = self.award else { return self.decided(LotDecision::NotEvaluated) };
        let mut left = award.ranked.iter().filter(|ranked| !has_all(&ranked.scored.tenderer)).peekable();
        let Some(rank) = left.peek().map(|first| first.rank) else {
            return self.decided(LotDecision::Nobody);
        };
        let first = left.take_while(|ranked| ranked.rank == rank).map(|ranked| ranked.scored.offer.clone());
        let mut shared: Vec<String> = first.collect();
        let alone = if shared.len() == 1 { shared.pop() } else { None };
        self.decided(alone.map_or(LotDecision::Open(shared), LotDecision::Won))
    }
}

/// All lots, where this one keeps the others from being decided.
fn all_wait(lots: &[Standing<'_>], undecided: &str, decision: &LotDecision) -> Vec<LotWon> {
    let of = |one: &Standing<'_>| {
        if one.lot == undecided {
            one.decided(decision.clone())
        } else if one.award.is_none() {
            one.decided(LotDecision::NotEvaluated)
        } else {
            one.decided(LotDecision::Waits(undecided.to_owned()))
        }
    };
    lots.iter().map(of).collect()
}
