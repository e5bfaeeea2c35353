use super::Observation;
use crate::decision::Answers;
use crate::language::Localised;

/// What was decided on the way, and what has happened.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Journey {
    /// Answers to the innovation test.
    pub innovation_test: Answers,
    /// Answers to the choice of route.
    pub route: Answers,
    /// Stages that are reached, in the order of the document.
    pub stages: Vec<StageReached>,
    /// What was measured after signing, by the ids of measures.
    pub outcomes: Vec<(String, Observation)>,
}

impl Journey {
    /// The first day on which a stage was reached.
    #[must_use]
    pub fn reached(&self, stage: Stage) -> Option<&str> {
        self.stages.iter().filter(|one| one.stage == stage).map(|one| one.date.as_str()).min()
    }
}

/// A stage that is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StageReached {
    /// The stage.
    pub stage: Stage,
    /// The day, as `YYYY-MM-DD`.
    pub date: String,
    /// Who did it: a role rather than a name.
    pub by: Option<String>,
    /// What there is to remember, such as answers of the market.
    pub note: Option<Localised>,
}

/// A stage of the structured way of working.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// A problem was found.
    Found,
    /// It is described, with measures.
    Described,
    /// The market was asked.
    Dialogue,
    /// The route is chosen.
    RouteChosen,
    /// The criteria are checked.
    Checked,
    /// It is published.
    Published,
    /// Offers are evaluated.
    Evaluated,
    /// The contract is signed.
    Signed,
    /// Promises are followed up.
    FollowedUp,
    /// What was learned is shared.
    Shared,
    /// It was stopped.
    Stopped,
}
