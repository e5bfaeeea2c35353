//! What every model, price rule and way of comparing declares of its edges, held against what it does. A
//! new one without a lot here, or with an edge that is declared and not kept, fails.

mod outside;

use super::evaluate;
use crate::award::samples::{self, Build, hundredths, whole};
use crate::award::{
    Award, CannotEvaluate, DECLARATIONS, Declaration, Edge, Kind, Obstacle, Ranked, Step, declaration,
};
use crate::explain::redone::calculate;
use crate::number::Exact;
use crate::procurement::*;

/// A lot with what is declared: one criterion that is judged, or compared, and the price.
fn lot_with(declared: &Declaration) -> Lot {
    let id = declared.id;
    match declared.kind {
        Kind::PriceRule => {
            with_rule(samples::price_rules().into_iter().find(|rule| rule.id() == id).expect("a sample"))
        }
        Kind::Comparison => {
            let method = match id {
                "AHP" => Comparing::Eigenvector { rounding: samples::six_places() },
                _ => Comparing::SumsTogether,
            };
            let scale = Scale::Compared { most: whole(100), method };
            Build::weighted(PointsBasis::ShareOfHighest)
                .quality("quality", Weight::Exact(whole(60)), scale)
                .price(40, samples::lowest_over_price(100))
                .lot()
        }
        Kind::Model if id == "weighted-sum" => with_rule(samples::lowest_over_price(100)),
        Kind::Model if id == "M-DED" => deducting(NegativeComparison::Allowed),
        Kind::Model => {
            with_formula(samples::formulas().into_iter().find(|one| one.id() == id).expect("a sample"))
        }
    }
}

fn with_rule(rule: PriceRule) -> Lot {
    Build::weighted(PointsBasis::ShareOfHighest).judged("quality", 60, 100).price(40, rule).lot()
}

fn deducting(negative: NegativeComparison) -> Lot {
    Build::deduction(negative).deducted_per_point("quality", 2, 100).lot()
}

fn with_formula(formula: Formula) -> Lot {
    let weight = if matches!(formula, Formula::FeaturePrice { .. }) { hundredths(30) } else { whole(100) };
    let costs = matches!(formula, Formula::CostsAdded | Formula::TimePriced | Formula::LifeCycleCost);
    let (passes, budget) = (formula.only_passes(), formula == Formula::FixedBudget);
    let each = (formula == Formula::TimePriced).then_some(1);
    let rate = (formula == Formula::LifeCycleCost).then(|| hundredths(3));
    let build = Build::formula(formula, weight.clone()).quality(
        "quality",
        Weight::Exact(weight),
        samples::judged_scale(100),
    );
    let build = if passes { build.least(50) } else { build };
    let build = if budget { build.ceiling(250) } else { build };
    let build =
        if costs { build.costs(rate.as_ref(), &[samples::cost("beside", each, None)]) } else { build };
    build.lot()
}

/// Offers by id, price and grade. Where the lot compares them in pairs, the better grade is preferred.
fn offers(lot: &Lot, all: &[(&str, Exact, i64)]) -> Offers {
    let judged = |grade: i64| {
        Answer::Judged(vec![Assessment { assessor: "One".into(), points: whole(grade), reason: None }])
    };
    let preferred = |place: usize, grade: i64| {
        let others = all
            .iter()
            .enumerate()
            .filter(|(other, (_, _, theirs))| grade > *theirs || (grade == *theirs && place < *other));
        let one = |(_, (over, _, theirs)): (usize, &(&str, Exact, i64))| Preference {
            assessor: "One".into(),
            over: (*over).to_owned(),
            grade: whole(if grade > *theirs { 3 } else { 1 }),
            reason: None,
        };
        Answer::Compared(others.map(one).collect())
    };
    let one = |(place, (id, price, grade)): (usize, &(&str, Exact, i64))| {
        let answer = if lot.compares_answers() { preferred(place, *grade) } else { judged(*grade) };
        let mut offer = samples::offer(id, Some(price.clone()), vec![Some(answer)]);
        offer.bids[0].costs = lot.costs().iter().map(|_| Some(Answer::Value(whole(10)))).collect();
        offer
    };
    Offers::of(all.iter().enumerate().map(one).collect())
}

fn awarded(lot: &Lot, all: &[(&str, Exact, i64)]) -> Award {
    evaluate(lot, &offers(lot, all)).unwrap_or_else(|error| panic!("{}: {error}", lot.award.id()))
}

fn ranked<'a>(award: &'a Award, id: &str) -> &'a Ranked {
    award.ranked.iter().find(|one| one.scored.offer == id).unwrap_or_else(|| panic!("{id} is not ranked"))
}

/// The price points of an offer, before weighting.
fn price_points(award: &Award, id: &str) -> Exact {
    ranked(award, id).scored.contribution("price").expect("price points").points.value.clone()
}

