use super::Terms;
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Division method (除算方式) of Japanese works contracts: technical points through the price, times a
/// number that only makes the quotient readable. The most win.
///
/// ## Worked example
/// 170 points and a price of 100 000 000, times 1 000 000: 1.7.
///
/// ## What to know
/// The same formula as R-LP under the name of its own notices, which state their own rounding. What
/// a point is worth depends on the offer: its price through its quality. Source: notices of the
/// ministry for land and transport (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "R-JPDIV",
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
    sources: &[Source { what: "Japanese works notices, 除算方式", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    scale: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = (scale * &terms.quality.value).divided_by(&terms.price.value)?;
    let step = listener.step(|| {
        terms.draft(StepRule::EvaluationValue, at, DECLARATION.formula, &value, Unit::Points).input(
            "k",
            InputMeaning::Multiplier,
            scale,
        )
    });
    Some(Figure { value, step })
}
