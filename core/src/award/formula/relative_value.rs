use super::{Reference, Terms};
use crate::award::listener::{At, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};

/// ## What it computes
/// Relative value comparison: price through a superiority index, which is quality plus the most
/// there is, through the least offered quality plus the most there is. The lowest wins.
///
/// ## Worked example
/// Price 100, quality 75 of 100 where the least is 60: 100 × 160 ÷ 175 = 640/7.
///
/// ## What to know
/// The figure is relative, the ranking is not: the least quality is in a factor that all share.
/// Quality zero halves nothing: the index lies between 1 and 2. Source: LGP guidelines, part 4
/// (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "M-RVC",
    kind: Kind::Model,
    formula: "P × (Q + m) ÷ (q + m)",
    relative: true,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("P ÷ (q + m)"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::NotPossible,
    },
    sources: &[Source { what: "LGP guidelines, part 4", status: SourceStatus::Found }],
};

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    reference: &Reference<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let least = reference.quality.as_ref()?;
    let value = (&terms.price.value * &(&least.value + terms.most))
        .divided_by(&(&terms.quality.value + terms.most))?;
    let step = listener.step(|| {
        terms
            .draft(StepRule::RelativeValue, at, DECLARATION.formula, &value, Unit::Money)
            .figure("Q", InputMeaning::ComparedQuality, least)
            .input("m", InputMeaning::MostQuality, terms.most)
    });
    Some(Figure { value, step })
}
