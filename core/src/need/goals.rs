use std::collections::BTreeSet;

use super::balance::weight_of;
use crate::number::Exact;
use crate::procurement::{Goal, Lot, Procurement, Quality};
use crate::profile::Profile;

/// A goal, what stands under it, and what serves it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GoalNode<'p> {
    /// The goal.
    pub goal: &'p Goal,
    /// How many goals stand above it.
    pub depth: usize,
    /// Ids of the measures that name it.
    pub measures: Vec<&'p str>,
    /// What serves it, or a goal under it, lot by lot.
    pub served_by: Vec<ServedBy<'p>>,
}

/// The criteria of a lot that serve a goal.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServedBy<'p> {
    /// The lot.
    pub lot: &'p str,
    /// The criteria, each once, in the order of the document.
    pub criteria: Vec<&'p Quality>,
    /// What they weigh of all that the lot weighs, price with it: from 0 to 1. A criterion that serves
    /// several goals counts in each. `None` where a weight is not fixed.
    pub share: Option<Exact>,
}

/// The goals of a procurement as a tree, each goal before those under it, with the criteria that serve
/// them through the measures.
#[must_use]
pub fn goal_tree(procurement: &Procurement) -> Vec<GoalNode<'_>> {
    let goals = &procurement.problem().goals;
    let mut nodes = Vec::new();
    for goal in goals.iter().filter(|goal| goal.under.is_none()) {
        add(procurement, goal, 0, &mut nodes);
    }
    nodes
}

/// The goals of an organisation that a procurement has not taken up, in the order of its profile.
#[must_use]
pub fn further_goals<'p>(procurement: &Procurement, profile: &'p Profile) -> Vec<&'p Goal> {
    let taken_up = &procurement.problem().goals;
    profile.goals.iter().filter(|goal| taken_up.iter().all(|own| own.id != goal.id)).collect()
}

fn add<'p>(procurement: &'p Procurement, goal: &'p Goal, depth: usize, nodes: &mut Vec<GoalNode<'p>>) {
    let problem = procurement.problem();
    let mut within = BTreeSet::new();
    gather(&problem.goals, goal, &mut within);
    let under_it = |goals: &[String]| goals.iter().any(|goal| within.contains(goal.as_str()));
    let measures: BTreeSet<&str> = problem
        .measures
        .iter()
        .filter(|measure| under_it(&measure.goals))
        .map(|measure| measure.id.as_str())
        .collect();
    let served_by = procurement.lots().iter().filter_map(|lot| served(lot, &measures)).collect();
    let named = problem.measures.iter().filter(|measure| measure.goals.contains(&goal.id));
    nodes.push(GoalNode {
        goal,
        depth,
        measures: named.map(|measure| measure.id.as_str()).collect(),
        served_by,
    });
    for under in problem.goals.iter().filter(|other| other.under.as_ref() == Some(&goal.id)) {
        add(procurement, under, depth + 1, nodes);
    }
}

/// A goal and all that stand under it. Levels fall on the way down, so that it ends.
fn gather<'p>(goals: &'p [Goal], goal: &'p Goal, within: &mut BTreeSet<&'p str>) {
    within.insert(&goal.id);
    for under in goals.iter().filter(|other| other.under.as_ref() == Some(&goal.id)) {
        gather(goals, under, within);
    }
}

fn served<'p>(lot: &'p Lot, measures: &BTreeSet<&str>) -> Option<ServedBy<'p>> {
    let criteria: Vec<&Quality> = lot
        .qualities()
        .into_iter()
        .filter(|quality| quality.serves.iter().any(|measure| measures.contains(measure.as_str())))
        .collect();
    (!criteria.is_empty()).then(|| ServedBy { lot: &lot.id, share: weight_of(lot, &criteria), criteria })
}
