use super::DraftFault;
use super::answer::{number, observation, sound_id};
use crate::document::{Department, DepartmentFigure, Goal, GoalLevel, Procurement};
use crate::follow_up::Day;
use crate::language::Language;
use crate::procurement;
use crate::profile::Profile;

/// Lets a department join the need, or changes what it has written. A part is `name`, `need`, or of a measure
/// `MEASURE.concerns`, `MEASURE.baseline` (as `VALUE@DATE`, or today) and `MEASURE.target` (as `VALUE@DATE`).
///
/// # Errors
/// Where a part or a measure is not there, or a value is no number or has no day.
pub fn department(
    draft: &mut Procurement,
    id: &str,
    parts: &[(&str, &str)],
    language: Language,
    on: Day,
) -> Result<(), DraftFault> {
    sound_id(id)?;
    let measures: Vec<String> =
        draft.problem.measures.iter().flatten().map(|measure| measure.id.clone()).collect();
    let departments = draft.problem.departments.get_or_insert_default();
    let mut joined = departments
        .iter()
        .find(|one| one.id == id)
        .cloned()
        .unwrap_or_else(|| Department { id: id.to_owned(), ..Department::default() });
    for (part, text) in parts {
        match *part {
            "name" => joined.name.put(language, text.trim()),
            "need" => joined.need.put(language, text.trim()),
            part => {
                let Some((measure, member)) = part.rsplit_once('.') else {
                    return Err(DraftFault::said("no-such-part", &[("what", part)]));
                };
                if !measures.iter().any(|known| known == measure) {
                    let known = measures.join(", ");
                    return Err(DraftFault::said("no-such-measure", &[("what", measure), ("known", &known)]));
                }
                let figures = joined.figures.get_or_insert_default();
                if figures.iter().all(|figure| figure.measure != measure) {
                    figures.push(DepartmentFigure {
                        measure: measure.to_owned(),
                        ..DepartmentFigure::default()
                    });
                }
                let figure = figures.iter_mut().find(|figure| figure.measure == measure);
                let Some(figure) = figure else { continue };
                match member {
                    "concerns" => figure.concerns = Some(number(text)?),
                    "baseline" => figure.baseline = Some(observation(text, Some(on))?),
                    "target" => figure.target = Some(observation(text, None)?),
                    _ => return Err(DraftFault::said("no-such-part", &[("what", part)])),
                }
            }
        }
    }
    match departments.iter_mut().find(|one| one.id == id) {
        Some(place) => *place = joined,
        None => departments.push(joined),
    }
    Ok(())
}

/// Lets a measure serve a goal of the document or of the organisation's profile. A goal of the profile is taken
/// into the document with all that stand above it, so that the document tells its own goals wherever it goes.
///
/// # Errors
/// Where there is no such measure or goal.
pub fn serve_goal(
    draft: &mut Procurement,
    measure: &str,
    goal: &str,
    profile: Option<&Profile>,
) -> Result<(), DraftFault> {
    let own: Vec<String> = draft.problem.goals.iter().flatten().map(|goal| goal.id.clone()).collect();
    let known = || {
        own.iter()
            .map(String::as_str)
            .chain(profile.iter().flat_map(|profile| profile.goals.iter().map(|goal| goal.id.as_str())))
    };
    if known().all(|id| id != goal) {
        let known: Vec<&str> = known().collect();
        return Err(DraftFault::said("no-such-goal", &[("what", goal), ("known", &known.join(", "))]));
    }
    let measures = draft.problem.measures.get_or_insert_default();
    let Some(place) = measures.iter_mut().find(|one| one.id == measure) else {
        let known: Vec<&str> = measures.iter().map(|one| one.id.as_str()).collect();
        return Err(DraftFault::said("no-such-measure", &[("what", measure), ("known", &known.join(", "))]));
    };
    let served = place.goals.get_or_insert_default();
    if served.iter().all(|one| one != goal) {
        served.push(goal.to_owned());
    }
    // Levels fall on the way down, so that the way up ends.
    let mut wanted = Some(goal);
    while let Some(id) = wanted {
        let goals = draft.problem.goals.get_or_insert_default();
        let of_profile = profile.and_then(|profile| profile.goals.iter().find(|one| one.id == id));
        let Some(found) = of_profile.filter(|_| goals.iter().all(|one| one.id != id)) else { break };
        goals.push(taken(found));
        wanted = found.under.as_deref();
    }
    Ok(())
}

fn taken(goal: &procurement::Goal) -> Goal {
    Goal {
        id: goal.id.clone(),
        level: match goal.level {
            procurement::GoalLevel::Direction => GoalLevel::Direction,
            procurement::GoalLevel::Council => GoalLevel::Council,
            procurement::GoalLevel::Committee => GoalLevel::Committee,
            procurement::GoalLevel::Unit => GoalLevel::Unit,
        },
        text: goal.text.clone(),
        under: goal.under.clone(),
        source: goal.source.clone(),
    }
}
