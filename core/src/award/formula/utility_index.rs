use super::{Reference, Terms};
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::NegativeComparison;

/// ## What it computes
/// Utility index: one less what lacks to the best quality, times a stated ratio of weights, all
/// times the lowest price through the price. The most win.
///
/// ## Worked example
/// Best quality 100, quality 60 of 100, ratio 1, at the lowest price: (1 − 0.4) × 1 = 0.6.
///
/// ## What to know
/// Relative through the best quality: a losing offer with the best quality can swap two others. The
/// lowest price is a factor that all share. Where more than the whole lacks, the first factor falls
/// below zero, and then a dearer offer would get more: whether it may is a stated choice. Source:
/// Negometrix (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "R-UI",
    kind: Kind::Model,
    formula: "(1 − (Q − q) ÷ m × N) × Pmin ÷ P",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: false,
    dominated_never_ahead: false,
    worth_of_a_point: Worth::Function("N × P ÷ (m − (Q − q) × N)"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "Negometrix, Utility index", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    reference: &Reference<L::Step>,
    ratio: &Exact,
    negative: NegativeComparison,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let floor = negative == NegativeComparison::Zero;
    let (best, lowest) = (reference.quality.as_ref()?, reference.price.as_ref()?);
    let value = {
        let lacks = (&best.value - &terms.quality.value).divided_by(terms.most)?;
        let share = &Exact::ONE - &(&lacks * ratio);
        let share = if floor { share.max(Exact::ZERO) } else { share };
        (&share * &lowest.value).divided_by(&terms.price.value)?
    };
    let step = listener.step(|| {
        let formula =
            if floor { "max(0, 1 − (Q − q) ÷ m × N) × Pmin ÷ P" } else { DECLARATION.formula };
        terms
            .draft(StepRule::UtilityIndex, at, formula, &value, Unit::Points)
            .figure("Q", InputMeaning::ComparedQuality, best)
            .input("m", InputMeaning::MostQuality, terms.most)
            .input("N", InputMeaning::WeightRatio, ratio)
            .figure("Pmin", InputMeaning::ComparedPrice, lowest)
    });
    Some(Figure { value, step })
}
