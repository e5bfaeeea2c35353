mod input;
mod rule;

use std::borrow::Cow;
use std::sync::Arc;

use crate::number::Exact;

pub use input::InputMeaning;
pub use rule::StepRule;

/// One calculation, as it was made: the rule, the numbers put in, and what came out.
///
/// A person can redo it with `formula` and `inputs` alone. Each rounding is a step of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Which rule was used.
    pub rule: StepRule,
    /// What it was used on.
    pub about: Place,
    /// The formula in the printed notation: the symbols of `inputs`, whole numbers, `+ − × ÷`,
    /// parentheses, `x ^ a`, `min( , )`, `max( , )`, `median( , )`, `log( )` (of which only quotients are
    /// used, so any base will do), `round-half-up(x, n)` and its like,
    /// `cases(condition: value, …, otherwise)`, and the comparisons `= ≥ ≤`, which give 1 or 0.
    pub formula: Cow<'static, str>,
    /// The numbers put in.
    pub inputs: Vec<Input>,
    /// What came out.
    pub output: Exact,
    /// What the output is counted in.
    pub unit: Unit,
    /// The steps that made those inputs that were themselves worked out. Shared, since a lowest
    /// price stands behind every offer's points.
    pub parts: Vec<Arc<Step>>,
    /// What did not count, and why.
    pub not_applied: Vec<NotApplied>,
}

/// What a step is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Whose figure it is.
    pub offer: Whose,
    /// The criterion or group, where it concerns one.
    pub criterion: Option<String>,
}

/// Whose figure a step makes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// That of the offer with this id.
    Offer(String),
    /// That of the supplier's own bid in a preview, which has no id yet.
    Own,
    /// That of all offers together, such as a lowest price.
    All,
}

/// A number put into a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Its symbol in the formula.
    pub symbol: Cow<'static, str>,
    /// Its exact value.
    pub value: Exact,
    /// What it is.
    pub meaning: InputMeaning,
    /// Where it comes from, where the place of the step does not already say so.
    pub from: Option<Origin>,
    /// The part, by its place in the step's `parts`, whose output this is.
    pub part: Option<usize>,
}

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The offer with this id.
    Offer(String),
    /// The supplier's own bid in a preview.
    Own,
    /// An assumption about offers that are not known.
    Assumed,
    /// The criterion with this id.
    Criterion(String),
    /// The level with this id.
    Level(String),
    /// The assessor of this name.
    Assessor(String),
}

/// What a number is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Points, weighted or not.
    Points,
    /// The procurement's currency.
    Money,
    /// The unit of the criterion's scale.
    Measured,
    /// A bare number: a weight, a number of decimals, 1 for true.
    Plain,
}

/// What did not count in a step, and why.
#[derive(Clone, Debug, PartialEq)]
pub enum NotApplied {
    /// A rejected offer's price, which is compared with nobody's.
    Rejected {
        /// The rejected offer.
        offer: String,
        /// Its price, where it stated one.
        price: Option<Exact>,
    },
    /// What lies beyond a limit of the scale or of the rule.
    Beyond {
        /// The value that was reached.
        value: Exact,
        /// The value that counts instead.
        counted: Exact,
        /// What both are counted in.
        unit: Unit,
    },
}
