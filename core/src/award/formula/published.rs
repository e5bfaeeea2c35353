//! Figures worked out elsewhere: the reference's own offers, and published cases.

use crate::award::samples::{self, Build, hundredths, whole};
use crate::award::{Award, Rejection, evaluate};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::{
    Deciding, Formula, NegativeComparison, Offers, PointsBasis, RankBy, ReferenceOffer, Weight, ZeroPrice,
};

/// Prices and quality of the reference's constructed offers.
const FIVE: [(&str, i64, &[i64]); 5] =
    [("A", 80, &[60]), ("B", 100, &[75]), ("C", 100, &[90]), ("D", 125, &[85]), ("E", 200, &[100])];

/// Quality from 0 to 100 that counts for `weight`, and the formula.
fn lot(formula: Formula, weight: Exact) -> Build {
    Build::formula(formula, weight.clone()).quality(
        "quality",
        Weight::Exact(weight),
        samples::judged_scale(100),
    )
}

/// Each admitted offer's total, in the order of ids.
fn totals(build: Build, offers: &Offers) -> Vec<String> {
    let award = evaluate(&build.lot(), offers).expect("an award");
    let mut ranked: Vec<_> = award.ranked.iter().collect();
    ranked.sort_by(|one, other| one.scored.offer.cmp(&other.scored.offer));
    ranked.iter().map(|ranked| ranked.total.value.to_text()).collect()
}

fn exactly(values: [&str; 5]) -> Vec<String> {
    let read = |text: &str| {
        let (over, under) = text.split_once('/').unwrap_or((text, "1"));
        let [over, under] = [over, under].map(|part| part.parse().expect("whole"));
        Exact::ratio(over, under).expect("not zero").to_text()
    };
    values.map(read).to_vec()
}

#[test]
fn the_references_five_offers() {
    let stop = || ZeroPrice::Stop;
    let none = || whole(0);
    let hundred = || whole(100);
    let cases: Vec<(Formula, Exact, [&str; 5])> = vec![
        (
            Formula::QualityOverPrice { scale: whole(1000), least_quality: none(), zero_price: stop() },
            hundred(),
            ["750", "750", "900", "680", "500"],
        ),
        (
            Formula::EvaluationValue { scale: whole(1000), least_quality: none(), zero_price: stop() },
            hundred(),
            ["750", "750", "900", "680", "500"],
        ),
        (
            Formula::AdjustedScore { reference: whole(1000), least_quality: none(), zero_price: stop() },
            hundred(),
            ["750", "750", "900", "680", "500"],
        ),
        (Formula::PricePerPoint { least_quality: whole(1) }, hundred(), ["4/3", "4/3", "10/9", "25/17", "2"]),
        (
            Formula::AdjustedBid { least_quality: whole(1) },
            hundred(),
            ["400/3", "400/3", "1000/9", "2500/17", "200"],
        ),
        (
            Formula::FeaturePrice { least_quality: none() },
            hundredths(30),
            ["700/11", "2800/37", "7000/97", "17500/191", "140"],
        ),
        (
            Formula::ShareOfOwnPrice { whole: whole(1), least_quality: none() },
            hundredths(40),
            ["304/5", "70", "64", "165/2", "120"],
        ),
        (
            Formula::WillingnessToPay { each: whole(2), negative: NegativeComparison::Allowed },
            hundred(),
            ["-40", "-50", "-80", "-45", "0"],
        ),
        // The mirror of the vectors of M-WTP: 200 more, which is 2 for each of 100 points.
        (Formula::PenaltyAdded { each: whole(2) }, hundred(), ["160", "150", "120", "155", "200"]),
        (
            Formula::ShareAdded { price_weight: whole(60) },
            whole(40),
            ["304/3", "350/3", "320/3", "275/2", "200"],
        ),
        (
            Formula::QualityPremium { estimate: whole(120), price_weight: whole(40) },
            whole(60),
            ["80", "73", "46", "80", "128"],
        ),
        (
            Formula::RelativeValue { least_quality: none() },
            hundred(),
            ["80", "640/7", "1600/19", "4000/37", "160"],
        ),
        (
            Formula::UtilityIndex {
                ratio: whole(1),
                negative: NegativeComparison::Allowed,
                zero_price: stop(),
            },
            hundred(),
            ["3/5", "3/5", "18/25", "68/125", "2/5"],
        ),
        (
            Formula::AgainstReference {
                reference: ReferenceOffer::Median,
                price_weight: whole(500),
                least_quality: whole(1),
                zero_price: stop(),
            },
            whole(500),
            ["-800/17", "-1000/17", "500/17", "-125", "-7000/17"],
        ),
        (
            Formula::BestThroughBest { price_weight: whole(40), least_quality: whole(1), zero_price: stop() },
            whole(60),
            ["76", "77", "86", "383/5", "76"],
        ),
        (Formula::LeastCost { least_quality: none() }, hundred(), ["80", "100", "100", "125", "200"]),
        (Formula::FixedBudget, hundred(), ["60", "75", "90", "85", "100"]),
        (Formula::QualityFirst, hundred(), ["60", "75", "90", "85", "100"]),
        (Formula::FixedPrice, hundred(), ["60", "75", "90", "85", "100"]),
    ];
    let offers = samples::offers(&FIVE);
    for (formula, weight, expected) in cases {
        let id = formula.id();
        assert_eq!(totals(lot(formula, weight), &offers), exactly(expected), "{id}");
    }
}

