use super::Priced;
use super::power::{self, Gives};
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::PricePower;

/// ## What it computes
/// What a power of the price, as a share of a published ceiling, leaves of the points.
///
/// ## Worked example
/// 100 points, ceiling 250, power 2: a price of 100 gets 100 × (1 − (100 ÷ 250)²) = 84.
///
/// ## What to know
/// Absolute: no other offer changes an offer's points. Concave: near the ceiling a krona is worth
/// many points, far below it few. With a power that is not whole the points are irrational: the
/// documents say to how many decimals they are rounded. A price above the ceiling is rejected. Named
/// in Consip's guide (Italy); the formula is recalled and not looked up.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-CONCAVE",
    kind: Kind::PriceRule,
    formula: "M × (1 − (P ÷ T) ^ a)",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("T ^ a ÷ (a × M × P ^ (a − 1))"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Rejected,
    },
    sources: &[
        Source { what: "Consip, non lineare: name", status: SourceStatus::Found },
        Source { what: "Consip, non lineare: formula", status: SourceStatus::Recalled },
    ],
};

/// `None` where the ceiling is zero, which a sound rule's never is.
pub(super) fn points<L: Listener>(
    most: &Exact,
    ceiling: &Exact,
    power: &PricePower,
    price: &Priced<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let share = price.value.divided_by(ceiling)?;
    let value = power::points(most, &share, power, Gives::Rest)?;
    let step = listener.step(|| {
        let formula = power::printed(DECLARATION.formula, power);
        Draft::new(StepRule::PowerBelowCeiling, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .input("T", InputMeaning::Ceiling, ceiling)
            .input("a", InputMeaning::Exponent, &power.exponent)
            .priced("P", price)
            .input_if("n", InputMeaning::Decimals, power::decimals(power).as_ref())
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{hundredths, price_points, whole};
    use crate::number::{Exact, Rounding, RoundingMode};
    use crate::procurement::{PricePower, PriceRule};

    fn rule(exponent: Exact, places: Option<u8>) -> PriceRule {
        let rounding = places.map(|places| Rounding { places, mode: RoundingMode::HalfUp });
        PriceRule::PowerBelowCeiling {
            most: whole(100),
            ceiling: whole(250),
            power: PricePower { exponent, rounding },
        }
    }

    #[test]
    fn the_references_bid_set() {
        let points = price_points(&rule(whole(2), None), &[80, 100, 100, 125, 200, 0, 250]);
        assert_eq!(points, ["89.76", "84", "84", "75", "36", "100", "0"]);
    }

    /// (40/250)^1.5 = 0.4³ = 0.064, and (125/250)^1.5 = 0.353553390593…
    #[test]
    fn a_power_that_is_not_whole_is_rounded_rightly() {
        assert_eq!(price_points(&rule(hundredths(150), Some(6)), &[40, 125]), ["93.6", "64.644661"]);
    }
}
