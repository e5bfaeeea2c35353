use crate::award::samples::{self, Build, whole};
use crate::award::{Award, CannotEvaluate, InputMeaning, Obstacle, Step, evaluate};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::*;

const FOUR: Rounding = Rounding { places: 4, mode: RoundingMode::HalfUp };

fn lot(method: Comparing) -> Lot {
    let scale = Scale::Compared { most: whole(10), method };
    Build::weighted(PointsBasis::AsGiven).quality("plan", Weight::Exact(whole(1)), scale).lot()
}

/// Offers without a price, and who prefers whom to whom, how strongly.
fn offers(ids: &[&str], preferences: &[(&str, &str, &str, i64)]) -> Offers {
    let one = |id: &&str| {
        let own = preferences.iter().filter(|(_, preferred, _, _)| preferred == id);
        let all = own.map(|(assessor, _, over, grade)| Preference {
            assessor: (*assessor).to_owned(),
            over: (*over).to_owned(),
            grade: whole(*grade),
            reason: None,
        });
        samples::offer(id, None, vec![Some(Answer::Compared(all.collect()))])
    };
    Offers::of(ids.iter().map(one).collect())
}

fn points(award: &Award) -> Vec<(String, String)> {
    let mut all: Vec<_> = award
        .ranked
        .iter()
        .map(|ranked| (ranked.scored.offer.clone(), ranked.scored.contributions[0].points.value.to_text()))
        .collect();
    all.sort();
    all
}

fn told(found: &[(&str, &str)]) -> Vec<(String, String)> {
    found.iter().map(|(id, points)| ((*id).to_owned(), (*points).to_owned())).collect()
}

fn award(method: Comparing, ids: &[&str], preferences: &[(&str, &str, &str, i64)]) -> Award {
    evaluate(&lot(method), &offers(ids, preferences)).expect("an award")
}

fn obstacles(method: Comparing, ids: &[&str], preferences: &[(&str, &str, &str, i64)]) -> Vec<Obstacle> {
    let CannotEvaluate { obstacles } = evaluate(&lot(method), &offers(ids, preferences)).expect_err("asks");
    obstacles
}

/// The worked example of the declaration.
#[test]
fn sums_in_proportion_to_the_largest() {
    let one = [("I", "A", "B", 3), ("I", "A", "C", 5), ("I", "B", "C", 1)];
    for method in [Comparing::SumsTogether, Comparing::SumsEach] {
        let found = points(&award(method, &["A", "B", "C"], &one));
        assert_eq!(found, told(&[("A", "10"), ("B", "1.25"), ("C", "1.25")]));
    }
}

/// I: A 3, B 0. II: A 0, B 6. Together 3 and 6; each 1 and 0 against 0 and 1.
#[test]
fn together_and_each_are_two_methods() {
    let two = [("I", "A", "B", 3), ("II", "B", "A", 6)];
    let found = |method| points(&award(method, &["A", "B"], &two));
    assert_eq!(found(Comparing::SumsTogether), told(&[("A", "5"), ("B", "10")]));
    assert_eq!(found(Comparing::SumsEach), told(&[("A", "10"), ("B", "10")]));
}

/// The worked example of the declaration: consistent, so that priorities are fractions and the ratio is zero.
#[test]
fn consistent_comparisons_give_their_proportions() {
    let one = [("I", "A", "B", 2), ("I", "B", "C", 2), ("I", "A", "C", 4)];
    let found = award(Comparing::Eigenvector { rounding: FOUR }, &["A", "B", "C"], &one);
    assert_eq!(points(&found), told(&[("A", "10"), ("B", "5"), ("C", "2.5")]));
    assert_eq!(found.consistencies.len(), 1);
    assert!(found.consistencies[0].ratio.value.is_zero() && !found.consistencies[0].is_doubtful());
}