/// Everything that can be chosen, each with its lot; where a model says that the price rule decides, with
/// every price rule, and what that declares.
fn subjects(edge: fn(&Declaration) -> Edge) -> Vec<(&'static Declaration, Edge, Lot)> {
    let one = |declared: &'static Declaration| {
        let lot = lot_with(declared);
        if edge(declared) != Edge::ByPriceRule {
            return vec![(declared, edge(declared), lot)];
        }
        let by_rule = |rule: PriceRule| {
            let mut lot = lot.clone();
            let own = declaration(rule.id()).expect("declared");
            price_of(&mut lot).rule = Some(rule);
            (declared, edge(own), lot)
        };
        samples::price_rules().into_iter().map(by_rule).collect()
    };
    DECLARATIONS.iter().flat_map(one).collect()
}

fn price_of(lot: &mut Lot) -> &mut Price {
    let price = lot.criteria.iter_mut().find_map(|criterion| match criterion {
        Criterion::Price(price) => Some(price),
        _ => None,
    });
    price.expect("a price")
}

/// The lot with what a price of zero means there; `None` where nothing divides by the price.
fn with_zero_price(lot: &Lot, meaning: &ZeroPrice) -> Option<Lot> {
    let mut lot = lot.clone();
    let rule = lot.criteria.iter_mut().find_map(|criterion| match criterion {
        Criterion::Price(price) => price.rule.as_mut(),
        _ => None,
    });
    let ((
        Some(
            PriceRule::LowestOverPrice { zero_price, .. }
            | PriceRule::ReferenceOverPrice { zero_price, .. }
            | PriceRule::LinearFromLowest { zero_price, .. }
            | PriceRule::MultipleOfLowest { zero_price, .. }
            | PriceRule::PercentFromMean { zero_price, .. }
            | PriceRule::MeanOverPrice { zero_price, .. }
            | PriceRule::PowerOfLowest { zero_price, .. }
            | PriceRule::LogarithmOverLowest { zero_price, .. },
        ),
        _,
    )
    | (
        None,
        AwardModel::QualityAndPrice {
            formula:
                Formula::QualityOverPrice { zero_price, .. }
                | Formula::EvaluationValue { zero_price, .. }
                | Formula::AdjustedScore { zero_price, .. }
                | Formula::UtilityIndex { zero_price, .. }
                | Formula::BestThroughBest { zero_price, .. }
                | Formula::AgainstReference { zero_price, .. }
                | Formula::ExtendedRatio { zero_price, .. },
            ..
        },
    )) = (rule, &mut lot.award)
    else {
        return None;
    };
    *zero_price = meaning.clone();
    Some(lot)
}

fn totals(award: &Award) -> Vec<(String, usize, Exact)> {
    award.ranked.iter().map(|one| (one.scored.offer.clone(), one.rank, one.total.value.clone())).collect()
}

/// What the declared formula gives with the numbers that a step was made of; `None` where the formula is
/// words, or its numbers stand in the steps below.
fn by_declared_formula(declared: &Declaration, step: &Step) -> Option<Exact> {
    let known = |symbol: &str| {
        step.inputs.iter().find(|input| input.symbol == symbol).map(|input| input.value.clone())
    };
    calculate(declared.formula, &known)
}

#[test]
fn a_price_of_zero_is_what_is_declared() {
    let [zero, small] = [whole(0), Exact::ratio(1, 1_000_000_000).expect("not zero")];
    for (declared, edge, lot) in subjects(|declared| declared.edges.zero_price) {
        let with = |price: &Exact| [("A", price.clone(), 60), ("B", whole(100), 75), ("C", whole(150), 90)];
        let id = format!("{} {:?}", declared.id, lot.price().and_then(|price| price.rule.as_ref()));
        match edge {
            Edge::Stated => {
                let stops = with_zero_price(&lot, &ZeroPrice::Stop).expect("states it");
                let CannotEvaluate { obstacles } =
                    evaluate(&stops, &offers(&stops, &with(&zero))).expect_err("asks");
                assert_eq!(obstacles, [Obstacle::ZeroPrice { offer: "A".into() }], "{id}");
                let counts = with_zero_price(&lot, &ZeroPrice::CountsAs(whole(2))).expect("states it");
                let (as_zero, as_two) = (awarded(&counts, &with(&zero)), awarded(&counts, &with(&whole(2))));
                assert_eq!(totals(&as_zero), totals(&as_two), "{id}");
            }
            // No other value than what the formula comes to as prices fall towards zero.
            Edge::AsFormula => {
                assert_eq!(with_zero_price(&lot, &ZeroPrice::Stop), None, "{id}");
                let (at_zero, nearby) = (awarded(&lot, &with(&zero)), awarded(&lot, &with(&small)));
                for one in ["A", "B", "C"] {
                    let apart = &ranked(&at_zero, one).total.value - &ranked(&nearby, one).total.value;
                    assert!(apart.magnitude() < hundredths(1), "{id}: {one} {apart}");
                }
            }
            Edge::NotAsked => {
                let (at_zero, dear) = (awarded(&lot, &with(&zero)), awarded(&lot, &with(&whole(999))));
                assert_eq!(totals(&at_zero), totals(&dear), "{id}");
            }
            other => panic!("{id}: {other:?}"),
        }
    }
}

