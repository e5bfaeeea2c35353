use super::Terms;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{StepRule, Unit};

/// ## What it computes
/// Pass or fail, then the lowest price: every quality criterion has a threshold, and of the offers
/// that pass all of them the lowest price wins.
///
/// ## Worked example
/// Thresholds passed by A at 80 and B at 81: A is before B whatever their points.
///
/// ## What to know
/// No trade-off: points above a threshold are worth nothing. Thresholds that reject are lawful
/// (Montte C-546/16, found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "LPTA",
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
    sources: &[Source { what: "Case C-546/16 Montte", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let value = terms.price.value.clone();
    let step = listener.step(|| {
        Draft::new(StepRule::LowestAcceptable, at, DECLARATION.formula, &value, Unit::Money)
            .priced("P", terms.price)
    });
    Figure { value, step }
}
