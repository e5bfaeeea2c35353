//! The wire type of the order in which ties are broken.

use super::wire::wire_choice;

wire_choice! {
    /// One step of the published order by which ties are broken.
    TieBreak by "by" {
        /// The lower price goes first.
        "lowest-price" LowestPrice {}
        /// The offer with more on this criterion or group goes first.
        "criterion" Criterion {
            /// Its id.
            "id" id: String,
        }
        /// The offer that was received earlier goes first; one of which no time is stated goes after those.
        "earliest-received" EarliestReceived {}
        /// Lots are drawn by people and the result recorded.
        "draw-lots" DrawLots {}
    }
}
