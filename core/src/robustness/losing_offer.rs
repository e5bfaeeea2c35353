use super::desk::Desk;
use super::ladder::{best, worst_admitted};
use super::places::{Places, free_id, prices, with_one_more, without};
use super::scene::Scene;
use super::turning::{Known, Search, TurningPoint, beyond};
use super::witness::Witness;
use crate::award::declaration;
use crate::number::Exact;
use crate::procurement::{Answer, Lot, PriceUse};

/// A losing offer that comes or goes, and what that does to others.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LosingOffer {
    /// Whether it comes or goes.
    pub change: Change,
    /// The offer that gains by it.
    pub gains: String,
    /// The offer that it passes.
    pub passed: String,
    /// All pairs whose order turns by it, the one that gains first; that pair is the first.
    pub pairs: Vec<(String, String)>,
    /// Whether another offer stands first by it.
    pub winner_changes: bool,
    /// The offers as they would then be: evaluate them, and see.
    pub witness: Witness,
}

/// What becomes of a losing offer.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// It is withdrawn, or excluded.
    Leaves {
        /// The offer.
        offer: String,
    },
    /// It is handed in as well.
    Comes {
        /// Its id in the witness.
        offer: String,
        /// Its price there.
        price: Exact,
        /// That price as a share of the lowest that was bid.
        of_lowest: Exact,
        /// The price at which the order turns.
        turns_at: TurningPoint,
        /// Whether it has the least quality that is admitted; otherwise the most.
        least_quality: bool,
    },
}

/// What losing offers can do here.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LosingOffers {
    /// Whether it is certain, from what the model and the price rule declare, that no losing offer
    /// can change the order of others.
    pub impossible: bool,
    /// Those that can. Empty and not `impossible`: none was found among the prices that were tried.
    pub found: Vec<LosingOffer>,
}

/// Whether no losing offer can change the order of others, by what is declared.
pub(super) fn is_safe(lot: &Lot) -> bool {
    let swaps = |id: &str| declaration(id).is_none_or(|declared| declared.losing_offer_can_swap_others);
    let rule = lot.price().and_then(|price| price.rule.as_ref());
    !lot.compares_answers() && !swaps(lot.award.id()) && !rule.is_some_and(|rule| swaps(rule.id()))
}

pub(super) fn study(scene: &Scene<'_>) -> LosingOffers {
    if is_safe(scene.lot) {
        return LosingOffers { impossible: true, found: Vec::new() };
    }
    let mut found = leaving(scene);
    found.extend(coming(scene));
    LosingOffers { impossible: false, found }
}

fn leaving(scene: &Scene<'_>) -> Vec<LosingOffer> {
    let losers = scene.places.all.iter().filter(|place| place.rank > 1);
    losers
        .filter_map(|loser| {
            let witness = Witness::leaves(&loser.offer);
            let then = Places::of(scene.lot, &without(scene.offers, &loser.offer))?;
            let pairs: Vec<_> = then.swaps(&scene.places).collect();
            let (gains, passed) = pairs.first()?.clone();
            let winner_changes = scene.winner_changes(&then);
            let change = Change::Leaves { offer: loser.offer.to_string() };
            Some(LosingOffer { change, gains, passed, pairs, winner_changes, witness })
        })
        .collect()
}

/// The offer nearest to what was bid that turns the order: first one that changes the winner, and
/// failing that one that changes another place.
fn coming(scene: &Scene<'_>) -> Option<LosingOffer> {
    let kinds = [(worst_admitted(scene.lot), true), (best(scene.lot), false)];
    let found: Vec<_> =
        kinds.into_iter().filter_map(|(answers, least)| nearest(scene, &answers, least)).collect();
    let first = found.iter().position(|found| found.winner_changes).unwrap_or(0);
    found.into_iter().nth(first)
}

fn nearest(scene: &Scene<'_>, answers: &[Option<Answer>], least_quality: bool) -> Option<LosingOffer> {
    let id = free_id(scene.offers);
    let prices = prices(scene.lot, scene.offers, &scene.places);
    let (low, high) = (prices.first()?, prices.last()?);
    let with = |price: &Exact| {
        let price = (scene.lot.award.price_use() != PriceUse::None).then(|| price.clone());
        with_one_more(scene.offers, &scene.lot.id, &id, price, answers.to_vec())
    };
    let desk = Desk::new(scene.lot, &with(low), scene.places.best);
    let counts = scene.lot.award.price_use() != PriceUse::None;
    let find = |price: &Exact| {
        if counts { desk.with_price(&id, price) } else { Places::of(scene.lot, &with(price)) }
    };
    let known = Known::new(&find);
    let places = |price: &Exact| known.at(price);
    let loses = |then: &Places| then.get(&id).is_some_and(|place| place.rank > 1);
    let swaps = |then: &Places| then.swapped(&scene.places).is_some();
    // Among the others: the new offer itself may be first there.
    let wins = |then: &Places| {
        let mut others = then.all.iter().filter(|place| *place.offer != *id);
        let first = others.next();
        let alone = others.next().is_none_or(|second| first.is_some_and(|first| second.rank > first.rank));
        let first = first.filter(|_| alone).map(|place| &*place.offer);
        swaps(then) && first != scene.places.winner()
    };
    let loses_and_swaps = |then: &Places| loses(then) && swaps(then);
    let loses_and_wins = |then: &Places| loses(then) && wins(then);
    // From the lowest price downwards, between the prices, and above the highest.
    let ways = [
        (low.clone(), low * &Exact::ratio(1, 20)?, 38),
        (low.clone(), high.clone(), 12),
        (high.clone(), high * &Exact::integer(5), 20),
    ];
    // Where the order turns at all, the new offer often still loses; where it does not, it is looked for
    // where it does.
    let sought: [&dyn Fn(&Places) -> bool; 4] = [&wins, &loses_and_wins, &swaps, &loses_and_swaps];
    sought.into_iter().find_map(|holds| {
        let search = Search { places: &places, holds, of: None, stairs: scene.stairs };
        ways.iter().find_map(|(from, to, steps)| {
            let turns_at = search.first(from, to, *steps)?;
            let price = beyond(&turns_at, to, &search)?;
            let tried = with(&price);
            let then = Places::of(scene.lot, &tried).filter(loses)?;
            let one = tried.offers().last()?.clone();
            let pairs: Vec<_> = then.swaps(&scene.places).collect();
            let (gains, passed) = pairs.first()?.clone();
            let winner_changes = scene.winner_changes(&then);
            let of_lowest = price.divided_by(low)?;
            let change = Change::Comes { offer: id.clone(), price, of_lowest, turns_at, least_quality };
            Some(LosingOffer { change, gains, passed, pairs, winner_changes, witness: Witness::comes(one) })
        })
    })
}
