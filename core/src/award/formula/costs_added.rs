use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::price::Priced;
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{StepRule, Unit};

/// ## What it computes
/// The price, an adjustment of its scope, adders for what is missing or differs, and a margin of
/// preference where one applies. The lowest sum wins.
///
/// ## Worked example
/// Price 31 403 725, scope 2 053 000 and adders of 4 328 614: 37 785 339. Another of 33 973 305 and 240 000,
/// adders of 1 183 017 and a margin of 15 per cent on price and scope, 5 131 996: 40 528 318.
///
/// ## What to know
/// What the margin is taken of has to be stated: here each share names the costs that it is taken of
/// besides the price. A margin of preference for domestic tenderers is unlawful inside the European
/// Union; development banks use it. Source: an example of the Asian Development Bank (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "M-ADDERS",
    kind: Kind::Model,
    formula: "P + Σ c",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Nothing,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::AsFormula,
    },
    sources: &[Source { what: "Asian Development Bank, evaluated bid price", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(price: &Priced<L::Step>, at: At<'_>, listener: &mut L) -> Figure<L::Step> {
    let value = price.value.clone();
    let step =
        listener.step(|| Draft::new(StepRule::CostsAdded, at, "P", &value, Unit::Money).priced("P", price));
    Figure { value, step }
}
