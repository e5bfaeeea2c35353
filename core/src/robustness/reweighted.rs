use crate::number::Exact;
use crate::procurement::{Criterion, Lot, Weight};

/// The criteria with a weight or deduction, in the order of the document.
pub(super) fn criteria_weights(criteria: &[Criterion]) -> Vec<(String, Exact)> {
    let of = |weight: &Weight| match weight {
        Weight::Deduction(amount) | Weight::DeductionPerPoint(amount) => Some(amount.clone()),
        weight => weight.fixed_points().cloned(),
    };
    let mut found = Vec::new();
    for criterion in criteria {
        match criterion {
            Criterion::Group(group) => found.extend(criteria_weights(&group.criteria)),
            Criterion::Quality(quality) => {
                found.extend(of(&quality.weight).map(|weight| (quality.id.clone(), weight)));
            }
            Criterion::Price(price) => {
                found.extend(price.weight.as_ref().and_then(of).map(|weight| (price.id.clone(), weight)));
            }
        }
    }
    found
}

/// The lot with other weights, in the order of [`criteria_weights`].
pub(super) fn with_weights(lot: &Lot, weights: &[Exact]) -> Lot {
    let mut lot = lot.clone();
    let mut weights = weights.iter();
    put(&mut lot.criteria, &mut weights);
    lot
}

fn put<'w>(criteria: &mut [Criterion], weights: &mut impl Iterator<Item = &'w Exact>) {
    for criterion in criteria {
        let weight = match criterion {
            Criterion::Group(group) => {
                group.weight = None;
                put(&mut group.criteria, weights);
                continue;
            }
            Criterion::Quality(quality) => Some(&mut quality.weight),
            Criterion::Price(price) => price.weight.as_mut(),
        };
        let Some(weight) = weight else { continue };
        let new = || weights.next().cloned();
        match weight {
            Weight::Deduction(amount) | Weight::DeductionPerPoint(amount) | Weight::Exact(amount) => {
                put_amount(amount, new);
            }
            Weight::Range { fixed, .. } | Weight::Order { fixed, .. } => {
                if let Some(amount) = fixed {
                    put_amount(amount, new);
                }
            }
        }
    }
}

fn put_amount(amount: &mut Exact, new: impl FnOnce() -> Option<Exact>) {
    if let Some(new) = new() {
        *amount = new;
    }
}
