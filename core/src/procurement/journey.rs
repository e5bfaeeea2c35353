use super::Observation;
use crate::decision::Answers;
use crate::language::Localised;
use crate::number::Exact;

/// What was decided on the way, and what has happened.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Journey {
    /// Who had the idea.
    pub origin: Option<IdeaOrigin>,
    /// Answers to the innovation test.
    pub innovation_test: Answers,
    /// Answers to the choice of route.
    pub route: Answers,
    /// Stages that are reached, in the order of the document.
    pub stages: Vec<StageReached>,
    /// Notes on the way, in the order of the document.
    pub notes: Vec<Note>,
    /// What the procurement is worth.
    pub value: Option<PurchaseValue>,
    /// How many offers came.
    pub offers: Option<OffersReceived>,
    /// Whether the award was reviewed in court.
    pub reviewed: Option<bool>,
    /// Hours of staff.
    pub hours: Option<Hours>,
    /// How the unit judges its own ability to buy, in the order of the document.
    pub ability: Vec<SelfCheck>,
    /// What was measured after signing, by the ids of measures.
    pub outcomes: Vec<(String, Observation)>,
    /// How far the solution is in use, in the order of the document.
    pub in_use: Vec<UseMeasured>,
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

/// Who had an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdeaOrigin {
    /// Someone who works in the unit.
    Employee,
    /// A manager.
    Manager,
    /// Someone who uses the service.
    User,
    /// A supplier.
    Supplier,
    /// A university or a researcher.
    Academy,
    /// Another unit of the organisation.
    OtherUnit,
}

impl IdeaOrigin {
    /// All, in the order of the format.
    pub const ALL: [Self; 6] =
        [Self::Employee, Self::Manager, Self::User, Self::Supplier, Self::Academy, Self::OtherUnit];
}

/// A note on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Note {
    /// What it belongs to.
    pub stage: Stage,
    /// The day, as `YYYY-MM-DD`.
    pub date: String,
    /// Who wrote it: a role rather than a name.
    pub by: Option<String>,
    /// Who was asked.
    pub with: Option<String>,
    /// The note.
    pub text: Localised,
}

/// What a procurement is worth, without tax.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PurchaseValue {
    /// The amount, in the procurement's currency. INVARIANT: not negative.
    pub amount: Exact,
    /// What it rests on.
    pub basis: ValueBasis,
    /// The day on which it was estimated or contracted, as `YYYY-MM-DD`.
    pub date: String,
}

/// What an amount rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueBasis {
    /// An estimate before publication.
    Estimate,
    /// The contract.
    Contract,
}

/// How many offers came. INVARIANT: whole numbers, and `small` is at most `received`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OffersReceived {
    /// All of them.
    pub received: Exact,
    /// Those of small and medium-sized enterprises.
    pub small: Option<Exact>,
}

/// Hours of staff. INVARIANT: not negative.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hours {
    /// Set aside.
    pub set_aside: Exact,
    /// Used.
    pub used: Option<Exact>,
}

/// A self-check of the ability to buy what is new.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SelfCheck {
    /// The day, as `YYYY-MM-DD`.
    pub date: String,
    /// How well each statement fits, by its id. INVARIANT: whole, from 1 to 5.
    pub answers: Vec<(String, Exact)>,
}

/// How far the solution was in use on a day. INVARIANT: whole numbers, not negative.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UseMeasured {
    /// The day, as `YYYY-MM-DD`.
    pub date: String,
    /// How many units of the organisation use it.
    pub units: Exact,
    /// How many people use it or are served by it.
    pub people: Option<Exact>,
}
