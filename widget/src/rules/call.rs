/// A call of the rules, with the arguments that it takes, all as text. What may be left out is left out at the
/// end. The answers are those of `sprang::boundary`, as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// `[procurement]`: a `CheckAnswer`, with every fault.
    Check,
    /// `[procurement, offers]`: a `CheckAnswer`.
    CheckOffers,
    /// `[procurement]`: a `FindingsAnswer`.
    Findings,
    /// `[text, language code]`: a list of `FindingReport`.
    TextFindings,
    /// `[text of a field of a criterion, language code]`: a list of `FindingReport`.
    PartFindings,
    /// `[]`: a list of `RuleReport`.
    Rules,
    /// `[route or innovation-test, answers as JSON]`: the decision, or the next question.
    Decide,
    /// `[]`: the criteria of the catalogue.
    Catalogue,
    /// `[id, values as JSON]`: the criterion, filled in.
    CatalogueCriterion,
    /// `[procurement, offers]`: an `EvaluateAnswer`.
    Evaluate,
    /// `[procurement]` or `[procurement, offers]`: a `RobustnessAnswer`.
    Robustness,
}

impl Call {
    /// The name of the function in the rules module.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::CheckOffers => "checkOffers",
            Self::Findings => "findings",
            Self::TextFindings => "textFindings",
            Self::PartFindings => "partFindings",
            Self::Rules => "rules",
            Self::Decide => "decide",
            Self::Catalogue => "catalogue",
            Self::CatalogueCriterion => "catalogueCriterion",
            Self::Evaluate => "evaluate",
            Self::Robustness => "robustness",
        }
    }
}
