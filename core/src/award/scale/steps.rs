use std::fmt::Write;

use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::ScaleStep;

/// The points of the best step that the answer reaches; reaching a step's value exactly is enough.
pub(super) fn points<L: Listener>(
    lower_is_better: bool,
    below: &Exact,
    steps: &[ScaleStep],
    answer: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let reached =
        |step: &&ScaleStep| if lower_is_better { *answer <= step.value } else { *answer >= step.value };
    let value = steps.iter().rev().find(reached).map_or(below, |step| &step.points).clone();
    let step = listener.step(|| describe(lower_is_better, below, steps, answer, &value, at));
    Figure { value, step }
}

fn describe<S>(
    lower_is_better: bool,
    below: &Exact,
    steps: &[ScaleStep],
    answer: &Exact,
    value: &Exact,
    at: At<'_>,
) -> Draft<S> {
    let sign = if lower_is_better { '≤' } else { '≥' };
    let mut formula = String::from("cases(");
    for number in (1..=steps.len()).rev() {
        // Writing to a String cannot fail.
        let _ = write!(formula, "x {sign} x{number}: p{number}, ");
    }
    formula.push_str("p0)");
    let mut draft = Draft::new(StepRule::ScaleSteps, at, formula, value, Unit::Points)
        .input("x", InputMeaning::Answer, answer)
        .input("p0", InputMeaning::ScalePoints, below);
    for (number, step) in (1..).zip(steps) {
        draft = draft.input(format!("x{number}"), InputMeaning::ScaleValue, &step.value).input(
            format!("p{number}"),
            InputMeaning::ScalePoints,
            &step.points,
        );
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::Recorder;
    use crate::award::samples::{scale_steps, whole};

    fn value(lower_is_better: bool, steps: &[(i64, i64)], answer: i64) -> String {
        let steps = scale_steps(steps);
        let figure: Figure =
            points(lower_is_better, &whole(0), &steps, &whole(answer), At::ALL, &mut Recorder);
        figure.value.to_string()
    }

    #[test]
    fn a_step_is_reached_at_its_value() {
        let warranty = [(2, 1), (5, 3), (10, 5)];
        assert_eq!(value(false, &warranty, 1), "0");
        assert_eq!(value(false, &warranty, 2), "1");
        assert_eq!(value(false, &warranty, 9), "3");
        assert_eq!(value(false, &warranty, 10), "5");
    }

    #[test]
    fn where_lower_is_better_a_step_is_reached_from_above() {
        let days = [(10, 1), (5, 2), (2, 4)];
        assert_eq!(value(true, &days, 11), "0");
        assert_eq!(value(true, &days, 5), "2");
        assert_eq!(value(true, &days, 1), "4");
    }
}
