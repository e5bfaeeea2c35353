use super::acceptability::{Method, Part, Shares, order};
use super::random::{Logarithm, Random};
use crate::number::{Exact, Rounding, RoundingMode};

/// Draws weights evenly over what is allowed, in whole numbers throughout, so that the same seed
/// gives the same everywhere.
///
/// Evenly over a simplex are numbers drawn from one exponential distribution, each divided by their sum
/// (Devroye 1986, ch. XI). The logarithm is that of a table of 256 pieces, less than three millionths off:
/// a thousand times less than what drawing itself leaves open.
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
    let mut random = Random(seed);
    let logarithm = Logarithm::new();
    let mut counted = Counted::new(rows.len(), parts.len());
    let mut drawn_numbers = vec![0_u32; free.len()];
    let mut totals = vec![0_u64; rows.len()];
    let mut higher = vec![0_u32; rows.len()];
    let (mut drawn, mut tries) = (0_u32, 0_u32);
    while drawn < samples && tries < samples.saturating_mul(100) {
        tries += 1;
        let all = random.exponentials(&logarithm, &mut drawn_numbers);
        let decided = whole.as_ref().is_some_and(|whole| {
            whole.totals(&drawn_numbers, &mut totals);
            ranks(&totals, if whole.cut_off { all } else { 0 }, &mut higher)
        });
        if decided {
            counted.add(&higher, &drawn_numbers, all);
        } else {
            let Some(weights) = drawing.weights(&drawn_numbers, all) else { continue };
            let places = order(rows, &weights);
            for (higher, place) in higher.iter_mut().zip(&places) {
                *higher = u32::try_from(*place).unwrap_or(u32::MAX);
            }
            if all_free {
                counted.add(&higher, &drawn_numbers, all);
            } else {
                counted.add(&higher, &in_parts(&weights, sum), u64::from(ONE));
            }
        }
        drawn += 1;
    }
    counted.share_out(shares, drawn, sum)?;
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

/// So many parts are all weights together.
const ONE: u32 = 1 << 30;

/// Weights in parts of their sum.
fn in_parts(weights: &[Exact], sum: &Exact) -> Vec<u32> {
    let part = |weight: &Exact| {
        let parts = weight.divided_by(sum)? * Exact::integer(ONE.into());
        // ROUNDING: for the mean of drawn weights, which is an estimate.
        let (parts, _) = parts.rounded(Rounding { places: 0, mode: RoundingMode::HalfUp }).small_parts()?;
        u32::try_from(parts).ok()
    };
    weights.iter().map(|weight| part(weight).unwrap_or(0)).collect()
}

/// How often each offer took each place, and the sum of the weights with which it was first.
struct Counted {
    places: Vec<u32>,
    firsts: Vec<u64>,
    offers: usize,
    weights: usize,
}

impl Counted {
    fn new(offers: usize, weights: usize) -> Self {
        Self { places: vec![0; offers * offers], firsts: vec![0; offers * weights], offers, weights }
    }

    /// Counts the place of each offer: one more than the offers with a higher total.
    fn add(&mut self, higher: &[u32], drawn: &[u32], all: u64) {
        // INVARIANT: each number is no more than their sum, so that no product exceeds 2⁴⁷.
        let scale = (1_u64 << 47) / all.max(1);
        let places = self.places.chunks_exact_mut(self.offers.max(1));
        let firsts = self.firsts.chunks_exact_mut(self.weights.max(1));
        for ((higher, row), sums) in higher.iter().zip(places).zip(firsts) {
            if let Some(count) = usize::try_from(*higher).ok().and_then(|place| row.get_mut(place)) {
                *count += 1;
            }
            if *higher == 0 {
                for (sum, one) in sums.iter_mut().zip(drawn) {
                    *sum = sum.wrapping_add(u64::from(*one).wrapping_mul(scale) >> 17);
                }
            }
        }
    }

