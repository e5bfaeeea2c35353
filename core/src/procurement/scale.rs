use crate::language::Localised;
use crate::number::{Exact, Rounding};

/// How an answer becomes points. A closed set, so that what a document does can be analysed.
#[derive(Clone, Debug, PartialEq)]
pub enum Scale {
    /// One of several described levels. INVARIANT: at least two, points strictly rising.
    Levels(Vec<Level>),
    /// Straight line between two values. INVARIANT: values differ, `best` has more points.
    Linear {
        /// The unit of the answer.
        unit: Localised,
        /// The value that gives the fewest points.
        worst: Point,
        /// The value that gives the most points.
        best: Point,
        /// What happens to an answer beyond the two values.
        outside: Outside,
    },
    /// Points in steps: the points of the best step whose value the answer reaches.
    /// INVARIANT: at least one step, points strictly rising from `below` on, values strictly rising
    /// (or falling, where lower is better).
    Steps {
        /// The unit of the answer.
        unit: Localised,
        /// Whether a lower value is better: then a step is reached by answers at or below its value.
        lower_is_better: bool,
        /// Points of an answer that reaches no step.
        below: Exact,
        /// The steps, from the easiest to the hardest to reach.
        steps: Vec<Step>,
    },
    /// Yes or no. INVARIANT: yes gives more than no.
    YesNo {
        /// Points for yes.
        yes: Exact,
        /// Points for no.
        no: Exact,
    },
    /// So many points for each, up to a number. INVARIANT: both above zero, `most` whole.
    Count {
        /// What is counted.
        unit: Localised,
        /// Points for each.
        each: Exact,
        /// The highest number that gives points.
        most: Exact,
    },
    /// Judged by assessors between two grades. INVARIANT: `least` < `most`, `step` above zero and
    /// dividing the span evenly; anchors strictly rising and within the span.
    Judged {
        /// The lowest grade.
        least: Exact,
        /// The highest grade.
        most: Exact,
        /// The distance between grades that may be given.
        step: Exact,
        /// Published words for grades.
        anchors: Vec<Level>,
        /// How several assessors' grades become one.
        consolidation: Consolidation,
        /// Whether each grade has to have a reason before the offers can be ranked.
        reasons_required: bool,
    },
    /// The offers are compared with each other in pairs, by assessors. There are points only once all
    /// admitted offers are compared, so nothing can pass or fail by them. INVARIANT: `most` above zero.
    Compared {
        /// The points of whoever is preferred most.
        most: Exact,
        /// How preferences become points.
        method: Comparing,
    },
}

/// How preferences between two offers become points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparing {
    /// All assessors' grades of preference are added up, and the largest sum gets the most points.
    SumsTogether,
    /// Each assessor's sums are put in proportion to the largest, and the largest mean gets the most points.
    SumsEach,
    /// Each assessor's preferences become priorities by the principal eigenvector, in proportion to the
    /// largest, and the largest mean gets the most points.
    Eigenvector {
        /// How each priority is rounded: it is mostly irrational.
        rounding: Rounding,
    },
}

impl Comparing {
    /// Its id in the register.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::SumsTogether | Self::SumsEach => "pairwise-comparison",
            Self::Eigenvector { .. } => "AHP",
        }
    }

    /// The strongest preference. The weakest is one, which says that both are alike.
    #[must_use]
    pub const fn strongest(self) -> Exact {
        match self {
            Self::SumsTogether | Self::SumsEach => Exact::integer(6),
            Self::Eigenvector { .. } => Exact::integer(9),
        }
    }
}

impl Scale {
    /// Whether there are points only once the offers are compared with each other.
    #[must_use]
    pub const fn compares_offers(&self) -> bool {
        matches!(self, Self::Compared { .. })
    }

    /// The fewest points the scale can give.
    #[must_use]
    pub fn least(&self) -> Exact {
        match self {
            Self::Levels(levels) => levels.first().map_or(Exact::ZERO, |level| level.points.clone()),
            Self::Linear { worst, .. } => worst.points.clone(),
            Self::Steps { below, .. } => below.clone(),
            Self::YesNo { no, .. } => no.clone(),
            Self::Count { .. } | Self::Compared { .. } => Exact::ZERO,
            Self::Judged { least, .. } => least.clone(),
        }
    }

    /// The most points the scale can give. Always above zero.
    #[must_use]
    pub fn most(&self) -> Exact {
        match self {
            Self::Levels(levels) => levels.last().map_or(Exact::ONE, |level| level.points.clone()),
            Self::Linear { best, .. } => best.points.clone(),
            Self::Steps { steps, .. } => steps.last().map_or(Exact::ONE, |step| step.points.clone()),
            Self::YesNo { yes, .. } => yes.clone(),
            Self::Count { each, most, .. } => each * most,
            Self::Judged { most, .. } | Self::Compared { most, .. } => most.clone(),
        }
    }
}

/// One anchored level: points, and the words that say when it is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Level {
    /// The level's id, unique in its scale.
    pub id: String,
    /// Its points.
    pub points: Exact,
    /// When it is reached.
    pub text: Localised,
}

/// A value and its points.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Point {
    /// The value, in the scale's unit.
    pub value: Exact,
    /// Its points.
    pub points: Exact,
}

/// A step of a scale: reached from this value on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// The value from which the step is reached; reaching it exactly is enough.
    pub value: Exact,
    /// The step's points.
    pub points: Exact,
}

/// What happens to an answer beyond a linear scale's two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// It gets the points of the nearer end.
    NearerEnd,
    /// Worse than the worst value: the offer is rejected. Better than the best: the best's points.
    RejectWorse,
}

/// How several assessors' grades become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consolidation {
    /// They must agree on one grade.
    Consensus,
    /// The arithmetic mean, unrounded.
    Mean,
    /// The middle grade; between two middle grades, their mean.
    Median,
    /// The mean without the highest and the lowest grade, one of each. Needs three assessors.
    TrimmedMean,
}
