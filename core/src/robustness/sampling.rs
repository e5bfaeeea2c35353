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
    let mut drawn_numbers = vec![0_u32; free.len().next_multiple_of(4)];
    let mut totals = vec![0_u64; rows.len()];
    let mut higher = vec![0_u32; rows.len()];
    let (mut drawn, mut tries) = (0_u32, 0_u32);
    while drawn < samples && tries < samples.saturating_mul(100) {
        tries += 1;
        let (numbers, _) = drawn_numbers.split_at_mut(free.len());
        let all = random.exponentials(&logarithm, numbers);
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
    /// Row by row, each filled up with nothing to a multiple of four.
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
            let mut points = Vec::with_capacity(rows.len() * weights.next_multiple_of(4));
            for row in beyond.chunks_exact(weights.max(1)) {
                for each in row {
                    points.push(one(each)?);
                }
                points.resize(points.len().next_multiple_of(4), 0);
            }
            Some(points)
        };
        if let Some(points) = Exact::from_big(common, 1.into()).and_then(|unit| whole(&unit)) {
            return Some(Self { points, cut_off: false, weights });
        }
        // ROUNDING: cut off on purpose; what lies closer together than the error is ranked exactly.
        let most = beyond.iter().max()?;
        let unit = Exact::integer(i64::from(MOST_POINTS)).divided_by(most)?;
        Some(Self { points: whole(&unit)?, cut_off: true, weights })
    }

    /// So many numbers are drawn for, the last of them nothing: four at a time are weighed.
    fn places(&self) -> usize {
        self.weights.next_multiple_of(4)
    }

    /// INVARIANT: points are no more than 2²⁶, drawn numbers no more than 2³¹ and no more than 64 of them, so
    /// that no total exceeds 64 bits.
    fn totals(&self, drawn: &[u32], totals: &mut [u64]) {
        let (drawn, _) = drawn.as_chunks::<4>();
        for (total, row) in totals.iter_mut().zip(self.points.chunks_exact(self.places())) {
            let (mut points, _) = row.as_chunks::<4>();
            let (mut numbers, mut sum) = (drawn, 0_u64);
            // By hand: built for size, as for a browser, iterators are calls and loops are not unrolled.
            while let (Some(([p0, p1, p2, p3], points_left)), Some(([n0, n1, n2, n3], numbers_left))) =
                (points.split_first(), numbers.split_first())
            {
                let one = u64::from(*p0).wrapping_mul((*n0).into());
                let two = u64::from(*p1).wrapping_mul((*n1).into());
                let three = u64::from(*p2).wrapping_mul((*n2).into());
                let four = u64::from(*p3).wrapping_mul((*n3).into());
                sum = sum.wrapping_add(one.wrapping_add(two)).wrapping_add(three.wrapping_add(four));
                (points, numbers) = (points_left, numbers_left);
            }
            *total = sum;
        }
    }
}

/// How many totals are higher than each; whether no two lie so close that an error could part or swap them.
fn ranks(totals: &[u64], error: u64, higher: &mut [u32]) -> bool {
    let (four, rest) = totals.as_chunks::<4>();
    for (own, higher) in totals.iter().zip(higher.iter_mut()) {
        let (mut left, mut count) = (four, 0);
        while let Some(([a, b, c, d], after)) = left.split_first() {
            count += u32::from(a > own) + u32::from(b > own) + u32::from(c > own) + u32::from(d > own);
            left = after;
        }
        let mut left = rest;
        while let Some((other, after)) = left.split_first() {
            count += u32::from(other > own);
            left = after;
        }
        *higher = count;
    }
    error == 0 || all_apart(totals, error)
}

fn all_apart(totals: &[u64], error: u64) -> bool {
    let mut left = totals;
    while let Some((own, others)) = left.split_first() {
        if others.iter().any(|other| own.abs_diff(*other) <= error) {
            return false;
        }
        left = others;
    }
    true
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