/// How many decimals the inputs of this meaning have, in the step and in all that made it.
fn inputs(step: &Step, meaning: InputMeaning) -> Vec<u32> {
    let own = step.inputs.iter().filter(|input| input.meaning == meaning);
    let own = own.map(|input| input.value.decimals().unwrap_or(u32::MAX));
    own.chain(step.parts.iter().flat_map(|part| inputs(part, meaning))).collect()
}

/// Three, five and two: the priorities are cube roots, second (2/45)^(1/3) = 0.3542…, third (1/150)^(1/3) = 0.1882…;
/// the eigenvalue is 3.0037, and the ratio 0.0018 ÷ 0.52.
#[test]
fn an_inconsistent_comparison_is_irrational_and_says_how_far() {
    let one = [("I", "A", "B", 3), ("I", "A", "C", 5), ("I", "B", "C", 2)];
    let found = award(Comparing::Eigenvector { rounding: FOUR }, &["A", "B", "C"], &one);
    assert_eq!(points(&found), told(&[("A", "10"), ("B", "3.542"), ("C", "1.882")]));
    assert_eq!(found.consistencies[0].ratio.value.to_text(), "0.0036");
    // What is printed stands with as many decimals as bring the rounding out, and no more.
    let shown = found.ranked[1].scored.contributions[0].points.step.as_ref();
    assert_eq!(inputs(shown, InputMeaning::PriorityNear).into_iter().max(), Some(8));
    let wild = [("I", "A", "B", 9), ("I", "B", "C", 9), ("I", "C", "A", 9)];
    let found = award(Comparing::Eigenvector { rounding: FOUR }, &["A", "B", "C"], &wild);
    assert!(found.consistencies[0].is_doubtful());
}

/// A and B are compared alike with each other and with C and D, so both priorities are the largest; those of C
/// and D are irrational, so that nothing but enclosures says how large. Down from one or not: no enclosure tells.
#[test]
fn what_no_enclosure_decides_is_said_to_be_undecided() {
    let four = [
        ("I", "A", "B", 1),
        ("I", "A", "C", 3),
        ("I", "B", "C", 3),
        ("I", "A", "D", 5),
        ("I", "B", "D", 5),
        ("I", "C", "D", 3),
    ];
    let ids = ["A", "B", "C", "D"];
    let down = Rounding { places: 2, mode: RoundingMode::Down };
    let found = obstacles(Comparing::Eigenvector { rounding: down }, &ids, &four);
    let [Obstacle::Undecided { offer, digits, .. }] = found.as_slice() else { panic!("{found:?}") };
    assert!(["A", "B"].contains(&offer.as_str()) && *digits > 150);
    // Rounded to the nearest it is decided.
    let found = points(&award(Comparing::Eigenvector { rounding: FOUR }, &ids, &four));
    assert_eq!(found[0].1, "10");
    assert_eq!(found[1].1, "10");
}

#[test]
fn who_has_not_compared_is_asked() {
    let some = [("I", "A", "B", 3), ("II", "A", "B", 3), ("I", "A", "C", 2), ("I", "B", "C", 2)];
    let found = obstacles(Comparing::SumsEach, &["A", "B", "C"], &some);
    let names = |offers: &[&str]| offers.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let lacks = |offers: &[&str], assessor: Option<&str>| Obstacle::NotCompared {
        criterion: "plan".into(),
        assessor: assessor.map(str::to_owned),
        offers: names(offers),
    };
    assert_eq!(found, [lacks(&["A", "C"], Some("II")), lacks(&["B", "C"], Some("II"))]);
    assert_eq!(obstacles(Comparing::SumsEach, &["A", "B"], &[]), [lacks(&["A", "B"], None)]);
}

#[test]
fn one_offer_alone_gets_the_most() {
    let found = points(&award(Comparing::SumsEach, &["A"], &[]));
    assert_eq!(found, told(&[("A", "10")]));
}

