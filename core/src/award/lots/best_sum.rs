//! Of all ways to award the lots in which nobody wins more than one tenderer may, the one in which most lots
//! are awarded, and of these the one with the best sum of totals: the most points, or the lowest price.
//!
//! Totals that are equal stand in the published order of tie-breaks, so that of combinations with the same sum
//! the one with the lower sum of ranks is better. What is still equal is open.
//!
//! It is found by shortest augmenting paths (Ahuja, Magnanti and Orlin, Network Flows, 1993, section 9.7),
//! in exact numbers. Whether another combination is as good is read from what is left of the network: an offer
//! wins a lot in one of them where it lies on a cycle without cost.

use super::{LotDecision, LotWon, Standing, all_wait};
use crate::award::{Best, Ranked};
use crate::number::Exact;

/// What it costs that an offer wins a lot: its total, negative where the most is best, and then its rank.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Cost(Exact, i64);

impl Cost {
    const NONE: Self = Self(Exact::ZERO, 0);

    fn and(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0, self.1 + other.1)
    }

    fn less(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0, self.1 - other.1)
    }
}

/// An offer that may win a lot.
struct Choice<'a> {
    lot: usize,
    offer: &'a Ranked,
    tenderer: usize,
    cost: Cost,
}

pub(super) fn award(lots: &[Standing<'_>], most_won: usize) -> Vec<LotWon> {
    if let Some(missing) = lots.iter().find(|one| one.award.is_none()) {
        return all_wait(lots, missing.lot, &LotDecision::NotEvaluated);
    }
    let best = |one: &Standing<'_>| one.award.map(|award| award.best);
    if lots.iter().any(|one| best(one) != lots.first().and_then(best)) {
        return lots.iter().map(|one| one.decided(LotDecision::NoSum)).collect();
    }
    let mut tenderers: Vec<&str> = Vec::new();
    let mut choices: Vec<Choice<'_>> = Vec::new();
    for (lot, award) in lots.iter().filter_map(|one| one.award).enumerate() {
        for offer in &award.ranked {
            let name = offer.scored.tenderer.as_str();
            let tenderer = tenderers.iter().position(|known| *known == name).unwrap_or_else(|| {
                tenderers.push(name);
                tenderers.len() - 1
            });
            let total = if award.best == Best::MostPoints { -&offer.key } else { offer.key.clone() };
            let cost = Cost(total, i64::try_from(offer.rank).unwrap_or(i64::MAX));
            choices.push(Choice { lot, offer, tenderer, cost });
        }
    }
    let mut network = Network { choices, won: vec![None; lots.len()], tenderers: tenderers.len(), most_won };
    while network.award_one_more() {}
    let between = network.distances();
    let decide = |(lot, one): (usize, &Standing<'_>)| {
        let winner = network.won.get(lot).copied().flatten();
        let mut open: Vec<(usize, String)> = network
            .choices
            .iter()
            .enumerate()
            .filter(|(index, choice)| {
                choice.lot == lot && (Some(*index) == winner || network.is_as_good(choice, &between))
            })
            .map(|(_, choice)| (choice.offer.rank, choice.offer.scored.offer.clone()))
            .collect();
        open.sort();
        let unawarded = winner.is_none() || network.may_stay_unawarded(lot, &between);
        let mut offers: Vec<String> = open.into_iter().map(|(_, offer)| offer).collect();
        one.decided(match (offers.len(), unawarded) {
            (0, _) => LotDecision::Nobody,
            (1, false) => offers.pop().map_or(LotDecision::Nobody, LotDecision::Won),
            _ => LotDecision::Open(offers),
        })
    };
    lots.iter().enumerate().map(decide).collect()
}

/// Lots and tenderers, the choices between them, and which choice each lot has at present.
struct Network<'a> {
    choices: Vec<Choice<'a>>,
    won: Vec<Option<usize>>,
    tenderers: usize,
    most_won: usize,
}

/// A way in what is left of the network: from where, to where, at what cost, by which choice.
struct Way {
    from: usize,
    to: usize,
    cost: Cost,
    choice: Option<usize>,
}

