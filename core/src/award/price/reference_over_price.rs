use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, NotApplied, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// A published reference price through the offer's price, times the points at the reference.
///
/// ## Worked example
/// 100 points at a reference of 90: a price of 100 gets 100 × 90 ÷ 100 = 90, and one of 80 gets 112.5
/// unless the documents cap it at 100.
///
/// ## What to know
/// Absolute: no other offer changes an offer's points. A cap is a floor price, unlawful in Sweden
/// (HFD 2022 ref. 41). Undefined at zero, so the documents say what a zero price means.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-INVREF",
    kind: Kind::PriceRule,
    formula: "M × Pref ÷ P",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("P × P ÷ (M × Pref)"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "US design-build contracting, table 17-4", status: SourceStatus::Found }],
};

/// `None` where the price is zero, which [`counted`](super::counted) has ruled out.
pub(super) fn points<L: Listener>(
    most: &Exact,
    reference: &Exact,
    capped: bool,
    price: &Priced<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let uncapped = (most * reference).divided_by(&price.value)?;
    let (formula, value) = if capped {
        ("min(M, M × Pref ÷ P)", most.min(&uncapped).clone())
    } else {
        (DECLARATION.formula, uncapped.clone())
    };
    let step = listener.step(|| {
        Draft::new(StepRule::ReferenceOverPrice, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .input("Pref", InputMeaning::Reference, reference)
            .priced("P", price)
            .not_applied((value != uncapped).then(|| NotApplied::Beyond {
                value: uncapped.clone(),
                counted: value.clone(),
                unit: Unit::Points,
            }))
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{price_points, whole};
    use crate::procurement::{PriceRule, ZeroPrice};

    const fn rule(capped: bool) -> PriceRule {
        let zero_price = ZeroPrice::Stop;
        PriceRule::ReferenceOverPrice { most: whole(100), reference: whole(90), capped, zero_price }
    }

    /// The reference's bid set: prices 80, 100, 100, 125 and 200 against a reference of 90.
    #[test]
    fn the_references_bid_set() {
        let prices = [80, 100, 100, 125, 200];
        assert_eq!(price_points(&rule(false), &prices), ["112.5", "90", "90", "72", "45"]);
        assert_eq!(price_points(&rule(true), &prices), ["100", "90", "90", "72", "45"]);
    }
}
