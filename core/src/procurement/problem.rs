use super::journey::Journey;
use super::{Lot, LotLimits};
use crate::language::Localised;
use crate::number::Exact;

/// A procurement: who buys what, why, and how the offers will be judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Procurement {
    pub(crate) id: String,
    pub(crate) buyer: Buyer,
    pub(crate) title: Localised,
    pub(crate) currency: String,
    pub(crate) source: Option<Source>,
    pub(crate) example: bool,
    pub(crate) problem: Problem,
    pub(crate) lots: Vec<Lot>,
    pub(crate) lot_limits: Option<LotLimits>,
    pub(crate) accepted: Vec<Accepted>,
    pub(crate) journey: Journey,
    pub(crate) fingerprint: String,
}

impl Procurement {
    /// The procurement's own id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Who buys.
    #[must_use]
    pub fn buyer(&self) -> &Buyer {
        &self.buyer
    }

    /// What is bought, in a line.
    #[must_use]
    pub fn title(&self) -> &Localised {
        &self.title
    }

    /// ISO 4217 code of the currency of all prices and deductions.
    #[must_use]
    pub fn currency(&self) -> &str {
        &self.currency
    }

    /// Where the facts were published, if they were.
    #[must_use]
    pub fn source(&self) -> Option<&Source> {
        self.source.as_ref()
    }

    /// Whether names and figures are invented for an example.
    #[must_use]
    pub fn is_example(&self) -> bool {
        self.example
    }

    /// The need that the procurement is to meet.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// What is awarded together, each lot on its own. Never empty.
    #[must_use]
    pub fn lots(&self) -> &[Lot] {
        &self.lots
    }

    /// How many lots one tenderer may win, where that is limited.
    #[must_use]
    pub const fn lot_limits(&self) -> Option<&LotLimits> {
        self.lot_limits.as_ref()
    }

    /// The lot with this id.
    #[must_use]
    pub fn lot(&self, id: &str) -> Option<&Lot> {
        self.lots.iter().find(|lot| lot.id == id)
    }

    /// Findings of the checks that the buyer knows of and accepts.
    #[must_use]
    pub fn accepted(&self) -> &[Accepted] {
        &self.accepted
    }

    /// What was decided on the way, and what has happened.
    #[must_use]
    pub fn journey(&self) -> &Journey {
        &self.journey
    }

    /// `sha256:` and the SHA-256 in hexadecimal of the document's canonical form (RFC 8785).
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }
}

/// A finding that the buyer knows of and accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Accepted {
    /// The code or the name of the rule.
    pub rule: String,
    /// Where, as a JSON Pointer: it stands for all that is in it. Empty for the whole document.
    pub at: String,
    /// Why it is accepted.
    pub because: Localised,
}

/// Who buys.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Buyer {
    /// The organisation's name.
    pub name: Localised,
    /// ISO 3166-1 alpha-2 code of its country.
    pub country: String,
    /// Registration number, as the country writes it.
    pub registration: Option<String>,
}

/// Where published facts come from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// The publication's own reference, such as a notice number on TED.
    pub reference: String,
    /// Its address, where it has one.
    pub address: Option<String>,
    /// What was taken from it and what was left out or added.
    pub note: Option<Localised>,
}

/// The need: what is wrong today, for whom, and what should be true afterwards. Never the solution.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The need in a few sentences.
    pub summary: Localised,
    /// Who is affected, and how.
    pub affected: Vec<Localised>,
    /// How things are today.
    pub today: Option<Localised>,
    /// What should be true afterwards.
    pub outcome: Option<Localised>,
    /// What is measured, today and afterwards.
    pub measures: Vec<Measure>,
    /// What cannot be changed: law, buildings, systems, time.
    pub limits: Vec<Localised>,
    /// What has been tried, and what came of it.
    pub tried: Vec<Localised>,
    /// What is known of the market.
    pub market: Option<Localised>,
    /// What may go wrong, and what is done about it.
    pub risks: Vec<Localised>,
    /// Who else could use the result, and how they get to know.
    pub spread: Option<Localised>,
    /// Answers to further questions of the template, by the question's id.
    pub further: Vec<(String, Localised)>,
}

/// Something that is measured: the baseline today and the outcome that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Measure {
    /// The measure's id, by which criteria and follow-up point at it.
    pub id: String,
    /// What is measured.
    pub what: Localised,
    /// Its unit.
    pub unit: Localised,
    /// How it is measured.
    pub method: Localised,
    /// Today's value.
    pub baseline: Option<Observation>,
    /// The value that is wanted.
    pub target: Option<Observation>,
}

/// A value and the day it holds for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Observation {
    /// The value, in the measure's unit.
    pub value: Exact,
    /// The day, as `YYYY-MM-DD`.
    pub date: String,
}
