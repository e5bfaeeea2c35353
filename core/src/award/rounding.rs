use super::listener::{At, Draft, Figure, Listener};
use super::step::{InputMeaning, StepRule};
use crate::number::{Exact, Rounding, RoundingMode};

/// Brings a figure to fewer decimals where the model declares a rounding at this point, as a step
/// of its own; otherwise the figure goes on as it is.
pub(super) fn round<L: Listener>(
    figure: Figure<L::Step>,
    rounding: Option<Rounding>,
    meaning: InputMeaning,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let Some(rounding) = rounding else { return figure };
    // ROUNDING: as the award model declares.
    let value = figure.value.rounded(rounding);
    let step = listener.step(|| {
        Draft::new(StepRule::Round, at, formula(rounding.mode), &value, meaning.unit())
            .figure("x", meaning, &figure)
            .input("n", InputMeaning::Decimals, &Exact::integer(rounding.places.into()))
    });
    Figure { value, step }
}

/// `formula` inside the printed rounding of its result to `n` decimals.
pub(super) fn around(formula: &str, rounding: Rounding) -> String {
    self::formula(rounding.mode).replacen('x', formula, 1)
}

const fn formula(mode: RoundingMode) -> &'static str {
    match mode {
        RoundingMode::HalfUp => "round-half-up(x, n)",
        RoundingMode::HalfEven => "round-half-even(x, n)",
        RoundingMode::Down => "round-down(x, n)",
        RoundingMode::Up => "round-up(x, n)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::{Recorder, Unit};

    #[test]
    fn a_rounding_is_a_step_and_none_is_no_step() {
        let unrounded = || {
            let value = Exact::ratio(240, 7).expect("not zero");
            let step = Recorder
                .step(|| Draft::new(StepRule::LowestOverPrice, At::ALL, "240 ÷ 7", &value, Unit::Points));
            Figure { value, step }
        };
        let rounding = Rounding { places: 2, mode: RoundingMode::HalfUp };
        let rounded = round(unrounded(), Some(rounding), InputMeaning::Points, At::ALL, &mut Recorder);
        assert_eq!(rounded.value.to_string(), "34.29");
        assert_eq!(rounded.step.rule, StepRule::Round);
        assert_eq!(rounded.step.parts.len(), 1);
        let left = round(unrounded(), None, InputMeaning::Points, At::ALL, &mut Recorder);
        assert_eq!(left, unrounded());
    }
}