/// Ratios 750, 750, 900, 680 and 500: within 20 per cent of 900 are those from 720 up.
#[test]
fn an_extended_ratio_by_hand() {
    let formula = |decides, margin| Formula::ExtendedRatio {
        scale: whole(1000),
        margin: hundredths(margin),
        decides,
        least_quality: whole(0),
        zero_price: ZeroPrice::Stop,
    };
    let award = |decides, margin| {
        let lot = lot(formula(decides, margin), whole(100)).lot();
        evaluate(&lot, &samples::offers(&FIVE)).expect("an award")
    };
    assert_eq!(order(&award(Deciding::Quality, 20)), ["C", "B", "A"]);
    assert_eq!(order(&award(Deciding::Price, 20)), ["A", "B", "C"]);
    // The limit itself stays: 750 is 900 less a sixth, and 0.17 is a little more than that.
    assert_eq!(order(&award(Deciding::Quality, 17)), ["C", "B", "A"]);
    assert_eq!(order(&award(Deciding::Quality, 16)), ["C"]);
    assert_eq!(order(&award(Deciding::Quality, 100)), ["E", "C", "D", "B", "A"]);
    let out = award(Deciding::Quality, 20);
    assert!(matches!(&out.rejected[0].reasons[..],
        [Rejection::BelowMargin { limit }] if limit.reached == whole(680) && limit.limit == whole(720)));
}

