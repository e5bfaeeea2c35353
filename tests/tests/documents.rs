//! Laws of documents: what was written reads back as the same document, whatever it says, and
//! nothing that a file may hold makes the reader stop or panic.

use proptest::prelude::*;
use sprang::document::*;
use sprang::language::Localised;

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zåäöA-ZÅÄÖ ,.0-9]{1,12}", any::<String>()]
}

fn localised() -> impl Strategy<Value = Localised> {
    (proptest::option::of(text()), proptest::option::of(text())).prop_map(|(sv, en)| Localised { sv, en })
}

fn decimal() -> impl Strategy<Value = Decimal> {
    "-?[0-9]{1,20}(\\.[0-9]{1,20})?".prop_map(Decimal)
}

fn id() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9-]{0,8}"
}

fn weight() -> impl Strategy<Value = Weight> {
    let fixed = || proptest::option::of(decimal());
    prop_oneof![
        decimal().prop_map(|points| Weight::Exact { points }),
        (decimal(), decimal(), fixed()).prop_map(|(least, most, fixed)| Weight::Range { least, most, fixed }),
        (decimal(), fixed()).prop_map(|(place, fixed)| Weight::Order { place, fixed }),
        decimal().prop_map(|amount| Weight::Deduction { amount }),
        decimal().prop_map(|amount| Weight::DeductionPerPoint { amount }),
    ]
}

fn levels() -> impl Strategy<Value = Vec<Level>> {
    let level = (id(), decimal(), localised()).prop_map(|(id, points, text)| Level { id, points, text });
    proptest::collection::vec(level, 0..4)
}

fn point() -> impl Strategy<Value = Point> {
    (decimal(), decimal()).prop_map(|(value, points)| Point { value, points })
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(all)
}

fn scale() -> impl Strategy<Value = Scale> {
    prop_oneof![
        levels().prop_map(|levels| Scale::Levels { levels }),
        (localised(), point(), point(), one_of(Outside::ALL))
            .prop_map(|(unit, worst, best, outside)| Scale::Linear { unit, worst, best, outside }),
        (localised(), one_of(Better::ALL), decimal(), proptest::collection::vec(point(), 0..4))
            .prop_map(|(unit, better, below, steps)| Scale::Steps { unit, better, below, steps }),
        (decimal(), decimal()).prop_map(|(yes, no)| Scale::YesNo { yes, no }),
        (localised(), decimal(), decimal()).prop_map(|(unit, each, most)| Scale::Count { unit, each, most }),
        (
            decimal(),
            decimal(),
            decimal(),
            levels(),
            one_of(Consolidation::ALL),
            proptest::option::of(any::<bool>())
        )
            .prop_map(|(least, most, step, anchors, consolidation, reasons_required)| {
                Scale::Judged { least, most, step, anchors, consolidation, reasons_required }
            }),
        (decimal(), comparing()).prop_map(|(most, method)| Scale::Compared { most, method }),
    ]
}

fn comparing() -> impl Strategy<Value = Comparing> {
    prop_oneof![
        Just(Comparing::SumsTogether {}),
        Just(Comparing::SumsEach {}),
        (decimal(), one_of(RoundingMode::ALL))
            .prop_map(|(places, mode)| Comparing::Eigenvector { rounding: Rounding { places, mode } }),
    ]
}

fn zero_price() -> impl Strategy<Value = ZeroPrice> {
    prop_oneof![Just(ZeroPrice::Stop {}), decimal().prop_map(|price| ZeroPrice::CountsAs { price })]
}

