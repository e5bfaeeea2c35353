use super::witness::Witness;
use crate::language::{Language, Wording};
use crate::number::Exact;

pub(super) static WORDING: Wording = Wording::new(
    include_str!("../../texts/robustness.sv.txt"),
    include_str!("../../texts/robustness.en.txt"),
);

/// One answer, as a sentence with its numbers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Statement {
    /// What it answers.
    pub question: Question,
    /// How sure it is.
    pub certainty: Certainty,
    /// The sentence.
    pub text: String,
    /// Its numbers, by name.
    pub numbers: Vec<(&'static str, Exact)>,
    /// Offers that show it: evaluate them, and see.
    pub witness: Option<Witness>,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Can a losing offer, come or gone, change the order of others?
    LosingOffer,
    /// How far is each offer from winning?
    Margin,
    /// What is one more level worth in money?
    LevelWorth,
    /// Between which weights does the winner stay?
    Weights,
    /// Which are the nearest weights with another winner?
    NearestWeights,
    /// How often does each offer win over all allowed weights?
    Acceptability,
    /// What did each criterion really count for?
    Spread,
    /// Does one level of the leading offer decide?
    Swing,
    /// How few single steps change who stands first?
    FewestSteps,
    /// From which level on does a criterion no longer matter?
    EnoughAlready,
    /// Could price, or quality, have decided at all?
    CannotDecide,
    /// What parted offers with equal totals?
    Tie,
    /// Does a single grade or assessor decide?
    Grades,
    /// What does a bid far below or above all others do?
    FarBid,
    /// Does an offer stand on the edge of a threshold?
    Threshold,
    /// Is an offer better in everything, and ranked below?
    Dominance,
    /// Can the price of a single line of a price list, or its quantity, decide?
    PriceList,
    /// How far are rejected offers from being admitted?
    Rejected,
    /// Does rounding decide?
    Rounding,
    /// What does the model really weigh, before publication?
    BeforePublication,
}

impl Question {
    /// All of them, in the order of the answers.
    pub const ALL: [Self; 20] = [
        Self::LosingOffer,
        Self::Margin,
        Self::LevelWorth,
        Self::Weights,
        Self::NearestWeights,
        Self::Acceptability,
        Self::Spread,
        Self::Swing,
        Self::FewestSteps,
        Self::EnoughAlready,
        Self::CannotDecide,
        Self::Tie,
        Self::Grades,
        Self::FarBid,
        Self::Threshold,
        Self::Dominance,
        Self::PriceList,
        Self::Rejected,
        Self::Rounding,
        Self::BeforePublication,
    ];

    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LosingOffer => "losing-offer",
            Self::Margin => "margin",
            Self::LevelWorth => "level-worth",
            Self::Weights => "weights",
            Self::NearestWeights => "nearest-weights",
            Self::Acceptability => "acceptability",
            Self::Spread => "spread",
            Self::Swing => "swing",
            Self::FewestSteps => "fewest-steps",
            Self::EnoughAlready => "enough-already",
            Self::CannotDecide => "cannot-decide",
            Self::Tie => "tie",
            Self::Grades => "grades",
            Self::FarBid => "far-bid",
            Self::Threshold => "threshold",
            Self::Dominance => "dominance",
            Self::PriceList => "price-list",
            Self::Rejected => "rejected",
            Self::Rounding => "rounding",
            Self::BeforePublication => "before-publication",
        }
    }

    /// The question with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.id() == id)
    }

    /// The question in words.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        WORDING.text(language, &format!("question.{}", self.id()), &[])
    }
}

/// How sure an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Worked out exactly, or shown by a witness.
    Exact,
    /// Tried on a grid: between its points something may lie hidden.
    Searched,
    /// Drawn, with the error that the sentence states.
    Sampled,
}

impl Certainty {
    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Searched => "searched",
            Self::Sampled => "sampled",
        }
    }

    /// The one with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Exact, Self::Searched, Self::Sampled].into_iter().find(|certainty| certainty.id() == id)
    }

    /// In words.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        WORDING.text(language, &format!("certainty.{}", self.id()), &[])
    }
}
