//! Prices and qualities outside what a formula is meant for.

use super::*;
use crate::award::Rejection;

/// What becomes of one offer.
#[derive(Debug)]
enum Then {
    /// Its price points before weighting.
    PricePoints(Exact),
    Total(Exact),
    TooLittleQuality,
    BelowThreshold,
    TooDear,
}

/// An offer A beside another: its price and grade, and the price of the other.
struct Outside {
    lot: Lot,
    price: i64,
    grade: i64,
    other: i64,
    then: Then,
}

fn by_price(rule: PriceRule, price: i64, points: i64) -> Outside {
    Outside { lot: with_rule(rule), price, grade: 60, other: 100, then: Then::PricePoints(whole(points)) }
}

/// Each choice that the document has, and what it does. A rule or model that states what is outside, and
/// has no line here, has none to state.
fn stated(declared: &Declaration) -> Vec<Outside> {
    let most = whole(100);
    let zero_price = ZeroPrice::Stop;
    let lines = |below: BelowBounds, above: AboveBounds| PriceRule::BetweenFixedPrices {
        most: whole(100),
        full_at: whole(90),
        zero_at: whole(190),
        below,
        above,
    };
    let below_zero = [(BelowZero::Allowed, true), (BelowZero::Zero, false)];
    match declared.id {
        "P-BOUNDS" => vec![
            by_price(lines(BelowBounds::Continue, AboveBounds::Clip), 50, 140),
            by_price(lines(BelowBounds::Clip, AboveBounds::Clip), 50, 100),
            by_price(lines(BelowBounds::Clip, AboveBounds::Continue), 290, -100),
            by_price(lines(BelowBounds::Clip, AboveBounds::Clip), 290, 0),
            Outside {
                then: Then::TooDear,
                ..by_price(lines(BelowBounds::Clip, AboveBounds::Reject), 191, 0)
            },
            by_price(lines(BelowBounds::Clip, AboveBounds::Reject), 190, 0),
        ],
        "P-INVREF" => [(false, 200), (true, 100)]
            .map(|(capped, points)| {
                let (most, zero_price) = (most.clone(), zero_price.clone());
                let rule = PriceRule::ReferenceOverPrice { most, reference: whole(90), capped, zero_price };
                by_price(rule, 45, points)
            })
            .into(),
        "P-LINLOW" => below_zero
            .map(|(below_zero, stands)| {
                let (most, zero_price) = (most.clone(), zero_price.clone());
                let rule = PriceRule::LinearFromLowest { most, span: whole(1), below_zero, zero_price };
                by_price(rule, 300, if stands { -100 } else { 0 })
            })
            .into(),
        "P-FRN" => below_zero
            .map(|(below_zero, stands)| {
                let (most, zero_price) = (most.clone(), zero_price.clone());
                let rule = PriceRule::MultipleOfLowest { most, multiple: whole(3), below_zero, zero_price };
                by_price(rule, 400, if stands { -50 } else { 0 })
            })
            .into(),
        "P-LOG" => below_zero
            .map(|(below_zero, stands)| {
                let rule = PriceRule::LogarithmOverLowest {
                    most: most.clone(),
                    base: whole(3),
                    rounding: samples::six_places(),
                    below_zero,
                    zero_price: zero_price.clone(),
                };
                by_price(rule, 900, if stands { -100 } else { 0 })
            })
            .into(),
        // Beside 100 a price of 700 is 75 per cent above the mean.
        "P-MEANPCT" => [(false, -25), (true, 0)]
            .map(|(clipped, points)| {
                let rule = PriceRule::PercentFromMean {
                    most: most.clone(),
                    middle: MiddlePrice::Mean,
                    at_mean: whole(50),
                    per_percent: whole(1),
                    clipped,
                    zero_price: zero_price.clone(),
                };
                by_price(rule, 700, points)
            })
            .into(),
        "P-MEANINV" => [(false, 200), (true, 100)]
            .map(|(capped, points)| {
                let (most, zero_price) = (most.clone(), zero_price.clone());
                Outside {
                    other: 300,
                    ..by_price(PriceRule::MeanOverPrice { most, capped, zero_price }, 100, points)
                }
            })
            .into(),
        "P-PROPSTEP" => [0, 7]
            .map(|beyond| {
                let bands = vec![PriceBand { up_to: whole(150), points: whole(100) }];
                let (most, limit) = (most.clone(), BandLimit::Included);
                by_price(PriceRule::PriceBands { most, bands, limit, beyond: whole(beyond) }, 151, beyond)
            })
            .into(),
        _ => stated_by_model(declared),
    }
}

