//! Sound lots and offers at random: every model, price rule, scale, limit and rounding.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::award::registry::{Declaration, declaration};
use crate::award::samples::{Build, levels, named, offer, scale_steps, whole};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::*;

/// A lot and offers on it.
pub(crate) fn case() -> impl Strategy<Value = (Lot, Offers)> {
    case_among(|_| true)
}

/// A lot with a model that is declared so, and offers on it.
pub(crate) fn case_among(admitted: fn(&Declaration) -> bool) -> impl Strategy<Value = (Lot, Offers)> {
    lot(admitted).prop_flat_map(|lot| {
        let answers: Vec<_> = lot.qualities().iter().map(|quality| answer(&quality.scale)).collect();
        let costs: Vec<_> = lot.costs().iter().map(stated).collect();
        let one = (option::weighted(0.95, price()), answers, costs);
        let drawn =
            option::of(Just(["A", "B", "C", "D", "E", "F"].map(String::from).to_vec()).prop_shuffle());
        let preferences = vec(0i64..150, 40);
        let asked = lot.clone();
        let offers = (vec(one, 0..6), drawn, preferences).prop_map(move |(all, drawn, preferences)| {
            let named = |(number, (price, answers, costs)): (usize, (Option<Exact>, Answers, Answers))| {
                // So that the order of the file is neither that of ids nor that of tenderers.
                let mut offer = offer(["D", "B", "E", "A", "C", "F"][number], price, answers);
                offer.bids[0].costs = costs;
                // Of some the time is not stated, and some came at the same time.
                let time = preferences[number];
                offer.received = (time % 5 != 0).then(|| Exact::integer(1_772_000_000 + time % 3));
                offer
            };
            let draw =
                |order| Draw { lot: "lot".into(), order, date: "2026-11-25".into(), by: "Two people".into() };
            let all_drawn = drawn.map(draw).into_iter().collect();
            let mut offers =
                Offers { offers: all.into_iter().enumerate().map(named).collect(), draws: all_drawn };
            compare(&asked, &mut offers, &preferences);
            offers
        });
        (Just(lot), offers)
    })
}

/// Puts in what one to three assessors prefer, where offers are compared in pairs: of each pair one, or both
/// alike, and seldom nothing, so that somebody has to be asked.
fn compare(lot: &Lot, offers: &mut Offers, drawn: &[i64]) {
    let ids: Vec<String> = offers.offers.iter().map(|offer| offer.id.clone()).collect();
    for (criterion, quality) in lot.qualities().iter().enumerate() {
        let Scale::Compared { method, .. } = quality.scale else { continue };
        let mut drawn = drawn.iter().copied().cycle().skip(criterion * 7);
        for assessor in 0..=drawn.next().unwrap_or_default() % 3 {
            for (one, over) in
                (0..ids.len()).flat_map(|one| (one + 1..ids.len()).map(move |over| (one, over)))
            {
                let found = drawn.next().unwrap_or_default();
                // In quarters, since what lies between whole grades may be given.
                let grade =
                    (&Exact::ONE + &Exact::ratio(found % 33, 4).expect("not zero")).min(method.strongest());
                let (preferred, over) = if found % 2 == 0 { (one, over) } else { (over, one) };
                let assessor = format!("Assessor {assessor}");
                let preference = Preference { assessor, over: ids[over].clone(), grade, reason: None };
                if found > 0
                    && let Some(Answer::Compared(all)) =
                        &mut offers.offers[preferred].bids[0].answers[criterion]
                {
                    all.push(preference);
                }
            }
        }
    }
}

type Answers = Vec<Option<Answer>>;

/// What an offer states of a cost.
fn stated(cost: &Cost) -> BoxedStrategy<Option<Answer>> {
    let sound = match cost.counts {
        CostCounts::Sum | CostCounts::Each { .. } | CostCounts::UnitPrice { .. } => {
            (0i64..300).prop_map(|n| Answer::Value(whole(n))).boxed()
        }
        CostCounts::Share { .. } => any::<bool>().prop_map(Answer::YesNo).boxed(),
    };
    option::weighted(0.97, sound).boxed()
}

