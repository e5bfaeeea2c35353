use super::award_model;
use super::plain::{Range, at_least, number_in, out_of_order, out_of_range, text, unique};
use crate::document::{self, Fault, Pointer};
use crate::number::Exact;
use crate::procurement::{Comparing, Consolidation, Level, Outside, Point, Scale, ScaleStep};

pub(super) fn scale(scale: &document::Scale, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Scale {
    match scale {
        document::Scale::Levels { levels } => {
            let at = at.member("levels");
            at_least(levels.len(), 2, &at, faults);
            Scale::Levels(self::levels(levels, &at, faults))
        }
        document::Scale::Linear { unit, worst, best, outside } => {
            text(unit, &at.member("unit"), faults);
            let worst = point(worst, &at.member("worst"), faults);
            let best_at = at.member("best");
            let best = point(best, &best_at, faults);
            rising(&worst.points, &best.points, &best_at.member("points"), faults);
            if worst.value == best.value {
                out_of_range(&best.value, format!("≠ {}", worst.value), &best_at.member("value"), faults);
            }
            Scale::Linear {
                unit: unit.clone(),
                worst,
                best,
                outside: match outside {
                    document::Outside::NearerEnd => Outside::NearerEnd,
                    document::Outside::RejectWorse => Outside::RejectWorse,
                },
            }
        }
        document::Scale::Steps { unit, better, below, steps } => {
            text(unit, &at.member("unit"), faults);
            let below = number_in(below, Range::AnyNumber, &at.member("below"), faults);
            let lower_is_better = *better == document::Better::Lower;
            let steps = self::steps(steps, &below, lower_is_better, &at.member("steps"), faults);
            Scale::Steps { unit: unit.clone(), lower_is_better, below, steps }
        }
        document::Scale::YesNo { yes, no } => {
            let yes_at = at.member("yes");
            let no = number_in(no, Range::NotNegative, &at.member("no"), faults);
            let yes = number_in(yes, Range::AboveZero, &yes_at, faults);
            rising(&no, &yes, &yes_at, faults);
            Scale::YesNo { yes, no }
        }
        document::Scale::Count { unit, each, most } => {
            text(unit, &at.member("unit"), faults);
            Scale::Count {
                unit: unit.clone(),
                each: number_in(each, Range::AboveZero, &at.member("each"), faults),
                most: number_in(most, Range::WholeFromOne, &at.member("most"), faults),
            }
        }
        document::Scale::Judged { least, most, step, anchors, consolidation, reasons_required } => {
            let most_at = at.member("most");
            let least = number_in(least, Range::NotNegative, &at.member("least"), faults);
            let most = number_in(most, Range::AboveZero, &most_at, faults);
            rising(&least, &most, &most_at, faults);
            let step_at = at.member("step");
            let step = number_in(step, Range::AboveZero, &step_at, faults);
            let span = &most - &least;
            if span.divided_by(&step).is_some_and(|steps| !steps.is_whole()) {
                out_of_range(&step, format!("{span} ÷ 1, 2, 3 …"), &step_at, faults);
            }
            let anchors_at = at.member("anchors");
            let anchors = levels(anchors, &anchors_at, faults);
            for (index, anchor) in anchors.iter().enumerate() {
                if anchor.points < least || anchor.points > most {
                    let at = anchors_at.item(index);
                    out_of_range(&anchor.points, format!("{least}–{most}"), &at.member("points"), faults);
                }
            }
            let consolidation = match consolidation {
                document::Consolidation::Consensus => Consolidation::Consensus,
                document::Consolidation::Mean => Consolidation::Mean,
                document::Consolidation::Median => Consolidation::Median,
                document::Consolidation::TrimmedMean => Consolidation::TrimmedMean,
            };
            Scale::Judged {
                least,
                most,
                step,
                anchors,
                consolidation,
                reasons_required: reasons_required.unwrap_or(false),
            }
        }
        document::Scale::Compared { most, method } => Scale::Compared {
            most: number_in(most, Range::AboveZero, &at.member("most"), faults),
            method: match method {
                document::Comparing::SumsTogether {} => Comparing::SumsTogether,
                document::Comparing::SumsEach {} => Comparing::SumsEach,
                document::Comparing::Eigenvector { rounding } => {
                    let rounding_at = at.member("method");
                    let rounding = award_model::rounding(rounding, &rounding_at.member("rounding"), faults);
                    // Without a rounding there is a fault, and nothing is ever computed.
                    rounding.map_or(Comparing::SumsEach, |rounding| Comparing::Eigenvector { rounding })
                }
            },
        },
    }
}

fn rising(before: &Exact, after: &Exact, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    if after <= before {
        out_of_order(after, before, at, faults);
    }
}

fn point(point: &document::Point, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Point {
    Point {
        value: number_in(&point.value, Range::AnyNumber, &at.member("value"), faults),
        points: number_in(&point.points, Range::NotNegative, &at.member("points"), faults),
    }
}

fn levels(levels: &[document::Level], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Vec<Level> {
    unique(levels.iter().map(|level| level.id.as_str()), at, faults);
    let mut sound: Vec<Level> = Vec::new();
    for (index, level) in levels.iter().enumerate() {
        let at = at.item(index);
        super::plain::id(&level.id, &at.member("id"), faults);
        text(&level.text, &at.member("text"), faults);
        let points_at = at.member("points");
        let points = number_in(&level.points, Range::NotNegative, &points_at, faults);
        if let Some(before) = sound.last() {
            rising(&before.points, &points, &points_at, faults);
        }
        sound.push(Level { id: level.id.clone(), points, text: level.text.clone() });
    }
    sound
}

fn steps(
    steps: &[document::Point],
    below: &Exact,
    lower_is_better: bool,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<ScaleStep> {
    at_least(steps.len(), 1, at, faults);
    let mut sound: Vec<ScaleStep> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let at = at.item(index);
        let step = point(step, &at, faults);
        rising(
            sound.last().map_or(below, |before| &before.points),
            &step.points,
            &at.member("points"),
            faults,
        );
        if let Some(before) = sound.last() {
            let in_order =
                if lower_is_better { step.value < before.value } else { step.value > before.value };
            if !in_order {
                out_of_order(&step.value, &before.value, &at.member("value"), faults);
            }
        }
        sound.push(ScaleStep { value: step.value, points: step.points });
    }
    sound
}
