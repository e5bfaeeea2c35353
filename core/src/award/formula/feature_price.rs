use super::Terms;
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Prozorro's feature price: price through one plus the features' sum through one less the most
/// that they can sum up to. The lowest wins.
///
/// ## Worked example
/// Price 499, features 0.2 of at most 0.3: 499 ÷ (1 + 0.2 ÷ 0.7) = 3493/9, about 388.11.
///
/// ## What to know
/// Absolute. The weights are shares of 1; Ukrainian law admits at most 0.3 together. The original
/// program counts in binary fractions and ranks by two decimals; here everything is exact, and a
/// rounding is declared. Source: ProzorroUKR/openprocurement.api (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "R-PROZORRO",
    kind: Kind::Model,
    formula: "P ÷ (1 + q ÷ (1 − m))",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("P ÷ (1 − m + q)"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::NotPossible,
    },
    sources: &[Source { what: "ProzorroUKR/openprocurement.api", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = terms
        .price
        .value
        .divided_by(&(&Exact::ONE + &terms.quality.value.divided_by(&(&Exact::ONE - terms.most))?))?;
    let step = listener.step(|| {
        terms.draft(StepRule::FeaturePrice, at, DECLARATION.formula, &value, Unit::Money).input(
            "m",
            InputMeaning::MostQuality,
            terms.most,
        )
    });
    Some(Figure { value, step })
}
