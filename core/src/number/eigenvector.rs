use std::cell::RefCell;
use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use super::{Exact, Interval};

/// The principal eigenvector of a square matrix of numbers above zero (Perron), as shares of its largest
/// part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Principal {
    /// All parts are rational, and these are they; the largest is one.
    Rational {
        /// The parts.
        parts: Vec<Exact>,
        /// The eigenvalue.
        eigenvalue: Exact,
    },
    /// Some part is irrational, or could not be told from an irrational one.
    Enclosed(Eigenvector),
}

/// A principal eigenvector that is only enclosed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eigenvector {
    matrix: Vec<Vec<Exact>>,
    /// By bits: asked for again for each part, each decimal and each time the same matrix is met.
    enclosures: RefCell<BTreeMap<u32, Enclosure>>,
}

/// Where the parts of a principal eigenvector and its eigenvalue lie.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Enclosure {
    /// Each part as a share of the largest.
    parts: Vec<Interval>,
    /// The eigenvalue.
    eigenvalue: Interval,
    /// A vector near the eigenvector, its largest part one.
    near: Vec<Exact>,
}

/// So closely are parts enclosed before a fraction is looked for that they might be.
const BITS_FOR_A_FRACTION: u32 = 128;

/// So closely a vector is near that a person redoes the sums with.
const NEAR_BITS: u32 = 512;

/// So often is a matrix squared at the most: the ratio of the second eigenvalue to the first is then
/// taken to a power beyond a million.
const MOST_SQUARINGS: u32 = 20;

impl Principal {
    /// The principal eigenvector of `matrix`; `None` where it is empty, not square, or not above zero
    /// throughout.
    #[must_use]
    pub fn of(matrix: &[Vec<Exact>]) -> Option<Self> {
        let square = matrix.iter().all(|row| row.len() == matrix.len());
        if matrix.is_empty() || !square || !matrix.iter().flatten().all(Exact::is_positive) {
            return None;
        }
        let found = Eigenvector { matrix: matrix.to_vec(), enclosures: RefCell::default() };
        Some(found.rational().unwrap_or(Self::Enclosed(found)))
    }

    /// A vector of fractions near the eigenvector, or itself where it is rational; the largest part is one.
    #[must_use]
    pub fn near(&self) -> Vec<Exact> {
        match self {
            Self::Rational { parts, .. } => parts.clone(),
            Self::Enclosed(eigenvector) => eigenvector.within(NEAR_BITS, |enclosure| enclosure.near.clone()),
        }
    }
}

impl Eigenvector {
    /// Where the part at a place lies, as a share of the largest, the closer the more `bits`.
    pub(crate) fn part(&self, place: usize, bits: u32) -> Interval {
        let part = self.within(bits, |enclosure| enclosure.parts.get(place).cloned());
        part.unwrap_or_else(|| Interval::between(Exact::ZERO, Exact::ONE))
    }

    /// Where the eigenvalue lies, the closer the more `bits`.
    pub(crate) fn eigenvalue(&self, bits: u32) -> Interval {
        self.within(bits, |enclosure| enclosure.eigenvalue.clone())
    }

    fn within<T>(&self, bits: u32, read: impl FnOnce(&Enclosure) -> T) -> T {
        read(self.enclosures.borrow_mut().entry(bits).or_insert_with(|| self.enclosed(bits)))
    }

    /// The eigenvector, if it is one of fractions with parts of moderate size: the simplest fractions near
    /// it are held against the matrix. A vector above zero that the matrix only makes longer is the principal
    /// one, so that nothing is taken on trust.
    fn rational(&self) -> Option<Principal> {
        let near = self.within(BITS_FOR_A_FRACTION, Clone::clone);
        let mut largest = 0;
        for (place, part) in near.near.iter().enumerate() {
            if *part > near.near[largest] {
                largest = place;
            }
        }
        let simple = |(place, part): (usize, &Interval)| {
            if place == largest { Exact::ONE } else { simplest(part) }
        };
        let parts: Vec<Exact> = near.parts.iter().enumerate().map(simple).collect();
        let product = times(&self.matrix, &parts);
        let eigenvalue = product.first()?.divided_by(parts.first()?)?;
        let holds = parts.iter().zip(&product).all(|(part, product)| *product == part * &eigenvalue);
        holds.then_some(Principal::Rational { parts, eigenvalue })
    }