/// The same of models.
fn stated_by_model(declared: &Declaration) -> Vec<Outside> {
    match declared.id {
        "M-DED" => [(NegativeComparison::Allowed, -20), (NegativeComparison::Zero, 0)]
            .map(|(negative, total)| below(deducting(negative), total))
            .into(),
        "M-WTP" => [(NegativeComparison::Allowed, -20), (NegativeComparison::Zero, 0)]
            .map(|(negative, total)| {
                below(with_formula(Formula::WillingnessToPay { each: whole(2), negative }), total)
            })
            .into(),
        // The other has 100 points, so that twice what lacks is more than the whole.
        "R-UI" => [(NegativeComparison::Allowed, -1), (NegativeComparison::Zero, 0)]
            .map(|(negative, total)| {
                let zero_price = ZeroPrice::Stop;
                let lot = with_formula(Formula::UtilityIndex { ratio: whole(2), negative, zero_price });
                Outside { lot, price: 100, grade: 0, other: 100, then: Then::Total(whole(total)) }
            })
            .into(),
        "LPTA" => {
            let lot = || with_formula(Formula::LowestAcceptable);
            vec![
                Outside { lot: lot(), price: 90, grade: 49, other: 100, then: Then::BelowThreshold },
                Outside { lot: lot(), price: 90, grade: 50, other: 100, then: Then::Total(whole(90)) },
            ]
        }
        _ => too_little_quality(declared),
    }
}

/// A price of 80 less 2 for each of 50 points.
fn below(lot: Lot, total: i64) -> Outside {
    Outside { lot, price: 80, grade: 50, other: 100, then: Then::Total(whole(total)) }
}

/// Two least qualities, each just missed.
fn too_little_quality(declared: &Declaration) -> Vec<Outside> {
    let with_least = |least: i64| {
        let mut lot = lot_with(declared);
        let AwardModel::QualityAndPrice { formula, .. } = &mut lot.award else { return None };
        let (Formula::QualityOverPrice { least_quality, .. }
        | Formula::EvaluationValue { least_quality, .. }
        | Formula::AdjustedScore { least_quality, .. }
        | Formula::PricePerPoint { least_quality }
        | Formula::AdjustedBid { least_quality }
        | Formula::BestThroughBest { least_quality, .. }
        | Formula::AgainstReference { least_quality, .. }
        | Formula::ExtendedRatio { least_quality, .. }
        | Formula::LeastCost { least_quality }) = formula
        else {
            return None;
        };
        *least_quality = whole(least);
        Some(Outside { lot, price: 90, grade: least - 1, other: 100, then: Then::TooLittleQuality })
    };
    [40, 70].into_iter().filter_map(with_least).collect()
}

fn assert_then(id: &str, case: &Outside) {
    let award = awarded(&case.lot, &[("A", whole(case.price), case.grade), ("B", whole(case.other), 100)]);
    let reasons =
        || &award.rejected.iter().find(|one| one.scored.offer == "A").expect("rejected").reasons[..];
    match &case.then {
        Then::PricePoints(points) => assert_eq!(price_points(&award, "A"), *points, "{id}"),
        Then::Total(total) => assert_eq!(ranked(&award, "A").total.value, *total, "{id}"),
        Then::TooLittleQuality => {
            assert!(matches!(reasons(), [Rejection::QualityBelowLeast { .. }]), "{id}");
            let enough = case.grade + 1;
            let award =
                awarded(&case.lot, &[("A", whole(case.price), enough), ("B", whole(case.other), 100)]);
            assert!(award.rejected.iter().all(|one| one.scored.offer != "A" || !about_quality(&one.reasons)));
        }
        Then::BelowThreshold => {
            assert!(matches!(reasons(), [Rejection::BelowThreshold { .. }]), "{id}");
        }
        Then::TooDear => assert!(
            matches!(reasons(), [Rejection::AboveZeroAt { .. } | Rejection::AboveCeiling { .. }]),
            "{id}"
        ),
    }
}

