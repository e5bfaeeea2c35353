use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::price::Priced;
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{StepRule, Unit};

/// ## What it computes
/// The cost over the whole life: the price and what comes later (energy, upkeep, disposal, emissions at
/// a stated price), each discounted to the start at a stated rate. The lowest sum wins.
///
/// ## Worked example
/// Price 1 000 000, energy of 50 000 a year in years 1 and 2, rate 25 per cent: 1 000 000 + 50 000 × 0.8 +
/// 50 000 × 0.64 = 1 072 000.
///
/// ## What to know
/// The method has to be objective and open to all, and the data such as a tenderer can give with
/// reasonable effort; emissions may only be counted at a price that can be worked out and verified.
/// The rate decides how much the future counts: a high one favours what is cheap now. Source: Directive
/// 2014/24/EU art. 68 (recalled).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "M-LCC",
    kind: Kind::Model,
    formula: "P + Σ c ÷ (1 + r) ^ t",
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
    sources: &[Source { what: "Directive 2014/24/EU art. 68", status: SourceStatus::Recalled }],
};

pub(super) fn total<L: Listener>(price: &Priced<L::Step>, at: At<'_>, listener: &mut L) -> Figure<L::Step> {
    let value = price.value.clone();
    let step = listener
        .step(|| Draft::new(StepRule::LifeCycleCost, at, "P", &value, Unit::Money).priced("P", price));
    Figure { value, step }
}
