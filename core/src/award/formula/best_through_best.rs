use super::{Reference, Terms};
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Weighted shares of the best: quality through the best quality and lowest price through price,
/// each times its weight. The most win.
///
/// ## Worked example
/// Weights 60 and 40, quality 60 of a best 100 and the lowest price: 60 × 60 ÷ 100 + 40 = 76.
///
/// ## What to know
/// Relative twice: a losing offer with the best quality or the lowest price can swap two others.
/// The least quality is above zero, so that there is a best to divide by. A notice calls it
/// gewichtete Richtwertmethode, a name that the German guide gives to another formula. Source: a
/// notice from Baden-Württemberg (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "R-GEWRICHT",
    kind: Kind::Model,
    formula: "m × q ÷ Q + wP × Pmin ÷ P",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("m × P × P ÷ (Q × wP × Pmin)"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "A notice from Baden-Württemberg", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    reference: &Reference<L::Step>,
    price_weight: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let (best, lowest) = (reference.quality.as_ref()?, reference.price.as_ref()?);
    let value = &(terms.most * &terms.quality.value).divided_by(&best.value)?
        + &(price_weight * &lowest.value).divided_by(&terms.price.value)?;
    let step = listener.step(|| {
        terms
            .draft(StepRule::BestThroughBest, at, DECLARATION.formula, &value, Unit::Points)
            .figure("Q", InputMeaning::ComparedQuality, best)
            .input("m", InputMeaning::MostQuality, terms.most)
            .input("wP", InputMeaning::PriceWeight, price_weight)
            .figure("Pmin", InputMeaning::ComparedPrice, lowest)
    });
    Some(Figure { value, step })
}
