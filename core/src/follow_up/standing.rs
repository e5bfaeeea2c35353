use std::collections::BTreeSet;

use crate::decision::{decide, innovation_test, route};
use crate::procurement::Procurement;

/// What a solution may be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// New, of value, a leap, in use, and both its use and its effect are measured in the document.
    Innovation,
    /// All points to an innovation, but use or effect is not measured yet.
    NewSolution,
    /// A renewal, an improvement, or of no shown value.
    Other,
}

impl Standing {
    /// The key of its name in [`WORDING`](super::WORDING).
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Innovation => "standing.innovation",
            Self::NewSolution => "standing.new-solution",
            Self::Other => "standing.other",
        }
    }
}

/// What the solution of a procurement may be called; `None` where the innovation test is not answered. Answers
/// alone make no innovation: the document must hold what was measured, of use and of effect.
#[must_use]
pub fn standing(procurement: &Procurement) -> Option<Standing> {
    let journey = procurement.journey();
    let decision = decide(innovation_test(), &journey.innovation_test)?;
    let last = journey.in_use.iter().max_by(|one, other| one.date.cmp(&other.date));
    let measured = last.is_some_and(|last| last.units.is_positive()) && !journey.outcomes.is_empty();
    Some(match decision.outcome.id.as_str() {
        "innovation" if measured => Standing::Innovation,
        "innovation" | "new-solution" | "idea-not-in-use" => Standing::NewSolution,
        _ => Standing::Other,
    })
}

/// The codes that the answers set in a notice; `None` where no answer is given.
#[must_use]
pub fn notice_codes(procurement: &Procurement) -> Option<BTreeSet<String>> {
    let journey = procurement.journey();
    let decided = [(innovation_test(), &journey.innovation_test), (route(), &journey.route)]
        .into_iter()
        .filter_map(|(table, answers)| decide(table, answers))
        .collect::<Vec<_>>();
    if decided.is_empty() {
        return None;
    }
    let advice = decided.iter().flat_map(|decision| &decision.advice);
    Some(advice.flat_map(|advice| advice.notice.values().flatten().cloned()).collect())
}
