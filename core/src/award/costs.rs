//! What counts as a cost beside the stated price: how it becomes money, is discounted, and adds up
//! with the price to what the lot compares.

use super::listener::{At, Draft, Figure, Listener};
use super::step::{InputMeaning, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{Answer, Cost, CostCounts, CostEffect, CostTime, Price};

/// The price with all that counts beside it; `None` where something of it is not stated, or is not
/// of the kind that is asked for.
pub(super) fn counted<L: Listener>(
    criterion: &Price,
    price: &Exact,
    stated: &[Option<Answer>],
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let mut found: Vec<Figure<L::Step>> = Vec::with_capacity(criterion.costs.len());
    for (index, cost) in criterion.costs.iter().enumerate() {
        let answer = stated.get(index)?.as_ref()?;
        let here = at.criterion(&cost.id);
        let money = match (&cost.counts, answer) {
            (
                CostCounts::Sum | CostCounts::Each { .. } | CostCounts::UnitPrice { .. },
                Answer::Value(value),
            ) => {
                let factor = match &cost.when {
                    Some(when) => Some(discount(criterion.discount_rate.as_ref()?, *when, here, listener)?),
                    None => None,
                };
                in_money(cost, value, factor.as_ref(), here, listener)
            }
            (CostCounts::Share { share, of }, Answer::YesNo(yes)) => {
                let base = of
                    .iter()
                    .map(|&place| Some((criterion.costs.get(place)?, found.get(place)?)))
                    .collect::<Option<Vec<_>>>()?;
                let factor = match &cost.when {
                    Some(when) => Some(discount(criterion.discount_rate.as_ref()?, *when, here, listener)?),
                    None => None,
                };
                share_of(share, price, &base, *yes, factor.as_ref(), here, listener)
            }
            _ => return None,
        };
        found.push(money);
    }
    Some(add_up(criterion, price, &found, at, listener))
}

/// A sum, or a number of units at their price, of which the tenderer states one, discounted where it falls due later.
fn in_money<L: Listener>(
    cost: &Cost,
    stated: &Exact,
    factor: Option<&Figure<L::Step>>,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let (number, each) = match &cost.counts {
        CostCounts::Each { price, .. } => (stated, Some(price)),
        CostCounts::UnitPrice { quantity, .. } => (quantity, Some(stated)),
        CostCounts::Sum | CostCounts::Share { .. } => (stated, None),
    };
    let value = each.map_or_else(|| number.clone(), |each| number * each);
    let value = factor.map_or_else(|| value.clone(), |factor| &value * &factor.value);
    let step = listener.step(|| {
        let formula = match (each, factor) {
            (None, None) => "x",
            (Some(_), None) => "x × e",
            (None, Some(_)) => "x × d",
            (Some(_), Some(_)) => "x × e × d",
        };
        let meaning = if each.is_some() { InputMeaning::CostNumber } else { InputMeaning::CostStated };
        let draft = Draft::new(StepRule::Cost, at, formula, &value, Unit::Money)
            .input("x", meaning, number)
            .input_if("e", InputMeaning::CostEach, each);
        match factor {
            Some(factor) => draft.figure("d", InputMeaning::DiscountFactor, factor),
            None => draft,
        }
    });
    Figure { value, step }
}

/// A share of the price and of the costs that it is taken of, where it applies.
fn share_of<L: Listener>(
    share: &Exact,
    price: &Exact,
    base: &[(&Cost, &Figure<L::Step>)],
    applies: bool,
    factor: Option<&Figure<L::Step>>,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let all = base.iter().fold(price.clone(), |sum, (cost, money)| with(sum, cost.effect, &money.value));
    let value = if applies { share * &all } else { Exact::ZERO };
    let value = factor.map_or_else(|| value.clone(), |factor| &value * &factor.value);
    let step = listener.step(|| {
        let symbols = symbols(base.len());
        let effects = base.iter().map(|(cost, _)| cost.effect);
        let discounted = if factor.is_some() { " × d" } else { "" };
        let formula = format!("x × s × ({}){discounted}", signed("P", &symbols, effects));
        let draft = Draft::new(StepRule::CostShare, at, formula, &value, Unit::Money)
            .input("x", InputMeaning::YesOrNo, &Exact::integer(applies.into()))
            .input("s", InputMeaning::CostShare, share)
            .input("P", InputMeaning::Price, price);
        let draft = symbols.into_iter().zip(base).fold(draft, |draft, (symbol, (cost, money))| {
            draft.figure(symbol, InputMeaning::Cost, money).from(Origin::Criterion(cost.id.clone()))
        });
        match factor {
            Some(factor) => draft.figure("d", InputMeaning::DiscountFactor, factor),
            None => draft,
        }
    });
    Figure { value, step }
}

fn with(sum: Exact, effect: CostEffect, money: &Exact) -> Exact {
    match effect {
        CostEffect::Adds => sum + money.clone(),
        CostEffect::Deducts => sum - money.clone(),
    }
}

fn symbols(count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("c{number}")).collect()
}

