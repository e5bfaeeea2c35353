//! A scale of values as a small picture: which value gives how many points.

use super::html::writer::Writer;
use super::words::{number, say, say_with};
use crate::document::{Better, Decimal, Point, Scale};
use crate::language::Language;
use crate::number::{Exact, Rounding, RoundingMode};

/// Where the plot stands in the picture, in its own units: left, right, top, bottom.
const PLOT: [i64; 4] = [44, 308, 14, 104];
const SIZE: &str = "0 0 320 132";

/// A point of the scale that has its figures written: value and points, as numbers and as they are written.
struct Mark {
    value: Exact,
    points: Exact,
    value_text: String,
    points_text: String,
}

/// The picture of a scale as SVG, with its text alternative; `None` for a scale that has no values, or whose
/// numbers make no curve yet. What it shows stands in words and tables beside it.
#[must_use]
pub fn curve(scale: &Scale, language: Language) -> Option<String> {
    let mark = |value: &Decimal, points: &Decimal| {
        Some(Mark {
            value: value.number().ok()?,
            points: points.number().ok()?,
            value_text: number(value, language),
            points_text: number(points, language),
        })
    };
    let (marks, line) = match scale {
        Scale::Linear { worst, best, .. } => {
            let marks = vec![mark(&worst.value, &worst.points)?, mark(&best.value, &best.points)?];
            let line = marks.iter().map(|mark| (mark.value.clone(), mark.points.clone())).collect();
            (marks, line)
        }
        Scale::Steps { below, steps, .. } => {
            let marks: Vec<Mark> =
                steps.iter().map(|step| mark(&step.value, &step.points)).collect::<Option<_>>()?;
            (marks, stairs(&below.number().ok()?, steps)?)
        }
        _ => return None,
    };
    drawn(&marks, &line, lower_is_better(scale), language)
}

fn lower_is_better(scale: &Scale) -> bool {
    match scale {
        Scale::Steps { better, .. } => *better == Better::Lower,
        Scale::Linear { worst, best, .. } => {
            worst.value.number().ok().zip(best.value.number().ok()).is_some_and(|(worst, best)| best < worst)
        }
        _ => false,
    }
}

/// The corners of a stair: level to each value, then up to its points.
fn stairs(below: &Exact, steps: &[Point]) -> Option<Vec<(Exact, Exact)>> {
    let mut corners = Vec::new();
    let mut height = below.clone();
    for step in steps {
        let (value, points) = (step.value.number().ok()?, step.points.number().ok()?);
        corners.push((value.clone(), height));
        corners.push((value, points.clone()));
        height = points;
    }
    Some(corners)
}

