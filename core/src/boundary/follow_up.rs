//! Follow-up, for callers outside Rust: the plan, outcome against promise, and the indicators of a portfolio.

use super::answer::{FaultReport, both};
use super::next::{ContactReport, contacts_in};
use super::profile::Honoured;
use super::reports;
use crate::document::pretty;
use crate::document::wire::{wire_choice, wire_object};
use crate::follow_up::{
    self, Day, Kept, Planned, Row, mandatory, outcomes, plan as planned, portfolio, portfolio_csv, standing,
};
use crate::language::{Language, Localised};
use crate::number::Exact;
use crate::procurement::{Measure, Observation, Procurement, Stage};
use crate::profile::Profile;
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
            /// Who helps with the follow-up, by the profile.
            "contacts" contacts: Vec<ContactReport>,
            /// The profile that was honoured.
            "profile" profile: Option<Localised>,
            /// What is wrong with the profile, which then was not honoured; left out where nothing is.
            "profileFaults" profile_faults: Option<Vec<FaultReport>>,
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
        /// Who follows it up.
        "who" who: Option<Localised>,
        /// What happens where it is not kept.
        "consequence" consequence: Option<Localised>,
        /// Why it is followed up in every purchase of this kind, where the organisation's profile asks for it.
        "mandatory" mandatory: Option<Localised>,
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
            /// What is wrong with the profile, which then was not honoured; left out where nothing is.
            "profileFaults" profile_faults: Option<Vec<FaultReport>>,
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

/// The follow-up plan and outcome against promise, as seen on a day. The JSON text of a [`PlanAnswer`].
///
/// ```
/// assert!(sprang::boundary::plan("{}", "2026-11-25", None).contains("faulty"));
/// ```
#[must_use]
pub fn plan(document: &str, on: &str, profile: Option<&str>) -> String {
    plan_of(document, on, Honoured::read(profile))
}

/// The same, by a profile that was read.
#[must_use]
pub fn plan_by(document: &str, on: &str, profile: Option<&Profile>) -> String {
    plan_of(document, on, Honoured { profile: profile.cloned(), faults: None })
}

fn plan_of(document: &str, on: &str, honoured: Honoured) -> String {
    let procurement = match validate::procurement_text(document) {
        Ok(sound) => sound,
        Err(faults) => return pretty(&PlanAnswer::Faulty { faults: reports(&faults) }),
    };
    let on = Day::read(on).unwrap_or_else(|| Day::from_days(0));
    let standing = standing(&procurement)
        .map(|standing| both(|language| follow_up::WORDING.raw(language, standing.key()).to_owned()));
    let report = |planned: Planned| {
        let mandatory = honoured.sound().and_then(|profile| mandatory(&procurement, &planned, profile));
        PlannedReport { mandatory: mandatory.map(|one| one.because.clone()), ..planned_report(planned) }
    };
    pretty(&PlanAnswer::Sound {
        plan: planned(&procurement).into_iter().map(report).collect(),
        outcomes: outcomes(&procurement, on).into_iter().map(outcome_report).collect(),
        standing,
        contacts: contacts_in(Stage::FollowedUp, honoured.sound()),
        profile: honoured.name(),
        profile_faults: honoured.faults,
    })
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
        who: planned.who,
        consequence: planned.consequence,
        mandatory: None,
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
    let honoured = Honoured::read(profile);
    let on = Day::read(on).unwrap_or_else(|| Day::from_days(0));
    let rows = portfolio(&every, on, honoured.sound(), language);
    indicators_answer(rows, language, honoured)
}

/// The rows of a portfolio that were worked out by a profile that was read, as the JSON text of an
/// [`IndicatorsAnswer`].
#[must_use]
pub fn indicators_of(rows: Vec<Row>, language: Language, profile: Option<&Profile>) -> String {
    indicators_answer(rows, language, Honoured { profile: profile.cloned(), faults: None })
}

fn indicators_answer(rows: Vec<Row>, language: Language, honoured: Honoured) -> String {
    pretty(&IndicatorsAnswer::Sound {
        csv: portfolio_csv(&rows, language),
        rows: rows.into_iter().map(row_report).collect(),
        profile: honoured.name(),
        profile_faults: honoured.faults,
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
