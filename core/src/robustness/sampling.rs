use sprang_draws::{Counted, Four, LANES, Logarithm, Random, apart, ranks, totals};

use super::acceptability::{Method, Part, Shares, order};
use crate::number::{Exact, Rounding, RoundingMode};

/// Draws weights evenly over what is allowed, in whole numbers throughout, so that the same seed
/// gives the same everywhere.
///
/// Evenly over a simplex are numbers drawn from one exponential distribution, each divided by their sum.
/// Offers are ranked in whole numbers where all weights are free, and in fractions where they are not, or
/// where two offers lie closer together than whole numbers tell.
pub(super) fn sampled(
    shares: &mut Shares,
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
    let drawing = Drawing { parts, free: &free, room: &room };
    let all_free =
        free.len() == parts.len() && parts.iter().all(|part| part.least.is_zero() && part.most == *sum);
    let whole = if all_free { Whole::of(rows) } else { None };
    let (mut random, logarithm) = (Random::new(seed), Logarithm::new());
    let mut counted = Counted::new(rows.len(), parts.len());
    let mut weights = vec![[0_u32; LANES]; free.len()];
    let mut given = vec![[0_u64; LANES]; rows.len()];
    let mut higher = vec![[0_u64; LANES]; rows.len()];
    let (mut drawn, mut tries) = (0_u32, 0_u32);
    while drawn < samples && tries < samples.saturating_mul(100) {
        let all = random.exponentials(&logarithm, &mut weights);
        let decided = whole.as_ref().map_or([false; LANES], |whole| {
            totals(&whole.points, &weights, &mut given);
            ranks(&given, &mut higher);
            if whole.cut_off { apart(&given, &higher, &all) } else { [true; LANES] }
        });
        for (set, (decided, all_of_set)) in decided.into_iter().zip(all).enumerate() {
            tries = tries.saturating_add(1);
            if drawn == samples {
                break;
            }
            if decided {
                counted.add(set, &higher, &weights, &all);
            } else {
                let of_set: Vec<u32> = weights.iter().map(|four| four[set]).collect();
                let Some(exact) = drawing.weights(&of_set, all_of_set) else { continue };
                let places: Vec<Four<u64>> = order(rows, &exact)
                    .into_iter()
                    .map(|place| [u64::try_from(place).unwrap_or(u64::MAX); LANES])
                    .collect();
                counted.add(set, &places, &in_parts(&exact, sum), &[u64::from(Counted::WHOLE); LANES]);
            }
            drawn += 1;
        }
    }
    share_out(&counted, shares, drawn, sum)?;
    Some(Method::Sampled { samples: drawn, seed, error: error(drawn) })
}

/// What weights are drawn from.
struct Drawing<'a> {
    parts: &'a [Part],
    free: &'a [usize],
    room: &'a Exact,
}

impl Drawing<'_> {
    /// The room above the least weights, shared out; `None` where one exceeds its most, to be drawn anew.
    fn weights(&self, drawn: &[u32], all: u64) -> Option<Vec<Exact>> {
        let all = i64::try_from(all).ok()?;
        let mut weights: Vec<Exact> = self.parts.iter().map(|part| part.least.clone()).collect();
        for (index, one) in self.free.iter().zip(drawn) {
            let weight = weights.get_mut(*index)?;
            *weight = &*weight + &(self.room * &Exact::ratio(i64::from(*one), all)?);
        }
        let within = weights.iter().zip(self.parts).all(|(weight, part)| *weight <= part.most);
        within.then_some(weights)
    }
}

/// Weights in parts of their sum, the same for each set.
fn in_parts(weights: &[Exact], sum: &Exact) -> Vec<Four<u32>> {
    let part = |weight: &Exact| {
        let parts = weight.divided_by(sum)? * Exact::integer(Counted::WHOLE.into());
        // ROUNDING: for the mean of drawn weights, which is an estimate.
        let (parts, _) = parts.rounded(Rounding { places: 0, mode: RoundingMode::HalfUp }).small_parts()?;
        u32::try_from(parts).ok()
    };
    weights.iter().map(|weight| [part(weight).unwrap_or(0); LANES]).collect()
}

fn share_out(counted: &Counted, shares: &mut Shares, drawn: u32, sum: &Exact) -> Option<()> {
    for (row, counts) in shares.places.iter_mut().zip(counted.places()) {
        for (share, count) in row.iter_mut().zip(counts) {
            *share = Exact::ratio(i64::from(*count), i64::from(drawn))?;
        }
    }
    // Its share of all draws, as the exact ways have it; it is divided by the share of firsts there.
    let unit =
        sum.divided_by(&(Exact::integer(Counted::WHOLE.into()) * Exact::integer(drawn.max(1).into())))?;
    for (central, sums) in shares.central.iter_mut().zip(counted.firsts()) {
        for (mean, total) in central.iter_mut().zip(sums) {
            *mean = &Exact::integer(i64::try_from(*total).ok()?) * &unit;
        }
    }
    Some(())
}

/// What a unit of each weight gives each offer beyond the offer that it gives least, as whole numbers of
/// at most 2²⁶: the order is the same, and the numbers are small.
struct Whole {
    /// Offer by offer.
    points: Vec<u32>,
    /// Whether the numbers had to be cut off: then a total may be too small by the sum of the weights.
    cut_off: bool,
}

// INVARIANT: with drawn numbers of at most 2³¹ each and at most 64 of them no total exceeds 2⁶³.
const MOST_POINTS: u32 = 1 << 26;
const MOST_WEIGHTS: usize = 64;

impl Whole {
    /// `None` where there are more weights than a sum of 64 bits has room for.
    fn of(rows: &[Vec<Exact>]) -> Option<Self> {
        let weights = rows.first()?.len();
        if weights > MOST_WEIGHTS {
            return None;
        }
        let least = |column: usize| rows.iter().filter_map(|row| row.get(column)).min();
        let mut beyond = Vec::new();
        for row in rows {
            for (column, each) in row.iter().enumerate() {
                beyond.push(each - least(column)?);
            }
        }
        // One unit for all, where there is one of a size that can be counted with.
        let common = beyond.iter().try_fold(1_i64, |common, each| {
            let (_, denominator) = each.small_parts()?;
            (common / num_integer::Integer::gcd(&common, &denominator)).checked_mul(denominator)
        });
        let whole = |unit: &Exact| -> Option<Vec<u32>> {
            let rounding = Rounding { places: 0, mode: RoundingMode::Down };
            let one = |each: &Exact| {
                let (points, _) = (each * unit).rounded(rounding).small_parts()?;
                let points = u32::try_from(points).ok()?;
                (points <= MOST_POINTS).then_some(points)
            };
            beyond.iter().map(one).collect()
        };
        if let Some(points) = common.and_then(|common| whole(&Exact::integer(common))) {
            return Some(Self { points, cut_off: false });
        }
        // ROUNDING: cut off on purpose; what lies closer together than the error is ranked exactly.
        let most = beyond.iter().max()?;
        let unit = Exact::integer(i64::from(MOST_POINTS)).divided_by(most)?;
        Some(Self { points: whole(&unit)?, cut_off: true })
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
