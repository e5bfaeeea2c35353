use crate::{Four, LANES};

/// Logarithms to base 2 of 1 to 2, in parts of 2²⁶: in 256 pieces, where each begins and how much it rises.
#[derive(Clone, Debug)]
pub struct Logarithm([(u32, u32); 256]);

impl Logarithm {
    /// The table.
    #[must_use]
    pub fn new() -> Self {
        let mut table = [(0, 0); 256];
        let mut from = 0;
        for (place, entry) in (1_u64..).zip(table.iter_mut()) {
            let to = Self::exactly(256 + place);
            *entry = (from, to - from);
            from = to;
        }
        Self(table)
    }

    /// The logarithm of so many 256ths, digit by digit.
    fn exactly(parts: u64) -> u32 {
        let mut logarithm = 0;
        // Squared again and again: each time it reaches 2, the next binary digit is one.
        let mut number = parts << 22;
        for digit in (0..27).rev() {
            if number >= 1 << 31 {
                logarithm += 1 << digit;
                number >>= 1;
            }
            number = (number * number) >> 30;
        }
        logarithm
    }

    /// −log₂ of `drawn ÷ 2³²`, in parts of 2²⁶: 0 to 2³¹. The lowest binary digit counts as one, so that nothing is
    /// drawn that has no logarithm.
    #[inline]
    #[must_use]
    pub fn of(&self, drawn: u32) -> u32 {
        let number = drawn | 1;
        let zeros = number.leading_zeros();
        let [place, rest @ ..] = (number << zeros << 1).to_be_bytes();
        let (from, rise) = self.0[usize::from(place)];
        let [of_256, of_65536, last] = rest;
        let beyond = u64::from(u32::from_be_bytes([0, of_256, of_65536, last]));
        let [_, between] = halves((u64::from(rise) * beyond) >> 24);
        ((zeros + 1) << 26) - from - between
    }
}

impl Default for Logarithm {
    fn default() -> Self {
        Self::new()
    }
}

/// The upper and the lower 32 binary digits of 64.
#[inline]
const fn halves(digits: u64) -> [u32; 2] {
    [(digits >> 32) as u32, (digits & 0xffff_ffff) as u32]
}

/// Steele, Lea and Flood 2014 (SplitMix64): a few lines, and the same numbers on every machine.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The numbers that follow from a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 binary digits.
    #[inline]
    pub const fn digits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        // INVARIANT: what is left of a product of 128 digits fits in 64.
        ((u128::from(self.digits()) * u128::from(limit)) >> 64) as u64
    }

    /// Four sets of numbers from one exponential distribution, each number at most 2³¹; what each set adds up to.
    ///
    /// Divided by their sum, the numbers of a set lie evenly over all weights that add up to one (Devroye 1986,
    /// ch. XI). The logarithm is less than three millionths off: a thousand times less than what drawing itself
    /// leaves open.
    pub fn exponentials(&mut self, logarithm: &Logarithm, sets: &mut [Four<u32>]) -> Four<u64> {
        let mut all = [0_u64; LANES];
        for four in sets {
            let [[a, b], [c, d]] = [halves(self.digits()), halves(self.digits())];
            *four = [a, b, c, d].map(|drawn| logarithm.of(drawn));
            for (all, number) in all.iter_mut().zip(four) {
                *all = all.wrapping_add(u64::from(*number));
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_a_logarithm() {
        let logarithm = Logarithm::new();
        assert_eq!((logarithm.0[0].0, logarithm.0[255].0 + logarithm.0[255].1), (0, 1 << 26));
        // log₂ 1.5 = 0.5849625007…, log₂ 1.25 = 0.3219280949…
        assert!(logarithm.0[128].0.abs_diff(39_256_168) <= 2, "{:?}", logarithm.0[128]);
        assert!(logarithm.0[64].0.abs_diff(21_604_228) <= 2, "{:?}", logarithm.0[64]);
        assert!(logarithm.of(u32::MAX) <= 1);
        assert_eq!(logarithm.of(1 << 31), 1 << 26);
        assert_eq!(logarithm.of(0), 32 << 26);
        // −log₂ ¾
        assert!(logarithm.of(3 << 30).abs_diff((1 << 26) - 39_256_168) <= 2);
    }

    /// Whoever draws less gets no less: where one piece of the table meets the next, nothing leaps.
    #[test]
    fn the_logarithm_falls_all_the_way() {
        let logarithm = Logarithm::new();
        let mut before = logarithm.of(0);
        for step in 1..=0xffff_u32 {
            let here = logarithm.of(step * 0x1_0001);
            assert!(here <= before, "{step}");
            before = here;
        }
    }

    /// The mean of an exponential distribution, 1 ÷ ln 2 in this unit, and its median, 1.
    #[test]
    fn what_is_drawn_is_exponential() {
        let (logarithm, mut random) = (Logarithm::new(), Random::new(3));
        let mut sets = vec![[0; LANES]; 25_000];
        let all = random.exponentials(&logarithm, &mut sets);
        let mean = all.iter().sum::<u64>() / 100_000;
        // 2²⁶ ÷ ln 2 = 96 817 625; three standard errors are one per cent.
        assert!(mean.abs_diff(96_817_625) < 968_176, "{mean}");
        let below = sets.as_flattened().iter().filter(|number| **number < 1 << 26).count();
        assert!(below.abs_diff(50_000) < 500, "{below}");
    }

    #[test]
    fn the_same_seed_gives_the_same_numbers() {
        // The first numbers of SplitMix64 from the seed 1234567, as its authors' program gives them.
        let mut random = Random::new(1_234_567);
        let first = [random.digits(), random.digits()];
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }
}
