//! Weights shared out exactly: while one is moved, by order of importance.
//!
//! Whoever weighs by a slider or by putting criteria in order is helped with sums here; what is chosen
//! becomes ordinary weights of the document.

use crate::number::{Exact, Rounding, RoundingMode};

/// Shares a total out in proportion, in whole steps, by the method of largest remainders (Hamilton): no
/// part is a step or more away from its proportion, a larger share never gets less, and the parts add up to
/// the total exactly. What the steps cannot hold of the total goes to the largest share.
///
/// Where all shares are zero, they are taken as equal. Negative shares count as zero; a step or a total that
/// is not above zero gives zeros.
///
/// ```
/// use sprang::number::Exact;
/// use sprang::weighing::apportion;
/// let thirds = apportion(&[Exact::ONE, Exact::ONE, Exact::ONE], &Exact::integer(100), &Exact::ONE);
/// assert_eq!(thirds, [34, 33, 33].map(Exact::integer));
/// ```
#[must_use]
pub fn apportion(shares: &[Exact], total: &Exact, step: &Exact) -> Vec<Exact> {
    let none = vec![Exact::ZERO; shares.len()];
    if shares.is_empty() || !total.is_positive() || !step.is_positive() {
        return none;
    }
    let mut shares: Vec<Exact> =
        shares.iter().map(|share| if share.is_negative() { Exact::ZERO } else { share.clone() }).collect();
    if shares.iter().all(Exact::is_zero) {
        shares.fill(Exact::ONE);
    }
    let whole = Exact::sum(&shares);
    let Some(steps) = total.divided_by(step).map(|steps| down(&steps)) else { return none };
    let mut parts = Vec::with_capacity(shares.len());
    let mut remainders = Vec::with_capacity(shares.len());
    for (index, share) in shares.iter().enumerate() {
        let Some(due) = (&steps * share).divided_by(&whole) else { return none };
        let kept = down(&due);
        remainders.push((&due - &kept, index));
        parts.push(kept);
    }
    let mut left = &steps - &Exact::sum(&parts);
    // The sort is stable: of equal remainders the earlier comes first.
    remainders.sort_by(|(one, _), (other, _)| other.cmp(one));
    for (_, index) in remainders {
        if !left.is_positive() {
            break;
        }
        parts[index] = &parts[index] + &Exact::ONE;
        left = &left - &Exact::ONE;
    }
    let mut parts: Vec<Exact> = parts.iter().map(|part| part * step).collect();
    let over = total - &Exact::sum(&parts);
    let largest =
        (0..shares.len()).reduce(|best, index| if shares[index] > shares[best] { index } else { best });
    if let Some(largest) = largest {
        parts[largest] = &parts[largest] + &over;
    }
    parts
}

/// The weights after one of them is moved: it gets what is wanted, between zero and the total, and the
/// others share the rest as they did before, in whole steps. They add up to the total exactly. A single
/// weight is the total; weights of an index that is not there stay.
#[must_use]
pub fn moved(weights: &[Exact], index: usize, wanted: &Exact, total: &Exact, step: &Exact) -> Vec<Exact> {
    if index >= weights.len() || total.is_negative() {
        return weights.to_vec();
    }
    if weights.len() == 1 {
        return vec![total.clone()];
    }
    let wanted = wanted.clone().clamp(Exact::ZERO, total.clone());
    let mut others = weights.to_vec();
    others.remove(index);
    let mut parts = apportion(&others, &(total - &wanted), step);
    parts.insert(index, wanted);
    parts
}

/// Weights by decreasing order of importance: the first of three gets three parts, the second two, the last
/// one (rank sum weights, Stillwell, Seaver and Edwards 1981), in whole steps.
///
/// ```
/// use sprang::number::Exact;
/// use sprang::weighing::by_order;
/// assert_eq!(by_order(3, &Exact::integer(60), &Exact::ONE), [30, 20, 10].map(Exact::integer));
/// ```
#[must_use]
pub fn by_order(count: usize, total: &Exact, step: &Exact) -> Vec<Exact> {
    let shares: Vec<Exact> =
        (1..=count).rev().map(|part| Exact::integer(i64::try_from(part).unwrap_or(i64::MAX))).collect();
    apportion(&shares, total, step)
}

