use super::Terms;
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Prispåslag: money is added to the price for each point of quality that is missing to the most
/// there is. The lowest wins.
///
/// ## Worked example
/// Price 80, quality 60 of 100, and 2 for each missing point: 80 + 2 × (100 − 60) = 160.
///
/// ## What to know
/// Absolute, and a point is worth the same stated money to everybody. The mirror of M-WTP with the
/// same sum for each point: all comparison prices are higher by the same amount, so the ranking is
/// the same, and none falls below zero. Source: UHM, the Swedish procurement agency (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "M-ADD",
    kind: Kind::Model,
    formula: "P + v × (m − q)",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("v"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::NotPossible,
    },
    sources: &[Source { what: "UHM, prispåslag", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    each: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let value = &terms.price.value + &(each * &(terms.most - &terms.quality.value));
    let step = listener.step(|| {
        terms
            .draft(StepRule::PenaltyAdded, at, DECLARATION.formula, &value, Unit::Money)
            .input("v", InputMeaning::WorthOfPoint, each)
            .input("m", InputMeaning::MostQuality, terms.most)
    });
    Figure { value, step }
}