/// The rule with each of the choices that a document has for equal prices, and what each then gets of
/// all points.
fn stated_for_equal(rule: &PriceRule) -> Vec<(PriceRule, Exact)> {
    match rule {
        PriceRule::BetweenLowestAndHighest { most, .. } => {
            [(EqualPrices::Full, most.clone()), (EqualPrices::Zero, whole(0))]
                .map(|(equal_prices, points)| {
                    (PriceRule::BetweenLowestAndHighest { most: most.clone(), equal_prices }, points)
                })
                .to_vec()
        }
        PriceRule::BentAtMeanDiscount { most, ceiling, share, .. } => {
            [(EqualDiscounts::Full, most.clone()), (EqualDiscounts::Share, most * share)]
                .map(|(equal, points)| {
                    let (most, ceiling, share) = (most.clone(), ceiling.clone(), share.clone());
                    (PriceRule::BentAtMeanDiscount { most, ceiling, share, equal }, points)
                })
                .to_vec()
        }
        // Of two: the first place, or between the first, with all, and the second, with half.
        PriceRule::RankAmongPrices { most, points, .. } => {
            [(EqualRanks::Best, most.clone()), (EqualRanks::Mean, most * &hundredths(75))]
                .map(|(ties, given)| {
                    (PriceRule::RankAmongPrices { most: most.clone(), points: points.clone(), ties }, given)
                })
                .to_vec()
        }
        _ => Vec::new(),
    }
}

/// One offer, or two that are equal: who stands first, and what the price gives.
fn alone_or_alike(edge: fn(&Declaration) -> Edge, ids: &[&str]) {
    for (declared, edge, lot) in subjects(edge) {
        let rule = lot.price().and_then(|price| price.rule.clone());
        // Below the ceiling, and below the discount that suffices for all points, where there is one.
        let ceiling = rule.as_ref().and_then(PriceRule::highest_admitted).cloned().unwrap_or(whole(250));
        let price = &ceiling - &whole(29);
        let all: Vec<_> = ids.iter().map(|id| (*id, price.clone(), 60)).collect();
        let award = awarded(&lot, &all);
        let first: Vec<_> = award.ranked.iter().map(|one| (one.rank, &one.total.value)).collect();
        assert_eq!(first, vec![(1, first[0].1); ids.len()], "{}", declared.id);
        let own = ranked(&award, "A");
        match (edge, declared.kind, rule) {
            (Edge::MostPoints, Kind::Comparison, _) => {
                let points = &own.scored.contribution("quality").expect("points").points.value;
                assert_eq!(*points, whole(100), "{}", declared.id);
            }
            // Nearness to the best, which it is itself.
            (Edge::MostPoints, _, None) => assert_eq!(own.total.value, Exact::ONE, "{}", declared.id),
            (Edge::MostPoints, _, Some(rule)) => {
                assert_eq!(price_points(&award, "A"), *rule.most(), "{} {}", declared.id, rule.id());
            }
            (Edge::AsFormula, _, Some(rule)) => {
                let step = &own.scored.contribution("price").expect("price points").points.step;
                let formula = declaration(rule.id()).expect("declared");
                let points = price_points(&award, "A");
                assert_eq!(by_declared_formula(formula, step), Some(points.clone()), "{}", rule.id());
                assert_ne!(points, *rule.most(), "{}", rule.id());
                assert_same_beside_others(&rule, rule.is_relative(), &lot, own);
            }
            (Edge::AsFormula, _, None) => {
                let known = by_declared_formula(declared, &own.total.step);
                assert!(known.is_none_or(|known| known == own.total.value), "{}", declared.id);
                assert_same_beside_others(&declared.id, declared.relative, &lot, own);
            }
            (Edge::Stated, _, Some(rule)) => {
                let choices = stated_for_equal(&rule);
                assert!(choices.len() > 1, "{}: {} states nothing", declared.id, rule.id());
                for (rule, points) in choices {
                    let mut lot = lot.clone();
                    let id = rule.id();
                    price_of(&mut lot).rule = Some(rule);
                    assert_eq!(price_points(&awarded(&lot, &all), "A"), points, "{} {id}", declared.id);
                }
            }
            other => panic!("{}: {other:?}", declared.id),
        }
    }
}

