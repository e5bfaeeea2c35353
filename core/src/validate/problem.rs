use super::plain::{code, date, id, number_in, optional_text, text, texts, unique};
use crate::document::{self, Fault, Pointer};
use crate::procurement::{Buyer, Measure, Observation, Problem};
use crate::validate::plain::Range;

pub(super) fn buyer(buyer: &document::Buyer, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Buyer {
    text(&buyer.name, &at.member("name"), faults);
    code(&buyer.country, 2, "SE", &at.member("country"), faults);
    Buyer {
        name: buyer.name.clone(),
        country: buyer.country.clone(),
        registration: buyer.registration.clone(),
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
    let measures_at = at.member("measures");
    let measures = problem.measures.as_deref().unwrap_or_default();
    unique(measures.iter().map(|measure| measure.id.as_str()), &measures_at, faults);
    Problem {
        summary: problem.summary.clone(),
        affected: texts(problem.affected.as_ref(), &at.member("affected"), faults),
        today: problem.today.clone(),
        outcome: problem.outcome.clone(),
        measures: measures
            .iter()
            .enumerate()
            .map(|(i, one)| measure(one, &measures_at.item(i), faults))
            .collect(),
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

fn measure(measure: &document::Measure, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Measure {
    id(&measure.id, &at.member("id"), faults);
    text(&measure.what, &at.member("what"), faults);
    text(&measure.unit, &at.member("unit"), faults);
    text(&measure.method, &at.member("method"), faults);
    let mut observe = |name: &str, observation: Option<&document::Observation>| {
        observation.map(|observation| {
            let at = at.member(name);
            date(&observation.date, &at.member("date"), faults);
            Observation {
                value: number_in(&observation.value, Range::AnyNumber, &at.member("value"), faults),
                date: observation.date.clone(),
            }
        })
    };
    Measure {
        baseline: observe("baseline", measure.baseline.as_ref()),
        target: observe("target", measure.target.as_ref()),
        id: measure.id.clone(),
        what: measure.what.clone(),
        unit: measure.unit.clone(),
        method: measure.method.clone(),
    }
}