fn signed(first: &str, symbols: &[String], effects: impl Iterator<Item = CostEffect>) -> String {
    let mut formula = first.to_owned();
    for (symbol, effect) in symbols.iter().zip(effects) {
        formula.push_str(if effect == CostEffect::Adds { " + " } else { " − " });
        formula.push_str(symbol);
    }
    formula
}

fn add_up<L: Listener>(
    criterion: &Price,
    price: &Exact,
    costs: &[Figure<L::Step>],
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let all = criterion.costs.iter().zip(costs);
    let value = all.clone().fold(price.clone(), |sum, (cost, money)| with(sum, cost.effect, &money.value));
    let step = listener.step(|| {
        let symbols = symbols(costs.len());
        let formula = signed("P", &symbols, criterion.costs.iter().map(|cost| cost.effect));
        let draft = Draft::new(StepRule::PriceWithCosts, at, formula, &value, Unit::Money).input(
            "P",
            InputMeaning::Price,
            price,
        );
        symbols.into_iter().zip(all).fold(draft, |draft, (symbol, (cost, money))| {
            draft.figure(symbol, InputMeaning::Cost, money).from(Origin::Criterion(cost.id.clone()))
        })
    });
    Figure { value, step }
}

/// What one of the currency, due then, is worth at the start. `None` where the rate is −1, which a
/// sound one never is.
fn discount<L: Listener>(
    rate: &Exact,
    when: CostTime,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let each_year = Exact::ONE.divided_by(&(&Exact::ONE + rate))?;
    let due_in = |year: u8| (0..year).fold(Exact::ONE, |factor, _| &factor * &each_year);
    let year = |year: u8| Exact::integer(year.into());
    let (value, formula, years) = match when {
        CostTime::Once { year: due } => {
            (due_in(due), "1 ÷ (1 + r) ^ t", vec![("t", InputMeaning::Year, year(due))])
        }
        CostTime::Yearly { from, to } => {
            let mut factor = due_in(from);
            let mut sum = factor.clone();
            for _ in from..to {
                factor = &factor * &each_year;
                sum = &sum + &factor;
            }
            let formula = if rate.is_zero() {
                "t2 − t1 + 1"
            } else {
                "((1 + r) ^ (t2 − t1 + 1) − 1) ÷ (r × (1 + r) ^ t2)"
            };
            let years =
                vec![("t1", InputMeaning::FirstYear, year(from)), ("t2", InputMeaning::LastYear, year(to))];
            (sum, formula, years)
        }
    };
    let step = listener.step(|| {
        let rule = match when {
            CostTime::Once { .. } => StepRule::Discount,
            CostTime::Yearly { .. } => StepRule::DiscountYearly,
        };
        let draft =
            Draft::new(rule, at, formula, &value, Unit::Plain).input("r", InputMeaning::DiscountRate, rate);
        years.iter().fold(draft, |draft, (symbol, meaning, year)| draft.input(*symbol, *meaning, year))
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{self, Build, cost, hundredths, whole};
    use crate::award::{Award, Missing, Rejection, evaluate};
    use crate::number::Exact;
    use crate::procurement::*;

    fn bids(all: &[(&str, i64, &[Answer])]) -> Offers {
        let offer = |(id, price, costs): &(&str, i64, &[Answer])| {
            let mut offer = samples::offer(id, Some(whole(*price)), Vec::new());
            offer.bids[0].costs = costs.iter().cloned().map(Some).collect();
            offer
        };
        Offers::of(all.iter().map(offer).collect())
    }

    fn value(n: i64) -> Answer {
        Answer::Value(whole(n))
    }

    fn totals(award: &Award) -> Vec<(&str, String)> {
        award.ranked.iter().map(|one| (one.scored.offer.as_str(), one.total.value.to_text())).collect()
    }

    /// The published case of two bids; Y is cheaper until the margin of preference is added. Source: ADB.
    #[test]
    fn adders_and_a_margin_of_preference() {
        let (yes, no) = (Answer::YesNo(true), Answer::YesNo(false));
        let margin = Cost {
            counts: CostCounts::Share { share: hundredths(15), of: vec![0] },
            ..cost("margin", None, None)
        };
        let costs = [cost("scope", None, None), cost("adders", None, None), margin];
        let lot = Build::formula(Formula::CostsAdded, whole(0)).costs(None, &costs).lot();
        let offers = bids(&[
            ("X", 31_403_725, &[value(2_053_000), value(4_328_614), no]),
            ("Y", 33_973_305, &[value(240_000), value(1_183_017), yes]),
        ]);
        let award = evaluate(&lot, &offers).expect("an award");
        let sum = Exact::ratio(4_052_831_775, 100).expect("not zero");
        assert_eq!(totals(&award), [("X", "37785339".to_owned()), ("Y", sum.to_text())]);
        let with_costs = award.ranked[0].scored.with_costs.as_ref().expect("costs");
        assert_eq!(with_costs.step.parts.len(), 3);
    }

    /// A price list: 100 hours at 900 and 20 at 1 500 are 120 000.
    #[test]
    fn unit_prices_count_for_the_estimated_quantities() {
        let line = |id: &str, quantity: i64| Cost {
            counts: CostCounts::UnitPrice {
                unit: samples::named("h"),
                quantity: whole(quantity),
                range: None,
            },
            ..cost(id, None, None)
        };
        let lot = Build::formula(Formula::CostsAdded, whole(0))
            .costs(None, &[line("junior", 100), line("senior", 20)])
            .lot();
        let offers = bids(&[("A", 0, &[value(900), value(1500)]), ("B", 0, &[value(0), value(6100)])]);
        let award = evaluate(&lot, &offers).expect("an award");
        assert_eq!(totals(&award), [("A", "120000".to_owned()), ("B", "122000".to_owned())]);
        let line = &award.ranked[0].scored.with_costs.as_ref().expect("lines").step.parts[0];
        assert_eq!((line.formula.as_ref(), line.output.to_text().as_str()), ("x × e", "90000"));
    }

    #[test]
    fn days_at_a_price() {
        let lot =
            Build::formula(Formula::TimePriced, whole(0)).costs(None, &[cost("days", Some(5000), None)]);
        let offers = bids(&[("A", 900_000, &[value(60)]), ("B", 980_000, &[value(40)])]);
        let award = evaluate(&lot.lot(), &offers).expect("an award");
        assert_eq!(totals(&award), [("B", "1180000".to_owned()), ("A", "1200000".to_owned())]);
    }

    /// Rate 25 per cent: 0.8 in year 1, 0.64 in year 2. Energy of 50 000 in both, and a residual value of
    /// 100 000 in year 2.
    #[test]
    fn later_costs_are_discounted() {
        let yearly = CostTime::Yearly { from: 1, to: 2 };
        let residual =
            Cost { effect: CostEffect::Deducts, ..cost("residual", None, Some(CostTime::Once { year: 2 })) };
        let costs = [cost("energy", Some(2), Some(yearly)), residual];
        let lot = |rate| Build::formula(Formula::LifeCycleCost, whole(0)).costs(Some(&rate), &costs).lot();
        let offers = bids(&[("A", 1_000_000, &[value(25_000), value(100_000)])]);
        let total = |rate| totals(&evaluate(&lot(rate), &offers).expect("an award"))[0].1.clone();
        assert_eq!(total(hundredths(25)), "1008000");
        // Without a rate, sums are added as they are.
        assert_eq!(total(whole(0)), "1000000");
    }

    #[test]
    fn a_cost_that_is_not_stated_is_missing_and_a_lot_without_costs_is_as_before() {
        let lot = Build::formula(Formula::CostsAdded, whole(0))
            .costs(None, &[cost("scope", None, None), cost("adders", None, None)])
            .lot();
        let award = evaluate(&lot, &bids(&[("A", 1, &[value(1)]), ("B", 2, &[])])).expect("an award");
        let missing = |id: &str| Missing::Answer(id.to_owned());
        let reasons: Vec<_> = award.rejected.iter().flat_map(|rejected| &rejected.reasons).collect();
        assert_eq!(
            reasons,
            [
                &Rejection::Incomplete { missing: vec![missing("adders")] },
                &Rejection::Incomplete { missing: vec![missing("scope"), missing("adders")] },
            ]
        );
        let lot = Build::deduction(NegativeComparison::Allowed).lot();
        let award = evaluate(&lot, &bids(&[("A", 7, &[])])).expect("an award");
        assert_eq!(award.ranked[0].scored.with_costs, None);
    }

    /// Price 100 and a cost of 100 give as many points as a price of 200.
    #[test]
    fn price_points_and_tie_breaks_see_the_price_with_its_costs() {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .price(1, samples::lowest_over_price(100))
            .costs(None, &[cost("energy", None, None)])
            .ties(&[TieBreak::LowestPrice])
            .lot();
        let offers = bids(&[("A", 100, &[value(100)]), ("B", 150, &[value(10)]), ("C", 200, &[value(0)])]);
        let award = evaluate(&lot, &offers).expect("an award");
        assert_eq!(totals(&award), [("B", "100".into()), ("A", "80".into()), ("C", "80".into())]);
        // Equal with their costs: nothing parts them, though A's own price is lower.
        assert_eq!(award.ties[0].open[0].offers, ["A", "C"]);
    }
}
