use super::Terms;
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Einfache Richtwertmethode, or value-for-money index: quality through price, times a number that
/// only makes the quotient readable. The most win.
///
/// ## Worked example
/// Quality 75 and price 74 000, times 1 000 000: 75 000 000 ÷ 74 000 = 37500/37, about 1 013.5.
///
/// ## What to know
/// Absolute. Twice the quality justifies twice the price, whatever the level, so a criterion that
/// everybody meets still changes the ranking. What a point is worth depends on the offer: its price
/// through its quality. A price of zero is undefined and quality zero makes the price irrelevant:
/// both are stated choices. Source: the German `UfAB`; Lindbäck, Inköpsrådet part 13 (both found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "R-LP",
    kind: Kind::Model,
    formula: "k × q ÷ P",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("P ÷ q"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[
        Source { what: "UfAB, einfache Richtwertmethode", status: SourceStatus::Found },
        Source { what: "Lindbäck, Inköpsrådet, part 13", status: SourceStatus::Found },
    ],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    scale: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = (scale * &terms.quality.value).divided_by(&terms.price.value)?;
    let step = listener.step(|| {
        terms.draft(StepRule::QualityOverPrice, at, DECLARATION.formula, &value, Unit::Points).input(
            "k",
            InputMeaning::Multiplier,
            scale,
        )
    });
    Some(Figure { value, step })
}