fn price_rule() -> impl Strategy<Value = PriceRule> {
    prop_oneof![
        (decimal(), zero_price())
            .prop_map(|(most, zero_price)| PriceRule::LowestOverPrice { most, zero_price }),
        (decimal(), one_of(EqualPrices::ALL))
            .prop_map(|(most, equal_prices)| PriceRule::BetweenLowestAndHighest { most, equal_prices }),
        (decimal(), decimal(), decimal(), one_of(BelowBounds::ALL), one_of(AboveBounds::ALL)).prop_map(
            |(most, full_at, zero_at, below, above)| {
                PriceRule::BetweenFixedPrices { most, full_at, zero_at, below, above }
            }
        ),
        (decimal(), decimal(), any::<bool>(), zero_price()).prop_map(
            |(most, reference, capped, zero_price)| {
                PriceRule::ReferenceOverPrice { most, reference, capped, zero_price }
            }
        ),
        (decimal(), decimal(), one_of(BelowZero::ALL), zero_price()).prop_map(
            |(most, span, below_zero, zero_price)| {
                PriceRule::LinearFromLowest { most, span, below_zero, zero_price }
            }
        ),
        (decimal(), decimal(), one_of(BelowZero::ALL), zero_price()).prop_map(
            |(most, multiple, below_zero, zero_price)| {
                PriceRule::MultipleOfLowest { most, multiple, below_zero, zero_price }
            }
        ),
        (
            decimal(),
            proptest::option::of(one_of(MiddlePrice::ALL)),
            decimal(),
            decimal(),
            any::<bool>(),
            zero_price()
        )
            .prop_map(|(most, middle, at_mean, per_percent, clipped, zero_price)| {
                PriceRule::PercentFromMean { most, middle, at_mean, per_percent, clipped, zero_price }
            }),
        (decimal(), any::<bool>(), zero_price())
            .prop_map(|(most, capped, zero_price)| PriceRule::MeanOverPrice { most, capped, zero_price }),
        (decimal(), decimal()).prop_map(|(most, ceiling)| PriceRule::ShareBelowCeiling { most, ceiling }),
        (decimal(), decimal(), one_of(EqualPrices::ALL)).prop_map(|(most, ceiling, at_ceiling)| {
            PriceRule::DiscountOverHighest { most, ceiling, at_ceiling }
        }),
        (decimal(), decimal(), decimal(), one_of(EqualDiscounts::ALL)).prop_map(
            |(most, ceiling, share, equal)| PriceRule::BentAtMeanDiscount { most, ceiling, share, equal }
        ),
        (decimal(), decimal(), decimal()).prop_map(|(most, ceiling, saturation)| {
            PriceRule::DiscountOverSaturation { most, ceiling, saturation }
        }),
        (decimal(), decimal(), decimal()).prop_map(|(most, ceiling, lower)| PriceRule::BentAtLowerPrice {
            most,
            ceiling,
            lower
        }),
        curve_or_place(),
    ]
}

fn curve_or_place() -> impl Strategy<Value = PriceRule> {
    let rounding =
        || (decimal(), one_of(RoundingMode::ALL)).prop_map(|(places, mode)| Rounding { places, mode });
    let maybe = move || proptest::option::of(rounding());
    let table = (proptest::collection::vec(decimal(), 0..3), decimal())
        .prop_map(|(points, beyond)| RankTable { points, beyond });
    let band = (decimal(), decimal()).prop_map(|(up_to, points)| PriceBand { up_to, points });
    prop_oneof![
        (decimal(), decimal(), decimal(), maybe(), one_of(EqualPrices::ALL)).prop_map(
            |(most, ceiling, exponent, rounding, at_ceiling)| {
                PriceRule::PowerOfDiscount { most, ceiling, exponent, rounding, at_ceiling }
            }
        ),
        (decimal(), decimal(), decimal(), maybe()).prop_map(|(most, ceiling, exponent, rounding)| {
            PriceRule::PowerBelowCeiling { most, ceiling, exponent, rounding }
        }),
        (decimal(), decimal(), maybe(), zero_price()).prop_map(|(most, exponent, rounding, zero_price)| {
            PriceRule::PowerOfLowest { most, exponent, rounding, zero_price }
        }),
        (decimal(), decimal(), rounding(), one_of(BelowZero::ALL), zero_price()).prop_map(
            |(most, base, rounding, below_zero, zero_price)| {
                PriceRule::LogarithmOverLowest { most, base, rounding, below_zero, zero_price }
            }
        ),
        (decimal(), proptest::option::of(table), one_of(EqualRanks::ALL))
            .prop_map(|(most, table, ties)| PriceRule::RankAmongPrices { most, table, ties }),
        (proptest::collection::vec(band, 0..3), one_of(BandLimit::ALL), decimal())
            .prop_map(|(bands, limit, beyond)| PriceRule::PriceBands { bands, limit, beyond }),
    ]
}

