use super::acceptability::{Method, Part, order};
use crate::number::Exact;

const SAMPLES: u32 = 10_000;

/// Draws weights evenly over what is allowed, in whole numbers throughout, so that the same seed
/// gives the same everywhere.
pub(super) fn sampled(
    shares: &mut [Vec<Exact>],
    rows: &[Vec<Exact>],
    sum: &Exact,
    parts: &[Part],
    seed: u64,
) -> Option<Method> {
    let free: Vec<usize> =
        parts.iter().enumerate().filter(|(_, part)| part.least < part.most).map(|(index, _)| index).collect();
    let fixed = Exact::sum(parts.iter().map(|part| &part.least));
    let room = sum - &fixed;
    if free.is_empty() || room.is_negative() {
        return None;
    }
    // Each offer's points for a unit of each weight, as whole numbers of one common unit.
    let mut common = num_bigint::BigInt::from(1);
    for each in rows.iter().flatten() {
        common = num_integer::Integer::lcm(&common, &each.parts().1);
    }
    let unit = Exact::from_big(common, 1.into())?;
    let mut random = Random(seed);
    let mut counts = vec![vec![0_i64; rows.len()]; rows.len()];
    let (mut drawn, mut tries) = (0_u32, 0_u32);
    let whole: Option<Vec<Vec<i128>>> = rows
        .iter()
        .map(|row| row.iter().map(|each| i128::try_from((each * &unit).parts().0).ok()).collect())
        .collect();
    while drawn < SAMPLES && tries < SAMPLES * 100 {
        tries += 1;
        let gaps = random.gaps(free.len());
        // With ranges the room above the least weights is shared out, and what exceeds a most is drawn anew.
        let exceeds = free.iter().zip(&gaps).any(|(index, gap)| {
            parts.get(*index).is_some_and(|part| {
                let share = Exact::ratio(*gap, WHOLE).unwrap_or(Exact::ZERO);
                &(&room * &share) + &part.least > part.most
            })
        });
        if exceeds {
            continue;
        }
        drawn += 1;
        let ranks = ranks(rows, whole.as_deref(), parts, &free, &gaps, &room);
        for (row, rank) in counts.iter_mut().zip(ranks) {
            if let Some(count) = row.get_mut(rank) {
                *count += 1;
            }
        }
    }
    if drawn == 0 {
        return None;
    }
    for (row, counted) in shares.iter_mut().zip(&counts) {
        for (share, count) in row.iter_mut().zip(counted) {
            *share = Exact::ratio(*count, i64::from(drawn))?;
        }
    }
    Some(Method::Sampled { samples: drawn, seed, error: error(drawn) })
}

fn ranks(
    rows: &[Vec<Exact>],
    whole: Option<&[Vec<i128>]>,
    parts: &[Part],
    free: &[usize],
    gaps: &[i64],
    room: &Exact,
) -> Vec<usize> {
    let all_free = free.len() == parts.len() && parts.iter().all(|part| part.least.is_zero());
    if let (Some(whole), true) = (whole, all_free) {
        let total = |row: &Vec<i128>| {
            row.iter()
                .zip(gaps)
                .try_fold(0_i128, |sum, (each, gap)| sum.checked_add(each.checked_mul(i128::from(*gap))?))
        };
        let totals: Option<Vec<i128>> = whole.iter().map(total).collect();
        if let Some(totals) = totals {
            return totals.iter().map(|own| totals.iter().filter(|other| *other > own).count()).collect();
        }
    }
    let mut weights: Vec<Exact> = parts.iter().map(|part| part.least.clone()).collect();
    for (index, gap) in free.iter().zip(gaps) {
        if let (Some(weight), Some(share)) = (weights.get_mut(*index), Exact::ratio(*gap, WHOLE)) {
            *weight = &*weight + &(room * &share);
        }
    }
    order(rows, &weights)
}

/// 0.98 ÷ √n bounds 1.96 × √(p (1 − p) ÷ n) for every share p; in whole ten-thousandths, rounded up.
pub(super) fn error(samples: u32) -> Exact {
    let mut tenth_thousandths = 1_i64;
    // e ≥ 9800 ÷ √n  ⇔  e² × n ≥ 9800²
    while tenth_thousandths * tenth_thousandths * i64::from(samples) < 9_800 * 9_800 {
        tenth_thousandths += 1;
    }
    Exact::ratio(tenth_thousandths, 10_000).unwrap_or(Exact::ONE)
}

const WHOLE: i64 = 1 << 32;

/// Steele, Lea and Flood 2014 (SplitMix64): a few lines, and the same numbers on every machine.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number below `limit`.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(limit)) >> 64) as u64
    }

    /// A point of the simplex: the gaps between cuts drawn evenly, which add up to [`WHOLE`].
    fn gaps(&mut self, number: usize) -> Vec<i64> {
        let mut cuts: Vec<i64> = (1..number).map(|_| i64::from((self.next() >> 32) as u32)).collect();
        cuts.push(0);
        cuts.push(WHOLE);
        cuts.sort_unstable();
        cuts.windows(2).map(|pair| if let [from, to] = pair { to - from } else { 0 }).collect()
    }
}