    /// The eigenvector between two vectors, the closer the more `bits`.
    ///
    /// Powers of the matrix lead near it, by whole numbers and truncation. How near is then worked out
    /// exactly: a matrix above zero draws vectors together (Birkhoff), by a factor that its entries tell, so
    /// the distance to the eigenvector is at most so many times the distance that one more step makes.
    fn enclosed(&self, bits: u32) -> Enclosure {
        let near = self.near(bits.saturating_add(32));
        let product = times(&self.matrix, &near);
        let growth: Vec<Exact> = product
            .iter()
            .zip(&near)
            .map(|(product, part)| product.divided_by(part).unwrap_or(Exact::ONE))
            .collect();
        let least = growth.iter().min().cloned().unwrap_or(Exact::ONE);
        let most = growth.iter().max().cloned().unwrap_or(Exact::ONE);
        let apart = &most.divided_by(&least).unwrap_or(Exact::ONE) - &Exact::ONE;
        let apart = &apart * &self.draw();
        // ln(1 + r) ≤ r, and within e^d there is 1 ÷ (1 − d).
        let down = &Exact::ONE - &apart;
        let up = Exact::ONE.divided_by(&down).filter(Exact::is_positive);
        let part = |(place, part): (usize, &Exact)| match &up {
            Some(up) => {
                let surely_largest = near
                    .iter()
                    .enumerate()
                    .all(|(other, theirs)| other == place || &(part * &down) >= theirs);
                let low = if surely_largest { Exact::ONE } else { part * &down };
                Interval::between(low, (part * up).min(Exact::ONE))
            }
            None => Interval::between(Exact::ZERO, Exact::ONE),
        };
        let parts = near.iter().enumerate().map(part).collect();
        // Collatz and Wielandt.
        Enclosure { parts, eigenvalue: Interval::between(least, most), near }
    }

    /// At least 1 ÷ (1 − t), where t is how much of a distance (Hilbert's, between directions) the matrix
    /// leaves: t = (√q − 1) ÷ (√q + 1), with q the greatest ratio of ratios between two rows.
    fn draw(&self) -> Exact {
        let mut greatest = Exact::ONE;
        for one in &self.matrix {
            for other in &self.matrix {
                let ratios = || one.iter().zip(other).filter_map(|(one, other)| one.divided_by(other));
                if let (Some(most), Some(least)) = (ratios().max(), ratios().min())
                    && let Some(ratio) = most.divided_by(&least)
                {
                    greatest = greatest.max(ratio);
                }
            }
        }
        // 1 ÷ (1 − t) is (√q + 1) ÷ 2, and √q at most q.
        (&greatest + &Exact::ONE).divided_by(&Exact::integer(2)).unwrap_or(greatest)
    }

    /// A vector near the eigenvector, its largest part one, in parts of 2 to the power of `bits`.
    fn near(&self, bits: u32) -> Vec<Exact> {
        let unit = BigInt::one() << bits;
        let fixed = |number: &Exact| {
            let (above, below) = number.parts();
            (above << bits) / below
        };
        let matrix: Vec<Vec<BigInt>> =
            self.matrix.iter().map(|row| row.iter().map(fixed).collect()).collect();
        let mut power = matrix.clone();
        let mut near = scaled(row_sums(&power), &unit);
        for _ in 0..MOST_SQUARINGS {
            power = squared(&power, &unit);
            // Steps with the matrix itself take out what truncation left in the squares.
            let mut next = scaled(row_sums(&power), &unit);
            for _ in 0..2 {
                next = scaled(product(&matrix, &next), &unit);
            }
            let moved = next.iter().zip(&near).map(|(one, other)| (one - other).abs()).max();
            near = next;
            if moved.is_none_or(|moved| moved.bits() <= 24) {
                break;
            }
        }
        near.iter()
            .map(|part| Exact::from_big(part.clone().max(BigInt::one()), unit.clone()).unwrap_or(Exact::ONE))
            .collect()
    }
}

fn times(matrix: &[Vec<Exact>], vector: &[Exact]) -> Vec<Exact> {
    let dot = |row: &Vec<Exact>| {
        let terms: Vec<Exact> = row.iter().zip(vector).map(|(entry, part)| entry * part).collect();
        Exact::sum(&terms)
    };
    matrix.iter().map(dot).collect()
}

