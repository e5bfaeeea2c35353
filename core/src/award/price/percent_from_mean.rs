use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, NotApplied, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::MiddlePrice;

/// ## What it computes
/// So many points at the mean of the admitted prices, or at their median where the document says so, and so
/// many more or fewer for each per cent below or above it.
///
/// ## Worked example
/// 50 points at the mean, one for each per cent, mean 121: a price of 100 gets 50 + 100 × 21 ÷ 121 =
/// 8150/121, about 67.36.
///
/// ## What to know
/// Relative: every price moves the mean, so one outlier moves everybody and a losing offer can swap
/// two others. Clipped at the highest points, the lowest prices count alike: a flat piece at the low
/// end, unlawful in Sweden (HFD 2022 ref. 41). Averages of prices have been limited in Norway (KOFA
/// 2011/63).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-MEANPCT",
    kind: Kind::PriceRule,
    formula: "m + 100 × k × (Pmean − P) ÷ Pmean",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("Pmean ÷ (100 × k)"),
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "procurementtemplates.co.uk", status: SourceStatus::Found }],
};

/// The rule's parameters.
pub(super) struct Line<'a> {
    pub(super) most: &'a Exact,
    pub(super) middle: MiddlePrice,
    pub(super) at_mean: &'a Exact,
    pub(super) per_percent: &'a Exact,
    pub(super) clipped: bool,
}

/// `None` where the price in the middle is zero, which [`counted`](super::counted) has ruled out.
pub(super) fn points<L: Listener>(
    line: &Line<'_>,
    price: &Priced<L::Step>,
    middle: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let percent = (&Exact::integer(100) * &(&middle.value - &price.value)).divided_by(&middle.value)?;
    let on_the_line = line.at_mean + &(line.per_percent * &percent);
    let value = if line.clipped {
        (&on_the_line).min(line.most).max(&Exact::ZERO).clone()
    } else {
        on_the_line.clone()
    };
    let (rule, symbol, meaning, formula) = match (line.middle, line.clipped) {
        (MiddlePrice::Mean, clipped) => (
            StepRule::PercentFromMean,
            "Pmean",
            InputMeaning::MeanPrice,
            if clipped {
                "max(0, min(M, m + 100 × k × (Pmean − P) ÷ Pmean))"
            } else {
                DECLARATION.formula
            },
        ),
        (MiddlePrice::Median, clipped) => (
            StepRule::PercentFromMedian,
            "Pmed",
            InputMeaning::ComparedPrice,
            if clipped {
                "max(0, min(M, m + 100 × k × (Pmed − P) ÷ Pmed))"
            } else {
                "m + 100 × k × (Pmed − P) ÷ Pmed"
            },
        ),
    };
    let step = listener.step(|| {
        Draft::new(rule, at, formula, &value, Unit::Points)
            .input("M", InputMeaning::MostPoints, line.most)
            .input("m", InputMeaning::PointsAtMean, line.at_mean)
            .input("k", InputMeaning::PointsPerPercent, line.per_percent)
            .figure(symbol, meaning, middle)
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
    use crate::procurement::{MiddlePrice, PriceRule, ZeroPrice};

    fn rule(clipped: bool) -> PriceRule {
        let (most, at_mean, per_percent) = (whole(100), whole(50), whole(1));
        let (middle, zero_price) = (MiddlePrice::Mean, ZeroPrice::Stop);
        PriceRule::PercentFromMean { most, middle, at_mean, per_percent, clipped, zero_price }
    }

    /// The median of 100, 130 and 140 is 130: 100 is 300/13 per cent below it. Of two prices it is their mean.
    #[test]
    fn measured_from_the_median() {
        let mut rule = rule(false);
        if let PriceRule::PercentFromMean { middle, .. } = &mut rule {
            *middle = MiddlePrice::Median;
        }
        assert_eq!(price_points(&rule, &[100, 130, 140]), ["950/13", "50", "550/13"]);
        assert_eq!(price_points(&rule, &[100, 130]), ["1450/23", "850/23"]);
    }

    #[test]
    fn the_references_bid_set() {
        let points = price_points(&rule(false), &[80, 100, 100, 125, 200]);
        assert_eq!(points, ["10150/121", "8150/121", "8150/121", "5650/121", "-1850/121"]);
        assert_eq!(price_points(&rule(false), &[70]), ["50"]);
    }

    /// The mean of 10, 10 and 130 is 50: 80 per cent below gives 130 on the line, 160 above −110.
    #[test]
    fn clipped_at_both_ends() {
        assert_eq!(price_points(&rule(false), &[10, 10, 130]), ["130", "130", "-110"]);
        assert_eq!(price_points(&rule(true), &[10, 10, 130]), ["100", "100", "0"]);
    }
}
