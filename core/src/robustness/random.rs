/// Logarithms to base 2 of 1 to 2, in 257 places, in parts of 2²⁶.
pub(super) struct Logarithm([u32; 257]);

impl Logarithm {
    pub(super) fn new() -> Self {
        let mut table = [0; 257];
        for (place, entry) in (0_u64..).zip(table.iter_mut()) {
            // Squared again and again: each time it reaches 2, the next binary digit is one.
            let mut number = (256 + place) << 22;
            for digit in (0..27).rev() {
                if number >= 1 << 31 {
                    *entry += 1 << digit;
                    number >>= 1;
                }
                number = (number * number) >> 30;
            }
        }
        Self(table)
    }

    /// −log₂ of `(drawn + 1) ÷ 2³²`, in parts of 2²⁶: 0 to 2³¹.
    fn of(&self, drawn: u32) -> u32 {
        let number = u64::from(drawn) + 1;
        let whole = number.ilog2();
        // What is beyond the leading one, in 32 bits.
        let beyond = (number << (32 - whole)) & 0xffff_ffff;
        let place = usize::try_from(beyond >> 24).unwrap_or(0);
        let (Some(from), Some(to)) = (self.0.get(place), self.0.get(place + 1)) else { return 0 };
        let between = (u64::from(to - from) * (beyond & 0x00ff_ffff)) >> 24;
        let logarithm = (u64::from(whole) << 26) + u64::from(*from) + between;
        u32::try_from((32_u64 << 26).saturating_sub(logarithm)).unwrap_or(0)
    }
}

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

    /// Numbers from one exponential distribution, two of each draw; their sum.
    pub(super) fn exponentials(&mut self, logarithm: &Logarithm, numbers: &mut [u32]) -> u64 {
        let mut all = 0_u64;
        for pair in numbers.chunks_mut(2) {
            let mut drawn = self.next();
            for number in pair {
                *number = logarithm.of((drawn >> 32) as u32);
                drawn <<= 32;
                all = all.wrapping_add((*number).into());
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2 ^ (logarithm ÷ 2²⁶), bit by bit, comes back to what was drawn.
    #[test]
    fn the_table_is_a_logarithm() {
        let logarithm = Logarithm::new();
        assert_eq!((logarithm.0[0], logarithm.0[256]), (0, 1 << 26));
        // log₂ 1.5 = 0.5849625007…, log₂ 1.25 = 0.3219280949…
        assert!(logarithm.0[128].abs_diff(39_256_168) <= 2, "{}", logarithm.0[128]);
        assert!(logarithm.0[64].abs_diff(21_604_228) <= 2, "{}", logarithm.0[64]);
        assert_eq!(logarithm.of(u32::MAX), 0);
        assert_eq!(logarithm.of((1 << 31) - 1), 1 << 26);
        assert_eq!(logarithm.of(0), 32 << 26);
    }

    /// The mean of an exponential distribution, 1 ÷ ln 2 in this unit, and its median, 1.
    #[test]
    fn what_is_drawn_is_exponential() {
        let (logarithm, mut random) = (Logarithm::new(), Random(3));
        let mut numbers = vec![0; 100_000];
        let mean = random.exponentials(&logarithm, &mut numbers) / 100_000;
        // 2²⁶ ÷ ln 2 = 96 817 625; three standard errors are one per cent.
        assert!(mean.abs_diff(96_817_625) < 968_176, "{mean}");
        let below = numbers.iter().filter(|number| **number < 1 << 26).count();
        assert!(below.abs_diff(50_000) < 500, "{below}");
    }
}