fn quality() -> impl Strategy<Value = Criterion> {
    let text = || proptest::option::of(localised());
    let follow_up = (localised(), text(), text(), text())
        .prop_map(|(how, when, who, consequence)| FollowUp { how, when, who, consequence });
    (
        (id(), localised(), proptest::option::of(localised())),
        proptest::option::of(proptest::collection::vec(id(), 0..3)),
        (weight(), scale(), proptest::option::of(decimal()), proptest::option::of(decimal())),
        proptest::option::of(proptest::collection::vec(localised(), 0..3)),
        proptest::option::of(localised()),
        (
            proptest::option::of(follow_up),
            proptest::option::of(most_pass()),
            proptest::option::of((id(), id()).prop_map(|(criterion, version)| Origin {
                criterion,
                version,
                ..Origin::default()
            })),
        ),
    )
        .prop_map(
            |(
                (id, name, description),
                serves,
                (weight, scale, threshold, best_gets),
                evidence,
                verification,
                (follow_up, most_pass, from),
            )| {
                Criterion::Quality {
                    id,
                    name,
                    description,
                    serves,
                    weight,
                    scale,
                    threshold,
                    most_pass,
                    best_gets,
                    evidence,
                    verification,
                    follow_up,
                    from,
                }
            },
        )
}

fn most_pass() -> impl Strategy<Value = MostPass> {
    (decimal(), one_of(TiedAtLast::ALL)).prop_map(|(count, tied)| MostPass { count, tied })
}

fn cost() -> impl Strategy<Value = Cost> {
    let counts = prop_oneof![
        Just(CostCounts::Sum {}),
        (localised(), decimal()).prop_map(|(unit, price)| CostCounts::Each { unit, price }),
        (localised(), decimal(), proptest::option::of((decimal(), decimal()))).prop_map(
            |(unit, quantity, range)| {
                let range = range.map(|(least, most)| QuantityRange { least, most });
                CostCounts::UnitPrice { unit, quantity, range }
            }
        ),
        (decimal(), proptest::collection::vec(id(), 0..3))
            .prop_map(|(share, of)| CostCounts::Share { share, of }),
    ];
    let when = prop_oneof![
        decimal().prop_map(|year| CostTime::Once { year }),
        (decimal(), decimal()).prop_map(|(from, to)| CostTime::Yearly { from, to }),
    ];
    (id(), localised(), counts, one_of(CostEffect::ALL), proptest::option::of(when)).prop_map(
        |(id, name, counts, effect, when)| Cost { id, name, description: None, counts, effect, when },
    )
}

fn screen() -> impl Strategy<Value = LowPriceScreen> {
    prop_oneof![
        decimal().prop_map(|share| LowPriceScreen::NextPrice { share }),
        decimal().prop_map(|share| LowPriceScreen::MeanOfOthers { share }),
        (decimal(), decimal()).prop_map(|(estimate, share)| LowPriceScreen::Estimate { estimate, share }),
    ]
}

fn criterion() -> impl Strategy<Value = Criterion> {
    let price = (
        id(),
        localised(),
        proptest::option::of(weight()),
        proptest::option::of(price_rule()),
        proptest::option::of(decimal()),
        (
            proptest::option::of(proptest::collection::vec(cost(), 0..3)),
            proptest::option::of(decimal()),
            proptest::option::of(proptest::collection::vec(screen(), 0..2)),
        ),
    )
        .prop_map(|(id, name, weight, rule, ceiling, (costs, discount_rate, low_price))| {
            Criterion::Price {
                id,
                name,
                description: None,
                weight,
                rule,
                ceiling,
                costs,
                discount_rate,
                low_price,
            }
        });
    prop_oneof![3 => quality(), 1 => price].prop_recursive(2, 8, 3, |inner| {
        (
            id(),
            localised(),
            proptest::option::of(decimal()),
            proptest::option::of(decimal()),
            proptest::option::of(most_pass()),
            proptest::collection::vec(inner, 0..3),
        )
            .prop_map(|(id, name, weight, threshold, most_pass, criteria)| Criterion::Group {
                id,
                name,
                weight,
                threshold,
                most_pass,
                criteria,
            })
    })
}

