//! Evaluates generated procurements and offers, text to text, and digests the answers. Run
//! natively and as WebAssembly, the digests must be the same to the last bit.

mod generated;
mod independence;

use sha2::{Digest, Sha256};
use sprang::boundary::{
    EvaluateAnswer, check, check_json, evaluate, evaluate_json, robustness, robustness_json,
};

pub use generated::Generator;
pub use independence::{Tried, independence};

/// The first 16 digits of the SHA-256 over the answers to `count` generated cases, as a number;
/// and how many of the cases were evaluated rather than refused.
#[must_use]
pub fn digest_of(seed: u32, count: u32) -> (u64, u32) {
    let mut generator = Generator::new(seed);
    let mut hasher = Sha256::new();
    let mut evaluated = 0;
    for number in 0..count {
        let (procurement, offers) = generator.case();
        hasher.update(check_json(&check(&procurement)).as_bytes());
        let answer = evaluate(&procurement, &offers);
        evaluated += u32::from(matches!(answer, EvaluateAnswer::Evaluated { .. }));
        hasher.update(evaluate_json(&answer).as_bytes());
        // Some hundred evaluations each, and weights that are drawn.
        if number % 64 == 0 {
            let answer = robustness(&procurement, Some(&offers), None);
            hasher.update(robustness_json(&answer).as_bytes());
        }
    }
    let first: [u8; 8] = hasher.finalize()[..8].try_into().unwrap_or_default();
    (u64::from_be_bytes(first), evaluated)
}

/// The digest, for a caller that knows nothing but numbers.
#[unsafe(no_mangle)]
pub extern "C" fn digest(seed: u32, count: u32) -> u64 {
    digest_of(seed, count).0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both kinds occur, and few tries are enough to tell them apart; `cargo xtask test --only everywhere` makes
    /// 100,000 of each.
    #[test]
    fn what_claims_independence_has_it() {
        let tried = independence(400);
        assert!(tried.iter().any(|one| one.claims) && tried.iter().any(|one| !one.claims));
        for one in tried.iter().filter(|one| one.claims) {
            assert!(one.holds(), "{}: {} of {}", one.id, one.swaps, one.tries);
        }
    }

    #[test]
    fn most_cases_are_evaluated_and_seeds_differ() {
        let (digest, evaluated) = digest_of(1, 200);
        assert!(evaluated > 150, "{evaluated} of 200");
        assert_eq!(digest_of(1, 200).0, digest);
        assert_ne!(digest_of(2, 200).0, digest);
    }
}
