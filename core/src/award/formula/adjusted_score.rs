use super::Terms;
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Adjusted score of design-build contracts: quality times a published price through the offer's
/// price. The most win.
///
/// ## Worked example
/// Quality 85, published price 1 000 000 and price 1 250 000: 85 × 1 000 000 ÷ 1 250 000 = 68.
///
/// ## What to know
/// R-LP in another scale, so the ranking is the same. The published price must be fixed beforehand:
/// the lowest offer in its place would make the totals relative, though not the ranking. Source: US
/// design-build tables, 17-3 (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "R-ADJSCORE",
    kind: Kind::Model,
    formula: "q × Pref ÷ P",
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
    sources: &[Source { what: "US design-build contracting, table 17-3", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    reference: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = (reference * &terms.quality.value).divided_by(&terms.price.value)?;
    let step = listener.step(|| {
        terms.draft(StepRule::AdjustedScore, at, DECLARATION.formula, &value, Unit::Points).input(
            "Pref",
            InputMeaning::Reference,
            reference,
        )
    });
    Some(Figure { value, step })
}
