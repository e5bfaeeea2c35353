//! The reference's rank reversals, and those that formulas compare their way into.

use super::places::Places;
use super::*;
use crate::award::samples::{self, Build, whole};
use crate::procurement::{
    BelowZero, Formula, MiddlePrice, NegativeComparison, PointsBasis, PriceRule, ZeroPrice,
};

/// A price rule, whether the best grade gets all points, prices and grades, totals without the third offer and with it.
type Reversal = (PriceRule, bool, [(i64, i64); 3], [&'static str; 2], [&'static str; 3]);

/// The reference's witnesses, found there by exhaustive search: three bids by rule, and the totals of the first
/// two without the third and with it, which is last and yet decides between them.
#[test]
fn the_references_witnesses_reverse_as_stated() {
    let from = |middle| PriceRule::PercentFromMean {
        most: whole(100),
        middle,
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
    let cases: [Reversal; 7] = [
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
            from(MiddlePrice::Mean),
            false,
            [(100, 40), (130, 65), (140, 40)],
            ["1185/23", "2345/46"],
            ["2015/37", "4055/74", "1415/37"],
        ),
        (
            from(MiddlePrice::Median),
            false,
            [(100, 40), (130, 65), (130, 40)],
            ["1185/23", "2345/46"],
            ["735/13", "57.5", "45"],
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

/// Utility index `(1 − (Q − q) ÷ 100) × Pmin ÷ P`: A has 70 at 80, B 90 at 101. Without C the best quality is
/// 90, so that A stands for 0.8 and B for 1 × 80 ÷ 101. C, with 100 at 120, is last; by it A falls to 0.7 and
/// B to 0.9 × 80 ÷ 101.
#[test]
fn the_best_quality_of_a_loser_swaps_two_others_by_the_utility_index() {
    let formula = Formula::UtilityIndex {
        ratio: Exact::ONE,
        negative: NegativeComparison::Allowed,
        zero_price: ZeroPrice::Stop,
    };
    let lot = Build::formula(formula, whole(100)).judged("quality", 100, 100).lot();
    let offers = samples::offers(&[("A", 80, &[70]), ("B", 101, &[90]), ("C", 120, &[100])]);
    let totals = |offers: &Offers| -> Vec<(String, String)> {
        let places = Places::of(&lot, offers).expect("places");
        places.all.iter().map(|place| (place.offer.to_string(), place.total.to_text())).collect()
    };
    let own = |all: &[(&str, &str)]| -> Vec<(String, String)> {
        all.iter().map(|(id, total)| ((*id).to_owned(), (*total).to_owned())).collect()
    };
    assert_eq!(totals(&offers), own(&[("B", "72/101"), ("A", "0.7"), ("C", "2/3")]));
    assert_eq!(totals(&Witness::leaves("C").offers("lot", &offers)), own(&[("A", "0.8"), ("B", "80/101")]));
    let found = analyse(&lot, &offers, 1).expect("an award").losing_offers.found;
    assert!(found.iter().any(|one| matches!(&one.change, Change::Leaves { offer } if offer == "C")));
}
