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
        let (procurement, offers) = drawn(&mut generator, number);
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

/// Every second case is of what is registered, in turn; the others vary scales and edges.
fn drawn(generator: &mut Generator, number: u32) -> (String, String) {
    let place = usize::try_from(number / 2).unwrap_or(0);
    let registered = if number.is_multiple_of(2) { generator.registered(place) } else { None };
    registered.unwrap_or_else(|| generator.case())
}

/// The digest, for a caller that knows nothing but numbers.
#[unsafe(no_mangle)]
pub extern "C" fn digest(seed: u32, count: u32) -> u64 {
    digest_of(seed, count).0
}

/// What `each` tries of each model and price rule found, a line for each, for a caller that knows nothing but
/// numbers: where the text begins in memory in the upper 32 bits, and how long it is in the lower ones.
#[unsafe(no_mangle)]
pub extern "C" fn independence_lines(each: u32) -> u64 {
    let line = |one: &Tried| {
        let verdict = if one.holds() { "holds" } else { "does not hold" };
        format!("{} claims {} tries {} swaps {}: {verdict}", one.id, one.claims, one.tries, one.swaps)
    };
    let text = independence(each).iter().map(line).collect::<Vec<_>>().join("\n").leak();
    (text.as_ptr().addr() as u64) << 32 | text.len() as u64
}

#[cfg(test)]
mod tests {
    use sprang::award::DECLARATIONS;
    use sprang::procurement::{PriceRule, Scale};

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

    /// A model, rule or way to compare that is registered and never evaluated here fails.
    #[test]
    fn whatever_is_registered_is_drawn_and_evaluated() {
        let mut generator = Generator::new(1);
        for (place, declared) in DECLARATIONS.iter().enumerate() {
            let evaluated = (0..20).filter(|_| {
                let Some((procurement, offers)) = generator.registered(place) else { return false };
                let sound = sprang::validate::procurement_text(&procurement).expect("sound");
                let lot = &sound.lots()[0];
                let rule = lot.price().and_then(|price| price.rule.as_ref()).map(PriceRule::id);
                let compares = lot.qualities().iter().any(|quality| {
                    matches!(quality.scale, Scale::Compared { method, .. } if method.id() == declared.id)
                });
                let is_own = lot.award.id() == declared.id || rule == Some(declared.id) || compares;
                is_own && matches!(evaluate(&procurement, &offers), EvaluateAnswer::Evaluated { .. })
            });
            let evaluated = evaluated.count();
            assert!(evaluated >= 10, "{}: {evaluated} of 20", declared.id);
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
