use super::Terms;
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Addition for the quality that is missing, as a share of the offer's own price: missing quality
/// through the weight of price, times the price. The lowest wins.
///
/// ## Worked example
/// Price 100, quality 30 of 40 and a price weight of 60: 100 × (1 + (40 − 30) ÷ 60) = 350/3.
///
/// ## What to know
/// Absolute. What a point is worth grows with the own price: the price through the weight of price.
/// Source: Abakus, Norway (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "M-PCTADD",
    kind: Kind::Model,
    formula: "P × (1 + (m − q) ÷ wP)",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("P ÷ (wP + m − q)"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::NotPossible,
    },
    sources: &[Source { what: "Abakus, Norway", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    price_weight: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = &terms.price.value
        * &(&Exact::ONE + &(terms.most - &terms.quality.value).divided_by(price_weight)?);
    let step = listener.step(|| {
        terms
            .draft(StepRule::ShareAdded, at, DECLARATION.formula, &value, Unit::Money)
            .input("m", InputMeaning::MostQuality, terms.most)
            .input("wP", InputMeaning::PriceWeight, price_weight)
    });
    Some(Figure { value, step })
}
