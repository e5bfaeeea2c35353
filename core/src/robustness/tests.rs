//! What is said of an outcome, held to the evaluation.

use proptest::prelude::*;

use super::places::{Places, without};
use super::*;
use crate::award::laws::random;
use crate::award::samples::{self, Build, whole};
use crate::procurement::{AwardModel, BelowZero, PointsBasis, PriceRule, Weight, ZeroPrice};

fn ratio(top: i64, under: i64) -> Exact {
    Exact::ratio(top, under).expect("not zero")
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
    let scale = crate::procurement::Scale::Judged {
        least: whole(0),
        most: whole(5),
        step: whole(1),
        anchors: Vec::new(),
        consolidation: crate::procurement::Consolidation::Mean,
        reasons_required: false,
    };
    let lot = Build::weighted(PointsBasis::AsGiven).quality("q", Weight::Exact(whole(20)), scale).lot();
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

proptest! {
    // Each is a whole analysis.
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Over all models: what each witness is said to show, evaluating it shows.
    #[test]
    fn every_witness_does_what_is_said_of_it((lot, offers) in random::case()) {
        let Ok(found) = analyse(&lot, &offers, 3) else { return Ok(()) };
        let now = Places::of(&lot, &offers).expect("places");
        for one in &found.losing_offers.found {
            let then = Places::of(&lot, &one.witness.offers(&lot.id, &offers)).expect("places");
            prop_assert!(!found.losing_offers.impossible);
            let rank = |places: &Places, id: &str| places.get(id).map(|place| place.rank);
            prop_assert!(rank(&then, &one.gains) < rank(&then, &one.passed));
            prop_assert!(rank(&now, &one.gains) > rank(&now, &one.passed));
            prop_assert_eq!(one.winner_changes, then.winner() != now.winner());
        }
        for margin in &found.margins {
            if let Some(enough) = &margin.price {
                let then = Places::of(&lot, &enough.witness.offers(&lot.id, &offers)).expect("places");
                prop_assert_eq!(then.winner(), Some(margin.offer.as_str()));
            }
            if let Some(fewest) = &margin.levels {
                let then = Places::of(&lot, &fewest.witness.offers(&lot.id, &offers)).expect("places");
                prop_assert_eq!(then.winner(), Some(margin.offer.as_str()));
                prop_assert!(margin.one_criterion.iter().all(|one| !fewest.proved || fewest.levels <= one.levels));
            }
            for enough in &margin.one_criterion {
                let then = Places::of(&lot, &enough.witness.offers(&lot.id, &offers)).expect("places");
                prop_assert_eq!(then.winner(), Some(margin.offer.as_str()));
            }
        }
        let ways = found.grades.single.iter().map(|one| (&one.winner, &one.witness));
        for (winner, witness) in ways.chain(found.grades.assessors.iter().map(|one| (&one.winner, &one.witness))) {
            let then = Places::of(&lot, &witness.offers(&lot.id, &offers)).expect("places");
            prop_assert_eq!(then.winner().map(str::to_owned), winner.clone());
            prop_assert!(then.winner() != now.winner());
        }
    }

    /// A model that is said to be safe from losing offers is never upset by one.
    #[test]
    fn what_is_said_to_be_safe_is((lot, offers) in random::case()) {
        prop_assume!(losing_offer::is_safe(&lot));
        let Some(now) = Places::of(&lot, &offers) else { return Ok(()) };
        for place in now.all.iter().filter(|place| place.rank > 1) {
            let then = Places::of(&lot, &without(&offers, &place.offer)).expect("places");
            prop_assert_eq!(then.swapped(&now), None);
        }
    }

    /// At the end of an interval two offers are equal, and a step of any size beyond changes the winner.
    #[test]
    fn weights_turn_where_they_are_said_to((lot, offers) in random::case(), part in 1i64..1000) {
        let Some(additive) = crate::award::evaluate_with(&lot, &offers, &mut Nobody).ok().and_then(|award| additive::Additive::of(&lot, &award)) else { return Ok(()) };
        let Ok(found) = analyse(&lot, &offers, 3) else { return Ok(()) };
        let Some(winner) = found.winner.clone() else { return Ok(()) };
        let leader = |weights: &[Exact]| {
            let total = |row: &Vec<Exact>| Exact::sum(&row.iter().zip(weights).map(|(each, weight)| each * weight).collect::<Vec<_>>());
            let all: Vec<_> = additive.offers.iter().map(|(id, row)| (total(row), id.clone())).collect();
            let most = all.iter().map(|(total, _)| total.clone()).max().expect("an offer");
            all.into_iter().filter(|(total, _)| *total == most).map(|(_, id)| id).collect::<Vec<_>>()
        };
        for (index, interval) in found.weights.intervals.iter().enumerate() {
            let at = |value: &Exact| {
                let rest = (&additive.sum - value).divided_by(&(&additive.sum - &interval.weight));
                let other = |(place, weight): (usize, &Exact)| if place == index { value.clone() } else { weight * rest.as_ref().expect("others") };
                leader(&additive.weights.iter().enumerate().map(other).collect::<Vec<_>>())
            };
            for (end, to) in [(&interval.below, Exact::ZERO), (&interval.above, additive.sum.clone())] {
                match end {
                    Some(end) => {
                        let turn = end.at.value();
                        prop_assert!(at(&turn).len() > 1);
                        prop_assert!(at(&turn).contains(&winner));
                        let step = &(&to - &turn) * &ratio(part, 1000);
                        prop_assert!(!at(&(&turn + &step)).contains(&winner));
                        if let Some(beyond) = &end.winner {
                            let near = &(&to - &turn) * &ratio(1, 1_000_000_000);
                            prop_assert_eq!(at(&(&turn + &near)), vec![beyond.clone()]);
                        }
                        let inside = &(&interval.weight - &turn) * &ratio(part, 1000);
                        prop_assert_eq!(at(&(&turn + &inside)), vec![winner.clone()]);
                    }
                    None if additive.weights.len() > 1 && additive.sum > interval.weight => {
                        let step = &(&to - &interval.weight) * &ratio(part, 1001);
                        prop_assert_eq!(at(&(&interval.weight + &step)), vec![winner.clone()]);
                    }
                    None => {}
                }
            }
        }
    }

    /// Shares of places add up to all.
    #[test]
    fn places_are_shared_out((lot, offers) in random::case()) {
        let Ok(found) = analyse(&lot, &offers, 3) else { return Ok(()) };
        if let Some(acceptability) = found.acceptability {
            for (_, shares) in &acceptability.shares {
                prop_assert_eq!(Exact::sum(shares), Exact::ONE);
            }
            let firsts = acceptability.shares.iter().filter_map(|(_, shares)| shares.first());
            prop_assert!(Exact::sum(firsts) >= Exact::ONE);
        }
    }
}

proptest! {
    // Each is a whole analysis.
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What is worked out by sums, or by the compiled lot, is what a whole evaluation finds.
    #[test]
    fn the_quick_ways_find_the_same(
        (lot, offers) in random::case(),
        who in any::<prop::sample::Index>(),
        what in any::<prop::sample::Index>(),
        price in 1i64..60_000,
    ) {
        let Ok(award) = crate::award::evaluate_with(&lot, &offers, &mut Nobody) else { return Ok(()) };
        prop_assume!(!award.ranked.is_empty());
        let places = Places::of_award(&award);
        let desk = Desk::with_sums(&lot, &offers, places.best, Ledger::of(&lot, &award));
        let scene = Scene { lot: &lot, offers: &offers, award, places, desk, steps: Steps::of(&lot) };
        let offer = scene.places.all[who.index(scene.places.all.len())].offer.clone();
        let by_place = |places: Option<Places>| places.map(|mut places| {
            places.all.sort_by(|one, other| (one.rank, &one.offer).cmp(&(other.rank, &other.offer)));
            places
        });
        let price = ratio(price, 100);
        let whole = Places::of(&lot, &places::with_price(&offers, "lot", &offer, &price));
        prop_assert_eq!(by_place(scene.desk.with_price(&offer, &price)), by_place(whole));
        let index = what.index(lot.qualities().len());
        let quality = lot.qualities()[index];
        let Some(own) = scene.answer(&offer, index) else { return Ok(()) };
        let Some(around) = scene.steps.around(quality, index, &own) else { return Ok(()) };
        for step in around.above.first().into_iter().chain(around.below.last()) {
            let answer = step.answer(&own);
            let whole = Places::of(&lot, &places::with_answer(&offers, "lot", &offer, index, &answer));
            prop_assert_eq!(by_place(scene.with_step(&offer, index, quality, step)), by_place(whole.clone()));
            prop_assert_eq!(by_place(scene.with_answer(&offer, index, quality, &answer)), by_place(whole));
        }
    }

    /// Whoever lies on a line of equal score is level with the offer that it belongs to.
    #[test]
    fn lines_of_equal_score_are_level((lot, offers) in random::case()) {
        let Ok(found) = analyse(&lot, &offers, 3) else { return Ok(()) };
        let Some(plane) = found.plane else { return Ok(()) };
        for line in &plane.lines {
            for (price, quality) in line.points.iter().step_by(5) {
                let (id, places) = plane::places_with(&lot, &offers, price, quality).expect("places");
                prop_assert_eq!(places.lead(&id, &line.offer), Some(Exact::ZERO));
            }
        }
    }

    /// Pictures can be drawn as they are: bars have room, rows are within the picture, all has words.
    #[test]
    fn pictures_are_ready_to_be_drawn((lot, offers) in random::case()) {
        let Ok(found) = analyse(&lot, &offers, 3) else { return Ok(()) };
        let (zero, hundred) = (Exact::ZERO, whole(100));
        let within = |along: &Along| along.at >= zero && along.at <= hundred;
        for picture in pictures(&found, &lot, "SEK") {
            let said = |text: &crate::language::Localised| {
                [&text.sv, &text.en].into_iter().flatten().all(|text| !text.contains('{') && !text.starts_with("picture."))
            };
            prop_assert!(said(&picture.title) && said(&picture.text));
            prop_assert!(picture.across.most > picture.across.least);
            prop_assert!(picture.across.marks.iter().all(|mark| within(&mark.along)));
            for bar in picture.rows.iter().flat_map(|row| &row.bars) {
                prop_assert!(within(&bar.from) && within(&bar.to) && !bar.length.is_negative(), "{bar:?}");
                prop_assert!(said(&bar.label));
            }
            for point in &picture.points {
                prop_assert!(within(&point.x) && within(&point.y), "{point:?}");
            }
        }
    }
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
