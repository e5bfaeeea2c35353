use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, NotApplied, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::BelowZero;

/// ## What it computes
/// A straight line from the lowest admitted price (all points) to none at a stated multiple of it.
///
/// ## Worked example
/// 100 points, none at 3 times the lowest price of 80: a price of 100 gets 100 × (240 − 100) ÷ 160 =
/// 87.5.
///
/// ## What to know
/// The same line as `P-LINLOW` with a span of n − 1, in the form that French documents print (one
/// printed source lacks its last parenthesis). Relative: a losing offer with the lowest price can
/// swap two others.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-FRN",
    kind: Kind::PriceRule,
    formula: "M × (n × Pmin − P) ÷ ((n − 1) × Pmin)",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("(n − 1) × Pmin ÷ M"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "weka.fr", status: SourceStatus::Found }],
};

/// `None` where the lowest price is zero, which [`counted`](super::counted) has ruled out.
pub(super) fn points<L: Listener>(
    most: &Exact,
    multiple: &Exact,
    below_zero: BelowZero,
    price: &Priced<L::Step>,
    lowest: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let above = most * &(&(multiple * &lowest.value) - &price.value);
    let on_the_line = above.divided_by(&(&(multiple - &Exact::ONE) * &lowest.value))?;
    let (formula, value) = match below_zero {
        BelowZero::Allowed => (DECLARATION.formula, on_the_line.clone()),
        BelowZero::Zero => {
            ("max(0, M × (n × Pmin − P) ÷ ((n − 1) × Pmin))", on_the_line.clone().max(Exact::ZERO))
        }
    };
    let step = listener.step(|| {
        Draft::new(StepRule::MultipleOfLowest, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .input("n", InputMeaning::Multiple, multiple)
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
        PriceRule::MultipleOfLowest { most: whole(100), multiple: whole(3), below_zero, zero_price }
    }

    #[test]
    fn the_references_bid_set() {
        let points = price_points(&rule(BelowZero::Allowed), &[80, 100, 100, 125, 200]);
        assert_eq!(points, ["100", "87.5", "87.5", "71.875", "25"]);
    }

    #[test]
    fn beyond_the_multiple_as_the_documents_say() {
        assert_eq!(price_points(&rule(BelowZero::Allowed), &[80, 260]), ["100", "-12.5"]);
        assert_eq!(price_points(&rule(BelowZero::Zero), &[80, 260]), ["100", "0"]);
    }

    #[test]
    fn the_same_line_as_a_span_one_less() {
        let span = PriceRule::LinearFromLowest {
            most: whole(100),
            span: whole(2),
            below_zero: BelowZero::Allowed,
            zero_price: ZeroPrice::Stop,
        };
        let prices = [91, 100, 137, 400];
        assert_eq!(price_points(&rule(BelowZero::Allowed), &prices), price_points(&span, &prices));
    }
}
