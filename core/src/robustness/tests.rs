//! What is said of an outcome, held to the evaluation.

use super::places::Places;
use super::*;
use crate::award::samples::{self, Build, whole};
use crate::number::{Rounding, RoundingMode};
use crate::procurement::{
    Answer, AwardModel, BelowZero, Consolidation, PointsBasis, PriceRule, Scale, Weight, ZeroPrice,
};

fn ratio(top: i64, under: i64) -> Exact {
    Exact::ratio(top, under).expect("not zero")
}

/// Grades from zero up, in whole steps.
fn whole_grades(most: i64) -> Scale {
    Scale::Judged {
        least: whole(0),
        most: whole(most),
        step: whole(1),
        anchors: Vec::new(),
        consolidation: Consolidation::Mean,
        reasons_required: false,
    }
}

fn even(rule: PriceRule) -> Lot {
    Build::weighted(PointsBasis::ShareOfHighest).judged("quality", 50, 100).price(50, rule).lot()
}

fn inverse() -> PriceRule {
    samples::lowest_over_price(50)
}

fn found(lot: &Lot, offers: &Offers) -> Robustness {
    analyse(lot, offers, 7).expect("an award")
}

/// The reference's witnesses: the last offer loses and yet decides between the others.
#[test]
fn an_offer_that_leaves_swaps_the_others() {
    let linear = PriceRule::LinearFromLowest {
        most: whole(50),
        span: ratio(1, 2),
        below_zero: BelowZero::Allowed,
        zero_price: ZeroPrice::Stop,
    };
    let spread = PriceRule::BetweenLowestAndHighest {
        most: whole(50),
        equal_prices: crate::procurement::EqualPrices::Full,
    };
    for (rule, bids) in [
        (inverse(), [("A", 110, 50), ("B", 130, 65), ("C", 100, 40)]),
        (linear, [("A", 120, 65), ("B", 140, 100), ("C", 110, 40)]),
        (spread, [("A", 100, 40), ("B", 110, 60), ("C", 160, 40)]),
    ] {
        let offers = bids.map(|(id, price, grade)| samples::offers(&[(id, price, &[grade])]).offers);
        let offers = Offers::of(offers.concat());
        let found = found(&even(rule.clone()), &offers).losing_offers;
        let leaves = |found: &&LosingOffer| matches!(&found.change, Change::Leaves { offer } if offer == "C");
        let one = found.found.iter().find(leaves).unwrap_or_else(|| panic!("{}", rule.id()));
        assert!(one.winner_changes);
        assert_eq!(one.witness.offers("lot", &offers).offers.len(), 2);
    }
}

/// Without C, A has 25 + 50 and B 32.5 + 50 × 110 ÷ 130. A lowest price t gives A 25 + 50 t ÷ 110
/// and B 32.5 + 50 t ÷ 130: equal at t × 50 × (1/110 − 1/130) = 7.5, t = 107.25.
#[test]
fn an_offer_that_comes_turns_the_order_at_the_price_of_the_closed_form() {
    let offers = samples::offers(&[("A", 110, &[50]), ("B", 130, &[65])]);
    let found = found(&even(inverse()), &offers);
    assert_eq!(found.winner.as_deref(), Some("A"));
    let [one] = found.losing_offers.found.as_slice() else { panic!("{:?}", found.losing_offers) };
    let Change::Comes { price, turns_at, least_quality, .. } = &one.change else { panic!("comes") };
    assert_eq!(*turns_at, TurningPoint::Exactly(ratio(429, 4)));
    assert!(*least_quality && one.winner_changes);
    assert_eq!(*price, ratio(10_724, 100));
    assert_eq!(
        Places::of(&even(inverse()), &one.witness.offers("lot", &offers)).expect("places").winner(),
        Some("B")
    );
}

