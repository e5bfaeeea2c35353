use super::Terms;
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Deduction as a share of the offer's own price: each criterion takes off its weight's share of
/// the price for full points, and the part of it that the points reach. The lowest wins.
///
/// ## Worked example
/// Price 100, weight 0.4 of 1, and 75 of 100 points: 100 × (1 − 0.3 ÷ 1) = 70.
///
/// ## What to know
/// Absolute, but a dearer offer gets a larger deduction for the same answer: what a point is worth
/// grows with the own price, which is seldom meant. Where roundings lift quality above the whole,
/// the comparison price falls below zero and a dearer offer would gain by it. Source: Ottander,
/// Riksantikvarieämbetet 2012, pp. 93–95 (found, with real offers).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "M-OWN",
    kind: Kind::Model,
    formula: "P × (1 − q ÷ W)",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("P ÷ (W − q)"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::NotPossible,
    },
    sources: &[Source {
        what: "Ottander, Riksantikvarieämbetet 2012, pp. 93–95",
        status: SourceStatus::Found,
    }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    whole: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = &terms.price.value * &(&Exact::ONE - &terms.quality.value.divided_by(whole)?);
    let step = listener.step(|| {
        terms.draft(StepRule::ShareOfOwnPrice, at, DECLARATION.formula, &value, Unit::Money).input(
            "W",
            InputMeaning::Whole,
            whole,
        )
    });
    Some(Figure { value, step })
}
