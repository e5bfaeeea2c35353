use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::EqualPrices;

/// ## What it computes
/// A straight line from the lowest admitted price (all points) to the highest (none).
///
/// ## Worked example
/// 100 points, prices 80, 100 and 200: 100 gets 100 × (200 − 100) ÷ (200 − 80) = 250/3, about 83.33.
///
/// ## What to know
/// Relative, and the most easily upset: with two offers it is all or nothing, and a dear losing
/// offer stretches the line for everybody. Equal prices (or one offer alone) have no line, so the
/// documents say what they get.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-MINMAX",
    kind: Kind::PriceRule,
    formula: "M × (Pmax − P) ÷ (Pmax − Pmin)",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("(Pmax − Pmin) ÷ M"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::Stated,
        equal_offers: Edge::Stated,
        outside: Edge::NotPossible,
    },
    sources: &[Source { what: "Consip, min-max", status: SourceStatus::Found }],
};

pub(super) fn points<L: Listener>(
    most: &Exact,
    equal_prices: EqualPrices,
    price: &Priced<L::Step>,
    lowest: &Figure<L::Step>,
    highest: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let on_the_line = (most * &(&highest.value - &price.value)).divided_by(&(&highest.value - &lowest.value));
    let (rule, formula, value) = match (on_the_line, equal_prices) {
        (Some(value), _) => (StepRule::BetweenLowestAndHighest, DECLARATION.formula, value),
        (None, EqualPrices::Full) => (StepRule::EqualPrices, "M", most.clone()),
        (None, EqualPrices::Zero) => (StepRule::EqualPrices, "0 × M", Exact::ZERO),
    };
    let step = listener.step(|| {
        Draft::new(rule, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .figure("Pmin", InputMeaning::LowestPrice, lowest)
            .figure("Pmax", InputMeaning::HighestPrice, highest)
            .priced("P", price)
    });
    Figure { value, step }
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{price_points, whole};
    use crate::procurement::{EqualPrices, PriceRule};

    const fn rule(equal_prices: EqualPrices) -> PriceRule {
        PriceRule::BetweenLowestAndHighest { most: whole(100), equal_prices }
    }

    /// The reference's bid set: prices 80, 100, 100, 125 and 200 for 100 points.
    #[test]
    fn the_references_bid_set() {
        let points = price_points(&rule(EqualPrices::Full), &[80, 100, 100, 125, 200]);
        assert_eq!(points, ["100", "250/3", "250/3", "62.5", "0"]);
    }

    #[test]
    fn equal_prices_get_what_the_documents_say() {
        assert_eq!(price_points(&rule(EqualPrices::Full), &[70, 70]), ["100", "100"]);
        assert_eq!(price_points(&rule(EqualPrices::Zero), &[70]), ["0"]);
    }
}
