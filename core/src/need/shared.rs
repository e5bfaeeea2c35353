use crate::number::Exact;
use crate::procurement::{Department, Measure, Observation, Problem, Together};

/// What departments share of a measure: each part, and what they amount to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SharedMeasure<'p> {
    /// The measure.
    pub measure: &'p Measure,
    /// How the values become one; `None` where only one department has numbers.
    pub together: Option<Together>,
    /// The departments that have numbers for it, in the order of the document. Never empty.
    pub parts: Vec<Part<'p>>,
    /// How many it concerns in all of them; `None` where one does not say.
    pub concerns: Option<Exact>,
    /// Today's value over all of them, exact; `None` where one lacks what it takes.
    pub baseline: Option<Exact>,
    /// The value that is wanted over all of them, exact; `None` where one lacks what it takes.
    pub target: Option<Exact>,
}

/// A department's part.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Part<'p> {
    /// The department.
    pub department: &'p Department,
    /// How many it concerns there.
    pub concerns: Option<&'p Exact>,
    /// Today's value there.
    pub baseline: Option<&'p Observation>,
    /// The value that is wanted there.
    pub target: Option<&'p Observation>,
}

/// The measures for which departments have numbers, and what the numbers amount to. No number is
/// guessed: where a department lacks one, nothing is said of all of them.
#[must_use]
pub fn shared_measures(problem: &Problem) -> Vec<SharedMeasure<'_>> {
    problem
        .measures
        .iter()
        .filter_map(|measure| {
            let parts: Vec<Part<'_>> =
                problem.departments.iter().filter_map(|department| part(department, &measure.id)).collect();
            (!parts.is_empty()).then(|| shared(measure, parts))
        })
        .collect()
}

fn part<'p>(department: &'p Department, measure: &str) -> Option<Part<'p>> {
    let figure = department.figures.iter().find(|figure| figure.measure == measure)?;
    Some(Part {
        department,
        concerns: figure.concerns.as_ref(),
        baseline: figure.baseline.as_ref(),
        target: figure.target.as_ref(),
    })
}

fn shared<'p>(measure: &'p Measure, parts: Vec<Part<'p>>) -> SharedMeasure<'p> {
    let together = measure.together.filter(|_| parts.len() > 1);
    let concerns = parts.iter().map(|part| part.concerns.cloned()).collect::<Option<Vec<Exact>>>();
    let join = |value: fn(&Part<'p>) -> Option<&'p Observation>| {
        let values: Vec<&Exact> =
            parts.iter().map(|part| value(part).map(|one| &one.value)).collect::<Option<_>>()?;
        match together {
            // One department's value is the value of all.
            None => values.first().map(|value| (*value).clone()),
            Some(Together::Sum) => Some(Exact::sum(values)),
            Some(Together::Highest) => values.into_iter().max().cloned(),
            Some(Together::Lowest) => values.into_iter().min().cloned(),
            Some(Together::Mean) => {
                let concerns = concerns.as_ref()?;
                let weighted: Vec<Exact> =
                    values.iter().zip(concerns).map(|(value, count)| *value * count).collect();
                Exact::sum(&weighted).divided_by(&Exact::sum(concerns))
            }
        }
    };
    SharedMeasure {
        measure,
        together,
        baseline: join(|part| part.baseline),
        target: join(|part| part.target),
        concerns: concerns.as_ref().map(Exact::sum),
        parts,
    }
}