/// Costs beside the price, some of them discounted and some a share of the others.
fn costs() -> impl Strategy<Value = (Exact, Vec<Cost>)> {
    let when = || {
        prop_oneof![
            3 => Just(None),
            1 => (0u8..12).prop_map(|year| Some(CostTime::Once { year })),
            2 => (0u8..4, 0u8..9).prop_map(|(from, years)| Some(CostTime::Yearly { from, to: from + years })),
        ]
    };
    let counts = prop_oneof![
        2 => Just(CostCounts::Sum),
        2 => (0i64..9).prop_map(|price| CostCounts::Each { unit: named("units"), price: whole(price) }),
        2 => (0i64..9, 0i64..9, any::<bool>()).prop_map(|(quantity, more, ranged)| CostCounts::UnitPrice {
            unit: named("units"),
            quantity: whole(quantity),
            range: ranged.then(|| [whole(quantity / 2), whole(quantity + more)]),
        }),
        1 => (0i64..40).prop_map(|share| CostCounts::Share { share: hundredths(share), of: Vec::new() }),
    ];
    let rate = select(vec![0i64, 3, 4, 25]).prop_map(hundredths);
    (rate, vec((counts, when(), any::<bool>()), 1..4)).prop_map(|(rate, drawn)| {
        let mut costs: Vec<Cost> = Vec::new();
        for (number, (counts, when, adds)) in (1..).zip(drawn) {
            let counts = match counts {
                CostCounts::Share { share, .. } => {
                    let plain =
                        |cost: &Cost| cost.when.is_none() && !matches!(cost.counts, CostCounts::Share { .. });
                    let of = (0..costs.len()).filter(|place| plain(&costs[*place])).collect();
                    CostCounts::Share { share, of }
                }
                counts => counts,
            };
            let effect = if adds { CostEffect::Adds } else { CostEffect::Deducts };
            let id = format!("cost-{number}");
            costs.push(Cost { name: named(&id), id, description: None, counts, effect, when });
        }
        (rate, costs)
    })
}

/// Few different prices, so that ties are found too.
fn price() -> impl Strategy<Value = Exact> {
    prop_oneof![3 => (1i64..12).prop_map(|n| whole(n * 30)), 3 => (1i64..40_000).prop_map(hundredths), 1 => Just(whole(0))]
}

fn hundredths(n: i64) -> Exact {
    Exact::ratio(n, 100).expect("not zero")
}

fn lot(admitted: fn(&Declaration) -> bool) -> impl Strategy<Value = Lot> {
    // Formulas most often, since there are most of them.
    let model = (0u8..5, formula()).prop_filter("another model", move |(kind, formula)| {
        let id = match kind {
            0 => "weighted-sum",
            1 => "M-DED",
            _ => formula.id(),
        };
        declaration(id).is_some_and(admitted)
    });
    let shape = (model, any::<bool>(), any::<bool>(), rounding());
    let qualities = vec((scale(), 0i64..60, any::<bool>(), option::weighted(0.2, 0i64..4)), 1..5);
    let price = (price_rule(), 0i64..60, option::weighted(0.2, 100i64..400));
    let group = (0usize..4, option::weighted(0.3, 0i64..20), any::<bool>());
    let screens = vec(screen(), 0..3);
    let tied = select(vec![TiedAtLast::AllPass, TiedAtLast::NonePasses]);
    let more =
        (costs(), 0u8..4, screens, option::weighted(0.15, (0usize..3, 1usize..4, tied)), any::<bool>());
    (shape, qualities, price, group, ties(), more).prop_map(
        |(
            ((kind, formula), share, negative, rounding),
            qualities,
            (rule, weight, ceiling),
            group,
            ties,
            ((rate, costs), with_costs, screens, shortlist, price_first),
        )| {
            let formula = match formula {
                // A name of what the lot has, in either order.
                Formula::Lexicographic { .. } if price_first => {
                    Formula::Lexicographic { order: vec!["price".into(), "q1".into()] }
                }
                formula => formula,
            };
            let bears = formula.bears_deducted_costs();
            let (weighted, deducted) = (kind == 0, kind == 1);
            let (points, negative) = (
                if share { PointsBasis::ShareOfHighest } else { PointsBasis::AsGiven },
                if negative { NegativeComparison::Allowed } else { NegativeComparison::Zero },
            );
            let prozorro = matches!(formula, Formula::FeaturePrice { .. });
            let mut build = match kind {
                0 => Build::weighted(points),
                1 => Build::deduction(negative),
                // No more quality than four criteria of 60 can give.
                _ => Build::formula(formula, if prozorro { hundredths(30) } else { whole(240) }),
            };
            for (number, (scale, amount, whole_scale, least)) in (1..).zip(qualities) {
                // The weights of that one model are shares of 1.
                let counted =
                    if prozorro { Exact::ratio(amount, 800).expect("not zero") } else { whole(amount) };
                let weight = match (!deducted, whole_scale) {
                    (true, true) => Weight::Exact(if weighted { whole(amount) } else { counted }),
                    (true, false) => {
                        let fixed = Some(if weighted { whole(amount) } else { counted });
                        Weight::Range { least: whole(0), most: whole(60), fixed }
                    }
                    (false, true) => Weight::Deduction(whole(amount)),
                    (false, false) => Weight::DeductionPerPoint(whole(amount)),
                };
                build = build.quality(&format!("q{number}"), weight, scale);
                if let Some(least) = least {
                    build = build.least(least);
                }
                if let Some((of, count, tied)) = shortlist
                    && of + 1 == number
                {
                    build = build.most_pass(count, tied);
                }
                if amount % 7 == 0 {
                    build = build.best_gets(amount);
                }
                let (members, least, with_price) = &group;
                if number == *members && !with_price {
                    build = build.grouped("group", *least);
                }
            }
            if weighted {
                build = build.price(weight, rule);
            }
            if let Some(ceiling) = ceiling {
                build = build.ceiling(ceiling);
            }
            let bears = bears || deducted;
            if with_costs == 0 || bears && with_costs < 3 {
                let added = |mut cost: Cost| {
                    if !bears {
                        cost.effect = CostEffect::Adds;
                    }
                    cost
                };
                let costs: Vec<Cost> = costs.into_iter().map(added).collect();
                build = build.costs(Some(&rate), &costs);
            }
            build = build.low_prices(&screens);
            let (_, least, with_price) = group;
            if with_price {
                build = build.grouped("group", least);
            }
            let mut lot = build.rounding(rounding).ties(&ties).lot();
            let least = lot.award.formula().and_then(Formula::least_quality).is_some_and(Exact::is_positive);
            keep_sound(&mut lot.criteria, least);
            lot
        },
    )
}

