//! What is found by evaluating, held against closed forms and bisection, and exact shares against drawn ones.

use proptest::prelude::*;

use super::acceptability::{acceptability_of, drawn};
use super::places::Places;
use super::*;
use crate::award::laws::random;
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

    /// The price that is enough is where halving on the engine ends up.
    #[test]
    fn a_price_that_is_enough_is_found_by_halving_too((lot, offers) in random::case()) {
        let Ok(found) = analyse(&lot, &offers, 1) else { return Ok(()) };
        for margin in found.margins.iter().take(1) {
            let Some(EnoughPrice { turns_at: TurningPoint::Exactly(at), .. }) = &margin.price else { continue };
            let first = |price: &Exact| {
                let then = Witness::price(&margin.offer, price).offers("lot", &offers);
                Places::of(&lot, &then).is_some_and(|then| then.winner() == Some(&*margin.offer))
            };
            let little = Exact::ratio(1, 1_000_000).expect("not zero");
            let (mut with, mut without) = (at * &(&Exact::ONE - &little), at * &(&Exact::ONE + &little));
            prop_assert!(first(&with) && !first(&without));
            for _ in 0..30 {
                let middle = turning::halfway(&with, &without);
                if first(&middle) { with = middle } else { without = middle }
            }
            prop_assert!(with <= *at && *at <= without);
        }
    }

    /// What flips the outcome does, and no single step does where two or more are said to be needed.
    #[test]
    fn the_fewest_steps_are_the_fewest((lot, offers) in random::case()) {
        let Ok(found) = analyse(&lot, &offers, 1) else { return Ok(()) };
        let Some(flip) = &found.flip else { return Ok(()) };
        let then = Places::of(&lot, &flip.witness.offers("lot", &offers)).expect("places");
        prop_assert_eq!(then.winner().map(str::to_owned), flip.winner.clone());
        prop_assert!(flip.winner != found.winner);
        if flip.steps > 1 {
            let levels = found.swings.iter().filter(|swing| !swing.is_price);
            let mut ends = levels.flat_map(|swing| [&swing.worse, &swing.better]).flatten();
            prop_assert!(ends.all(|end| !end.winner_changes));
            let of_one = found.margins.iter().flat_map(|margin| &margin.one_criterion);
            let fewest = of_one.map(|enough| enough.levels).min();
            prop_assert!(fewest.is_none_or(|fewest| fewest >= flip.steps));
        }
    }

    /// Whatever else is said to show something shows it.
    #[test]
    fn what_could_not_decide_does_not((lot, offers) in random::case()) {
        let Ok(found) = analyse(&lot, &offers, 1) else { return Ok(()) };
        for one in &found.cannot_decide {
            let then = Places::of(&lot, &one.witness.offers("lot", &offers)).expect("places");
            prop_assert_eq!(then.winner(), found.winner.as_deref());
        }
        for end in found.swings.iter().flat_map(|swing| [&swing.worse, &swing.better]).flatten() {
            let then = Places::of(&lot, &end.witness.offers("lot", &offers)).expect("places");
            prop_assert_eq!(then.winner().map(str::to_owned), end.winner.clone());
        }
        for edge in &found.edges {
            let then = Places::of(&lot, &edge.witness.offers("lot", &offers)).expect("places");
            prop_assert!(then.get(&edge.offer).is_none());
        }
    }
}

/// Exact lengths and areas, and ten thousand drawn weights on the same offers: no share is further off than
/// the error that is stated, nor twice as far where one in twenty may be.
#[test]
fn drawn_shares_agree_with_exact_ones() {
    let rows: [[i64; 3]; 4] = [[90, 20, 35], [15, 80, 40], [30, 25, 85], [55, 50, 52]];
    for groups in 2..=3 {
        let build = Build::weighted(PointsBasis::ShareOfHighest).judged("a", 40, 100).judged("b", 30, 100);
        let lot = if groups == 3 { build.judged("c", 30, 100) } else { build }.lot();
        let bids: Vec<(String, Vec<i64>)> = rows
            .iter()
            .zip("ABCD".chars())
            .map(|(row, id)| (id.to_string(), row[..groups].to_vec()))
            .collect();
        let bids: Vec<(&str, i64, &[i64])> =
            bids.iter().map(|(id, row)| (id.as_str(), 1, &row[..])).collect();
        let award =
            crate::award::evaluate_with(&lot, &samples::offers(&bids), &mut Nobody).expect("an award");
        let exact = acceptability_of(&lot, &award, 10_000, 1).expect("shares");
        assert_eq!(exact.method, Method::Exact);
        let by_drawing = drawn(&lot, &award, 10_000, 1).expect("shares");
        let Method::Sampled { error, .. } = &by_drawing.method else { panic!("drawn") };
        let (mut off, mut all) = (0, 0);
        for ((_, one), (_, other)) in exact.shares.iter().zip(&by_drawing.shares) {
            for (one, other) in one.iter().zip(other) {
                let apart = (one - other).magnitude();
                all += 1;
                off += usize::from(apart > *error);
                assert!(apart <= error + error, "{one} {other}");
            }
        }
        assert!(off * 20 <= all, "{off} of {all}");
        // The centres too: within two per cent of the whole.
        for ((_, one), (_, other)) in exact.central.iter().zip(&by_drawing.central) {
            assert!(
                one.iter().zip(other).all(|(one, other)| (one - other).magnitude() < whole(2)),
                "{one:?} {other:?}"
            );
        }
    }
}

