use super::Pairs;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::rounding::around;
use crate::award::step::{InputMeaning, Origin, StepRule, Unit};
use crate::number::{Exact, Interval, Principal, Rounding, RoundingMode, rounded_if_decided};

/// How far one assessor's comparisons contradict each other: from zero (not at all) up. Above a tenth they
/// should be looked through again. It changes no points.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Consistency<S = std::sync::Arc<crate::award::Step>> {
    /// The criterion.
    pub criterion: String,
    /// Who compared.
    pub assessor: String,
    /// The consistency ratio, to four decimals.
    pub ratio: Figure<S>,
}

impl<S> Consistency<S> {
    /// Whether the comparisons should be looked through again.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        Exact::ratio(1, 10).is_some_and(|most| self.ratio.value > most)
    }
}

/// The mean index of comparisons made at random, in hundredths, from three offers to ten (Saaty 2001).
const AT_RANDOM: [i64; 8] = [52, 89, 111, 125, 135, 140, 145, 149];

/// So many decimals of an eigenvalue stand in what a person redoes.
const NEAR: Rounding = Rounding { places: 30, mode: RoundingMode::HalfUp };

const SHOWN: Rounding = Rounding { places: 4, mode: RoundingMode::HalfUp };

/// The index of comparisons made at random, for so many that are compared; `None` where none is published.
pub(crate) fn at_random(compared: usize) -> Option<Exact> {
    AT_RANDOM.get(compared.checked_sub(3)?).and_then(|index| Exact::ratio(*index, 100))
}

/// `None` of two offers, whose comparison contradicts nothing, and of more than a published index is known for.
pub(super) fn of<L: Listener>(
    criterion: &str,
    pairs: &Pairs<'_>,
    principal: &Principal,
    listener: &mut L,
) -> Option<Consistency<L::Step>> {
    let random = at_random(pairs.offers.len())?;
    let count = Exact::integer(i64::try_from(pairs.offers.len()).ok()?);
    let divisor = &(&count - &Exact::ONE) * &random;
    let ratio = |eigenvalue: &Exact| (eigenvalue - &count).divided_by(&divisor).unwrap_or(Exact::ZERO);
    // ROUNDING: to be shown; nothing is ranked by it.
    let value = match principal {
        Principal::Rational { eigenvalue, .. } => ratio(eigenvalue).rounded(SHOWN),
        Principal::Enclosed(vector) => {
            let within = |bits| {
                let eigenvalue = vector.eigenvalue(bits);
                Interval::between(ratio(eigenvalue.low()), ratio(eigenvalue.high()))
            };
            rounded_if_decided(SHOWN, within).ok()?
        }
    };
    let eigenvalue = || match principal {
        Principal::Rational { eigenvalue, .. } => eigenvalue.clone(),
        Principal::Enclosed(vector) => vector.eigenvalue(256).low().rounded(NEAR),
    };
    let step = listener.step(|| {
        let formula = around("(l − m) ÷ (m − 1) ÷ r", SHOWN);
        Draft::new(StepRule::ConsistencyRatio, At::ALL.criterion(criterion), formula, &value, Unit::Plain)
            .input("l", InputMeaning::Eigenvalue, &eigenvalue())
            .from(Origin::Assessor(pairs.assessor.to_owned()))
            .input("m", InputMeaning::OfferCount, &count)
            .input("r", InputMeaning::IndexAtRandom, &random)
            .input("n", InputMeaning::Decimals, &Exact::integer(SHOWN.places.into()))
    });
    let ratio = Figure { value, step };
    Some(Consistency { criterion: criterion.to_owned(), assessor: pairs.assessor.to_owned(), ratio })
}
