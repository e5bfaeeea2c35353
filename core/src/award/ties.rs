use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::listener::Figure;
use super::outcome::{Best, OpenTie, Ranked, Scored, Tie, TriedBreak};
use crate::number::Exact;
use crate::procurement::{Draw, TieBreak};

/// An admitted offer before it has a rank.
pub(super) struct Standing<S> {
    /// The total that ranks.
    pub(super) key: Exact,
    pub(super) scored: Scored<S>,
    pub(super) total: Figure<S>,
    pub(super) shown: Figure<S>,
}

/// Ranks by total, then by the tie-breaks in the published order. Equal means equal to the last
/// digit. What nothing parts shares a rank; the order within it (tenderer, then id) decides nothing.
pub(super) fn rank<S>(
    mut standings: Vec<Standing<S>>,
    best: Best,
    order: &[TieBreak],
    draw: Option<&Draw>,
) -> (Vec<Ranked<S>>, Vec<Tie>) {
    let by_lot = order.contains(&TieBreak::DrawLots);
    // What is published after the drawing of lots has nothing left to part.
    let order: Vec<&TieBreak> = order.iter().take_while(|by| **by != TieBreak::DrawLots).collect();
    let by_total = |one: &Standing<S>, other: &Standing<S>| match best {
        Best::MostPoints => other.key.cmp(&one.key),
        Best::LowestPrice => one.key.cmp(&other.key),
    };
    let by_breaks = |one: &Standing<S>, other: &Standing<S>, breaks: &[&TieBreak]| {
        breaks.iter().fold(Ordering::Equal, |so_far, by| so_far.then_with(|| compare(by, one, other)))
    };
    standings.sort_by(|one, other| {
        by_total(one, other)
            .then_with(|| by_breaks(one, other, &order))
            .then_with(|| by_name(&one.scored, &other.scored))
    });

    let drawn = place_drawn(&mut standings, draw.filter(|_| by_lot), |one, other| {
        one.key == other.key && by_breaks(one, other, &order).is_eq()
    });

    let mut ranks = Vec::with_capacity(standings.len());
    let mut ties = Vec::new();
    for equal in standings.chunk_by(|one, other| one.key == other.key) {
        let first = ranks.len() + 1;
        let mut open = Vec::new();
        for shared in equal.chunk_by(|one, other| {
            by_breaks(one, other, &order).is_eq()
                && !(drawn.contains_key(&one.scored.offer) && drawn.contains_key(&other.scored.offer))
        }) {
            let rank = ranks.len() + 1;
            if shared.len() > 1 {
                open.push(OpenTie { rank, offers: ids(shared), by_lot });
            }
            ranks.resize(ranks.len() + shared.len(), rank);
        }
        if ranks.len() > first {
            let mut breaks = tried(equal, &order, &by_breaks);
            breaks.extend(told_of_draw(equal, &drawn));
            let total = equal.first().map_or(Exact::ZERO, |standing| standing.key.clone());
            ties.push(Tie { total, offers: ids(equal), breaks, open });
        }
    }
    let ranked = ranks.into_iter().zip(standings).map(|(rank, standing)| {
        let Standing { key, scored, total, shown } = standing;
        Ranked { rank, key, scored, total, shown }
    });
    (ranked.collect(), ties)
}

/// Puts offers that nothing else parts in the order in which they were drawn, where people drew among
/// all of them, and says in which place each was drawn.
fn place_drawn<S>(
    standings: &mut [Standing<S>],
    draw: Option<&Draw>,
    equal: impl FnMut(&Standing<S>, &Standing<S>) -> bool,
) -> BTreeMap<String, usize> {
    let mut drawn = BTreeMap::new();
    let Some(draw) = draw else { return drawn };
    let place = |standing: &Standing<S>| draw.order.iter().position(|id| *id == standing.scored.offer);
    for shared in standings.chunk_by_mut(equal) {
        if shared.len() > 1 && shared.iter().all(|standing| place(standing).is_some()) {
            shared.sort_by_key(place);
            for (number, standing) in (1..).zip(shared.iter()) {
                drawn.insert(standing.scored.offer.clone(), number);
            }
        }
    }
    drawn
}

