use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::step::{InputMeaning, NotApplied, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{MiddlePrice, PriceRule};

use super::Priced;

/// The prices that a relative rule compares with: those of the admitted offers and of no other.
#[derive(Clone, Debug)]
pub(in crate::award) struct Field<S> {
    /// The lowest, where the rule uses it.
    pub(in crate::award) lowest: Option<Figure<S>>,
    /// The highest, where the rule uses it.
    pub(in crate::award) highest: Option<Figure<S>>,
    /// The mean, where the rule uses it.
    pub(in crate::award) mean: Option<Figure<S>>,
    /// The median, where the rule uses it.
    pub(in crate::award) median: Option<Figure<S>>,
    /// All of them, with whose they are, where the rule uses them.
    pub(in crate::award) prices: Option<Vec<(Origin, Exact)>>,
}

/// Which figures of the compared prices a rule uses.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each figure is used or not, whatever the others")]
pub(in crate::award) struct Uses {
    pub(in crate::award) lowest: bool,
    pub(in crate::award) highest: bool,
    pub(in crate::award) mean: bool,
    pub(in crate::award) median: bool,
    pub(in crate::award) all: bool,
}

impl Uses {
    pub(in crate::award) const fn of(rule: &PriceRule) -> Self {
        let mut median = false;
        let (lowest, highest, mean) = match rule {
            PriceRule::LowestOverPrice { .. }
            | PriceRule::LinearFromLowest { .. }
            | PriceRule::MultipleOfLowest { .. }
            | PriceRule::DiscountOverHighest { .. }
            | PriceRule::DiscountOverSaturation { .. }
            | PriceRule::PowerOfDiscount { .. }
            | PriceRule::PowerOfLowest { .. }
            | PriceRule::LogarithmOverLowest { .. } => (true, false, false),
            PriceRule::BetweenLowestAndHighest { .. } => (true, true, false),
            PriceRule::PercentFromMean { middle, .. } => {
                median = matches!(middle, MiddlePrice::Median);
                (false, false, !median)
            }
            PriceRule::MeanOverPrice { .. } => (false, false, true),
            PriceRule::BentAtMeanDiscount { .. } => (true, false, true),
            PriceRule::BetweenFixedPrices { .. }
            | PriceRule::ReferenceOverPrice { .. }
            | PriceRule::ShareBelowCeiling { .. }
            | PriceRule::BentAtLowerPrice { .. }
            | PriceRule::PowerBelowCeiling { .. }
            | PriceRule::RankAmongPrices { .. }
            | PriceRule::PriceBands { .. } => (false, false, false),
        };
        Self { lowest, highest, mean, median, all: matches!(rule, PriceRule::RankAmongPrices { .. }) }
    }
}

/// A price and whose it is.
#[derive(Clone, Debug)]
pub(in crate::award) struct Compared<S> {
    pub(in crate::award) whose: Origin,
    pub(in crate::award) price: Priced<S>,
}

impl<S: Clone> Field<S> {
    /// What `rule` needs to know of the compared prices, worked out once for all offers.
    pub(in crate::award) fn new<L: Listener<Step = S>>(
        rule: Option<&PriceRule>,
        compared: &[Compared<S>],
        rejected: &[NotApplied],
        listener: &mut L,
    ) -> Self {
        let found = Found::of(rule, || compared.iter().map(|compared| &compared.price.value));
        let mut figure = |rule, value: Option<Exact>| {
            let value = value?;
            let step = listener.step(|| describe(rule, compared, rejected, &value));
            Some(Figure { value, step })
        };
        Self {
            lowest: figure(StepRule::LowestPrice, found.lowest),
            highest: figure(StepRule::HighestPrice, found.highest),
            mean: figure(StepRule::MeanPrice, found.mean),
            median: figure(StepRule::ComparedPrice, found.median),
            prices: rule.is_some_and(|rule| Uses::of(rule).all).then(|| {
                let price = |compared: &Compared<S>| (compared.whose.clone(), compared.price.value.clone());
                compared.iter().map(price).collect()
            }),
        }
    }
}

/// What a rule uses of the compared prices.
struct Found {
    lowest: Option<Exact>,
    highest: Option<Exact>,
    mean: Option<Exact>,
    median: Option<Exact>,
}

impl Found {
    fn of<'p, P: ExactSizeIterator<Item = &'p Exact>>(
        rule: Option<&PriceRule>,
        prices: impl Fn() -> P,
    ) -> Self {
        let uses = rule.map_or_else(Uses::default, Uses::of);
        let mean = || {
            let count = i64::try_from(prices().len()).ok()?;
            Exact::sum(prices()).divided_by(&Exact::integer(count))
        };
        Self {
            lowest: uses.lowest.then(|| prices().min().cloned()).flatten(),
            highest: uses.highest.then(|| prices().max().cloned()).flatten(),
            mean: uses.mean.then(mean).flatten(),
            median: uses.median.then(|| median(prices())).flatten(),
        }
    }
}

fn median<'p>(prices: impl Iterator<Item = &'p Exact>) -> Option<Exact> {
    let mut sorted: Vec<&Exact> = prices.collect();
    sorted.sort();
    let (low, high) = (sorted.get(sorted.len().saturating_sub(1) / 2)?, sorted.get(sorted.len() / 2)?);
    (*low + *high).divided_by(&Exact::integer(2))
}

impl Field<()> {
    /// The same without a word about it.
    pub(in crate::award) fn of_prices(rule: &PriceRule, prices: &[Exact]) -> Self {
        let found = Found::of(Some(rule), || prices.iter());
        let figure = |value: Option<Exact>| value.map(|value| Figure { value, step: () });
        // Whose a price is stands in the steps alone.
        let of_nobody = |price: &Exact| (Origin::Offer(String::new()), price.clone());
        Self {
            lowest: figure(found.lowest),
            highest: figure(found.highest),
            mean: figure(found.mean),
            median: figure(found.median),
            prices: Uses::of(rule).all.then(|| prices.iter().map(of_nobody).collect()),
        }
    }
}

fn describe<S: Clone>(
    rule: StepRule,
    compared: &[Compared<S>],
    rejected: &[NotApplied],
    value: &Exact,
) -> Draft<S> {
    let symbols: Vec<String> = (1..=compared.len()).map(|number| format!("P{number}")).collect();
    let formula = match rule {
        StepRule::LowestPrice => format!("min({})", symbols.join(", ")),
        StepRule::HighestPrice => format!("max({})", symbols.join(", ")),
        StepRule::ComparedPrice => format!("median({})", symbols.join(", ")),
        _ => format!("({}) ÷ {}", symbols.join(" + "), compared.len()),
    };
    let mut draft = Draft::new(rule, At::ALL, formula, value, Unit::Money);
    for (symbol, compared) in symbols.into_iter().zip(compared) {
        draft = match &compared.price.step {
            Some(step) => {
                let figure = Figure { value: compared.price.value.clone(), step: step.clone() };
                draft.figure(symbol, InputMeaning::Price, &figure)
            }
            None => draft.input(symbol, InputMeaning::Price, &compared.price.value),
        };
        draft = draft.from(compared.whose.clone());
    }
    draft.not_applied(rejected.iter().cloned())
}