/// Nothing passes or fails by points that come of comparing offers, and none below zero is put in proportion to the
/// best. Whether one stands there.
fn keep_sound(criteria: &mut [Criterion], least_quality: bool) -> bool {
    let mut compares = false;
    for criterion in criteria {
        match criterion {
            Criterion::Quality(quality) if quality.scale.compares_offers() => {
                if least_quality {
                    quality.scale = Scale::YesNo { yes: whole(3), no: whole(1) };
                    continue;
                }
                (quality.threshold, quality.most_pass, quality.best_gets) = (None, None, None);
                compares = true;
            }
            Criterion::Quality(quality) if quality.scale.least().is_negative() => quality.best_gets = None,
            Criterion::Quality(_) | Criterion::Price(_) => {}
            Criterion::Group(group) => {
                if keep_sound(&mut group.criteria, least_quality) {
                    (group.threshold, group.most_pass) = (None, None);
                    compares = true;
                }
            }
        }
    }
    compares
}

fn formula() -> impl Strategy<Value = Formula> {
    let edges = (
        1i64..300,
        0i64..30,
        zero_price(),
        select(vec![NegativeComparison::Allowed, NegativeComparison::Zero]),
        select(vec![ReferenceOffer::Median, ReferenceOffer::Mean, ReferenceOffer::Best]),
    );
    (0..27usize, edges).prop_map(|(which, (number, least, zero_price, negative, reference))| match which {
        0 => Formula::QualityOverPrice { scale: whole(number), least_quality: whole(least), zero_price },
        1 => Formula::EvaluationValue { scale: whole(number), least_quality: whole(least), zero_price },
        2 => Formula::AdjustedScore { reference: whole(number), least_quality: whole(least), zero_price },
        3 => Formula::PricePerPoint { least_quality: whole(least + 1) },
        4 => Formula::AdjustedBid { least_quality: whole(least + 1) },
        5 => Formula::FeaturePrice { least_quality: hundredths(least / 4) },
        // Enough room above the most quality for what roundings may add.
        6 => Formula::ShareOfOwnPrice { whole: whole(500 + number), least_quality: whole(least) },
        7 => Formula::ShareAdded { price_weight: whole(500 + number) },
        8 => Formula::WillingnessToPay { each: whole(number), negative },
        9 => Formula::LeastCost { least_quality: whole(least) },
        10 => Formula::LowestAcceptable,
        20 => Formula::CostsAdded,
        21 => Formula::TimePriced,
        22 => Formula::LifeCycleCost,
        23 => Formula::ExtendedRatio {
            scale: whole(number),
            margin: hundredths(number % 101),
            decides: if least % 2 == 0 { Deciding::Quality } else { Deciding::Price },
            least_quality: whole(least / 3),
            zero_price,
        },
        24 => Formula::Lexicographic { order: vec!["q1".into(), "group".into(), "price".into()] },
        25 => Formula::NearestToIdeal {
            price_weight: whole(number),
            nearness: Rounding {
                places: u8::try_from(least % 7).expect("small"),
                mode: RoundingMode::HalfUp,
            },
        },
        26 => Formula::Outranking {
            price_weight: whole(number),
            concordance: hundredths(51 + number % 50),
            discordance: hundredths(number % 100),
        },
        11 => Formula::FixedBudget,
        12 => Formula::QualityFirst,
        18 => Formula::PenaltyAdded { each: whole(number) },
        13 => Formula::QualityPremium { estimate: whole(number), price_weight: whole(60) },
        14 => Formula::RelativeValue { least_quality: whole(least) },
        15 => Formula::UtilityIndex { ratio: hundredths(number), negative, zero_price },
        16 => Formula::BestThroughBest {
            price_weight: whole(number),
            least_quality: whole(least + 1),
            zero_price,
        },
        17 => Formula::AgainstReference {
            reference,
            price_weight: whole(number),
            least_quality: whole(least + 1),
            zero_price,
        },
        _ => Formula::FixedPrice,
    })
}

