//! Follow-up and what a need amounts to, for callers outside Rust.

use super::answer::{FaultReport, both};
use super::reports;
use super::way::{named, sound_profile};
use crate::document::pretty;
use crate::document::wire::{wire_choice, wire_object};
use crate::follow_up::{
    self, Day, Kept, Planned, Row, outcomes, plan as planned, portfolio, portfolio_csv, standing,
};
use crate::language::{Language, Localised};
use crate::need::{Balance, GoalNode, WORDING, balance, goal_tree, leaning, level_name, shared_measures};
use crate::number::Exact;
use crate::procurement::{Measure, Observation, Procurement};
use crate::validate;

wire_choice! {
    /// What asking for the follow-up plan answers.
    PlanAnswer by "outcome" {
        /// The document is sound.
        "sound" Sound {
            /// What is followed up, criterion by criterion.
            "plan" plan: Vec<PlannedReport>,
            /// Outcome against promise, measure by measure.
            "outcomes" outcomes: Vec<OutcomeReport>,
            /// What the solution may be called; left out where the innovation test is not answered.
            "standing" standing: Option<Localised>,
        }
        /// The file has faults.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_object! {
    /// Something to follow up.
    PlannedReport {
        /// The lot.
        "lot" lot: String,
        /// The criterion.
        "criterion" criterion: String,
        /// What was promised.
        "promise" promise: Localised,
        /// The measures by which it is seen.
        "measures" measures: Vec<DueMeasure>,
        /// How it is followed up.
        "how" how: Option<Localised>,
        /// When.
        "when" when: Option<Localised>,
        /// What happens where it is not kept.
        "consequence" consequence: Option<Localised>,
    }
}

wire_object! {
    /// A measure and the day on which it is reported.
    DueMeasure {
        /// Its id.
        "id" id: String,
        /// What is measured.
        "what" what: Localised,
        /// Its unit.
        "unit" unit: Localised,
        /// Today's value.
        "baseline" baseline: Option<String>,
        /// The value that is wanted.
        "target" target: Option<String>,
        /// The day on which it is reported: the end of the four months in which its goal falls.
        "due" due: Option<String>,
    }
}

wire_object! {
    /// Outcome against promise.
    OutcomeReport {
        /// The measure's id.
        "measure" measure: String,
        /// What is measured.
        "what" what: Localised,
        /// Its unit.
        "unit" unit: Localised,
        /// Today's value, before the purchase.
        "baseline" baseline: Option<String>,
        /// The value that is wanted.
        "target" target: Option<String>,
        /// What was measured last.
        "last" last: Option<String>,
        /// When it was measured.
        "lastDate" last_date: Option<String>,
        /// How much of the way is gone, as an exact number: "1" at the goal.
        "shareOfTheWay" share: Option<String>,
        /// Whether it was measured in time.
        "inTime" in_time: Option<bool>,
    }
}

wire_choice! {
    /// What asking for the indicators of a portfolio answers.
    IndicatorsAnswer by "outcome" {
        /// All documents are sound.
        "sound" Sound {
            /// Goals, indicators and activities.
            "rows" rows: Vec<PortfolioRow>,
            /// The same as comma-separated values.
            "csv" csv: String,
            /// The profile that was honoured.
            "profile" profile: Option<Localised>,
        }
        /// A document has faults.
        "faulty" Faulty {
            /// Which one, counted from 0.
            "document" document: u32,
            /// All of its faults.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_object! {
    /// A row of a portfolio.
    PortfolioRow {
        /// `goal`, `indicator` or `activity`.
        "kind" kind: String,
        /// The year of publication, or the word for all years.
        "year" year: String,
        /// The unit, the kind of unit, or the word for all of them.
        "organisation" organisation: String,
        /// Whether it tells of the whole portfolio.
        "whole" whole: bool,
        /// Its id.
        "id" id: String,
        /// The ids of the goals that it serves, with spaces between.
        "goals" goals: String,
        /// Its name.
        "name" name: String,
        /// Its value; "-" where nothing is known.
        "value" value: String,
        /// The unit of the value.
        "unit" unit: String,
        /// What it rests on, or why nothing is known.
        "basis" basis: String,
    }
}

wire_choice! {
    /// What asking what a need amounts to answers.
    NeedAnswer by "outcome" {
        /// The document is sound.
        "sound" Sound {
            /// The goals, each before those under it.
            "goals" goals: Vec<GoalReport>,
            /// What weighs for what, lot by lot; a lot whose weights are not fixed is left out.
            "balance" balance: Vec<BalanceReport>,
            /// What departments share, measure by measure.
            "shared" shared: Vec<SharedReport>,
            /// What leans on each measure.
            "leaning" leaning: Vec<LeaningReport>,
        }
        /// The file has faults.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_object! {
    /// A goal, and what serves it.
    GoalReport {
        /// Its id.
        "id" id: String,
        /// Who has set it.
        "level" level: Localised,
        /// The goal.
        "text" text: Localised,
        /// How many goals stand above it.
        "depth" depth: u32,
        /// The measures that name it.
        "measures" measures: Vec<String>,
        /// The criteria that serve it or a goal under it, lot by lot.
        "servedBy" served_by: Vec<ServedReport>,
    }
}

wire_object! {
    /// The criteria of a lot that serve a goal.
    ServedReport {
        /// The lot.
        "lot" lot: String,
        /// The criteria.
        "criteria" criteria: Vec<String>,
        /// What they weigh of the whole, as an exact number from "0" to "1".
        "share" share: Option<String>,
    }
}

wire_object! {
    /// What a lot weighs for what.
    BalanceReport {
        /// The lot.
        "lot" lot: String,
        /// What each kind of reward weighs, the heaviest first.
        "parts" parts: Vec<BalancePart>,
        /// What price weighs, as an exact number from "0" to "1".
        "price" price: String,
        /// What innovation criteria weigh.
        "innovation" innovation: String,
        /// Whether the shares are of all deductions.
        "deductions" deductions: bool,
    }
}

wire_object! {
    /// A kind of reward and what it weighs.
    BalancePart {
        /// What is rewarded.
        "name" name: Localised,
        /// What it weighs, as an exact number from "0" to "1".
        "share" share: String,
    }
}

wire_object! {
    /// What departments share of a measure.
    SharedReport {
        /// The measure.
        "measure" measure: String,
        /// How many it concerns in all.
        "concerns" concerns: Option<String>,
        /// Today's value over all of them, exact.
        "baseline" baseline: Option<String>,
        /// The value that is wanted over all of them, exact.
        "target" target: Option<String>,
        /// The departments' ids.
        "departments" departments: Vec<String>,
    }
}

wire_object! {
    /// What leans on a measure.
    LeaningReport {
        /// The measure.
        "measure" measure: String,
        /// The criteria that serve it.
        "criteria" criteria: Vec<String>,
        /// Of those, the criteria whose numbers were taken from it.
        "filledFrom" filled_from: Vec<String>,
        /// The departments that have numbers for it.
        "departments" departments: Vec<String>,
        /// The goals that it serves.
        "goals" goals: Vec<String>,
        /// How many times it was measured after signing.
        "outcomes" outcomes: u32,
    }
}

/// The follow-up plan and outcome against promise, as seen on a day. The JSON text of a [`PlanAnswer`].
///
/// ```
/// assert!(sprang::boundary::plan("{}", "2026-11-25").contains("faulty"));
/// ```
#[must_use]
pub fn plan(document: &str, on: &str) -> String {
    pretty(&match validate::procurement_text(document) {
        Ok(sound) => plan_of(&sound, Day::read(on).unwrap_or_else(|| Day::from_days(0))),
        Err(faults) => PlanAnswer::Faulty { faults: reports(&faults) },
    })
}

fn plan_of(procurement: &Procurement, on: Day) -> PlanAnswer {
    let standing = standing(procurement)
        .map(|standing| both(|language| follow_up::WORDING.raw(language, standing.key()).to_owned()));
    PlanAnswer::Sound {
        plan: planned(procurement).into_iter().map(planned_report).collect(),
        outcomes: outcomes(procurement, on).into_iter().map(outcome_report).collect(),
        standing,
    }
}

fn value(observation: Option<&Observation>) -> Option<String> {
    observation.map(|one| one.value.to_text())
}

fn planned_report(planned: Planned) -> PlannedReport {
    let due = |(measure, due): (Measure, Option<Day>)| DueMeasure {
        baseline: value(measure.baseline.as_ref()),
        target: value(measure.target.as_ref()),
        id: measure.id,
        what: measure.what,
        unit: measure.unit,
        due: due.map(|due| due.to_string()),
    };
    PlannedReport {
        lot: planned.lot,
        criterion: planned.criterion,
        promise: planned.promise,
        measures: planned.measures.into_iter().map(due).collect(),
        how: planned.how,
        when: planned.when,
        consequence: planned.consequence,
    }
}

fn outcome_report(kept: Kept) -> OutcomeReport {
    OutcomeReport {
        baseline: value(kept.measure.baseline.as_ref()),
        target: value(kept.measure.target.as_ref()),
        last: value(kept.last.as_ref()),
        last_date: kept.last.map(|last| last.date),
        share: kept.share.as_ref().map(Exact::to_text),
        in_time: kept.in_time,
        measure: kept.measure.id,
        what: kept.measure.what,
        unit: kept.measure.unit,
    }
}

/// The indicators of a portfolio of documents as seen on a day. The JSON text of an [`IndicatorsAnswer`].
#[must_use]
pub fn indicators(documents: &[String], on: &str, language: Language, profile: Option<&str>) -> String {
    let mut all = Vec::new();
    for (index, document) in documents.iter().enumerate() {
        match validate::procurement_text(document) {
            Ok(sound) => all.push(sound),
            Err(faults) => {
                return pretty(&IndicatorsAnswer::Faulty {
                    document: u32::try_from(index).unwrap_or(u32::MAX),
                    faults: reports(&faults),
                });
            }
        }
    }
    let every: Vec<&Procurement> = all.iter().collect();
    let profile = sound_profile(profile);
    let on = Day::read(on).unwrap_or_else(|| Day::from_days(0));
    let rows = portfolio(&every, on, profile.as_ref(), language);
    pretty(&IndicatorsAnswer::Sound {
        csv: portfolio_csv(&rows, language),
        rows: rows.into_iter().map(row_report).collect(),
        profile: profile.as_ref().map(named),
    })
}

fn row_report(row: Row) -> PortfolioRow {
    PortfolioRow {
        kind: row.kind.code().to_owned(),
        year: row.year,
        organisation: row.organisation,
        whole: row.whole,
        id: row.id,
        goals: row.goals,
        name: row.name,
        value: row.value,
        unit: row.unit,
        basis: row.basis,
    }
}

/// The goals and what serves them, what weighs for what, what departments share, and what leans on each
/// measure. The JSON text of a [`NeedAnswer`].
///
/// ```
/// assert!(sprang::boundary::need("{}").contains("faulty"));
/// ```
#[must_use]
pub fn need(document: &str) -> String {
    let sound = match validate::procurement_text(document) {
        Ok(sound) => sound,
        Err(faults) => return pretty(&NeedAnswer::Faulty { faults: reports(&faults) }),
    };
    let owned = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect::<Vec<String>>();
    let shared = shared_measures(sound.problem());
    pretty(&NeedAnswer::Sound {
        goals: goal_tree(&sound).iter().map(goal_report).collect(),
        balance: sound.lots().iter().filter_map(balance).map(|one| balance_report(&one)).collect(),
        shared: shared
            .iter()
            .map(|one| SharedReport {
                measure: one.measure.id.clone(),
                concerns: one.concerns.as_ref().map(Exact::to_text),
                baseline: one.baseline.as_ref().map(Exact::to_text),
                target: one.target.as_ref().map(Exact::to_text),
                departments: one.parts.iter().map(|part| part.department.id.clone()).collect(),
            })
            .collect(),
        leaning: sound
            .problem()
            .measures
            .iter()
            .filter_map(|measure| Some((measure, leaning(&sound, &measure.id)?)))
            .map(|(measure, found)| LeaningReport {
                measure: measure.id.clone(),
                criteria: found.criteria.iter().map(|(_, quality)| quality.id.clone()).collect(),
                filled_from: found.filled_from.iter().map(|(_, quality)| quality.id.clone()).collect(),
                departments: owned(found.departments),
                goals: owned(found.goals),
                outcomes: u32::try_from(found.outcomes).unwrap_or(u32::MAX),
            })
            .collect(),
    })
}

fn goal_report(node: &GoalNode<'_>) -> GoalReport {
    GoalReport {
        id: node.goal.id.clone(),
        level: both(|language| level_name(node.goal.level, language).to_owned()),
        text: node.goal.text.clone(),
        depth: u32::try_from(node.depth).unwrap_or(u32::MAX),
        measures: node.measures.iter().map(|id| (*id).to_owned()).collect(),
        served_by: node
            .served_by
            .iter()
            .map(|served| ServedReport {
                lot: served.lot.to_owned(),
                criteria: served.criteria.iter().map(|quality| quality.id.clone()).collect(),
                share: served.share.as_ref().map(Exact::to_text),
            })
            .collect(),
    }
}

fn balance_report(balance: &Balance<'_>) -> BalanceReport {
    let parts = balance.parts.iter().map(|(rewards, share)| BalancePart {
        name: both(|language| {
            let key = rewards.map_or("rewards.own", crate::need::rewards_key);
            WORDING.raw(language, key).to_owned()
        }),
        share: share.to_text(),
    });
    BalanceReport {
        lot: balance.lot.to_owned(),
        parts: parts.collect(),
        price: balance.price.to_text(),
        innovation: balance.innovation.to_text(),
        deductions: balance.deductions,
    }
}
