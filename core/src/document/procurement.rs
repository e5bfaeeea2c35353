//! The wire types of a procurement, format version 1.

use super::award_model::AwardModel;
use super::criterion::Criterion;
use super::journey::Journey;
use super::problem::Problem;
use super::wire::{Decimal, wire_object, wire_words};
use crate::language::Localised;

wire_words! {
    /// The kind of file and its version.
    ProcurementFormat {
        /// A procurement, version 1.
        "sprang-procurement/1" Version1,
    }
}

wire_words! {
    /// The kind of procedure, which decides which checks apply.
    Procedure {
        /// Open or restricted procedure.
        "open" Open,
        /// Negotiated procedure, or competitive dialogue.
        "negotiated" Negotiated,
        /// Innovation partnership.
        "innovation-partnership" InnovationPartnership,
        /// Procurement below the threshold.
        "below-threshold" BelowThreshold,
        /// Freedom of choice system: whoever meets the conditions is approved, and nobody is ranked.
        "freedom-of-choice" FreedomOfChoice,
    }
}

wire_object! {
    /// A procurement: who buys what, why, and how the offers will be judged.
    Procurement {
        /// The kind of file and its version.
        "format" format: ProcurementFormat,
        /// The procurement's own id: small letters, digits, and `-._` inside.
        "id" id: String,
        /// ISO 4217 code of the currency of all prices and deductions, such as SEK.
        "currency" currency: String,
        /// Who buys.
        "buyer" buyer: Buyer,
        /// What is bought, in a line.
        "title" title: Localised,
        /// By which kind of procedure, where that is decided.
        "procedure" procedure: Option<Procedure>,
        /// Where the facts were published, if they were.
        "source" source: Option<Source>,
        /// True where names and figures are invented for an example.
        "example" example: Option<bool>,
        /// The need that the procurement is to meet.
        "problem" problem: Problem,
        /// What is awarded together, each lot on its own. At least one.
        "lots" lots: Vec<Lot>,
        /// How many lots one tenderer may win.
        "lotLimits" lot_limits: Option<LotLimits>,
        /// Findings of the checks that the buyer knows of and accepts, each with the reason.
        "accepted" accepted: Option<Vec<Accepted>>,
        /// What was decided and what has happened, before and after publication. It is no part of what is
        /// published, and of the fingerprint.
        "journey" journey: Option<Journey>,
    }
}

wire_object! {
    /// How many lots one tenderer may win, and how it is decided which.
    LotLimits {
        /// How many lots one tenderer may win, "1" or more.
        "mostWon" most_won: Decimal,
        /// How many lots one tenderer may offer for; left out where that is not limited.
        "mostOffered" most_offered: Option<Decimal>,
        /// By which rule it is decided which lots a tenderer wins that would win more. Left out: the published order.
        "rule" rule: Option<LotRule>,
        /// The ids of all lots in the order in which they are awarded.
        "order" order: Vec<String>,
    }
}

wire_words! {
    /// Which lots a tenderer wins that would win more than it may.
    LotRule {
        /// Lots are awarded in the published order: who has won so many already is passed over in the lots that follow.
        "published-order" PublishedOrder,
        /// A tenderer keeps the lots that it would rather have, by the order in its own offer.
        "own-order" OwnOrder,
        /// As many lots as possible are awarded, with the best sum of totals: the most points, or the lowest price.
        "best-sum" BestSum,
    }
}

wire_object! {
    /// A finding that the buyer knows of and accepts.
    Accepted {
        /// The code or the name of the rule.
        "rule" rule: String,
        /// Where: a JSON Pointer to the part of the document, which stands for all that is in it. Without
        /// it, the whole document.
        "at" at: Option<String>,
        /// Why it is accepted.
        "because" because: Localised,
    }
}

wire_object! {
    /// Who buys.
    Buyer {
        /// The organisation's name.
        "name" name: Localised,
        /// ISO 3166-1 alpha-2 code of its country, such as SE.
        "country" country: String,
        /// Registration number, as the country writes it.
        "registration" registration: Option<String>,
        /// The part of the organisation that has the need, where it is not the whole.
        "unit" unit: Option<Unit>,
    }
}

wire_object! {
    /// A part of an organisation.
    Unit {
        /// Its name.
        "name" name: Localised,
        /// Its kind.
        "kind" kind: UnitKind,
    }
}

wire_words! {
    /// A kind of unit.
    UnitKind {
        /// A department under a committee (fackförvaltning).
        "department" Department,
        /// A district council (stadsdelsförvaltning).
        "district" District,
        /// A company that the organisation owns.
        "company" Company,
        /// Something else.
        "other" Other,
    }
}

wire_object! {
    /// Where published facts come from.
    Source {
        /// The publication's own reference, such as a notice number on TED.
        "reference" reference: String,
        /// Its address.
        "address" address: Option<String>,
        /// What was taken from it, and what was left out or added.
        "note" note: Option<Localised>,
    }
}

wire_object! {
    /// What is awarded together: its criteria and one award model.
    Lot {
        /// The lot's id, unique in the procurement.
        "id" id: String,
        /// What the lot covers.
        "title" title: Localised,
        /// The criteria, as published. At least one.
        "criteria" criteria: Vec<Criterion>,
        /// How quality and price become one ranking.
        "award" award: AwardModel,
    }
}
