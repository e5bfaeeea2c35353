use super::Terms;
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};

/// ## What it computes
/// Adjusted bid of design-build contracts: price through the share of the quality that is reached.
/// The lowest wins.
///
/// ## Worked example
/// Price 1 000 000 and 85 of 100 in quality: 1 000 000 × 100 ÷ 85 = 20000000/17, about 1 176 471.
///
/// ## What to know
/// Absolute. The figure is the price that the same quality would have at its best, not a price that
/// anybody pays. Undefined at quality zero, so the model states a least quality above zero. Source:
/// US design-build tables, 17-2 (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "R-ADJBID",
    kind: Kind::Model,
    formula: "P × m ÷ q",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("P ÷ q"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "US design-build contracting, table 17-2", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = (&terms.price.value * terms.most).divided_by(&terms.quality.value)?;
    let step = listener.step(|| {
        terms.draft(StepRule::AdjustedBid, at, DECLARATION.formula, &value, Unit::Money).input(
            "m",
            InputMeaning::MostQuality,
            terms.most,
        )
    });
    Some(Figure { value, step })
}
