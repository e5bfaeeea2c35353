//! All lots of a procurement, and who wins which where one tenderer may win only so many.

use super::{Award, CannotEvaluate, evaluate};
use crate::procurement::{Offers, Procurement};

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
    /// These share the first rank that is left, and nothing published parts them.
    Open(Vec<String>),
    /// Nobody is left to win it.
    Nobody,
    /// It cannot be evaluated yet.
    NotEvaluated,
    /// It waits for this lot, which comes before it and is not decided.
    Waits(String),
}

/// Evaluates every lot on its own, and then awards them in the published order: an offer that has won as
/// many lots as it may is passed over. Without a limit the best of each lot wins it.
///
/// Nothing is decided for people: where an earlier lot is open, those after it wait, if there is a limit.
#[must_use]
pub fn award_lots(procurement: &Procurement, offers: &Offers) -> LotsAwarded {
    let lots: Vec<_> = procurement.lots().iter().map(|lot| evaluate(lot, offers)).collect();
    let limits = procurement.lot_limits();
    let order = limits.map_or_else(|| (0..lots.len()).collect(), |limits| limits.order.clone());
    let mut won: Vec<LotWon> = Vec::new();
    for place in order {
        let (Some(lot), Some(found)) = (procurement.lots().get(place), lots.get(place)) else { continue };
        let undecided = won.iter().find(|earlier| {
            limits.is_some() && matches!(earlier.decision, LotDecision::Open(_) | LotDecision::NotEvaluated)
        });
        if let Some(earlier) = undecided {
            let decision = LotDecision::Waits(earlier.lot.clone());
            won.push(LotWon { lot: lot.id.clone(), decision, passed_over: Vec::new() });
            continue;
        }
        let has_all = |offer: &str| {
            let own = won.iter().filter(|one| one.decision == LotDecision::Won(offer.to_owned())).count();
            limits.is_some_and(|limits| own >= limits.most_won)
        };
        let (decision, passed_over) = match found {
            Ok(award) => decide(award, has_all),
            Err(_) => (LotDecision::NotEvaluated, Vec::new()),
        };
        won.push(LotWon { lot: lot.id.clone(), decision, passed_over });
    }
    let most = limits.and_then(|limits| limits.most_offered).unwrap_or(usize::MAX);
    let too_many =
        offers.offers().iter().filter(|offer| offer.bids.len() > most).map(|offer| offer.id.clone());
    LotsAwarded { too_many: too_many.collect(), lots, won }
}

