use super::formula::Reference;
use super::listener::{At, Draft, Figure, Listener};
use super::model::{Model, Multiple, Unweighable, Weighing};
use super::outcome::{Best, Contribution, Limit};
use super::price::Priced;
use super::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use super::step::{InputMeaning, NotApplied, Origin, StepRule, Unit};
use super::thresholds;
use crate::number::Exact;
use crate::procurement::{NegativeComparison, PriceUse, Weight};

/// ## What it computes
/// Mervärdesavdrag: deductions for quality are taken from the price; the lowest comparison price wins.
///
/// ## Worked example
/// Price 1 000, and the highest of five levels earns a deduction of 800: 1 000 − 800 = 200.
///
/// ## What to know
/// Absolute: no other offer changes an offer's comparison price, and one more point is worth the same
/// money to everybody. Whether a comparison price may fall below zero is a stated choice.
pub(super) const DECLARATION: Declaration = Declaration {
    id: "M-DED",
    kind: Kind::Model,
    formula: "P − d1 − d2 − …",
    relative: false,
    losing_offer_can_swap_others: false,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Constant("v"),
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[
        Source { what: "Lindbäck, Inköpsrådet, part 12", status: SourceStatus::Found },
        Source { what: "Negometrix, Award on value", status: SourceStatus::Found },
        Source { what: "UHM, mervärdesavdrag", status: SourceStatus::Found },
    ],
};

/// The model with what becomes of a comparison price below zero.
pub(super) struct PriceMinusValue {
    pub(super) negative: NegativeComparison,
}

impl Model for PriceMinusValue {
    fn best(&self) -> Best {
        Best::LowestPrice
    }

    fn contribution(&self) -> InputMeaning {
        InputMeaning::Deduction
    }

    fn total_meaning(&self) -> InputMeaning {
        InputMeaning::ComparisonPrice
    }

    fn price_use(&self) -> PriceUse {
        PriceUse::Compared
    }

    fn weight<'w>(&self, weight: &'w Weight) -> Result<Weighing<'w>, Unweighable> {
        match weight {
            Weight::Deduction(weight) => {
                Ok(Weighing { weight, of: Multiple::ShareOfHighest, meaning: InputMeaning::FullDeduction })
            }
            Weight::DeductionPerPoint(weight) => {
                Ok(Weighing { weight, of: Multiple::Points, meaning: InputMeaning::DeductionPerPoint })
            }
            Weight::Exact(_) | Weight::Range { .. } | Weight::Order { .. } => Err(Unweighable::OtherKind),
        }
    }

    fn total<L: Listener>(
        &self,
        price: Option<&Priced<L::Step>>,
        contributions: &[Contribution<L::Step>],
        _reference: &Reference<L::Step>,
        at: At<'_>,
        listener: &mut L,
    ) -> Option<Figure<L::Step>> {
        let price = price?;
        let value = contributions.iter().fold(price.value.clone(), |left, term| &left - &term.weighted.value);
        let step = listener.step(|| describe(price, contributions, &value, at));
        let comparison = Figure { value, step };
        Some(below_zero(comparison, self.negative, at, listener))
    }

    fn compare_group<L: Listener>(
        sum: &Figure<L::Step>,
        least: &Exact,
        at: At<'_>,
        listener: &mut L,
    ) -> Result<(), Limit<L::Step>> {
        thresholds::GROUP_DEDUCTIONS.hold_figure(sum, least, at, listener)
    }
}

fn describe<S: Clone>(
    price: &Priced<S>,
    deductions: &[Contribution<S>],
    value: &Exact,
    at: At<'_>,
) -> Draft<S> {
    let symbols = (1..=deductions.len()).map(|number| format!("d{number}"));
    let formula = std::iter::once("P".to_owned()).chain(symbols.clone()).collect::<Vec<_>>().join(" − ");
    let draft = Draft::new(StepRule::ComparisonPrice, at, formula, value, Unit::Money).priced("P", price);
    symbols.zip(deductions).fold(draft, |draft, (symbol, deduction)| {
        draft
            .figure(symbol, InputMeaning::Deduction, &deduction.weighted)
            .from(Origin::Criterion(deduction.criterion.clone()))
    })
}

/// What becomes of a comparison price below zero, as the documents say.
pub(super) fn below_zero<L: Listener>(
    comparison: Figure<L::Step>,
    negative: NegativeComparison,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    match negative {
        NegativeComparison::Zero if comparison.value.is_negative() => {
            not_below_zero(&comparison, at, listener)
        }
        NegativeComparison::Zero | NegativeComparison::Allowed => comparison,
    }
}

fn not_below_zero<L: Listener>(
    comparison: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let step = listener.step(|| {
        Draft::new(StepRule::NotBelowZero, at, "max(0, E)", &Exact::ZERO, Unit::Money)
            .figure("E", InputMeaning::ComparisonPrice, comparison)
            .not_applied([NotApplied::Beyond {
                value: comparison.value.clone(),
                counted: Exact::ZERO,
                unit: Unit::Money,
            }])
    });
    Figure { value: Exact::ZERO, step }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::evaluate;
    use crate::award::samples::{self, Build};

    fn totals(lot: &crate::procurement::Lot, offers: &[(&str, i64, &[i64])]) -> Vec<(String, String)> {
        let award = evaluate(lot, &samples::offers(offers)).expect("an award");
        award
            .ranked
            .iter()
            .map(|ranked| (ranked.scored.offer.clone(), ranked.total.value.to_string()))
            .collect()
    }

    fn pair(offer: &str, total: &str) -> (String, String) {
        (offer.to_owned(), total.to_owned())
    }

    /// A published Swedish example: hourly price 1 000, and 800 for the highest of the grades 0 to 4.
    #[test]
    fn the_highest_level_earns_the_whole_deduction_and_a_lower_one_its_share() {
        let lot = Build::deduction(NegativeComparison::Allowed).deducted("skill", 800, 4).lot();
        let found = totals(&lot, &[("A", 1000, &[4]), ("B", 900, &[1])]);
        assert_eq!(found, [pair("A", "200"), pair("B", "700")]);
    }

    /// A published Swedish engine's example: 10 000 for each point.
    #[test]
    fn so_much_for_each_point() {
        let lot =
            Build::deduction(NegativeComparison::Allowed).deducted_per_point("quality", 10_000, 20).lot();
        let found = totals(&lot, &[("1", 900_000, &[20]), ("2", 750_000, &[2])]);
        assert_eq!(found, [pair("1", "700000"), pair("2", "730000")]);
    }

    #[test]
    fn below_zero_is_a_stated_choice() {
        for (negative, expected) in [(NegativeComparison::Allowed, "-300"), (NegativeComparison::Zero, "0")] {
            let lot = Build::deduction(negative).deducted("skill", 800, 4).lot();
            assert_eq!(totals(&lot, &[("A", 500, &[4])]), [pair("A", expected)]);
        }
    }
}
