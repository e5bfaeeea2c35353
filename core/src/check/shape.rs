use super::reading::{Reading, TextKind, phrases};
use super::text::Phrases;

/// What a text in place of a criterion amounts to. Exactly one is said of a text, the gravest:
/// without a measure it is idle to ask how points follow from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// It measures something and says what that gives; or it is not meant as a criterion.
    Criterion,
    /// Nothing in it can be measured.
    Unmeasured,
    /// Something is wished for, compared or promised, and nothing says what it gives.
    Unscored,
    /// It is met or not.
    Requirement,
}

impl Shape {
    /// What the text amounts to.
    pub(super) fn of(reading: &Reading<'_>) -> Self {
        let facts = reading.facts;
        if reading.kind != TextKind::Criterion || reading.tokens.is_empty() {
            return Self::Criterion;
        }
        let language = reading.language;
        let says = |phrases: &Phrases| phrases.any(&reading.tokens);
        let measured = facts.measure || facts.definition;
        let vague = || {
            says(phrases!("vague")(language))
                || says(phrases!("comparison")(language))
                || says(phrases!("discretion")(language))
        };
        let loose = || {
            vague()
                || says(phrases!("degree")(language))
                || says(phrases!("loophole")(language))
                || says(phrases!("open_list")(language))
                || says(phrases!("unnamed_norm")(language))
                || says(phrases!("selection")(language))
                || says(phrases!("place")(language))
                || says(phrases!("company_wide")(language))
        };
        if facts.scoring {
            let open = || {
                vague()
                    || says(phrases!("loophole")(language))
                    || says(phrases!("degree")(language))
                    || says(phrases!("promise")(language))
                    || says(phrases!("facts/open_answer")(language))
            };
            return if measured || !open() { Self::Criterion } else { Self::Unmeasured };
        }
        if !measured && (loose() || !says(phrases!("obligation")(language))) {
            return Self::Unmeasured;
        }
        let wished = says(phrases!("hidden_scoring")(language))
            || says(phrases!("comparison")(language))
            || says(phrases!("promise")(language))
            || says(phrases!("change")(language));
        if wished { Self::Unscored } else { Self::Requirement }
    }
}