fn about_quality(reasons: &[Rejection]) -> bool {
    reasons.iter().any(|reason| matches!(reason, Rejection::QualityBelowLeast { .. }))
}

/// Prices from a hundredth to a thousand million beside grades from none to all.
fn assert_never_outside(id: &str, lot: &Lot) {
    let prices = [hundredths(1), whole(1), whole(100), whole(1_000_000_000)];
    for one in &prices {
        for other in &prices {
            for (grade, theirs) in [(0, 0), (0, 100), (100, 0), (50, 51)] {
                let all = [("A", one.clone(), grade), ("B", other.clone(), theirs), ("C", whole(100), 60)];
                let award = awarded(lot, &all);
                assert!(award.rejected.is_empty() && award.ranked.len() == 3, "{id}");
                let rule = lot.price().and_then(|price| price.rule.as_ref());
                for (offer, ..) in rule.map_or(&[][..], |_| &all[..]) {
                    let points = price_points(&award, offer);
                    let most = rule.map(PriceRule::most);
                    assert!(!points.is_negative() && Some(&points) <= most, "{id}: {points}");
                }
            }
        }
    }
}

#[test]
fn what_lies_outside_becomes_what_is_declared() {
    for (declared, edge, lot) in subjects(|declared| declared.edges.outside) {
        let rule = lot.price().and_then(|price| price.rule.clone());
        let by_rule = rule.as_ref().and_then(|rule| declaration(rule.id()));
        // What the price rule decides was tried as the rule's own.
        let own = if declared.kind == Kind::Comparison { declared } else { by_rule.unwrap_or(declared) };
        let id = own.id;
        match edge {
            Edge::Stated => {
                let cases = stated(own);
                assert!(cases.len() > 1, "{id} states nothing");
                for case in &cases {
                    assert_then(id, case);
                }
            }
            Edge::Rejected => {
                let ceiling = rule.as_ref().map_or_else(
                    || lot.price().and_then(|price| price.ceiling.clone()),
                    |rule| rule.highest_admitted().cloned(),
                );
                let ceiling = ceiling.expect("a ceiling");
                let dearer = &ceiling + &hundredths(1);
                let award = awarded(&lot, &[("A", dearer, 60), ("B", ceiling, 75), ("C", whole(100), 60)]);
                let reasons = award.rejected.iter().map(|one| (one.scored.offer.as_str(), &one.reasons[..]));
                let reasons: Vec<_> = reasons.collect();
                assert!(
                    matches!(
                        reasons.as_slice(),
                        [("A", [Rejection::AboveCeiling { .. } | Rejection::AboveZeroAt { .. }])]
                    ),
                    "{id}: {reasons:?}"
                );
            }
            Edge::NotPossible => assert_never_outside(id, &lot),
            // Costs that are taken off may exceed the price: the sum is what it is.
            Edge::AsFormula => {
                let mut lot = lot;
                let deducts = Cost { effect: CostEffect::Deducts, ..samples::cost("rebate", None, None) };
                price_of(&mut lot).costs = vec![deducts];
                let award = awarded(&lot, &[("A", whole(4), 60), ("B", whole(100), 75)]);
                assert_eq!(ranked(&award, "A").total.value, whole(-6), "{id}");
            }
            Edge::NotAsked => {
                let without = |id| {
                    samples::offer(
                        id,
                        None,
                        offers(&lot, &[(id, whole(1), 60)]).offers[0].bids[0].answers.clone(),
                    )
                };
                let award = evaluate(&lot, &Offers::of(vec![without("A"), without("B")])).expect("an award");
                assert_eq!(award.ranked.len(), 2, "{id}");
            }
            other => panic!("{id}: {other:?}"),
        }
    }
}