fn told_of_draw<S>(equal: &[Standing<S>], drawn: &BTreeMap<String, usize>) -> Option<TriedBreak> {
    let place = |standing: &Standing<S>| {
        let offer = standing.scored.offer.clone();
        let place = drawn.get(&offer).and_then(|place| i64::try_from(*place).ok());
        (offer, place.map(Exact::integer))
    };
    let values: Vec<_> = equal.iter().map(place).collect();
    values.iter().any(|(_, place)| place.is_some()).then_some(TriedBreak {
        by: TieBreak::DrawLots,
        values,
        parted: true,
    })
}

/// The order in which offers are listed where their figures say nothing.
pub(super) fn by_name<S>(one: &Scored<S>, other: &Scored<S>) -> Ordering {
    one.tenderer.cmp(&other.tenderer).then_with(|| one.offer.cmp(&other.offer))
}

fn ids<S>(standings: &[Standing<S>]) -> Vec<String> {
    standings.iter().map(|standing| standing.scored.offer.clone()).collect()
}

/// The tie-breaks that were needed, up to the first after which nobody is left to part.
fn tried<S>(
    equal: &[Standing<S>],
    order: &[&TieBreak],
    by_breaks: &impl Fn(&Standing<S>, &Standing<S>, &[&TieBreak]) -> Ordering,
) -> Vec<TriedBreak> {
    let parts = |count: usize| {
        let breaks = order.get(..count).unwrap_or_default();
        equal.chunk_by(|one, other| by_breaks(one, other, breaks).is_eq()).count()
    };
    let mut found = Vec::new();
    for (index, by) in order.iter().enumerate() {
        let before = parts(index);
        if before == equal.len() {
            break;
        }
        let values = equal
            .iter()
            .map(|standing| (standing.scored.offer.clone(), value(by, &standing.scored).cloned()))
            .collect();
        found.push(TriedBreak { by: (*by).clone(), values, parted: parts(index + 1) > before });
    }
    found
}

fn compare<S>(by: &TieBreak, one: &Standing<S>, other: &Standing<S>) -> Ordering {
    let (first, second) = (value(by, &one.scored), value(by, &other.scored));
    match (first, second) {
        (Some(first), Some(second)) if lower_is_better(by, &one.scored) => first.cmp(second),
        (Some(first), Some(second)) => second.cmp(first),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// What a tie-break compares: for a group, what its quality criteria give together; for a price
/// criterion that gives no points, the price.
fn value<'s, S>(by: &TieBreak, scored: &'s Scored<S>) -> Option<&'s Exact> {
    match by {
        TieBreak::LowestPrice => compared_price(scored),
        TieBreak::Criterion(id) => scored
            .contribution(id)
            .map(|contribution| &contribution.weighted.value)
            .or_else(|| scored.group(id).map(|group| &group.sum.value))
            .or_else(|| compared_price(scored)),
        TieBreak::EarliestReceived => scored.received.as_ref(),
        TieBreak::DrawLots => None,
    }
}

/// The price with all costs, where there are any.
fn compared_price<S>(scored: &Scored<S>) -> Option<&Exact> {
    scored.with_costs.as_ref().map(|figure| &figure.value).or(scored.price.as_ref())
}

