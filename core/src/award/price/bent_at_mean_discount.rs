use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::EqualDiscounts;

/// ## What it computes
/// Two straight lines: from no discount to the mean discount, which gets a stated part of the points,
/// and from there to the highest discount, which gets them all.
///
/// ## Worked example
/// 100 points, ceiling 250, part 0.85, lowest price 80, mean 121: a price of 125 gets 100 × 0.85 ×
/// 125 ÷ 129 = 10625/129, about 82.36; one of 100 gets 100 × (0.85 + 0.15 × 21 ÷ 41) = 3800/41, about
/// 92.68.
///
/// ## What to know
/// Relative: every price moves the bend. Written to damp high discounts: above the mean a discount
/// earns little, so price weighs less than its weight says; the Consiglio di Stato has tried it (V,
/// 1510/2024). That the rule exists in the ANAC's guidelines no. 2, with parts of 0.80, 0.85 and
/// 0.90, was found in public sources; the formula itself is recalled. Equal discounts have no second
/// line, so the documents say what they get.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-BILIN",
    kind: Kind::PriceRule,
    formula: "cases(P ≥ Pmean: M × X × (T − P) ÷ (T − Pmean), M × (X + (1 − X) × (Pmean − P) ÷ (Pmean − Pmin)))",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Bent,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::Stated,
        equal_offers: Edge::Stated,
        outside: Edge::Rejected,
    },
    sources: &[
        Source { what: "ANAC, linee guida n. 2: values of X", status: SourceStatus::Found },
        Source { what: "ANAC, linee guida n. 2: formula", status: SourceStatus::Recalled },
    ],
};

const UP_TO_THE_MEAN: &str = "M × X × (T − P) ÷ (T − Pmean)";
const ABOVE_THE_MEAN: &str = "M × (X + (1 − X) × (Pmean − P) ÷ (Pmean − Pmin))";

/// The rule's parameters.
pub(super) struct Bend<'a> {
    pub(super) most: &'a Exact,
    pub(super) ceiling: &'a Exact,
    pub(super) share: &'a Exact,
    pub(super) equal: EqualDiscounts,
}

/// `None` where a mean below the ceiling is at the ceiling, which cannot be.
pub(super) fn points<L: Listener>(
    bend: &Bend<'_>,
    price: &Priced<L::Step>,
    lowest: &Figure<L::Step>,
    mean: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let Bend { most, ceiling, share, equal } = *bend;
    let (rule, formula, value) = if mean.value == lowest.value {
        match equal {
            EqualDiscounts::Full => (StepRule::EqualPrices, "M", most.clone()),
            EqualDiscounts::Share => (StepRule::EqualPrices, "M × X", most * share),
        }
    } else if price.value >= mean.value {
        let part = (ceiling - &price.value).divided_by(&(ceiling - &mean.value))?;
        (StepRule::BentAtMeanDiscount, UP_TO_THE_MEAN, &(most * share) * &part)
    } else {
        let part = (&mean.value - &price.value).divided_by(&(&mean.value - &lowest.value))?;
        let rest = &(&Exact::ONE - share) * &part;
        (StepRule::BentAtMeanDiscount, ABOVE_THE_MEAN, most * &(share + &rest))
    };
    let step = listener.step(|| {
        Draft::new(rule, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, most)
            .input("X", InputMeaning::ShareAtMean, share)
            .input("T", InputMeaning::Ceiling, ceiling)
            .figure("Pmin", InputMeaning::LowestPrice, lowest)
            .figure("Pmean", InputMeaning::MeanPrice, mean)
            .priced("P", price)
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{hundredths, price_points, whole};
    use crate::procurement::{EqualDiscounts, PriceRule};

    fn rule(equal: EqualDiscounts) -> PriceRule {
        let (most, ceiling) = (whole(100), whole(250));
        PriceRule::BentAtMeanDiscount { most, ceiling, share: hundredths(85), equal }
    }

    #[test]
    fn the_references_bid_set() {
        let points = price_points(&rule(EqualDiscounts::Full), &[80, 100, 100, 125, 200]);
        assert_eq!(points, ["100", "3800/41", "3800/41", "10625/129", "4250/129"]);
    }

    #[test]
    fn at_the_mean_both_lines_give_the_stated_part() {
        assert_eq!(price_points(&rule(EqualDiscounts::Full), &[100, 120, 140]), ["100", "85", "935/13"]);
    }

    #[test]
    fn equal_discounts_get_what_the_documents_say() {
        assert_eq!(price_points(&rule(EqualDiscounts::Full), &[70, 70]), ["100", "100"]);
        assert_eq!(price_points(&rule(EqualDiscounts::Share), &[250]), ["85"]);
    }
}
