use crate::award::samples::{self, Build, whole};
use crate::award::{Award, Missing, NotApplied, Obstacle, Rejection, Unit, evaluate};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::*;

fn totals(award: &Award) -> Vec<(&str, String)> {
    award.ranked.iter().map(|ranked| (ranked.scored.offer.as_str(), ranked.total.value.to_string())).collect()
}

/// C would have the lowest price, 50, but fails the threshold. Of A and B, A's 100 is the lowest:
/// A 40, B 40 × 100 ÷ 125 = 32.
#[test]
fn a_rejected_offer_is_no_lowest_price() {
    let lot = Build::weighted(PointsBasis::AsGiven)
        .judged("plan", 1, 5)
        .least(3)
        .price(40, samples::lowest_over_price(1))
        .lot();
    let offers = samples::offers(&[("A", 100, &[3]), ("B", 125, &[5]), ("C", 50, &[2])]);
    let award = evaluate(&lot, &offers).expect("an award");
    assert_eq!(totals(&award), [("A", "43".to_owned()), ("B", "37".to_owned())]);
    let lowest = award.lowest_price.expect("relative");
    assert_eq!(lowest.value, whole(100));
    let rejected = NotApplied::Rejected { offer: "C".into(), price: Some(whole(50)) };
    assert_eq!(lowest.step.not_applied, [rejected]);
    // Its quality is still shown; its price is compared with nobody's.
    assert_eq!(award.rejected[0].scored.contributions.len(), 1);
    assert_eq!(award.rejected[0].so_far.as_ref().map(|figure| &figure.value), Some(&whole(2)));
}

#[test]
fn a_deduction_is_told_in_money_and_a_weight_in_points() {
    let told = |lot: &Lot| {
        let award = evaluate(lot, &samples::offers(&[("A", 100, &[3])])).expect("an award");
        let step = &award.ranked[0].scored.contributions[0].weighted.step;
        (step.unit, step.formula.clone().into_owned())
    };
    let deducted = Build::deduction(NegativeComparison::Allowed).deducted("plan", 800, 4).lot();
    assert_eq!(told(&deducted), (Unit::Money, "a × p ÷ m".to_owned()));
    let weighted = Build::weighted(PointsBasis::ShareOfHighest).judged("plan", 60, 5).lot();
    assert_eq!(told(&weighted), (Unit::Points, "w × p ÷ m".to_owned()));
}

#[test]
fn a_price_without_a_rule_stops_the_evaluation_where_points_are_needed() {
    let mut lot = Build::weighted(PointsBasis::AsGiven)
        .judged("plan", 1, 5)
        .price(40, samples::lowest_over_price(1))
        .lot();
    for criterion in &mut lot.criteria {
        if let Criterion::Price(price) = criterion {
            price.rule = None;
        }
    }
    let found = evaluate(&lot, &samples::offers(&[("A", 100, &[3])])).expect_err("asks");
    assert_eq!(found.obstacles, [Obstacle::NoPriceRule { criterion: "price".into() }]);
}

#[test]
fn an_incomplete_offer_names_all_that_is_missing_and_shows_the_rest() {
    let lot = Build::weighted(PointsBasis::AsGiven)
        .judged("q1", 2, 5)
        .judged("q2", 3, 5)
        .judged("q3", 4, 5)
        .price(40, samples::lowest_over_price(1))
        .lot();
    let graded = samples::offers(&[("A", 0, &[1])]).offers()[0].bids[0].answers[0].clone();
    let offers = Offers::of(vec![samples::offer("A", None, vec![None, graded, None])]);
    let award = evaluate(&lot, &offers).expect("an award without an admitted offer");
    let missing = vec![Missing::Answer("q1".into()), Missing::Answer("q3".into()), Missing::Price];
    assert!(award.ranked.is_empty());
    assert_eq!(award.rejected[0].reasons, [Rejection::Incomplete { missing }]);
    assert_eq!(award.rejected[0].so_far.as_ref().map(|figure| &figure.value), Some(&whole(3)));
}

