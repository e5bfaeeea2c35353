use std::sync::Arc;

use super::listener::{At, Draft, Figure, Listener, Recorder, Subject};
use super::model::{Model, Multiple};
use super::outcome::Scored;
use super::plan::Plan;
use super::step::{InputMeaning, Step, StepRule, Unit};
use super::{rounding, scale};
use crate::number::Exact;
use crate::procurement::{
    AboveBounds, Answer, Assessment, BelowBounds, Bid, PriceRule, Quality, Scale, ScaleStep,
};

/// What one more level of a criterion is worth to a supplier.
#[derive(Clone, Debug, PartialEq)]
pub struct NextLevel {
    /// The criterion.
    pub criterion: String,
    /// The answer that is one level better.
    pub answer: Answer,
    /// What it adds to the weighted points, or to the deduction.
    pub gain: Figure,
    /// The money that weighs as much: the deduction itself or, where price points lie on a straight
    /// line between published prices, the price difference that gives the same points. Absent where
    /// the rule is relative or curved, where the points are rounded on the way, and where the price
    /// would leave the line.
    pub money: Option<Figure>,
}

/// What one more level is worth, for each answered criterion that has one.
pub(super) fn next_levels<M: Model>(
    plan: &Plan<'_, M>,
    bid: &Bid,
    scored: &Scored,
    listener: &mut Recorder,
) -> Vec<NextLevel> {
    let mut found = Vec::new();
    for ((quality, weighing, most), answer) in plan.qualities.iter().zip(&bid.answers) {
        let Some(next) = answer.as_ref().and_then(|answer| next_answer(&quality.scale, answer)) else {
            continue;
        };
        // What a share of the best gains depends on the other offers.
        let Some(now) = scored.contribution(&quality.id).filter(|_| quality.best_gets.is_none()) else {
            continue;
        };
        let at = At::offer(Subject::Own).criterion(&quality.id);
        let policy = plan.lot.award.rounding();
        let Ok(points) = scale::points(quality, &next, at, listener) else { continue };
        let points = rounding::round(points, policy.points, InputMeaning::Points, at, listener);
        let Some(then) = weighing.weigh(&points, most, at, listener) else { continue };
        let then = rounding::round(then, policy.weighted, plan.model.contribution(), at, listener);
        let gain = gain(plan.model.contribution(), &now.weighted, &then, at, listener);
        let money = match plan.model.contribution().unit() {
            Unit::Money => Some(gain.clone()),
            _ => in_money(plan, quality, &gain, scored.price.as_ref(), listener),
        };
        found.push(NextLevel { criterion: quality.id.clone(), answer: next, gain, money });
    }
    found
}

fn gain(meaning: InputMeaning, now: &Figure, then: &Figure, at: At<'_>, listener: &mut Recorder) -> Figure {
    let value = &then.value - &now.value;
    let step = listener.step(|| {
        let (rule, formula, symbols) = match meaning.unit() {
            Unit::Money => (StepRule::LevelInDeduction, "d2 − d1", ["d2", "d1"]),
            _ => (StepRule::LevelInPoints, "c2 − c1", ["c2", "c1"]),
        };
        let [second, first] = symbols;
        Draft::new(rule, at, formula, &value, meaning.unit())
            .figure(second, meaning, then)
            .figure(first, meaning, now)
    });
    Figure { value, step }
}

/// The answer that is one level better; `None` at the top, and where the scale has no levels.
fn next_answer(scale: &Scale, answer: &Answer) -> Option<Answer> {
    match (scale, answer) {
        (Scale::Levels(levels), Answer::Level(index)) => {
            let next = index.checked_add(1)?;
            (next < levels.len()).then_some(Answer::Level(next))
        }
        (Scale::YesNo { .. }, Answer::YesNo(false)) => Some(Answer::YesNo(true)),
        (Scale::Steps { lower_is_better, steps, .. }, Answer::Value(value)) => {
            let not_reached =
                |step: &&ScaleStep| if *lower_is_better { *value > step.value } else { *value < step.value };
            steps.iter().find(not_reached).map(|step| Answer::Value(step.value.clone()))
        }
        (Scale::Count { most, .. }, Answer::Value(number)) => {
            (number < most).then(|| Answer::Value(number + &Exact::ONE))
        }
        (Scale::Judged { most, step, .. }, Answer::Judged(assessments)) => {
            // Of several assessors, whose next grade would it be?
            let [assessment] = assessments.as_slice() else { return None };
            let points = &assessment.points + step;
            (points <= *most).then(|| Answer::Judged(vec![Assessment { points, ..assessment.clone() }]))
        }
        _ => None,
    }
}