fn decide(award: &Award, has_all: impl Fn(&str) -> bool) -> (LotDecision, Vec<String>) {
    let mut left = award.ranked.iter().filter(|ranked| !has_all(&ranked.scored.offer));
    let Some(first) = left.next() else {
        let all = award.ranked.iter().map(|ranked| ranked.scored.offer.clone());
        return (LotDecision::Nobody, all.collect());
    };
    let before = award.ranked.iter().take_while(|ranked| ranked.rank < first.rank);
    let passed_over = before.map(|ranked| ranked.scored.offer.clone()).collect();
    let shared: Vec<String> = std::iter::once(first)
        .chain(left.filter(|ranked| ranked.rank == first.rank))
        .map(|ranked| ranked.scored.offer.clone())
        .collect();
    match shared.as_slice() {
        [winner] => (LotDecision::Won(winner.clone()), passed_over),
        _ => (LotDecision::Open(shared), passed_over),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::{offers_text, procurement_text};

    /// Three lots at the lowest price, of which one tenderer may win so many; what each offers for each.
    fn awarded(limits: &str, bids: &[(&str, &[(&str, &str)])]) -> LotsAwarded {
        let lot = |id: &str| {
            format!(
                r#"{{"id": "{id}", "title": {{"en": "{id}"}}, "criteria": [{{"kind": "price", "id": "price",
                "name": {{"en": "Price"}}}}], "award": {{"model": "LPTA", "total": "1",
                "rounding": {{"rankBy": "unrounded"}}, "ties": []}}}}"#
            )
        };
        let lots = ["north", "south", "west"].map(lot).join(", ");
        let procurement = format!(
            r#"{{"format": "sprang-procurement/1", "id": "lots", "currency": "SEK", "title": {{"en": "Lots"}},
            "buyer": {{"name": {{"en": "Buyer"}}, "country": "SE"}}, "problem": {{"summary": {{"en": "Need"}}}},
            "lots": [{lots}]{limits}}}"#
        )
        .replace(r#""model": "LPTA", "total": "1""#, r#""model": "lexicographic", "order": ["price"]"#);
        let procurement = procurement_text(&procurement).expect("sound");
        let offer = |(id, bids): &(&str, &[(&str, &str)])| {
            let bid = |(lot, price): &(&str, &str)| {
                format!(r#"{{"lot": "{lot}", "price": "{price}", "answers": {{}}}}"#)
            };
            let bids = bids.iter().map(bid).collect::<Vec<_>>().join(", ");
            format!(r#"{{"id": "{id}", "tenderer": "{id}", "bids": [{bids}]}}"#)
        };
        let offers = bids.iter().map(offer).collect::<Vec<_>>().join(", ");
        let offers =
            format!(r#"{{"format": "sprang-offers/1", "procurement": "lots", "offers": [{offers}]}}"#);
        award_lots(&procurement, &offers_text(&procurement, &offers).expect("sound"))
    }

    const ALL: [(&str, &[(&str, &str)]); 2] =
        [("a", &[("north", "1"), ("south", "1"), ("west", "1")]), ("b", &[("north", "2"), ("south", "3")])];

    fn decisions(awarded: &LotsAwarded) -> Vec<(&str, LotDecision, usize)> {
        let one = |won: &'_ LotWon| (won.decision.clone(), won.passed_over.len());
        awarded.won.iter().map(|won| (won.lot.as_str(), one(won).0, one(won).1)).collect()
    }

    fn won(offer: &str) -> LotDecision {
        LotDecision::Won(offer.to_owned())
    }

    #[test]
    fn without_a_limit_the_best_of_each_lot_wins_it() {
        let found = awarded("", &ALL);
        assert_eq!(
            decisions(&found),
            [("north", won("a"), 0), ("south", won("a"), 0), ("west", won("a"), 0)]
        );
        assert!(found.too_many.is_empty() && found.lots.len() == 3);
    }

    #[test]
    fn who_has_won_enough_is_passed_over_in_the_published_order() {
        let limits =
            r#", "lotLimits": {"mostWon": "1", "mostOffered": "2", "order": ["west", "north", "south"]}"#;
        let found = awarded(limits, &ALL);
        assert_eq!(
            decisions(&found),
            [("west", won("a"), 0), ("north", won("b"), 1), ("south", LotDecision::Nobody, 2)]
        );
        assert_eq!(found.too_many, ["a"]);
        // The evaluation of each lot is what it was.
        assert_eq!(found.lots[1].as_ref().expect("evaluated").ranked[0].scored.offer, "a");
    }

    #[test]
    fn a_lot_that_is_open_holds_up_those_after_it_where_there_is_a_limit() {
        let equal: [(&str, &[(&str, &str)]); 2] =
            [("a", &[("north", "2"), ("south", "1")]), ("b", &[("north", "2"), ("south", "3")])];
        let limits = r#", "lotLimits": {"mostWon": "1", "order": ["north", "south", "west"]}"#;
        let open = LotDecision::Open(vec!["a".into(), "b".into()]);
        let waits = || LotDecision::Waits("north".into());
        assert_eq!(
            decisions(&awarded(limits, &equal)),
            [("north", open.clone(), 0), ("south", waits(), 0), ("west", waits(), 0)]
        );
        assert_eq!(
            decisions(&awarded("", &equal)),
            [("north", open, 0), ("south", won("a"), 0), ("west", LotDecision::Nobody, 0)]
        );
    }
}