fn drawn(marks: &[Mark], line: &[(Exact, Exact)], lower: bool, language: Language) -> Option<String> {
    let values = marks.iter().map(|mark| &mark.value);
    let (first, last) = (values.clone().min()?.clone(), values.max()?.clone());
    let heights = line.iter().map(|(_, points)| points);
    let (bottom, top) = (heights.clone().min()?.clone(), heights.max()?.clone());
    if top <= bottom || (first == last && marks.len() > 1) {
        return None;
    }
    // A little more is shown on either side, so that one sees that the line goes on level.
    let span = if first == last { Exact::ONE } else { &last - &first };
    let room = span.divided_by(&Exact::integer(6))?;
    let (from, to) = (&first - &room, &last + &room);
    let [left, right, above, under] = PLOT.map(Exact::integer);
    let across =
        |value: &Exact| Some(&left + &(&(value - &from) * &(&right - &left)).divided_by(&(&to - &from))?);
    let up = |points: &Exact| {
        Some(&under - &(&(points - &bottom) * &(&under - &above)).divided_by(&(&top - &bottom))?)
    };
    let (begin, end) = (line.first()?, line.last()?);
    // From the worse side to the better.
    let (worse, better) = if lower { (&to, &from) } else { (&from, &to) };
    let mut corners = vec![(worse.clone(), begin.1.clone())];
    corners.extend(line.iter().cloned());
    corners.push((better.clone(), end.1.clone()));
    let path: Vec<String> = corners
        .iter()
        .map(|(value, points)| Some(format!("{},{}", pixel(&across(value)?), pixel(&up(points)?))))
        .collect::<Option<_>>()?;
    let said: Vec<String> = marks
        .iter()
        .map(|mark| {
            say_with(language, "curve.point", &[("value", &mark.value_text), ("points", &mark.points_text)])
        })
        .collect();
    let label = format!("{} {}", say(language, "curve"), said.join(" "));
    let mut writer = Writer::new(language);
    let attributes = [("class", "curve"), ("viewBox", SIZE), ("role", "img"), ("aria-label", label.as_str())];
    let marks: Vec<(String, String, &Mark)> = marks
        .iter()
        .map(|mark| Some((pixel(&across(&mark.value)?), pixel(&up(&mark.points)?), mark)))
        .collect::<Option<_>>()?;
    writer.tag_with("svg", &attributes, |writer| {
        let (edge, floor) = (PLOT[0].to_string(), PLOT[3].to_string());
        let axis = format!("{edge},{} {edge},{floor} {},{floor}", PLOT[2] - 8, PLOT[1]);
        writer.tag_with("polyline", &[("class", "axis"), ("points", &axis)], |_| {});
        writer.tag_with("polyline", &[("class", "line"), ("points", &path.join(" "))], |_| {});
        for (x, y, mark) in &marks {
            writer.tag_with("circle", &[("cx", x), ("cy", y), ("r", "3.5")], |_| {});
            writer.tag_with("text", &[("x", x), ("y", "122"), ("text-anchor", "middle")], |writer| {
                writer.say(&mark.value_text);
            });
            writer.tag_with(
                "text",
                &[("x", "38"), ("y", y), ("dy", "4"), ("text-anchor", "end")],
                |writer| writer.say(&mark.points_text),
            );
        }
    });
    Some(writer.finish())
}

/// A length in the picture, to a hundredth: for the eye alone.
fn pixel(length: &Exact) -> String {
    length.rounded(Rounding { places: 2, mode: RoundingMode::HalfUp }).to_text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Outside;
    use crate::language::Localised;

    fn point(value: &str, points: &str) -> Point {
        Point { value: value.into(), points: points.into() }
    }

    fn linear(worst: (&str, &str), best: (&str, &str)) -> Scale {
        Scale::Linear {
            unit: Localised::default(),
            worst: point(worst.0, worst.1),
            best: point(best.0, best.1),
            outside: Outside::NearerEnd,
        }
    }

    #[test]
    fn a_line_goes_from_its_worst_to_its_best_value() {
        let drawn = curve(&linear(("21", "0"), ("9", "10")), Language::Swedish).expect("a curve");
        assert!(drawn.contains("role=\"img\"") && drawn.contains("21") && drawn.contains(">9<"));
        // Worst stands on the floor, best at the top.
        assert!(drawn.contains(",104") && drawn.contains(",14"));
    }

    #[test]
    fn steps_are_drawn_as_a_stair() {
        let steps = Scale::Steps {
            unit: Localised::default(),
            better: Better::Higher,
            below: "0".into(),
            steps: vec![point("90", "2"), point("95", "3")],
        };
        assert_eq!(curve(&steps, Language::English).expect("a curve").matches("<circle").count(), 2);
    }

    #[test]
    fn what_makes_no_curve_yet_is_not_drawn() {
        for scale in [
            linear(("", "0"), ("9", "10")),
            linear(("9", "0"), ("9", "10")),
            linear(("1", "5"), ("9", "5")),
            Scale::YesNo { yes: "5".into(), no: "0".into() },
            Scale::Steps {
                unit: Localised::default(),
                better: Better::Lower,
                below: "0".into(),
                steps: Vec::new(),
            },
        ] {
            assert_eq!(curve(&scale, Language::Swedish), None, "{scale:?}");
        }
    }
}