/// What comparing gives counts in the sum of its group, which a tie-break may look at.
#[test]
fn a_group_holds_what_comparing_gives() {
    let scale = Scale::Compared { most: whole(10), method: Comparing::SumsEach };
    let lot = Build::weighted(PointsBasis::AsGiven)
        .quality("plan", Weight::Exact(whole(2)), scale)
        .grouped("both", None)
        .judged("speed", 1, 20)
        .ties(&[TieBreak::Criterion("both".into())])
        .lot();
    let mut two = offers(&["A", "B"], &[("I", "B", "A", 2)]);
    for (offer, points) in two.offers.iter_mut().zip([20, 0]) {
        offer.bids[0].answers.push(Some(Answer::Judged(samples::assessments(&[points]))));
    }
    let award = evaluate(&lot, &two).expect("an award");
    let found = |place: usize| {
        let scored = &award.ranked[place].scored;
        (scored.offer.clone(), scored.group("both").map(|group| group.sum.value.to_text()))
    };
    assert_eq!([found(0), found(1)], [("B".into(), Some("20".into())), ("A".into(), Some("0".into()))]);
}

/// Who compared nothing but an offer that fell out is not asked for more.
#[test]
fn an_assessor_of_rejected_offers_alone_is_not_waited_for() {
    let scale = Scale::Compared { most: whole(10), method: Comparing::SumsEach };
    let lot = Build::weighted(PointsBasis::AsGiven)
        .quality("plan", Weight::Exact(whole(1)), scale)
        .judged("speed", 1, 5)
        .least(3)
        .lot();
    let all = [("I", "A", "B", 3), ("II", "A", "C", 9), ("I", "A", "C", 1), ("I", "B", "C", 1)];
    let mut three = offers(&["A", "B", "C"], &all);
    for (offer, points) in three.offers.iter_mut().zip([3, 4, 2]) {
        offer.bids[0].answers.push(Some(Answer::Judged(samples::assessments(&[points]))));
    }
    let award = evaluate(&lot, &three).expect("an award");
    assert_eq!(award.rejected[0].scored.offer, "C");
    assert_eq!(points(&award), told(&[("A", "10"), ("B", "0")]));
}

/// Without C, which loses, B stands before A.
#[test]
fn a_losing_offer_swaps_two_others() {
    let price = PriceRule::BetweenFixedPrices {
        most: whole(10),
        full_at: whole(0),
        zero_at: whole(100),
        below: BelowBounds::Continue,
        above: AboveBounds::Clip,
    };
    let scale = Scale::Compared { most: whole(10), method: Comparing::SumsEach };
    let lot = Build::weighted(PointsBasis::AsGiven)
        .quality("plan", Weight::Exact(whole(1)), scale)
        .price(1, price)
        .lot();
    let all = [("I", "B", "A", 2), ("I", "A", "C", 6), ("I", "B", "C", 6)];
    let mut three = offers(&["A", "B", "C"], &all);
    for (offer, price) in three.offers.iter_mut().zip([10, 60, 100]) {
        offer.bids[0].price = Some(whole(price));
    }
    let first = |offers: &Offers| evaluate(&lot, offers).expect("an award").ranked[0].scored.offer.clone();
    // A: 6 of 8, and 9 for its price; B: all 10, and 4.
    assert_eq!(first(&three), "A");
    // A: nothing and 9; B: all 10 and 4.
    assert_eq!(first(&three.keeping(|offer| offer.id != "C")), "B");
}

#[test]
fn a_tenth_is_not_yet_doubtful() {
    let ratio = |thousandths| super::Consistency {
        criterion: "plan".into(),
        assessor: "I".into(),
        ratio: crate::award::Figure { value: Exact::ratio(thousandths, 1000).expect("a number"), step: () },
    };
    assert!(!ratio(100).is_doubtful() && ratio(101).is_doubtful());
}

#[test]
fn the_ratio_has_an_index_from_three_to_ten() {
    assert_eq!(super::consistency::at_random(2), None);
    assert_eq!(super::consistency::at_random(3), Exact::ratio(13, 25));
    assert_eq!(super::consistency::at_random(10), Exact::ratio(149, 100));
    assert_eq!(super::consistency::at_random(11), None);
}