/// The step in which weights of this total are best shared out: a hundredth of it, so that a total of 100 is
/// shared in whole points.
#[must_use]
pub fn step_of(total: &Exact) -> Exact {
    total.divided_by(&Exact::integer(100)).unwrap_or(Exact::ONE)
}

fn down(number: &Exact) -> Exact {
    number.rounded(Rounding { places: 0, mode: RoundingMode::Down })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn exact(numbers: &[i64]) -> Vec<Exact> {
        numbers.iter().map(|number| Exact::integer(*number)).collect()
    }

    #[test]
    fn the_others_keep_their_proportions() {
        let moved = moved(&exact(&[40, 30, 30]), 0, &Exact::integer(60), &Exact::integer(100), &Exact::ONE);
        assert_eq!(moved, exact(&[60, 20, 20]));
    }

    #[test]
    fn from_everything_the_others_rise_alike() {
        let moved = moved(&exact(&[100, 0, 0]), 0, &Exact::integer(50), &Exact::integer(100), &Exact::ONE);
        assert_eq!(moved, exact(&[50, 25, 25]));
    }

    #[test]
    fn what_cannot_be_shared_is_left_alone() {
        assert_eq!(apportion(&[], &Exact::ONE, &Exact::ONE), []);
        assert_eq!(apportion(&exact(&[1, 2]), &Exact::ZERO, &Exact::ONE), exact(&[0, 0]));
        assert_eq!(apportion(&exact(&[1, 2]), &Exact::ONE, &Exact::ZERO), exact(&[0, 0]));
        assert_eq!(moved(&exact(&[1]), 5, &Exact::ONE, &Exact::ONE, &Exact::ONE), exact(&[1]));
        assert_eq!(moved(&exact(&[1]), 0, &Exact::ZERO, &Exact::integer(9), &Exact::ONE), exact(&[9]));
    }

    proptest! {
        #[test]
        fn parts_add_up_and_follow_their_shares(
            shares in proptest::collection::vec(0i64..500, 1..12), total in 1i64..20_000, step in 1i64..50,
        ) {
            let shares = exact(&shares);
            let (total, step) = (Exact::integer(total), Exact::integer(step));
            let parts = apportion(&shares, &total, &step);
            prop_assert_eq!(Exact::sum(&parts), total.clone());
            for (one, other) in (0..shares.len()).flat_map(|one| (0..shares.len()).map(move |other| (one, other))) {
                prop_assert!(shares[one] <= shares[other] || parts[one] >= parts[other]);
            }
            let whole = Exact::sum(&shares);
            if whole.is_positive() {
                let two_steps = &step + &step;
                for (share, part) in shares.iter().zip(&parts) {
                    let due = (&total * share).divided_by(&whole).expect("above zero");
                    prop_assert!((part - &due).magnitude() < two_steps);
                }
            }
        }

        #[test]
        fn moving_one_keeps_the_sum(
            weights in proptest::collection::vec(0i64..100, 1..9), index in 0usize..9, wanted in -20i64..140,
        ) {
            let weights = exact(&weights);
            let index = index % weights.len();
            let total = Exact::integer(100);
            let wanted = Exact::integer(wanted);
            let after = moved(&weights, index, &wanted, &total, &Exact::ONE);
            prop_assert_eq!(Exact::sum(&after), total.clone());
            prop_assert!(after.iter().all(|weight| !weight.is_negative()));
            if weights.len() > 1 {
                prop_assert_eq!(&after[index], &wanted.clamp(Exact::ZERO, total));
            }
        }

        #[test]
        fn what_stands_before_never_weighs_less(count in 1usize..40, total in 1i64..1000) {
            let weights = by_order(count, &Exact::integer(total), &step_of(&Exact::integer(total)));
            prop_assert!(weights.is_sorted_by(|one, other| one >= other));
            prop_assert_eq!(Exact::sum(&weights), Exact::integer(total));
        }
    }
}
