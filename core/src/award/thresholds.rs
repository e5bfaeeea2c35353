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
pub(super) struct Comparison {
    rule: StepRule,
    side: Side,
    formula: &'static str,
    symbols: [&'static str; 2],
    meanings: [InputMeaning; 2],
}

impl Comparison {
    /// Holds a number that stands in the documents or the offer against its limit.
    pub(super) fn hold<L: Listener>(
        &self,
        reached: &Exact,
        limit: &Exact,
        at: At<'_>,
        listener: &mut L,
    ) -> Result<(), Limit<L::Step>> {
        self.compare(reached, None, limit, at, listener)
    }

    /// Holds what was worked out against its limit.
    pub(super) fn hold_figure<L: Listener>(
        &self,
        reached: &Figure<L::Step>,
        limit: &Exact,
        at: At<'_>,
        listener: &mut L,
    ) -> Result<(), Limit<L::Step>> {
        self.compare(&reached.value, Some(reached), limit, at, listener)
    }

    fn compare<L: Listener>(
        &self,
        reached: &Exact,
        made_by: Option<&Figure<L::Step>>,
        limit: &Exact,
        at: At<'_>,
        listener: &mut L,
    ) -> Result<(), Limit<L::Step>> {
        let passes = match self.side {
            Side::AtLeast => reached >= limit,
            Side::AtMost => reached <= limit,
        };
        if passes {
            return Ok(());
        }
        let step = listener.step(|| {
            let [left, right] = self.symbols;
            let [left_meaning, right_meaning] = self.meanings;
            let draft = Draft::new(self.rule, at, self.formula, &Exact::ZERO, Unit::Plain);
            let draft = match made_by {
                Some(figure) => draft.figure(left, left_meaning, figure),
                None => draft.input(left, left_meaning, reached),
            };
            draft.input(right, right_meaning, limit)
        });
        Err(Limit { reached: reached.clone(), limit: limit.clone(), step })
    }
}

/// A criterion's points against its threshold.
pub(super) const POINTS: Comparison = Comparison {
    rule: StepRule::CompareThreshold,
    side: Side::AtLeast,
    formula: "p ≥ t",
    symbols: ["p", "t"],
    meanings: [InputMeaning::Points, InputMeaning::LeastPoints],
};

/// A group's sum of weighted points against its threshold.
pub(super) const GROUP_POINTS: Comparison = Comparison {
    rule: StepRule::CompareGroup,
    side: Side::AtLeast,
    formula: "s ≥ t",
    symbols: ["s", "t"],
    meanings: [InputMeaning::WeightedPoints, InputMeaning::LeastPoints],
};

/// A group's sum of deductions against its threshold.
pub(super) const GROUP_DEDUCTIONS: Comparison = Comparison {
    rule: StepRule::CompareGroupDeductions,
    side: Side::AtLeast,
    formula: "s ≥ t",
    symbols: ["s", "t"],
    meanings: [InputMeaning::Deduction, InputMeaning::LeastDeduction],
};

/// The price against the ceiling.
pub(super) const CEILING: Comparison = Comparison {
    rule: StepRule::CompareCeiling,
    side: Side::AtMost,
    formula: "P ≤ T",
    symbols: ["P", "T"],
    meanings: [InputMeaning::Price, InputMeaning::Ceiling],
};

/// The price against the one that earns no points, where the rule rejects dearer offers.
pub(super) const ZERO_AT: Comparison = Comparison {
    rule: StepRule::CompareZeroAt,
    side: Side::AtMost,
    formula: "P ≤ Pz",
    symbols: ["P", "Pz"],
    meanings: [InputMeaning::Price, InputMeaning::ZeroAt],
};

/// All quality together against the least that the model admits.
pub(super) const LEAST_QUALITY: Comparison = Comparison {
    rule: StepRule::CompareQuality,
    side: Side::AtLeast,
    formula: "q ≥ t",
    symbols: ["q", "t"],
    meanings: [InputMeaning::Quality, InputMeaning::LeastQuality],
};

/// A measured answer against the worst that is accepted, where more is better.
pub(super) const NOT_WORSE: Comparison = Comparison {
    rule: StepRule::CompareWorst,
    side: Side::AtLeast,
    formula: "x ≥ x0",
    symbols: ["x", "x0"],
    meanings: [InputMeaning::Answer, InputMeaning::ScaleValue],
};

/// A measured answer against the worst that is accepted, where less is better.
pub(super) const NOT_WORSE_WHERE_LESS_IS_BETTER: Comparison = Comparison {
    rule: StepRule::CompareWorstLess,
    side: Side::AtMost,
    formula: "x ≤ x0",
    symbols: ["x", "x0"],
    meanings: [InputMeaning::Answer, InputMeaning::ScaleValue],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::Recorder;
    use crate::award::samples::whole;

    #[test]
    fn reaching_a_limit_exactly_is_enough() {
        assert!(CEILING.hold(&whole(100), &whole(100), At::ALL, &mut Recorder).is_ok());
        assert!(NOT_WORSE.hold(&whole(7), &whole(7), At::ALL, &mut Recorder).is_ok());
        let limit = CEILING.hold(&whole(101), &whole(100), At::ALL, &mut Recorder).expect_err("dearer");
        assert_eq!(
            (limit.reached, limit.limit, limit.step.output.clone()),
            (whole(101), whole(100), whole(0))
        );
    }
}
