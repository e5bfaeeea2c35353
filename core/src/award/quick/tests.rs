use crate::award::samples::{self, Build, hundredths, levels, named, point, scale_steps, whole};
use crate::award::{Grid, GridFault, GridList, Prepared, compile, evaluate};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::*;

fn ranked(prepared: &mut Prepared) -> Vec<(u32, Option<String>)> {
    let ranks = prepared.rank().expect("an award").to_vec();
    let total = |row| prepared.total(row).map(|total| total.to_string());
    ranks.iter().enumerate().map(|(row, rank)| (*rank, total(row))).collect()
}

fn pair(rank: u32, total: &str) -> (u32, Option<String>) {
    (rank, Some(total.to_owned()))
}

/// All kinds of scale that are not judged, and a price.
fn mixed() -> Build {
    let linear = Scale::Linear {
        unit: named("h"),
        worst: point(48, 1),
        best: point(0, 4),
        outside: Outside::RejectWorse,
    };
    let count = Scale::Count { unit: named("x"), each: Exact::ratio(1, 3).expect("3"), most: whole(6) };
    let steps = Scale::Steps {
        unit: named("years"),
        lower_is_better: false,
        below: whole(0),
        steps: scale_steps(&[(2, 1), (5, 3)]),
    };
    Build::weighted(PointsBasis::ShareOfHighest)
        .quality("levels", Weight::Exact(whole(10)), Scale::Levels(levels(&[0, 3, 5])))
        .quality("linear", Weight::Exact(whole(20)), linear)
        .quality("yes-no", Weight::Exact(whole(5)), Scale::YesNo { yes: whole(1), no: whole(0) })
        .quality("count", Weight::Exact(whole(15)), count)
        .quality("steps", Weight::Exact(whole(10)), steps)
        .price(40, samples::lowest_over_price(40))
}

fn stated(level: usize, hours: Exact, yes: bool, count: i64, years: i64) -> Vec<Option<Answer>> {
    vec![
        Some(Answer::Level(level)),
        Some(Answer::Value(hours)),
        Some(Answer::YesNo(yes)),
        Some(Answer::Value(whole(count))),
        Some(Answer::Value(whole(years))),
    ]
}

fn two() -> Offers {
    Offers::of(vec![
        samples::offer("A", Some(whole(1_200_000)), stated(1, whole(16), true, 4, 1)),
        samples::offer("B", Some(whole(1_400_000)), stated(2, hundredths(50), false, 9, 5)),
    ])
}

/// A: 6 + 15 + 5 + 10 + 0 + 40. B: 10 + 20 × (4 − 3 × 0.5 ÷ 48) ÷ 4 + 0 + 15 + 10 + 240/7.
#[test]
fn by_hand() {
    let mut prepared = compile(&mixed().lot()).expect("a sound lot").prepare(two());
    assert!(prepared.is_quick());
    assert_eq!(ranked(&mut prepared), [pair(2, "76"), pair(1, "19965/224")]);
}

#[test]
fn one_price_or_answer_changes_by_its_place() {
    let mut prepared = compile(&mixed().lot()).expect("a sound lot").prepare(two());
    prepared.set_price(0, Some(&whole(700_000))).expect("an offer");
    prepared.set_answer(0, 1, Some(&Answer::Value(whole(49)))).expect("a criterion");
    assert_eq!(ranked(&mut prepared)[0], (0, None));
    // A third of an hour is no whole number of hundredths: the column gets another unit.
    prepared.set_answer(0, 1, Exact::ratio(1, 3).map(Answer::Value).as_ref()).expect("a criterion");
    prepared.set_answer(0, 0, Some(&Answer::Level(2))).expect("a criterion");
    assert!(prepared.is_quick());
    let anew = compile(&mixed().lot()).expect("a sound lot").prepare(prepared.offers().into_owned());
    assert_eq!(ranked(&mut prepared), ranked(&mut anew.clone()));
    let award = prepared.award().expect("an award");
    assert_eq!(prepared.total(0).as_ref(), Some(&award.ranked[0].total.value));
    assert_eq!(prepared.set_price(2, None), Err(crate::award::NoSuchPlace::Offer));
    assert_eq!(prepared.set_answer(0, 5, None), Err(crate::award::NoSuchPlace::Criterion));
    assert_eq!(prepared.set_answer(0, 0, Some(&Answer::YesNo(true))), Err(crate::award::NoSuchPlace::Answer));
}

