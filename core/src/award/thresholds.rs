//! Limits that an offer meets or is rejected by. They come before prices are compared, so that a
//! rejected offer never moves a lowest or highest price.

use super::listener::{At, Draft, Figure, Listener};
use super::outcome::Limit;
use super::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// Which side of the limit passes. Reaching it exactly passes on both.
#[derive(Clone, Copy)]
enum Side {
    AtLeast,
    AtMost,
}

/// What a comparison is called and what stands on its two sides.
struct Comparison {
    rule: StepRule,
    side: Side,
    formula: &'static str,
    symbols: [&'static str; 2],
    meanings: [InputMeaning; 2],
}

/// A criterion's points against its threshold.
pub(super) fn points<L: Listener>(
    points: &Figure<L::Step>,
    least: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    const COMPARISON: Comparison = Comparison {
        rule: StepRule::CompareThreshold,
        side: Side::AtLeast,
        formula: "p ≥ t",
        symbols: ["p", "t"],
        meanings: [InputMeaning::Points, InputMeaning::LeastPoints],
    };
    compare(&COMPARISON, &points.value, Some(points), least, at, listener)
}

/// A group's sum of weighted points against its threshold.
pub(super) fn group_points<L: Listener>(
    sum: &Figure<L::Step>,
    least: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    const COMPARISON: Comparison = Comparison {
        rule: StepRule::CompareGroup,
        side: Side::AtLeast,
        formula: "s ≥ t",
        symbols: ["s", "t"],
        meanings: [InputMeaning::WeightedPoints, InputMeaning::LeastPoints],
    };
    compare(&COMPARISON, &sum.value, Some(sum), least, at, listener)
}

/// A group's sum of deductions against its threshold.
pub(super) fn group_deductions<L: Listener>(
    sum: &Figure<L::Step>,
    least: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    const COMPARISON: Comparison = Comparison {
        rule: StepRule::CompareGroupDeductions,
        side: Side::AtLeast,
        formula: "s ≥ t",
        symbols: ["s", "t"],
        meanings: [InputMeaning::Deduction, InputMeaning::LeastDeduction],
    };
    compare(&COMPARISON, &sum.value, Some(sum), least, at, listener)
}

/// The price against the ceiling.
pub(super) fn ceiling<L: Listener>(
    price: &Exact,
    ceiling: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    const COMPARISON: Comparison = Comparison {
        rule: StepRule::CompareCeiling,
        side: Side::AtMost,
        formula: "P ≤ T",
        symbols: ["P", "T"],
        meanings: [InputMeaning::Price, InputMeaning::Ceiling],
    };
    compare(&COMPARISON, price, None, ceiling, at, listener)
}

/// The price against the one that earns no points, where the rule rejects dearer offers.
pub(super) fn zero_at<L: Listener>(
    price: &Exact,
    zero_at: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    const COMPARISON: Comparison = Comparison {
        rule: StepRule::CompareZeroAt,
        side: Side::AtMost,
        formula: "P ≤ Pz",
        symbols: ["P", "Pz"],
        meanings: [InputMeaning::Price, InputMeaning::ZeroAt],
    };
    compare(&COMPARISON, price, None, zero_at, at, listener)
}

/// All quality together against the least that the model admits.
pub(super) fn least_quality<L: Listener>(
    quality: &Figure<L::Step>,
    least: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    const COMPARISON: Comparison = Comparison {
        rule: StepRule::CompareQuality,
        side: Side::AtLeast,
        formula: "q ≥ t",
        symbols: ["q", "t"],
        meanings: [InputMeaning::Quality, InputMeaning::LeastQuality],
    };
    compare(&COMPARISON, &quality.value, Some(quality), least, at, listener)
}

/// A measured answer against the worst that is accepted, where more is better.
pub(super) fn not_worse<L: Listener>(
    answer: &Exact,
    worst: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    const COMPARISON: Comparison = Comparison {
        rule: StepRule::CompareWorst,
        side: Side::AtLeast,
        formula: "x ≥ x0",
        symbols: ["x", "x0"],
        meanings: [InputMeaning::Answer, InputMeaning::ScaleValue],
    };
    compare(&COMPARISON, answer, None, worst, at, listener)
}

/// A measured answer against the worst that is accepted, where less is better.
pub(super) fn not_worse_where_less_is_better<L: Listener>(
    answer: &Exact,
    worst: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    const COMPARISON: Comparison = Comparison {
        rule: StepRule::CompareWorstLess,
        side: Side::AtMost,
        formula: "x ≤ x0",
        symbols: ["x", "x0"],
        meanings: [InputMeaning::Answer, InputMeaning::ScaleValue],
    };
    compare(&COMPARISON, answer, None, worst, at, listener)
}

fn compare<L: Listener>(
    comparison: &Comparison,
    reached: &Exact,
    made_by: Option<&Figure<L::Step>>,
    limit: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    let passes = match comparison.side {
        Side::AtLeast => reached >= limit,
        Side::AtMost => reached <= limit,
    };
    if passes {
        return Ok(());
    }
    let step = listener.step(|| {
        let [left, right] = comparison.symbols;
        let [left_meaning, right_meaning] = comparison.meanings;
        let draft = Draft::new(comparison.rule, at, comparison.formula, &Exact::ZERO, Unit::Plain);
        let draft = match made_by {
            Some(figure) => draft.figure(left, left_meaning, figure),
            None => draft.input(left, left_meaning, reached),
        };
        draft.input(right, right_meaning, limit)
    });
    Err(Limit { reached: reached.clone(), limit: limit.clone(), step })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::Recorder;
    use crate::award::samples::whole;

    #[test]
    fn reaching_a_limit_exactly_is_enough() {
        assert!(ceiling(&whole(100), &whole(100), At::ALL, &mut Recorder).is_ok());
        assert!(not_worse(&whole(7), &whole(7), At::ALL, &mut Recorder).is_ok());
        let limit = ceiling(&whole(101), &whole(100), At::ALL, &mut Recorder).expect_err("dearer");
        assert_eq!(
            (limit.reached, limit.limit, limit.step.output.clone()),
            (whole(101), whole(100), whole(0))
        );
    }
}
