use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::outcome::Limit;
use crate::award::step::{InputMeaning, NotApplied, StepRule, Unit};
use crate::award::thresholds;
use crate::number::Exact;
use crate::procurement::{Outside, Point};

/// Whether the answer is one that the scale accepts.
pub(super) fn admitted<L: Listener>(
    worst: &Point,
    best: &Point,
    outside: Outside,
    answer: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    match outside {
        Outside::NearerEnd => Ok(()),
        Outside::RejectWorse if worst.value < best.value => {
            thresholds::NOT_WORSE.hold(answer, &worst.value, at, listener)
        }
        Outside::RejectWorse => {
            thresholds::NOT_WORSE_WHERE_LESS_IS_BETTER.hold(answer, &worst.value, at, listener)
        }
    }
}

/// The points on the straight line between the two values; beyond them, those of the nearer end.
/// `None` where the two values are the same, which a sound scale's never are.
pub(super) fn points<L: Listener>(
    worst: &Point,
    best: &Point,
    answer: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let (lowest, highest) =
        if worst.value <= best.value { (&worst.value, &best.value) } else { (&best.value, &worst.value) };
    let counted = answer.max(lowest).min(highest);
    let share = (counted - &worst.value).divided_by(&(&best.value - &worst.value))?;
    let value = &worst.points + &(&(&best.points - &worst.points) * &share);
    let step = listener.step(|| {
        let formula = "p0 + (p1 − p0) × min(1, max(0, (x − x0) ÷ (x1 − x0)))";
        Draft::new(StepRule::ScaleLinear, at, formula, &value, Unit::Points)
            .input("p0", InputMeaning::ScalePoints, &worst.points)
            .input("p1", InputMeaning::ScalePoints, &best.points)
            .input("x", InputMeaning::Answer, answer)
            .input("x0", InputMeaning::ScaleValue, &worst.value)
            .input("x1", InputMeaning::ScaleValue, &best.value)
            .not_applied((counted != answer).then(|| NotApplied::Beyond {
                value: answer.clone(),
                counted: counted.clone(),
                unit: Unit::Measured,
            }))
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::Recorder;
    use crate::award::samples::{point, whole};

    fn value(worst: (i64, i64), best: (i64, i64), answer: i64) -> String {
        let (worst, best) = (point(worst.0, worst.1), point(best.0, best.1));
        let figure: Figure = points(&worst, &best, &whole(answer), At::ALL, &mut Recorder).expect("a line");
        figure.value.to_string()
    }

    /// Waiting time: 48 hours give 1 point, 0 hours give 4. 16 hours are two thirds of the way: 3 points.
    #[test]
    fn by_hand_where_less_is_better() {
        assert_eq!(value((48, 1), (0, 4), 16), "3");
        assert_eq!(value((48, 1), (0, 4), 60), "1");
        assert_eq!(value((48, 1), (0, 4), -5), "4");
    }

    /// Survival of trees: 70 % gives none, 95 % gives 5. 80 % is two fifths of the way: 2 points.
    #[test]
    fn by_hand_where_more_is_better() {
        assert_eq!(value((70, 0), (95, 5), 80), "2");
        assert_eq!(value((70, 0), (95, 5), 100), "5");
        assert_eq!(value((70, 0), (95, 5), 83), "2.6");
    }

    #[test]
    fn rejects_what_is_worse_and_only_that() {
        let admit = |worst, best, answer| {
            let outside = Outside::RejectWorse;
            admitted(&point(worst, 0), &point(best, 5), outside, &whole(answer), At::ALL, &mut Recorder)
                .is_ok()
        };
        assert!(admit(70, 95, 70) && admit(70, 95, 99) && !admit(70, 95, 69));
        assert!(admit(48, 0, 48) && admit(48, 0, -1) && !admit(48, 0, 49));
    }

    #[test]
    fn says_what_of_an_answer_beyond_the_best_did_not_count() {
        let figure: Figure =
            points(&point(70, 0), &point(95, 5), &whole(99), At::ALL, &mut Recorder).expect("a line");
        let beyond = NotApplied::Beyond { value: whole(99), counted: whole(95), unit: Unit::Measured };
        assert_eq!(figure.step.not_applied, [beyond]);
    }
}