fn screen() -> impl Strategy<Value = LowPriceScreen> {
    (0u8..3, 1i64..100, 1i64..400).prop_map(|(which, share, estimate)| {
        let share = hundredths(share);
        match which {
            0 => LowPriceScreen::BelowNext { share },
            1 => LowPriceScreen::BelowMean { share },
            _ => LowPriceScreen::BelowEstimate { estimate: whole(estimate), share },
        }
    })
}

fn ties() -> impl Strategy<Value = Vec<TieBreak>> {
    let one = select(vec![
        TieBreak::LowestPrice,
        TieBreak::Criterion("q1".into()),
        TieBreak::Criterion("group".into()),
        TieBreak::Criterion("price".into()),
        TieBreak::EarliestReceived,
        TieBreak::DrawLots,
    ]);
    vec(one, 0..3)
}

fn rounding() -> impl Strategy<Value = RoundingPolicy> {
    let modes = vec![RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up];
    let one = || {
        option::weighted(
            0.3,
            (0u8..3, select(modes.clone())).prop_map(|(places, mode)| Rounding { places, mode }),
        )
    };
    let policy = (one(), one(), one(), select(vec![RankBy::Unrounded, RankBy::Rounded]));
    policy.prop_map(|(points, weighted, total, rank_by)| RoundingPolicy { points, weighted, total, rank_by })
}

fn zero_price() -> impl Strategy<Value = ZeroPrice> {
    select(vec![ZeroPrice::Stop, ZeroPrice::CountsAs(hundredths(1)), ZeroPrice::CountsAs(whole(2))])
}

fn price_rule() -> impl Strategy<Value = PriceRule> {
    let most = || (1i64..100).prop_map(whole);
    let bounds = (
        most(),
        0i64..200,
        1i64..200,
        select(vec![BelowBounds::Continue, BelowBounds::Clip]),
        select(vec![AboveBounds::Continue, AboveBounds::Clip, AboveBounds::Reject]),
    );
    prop_oneof![
        2 => (most(), zero_price()).prop_map(|(most, zero_price)| PriceRule::LowestOverPrice { most, zero_price }),
        2 => (most(), select(vec![EqualPrices::Full, EqualPrices::Zero]))
            .prop_map(|(most, equal_prices)| PriceRule::BetweenLowestAndHighest { most, equal_prices }),
        4 => bounds.prop_map(|(most, full, span, below, above)| PriceRule::BetweenFixedPrices {
            most,
            full_at: whole(full),
            zero_at: whole(full + span),
            below,
            above,
        }),
        2 => (most(), 1i64..300, any::<bool>(), zero_price()).prop_map(|(most, reference, capped, zero_price)| {
            PriceRule::ReferenceOverPrice { most, reference: whole(reference), capped, zero_price }
        }),
        6 => from_lowest_or_mean(),
        8 => from_ceiling(),
        8 => curves_and_places(),
    ]
}

