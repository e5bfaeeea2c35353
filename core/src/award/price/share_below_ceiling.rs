use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// A straight line from a published ceiling (no points) to a price of zero (all points).
///
/// ## Worked example
/// 100 points, ceiling 250: a price of 100 gets 100 × (1 − 100 ÷ 250) = 60.
///
/// ## What to know
/// Absolute: no other offer changes an offer's points, and a point is worth the same money
/// everywhere. A price above the ceiling is rejected, for the formula is meant for none. Since nobody
/// bids zero, only part of the points is ever used: price weighs less than its weight says. Used in
/// Italy (Consip) and Japan.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-CEIL",
    kind: Kind::PriceRule,
    formula: "M × (1 − P ÷ T)",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("T ÷ M"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Rejected,
    },
    sources: &[
        Source { what: "Consip, lineare semplice", status: SourceStatus::Found },
        Source { what: "Japanese notices", status: SourceStatus::Found },
    ],
};

/// `None` where the ceiling is zero, which a sound rule's never is.
pub(super) fn points<L: Listener>(
    most: &Exact,
    ceiling: &Exact,
    price: &Priced<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = most * &(&Exact::ONE - &price.value.divided_by(ceiling)?);
    let step = listener.step(|| {
        Draft::new(StepRule::ShareBelowCeiling, at, DECLARATION.formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .input("T", InputMeaning::Ceiling, ceiling)
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
        let rule = PriceRule::ShareBelowCeiling { most: whole(100), ceiling: whole(250) };
        let points = price_points(&rule, &[80, 100, 100, 125, 200, 0, 250]);
        assert_eq!(points, ["68", "60", "60", "50", "20", "100", "0"]);
    }
}
