//! Who wins which lot.

use super::*;
use crate::validate::{offers_text, procurement_text};

/// Three lots at the lowest price, of which one tenderer may win so many; what each offers for each.
fn awarded(limits: &str, bids: &[(&str, &[(&str, &str)])]) -> LotsAwarded {
    let offer = |(id, bids): &(&str, &[(&str, &str)])| {
        let bid = |(lot, price): &(&str, &str)| {
            format!(r#"{{"lot": "{lot}", "price": "{price}", "answers": {{}}}}"#)
        };
        let bids = bids.iter().map(bid).collect::<Vec<_>>().join(", ");
        format!(r#"{{"id": "{id}", "tenderer": "{id}", "bids": [{bids}]}}"#)
    };
    awarded_of(limits, &bids.iter().map(offer).collect::<Vec<_>>().join(", "))
}

/// The same of offers as they stand in a file.
fn awarded_of(limits: &str, offers: &str) -> LotsAwarded {
    let lot = |id: &str| {
        format!(
            r#"{{"id": "{id}", "title": {{"en": "{id}"}}, "criteria": [{{"kind": "price", "id": "price",
            "name": {{"en": "Price"}}}}], "award": {{"model": "lexicographic", "order": ["price"],
            "rounding": {{"rankBy": "unrounded"}}, "ties": []}}}}"#
        )
    };
    let lots = ["north", "south", "west"].map(lot).join(", ");
    let procurement = format!(
        r#"{{"format": "sprang-procurement/1", "id": "lots", "currency": "SEK", "title": {{"en": "Lots"}},
        "buyer": {{"name": {{"en": "Buyer"}}, "country": "SE"}}, "problem": {{"summary": {{"en": "Need"}}}},
        "lots": [{lots}]{limits}}}"#
    );
    let procurement = procurement_text(&procurement).expect("sound");
    let offers = format!(r#"{{"format": "sprang-offers/1", "procurement": "lots", "offers": [{offers}]}}"#);
    award_lots(&procurement, &offers_text(&procurement, &offers).expect("sound"))
}

