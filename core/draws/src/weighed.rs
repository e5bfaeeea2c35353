use crate::{Four, LANES};

/// What each set of weights gives each offer: the sum of its points, each times its weight.
///
/// `points` holds the offers one after the other, as many numbers for each as there are weights. A total is that
/// modulo 2⁶⁴: whoever calls sees to it that none is larger.
pub fn totals(points: &[u32], drawn: &[Four<u32>], totals: &mut [Four<u64>]) {
    for (row, total) in points.chunks_exact(drawn.len().max(1)).zip(totals) {
        let mut sums = [0_u64; LANES];
        for (point, weights) in row.iter().zip(drawn) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum = sum.wrapping_add(u64::from(*point).wrapping_mul(u64::from(*weight)));
            }
        }
        *total = sums;
    }
}

/// How many totals are higher than each.
pub fn ranks(totals: &[Four<u64>], higher: &mut [Four<u64>]) {
    for (own, higher) in totals.iter().zip(higher) {
        let mut counts = [0_u64; LANES];
        for other in totals {
            for ((count, other), own) in counts.iter_mut().zip(other).zip(own) {
                *count = count.wrapping_add(u64::from(other > own));
            }
        }
        *higher = counts;
    }
}

/// Whether no two totals of a set lie so close together that an error of so much could part or swap them; `higher` is
/// what [`ranks`] says of them.
#[must_use]
pub fn apart(totals: &[Four<u64>], higher: &[Four<u64>], error: &Four<u64>) -> Four<bool> {
    // In the order of their places only neighbours need be looked at. Where two are equal a place stays empty, and the
    // places add up to less than those of so many offers.
    let mut in_order = vec![[0_u64; LANES]; totals.len()];
    let mut places = [0_u64; LANES];
    for (total, higher) in totals.iter().zip(higher) {
        for (((set, total), above), places) in total.iter().enumerate().zip(higher).zip(&mut places) {
            *places = places.wrapping_add(*above);
            if let Some(place) = usize::try_from(*above).ok().and_then(|place| in_order.get_mut(place)) {
                place[set] = *total;
            }
        }
    }
    let all = totals.len() as u64;
    let all = all * all.saturating_sub(1) / 2;
    let mut apart = places.map(|places| places == all);
    for (one, other) in in_order.iter().zip(in_order.iter().skip(1)) {
        for (((apart, one), other), error) in apart.iter_mut().zip(one).zip(other).zip(error) {
            *apart &= one.wrapping_sub(*other) > *error;
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_places_are_those_done_by_hand() {
        // Two weights in four sets; three offers, of which the last two are equal in the second set.
        let drawn = [[1, 2, 0, u32::MAX], [3, 2, 5, 1]];
        let points = [10, 1, 2, 9, 6, 5];
        let mut found = [[0; LANES]; 3];
        totals(&points, &drawn, &mut found);
        let most = u64::from(u32::MAX);
        assert_eq!(
            found,
            [[13, 22, 5, 10 * most + 1], [29, 22, 45, 2 * most + 9], [21, 22, 25, 6 * most + 5]]
        );
        let mut higher = [[0; LANES]; 3];
        ranks(&found, &mut higher);
        assert_eq!(higher, [[2, 0, 2, 0], [0, 0, 0, 2], [1, 0, 1, 1]]);
        assert_eq!(apart(&found, &higher, &[7, 0, 20, 0]), [true, false, false, true]);
        assert_eq!(apart(&found, &higher, &[8, 0, 19, 0]), [false, false, true, true]);
    }
}