impl Network<'_> {
    /// Nodes: the lots, then the tenderers, then that a lot is awarded, then that a tenderer wins one.
    const fn tenderer(&self, tenderer: usize) -> usize {
        self.won.len() + tenderer
    }

    const fn awarded(&self) -> usize {
        self.won.len() + self.tenderers
    }

    const fn wins(&self) -> usize {
        self.won.len() + self.tenderers + 1
    }

    fn load(&self, tenderer: usize) -> usize {
        let own = self.won.iter().flatten().filter_map(|choice| self.choices.get(*choice));
        own.filter(|choice| choice.tenderer == tenderer).count()
    }

    fn ways(&self) -> Vec<Way> {
        let (awarded, wins) = (self.awarded(), self.wins());
        let free = |from, to| Way { from, to, cost: Cost::NONE, choice: None };
        let mut ways = Vec::new();
        for (lot, won) in self.won.iter().enumerate() {
            ways.push(if won.is_none() { free(awarded, lot) } else { free(lot, awarded) });
        }
        for (index, choice) in self.choices.iter().enumerate() {
            let (lot, tenderer) = (choice.lot, self.tenderer(choice.tenderer));
            ways.push(if self.won.get(lot) == Some(&Some(index)) {
                let cost = Cost::NONE.less(&choice.cost);
                Way { from: tenderer, to: lot, cost, choice: None }
            } else {
                Way { from: lot, to: tenderer, cost: choice.cost.clone(), choice: Some(index) }
            });
        }
        for tenderer in 0..self.tenderers {
            let load = self.load(tenderer);
            if load < self.most_won {
                ways.push(free(self.tenderer(tenderer), wins));
            }
            if load > 0 {
                ways.push(free(wins, self.tenderer(tenderer)));
            }
        }
        ways
    }

    /// Awards one more lot at the least cost, moving others where that is needed. False where none can be.
    fn award_one_more(&mut self) -> bool {
        let ways = self.ways();
        let nodes = self.wins() + 1;
        let mut reached: Vec<Option<(Cost, Option<usize>)>> = vec![None; nodes];
        if let Some(start) = reached.get_mut(self.awarded()) {
            *start = Some((Cost::NONE, None));
        }
        for _ in 1..nodes {
            let mut shorter = false;
            for (index, way) in ways.iter().enumerate() {
                let Some(Some((so_far, _))) = reached.get(way.from) else { continue };
                let cost = so_far.and(&way.cost);
                if let Some(to) = reached.get_mut(way.to)
                    && to.as_ref().is_none_or(|(known, _)| cost < *known)
                {
                    *to = Some((cost, Some(index)));
                    shorter = true;
                }
            }
            if !shorter {
                break;
            }
        }
        let mut at = self.wins();
        let mut path = Vec::new();
        while let Some(Some((_, Some(index)))) = reached.get(at)
            && let Some(way) = ways.get(*index)
            && path.len() < nodes
        {
            path.push(way);
            at = way.from;
        }
        for choice in path.iter().filter_map(|way| way.choice) {
            let lot = self.choices.get(choice).map(|choice| choice.lot);
            if let Some(won) = lot.and_then(|lot| self.won.get_mut(lot)) {
                *won = Some(choice);
            }
        }
        !path.is_empty()
    }

    /// The least cost from each node to each other, where there is a way (Floyd and Warshall).
    fn distances(&self) -> Vec<Vec<Option<Cost>>> {
        let nodes = self.wins() + 1;
        let mut between: Vec<Vec<Option<Cost>>> = vec![vec![None; nodes]; nodes];
        let shorten = |from: usize, to: usize, cost: Cost, between: &mut Vec<Vec<Option<Cost>>>| {
            if let Some(known) = between.get_mut(from).and_then(|row| row.get_mut(to))
                && known.as_ref().is_none_or(|known| cost < *known)
            {
                *known = Some(cost);
            }
        };
        for node in 0..nodes {
            shorten(node, node, Cost::NONE, &mut between);
        }
        for way in self.ways() {
            shorten(way.from, way.to, way.cost, &mut between);
        }
        for through in 0..nodes {
            let onward = between.get(through).cloned().unwrap_or_default();
            for from in 0..nodes {
                let Some(first) = between.get(from).and_then(|row| row.get(through)).cloned().flatten()
                else {
                    continue;
                };
                for (to, second) in onward.iter().enumerate() {
                    if let Some(second) = second {
                        shorten(from, to, first.and(second), &mut between);
                    }
                }
            }
        }
        between
    }

    /// Whether an offer that does not win the lot wins it in another combination that is as good.
    fn is_as_good(&self, choice: &Choice<'_>, between: &[Vec<Option<Cost>>]) -> bool {
        let back = between.get(self.tenderer(choice.tenderer)).and_then(|row| row.get(choice.lot));
        back.and_then(Option::as_ref).is_some_and(|back| back.and(&choice.cost) == Cost::NONE)
    }

    /// Whether in another combination that is as good nobody wins the lot, and somebody another.
    fn may_stay_unawarded(&self, lot: usize, between: &[Vec<Option<Cost>>]) -> bool {
        let back = between.get(self.awarded()).and_then(|row| row.get(lot));
        back.and_then(Option::as_ref) == Some(&Cost::NONE)
    }
}