/// The price difference that gives as many points as `gain`, by turning the straight line round.
fn in_money<M: Model>(
    plan: &Plan<'_, M>,
    quality: &Quality,
    gain: &Figure,
    price: Option<&Exact>,
    listener: &mut Recorder,
) -> Option<Figure<Arc<Step>>> {
    let (rule, weighing) = plan.price_points?;
    let PriceRule::BetweenFixedPrices { most, full_at, zero_at, below, above } = rule else { return None };
    let policy = plan.lot.award.rounding();
    if policy.points.is_some() || policy.weighted.is_some() {
        return None;
    }
    let span = zero_at - full_at;
    let (formula, divisor) = match weighing.of {
        Multiple::ShareOfHighest => ("g × (Pz − Pf) ÷ w", weighing.weight.clone()),
        Multiple::Points => ("g × (Pz − Pf) ÷ (w × M)", weighing.weight * most),
    };
    let value = (&gain.value * &span).divided_by(&divisor)?;
    let on_the_line = match price {
        Some(price) => {
            (*below == BelowBounds::Continue || price >= full_at)
                && (*above == AboveBounds::Continue || price + &value <= *zero_at)
        }
        None => *below == BelowBounds::Continue && *above == AboveBounds::Continue,
    };
    if !on_the_line {
        return None;
    }
    let at = At::offer(Subject::Own).criterion(&quality.id);
    let step = listener.step(|| {
        let draft = Draft::new(StepRule::PointsInMoney, at, formula, &value, Unit::Money)
            .figure("g", InputMeaning::WeightedPoints, gain)
            .input("Pf", InputMeaning::FullAt, full_at)
            .input("Pz", InputMeaning::ZeroAt, zero_at)
            .input("w", InputMeaning::Weight, weighing.weight);
        match weighing.of {
            Multiple::ShareOfHighest => draft,
            Multiple::Points => draft.input("M", InputMeaning::MostPoints, most),
        }
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{self, Build, whole};
    use crate::award::{Assumptions, NextLevel, preview};
    use crate::number::Exact;
    use crate::procurement::*;

    fn next(lot: &Lot, price: i64, answer: Answer) -> Option<NextLevel> {
        let bid = Bid {
            lot: "lot".into(),
            price: Some(whole(price)),
            answers: vec![Some(answer)],
            costs: Vec::new(),
        };
        preview(lot, &bid, &Assumptions::default()).expect("a preview").next_levels.into_iter().next()
    }

    /// 800 for level 4 of 4: each level is worth 200 in money.
    #[test]
    fn a_level_of_a_deduction_is_money_itself() {
        let lot = Build::deduction(NegativeComparison::Allowed)
            .quality("skill", Weight::Deduction(whole(800)), Scale::Levels(samples::levels(&[0, 1, 2, 4])))
            .lot();
        let found = next(&lot, 1000, Answer::Level(2)).expect("a next level");
        assert_eq!(found.money.expect("money").value, whole(400));
        assert_eq!(next(&lot, 1000, Answer::Level(3)), None);
    }

    /// 60 for quality: from level 1 to 2 of 4 adds 15 points. 40 points of price over a span of
    /// 400 000: a point is 10 000, so the level is worth 150 000.
    #[test]
    fn points_turn_into_money_on_a_straight_line_only() {
        let lot = |rule| {
            Build::weighted(PointsBasis::ShareOfHighest)
                .quality("skill", Weight::Exact(whole(60)), Scale::Levels(samples::levels(&[0, 1, 2, 4])))
                .price(40, rule)
                .lot()
        };
        let clipped_below = |below, above| PriceRule::BetweenFixedPrices {
            most: whole(10),
            full_at: whole(400_000),
            zero_at: whole(800_000),
            below,
            above,
        };
        let line = |above| clipped_below(BelowBounds::Continue, above);
        let money = |lot: &Lot, price| next(lot, price, Answer::Level(1)).expect("a level").money;
        let clipped = lot(line(AboveBounds::Clip));
        let figure = money(&clipped, 600_000).expect("money");
        assert_eq!(figure.value, whole(150_000));
        assert_eq!(figure.step.parts[0].output, whole(15));
        assert_eq!(money(&clipped, 700_000), None, "the price would leave the line");
        assert!(money(&lot(line(AboveBounds::Continue)), 700_000).is_some());
        assert!(money(&clipped, 300_000).is_some());
        let floor = lot(clipped_below(BelowBounds::Clip, AboveBounds::Continue));
        assert_eq!(money(&floor, 300_000), None, "a lower price has earned nothing more");
        assert_eq!(money(&lot(samples::lowest_over_price(40)), 600_000), None);
    }

    #[test]
    fn each_kind_of_scale_has_its_next_level() {
        let judged = |points| Answer::Judged(vec![Assessment { assessor: "I".into(), points, reason: None }]);
        let tenth = |n| Exact::ratio(n, 10).expect("not zero");
        let steps = Scale::Steps {
            unit: samples::named("years"),
            lower_is_better: false,
            below: whole(0),
            steps: samples::scale_steps(&[(2, 1), (5, 3)]),
        };
        let count = Scale::Count { unit: samples::named("people"), each: whole(1), most: whole(3) };
        for (scale, now, expected) in [
            (steps.clone(), Answer::Value(whole(2)), Some(Answer::Value(whole(5)))),
            (steps, Answer::Value(whole(5)), None),
            (count.clone(), Answer::Value(whole(2)), Some(Answer::Value(whole(3)))),
            (count, Answer::Value(whole(3)), None),
            (Scale::YesNo { yes: whole(1), no: whole(0) }, Answer::YesNo(false), Some(Answer::YesNo(true))),
            (Scale::YesNo { yes: whole(1), no: whole(0) }, Answer::YesNo(true), None),
            (samples::judged_scale(5), judged(tenth(49)), Some(judged(whole(5)))),
            (samples::judged_scale(5), judged(whole(5)), None),
        ] {
            assert_eq!(super::next_answer(&scale, &now), expected);
        }
    }
}
