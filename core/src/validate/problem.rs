use super::goals::goals;
use super::plain::{
    code, date, id, known, number_in, optional_number_in, optional_text, text, texts, unique,
};
use crate::document::{self, Fault, FaultCode, Pointer};
use crate::procurement::{
    Buyer, Challenge, Department, DepartmentFigure, Measure, Observation, Problem, Together, Unit, UnitKind,
};
use crate::validate::plain::Range;

pub(super) fn buyer(buyer: &document::Buyer, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Buyer {
    text(&buyer.name, &at.member("name"), faults);
    code(&buyer.country, 2, "SE", &at.member("country"), faults);
    let unit = buyer.unit.as_ref().map(|unit| {
        text(&unit.name, &at.member("unit").member("name"), faults);
        let kind = match unit.kind {
            document::UnitKind::Department => UnitKind::Department,
            document::UnitKind::District => UnitKind::District,
            document::UnitKind::Company => UnitKind::Company,
            document::UnitKind::Other => UnitKind::Other,
        };
        Unit { name: unit.name.clone(), kind }
    });
    Buyer {
        name: buyer.name.clone(),
        country: buyer.country.clone(),
        registration: buyer.registration.clone(),
        unit,
    }
}

pub(super) fn problem(problem: &document::Problem, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Problem {
    text(&problem.summary, &at.member("summary"), faults);
    for (name, part) in [
        ("today", &problem.today),
        ("outcome", &problem.outcome),
        ("market", &problem.market),
        ("spread", &problem.spread),
    ] {
        optional_text(part.as_ref(), &at.member(name), faults);
    }
    let goals = goals(problem.goals.as_deref().unwrap_or_default(), &at.member("goals"), faults);
    let goal_ids: Vec<&str> = goals.iter().map(|goal| goal.id.as_str()).collect();
    let measures_at = at.member("measures");
    let measures = problem.measures.as_deref().unwrap_or_default();
    unique(measures.iter().map(|measure| measure.id.as_str()), &measures_at, faults);
    let measures: Vec<Measure> = measures
        .iter()
        .enumerate()
        .map(|(i, one)| measure(one, &goal_ids, &measures_at.item(i), faults))
        .collect();
    let departments = departments(
        problem.departments.as_deref().unwrap_or_default(),
        &measures,
        &at.member("departments"),
        faults,
    );
    Problem {
        summary: problem.summary.clone(),
        affected: texts(problem.affected.as_ref(), &at.member("affected"), faults),
        today: problem.today.clone(),
        outcome: problem.outcome.clone(),
        measures,
        departments,
        goals,
        challenges: problem.challenges.iter().flatten().map(|one| challenge(*one)).collect(),
        limits: texts(problem.limits.as_ref(), &at.member("limits"), faults),
        tried: texts(problem.tried.as_ref(), &at.member("tried"), faults),
        market: problem.market.clone(),
        risks: texts(problem.risks.as_ref(), &at.member("risks"), faults),
        spread: problem.spread.clone(),
        further: problem
            .further
            .iter()
            .flat_map(|further| &further.0)
            .map(|(id, answer)| {
                text(answer, &at.member("further").member(id), faults);
                (id.clone(), answer.clone())
            })
            .collect(),
    }
}

fn measure(
    measure: &document::Measure,
    goals: &[&str],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Measure {
    id(&measure.id, &at.member("id"), faults);
    text(&measure.what, &at.member("what"), faults);
    text(&measure.unit, &at.member("unit"), faults);
    text(&measure.method, &at.member("method"), faults);
    let goals_at = at.member("goals");
    for (index, goal) in measure.goals.iter().flatten().enumerate() {
        known(goal, goals, &goals_at.item(index), faults);
    }
    Measure {
        baseline: observation(measure.baseline.as_ref(), &at.member("baseline"), faults),
        target: observation(measure.target.as_ref(), &at.member("target"), faults),
        id: measure.id.clone(),
        what: measure.what.clone(),
        unit: measure.unit.clone(),
        method: measure.method.clone(),
        together: measure.together.map(|together| match together {
            document::Together::Sum => Together::Sum,
            document::Together::Mean => Together::Mean,
            document::Together::Highest => Together::Highest,
            document::Together::Lowest => Together::Lowest,
        }),
        goals: measure.goals.clone().unwrap_or_default(),
    }
}

fn observation(
    observation: Option<&document::Observation>,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Option<Observation> {
    let observation = observation?;
    date(&observation.date, &at.member("date"), faults);
    optional_text(observation.source.as_ref(), &at.member("source"), faults);
    Some(Observation {
        value: number_in(&observation.value, Range::AnyNumber, &at.member("value"), faults),
        date: observation.date.clone(),
        source: observation.source.clone(),
    })
}

/// Departments, each with numbers for measures of the problem. Where several have numbers for one
/// measure, it must say how they become one.
fn departments(
    departments: &[document::Department],
    measures: &[Measure],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<Department> {
    unique(departments.iter().map(|one| one.id.as_str()), at, faults);
    let ids: Vec<&str> = measures.iter().map(|measure| measure.id.as_str()).collect();
    let mut found = Vec::new();
    for (index, department) in departments.iter().enumerate() {
        let at = at.item(index);
        id(&department.id, &at.member("id"), faults);
        text(&department.name, &at.member("name"), faults);
        text(&department.need, &at.member("need"), faults);
        let figures_at = at.member("figures");
        let given = department.figures.as_deref().unwrap_or_default();
        let mut figures: Vec<DepartmentFigure> = Vec::new();
        for (index, figure) in given.iter().enumerate() {
            let at = figures_at.item(index);
            known(&figure.measure, &ids, &at.member("measure"), faults);
            if figures.iter().any(|earlier| earlier.measure == figure.measure) {
                super::plain::doubled(&figure.measure, &at.member("measure"), faults);
            }
            let measure = measures.iter().find(|measure| measure.id == figure.measure);
            let others = departments.iter().filter(|other| other.id != department.id);
            let shared = others
                .flat_map(|other| other.figures.iter().flatten())
                .any(|other| other.measure == figure.measure);
            if shared && measure.is_some_and(|measure| measure.together.is_none()) {
                faults.push(
                    Fault::new(FaultCode::NotTogether, &at.member("measure"))
                        .with("measure", &figure.measure),
                );
            }
            figures.push(DepartmentFigure {
                measure: figure.measure.clone(),
                concerns: optional_number_in(
                    figure.concerns.as_ref(),
                    Range::AboveZero,
                    &at.member("concerns"),
                    faults,
                ),
                baseline: observation(figure.baseline.as_ref(), &at.member("baseline"), faults),
                target: observation(figure.target.as_ref(), &at.member("target"), faults),
            });
        }
        found.push(Department {
            id: department.id.clone(),
            name: department.name.clone(),
            need: department.need.clone(),
            figures,
        });
    }
    found
}

const fn challenge(challenge: document::Challenge) -> Challenge {
    match challenge {
        document::Challenge::Globalisation => Challenge::Globalisation,
        document::Challenge::Digitalisation => Challenge::Digitalisation,
        document::Challenge::Ecological => Challenge::Ecological,
        document::Challenge::Social => Challenge::Social,
        document::Challenge::Skills => Challenge::Skills,
        document::Challenge::Competition => Challenge::Competition,
        document::Challenge::Infrastructure => Challenge::Infrastructure,
        document::Challenge::Welfare => Challenge::Welfare,
    }
}
