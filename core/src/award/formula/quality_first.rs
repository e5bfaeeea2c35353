use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};

/// ## What it computes
/// Quality-based selection: the most quality wins; only the best tenderer's price is opened, and
/// negotiated.
///
/// ## Worked example
/// Quality 90 is before quality 85; no price is looked at.
///
/// ## What to know
/// No trade-off, and no competition on price. There is no price criterion in the evaluation, so
/// nobody's price can slip into it. Source: World Bank guidelines and the US Brooks Act (recalled).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "QBS",
    kind: Kind::Model,
    formula: "q",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::NoPrice,
    edges: Edges {
        zero_price: Edge::NotAsked,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::NotAsked,
    },
    sources: &[Source { what: "World Bank guidelines; US Brooks Act", status: SourceStatus::Recalled }],
};

pub(super) fn total<L: Listener>(quality: &Figure<L::Step>, at: At<'_>, listener: &mut L) -> Figure<L::Step> {
    let value = quality.value.clone();
    let step = listener.step(|| {
        Draft::new(StepRule::QualityFirst, at, DECLARATION.formula, &value, Unit::Points).figure(
            "q",
            InputMeaning::Quality,
            quality,
        )
    });
    Figure { value, step }
}
