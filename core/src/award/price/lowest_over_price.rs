use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// The lowest admitted price through the offer's price, times the highest points.
///
/// ## Worked example
/// 40 points, lowest price 1 200 000: a price of 1 400 000 gets 40 × 1 200 000 ÷ 1 400 000 = 240/7,
/// about 34.29.
///
/// ## What to know
/// Relative: a losing offer with the lowest price can swap two others (Lunander, Konkurrensverket
/// 2009:12; Stilger, Siderius & van Raaij 2017). What a point is worth in money grows with the
/// square of the price. Undefined at zero, so the documents say what a zero price means.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-INV",
    kind: Kind::PriceRule,
    formula: "M × Pmin ÷ P",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Function("P × P ÷ (M × Pmin)"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::NotPossible,
    },
    sources: &[
        Source { what: "World Bank and ADB, QCBS", status: SourceStatus::Recalled },
        Source { what: "Negometrix; Bonfire", status: SourceStatus::Found },
        Source { what: "Georgia manual 5.6.3.2.2", status: SourceStatus::Found },
        Source { what: "Lunander, Konkurrensverket 2009:12", status: SourceStatus::Found },
        Source { what: "Stilger, Siderius & van Raaij 2017", status: SourceStatus::Found },
    ],
};

/// `None` where the price is zero, which [`counted`](super::counted) has ruled out.
pub(super) fn points<L: Listener>(
    most: &Exact,
    price: &Priced<L::Step>,
    lowest: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = (most * &lowest.value).divided_by(&price.value)?;
    let step = listener.step(|| {
        Draft::new(StepRule::LowestOverPrice, at, DECLARATION.formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .figure("Pmin", InputMeaning::LowestPrice, lowest)
            .priced("P", price)
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{price_points, whole};
    use crate::procurement::{PriceRule, ZeroPrice};

    #[test]
    fn by_hand() {
        let rule = PriceRule::LowestOverPrice { most: whole(40), zero_price: ZeroPrice::Stop };
        assert_eq!(price_points(&rule, &[1_200_000, 1_400_000]), ["40", "240/7"]);
        assert_eq!(price_points(&rule, &[500]), ["40"]);
    }

    /// The reference's bid set: prices 80, 100, 100, 125 and 200 for 100 points.
    #[test]
    fn the_references_bid_set() {
        let rule = PriceRule::LowestOverPrice { most: whole(100), zero_price: ZeroPrice::Stop };
        assert_eq!(price_points(&rule, &[80, 100, 100, 125, 200]), ["100", "80", "80", "64", "40"]);
    }

    #[test]
    fn a_zero_price_that_counts_as_one_is_the_lowest() {
        let rule = PriceRule::LowestOverPrice { most: whole(40), zero_price: ZeroPrice::CountsAs(whole(1)) };
        assert_eq!(price_points(&rule, &[0, 4]), ["40", "10"]);
    }
}
