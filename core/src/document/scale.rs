//! The wire types of the scales: how an answer becomes points.

use super::rounding::Rounding;
use super::wire::{Decimal, wire_choice, wire_object, wire_words};
use crate::language::Localised;

wire_choice! {
    /// How an answer becomes points.
    Scale by "kind" {
        /// One of several described levels, points strictly rising.
        "levels" Levels {
            /// The levels, from the lowest. At least two.
            "levels" levels: Vec<Level>,
        }
        /// A straight line between two values.
        "linear" Linear {
            /// The unit of the answer.
            "unit" unit: Localised,
            /// The value that gives the fewest points.
            "worst" worst: Point,
            /// The value that gives the most points.
            "best" best: Point,
            /// What happens to an answer beyond the two values.
            "outside" outside: Outside,
        }
        /// Points in steps: those of the best step that the answer reaches; reaching a value exactly is enough.
        "steps" Steps {
            /// The unit of the answer.
            "unit" unit: Localised,
            /// Which answers are better.
            "better" better: Better,
            /// Points of an answer that reaches no step.
            "below" below: Decimal,
            /// The steps, from the easiest to the hardest to reach. At least one.
            "steps" steps: Vec<Point>,
        }
        /// Yes or no.
        "yes-no" YesNo {
            /// Points for yes.
            "yes" yes: Decimal,
            /// Points for no.
            "no" no: Decimal,
        }
        /// So many points for each, up to a number.
        "count" Count {
            /// What is counted.
            "unit" unit: Localised,
            /// Points for each.
            "each" each: Decimal,
            /// The highest number that gives points.
            "most" most: Decimal,
        }
        /// Judged by assessors between two grades.
        "judged" Judged {
            /// The lowest grade.
            "least" least: Decimal,
            /// The highest grade.
            "most" most: Decimal,
            /// The distance between grades that may be given.
            "step" step: Decimal,
            /// Published words for grades, points strictly rising.
            "anchors" anchors: Vec<Level>,
            /// How several assessors' grades become one.
            "consolidation" consolidation: Consolidation,
            /// True where each grade has to have a reason before the offers can be ranked.
            "reasonsRequired" reasons_required: Option<bool>,
        }
        /// The offers are compared with each other in pairs, by assessors. Relative. No threshold can be held against it.
        "compared" Compared {
            /// The points of whoever is preferred most.
            "most" most: Decimal,
            /// How preferences become points.
            "method" method: Comparing,
        }
    }
}

wire_choice! {
    /// How preferences between two offers become points.
    Comparing by "by" {
        /// All assessors' grades of preference, from "1" (alike) to "6", are added up; the largest sum gets the most points.
        "sums-together" SumsTogether {}
        /// Each assessor's sums of grades, from "1" (alike) to "6", are put in proportion to the largest; the largest mean gets the most points.
        "sums-each" SumsEach {}
        /// AHP: each assessor's preferences, from "1" (alike) to "9", become priorities by the principal eigenvector; the largest mean gets the most points.
        "eigenvector" Eigenvector {
            /// How each priority is rounded: it is mostly irrational.
            "rounding" rounding: Rounding,
        }
    }
}

wire_object! {
    /// One anchored level: points, and the words that say when it is reached.
    Level {
        /// The level's id, unique in its scale.
        "id" id: String,
        /// Its points.
        "points" points: Decimal,
        /// When it is reached.
        "text" text: Localised,
    }
}

wire_object! {
    /// A value and its points.
    Point {
        /// The value, in the scale's unit.
        "value" value: Decimal,
        /// Its points.
        "points" points: Decimal,
    }
}

wire_words! {
    /// What happens to an answer beyond a linear scale's two values.
    Outside {
        /// It gets the points of the nearer end.
        "nearer-end" NearerEnd,
        /// Worse than the worst value: the offer is rejected. Better than the best: the best's points.
        "reject-worse" RejectWorse,
    }
}

wire_words! {
    /// Which answers of a scale in steps are better.
    Better {
        /// Higher values.
        "higher" Higher,
        /// Lower values.
        "lower" Lower,
    }
}

wire_words! {
    /// How several assessors' grades become one.
    Consolidation {
        /// They must agree on one grade.
        "consensus" Consensus,
        /// The arithmetic mean, unrounded.
        "mean" Mean,
        /// The middle grade; between two middle grades, their mean.
        "median" Median,
        /// The mean without the highest and the lowest grade, one of each; there are at least three assessors.
        "trimmed-mean" TrimmedMean,
    }
}
