//! Plain calls and answers for callers outside Rust: the command, JavaScript, other programs.
//!
//! Texts go in and answers come out, with stable words and codes and exact numbers as text. Nothing
//! here has a rule of its own, and everything that can go wrong can be tested without a browser.

mod amend;
mod answer;
mod catalogue;
mod compare;
mod compiled;
mod decision;
mod difference;
mod drafting;
mod findings;
mod findings_text;
mod follow_up;
mod intention;
mod need;
mod next;
mod picture;
mod profile;
mod publication;
mod ranking;
mod report;
mod robustness;
mod sharing;
mod stages;
mod step;
mod template;

use crate::award::{self, Award, CannotEvaluate, LotDecision, LotWon, Obstacle};
use crate::document::shape::Shapes;
use crate::document::wire::Wire;
use crate::document::{self, Fault, pretty, typescript_of};
use crate::explain::Context;
use crate::language::Language;
use crate::procurement::{Lot, Offers, Procurement};
use crate::{explain, validate};

pub use amend::{AmendAnswer, amend};
pub use answer::{
    CheckAnswer, EvaluateAnswer, FaultReport, FaultyFile, LotResult, LotWonReport, ObstacleReport,
};
pub use catalogue::{
    catalogue, catalogue_by, catalogue_criterion, catalogue_for, catalogue_of, catalogue_search,
};
pub use compare::{CompareAnswer, CompareDifference, CompareReport, compare_with_catalogue};
pub use compiled::{
    ColumnReport, Compiled, Faulty, LayoutReport, PreparedOffers, compile, faulty_json, layout_json,
    lot_json, offer_json,
};
pub use decision::{decision, decision_by, decision_questions, decision_value, table_by};
pub use difference::{DifferenceReport, differences, differences_json};
pub use drafting::{
    AskedForOutcome, AskedForReport, DraftAnswer, answer_draft, insert_criterion, insert_mandatory,
    join_need, measure_draft, note_draft, reach_stage, serve_goal, start_draft,
};
pub use findings::{
    ChangeReport, FindingReport, FindingsAnswer, FixReport, RuleReport, findings, findings_by, findings_json,
    findings_with, part_findings, reports_in, rule_report, rules, rules_json, text_findings,
    text_findings_json,
};
pub use findings_text::{findings_brief, findings_text, part_findings_text, text_findings_text};
pub use follow_up::{
    DueMeasure, IndicatorsAnswer, OutcomeReport, PlanAnswer, PlannedReport, PortfolioRow, indicators,
    indicators_of, plan, plan_by,
};
pub use intention::{choose_model, intentions, made_up_offers};
pub use need::{
    BalancePart, BalanceReport, FurtherGoal, GoalReport, LeaningReport, NeedAnswer, ServedReport,
    SharedReport, need, need_by,
};
pub use next::{ChoiceReport, ContactReport, NextReport, StepToDo, next_steps, next_steps_by, step_report};
pub use picture::{
    AlongReport, AxisReport, BarReport, LinePointReport, LineReport, MarkReport, PictureReport, PointReport,
    RowReport,
};
pub use profile::{ProfileAnswer, profile};
pub use publication::{PublicationAnswer, TableReport, publication, publication_json};
pub use ranking::{
    BestReport, ContributionReport, LotAward, OfferReport, RankedReport, ReasonReport, RejectedReport,
    TieReport,
};
pub use report::award_report;
pub use robustness::{
    AcceptabilityReport, AcceptedReport, NumberReport, RobustnessAnswer, RobustnessLot, StatementReport,
    UnknownQuestion, acceptability, acceptability_json, offers_document, robustness, robustness_json,
    robustness_lot_json, robustness_only, robustness_without_witnesses,
};
pub use sharing::{OpenAnswer, ShareAnswer, open_shared, share_link, share_text};
pub use stages::{NoteReport, StageReport, StagesAnswer, stages, stages_by};
pub use step::{InputReport, StepReport};
pub use template::{QuestionReport, TemplateReport, template, template_form};

/// Checks the text of a procurement.
///
/// ```
/// use sprang::boundary::{check, CheckAnswer};
/// assert!(matches!(check("{}"), CheckAnswer::Faulty { .. }));
/// ```
#[must_use]
pub fn check(procurement: &str) -> CheckAnswer {
    match validate::procurement_text(procurement) {
        Ok(sound) => CheckAnswer::Sound { fingerprint: sound.fingerprint().to_owned() },
        Err(faults) => CheckAnswer::Faulty { faults: reports(&faults) },
    }
}

/// Checks the text of an offers file against the text of its procurement.
#[must_use]
pub fn check_offers(procurement: &str, offers: &str) -> CheckAnswer {
    let sound = match validate::procurement_text(procurement) {
        Ok(sound) => sound,
        Err(faults) => return CheckAnswer::Faulty { faults: reports(&faults) },
    };
    match validate::offers_text(&sound, offers) {
        Ok(_) => CheckAnswer::Sound { fingerprint: sound.fingerprint().to_owned() },
        Err(faults) => CheckAnswer::Faulty { faults: reports(&faults) },
    }
}

