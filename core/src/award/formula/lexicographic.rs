use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::model::sum;
use crate::award::outcome::Contribution;
use crate::award::price::Priced;
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::procurement::{Criterion, Lot};

/// ## What it computes
/// Lexicographic order: the most important criterion decides; the next counts only between offers that
/// are equal on it, and so on in the published order.
///
/// ## Worked example
/// First safety, then price: safety 5 at 120 is before safety 4 at 80, and after safety 5 at 110.
///
/// ## What to know
/// No trade-off at all: the smallest difference on the first criterion outweighs everything else. It wants
/// coarse levels on all but the last. An order of importance without weights is lawful only where weights
/// cannot be given for objective reasons (Directive 2014/24/EU art. 67(5), recalled).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "lexicographic",
    kind: Kind::Model,
    formula: "p",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Nothing,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::NotPossible,
    },
    sources: &[Source { what: "Directive 2014/24/EU art. 67(5)", status: SourceStatus::Recalled }],
};

/// What stands first in the order.
pub(super) enum First<'l> {
    /// The price.
    Price,
    /// A criterion, or those of a group.
    Criteria(Vec<&'l str>),
}

/// What the first id of an order names.
pub(super) fn first<'l>(lot: &'l Lot, order: &'l [String]) -> First<'l> {
    let Some(id) = order.first() else { return First::Criteria(Vec::new()) };
    if lot.price().is_some_and(|price| price.id == *id) {
        return First::Price;
    }
    let mut found = Vec::new();
    members(&lot.criteria, id, false, &mut found);
    First::Criteria(found)
}

fn members<'l>(criteria: &'l [Criterion], id: &str, inside: bool, found: &mut Vec<&'l str>) {
    for criterion in criteria {
        let inside = inside || criterion.id() == id;
        match criterion {
            Criterion::Quality(quality) if inside => found.push(&quality.id),
            Criterion::Group(group) => members(&group.criteria, id, inside, found),
            Criterion::Quality(_) | Criterion::Price(_) => {}
        }
    }
}

pub(super) fn total<L: Listener>(
    first: &First<'_>,
    price: Option<&Priced<L::Step>>,
    contributions: &[Contribution<L::Step>],
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    match first {
        First::Price => {
            let price = price?;
            let value = price.value.clone();
            let step = listener.step(|| {
                Draft::new(StepRule::LexicographicPrice, at, "P", &value, Unit::Money).priced("P", price)
            });
            Some(Figure { value, step })
        }
        First::Criteria(ids) => {
            let terms = contributions.iter().filter(|term| ids.contains(&term.criterion.as_str()));
            Some(sum(StepRule::Lexicographic, InputMeaning::WeightedPoints, terms, at, listener))
        }
    }
}
