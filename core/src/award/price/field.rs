use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::step::{InputMeaning, NotApplied, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::PriceRule;

use super::Priced;

/// The prices that a relative rule compares with: those of the admitted offers and of no other.
#[derive(Clone, Debug)]
pub(in crate::award) struct Field<S> {
    /// The lowest, where the rule uses it.
    pub(in crate::award) lowest: Option<Figure<S>>,
    /// The highest, where the rule uses it.
    pub(in crate::award) highest: Option<Figure<S>>,
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
        let (lowest, highest) = match rule {
            Some(PriceRule::LowestOverPrice { .. }) => (true, false),
            Some(PriceRule::BetweenLowestAndHighest { .. }) => (true, true),
            Some(PriceRule::BetweenFixedPrices { .. } | PriceRule::ReferenceOverPrice { .. }) | None => {
                (false, false)
            }
        };
        let prices = || compared.iter().map(|compared| &compared.price.value);
        let mut figure = |rule, value: Option<&Exact>| {
            let value = value?.clone();
            let step = listener.step(|| describe(rule, compared, rejected, &value));
            Some(Figure { value, step })
        };
        Self {
            lowest: if lowest { figure(StepRule::LowestPrice, prices().min()) } else { None },
            highest: if highest { figure(StepRule::HighestPrice, prices().max()) } else { None },
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
    let name = if rule == StepRule::LowestPrice { "min" } else { "max" };
    let formula = format!("{name}({})", symbols.join(", "));
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
