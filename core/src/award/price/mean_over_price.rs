use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, NotApplied, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// The mean of the admitted prices through the offer's price, times the points at the mean.
///
/// ## Worked example
/// 100 points at the mean, which is 121: a price of 125 gets 100 × 121 ÷ 125 = 96.8, and one of 80
/// gets 151.25 unless the documents cap it at 100.
///
/// ## What to know
/// Relative: every price moves the mean. With a cap all prices below the mean count alike, so that
/// the best price need not get a better mark than the next: in France the best price must get the
/// best mark (Conseil d'État 29 October 2013, no. 370789), in Sweden a flat piece at the low end is
/// unlawful (HFD 2022 ref. 41). The French ministry's guidance names the method; what it means
/// without the cap, and with a bend instead, differs by notice.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-MEANINV",
    kind: Kind::PriceRule,
    formula: "M × Pmean ÷ P",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("P × P ÷ (M × Pmean)"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::Stated,
    },
    sources: &[
        Source { what: "DAJ, France, third method", status: SourceStatus::Found },
        Source { what: "Conseil d’État 29-10-2013 no. 370789", status: SourceStatus::Found },
    ],
};

/// `None` where the price is zero, which [`counted`](super::counted) has ruled out.
pub(super) fn points<L: Listener>(
    most: &Exact,
    capped: bool,
    price: &Priced<L::Step>,
    mean: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let on_the_line = (most * &mean.value).divided_by(&price.value)?;
    let (formula, value) = if capped {
        ("min(M, M × Pmean ÷ P)", most.min(&on_the_line).clone())
    } else {
        (DECLARATION.formula, on_the_line.clone())
    };
    let step = listener.step(|| {
        Draft::new(StepRule::MeanOverPrice, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .figure("Pmean", InputMeaning::MeanPrice, mean)
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
    use crate::procurement::{PriceRule, ZeroPrice};

    const fn rule(capped: bool) -> PriceRule {
        PriceRule::MeanOverPrice { most: whole(100), capped, zero_price: ZeroPrice::Stop }
    }

    #[test]
    fn the_references_bid_set() {
        let prices = [80, 100, 100, 125, 200];
        assert_eq!(price_points(&rule(false), &prices), ["151.25", "121", "121", "96.8", "60.5"]);
        assert_eq!(price_points(&rule(true), &prices), ["100", "100", "100", "96.8", "60.5"]);
    }
}