#[expect(clippy::too_many_lines, reason = "a case for each award model")]
fn award() -> impl Strategy<Value = AwardModel> {
    let rounding = || {
        proptest::option::of(
            (decimal(), one_of(RoundingMode::ALL)).prop_map(|(places, mode)| Rounding { places, mode }),
        )
    };
    let policy = (rounding(), rounding(), rounding(), one_of(RankBy::ALL))
        .prop_map(|(points, weighted, total, rank_by)| RoundingPolicy { points, weighted, total, rank_by });
    let tie = prop_oneof![
        Just(TieBreak::LowestPrice {}),
        id().prop_map(|id| TieBreak::Criterion { id }),
        Just(TieBreak::DrawLots {}),
    ];
    let common = (policy, proptest::collection::vec(tie, 0..3));
    let choices = (
        one_of(PointsBasis::ALL),
        one_of(NegativeComparison::ALL),
        zero_price(),
        one_of(ReferenceOffer::ALL),
    );
    (0..AwardModel::WORDS.len(), common, (decimal(), decimal(), decimal()), choices).prop_map(
        |(
            which,
            (rounding, ties),
            (total, number, least_quality),
            (points, negative, zero_price, reference),
        )| {
            match which {
                0 => AwardModel::WeightedSum { total, points, rounding, ties },
                1 => AwardModel::PriceMinusValue { negative, rounding, ties },
                2 => AwardModel::QualityOverPrice {
                    total,
                    scale: number,
                    least_quality,
                    zero_price,
                    rounding,
                    ties,
                },
                3 => AwardModel::EvaluationValue {
                    total,
                    scale: number,
                    least_quality,
                    zero_price,
                    rounding,
                    ties,
                },
                4 => AwardModel::AdjustedScore {
                    total,
                    reference: number,
                    least_quality,
                    zero_price,
                    rounding,
                    ties,
                },
                5 => AwardModel::PricePerPoint { total, least_quality, rounding, ties },
                6 => AwardModel::AdjustedBid { total, least_quality, rounding, ties },
                7 => AwardModel::FeaturePrice { total, least_quality, rounding, ties },
                8 => AwardModel::ShareOfOwnPrice { total, whole: number, least_quality, rounding, ties },
                9 => AwardModel::ShareAdded { total, price_weight: number, rounding, ties },
                10 => AwardModel::WillingnessToPay { total, each: number, negative, rounding, ties },
                21 => AwardModel::PenaltyAdded { total, each: number, rounding, ties },
                16 => AwardModel::QualityPremium {
                    total,
                    estimate: number,
                    price_weight: least_quality,
                    rounding,
                    ties,
                },
                17 => AwardModel::RelativeValue { total, least_quality, rounding, ties },
                18 => AwardModel::UtilityIndex {
                    total,
                    weight_ratio: number,
                    negative,
                    zero_price,
                    rounding,
                    ties,
                },
                19 => AwardModel::BestThroughBest {
                    total,
                    price_weight: number,
                    least_quality,
                    zero_price,
                    rounding,
                    ties,
                },
                20 => AwardModel::AgainstReference {
                    total,
                    reference,
                    price_weight: number,
                    least_quality,
                    zero_price,
                    rounding,
                    ties,
                },
                22 => AwardModel::CostsAdded { rounding, ties },
                23 => AwardModel::TimePriced { rounding, ties },
                24 => AwardModel::LifeCycleCost { rounding, ties },
                25 => AwardModel::ExtendedRatio {
                    total,
                    scale: number.clone(),
                    margin: number,
                    decides: if negative == NegativeComparison::Zero {
                        Deciding::Quality
                    } else {
                        Deciding::Price
                    },
                    least_quality,
                    zero_price,
                    rounding,
                    ties,
                },
                26 => AwardModel::Lexicographic { order: vec!["price".into()], rounding, ties },
                27 => AwardModel::NearestToIdeal {
                    total,
                    price_weight: number.clone(),
                    nearness: Rounding { places: number, mode: RoundingMode::HalfUp },
                    rounding,
                    ties,
                },
                28 => AwardModel::Outranking {
                    total,
                    price_weight: number.clone(),
                    concordance: number,
                    discordance: least_quality,
                    rounding,
                    ties,
                },
                11 => AwardModel::LeastCost { total, least_quality, rounding, ties },
                12 => AwardModel::LowestAcceptable { total, rounding, ties },
                13 => AwardModel::FixedBudget { total, rounding, ties },
                14 => AwardModel::QualityFirst { total, rounding, ties },
                _ => AwardModel::FixedPrice { total, rounding, ties },
            }
        },
    )
}