fn from_lowest_or_mean() -> impl Strategy<Value = PriceRule> {
    let most = || (1i64..100).prop_map(whole);
    let below_zero = || select(vec![BelowZero::Allowed, BelowZero::Zero]);
    let middle = select(vec![MiddlePrice::Mean, MiddlePrice::Median]);
    let at_mean = (1i64..100).prop_flat_map(|most| (Just(most), 0..=most));
    prop_oneof![
        (most(), 1i64..300, below_zero(), zero_price()).prop_map(|(most, span, below_zero, zero_price)| {
            PriceRule::LinearFromLowest { most, span: hundredths(span), below_zero, zero_price }
        }),
        (most(), 101i64..500, below_zero(), zero_price()).prop_map(
            |(most, multiple, below_zero, zero_price)| {
                PriceRule::MultipleOfLowest { most, multiple: hundredths(multiple), below_zero, zero_price }
            }
        ),
        (at_mean, middle, 1i64..400, any::<bool>(), zero_price()).prop_map(
            |((most, at_mean), middle, per_percent, clipped, zero_price)| PriceRule::PercentFromMean {
                most: whole(most),
                middle,
                at_mean: whole(at_mean),
                per_percent: hundredths(per_percent),
                clipped,
                zero_price,
            }
        ),
        (most(), any::<bool>(), zero_price())
            .prop_map(|(most, capped, zero_price)| PriceRule::MeanOverPrice { most, capped, zero_price }),
    ]
}

/// Ceilings from 30 up, so that few prices and many are above, and some exactly at it.
fn from_ceiling() -> impl Strategy<Value = PriceRule> {
    let most = || (1i64..100).prop_map(whole);
    let ceiling = || (1i64..15).prop_map(|n| whole(n * 30));
    let equal = select(vec![EqualPrices::Full, EqualPrices::Zero]);
    let equal_discounts = select(vec![EqualDiscounts::Full, EqualDiscounts::Share]);
    prop_oneof![
        (most(), ceiling()).prop_map(|(most, ceiling)| PriceRule::ShareBelowCeiling { most, ceiling }),
        (most(), ceiling(), equal).prop_map(|(most, ceiling, at_ceiling)| PriceRule::DiscountOverHighest {
            most,
            ceiling,
            at_ceiling
        }),
        (most(), ceiling(), 1i64..100, equal_discounts).prop_map(|(most, ceiling, share, equal)| {
            PriceRule::BentAtMeanDiscount { most, ceiling, share: hundredths(share), equal }
        }),
        (most(), ceiling(), 1i64..=100).prop_map(|(most, ceiling, saturation)| {
            PriceRule::DiscountOverSaturation { most, ceiling, saturation: hundredths(saturation) }
        }),
        (most(), 1i64..300, 1i64..300).prop_map(|(most, lower, span)| PriceRule::BentAtLowerPrice {
            most,
            ceiling: whole(lower + span),
            lower: whole(lower),
        }),
    ]
}

fn price_power(hundredths_above: i64) -> impl Strategy<Value = PricePower> {
    let rounding = (
        0u8..5,
        select(vec![RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up]),
    )
        .prop_map(|(places, mode)| Rounding { places, mode });
    prop_oneof![
        (2i64..4, proptest::option::of(rounding.clone()))
            .prop_map(|(whole_power, rounding)| PricePower { exponent: whole(whole_power), rounding }),
        (hundredths_above + 1..300, rounding).prop_map(|(exponent, rounding)| PricePower {
            exponent: hundredths(exponent),
            rounding: Some(rounding),
        }),
    ]
}

