use crate::award::listener::{At, Draft, Listener};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{PriceRule, ZeroPrice};

/// A price as it counts, and the step that made it count so, where it is not the price as stated.
#[derive(Clone, Debug)]
pub(in crate::award) struct Priced<S> {
    pub(in crate::award) value: Exact,
    pub(in crate::award) step: Option<S>,
}

/// Why the formula has no value at a price, and the buyer has to be asked.
#[derive(Debug)]
pub(in crate::award) enum NoValueAt {
    /// The documents do not say what a price of zero counts as.
    Zero,
    /// What is deducted takes the price below zero, where a quotient would put the dearer offer first.
    BelowZero,
}

/// The price as the rule counts it: a price of zero as the documents say, where the formula would
/// divide by it; any other price as it is stated, but none below zero under such a formula.
pub(in crate::award) fn counted<L: Listener>(
    rule: Option<&PriceRule>,
    price: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<Priced<L::Step>, NoValueAt> {
    counted_with(rule.and_then(PriceRule::zero_price), price, at, listener)
}

/// The price as it counts where a price of zero means what `zero_price` says.
pub(in crate::award) fn counted_with<L: Listener>(
    zero_price: Option<&ZeroPrice>,
    price: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<Priced<L::Step>, NoValueAt> {
    if zero_price.is_some() && price.is_negative() {
        return Err(NoValueAt::BelowZero);
    }
    match zero_price.filter(|_| price.is_zero()) {
        None => Ok(Priced { value: price.clone(), step: None }),
        Some(ZeroPrice::Stop) => Err(NoValueAt::Zero),
        Some(ZeroPrice::CountsAs(small)) => {
            let step = listener.step(|| {
                Draft::new(StepRule::ZeroPrice, at, "cases(P = 0: z, P)", small, Unit::Money)
                    .input("P", InputMeaning::Price, price)
                    .input("z", InputMeaning::StandsForZero, small)
            });
            Ok(Priced { value: small.clone(), step: Some(step) })
        }
    }
}

impl<S: Clone> Draft<S> {
    /// The price put in, with the step that made it where there is one.
    pub(in crate::award) fn priced(self, symbol: &'static str, price: &Priced<S>) -> Self {
        match &price.step {
            Some(step) => {
                let figure = crate::award::Figure { value: price.value.clone(), step: step.clone() };
                self.figure(symbol, InputMeaning::Price, &figure)
            }
            None => self.input(symbol, InputMeaning::Price, &price.value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::Recorder;
    use crate::award::samples::whole;

    #[test]
    fn only_a_zero_price_is_touched_and_only_where_the_formula_divides() {
        let counts_as = |zero_price| PriceRule::LowestOverPrice { most: whole(40), zero_price };
        let as_one = counts_as(ZeroPrice::CountsAs(whole(1)));
        let value = |rule: &PriceRule, price| {
            counted(Some(rule), &whole(price), At::ALL, &mut Recorder).map(|priced| priced.value).ok()
        };
        assert_eq!(value(&as_one, 0), Some(whole(1)));
        assert_eq!(value(&as_one, 7), Some(whole(7)));
        assert_eq!(value(&counts_as(ZeroPrice::Stop), 0), None);
        assert_eq!(value(&counts_as(ZeroPrice::Stop), 7), Some(whole(7)));
        let line = PriceRule::BetweenLowestAndHighest {
            most: whole(40),
            equal_prices: crate::procurement::EqualPrices::Full,
        };
        assert_eq!(value(&line, 0), Some(whole(0)));
    }

    #[test]
    fn nothing_is_divided_by_a_price_below_zero() {
        let quotient =
            PriceRule::LowestOverPrice { most: whole(40), zero_price: ZeroPrice::CountsAs(whole(1)) };
        let counted = |rule| counted(Some(rule), &whole(-5), At::ALL, &mut Recorder);
        assert!(matches!(counted(&quotient), Err(NoValueAt::BelowZero)));
        let line = PriceRule::BetweenLowestAndHighest {
            most: whole(40),
            equal_prices: crate::procurement::EqualPrices::Full,
        };
        assert!(counted(&line).is_ok_and(|priced| priced.value == whole(-5)));
    }
}