/// The group's quality is 4 × 5 = 20. Price would add 40 and pass 25, but is left out: thresholds
/// come before prices.
#[test]
fn a_groups_threshold_looks_at_its_quality_alone() {
    let lot = |least| {
        Build::weighted(PointsBasis::AsGiven)
            .judged("plan", 4, 5)
            .price(40, samples::lowest_over_price(1))
            .grouped("all", Some(least))
            .lot()
    };
    let offers = samples::offers(&[("A", 100, &[5])]);
    let rejected = evaluate(&lot(25), &offers).expect("an award").rejected;
    assert!(matches!(&rejected[0].reasons[..],
        [Rejection::GroupBelowThreshold { group, limit }] if group == "all" && limit.reached == whole(20)));
    let admitted = evaluate(&lot(20), &offers).expect("an award").ranked;
    assert_eq!(admitted[0].scored.group("all").map(|sum| &sum.sum.value), Some(&whole(20)));
    assert_eq!(admitted[0].total.value, whole(60));
}

/// q1 and q2 in an inner group, q3 beside it in the outer one, q4 outside: 1 × 2, 2 × 3, 3 × 4, 4 × 5.
#[test]
fn groups_stand_in_groups() {
    let lot = Build::weighted(PointsBasis::AsGiven)
        .judged("q1", 1, 5)
        .judged("q2", 2, 5)
        .grouped("inner", Some(9))
        .judged("q3", 3, 5)
        .grouped("outer", None)
        .judged("q4", 4, 5)
        .lot();
    let award = evaluate(&lot, &samples::offers(&[("A", 1, &[2, 3, 4, 5])])).expect("an award");
    let scored = &award.rejected[0].scored;
    let sum = |group| scored.group(group).map(|sum| sum.sum.value.to_string());
    assert_eq!([sum("inner"), sum("outer")], [Some("8".to_owned()), Some("20".to_owned())]);
    assert_eq!(scored.groups.iter().map(|sum| sum.group.as_str()).collect::<Vec<_>>(), ["outer", "inner"]);
    // Without an answer the sum says nothing about the threshold: that is told as missing alone.
    let award = evaluate(&lot, &samples::offers(&[("A", 1, &[2])])).expect("an award");
    assert!(matches!(award.rejected[0].reasons[..], [Rejection::Incomplete { .. }]));
    assert!(!award.rejected[0].scored.groups[0].complete);
}

/// q1 gives 2 × 1 and q3, outside, 4 × 3; q2 has no answer.
#[test]
fn the_sum_of_a_group_is_of_its_own_answers_where_one_is_missing() {
    let lot = Build::weighted(PointsBasis::AsGiven)
        .judged("q1", 1, 5)
        .judged("q2", 2, 5)
        .grouped("inner", None)
        .judged("q3", 3, 5)
        .lot();
    let answer = |points| Some(Answer::Judged(samples::assessments(&[points])));
    let offer = samples::offer("A", Some(whole(1)), vec![answer(2), None, answer(4)]);
    let award = evaluate(&lot, &Offers::of(vec![offer])).expect("an award");
    let sum = award.rejected[0].scored.group("inner").map(|group| &group.sum.value);
    assert_eq!(sum, Some(&whole(2)));
}

#[test]
fn every_reason_for_rejection_is_told() {
    let above = AboveBounds::Reject;
    let line = PriceRule::BetweenFixedPrices {
        most: whole(1),
        full_at: whole(0),
        zero_at: whole(90),
        below: BelowBounds::Continue,
        above,
    };
    let lot = Build::weighted(PointsBasis::AsGiven).judged("plan", 1, 5).least(3).price(1, line).ceiling(80);
    let award = evaluate(&lot.lot(), &samples::offers(&[("A", 100, &[2])])).expect("an award");
    assert!(matches!(
        award.rejected[0].reasons[..],
        [Rejection::BelowThreshold { .. }, Rejection::AboveCeiling { .. }, Rejection::AboveZeroAt { .. }]
    ));
}

#[test]
fn all_that_a_person_must_decide_is_told_at_once() {
    let lot = Build::weighted(PointsBasis::AsGiven)
        .judged("plan", 1, 5)
        .price(40, samples::lowest_over_price(1))
        .lot();
    let disagreed = Some(Answer::Judged(samples::assessments(&[2, 3])));
    let kind = Some(Answer::YesNo(true));
    let offers = Offers::of(vec![
        samples::offer("A", Some(whole(0)), vec![disagreed]),
        samples::offer("B", Some(whole(1)), vec![kind]),
    ]);
    let found = evaluate(&lot, &offers).expect_err("questions").obstacles;
    assert_eq!(
        found,
        [
            Obstacle::NoConsensus { offer: "A".into(), criterion: "plan".into() },
            Obstacle::ZeroPrice { offer: "A".into() },
            Obstacle::AnswerOfOtherKind { offer: "B".into(), criterion: "plan".into() },
        ]
    );
}