fn procurement() -> impl Strategy<Value = Procurement> {
    let lot = (id(), localised(), proptest::collection::vec(criterion(), 0..4), award())
        .prop_map(|(id, title, criteria, award)| Lot { id, title, criteria, award });
    (
        id(),
        text(),
        localised(),
        localised(),
        proptest::option::of(any::<bool>()),
        proptest::collection::vec(lot, 0..3),
    )
        .prop_map(|(id, currency, name, summary, example, lots)| Procurement {
            id,
            currency,
            buyer: Buyer { name: name.clone(), country: "SE".into(), ..Buyer::default() },
            title: name,
            example,
            problem: Problem { summary, ..Problem::default() },
            lots,
            ..Procurement::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_was_written_reads_back_as_the_same_document(document in procurement()) {
        let read = read_procurement(&document.to_json());
        prop_assert_eq!(&read.faults, &[]);
        let read = read.document.expect("a document");
        prop_assert_eq!(read.fingerprint(), document.fingerprint());
        prop_assert_eq!(read, document);
    }

    #[test]
    fn whatever_is_shared_comes_back_as_the_same_document(document in procurement(), reviewed in any::<bool>()) {
        use sprang::share::{Extent, clipboard_text, link, open};
        let journey = Some(Journey { reviewed: Some(reviewed), ..Journey::default() });
        let document = Procurement { journey, ..document };
        let text = document.to_json();
        let read = |text: &str| read_procurement(text).document.expect("a document");
        for (extent, shared) in [
            (Extent::All, document.clone()),
            (Extent::Published, Procurement { journey: None, ..document.clone() }),
        ] {
            let by_link = open(&link(&text, "https://example.org/", extent).expect("short")).expect("opened");
            prop_assert_eq!(&read(&by_link.text), &shared);
            for language in sprang::language::Language::ALL {
                let pasted = clipboard_text(&text, language, extent).expect("short");
                prop_assert_eq!(&read(&open(&pasted).expect("opened").text), &shared);
            }
        }
    }

    #[test]
    fn validation_never_panics_and_sound_documents_have_no_faults(document in procurement()) {
        match sprang::validate::procurement(&document) {
            Ok(sound) => prop_assert_eq!(sound.fingerprint(), document.fingerprint()),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>(), cut in any::<prop::sample::Index>()) {
        let _ = sprang::validate::procurement_text(&text);
        let whole = include_str!("../cases/good/street-trees/procurement.json");
        let cut = (0..=cut.index(whole.len())).rev().find(|&at| whole.is_char_boundary(at)).unwrap_or(0);
        let cut_short = sprang::validate::procurement_text(&whole[..cut]);
        prop_assert!(cut_short.is_err() || whole[cut..].trim().is_empty());
    }

    #[test]
    fn every_fault_of_a_damaged_document_points_at_something_there(
        document in procurement(), from in "[a-z\"{}:,]", to in "[a-z\"{}:,0-9]",
    ) {
        let text = document.to_json();
        let damaged = text.replacen(&from, &to, 3);
        if let Err(faults) = sprang::validate::procurement_text(&damaged) {
            for fault in faults {
                prop_assert!(fault.at.is_empty() || fault.at.starts_with('/'), "{}", fault.at);
                for language in sprang::language::Language::ALL {
                    let message = fault.message(language);
                    prop_assert!(!message.is_empty());
                }
            }
        }
    }
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let faults = sprang::validate::procurement_text(&deep).expect_err("faulty");
    assert_eq!(faults[0].code, FaultCode::NotJson);
}
