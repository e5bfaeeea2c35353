use super::plain::{id, known, optional_text, text, unique};
use crate::document::{self, Fault, FaultCode, Pointer};
use crate::procurement::{Goal, GoalLevel};

/// Goals, each under one of a higher level or under none, so that they make a tree.
pub(crate) fn goals(goals: &[document::Goal], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Vec<Goal> {
    unique(goals.iter().map(|goal| goal.id.as_str()), at, faults);
    let ids: Vec<&str> = goals.iter().map(|goal| goal.id.as_str()).collect();
    let mut found = Vec::new();
    for (index, goal) in goals.iter().enumerate() {
        let at = at.item(index);
        id(&goal.id, &at.member("id"), faults);
        text(&goal.text, &at.member("text"), faults);
        optional_text(goal.source.as_ref(), &at.member("source"), faults);
        if let Some(under) = &goal.under {
            let under_at = at.member("under");
            known(under, &ids, &under_at, faults);
            let above = goals.iter().find(|other| other.id == *under);
            if above.is_some_and(|above| level(above.level) >= level(goal.level)) {
                faults.push(
                    Fault::new(FaultCode::GoalNotAbove, &under_at)
                        .with("found", &goal.id)
                        .with("above", under),
                );
            }
        }
        found.push(Goal {
            id: goal.id.clone(),
            level: level(goal.level),
            text: goal.text.clone(),
            under: goal.under.clone(),
            source: goal.source.clone(),
        });
    }
    found
}

const fn level(level: document::GoalLevel) -> GoalLevel {
    match level {
        document::GoalLevel::Direction => GoalLevel::Direction,
        document::GoalLevel::Council => GoalLevel::Council,
        document::GoalLevel::Committee => GoalLevel::Committee,
        document::GoalLevel::Unit => GoalLevel::Unit,
    }
}
