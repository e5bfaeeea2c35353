use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::price::Priced;
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{StepRule, Unit};

/// ## What it computes
/// A + B: the price, and the time that the tenderer needs, at what each day costs the users. The lowest
/// sum wins.
///
/// ## Worked example
/// 900 000 and 60 days at 5 000 a day: 1 200 000. 980 000 and 40 days: 1 180 000, which is before it.
///
/// ## What to know
/// The price of a day is the trade between time and money, and has to be published. Time that is
/// promised and not kept costs nothing unless the contract says so. Source: US Federal Highway
/// Administration (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "M-AB",
    kind: Kind::Model,
    formula: "P + t × e",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Nothing,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::AsFormula,
    },
    sources: &[Source {
        what: "US Federal Highway Administration, A+B bidding",
        status: SourceStatus::Found,
    }],
};

pub(super) fn total<L: Listener>(price: &Priced<L::Step>, at: At<'_>, listener: &mut L) -> Figure<L::Step> {
    let value = price.value.clone();
    let step =
        listener.step(|| Draft::new(StepRule::TimePriced, at, "P", &value, Unit::Money).priced("P", price));
    Figure { value, step }
}
