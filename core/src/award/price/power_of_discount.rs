use super::Priced;
use super::power::{self, Gives};
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{EqualPrices, PricePower};

/// ## What it computes
/// The offer's discount on a published ceiling through the highest discount, raised to a power.
///
/// ## Worked example
/// 100 points, ceiling 250, power 2, lowest price 80: a price of 125 gets
/// 100 × ((250 − 125) ÷ (250 − 80))² = 15625/289, about 54.07.
///
/// ## What to know
/// Relative: the lowest price sets the slope, so a losing offer with the lowest price can swap two
/// others. A power below one rewards small discounts and damps large ones. With a power that is not
/// whole the points are irrational: the documents say to how many decimals they are rounded. Where
/// all offers are at the ceiling the documents say what they get. Used in Italy (ANAC's guidelines
/// no. 2, Consip).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-RMAXPOW",
    kind: Kind::PriceRule,
    formula: "M × ((T − P) ÷ (T − Pmin)) ^ a",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("(T − Pmin) ^ a ÷ (a × M × (T − P) ^ (a − 1))"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::Rejected,
    },
    sources: &[Source { what: "ANAC and Consip", status: SourceStatus::Found }],
};

/// The rule's parameters.
pub(super) struct Rule<'a> {
    pub(super) most: &'a Exact,
    pub(super) ceiling: &'a Exact,
    pub(super) power: &'a PricePower,
    pub(super) at_ceiling: EqualPrices,
}

/// `None` where the price is above the ceiling, for which an offer is rejected before.
pub(super) fn points<L: Listener>(
    rule: &Rule<'_>,
    price: &Priced<L::Step>,
    lowest: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let share = (rule.ceiling - &price.value).divided_by(&(rule.ceiling - &lowest.value));
    let (step_rule, formula, value, decimals) = match (share, rule.at_ceiling) {
        (Some(share), _) => (
            StepRule::PowerOfDiscount,
            power::printed(DECLARATION.formula, rule.power),
            power::points(rule.most, &share, rule.power, Gives::Share)?,
            power::decimals(rule.power),
        ),
        (None, EqualPrices::Full) => (StepRule::EqualPrices, "M".into(), rule.most.clone(), None),
        (None, EqualPrices::Zero) => (StepRule::EqualPrices, "0 × M".into(), Exact::ZERO, None),
    };
    let step = listener.step(|| {
        let draft = Draft::new(step_rule, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, rule.most)
            .input("T", InputMeaning::Ceiling, rule.ceiling)
            .figure("Pmin", InputMeaning::LowestPrice, lowest)
            .priced("P", price);
        let exponent = (step_rule == StepRule::PowerOfDiscount).then_some(&rule.power.exponent);
        draft.input_if("a", InputMeaning::Exponent, exponent).input_if(
            "n",
            InputMeaning::Decimals,
            decimals.as_ref(),
        )
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{hundredths, price_points, whole};
    use crate::number::{Exact, Rounding, RoundingMode};
    use crate::procurement::{EqualPrices, PricePower, PriceRule};

    fn rule(exponent: Exact, places: Option<u8>) -> PriceRule {
        let rounding = places.map(|places| Rounding { places, mode: RoundingMode::HalfUp });
        PriceRule::PowerOfDiscount {
            most: whole(100),
            ceiling: whole(250),
            power: PricePower { exponent, rounding },
            at_ceiling: EqualPrices::Full,
        }
    }

    #[test]
    fn the_references_bid_set() {
        let points = price_points(&rule(whole(2), None), &[80, 100, 100, 125, 200]);
        assert_eq!(points, ["100", "22500/289", "22500/289", "15625/289", "2500/289"]);
    }

    /// (125/170)^0.3 = 0.911872…: 0.3 × ln(25/34) = −0.0922454…
    #[test]
    fn a_power_that_is_not_whole_is_rounded_rightly() {
        let points = price_points(&rule(hundredths(30), Some(2)), &[80, 125, 250]);
        assert_eq!(points, ["100", "91.19", "0"]);
        assert_eq!(price_points(&rule(hundredths(30), Some(2)), &[250, 250]), ["100", "100"]);
    }
}
