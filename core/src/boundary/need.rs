//! What a need amounts to, for callers outside Rust: goals, shared needs, and what leans on what.

use super::answer::{FaultReport, both};
use super::profile::Honoured;
use super::reports;
use crate::document::pretty;
use crate::document::wire::{wire_choice, wire_object};
use crate::language::Localised;
use crate::need::{
    Balance, GoalNode, WORDING, balance, further_goals, goal_tree, leaning, level_name, shared_measures,
};
use crate::number::Exact;
use crate::profile::Profile;
use crate::validate;

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
            /// Goals of the organisation's profile that this document does not serve.
            "furtherGoals" further_goals: Vec<FurtherGoal>,
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
    /// A goal of the organisation that the document does not serve.
    FurtherGoal {
        /// Its id.
        "id" id: String,
        /// Who has set it.
        "level" level: Localised,
        /// The goal.
        "text" text: Localised,
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

/// The goals and what serves them, what weighs for what, what departments share, and what leans on each
/// measure; and which goals of the organisation's profile are not served. The JSON text of a [`NeedAnswer`].
///
/// ```
/// assert!(sprang::boundary::need("{}", None).contains("faulty"));
/// ```
#[must_use]
pub fn need(document: &str, profile: Option<&str>) -> String {
    need_of(document, Honoured::read(profile))
}

/// The same, by a profile that was read.
#[must_use]
pub fn need_by(document: &str, profile: Option<&Profile>) -> String {
    need_of(document, Honoured { profile: profile.cloned(), faults: None })
}

fn need_of(document: &str, honoured: Honoured) -> String {
    let sound = match validate::procurement_text(document) {
        Ok(sound) => sound,
        Err(faults) => return pretty(&NeedAnswer::Faulty { faults: reports(&faults) }),
    };
    let further = honoured.sound().map(|profile| further_goals(&sound, profile)).unwrap_or_default();
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
        further_goals: further
            .into_iter()
            .map(|goal| FurtherGoal {
                id: goal.id.clone(),
                level: both(|language| level_name(goal.level, language).to_owned()),
                text: goal.text.clone(),
            })
            .collect(),
        profile: honoured.name(),
        profile_faults: honoured.faults,
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
