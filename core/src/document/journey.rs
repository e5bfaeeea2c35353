//! The wire types of what happens on the way: decisions, stages, and what came of it. None of it is
//! part of what is published.

use super::wire::{ById, Decimal, wire_object, wire_words};
use crate::language::Localised;

wire_object! {
    /// What was decided on the way, and what has happened.
    Journey {
        /// Who had the idea.
        "origin" origin: Option<IdeaOrigin>,
        /// Answers to the innovation test, by question.
        "innovationTest" innovation_test: Option<ById<String>>,
        /// Answers to the choice of route, by question.
        "route" route: Option<ById<String>>,
        /// Stages that are reached, who reached them, and when.
        "stages" stages: Option<Vec<StageReached>>,
        /// Notes from the dialogue with the market, and other notes on the way.
        "notes" notes: Option<Vec<Note>>,
        /// What the procurement is worth.
        "value" value: Option<PurchaseValue>,
        /// How many offers came.
        "offers" offers: Option<OffersReceived>,
        /// Whether the award was reviewed in court.
        "reviewed" reviewed: Option<bool>,
        /// Hours that staff may spend on the innovation.
        "hours" hours: Option<Hours>,
        /// How the unit judges its own ability to buy, by statement of the self-check, from "1" to "5".
        "ability" ability: Option<Vec<SelfCheck>>,
        /// What was measured after signing.
        "outcomes" outcomes: Option<Vec<MeasuredOutcome>>,
        /// How far the solution is in use, as it was measured.
        "inUse" in_use: Option<Vec<UseMeasured>>,
    }
}

wire_words! {
    /// Who had an idea.
    IdeaOrigin {
        /// Someone who works in the unit.
        "employee" Employee,
        /// A manager.
        "manager" Manager,
        /// Someone who uses the service.
        "user" User,
        /// A supplier.
        "supplier" Supplier,
        /// A university or a researcher.
        "academy" Academy,
        /// Another unit of the organisation.
        "other-unit" OtherUnit,
    }
}

wire_object! {
    /// A stage that is reached.
    StageReached {
        /// The stage.
        "stage" stage: Stage,
        /// The day, as YYYY-MM-DD.
        "date" date: String,
        /// Who did it: a role rather than a name.
        "by" by: Option<String>,
        /// What there is to remember, such as answers of the market.
        "note" note: Option<Localised>,
    }
}

wire_words! {
    /// A stage of the structured way of working.
    Stage {
        /// A problem was found.
        "found" Found,
        /// It is described, with measures.
        "described" Described,
        /// The market was asked.
        "dialogue" Dialogue,
        /// The route is chosen.
        "route-chosen" RouteChosen,
        /// The criteria are checked.
        "checked" Checked,
        /// It is published.
        "published" Published,
        /// Offers are evaluated.
        "evaluated" Evaluated,
        /// The contract is signed.
        "signed" Signed,
        /// Promises are followed up.
        "followed-up" FollowedUp,
        /// What was learned is shared.
        "shared" Shared,
        /// It was stopped.
        "stopped" Stopped,
    }
}

wire_object! {
    /// A note on the way: what a supplier told in the dialogue, what a coach says of the draft.
    Note {
        /// What it belongs to.
        "stage" stage: Stage,
        /// The day, as YYYY-MM-DD.
        "date" date: String,
        /// Who wrote it: a role rather than a name.
        "by" by: Option<String>,
        /// Who was asked, where someone was.
        "with" with: Option<String>,
        /// The note.
        "text" text: Localised,
    }
}

wire_object! {
    /// What the procurement is worth, without tax, with options and extensions.
    PurchaseValue {
        /// The amount, in the procurement's currency.
        "amount" amount: Decimal,
        /// Whether it is estimated or contracted.
        "basis" basis: ValueBasis,
        /// The day on which it was estimated or contracted, as YYYY-MM-DD.
        "date" date: String,
    }
}

wire_words! {
    /// What an amount rests on.
    ValueBasis {
        /// An estimate before publication.
        "estimate" Estimate,
        /// The contract.
        "contract" Contract,
    }
}

wire_object! {
    /// How many offers came.
    OffersReceived {
        /// All of them.
        "received" received: Decimal,
        /// Those of small and medium-sized enterprises: fewer than 250 employees.
        "small" small: Option<Decimal>,
    }
}

wire_object! {
    /// Hours of staff.
    Hours {
        /// Set aside.
        "setAside" set_aside: Decimal,
        /// Used.
        "used" used: Option<Decimal>,
    }
}

wire_object! {
    /// A self-check of the ability to buy what is new.
    SelfCheck {
        /// The day, as YYYY-MM-DD.
        "date" date: String,
        /// How well each statement fits, by its id: "1" not at all, "5" fully.
        "answers" answers: ById<Decimal>,
    }
}

wire_object! {
    /// What was measured after signing.
    MeasuredOutcome {
        /// The id of the problem's measure.
        "measure" measure: String,
        /// The value, in the measure's unit.
        "value" value: Decimal,
        /// The day, as YYYY-MM-DD.
        "date" date: String,
    }
}

wire_object! {
    /// How far the solution was in use on a day.
    UseMeasured {
        /// The day, as YYYY-MM-DD.
        "date" date: String,
        /// How many units of the organisation use it.
        "units" units: Decimal,
        /// How many people use it or are served by it.
        "people" people: Option<Decimal>,
    }
}
