//! What is found by evaluating, held against closed forms and bisection.

use proptest::prelude::*;

use super::places::Places;
use super::*;
use crate::award::samples::{self, Build, whole};
use crate::procurement::{BelowZero, PointsBasis, PriceRule, ZeroPrice};

fn even(rule: PriceRule) -> Lot {
    Build::weighted(PointsBasis::ShareOfHighest).judged("quality", 50, 100).price(50, rule).lot()
}

/// The lowest price at which A and B are level when one more offer is the lowest: for the lowest price over
/// the price, `wQ (qB − qA) ÷ (wP M (1/PA − 1/PB))`, linear in the lowest price; for a line from the lowest,
/// the same in its inverse, `1 − (P ÷ t − 1) ÷ s`.
fn closed_form(
    rule: &PriceRule,
    [(price_a, quality_a), (price_b, quality_b)]: [(i64, i64); 2],
) -> Option<Exact> {
    // Half a point for each of a hundred grades, and fifty for the lowest price.
    let gap = Exact::ratio(quality_b - quality_a, 2)?;
    let fifty = whole(50);
    match rule {
        PriceRule::LowestOverPrice { .. } => {
            let each = &Exact::ratio(1, price_a)? - &Exact::ratio(1, price_b)?;
            gap.divided_by(&(&fifty * &each))
        }
        PriceRule::LinearFromLowest { span, .. } => {
            // 50 (PB − PA) ÷ (s t) = gap
            let apart = &fifty * &whole(price_b - price_a);
            apart.divided_by(&(span * &gap))
        }
        _ => None,
    }
}

proptest! {
    // Each is a whole analysis.
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The price of a losing offer that turns the order is that of the closed form, and lies where halving on
    /// the engine ends up.
    #[test]
    fn a_losing_offer_turns_the_order_at_the_closed_form(
        first in (100i64..300, 10i64..60),
        more in (1i64..120, 1i64..40),
        line in any::<bool>(),
    ) {
        let linear = PriceRule::LinearFromLowest {
            most: whole(50),
            span: Exact::ratio(1, 2).expect("2"),
            below_zero: BelowZero::Allowed,
            zero_price: ZeroPrice::Stop,
        };
        let rule = if line { linear } else { samples::lowest_over_price(50) };
        let bids = [first, (first.0 + more.0, first.1 + more.1)];
        let lot = even(rule.clone());
        let offers = samples::offers(&[("A", bids[0].0, &[bids[0].1]), ("B", bids[1].0, &[bids[1].1])]);
        let at = closed_form(&rule, bids).expect("a number");
        let low = whole(bids[0].0);
        // Where one turns the order at all, it lies below the lowest price.
        prop_assume!(at < low && at > &low * &Exact::ratio(1, 20).expect("20"));
        let found = analyse(&lot, &offers, 1).expect("an award").losing_offers.found;
        let turned = found.iter().find_map(|one| match &one.change {
            Change::Comes { turns_at, least_quality: true, .. } => Some(turns_at.clone()),
            _ => None,
        });
        // The new offer may win before it turns the order of the two: then it is no losing offer.
        let with = |price: &Exact| {
            let one = reduced::bid(&lot, "x", Some(price.clone()), ladder::worst_admitted(&lot));
            Places::of(&lot, &Witness::comes(one).offers("lot", &offers)).expect("places")
        };
        let step = &low * &Exact::ratio(1, 1_000_000).expect("not zero");
        if with(&(&at - &step)).get("x").is_some_and(|place| place.rank == 1) {
            return Ok(());
        }
        prop_assert_eq!(turned, Some(TurningPoint::Exactly(at.clone())));
        // Halving on the engine, forty times.
        let ahead = |price: &Exact| with(price).lead("A", "B").expect("both").is_positive();
        let (mut above, mut below) = (low.clone(), &at - &(&(&low - &at) * &Exact::ratio(1, 2).expect("2")));
        let was = ahead(&above);
        prop_assert!(ahead(&below) != was);
        for _ in 0..40 {
            let middle = turning::halfway(&above, &below);
            if ahead(&middle) == was { above = middle } else { below = middle }
        }
        prop_assert!(below <= at && at <= above);
    }
}