    fn share_out(&self, shares: &mut Shares, drawn: u32, sum: &Exact) -> Option<()> {
        let of = |count: u32| Exact::ratio(i64::from(count), i64::from(drawn));
        for (row, counted) in shares.places.iter_mut().zip(self.places.chunks_exact(self.offers.max(1))) {
            for (share, count) in row.iter_mut().zip(counted) {
                *share = of(*count)?;
            }
        }
        let firsts = self.firsts.chunks_exact(self.weights.max(1));
        for ((central, sums), counted) in
            shares.central.iter_mut().zip(firsts).zip(self.places.chunks_exact(self.offers.max(1)))
        {
            let count = counted.first().copied().unwrap_or(0);
            for (mean, total) in central.iter_mut().zip(sums) {
                let total = Exact::ratio(i64::try_from(*total).ok()?, i64::from(ONE))?;
                // Its share of all draws, as the exact ways have it; it is divided by the share of firsts there.
                *mean = &(&total * sum) * &Exact::ratio(1, i64::from(drawn.max(1)))?;
            }
            debug_assert!(count > 0 || central.iter().all(Exact::is_zero));
        }
        Some(())
    }
}

/// What a unit of each weight gives each offer beyond the offer that it gives least, as whole numbers
/// below 2²⁶: the order is the same, and the numbers are small.
struct Whole {
    points: Vec<u32>,
    /// Whether the numbers had to be cut off: then a total may be too small by the sum of the weights.
    cut_off: bool,
    weights: usize,
}

const MOST_POINTS: u32 = 1 << 26;

impl Whole {
    /// `None` where there are more weights than a sum of 64 bits has room for.
    fn of(rows: &[Vec<Exact>]) -> Option<Self> {
        let weights = rows.first()?.len();
        if weights > 64 {
            return None;
        }
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
            let one = |each: &Exact| {
                let points = u32::try_from((each * unit).rounded(rounding).parts().0).ok()?;
                (points <= MOST_POINTS).then_some(points)
            };
            beyond.iter().map(one).collect()
        };
        if let Some(points) = Exact::from_big(common, 1.into()).and_then(|unit| whole(&unit)) {
            return Some(Self { points, cut_off: false, weights });
        }
        // ROUNDING: cut off on purpose; what lies closer together than the error is ranked exactly.
        let most = beyond.iter().max()?;
        let unit = Exact::integer(i64::from(MOST_POINTS)).divided_by(most)?;
        Some(Self { points: whole(&unit)?, cut_off: true, weights })
    }

    /// INVARIANT: points are no more than 2²⁶, drawn numbers no more than 2³¹ and no more than 64 of them, so
    /// that no total exceeds 64 bits.
    fn totals(&self, drawn: &[u32], totals: &mut [u64]) {
        for (total, row) in totals.iter_mut().zip(self.points.chunks_exact(self.weights)) {
            let (mut sum, mut points, mut numbers) = (0_u64, row, drawn);
            // By hand: built for size, as for a browser, iterators are calls.
            while let (Some((each, points_left)), Some((one, numbers_left))) =
                (points.split_first(), numbers.split_first())
            {
                sum = sum.wrapping_add(u64::from(*each).wrapping_mul((*one).into()));
                (points, numbers) = (points_left, numbers_left);
            }
            *total = sum;
        }
    }
}

/// How many totals are higher than each; whether no two lie so close that an error could part or swap them.
fn ranks(totals: &[u64], error: u64, higher: &mut [u32]) -> bool {
    higher.fill(0);
    let mut clear = true;
    let (mut totals, mut higher) = (totals, higher);
    while let (Some((own, others)), Some((mine, theirs))) =
        (totals.split_first(), std::mem::take(&mut higher).split_first_mut())
    {
        for (other, their) in others.iter().zip(theirs.iter_mut()) {
            *mine += u32::from(other > own);
            *their += u32::from(own > other);
            clear &= error == 0 || own.abs_diff(*other) > error;
        }
        (totals, higher) = (others, theirs);
    }
    clear
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