fn lower_is_better<S>(by: &TieBreak, scored: &Scored<S>) -> bool {
    match by {
        TieBreak::LowestPrice | TieBreak::EarliestReceived => true,
        TieBreak::Criterion(id) => scored.contribution(id).is_none() && scored.group(id).is_none(),
        TieBreak::DrawLots => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{self, Build};
    use crate::award::{Award, evaluate};
    use crate::procurement::{PointsBasis, TieBreak};

    /// Two criteria of equal weight, so that grades may be swapped without changing the total.
    fn award(ties: &[TieBreak], offers: &[(&str, i64, &[i64])]) -> Award {
        let lot = Build::weighted(PointsBasis::AsGiven).judged("q1", 1, 5).judged("q2", 1, 5);
        let lot = lot.price(0, samples::lowest_over_price(1)).ties(ties).lot();
        evaluate(&lot, &samples::offers(offers)).expect("an award")
    }

    fn ranks(award: &Award) -> Vec<(&str, usize)> {
        award.ranked.iter().map(|ranked| (ranked.scored.offer.as_str(), ranked.rank)).collect()
    }

    const THREE: [(&str, i64, &[i64]); 3] = [("A", 9, &[1, 4]), ("B", 8, &[4, 1]), ("C", 8, &[3, 2])];

    #[test]
    fn without_a_published_order_a_tie_is_a_tie() {
        let award = award(&[], &THREE);
        assert_eq!(ranks(&award), [("A", 1), ("B", 1), ("C", 1)]);
        assert!(!award.ties[0].open[0].by_lot);
        assert_eq!(award.ties[0].open[0].offers, ["A", "B", "C"]);
    }

    #[test]
    fn the_published_order_parts_as_far_as_it_can() {
        let award = award(&[TieBreak::LowestPrice], &THREE);
        assert_eq!(ranks(&award), [("B", 1), ("C", 1), ("A", 3)]);
        assert_eq!(award.ties[0].open[0].offers, ["B", "C"]);
        assert!(award.ties[0].breaks[0].parted);
    }

    #[test]
    fn a_criterion_parts_the_rest() {
        let breaks = [TieBreak::LowestPrice, TieBreak::Criterion("q1".into()), TieBreak::DrawLots];
        let award = award(&breaks, &THREE);
        assert_eq!(ranks(&award), [("B", 1), ("C", 2), ("A", 3)]);
        assert!(award.ties[0].open.is_empty());
        assert_eq!(award.ties[0].breaks.len(), 2);
    }

    /// People drew C before B; the lower price of B and C was parted from A before that.
    #[test]
    fn a_recorded_draw_parts_what_nothing_else_does() {
        let lot = Build::weighted(PointsBasis::AsGiven).judged("q1", 1, 5).judged("q2", 1, 5);
        let ties = [TieBreak::LowestPrice, TieBreak::DrawLots];
        let lot = lot.price(0, samples::lowest_over_price(1)).ties(&ties).lot();
        let award = |order: &[&str]| {
            let mut offers = samples::offers(&THREE);
            offers.draws.push(crate::procurement::Draw {
                lot: "lot".into(),
                order: order.iter().map(|id| (*id).to_owned()).collect(),
                date: "2026-11-25".into(),
                by: "Two people".into(),
            });
            evaluate(&lot, &offers).expect("an award")
        };
        let drawn = award(&["C", "B"]);
        assert_eq!(ranks(&drawn), [("C", 1), ("B", 2), ("A", 3)]);
        let tie = &drawn.ties[0];
        assert!(tie.open.is_empty() && tie.breaks.len() == 2 && tie.breaks[1].by == TieBreak::DrawLots);
        let places = [("C", Some(1)), ("B", Some(2)), ("A", None)];
        let places = places.map(|(offer, place)| (offer.to_owned(), place.map(samples::whole)));
        assert_eq!(tie.breaks[1].values, places);
        // A draw that not all of them were in parts nobody.
        let half = award(&["B", "A"]);
        assert_eq!(ranks(&half), [("B", 1), ("C", 1), ("A", 3)]);
        assert!(half.ties[0].open[0].by_lot && half.ties[0].breaks.len() == 1);
    }

    #[test]
    fn lots_are_left_to_people() {
        let award = award(&[TieBreak::DrawLots, TieBreak::LowestPrice], &THREE);
        assert_eq!(ranks(&award), [("A", 1), ("B", 1), ("C", 1)]);
        assert!(award.ties[0].open[0].by_lot);
        assert!(award.ties[0].breaks.is_empty());
    }
}
