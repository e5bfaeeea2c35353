use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// The points for yes, or those for no.
pub(super) fn points<L: Listener>(
    yes: &Exact,
    no: &Exact,
    answer: bool,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let value = if answer { yes } else { no }.clone();
    let step = listener.step(|| {
        Draft::new(StepRule::ScaleYesNo, at, "cases(x = 1: p1, p0)", &value, Unit::Points)
            .input("x", InputMeaning::YesOrNo, &Exact::integer(answer.into()))
            .input("p1", InputMeaning::ScalePoints, yes)
            .input("p0", InputMeaning::ScalePoints, no)
    });
    Figure { value, step }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::Recorder;
    use crate::award::samples::whole;

    #[test]
    fn yes_and_no() {
        let value = |answer| {
            let figure: Figure = points(&whole(10), &whole(2), answer, At::ALL, &mut Recorder);
            figure.value
        };
        assert_eq!([value(true), value(false)], [whole(10), whole(2)]);
    }
}
