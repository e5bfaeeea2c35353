use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Kind};
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
