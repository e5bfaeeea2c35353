//! The wire types of an organisation's profile, format version 1.

use super::journey::Stage;
use super::problem::Goal;
use super::wire::{ById, Decimal, wire_object, wire_words};
use crate::language::Localised;

wire_words! {
    /// The kind of file and its version.
    ProfileFormat {
        /// A profile, version 1.
        "sprang-profile/1" Version1,
    }
}

wire_object! {
    /// What one organisation adds to what everybody has: guidance, criteria that must stand, goals, contacts,
    /// thresholds. One file, published by its central office, with a version and a date.
    Profile {
        /// The kind of file and its version.
        "format" format: ProfileFormat,
        /// The organisation.
        "organisation" organisation: Localised,
        /// The profile's own version.
        "version" version: String,
        /// The day from which it holds, as YYYY-MM-DD.
        "date" date: String,
        /// Guidance for questions of the template, by the question's id.
        "guidance" guidance: Option<ById<Localised>>,
        /// Criteria of the catalogue that must stand, and what they weigh.
        "mandatory" mandatory: Option<Vec<MandatoryCriterion>>,
        /// The organisation's goals.
        "goals" goals: Option<Vec<Goal>>,
        /// Who helps, and with what.
        "contacts" contacts: Option<Vec<Contact>>,
        /// Amounts on which the choice of route rests. One with the id of a built-in amount stands in its place.
        "amounts" amounts: Option<Vec<ProfileAmount>>,
        /// What the organisation buys in a year.
        "spend" spend: Option<Vec<YearlySpend>>,
    }
}

wire_object! {
    /// A criterion of the catalogue that must stand.
    MandatoryCriterion {
        /// Its id in the catalogue.
        "criterion" criterion: String,
        /// The least that it weighs, in per cent of the whole.
        "least" least: Option<Decimal>,
        /// The most that it weighs, in per cent of the whole.
        "most" most: Option<Decimal>,
        /// Routes in which it must stand; without them, in all that have award criteria.
        "routes" routes: Option<Vec<String>>,
        /// Numbers that the organisation fills in for its units, by parameter.
        "numbers" numbers: Option<ById<Decimal>>,
        /// Words that the organisation fills in for its units, by parameter.
        "words" words: Option<ById<Localised>>,
        /// Why.
        "because" because: Localised,
        /// Where it is decided, such as a clause of the purchasing programme.
        "source" source: Option<Localised>,
    }
}

wire_object! {
    /// Someone who helps.
    Contact {
        /// The role: innovation coach, innovation hub, innovation director.
        "role" role: Localised,
        /// How to reach them: an address of mail, a telephone number, a page.
        "address" address: String,
        /// Stages in which they help; without them, in all.
        "stages" stages: Option<Vec<Stage>>,
        /// Routes in which they help; without them, in all.
        "routes" routes: Option<Vec<String>>,
    }
}

wire_object! {
    /// An amount with the time for which it holds.
    ProfileAmount {
        /// Its id.
        "id" id: String,
        /// What it limits.
        "what" what: Localised,
        /// The amount.
        "amount" amount: Decimal,
        /// ISO 4217 code of its currency.
        "currency" currency: String,
        /// The first day on which it holds, as YYYY-MM-DD.
        "from" from: String,
        /// The last day, where there is one.
        "to" to: Option<String>,
        /// On what it rests.
        "source" source: Localised,
    }
}

wire_object! {
    /// What the organisation buys in a year.
    YearlySpend {
        /// The year, as YYYY.
        "year" year: String,
        /// The amount, without tax.
        "amount" amount: Decimal,
        /// ISO 4217 code of its currency.
        "currency" currency: String,
        /// Where the amount comes from.
        "source" source: Option<Localised>,
    }
}

impl Profile {
    /// The file as JSON for people: indented, members in the order of the format.
    #[must_use]
    pub fn to_json(&self) -> String {
        super::pretty(self)
    }
}
