use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::rounding::around;
use crate::award::step::{InputMeaning, NotApplied, StepRule, Unit};
use crate::number::{Exact, Logarithm, Rounding, rounded};
use crate::procurement::BelowZero;

/// ## What it computes
/// Points fall with the logarithm of the price over the lowest admitted price: the same *percentage*
/// dearer costs the same points everywhere, and a stated multiple of the lowest price gives none.
///
/// ## Worked example
/// 100 points, base 4, lowest price 100: a price of 200 gets 100 × (1 − log 2 ÷ log 4) = 50.
///
/// ## What to know
/// Relative in its values: the lowest price moves all points alike. The distance between two offers
/// depends on their own prices alone, so a losing offer cannot swap two others, unless points that
/// stop at zero do. Mostly irrational: the documents say to how many decimals the points are rounded,
/// and a rounding can tip two offers that are a hair apart. Published by Negometrix.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-LOG",
    kind: Kind::PriceRule,
    formula: "M × (1 − log(P ÷ Pmin) ÷ log(A))",
    relative: true,
    // The roundings of points can: two offers a hair apart may round apart or together.
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Jumps,
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "Negometrix", status: SourceStatus::Found }],
};

/// With the logarithm put in as the fraction that it is.
const RATIONAL: &str = "M × (1 − e)";

/// The rule's parameters.
pub(super) struct Rule<'a> {
    pub(super) most: &'a Exact,
    pub(super) base: &'a Exact,
    pub(super) rounding: Rounding,
    pub(super) below_zero: BelowZero,
}

/// `None` where a price is zero, which [`counted`](super::counted) has ruled out.
pub(super) fn points<L: Listener>(
    rule: &Rule<'_>,
    price: &Priced<L::Step>,
    lowest: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let logarithm = Logarithm::new(&price.value.divided_by(&lowest.value)?, rule.base)?;
    let of_most = |share: &Exact| rule.most * &(&Exact::ONE - share);
    let (formula, on_the_curve, known) = match &logarithm {
        // ROUNDING: as the price rule declares.
        Logarithm::Rational(share) => (RATIONAL, of_most(share).rounded(rule.rounding), Some(share)),
        Logarithm::Irrational(quotient) => {
            let points = rounded(rule.rounding, |bits| {
                quotient.enclosed(bits).subtracted_from(&Exact::ONE).times(rule.most)
            });
            (DECLARATION.formula, points, None)
        }
    };
    let value = match rule.below_zero {
        BelowZero::Allowed => on_the_curve.clone(),
        BelowZero::Zero => on_the_curve.clone().max(Exact::ZERO),
    };
    let step = listener.step(|| {
        let formula = around(formula, rule.rounding);
        let formula = match rule.below_zero {
            BelowZero::Allowed => formula,
            BelowZero::Zero => format!("max(0, {formula})"),
        };
        Draft::new(StepRule::LogarithmOverLowest, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, rule.most)
            .input("A", InputMeaning::LogarithmBase, rule.base)
            .figure("Pmin", InputMeaning::LowestPrice, lowest)
            .priced("P", price)
            .input_if("e", InputMeaning::LogarithmValue, known)
            .input("n", InputMeaning::Decimals, &Exact::integer(rule.rounding.places.into()))
            .not_applied((value != on_the_curve).then(|| NotApplied::Beyond {
                value: on_the_curve.clone(),
                counted: value.clone(),
                unit: Unit::Points,
            }))
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{price_points, whole};
    use crate::number::{Rounding, RoundingMode};
    use crate::procurement::{BelowZero, PriceRule, ZeroPrice};

    fn rule(base: i64, below_zero: BelowZero) -> PriceRule {
        PriceRule::LogarithmOverLowest {
            most: whole(100),
            base: whole(base),
            rounding: Rounding { places: 6, mode: RoundingMode::HalfUp },
            below_zero,
            zero_price: ZeroPrice::Stop,
        }
    }

    /// log 2 ÷ log 4 = 1/2 and log 8 ÷ log 4 = 3/2 exactly; log 3 ÷ log 4 = 0.792481250360578…
    #[test]
    fn rational_and_irrational_side_by_side() {
        let points = price_points(&rule(4, BelowZero::Allowed), &[100, 200, 300, 400, 800]);
        assert_eq!(points, ["100", "50", "20.751875", "0", "-50"]);
        let stopped = price_points(&rule(4, BelowZero::Zero), &[100, 800]);
        assert_eq!(stopped, ["100", "0"]);
    }
}