#[test]
fn a_lexicographic_order_by_hand() {
    let order_of = |ids: &[&str]| {
        let order = ids.iter().map(|id| (*id).to_owned()).collect();
        let build = Build::formula(Formula::Lexicographic { order }, whole(0))
            .quality("q1", Weight::Order { place: 1, fixed: None }, samples::judged_scale(5))
            .quality("q2", Weight::Order { place: 2, fixed: None }, samples::judged_scale(5));
        let offers = samples::offers(&[
            ("A", 120, &[5, 1]),
            ("B", 80, &[4, 5]),
            ("C", 110, &[5, 1]),
            ("D", 80, &[4, 1]),
        ]);
        let award = evaluate(&build.lot(), &offers).expect("an award");
        award
            .ranked
            .iter()
            .map(|one| format!("{}{}", one.rank, one.scored.offer))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(order_of(&["q1", "price"]), "1C 2A 3B 3D");
    assert_eq!(order_of(&["q1", "q2", "price"]), "1C 2A 3B 4D");
    assert_eq!(order_of(&["price", "q2", "q1"]), "1B 2D 3C 4A");
}

/// Quality 60 and price 40. Squared distances by hand: 144 and 320 for A, 320 and 144 for B.
#[test]
fn a_nearness_by_hand() {
    let nearness = Rounding { places: 6, mode: RoundingMode::HalfUp };
    let formula = Formula::NearestToIdeal { price_weight: whole(40), nearness };
    let lot = Build::formula(formula, whole(60)).judged("quality", 60, 5).lot();
    let award = evaluate(&lot, &samples::offers(&[("A", 100, &[3]), ("B", 200, &[4])])).expect("an award");
    let totals: Vec<_> = award.ranked.iter().map(|one| one.total.value.to_text()).collect();
    // 1 ÷ (1 + √(144/320)) and 1 ÷ (1 + √(320/144)).
    assert_eq!(totals, ["0.598508", "0.401492"]);
    let one = evaluate(&lot, &samples::offers(&[("A", 100, &[3])])).expect("an award");
    assert_eq!(one.ranked[0].total.value, whole(1));
    // Best in all and last in all.
    let two = evaluate(&lot, &samples::offers(&[("A", 100, &[3]), ("B", 200, &[1])])).expect("an award");
    let totals: Vec<_> = two.ranked.iter().map(|one| one.total.value.to_text()).collect();
    assert_eq!(totals, ["1", "0"]);
}

/// A nearness that is rounded to a whole number is the same for both; the exact one ranks.
#[test]
fn no_rounding_decides_a_nearness() {
    let nearness = Rounding { places: 0, mode: RoundingMode::HalfUp };
    let formula = Formula::NearestToIdeal { price_weight: whole(40), nearness };
    let build = Build::formula(formula, whole(60)).judged("quality", 60, 5);
    let offers = samples::offers(&[("A", 100, &[3]), ("B", 101, &[3]), ("C", 300, &[1])]);
    let award = evaluate(&build.lot(), &offers).expect("an award");
    assert_eq!(award.ranked.iter().map(|one| one.rank).collect::<Vec<_>>(), [1, 2, 3]);
    assert!(award.ties.is_empty() && award.ranked[0].total.value == award.ranked[1].total.value);
}

/// Weights 70 (quality) and 30 (price). A is better in quality by 4 of a width of 10, B cheaper by 10 of 40.
#[test]
fn outranking_by_hand() {
    let award = |discordance, concordance| {
        let (discordance, concordance) = (hundredths(discordance), hundredths(concordance));
        let formula = Formula::Outranking { price_weight: whole(30), concordance, discordance };
        let lot = Build::formula(formula, whole(70)).judged("quality", 70, 20).lot();
        let offers = samples::offers(&[("A", 100, &[16]), ("B", 90, &[12]), ("C", 130, &[6])]);
        let award = evaluate(&lot, &offers).expect("an award");
        let total = |one: &crate::award::Ranked| format!("{} {}", one.scored.offer, one.total.value);
        award.ranked.iter().map(total).collect::<Vec<_>>()
    };
    assert_eq!(award(25, 60), ["A 2", "B 0", "C -2"]);
    // A lags by a quarter of the widest price, and that is more than 0.24.
    assert_eq!(award(24, 60), ["A 1", "B 1", "C -2"]);
    // B is as good on 30 of 100 only, and behind by 4 of 10.
    assert_eq!(award(40, 71), ["A 1", "B 1", "C -2"]);
}

fn order(award: &Award) -> Vec<&str> {
    award.ranked.iter().map(|ranked| ranked.scored.offer.as_str()).collect()
}

fn reasons(award: &Award) -> Vec<(&str, &Rejection)> {
    award.rejected.iter().map(|out| (out.scored.offer.as_str(), &out.reasons[0])).collect()
}

#[test]
fn less_quality_than_the_least_is_out_and_the_least_itself_is_in() {
    for formula in [
        Formula::LeastCost { least_quality: whole(75) },
        Formula::PricePerPoint { least_quality: whole(75) },
        Formula::QualityOverPrice { scale: whole(1), least_quality: whole(75), zero_price: ZeroPrice::Stop },
    ] {
        let award = evaluate(&lot(formula, whole(100)).lot(), &samples::offers(&FIVE)).expect("an award");
        assert!(matches!(reasons(&award).as_slice(), [("A", Rejection::QualityBelowLeast { .. })]));
        assert!(order(&award).contains(&"B"));
    }
}

#[test]
fn the_sequential_models_look_at_one_thing_at_a_time() {
    let offers = samples::offers(&FIVE);
    let award = |build: Build| evaluate(&build.lot(), &offers).expect("an award");
    let passed = award(lot(Formula::LowestAcceptable, whole(100)).least(85));
    assert_eq!(order(&passed), ["C", "D", "E"]);
    let in_budget = award(lot(Formula::FixedBudget, whole(100)).ceiling(125));
    assert_eq!(order(&in_budget), ["C", "D", "B", "A"]);
    assert!(matches!(reasons(&in_budget).as_slice(), [("E", Rejection::AboveCeiling { .. })]));
    // Without a price: nobody has to state one.
    let mut sealed = offers.clone();
    for bid in sealed.offers.iter_mut().flat_map(|offer| &mut offer.bids) {
        bid.price = None;
    }
    for formula in [Formula::QualityFirst, Formula::FixedPrice] {
        let award = evaluate(&lot(formula, whole(100)).lot(), &sealed).expect("an award");
        assert_eq!(order(&award), ["E", "C", "D", "B", "A"]);
    }
}

#[test]
fn a_zero_price_is_a_stated_choice_where_the_formula_divides_by_it() {
    let offers = samples::offers(&[("A", 0, &[50]), ("B", 100, &[100])]);
    let with = |zero_price| {
        let formula = Formula::QualityOverPrice { scale: whole(1), least_quality: whole(0), zero_price };
        lot(formula, whole(100)).lot()
    };
    assert!(evaluate(&with(ZeroPrice::Stop), &offers).is_err());
    let award = evaluate(&with(ZeroPrice::CountsAs(whole(1))), &offers).expect("an award");
    assert_eq!(award.ranked[0].total.value, whole(50));
}

/// Einfache Richtwertmethode: the second of three offers wins. Source: Ferber, Vergaberecht.
#[test]
fn a_german_ratio() {
    let formula = Formula::QualityOverPrice {
        scale: whole(1_000_000),
        least_quality: whole(0),
        zero_price: ZeroPrice::Stop,
    };
    let offers = samples::offers(&[("1", 65_000, &[60]), ("2", 74_000, &[75]), ("3", 100_000, &[100])]);
    assert_eq!(
        order(&evaluate(&lot(formula, whole(100)).lot(), &offers).expect("an award")),
        ["2", "3", "1"]
    );
}

fn rounded(formula: Formula, weight: Exact, places: u8, offers: &Offers) -> Vec<(String, String)> {
    let rounding = Rounding { places, mode: RoundingMode::HalfUp };
    let lot = lot(formula, weight).round_total(rounding, RankBy::Unrounded).lot();
    let award = evaluate(&lot, offers).expect("an award");
    let shown = award.ranked.iter().map(|one| (one.scored.offer.clone(), one.shown.value.to_text()));
    shown.collect()
}

fn pairs<const N: usize>(all: [(&str, &str); N]) -> Vec<(String, String)> {
    all.map(|(offer, total)| (offer.to_owned(), total.to_owned())).to_vec()
}

/// Adjusted bids to whole dollars: 0.85, 0.95 and 0.50 of the technical score. Source: tables on
/// best value in US design-build contracts.
#[test]
fn an_american_adjusted_bid() {
    let formula = Formula::AdjustedBid { least_quality: whole(1) };
    let offers = samples::offers(&[("A", 1_000_000, &[85]), ("B", 1_300_000, &[95]), ("C", 800_000, &[50])]);
    assert_eq!(
        rounded(formula, whole(100), 0, &offers),
        pairs([("A", "1176471"), ("B", "1368421"), ("C", "1600000")])
    );
}

/// Features of 0.1 and 0.1, at most 0.15 each: 499 counts as 388.11. Source: ProzorroUKR/openprocurement.api.
#[test]
fn a_ukrainian_feature_price() {
    let formula = Formula::FeaturePrice { least_quality: whole(0) };
    // 0.30 × 20 ÷ 30.
    let build = Build::formula(formula, hundredths(30)).quality(
        "features",
        Weight::Exact(hundredths(30)),
        samples::judged_scale(30),
    );
    let offers = samples::offers(&[("1", 499, &[20])]);
    let two = Rounding { places: 2, mode: RoundingMode::HalfUp };
    let award = evaluate(&build.round_total(two, RankBy::Unrounded).lot(), &offers).expect("an award");
    assert_eq!(award.ranked[0].shown.value.to_text(), "388.11");
}

/// Three archaeology firms whose deductions are shares of their own prices; the winner is another
/// than by the weighted sum of the same offers. Source: Ottander, Riksantikvarieämbetet 2012, p. 93.
#[test]
fn a_swedish_share_of_the_own_price() {
    let firms = samples::offers_in_tenths(&[
        ("F1", 1_781_400, &[38, 38, 27]),
        ("F2", 2_367_850, &[48, 45, 47]),
        ("F3", 1_087_400, &[41, 43, 35]),
    ]);
    let formula = Formula::ShareOfOwnPrice { whole: whole(1), least_quality: whole(0) };
    let three = |build: Build| {
        build
            .judged_hundredths("staff", 20, 5)
            .judged_hundredths("firm", 10, 5)
            .judged_hundredths("method", 45, 5)
    };
    let whole_kronor = Rounding { places: 0, mode: RoundingMode::HalfUp };
    let build = three(Build::formula(formula, hundredths(75))).round_total(whole_kronor, RankBy::Unrounded);
    let award = evaluate(&build.lot(), &firms).expect("an award");
    let found: Vec<_> =
        award.ranked.iter().map(|one| (one.scored.offer.clone(), one.shown.value.to_text())).collect();
    assert_eq!(found, pairs([("F3", "473019"), ("F2", "698516"), ("F1", "942361")]));
    let weighted = three(Build::weighted(PointsBasis::AsGiven).total(1))
        .price_hundredths(25, samples::lowest_over_price(5));
    assert_eq!(order(&evaluate(&weighted.lot(), &firms).expect("an award"))[0], "F2");
}

/// Three offers with their price and quality.
type Three = [(&'static str, i64, &'static [i64]); 3];

/// C is last, and decides between A and B.
#[test]
fn a_losing_offer_swaps_two_others_where_the_model_says_that_it_can() {
    let stop = || ZeroPrice::Stop;
    let least_quality = whole(1);
    let ui =
        Formula::UtilityIndex { ratio: whole(1), negative: NegativeComparison::Zero, zero_price: stop() };
    let best =
        Formula::BestThroughBest { price_weight: whole(40), least_quality: whole(1), zero_price: stop() };
    let median = Formula::AgainstReference {
        reference: ReferenceOffer::Median,
        price_weight: whole(40),
        least_quality,
        zero_price: stop(),
    };
    let cases: [(Formula, i64, Three); 3] = [
        (ui, 100, [("A", 90, &[50]), ("B", 80, &[40]), ("C", 120, &[70])]),
        (best, 60, [("A", 80, &[60]), ("B", 100, &[70]), ("C", 140, &[80])]),
        (median, 60, [("A", 80, &[50]), ("B", 130, &[70]), ("C", 80, &[40])]),
    ];
    for (formula, weight, three) in cases {
        let declared = crate::award::declaration(formula.id()).expect("declared");
        assert!(declared.losing_offer_can_swap_others, "{}", declared.id);
        let lot = lot(formula, whole(weight)).lot();
        let all = evaluate(&lot, &samples::offers(&three)).expect("an award");
        assert_eq!(order(&all), ["A", "B", "C"], "{}", declared.id);
        let two = evaluate(&lot, &samples::offers(&three[..2])).expect("an award");
        assert_eq!(order(&two), ["B", "A"], "{}", declared.id);
    }
}

/// The reference is worked out from admitted offers alone: with A out, 75 is the least quality.
#[test]
fn a_rejected_offer_is_no_reference() {
    let formula = Formula::QualityPremium { estimate: whole(120), price_weight: whole(40) };
    let award =
        evaluate(&lot(formula, whole(60)).least(61).lot(), &samples::offers(&FIVE)).expect("an award");
    let of = |id: &str| award.ranked.iter().find(|one| one.scored.offer == id).map(|one| &one.total.value);
    assert_eq!(of("B"), Some(&whole(100)));
    assert_eq!(award.rejected[0].so_far, None);
}

/// 20 of 100 below the best, times 6: more than the whole lacks.
#[test]
fn a_negative_utility_index_is_a_stated_choice() {
    for (negative, expected) in [(NegativeComparison::Allowed, "-0.2"), (NegativeComparison::Zero, "0")] {
        let formula = Formula::UtilityIndex { ratio: whole(6), negative, zero_price: ZeroPrice::Stop };
        let offers = samples::offers(&[("A", 100, &[100]), ("B", 100, &[80])]);
        assert_eq!(totals(lot(formula, whole(100)), &offers)[1], expected);
    }
}
