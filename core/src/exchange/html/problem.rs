use super::{Level, Writer};
use crate::document::{Measure, Observation, Problem};
use crate::exchange::words::{number, say};
use crate::language::Localised;
use crate::template::template;

/// The need, in the order in which it is best read.
pub(super) fn problem(writer: &mut Writer, problem: &Problem, level: Level) {
    let language = writer.language();
    writer.tag("section", |writer| {
        writer.line(level.tag(1), say(language, "need"));
        writer.tag_with("div", &[("class", "summary")], |writer| writer.paragraphs(&problem.summary));
        list(writer, level, "need.affected", problem.affected.as_deref());
        text(writer, level, "need.today", problem.today.as_ref());
        text(writer, level, "need.outcome", problem.outcome.as_ref());
        if let Some(measures) = problem.measures.as_deref().filter(|measures| !measures.is_empty()) {
            writer.line(level.tag(2), say(language, "need.measures"));
            table(writer, measures);
        }
        departments(writer, problem, level);
        goals(writer, problem, level);
        list(writer, level, "need.limits", problem.limits.as_deref());
        list(writer, level, "need.tried", problem.tried.as_deref());
        text(writer, level, "need.market", problem.market.as_ref());
        list(writer, level, "need.risks", problem.risks.as_deref());
        text(writer, level, "need.spread", problem.spread.as_ref());
        for (id, answer) in problem.further.iter().flat_map(|further| &further.0) {
            if answer.is_empty() {
                continue;
            }
            match template().questions.iter().find(|question| question.id == *id) {
                Some(question) => writer.words(level.tag(2), &question.ask),
                None => writer.line(level.tag(2), id),
            }
            writer.paragraphs(answer);
        }
    });
}

/// Those who share the need, each with its own need and figures.
fn departments(writer: &mut Writer, problem: &Problem, level: Level) {
    let Some(departments) = problem.departments.as_deref().filter(|all| !all.is_empty()) else { return };
    let language = writer.language();
    writer.line(level.tag(2), say(language, "need.departments"));
    writer.tag("dl", |writer| {
        for department in departments {
            writer.words("dt", &department.name);
            writer.tag("dd", |writer| {
                writer.paragraphs(&department.need);
                for figure in department.figures.iter().flatten() {
                    let measure = problem.measures.iter().flatten().find(|one| one.id == figure.measure);
                    let Some(measure) = measure else { continue };
                    let seen = |key: &str, observed: Option<&Observation>| {
                        observed.map(|seen| {
                            let unit = measure.unit.text(language);
                            format!(
                                "{} {} {unit} ({})",
                                say(language, key),
                                number(&seen.value, language),
                                seen.date
                            )
                        })
                    };
                    let concerns = figure.concerns.as_ref().map(|concerns| {
                        format!("{} {}", say(language, "need.concerns"), number(concerns, language))
                    });
                    let told: Vec<String> = [
                        concerns,
                        seen("measure.today", figure.baseline.as_ref()),
                        seen("measure.target", figure.target.as_ref()),
                    ]
                    .into_iter()
                    .flatten()
                    .collect();
                    writer.line("p", &format!("{}: {}", measure.what.text(language), told.join(", ")));
                }
            });
        }
    });
}

/// The goals that the need serves, in the order of the document.
fn goals(writer: &mut Writer, problem: &Problem, level: Level) {
    let texts: Vec<Localised> = problem
        .goals
        .iter()
        .flatten()
        .map(|goal| goal.text.clone())
        .filter(|text| !text.is_empty())
        .collect();
    if !texts.is_empty() {
        writer.line(level.tag(2), say(writer.language(), "need.goals"));
        writer.list(&texts);
    }
}

fn text(writer: &mut Writer, level: Level, key: &str, text: Option<&Localised>) {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return };
    writer.line(level.tag(2), say(writer.language(), key));
    writer.paragraphs(text);
}

fn list(writer: &mut Writer, level: Level, key: &str, texts: Option<&[Localised]>) {
    let texts: Vec<Localised> =
        texts.unwrap_or_default().iter().filter(|text| !text.is_empty()).cloned().collect();
    if !texts.is_empty() {
        writer.line(level.tag(2), say(writer.language(), key));
        writer.list(&texts);
    }
}

fn table(writer: &mut Writer, measures: &[Measure]) {
    let language = writer.language();
    // On a narrow screen each cell stands alone, under its own label.
    let cell = |writer: &mut Writer, key: &str, observed: Option<&Observation>, unit: &Localised| {
        writer.tag_with("td", &[("data-label", say(language, key))], |writer| {
            let Some(seen) = observed else { return writer.say("–") };
            writer.say(&format!("{} {} ", number(&seen.value, language), unit.text(language)));
            // A day is not broken at its hyphens.
            writer.tag_with("span", &[("class", "number")], |writer| writer.say(&format!("({})", seen.date)));
            if let Some(source) = &seen.source {
                writer.words("p", source);
            }
        });
    };
    writer.tag_with("table", &[("class", "measures")], |writer| {
        writer.tag("thead", |writer| {
            writer.tag("tr", |writer| {
                for key in ["measure", "measure.method", "measure.today", "measure.target"] {
                    writer.tag_with("th", &[("scope", "col")], |writer| writer.say(say(language, key)));
                }
            });
        });
        writer.tag("tbody", |writer| {
            for measure in measures {
                writer.tag("tr", |writer| {
                    writer.tag_with("th", &[("scope", "row")], |writer| writer.words("span", &measure.what));
                    let label = say(language, "measure.method");
                    writer.tag_with("td", &[("data-label", label)], |writer| {
                        writer.words("span", &measure.method);
                    });
                    cell(writer, "measure.today", measure.baseline.as_ref(), &measure.unit);
                    cell(writer, "measure.target", measure.target.as_ref(), &measure.unit);
                });
            }
        });
    });
}
