//! What calls answer. These types are written, never read: what a caller sends is a document.

use super::ranking::LotAward;
use crate::document::wire::{wire_choice, wire_object, wire_words};
use crate::language::{Language, Localised};

wire_choice! {
    /// What checking a file answers.
    CheckAnswer by "outcome" {
        /// The file is sound.
        "sound" Sound {
            /// The procurement's fingerprint.
            "fingerprint" fingerprint: String,
        }
        /// The file has faults.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_choice! {
    /// What evaluating answers.
    EvaluateAnswer by "outcome" {
        /// Every lot was looked at.
        "evaluated" Evaluated {
            /// The procurement's id.
            "procurement" procurement: String,
            /// The procurement's fingerprint.
            "fingerprint" fingerprint: String,
            /// The lots, in the order of the document.
            "lots" lots: Vec<LotResult>,
            /// Who wins which lot, in the order in which lots are awarded.
            "won" won: Vec<LotWonReport>,
            /// Offers for more lots than one tenderer may offer for.
            "tooMany" too_many: Vec<String>,
        }
        /// A file has faults, and nothing was evaluated.
        "faulty" Faulty {
            /// Which file.
            "file" file: FaultyFile,
            /// All of its faults.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_words! {
    /// Which of two files has faults.
    FaultyFile {
        /// The procurement.
        "procurement" Procurement,
        /// The offers.
        "offers" Offers,
    }
}

wire_object! {
    /// A fault.
    FaultReport {
        /// The stable code.
        "code" code: String,
        /// Where: a JSON Pointer into the file.
        "path" path: String,
        /// What is wrong.
        "message" message: Localised,
        /// What to do about it.
        "help" help: Localised,
    }
}

wire_choice! {
    /// What became of a lot.
    LotResult by "outcome" {
        /// It was evaluated.
        "award" Award {
            /// The ranking.
            "award" award: LotAward,
        }
        /// A person has to decide something first.
        "open" Open {
            /// The lot.
            "lot" lot: String,
            /// All that stands in the way.
            "obstacles" obstacles: Vec<ObstacleReport>,
        }
    }
}

wire_object! {
    /// Who wins a lot.
    LotWonReport {
        /// The lot.
        "lot" lot: String,
        /// The stable code: `won`, `open`, `nobody`, `not-evaluated`, `waits`, `no-sum`.
        "decision" decision: String,
        /// The winner, or those that nothing published parts.
        "offers" offers: Vec<String>,
        /// Offers that stood before and have won as many lots as they may.
        "passedOver" passed_over: Vec<String>,
        /// The same in a sentence.
        "message" message: Localised,
    }
}

wire_object! {
    /// Something that stands in the way of an evaluation.
    ObstacleReport {
        /// The stable code.
        "code" code: String,
        /// What it is, and what to do.
        "message" message: Localised,
    }
}

/// A sentence in both languages.
pub(super) fn both(sentence: impl Fn(Language) -> String) -> Localised {
    Localised::said(sentence)
}