fn curves_and_places() -> impl Strategy<Value = PriceRule> {
    let most = || (1i64..100).prop_map(whole);
    let ceiling = || (1i64..15).prop_map(|n| whole(n * 30));
    let equal = select(vec![EqualPrices::Full, EqualPrices::Zero]);
    let below_zero = select(vec![BelowZero::Allowed, BelowZero::Zero]);
    let rounding = (
        0u8..5,
        select(vec![RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up]),
    )
        .prop_map(|(places, mode)| Rounding { places, mode });
    let ties = select(vec![EqualRanks::Best, EqualRanks::Mean]);
    let falling = vec(0i64..9, 1..4).prop_map(|falls| {
        let mut points = vec![falls.iter().sum::<i64>() + 1];
        points.extend(falls.iter().scan(falls.iter().sum::<i64>() + 1, |left, fall| {
            *left -= fall;
            Some(*left)
        }));
        points.into_iter().map(whole).collect::<Vec<_>>()
    });
    let bands = vec((1i64..120, 1i64..30), 1..4);
    prop_oneof![
        (most(), ceiling(), price_power(0), equal).prop_map(|(most, ceiling, power, at_ceiling)| {
            PriceRule::PowerOfDiscount { most, ceiling, power, at_ceiling }
        }),
        (most(), ceiling(), price_power(100))
            .prop_map(|(most, ceiling, power)| PriceRule::PowerBelowCeiling { most, ceiling, power }),
        (most(), price_power(0), zero_price())
            .prop_map(|(most, power, zero_price)| PriceRule::PowerOfLowest { most, power, zero_price }),
        (most(), 101i64..800, rounding, below_zero, zero_price()).prop_map(
            |(most, base, rounding, below_zero, zero_price)| PriceRule::LogarithmOverLowest {
                most,
                base: hundredths(base),
                rounding,
                below_zero,
                zero_price,
            }
        ),
        (most(), ties.clone()).prop_map(|(most, ties)| PriceRule::RankAmongPrices {
            most,
            points: RankPoints::Share,
            ties
        }),
        (falling, ties).prop_map(|(points, ties)| PriceRule::RankAmongPrices {
            most: points[0].clone(),
            points: RankPoints::Table { points, beyond: whole(0) },
            ties,
        }),
        (bands, select(vec![BandLimit::Included, BandLimit::Excluded])).prop_map(|(steps, limit)| {
            let (mut up_to, mut points) = (0, steps.iter().map(|(_, fall)| fall).sum::<i64>());
            let bands: Vec<_> = steps
                .iter()
                .map(|(wide, fall)| {
                    up_to += wide;
                    let band = PriceBand { up_to: whole(up_to), points: whole(points) };
                    points -= fall;
                    band
                })
                .collect();
            PriceRule::PriceBands { most: bands[0].points.clone(), bands, limit, beyond: whole(0) }
        }),
    ]
}

fn scale() -> impl Strategy<Value = Scale> {
    let unit = || named("units");
    let linear = (-10i64..20, 1i64..10, 0i64..3, 1i64..9, any::<bool>(), any::<bool>());
    let consolidation = select(vec![
        Consolidation::Consensus,
        Consolidation::Mean,
        Consolidation::Median,
        Consolidation::TrimmedMean,
    ]);
    let comparing = prop_oneof![
        Just(Comparing::SumsTogether),
        Just(Comparing::SumsEach),
        (1u8..6, select(vec![RoundingMode::HalfUp, RoundingMode::HalfEven]))
            .prop_map(|(places, mode)| Comparing::Eigenvector { rounding: Rounding { places, mode } }),
    ];
    prop_oneof![
        1 => (1i64..9, comparing).prop_map(|(most, method)| Scale::Compared { most: whole(most), method }),
        2 => (-2i64..2, vec(1i64..4, 1..4)).prop_map(|(first, rises)| {
            let mut points = vec![first.min(0)];
            points.extend(rises.iter().scan(2, |sum, rise| {
                *sum += rise;
                Some(*sum)
            }));
            Scale::Levels(levels(&points))
        }),
        2 => linear.prop_map(move |(worst, span, least, rise, falling, reject)| {
            let best = if falling { worst - span } else { worst + span };
            Scale::Linear {
                unit: unit(),
                worst: Point { value: whole(worst), points: whole(least) },
                best: Point { value: whole(best), points: whole(least + rise) },
                outside: if reject { Outside::RejectWorse } else { Outside::NearerEnd },
            }
        }),
        2 => (any::<bool>(), 1i64..5).prop_map(move |(lower_is_better, first)| {
            let sign = if lower_is_better { -1 } else { 1 };
            let steps = scale_steps(&[(sign * first, 1), (sign * (first + 3), 2), (sign * (first + 4), 5)]);
            Scale::Steps { unit: unit(), lower_is_better, below: whole(0), steps }
        }),
        2 => (1i64..10, 0i64..3).prop_map(|(rise, no)| Scale::YesNo { yes: whole(no + rise), no: whole(no) }),
        2 => (1i64..9, 1i64..5).prop_map(move |(each, most)| Scale::Count {
            unit: unit(),
            each: Exact::ratio(each, 3).expect("not zero"),
            most: whole(most),
        }),
        2 => (1i64..6, consolidation).prop_map(|(most, consolidation)| Scale::Judged {
            reasons_required: most % 2 == 0,
            least: whole(0),
            most: whole(most),
            step: Exact::ratio(1, 2).expect("not zero"),
            anchors: Vec::new(),
            consolidation,
        }),
    ]
}

