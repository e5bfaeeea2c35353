use super::Terms;
use crate::award::listener::{At, Figure, Listener};
use crate::award::price_minus_value::below_zero;
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::NegativeComparison;

/// ## What it computes
/// What the buyer is willing to pay for the quality is taken off the price. The lowest wins.
///
/// ## Worked example
/// Price 900, quality 20, and 10 for each point: 900 − 10 × 20 = 700.
///
/// ## What to know
/// Absolute, and a point is worth the same stated money to everybody. M-DED with one price for all
/// quality instead of one for each criterion. Source: the monetised strategy of the R package
/// tessa, for UK defence procurement (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "M-WTP",
    kind: Kind::Model,
    formula: "P − v × q",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("v"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "R package tessa (lajh87/tessa)", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    each: &Exact,
    negative: NegativeComparison,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let value = &terms.price.value - &(each * &terms.quality.value);
    let step = listener.step(|| {
        terms.draft(StepRule::WillingnessToPay, at, DECLARATION.formula, &value, Unit::Money).input(
            "v",
            InputMeaning::WorthOfPoint,
            each,
        )
    });
    below_zero(Figure { value, step }, negative, at, listener)
}