#[test]
fn what_is_ruled_out_is_said_to_be() {
    let lot = Build::deduction(crate::procurement::NegativeComparison::Allowed).deducted("q", 100, 5).lot();
    let offers = samples::offers(&[("A", 110, &[3]), ("B", 130, &[5]), ("C", 100, &[1])]);
    let found = found(&lot, &offers);
    assert!(found.losing_offers.impossible && found.losing_offers.found.is_empty());
    // A: 110 − 60 = 50, B: 130 − 100 = 30, C: 100 − 20 = 80.
    let margin = |id| found.margins.iter().find(|margin| margin.offer == id).expect("a margin");
    assert_eq!(margin("A").behind, whole(20));
    let enough = margin("C").price.as_ref().expect("a price");
    assert_eq!(enough.turns_at, TurningPoint::Exactly(whole(50)));
    assert_eq!(enough.price, ratio(4_999, 100));
    // A grade is a tenth, worth 2: ten more draw level, and the eleventh is first.
    let first = margin("A").one_criterion.first();
    assert_eq!(first.map(|enough| enough.levels), Some(11));
    // One tenth of a grade is worth 2 at any price.
    for (_, worth) in &found.level_worth[0].at {
        assert_eq!(*worth, Some(TurningPoint::Exactly(whole(2))));
    }
}

/// Quality 60 and price 40: A 60 × 0.8 + 40 × 0.5, B 60 × 0.5 + 40 × 1.
fn two_criteria() -> (Lot, Offers) {
    let rule = PriceRule::BetweenFixedPrices {
        most: whole(40),
        full_at: whole(100),
        zero_at: whole(200),
        below: crate::procurement::BelowBounds::Continue,
        above: crate::procurement::AboveBounds::Continue,
    };
    let lot = Build::weighted(PointsBasis::ShareOfHighest).judged("quality", 60, 100).price(40, rule).lot();
    (lot, samples::offers(&[("A", 150, &[80]), ("B", 100, &[50])]))
}

/// 0.8 x + 0.5 (100 − x) = 0.5 x + 100 − x at x = 62.5.
#[test]
fn the_winner_stays_between_weights_that_are_worked_out() {
    let (lot, offers) = two_criteria();
    let found = found(&lot, &offers);
    assert_eq!(found.winner.as_deref(), Some("B"));
    let quality = &found.weights.intervals[0];
    assert!(quality.proved && quality.below.is_none());
    let above = quality.above.as_ref().expect("an end");
    assert_eq!(above.at, TurningPoint::Exactly(ratio(125, 2)));
    assert_eq!(above.winner.as_deref(), Some("A"));
    let nearest = found.weights.nearest.as_ref().expect("weights");
    assert_eq!(nearest.moved, ratio(5, 2));
    assert_eq!(nearest.moves, [("price".to_owned(), "quality".to_owned(), ratio(5, 2))]);
    let acceptability = found.acceptability.as_ref().expect("shares");
    assert_eq!(acceptability.method, Method::Exact);
    assert_eq!(acceptability.shares[0], ("B".to_owned(), vec![ratio(5, 8), ratio(3, 8)]));
    // 10 percent of the range is 4 points; B is 2 points ahead... and A needs a price of 145 to draw level.
    let enough = found.margins[0].price.as_ref().expect("a price");
    assert_eq!(enough.turns_at, TurningPoint::Exactly(whole(145)));
}

/// Three criteria, each offer best in one: by symmetry each wins over a third of all weights.
#[test]
fn areas_of_three_weights_are_exact_and_agree_with_sampling() {
    let three = |extra: bool| {
        let build = Build::weighted(PointsBasis::ShareOfHighest).judged("a", 40, 100).judged("b", 30, 100);
        let build = build.judged("c", 30, 100);
        if extra { build.judged("d", 10, 100) } else { build }.lot()
    };
    let offers =
        samples::offers(&[("A", 1, &[90, 20, 10]), ("B", 1, &[10, 90, 20]), ("C", 1, &[20, 10, 90])]);
    let acceptability = found(&three(false), &offers).acceptability.expect("shares");
    for (_, shares) in &acceptability.shares {
        assert_eq!(shares[0], ratio(1, 3));
        assert_eq!(Exact::sum(shares), Exact::ONE);
    }
    let bids = [("A", 1, &[90, 20, 10, 5][..]), ("B", 1, &[10, 90, 20, 5]), ("C", 1, &[20, 10, 90, 5])];
    let offers = samples::offers(&bids);
    let sampled = found(&three(true), &offers).acceptability.expect("shares");
    let Method::Sampled { error, samples, .. } = &sampled.method else { panic!("sampled") };
    assert_eq!((samples, error), (&10_000, &ratio(98, 10_000)));
    for (_, shares) in &sampled.shares {
        // The fourth weight tells nobody apart, so that the shares are the same.
        assert!((&shares[0] - &ratio(1, 3)).magnitude() <= *error, "{shares:?}");
    }
    assert_eq!(Some(sampled), found(&three(true), &offers).acceptability);
}