fn answer(scale: &Scale) -> BoxedStrategy<Option<Answer>> {
    let sound = match scale {
        Scale::Levels(levels) => (0..levels.len()).prop_map(Answer::Level).boxed(),
        Scale::Linear { .. } | Scale::Steps { .. } => {
            (-600i64..600).prop_map(|n| Answer::Value(Exact::ratio(n, 30).expect("not zero"))).boxed()
        }
        Scale::YesNo { .. } => any::<bool>().prop_map(Answer::YesNo).boxed(),
        Scale::Count { .. } => (0i64..8).prop_map(|n| Answer::Value(whole(n))).boxed(),
        // What is compared needs all offers: `compare` puts it in.
        Scale::Compared { .. } => return Just(Some(Answer::Compared(Vec::new()))).boxed(),
        Scale::Judged { most, consolidation, .. } => {
            let most: i64 = most.to_text().parse().expect("whole");
            let grade = (0..=2 * most).prop_map(|n| Exact::ratio(n, 2).expect("not zero"));
            // Assessors who must agree mostly do, or nothing would ever be evaluated.
            match consolidation {
                Consolidation::Consensus => {
                    (grade, 1usize..4).prop_map(|(grade, n)| judged(vec![grade; n])).boxed()
                }
                Consolidation::Mean | Consolidation::Median => vec(grade, 1..4).prop_map(judged).boxed(),
                Consolidation::TrimmedMean => vec(grade, 3..6).prop_map(judged).boxed(),
            }
        }
    };
    option::weighted(0.95, sound).boxed()
}

fn judged(grades: Vec<Exact>) -> Answer {
    let one = |(number, points)| {
        let reason = Some("As the anchor says.".to_owned());
        Assessment { assessor: format!("Assessor {number}"), points, reason }
    };
    Answer::Judged((1..).zip(grades).map(one).collect())
}

/// The offers with one answer made better; `None` where it cannot be.
pub(crate) fn better(lot: &Lot, offers: &Offers, who: usize, what: usize) -> Option<Offers> {
    let mut improved = offers.clone();
    let answer = improved.offers[who].bids[0].answers[what].as_mut()?;
    match (&lot.qualities()[what].scale, answer) {
        (Scale::Levels(levels), Answer::Level(index)) if *index + 1 < levels.len() => *index += 1,
        (Scale::Linear { worst, best, .. }, Answer::Value(value)) => {
            let up = best.value > worst.value;
            *value = &*value + &whole(if up { 1 } else { -1 });
        }
        (Scale::Steps { lower_is_better, .. }, Answer::Value(value)) => {
            *value = &*value + &whole(if *lower_is_better { -1 } else { 1 });
        }
        (Scale::YesNo { .. }, Answer::YesNo(answer)) => *answer = true,
        (Scale::Count { .. }, Answer::Value(value)) => *value = &*value + &Exact::ONE,
        (Scale::Judged { most, .. }, Answer::Judged(assessments)) => {
            for assessment in assessments {
                let raised = &assessment.points + &Exact::ratio(1, 2)?;
                assessment.points = raised.min(most.clone());
            }
        }
        _ => return None,
    }
    Some(improved)
}

