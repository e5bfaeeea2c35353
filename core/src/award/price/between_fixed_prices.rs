use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, NotApplied, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{AboveBounds, BelowBounds};

/// ## What it computes
/// A straight line between two published prices: all points at the one, none at the other.
///
/// ## Worked example
/// 60 points at 400 000, none at 800 000: a price of 600 000 gets 60 × 200 000 ÷ 400 000 = 30.
///
/// ## What to know
/// Absolute: each supplier can work out its own points, and no other offer changes them. A point is
/// worth the same money everywhere on the line. Clipping below the lower price is a floor price,
/// unlawful in Sweden (HFD 2022 ref. 41).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-BOUNDS",
    kind: Kind::PriceRule,
    formula: "M × (Pz − P) ÷ (Pz − Pf)",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("(Pz − Pf) ÷ M"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[
        Source { what: "Negometrix, Psetmax and Psetmin", status: SourceStatus::Found },
        Source { what: "HFD 2022 ref. 41", status: SourceStatus::Found },
    ],
};

/// The rule's parameters.
pub(super) struct Bounds<'a> {
    pub(super) most: &'a Exact,
    pub(super) full_at: &'a Exact,
    pub(super) zero_at: &'a Exact,
    pub(super) below: BelowBounds,
    pub(super) above: AboveBounds,
}

impl Bounds<'_> {
    const fn formula(&self) -> &'static str {
        match (self.below, self.above) {
            (BelowBounds::Continue, AboveBounds::Continue | AboveBounds::Reject) => DECLARATION.formula,
            (BelowBounds::Continue, AboveBounds::Clip) => "max(0, M × (Pz − P) ÷ (Pz − Pf))",
            (BelowBounds::Clip, AboveBounds::Continue | AboveBounds::Reject) => {
                "min(M, M × (Pz − P) ÷ (Pz − Pf))"
            }
            (BelowBounds::Clip, AboveBounds::Clip) => "max(0, min(M, M × (Pz − P) ÷ (Pz − Pf)))",
        }
    }

    /// The points on the line, brought within the limits that the documents declare.
    fn clipped(&self, on_the_line: &Exact) -> Exact {
        let from_above = match self.below {
            BelowBounds::Clip => on_the_line.min(self.most),
            BelowBounds::Continue => on_the_line,
        };
        match self.above {
            AboveBounds::Clip => from_above.max(&Exact::ZERO).clone(),
            AboveBounds::Continue | AboveBounds::Reject => from_above.clone(),
        }
    }
}

/// `None` where the two prices are the same, which a sound rule's never are.
pub(super) fn points<L: Listener>(
    bounds: &Bounds<'_>,
    price: &Priced<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let on_the_line =
        (bounds.most * &(bounds.zero_at - &price.value)).divided_by(&(bounds.zero_at - bounds.full_at))?;
    let value = bounds.clipped(&on_the_line);
    let step = listener.step(|| {
        Draft::new(StepRule::BetweenFixedPrices, at, bounds.formula(), &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, bounds.most)
            .priced("P", price)
            .input("Pf", InputMeaning::FullAt, bounds.full_at)
            .input("Pz", InputMeaning::ZeroAt, bounds.zero_at)
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
    use super::*;
    use crate::award::samples::{price_points, whole};
    use crate::procurement::PriceRule;

    const fn rule(most: i64, full: i64, zero: i64, below: BelowBounds, above: AboveBounds) -> PriceRule {
        PriceRule::BetweenFixedPrices {
            most: whole(most),
            full_at: whole(full),
            zero_at: whole(zero),
            below,
            above,
        }
    }

    /// A published Swedish engine's example: 60 points between 400 000 and 800 000, clipped.
    #[test]
    fn clipped_at_both_ends() {
        let rule = rule(60, 400_000, 800_000, BelowBounds::Clip, AboveBounds::Clip);
        let points = price_points(&rule, &[600_000, 400_000, 800_000, 100_000, 2_000_000]);
        assert_eq!(points, ["30", "60", "0", "60", "0"]);
    }

    #[test]
    fn goes_on_where_the_documents_let_it() {
        let rule = rule(100, 90, 190, BelowBounds::Continue, AboveBounds::Continue);
        assert_eq!(price_points(&rule, &[80, 100, 125, 200]), ["110", "90", "65", "-10"]);
    }
}
