use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};

/// ## What it computes
/// The buyer sets the price, and the most quality wins.
///
/// ## Worked example
/// Quality 90 is before quality 85; both are paid the same.
///
/// ## What to know
/// Price or cost may be fixed so that tenderers compete on quality alone: Directive 2014/24/EU art.
/// 67(2), third subparagraph (recalled). The price must be set with care: too low and nobody
/// answers.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "fixed-price",
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
    sources: &[Source {
        what: "Directive 2014/24/EU art. 67(2), third subparagraph",
        status: SourceStatus::Recalled,
    }],
};

pub(super) fn total<L: Listener>(quality: &Figure<L::Step>, at: At<'_>, listener: &mut L) -> Figure<L::Step> {
    let value = quality.value.clone();
    let step = listener.step(|| {
        Draft::new(StepRule::FixedPrice, at, DECLARATION.formula, &value, Unit::Points).figure(
            "q",
            InputMeaning::Quality,
            quality,
        )
    });
    Figure { value, step }
}
