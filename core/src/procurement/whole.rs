use std::sync::{Arc, LazyLock};

use super::journey::Journey;
use super::problem::Problem;
use super::procedure::Procedure;
use super::{Lot, LotLimits};
use crate::language::Localised;

/// A procurement: who buys what, why, and how the offers will be judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Procurement {
    pub(crate) id: String,
    pub(crate) buyer: Buyer,
    pub(crate) title: Localised,
    pub(crate) currency: String,
    pub(crate) procedure: Option<Procedure>,
    pub(crate) source: Option<Source>,
    pub(crate) example: bool,
    pub(crate) problem: Problem,
    pub(crate) lots: Vec<Lot>,
    pub(crate) lot_limits: Option<LotLimits>,
    pub(crate) accepted: Vec<Accepted>,
    pub(crate) journey: Journey,
    pub(crate) fingerprint: Fingerprint,
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

    /// By which kind of procedure, where that is decided.
    #[must_use]
    pub fn procedure(&self) -> Option<Procedure> {
        self.procedure
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
        &self.fingerprint.0
    }
}

/// The fingerprint of a document: worked out when it is first asked for, since whoever types asks for all else
/// and seldom for it.
#[derive(Clone, Debug)]
pub(crate) struct Fingerprint(Arc<LazyLock<String, WorkOut>>);

type WorkOut = Box<dyn FnOnce() -> String + Send>;

impl Fingerprint {
    /// What `work_out` gives, once it is asked for.
    pub(crate) fn later(work_out: impl FnOnce() -> String + Send + 'static) -> Self {
        let work_out: WorkOut = Box::new(work_out);
        Self(Arc::new(LazyLock::new(work_out)))
    }
}

impl PartialEq for Fingerprint {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || **self.0 == **other.0
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
    /// The part of the organisation that has the need.
    pub unit: Option<Unit>,
}

/// A part of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unit {
    /// Its name.
    pub name: Localised,
    /// Its kind.
    pub kind: UnitKind,
}

/// A kind of unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// A department under a committee (fackförvaltning).
    Department,
    /// A district council (stadsdelsförvaltning).
    District,
    /// A company that the organisation owns.
    Company,
    /// Something else.
    Other,
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
