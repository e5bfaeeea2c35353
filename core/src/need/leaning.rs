use crate::procurement::{Procurement, Quality};

/// What leans on a measure: what has to be looked at when the measure changes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Leaning<'p> {
    /// Criteria that serve it, with their lot. Evidence, verification and follow-up stand in them.
    pub criteria: Vec<(&'p str, &'p Quality)>,
    /// Of those, criteria whose numbers were taken from it.
    pub filled_from: Vec<(&'p str, &'p Quality)>,
    /// Departments that have numbers for it.
    pub departments: Vec<&'p str>,
    /// Goals that it serves.
    pub goals: Vec<&'p str>,
    /// How many times it was measured after signing.
    pub outcomes: usize,
}

/// What leans on the measure with this id; `None` where there is no such measure.
///
/// ```
/// let trees = include_str!("../../../tests/cases/good/street-trees/procurement.json");
/// let trees = sprang::validate::procurement_text(trees).expect("sound");
/// let leaning = sprang::need::leaning(&trees, "survival").expect("a measure");
/// assert!(leaning.criteria.iter().any(|(_, criterion)| criterion.id == "survival"));
/// ```
#[must_use]
pub fn leaning<'p>(procurement: &'p Procurement, measure: &str) -> Option<Leaning<'p>> {
    let problem = procurement.problem();
    let own = problem.measures.iter().find(|one| one.id == measure)?;
    let all = || {
        procurement
            .lots()
            .iter()
            .flat_map(|lot| lot.qualities().into_iter().map(|one| (lot.id.as_str(), one)))
    };
    let is_filled = |quality: &Quality| {
        quality.from.as_ref().is_some_and(|from| from.measure.as_deref() == Some(measure))
    };
    Some(Leaning {
        criteria: all().filter(|(_, quality)| quality.serves.iter().any(|one| one == measure)).collect(),
        filled_from: all().filter(|(_, quality)| is_filled(quality)).collect(),
        departments: problem
            .departments
            .iter()
            .filter(|department| department.figures.iter().any(|figure| figure.measure == measure))
            .map(|department| department.id.as_str())
            .collect(),
        goals: own.goals.iter().map(String::as_str).collect(),
        outcomes: procurement.journey().outcomes.iter().filter(|(id, _)| id == measure).count(),
    })
}
