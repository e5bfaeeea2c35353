use super::plain::{Range, date, number_in};
use crate::decision::Answers;
use crate::document::{self, ById, Fault, FaultCode, Pointer};
use crate::procurement::{Journey, Observation, Stage, StageReached};

pub(super) fn journey(
    journey: Option<&document::Journey>,
    measures: &[&str],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Journey {
    let Some(journey) = journey else { return Journey::default() };
    for (index, reached) in journey.stages.iter().flatten().enumerate() {
        date(&reached.date, &at.member("stages").item(index).member("date"), faults);
    }
    let outcomes_at = at.member("outcomes");
    let mut outcomes = Vec::new();
    for (index, outcome) in journey.outcomes.iter().flatten().enumerate() {
        let at = outcomes_at.item(index);
        date(&outcome.date, &at.member("date"), faults);
        if !measures.contains(&outcome.measure.as_str()) {
            faults.push(
                Fault::new(FaultCode::UnknownId, &at.member("measure"))
                    .with("found", &outcome.measure)
                    .with("known", measures.join(", ")),
            );
        }
        let value = number_in(&outcome.value, Range::AnyNumber, &at.member("value"), faults);
        outcomes.push((outcome.measure.clone(), Observation { value, date: outcome.date.clone() }));
    }
    Journey {
        innovation_test: answers(journey.innovation_test.as_ref()),
        route: answers(journey.route.as_ref()),
        stages: journey
            .stages
            .iter()
            .flatten()
            .map(|reached| StageReached {
                stage: stage(reached.stage),
                date: reached.date.clone(),
                by: reached.by.clone(),
                note: reached.note.clone(),
            })
            .collect(),
        outcomes,
    }
}

/// Which answers a table knows is a matter of the checks: tables grow, and documents stay sound.
fn answers(given: Option<&ById<String>>) -> Answers {
    given.iter().flat_map(|given| given.0.iter().cloned()).collect()
}

const fn stage(stage: document::Stage) -> Stage {
    match stage {
        document::Stage::Found => Stage::Found,
        document::Stage::Described => Stage::Described,
        document::Stage::Dialogue => Stage::Dialogue,
        document::Stage::RouteChosen => Stage::RouteChosen,
        document::Stage::Checked => Stage::Checked,
        document::Stage::Published => Stage::Published,
        document::Stage::Evaluated => Stage::Evaluated,
        document::Stage::Signed => Stage::Signed,
        document::Stage::FollowedUp => Stage::FollowedUp,
        document::Stage::Shared => Stage::Shared,
        document::Stage::Stopped => Stage::Stopped,
    }
}
