use crate::number::{Exact, Rounding, RoundingMode};

/// A sum shared out in proportion, in so many decimals, so that the shares add up to it exactly: each
/// is rounded down, and what is left goes to those that lost most by it.
pub(super) fn share_out(sum: &Exact, by: &[Exact], places: u8) -> Option<Vec<Exact>> {
    let down = Rounding { places, mode: RoundingMode::Down };
    let unit = (0..places).try_fold(Exact::ONE, |unit, _| unit.divided_by(&Exact::integer(10)))?;
    let whole = Exact::sum(by);
    let fair: Vec<Exact> = by.iter().map(|one| (sum * one).divided_by(&whole)).collect::<Option<_>>()?;
    let mut shares: Vec<Exact> = fair.iter().map(|one| one.rounded(down)).collect();
    let mut left = sum - &Exact::sum(&shares);
    let mut by_loss: Vec<usize> = (0..by.len()).collect();
    let loss = |index: &usize| Some(fair.get(*index)? - shares.get(*index)?);
    by_loss.sort_by_cached_key(|index| std::cmp::Reverse(loss(index)));
    for index in by_loss {
        if left < unit {
            break;
        }
        let share = shares.get_mut(index)?;
        *share = &*share + &unit;
        left = &left - &unit;
    }
    Some(shares)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Shares add up to the sum exactly, and none is a unit or more away from its due.
        #[test]
        fn nothing_is_lost_and_nobody_is_far_from_their_due(
            sum in 0_i64..100_000, by in proptest::collection::vec(1_i64..1000, 1..9), places in 0_u8..3,
        ) {
            let (sum, by) = (Exact::integer(sum), by.into_iter().map(Exact::integer).collect::<Vec<_>>());
            let shares = share_out(&sum, &by, places).expect("shares");
            prop_assert_eq!(Exact::sum(&shares), sum.clone());
            for (share, one) in shares.iter().zip(&by) {
                let due = (&sum * one).divided_by(&Exact::sum(&by)).expect("above zero");
                prop_assert!((share - &due).magnitude() < Exact::ONE);
                prop_assert!(!share.is_negative());
            }
        }
    }

    #[test]
    fn nothing_can_be_shared_by_nothing() {
        assert_eq!(share_out(&Exact::ONE, &[Exact::ZERO], 2), None);
    }
}