/// The same lot and offers with all money in another unit. Money is then not rounded, since a
/// rounding to whole units is not the same in another unit.
pub(crate) fn in_other_currency(lot: &Lot, offers: &Offers, factor: &Exact) -> (Lot, Offers) {
    let (mut lot, mut offers) = (lot.clone(), offers.clone());
    let money = match &mut lot.award {
        AwardModel::WeightedSum { .. } => false,
        AwardModel::PriceMinusValue { rounding, .. } => {
            (rounding.weighted, rounding.total) = (None, None);
            true
        }
        AwardModel::QualityAndPrice { formula, rounding, .. } => {
            rounding.total = None;
            match formula {
                Formula::AdjustedScore { reference: amount, .. }
                | Formula::WillingnessToPay { each: amount, .. }
                | Formula::PenaltyAdded { each: amount }
                | Formula::QualityPremium { estimate: amount, .. } => *amount = &*amount * factor,
                _ => {}
            }
            if let Formula::UtilityIndex { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::BestThroughBest { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::AgainstReference { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::QualityOverPrice { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::EvaluationValue { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::AdjustedScore { zero_price: ZeroPrice::CountsAs(small), .. }
            | Formula::ExtendedRatio { zero_price: ZeroPrice::CountsAs(small), .. } = formula
            {
                *small = &*small * factor;
            }
            false
        }
    };
    let is_money = |cost: &Cost| matches!(cost.counts, CostCounts::Sum | CostCounts::UnitPrice { .. });
    let sums: Vec<bool> = lot.costs().iter().map(is_money).collect();
    exchange(&mut lot.criteria, factor, money);
    for bid in offers.offers.iter_mut().flat_map(|offer| &mut offer.bids) {
        if let Some(price) = &mut bid.price {
            *price = &*price * factor;
        }
        for (stated, is_sum) in bid.costs.iter_mut().zip(&sums) {
            if let (Some(Answer::Value(value)), true) = (stated, is_sum) {
                *value = &*value * factor;
            }
        }
    }
    (lot, offers)
}

fn exchange(criteria: &mut [Criterion], factor: &Exact, money: bool) {
    let change = |amount: &mut Exact| *amount = &*amount * factor;
    for criterion in criteria {
        match criterion {
            Criterion::Group(group) => {
                if let Some(threshold) = group.threshold.as_mut().filter(|_| money) {
                    change(&mut threshold.least);
                }
                exchange(&mut group.criteria, factor, money);
            }
            Criterion::Quality(quality) => match &mut quality.weight {
                Weight::Deduction(amount) | Weight::DeductionPerPoint(amount) => change(amount),
                Weight::Exact(_) | Weight::Range { .. } | Weight::Order { .. } => {}
            },
            Criterion::Price(price) => {
                price.ceiling.iter_mut().for_each(change);
                price.rule.iter_mut().flat_map(prices).for_each(change);
                for cost in &mut price.costs {
                    if let CostCounts::Each { price, .. } = &mut cost.counts {
                        change(price);
                    }
                }
            }
        }
    }
}

/// The prices that stand in a rule.
fn prices(rule: &mut PriceRule) -> Vec<&mut Exact> {
    fn small(zero_price: &mut ZeroPrice) -> Vec<&mut Exact> {
        match zero_price {
            ZeroPrice::Stop => Vec::new(),
            ZeroPrice::CountsAs(small) => vec![small],
        }
    }
    match rule {
        PriceRule::LowestOverPrice { zero_price, .. }
        | PriceRule::LinearFromLowest { zero_price, .. }
        | PriceRule::MultipleOfLowest { zero_price, .. }
        | PriceRule::PercentFromMean { zero_price, .. }
        | PriceRule::MeanOverPrice { zero_price, .. }
        | PriceRule::PowerOfLowest { zero_price, .. }
        | PriceRule::LogarithmOverLowest { zero_price, .. } => small(zero_price),
        PriceRule::ReferenceOverPrice { reference, zero_price, .. } => {
            let mut all = small(zero_price);
            all.push(reference);
            all
        }
        PriceRule::BetweenLowestAndHighest { .. } | PriceRule::RankAmongPrices { .. } => Vec::new(),
        PriceRule::PriceBands { bands, .. } => bands.iter_mut().map(|band| &mut band.up_to).collect(),
        PriceRule::BetweenFixedPrices { full_at, zero_at, .. } => vec![full_at, zero_at],
        PriceRule::ShareBelowCeiling { ceiling, .. }
        | PriceRule::DiscountOverHighest { ceiling, .. }
        | PriceRule::BentAtMeanDiscount { ceiling, .. }
        | PriceRule::DiscountOverSaturation { ceiling, .. }
        | PriceRule::PowerOfDiscount { ceiling, .. }
        | PriceRule::PowerBelowCeiling { ceiling, .. } => vec![ceiling],
        PriceRule::BentAtLowerPrice { ceiling, lower, .. } => vec![ceiling, lower],
    }
}
