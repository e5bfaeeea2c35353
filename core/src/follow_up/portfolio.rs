use std::collections::BTreeMap;

use super::day::Day;
use super::indicators::{Indicator, indicators};
use super::plan::{Planned, plan};
use super::{WORDING, unit_kind_name};
use crate::language::{Language, Localised};
use crate::number::read_decimal;
use crate::procurement::{Goal, Measure, Procurement, Stage, UnitKind};
use crate::profile::Profile;

/// What a row of a portfolio tells of: the three kinds that the city's management system knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A goal.
    Goal,
    /// An indicator: of the whole portfolio, or a measure of one procurement.
    Indicator,
    /// An activity: a promise that is followed up.
    Activity,
}

impl RowKind {
    /// Its stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Indicator => "indicator",
            Self::Activity => "activity",
        }
    }
}

/// A row of a portfolio, for a management system or an annual report.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Row {
    /// Its kind.
    pub kind: RowKind,
    /// The year of publication; `-` where it is not known; the word for all of them for the whole.
    pub year: String,
    /// The unit, the kind of unit, or the word for all of them.
    pub organisation: String,
    /// Whether it tells of the whole portfolio.
    pub whole: bool,
    /// Its id: of an indicator its own, otherwise with the procurement's before it.
    pub id: String,
    /// The ids of the goals that it serves, with spaces between.
    pub goals: String,
    /// Its name.
    pub name: String,
    /// Its value; `-` where nothing is known, and never 0 for that.
    pub value: String,
    /// The unit of the value.
    pub unit: String,
    /// What it rests on, the day for which it holds, or why nothing is known.
    pub basis: String,
}

/// The goals, indicators and activities of a portfolio as seen on a day: of the whole, by year and unit, and by
/// kind of unit where there are several kinds.
#[must_use]
pub fn portfolio(
    procurements: &[&Procurement],
    on: Day,
    profile: Option<&Profile>,
    language: Language,
) -> Vec<Row> {
    let all = |members: &[&Procurement]| {
        let mut all = indicators(members, on);
        all.extend(profile.map(|profile| profile.share_of_spend(members)));
        all
    };
    let every = [WORDING.raw(language, "all-years"), WORDING.raw(language, "all-units")];
    let mut rows: Vec<Row> = Vec::new();
    for one in all(procurements) {
        rows.push(Row { whole: true, ..of_indicator(every[0], every[1], &one, language) });
    }
    let mut groups: BTreeMap<(String, String), Vec<&Procurement>> = BTreeMap::new();
    let mut kinds: BTreeMap<UnitKind, Vec<&Procurement>> = BTreeMap::new();
    for one in procurements {
        let unit = one.buyer().unit.as_ref();
        let name = unit.map_or(&one.buyer().name, |unit| &unit.name).text(language).to_owned();
        groups.entry((year(one), name)).or_default().push(one);
        if let Some(unit) = unit {
            kinds.entry(unit.kind).or_default().push(one);
        }
    }
    if kinds.len() > 1 {
        for (kind, members) in &kinds {
            let name = unit_kind_name(*kind, language);
            rows.extend(all(members).iter().map(|one| of_indicator(every[0], name, one, language)));
        }
    }
    for ((year, unit), members) in &groups {
        if groups.len() > 1 {
            rows.extend(all(members).iter().map(|one| of_indicator(year, unit, one, language)));
        }
        for one in members {
            let problem = one.problem();
            rows.extend(problem.goals.iter().map(|goal| of_goal(year, unit, goal, language)));
            rows.extend(
                problem.measures.iter().map(|measure| of_measure(year, unit, one, measure, language)),
            );
            rows.extend(plan(one).iter().map(|planned| of_planned(year, unit, one, planned, language)));
        }
    }
    rows
}

fn year(procurement: &Procurement) -> String {
    let day = procurement.journey().reached(Stage::Published).and_then(Day::read);
    day.map_or_else(|| "-".to_owned(), |day| day.year().to_string())
}