fn product(matrix: &[Vec<BigInt>], vector: &[BigInt]) -> Vec<BigInt> {
    matrix.iter().map(|row| row.iter().zip(vector).map(|(entry, part)| entry * part).sum()).collect()
}

fn row_sums(matrix: &[Vec<BigInt>]) -> Vec<BigInt> {
    matrix.iter().map(|row| row.iter().sum()).collect()
}

/// Brought to a largest part of one unit, what is smaller than its smallest part left out.
fn scaled(vector: Vec<BigInt>, unit: &BigInt) -> Vec<BigInt> {
    let largest = vector.iter().max().cloned().filter(|largest| !largest.is_zero());
    let largest = largest.unwrap_or_else(BigInt::one);
    vector.into_iter().map(|part| part * unit / &largest).collect()
}

fn squared(matrix: &[Vec<BigInt>], unit: &BigInt) -> Vec<Vec<BigInt>> {
    let entry = |row: &Vec<BigInt>, column: usize| -> BigInt {
        row.iter().zip(matrix).filter_map(|(left, right)| Some(left * right.get(column)?)).sum()
    };
    let square: Vec<Vec<BigInt>> =
        matrix.iter().map(|row| (0..matrix.len()).map(|column| entry(row, column)).collect()).collect();
    let largest = square.iter().flatten().max().cloned().filter(|largest| !largest.is_zero());
    let largest = largest.unwrap_or_else(BigInt::one);
    square.into_iter().map(|row| row.into_iter().map(|entry| entry * unit / &largest).collect()).collect()
}

/// The fraction of the smallest parts between two ends above zero (Stern and Brocot).
fn simplest(between: &Interval) -> Exact {
    let (mut low, mut high) = (between.low().clone(), between.high().clone());
    // The whole parts of a continued fraction, as long as both ends share them.
    let mut wholes: Vec<Exact> = Vec::new();
    loop {
        let whole = floor(&low);
        if whole == low || floor(&high) != whole {
            wholes.push(if whole == low { whole } else { &whole + &Exact::ONE });
            break;
        }
        let (Some(next_low), Some(next_high)) =
            (Exact::ONE.divided_by(&(&high - &whole)), Exact::ONE.divided_by(&(&low - &whole)))
        else {
            wholes.push(whole);
            break;
        };
        wholes.push(whole);
        (low, high) = (next_low, next_high);
    }
    let mut found = wholes.pop().unwrap_or(Exact::ONE);
    while let Some(whole) = wholes.pop() {
        found = Exact::ONE.divided_by(&found).map_or_else(|| whole.clone(), |part| &whole + &part);
    }
    found
}

fn floor(number: &Exact) -> Exact {
    let (above, below) = number.parts();
    Exact::from_big(num_integer::Integer::div_floor(&above, &below), BigInt::one()).unwrap_or(Exact::ZERO)
}

