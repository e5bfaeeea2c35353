use super::Terms;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{StepRule, Unit};

/// ## What it computes
/// Least-cost selection: offers below the least quality are rejected, and of the rest the lowest
/// price wins.
///
/// ## Worked example
/// Least quality 70: an offer of 69 for 50 is out, and 70 for 80 is before 95 for 81.
///
/// ## What to know
/// No trade-off: quality above the least is worth nothing. One point at the limit decides
/// everything, so it should be anchored well. Source: named in World Bank and ADB guidelines
/// (recalled).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "LCS",
    kind: Kind::Model,
    formula: "P",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Nothing,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "World Bank and ADB consulting guidelines", status: SourceStatus::Recalled }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let value = terms.price.value.clone();
    let step = listener.step(|| {
        Draft::new(StepRule::LeastCost, at, DECLARATION.formula, &value, Unit::Money).priced("P", terms.price)
    });
    Figure { value, step }
}