/// What is not relative says the same of an offer, whoever is there.
fn assert_same_beside_others(what: &dyn std::fmt::Debug, relative: bool, lot: &Lot, own: &Ranked) {
    if !relative {
        let price = own.scored.price.clone().expect("a price");
        let beside = awarded(lot, &[("A", price, 60), ("B", whole(150), 90), ("C", whole(90), 55)]);
        assert_eq!(ranked(&beside, "A").total.value, own.total.value, "{what:?}");
    }
}

#[test]
fn a_single_offer_gets_what_is_declared() {
    alone_or_alike(|declared| declared.edges.one_offer, &["A"]);
}

#[test]
fn equal_offers_get_what_is_declared() {
    alone_or_alike(|declared| declared.edges.equal_offers, &["A", "B"]);
}

/// Where all are at the ceiling there is no discount to compare with: what they get is stated.
#[test]
fn where_all_are_at_the_ceiling_they_get_what_is_stated() {
    let mut tried = Vec::new();
    for mut rule in samples::price_rules() {
        for (stated, points) in [(EqualPrices::Full, whole(100)), (EqualPrices::Zero, whole(0))] {
            let (PriceRule::DiscountOverHighest { at_ceiling, .. }
            | PriceRule::PowerOfDiscount { at_ceiling, .. }) = &mut rule
            else {
                continue;
            };
            *at_ceiling = stated;
            let award = awarded(&with_rule(rule.clone()), &[("A", whole(250), 60), ("B", whole(250), 75)]);
            assert_eq!(price_points(&award, "A"), points, "{}", rule.id());
            tried.push(rule.id());
        }
    }
    assert_eq!(tried, ["P-RMAX", "P-RMAX", "P-RMAXPOW", "P-RMAXPOW"]);
}

#[test]
fn where_all_are_rejected_there_is_no_ranking() {
    for declared in DECLARATIONS {
        let lot = lot_with(declared);
        let unanswered: Vec<Offer> = ["A", "B"]
            .map(|id| {
                let mut offer = samples::offer(id, None, vec![None]);
                offer.bids[0].costs = vec![None; lot.costs().len()];
                offer
            })
            .to_vec();
        let award = evaluate(&lot, &Offers::of(unanswered)).expect("an award");
        assert!(award.ranked.is_empty() && award.ties.is_empty(), "{}", declared.id);
        let out: Vec<_> = award.rejected.iter().map(|one| one.scored.offer.as_str()).collect();
        assert_eq!(out, ["A", "B"], "{}", declared.id);
        assert!(award.rejected.iter().all(|one| !one.reasons.is_empty()), "{}", declared.id);
    }
}

/// A negative price is a fault of the offers file, at its place.
#[test]
fn a_negative_price_is_a_fault() {
    for declared in DECLARATIONS {
        let example = crate::guide::example(declared.id).expect("an example");
        let (before, after) = example.offers_text.split_once(r#""price":""#).expect("a price");
        let text = format!(r#"{before}"price":"-{after}"#);
        let faults = crate::validate::offers_text(&example.procurement, &text).expect_err("a fault");
        let places: Vec<_> = faults.iter().map(|fault| fault.at.clone()).collect();
        assert!(matches!(places.as_slice(), [one] if one.ends_with("/price")), "{} {places:?}", declared.id);
    }
}

/// What is deducted from a price may take it below zero: where the formula divides by the price the buyer
/// is asked, whatever a price of zero counts as; elsewhere the formula holds.
#[test]
fn a_price_that_deductions_take_below_zero_is_never_divided_by() {
    for declared in DECLARATIONS {
        let mut lot = lot_with(declared);
        if lot.award.price_use() == PriceUse::None {
            continue;
        }
        let deducts = Cost { effect: CostEffect::Deducts, ..samples::cost("rebate", None, None) };
        price_of(&mut lot).costs = vec![deducts];
        let mut offers = offers(&lot, &[("A", whole(5), 60), ("B", whole(100), 75)]);
        offers.offers[1].bids[0].costs = vec![Some(Answer::Value(whole(0)))];
        let found = evaluate(&lot, &offers);
        if let Some(stated) = with_zero_price(&lot, &ZeroPrice::CountsAs(whole(1))) {
            let below = Obstacle::PriceBelowZero { offer: "A".into() };
            for found in [found, evaluate(&stated, &offers)] {
                assert_eq!(
                    found.expect_err("asks").obstacles,
                    std::slice::from_ref(&below),
                    "{}",
                    declared.id
                );
            }
        } else if let Ok(award) = found {
            assert_eq!(award.ranked.len(), 2, "{}", declared.id);
        } else {
            // A power of a price below zero has no value, whatever zero counts as.
            assert_eq!(declared.id, "P-CONCAVE");
        }
    }
}
