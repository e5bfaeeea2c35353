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
    /// `[procurement, day, language code, profile]`: its indicators, an `IndicatorsAnswer`. The profile may be left out.
    OwnIndicators,
    /// `[text, language code, kind of text]`: a list of `FindingReport`. The kind may be left out: then it is a criterion.
    TextFindings,
    /// `[text of a field of a criterion, language code]`: a list of `FindingReport`.
    PartFindings,
    /// `[]`: a list of `RuleReport`.
    Rules,
    /// `[route or innovation-test, answers as JSON, profile]`: the decision, or the next question.
    Decide,
    /// `[route or innovation-test, profile]`: what it decides, all its questions, and amounts.
    DecisionQuestions,
    /// `[]`: the forms and the questions of a description of a need.
    Template,
    /// `[]`: the criteria of the catalogue.
    Catalogue,
    /// `[words]`: the criteria of the catalogue that fit, the best first.
    CatalogueSearch,
    /// `[words, profile]`: the same, with what the organisation asks for.
    CatalogueFor,
    /// `[id, values as JSON]`: the criterion, filled in.
    CatalogueCriterion,
    /// `[earlier version, later version]`: a list of `DifferenceReport`.
    Differences,
    /// `[procurement, offers]`: an `EvaluateAnswer`.
    Evaluate,
    /// `[procurement, language code, profile]`: a `PublicationAnswer`. The profile may be left out.
    Publication,
    /// `[procurement]`, `[procurement, offers]` or `[procurement, "", estimate]`: a `RobustnessAnswer`.
    Robustness,
    /// `[procurement, offers, ids of questions with blanks between]`: a `RobustnessAnswer` to these alone.
    RobustnessOnly,
    /// `[procurement, lot, estimate, values as JSON]`: what one may want of an award, and what it would do.
    Intentions,
    /// `[procurement, lot, intention, estimate, values as JSON]`: the procurement set up so.
    ChooseModel,
    /// `[procurement, estimate]`: four made-up bids, as an offers file.
    MadeUpOffers,
    /// `[procurement, offers, language code, "firm" or "ranking"]`: the award report.
    AwardReport,
    /// `[profile]`: a `ProfileAnswer`: its name, or its faults.
    Profile,
    /// `[procurement, profile]`: a `FindingsAnswer`.
    FindingsWith,
    /// `[form, document, profile]`: a `TemplateReport`.
    TemplateForm,
    /// `[document, department, parts as JSON, language code, day]`: a `DraftAnswer`.
    JoinNeed,
    /// `[document, measure, goal, profile]`: a `DraftAnswer`.
    ServeGoal,
    /// `[document, stage, text, language code, day, by, with]`: a `DraftAnswer`.
    NoteDraft,
    /// `[document, id in the catalogue, what is filled in as JSON, profile]`: a `DraftAnswer`.
    InsertCriterion,
    /// `[document, profile]`: a `DraftAnswer`.
    InsertMandatory,
    /// `[document, stage, day, by, note]`: a `DraftAnswer`.
    ReachStage,
    /// `[document, profile]`: a `NextReport`.
    NextSteps,
    /// `[document, profile]`: a `StagesAnswer`.
    Stages,
    /// `[document, day, profile]`: a `PlanAnswer`.
    Plan,
    /// `[document, profile]`: a `NeedAnswer`.
    Need,
}

impl Call {
    /// The name of the function in the rules module.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::CheckOffers => "checkOffers",
            Self::Findings => "findings",
            Self::OwnIndicators => "ownIndicators",
            Self::TextFindings => "textFindings",
            Self::PartFindings => "partFindings",
            Self::Rules => "rules",
            Self::Decide => "decide",
            Self::DecisionQuestions => "decisionQuestions",
            Self::Template => "template",
            Self::Catalogue => "catalogue",
            Self::CatalogueSearch => "catalogueSearch",
            Self::CatalogueCriterion => "catalogueCriterion",
            Self::Differences => "differences",
            Self::Evaluate => "evaluate",
            Self::Publication => "publication",
            Self::Robustness => "robustness",
            Self::RobustnessOnly => "robustnessOnly",
            Self::Intentions => "intentions",
            Self::ChooseModel => "chooseModel",
            Self::MadeUpOffers => "madeUpOffers",
            Self::AwardReport => "awardReport",
            Self::CatalogueFor => "catalogueFor",
            Self::Profile => "profile",
            Self::FindingsWith => "findingsWith",
            Self::TemplateForm => "templateForm",
            Self::JoinNeed => "joinNeed",
            Self::ServeGoal => "serveGoal",
            Self::NoteDraft => "noteDraft",
            Self::InsertCriterion => "insertCriterion",
            Self::InsertMandatory => "insertMandatory",
            Self::ReachStage => "reachStage",
            Self::NextSteps => "nextSteps",
            Self::Stages => "stages",
            Self::Plan => "plan",
            Self::Need => "need",
        }
    }
}
