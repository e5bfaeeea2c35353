//! Costs beside the price.

use super::*;

/// What an offer states of a cost.
pub(super) fn stated(cost: &Cost) -> BoxedStrategy<Option<Answer>> {
    let sound = match cost.counts {
        CostCounts::Sum | CostCounts::Each { .. } | CostCounts::UnitPrice { .. } => {
            (0i64..300).prop_map(|n| Answer::Value(whole(n))).boxed()
        }
        CostCounts::Share { .. } => any::<bool>().prop_map(Answer::YesNo).boxed(),
    };
    option::weighted(0.97, sound).boxed()
}

/// Costs beside the price, some of them discounted and some a share of the others.
pub(super) fn costs() -> impl Strategy<Value = (Exact, Vec<Cost>)> {
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