/// Evaluates the text of an offers file by the text of its procurement, every lot, with every step.
#[must_use]
pub fn evaluate(procurement: &str, offers: &str) -> EvaluateAnswer {
    let sound = match validate::procurement_text(procurement) {
        Ok(sound) => sound,
        Err(faults) => {
            return EvaluateAnswer::Faulty { file: FaultyFile::Procurement, faults: reports(&faults) };
        }
    };
    let offers = match validate::offers_text(&sound, offers) {
        Ok(offers) => offers,
        Err(faults) => {
            return EvaluateAnswer::Faulty { file: FaultyFile::Offers, faults: reports(&faults) };
        }
    };
    let awarded = award::award_lots(&sound, &offers);
    EvaluateAnswer::Evaluated {
        procurement: sound.id().to_owned(),
        fingerprint: sound.fingerprint().to_owned(),
        lots: sound
            .lots()
            .iter()
            .zip(&awarded.lots)
            .map(|(lot, found)| lot_report(&sound, lot, &offers, found.as_ref()))
            .collect(),
        won: awarded.won.iter().map(|won| lot_won(&sound, won)).collect(),
        too_many: awarded.too_many,
    }
}

fn lot_won(procurement: &Procurement, won: &LotWon) -> LotWonReport {
    let (decision, offers) = match &won.decision {
        LotDecision::Won(offer) => ("won", vec![offer.clone()]),
        LotDecision::Open(offers) => ("open", offers.clone()),
        LotDecision::Nobody => ("nobody", Vec::new()),
        LotDecision::NotEvaluated => ("not-evaluated", Vec::new()),
        LotDecision::Waits(_) => ("waits", Vec::new()),
        LotDecision::NoSum => ("no-sum", Vec::new()),
    };
    LotWonReport {
        lot: won.lot.clone(),
        decision: decision.to_owned(),
        offers,
        passed_over: won.passed_over.clone(),
        message: answer::both(|language| explain::lot_won(won, procurement, language).unwrap_or_default()),
    }
}

fn lot_result(procurement: &Procurement, lot: &Lot, offers: &Offers) -> LotResult {
    lot_report(procurement, lot, offers, award::evaluate(lot, offers).as_ref())
}

fn lot_report(
    procurement: &Procurement,
    lot: &Lot,
    offers: &Offers,
    found: Result<&Award, &CannotEvaluate>,
) -> LotResult {
    match found {
        Ok(award) => LotResult::Award { award: ranking::report(award, procurement, lot, offers) },
        Err(cannot) => {
            LotResult::Open { lot: lot.id.clone(), obstacles: obstacles(cannot, procurement, lot) }
        }
    }
}

fn obstacles(cannot: &CannotEvaluate, procurement: &Procurement, lot: &Lot) -> Vec<ObstacleReport> {
    let report = |obstacle: &Obstacle| ObstacleReport {
        code: obstacle_code(obstacle).to_owned(),
        message: answer::both(|language| explain::obstacle(obstacle, &context(procurement, lot, language))),
    };
    cannot.obstacles.iter().map(report).collect()
}

fn context<'a>(procurement: &'a Procurement, lot: &'a Lot, language: Language) -> Context<'a> {
    Context { lot, language, currency: procurement.currency() }
}

fn obstacle_code(obstacle: &Obstacle) -> &'static str {
    match obstacle {
        Obstacle::WeightNotFixed { .. } => "weight-not-fixed",
        Obstacle::WeightOfOtherKind { .. } => "weight-of-other-kind",
        Obstacle::NoPriceRule { .. } => "no-price-rule",
        Obstacle::NoConsensus { .. } => "no-consensus",
        Obstacle::TooFewAssessors { .. } => "too-few-assessors",
        Obstacle::NoReason { .. } => "no-reason",
        Obstacle::NotCompared { .. } => "not-compared",
        Obstacle::Undecided { .. } => "undecided",
        Obstacle::ZeroPrice { .. } | Obstacle::AssumedZeroPrice => "zero-price",
        Obstacle::PriceBelowZero { .. } => "price-below-zero",
        Obstacle::AnswerOfOtherKind { .. } => "answer-of-other-kind",
    }
}

/// The JSON text of an answer.
#[must_use]
pub fn check_json(answer: &CheckAnswer) -> String {
    pretty(answer)
}

/// The JSON text of an answer.
#[must_use]
pub fn evaluate_json(answer: &EvaluateAnswer) -> String {
    pretty(answer)
}

/// The TypeScript types of all documents and answers, generated from their declarations.
#[must_use]
pub fn typescript_types() -> String {
    let mut shapes = Shapes::default();
    document::Procurement::shape(&mut shapes);
    document::Offers::shape(&mut shapes);
    document::Profile::shape(&mut shapes);
    document::CriterionFile::shape(&mut shapes);
    CheckAnswer::shape(&mut shapes);
    EvaluateAnswer::shape(&mut shapes);
    OfferReport::shape(&mut shapes);
    LayoutReport::shape(&mut shapes);
    RobustnessAnswer::shape(&mut shapes);
    AcceptabilityReport::shape(&mut shapes);
    DifferenceReport::shape(&mut shapes);
    FindingsAnswer::shape(&mut shapes);
    PublicationAnswer::shape(&mut shapes);
    RuleReport::shape(&mut shapes);
    ShareAnswer::shape(&mut shapes);
    OpenAnswer::shape(&mut shapes);
    ProfileAnswer::shape(&mut shapes);
    TemplateReport::shape(&mut shapes);
    DraftAnswer::shape(&mut shapes);
    StagesAnswer::shape(&mut shapes);
    CompareAnswer::shape(&mut shapes);
    PlanAnswer::shape(&mut shapes);
    IndicatorsAnswer::shape(&mut shapes);
    NeedAnswer::shape(&mut shapes);
    AmendAnswer::shape(&mut shapes);
    typescript_of(&shapes)
}

fn reports(faults: &[Fault]) -> Vec<FaultReport> {
    faults
        .iter()
        .map(|fault| FaultReport {
            code: fault.code.code().to_owned(),
            path: fault.at.clone(),
            message: answer::both(|language: Language| fault.message(language)),
            help: answer::both(|language: Language| fault.help(language)),
        })
        .collect()
}