/// Three offers draw level where price weighs 60; beyond it the cheapest gains fastest.
#[test]
fn of_offers_that_draw_level_at_once_the_one_that_gains_fastest_is_named() {
    let rule = PriceRule::LinearFromLowest {
        most: whole(50),
        span: ratio(3, 4),
        below_zero: BelowZero::Zero,
        zero_price: ZeroPrice::Stop,
    };
    let lot = Build::weighted(PointsBasis::ShareOfHighest).judged("quality", 50, 50).price(50, rule).lot();
    let offers =
        samples::offers(&[("1", 1_000_000, &[30]), ("2", 1_100_000, &[40]), ("3", 1_200_000, &[50])]);
    let found = found(&lot, &offers);
    assert_eq!(found.winner.as_deref(), Some("3"));
    let above = found.weights.intervals[1].above.as_ref().expect("an end");
    assert_eq!((&above.at, above.winner.as_deref()), (&TurningPoint::Exactly(whole(60)), Some("1")));
}

#[test]
fn published_ranges_bound_the_weights() {
    let range = |least, most, fixed| Weight::Range {
        least: whole(least),
        most: whole(most),
        fixed: Some(whole(fixed)),
    };
    let lot = Build::weighted(PointsBasis::ShareOfHighest)
        .quality("a", range(60, 70, 60), samples::judged_scale(100))
        .quality("b", range(30, 40, 40), samples::judged_scale(100))
        .lot();
    // 0.8 x + 0.5 (100 − x) = 0.5 x + 0.99 (100 − x) at x = 49 ÷ 0.79 = 62.03
    let offers = samples::offers(&[("A", 1, &[80, 50]), ("B", 1, &[50, 99])]);
    let found = found(&lot, &offers).acceptability.expect("shares");
    assert!(found.published_ranges);
    let cut = whole(4900).divided_by(&whole(79)).expect("a number");
    let share = (&cut - &whole(60)).divided_by(&whole(10)).expect("a number");
    assert_eq!(found.shares[0], ("B".to_owned(), vec![share.clone(), &Exact::ONE - &share]));
}

#[test]
fn an_assessor_and_a_grade_may_decide() {
    let lot =
        Build::weighted(PointsBasis::AsGiven).quality("q", Weight::Exact(whole(20)), whole_grades(5)).lot();
    let judged = |grades: &[i64]| vec![Some(Answer::Judged(samples::assessments(grades)))];
    let offers = Offers::of(vec![
        samples::offer("A", Some(whole(1)), judged(&[5, 3, 3])),
        samples::offer("B", Some(whole(1)), judged(&[2, 4, 4])),
    ]);
    let grades = found(&lot, &offers).grades;
    let without: Vec<_> = grades.assessors.iter().map(|one| one.assessor.as_str()).collect();
    assert_eq!(without, ["Assessor 1"]);
    assert_eq!(grades.assessors[0].winner.as_deref(), Some("B"));
    assert!(
        grades.single.iter().any(|one| one.offer == "A" && one.given == whole(5) && one.winner.is_none())
    );
    assert_eq!(grades.apart.len(), 2);
    // Rank sums 2+1+1 and 1+2+2: S = 1/2, W = 6 ÷ (9 × 6) = 1/9.
    assert_eq!(grades.agreement[0].kendall, ratio(1, 9));
}

