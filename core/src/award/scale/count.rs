use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::step::{InputMeaning, NotApplied, StepRule, Unit};
use crate::number::Exact;

/// So many points for each, up to the highest number that gives points.
pub(super) fn points<L: Listener>(
    each: &Exact,
    most: &Exact,
    number: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let counted = number.min(most);
    let value = each * counted;
    let step = listener.step(|| {
        Draft::new(StepRule::ScaleCount, at, "e × min(n, N)", &value, Unit::Points)
            .input("e", InputMeaning::ScalePoints, each)
            .input("n", InputMeaning::Number, number)
            .input("N", InputMeaning::MostCounted, most)
            .not_applied((counted != number).then(|| NotApplied::Beyond {
                value: number.clone(),
                counted: counted.clone(),
                unit: Unit::Measured,
            }))
    });
    Figure { value, step }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::Recorder;
    use crate::award::samples::whole;

    #[test]
    fn counts_up_to_the_highest_number() {
        let figure = |number| -> Figure {
            let each = Exact::ratio(5, 2).expect("not zero");
            points(&each, &whole(4), &whole(number), At::ALL, &mut Recorder)
        };
        assert_eq!(figure(0).value, whole(0));
        assert_eq!(figure(3).value.to_string(), "7.5");
        assert_eq!(figure(9).value, whole(10));
        assert_eq!(figure(4).step.not_applied, []);
        assert_eq!(figure(9).step.not_applied.len(), 1);
    }
}