/// What the quick way is for goes the quick way: otherwise the law that compares the two ways would
/// compare one with itself.
#[test]
fn the_quick_way_covers_every_price_rule_limit_and_rounding() {
    let two_decimals = Some(Rounding { places: 2, mode: RoundingMode::HalfUp });
    let policy = RoundingPolicy {
        points: two_decimals,
        weighted: two_decimals,
        total: two_decimals,
        rank_by: RankBy::Rounded,
    };
    for rule in samples::price_rules() {
        for rounding in [samples::no_rounding(), policy] {
            let lot = Build::weighted(PointsBasis::ShareOfHighest)
                .judged("plan", 60, 5)
                .least(2)
                .grouped("group", Some(20))
                .price(40, rule.clone())
                .ceiling(200)
                .rounding(rounding)
                .lot();
            let offers = samples::offers(&[("A", 100, &[3]), ("B", 130, &[5]), ("C", 90, &[1])]);
            let mut prepared = compile(&lot).expect("a sound lot").prepare(offers.clone());
            let ranks = prepared.rank().expect("an award").to_vec();
            assert!(prepared.is_quick() && prepared.general.is_none(), "{}", rule.id());
            assert_eq!(ranks[2], 0);
            for found in evaluate(&lot, &offers).expect("an award").ranked {
                let row = usize::from(found.scored.offer == "B");
                assert_eq!(prepared.total(row), Some(found.total.value), "{}", rule.id());
                assert_eq!(prepared.shown(row), Some(found.shown.value), "{}", rule.id());
            }
        }
    }
    let lot = Build::deduction(NegativeComparison::Zero).deducted("skill", 800, 4).lot();
    let mut prepared = compile(&lot).expect("a sound lot").prepare(samples::offers(&[("A", 1000, &[3])]));
    assert_eq!(ranked(&mut prepared), [pair(1, "400")]);
    assert!(prepared.is_quick() && prepared.general.is_none());
}

#[test]
fn the_quick_way_covers_every_formula() {
    for formula in samples::formulas().into_iter().filter(Formula::is_of_sums) {
        let id = formula.id();
        // The weights of that one model are shares of 1.
        let shares = matches!(formula, Formula::FeaturePrice { .. });
        let weight = if shares { hundredths(30) } else { whole(60) };
        let lot = Build::formula(formula, weight.clone())
            .quality("plan", Weight::Exact(weight), samples::judged_scale(5))
            .lot();
        let offers = samples::offers(&[("A", 100, &[3]), ("B", 130, &[5]), ("C", 90, &[4])]);
        let mut prepared = compile(&lot).expect("a sound lot").prepare(offers.clone());
        let ranks = prepared.rank().expect("an award").to_vec();
        assert!(prepared.is_quick() && prepared.general.is_none(), "{id}");
        let award = evaluate(&lot, &offers).expect("an award");
        for found in &award.ranked {
            let row = offers.offers().iter().position(|offer| offer.id == found.scored.offer).expect("known");
            assert_eq!(usize::try_from(ranks[row]), Ok(found.rank), "{id}");
            assert_eq!(prepared.total(row).as_ref(), Some(&found.total.value), "{id}");
        }
        assert_eq!(ranks.iter().filter(|rank| **rank == 0).count(), award.rejected.len(), "{id}");
    }
}

/// Prices of nineteen digits with decimals fit in no 64 bits: the general way gives the same.
#[test]
fn numbers_that_are_too_large_go_the_general_way() {
    let large = |digit: i64| &whole(4_000_000_000_000_000_000 + digit) + &hundredths(1);
    let lot = Build::weighted(PointsBasis::AsGiven)
        .judged("plan", 1, 5)
        .price(40, samples::lowest_over_price(40))
        .lot();
    let grade = |n| Some(Answer::Judged(samples::assessments(&[n])));
    let offers = Offers::of(vec![
        samples::offer("A", Some(large(1)), vec![grade(3)]),
        samples::offer("B", Some(large(2)), vec![grade(3)]),
    ]);
    let mut prepared = compile(&lot).expect("a sound lot").prepare(offers.clone());
    assert!(!prepared.is_quick());
    assert_eq!(prepared.rank().expect("an award"), [1, 2]);
    assert_eq!(
        prepared.total(0),
        Some(evaluate(&lot, &offers).expect("an award").ranked[0].total.value.clone())
    );
}

/// Products beyond 64 bits on the quick way: öre of a billion kronor and parts of a millionth.
#[test]
fn wide_products_stay_exact() {
    let scale = Scale::Linear {
        unit: named("h"),
        worst: point(0, 0),
        best: point(999_983, 1),
        outside: Outside::NearerEnd,
    };
    let lot = Build::weighted(PointsBasis::AsGiven)
        .quality("q", Weight::Exact(whole(60)), scale)
        .price(40, samples::lowest_over_price(40))
        .lot();
    let offer =
        |id, price| samples::offer(id, Some(hundredths(price)), vec![Some(Answer::Value(hundredths(1)))]);
    let offers = Offers::of(vec![offer("A", 123_456_789_012_345), offer("B", 123_456_789_012_343)]);
    let mut prepared = compile(&lot).expect("a sound lot").prepare(offers.clone());
    assert_eq!(prepared.rank().expect("an award"), [2, 1]);
    assert!(prepared.is_quick() && prepared.general.is_none());
    let award = evaluate(&lot, &offers).expect("an award");
    assert_eq!(prepared.total(0).as_ref(), Some(&award.ranked[1].total.value));
}