#[test]
fn before_publication_a_tenth_of_the_price_has_its_levels() {
    // A tenth of 150 is 15 of a range of 100: 6 of 40 points; a piece of the scale is 6 points.
    let (lot, _) = two_criteria();
    let before = before_publication(&lot, &Expectations::default()).expect("a price");
    assert_eq!((&before.estimate, before.estimate_from), (&whole(150), EstimateFrom::Document));
    assert_eq!(before.levels_for_a_tenth, [("quality".to_owned(), Some(Exact::ONE))]);
    let contests = before.contests.as_ref().expect("contests");
    assert!(contests.loser_decides.is_zero());
    assert_eq!(contests.published_price_weight, Some(ratio(2, 5)));
    assert_eq!(Some(before), before_publication(&lot, &Expectations::default()), "the same seed");
    let inverse = even(inverse());
    assert_eq!(before_publication(&inverse, &Expectations::default()), None, "no price to go by");
    let stated = Expectations { estimate: Some(whole(1000)), ..Expectations::default() };
    let contests =
        before_publication(&inverse, &stated).and_then(|before| before.contests).expect("contests");
    assert!(contests.loser_decides.is_positive());
}

/// Quality 60, price 40: B has 30 + 40. At 150, where the price gives 20, 50 of quality are level with it.
#[test]
fn the_plane_shows_who_would_be_level() {
    let (lot, offers) = two_criteria();
    let plane = found(&lot, &offers).plane.expect("a plane");
    let of = |id: &str| plane.offers.iter().find(|one| one.offer == id).map(|one| one.quality.clone());
    assert_eq!((of("A"), of("B")), (Some(whole(48)), Some(whole(30))));
    assert_eq!(plane.lines[0].offer, "B");
    for (price, quality) in &plane.lines[0].points {
        // 70 = quality + 40 × (200 − price) ÷ 100
        let points = (&(&whole(200) - price) * &whole(2)).divided_by(&whole(5)).expect("not zero");
        assert_eq!(*quality, &whole(70) - &points);
    }
    assert_eq!(plane.lines[0].points.len(), 17);
}

#[test]
fn a_level_that_decides_shows_in_the_lead() {
    // B leads by 2; one step up or down of a tenth of a grade is 0.06.
    let (lot, offers) = two_criteria();
    let found = found(&lot, &offers);
    assert_eq!(found.lead, Some(whole(2)));
    let [price, quality] = found.swings.as_slice() else { panic!("{:?}", found.swings) };
    // A tenth of 100 is 4 points.
    assert!(price.is_price && price.worse.as_ref().is_some_and(|worse| worse.winner_changes));
    assert_eq!(price.worse.as_ref().and_then(|worse| worse.lead.clone()), Some(whole(-2)));
    assert_eq!(price.width(&whole(2)), whole(8));
    assert_eq!(quality.better.as_ref().and_then(|better| better.lead.clone()), Some(ratio(206, 100)));
}

#[test]
fn roundings_that_decide_are_named() {
    let lot = Build::weighted(PointsBasis::AsGiven).judged("q", 1, 100).judged("r", 1, 100).lot();
    let offers = samples::offers_in_tenths(&[("A", 1, &[14, 14]), ("B", 1, &[12, 15])]);
    let sweep = found(&lot, &offers).rounding;
    // 2.8 and 2.7: both 3 when the total is rounded to whole points; B 1 + 2 where points are.
    let changed = |at, places, mode| {
        sweep.changes.iter().find(|change| change.at == at && change.rounding == Rounding { places, mode })
    };
    let total = changed(RoundedAt::Total, 0, RoundingMode::HalfUp).expect("a tie");
    assert_eq!(total.winner, None);
    let points = changed(RoundedAt::Points, 0, RoundingMode::HalfUp).expect("another winner");
    assert_eq!(points.winner.as_deref(), Some("B"));
    assert_eq!(sweep.tried, 72);
    assert!(matches!(lot.award, AwardModel::WeightedSum { .. }));
}

