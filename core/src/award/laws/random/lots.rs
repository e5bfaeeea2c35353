//! Lots: every kind of model with every kind of quality, limit and rounding.

use super::*;

pub(super) fn lot(admitted: fn(&Declaration) -> bool) -> impl Strategy<Value = Lot> {
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
