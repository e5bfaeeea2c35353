use super::acceptability::{Method, Part, order};
use crate::number::{Exact, Rounding, RoundingMode};

/// Draws weights evenly over what is allowed, in whole numbers throughout, so that the same seed
/// gives the same everywhere.
pub(super) fn sampled(
    shares: &mut [Vec<Exact>],
    rows: &[Vec<Exact>],
    sum: &Exact,
    parts: &[Part],
    (samples, seed): (u32, u64),
) -> Option<Method> {
    let free: Vec<usize> =
        parts.iter().enumerate().filter(|(_, part)| part.least < part.most).map(|(index, _)| index).collect();
    let fixed = Exact::sum(parts.iter().map(|part| &part.least));
    let room = sum - &fixed;
    if free.is_empty() || room.is_negative() {
        return None;
    }
    let drawing = Drawing { rows, parts, free: &free, room: &room };
    let all_free =
        free.len() == parts.len() && parts.iter().all(|part| part.least.is_zero() && part.most == *sum);
    let whole = if all_free { Whole::of(rows) } else { None };
    let mut random = Random(seed);
    let mut counts = vec![0_u32; rows.len() * rows.len()];
    let mut gaps = vec![0_u32; free.len()];
    let mut totals = vec![0_u64; rows.len()];
    let (mut drawn, mut tries) = (0_u32, 0_u32);
    while drawn < samples && tries < samples.saturating_mul(100) {
        tries += 1;
        random.gaps(&mut gaps);
        let decided = whole.as_ref().is_some_and(|whole| {
            whole.totals(&gaps, &mut totals);
            whole.decides(&totals)
        });
        if decided {
            count(&totals, &mut counts);
        } else {
            let Some(weights) = drawing.weights(&gaps) else { continue };
            let places = order(rows, &weights);
            for (row, place) in counts.chunks_mut(rows.len()).zip(places) {
                if let Some(count) = row.get_mut(place) {
                    *count += 1;
                }
            }
        }
        drawn += 1;
    }
    for (row, counted) in shares.iter_mut().zip(counts.chunks(rows.len())) {
        for (share, count) in row.iter_mut().zip(counted) {
            *share = Exact::ratio(i64::from(*count), i64::from(drawn))?;
        }
    }
    Some(Method::Sampled { samples: drawn, seed, error: error(drawn) })
}

/// What weights are drawn from.
struct Drawing<'a> {
    rows: &'a [Vec<Exact>],
    parts: &'a [Part],
    free: &'a [usize],
    room: &'a Exact,
}

impl Drawing<'_> {
    /// The room above the least weights, shared out; `None` where one exceeds its most, to be drawn anew.
    fn weights(&self, gaps: &[u32]) -> Option<Vec<Exact>> {
        debug_assert!(self.rows.iter().all(|row| row.len() == self.parts.len()));
        let mut weights: Vec<Exact> = self.parts.iter().map(|part| part.least.clone()).collect();
        for (index, gap) in self.free.iter().zip(gaps) {
            let weight = weights.get_mut(*index)?;
            *weight = &*weight + &(self.room * &Exact::ratio(i64::from(*gap), WHOLE)?);
        }
        let within = weights.iter().zip(self.parts).all(|(weight, part)| *weight <= part.most);
        within.then_some(weights)
    }
}

/// What a unit of each weight gives each offer beyond the offer that it gives least, as whole numbers:
/// the order is the same, and the numbers are small.
struct Whole {
    points: Vec<u32>,
    /// By how much a total may be too small, where the numbers had to be cut off.
    error: u64,
}

impl Whole {
    fn of(rows: &[Vec<Exact>]) -> Option<Self> {
        let least = |column: usize| rows.iter().filter_map(|row| row.get(column)).min();
        let mut beyond = Vec::new();
        for row in rows {
            for (column, each) in row.iter().enumerate() {
                beyond.push(each - least(column)?);
            }
        }
        let mut common = num_bigint::BigInt::from(1);
        for each in &beyond {
            common = num_integer::Integer::lcm(&common, &each.parts().1);
        }
        let whole = |unit: &Exact| -> Option<Vec<u32>> {
            let rounding = Rounding { places: 0, mode: RoundingMode::Down };
            beyond.iter().map(|each| u32::try_from((each * unit).rounded(rounding).parts().0).ok()).collect()
        };
        if let Some(points) = Exact::from_big(common, 1.into()).and_then(|unit| whole(&unit)) {
            return Some(Self { points, error: 0 });
        }
        // ROUNDING: cut off on purpose; what lies closer together than the error is ranked exactly.
        let most = beyond.iter().max()?;
        let unit = Exact::integer(i64::from(u32::MAX)).divided_by(most)?;
        let sum = u64::try_from(WHOLE).ok()?;
        Some(Self { points: whole(&unit)?, error: sum })
    }

    /// Gaps add up to less than 2³², so that no total exceeds 64 bits.
    fn totals(&self, gaps: &[u32], totals: &mut [u64]) {
        for (total, row) in totals.iter_mut().zip(self.points.chunks_exact(gaps.len())) {
            *total = row.iter().zip(gaps).map(|(each, gap)| u64::from(*each) * u64::from(*gap)).sum();
        }
    }

    /// Whether no two totals lie so close that what was cut off could part or swap them.
    fn decides(&self, totals: &[u64]) -> bool {
        self.error == 0
            || totals.iter().enumerate().all(|(index, one)| {
                totals.iter().skip(index + 1).all(|other| one.abs_diff(*other) > self.error)
            })
    }
}

/// Counts the place of each offer: one more than the offers with a higher total.
fn count(totals: &[u64], counts: &mut [u32]) {
    for (own, row) in totals.iter().zip(counts.chunks_exact_mut(totals.len())) {
        let higher = totals.iter().map(|other| usize::from(other > own)).sum::<usize>();
        if let Some(count) = row.get_mut(higher) {
            *count += 1;
        }
    }
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

const WHOLE: i64 = 1 << 31;

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
    fn gaps(&mut self, gaps: &mut [u32]) {
        if let Some((last, cuts)) = gaps.split_last_mut() {
            for cut in cuts.iter_mut() {
                *cut = u32::try_from(self.next() >> 33).unwrap_or_default();
            }
            cuts.sort_unstable();
            *last = 1 << 31;
        }
        let mut before = 0;
        for cut in gaps {
            let here = *cut;
            *cut = here - before;
            before = here;
        }
    }
}