#[cfg(test)]
#[expect(
    clippy::disallowed_types,
    reason = "a second way to the eigenvector that shares no code with the first"
)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn exact(n: i64, d: i64) -> Exact {
        Exact::ratio(n, d).expect("not zero")
    }

    /// A reciprocal matrix of the entries above the diagonal of a list of all.
    fn reciprocal(count: usize, above: &[Exact]) -> Vec<Vec<Exact>> {
        let entry = |row: usize, column: usize| match row.cmp(&column) {
            std::cmp::Ordering::Less => above[row * count + column].clone(),
            std::cmp::Ordering::Equal => Exact::ONE,
            std::cmp::Ordering::Greater => {
                Exact::ONE.divided_by(&above[column * count + row]).expect("not zero")
            }
        };
        (0..count).map(|row| (0..count).map(|column| entry(row, column)).collect()).collect()
    }

    /// A over B, A over C, B over C.
    fn three([ab, ac, bc]: [Exact; 3]) -> Vec<Vec<Exact>> {
        let none = || Exact::ONE;
        reciprocal(3, &[none(), ab, ac, none(), none(), bc, none(), none(), none()])
    }

    fn matrices() -> impl Strategy<Value = Vec<Vec<Exact>>> {
        (1usize..6).prop_flat_map(|count| {
            let entry =
                (1i64..=9, any::<bool>()).prop_map(|(n, up)| if up { exact(n, 1) } else { exact(1, n) });
            proptest::collection::vec(entry, count * count).prop_map(move |above| reciprocal(count, &above))
        })
    }

    proptest! {
        /// What is enclosed is the eigenvector: a power iteration that shares no code ends up inside.
        #[test]
        fn an_enclosure_holds_what_iterating_finds(matrix in matrices()) {
            let found = Principal::of(&matrix).expect("above zero");
            let number = |exact: &Exact| {
                let (above, below) = exact.parts();
                let parts = (above.to_string().parse::<f64>(), below.to_string().parse::<f64>());
                parts.0.expect("a number") / parts.1.expect("a number")
            };
            let floats: Vec<Vec<f64>> = matrix.iter().map(|row| row.iter().map(number).collect()).collect();
            let mut vector = vec![1.0_f64; matrix.len()];
            for _ in 0..1_000 {
                let next: Vec<f64> = floats
                    .iter()
                    .map(|row| row.iter().zip(&vector).map(|(entry, part)| entry * part).sum())
                    .collect();
                let largest = next.iter().copied().fold(0.0, f64::max);
                vector = next.into_iter().map(|part| part / largest).collect();
            }
            let close = |exact: &Exact, part: f64| (number(exact) - part).abs() < 1e-9;
            match found {
                Principal::Rational { parts, .. } => {
                    prop_assert!(parts.iter().zip(vector).all(|(part, near)| close(part, near)));
                }
                Principal::Enclosed(eigenvector) => {
                    let found = eigenvector.enclosed(64);
                    for (part, near) in found.parts.iter().zip(vector) {
                        prop_assert!(close(part.low(), near) && close(part.high(), near));
                        prop_assert!(part.high() - part.low() < exact(1, 1 << 60));
                    }
                    // It is never less than the number of those compared.
                    let count = Exact::integer(i64::try_from(matrix.len()).expect("few"));
                    prop_assert!(found.eigenvalue.high() >= &count);
                }
            }
        }

        #[test]
        fn consistent_comparisons_are_fractions(weights in proptest::collection::vec(1i64..50, 1..6)) {
            let matrix: Vec<Vec<Exact>> =
                weights.iter().map(|one| weights.iter().map(|other| exact(*one, *other)).collect()).collect();
            let most = *weights.iter().max().expect("not empty");
            let parts = weights.iter().map(|weight| exact(*weight, most)).collect();
            let eigenvalue = Exact::integer(i64::try_from(weights.len()).expect("few"));
            prop_assert_eq!(Principal::of(&matrix), Some(Principal::Rational { parts, eigenvalue }));
        }
    }

    /// A prefers B as B prefers C as C prefers A: nobody stands out, though nothing is consistent.
    #[test]
    fn a_ring_of_preferences_is_rational_though_inconsistent() {
        let matrix = three([exact(2, 1), exact(1, 2), exact(2, 1)]);
        let parts = vec![Exact::ONE; 3];
        assert_eq!(Principal::of(&matrix), Some(Principal::Rational { parts, eigenvalue: exact(7, 2) }));
    }

    /// Of three, the parts are cube roots: 3, 5 and 2 give (15, 2/3, 1/10) to the power of a third.
    #[test]
    fn three_are_as_their_geometric_means() {
        let matrix = three([exact(3, 1), exact(5, 1), exact(2, 1)]);
        let Some(Principal::Enclosed(found)) = Principal::of(&matrix) else { panic!("irrational") };
        let second = &found.enclosed(128).parts[1];
        let cubed = |end: &Exact| &(end * end) * end;
        // (2/3 ÷ 15), as a share of the largest.
        assert!(cubed(second.low()) <= exact(2, 45) && cubed(second.high()) >= exact(2, 45));
        assert!(
            second.high() - second.low() < Exact::ONE.divided_by(&Exact::integer(1 << 62)).expect("not zero")
        );
    }

    #[test]
    fn what_is_not_above_zero_or_not_square_has_none() {
        assert_eq!(Principal::of(&[]), None);
        assert_eq!(Principal::of(&[vec![exact(1, 1), exact(2, 1)]]), None);
        assert_eq!(Principal::of(&[vec![Exact::ZERO]]), None);
    }
}
