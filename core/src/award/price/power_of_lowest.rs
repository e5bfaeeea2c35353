use super::Priced;
use super::power::{self, Gives};
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::PricePower;

/// ## What it computes
/// The lowest admitted price through the price, raised to a power.
///
/// ## Worked example
/// 100 points, power 2, lowest price 80: a price of 100 gets 100 × (80 ÷ 100)² = 64.
///
/// ## What to know
/// Relative: a losing offer with the lowest price can swap two others. The higher the power, the more
/// the cheapest offers gain on the rest. With a power that is not whole the points are irrational:
/// the documents say to how many decimals they are rounded. Power 2 stands in the guide of CROMP; the
/// cubic form is recalled and not looked up.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-INVPOW",
    kind: Kind::PriceRule,
    formula: "M × (Pmin ÷ P) ^ a",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("P ^ (a + 1) ÷ (a × M × Pmin ^ a)"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::NotPossible,
    },
    sources: &[
        Source { what: "CROMP guide, T2", status: SourceStatus::Found },
        Source { what: "the cubic form", status: SourceStatus::Recalled },
    ],
};

/// `None` where the price is zero, which [`counted`](super::counted) has ruled out.
pub(super) fn points<L: Listener>(
    most: &Exact,
    power: &PricePower,
    price: &Priced<L::Step>,
    lowest: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let share = lowest.value.divided_by(&price.value)?;
    let value = power::points(most, &share, power, Gives::Share)?;
    let step = listener.step(|| {
        let formula = power::printed(DECLARATION.formula, power);
        Draft::new(StepRule::PowerOfLowest, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .input("a", InputMeaning::Exponent, &power.exponent)
            .figure("Pmin", InputMeaning::LowestPrice, lowest)
            .priced("P", price)
            .input_if("n", InputMeaning::Decimals, power::decimals(power).as_ref())
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{hundredths, price_points, whole};
    use crate::number::{Exact, Rounding, RoundingMode};
    use crate::procurement::{PricePower, PriceRule, ZeroPrice};

    fn rule(exponent: Exact, places: Option<u8>) -> PriceRule {
        let rounding = places.map(|places| Rounding { places, mode: RoundingMode::HalfUp });
        PriceRule::PowerOfLowest {
            most: whole(100),
            power: PricePower { exponent, rounding },
            zero_price: ZeroPrice::Stop,
        }
    }

    #[test]
    fn the_references_bid_set() {
        let points = price_points(&rule(whole(2), None), &[80, 100, 100, 125, 200]);
        assert_eq!(points, ["100", "64", "64", "40.96", "16"]);
    }

    /// √0.8 = 0.894427190999915878563…, √0.64 = 0.8: irrational and rational side by side.
    #[test]
    fn a_power_that_is_not_whole_is_rounded_rightly() {
        let points = price_points(&rule(hundredths(50), Some(12)), &[80, 100, 125]);
        assert_eq!(points, ["100", "89.442719099992", "80"]);
    }
}
