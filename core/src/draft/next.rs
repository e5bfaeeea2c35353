use crate::catalogue::{Entry, Wanted, about};
use crate::check::{Finding, Severity, check_with};
use crate::decision::{Question, decide, innovation_test, next_question, route};
use crate::document::{self, Fault, Node};
use crate::follow_up::{Missing, missing};
use crate::language::Language;
use crate::procurement::{Procurement, Stage};
use crate::profile::Profile;
use crate::template::{TemplateQuestion, template};
use crate::validate;

/// How many criteria are suggested for a measure.
const SUGGESTIONS: usize = 3;

/// Questions that a description answers before criteria are written.
const DESCRIBED_BY: [&str; 8] =
    ["summary", "affected", "today", "outcome", "measures", "tried", "spread", "owner"];

/// What comes next in a draft.
#[derive(Debug)]
#[non_exhaustive]
pub struct Next {
    /// The stage that comes next; `None` where all are reached, the work was stopped, or the document
    /// has faults.
    pub stage: Option<Stage>,
    /// What to do for it, the first first. The last step of a stage is to write that it is reached.
    pub steps: Vec<Step>,
}

/// One thing to do.
#[derive(Debug)]
#[non_exhaustive]
pub enum Step {
    /// Mend a fault of the document.
    Mend(Fault),
    /// Answer a question of the template.
    Answer(&'static TemplateQuestion),
    /// Give a measure the value that it lacks.
    Measure {
        /// Its id.
        id: String,
        /// Whether today's value is missing.
        baseline: bool,
        /// Whether the value that is wanted is missing.
        target: bool,
        /// Whether it is not said where today's value comes from.
        source: bool,
    },
    /// Answer a question of a table.
    Decide {
        /// The table: `test` or `route`.
        table: &'static str,
        /// The question.
        question: &'static Question,
    },
    /// Say what the purchase is estimated at: criteria weigh a part of it.
    Estimate,
    /// Choose a criterion for a measure that none serves.
    Reward {
        /// The measure's id.
        measure: String,
        /// Criteria of the catalogue that may fit, the best first.
        suggestions: Vec<&'static Entry>,
    },
    /// Look at a finding of the checks.
    Look(Box<Finding>),
    /// Something else is missing for the stage.
    Missing(Missing),
    /// Write that the stage is reached.
    Reach(Stage),
}

/// What comes next in a draft, for an organisation with this profile.
///
/// ```
/// use sprang::draft::{Start, Step, next, start};
/// use sprang::follow_up::Day;
/// use sprang::language::Language;
/// let on = Day::read("2026-01-10").expect("a day");
/// let need = "Nästan tre av tio nyplanterade gatuträd dör inom fem år.";
/// let with = Start { id: "trees", need, language: Language::Swedish, buyer: None, value: None, on };
/// let next = next(&start(&with, None), None);
/// assert!(matches!(&next.steps[0], Step::Answer(question) if question.id == "affected"));
/// ```
#[must_use]
pub fn next(draft: &document::Procurement, profile: Option<&Profile>) -> Next {
    let sound = match validate::procurement(draft) {
        Ok(sound) => sound,
        Err(faults) => return Next { stage: None, steps: faults.into_iter().map(Step::Mend).collect() },
    };
    let Some((stage, missing)) = missing(&sound) else { return Next { stage: None, steps: Vec::new() } };
    let mut steps = match stage {
        Stage::Described => described(draft, &sound),
        Stage::RouteChosen => decided(&sound),
        Stage::Checked => checked(&sound, profile),
        Stage::Dialogue => questions(draft, &["market"]),
        _ => missing.into_iter().filter(|one| one.key != "missing.date").map(Step::Missing).collect(),
    };
    steps.push(Step::Reach(stage));
    Next { stage: Some(stage), steps }
}

fn questions(draft: &document::Procurement, ids: &[&str]) -> Vec<Step> {
    let node: Node = serde_json::from_str(&draft.to_json()).unwrap_or_default();
    let asked = template().questions.iter().filter(|question| ids.contains(&question.id.as_str()));
    asked.filter(|question| !question.is_answered(&node)).map(Step::Answer).collect()
}

fn described(draft: &document::Procurement, sound: &Procurement) -> Vec<Step> {
    let mut steps = questions(draft, &DESCRIBED_BY);
    for measure in &sound.problem().measures {
        let (baseline, target) = (measure.baseline.is_none(), measure.target.is_none());
        let source = measure.baseline.as_ref().is_some_and(|one| one.source.is_none());
        if baseline || target || source {
            steps.push(Step::Measure { id: measure.id.clone(), baseline, target, source });
        }
    }
    steps
}

fn decided(sound: &Procurement) -> Vec<Step> {
    let journey = sound.journey();
    [("test", innovation_test(), &journey.innovation_test), ("route", route(), &journey.route)]
        .into_iter()
        .filter_map(|(name, table, answers)| {
            Some(Step::Decide { table: name, question: next_question(table, answers)? })
        })
        .collect()
}

fn checked(sound: &Procurement, profile: Option<&Profile>) -> Vec<Step> {
    let chosen = decide(route(), &sound.journey().route).map(|decision| decision.outcome);
    let mut steps = Vec::new();
    // A route without award criteria asks for none.
    if chosen.is_none_or(|outcome| outcome.criteria) {
        let in_money = sound.lots().iter().any(|lot| lot.award.weights_are_money());
        if in_money && sound.journey().value.is_none() {
            steps.push(Step::Estimate);
        }
        for measure in &sound.problem().measures {
            let served = sound
                .lots()
                .iter()
                .flat_map(|lot| lot.qualities())
                .any(|quality| quality.serves.contains(&measure.id));
            if !served {
                let words = Language::ALL.map(|language| measure.what.text(language));
                let route = chosen.map(|outcome| outcome.id.clone());
                let wanted = Wanted { words: words.join(" "), route, ..Wanted::default() };
                let mut suggestions = about(&wanted);
                // Those that promise the measure itself come first.
                suggestions.sort_by_key(|entry| entry.parameters.iter().all(|one| one.takes.is_none()));
                suggestions.truncate(SUGGESTIONS);
                // What is measured can always be promised against its starting point.
                if let Some(outcome) = crate::catalogue::entry("outcome")
                    && suggestions.iter().all(|one| one.id != outcome.id)
                {
                    suggestions.push(outcome);
                }
                steps.push(Step::Reward { measure: measure.id.clone(), suggestions });
            }
        }
    }
    let grave = check_with(sound, profile)
        .into_iter()
        .filter(|finding| finding.accepted.is_none() && finding.severity > Severity::Advice);
    steps.extend(grave.map(|finding| Step::Look(Box::new(finding))));
    steps
}
