//! Prices that look abnormally low (Directive 2014/24/EU art. 69): a notice to ask for an explanation.
//! Nothing here rejects.

use super::listener::{At, Draft, Listener, Subject};
use super::outcome::{Limit, LowPrice, Ranked};
use super::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{LowPriceScreen, Price};

/// The admitted offers whose price a screen of the lot finds low, screen by screen.
pub(super) fn found<L: Listener>(
    criterion: Option<&Price>,
    ranked: &[Ranked<L::Step>],
    listener: &mut L,
) -> Vec<LowPrice<L::Step>> {
    let Some(criterion) = criterion else { return Vec::new() };
    let mut prices: Vec<(&str, &Exact)> = ranked
        .iter()
        .filter_map(|ranked| Some((ranked.scored.offer.as_str(), ranked.scored.price.as_ref()?)))
        .collect();
    prices.sort_by(|one, other| one.1.cmp(other.1).then_with(|| one.0.cmp(other.0)));
    let mut found = Vec::new();
    for (index, screen) in criterion.low_price_screens.iter().enumerate() {
        for (place, (offer, price)) in prices.iter().enumerate() {
            let at = At::offer(Subject::Offer(offer)).criterion(&criterion.id);
            if let Some(limit) = held(screen, place, price, &prices, at, listener) {
                found.push(LowPrice { offer: (*offer).to_owned(), screen: index, limit });
            }
        }
    }
    found
}

/// `None` where the price is not low, or where there is nothing to hold it against.
fn held<L: Listener>(
    screen: &LowPriceScreen,
    place: usize,
    price: &Exact,
    prices: &[(&str, &Exact)],
    at: At<'_>,
    listener: &mut L,
) -> Option<Limit<L::Step>> {
    let others =
        || prices.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, (_, price))| *price);
    let (base, rule, meaning) = match screen {
        // Only the lowest has nobody below it.
        LowPriceScreen::BelowNext { .. } if place > 0 => return None,
        LowPriceScreen::BelowNext { .. } => {
            (others().min()?.clone(), StepRule::ScreenNext, InputMeaning::NextPrice)
        }
        LowPriceScreen::BelowMean { .. } => {
            let count = Exact::integer(i64::try_from(others().count()).ok()?);
            let mean = Exact::sum(others()).divided_by(&count)?;
            (mean, StepRule::ScreenMean, InputMeaning::MeanPrice)
        }
        LowPriceScreen::BelowEstimate { estimate, .. } => {
            (estimate.clone(), StepRule::ScreenEstimate, InputMeaning::Estimate)
        }
    };
    let limit = &(&Exact::ONE - screen.share()) * &base;
    if *price > limit {
        return None;
    }
    let step = listener.step(|| {
        Draft::new(rule, at, "P ≤ (1 − s) × B", &Exact::ONE, Unit::Plain)
            .input("P", InputMeaning::Price, price)
            .input("s", InputMeaning::ScreenShare, screen.share())
            .input("B", meaning, &base)
    });
    Some(Limit { reached: price.clone(), limit, step })
}

#[cfg(test)]
mod tests {
    use crate::award::evaluate;
    use crate::award::samples::{self, Build, hundredths, whole};
    use crate::procurement::{LowPriceScreen, PointsBasis};

    fn found(screens: &[LowPriceScreen], prices: &[(&str, i64)]) -> Vec<(usize, String)> {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("plan", 1, 5)
            .price(40, samples::lowest_over_price(1))
            .low_prices(screens)
            .lot();
        let offers: Vec<(&str, i64, &[i64])> =
            prices.iter().map(|(id, price)| (*id, *price, &[3][..])).collect();
        let award = evaluate(&lot, &samples::offers(&offers)).expect("an award");
        // A notice rejects nobody.
        assert!(award.rejected.is_empty() && award.ranked.len() == prices.len());
        award.low_prices.iter().map(|low| (low.screen, low.offer.clone())).collect()
    }

    #[test]
    fn each_screen_finds_what_reaches_its_share_exactly() {
        let next = LowPriceScreen::BelowNext { share: hundredths(20) };
        let mean = LowPriceScreen::BelowMean { share: hundredths(30) };
        let estimate = LowPriceScreen::BelowEstimate { estimate: whole(200), share: hundredths(50) };
        let all = [next, mean, estimate];
        // 80 is 20 % below 100; the others' mean is 120, 30 % below which is 84; half of 200 is 100.
        let one = [(0, "A"), (1, "A"), (2, "A"), (2, "B")];
        let named = |found: &[(usize, &str)]| {
            found.iter().map(|(screen, id)| (*screen, (*id).to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(found(&all, &[("A", 80), ("B", 100), ("C", 140)]), named(&one));
        assert_eq!(found(&all, &[("A", 81), ("B", 101), ("C", 101)]), named(&[(2, "A")]));
        // Nobody to hold it against but the estimate, and two that are equally low.
        assert_eq!(found(&all, &[("A", 101)]), []);
        assert_eq!(found(&all[..1], &[("A", 10), ("B", 10), ("C", 100)]), []);
    }
}
