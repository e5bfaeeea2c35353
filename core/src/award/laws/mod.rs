//! What holds for every evaluation, tried on lots and offers made at random. A new model or price
//! rule is covered as soon as [`random`] can draw it.

mod declared;
mod edges;
pub(crate) mod random;

use proptest::option;
use proptest::prelude::*;

use super::samples::{self, Build, whole};
use super::{Award, Best, CannotEvaluate, Nobody, Rejection, compile, evaluate, evaluate_with};
use crate::number::Exact;
use crate::procurement::*;
use random::{better, case, case_among, in_other_currency};

/// Everything of an award but its steps, as text.
fn figures<S>(award: &Award<S>) -> Vec<String> {
    let scored = |scored: &super::Scored<S>| {
        let terms: Vec<_> = scored
            .contributions
            .iter()
            .map(|term| format!("{} {} {}", term.criterion, term.points.value, term.weighted.value))
            .collect();
        let groups: Vec<_> = scored
            .groups
            .iter()
            .map(|sum| format!("{} {} {}", sum.group, sum.sum.value, sum.complete))
            .collect();
        format!("{} {:?} {terms:?} {groups:?}", scored.offer, scored.price)
    };
    let ranked = award.ranked.iter().map(|ranked| {
        format!("{} {} {} {}", ranked.rank, ranked.total.value, ranked.shown.value, scored(&ranked.scored))
    });
    let rejected = award.rejected.iter().map(|rejected| {
        let so_far = rejected.so_far.as_ref().map(|figure| &figure.value);
        format!("out {} {so_far:?} {}", rejected.reasons.len(), scored(&rejected.scored))
    });
    ranked.chain(rejected).chain([format!("{:?}", award.ties)]).collect()
}

fn without(offers: &Offers, gone: impl Fn(&str) -> bool) -> Offers {
    offers.keeping(|offer| !gone(&offer.id))
}

/// Whether an offer's figures depend on the others.
fn is_relative(lot: &Lot) -> bool {
    lot.compares_answers() || compares_those_left(lot)
}

/// Whether an admitted offer's figures depend on who else is admitted.
fn compares_those_left(lot: &Lot) -> bool {
    lot.award.is_relative()
        || lot.price().and_then(|price| price.rule.as_ref()).is_some_and(PriceRule::is_relative)
        || lot
            .qualities()
            .iter()
            .any(|quality| quality.best_gets.is_some() || quality.scale.compares_offers())
}

/// Whether a lower price or a better answer is never worse, as the model says of itself.
fn better_helps(lot: &Lot) -> bool {
    super::declaration(lot.award.id()).expect("declared").better_never_harms
}

/// Whether one offer is at least as good as another in price and in what every criterion gives.
fn dominates(lot: &Lot, one: &super::Scored, other: &super::Scored) -> bool {
    let compared = |scored: &super::Scored| {
        scored.with_costs.as_ref().map(|figure| figure.value.clone()).or_else(|| scored.price.clone())
    };
    let points =
        |scored: &super::Scored, id: &str| scored.contribution(id).map(|found| found.points.value.clone());
    let as_cheap = match (compared(one), compared(other)) {
        (Some(one), Some(other)) => one <= other,
        (one, other) => one.is_none() && other.is_none(),
    };
    as_cheap && lot.qualities().iter().all(|quality| points(one, &quality.id) >= points(other, &quality.id))
}

/// Where a model does not claim that a dominated offer is never ahead, one can be.
#[test]
fn where_it_is_not_claimed_a_dominated_offer_can_be_ahead() {
    let found: Vec<&str> = super::DECLARATIONS
        .iter()
        .filter(|declared| !declared.dominated_never_ahead)
        .map(|declared| declared.id)
        .collect();
    assert_eq!(found, ["R-UI"]);
    // Of two whose missing quality weighs more than all there is, the dearer one is less below zero.
    let formula = Formula::UtilityIndex {
        ratio: whole(2),
        negative: NegativeComparison::Allowed,
        zero_price: ZeroPrice::Stop,
    };
    let lot = Build::formula(formula, whole(100))
        .quality("quality", Weight::Exact(whole(100)), samples::judged_scale(100))
        .lot();
    let award = evaluate(&lot, &samples::offers(&[("A", 100, &[100]), ("B", 100, &[10]), ("C", 200, &[10])]));
    let names: Vec<_> =
        award.expect("an award").ranked.into_iter().map(|ranked| ranked.scored.offer).collect();
    assert_eq!(names, ["A", "C", "B"]);
}

