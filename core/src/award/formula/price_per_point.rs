use super::Terms;
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{StepRule, Unit};

/// ## What it computes
/// Price for each point of quality. The lowest wins.
///
/// ## Worked example
/// Price 80 and quality 60: 80 ÷ 60 = 4/3.
///
/// ## What to know
/// Absolute; the ranking of R-LP. Undefined at quality zero, so the model states a least quality
/// above zero, and an offer below it is rejected before prices are compared. A price of zero wins
/// whatever its quality. Source: UK Bid Evaluation Guidance, May 2021, appendix II (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "R-PPQ",
    kind: Kind::Model,
    formula: "P ÷ q",
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
    sources: &[Source {
        what: "UK Bid Evaluation Guidance, May 2021, appendix II",
        status: SourceStatus::Found,
    }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = terms.price.value.divided_by(&terms.quality.value)?;
    let step =
        listener.step(|| terms.draft(StepRule::PricePerPoint, at, DECLARATION.formula, &value, Unit::Money));
    Some(Figure { value, step })
}
