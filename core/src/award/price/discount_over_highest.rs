use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::EqualPrices;

/// ## What it computes
/// The offer's discount on a published ceiling as a share of the highest discount.
///
/// ## Worked example
/// 100 points, ceiling 250, lowest price 80: a price of 125 gets 100 × (250 − 125) ÷ (250 − 80) =
/// 1250/17, about 73.53.
///
/// ## What to know
/// Relative: the lowest price sets the slope, so a losing offer with the lowest price can swap two
/// others. Where all offers are at the ceiling there is no discount to share, so the documents say
/// what they get. Named in the Italian ANAC's guidelines no. 2.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-RMAX",
    kind: Kind::PriceRule,
    formula: "M × (T − P) ÷ (T − Pmin)",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("(T − Pmin) ÷ M"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::Rejected,
    },
    sources: &[Source { what: "ANAC, linee guida n. 2", status: SourceStatus::Found }],
};

pub(super) fn points<L: Listener>(
    most: &Exact,
    ceiling: &Exact,
    at_ceiling: EqualPrices,
    price: &Priced<L::Step>,
    lowest: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let share = (most * &(ceiling - &price.value)).divided_by(&(ceiling - &lowest.value));
    let (rule, formula, value) = match (share, at_ceiling) {
        (Some(value), _) => (StepRule::DiscountOverHighest, DECLARATION.formula, value),
        (None, EqualPrices::Full) => (StepRule::EqualPrices, "M", most.clone()),
        (None, EqualPrices::Zero) => (StepRule::EqualPrices, "0 × M", Exact::ZERO),
    };
    let step = listener.step(|| {
        Draft::new(rule, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .input("T", InputMeaning::Ceiling, ceiling)
            .figure("Pmin", InputMeaning::LowestPrice, lowest)
            .priced("P", price)
    });
    Figure { value, step }
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{price_points, whole};
    use crate::procurement::{EqualPrices, PriceRule};

    const fn rule(at_ceiling: EqualPrices) -> PriceRule {
        PriceRule::DiscountOverHighest { most: whole(100), ceiling: whole(250), at_ceiling }
    }

    #[test]
    fn the_references_bid_set() {
        let points = price_points(&rule(EqualPrices::Full), &[80, 100, 100, 125, 200]);
        assert_eq!(points, ["100", "1500/17", "1500/17", "1250/17", "500/17"]);
    }

    #[test]
    fn no_discount_at_all_gets_what_the_documents_say() {
        assert_eq!(price_points(&rule(EqualPrices::Full), &[250, 250]), ["100", "100"]);
        assert_eq!(price_points(&rule(EqualPrices::Zero), &[250]), ["0"]);
        assert_eq!(price_points(&rule(EqualPrices::Zero), &[249]), ["100"]);
    }
}