/// The same, by a rule, of prices and orders of wish by the places of lots.
fn awarded_by(rule: &str, most: usize, bids: &[(Vec<Option<u8>>, Vec<usize>)]) -> LotsAwarded {
    let lots = ["north", "south", "west"];
    let limits = format!(
        r#", "lotLimits": {{"mostWon": "{most}", "rule": "{rule}", "order": ["north", "south", "west"]}}"#
    );
    let offers: Vec<String> = bids
        .iter()
        .zip('a'..)
        .map(|((prices, order), id)| {
            let bid = |(lot, price): (&str, &Option<u8>)| {
                price.map(|price| format!(r#"{{"lot": "{lot}", "price": "{price}", "answers": {{}}}}"#))
            };
            let bids: Vec<String> = lots.into_iter().zip(prices).filter_map(bid).collect();
            let wished = order.iter().filter(|lot| prices[**lot].is_some());
            let wished: Vec<String> = wished.map(|lot| format!("\"{}\"", lots[*lot])).collect();
            format!(
                r#"{{"id": "{id}", "tenderer": "{id}", "lotOrder": [{}], "bids": [{}]}}"#,
                wished.join(", "),
                bids.join(", ")
            )
        })
        .collect();
    awarded_of(&limits, &offers.join(", "))
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
    assert_eq!(decisions(&found), [("north", won("a"), 0), ("south", won("a"), 0), ("west", won("a"), 0)]);
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

mod laws {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::super::*;
    use super::awarded_by;

    const LOTS: [&str; 3] = ["north", "south", "west"];

    /// What each of up to four tenderers asks for each lot that it bids for, and in which order it would
    /// rather have them. Prices are few, so that many are equal.
    fn bids() -> impl Strategy<Value = Vec<(Vec<Option<u8>>, Vec<usize>)>> {
        let prices = prop::collection::vec(prop::option::weighted(0.8, 1_u8..5), LOTS.len());
        let order = Just((0..LOTS.len()).collect::<Vec<_>>()).prop_shuffle();
        prop::collection::vec((prices, order), 1..5)
    }

    type Bids = [(Vec<Option<u8>>, Vec<usize>)];

    /// All ways in which nobody wins more than one tenderer may: for each lot who wins it, if anybody.
    fn ways(bids: &Bids, most: usize) -> Vec<Vec<Option<usize>>> {
        let mut ways: Vec<Vec<Option<usize>>> = vec![Vec::new()];
        for lot in 0..LOTS.len() {
            let with = |way: &Vec<Option<usize>>| {
                let may = |one: &usize| {
                    bids[*one].0[lot].is_some() && way.iter().filter(|won| **won == Some(*one)).count() < most
                };
                let winners = (0..bids.len()).filter(may).map(Some).chain([None]);
                winners.map(|won| [way.clone(), vec![won]].concat()).collect::<Vec<_>>()
            };
            ways = ways.iter().flat_map(with).collect();
        }
        ways
    }

    fn name(one: usize) -> String {
        char::from(b'a' + u8::try_from(one).expect("few")).to_string()
    }

    fn ranks(found: &LotsAwarded, lot: usize) -> BTreeMap<String, usize> {
        let award = found.lots[lot].as_ref().expect("evaluated");
        award.ranked.iter().map(|ranked| (ranked.scored.offer.clone(), ranked.rank)).collect()
    }

    proptest! {
        #[test]
        fn the_best_sum_is_the_best_of_all_ways(bids in bids(), most in 1_usize..4) {
            let found = awarded_by("best-sum", most, &bids);
            let worth = |way: &Vec<Option<usize>>| {
                let won = || way.iter().enumerate().filter_map(|(lot, won)| won.map(|won| (lot, won)));
                let sum: u32 = won().map(|(lot, won)| bids[won].0[lot].map_or(0, u32::from)).sum();
                let rank: usize = won().map(|(lot, won)| ranks(&found, lot)[&name(won)]).sum();
                (LOTS.len() - won().count(), sum, rank)
            };
            let all = ways(&bids, most);
            let best = all.iter().map(worth).min().expect("at least that nobody wins anything");
            let best: Vec<_> = all.iter().filter(|way| worth(way) == best).collect();
            for (lot, won) in found.won.iter().enumerate() {
                let winners: BTreeSet<Option<usize>> = best.iter().map(|way| way[lot]).collect();
                let names: BTreeSet<String> = winners.iter().flatten().map(|one| name(*one)).collect();
                match &won.decision {
                    LotDecision::Won(offer) => prop_assert_eq!(winners, BTreeSet::from([Some(usize::from(offer.as_bytes()[0] - b'a'))])),
                    LotDecision::Nobody => prop_assert_eq!(winners, BTreeSet::from([None])),
                    LotDecision::Open(offers) => {
                        prop_assert!(winners.len() > 1);
                        prop_assert_eq!(offers.iter().cloned().collect::<BTreeSet<_>>(), names);
                    }
                    other => prop_assert!(false, "{other:?}"),
                }
            }
        }

        #[test]
        fn nobody_could_have_a_lot_that_it_would_rather_have(bids in bids(), most in 1_usize..4) {
            let found = awarded_by("own-order", most, &bids);
            let held: Vec<Option<String>> = found.won.iter().map(|won| match &won.decision {
                LotDecision::Won(offer) => Some(offer.clone()),
                _ => None,
            }).collect();
            let open = found.won.iter().any(|won| matches!(won.decision, LotDecision::Open(_)));
            for (one, (prices, order)) in bids.iter().enumerate() {
                let own: Vec<usize> = (0..LOTS.len()).filter(|lot| held[*lot] == Some(name(one))).collect();
                prop_assert!(own.len() <= most);
                if open {
                    prop_assert!(own.is_empty());
                    continue;
                }
                let wish = |lot: usize| order.iter().position(|other| *other == lot);
                for lot in (0..LOTS.len()).filter(|lot| prices[*lot].is_some() && !own.contains(lot)) {
                    let ranks = ranks(&found, lot);
                    let ahead = held[lot].as_ref().is_none_or(|winner| ranks[&name(one)] < ranks[winner]);
                    let rather = own.len() < most || own.iter().any(|other| wish(lot) < wish(*other));
                    prop_assert!(!(ahead && rather), "{} would rather have {}", name(one), LOTS[lot]);
                }
            }
        }
    }
}