#[test]
fn a_zero_price_that_is_rejected_anyway_stops_nothing() {
    let lot = Build::weighted(PointsBasis::AsGiven)
        .judged("plan", 1, 5)
        .least(3)
        .price(40, samples::lowest_over_price(1))
        .lot();
    let award = evaluate(&lot, &samples::offers(&[("A", 0, &[2]), ("B", 7, &[3])])).expect("an award");
    assert_eq!(totals(&award), [("B", "43".to_owned())]);
}

#[test]
fn a_grade_without_its_reason_stops_where_reasons_are_required() {
    let lot = |reasons_required| {
        let scale = Scale::Judged {
            least: whole(0),
            most: whole(5),
            step: whole(1),
            anchors: Vec::new(),
            consolidation: Consolidation::Mean,
            reasons_required,
        };
        Build::weighted(PointsBasis::AsGiven).quality("plan", Weight::Exact(whole(1)), scale).lot()
    };
    let graded = |reason: &str| {
        let mut grades = samples::assessments(&[2, 3]);
        grades[0].reason = Some("As the anchor says.".into());
        grades[1].reason = Some(reason.into());
        Offers::of(vec![samples::offer("A", None, vec![Some(Answer::Judged(grades))])])
    };
    let silent =
        Obstacle::NoReason { offer: "A".into(), criterion: "plan".into(), assessor: "Assessor 2".into() };
    assert_eq!(evaluate(&lot(true), &graded(" ")).expect_err("a question").obstacles, [silent]);
    assert!(evaluate(&lot(true), &graded("Not so.")).is_ok());
    assert!(evaluate(&lot(false), &graded(" ")).is_ok());
}

#[test]
fn weights_that_are_not_fixed_are_named() {
    let order = |place, fixed| Weight::Order { place, fixed };
    let lot = Build::weighted(PointsBasis::AsGiven)
        .quality("q1", order(1, None), samples::judged_scale(5))
        .quality("q2", order(2, Some(whole(3))), samples::judged_scale(5))
        .quality("q3", Weight::Deduction(whole(3)), samples::judged_scale(5))
        .lot();
    let found = evaluate(&lot, &samples::offers(&[])).expect_err("questions").obstacles;
    let [first, third] = ["q1", "q3"].map(String::from);
    assert_eq!(
        found,
        [Obstacle::WeightNotFixed { criterion: first }, Obstacle::WeightOfOtherKind { criterion: third }]
    );
}

/// 2/3 of 5 points and weight 10: 0.67 when points are rounded to 2 decimals, times 10 is 6.7,
/// and 7 once each contribution is rounded to none.
#[test]
fn each_declared_rounding_happens_where_it_is_declared() {
    let places = |places| Some(Rounding { places, mode: RoundingMode::HalfUp });
    let scale =
        Scale::Count { unit: samples::named("x"), each: Exact::ratio(1, 3).expect("3"), most: whole(5) };
    let total = |policy| {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .quality("q", Weight::Exact(whole(10)), scale.clone())
            .rounding(policy)
            .lot();
        let offer = samples::offer("A", None, vec![Some(Answer::Value(whole(2)))]);
        let award = evaluate(&lot, &Offers::of(vec![offer])).expect("an award");
        let ranked = award.ranked[0].clone();
        [ranked.total.value.to_string(), ranked.shown.value.to_string()]
    };
    let none = samples::no_rounding();
    assert_eq!(total(none), ["20/3", "20/3"]);
    assert_eq!(total(RoundingPolicy { points: places(2), ..none }), ["6.7", "6.7"]);
    assert_eq!(total(RoundingPolicy { points: places(2), weighted: places(0), ..none }), ["7", "7"]);
    assert_eq!(total(RoundingPolicy { total: places(1), ..none }), ["20/3", "6.7"]);
}
