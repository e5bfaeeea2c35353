//! Steps in words: sentences, trees and tables in Swedish and English.
//!
//! Nothing here computes a score. Every number shown was put into a step or came out of one; a
//! number that had to be shortened says so (`≈`), and what is shown is never added up again.

mod context;
mod formula;
mod lots;
mod name;
mod preview;
#[cfg(test)]
pub(crate) mod redone;
mod refusal;
mod sentence;
mod table;
mod tree;

pub use context::Context;
pub use lots::{consistency, disagreement, lot_won, lots_won};
pub use name::{name, not_offered};
pub use preview::{next_level, preview, price_range};
pub use refusal::{cannot_evaluate, missing, obstacle, rejection};
pub use sentence::{not_applied, sentence};
pub use table::{RankedRow, RejectedRow, Table, low_price, table, tie};
pub use tree::{Number, TreeInput, TreeNode, tree};

use crate::language::Wording;

/// The wording of the evaluation.
static WORDING: Wording =
    Wording::new(include_str!("../../texts/award.sv.txt"), include_str!("../../texts/award.en.txt"));

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::WORDING;
    use crate::award::{InputMeaning, StepRule};
    use crate::language::Language::{self, English, Swedish};

    fn placeholders(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
    }

    #[test]
    fn both_languages_say_the_same_with_the_same_values() {
        let keys = |language: Language| WORDING.keys(language).collect::<Vec<_>>();
        assert_eq!(keys(Swedish), keys(English));
        for key in keys(Swedish) {
            let [swedish, english] =
                [Swedish, English].map(|language| placeholders(WORDING.raw(language, key)));
            assert_eq!(swedish, english, "{key}");
        }
    }

    #[test]
    fn every_rule_and_meaning_has_words_and_no_words_are_left_over() {
        let of = |prefix: &'static str| {
            let keys = WORDING.keys(Swedish).filter_map(move |key| key.strip_prefix(prefix));
            keys.collect::<BTreeSet<_>>()
        };
        assert_eq!(of("step."), StepRule::ALL.iter().copied().map(StepRule::id).collect());
        assert_eq!(of("input."), InputMeaning::ALL.iter().copied().map(InputMeaning::id).collect());
    }

    /// A text that no code asks for is a text that nobody keeps right.
    #[test]
    fn every_other_key_is_named_in_the_code() {
        let code = [
            include_str!("context.rs"),
            include_str!("lots.rs"),
            include_str!("preview.rs"),
            include_str!("refusal.rs"),
            include_str!("sentence.rs"),
            include_str!("table.rs"),
            include_str!("tree.rs"),
        ]
        .concat();
        for key in WORDING.keys(Swedish) {
            let made_from_an_id =
                ["step.", "input.", "mode.", "not-offered."].iter().any(|prefix| key.starts_with(prefix));
            assert!(made_from_an_id || code.contains(&format!("\"{key}\"")), "{key}");
        }
    }
}