/// The reference's witnesses, found there by exhaustive search: three bids by rule, and the totals of the first
/// two without the third and with it, which is last and yet decides between them. The seventh, against the
/// median price, is of no rule that a document can name.
/// A price rule, whether the best grade gets all points, prices and grades, totals without the third offer and with it.
type Reversal = (PriceRule, bool, [(i64, i64); 3], [&'static str; 2], [&'static str; 3]);

#[test]
fn the_references_witnesses_reverse_as_stated() {
    let mean = PriceRule::PercentFromMean {
        most: whole(100),
        at_mean: whole(50),
        per_percent: whole(1),
        clipped: false,
        zero_price: ZeroPrice::Stop,
    };
    let line = PriceRule::LinearFromLowest {
        most: whole(100),
        span: Exact::ratio(1, 2).expect("2"),
        below_zero: BelowZero::Allowed,
        zero_price: ZeroPrice::Stop,
    };
    let spread = PriceRule::BetweenLowestAndHighest {
        most: whole(100),
        equal_prices: crate::procurement::EqualPrices::Full,
    };
    let fixed = PriceRule::BetweenFixedPrices {
        most: whole(100),
        full_at: whole(100),
        zero_at: whole(300),
        below: crate::procurement::BelowBounds::Continue,
        above: crate::procurement::AboveBounds::Continue,
    };
    let inverse = samples::lowest_over_price(100);
    let cases: [Reversal; 6] = [
        (
            inverse.clone(),
            false,
            [(110, 50), (130, 65), (100, 40)],
            ["75", "1945/26"],
            ["775/11", "1845/26", "70"],
        ),
        (inverse, true, [(100, 40), (120, 50), (180, 65)], ["90", "275/3"], ["1050/13", "3125/39", "700/9"]),
        (line, false, [(120, 65), (140, 100), (110, 40)], ["82.5", "250/3"], ["1615/22", "800/11", "70"]),
        (spread, false, [(100, 40), (110, 60), (160, 40)], ["70", "30"], ["70", "215/3", "20"]),
        (
            mean,
            false,
            [(100, 40), (130, 65), (140, 40)],
            ["1185/23", "2345/46"],
            ["2015/37", "4055/74", "1415/37"],
        ),
        (fixed, true, [(100, 40), (130, 50), (200, 70)], ["90", "92.5"], ["550/7", "1095/14", "75"]),
    ];
    for (rule, to_best, bids, without, with) in cases {
        let build = Build::weighted(PointsBasis::ShareOfHighest).judged("quality", 50, 100);
        let build = if to_best { build.best_gets(100) } else { build };
        let lot = build.price(50, rule.clone()).lot();
        let [a, b, c] = bids.map(|(price, grade)| (price, [grade]));
        let offers = samples::offers(&[("A", a.0, &a.1), ("B", b.0, &b.1), ("C", c.0, &c.1)]);
        let totals = |offers: &Offers| {
            let places = Places::of(&lot, offers).expect("places");
            ["A", "B", "C"].map(|id| places.get(id).map(|place| place.total.to_text()))
        };
        let out = Witness::leaves("C").offers("lot", &offers);
        assert_eq!(totals(&offers), with.map(|total| Some(total.to_owned())), "{}", rule.id());
        let two = without.map(|total| Some(total.to_owned()));
        assert_eq!(totals(&out)[..2], two, "{}", rule.id());
        let places = Places::of(&lot, &offers).expect("places");
        assert_eq!(places.get("C").map(|place| place.rank), Some(3));
        let found = analyse(&lot, &offers, 1).expect("an award").losing_offers.found;
        let leaves = |found: &LosingOffer| matches!(&found.change, Change::Leaves { offer } if offer == "C");
        assert!(found.iter().any(|one| leaves(one) && one.winner_changes), "{} {found:?}", rule.id());
    }
}
