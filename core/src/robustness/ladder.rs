use crate::number::Exact;
use crate::procurement::{Answer, Assessment, Lot, Quality, Scale};

/// The answers that a scale knows, from the fewest points to the most. A straight line and a wide
/// scale of grades are taken in ten even pieces.
pub(super) fn ladder(quality: &Quality) -> Vec<Rung> {
    let rung = |points: &Exact, answer| Rung { points: points.clone(), answer };
    match &quality.scale {
        Scale::Levels(levels) => levels
            .iter()
            .enumerate()
            .map(|(index, level)| rung(&level.points, Answer::Level(index)))
            .collect(),
        Scale::YesNo { yes, no } => vec![rung(no, Answer::YesNo(false)), rung(yes, Answer::YesNo(true))],
        Scale::Steps { lower_is_better, below, steps, .. } => {
            let outside = steps.first().map_or(Exact::ZERO, |step| {
                let beyond = if *lower_is_better { Exact::ONE } else { -&Exact::ONE };
                &step.value + &beyond
            });
            let reached = steps.iter().map(|step| rung(&step.points, Answer::Value(step.value.clone())));
            std::iter::once(rung(below, Answer::Value(outside))).chain(reached).collect()
        }
        Scale::Count { each, most, .. } => {
            let mut rungs = Vec::new();
            let mut number = Exact::ZERO;
            while number <= *most && rungs.len() <= MOST_RUNGS {
                rungs.push(rung(&(&number * each), Answer::Value(number.clone())));
                number = &number + &Exact::ONE;
            }
            rungs
        }
        Scale::Linear { worst, best, .. } => {
            let between = |from: &Exact, to: &Exact, share: &Exact| from + &(&(to - from) * share);
            pieces(10)
                .map(|share| {
                    let value = between(&worst.value, &best.value, &share);
                    rung(&between(&worst.points, &best.points, &share), Answer::Value(value))
                })
                .collect()
        }
        // Points come only of comparing all offers.
        Scale::Compared { .. } => Vec::new(),
        Scale::Judged { least, most, step, .. } => {
            let span = most - least;
            let grades = span.divided_by(step).unwrap_or(Exact::ONE);
            let stride = if grades > Exact::integer(10) {
                // The whole number of steps that makes about ten pieces.
                let tenth = grades.divided_by(&Exact::integer(10)).unwrap_or(Exact::ONE);
                &tenth.rounded(UP) * step
            } else {
                step.clone()
            };
            let mut rungs = Vec::new();
            let mut grade = least.clone();
            while grade < *most && rungs.len() <= MOST_RUNGS {
                rungs.push(rung(&grade, judged(&grade)));
                grade = &grade + &stride;
            }
            rungs.push(rung(most, judged(most)));
            rungs
        }
    }
}

const MOST_RUNGS: usize = 50;
/// So many grades of a scale are told apart; of a finer one, each that many are left out evenly.
const MOST_GRADES: i64 = 1000;

/// The same with every grade of a judged scale.
pub(super) fn every_step(quality: &Quality) -> Vec<Rung> {
    let Scale::Judged { least, most, step, .. } = &quality.scale else { return ladder(quality) };
    let grades = (most - least).divided_by(step).unwrap_or(Exact::ONE);
    let each = grades.divided_by(&Exact::integer(MOST_GRADES)).unwrap_or(Exact::ONE);
    let stride = &each.rounded(UP).max(Exact::ONE) * step;
    let mut rungs = Vec::new();
    let mut grade = least.clone();
    while grade < *most {
        rungs.push(Rung { points: grade.clone(), answer: judged(&grade) });
        grade = &grade + &stride;
    }
    rungs.push(Rung { points: most.clone(), answer: judged(most) });
    rungs
}

const UP: crate::number::Rounding =
    crate::number::Rounding { places: 0, mode: crate::number::RoundingMode::Up };

fn judged(grade: &Exact) -> Answer {
    Answer::Judged(vec![Assessment { assessor: "X".to_owned(), points: grade.clone(), reason: None }])
}

fn pieces(number: i64) -> impl Iterator<Item = Exact> {
    (0..=number).filter_map(move |piece| Exact::ratio(piece, number))
}

/// An answer and its points before weighting.
#[derive(Clone, Debug)]
pub(super) struct Rung {
    pub(super) points: Exact,
    pub(super) answer: Answer,
}

/// The answers with the fewest points that still pass each criterion's threshold.
pub(super) fn worst_admitted(lot: &Lot) -> Vec<Option<Answer>> {
    let least = |quality: &&Quality| {
        let passes =
            |rung: &Rung| quality.threshold.as_ref().is_none_or(|threshold| rung.points >= threshold.least);
        ladder(quality).into_iter().find(passes).map(|rung| rung.answer)
    };
    lot.qualities().iter().map(least).collect()
}

/// The answers with the fewest points, admitted or not.
pub(super) fn worst(lot: &Lot) -> Vec<Option<Answer>> {
    let least = |quality: &&Quality| ladder(quality).into_iter().next().map(|rung| rung.answer);
    lot.qualities().iter().map(least).collect()
}

/// The answers with the most points.
pub(super) fn best(lot: &Lot) -> Vec<Option<Answer>> {
    lot.qualities().iter().map(|quality| ladder(quality).pop().map(|rung| rung.answer)).collect()
}
