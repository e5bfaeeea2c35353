//! The wire types of an offers file, format version 1.

use super::wire::{ById, Decimal, wire_choice, wire_object, wire_words};

wire_words! {
    /// The kind of file and its version.
    OffersFormat {
        /// Offers, version 1.
        "sprang-offers/1" Version1,
    }
}

wire_object! {
    /// What the tenderers state, for one procurement.
    Offers {
        /// The kind of file and its version.
        "format" format: OffersFormat,
        /// The procurement's id.
        "procurement" procurement: String,
        /// The procurement's fingerprint, so that all know that they look at the same text.
        "fingerprint" fingerprint: Option<String>,
        /// The offers. Their order changes nothing.
        "offers" offers: Vec<Offer>,
        /// The drawings of lots between offers that nothing else parts, as people recorded them.
        "draws" draws: Option<Vec<Draw>>,
    }
}

wire_object! {
    /// A drawing of lots, as people recorded it.
    Draw {
        /// The lot of the procurement.
        "lot" lot: String,
        /// The offers' ids in the order in which they were drawn. At least two.
        "order" order: Vec<String>,
        /// The day, as YYYY-MM-DD.
        "date" date: String,
        /// Who drew, and who watched.
        "by" by: String,
    }
}

wire_object! {
    /// What one tenderer states.
    Offer {
        /// The offer's id, unique in the file.
        "id" id: String,
        /// Who makes it.
        "tenderer" tenderer: String,
        /// When it was received, with the time zone, such as "2026-03-02T11:58:30+01:00", where that may part equal offers.
        "received" received: Option<String>,
        /// The ids of the lots that it would rather win, the one it would rather have first: all that it has bids for, where the procurement asks for it (`lotLimits`, rule `own-order`).
        "lotOrder" lot_order: Option<Vec<String>>,
        /// What is offered, lot by lot; at most one for each lot.
        "bids" bids: Vec<Bid>,
    }
}

wire_object! {
    /// What is offered for one lot.
    Bid {
        /// The lot's id.
        "lot" lot: String,
        /// The price, in the procurement's currency.
        "price" price: Option<Decimal>,
        /// Answers by the id of the criterion or of the cost.
        "answers" answers: ById<Answer>,
    }
}

wire_choice! {
    /// An answer to one criterion, of the kind that its scale asks for.
    Answer by "kind" {
        /// The level that is reached (scales of levels).
        "level" Level {
            /// The level's id.
            "level" level: String,
        }
        /// A measured value or a number of things (linear scales, steps, counts).
        "value" Value {
            /// The value, in the scale's unit.
            "value" value: Decimal,
        }
        /// Yes or no.
        "yes-no" YesNo {
            /// The answer.
            "yes" yes: bool,
        }
        /// What the assessors found (judged scales).
        "judged" Judged {
            /// One for each assessor. At least one.
            "assessments" assessments: Vec<Assessment>,
        }
        /// Which other offers it was preferred to (compared scales). Each pair stands once for each assessor, at either offer where both are alike.
        "compared" Compared {
            /// One for each assessor and offer that it was preferred to; none where it was preferred to none.
            "preferences" preferences: Vec<Preference>,
        }
    }
}

wire_object! {
    /// One assessor's preference of an offer to another.
    Preference {
        /// Who compared.
        "assessor" assessor: String,
        /// The id of the offer that is not preferred, or that is as good where the grade is "1".
        "over" over: String,
        /// How strongly: from "1" (both alike) to "6", or to "9" in AHP. What lies between whole grades may be given.
        "grade" grade: Decimal,
        /// Why.
        "reason" reason: Option<String>,
    }
}

wire_object! {
    /// One assessor's grade, with the reason.
    Assessment {
        /// Who judged.
        "assessor" assessor: String,
        /// The grade, on the scale.
        "points" points: Decimal,
        /// Why.
        "reason" reason: Option<String>,
    }
}
