//! Cases worked out by hand that hold each formula at its limits and with more than one criterion.

use crate::award::samples::{self, Build, hundredths, whole};
use crate::award::{Award, evaluate};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::*;

fn totals(award: &Award) -> Vec<String> {
    let total = |one: &crate::award::Ranked| format!("{} {}", one.scored.offer, one.total.value);
    award.ranked.iter().map(total).collect()
}

/// Ratios 900, 750 and 740: a sixth below 900 is 750, which stays.
#[test]
fn an_offer_at_the_margin_stays() {
    let formula = Formula::ExtendedRatio {
        scale: whole(1000),
        margin: Exact::ratio(1, 6).expect("a number"),
        decides: Deciding::Quality,
        least_quality: whole(0),
        zero_price: ZeroPrice::Stop,
    };
    let lot = Build::formula(formula, whole(100)).judged("quality", 100, 100).lot();
    let three = samples::offers(&[("A", 100, &[90]), ("B", 100, &[75]), ("C", 100, &[74])]);
    let award = evaluate(&lot, &three).expect("an award");
    assert_eq!(award.ranked.iter().map(|one| one.scored.offer.as_str()).collect::<Vec<_>>(), ["A", "B"]);
}

/// Mean quality 70 and price 120; best quality 90 and price 80; each part of the distance counts 100 times.
#[test]
fn the_reference_is_the_mean_or_the_best() {
    let found = |reference| {
        let formula = Formula::AgainstReference {
            reference,
            price_weight: whole(100),
            least_quality: whole(1),
            zero_price: ZeroPrice::Stop,
        };
        let lot = Build::formula(formula, whole(100)).judged("quality", 100, 100).lot();
        let three = samples::offers(&[("A", 80, &[35]), ("B", 100, &[85]), ("C", 180, &[90])]);
        totals(&evaluate(&lot, &three).expect("an award"))
    };
    // B: 15 ÷ 70 and 20 ÷ 120; A: −35 ÷ 70 and 40 ÷ 120; C: 20 ÷ 70 and −60 ÷ 120.
    assert_eq!(found(ReferenceOffer::Mean), ["B 800/21", "A -50/3", "C -150/7"]);
    // B: −5 ÷ 90 and −20 ÷ 80; A: −55 ÷ 90; C: −100 ÷ 80.
    assert_eq!(found(ReferenceOffer::Best), ["B -275/9", "A -550/9", "C -125"]);
}

/// Quality and price 3 and 4, so that each width is a fifth of its weight: 60 ÷ 5 and 40 ÷ 5. A is 12 from the best
/// and 8 from the worst.
#[test]
fn a_nearness_that_is_a_fraction() {
    let nearness = Rounding { places: 6, mode: RoundingMode::HalfUp };
    let formula = Formula::NearestToIdeal { price_weight: whole(40), nearness };
    let lot = Build::formula(formula, whole(60)).judged("quality", 60, 5).lot();
    let award = evaluate(&lot, &samples::offers(&[("A", 3, &[3]), ("B", 4, &[4])])).expect("an award");
    assert_eq!(totals(&award), ["B 0.6", "A 0.4"]);
}

/// B is as good as A on q2, which is 30 of 100, and behind it on two: on q1 by 10 of 20, in price by 20 of 100.
#[test]
fn the_widest_lag_stops_an_outranking_and_the_limits_themselves_hold() {
    let found = |concordance, discordance| {
        let (concordance, discordance) = (hundredths(concordance), hundredths(discordance));
        let formula = Formula::Outranking { price_weight: whole(30), concordance, discordance };
        let lot = Build::formula(formula, whole(70)).judged("q1", 40, 20).judged("q2", 30, 10).lot();
        let three = samples::offers(&[("A", 100, &[20, 8]), ("B", 120, &[10, 10]), ("C", 200, &[0, 0])]);
        totals(&evaluate(&lot, &three).expect("an award"))
    };
    assert_eq!(found(30, 50), ["A 1", "B 1", "C -2"]);
    assert_eq!(found(30, 49), ["A 2", "B 0", "C -2"]);
    assert_eq!(found(31, 50), ["A 2", "B 0", "C -2"]);
    // A is behind B on q2 by 2 of 10.
    assert_eq!(found(70, 20), ["A 2", "B 0", "C -2"]);
    assert_eq!(found(70, 19), ["A 1", "B 1", "C -2"]);
}
