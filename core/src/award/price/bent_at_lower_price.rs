use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// A straight line from a published ceiling (no points) that has half its slope below a published
/// lower price.
///
/// ## Worked example
/// 100 points, ceiling 200, lower price 90: a price of 100 gets 100 × (1 − 100 ÷ 200) = 50; one of 80
/// gets 100 × (1 − 90 ÷ 200 + 0.5 × 10 ÷ 200) = 57.5.
///
/// ## What to know
/// Absolute, and strictly better for a lower price throughout, though below the bend a point costs
/// twice the money. Nobody reaches all points. A price above the ceiling is rejected. Found in
/// Japanese municipal notices, with the lower price called the lower survey price.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-JPKINK",
    kind: Kind::PriceRule,
    formula: "cases(P ≥ L: M × (1 − P ÷ T), M × ((1 − L ÷ T) + 1 ÷ 2 × (L − P) ÷ T))",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Bent,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Rejected,
    },
    sources: &[Source { what: "Japanese municipal notices", status: SourceStatus::Found }],
};

/// `None` where the ceiling is zero, which a sound rule's never is.
pub(super) fn points<L: Listener>(
    most: &Exact,
    ceiling: &Exact,
    lower: &Exact,
    price: &Priced<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    // Below the bend a price counts as the middle between itself and the bend.
    let counted = if price.value >= *lower {
        price.value.clone()
    } else {
        (lower + &price.value).divided_by(&Exact::integer(2))?
    };
    let value = most * &(&Exact::ONE - &counted.divided_by(ceiling)?);
    let step = listener.step(|| {
        Draft::new(StepRule::BentAtLowerPrice, at, DECLARATION.formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .input("T", InputMeaning::Ceiling, ceiling)
            .input("L", InputMeaning::LowerPrice, lower)
            .priced("P", price)
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{price_points, whole};
    use crate::procurement::PriceRule;

    #[test]
    fn the_references_bid_set() {
        let rule = PriceRule::BentAtLowerPrice { most: whole(100), ceiling: whole(200), lower: whole(90) };
        let points = price_points(&rule, &[80, 100, 100, 125, 200, 90, 0]);
        assert_eq!(points, ["57.5", "50", "50", "37.5", "0", "55", "77.5"]);
    }
}
