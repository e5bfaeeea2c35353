use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, NotApplied, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::BelowZero;

/// ## What it computes
/// A straight line from the lowest admitted price (all points) to none at a stated share above it.
///
/// ## Worked example
/// 100 points, span 1, lowest price 80: a price of 125 gets 100 × (1 − 45 ÷ 80) = 43.75, and one of
/// 200 gets −50, or 0 where the documents say so.
///
/// ## What to know
/// Relative: the lowest price sets the slope, so a losing offer with the lowest price can swap two
/// others. With points that stop at zero, all dear prices count alike: a flat piece at the high end.
/// Used with spans of 0.5 to 2 (Switzerland, Norway, Denmark, Germany; South Africa's PPPFA with span
/// 1). Undefined where the lowest price is zero, so the documents say what a zero price means.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-LINLOW",
    kind: Kind::PriceRule,
    formula: "M × (1 − (P − Pmin) ÷ (s × Pmin))",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("s × Pmin ÷ M"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::Stated,
    },
    sources: &[
        Source { what: "submissionsrecht.ch", status: SourceStatus::Found },
        Source { what: "KOFA 2015/60", status: SourceStatus::Found },
        Source { what: "South Africa, PPPFA", status: SourceStatus::Found },
    ],
};

/// `None` where the lowest price is zero, which [`counted`](super::counted) has ruled out.
pub(super) fn points<L: Listener>(
    most: &Exact,
    span: &Exact,
    below_zero: BelowZero,
    price: &Priced<L::Step>,
    lowest: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let distance = (&price.value - &lowest.value).divided_by(&(span * &lowest.value))?;
    let on_the_line = most * &(&Exact::ONE - &distance);
    let (formula, value) = match below_zero {
        BelowZero::Allowed => (DECLARATION.formula, on_the_line.clone()),
        BelowZero::Zero => {
            ("max(0, M × (1 − (P − Pmin) ÷ (s × Pmin)))", on_the_line.clone().max(Exact::ZERO))
        }
    };
    let step = listener.step(|| {
        Draft::new(StepRule::LinearFromLowest, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .input("s", InputMeaning::Span, span)
            .figure("Pmin", InputMeaning::LowestPrice, lowest)
            .priced("P", price)
            .not_applied((value != on_the_line).then(|| NotApplied::Beyond {
                value: on_the_line.clone(),
                counted: value.clone(),
                unit: Unit::Points,
            }))
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{price_points, whole};
    use crate::procurement::{BelowZero, PriceRule, ZeroPrice};

    fn rule(below_zero: BelowZero) -> PriceRule {
        let zero_price = ZeroPrice::Stop;
        PriceRule::LinearFromLowest { most: whole(100), span: whole(1), below_zero, zero_price }
    }

    #[test]
    fn the_references_bid_set() {
        let prices = [80, 100, 100, 125, 200];
        assert_eq!(price_points(&rule(BelowZero::Allowed), &prices), ["100", "75", "75", "43.75", "-50"]);
        assert_eq!(price_points(&rule(BelowZero::Zero), &prices), ["100", "75", "75", "43.75", "0"]);
        assert_eq!(price_points(&rule(BelowZero::Zero), &[70]), ["100"]);
    }
}
