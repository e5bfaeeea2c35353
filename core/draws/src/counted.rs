use crate::{Four, LANES};

/// How often each offer took each place, and the sum of the weights with which it was first.
#[derive(Clone, Debug)]
pub struct Counted {
    places: Vec<u32>,
    firsts: Vec<u64>,
    offers: usize,
    weights: usize,
}

impl Counted {
    /// So many parts are all weights of a set together.
    pub const WHOLE: u32 = 1 << 30;

    /// Nothing counted yet.
    #[must_use]
    pub fn new(offers: usize, weights: usize) -> Self {
        Self { places: vec![0; offers * offers], firsts: vec![0; offers * weights], offers, weights }
    }

    /// Counts one of the sets: the place of each offer is one more than the offers above it; `all` is what the
    /// set's weights add up to.
    pub fn add(&mut self, set: usize, higher: &[Four<u64>], drawn: &[Four<u32>], all: &Four<u64>) {
        let set = set % LANES;
        // INVARIANT: each number is no more than their sum, so that no product exceeds 2⁴⁷.
        let scale = (1_u64 << 47) / all[set].max(1);
        let places = self.places.chunks_exact_mut(self.offers.max(1));
        let firsts = self.firsts.chunks_exact_mut(self.weights.max(1));
        for ((higher, row), sums) in higher.iter().zip(places).zip(firsts) {
            let above = higher[set];
            if let Some(count) = usize::try_from(above).ok().and_then(|place| row.get_mut(place)) {
                *count = count.wrapping_add(1);
            }
            if above == 0 {
                for (sum, weights) in sums.iter_mut().zip(drawn) {
                    *sum = sum.wrapping_add(u64::from(weights[set]).wrapping_mul(scale) >> 17);
                }
            }
        }
    }

    /// How often each offer took the first place, the second, and so on; offer by offer.
    pub fn places(&self) -> impl Iterator<Item = &[u32]> {
        self.places.chunks_exact(self.offers.max(1))
    }

    /// The sum of each weight over the sets with which an offer was first, in parts of [`Self::WHOLE`]; offer by
    /// offer.
    pub fn firsts(&self) -> impl Iterator<Item = &[u64]> {
        self.firsts.chunks_exact(self.weights.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_and_weights_of_the_first_added_up() {
        let mut counted = Counted::new(2, 2);
        let drawn = [[1, 3, 0, 0], [1, 1, 0, 0]];
        let all = [2, 4, 0, 0];
        counted.add(0, &[[0, 1, 0, 0], [1, 0, 0, 0]], &drawn, &all);
        counted.add(1, &[[0, 1, 0, 0], [1, 0, 0, 0]], &drawn, &all);
        assert_eq!(counted.places().collect::<Vec<_>>(), [[1, 1], [1, 1]]);
        let whole = u64::from(Counted::WHOLE);
        assert_eq!(
            counted.firsts().collect::<Vec<_>>(),
            [[whole / 2, whole / 2], [whole / 4 * 3, whole / 4]]
        );
    }
}