fn row(kind: RowKind, year: &str, organisation: &str, id: &str, name: &str) -> Row {
    Row {
        kind,
        year: year.to_owned(),
        organisation: organisation.to_owned(),
        whole: false,
        id: id.to_owned(),
        goals: String::new(),
        name: name.to_owned(),
        value: "-".to_owned(),
        unit: String::new(),
        basis: String::new(),
    }
}

fn of_indicator(year: &str, organisation: &str, one: &Indicator, language: Language) -> Row {
    let id = one.id.trim_start_matches("indicator.");
    Row {
        value: one.value(language.decimal_mark()),
        unit: one.unit(language).to_owned(),
        basis: one.basis(language),
        ..row(RowKind::Indicator, year, organisation, id, one.name(language))
    }
}

/// A goal carries no value of its own: its indicators do.
fn of_goal(year: &str, organisation: &str, goal: &Goal, language: Language) -> Row {
    Row {
        goals: goal.under.clone().unwrap_or_default(),
        basis: goal.source.as_ref().map_or("", |source| source.text(language)).to_owned(),
        ..row(RowKind::Goal, year, organisation, &goal.id, goal.text.text(language))
    }
}

fn of_measure(
    year: &str,
    organisation: &str,
    procurement: &Procurement,
    measure: &Measure,
    language: Language,
) -> Row {
    let id = format!("{}/{}", procurement.id(), measure.id);
    let target = measure.target.as_ref();
    Row {
        goals: measure.goals.join(" "),
        value: target.map_or_else(|| "-".to_owned(), |target| target.value.written(language.decimal_mark())),
        unit: measure.unit.text(language).to_owned(),
        basis: target.map(|target| target.date.clone()).unwrap_or_default(),
        ..row(RowKind::Indicator, year, organisation, &id, measure.what.text(language))
    }
}

fn of_planned(
    year: &str,
    organisation: &str,
    procurement: &Procurement,
    planned: &Planned,
    language: Language,
) -> Row {
    let id = format!("{}/{}", procurement.id(), planned.criterion);
    let text = |text: &Option<Localised>| text.as_ref().map_or("-", |text| text.text(language)).to_owned();
    let due = planned.measures.iter().filter_map(|(_, due)| *due).max();
    let mut goals: Vec<&str> =
        planned.measures.iter().flat_map(|(measure, _)| measure.goals.iter().map(String::as_str)).collect();
    goals.dedup();
    Row {
        goals: goals.join(" "),
        value: text(&planned.how),
        basis: due.map_or_else(|| text(&planned.when), |due| due.to_string()),
        ..row(RowKind::Activity, year, organisation, &id, planned.promise.text(language))
    }
}

/// The rows as RFC 4180 has them, with a head.
#[must_use]
pub fn portfolio_csv(rows: &[Row], language: Language) -> String {
    let say = |key: &'static str| WORDING.raw(language, key);
    let mut csv = String::new();
    let heads = [
        "column.year",
        "column.unit",
        "column.kind",
        "column.id",
        "column.goals",
        "column.name",
        "column.value",
        "column.measure-unit",
        "column.basis",
    ];
    line(heads.map(say), &mut csv);
    for row in rows {
        let kind = match row.kind {
            RowKind::Goal => "kind.goal",
            RowKind::Indicator => "kind.indicator",
            RowKind::Activity => "kind.activity",
        };
        line(
            [
                &row.year,
                &row.organisation,
                say(kind),
                &row.id,
                &row.goals,
                &row.name,
                &row.value,
                &row.unit,
                &row.basis,
            ],
            &mut csv,
        );
    }
    csv
}

/// A cell that a spreadsheet would take for a formula is made text.
fn line(cells: [&str; 9], csv: &mut String) {
    let cell = |cell: &str| {
        let number = read_decimal(&cell.replace(',', ".")).is_ok();
        let formula = cell.len() > 1 && !number && cell.starts_with(['=', '+', '-', '@']);
        let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
        if cell.contains(['"', ',', ';', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell
        }
    };
    csv.push_str(&cells.map(cell).join(","));
    csv.push_str("\r\n");
}
