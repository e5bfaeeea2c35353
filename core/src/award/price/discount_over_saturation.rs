use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;

/// ## What it computes
/// The offer's discount through a stated discount that suffices for all points, or through the
/// highest discount where that is larger.
///
/// ## Worked example
/// 100 points, ceiling 250, saturation 0.20, lowest price 220: the highest discount is 0.12, so a
/// price of 225 gets 100 × 0.10 ÷ 0.20 = 50. Were the lowest price 80, with a discount of 0.68, it
/// would get 100 × 0.10 ÷ 0.68 = 250/17, about 14.71.
///
/// ## What to know
/// Damps small discounts: while none reaches the saturation discount, the rule is absolute and the
/// best price gets less than all points. Relative as soon as one does: then a losing offer with the
/// lowest price can swap two others. Used in Aragón; floors and saturation are disputed in Spain
/// (Tribunal Supremo 1786/2024).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-ARAGON",
    kind: Kind::PriceRule,
    formula: "M × (1 − P ÷ T) ÷ max(s, 1 − Pmin ÷ T)",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("T × max(s, 1 − Pmin ÷ T) ÷ M"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Rejected,
    },
    sources: &[Source { what: "Aragón, Spain", status: SourceStatus::Found }],
};

/// `None` where the ceiling or the saturation discount is zero, which a sound rule's never are.
pub(super) fn points<L: Listener>(
    most: &Exact,
    ceiling: &Exact,
    saturation: &Exact,
    price: &Priced<L::Step>,
    lowest: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let discount = |price: &Exact| Some(&Exact::ONE - &price.divided_by(ceiling)?);
    let highest = discount(&lowest.value)?;
    let value = (most * &discount(&price.value)?).divided_by(saturation.max(&highest))?;
    let step = listener.step(|| {
        Draft::new(StepRule::DiscountOverSaturation, at, DECLARATION.formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .input("T", InputMeaning::Ceiling, ceiling)
            .input("s", InputMeaning::Saturation, saturation)
            .figure("Pmin", InputMeaning::LowestPrice, lowest)
            .priced("P", price)
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{hundredths, price_points, whole};
    use crate::procurement::PriceRule;

    fn rule() -> PriceRule {
        let (most, ceiling) = (whole(100), whole(250));
        PriceRule::DiscountOverSaturation { most, ceiling, saturation: hundredths(20) }
    }

    #[test]
    fn the_references_bid_set() {
        let points = price_points(&rule(), &[80, 100, 100, 125, 200]);
        assert_eq!(points, ["100", "1500/17", "1500/17", "1250/17", "500/17"]);
    }

    #[test]
    fn short_of_saturation_each_offer_stands_alone() {
        assert_eq!(price_points(&rule(), &[220, 225, 250]), ["60", "50", "0"]);
        assert_eq!(price_points(&rule(), &[225, 250]), ["50", "0"]);
    }
}
