use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};

/// ## What it computes
/// Fixed-budget selection: an offer above the budget is rejected, and of the rest the most quality
/// wins.
///
/// ## Worked example
/// Budget 100: quality 90 for 100 is before quality 85 for 60, and quality 99 for 101 is out.
///
/// ## What to know
/// No trade-off: a lower price is worth nothing, which makes offers gather at the budget. The
/// budget is the price criterion's ceiling, so the model needs one. Source: World Bank and ADB
/// guidelines (recalled).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "FBS",
    kind: Kind::Model,
    formula: "q",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Nothing,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Rejected,
    },
    sources: &[Source { what: "World Bank and ADB consulting guidelines", status: SourceStatus::Recalled }],
};

pub(super) fn total<L: Listener>(quality: &Figure<L::Step>, at: At<'_>, listener: &mut L) -> Figure<L::Step> {
    let value = quality.value.clone();
    let step = listener.step(|| {
        Draft::new(StepRule::FixedBudget, at, DECLARATION.formula, &value, Unit::Points).figure(
            "q",
            InputMeaning::Quality,
            quality,
        )
    });
    Figure { value, step }
}
