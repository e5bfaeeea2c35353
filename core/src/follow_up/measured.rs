use super::day::Day;
use crate::number::Exact;
use crate::procurement::{Measure, Observation, Procurement};

/// What became of a measure.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Kept {
    /// The measure.
    pub measure: Measure,
    /// What was measured last, if anything was.
    pub last: Option<Observation>,
    /// How much of the way from the starting point to the goal is gone: 1 at the goal, more beyond
    /// it, less than 0 where it went the wrong way. `None` where one of the three is missing, or
    /// the goal is the starting point.
    pub share: Option<Exact>,
    /// Whether it was measured no later than the end of the four months in which its goal falls.
    /// `None` where it has no goal, or that day has not come and nothing is measured.
    pub in_time: Option<bool>,
}

/// What became of each measure of the problem, as seen on a day.
#[must_use]
pub fn outcomes(procurement: &Procurement, on: Day) -> Vec<Kept> {
    procurement.problem().measures.iter().map(|measure| kept(procurement, measure, on)).collect()
}

fn kept(procurement: &Procurement, measure: &Measure, on: Day) -> Kept {
    let own = procurement.journey().outcomes.iter().filter(|(id, _)| *id == measure.id);
    let last = own.clone().map(|(_, observation)| observation).max_by(|one, other| one.date.cmp(&other.date));
    let due = measure.target.as_ref().and_then(|target| Some(Day::read(&target.date)?.end_of_tertial()));
    // Measured in the goal's four months or before them, but not only at the start.
    let measured_by = |due: Day| {
        own.clone().filter_map(|(_, observation)| Day::read(&observation.date)).any(|day| day <= due)
    };
    Kept {
        measure: measure.clone(),
        last: last.cloned(),
        share: share(measure, last),
        in_time: due.and_then(|due| (measured_by(due) || due < on).then(|| measured_by(due))),
    }
}

fn share(measure: &Measure, last: Option<&Observation>) -> Option<Exact> {
    let (baseline, target) = (&measure.baseline.as_ref()?.value, &measure.target.as_ref()?.value);
    (&last?.value - baseline).divided_by(&(target - baseline))
}