#[test]
fn everything_has_words_in_both_languages() {
    let (lot, offers) = two_criteria();
    let found = found(&lot, &offers);
    let before = before_publication(&lot, &Expectations::default()).expect("a price");
    let in_language = |language| {
        let context = crate::explain::Context { lot: &lot, language, currency: "SEK" };
        let mut all = statements(&found, &context);
        all.extend(statements_before(&before, &context));
        all
    };
    let [swedish, english] =
        [crate::language::Language::Swedish, crate::language::Language::English].map(in_language);
    assert_eq!(swedish.len(), english.len());
    for statement in swedish.iter().chain(&english) {
        assert!(!statement.text.contains('{'), "{}", statement.text);
        assert!(statement.text.contains(' '), "a key without words: {}", statement.text);
    }
}

/// Price 0 and two lines: 100 hours (80 to 300) and 10 trips. A 1 000 and 500, B 900 and 1 600: A 105 000,
/// B 106 000. B gains 100 for each hour and loses 1 100 for each trip: equal at 110 hours, or at 100/11 trips.
#[test]
fn single_lines_of_a_price_list_are_tried() {
    use crate::procurement::{Cost, CostCounts, Formula};
    let line = |id: &str, quantity: i64, range: Option<[i64; 2]>| Cost {
        counts: CostCounts::UnitPrice {
            unit: samples::named("h"),
            quantity: whole(quantity),
            range: range.map(|range| range.map(whole)),
        },
        ..samples::cost(id, None, None)
    };
    let lines = [line("hours", 100, Some([80, 300])), line("trips", 10, None)];
    let lot = Build::formula(Formula::CostsAdded, whole(0)).costs(None, &lines).lot();
    let bid = |id: &str, prices: [i64; 2]| {
        let mut offer = samples::offer(id, Some(whole(0)), Vec::new());
        offer.bids[0].costs = prices.map(|price| Some(Answer::Value(whole(price)))).to_vec();
        offer
    };
    let offers = Offers::of(vec![bid("A", [1000, 500]), bid("B", [900, 1600])]);
    let list = found(&lot, &offers).price_list;
    assert_eq!(list.lines, 2);
    let at: Vec<_> =
        list.quantities.iter().map(|one| (one.line.as_str(), one.at.clone(), one.proved)).collect();
    assert_eq!(
        at,
        [
            ("hours", TurningPoint::Exactly(whole(110)), true),
            ("trips", TurningPoint::Exactly(ratio(100, 11)), true)
        ]
    );
    assert!(list.quantities[0].published_range && !list.quantities[1].published_range);
    for one in &list.quantities {
        assert_eq!(one.winner.as_deref(), Some("B"));
        let (_, witness) = one.shown_at.as_ref().expect("a quantity");
        assert_eq!(Places::of(&lot, &witness.offers("lot", &offers)).expect("places").winner(), Some("B"));
    }
    // B wins with a hundredth of a krona on either line; of the hours at least 80 are bought.
    let would: Vec<_> = list.symbolic.iter().map(|one| (one.offer.as_str(), one.line.as_str())).collect();
    assert_eq!(would, [("B", "hours"), ("B", "trips")]);
    assert_eq!(list.symbolic[0].counts_for, whole(89_999));
    assert_eq!(list.symbolic[0].worth_at_least, Some(ratio(719_992, 10)));
    // Of two offers each is measured by the other: 1 600 is more than thrice 500, and 500 less than a third.
    let far: Vec<_> = list.unbalanced.iter().map(|one| (one.offer.as_str(), one.ratio.clone())).collect();
    assert_eq!(far, [("A", ratio(5, 16)), ("B", ratio(16, 5))]);
    assert!(list.unbalanced.iter().all(|one| one.material));
    for one in &list.unbalanced {
        // With 1 600 for A's trips B wins by 10 000, and with 500 for its own by as much.
        let then = Places::of(&lot, &one.witness.offers("lot", &offers)).expect("places");
        assert_eq!((then.winner(), one.winner.as_deref(), one.winner_changes), (Some("B"), Some("B"), true));
    }
    // Symbolic as it is: the median of 0 and 1 000 is 500.
    let offers = Offers::of(vec![bid("A", [1000, 500]), bid("B", [0, 1600])]);
    let list = found(&lot, &offers).price_list;
    let one = list.symbolic.iter().find(|one| one.is_symbolic).expect("a symbolic price");
    assert_eq!((one.offer.as_str(), &one.tried, one.winner_changes), ("B", &whole(500), false));
}

