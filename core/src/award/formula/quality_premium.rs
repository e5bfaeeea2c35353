use super::{Reference, Terms};
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// Price-quality method: the worth of the quality beyond that of the offer with the least is taken
/// off the price. An estimate of the contract's price, published beforehand, turns the margin into
/// money. The lowest wins.
///
/// ## Worked example
/// Estimate 120, price weight 40, weighted quality 45 where the least is 36, price 100: 100 − 120 ×
/// 9 ÷ 40 = 73.
///
/// ## What to know
/// The figure is relative, the ranking is not: the least quality is a term that all share. A
/// weighted point is worth the estimate through the weight of price, to everybody. Provisional sums
/// are removed first. Source: NZTA SM021 and LGP (text found, formula recalled).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "M-SQP",
    kind: Kind::Model,
    formula: "P − Est × (q − Q) ÷ wP",
    relative: true,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("Est ÷ wP"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::NotPossible,
    },
    sources: &[
        Source { what: "NZTA SM021 appendix XXV: text", status: SourceStatus::Found },
        Source { what: "NZTA SM021: formula", status: SourceStatus::Recalled },
        Source { what: "LGP, Australia", status: SourceStatus::Found },
    ],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    reference: &Reference<L::Step>,
    estimate: &Exact,
    price_weight: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let least = reference.quality.as_ref()?;
    let value =
        &terms.price.value - &(estimate * &(&terms.quality.value - &least.value)).divided_by(price_weight)?;
    let step = listener.step(|| {
        terms
            .draft(StepRule::QualityPremium, at, DECLARATION.formula, &value, Unit::Money)
            .input("Est", InputMeaning::Estimate, estimate)
            .figure("Q", InputMeaning::ComparedQuality, least)
            .input("wP", InputMeaning::PriceWeight, price_weight)
    });
    Some(Figure { value, step })
}