/// Whether less is deducted where the price is lower.
fn shrinks_with_the_price(cost: &Cost) -> bool {
    cost.effect == CostEffect::Deducts && matches!(cost.counts, CostCounts::Share { .. })
}

/// The prices as they are compared.
fn compared(award: &Award) -> impl Iterator<Item = &Exact> {
    let ranked = award.ranked.iter().map(|ranked| &ranked.scored);
    let scored = ranked.chain(award.rejected.iter().map(|rejected| &rejected.scored));
    scored
        .filter_map(|scored| scored.with_costs.as_ref().map(|figure| &figure.value).or(scored.price.as_ref()))
}

fn order(award: &Award) -> Vec<(String, Exact)> {
    award.ranked.iter().map(|ranked| (ranked.scored.offer.clone(), ranked.total.value.clone())).collect()
}

/// Each offer's rank, by id.
fn ranks(award: &Award) -> Vec<(String, usize)> {
    let mut ranks: Vec<_> =
        award.ranked.iter().map(|ranked| (ranked.scored.offer.clone(), ranked.rank)).collect();
    ranks.sort();
    ranks
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, max_global_rejects: 100_000, max_local_rejects: 1_000_000, ..ProptestConfig::default() })]

    #[test]
    fn whether_somebody_listens_changes_nothing((lot, offers) in case()) {
        let (told, untold) = (evaluate(&lot, &offers), evaluate_with(&lot, &offers, &mut Nobody));
        prop_assert_eq!(
            told.as_ref().map(figures).map_err(CannotEvaluate::clone),
            untold.as_ref().map(figures).map_err(CannotEvaluate::clone)
        );
    }

    #[test]
    fn the_quick_way_finds_the_same((lot, offers) in case(), moved in option::weighted(0.5, (0usize..6, 1i64..40_000))) {
        let Ok(compiled) = compile(&lot) else { return Ok(()) };
        let mut offers = offers;
        let mut prepared = compiled.prepare(offers.clone());
        if let Some((row, price)) = moved && row < prepared.len() {
            let price = Some(samples::hundredths(price));
            offers.offers[row].bids[0].price.clone_from(&price);
            prop_assert_eq!(prepared.set_price(row, price.as_ref()), Ok(()));
            // An answer too: that of another offer, whatever it is.
            let what = row % lot.qualities().len();
            let other = offers.offers[(row + 1) % offers.offers.len()].bids[0].answers[what].clone();
            offers.offers[row].bids[0].answers[what].clone_from(&other);
            prop_assert_eq!(prepared.set_answer(row, what, other.as_ref()), Ok(()));
        }
        let award = match (evaluate(&lot, &offers), prepared.rank()) {
            (Ok(award), Ok(_)) => award,
            (slow, quick) => {
                prop_assert_eq!(slow.err(), quick.err());
                return Ok(());
            }
        };
        let found = |row: usize, id: &str| {
            let rank = usize::try_from(prepared.ranks()[row]).expect("few offers");
            (id.to_owned(), rank, prepared.total(row), prepared.shown(row))
        };
        let mut quick: Vec<_> =
            offers.offers.iter().enumerate().map(|(row, offer)| found(row, &offer.id)).collect();
        let ranked = award.ranked.iter().map(|ranked| {
            let (total, shown) = (ranked.total.value.clone(), ranked.shown.value.clone());
            (ranked.scored.offer.clone(), ranked.rank, Some(total), Some(shown))
        });
        let rejected = award.rejected.iter().map(|rejected| (rejected.scored.offer.clone(), 0, None, None));
        let mut slow: Vec<_> = ranked.chain(rejected).collect();
        quick.sort();
        slow.sort();
        prop_assert_eq!(quick, slow);
    }

    #[test]
    fn the_order_of_the_file_changes_nothing((lot, offers) in case(), turn in 0usize..6) {
        let mut turned = offers.clone();
        turned.offers.reverse();
        let length = turned.offers.len().max(1);
        turned.offers.rotate_left(turn % length);
        prop_assert_eq!(evaluate(&lot, &offers), evaluate(&lot, &turned));
    }

    #[test]
    fn a_rejected_offer_moves_nobody((lot, offers) in case()) {
        let Ok(award) = evaluate(&lot, &offers) else { return Ok(()) };
        let rejected = |id: &str| award.rejected.iter().any(|rejected| rejected.scored.offer == id);
        // Who lies below the margin was compared first: the answers' best is among all who could be ranked.
        let below = award.rejected.iter().flat_map(|rejected| &rejected.reasons);
        let below = below.filter(|reason| matches!(reason, Rejection::BelowMargin { .. })).count();
        prop_assume!(below == 0 || !lot.compares_answers());
        let alone = evaluate(&lot, &without(&offers, rejected)).expect("nothing new stands in the way");
        prop_assert_eq!(order(&award), order(&alone));
        prop_assert_eq!(ranks(&award), ranks(&alone));
    }

    #[test]
    fn nobody_is_ranked_whose_price_gives_nothing_for_want_of_a_value((lot, offers) in case()) {
        prop_assume!(lot.award.price_use() == PriceUse::Points);
        prop_assume!(lot.price().is_some_and(|price| price.rule.is_some() && price.weight.is_some()));
        let Ok(award) = evaluate(&lot, &offers) else { return Ok(()) };
        for ranked in &award.ranked {
            prop_assert!(ranked.scored.contribution("price").is_some(), "{}", ranked.scored.offer);
        }
    }

    #[test]
    fn an_absolute_model_has_no_irrelevant_offers((lot, offers) in case(), gone in any::<prop::sample::Index>()) {
        prop_assume!(!is_relative(&lot));
        let Ok(award) = evaluate(&lot, &offers) else { return Ok(()) };
        prop_assume!(!award.ranked.is_empty());
        let gone = &award.ranked[gone.index(award.ranked.len())].scored.offer;
        let fewer = evaluate(&lot, &without(&offers, |id| id == gone)).expect("nothing new stands in the way");
        let kept: Vec<_> = order(&award).into_iter().filter(|(id, _)| id != gone).collect();
        prop_assert_eq!(kept, order(&fewer));
    }

    #[test]
    fn a_relative_model_swaps_only_where_it_says_so(
        (lot, offers) in case_among(|declared| declared.relative && !declared.losing_offer_can_swap_others),
        gone in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!lot.compares_answers());
        // A rounded total is another figure, and it may make a tie of what is none.
        let (mut lot, _) = in_other_currency(&lot, &offers, &Exact::ONE);
        if let AwardModel::QualityAndPrice { rounding, ties, .. } = &mut lot.award {
            (rounding.rank_by, *ties) = (RankBy::Unrounded, Vec::new());
        }
        let Ok(award) = evaluate(&lot, &offers) else { return Ok(()) };
        prop_assume!(!award.ranked.is_empty());
        let gone = &award.ranked[gone.index(award.ranked.len())].scored.offer;
        let fewer = evaluate(&lot, &without(&offers, |id| id == gone)).expect("nothing new stands in the way");
        let names = |award: &Award| {
            order(award).into_iter().map(|(id, _)| id).filter(|id| id != gone).collect::<Vec<_>>()
        };
        prop_assert_eq!(names(&award), names(&fewer));
    }

    #[test]
    fn the_unit_of_money_changes_no_rank((lot, offers) in case(), factor in 1i64..2000) {
        let factor = Exact::ratio(factor, 7).expect("not zero");
        let (lot, _) = in_other_currency(&lot, &offers, &Exact::ONE);
        let (other_lot, other_offers) = in_other_currency(&lot, &offers, &factor);
        match (evaluate(&lot, &offers), evaluate(&other_lot, &other_offers)) {
            (Ok(one), Ok(other)) => prop_assert_eq!(ranks(&one), ranks(&other)),
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
    }

    #[test]
    fn a_lower_price_never_harms(
        (lot, offers) in case(),
        who in any::<prop::sample::Index>(),
        percent in 1i64..100,
    ) {
        prop_assume!(!offers.offers.is_empty() && better_helps(&lot));
        let who = who.index(offers.offers.len());
        let mut cheaper = offers.clone();
        let Some(price) = &mut cheaper.offers[who].bids[0].price else { return Ok(()) };
        *price = &*price * &samples::hundredths(percent);
        let (Ok(before), Ok(after)) = (evaluate(&lot, &offers), evaluate(&lot, &cheaper)) else { return Ok(()) };
        // A price of zero that counts as more than another's is the documents' choice, and so is a deduction
        // that shrinks with the price: neither is lower.
        prop_assume!(!lot.costs().iter().any(shrinks_with_the_price));
        prop_assume!([&before, &after].iter().all(|award| compared(award).all(|price| !price.is_zero())));
        let rank = |award: &Award| {
            ranks(award).into_iter().find(|(id, _)| *id == offers.offers[who].id).map(|(_, rank)| rank)
        };
        if let Some(first) = rank(&before) {
            let (was, is) = (figures(&before), figures(&after));
            prop_assert!(rank(&after).is_some_and(|second| second <= first), "{was:#?}, then {is:#?}");
        }
    }

    #[test]
    fn a_dominated_offer_is_never_ahead((lot, offers) in case(), who in any::<prop::sample::Index>(), percent in 100i64..130) {
        prop_assume!(!offers.offers.is_empty());
        prop_assume!(super::declaration(lot.award.id()).expect("declared").dominated_never_ahead);
        let price = |offer: &Offer| offer.bids[0].price.clone();
        // One more offer that is dominated for certain, where nothing is compared in pairs.
        let mut more = offers.clone();
        let mut dearer = offers.offers[who.index(offers.offers.len())].clone();
        dearer.id = "G".to_owned();
        dearer.bids[0].price = price(&dearer).map(|price| &price * &samples::hundredths(percent));
        more.offers.push(dearer);
        for offers in [offers, more] {
            let Ok(award) = evaluate(&lot, &offers) else { continue };
            // A price of zero may count as more than another's.
            if compared(&award).any(|price| !price.is_positive()) {
                continue;
            }
            for (one, other) in award.ranked.iter().flat_map(|one| award.ranked.iter().map(move |other| (one, other))) {
                if dominates(&lot, &one.scored, &other.scored) {
                    let behind = match award.best {
                        Best::MostPoints => other.key <= one.key,
                        Best::LowestPrice => other.key >= one.key,
                    };
                    prop_assert!(behind, "{} has {} and {} has {}", one.scored.offer, one.key, other.scored.offer, other.key);
                }
            }
        }
    }

    #[test]
    fn a_better_answer_never_harms((lot, offers) in case(), who in any::<prop::sample::Index>(), what in any::<prop::sample::Index>()) {
        prop_assume!(!offers.offers.is_empty() && better_helps(&lot));
        // A better answer may take another offer off a shortlist, and then those left are compared anew.
        prop_assume!(!lot.has_shortlist() || !compares_those_left(&lot));
        let (who, what) = (who.index(offers.offers.len()), what.index(lot.qualities().len()));
        let Some(improved) = better(&lot, &offers, who, what) else { return Ok(()) };
        let (Ok(before), Ok(after)) = (evaluate(&lot, &offers), evaluate(&lot, &improved)) else { return Ok(()) };
        let id = &offers.offers[who].id;
        let criterion = &lot.qualities()[what].id;
        let own = |award: &Award| award.ranked.iter().find(|ranked| ranked.scored.offer == *id).cloned();
        let scored = |award: &Award| {
            let ranked = award.ranked.iter().map(|ranked| &ranked.scored);
            let all = ranked.chain(award.rejected.iter().map(|rejected| &rejected.scored));
            let mut own = all.filter(|scored| scored.offer == *id);
            own.next().and_then(|scored| scored.contribution(criterion)).map(|term| term.points.value.clone())
        };
        if let Some(points) = scored(&before) {
            prop_assert!(scored(&after) >= Some(points));
        }
        if let Some(first) = own(&before) {
            let second = own(&after);
            prop_assert!(second.is_some(), "an admitted offer stays admitted");
            let second = second.expect("just seen");
            prop_assert!(second.rank <= first.rank);
            match before.best {
                Best::MostPoints => prop_assert!(second.total.value >= first.total.value),
                Best::LowestPrice => prop_assert!(second.total.value <= first.total.value),
            }
        }
    }
}
