use super::{Reference, Terms};
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Weighted distances to a reference offer: quality through the reference quality times its weight,
/// less price through the reference price times its weight. The reference is the median, the mean
/// or the best, as the documents state. The most win.
///
/// ## Worked example
/// Weights 500 each, quality 90 and price 100 where the medians are 85 and 100: 500 × 90 ÷ 85 − 500
/// = 500/17.
///
/// ## What to know
/// Relative: losing offers move the reference and can swap two others. The least quality is above
/// zero and a zero price has a stated meaning, so that no reference is zero. The name is found
/// (weighted median method of the German guide), the sign convention recalled: check it against the
/// guide before use.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "R-UFABMED",
    kind: Kind::Model,
    formula: "m × q ÷ Q − wP × P ÷ Pref",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("m × Pref ÷ (wP × Q)"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[
        Source { what: "UfAB, weighted median method: name", status: SourceStatus::Found },
        Source { what: "UfAB, weighted median method: sign convention", status: SourceStatus::Recalled },
    ],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    reference: &Reference<L::Step>,
    price_weight: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let (quality, price) = (reference.quality.as_ref()?, reference.price.as_ref()?);
    let value = &(terms.most * &terms.quality.value).divided_by(&quality.value)?
        - &(price_weight * &terms.price.value).divided_by(&price.value)?;
    let step = listener.step(|| {
        terms
            .draft(StepRule::AgainstReference, at, DECLARATION.formula, &value, Unit::Points)
            .figure("Q", InputMeaning::ComparedQuality, quality)
            .input("m", InputMeaning::MostQuality, terms.most)
            .input("wP", InputMeaning::PriceWeight, price_weight)
            .figure("Pref", InputMeaning::ComparedPrice, price)
    });
    Some(Figure { value, step })
}