#[test]
fn a_question_to_the_buyer_is_asked_on_both_ways() {
    let lot = Build::weighted(PointsBasis::AsGiven)
        .judged("plan", 1, 5)
        .price(40, samples::lowest_over_price(40))
        .lot();
    let offers = samples::offers(&[("A", 0, &[3]), ("B", 5, &[3])]);
    let mut prepared = compile(&lot).expect("a sound lot").prepare(offers.clone());
    assert_eq!(prepared.rank().err(), evaluate(&lot, &offers).err());
    prepared.set_price(0, Some(&whole(4))).expect("an offer");
    assert_eq!(prepared.rank().expect("an award"), [1, 2]);
    // Two assessors who must agree and do not.
    prepared.set_answer(0, 0, Some(&Answer::Judged(samples::assessments(&[3, 4])))).expect("a criterion");
    assert!(prepared.rank().is_err());
}

#[test]
fn numbers_in_columns_are_the_offers_that_they_stand_for() {
    let compiled = compile(&mixed().lot()).expect("a sound lot");
    let grid = Grid {
        answers: &[1, 160, 1, 4, 1, 2, 5, 0, 9, 5],
        prices: &[1_200_000, 1_400_000],
        decimals: &[0, 1, 0, 0, 0, 0],
    };
    let mut prepared = compiled.prepare_grid(&grid).expect("what the lot asks for");
    assert!(prepared.is_quick());
    assert_eq!(ranked(&mut prepared), [pair(2, "76"), pair(1, "19965/224")]);
    let bids = |offers: &Offers| offers.offers().iter().map(|offer| offer.bids.clone()).collect::<Vec<_>>();
    let moved = |offers: Offers| {
        Offers::of(
            offers
                .offers
                .into_iter()
                .map(|mut offer| {
                    offer.bids[0].lot.clone_from(&compiled.lot().id);
                    offer
                })
                .collect(),
        )
    };
    assert_eq!(bids(&prepared.offers()), bids(&moved(two())));
    let gone = Grid { answers: &[Grid::NO_ANSWER, 160, 1, 4, 1], prices: &[Grid::NO_PRICE], ..grid };
    prepared.refill(&gone).expect("what the lot asks for");
    assert_eq!(ranked(&mut prepared), [(0, None)]);
    assert!(prepared.refill(&Grid { answers: &[9, 160, 1, 4, 1], ..gone }).is_err());
    assert!(prepared.is_empty());
    assert_eq!(ranked(&mut prepared), []);
    prepared.refill(&grid).expect("what the lot asks for");
    assert_eq!(ranked(&mut prepared), [pair(2, "76"), pair(1, "19965/224")]);
}

#[test]
fn a_number_that_the_criterion_does_not_know_is_named() {
    let compiled = compile(&mixed().lot()).expect("a sound lot");
    let decimals = [0, 1, 0, 0, 0, 0];
    let fault = |answers: &[i32], prices: &[i64], decimals: &[u8]| {
        compiled.prepare_grid(&Grid { answers, prices, decimals }).expect_err("a fault")
    };
    let at = |fault: GridFault| match fault {
        GridFault::Length { list, .. } => (list, None),
        GridFault::Number { list, index, .. } => (list, Some(index)),
        GridFault::Costs { cost } => panic!("{cost}"),
        GridFault::Compared { criterion } => panic!("{criterion}"),
    };
    assert_eq!(at(fault(&[1], &[1], &decimals)), (GridList::Answers, None));
    assert_eq!(at(fault(&[], &[], &[0])), (GridList::Decimals, None));
    assert_eq!(at(fault(&[3, 0, 0, 0, 0], &[1], &decimals)), (GridList::Answers, Some(0)));
    assert_eq!(at(fault(&[1, 0, 2, 0, 0], &[1], &decimals)), (GridList::Answers, Some(2)));
    assert_eq!(at(fault(&[1, 0, 1, -1, 0], &[1], &decimals)), (GridList::Answers, Some(3)));
    assert_eq!(at(fault(&[1, 0, 1, 1, 0], &[-1], &decimals)), (GridList::Prices, Some(0)));
    assert_eq!(at(fault(&[1, 0, 1, 1, 0], &[1], &[0, 30, 0, 0, 0, 0])), (GridList::Decimals, Some(1)));
    let with_costs =
        compile(&mixed().costs(None, &[samples::cost("scope", None, None)]).lot()).expect("sound");
    let grid = Grid { answers: &[1, 0, 1, 1, 0], prices: &[1], decimals: &decimals };
    let refused = with_costs.prepare_grid(&grid).expect_err("no room for costs");
    assert_eq!(refused, GridFault::Costs { cost: "scope".into() });
    // Half a thing is no number of things.
    let halves = fault(&[1, 0, 1, 5, 0], &[1], &[0, 0, 0, 1, 0, 0]);
    assert_eq!(at(halves), (GridList::Answers, Some(3)));
}
