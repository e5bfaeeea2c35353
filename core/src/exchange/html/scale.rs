use super::Writer;
use super::deduction::Deduction;
use crate::document::{Better, Comparing, Consolidation, Decimal, Level, Outside, Point, Scale};
use crate::exchange::curve::curve;
use crate::exchange::words::{number, say, say_with};
use crate::language::{Language, Localised};

/// How an answer becomes points: as a table, or in a sentence. Beside each row of points stands what they take off the price.
pub(super) fn scale(writer: &mut Writer, scale: &Scale, deduction: Option<&Deduction<'_>>) {
    let language = writer.language();
    words(writer, scale, deduction);
    if writer.draws_pictures()
        && let Some(curve) = curve(scale, language)
    {
        writer.raw(&curve);
    }
}

fn words(writer: &mut Writer, scale: &Scale, deduction: Option<&Deduction<'_>>) {
    let language = writer.language();
    match scale {
        Scale::Levels { levels } => {
            writer.line("p", say(language, "scale.levels.how"));
            levels_table(writer, levels, deduction);
        }
        Scale::Linear { unit, worst, best, outside } => {
            let values = [
                ("worst", of(worst, unit, language)),
                ("best", of(best, unit, language)),
                ("least", number(&worst.points, language)),
                ("most", number(&best.points, language)),
            ];
            sentence(writer, "scale.linear.how", &values);
            writer.line(
                "p",
                say(
                    language,
                    match outside {
                        Outside::NearerEnd => "scale.linear.nearer-end",
                        Outside::RejectWorse => "scale.linear.reject-worse",
                    },
                ),
            );
            // The sentence says the points; what they take off the price stands in a table, as of other scales.
            if deduction.is_some() {
                let rows = [worst, best].map(|point| (of(point, unit, language), &point.points));
                points_table(writer, say(language, "answer"), &rows, deduction);
            }
        }
        Scale::Steps { unit, better, below, steps } => {
            let key = match better {
                Better::Higher => "scale.steps.higher",
                Better::Lower => "scale.steps.lower",
            };
            writer.line("p", say(language, "scale.steps.how"));
            let mut rows = vec![(say(language, "scale.steps.below").to_owned(), below)];
            rows.extend(steps.iter().map(|step| {
                let value = of(step, unit, language);
                (say_with(language, key, &[("value", &value)]), &step.points)
            }));
            points_table(writer, say(language, "answer"), &rows, deduction);
        }
        Scale::YesNo { yes, no } => {
            let rows =
                [("yes", yes), ("no", no)].map(|(key, points)| (say(language, key).to_owned(), points));
            points_table(writer, say(language, "answer"), &rows, deduction);
        }
        Scale::Count { unit, each, most } => {
            let values = [
                ("unit", unit.text(language).to_owned()),
                ("each", number(each, language)),
                ("most", number(most, language)),
            ];
            sentence(writer, "scale.count.how", &values);
        }
        Scale::Judged { least, most, step, anchors, consolidation, .. } => {
            let values = [("least", least), ("most", most), ("step", step)]
                .map(|(name, value)| (name, number(value, language)));
            sentence(writer, "scale.judged.how", &values);
            writer.line(
                "p",
                say(
                    language,
                    match consolidation {
                        Consolidation::Consensus => "scale.judged.consensus",
                        Consolidation::Mean => "scale.judged.mean",
                        Consolidation::Median => "scale.judged.median",
                        Consolidation::TrimmedMean => "scale.judged.trimmed-mean",
                    },
                ),
            );
            if !anchors.is_empty() {
                levels_table(writer, anchors, deduction);
            }
        }
        Scale::Compared { most, method } => {
            sentence(writer, "scale.compared.how", &[("most", number(most, language))]);
            let key = match method {
                Comparing::SumsTogether {} => "scale.compared.sums-together",
                Comparing::SumsEach {} => "scale.compared.sums-each",
                Comparing::Eigenvector { rounding } => {
                    let values = [("places", number(&rounding.places, language))];
                    return sentence(writer, "scale.compared.eigenvector", &values);
                }
            };
            writer.line("p", say(language, key));
        }
    }
}

fn of(point: &Point, unit: &Localised, language: Language) -> String {
    with_unit(&point.value, unit, language)
}

fn with_unit(value: &Decimal, unit: &Localised, language: Language) -> String {
    format!("{} {}", number(value, language), unit.text(language)).trim_end().to_owned()
}

fn sentence(writer: &mut Writer, key: &str, values: &[(&str, String)]) {
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let text = say_with(writer.language(), key, &values);
    writer.line("p", &text);
}

fn head(writer: &mut Writer, columns: [&str; 2], deduction: Option<&Deduction<'_>>) {
    let money = deduction.map(|_| Deduction::heading(writer.language()));
    writer.tag("thead", |writer| {
        writer.tag("tr", |writer| {
            for column in columns.into_iter().chain(money) {
                writer.tag_with("th", &[("scope", "col")], |writer| writer.say(column));
            }
        });
    });
}

fn money(writer: &mut Writer, points: &Decimal, deduction: Option<&Deduction<'_>>) {
    if let Some(deduction) = deduction {
        let money = deduction.at(points, writer.language());
        writer.tag_with("td", &[("class", "number")], |writer| writer.say(&money));
    }
}

fn levels_table(writer: &mut Writer, levels: &[Level], deduction: Option<&Deduction<'_>>) {
    let language = writer.language();
    writer.tag_with("table", &[("class", "points")], |writer| {
        head(writer, [say(language, "points"), say(language, "level")], deduction);
        writer.tag("tbody", |writer| {
            for level in levels {
                writer.tag("tr", |writer| {
                    let points = number(&level.points, language);
                    writer.tag_with("th", &[("scope", "row"), ("class", "number")], |writer| {
                        writer.say(&points);
                    });
                    writer.tag("td", |writer| writer.paragraphs(&level.text));
                    money(writer, &level.points, deduction);
                });
            }
        });
    });
}

fn points_table(
    writer: &mut Writer,
    first: &str,
    rows: &[(String, &Decimal)],
    deduction: Option<&Deduction<'_>>,
) {
    let language = writer.language();
    writer.tag_with("table", &[("class", "points")], |writer| {
        head(writer, [first, say(language, "points")], deduction);
        writer.tag("tbody", |writer| {
            for (name, points) in rows {
                writer.tag("tr", |writer| {
                    writer.tag_with("th", &[("scope", "row")], |writer| writer.say(name));
                    let said = number(points, language);
                    writer.tag_with("td", &[("class", "number")], |writer| writer.say(&said));
                    money(writer, points, deduction);
                });
            }
        });
    });
}
