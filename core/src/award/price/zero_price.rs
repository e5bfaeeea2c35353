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

/// The buyer has to be asked what a price of zero means.
#[derive(Debug)]
pub(in crate::award) struct ZeroPriceStops;

/// The price as the rule counts it: a price of zero as the documents say, where the formula would
/// divide by it; any other price as it is stated.
pub(in crate::award) fn counted<L: Listener>(
    rule: Option<&PriceRule>,
    price: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<Priced<L::Step>, ZeroPriceStops> {
    counted_with(rule.and_then(PriceRule::zero_price), price, at, listener)
}

/// The price as it counts where a price of zero means what `zero_price` says.
pub(in crate::award) fn counted_with<L: Listener>(
    zero_price: Option<&ZeroPrice>,
    price: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<Priced<L::Step>, ZeroPriceStops> {
    match zero_price.filter(|_| price.is_zero()) {
        None => Ok(Priced { value: price.clone(), step: None }),
        Some(ZeroPrice::Stop) => Err(ZeroPriceStops),
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
}