/// B reaches 3 of the 5 points that are asked for; C is 30 above the ceiling.
#[test]
fn a_rejected_offer_is_told_what_it_lacks() {
    let lot =
        Build::weighted(PointsBasis::AsGiven).judged("q", 1, 10).least(5).price(1, inverse()).ceiling(170);
    let offers = samples::offers(&[("A", 150, &[6]), ("B", 100, &[3]), ("C", 200, &[9])]);
    let found = found(&lot.lot(), &offers);
    let of = |id: &str| found.rejected.iter().find(|one| one.offer == id).expect("rejected");
    let b = of("B");
    // Grades go in tenths.
    let lacks = Lack::Points { criterion: "q".into(), by: whole(2), levels: Some(20) };
    assert_eq!(b.lacks, [lacks]);
    assert_eq!(b.then.as_ref().map(|then| (then.rank, then.wins)), Some((1, true)));
    assert_eq!(of("C").lacks, [Lack::Price { by: whole(30) }]);
}

/// Price through quality, the lowest wins: A 100 ÷ 80, B 120 ÷ 84. Each of A's steps down is worth more than one
/// of B's up; with ten, at 100 ÷ 70 = 120 ÷ 84, they are level, and nine are too few.
#[test]
fn the_fewest_steps_of_a_ratio_are_found() {
    let formula = crate::procurement::Formula::PricePerPoint { least_quality: whole(1) };
    let lot =
        Build::formula(formula, whole(100)).quality("q", Weight::Exact(whole(100)), whole_grades(100)).lot();
    let offers = samples::offers(&[("A", 100, &[80]), ("B", 120, &[84])]);
    let flip = found(&lot, &offers).flip.expect("a flip");
    assert!(flip.proved);
    assert_eq!((flip.steps, flip.winner), (10, None));
}

/// Alone, the only offer can lose its place by falling below what is asked for: 52 of 100, and 50 at the least.
#[test]
fn the_only_offer_may_fall_out() {
    let least = crate::procurement::Formula::LeastCost { least_quality: whole(50) };
    let by_quality =
        Build::formula(least, whole(100)).quality("q", Weight::Exact(whole(100)), whole_grades(100));
    let by_threshold = Build::weighted(PointsBasis::AsGiven)
        .quality("q", Weight::Exact(whole(1)), whole_grades(100))
        .least(50)
        .price(1, inverse());
    for lot in [by_quality.lot(), by_threshold.lot()] {
        let flip = found(&lot, &samples::offers(&[("A", 100, &[52])])).flip.expect("a flip");
        assert_eq!((flip.steps, flip.winner, flip.proved), (3, None, true), "{}", lot.award.id());
    }
}

/// Of a group only so many pass by its weighted points: then it hangs on the weights who is compared.
#[test]
fn a_groups_shortlist_hangs_on_the_weights() {
    let build =
        Build::weighted(PointsBasis::AsGiven).judged("a", 1, 10).judged("b", 2, 10).grouped("g", None);
    let mut lot = build.price(1, inverse()).lot();
    if let crate::procurement::Criterion::Group(group) = &mut lot.criteria[0] {
        let tied = crate::procurement::TiedAtLast::AllPass;
        group.most_pass = Some(crate::procurement::MostPass { count: 2, tied });
    }
    let offers = samples::offers(&[("A", 100, &[9, 9]), ("B", 110, &[8, 7]), ("C", 90, &[9, 1])]);
    let found = found(&lot, &offers);
    assert!(found.acceptability.is_none() && !found.weights.intervals.is_empty());
    assert!(found.weights.intervals.iter().all(|interval| !interval.proved));
}
